// Blocks: only claims that share a block are compared, which keeps merging near-linear. A block is a group of types
// with a day and a country, a day and an actor, a day and a number, or, for what is told to the week or month or
// without a date, with the month. Large blocks are days of one country, however many stories there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "merge/tellings.h"

namespace vigie::merge {

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // indexes into Tellings::all, the lesser first

// Pairs of claims of different stories that may tell one happening, sorted, each once.
[[nodiscard]] std::vector<Pair> candidate_pairs(const Tellings& tellings);

}  // namespace vigie::merge
