// analyse() with the lexicon given, for tests and tools that have no compiled knowledge. Tested in analyse_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/knowledge.h"
#include "text/document.h"

namespace vigie::text {

// `lexicon` may be null: sentences and words with normal forms only.
[[nodiscard]] Document analyse_with(const Story& story, const knowledge::Lexicon* lexicon);

}  // namespace vigie::text
