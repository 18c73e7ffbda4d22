// SPDX-License-Identifier: Apache-2.0
#include "read/time_points.h"

#include <algorithm>
#include <array>

#include "core/dates.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kVerbReach = 12;  // words around a point in which its verb is looked for
constexpr int kClimbs = 6;                // steps up the tree to the verb that a point hangs on
constexpr int kFirstBareYear = 1950;      // an earlier number without a word of time is rather a count
constexpr int kFirstDecade = 30;          // "the 30s" are those of the last century, "the 20s" of this one

struct WayRow {
  std::string_view kind;
  Way way;
};
constexpr std::array<WayRow, 6> kWays = {WayRow{"last", Way::before},    {"next", Way::after},
                                         {"this", Way::current},         {"elapsed", Way::elapsed},
                                         {"following", Way::told_after}, {"preceding", Way::told_before}};

TimePoint made(Told told, std::uint32_t last) {
  TimePoint point;
  point.told = told;
  point.last = last;
  return point;
}

}  // namespace

TimePoint PointReader::read(std::uint32_t w, bool introduced) const {
  if (!words_.inside(w)) return {};
  TimePoint point = prefixed(w);
  if (!point.found()) point = core(w, introduced);
  if (!point.found()) return point;
  if (point.told != Told::year && point.told != Told::counted) take_day_parts(point);
  point.ahead = looks_ahead(w);
  return point;
}

TimePoint PointReader::core(std::uint32_t w, bool introduced) const {
  if (!words_.inside(w)) return {};  // "late on" may end its story
  TimePoint p = iso(w);
  if (!p.found()) p = date(w);
  if (!p.found()) p = weekday(w);
  if (!p.found()) p = month(w, introduced);
  if (!p.found()) p = season(w);
  if (!p.found()) p = fixed(w);
  if (!p.found()) p = reckoned(w);
  if (!p.found()) p = unit(w);
  if (!p.found()) p = decade(w);
  if (!p.found()) p = quarter(w);
  if (!p.found()) p = hyphened(w);
  if (!p.found()) p = feast(w);
  if (!p.found()) p = year(w, introduced);
  return p;
}

// "en 2015"; "the 2019 bombing", "budget 2002": four digits that name a year, not "2019 people", "resolution 1973".
TimePoint PointReader::year(std::uint32_t w, bool introduced) const {
  const View& view = words_.view();
  if (words_.year(w) < 0) return {};
  const text::Sentence& sentence = view.sentence_at(w);
  const bool on = introduced && w > sentence.first && words_.is(w - 1, "on");
  const bool last = w + 1 >= sentence.last;
  if (!on && !last && view.word(w + 1).upos == Upos::noun && view.word(w + 1).has(feature::plural)) return {};
  if (!introduced) {
    if (words_.year(w) < kFirstBareYear || words_.year(w) % 100 == 0 || w == sentence.first) return {};
    const Word& before = view.word(w - 1);
    const bool noun = before.upos == Upos::noun || before.upos == Upos::propn;
    if ((before.upos != Upos::det && !noun) || words_.is(w - 1, "numbered") || words_.is(w - 1, "month")) return {};
    if (before.upos == Upos::det && !modifies(w)) return {};
  }
  TimePoint p = made(Told::year, w + 1);
  p.year = words_.year(w);
  p.attributive = !introduced;
  return p;
}

// Whether a noun stands right behind the word: "the 2019 police bombing", "January sales".
bool PointReader::modifies(std::uint32_t w) const {
  const View& view = words_.view();
  const std::uint32_t end = view.sentence_at(w).last;
  if (w + 1 >= end) return false;
  const Upos next = view.word(w + 1).upos;
  return next == Upos::noun || next == Upos::propn || next == Upos::adj;
}

