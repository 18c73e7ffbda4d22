// The FEATS column of CoNLL-U: what the network said, else from the feature bits: a feature of which they tell one
// value.
//   singular | feminine | third_person -> "Gender=Fem|Number=Sing|Person=3";  none -> "_"
// Tested in tests/unit/text/conllu_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/word.h"

namespace vigie::text {

void append_feats(const Word& word, std::string& out);

}  // namespace vigie::text
