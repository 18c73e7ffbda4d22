// Names of places in running text, before it is known which place each one names. A run of words is a name where the
// gazetteer has it, the longest first, and where it stands as names of places do: with a capital, not inside the name
// of an actor or a source, not as part of a person's name, not as a common word at the head of a sentence.
// Tested in tests/unit/read/places_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "read/mentions.h"
#include "read/place_words.h"
#include "text/document.h"

namespace vigie::read {

struct PlaceName {
  Range name;
  PlaceSetting setting;
  std::string text;  // as written: "Deir ez-Zor"
  std::string folded;
  std::vector<std::uint32_t> rows;  // of the gazetteer, best first; empty: not there, but the words say it is a place
  std::size_t exact = 0;            // so many rows bear the name; those after them are only spelled alike
  bool common = false;              // also a common word of the language
  bool first_in_sentence = false;
  bool follows = false;  // coordinated with the name before it: "Konna et Sévaré"
  bool dateline = false;
  bool beside_saying = false;  // a verb of saying right before or after it: "said Bello", "Bello said"
  bool person = false;         // tagged as the name of a person
  bool whole_person = false;   // and nothing else belongs to that name
  bool tagged = false;         // tagged as the name of a place, all of it
  bool given = false;          // by the caller
  bool direction = false;  // "the West", "the East": a region only where the country of the story has one of that name
};

struct PlaceScan {
  std::vector<PlaceName> names;               // in the order of the text
  std::vector<std::string> demonyms;          // countries of the demonyms of the story, one for each
  std::set<std::string, std::less<>> people;  // last words of the names of people, lower case
};

// `given`: bytes of names that the caller knows; the others are looked for too, as their context.
[[nodiscard]] PlaceScan scan_places(const text::Document& document, const knowledge::Knowledge& knowledge,
                                    std::span<const Span> given = {});

}  // namespace vigie::read
