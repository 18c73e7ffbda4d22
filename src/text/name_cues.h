// What the lexicon says of the words of one sentence, as far as names are concerned: where titles end, which words are
// days, demonyms, particles, and which tell the kind of a name ("brigade", "opération").
//   "le général Haftar" -> title_before(2);   "l'opération Barkhane" -> kind_before(3) = other
// Rows of titles, calendar, demonyms, place-words and name-words (knowledge/lexicon). Tested in names_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"

namespace vigie::text {

class NameCues {
 public:
  explicit NameCues(const knowledge::Lexicon* lexicon);

  // To be called for each sentence before the rest; the words must stay while they are asked for.
  void set_sentence(std::span<const Word> words);

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
  // A word that the language has as something else than a name.
  [[nodiscard]] bool common(std::uint32_t at) const;
  // Written as (part of) a name: with a capital, or a particle and a hyphen before one ("al-Burhane").
  [[nodiscard]] bool like_name(std::uint32_t at) const;

 private:
  enum Bit : std::uint16_t {
    kTitleEnds = 1,
    kTitle = 2,
    kLocativeEnds = 4,
    kDemonym = 8,
    kDate = 16,
    kParticle = 32,
    kBody = 64,
    kPlace = 128,
    kOtherEnds = 256,
    kPlaceEnds = 512,
    kTitleBegins = 1024,
    kBodyEnds = 2048,
  };
  [[nodiscard]] bool has(std::uint32_t at, Bit bit) const { return at < marks_.size() && (marks_[at] & bit) != 0; }
  void mark_table(std::string_view name, std::uint16_t inside, std::uint16_t end);
  void mark_place_words();
  void mark_name_words();

  const knowledge::Lexicon* lexicon_;
  std::span<const Word> words_;
  std::vector<std::uint16_t> marks_;      // one more than there are words
  std::vector<std::uint32_t> title_end_;  // of a title that begins at the word, its end
  std::vector<knowledge::PhraseMatch> found_;
};

}  // namespace vigie::text
