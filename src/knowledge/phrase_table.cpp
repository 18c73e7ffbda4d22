// SPDX-License-Identifier: Apache-2.0
#include "knowledge/phrase_table.h"

#include <algorithm>
#include <cstring>

namespace vigie::knowledge {
namespace {

constexpr WordKey kMostKeys = 1U << 24U;

bool has_tag(const Word& word, Upos upos) {
  if (word.upos == upos) return true;
  if (upos == Upos::num && !word.norm.empty() && word.norm[0] >= '0' && word.norm[0] <= '9') return true;
  return std::any_of(word.readings.begin(), word.readings.end(), [upos](const Reading& r) { return r.upos == upos; });
}

// Of a word that no lexicon knows nothing can be ruled out.
bool may_have_tag(const Word& word, Upos upos) {
  return upos == Upos::unknown || (word.upos == Upos::unknown && word.readings.empty()) || has_tag(word, upos);
}

std::uint32_t tag_bit(Upos upos) { return 1U << static_cast<std::uint32_t>(upos); }

// All that has_tag() says of a word.
std::uint32_t tags_of(const Word& word) {
  std::uint32_t tags = tag_bit(word.upos);
  if (!word.norm.empty() && word.norm[0] >= '0' && word.norm[0] <= '9') tags |= tag_bit(Upos::num);
  for (const Reading& reading : word.readings) tags |= tag_bit(reading.upos);
  return tags;
}

// Marks of all that the word can be as the words of rows have it; all marks where its keys were not looked up.
std::uint64_t marks_of(const Word& word) {
  if (word.norm_key == 0 || (word.lemma_key == 0 && !word.lemma.empty())) return ~std::uint64_t{0};
  std::uint64_t marks = mark_of(word.norm_key) | mark_of(word.lemma_key);
  for (const Reading& reading : word.readings) {
    if (reading.lemma_key == 0 && !reading.lemma.empty()) return ~std::uint64_t{0};
    marks |= mark_of(reading.lemma_key);
  }
  return marks;
}

}  // namespace

std::uint32_t word_hash(std::string_view word) {
  std::uint64_t first = 0, last = 0;
  const std::size_t n = std::min<std::size_t>(word.size(), 8);
  std::memcpy(&first, word.data(), n);
  std::memcpy(&last, word.data() + (word.size() - n), n);
  std::uint64_t h = (first ^ (word.size() << 56U)) * 0x9E3779B97F4A7C15ULL;
  h = (h ^ (h >> 32U) ^ last) * 0xD6E8FEB86659FD93ULL;
  return static_cast<std::uint32_t>(h >> 32U);
}

PackedPhraseTable::PackedPhraseTable(const Pack& pack)
    : pool_(pack.bytes("text")),
      columns_(pack.array<Text>("columns")),
      cells_(pack.array<Text>("cells")),
      ids_(pack.array<Text>("ids")),
      row_items_(pack.array<std::uint32_t>("row_items")),
      start_rows_(pack.array<std::uint32_t>("start_rows")),
      next_(pack.array<std::uint64_t>("next")),
      items_(pack.array<StoredItem>("items")),
      words_(pack.array<StoredWord>("words")),
      starts_(pack.array<StoredStart>("starts")),
      open_(pack.array<StoredOpenRow>("open")),
      size_(static_cast<std::uint32_t>(ids_.size())) {
  for (const StoredOpenRow& open : open_) open_tags_ |= 1U << (open.upos & 31U);
  note_starts();
}

void PackedPhraseTable::note_starts() {
  WordKey last = 0;
  for (const StoredStart& slot : starts_) {
    if (slot.count != 0 && slot.key == 0) return;
    last = std::max(last, slot.key);
  }
  if (last > kMostKeys) return;  // of a damaged file
  noted_.resize(last / 64 + 1);
  for (const StoredStart& slot : starts_) noted_[slot.key / 64] |= std::uint64_t{1} << (slot.key % 64);
}

std::uint32_t PackedPhraseTable::column(std::string_view header) const {
  for (std::uint32_t i = 0; i < columns_.size(); ++i) {
    if (text_in(pool_, columns_[i]) == header) return i;
  }
  return kNone;
}

std::string_view PackedPhraseTable::cell(std::uint32_t row, std::uint32_t column) const {
  const std::size_t at = std::size_t{row} * columns_.size() + column;
  return row < size_ && column < columns_.size() && at < cells_.size() ? text_in(pool_, cells_[at])
                                                                       : std::string_view{};
}

std::string_view PackedPhraseTable::id(std::uint32_t row) const {
  return row < ids_.size() ? text_in(pool_, ids_[row]) : std::string_view{};
}

const StoredStart* PackedPhraseTable::start(std::string_view word) const {
  if (starts_.empty() || word.empty()) return nullptr;
  const std::size_t mask = starts_.size() - 1;  // a power of two, at most half full
  const std::uint32_t hash = word_hash(word), tag = hash >> kTagShift;
  for (std::size_t at = hash & mask, tried = 0; tried < starts_.size(); at = (at + 1) & mask, ++tried) {
    const StoredStart& slot = starts_[at];
    if (slot.count == 0) return nullptr;
    if (slot.tag == tag && text_in(pool_, slot.text) == word) return &slot;
  }
  return nullptr;
}

bool PackedPhraseTable::begins(WordKey key, std::string_view word) const {
  if (key == 0 || noted_.empty()) return start(word) != nullptr;
  return key / 64 < noted_.size() && (noted_[key / 64] >> (key % 64) & 1U) != 0;
}

bool PackedPhraseTable::may_begin(const Word& word) const {
  if (size_ == 0) return false;
  if (begins(word.norm_key, word.norm) || begins(word.lemma_key, word.lemma)) return true;
  for (const Reading& reading : word.readings)
    if (begins(reading.lemma_key, reading.lemma)) return true;
  return open_tags_ != 0 && (open_tags_ & tags_of(word)) != 0;
}

void PackedPhraseTable::match_at(std::span<const Word> words, std::uint32_t at, std::vector<PhraseMatch>& out) const {
  if (at >= words.size() || size_ == 0) return;
  const std::size_t from = out.size();
  const Word& word = words[at];
  try_start(word.norm_key, word.norm, words, at, out, from);
  if (word.lemma != word.norm) try_start(word.lemma_key, word.lemma, words, at, out, from);
  std::string_view before = word.lemma;  // readings of one lemma stand together
  for (const Reading& reading : word.readings) {
    if (reading.lemma != before && reading.lemma != word.norm)
      try_start(reading.lemma_key, reading.lemma, words, at, out, from);
    before = reading.lemma;
  }
  if (open_tags_ != 0 && (open_tags_ & tags_of(word)) != 0) {
    for (const StoredOpenRow& open : open_)
      if (has_tag(word, static_cast<Upos>(open.upos))) try_row(open.row, words, at, out, from);
  }
  if (out.size() - from < 2) return;
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.last != b.last ? a.last > b.last : a.row < b.row;
  });
}