// "à Noël 2018", "last Ramadan", "l'Aïd al-Adha".
TimePoint PointReader::feast(std::uint32_t w) const {
  std::uint32_t at = w;
  Row row = words_.row(w, "feast");
  const Way way = !row.found() && words_.is(w + 1, "feast") ? way_before(at) : Way::plain;
  if (at > w) row = words_.row(at, "feast");
  if (!row.found()) return {};
  TimePoint point = made(Told::feast, row.last);
  point.way = way;
  point.attributive = way == Way::plain && modifies(row.last - 1);  // "Christmas sales", "a Christmas truce"
  if (const auto dash = row.value.find('-'); dash != std::string_view::npos) {
    point.month = to_number(row.value.substr(0, dash));
    point.day = to_number(row.value.substr(dash + 1));
  } else {
    point.unit = row.value;
  }
  if (words_.year(row.last) > 0) {
    point.year = words_.year(row.last);
    point.last = row.last + 1;
  } else if (way == Way::plain) {
    point.way = way_after(point.last);
  }
  return point;
}

// "late on Saturday", "début mars", "the start of the month", "the morning of May 9", "la journée de mercredi".
TimePoint PointReader::prefixed(std::uint32_t w) const {
  const Row part = words_.row(w, "part");
  const Row day_part = part.found() ? Row{} : words_.row(w, "daypart");
  if (!part.found() && !day_part.found()) return {};
  std::uint32_t at = words_.past(part.found() ? part.last : day_part.last, "-");
  const bool bare = at < w + 2 && day_part.found() && !words_.is_of(at) && !words_.is(at, "on");
  if (bare) return {};
  const bool definite = words_.is_of(at) || words_.is_determiner(at);
  if (words_.is_of(at) || words_.is(at, "on")) ++at;
  const bool near_noun = words_.is_determiner(at) && !words_.is(at, "this");
  at = words_.past_determiners(at);
  TimePoint point = core(at, true);
  if (!point.found() && part.found() && (definite || near_noun)) {
    if (const Row whole = words_.row(at, "unit"); whole.found() && whole.value != "day") {
      point = made(Told::unit, whole.last);
      point.unit = whole.value;
      point.way = Way::current;
    }
  }
  if (!point.found()) return {};
  if (day_part.found() && point.told != Told::date && point.told != Told::weekday && point.told != Told::today)
    return {};
  if (part.found() && part.value != "hour") point.part = part.value;
  if (day_part.found()) point.day_part = day_part.value;
  return point;
}

// "2024-05-12" as one word.
TimePoint PointReader::iso(std::uint32_t w) const {
  const auto norm = words_.view().word(w).norm;
  if (norm.size() != 10 || norm[4] != '-') return {};
  const auto day = parse_iso(norm);
  if (!day) return {};
  TimePoint p = made(Told::date, w + 1);
  p.year = day->year;
  p.month = static_cast<int>(day->month);
  p.day = static_cast<int>(day->day);
  return p;
}

// Days and the month in either order; `at` moves past them. "12 et 13 mars", "May 9", "24th of May", "Dec. 26".
bool PointReader::days_of_month(std::uint32_t& at, TimePoint& point) const {
  const auto second_day = [&](std::uint32_t from) -> std::uint32_t {
    if (!words_.inside(from)) return 0;
    const bool joint = words_.is(from, "and") || words_.is(from, "to") || words_.view().word(from).norm == "-" ||
                       words_.view().word(from).norm == "–";
    if (!joint) return 0;
    const std::uint32_t next = words_.past_determiners(from + 1);
    return words_.day(next) > point.day ? next : 0;
  };
  if (point.day = words_.day(at); point.day > 0) {
    std::uint32_t next = at + 1;
    if (const std::uint32_t second = second_day(next); second > 0) {
      point.last_day = words_.day(second);
      point.second = second;
      next = second + 1;
    }
    if (words_.is_of(next)) ++next;
    const Row month = words_.row(next, "month");
    if (!month.found()) return false;
    point.month = to_number(month.value);
    at = month.last;
    return true;
  }
  const Row month = words_.row(at, "month");
  if (!month.found()) return false;
  const std::uint32_t day = words_.past(month.last, ".");
  point.day = words_.day(day);
  if (point.day <= 0) return false;
  point.month = to_number(month.value);
  at = day + 1;
  if (const std::uint32_t second = second_day(at); second > 0 && !words_.row(second + 1, "month").found()) {
    point.last_day = words_.day(second);
    point.second = second;
    at = second + 1;
  }
  return true;
}

