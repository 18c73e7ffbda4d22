// SPDX-License-Identifier: Apache-2.0
#include "read/timex.h"

#include <algorithm>
#include <cstdio>

#include "read/mentions.h"
#include "read/time_points.h"
#include "read/times.h"

namespace vigie::read {
namespace {

std::string digits(int number, int width) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%0*d", width, number);
  return buffer;
}

std::string year_of(const Interval& i) { return i.yearless ? "XXXX" : digits(i.start->year, 4); }

// ISO 8601 week: that of its Thursday.
std::string week_of(Date day) {
  const Date thursday = add_days(day, 3 - static_cast<std::int64_t>(weekday(day)));
  const std::int64_t days = to_days(thursday) - to_days(Date{thursday.year, 1, 1});
  return digits(thursday.year, 4) + "-W" + digits(static_cast<int>(days / 7 + 1), 2);
}

std::string day_of(const Interval& i) {
  return year_of(i) + "-" + digits(static_cast<int>(i.start->month), 2) + "-" +
         digits(static_cast<int>(i.start->day), 2);
}

std::string season_of(const TimePoint& point, const Interval& i) {
  static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
  return year_of(i) + "-" + kSeasons[std::clamp(point.season, 1, 4) - 1];
}

std::string by_unit(std::string_view unit, const Interval& i) {
  if (unit == "week" && !i.yearless) return week_of(*i.start);
  if (unit == "month") return year_of(i) + "-" + digits(static_cast<int>(i.start->month), 2);
  if (unit == "year") return year_of(i);
  if (unit == "decade") return year_of(i).substr(0, 3);
  if (unit == "century") return year_of(i).substr(0, 2);
  return day_of(i);
}

std::string value_of(const TimePoint& point, const Interval& i) {
  switch (point.told) {
    case Told::month:
      return year_of(i) + "-" + digits(static_cast<int>(i.start->month), 2);
    case Told::season:
      return season_of(point, i);
    case Told::quarter:
      return year_of(i) + (point.unit == "half" ? "-H" : "-Q") + digits(point.count, 1);
    case Told::year:
      return year_of(i);
    case Told::decade:
      return year_of(i).substr(0, 3);
    case Told::feast:
      return point.unit == "ramadan" ? day_of(i).substr(0, 7) : day_of(i);
    case Told::weekend:
      return week_of(*i.start) + "-WE";
    case Told::night:
      return day_of(i) + "TNI";
    case Told::counted:
    case Told::unit:
      return by_unit(point.unit, i);
    default:
      return day_of(i);
  }
}

// The value of a point of which no day is known.
std::string unknown_value(const TimePoint& point) {
  if (point.told == Told::weekday) return "XXXX-WXX-" + digits(point.weekday + 1, 1);
  if (point.told == Told::counted || point.told == Told::shift || point.told == Told::unit)
    return point.way == Way::after || point.way == Way::told_after ? "FUTURE_REF" : "PAST_REF";
  return "XXXX-XX-XX";
}

}  // namespace

std::string length_of(int count, std::string_view unit) {
  const std::string n = count > 0 ? std::to_string(count) : "X";
  if (unit == "hour") return "PT" + n + "H";
  if (unit == "minute") return "PT" + n + "M";
  if (unit == "decade") return count > 0 ? "P" + std::to_string(count * 10) + "Y" : "PXY";
  if (unit == "century") return count > 0 ? "P" + std::to_string(count * 100) + "Y" : "PXY";
  if (unit == "week") return "P" + n + "W";
  if (unit == "month") return "P" + n + "M";
  if (unit == "year") return "P" + n + "Y";
  return "P" + n + "D";
}

Timex timex_of(const TimePoint& point, const Interval& interval, Span span) {
  if (point.hangs || (point.told == Told::unit && point.way == Way::elapsed))
    return {span, "DURATION", length_of(std::max(point.count, 1), point.unit), {}};
  Timex tag{span, "DATE", {}, {}};
  tag.value = interval.known() ? value_of(point, interval) : unknown_value(point);
  if (!point.day_part.empty() && interval.known() && tag.value.size() == 10)
    tag.value += "T" + std::string(point.day_part);
  if (tag.value.find('T') == 10) tag.type = "TIME";
  if (!point.part.empty()) tag.mod = point.part == "early" ? "START" : point.part == "mid" ? "MID" : "END";
  return tag;
}

std::vector<Timex> find_timexes(const text::Document& document, const knowledge::Knowledge& knowledge) {
  std::vector<Timex> all;
  for (auto& mention : find_times(document, knowledge))
    for (auto& tag : mention.timexes) all.push_back(std::move(tag));
  std::stable_sort(all.begin(), all.end(), [](const Timex& a, const Timex& b) { return a.span < b.span; });
  std::vector<Timex> apart;
  for (auto& tag : all)
    if (apart.empty() || tag.span.begin >= apart.back().span.end) apart.push_back(std::move(tag));
  return apart;
}

}  // namespace vigie::read
