// Word: one syntactic word of a sentence with what is known of it. Tags, features and relations are those of
// Universal Dependencies 2 (universaldependencies.org); every field can be "not known".
// Filled by text/, matched by knowledge/, read by read/.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vigie/span.h"

namespace vigie {

enum class Upos : std::uint8_t {
  unknown,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// Features as bits; a word may carry several (a form that is both indicative and subjunctive carries both).
namespace feature {
enum : std::uint32_t {
  singular = 1U << 0,
  plural = 1U << 1,
  masculine = 1U << 2,
  feminine = 1U << 3,
  first_person = 1U << 4,
  second_person = 1U << 5,
  third_person = 1U << 6,
  past = 1U << 7,
  present = 1U << 8,
  future = 1U << 9,
  imperfect = 1U << 10,
  indicative = 1U << 11,
  conditional = 1U << 12,
  subjunctive = 1U << 13,
  imperative = 1U << 14,
  finite = 1U << 15,
  infinitive = 1U << 16,
  participle = 1U << 17,
  gerund = 1U << 18,
  passive = 1U << 19,
  negative = 1U << 20,
  reflexive = 1U << 21,
  possessive = 1U << 22,
  definite = 1U << 23,
};
}  // namespace feature

// The number of a word among those that phrases are made of (knowledge/vocabulary.h); 0: not looked up.
using WordKey = std::uint32_t;
inline constexpr WordKey kInNoPhrase = 0xffffffffU;

// One analysis that the form can have, out of context.
struct Reading {
  std::string_view lemma;
  Upos upos = Upos::unknown;
  std::uint32_t features = 0;
  float weight = 0;  // natural log of how likely the reading is for this form
  WordKey lemma_key = 0;
};

// The first reading with the tag and with all of these features; null where there is none.
[[nodiscard]] constexpr const Reading* find_reading(std::span<const Reading> readings, Upos upos,
                                                    std::uint32_t features = 0) {
  for (const Reading& reading : readings)
    if (reading.upos == upos && (reading.features & features) == features) return &reading;
  return nullptr;
}

enum class NameKind : std::uint8_t { none, person, organisation, location, other };

struct Word {
  static constexpr std::int32_t kNotKnown = -1;
  static constexpr std::int32_t kRoot = -2;

  Span span;               // bytes of the written token in Story::text; the words of a contraction share it
  std::string_view form;   // the word: "de" and "le" for a written "du"
  std::string_view norm;   // lower case, NFC, straight apostrophe; diacritics kept
  std::string_view lemma;  // of the reading chosen; empty: not known
  WordKey norm_key = 0, lemma_key = 0;
  Upos upos = Upos::unknown;
  std::uint32_t features = 0;         // feature:: bits of the reading chosen
  std::string_view feats;             // all UD features, as CoNLL-U writes them, "_" for none; empty: not known
  std::span<const Reading> readings;  // all that the form can be, the chosen one among them; may be empty
  std::int32_t head = kNotKnown;      // index of the head in the sentence, kRoot, or kNotKnown
  std::string_view relation;          // UD relation to the head; empty: not known
  NameKind name = NameKind::none;
  bool name_begins = false;   // first word of a name
  bool capital = false;       // written with a capital first letter
  bool all_capitals = false;  // two or more letters, all capital
  bool space_before = false;
  bool in_quotes = false;  // inside « » or " "

  [[nodiscard]] constexpr bool has(std::uint32_t bits) const { return (features & bits) != 0; }
};

// "NOUN" -> Upos::noun and back; unknown for anything else.
[[nodiscard]] std::string_view name_of(Upos);
[[nodiscard]] Upos upos_from(std::string_view);

}  // namespace vigie
