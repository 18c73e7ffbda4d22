// SPDX-License-Identifier: Apache-2.0
#include "read/time_resolve.h"

namespace vigie::read {
namespace {

constexpr std::int64_t kFewDays = 14;    // up to so long a span stands for its days
constexpr std::int64_t kNearAhead = 75;  // days: a date without a year that lies so near is to come
constexpr std::int64_t kFarBack = 120;   // days: where a clause looks ahead, one so long gone is next year's
constexpr std::uint32_t kMonthsAhead = 1;
constexpr std::int64_t kIslamicEpoch = 492149;  // days from the start of the Islamic tables to 1970
constexpr std::int32_t kLeapYear = 2000;        // stands in for a year that is not known

Interval shifted(Date base, int n, std::string_view unit) {
  if (unit == "day") return day_interval(add_days(base, n), TimeBasis::relative);
  if (unit == "week") return day_interval(add_days(base, 7L * n), TimeBasis::relative);
  if (unit == "month") {
    const Date day = add_months(base, n);
    return month_interval(day.year, day.month, TimeBasis::relative);
  }
  if (unit == "year") return year_interval(base.year + n, TimeBasis::relative);
  if (unit == "decade") return year_interval(base.year + 10 * n, TimeBasis::relative);
  if (unit == "hour") return day_interval(n < 0 ? add_days(base, n / 24) : base, TimeBasis::relative);
  if (unit == "minute") return day_interval(base, TimeBasis::relative);
  return {};
}

Interval yearless_day(int month, int day, int last_day) {
  Interval i{Date{0, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day)},
             Date{0, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(last_day > 0 ? last_day : day)},
             true, TimePrecision::day, TimeBasis::stated};
  return i;
}

bool is_days(const Interval& interval) { return to_days(*interval.end) - to_days(*interval.start) < kFewDays; }

// Days counted on a calendar without a year: as in a leap year, wrapping at its end.
Date wrapped(Date day, std::int64_t days) {
  Date moved = add_days(Date{kLeapYear, day.month, day.day}, days);
  moved.year = 0;
  return moved;
}

}  // namespace

Resolver::Resolver(const std::optional<Published>& published) {
  if (!published) return;
  from_ = parse_iso(published->from);
  to_ = parse_iso(published->to.empty() ? published->from : published->to);
  if (!to_) to_ = from_;
  if (!from_) from_ = to_;
}

Interval Resolver::resolve(const TimePoint& point, std::uint32_t paragraph, bool spoken) {
  paragraph_ = paragraph;
  Interval interval = of(point);
  if (!point.part.empty() && interval.known()) interval = third_of(interval, point.part);
  if (!spoken) remember(interval, paragraph);
  return interval;
}

void Resolver::remember(const Interval& interval, std::uint32_t paragraph) {
  if (!interval.known()) return;
  told_ = interval;
  if (is_days(interval)) {
    if (!told_day_.known()) lead_ = interval;
    told_day_ = interval;
    day_in_ = paragraph;
  }
  const bool fine = interval.precision == TimePrecision::day || interval.precision == TimePrecision::month;
  if (interval.yearless || interval.basis != TimeBasis::stated || !fine) return;
  dated_ = interval;
  dated_in_ = paragraph;
}

