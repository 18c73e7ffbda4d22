// Names told by their shape, whatever else is known: numbered units, bodies with the small words that belong to them,
// places and pacts opened by a small word.
//   "la 72e brigade mécanisée", "l'Office de secours et de travaux des Nations unies", "le lac Tchad", "l'accord
//   d'Alger"
// Tested in tests/unit/text/names_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "text/known_names.h"
#include "text/name_cues.h"

namespace vigie::text {

// Appends them, all sure.
void find_shapes(std::span<const Word> words, const NameCues& cues, std::vector<KnownName>& out);

}  // namespace vigie::text
