// The FEATS column of CoNLL-U for the feature bits of a word: a feature of which the bits tell one value alone.
//   singular | feminine | third_person -> "Gender=Fem|Number=Sing|Person=3";  none -> "_"
// Tested in tests/unit/text/conllu_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/word.h"

namespace vigie::text {

void append_feats(const Word& word, std::string& out);

}  // namespace vigie::text
