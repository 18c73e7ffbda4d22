// Times: expressions of days and longer, resolved against the publication or the day told last, as their words ask.
//   "mardi" -> the last Tuesday up to publication     "la veille" -> the day before the one told last
//   "depuis mai 2024" -> 2024-05-01 .. publication     "Dec. 26", no publication -> --12-26     "recently" -> words
//   alone
// Values follow TimeML's calendar (Pustejovsky et al. 2003) in the record's closed intervals; rules as in
// docs/formats.md. Tested in tests/unit/read/times_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "read/times.h"

#include <algorithm>
#include <charconv>

#include "read/view.h"

namespace vigie::read {
namespace {

struct Parsed {
  std::uint32_t last = 0;  // 0: nothing found
  Interval interval;
  bool since = false, duration = false, set = false, vague = false;
  [[nodiscard]] bool found() const { return last > 0; }
};

class Finder {
 public:
  Finder(const text::Document& document, const knowledge::Knowledge& knowledge, const knowledge::Lexicon& lexicon)
      : view_(document, knowledge, lexicon, nullptr), calendar_(lexicon, "calendar"), numbers_(lexicon, "numbers") {
    if (const auto& published = document.story().published) {
      from_ = parse_iso(published->from);
      to_ = parse_iso(published->to.empty() ? published->from : published->to);
      if (!to_) to_ = from_;
    }
    if (!to_) stated_anchor();
  }

  std::vector<TimeMention> run() {
    std::vector<TimeMention> all;
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      for (std::uint32_t w = sentence_->first; w < sentence_->last;) {
        const Parsed parsed = expression(w);
        if (!parsed.found()) {
          ++w;
          continue;
        }
        all.push_back(mention(s, w, parsed));
        w = parsed.last;
      }
    }
    return all;
  }

 private:
  struct Row {
    std::string_view kind, value;
    std::uint32_t last = 0;
  };

  [[nodiscard]] Row row(std::uint32_t w, std::string_view wanted = {}) const {
    if (w >= sentence_->last || !calendar_.phrases->may_begin(view_.word(w))) return {};
    std::vector<knowledge::PhraseMatch> matches;
    calendar_.phrases->match_at(view_.document.words(*sentence_), w - sentence_->first, matches);
    for (const auto& m : matches) {
      const auto kind = calendar_.cell(m.row, "kind");
      if (!wanted.empty() && kind != wanted) continue;
      if (calendar_.cell(m.row, "capital") == "yes" && !view_.word(w).capital && !view_.word(w).all_capitals) continue;
      return {kind, calendar_.cell(m.row, "value"), sentence_->first + m.last};
    }
    return {};
  }
  [[nodiscard]] bool is(std::uint32_t w, std::string_view kind) const { return row(w, kind).last > 0; }

  [[nodiscard]] static int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  // A whole number in digits (ordinal endings allowed: "1er", "3rd") or one word; -1 where none.
  [[nodiscard]] int count_at(std::uint32_t w) const {
    if (w >= sentence_->last) return -1;
    const auto norm = view_.word(w).norm;
    std::size_t digits = 0;
    while (digits < norm.size() && norm[digits] >= '0' && norm[digits] <= '9') ++digits;
    if (digits > 0 && digits <= 4 &&
        (digits == norm.size() || (norm.size() - digits == 2 && norm[digits] != ':' && norm[digits] != 'h')))
      return number(norm.substr(0, digits));
    const Found found = longest_at(view_, numbers_, *sentence_, w);
    if (found.row == kNone || found.last != w + 1) return -1;
    const auto kind = numbers_.cell(found.row, "kind");
    return kind == "number" || kind == "collective" ? number(numbers_.cell(found.row, "value")) : -1;
  }

  [[nodiscard]] int year_at(std::uint32_t w) const {
    if (w >= sentence_->last || view_.word(w).norm.size() != 4) return -1;
    const int year = count_at(w);
    return year >= 1800 && year <= 2100 ? year : -1;
  }

  [[nodiscard]] std::uint32_t skip(std::uint32_t w, std::string_view punctuation) const {
    return w < sentence_->last && view_.word(w).norm == punctuation ? w + 1 : w;
  }

  // ---- expressions, widest first

