// Values of an event: type, time, place and parties, each the one that all accounts allow and the most exact of those.
// Tested in tests/unit/merge/values_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/account.h"
#include "vigie/event.h"

namespace vigie::merge {

// Fills type, also, time, place, actors, targets, first_seen and updated.
void fill_values(const Draft& draft, Event& event);

}  // namespace vigie::merge