Interval Resolver::of(const TimePoint& point) const {
  switch (point.told) {
    case Told::date:
      return date(point);
    case Told::weekday:
      return weekday(point);
    case Told::month:
      return month(point);
    case Told::season:
      return season(point);
    case Told::year:
      return year_interval(point.year, TimeBasis::stated);
    case Told::decade:
      return {Date{point.year, 1, 1}, Date{point.year + 9, 12, 31}, false, TimePrecision::decade, TimeBasis::stated};
    case Told::today:
      if (!to_) return {};
      return {add_days(*from_, point.step), add_days(*to_, point.step), false, TimePrecision::day, TimeBasis::relative};
    case Told::night:
      if (!to_) return {};
      return {add_days(*to_, -1), to_, false, TimePrecision::day, TimeBasis::relative};
    case Told::shift:
      if (point.here && to_ && day_in_ != paragraph_)
        return day_interval(add_days(*to_, point.step), TimeBasis::relative);
      return days_from(point.of_event && day_in_ != paragraph_ ? lead_ : told_day_, point.step);
    case Told::same: {
      Interval same = told_;
      same.basis = TimeBasis::relative;
      return same;
    }
    case Told::weekend:
      return weekend(point.way);
    case Told::counted:
      return counted(point);
    case Told::unit:
      return unit(point);
    case Told::quarter:
      return quarter(point);
    case Told::feast:
      return feast(point);
    case Told::nothing:
      break;
  }
  return {};
}

int Resolver::year_for(int month, int day, const TimePoint& point) const {
  if (point.year > 0) return point.year;
  const auto m = static_cast<std::uint32_t>(month), d = static_cast<std::uint32_t>(day);
  // In a passage told around an earlier date, the next such day after it.
  const bool leads = pivot_ && dated_.known() && *dated_.start == *pivot_;
  if (point.way == Way::plain && dated_.known() && !leads && dated_in_ == paragraph_ &&
      (!to_ || dated_.start->year < to_->year)) {
    const Date base = *dated_.start;
    return Date{base.year, m, d == 0 ? 31 : d} < base ? base.year + 1 : base.year;
  }
  if (to_) {
    if (point.year_before) return to_->year - 1;
    if (point.year_after) return to_->year + 1;
    if (d == 0) {
      if ((point.ahead || point.way == Way::after) && point.way != Way::before)
        return m < to_->month ? to_->year + 1 : to_->year;
      return m > to_->month + (point.way == Way::before ? 0 : kMonthsAhead) ? to_->year - 1 : to_->year;
    }
    if (const int agreed = year_by_weekday(point); agreed > 0) return agreed;
    // The nearest such day; one to come only where the clause looks ahead or the day is near.
    const std::int64_t away = to_days(Date{to_->year, m, d}) - to_days(*to_);
    if (point.way == Way::before) return away > 1 ? to_->year - 1 : to_->year;
    if (point.way == Way::after) return away < 0 ? to_->year + 1 : to_->year;
    if (point.ahead) return away < -kFarBack ? to_->year + 1 : to_->year;
    return away > kNearAhead ? to_->year - 1 : to_->year;
  }
  if (!pivot_) return 0;
  // Around the pivot: the nearest, and the last one of a month that is told as past.
  if (d == 0) return m > pivot_->month ? pivot_->year - 1 : pivot_->year;
  const std::int64_t apart = to_days(Date{pivot_->year, m, d}) - to_days(*pivot_);
  return apart > 183 ? pivot_->year - 1 : apart < -183 ? pivot_->year + 1 : pivot_->year;
}

// "samedi 6 avril": of the years around publication, the one in which that day is a Saturday.
int Resolver::year_by_weekday(const TimePoint& point) const {
  if (point.weekday < 0) return 0;
  for (const int year : {to_->year, to_->year - 1, to_->year + 1}) {
    const Date day{year, static_cast<std::uint32_t>(point.month), static_cast<std::uint32_t>(point.day)};
    if (is_valid(day) && vigie::weekday(day) == static_cast<std::uint32_t>(point.weekday)) return year;
  }
  return 0;
}

Interval Resolver::date(const TimePoint& point) const {
  const int year = year_for(point.month, point.day, point);
  if (year == 0) return yearless_day(point.month, point.day, point.last_day);
  Date day{year, static_cast<std::uint32_t>(point.month), static_cast<std::uint32_t>(point.day)};
  if (!is_valid(day)) day.day = days_in_month(year, day.month);
  Interval interval = day_interval(day, point.year > 0 ? TimeBasis::stated : TimeBasis::relative);
  if (Date last{year, day.month, static_cast<std::uint32_t>(point.last_day)}; point.last_day > 0 && is_valid(last))
    interval.end = last;
  return interval;
}