  Parsed expression(std::uint32_t w) {
    const Row first = row(w);
    if (first.kind == "vague") return {first.last, {}, false, false, false, true};
    if (first.kind == "every") return every(first.last);
    if (const Row since = row(w, "since"); since.last > 0)
      if (const Parsed p = since_point(since.last); p.found()) return p;
    if (const Row until = row(w, "until"); until.last > 0 && !is(w, "on"))
      if (Parsed p = point(until.last);
          p.found() && to_ && p.interval.known() && !p.interval.yearless && *p.interval.start > *to_) {
        p.interval.start = to_;
        return p;
      }
    if (const Parsed p = night(w); p.found()) return p;
    if (const Parsed p = range(w); p.found()) return p;
    if (const Row on = row(w, "on"); on.last > 0)
      if (Parsed p = point(on.last); p.found()) return p;
    if (const Row on = row(w, "for"); on.last > 0)
      if (const Parsed p = duration(on.last); p.found()) return p;
    return bare(w);
  }

  // A point without a preposition; a bare year or number is none.
  Parsed bare(std::uint32_t w) {
    if (year_at(w) > 0) return {};
    if (view_.word(w).upos == Upos::det && w + 1 < sentence_->last && !is(w, "this"))
      if (const Parsed p =
              row(w).kind == "shift" || row(w).kind == "weekend" || row(w).kind == "part" ? Parsed{} : point(w + 1);
          p.found())
        return p;
    if (const Parsed p = point(w); p.found()) return p;
    return duration(w);
  }

  Parsed every(std::uint32_t w) {
    const Row unit = row(w, "unit");
    if (unit.last > 0) return {unit.last, {}, false, false, true, false};
    return {};
  }

  Parsed duration(std::uint32_t w) const {
    std::uint32_t at = w;
    while (at < sentence_->last && at < w + 4 &&
           (count_at(at) >= 0 || longest_at(view_, numbers_, *sentence_, at).row != kNone))
      ++at;
    if (at == w) return {};
    const Row unit = row(at, "unit");
    if (unit.last == 0 || unit.value == "minute" || unit.value == "hour")
      return unit.last > 0 ? Parsed{unit.last, {}, false, true, false, false} : Parsed{};
    return {unit.last, {}, false, true, false, false};
  }

  Parsed since_point(std::uint32_t w) {
    std::uint32_t at = w;
    while (at < sentence_->last && view_.word(at).upos == Upos::det) ++at;
    Parsed p = point(at);
    if (!p.found() && at != w) p = point(w);
    if (!p.found()) p = back_from(w);
    if (!p.found() && year_at(w) > 0)
      p = {w + 1, year_interval(year_at(w), TimeBasis::stated), false, false, false, false};
    if (!p.found()) return {};
    p.since = true;
    if (p.interval.known() && to_ && !p.interval.yearless) p.interval.end = to_;
    return p;
  }

  // "trois semaines", "plus de dix ans" after "depuis": reckoned back from publication.
  Parsed back_from(std::uint32_t w) {
    for (std::uint32_t at = w; at < sentence_->last && at < w + 4; ++at) {
      const int n = count_at(at);
      const Row unit = row(at + 1, "unit");
      if (n > 0 && unit.last > 0) return {unit.last, ago(n, unit.value), false, false, false, false};
    }
    return {};
  }

  // "dans la nuit de dimanche à lundi", "overnight", "Tuesday night".
  Parsed night(std::uint32_t w) {
    if (const Row row_night = row(w, "night"); row_night.last > 0 && to_) {
      if (const Row of = row(w, "night-of"); of.last > 0)
        if (Parsed p = night_of(of.last); p.found()) return p;
      return {row_night.last, {add_days(*to_, -1), to_, false, TimePrecision::day, TimeBasis::relative},
              false,          false,
              false,          false};
    }
    if (const Row of = row(w, "night-of"); of.last > 0) return night_of(of.last);
    return {};
  }

  Parsed night_of(std::uint32_t w) {
    std::uint32_t at = w;
    while (at < sentence_->last && view_.word(at).upos == Upos::det) ++at;
    Parsed first = point(at);
    if (!first.found()) return {};
    std::uint32_t joint = first.last;
    if (!is(joint, "to")) return first;
    joint = row(joint, "to").last;
    while (joint < sentence_->last && view_.word(joint).upos == Upos::det) ++joint;
    const Parsed second = point(joint);
    if (!second.found()) return first;
    first.last = second.last;
    first.interval.end = second.interval.end;
    if (second.interval.known() && first.interval.known() && *first.interval.start > *second.interval.start)
      first.interval.start = add_days(*second.interval.start, -1);
    return first;
  }

