// SPDX-License-Identifier: Apache-2.0
#include "core/word.h"

#include <array>

namespace vigie {
namespace {

constexpr std::array<std::string_view, 18> kTags = {"_",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                                    "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                                    "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

std::string_view name_of(Upos upos) { return kTags[static_cast<std::size_t>(upos)]; }

Upos upos_from(std::string_view name) {
  for (std::size_t i = 1; i < kTags.size(); ++i)
    if (kTags[i] == name) return static_cast<Upos>(i);
  return Upos::unknown;
}

}  // namespace vigie