TimePoint PointReader::date(std::uint32_t w) const {
  std::uint32_t at = w;
  TimePoint point = made(Told::date, w);
  if (const Row here = words_.row(at, "this"); here.found()) at = here.last;
  if (const Row day = words_.row(at, "weekday"); day.found()) {
    point.weekday = to_number(day.value);
    const Row that = words_.row(day.last, "that");
    at = words_.past_determiners(words_.past(words_.past(that.found() ? that.last : day.last, "."), ","));
  }
  if (!days_of_month(at, point)) return {};
  std::uint32_t year = words_.past(at, ".");
  if (words_.year(year) < 0) year = words_.past(at, ",");
  if (words_.year(year) > 0) {
    point.year = words_.year(year);
    at = year + 1;
  } else if (std::uint32_t after = at; (point.way = way_after(after)) != Way::plain) {
    at = after;
    if (const Row whole = words_.row(at, "unit"); whole.found() && whole.value == "year") {
      point.year_before = true;
      at = whole.last;
    }
  }
  const auto m = static_cast<std::uint32_t>(point.month);
  if (point.day > static_cast<int>(days_in_month(point.year > 0 ? point.year : 2000, m))) return {};
  point.last = at;
  return point;
}

Way PointReader::way_before(std::uint32_t& at) const {
  for (const WayRow& way : kWays) {
    const Row row = words_.row(at, way.kind);
    if (!row.found()) continue;
    at = row.last;
    return way.way;
  }
  return Way::plain;
}

Way PointReader::way_after(std::uint32_t& at) const {
  std::uint32_t next = at;
  const Way way = way_before(next);
  if (way == Way::plain || way == Way::current) return Way::plain;
  at = next;
  return way;
}

TimePoint PointReader::weekday(std::uint32_t w) const {
  std::uint32_t at = w;
  Way way = way_before(at);
  const Row day = words_.row(at, "weekday");
  if (!day.found()) return {};
  TimePoint point = made(Told::weekday, day.last);
  point.weekday = to_number(day.value);
  if (const Row that = words_.row(day.last, "that"); that.found()) {
    point.that = true;
    point.last = that.last;
    return point;
  }
  // "last" after the day belongs to it only where no unit follows: "Friday last", not "Friday, last week".
  if (std::uint32_t after = day.last; way == Way::plain && !words_.is(after + 1, "weekday")) {
    const Way told = way_after(after);
    if (told != Way::plain && !words_.is(after, "unit") && !words_.is(after, "month")) {
      way = told;
      point.last = after;
    }
  }
  point.way = way;
  return point;
}

TimePoint PointReader::month(std::uint32_t w, bool introduced) const {
  std::uint32_t at = w;
  Way way = way_before(at);
  const Row name = words_.row(at, "month");
  if (!name.found()) return {};
  TimePoint point = made(Told::month, words_.past(name.last, "."));
  point.month = to_number(name.value);
  std::uint32_t year = words_.past(point.last, ",");
  if (words_.is_of(year)) ++year;
  if (words_.is_determiner(year) && words_.is(year + 1, "unit")) year += 2;  // "de l'année 2014"
  if (words_.year(year) > 0) {
    point.year = words_.year(year);
    point.last = year + 1;
    return point;
  }
  if (std::uint32_t after = name.last; way == Way::plain) {
    way = way_after(after);
    if (way != Way::plain) point.last = after;
    if (const Row whole = words_.row(after, "unit"); way == Way::before && whole.value == "year") {
      point.year_before = true;
      point.last = whole.last;
    }
  }
  if (std::uint32_t next = name.last; way == Way::plain && words_.is_of(next)) {  // "October of last year"
    const Way told = way_before(++next);
    if (const Row whole = words_.row(next, "unit"); told != Way::plain && whole.value == "year") {
      point.year_before = told == Way::before;
      point.year_after = told == Way::after;
      point.way = told;
      point.last = whole.last;
      return point;
    }
  }
  const Word& written = words_.view().word(w);
  // A month's name alone is a date only after a word of time: "Mars" and "May" are names too.
  if (point.last == name.last && way == Way::plain && !introduced) return {};
  if (point.last == name.last + 1 && way == Way::plain && !introduced) return {};
  if (way == Way::plain && written.name == NameKind::person) return {};  // "with May"
  if (way == Way::plain && words_.count(at) >= 0) return {};             // "de sept mois" is no month
  point.way = way;
  return point;
}