  // "de 2013 à 2015", "entre samedi et mercredi", "from Monday to Friday".
  Parsed range(std::uint32_t w) {
    const bool between = is(w, "between");
    const Row open = between ? row(w, "between") : row(w, "from");
    if (open.last == 0) return {};
    Parsed first = endpoint(open.last);
    if (!first.found()) return {};
    const Row joint = row(first.last, between ? "and" : "to");
    if (joint.last == 0) return {};
    const Parsed second = endpoint(joint.last);
    if (!second.found()) return {};
    first.last = second.last;
    if (first.interval.known() && second.interval.known()) {
      if (*first.interval.start > *second.interval.end && !first.interval.yearless)
        first.interval.start = add_days(*first.interval.start, -7);
      first.interval.end = second.interval.end;
    }
    return first;
  }

  Parsed endpoint(std::uint32_t w) {
    std::uint32_t at = w;
    while (at < sentence_->last && view_.word(at).upos == Upos::det) ++at;
    if (year_at(at) > 0) return {at + 1, year_interval(year_at(at), TimeBasis::stated), false, false, false, false};
    return point(at);
  }

  // ---- points

  Parsed point(std::uint32_t w) {
    if (w >= sentence_->last) return {};
    Parsed p = dated(w);
    if (!p.found()) p = weekday_point(w);
    if (!p.found()) p = month_point(w);
    if (!p.found()) p = reckoned(w);
    if (!p.found()) p = part_point(w);
    if (!p.found() && year_at(w) > 0 && w > sentence_->first && (is(w - 1, "on") || is(w - 1, "since")))
      p = {w + 1, year_interval(year_at(w), TimeBasis::stated), false, false, false, false};
    if (p.found()) p.last = with_daypart(p.last);
    if (p.found() && p.interval.known() && p.interval.precision == TimePrecision::day && !p.interval.yearless)
      anchor_ = p.interval.start;
    return p;
  }

  [[nodiscard]] std::uint32_t with_daypart(std::uint32_t w) const {
    std::uint32_t at = w;
    if (at < sentence_->last && (is(at, "on") || view_.word(at).upos == Upos::det) && is(at + 1, "daypart")) at += 1;
    while (at < sentence_->last && is(at, "daypart")) at = row(at, "daypart").last;
    return at;
  }

  // Day and month, with or without weekday and year: "jeudi 3 octobre 2024", "Monday, Dec. 26", "January 17, 2019".
  Parsed dated(std::uint32_t w) {
    std::uint32_t at = w;
    if (const Row day = row(at, "weekday"); day.last > 0) at = skip(day.last, ",");
    while (at > w && at < sentence_->last && view_.word(at).upos == Upos::det) ++at;
    int day = count_at(at);
    Row month;
    if (day >= 1 && day <= 31) {
      std::uint32_t next = at + 1;
      if (next < sentence_->last && view_.is(next, "of")) ++next;
      month = row(next, "month");
      at = month.last;
    } else if (month = row(at, "month"); month.last > 0) {
      at = skip(month.last, ".");
      day = count_at(at);
      if (day < 1 || day > 31 || view_.word(at).norm.size() > 4) return {};
      ++at;
    }
    if (month.last == 0 || at == 0) return {};
    at = skip(at, ".") != at && year_at(at + 1) > 0 ? at + 1 : at;
    std::uint32_t year_word = skip(at, ",");
    const int year = year_at(year_word);
    const auto m = static_cast<std::uint32_t>(number(month.value)), d = static_cast<std::uint32_t>(day);
    if (year > 0) {
      const Date date{year, m, d};
      if (!is_valid(date)) return {};
      return {year_word + 1, day_interval(date, TimeBasis::stated), false, false, false, false};
    }
    return {at, yearless(m, d, w), false, false, false, false};
  }

  // A day and month take the year that puts them up to publication, or after it where the clause looks ahead.
  Interval yearless(std::uint32_t month, std::uint32_t day, std::uint32_t w) const {
    if (!to_) {
      Interval i = day_interval(Date{0, month, day}, TimeBasis::stated);
      i.yearless = true;
      return i;
    }
    const bool ahead = looks_ahead(w);
    Date date{to_->year, month, day};
    if (!is_valid(date)) date.day = 28;
    if (!ahead && to_days(date) > to_days(*to_) + 1) --date.year;
    if (ahead && date < *to_) ++date.year;
    return day_interval(date, TimeBasis::relative);
  }

