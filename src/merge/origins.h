// Origins: how many independent ones an event has. Stories taken over are one (copies.h); a story that rests on one
// named source alone adds nothing beside another that has that source too. The count is the size of the largest set of
// stories without such a pair: sources on the one side, stories with several sources on the other, it is a largest
// independent set of a bipartite graph, which is what is left of a smallest vertex cover (König 1931), so it is exact.
// Tested in tests/unit/merge/origins_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/copies.h"

namespace vigie::merge {

// Fills `origin` and `counts` of every account, and the draft's `origins`. May turn `background` into `tells` or back
// as the sources show.
void count_origins(Draft& draft, Copies& copies, const Kin& kin);

}  // namespace vigie::merge
