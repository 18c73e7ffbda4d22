// SPDX-License-Identifier: Apache-2.0
#include "read/times.h"

namespace vigie::read {

Interval day_interval(Date day, TimeBasis basis) { return {day, day, false, TimePrecision::day, basis}; }

Interval month_interval(std::int32_t year, std::uint32_t month, TimeBasis basis) {
  return {Date{year, month, 1}, Date{year, month, days_in_month(year == 0 ? 2000 : year, month)}, year == 0,
          TimePrecision::month, basis};
}

Interval year_interval(std::int32_t year, TimeBasis basis) {
  return {Date{year, 1, 1}, Date{year, 12, 31}, false, TimePrecision::year, basis};
}

Interval season_interval(std::int32_t year, int season, TimeBasis basis) {
  if (season == 4)
    return {Date{year, 12, 1}, Date{year + 1, 2, days_in_month(year + 1, 2)}, false, TimePrecision::season, basis};
  const auto first = static_cast<std::uint32_t>(season * 3);
  return {Date{year, first, 1}, Date{year, first + 2, days_in_month(year, first + 2)}, false, TimePrecision::season,
          basis};
}

Interval week_interval(Date day, TimeBasis basis) {
  const Date monday = add_days(day, -static_cast<std::int64_t>(weekday(day)));
  return {monday, add_days(monday, 6), false, TimePrecision::week, basis};
}

Interval third_of(const Interval& whole, std::string_view part) {
  if (!whole.known()) return whole;
  Interval third = whole;
  const int index = part == "early" ? 0 : part == "mid" ? 1 : 2;
  if (whole.precision == TimePrecision::month) {
    third.start->day = static_cast<std::uint32_t>(index * 10 + 1);
    if (index < 2) third.end->day = static_cast<std::uint32_t>(index * 10 + 10);
    third.precision = TimePrecision::week;
  } else if (whole.precision == TimePrecision::year) {
    third = {Date{whole.start->year, static_cast<std::uint32_t>(index * 4 + 1), 1},
             Date{whole.start->year, static_cast<std::uint32_t>(index * 4 + 4),
                  days_in_month(whole.start->year, static_cast<std::uint32_t>(index * 4 + 4))},
             false, TimePrecision::season, whole.basis};
  } else if (whole.precision == TimePrecision::week) {
    third.start = add_days(*whole.start, index * 2);
    third.end = add_days(*whole.start, index == 2 ? 6 : index * 2 + 2);
  }
  return third;
}

Date nearest_weekday(Date from, std::uint32_t wanted, bool forward) {
  const auto today = static_cast<std::int64_t>(weekday(from)), target = static_cast<std::int64_t>(wanted);
  return add_days(from, forward ? (target - today + 7) % 7 : -((today - target + 7) % 7));
}

Date add_days(Date day, std::int64_t days) { return from_days(to_days(day) + days); }

Date add_months(Date day, std::int64_t months) {
  const std::int64_t total = static_cast<std::int64_t>(day.year) * 12 + day.month - 1 + months;
  const auto year = static_cast<std::int32_t>(total / 12);
  const auto month = static_cast<std::uint32_t>(total % 12) + 1;
  const std::uint32_t last = days_in_month(year, month);
  return {year, month, day.day < last ? day.day : last};
}

std::string start_of(const Interval& i) {
  if (!i.start) return {};
  return i.yearless ? to_iso_without_year(i.start->month, i.start->day) : to_iso(*i.start);
}

std::string end_of(const Interval& i) {
  if (!i.end) return {};
  return i.yearless ? to_iso_without_year(i.end->month, i.end->day) : to_iso(*i.end);
}

}  // namespace vigie::read