Interval Resolver::weekday(const TimePoint& point) const {
  const auto wanted = static_cast<std::uint32_t>(point.weekday);
  if (point.that) {  // "ce dimanche-là": of the week told
    if (!told_.known() || told_.yearless) return {};
    const Date base = add_days(*told_.start, vigie::weekday(*told_.start) == wanted ? 0 : -3);
    return day_interval(nearest_weekday(base, wanted, true), TimeBasis::relative);
  }
  const bool from_told = point.way == Way::told_after || point.way == Way::told_before;
  if (from_told && told_.known() && !told_.yearless) {
    const bool forward = point.way == Way::told_after;
    const Date base = add_days(forward ? *told_.end : *told_.start, forward ? 1 : -1);
    return day_interval(nearest_weekday(base, wanted, forward), TimeBasis::relative);
  }
  if (to_) {
    const bool forward = point.way == Way::after || (point.ahead && point.way != Way::before);
    const bool back = point.way == Way::before;
    const bool today_counts = point.way == Way::current;  // "ce mardi" told on a Tuesday
    const Date base = forward ? add_days(*to_, today_counts ? 0 : 1) : back ? add_days(*to_, -1) : *to_;
    return day_interval(nearest_weekday(base, wanted, forward), TimeBasis::relative);
  }
  if (pivot_) return day_interval(nearest_weekday(*pivot_, wanted, true), TimeBasis::relative);
  return {};
}

Interval Resolver::month(const TimePoint& point) const {
  const int year = year_for(point.month, 0, point);
  const bool stated = point.year > 0 || year == 0;
  return month_interval(year, static_cast<std::uint32_t>(point.month),
                        stated && point.way == Way::plain ? TimeBasis::stated : TimeBasis::relative);
}

Interval Resolver::season(const TimePoint& point) const {
  if (point.year > 0) return season_interval(point.year, point.season, TimeBasis::stated);
  const int year = year_for(point.season * 3, 0, point);
  if (year == 0) return {};
  Interval interval = season_interval(year, point.season, TimeBasis::relative);
  if (to_ && point.way == Way::before && *interval.end >= *to_)
    interval = season_interval(year - 1, point.season, TimeBasis::relative);
  return interval;
}

Interval Resolver::weekend(Way way) const {
  if (!to_) return {};
  Date saturday = nearest_weekday(*to_, 5, false);
  if (way == Way::before && vigie::weekday(*to_) >= 5) saturday = add_days(saturday, -7);
  if (way == Way::after) saturday = nearest_weekday(add_days(*to_, 1), 5, true);
  return {saturday, add_days(saturday, 1), false, TimePrecision::day, TimeBasis::relative};
}

// A feast with a fixed day, or one of the Islamic year as its tables reckon it (a day more or less than by the moon).
Interval Resolver::feast(const TimePoint& point) const {
  if (point.unit.empty()) return date(point);
  const int month = point.unit == "ramadan" ? 9 : point.unit == "fitr" ? 10 : 12;
  const int day = point.unit == "adha" ? 10 : 1;
  const std::int64_t length = point.unit == "ramadan" ? 30 : 3;
  const auto begins = [&](int year) {
    const std::int64_t before = (59L * (month - 1) + 1) / 2 + (year - 1) * 354L + (3 + 11L * year) / 30;
    return from_days(day + before - kIslamicEpoch);
  };
  if (point.year == 0 && !to_) return {};
  const Date wanted = point.year > 0 ? Date{point.year, 12, 31} : *to_;
  int year = static_cast<int>((to_days(wanted) + kIslamicEpoch) * 30 / 10631) + 1;
  while (begins(year) > wanted || (point.way == Way::before && add_days(begins(year), length - 1) >= wanted)) --year;
  if (point.year == 0 && (point.ahead || point.way == Way::after) && add_days(begins(year), length - 1) < wanted)
    ++year;
  const Date first = begins(year);
  return {first, add_days(first, length - 1), false, length > 3 ? TimePrecision::month : TimePrecision::day,
          point.year > 0 ? TimeBasis::stated : TimeBasis::relative};
}