  // Whether the verb nearest to the expression stands in the future.
  [[nodiscard]] bool looks_ahead(std::uint32_t w) const {
    bool ahead = false;
    std::uint32_t best = 12;
    for (std::uint32_t i = sentence_->first; i < sentence_->last; ++i) {
      const Word& word = view_.word(i);
      const std::uint32_t distance = i > w ? i - w : w - i;
      if ((word.upos != Upos::verb && word.upos != Upos::aux) || distance >= best) continue;
      if (word.has(feature::infinitive) && !view_.is(i, "modal")) {
        const bool modal = i > sentence_->first && view_.is(i - 1, "modal");
        if (!modal) continue;
      }
      best = distance;
      ahead = word.has(feature::future) || view_.is(i, "modal");
    }
    return ahead;
  }

  Parsed weekday_point(std::uint32_t w) {
    std::uint32_t at = w;
    bool last = false, next = false;
    if (const Row before = row(at, "last"); before.last > 0 && is(before.last, "weekday")) {
      last = true;
      at = before.last;
    } else if (const Row coming = row(at, "next"); coming.last > 0 && is(coming.last, "weekday")) {
      next = true;
      at = coming.last;
    } else if (const Row here = row(at, "this"); here.last > 0 && is(here.last, "weekday")) {
      at = here.last;
    } else if (const Row part = row(at, "part"); part.last > 0) {
      std::uint32_t inner = part.last;
      if (is(inner, "on")) inner = row(inner, "on").last;
      if (is(inner, "weekday")) at = inner;
    }
    const Row day = row(at, "weekday");
    if (day.last == 0) return {};
    std::uint32_t end = day.last;
    if (const Row after = row(end, "last"); after.last > 0 && !is(end + 1, "weekday")) {
      last = true;
      end = after.last;
    } else if (const Row after_next = row(end, "next"); after_next.last > 0) {
      next = true;
      end = after_next.last;
    }
    const auto wanted = static_cast<std::uint32_t>(number(day.value));
    if (!to_) {
      if (!anchor_) return {end, {}, false, false, false, true};
      return {end,  day_interval(nearest_weekday(*anchor_, wanted, true), TimeBasis::relative), false, false, false,
              false};
    }
    const bool forward = next || (!last && looks_ahead(w));
    const Date base = forward ? add_days(*to_, 1) : last ? add_days(*to_, -1) : *to_;
    return {end, day_interval(nearest_weekday(base, wanted, forward), TimeBasis::relative), false, false, false, false};
  }

  Parsed month_point(std::uint32_t w) {
    std::uint32_t at = w;
    bool last = false;
    if (const Row before = row(at, "last"); before.last > 0 && is(before.last, "month")) {
      last = true;
      at = before.last;
    }
    const Row month = row(at, "month");
    if (month.last == 0) return season_point(w);
    std::uint32_t end = skip(month.last, ".");
    if (const Row after = row(end, "last"); after.last > 0) {
      end = after.last;
      last = true;
    }
    std::uint32_t year_word = skip(end, ",");
    if (year_word < sentence_->last && view_.is(year_word, "of") && year_at(year_word + 1) > 0) ++year_word;
    const auto m = static_cast<std::uint32_t>(number(month.value));
    if (const int year = year_at(year_word); year > 0)
      return {year_word + 1, month_interval(year, m, TimeBasis::stated), false, false, false, false};
    if (end == month.last && w > sentence_->first && !may_stand_alone(w)) return {};
    if (!to_) return {end, month_interval(0, m, TimeBasis::stated), false, false, false, false};
    const bool ahead = !last && looks_ahead(w);
    std::int32_t year = to_->year;
    if (!ahead && m > to_->month) --year;
    if (ahead && m < to_->month) ++year;
    // "last year" after a month: "in August last year".
    if (const Row then = row(end, "last"); then.last > 0 && is(then.last, "unit")) {
      year = to_->year - 1;
      end = row(then.last, "unit").last;
    }
    return {end, month_interval(year, m, TimeBasis::relative), false, false, false, false};
  }

  // A month's name alone is a date only after a word of time ("en mars", "since May"): "Mars" and "May" are names too.
  [[nodiscard]] bool may_stand_alone(std::uint32_t w) const {
    return row(w, "month").last == 0 || is(w - 1, "on") || is(w - 1, "since") || is(w - 1, "until") ||
           is(w - 1, "part") || is(w - 1, "from") || is(w - 1, "to") || is(w - 1, "last") || is(w - 1, "between") ||
           is(w - 1, "and") || view_.word(w - 1).upos == Upos::adp;
  }

