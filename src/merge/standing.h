// Standing: how far an event is to be believed: disputes between its origins, and the standing and credibility that
// follow. Tested in tests/unit/merge/standing_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/account.h"
#include "vigie/event.h"

namespace vigie::merge {

// Adds disputes over the happening, its doer and its target (those over the toll are there already), then fills
// standing and credibility from the draft's origins.
void fill_standing(const Draft& draft, const Kin& kin, Event& event);

}  // namespace vigie::merge