TimePoint PointReader::season(std::uint32_t w) const {
  std::uint32_t at = w;
  Way way = way_before(at);
  const Row name = words_.row(at, "season");
  if (!name.found() || words_.view().word(name.last - 1).upos == Upos::aux ||
      words_.view().word(name.last - 1).upos == Upos::verb)
    return {};
  const bool definite = at > w || (w > 0 && (words_.is_determiner(w - 1) || words_.is(w - 1, "on")));
  TimePoint point = made(Told::season, name.last);
  point.season = to_number(name.value);
  std::uint32_t year = name.last;
  if (words_.is_of(year)) ++year;
  if (words_.year(year) > 0) {
    point.year = words_.year(year);
    point.last = year + 1;
    return point;
  }
  if (std::uint32_t after = name.last; way == Way::plain) {
    way = way_after(after);
    if (way != Way::plain) point.last = after;
  }
  if (way == Way::plain && !definite) return {};
  point.way = way;
  return point;
}

// Expressions of the table that stand alone: today, the day before, the weekend, overnight.
TimePoint PointReader::fixed(std::uint32_t w) const {
  const Row row = words_.row(w);
  TimePoint point;
  if (row.kind == "today") point = made(Told::today, row.last);
  if (row.kind == "shift") point = made(Told::shift, row.last);
  if (row.kind == "same") point = made(Told::same, row.last);
  if (row.kind == "night") point = made(Told::night, row.last);
  if (row.kind == "weekend") {
    point = made(Told::weekend, row.last);
    point.way = row.value == "last" ? Way::before : row.value == "next" ? Way::after : Way::plain;
    return point;
  }
  if (!point.found()) return point;
  point.step = to_number(row.value);
  point.here = point.told == Told::shift && row.value.starts_with("0 ") && !words_.is(row.last - 1, "that");
  // "ce soir": the row says which part of the day, "0 EV".
  if (const auto space = row.value.find(' '); space != std::string_view::npos)
    point.day_part = row.value.substr(space + 1);
  // "dans la soirée de mardi": the day is told behind it.
  if (point.here && words_.is_of(point.last)) {
    TimePoint day = core(words_.past_determiners(point.last + 1), false);
    if (day.told == Told::weekday || day.told == Told::date || day.told == Told::today) {
      day.day_part = point.day_part;
      return day;
    }
  }
  const std::uint32_t noun = point.last + 1;
  point.of_event = point.told == Told::shift && words_.is_of(point.last) && words_.is_determiner(noun);
  return point;
}

TimePoint PointReader::counted(std::uint32_t w) const {
  std::uint32_t at = words_.past_hedges(w);
  int n = words_.count(at);
  if (n < 0 && words_.is_determiner(at) && words_.view().word(at).has(feature::singular) &&
      !words_.view().word(at).has(feature::definite))
    n = 1;
  const Row unit = words_.row(at + 1, "unit");
  if (n <= 0 || !unit.found()) return {};
  TimePoint point = made(Told::counted, unit.last);
  point.count = n;
  point.unit = unit.value;
  return point;
}

TimePoint PointReader::compound_length(std::uint32_t w) const {
  if (!words_.inside(w)) return {};
  const auto norm = words_.view().word(w).norm;
  const auto dash = norm.find('-');
  if (dash == std::string_view::npos || dash == 0) return {};
  const auto unit = words_.lookup(norm.substr(dash + 1), "unit");
  const int n = unit.empty() ? -1 : words_.count_of(norm.substr(0, dash));
  if (n <= 0) return {};
  TimePoint point = made(Told::counted, w + 1);
  point.count = n;
  point.unit = unit;
  return point;
}

