// A compiled lexicon table, read in place. Matching begins with a look-up of the word, its lemma and the lemmas of its
// readings among the words that rows can begin with; only rows found there are tried. Words whose keys are known are
// compared by these, others by their letters.
// Tested in tests/unit/knowledge/phrases_test.cpp, against a slow twin that tries every row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/pack.h"
#include "knowledge/phrases.h"
#include "knowledge/tsv.h"
#include "knowledge/vocabulary.h"

namespace vigie::knowledge {

// What the sections hold (names in phrase_compile.cpp).
struct StoredWord {
  Text text;  // empty: any word that can have the tag
  WordKey key = 0;
  std::uint8_t upos = 0, form_only = 0;
  std::uint16_t unused = 0;
};
struct StoredItem {
  std::uint32_t first = 0;  // its words
  std::uint16_t count = 0;  // 0: a gap
  std::uint8_t gap = 0, may_miss = 0;
};
struct StoredStart {  // a slot of the hash table of words that rows begin with; count 0: free
  Text text;
  std::uint32_t first = 0;  // in "start_rows"
  std::uint16_t count = 0;
  std::uint16_t tag = 0;  // high half of the hash: most words that are not there are told without a look at the text
  WordKey key = 0;
};
struct StoredOpenRow {  // a row that begins with "any word that can have this tag"
  std::uint32_t row = 0, upos = 0;
};

inline constexpr unsigned kTagShift = 16;

// A bit for a key, which others may share.
[[nodiscard]] inline std::uint64_t mark_of(WordKey key) { return std::uint64_t{1} << (key % 64); }

// Hash of a word for the tables of starts and forms: its first and last eight bytes and its length, which is all of
// most words.
[[nodiscard]] std::uint32_t word_hash(std::string_view word);

class PackedPhraseTable final : public PhraseTable {
 public:
  PackedPhraseTable() = default;
  explicit PackedPhraseTable(const Pack& pack);

  void match_at(std::span<const Word> words, std::uint32_t at, std::vector<PhraseMatch>& out) const override;
  [[nodiscard]] bool may_begin(const Word& word) const override;
  [[nodiscard]] std::uint32_t size() const override { return size_; }
  [[nodiscard]] std::uint32_t column(std::string_view header) const override;
  [[nodiscard]] std::string_view cell(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::string_view id(std::uint32_t row) const override;
  [[nodiscard]] std::uint32_t find(std::string_view phrase) const override;

 private:
  struct Attempt {
    std::span<const Word> words;
    std::uint32_t anchor = 0, end = 0;
    bool anchored = false;
  };
  void note_starts();
  [[nodiscard]] const StoredStart* start(std::string_view word) const;
  [[nodiscard]] bool begins(WordKey key, std::string_view word) const;
  void try_start(WordKey key, std::string_view word, std::span<const Word> words, std::uint32_t at,
                 std::vector<PhraseMatch>& out, std::size_t from) const;
  void try_row(std::uint32_t row, std::span<const Word> words, std::uint32_t at, std::vector<PhraseMatch>& out,
               std::size_t from) const;
  [[nodiscard]] bool match(std::span<const StoredItem> items, std::uint32_t at, Attempt& attempt) const;
  [[nodiscard]] bool fits(const StoredItem& item, const Word& word) const;
  [[nodiscard]] bool fits(const StoredWord& stored, const Word& word) const;
  [[nodiscard]] bool same(const StoredWord& stored, WordKey key, std::string_view word) const;

  std::string_view pool_;
  std::span<const Text> columns_, cells_, ids_;
  std::span<const std::uint32_t> row_items_, start_rows_;
  std::span<const std::uint64_t> next_;  // by row: marks of the words that its second may be
  std::span<const StoredItem> items_;
  std::span<const StoredWord> words_;
  std::span<const StoredStart> starts_;
  std::span<const StoredOpenRow> open_;
  std::uint32_t size_ = 0;
  std::uint32_t open_tags_ = 0;  // bit per Upos
  // A bit for the key of each start: what most words are turned away by, small enough to stay in the nearest caches
  // while thirty tables are asked about each word. Empty where the table was compiled without keys.
  std::vector<std::uint64_t> noted_;
};

// The table as a pack. `prefix`: what ids begin with, "lexicon.fr.happenings". Complains about phrases that are not in
// the notation; where a table has no "phrase" column its rows are only looked at, never matched. `vocabulary`: gets the
// words of the phrases, which are stored with their keys; may be null.
[[nodiscard]] std::string compile_table(const Tsv& table, const std::string& prefix, Complaints& complaints,
                                        VocabularyWriter* vocabulary = nullptr);

}  // namespace vigie::knowledge
