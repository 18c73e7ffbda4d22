// SPDX-License-Identifier: Apache-2.0
#include "knowledge/forms.h"

#include "knowledge/phrase_table.h"

namespace vigie::knowledge {

Forms::Forms(const Pack& pack)
    : pool_(pack.bytes("text")),
      slots_(pack.array<StoredForm>("forms")),
      stored_(pack.array<StoredReading>("readings")),
      transitions_(pack.array<float>("transitions")) {}

void Forms::make() const {
  made_->readings.reserve(stored_.size());
  for (const StoredReading& reading : stored_) {
    const auto upos = reading.upos < kTags ? static_cast<Upos>(reading.upos) : Upos::unknown;
    made_->readings.push_back({text_in(pool_, reading.lemma), upos, reading.features, reading.weight});
  }
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
    std::call_once(made_->once, [this] { make(); });
    return std::span<const Reading>(made_->readings).subspan(slot.first, slot.count);
  }
  return {};
}

float Forms::transition(Upos previous, Upos next) const {
  const std::size_t at = static_cast<std::size_t>(previous) * kTags + static_cast<std::size_t>(next);
  return at < transitions_.size() ? transitions_[at] : 0.0F;
}

}  // namespace vigie::knowledge