  Parsed season_point(std::uint32_t w) {
    const Row season = row(w, "season");
    if (season.last == 0) return {};
    std::uint32_t end = season.last;
    if (end < sentence_->last && view_.is(end, "of")) ++end;
    if (const int year = year_at(end); year > 0)
      return {end + 1, season_interval(year, number(season.value), TimeBasis::stated), false, false, false, false};
    if (!to_) return {};
    Interval i = season_interval(to_->year, number(season.value), TimeBasis::relative);
    if (*i.start > *to_) i = season_interval(to_->year - 1, number(season.value), TimeBasis::relative);
    return {
        row(season.last, "last").last > 0 ? row(season.last, "last").last : season.last, i, false, false, false, false};
  }

  // Days and units reckoned from publication or from the day told last.
  Parsed reckoned(std::uint32_t w) {
    if (const Row today = row(w, "today"); today.last > 0 && to_) {
      const int days = number_signed(today.value);
      return {
          today.last, {add_days(*from_, days), add_days(*to_, days), false, TimePrecision::day, TimeBasis::relative},
          false,      false,
          false,      false};
    }
    if (const Row shift = row(w, "shift"); shift.last > 0) {
      const auto base = anchor_ ? anchor_ : to_;
      if (!base) return {shift.last, {}, false, false, false, true};
      return {shift.last, day_interval(add_days(*base, number_signed(shift.value)), TimeBasis::relative),
              false,      false,
              false,      false};
    }
    if (const Row weekend = row(w, "weekend"); weekend.last > 0 && to_) {
      const Date saturday = nearest_weekday(*to_, 5, false);
      return {weekend.last, {saturday, add_days(saturday, 1), false, TimePrecision::day, TimeBasis::relative},
              false,        false,
              false,        false};
    }
    if (const Row ago_row = row(w, "ago-before"); ago_row.last > 0)
      if (Parsed p = back_from(ago_row.last); p.found()) return p;
    if (const Parsed p = counted_units(w); p.found()) return p;
    return unit_point(w);
  }

  static int number_signed(std::string_view value) {
    return value.starts_with('-') ? -number(value.substr(1)) : number(value);
  }

  // "four years ago", "two days later", "deux mois plus tôt".
  Parsed counted_units(std::uint32_t w) {
    int n = count_at(w);
    if (n < 0 && view_.word(w).upos == Upos::det) n = 1;
    const Row unit = row(w + 1, "unit");
    if (n <= 0 || unit.last == 0) return {};
    if (const Row after = row(unit.last, "ago-after"); after.last > 0)
      return {after.last, ago(n, unit.value), false, false, false, false};
    const Row later = row(unit.last, "later"), earlier = row(unit.last, "earlier");
    const auto base = anchor_ ? anchor_ : to_;
    if (later.last > 0 && base) return {later.last, shifted(*base, n, unit.value), false, false, false, false};
    if (earlier.last > 0 && base) return {earlier.last, shifted(*base, -n, unit.value), false, false, false, false};
    return {};
  }

  [[nodiscard]] Interval ago(int n, std::string_view unit) const { return to_ ? shifted(*to_, -n, unit) : Interval{}; }

  [[nodiscard]] static Interval shifted(Date base, int n, std::string_view unit) {
    if (unit == "day") return day_interval(add_days(base, n), TimeBasis::relative);
    if (unit == "week") return day_interval(add_days(base, 7L * n), TimeBasis::relative);
    if (unit == "month") {
      const Date day = add_months(base, n);
      return month_interval(day.year, day.month, TimeBasis::relative);
    }
    if (unit == "year") return year_interval(base.year + n, TimeBasis::relative);
    if (unit == "decade") return year_interval(base.year + 10 * n, TimeBasis::relative);
    if (unit == "hour" || unit == "minute") return day_interval(base, TimeBasis::relative);
    return {};
  }

