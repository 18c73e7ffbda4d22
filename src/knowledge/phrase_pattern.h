// The notation of a phrase, parsed. "bombe|obus/NOUN *2 de le? =front" -> four items.
//   parse_phrase("tuer *2 <NUM>", items)  -> "" and three items, or what is wrong in plain words
// Tested in tests/unit/knowledge/phrases_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/word.h"

namespace vigie::knowledge {

struct PhraseWord {
  std::string text;           // empty: any word that can have the tag
  Upos upos = Upos::unknown;  // unknown: any tag
  bool form_only = false;
};

struct PhraseItem {
  std::vector<PhraseWord> either;  // empty: a gap
  std::uint32_t gap = 0;           // a gap of up to so many words
  bool may_miss = false;
};

inline constexpr std::uint32_t kGap = 4;         // words that "*" spans at most
inline constexpr std::uint32_t kLongestGap = 9;  // "*9"

// Returns what is wrong, or an empty string and the items.
[[nodiscard]] std::string parse_phrase(std::string_view notation, std::vector<PhraseItem>& items);

}  // namespace vigie::knowledge