// Three months or six; without a year, the last one that had begun by publication.
Interval Resolver::quarter(const TimePoint& point) const {
  const auto months = point.unit == "half" ? 6U : 3U;
  const auto first = months * (static_cast<std::uint32_t>(point.count) - 1) + 1;
  int year = point.year;
  if (year == 0 && !to_) return {};
  if (year == 0) {
    year = to_->year;
    if (point.way == Way::before) --year;
    if (point.way == Way::after) ++year;
    if (point.way == Way::plain && first > to_->month) --year;
  }
  const std::uint32_t last = first + months - 1;
  return {Date{year, first, 1}, Date{year, last, days_in_month(year, last)}, false, TimePrecision::season,
          point.year > 0 ? TimeBasis::stated : TimeBasis::relative};
}

Interval Resolver::days_from(const Interval& told, int step) const {
  if (told.known() && told.yearless) {
    const Date day = wrapped(step > 0 ? *told.end : *told.start, step);
    return {day, day, true, TimePrecision::day, TimeBasis::relative};
  }
  if (told.known()) return day_interval(add_days(step > 0 ? *told.end : *told.start, step), TimeBasis::relative);
  return to_ ? day_interval(add_days(*to_, step), TimeBasis::relative) : Interval{};
}

Interval Resolver::counted(const TimePoint& point) const {
  if (point.way == Way::before) {
    // A story dated by its own words is known to a few days: enough for months and years.
    const std::optional<Date> now = to_ || point.unit == "day" || point.unit == "hour" ? to_ : written_to_;
    return now ? shifted(*now, -point.count, point.unit) : Interval{};
  }
  const bool later = point.way == Way::told_after;
  const int n = later ? point.count : -point.count;
  const bool days = point.unit == "day" || point.unit == "week";
  const Interval& told = days && told_day_.known() ? told_day_ : told_;
  if (told.known() && told.yearless) {
    if (!days) return {};
    const Date day = wrapped(*told.start, point.unit == "week" ? 7L * n : n);
    return {day, day, true, TimePrecision::day, TimeBasis::relative};
  }
  if (told.known()) return shifted(later ? *told.end : *told.start, n, point.unit);
  // "ten years after the fall", told of no earlier day: counted back from now.
  return to_ && (!later || point.hangs) ? shifted(*to_, -point.count, point.unit) : Interval{};
}

Interval Resolver::unit(const TimePoint& point) const {
  const bool from_told = point.way == Way::told_after || point.way == Way::told_before;
  const std::optional<Date> now = to_ || point.unit == "week" || point.unit == "day" ? to_ : written_to_;
  const std::optional<Date> base = from_told && told_.known() && !told_.yearless ? told_.start : now;
  if (!base) return {};
  if (point.way == Way::elapsed) return back(1, point.unit);
  const bool back = point.way == Way::before || point.way == Way::told_before;
  const int step = point.way == Way::current ? 0 : back ? -1 : 1;
  if (point.unit == "week") return week_interval(add_days(*base, 7L * step), TimeBasis::relative);
  return shifted(*base, step, point.unit);
}

Interval Resolver::back(int count, std::string_view unit) const {
  const std::optional<Date> from = from_ ? from_ : written_from_;
  if (!from) return {};
  Interval interval = shifted(*from, -count, unit);
  if (unit == "month") interval.start = add_months(*from, -count);
  if (unit == "year") interval.start = add_months(*from, -12L * count);
  interval.end = published();
  return interval;
}

}  // namespace vigie::read
