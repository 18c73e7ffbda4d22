// The fast first look: which sentences of a story could tell of a happening, seen before the costly analysis from the
// words' forms and what the lexicon says they can be, and once more when those sentences have their tags. A story
// without any is left: nothing that the rest of read/ finds could make a claim of it.
//   "Olive oil prices rose again." -> none     "Shells hit the market, killing 12." -> that sentence
// It errs on the side of looking; what it loses is measured in docs/measured.md (vigie bench).
// Tested in tests/unit/read/first_look_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/document.h"

namespace vigie::read {

// Sentences, by index, in which a row of the happenings stands that asks for nothing or in the company of people or
// things that bear arms, or harm with a number; it ends with the sentence that makes them more than half of all. Empty:
// the story holds no claim; words that mean violence only in a conflict mean none where nothing else tells of one.
[[nodiscard]] std::vector<std::uint32_t> first_look(const text::Document& document,
                                                    const knowledge::Knowledge& knowledge);

// Whether any of these sentences, now that they have their tags, still could.
[[nodiscard]] bool second_look(const text::Document& document, const knowledge::Knowledge& knowledge,
                               std::span<const std::uint32_t> sentences);

}  // namespace vigie::read
