// Forms that a name of a place may have been inflected from, in scripts whose languages inflect names or write
// prepositions together with them: "Харкові" -> "Харків", "Авдіївкою" -> "Авдіївка", "Херсоне" -> "Херсон",
// "بدمشق" -> "دمشق". Guesses, for look-up alone: most of them are no names, and a gazetteer says which are.
// Tested in tests/unit/read/place_stems_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::read {

// Appended to `out`, a dozen at most; nothing for words in other scripts and for short ones.
void place_stems(std::string_view word, std::vector<std::string>& out);

}  // namespace vigie::read
