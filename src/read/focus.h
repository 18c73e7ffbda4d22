// Focus: whether a happening is what the story newly tells or what went before it, and whether it sums many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/happenings.h"

namespace vigie::read {

// Needs times and standing; fills focus and aggregate.
void judge_focus(const View& view, std::vector<Happening>& happenings);
// Whether a time lies long before the story: that of a whole claim may, though a mention without one (a headline) tells
// it as news.
[[nodiscard]] bool went_before(const View& view, const Time& time);

}  // namespace vigie::read
