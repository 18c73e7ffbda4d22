// SPDX-License-Identifier: Apache-2.0
#include "knowledge/forms.h"

#include <algorithm>
#include <new>

#include "knowledge/phrase_table.h"

namespace vigie::knowledge {

Forms::Forms(const Pack& pack)
    : pool_(pack.bytes("text")),
      slots_(pack.array<StoredForm>("forms")),
      stored_(pack.array<StoredReading>("readings")),
      transitions_(pack.array<float>("transitions")) {
  // Pages of memory that nothing is written to cost nothing.
  made_->readings = std::make_unique_for_overwrite<std::byte[]>(stored_.size() * sizeof(Reading));
  made_->done = std::make_unique<std::atomic<std::uint8_t>[]>(stored_.size() / kBlock + 1);
}

void Forms::make(std::size_t block) const {
  const std::lock_guard lock(made_->mutex);
  if (made_->done[block].load(std::memory_order_relaxed) != 0) return;
  const std::size_t first = block * kBlock, last = std::min(first + kBlock, stored_.size());
  for (std::size_t i = first; i < last; ++i) {
    const StoredReading& reading = stored_[i];
    const auto upos = reading.upos < kTags ? static_cast<Upos>(reading.upos) : Upos::unknown;
    new (made_->readings.get() + i * sizeof(Reading))
        Reading{text_in(pool_, reading.lemma), upos, reading.features, reading.weight, reading.lemma_key};
  }
  made_->done[block].store(1, std::memory_order_release);
}

std::span<const Reading> Forms::made(std::size_t first, std::size_t count) const {
  for (std::size_t block = first / kBlock; block * kBlock < first + count; ++block)
    if (made_->done[block].load(std::memory_order_acquire) == 0) make(block);
  const auto* all = reinterpret_cast<const Reading*>(made_->readings.get());
  return {all + first, count};
}

std::span<const Reading> Forms::readings(std::string_view form) const {
  if (slots_.empty() || form.empty()) return {};
  const std::size_t mask = slots_.size() - 1;  // a power of two, at most half full
  const std::uint32_t hash = word_hash(form);
  for (std::size_t at = hash & mask, tried = 0; tried < slots_.size(); at = (at + 1) & mask, ++tried) {
    const StoredForm& slot = slots_[at];
    if (slot.count == 0) return {};
    if (slot.tag != hash >> kTagShift || text_in(pool_, slot.form) != form) continue;
    if (slot.first > stored_.size() || slot.count > stored_.size() - slot.first) return {};
    return made(slot.first, slot.count);
  }
  return {};
}

float Forms::transition(Upos previous, Upos next) const {
  const std::size_t at = static_cast<std::size_t>(previous) * kTags + static_cast<std::size_t>(next);
  return at < transitions_.size() ? transitions_[at] : 0.0F;
}

}  // namespace vigie::knowledge
