// What the words around a name say of the place: the rows of place-words.tsv that stand right before or after it.
//   "à 12 km au sud de la ville de [Konna]" -> first = "à", relation south-of, precision town, locative, 12 km
// Rows chain: from the name backwards, each row must end where the one before it begins, determiners and adjectives
// between them left aside. Tested in tests/unit/read/places_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/document.h"

namespace vigie::read {

struct PlaceSetting {
  std::uint32_t first = 0, last = 0;  // words of the document, the name among them
  std::string_view relation;          // empty: nothing said
  std::string_view precision;
  std::string_view feature;  // beginnings of GeoNames classes, parted by spaces
  double away_km = 0;        // "12 km from"
  bool locative = false;
  bool weak = false;        // a preposition that need not be of place stands before it ("de Konna")
  bool part = false;        // a part of the place: "le nord de", "northern"
  bool government = false;  // "par", "according to": a country or a capital there is the state
};

class PlaceWords {
 public:
  PlaceWords(const text::Document& document, const knowledge::Lexicon* lexicon);

  // To be called for each sentence before `around` and `again`.
  void set_sentence(const text::Sentence& sentence);
  // The setting of the name [first, last).
  [[nodiscard]] PlaceSetting around(std::uint32_t first, std::uint32_t last) const;
  // First word of a head that can belong to the name ("forêt de [Sambisa]"): all rows with a class right before it.
  [[nodiscard]] std::uint32_t head_before(std::uint32_t first) const;
  // End of what can belong to the name behind it ("[Mezzeh] military airport"); `last` itself where there is nothing.
  [[nodiscard]] std::uint32_t tail_after(std::uint32_t last) const;
  [[nodiscard]] bool after(std::uint32_t at) const;  // a row of what can stand behind a name begins here
  [[nodiscard]] bool is_denied(std::uint32_t first, std::uint32_t last) const;  // "[Marburg] virus": no place
  [[nodiscard]] bool is_direction(std::uint32_t at) const;                      // "west", "est" as a word of its own
  struct Again {
    std::uint32_t first = 0, last = 0;
    std::string_view what;  // "again-town", "again-there", "capital"
  };
  // Words of the sentence that stand for a place named before.
  [[nodiscard]] std::vector<Again> again() const;

 private:
  struct Match {
    std::uint32_t first = 0, last = 0, row = 0;
    bool after = false;
  };
  [[nodiscard]] std::string_view cell(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] const Match* ending_at(std::uint32_t at) const;
  void take(const Match& match, PlaceSetting& setting) const;

  const text::Document& document_;
  const knowledge::PhraseTable* table_ = nullptr;
  const text::Rows* rows_ = nullptr;  // its rows over the document
  std::uint32_t relation_ = 0, precision_ = 0, feature_ = 0, locative_ = 0, side_ = 0;
  text::Sentence sentence_;
  std::vector<Match> matches_;
};

}  // namespace vigie::read
