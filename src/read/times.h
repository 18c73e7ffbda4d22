// The pieces of times.cpp: intervals of days and the reference days that words are reckoned from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dates.h"
#include "vigie/claim.h"

namespace vigie::read {

// A closed interval of days, or days without a year, or nothing but words.
struct Interval {
  std::optional<Date> start, end;
  bool yearless = false;  // year is 0 in both
  TimePrecision precision = TimePrecision::day;
  TimeBasis basis = TimeBasis::relative;
  [[nodiscard]] bool known() const { return start && end; }
};

[[nodiscard]] Interval day_interval(Date day, TimeBasis basis);
[[nodiscard]] Interval month_interval(std::int32_t year, std::uint32_t month, TimeBasis basis);
[[nodiscard]] Interval year_interval(std::int32_t year, TimeBasis basis);
[[nodiscard]] Interval season_interval(std::int32_t year, int season, TimeBasis basis);
// Monday to Sunday of the week that holds `day`.
[[nodiscard]] Interval week_interval(Date day, TimeBasis basis);
// Early, mid, late: thirds of a month (1-10, 11-20, 21-end), four months each of a year, days of a week.
[[nodiscard]] Interval third_of(const Interval& whole, std::string_view part);
// The weekday (0 Monday) on or before `from`; on or after it where `forward`.
[[nodiscard]] Date nearest_weekday(Date from, std::uint32_t weekday, bool forward);
[[nodiscard]] Date add_days(Date day, std::int64_t days);
[[nodiscard]] Date add_months(Date day, std::int64_t months);
[[nodiscard]] std::string start_of(const Interval&);
[[nodiscard]] std::string end_of(const Interval&);

}  // namespace vigie::read
