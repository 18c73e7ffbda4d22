// The analysis of words that are given: the tokens and sentences of a file in CoNLL-U are kept, the rest is told anew.
//   "3-4 du / 3 de / 4 le" -> the words "de" and "le" of a token "du", tagged by what stands around them
// Tested in tests/unit/text/conllu_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/knowledge.h"
#include "model/net.h"
#include "text/conllu.h"

namespace vigie::text {

// What is given must outlive the document; `lexicon` may be null: words with normal forms only; `net` may be: no trees.
[[nodiscard]] Document analyse_given(const GivenText& given, const knowledge::Lexicon* lexicon,
                                     const model::Net* net = nullptr);

}  // namespace vigie::text