// "il y a dix jours", "four years ago", "two days later", "quatre jours après l'attaque".
TimePoint PointReader::reckoned(std::uint32_t w) const {
  if (const Row before = words_.row(w, "ago-before"); before.found()) {
    TimePoint point = counted(before.last);
    point.way = Way::before;
    return point;
  }
  TimePoint point = counted(w);
  if (!point.found()) return {};
  static constexpr std::array<WayRow, 3> kAfter = {
      WayRow{"ago-after", Way::before}, {"later", Way::told_after}, {"earlier", Way::told_before}};
  for (const WayRow& way : kAfter) {
    if (const Row row = words_.row(point.last, way.kind); row.found()) {
      point.hangs = row.value == "clause";
      if (point.hangs && w > 0 && words_.is(w - 1, "on")) return {};  // "en deux jours après": a length
      point.last = row.last;
      point.way = way.way;
      return point;
    }
  }
  return {};
}

// "last week", "la semaine dernière", "this month", "l'année écoulée".
TimePoint PointReader::unit(std::uint32_t w) const {
  std::uint32_t at = w;
  Way way = way_before(at);
  const Row whole = words_.row(at, "unit");
  if (!whole.found()) return {};
  TimePoint point = made(Told::unit, whole.last);
  point.unit = whole.value;
  if (way == Way::plain) {
    way = way_after(point.last);
    if (way != Way::plain && words_.is(point.last, "unit")) return {};
  }
  const Word& noun = words_.view().word(whole.last - 1);
  if (way == Way::plain || (noun.has(feature::plural) && noun.norm != noun.lemma)) return {};
  if (whole.value == "hour" || whole.value == "minute") return {};
  point.way = way;
  return point;
}

// "the 1990s", "les années 1990": the word before says so, or the letter behind.
TimePoint PointReader::decade(std::uint32_t w) const {
  std::uint32_t at = w;
  int year = -1;
  if (const Row of = words_.row(w, "decade-of"); of.found()) {
    at = of.last;
    year = words_.year(at);
    if (const int tens = words_.count(at); tens >= 10 && tens < 100 && tens % 10 == 0)
      year = tens + (tens < kFirstDecade ? 2000 : 1900);
  } else if (const auto norm = words_.view().word(w).norm; norm.size() == 5) {
    if (!words_.lookup(norm.substr(4), "decade-ending").empty()) year = to_number(norm.substr(0, 4));
  } else if (norm.size() == 3 && norm.front() >= '1' && norm.front() <= '9' && norm[1] == '0' && w > 0 &&
             (words_.is_determiner(w - 1) || words_.is(w - 1, "and")) &&
             !words_.lookup(norm.substr(2), "decade-ending").empty()) {  // "the 70s and 80s"
    year = to_number(norm.substr(0, 2)) + (to_number(norm.substr(0, 2)) < kFirstDecade ? 2000 : 1900);
  }
  if (year < 1800 || year > 2100 || year % 10 != 0) return {};
  TimePoint point = made(Told::decade, at + 1);
  point.year = year;
  return point;
}

// "mi-janvier", "mid-2014" written as one word.
TimePoint PointReader::hyphened(std::uint32_t w) const {
  const auto norm = words_.view().word(w).norm;
  const auto dash = norm.find('-');
  if (dash == std::string_view::npos || dash + 1 >= norm.size()) return {};
  const auto part = words_.lookup(norm.substr(0, dash), "part");
  if (part.empty()) return {};
  const auto tail = norm.substr(dash + 1);
  const auto month = words_.lookup(tail, "month");
  TimePoint point = made(month.empty() ? Told::year : Told::month, w + 1);
  point.part = part;
  if (month.empty()) {
    point.year = tail.size() == 4 ? to_number(tail) : 0;
    return point.year > 1800 ? point : TimePoint{};
  }
  point.month = to_number(month);
  if (words_.year(point.last) > 0) {
    point.year = words_.year(point.last);
    ++point.last;
  } else {
    point.way = way_after(point.last);
  }
  return point;
}

void PointReader::take_day_parts(TimePoint& point) const {
  std::uint32_t at = point.last;
  if (words_.inside(at) && (words_.is(at, "on") || words_.is_determiner(at))) {
    const std::uint32_t next = words_.past_determiners(at + 1);
    if (words_.is(next, "daypart")) at = next;
  }
  for (Row part = words_.row(at, "daypart"); part.found(); part = words_.row(at, "daypart")) {
    at = part.last;
    if (!part.value.empty()) point.day_part = part.value;
  }
  point.last = at;
}

