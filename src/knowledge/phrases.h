// PhraseTable: rows of a lexicon table, found in running text by their first column. The notation of that column:
//   word        the form (lower case) or a lemma of the word        =form   the form alone, not the lemma
//   a|b         either                                              word?   may be missing
//   word/VERB   only a word that can have this UD tag               <ADJ>   any word that can have this tag
//   *           up to four words; *2 up to two                      <NUM>   a number, in digits or words
// Words are parted by spaces and matched after the text stage's splitting: write "de le" for "du", "l' attaque" for
// "l'attaque". Tested in tests/unit/knowledge/phrases_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/word.h"

namespace vigie::knowledge {

struct PhraseMatch {
  std::uint32_t first = 0, last = 0;  // words [first, last) of the span that was searched
  std::uint32_t row = 0;
  std::uint32_t anchor = 0;  // the word that matched the first item that is no gap
};

class PhraseTable {
 public:
  // Every row that matches beginning at word `at`, longest first; appended to `out`. A row matches once: gaps as short
  // and optional words as many as can be.
  virtual void match_at(std::span<const Word> words, std::uint32_t at, std::vector<PhraseMatch>& out) const = 0;
  // Whether any row could begin with this word: the cheap first look.
  [[nodiscard]] virtual bool may_begin(const Word& word) const = 0;
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  // Index of a column by its header name, or kNone; then the cell, empty where the row leaves it out.
  static constexpr std::uint32_t kNone = 0xffffffffU;
  [[nodiscard]] virtual std::uint32_t column(std::string_view header) const = 0;
  [[nodiscard]] virtual std::string_view cell(std::uint32_t row, std::uint32_t column) const = 0;
  // Permanent id of a row, for explain: "lexicon.fr.happenings.bombarder"; from the phrase where the table has no ids.
  [[nodiscard]] virtual std::string_view id(std::uint32_t row) const = 0;
  // The first row whose phrase is this one word, in lower case ("m.", "du"), or kNone: for tables of written forms
  // (abbreviations, contractions), which are looked up before there are words.
  [[nodiscard]] virtual std::uint32_t find(std::string_view phrase) const = 0;
  virtual ~PhraseTable() = default;
};

}  // namespace vigie::knowledge
