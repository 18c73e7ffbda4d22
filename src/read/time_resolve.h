// Resolver: what a point in time comes to, reckoned from publication, from the day told last, or from the one full
// date of a story that says no other. It remembers what was told as the story is read in order.
//   published 2024-05-16 (a Thursday): "mardi" -> 2024-05-14; then "la veille" -> 2024-05-13
//   not published: "on Friday" -> no dates; "le 29 janvier" -> --01-29; then "le lendemain" -> --01-30
// Rules in docs/formats.md (Time). Tested through tests/unit/read/times_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/time_points.h"
#include "read/times.h"
#include "vigie/page.h"

namespace vigie::read {

class Resolver {
 public:
  explicit Resolver(const std::optional<Published>& published);

  // A story without publication that is told around one whole date: other days follow from it.
  // It was written on a day of `from`..`to` then.
  void lean_on(Date day, Date from, Date to) {
    pivot_ = day;
    written_from_ = from;
    written_to_ = to;
  }

  // The interval of a point in `paragraph`; remembered as the time told last, unless it is the time of speaking.
  [[nodiscard]] Interval resolve(const TimePoint& point, std::uint32_t paragraph, bool spoken = false);
  // "depuis trois semaines": from so long before publication, and up to it.
  [[nodiscard]] Interval back(int count, std::string_view unit) const;
  // The end that "since" runs to; nothing where publication is not known.
  [[nodiscard]] const std::optional<Date>& published() const { return to_ ? to_ : written_to_; }
  [[nodiscard]] const std::optional<Date>& published_from() const { return from_; }
  [[nodiscard]] const Interval& told() const { return told_; }
  // The whole of a range is the time told last, not its second end.
  void remember(const Interval& interval, std::uint32_t paragraph);

 private:
  [[nodiscard]] Interval of(const TimePoint& point) const;
  [[nodiscard]] Interval date(const TimePoint& point) const;
  [[nodiscard]] Interval weekday(const TimePoint& point) const;
  [[nodiscard]] Interval month(const TimePoint& point) const;
  [[nodiscard]] Interval season(const TimePoint& point) const;
  [[nodiscard]] Interval unit(const TimePoint& point) const;
  [[nodiscard]] Interval counted(const TimePoint& point) const;
  [[nodiscard]] Interval weekend(Way way) const;
  [[nodiscard]] Interval quarter(const TimePoint& point) const;
  [[nodiscard]] Interval feast(const TimePoint& point) const;
  [[nodiscard]] Interval days_from(const Interval& told, int step) const;
  // The year that a day or month without one falls in; 0 where it is not known.
  [[nodiscard]] int year_by_weekday(const TimePoint& point) const;
  [[nodiscard]] int year_for(int month, int day, const TimePoint& point) const;

  std::optional<Date> from_, to_, pivot_;
  std::optional<Date> written_from_, written_to_;  // publication as inferred from the story's own dates
  Interval told_;                                  // the time told last
  Interval told_day_;                              // the last one of a day or a few
  Interval lead_;                                  // the first of these: the day that the story is about
  Interval dated_;                                 // the last one told with a year of its own, in paragraph `dated_in_`
  std::uint32_t paragraph_ = 0, dated_in_ = 0, day_in_ = 0;
};

}  // namespace vigie::read
