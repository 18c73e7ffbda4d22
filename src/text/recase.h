// Case for text that is written in capitals (old wires, teleprinters, headlines), as its language would write it:
//   "REBELS OF THE ELN [NATIONAL LIBERATION ARMY] KILLED 2 PEASANTS IN ANORI ON MONDAY." ->
//   "Rebels of the ELN [National Liberation Army] killed 2 peasants in Anori on Monday."
// Common words of the lexicon are written small; names, demonyms, days, and what opens a sentence keep a capital;
// acronyms stay. Every letter keeps its place: positions hold. Tested in tests/unit/text/recase_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory_resource>
#include <string_view>

#include "knowledge/knowledge.h"
#include "vigie/page.h"

namespace vigie::text {

// Whether capitals tell nothing in these words: there are some, and hardly any is written small.
[[nodiscard]] bool all_in_capitals(std::string_view paragraph);

// The text with its paragraphs in capitals written anew, in `arena`; a view of the text itself where there are none.
// `actors` tells acronyms and names made of common words ("Shining Path"); may be null.
[[nodiscard]] std::string_view recase(const Story& story, const knowledge::Lexicon& lexicon,
                                      const knowledge::Actors* actors, std::pmr::memory_resource& arena);

}  // namespace vigie::text
