// Points in time as their words give them, not yet reckoned from anything: parsing only.
//   "jeudi 3 octobre 2024" -> date 2024-10-03        "last Wednesday" -> weekday 2, before
//   "deux mois plus tôt"   -> counted 2 month, earlier    "mid-January" -> month 1, part mid
// What they come to is for time_resolve.h. Tested through tests/unit/read/times_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "read/time_words.h"

namespace vigie::read {

enum class Told : std::uint8_t {
  nothing,
  date,     // day and month, year perhaps
  weekday,  // "mardi", "last Friday"
  month,    // "en mars 2014", "August last year"
  season,   // "l'été dernier"
  year,     // "2014"
  decade,   // "les années 1990"
  today,    // "hier", "tomorrow": `step` days from publication
  shift,    // "la veille": `step` days from the day told last
  same,     // "au même moment"
  weekend,  // the last one, or as `way` says
  night,    // "overnight"
  counted,  // "four years ago", "two days later": `count` of `unit`
  unit,     // "last month", "cette semaine"
  quarter,  // "the first quarter of 2009", "second semestre": `count`, `unit` quarter or half
  feast,    // "Christmas": month and day; "Ramadan": `unit`
};

enum class Way : std::uint8_t {
  plain,
  before,      // last, ago: from publication back
  after,       // next
  current,     // this
  elapsed,     // the past year, up to publication
  told_after,  // the following, later: from the day told last on
  told_before  // the previous, earlier
};

struct TimePoint {
  Told told = Told::nothing;
  std::uint32_t last = 0;            // words end here
  int year = 0, month = 0, day = 0;  // 0: not said
  int last_day = 0;                  // "12 et 13 mars"
  std::uint32_t second = 0;          // the word of that second day
  int weekday = -1, season = 0, step = 0, count = 0;
  Way way = Way::plain;
  bool year_before = false;     // "August last year"
  bool year_after = false;      // "October of next year"
  bool ahead = false;           // its clause looks ahead
  bool of_event = false;        // "la veille de l'attaque": of a happening told elsewhere
  bool hangs = false;           // "two days after they fled": may date what follows it
  bool that = false;            // "ce dimanche-là": the one told
  bool here = false;            // "in the evening": of the day told in the paragraph, else of publication
  bool attributive = false;     // "the 2019 bombing": dates the noun behind it alone
  std::string_view unit, part;  // part: early, mid, late
  std::string_view day_part;    // as in TIMEX3: MO, MI, AF, EV, NI
  [[nodiscard]] bool found() const { return told != Told::nothing; }
};

class PointReader {
 public:
  explicit PointReader(const CalendarWords& words) : words_(words) {}

  // The point whose words begin at `w`, leading prepositions excluded. `introduced`: a word of time stands before it,
  // so that a bare year or a month's name alone is one.
  [[nodiscard]] TimePoint read(std::uint32_t w, bool introduced) const;
  // "trois semaines", "more than ten years": count and unit alone.
  [[nodiscard]] TimePoint counted(std::uint32_t w) const;
  // "27-year", "12-hour" as one word.
  [[nodiscard]] TimePoint compound_length(std::uint32_t w) const;

 private:
  using Row = CalendarRow;
  [[nodiscard]] TimePoint core(std::uint32_t w, bool introduced) const;
  [[nodiscard]] TimePoint prefixed(std::uint32_t w) const;
  [[nodiscard]] TimePoint iso(std::uint32_t w) const;
  [[nodiscard]] TimePoint date(std::uint32_t w) const;
  [[nodiscard]] bool days_of_month(std::uint32_t& at, TimePoint& point) const;
  [[nodiscard]] TimePoint weekday(std::uint32_t w) const;
  [[nodiscard]] TimePoint month(std::uint32_t w, bool introduced) const;
  [[nodiscard]] TimePoint season(std::uint32_t w) const;
  [[nodiscard]] TimePoint fixed(std::uint32_t w) const;
  [[nodiscard]] TimePoint reckoned(std::uint32_t w) const;
  [[nodiscard]] TimePoint unit(std::uint32_t w) const;
  [[nodiscard]] TimePoint decade(std::uint32_t w) const;
  [[nodiscard]] TimePoint quarter(std::uint32_t w) const;
  [[nodiscard]] TimePoint hyphened(std::uint32_t w) const;
  [[nodiscard]] TimePoint feast(std::uint32_t w) const;
  [[nodiscard]] TimePoint year(std::uint32_t w, bool introduced) const;
  [[nodiscard]] Way way_before(std::uint32_t& at) const;
  [[nodiscard]] Way way_after(std::uint32_t& at) const;
  void take_day_parts(TimePoint& point) const;
  [[nodiscard]] bool looks_ahead(std::uint32_t w) const;
  [[nodiscard]] bool expects(std::uint32_t w) const;
  [[nodiscard]] bool calls_for(std::uint32_t w) const;
  [[nodiscard]] bool modifies(std::uint32_t w) const;
  [[nodiscard]] bool nearest_looks_ahead(std::uint32_t w) const;

  const CalendarWords& words_;
};

}  // namespace vigie::read
