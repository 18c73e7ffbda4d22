// What setting.cpp (where) and setting_time.cpp (when) share: prices in words between a happening and its setting.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/happenings.h"

namespace vigie::read {

inline constexpr double kClausePrice = 12;  // words that another clause counts for
inline constexpr double kRepeatPrice = 3;   // a setting on the far side of another happening

// Words between a happening and a mention; 0 where they touch.
[[nodiscard]] std::uint32_t gap(const Happening& h, const Range& words);
// The price of the other happenings that stand between the two.
[[nodiscard]] double crossings(const std::vector<Happening>& all, const Happening& h, const Range& words);

// The time of each happening: its own clause and sentence first, then the scene told just before.
void bind_times(const View& view, std::vector<Happening>& happenings);

}  // namespace vigie::read
