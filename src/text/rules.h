// The rows of contractions.tsv and abbreviations.tsv of one language, made ready for look-up by normal form.
//   whole("du") -> parts "de le";  start("l'") -> parts "l'" before a vowel;  end("'s") ;  abbreviation("dr.") ->
//   before
// Built once per document: some hundred rows. Tested in tests/unit/text/{tokens,split,sentences}_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/word.h"
#include "knowledge/knowledge.h"

namespace vigie::text {

struct ContractionRule {
  std::string_view parts;   // words parted by one space
  std::uint32_t after = 0;  // bit per Upos, one of which the word before must be able to be; 0: any
  std::string_view before;  // letters, one of which must follow; empty: any
  std::string_view words;   // forms parted by "|": after one of these, whatever its tags, the rule holds
};

enum class AbbreviationKind : std::uint8_t {
  none,     // no abbreviation
  before,   // always something follows: its full stop ends no sentence (Dr.)
  either,   // may end a sentence (etc., U.S.)
  number,   // an abbreviation only before a digit (No. 5)
  capital,  // only where written with a capital and before a capital (M. Diallo)
};

class LanguageRules {
 public:
  LanguageRules() = default;  // a language without rules
  explicit LanguageRules(const knowledge::Lexicon& lexicon);

  [[nodiscard]] const ContractionRule* whole(std::string_view norm) const { return contraction(norm, kWhole); }
  [[nodiscard]] const ContractionRule* start(std::string_view norm) const { return contraction(norm, kStart); }
  [[nodiscard]] const ContractionRule* end(std::string_view norm) const { return contraction(norm, kEnd); }
  // Whether these letters in brackets, written right after a word, belong to it: "(s)".
  [[nodiscard]] bool tail(std::string_view norm) const { return contraction(norm, kTail) != nullptr; }
  [[nodiscard]] AbbreviationKind abbreviation(std::string_view norm) const;
  // Whether a word is written in one token with the word that stands right before it: "can" "not", "it" "'s". A word
  // that begins with a hyphen ("-elle") is a token of its own, as are elided words ("l'").
  [[nodiscard]] bool joins(std::string_view before, std::string_view norm) const;

 private:
  enum Where : std::uint8_t { kNone, kWhole, kStart, kEnd, kTail, kAbbreviation };
  struct Row {
    std::string_view key;
    Where where = kNone;
    AbbreviationKind abbreviation = AbbreviationKind::none;
    ContractionRule rule;
  };

  void add(Row row);
  [[nodiscard]] const Row* find(std::string_view key, Where where) const;
  [[nodiscard]] const ContractionRule* contraction(std::string_view norm, Where where) const;

  std::vector<Row> rows_;      // open addressing, a power of two, at most half full
  std::uint32_t longest_ = 0;  // bytes of the longest key: longer words need no look-up
};

}  // namespace vigie::text
