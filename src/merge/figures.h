// Figures of an event: per harm and class of people each story's own number, and the range of those that still hold.
// Tested in tests/unit/merge/figures_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/account.h"
#include "vigie/event.h"

namespace vigie::merge {

struct EventFigures {
  std::vector<EventFigure> figures;
  bool rising = false;            // later numbers replaced earlier ones as more was known
  std::vector<Dispute> disputes;  // over a toll
};

[[nodiscard]] EventFigures figures_of(const Draft& draft);

[[nodiscard]] ClaimRef reference(const Draft& draft, const Account& account);

}  // namespace vigie::merge