// "the first quarter of 2009", "second semestre 2013", "the third quarter".
TimePoint PointReader::quarter(std::uint32_t w) const {
  Row row = words_.row(w, "quarter");
  const bool half = !row.found();
  if (half) row = words_.row(w, "half");
  if (!row.found()) return {};
  TimePoint point = made(Told::quarter, row.last);
  point.count = to_number(row.value);
  point.unit = half ? "half" : "quarter";
  std::uint32_t at = row.last;
  if (words_.is_of(at)) ++at;
  at = words_.past_determiners(at);
  if (words_.year(at) > 0) {
    point.year = words_.year(at);
    point.last = at + 1;
  } else if (const TimePoint whole = unit(at); whole.found() && whole.unit == "year") {
    point.way = whole.way;
    point.last = whole.last;
  } else if (half) {
    return {};  // "the first half" is a match's
  }
  return point;
}

// Whether the verb of the point stands in the future, under a modal, or tells of what is expected: the verb that it
// hangs on by the tree, else the nearest one.
bool PointReader::looks_ahead(std::uint32_t w) const {
  const View& view = words_.view();
  if (view.word(w).head == Word::kNotKnown) return nearest_looks_ahead(w);
  const text::Sentence& sentence = view.sentence_at(w);
  const auto is_verb = [&](std::uint32_t at) {
    return at != kNone && (view.word(at).upos == Upos::verb || view.word(at).upos == Upos::aux);
  };
  std::uint32_t verb = w;
  for (int climbs = 0; climbs < kClimbs && verb != kNone && !is_verb(verb); ++climbs)
    verb = syntax::head_of(view, verb);
  if (!is_verb(verb)) return nearest_looks_ahead(w);
  // "made" is among the forms of "may": a full verb is a modal only before an infinitive.
  const auto governs = [&](std::uint32_t at) {
    return view.word(at).upos == Upos::aux || syntax::child(view, at, "xcomp") != kNone;
  };
  const auto marks = [&](std::uint32_t at) {
    return view.word(at).has(feature::future) || (view.is(at, "modal") && governs(at)) || expects(at);
  };
  if (marks(verb)) return true;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
    if (syntax::head_of(view, at) == verb && syntax::is(view, at, "aux") && marks(at)) return true;
  // "doit attaquer", "plans to attack"
  const std::uint32_t head = syntax::head_of(view, verb);
  const bool infinitive = view.word(verb).has(feature::infinitive);
  if (infinitive && is_verb(head)) return marks(head) || calls_for(head);
  return infinitive && nearest_looks_ahead(w);
}

bool PointReader::nearest_looks_ahead(std::uint32_t w) const {
  const View& view = words_.view();
  const text::Sentence& sentence = view.sentence_at(w);
  bool ahead = false;
  std::uint32_t best = kVerbReach;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& word = view.word(i);
    const std::uint32_t distance = i > w ? i - w : w - i;
    if ((word.upos != Upos::verb && word.upos != Upos::aux) || distance >= best) continue;
    const bool modal = view.is(i, "modal") || (i > sentence.first && view.is(i - 1, "modal"));
    const bool after_verb = i > sentence.first && view.word(i - 1).upos == Upos::aux;
    if ((word.has(feature::infinitive) || (word.has(feature::participle) && after_verb)) && !modal) continue;
    best = distance;
    ahead = word.has(feature::future) || modal || expects(i);
  }
  return ahead;
}

// "a appelé à marcher lundi": what is called for lies ahead, whenever the call was.
bool PointReader::calls_for(std::uint32_t w) const {
  const View& view = words_.view();
  const Found mark = longest_at(view, view.standing, view.sentence_at(w), w);
  return mark.row != kNone && view.standing.cell(mark.row, "standing") == "none";
}

bool PointReader::expects(std::uint32_t w) const {
  const View& view = words_.view();
  const Found mark = longest_at(view, view.standing, view.sentence_at(w), w);
  return mark.row != kNone && view.standing.cell(mark.row, "standing") == "expected" &&
         !view.word(w).has(feature::past);
}

}  // namespace vigie::read
