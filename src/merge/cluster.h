// Clusters: which claims tell one happening. Pairs are joined from the surest down (agglomerative clustering with
// cannot-link constraints; Davidson and Ravi 2005): two groups join only where no pair of theirs is forbidden and the
// mean of all their pairs holds, so that a chain of likenesses does not run from one happening into the next.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "merge/blocks.h"
#include "merge/score.h"
#include "vigie/explain.h"

namespace vigie::merge {

// Groups of indexes into Tellings::all; every claim is in exactly one. Sorted.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> clusters(const Tellings& tellings, const Scorer& scorer,
                                                               Trace* trace);

}  // namespace vigie::merge
