// What the lexicon says of the words of one sentence, as far as names are concerned: where titles end, which words are
// days, demonyms, particles, and which tell the kind of a name ("brigade", "opération").
//   "le général Haftar" -> title_before(2);   "l'opération Barkhane" -> kind_before(3) = other
// Rows of titles, calendar, demonyms, place-words and name-words (knowledge/lexicon). Tested in names_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/document.h"

namespace vigie::text {

class NameCues {
 public:
  explicit NameCues(const knowledge::Lexicon* lexicon);

  // To be called for each sentence before the rest; the words must stay while they are asked for.
  void set_sentence(const Document& document, const Sentence& sentence);

  // Whether a title ends right before word `at`; of names that begin with a title, the word after it.
  [[nodiscard]] bool title_before(std::uint32_t at) const { return has(at, kTitleEnds); }
  [[nodiscard]] std::uint32_t after_titles(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool locative_before(std::uint32_t at) const { return has(at, kLocativeEnds); }
  [[nodiscard]] bool demonym(std::uint32_t at) const { return has(at, kDemonym); }
  [[nodiscard]] bool date(std::uint32_t at) const { return has(at, kDate); }
  // A word that only joins parts of names: "al", "ibn", "ould".
  [[nodiscard]] bool particle(std::uint32_t at) const { return has(at, kParticle); }
  // The kind that the words right before the name, or words in it, give to it; none where they say nothing.
  [[nodiscard]] NameKind kind_before(std::uint32_t at) const;
  [[nodiscard]] NameKind kind_inside(std::uint32_t first, std::uint32_t last) const;
  // "brigade": with an ordinal before it a name. "Conseil": the small words after it belong to the name, too. "lac",
  // "accord": a small word that opens a name.
  [[nodiscard]] bool unit(std::uint32_t at) const { return has(at, kUnit); }
  [[nodiscard]] bool chain(std::uint32_t at) const { return has(at, kChain); }
  [[nodiscard]] NameKind opens(std::uint32_t at) const {
    return has(at, kOpensPlace) ? NameKind::location : has(at, kOpensOther) ? NameKind::other : NameKind::none;
  }
  // "Kremlin", "White House": a seat of power, which acts as a body.
  [[nodiscard]] bool seat(std::uint32_t at) const { return has(at, kSeat); }
  // Whether the language writes most words of a name small ("Forces de soutien rapide").
  [[nodiscard]] bool small_words() const { return small_words_; }
  // A word that the language has as something else than a name.
  [[nodiscard]] bool common(std::uint32_t at) const;
  // Written as (part of) a name: with a capital, or a particle and a hyphen before one ("al-Burhane").
  [[nodiscard]] bool like_name(std::uint32_t at) const;

 private:
  enum Bit : std::uint16_t {
    kTitleEnds = 1U << 0,
    kLocativeEnds = 1U << 1,
    kDemonym = 1U << 2,
    kDate = 1U << 3,
    kParticle = 1U << 4,
    kBody = 1U << 5,
    kPlace = 1U << 6,
    kOther = 1U << 7,
    kBodyEnds = 1U << 8,
    kPlaceEnds = 1U << 9,
    kOtherEnds = 1U << 10,
    kUnit = 1U << 11,
    kChain = 1U << 12,
    kOpensPlace = 1U << 13,
    kOpensOther = 1U << 14,
    kSeat = 1U << 15,
  };
  [[nodiscard]] bool has(std::uint32_t at, Bit bit) const { return at < marks_.size() && (marks_[at] & bit) != 0; }
  void mark_table(std::string_view name, std::uint16_t inside, std::uint16_t end);
  void mark_place_words();
  void mark_name_words();
  [[nodiscard]] std::uint16_t bits_of(std::string_view kind, std::string_view side, std::uint32_t at) const;
  [[nodiscard]] bool article(std::uint32_t at) const;

  const knowledge::Lexicon* lexicon_;
  const Document* document_ = nullptr;
  std::uint32_t base_ = 0;  // the sentence's first word
  std::span<const Word> words_;
  std::vector<std::uint16_t> marks_;  // one more than there are words
  bool small_words_ = false;
  std::vector<std::uint32_t> title_end_;  // of a title that begins at the word, its end
};

}  // namespace vigie::text
