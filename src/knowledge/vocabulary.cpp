// SPDX-License-Identifier: Apache-2.0
#include "knowledge/vocabulary.h"

#include <bit>
#include <vector>

#include "knowledge/phrase_table.h"

namespace vigie::knowledge {

Vocabulary::Vocabulary(const Pack& pack) : pool_(pack.bytes("text")), slots_(pack.array<KeyedWord>("keys")) {}

WordKey Vocabulary::key(std::string_view word) const {
  if (slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;  // a power of two, at most half full
  const std::uint32_t hash = word_hash(word);
  for (std::size_t at = hash & mask, tried = 0; tried < slots_.size(); at = (at + 1) & mask, ++tried) {
    const KeyedWord& slot = slots_[at];
    if (slot.key == 0) break;
    if (slot.hash == hash && text_in(pool_, slot.word) == word) return slot.key;
  }
  return kInNoPhrase;
}

WordKey VocabularyWriter::add(std::string_view word) {
  const auto known = keys_.find(word);
  if (known != keys_.end()) return known->second;
  return keys_.emplace(word, static_cast<WordKey>(keys_.size() + 1)).first->second;
}

WordKey VocabularyWriter::key(std::string_view word) const {
  const auto known = keys_.find(word);
  return known == keys_.end() ? kInNoPhrase : known->second;
}

std::string VocabularyWriter::finish() const {
  TextPool pool;
  std::vector<KeyedWord> slots(keys_.empty() ? 0 : std::bit_ceil(keys_.size() * 2));
  for (const auto& [word, key] : keys_) {
    const std::uint32_t hash = word_hash(word);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].key != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {pool.add(word), hash, key};
  }
  PackWriter writer;
  writer.add("keys", slots);
  writer.add("text", pool.bytes());
  return writer.finish();
}

}  // namespace vigie::knowledge
