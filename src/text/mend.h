// What the networks get wrong where grammar leaves no choice: "arrested [23 suspects] in Jos" with "suspects" as a
// verb,
// "[Fighting] between A, B and C broke out" with a verb that has no subject, "killed nine farmers and [wounded] six
// others" with "wounded" as an adjective before a number, "Army bombs Sanaa" and "Rebels seized Goma" without a
// verb.
// Tested in tests/unit/text/mend_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/word.h"

namespace vigie::text {

// Mends tags and tree of one sentence.
void mend(std::span<Word> sentence);

}  // namespace vigie::text