  // "last week", "la semaine dernière", "this month", "l'année prochaine".
  Parsed unit_point(std::uint32_t w) {
    std::uint32_t at = w;
    int step = 99;
    if (const Row before = row(at, "last"); before.last > 0) {
      step = -1;
      at = before.last;
    } else if (const Row coming = row(at, "next"); coming.last > 0) {
      step = 1;
      at = coming.last;
    } else if (const Row here = row(at, "this"); here.last > 0) {
      step = 0;
      at = here.last;
    }
    const Row unit = row(at, "unit");
    if (unit.last == 0 || !to_) return {};
    std::uint32_t end = unit.last;
    if (step == 99) {
      if (const Row after = row(end, "last"); after.last > 0) {
        step = -1;
        end = after.last;
      } else if (const Row coming = row(end, "next"); coming.last > 0) {
        step = 1;
        end = coming.last;
      }
    }
    if (step == 99) return {};
    if (unit.value == "day")
      return {end, day_interval(add_days(*to_, step), TimeBasis::relative), false, false, false, false};
    if (unit.value == "week")
      return {end, week_interval(add_days(*to_, 7L * step), TimeBasis::relative), false, false, false, false};
    return {end, shifted(*to_, step, unit.value), false, false, false, false};
  }

  // "début mars", "à la mi-2014", "early this week", "late last month".
  Parsed part_point(std::uint32_t w) {
    Row part = row(w, "part");
    std::uint32_t at = part.last;
    if (part.last == 0) return hyphened_part(w);
    if (at < sentence_->last && view_.word(at).norm == "-") ++at;
    while (at < sentence_->last && (view_.word(at).upos == Upos::det || view_.is(at, "of")) && !is(at, "this")) ++at;
    Parsed whole = month_point(at);
    if (!whole.found()) whole = unit_point(at);
    if (!whole.found() && year_at(at) > 0)
      whole = {at + 1, year_interval(year_at(at), TimeBasis::stated), false, false, false, false};
    if (!whole.found()) return {};
    whole.interval = third_of(whole.interval, part.value);
    return whole;
  }

  // "mi-janvier", "mid-2014" written as one word.
  Parsed hyphened_part(std::uint32_t w) {
    const auto norm = view_.word(w).norm;
    const auto dash = norm.find('-');
    if (dash == std::string_view::npos || dash + 1 >= norm.size()) return {};
    const auto head = lookup(norm.substr(0, dash), "part");
    if (head.empty()) return {};
    const auto tail = norm.substr(dash + 1);
    if (const int year = number(tail); tail.size() == 4 && year > 1800)
      return {w + 1, third_of(year_interval(year, TimeBasis::stated), head), false, false, false, false};
    const auto month = lookup(tail, "month");
    if (month.empty()) return {};
    const auto m = static_cast<std::uint32_t>(number(month));
    std::int32_t year = 0;
    std::uint32_t end = w + 1;
    TimeBasis basis = TimeBasis::stated;
    if (year_at(end) > 0)
      year = year_at(end++);
    else if (to_) {
      year = m > to_->month ? to_->year - 1 : to_->year;
      basis = TimeBasis::relative;
    }
    return {end, third_of(month_interval(year, m, basis), head), false, false, false, false};
  }

  // Value of a calendar row for a word that does not stand alone in the text.
  [[nodiscard]] std::string_view lookup(std::string_view norm, std::string_view kind) const {
    Word word;
    word.form = word.norm = word.lemma = norm;
    std::vector<knowledge::PhraseMatch> matches;
    calendar_.phrases->match_at(std::span<const Word>(&word, 1), 0, matches);
    for (const auto& m : matches)
      if (calendar_.cell(m.row, "kind") == kind) return calendar_.cell(m.row, "value");
    return {};
  }

  // A story without a date that names one whole date: other days follow from it.
  void stated_anchor() {
    for (const auto& s : view_.document.sentences()) {
      sentence_ = &s;
      for (std::uint32_t w = s.first; w < s.last; ++w) {
        const Parsed p = dated(w);
        if (p.found() && p.interval.known() && !p.interval.yearless) {
          anchor_ = p.interval.start;
          return;
        }
      }
    }
  }

  TimeMention mention(std::uint32_t s, std::uint32_t w, const Parsed& parsed) const {
    TimeMention m;
    m.words = {s, w, parsed.last};
    m.time.words = view_.quote(w, parsed.last);
    m.time.start = start_of(parsed.interval);
    m.time.end = end_of(parsed.interval);
    m.time.precision = parsed.interval.precision;
    m.time.basis = parsed.interval.basis;
    m.since = parsed.since;
    m.duration = parsed.duration;
    m.set = parsed.set;
    return m;
  }

  View view_;
  Table calendar_, numbers_;
  const text::Sentence* sentence_ = nullptr;
  std::optional<Date> from_, to_, anchor_;
};

}  // namespace

std::vector<TimeMention> find_times(const text::Document& document, const knowledge::Knowledge& knowledge) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return {};
  return Finder(document, knowledge, *lexicon).run();
}

}  // namespace vigie::read