void PackedPhraseTable::try_start(WordKey key, std::string_view word, std::span<const Word> words, std::uint32_t at,
                                  std::vector<PhraseMatch>& out, std::size_t from) const {
  if (!begins(key, word)) return;
  const StoredStart* slot = start(word);
  if (slot == nullptr || slot->first > start_rows_.size() || slot->count > start_rows_.size() - slot->first) return;
  const std::uint64_t after = at + 1 < words.size() ? marks_of(words[at + 1]) : 0;
  for (const std::uint32_t row : start_rows_.subspan(slot->first, slot->count))
    if (row >= next_.size() || (next_[row] & after) != 0 || next_[row] == ~std::uint64_t{0})
      try_row(row, words, at, out, from);
}

void PackedPhraseTable::try_row(std::uint32_t row, std::span<const Word> words, std::uint32_t at,
                                std::vector<PhraseMatch>& out, std::size_t from) const {
  if (row >= size_ || row + 1 >= row_items_.size()) return;
  for (std::size_t i = from; i < out.size(); ++i) {
    if (out[i].row == row) return;  // reached before, by the form or another lemma
  }
  const std::uint32_t first = row_items_[row], last = row_items_[row + 1];
  if (first >= last || last > items_.size()) return;
  Attempt attempt{words};
  if (!match(items_.subspan(first, last - first), at, attempt)) return;
  out.push_back({at, attempt.end, row, attempt.anchor});
}

bool PackedPhraseTable::match(std::span<const StoredItem> items, std::uint32_t at, Attempt& attempt) const {
  if (items.empty()) {
    attempt.end = at;
    return true;
  }
  const StoredItem& item = items.front();
  if (item.count == 0) {
    for (std::uint32_t n = 0; n <= item.gap && at + n <= attempt.words.size(); ++n) {
      if (match(items.subspan(1), at + n, attempt)) return true;
    }
    return false;
  }
  if (at < attempt.words.size() && fits(item, attempt.words[at])) {
    const bool anchored = attempt.anchored;
    if (!anchored) attempt.anchor = at;
    attempt.anchored = true;
    if (match(items.subspan(1), at + 1, attempt)) return true;
    attempt.anchored = anchored;
  }
  return item.may_miss != 0 && match(items.subspan(1), at, attempt);
}

bool PackedPhraseTable::fits(const StoredItem& item, const Word& word) const {
  if (item.first > words_.size() || item.count > words_.size() - item.first) return false;
  const auto either = words_.subspan(item.first, item.count);
  return std::any_of(either.begin(), either.end(), [&](const StoredWord& stored) { return fits(stored, word); });
}

bool PackedPhraseTable::same(const StoredWord& stored, WordKey key, std::string_view word) const {
  return key != 0 && stored.key != 0 ? key == stored.key : word == text_in(pool_, stored.text);
}

bool PackedPhraseTable::fits(const StoredWord& stored, const Word& word) const {
  const auto upos = static_cast<Upos>(stored.upos);
  if (stored.text.size == 0) return has_tag(word, upos);
  if (same(stored, word.norm_key, word.norm) && may_have_tag(word, upos)) return true;
  if (stored.form_only != 0) return false;
  if (same(stored, word.lemma_key, word.lemma) && (upos == Upos::unknown || word.upos == upos)) return true;
  return std::any_of(word.readings.begin(), word.readings.end(), [&](const Reading& reading) {
    return same(stored, reading.lemma_key, reading.lemma) && (upos == Upos::unknown || reading.upos == upos);
  });
}

std::uint32_t PackedPhraseTable::find(std::string_view phrase) const {
  const StoredStart* slot = start(phrase);
  if (slot == nullptr || slot->first > start_rows_.size() || slot->count > start_rows_.size() - slot->first)
    return kNone;
  for (const std::uint32_t row : start_rows_.subspan(slot->first, slot->count)) {
    if (row < size_ && row + 1 < row_items_.size() && row_items_[row + 1] == row_items_[row] + 1) return row;
  }
  return kNone;
}

}  // namespace vigie::knowledge
