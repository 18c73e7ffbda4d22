// Times: expressions of days and longer, resolved against the publication or the day told last, as their words ask.
//   "mardi" -> the last Tuesday up to publication     "la veille" -> the day before the one told last
//   "depuis mai 2024" -> 2024-05-01 .. publication     "Dec. 26", unpublished -> --12-26     "recently" -> words alone
// Points are parsed by time_points.h and reckoned by time_resolve.h; this file puts them together. Values follow
// TimeML's calendar (Pustejovsky et al. 2003) in closed intervals; rules as in docs/formats.md. Tested in
// tests/unit/read/times_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "read/times.h"

#include <algorithm>

#include "read/clock_times.h"
#include "read/mentions.h"
#include "read/read.h"
#include "read/time_context.h"
#include "read/time_points.h"
#include "read/time_resolve.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kSinceReach = 14;  // words of a clause after "since" in which its day is looked for
constexpr std::int64_t kJointDays = 31;    // days told together that lie closer make one span
constexpr std::int64_t kHalfYear = 183;
constexpr std::uint32_t kApposition = 9;  // words between "since the start of" and the day set off by commas

struct Parsed {
  std::uint32_t last = 0;  // 0: nothing found
  Interval interval;
  bool since = false, duration = false, set = false, undated = false;
  bool tail = false, attributive = false;  // as in TimeMention
  std::uint32_t spoken_by = kNone;         // the verb of saying that it belongs to
  std::vector<Timex> tags;
  [[nodiscard]] bool found() const { return last > 0; }
};

class Finder {
 public:
  explicit Finder(const View& view)
      : view_(view), words_(view_, view.lexicon), points_(words_), resolver_(view.document.story().published) {
    if (resolver_.published()) return;
    pivot_ = find_pivot(words_, points_);
    if (pivot_) resolver_.lean_on(pivot_->day, pivot_->from, pivot_->to);
  }

  [[nodiscard]] const std::optional<Pivot>& pivot() const { return pivot_; }
  [[nodiscard]] Words quote(const Range& words) const { return view_.quote(words); }

  std::vector<TimeMention> run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      for (std::uint32_t w = sentence_->first; w < sentence_->last;) {
        if (since_clause(w)) {
          ++w;
          continue;
        }
        const Parsed parsed = expression(w);
        if (parsed.found()) found_.push_back(mention({s, w, parsed.last}, parsed));
        w = std::max(w + 1, parsed.last);
      }
    }
    return std::move(found_);
  }

 private:
  Parsed expression(std::uint32_t w) {
    const CalendarRow first = words_.row(w);
    if (first.kind == "vague") return vague(w, first);
    if (first.kind == "every")
      if (Parsed p = every(w, first.last); p.found()) return p;
    if (Parsed p = clock(w); p.found()) return p;
    if (Parsed p = since(w); p.found()) return p;
    if (Parsed p = until(w); p.found()) return p;
    if (Parsed p = night(w); p.found()) return p;
    if (Parsed p = range(w); p.found()) return p;
    if (Parsed p = stretch(w); p.found()) return p;
    if (const CalendarRow on = words_.row(w, "on"); on.found() && !read_clock(words_, on.last, true).found())
      for (const std::uint32_t at : {on.last, words_.past_determiners(on.last)})
        if (Parsed p = joined(at, true); p.found()) return p;
    if (const CalendarRow length = words_.row(w, "for"); length.found())
      if (const Parsed p = duration(length.last, true); p.found()) return p;
    if (Parsed p = bare(w); p.found() || first.kind != "loose") return p;
    return vague(w, first);
  }

  Parsed bare(std::uint32_t w) {
    const bool introduced = w > sentence_->first && (words_.is_of(w - 1) || view_.word(w - 1).upos == Upos::adp);
    if (Parsed p = joined(w, introduced); p.found()) return p;
    if (const std::uint32_t noun = words_.past_determiners(w); noun > w && noun < sentence_->last)
      if (Parsed p = joined(noun, introduced); p.found()) return p;
    return duration(w);
  }

  static Parsed words_only(std::uint32_t last) {
    Parsed parsed;
    parsed.last = last;
    return parsed;
  }

  // "à 14 h 30", "8:40 a.m.": an hour of the day told in the sentence, else of the day told last. It dates nothing.
  Parsed clock(std::uint32_t w) {
    const bool at = w > sentence_->first && words_.is(w - 1, "clock-at");
    const ClockTime time = read_clock(words_, w, at);
    if (!time.found()) return {};
    Parsed parsed = words_only(time.last);
    parsed.undated = true;
    const Interval& told = resolver_.told();
    const bool one_day = told.known() && !told.yearless && *told.start == *told.end;
    auto day = told_in_ == sentence_ && day_here_ ? day_here_ : one_day ? told.start : resolver_.published();
    Span span = tagged(w, time.last, false);
    // "16:00 UTC today", "vers 15 h 30, hier": the day behind it.
    const std::uint32_t behind = words_.past(time.last, ",");
    const TimePoint point = behind < sentence_->last ? points_.read(behind, false) : TimePoint{};
    const bool dated = point.told == Told::date || point.told == Told::weekday || point.told == Told::today;
    if (dated && point.last <= sentence_->last) {
      Resolver ahead = resolver_;
      const Interval interval = ahead.resolve(point, paragraph(), true);
      if (interval.known() && !interval.yearless) day = interval.start;
      span.end = view_.word(point.last - 1).span.end;
    } else if (Timex* before = day_before(w)) {
      before->type = "TIME";
      before->value = before->value.substr(0, 10) + clock_value(time);
      before->span.end = span.end;
      return parsed;
    }
    tagged_to_ = span.end;
    parsed.tags.push_back({span, "TIME", (day ? to_iso(*day) : "") + clock_value(time), {}});
    return parsed;
  }

  // The tag of a whole date that ends right before "à" and the word: "samedi 24 juillet à [15 h 45]".
  [[nodiscard]] Timex* day_before(std::uint32_t w) {
    if (found_.empty() || found_.back().timexes.empty() || w < sentence_->first + 2) return nullptr;
    const std::uint32_t end = found_.back().words.last;
    const bool joined = (end + 1 == w || (end + 2 == w && view_.word(end).norm == ",")) && words_.is(w - 1, "clock-at");
    Timex& tag = found_.back().timexes.back();
    const bool whole =
        tag.type == "DATE" && tag.value.size() == 10 && tag.value.find_first_of("XW") == std::string::npos;
    const bool numbered = found_.back().words.last - found_.back().words.first > 1;
    return joined && whole && numbered ? &tag : nullptr;
  }

  // Bytes of the words [first, last), with an article right before them that is no half of "du" or "au".
  [[nodiscard]] Span tagged(std::uint32_t first, std::uint32_t last, bool article = true) const {
    while (first + 1 < last && view_.word(first).upos == Upos::adp) ++first;
    const auto own = [&](std::uint32_t w) {
      return w == sentence_->first || view_.word(w - 1).span != view_.word(w).span;
    };
    if (article && first > sentence_->first && words_.is_determiner(first - 1) && own(first - 1)) --first;
    return {view_.word(first).span.begin, view_.word(std::max(last, first + 1) - 1).span.end};
  }

  [[nodiscard]] Timex tag_of(const TimePoint& point, const Interval& interval, std::uint32_t first) const {
    const bool definite = first > sentence_->first && view_.word(first - 1).has(feature::definite);
    const bool bare = point.told == Told::weekday || point.told == Told::month || point.told == Told::year ||
                      (point.told == Told::date && !definite);
    // "three years after the war": the length alone is tagged.
    const std::uint32_t last = point.hangs ? point.last - 1 : point.last;
    return timex_of(point, interval, tagged(first, std::max(last, first + 1), !bare));
  }

  Parsed vague(std::uint32_t w, const CalendarRow& row) const {
    Parsed parsed = words_only(row.last);
    const std::string_view value = row.value.empty() ? "PAST_REF" : row.value;
    const bool length = value.size() < 5 && value.front() == 'P';
    parsed.undated = length || value == "PRESENT_REF" || row.kind == "loose";
    parsed.tags.push_back(
        {tagged(w, row.last, length && row.kind != "loose"), length ? "DURATION" : "DATE", std::string(value), {}});
    return parsed;
  }

  Parsed every(std::uint32_t w, std::uint32_t at) const {
    const CalendarRow unit = words_.row(at, "unit");
    const CalendarRow day = words_.row(at, "weekday");
    Parsed parsed = words_only(unit.found() ? unit.last : day.last);
    parsed.set = true;
    if (!parsed.found()) return parsed;
    parsed.tags.push_back(
        {tagged(w, parsed.last),
         "SET",
         unit.found() ? length_of(1, unit.value) : "XXXX-WXX-" + std::to_string(to_number(day.value) + 1),
         {}});
    return parsed;
  }

  // "trois jours", "27-year"; `introduced`: after "for", where "a week" is a length too.
  Parsed duration(std::uint32_t w, bool introduced = false) const {
    TimePoint length = points_.counted(w);
    if (!length.found()) length = points_.compound_length(w);
    if (!length.found() || (words_.is_determiner(w) && !introduced) || is_age(words_, w, length)) return {};
    Parsed parsed = words_only(length.last);
    parsed.duration = true;
    tag_length(parsed, w, length);
    return parsed;
  }

  void tag_length(Parsed& parsed, std::uint32_t first, const TimePoint& length) const {
    first = words_.past_hedges(first);
    const bool compound = parsed.last == first + 1;  // "a 27-year war": the article is the war's
    parsed.tags.push_back(
        {tagged(first, parsed.last, !compound), "DURATION", length_of(length.count, length.unit), {}});
  }

  // One point, with the date that stands behind it in brackets ("today (23 December)").
  Parsed single(std::uint32_t w, bool introduced) {
    if (w >= sentence_->last) return {};
    const TimePoint point = points_.read(w, introduced);
    if (!point.found() || point.last > sentence_->last) return {};
    Parsed parsed = words_only(point.last);
    if (point.told == Told::today || point.told == Told::weekday) {
      const std::uint32_t inner = words_.past(point.last, "(");
      const TimePoint date = inner > point.last ? points_.read(inner, true) : TimePoint{};
      if (date.told == Told::date && words_.past(date.last, ")") > date.last) {
        parsed.last = date.last + 1;
        parsed.interval = resolver_.resolve(date, paragraph());
        parsed.tags = {tag_of(point, parsed.interval, w), tag_of(date, parsed.interval, inner)};
        return parsed;
      }
    }
    parsed.spoken_by = speech_before(view_, w, point.last);
    parsed.interval = resolver_.resolve(turned(point, w), paragraph(), parsed.spoken_by != kNone);
    if (parsed.interval.known()) {
      told_in_ = sentence_;
      day_here_ = parsed.interval.yearless ? std::nullopt : parsed.interval.start;
    }
    parsed.attributive = point.attributive;
    parsed.undated = point.attributive && point.told == Told::feast;
    parsed.tail = point.hangs && after_day(w);
    if (point.second > 0) {  // "19 au 23 juillet": two tags
      const Interval last{parsed.interval.end, parsed.interval.end, parsed.interval.yearless, TimePrecision::day,
                          parsed.interval.basis};
      std::uint32_t end = point.second - 1;
      while (end > w + 1 && (view_.word(end - 1).upos == Upos::adp || words_.is_determiner(end - 1))) --end;
      parsed.tags = {timex_of(point, parsed.interval, tagged(w, end, false)),
                     timex_of(point, last, tagged(point.second, point.last, false))};
      return parsed;
    }
    parsed.tags.push_back(tag_of(point, parsed.interval, w));
    return parsed;
  }

  [[nodiscard]] bool after_day(std::uint32_t w) const {
    return w > sentence_->first && view_.word(w - 1).norm == "," && told_in_ == sentence_;
  }

  // "on Tuesday, two days after they were freed": counted back from the day told, for what follows.
  [[nodiscard]] TimePoint turned(TimePoint point, std::uint32_t w) const {
    if (point.hangs && after_day(w)) point.way = point.way == Way::told_after ? Way::told_before : Way::told_after;
    return point;
  }

  // "d'août 2020 et de mai 2021", "samedi et dimanche": told together, one span.
  Parsed joined(std::uint32_t w, bool introduced) {
    if (w >= sentence_->last) return {};
    const TimePoint point = points_.read(w, introduced);
    Parsed first = single(w, introduced);
    const CalendarRow joint = words_.row(first.last, "and");
    if (!first.found() || !joint.found() || !first.interval.known() || first.interval.yearless) return first;
    std::uint32_t at = joint.last;
    if (words_.is_of(at) || words_.is(at, "on")) ++at;
    at = words_.past_determiners(at);
    const TimePoint second = at < sentence_->last ? points_.read(at, true) : TimePoint{};
    if (second.told != point.told || point.told > Told::year) return first;
    Resolver next = resolver_;
    const Interval end = next.resolve(second, paragraph());
    if (!end.known() || *end.start <= *first.interval.end) return first;
    const bool days = point.told == Told::date || point.told == Told::weekday;
    if (days && to_days(*end.start) - to_days(*first.interval.end) > kJointDays) return first;
    first.last = second.last;
    first.interval.end = end.end;
    first.tags.push_back(tag_of(second, end, at));
    resolver_ = next;
    return first;
  }

  Parsed since(std::uint32_t w) {
    const CalendarRow row = words_.row(w, "since");
    if (!row.found()) return {};
    const Resolver told = resolver_;
    Parsed p = single(row.last, true);
    if (!p.found()) p = single(words_.past_determiners(row.last), true);
    if (!p.found()) {
      const TimePoint length = points_.counted(row.last);
      const bool clock = length.unit == "hour" && view_.word(length.last - 1).norm.size() == 1;  // "à partir de 22 h"
      if (!length.found() || clock) {
        p = since_event(row.last);
        if (told.told().known()) resolver_ = told;
        return p.found() ? p : since_told(w, row.last);
      }
      p = words_only(length.last);
      p.interval = resolver_.back(length.count, length.unit);
      tag_length(p, row.last, length);
    }
    p.since = true;
    up_to_publication(p.interval);
    if (told.told().known()) resolver_ = told;  // what goes on until now dates nothing told after it
    return p;
  }

  // "since the start of the campaign, on Sunday": from the day set off by commas behind it, else from a day not told.
  Parsed since_event(std::uint32_t from) {
    const std::uint32_t noun = words_.past_determiners(from);
    if (!words_.is(noun, "event") || view_.word(noun).upos == Upos::verb) return {};
    Parsed p = words_only(noun + 1);
    p.since = true;
    for (std::uint32_t at = noun + 1; at + 1 < sentence_->last && at < noun + kApposition; ++at) {
      if (view_.word(at).upos == Upos::verb || view_.word(at).upos == Upos::aux) break;
      if (words_.is_of(at) && points_.read(at + 1, true).found()) return {};  // "the coup of August 2020" has a day
      if (view_.word(at).norm != ",") continue;
      const CalendarRow on = words_.row(at + 1, "on");
      const std::uint32_t begin = on.found() ? words_.past_determiners(on.last) : at + 1;
      if (Parsed day = single(begin, true); day.found() && day.interval.known() && !day.interval.yearless) {
        p.last = day.last;
        p.interval = day.interval;
        p.tags = day.tags;
        up_to_publication(p.interval);
        return p;
      }
      break;
    }
    p.last = phrase_end(words_, p.last);
    return p;
  }

  // "a depuis mis", "has since killed": since the day told last.
  Parsed since_told(std::uint32_t w, std::uint32_t last) const {
    if (w == sentence_->first || last >= sentence_->last) return {};
    const Upos before = view_.word(w - 1).upos, after = view_.word(last).upos;
    const bool adverb = (before == Upos::aux || before == Upos::verb) &&
                        (after == Upos::verb || after == Upos::adp || after == Upos::punct);
    if (!adverb) return {};
    const Interval& told = resolver_.told();
    if (!told.known() || told.yearless || !resolver_.published()) return {};
    Parsed p = words_only(last);
    p.since = true;
    p.interval = told;
    p.interval.basis = TimeBasis::relative;
    up_to_publication(p.interval);
    return p;
  }

  void up_to_publication(Interval& interval) const {
    if (!interval.start) return;
    if (!resolver_.published()) {
      interval.end.reset();
    } else if (*interval.start <= *resolver_.published()) {
      interval.end = resolver_.published();
    }
  }

  // "since the truce broke down in May": the clause keeps its own day, and the word "since" is a mention that begins
  // with it, for what is told outside of the clause.
  bool since_clause(std::uint32_t w) {
    const CalendarRow row = words_.row(w, "since");
    if (!row.found() || row.value == "point") return false;
    const std::uint32_t noun = words_.past_determiners(row.last);
    if (points_.read(row.last, true).found() || points_.read(noun, true).found() || points_.counted(row.last).found())
      return false;
    for (std::uint32_t at = row.last; at < sentence_->last && at < w + kSinceReach; ++at) {
      if (view_.word(at).upos == Upos::punct) return false;
      const CalendarRow on = words_.row(at, "on");
      if (!on.found()) continue;
      Resolver ahead = resolver_;
      const TimePoint point = points_.read(words_.past_determiners(on.last), true);
      if (!point.found() || point.last > sentence_->last) continue;
      Parsed p = words_only(w + 1);
      p.since = true;
      p.interval = ahead.resolve(point, paragraph());
      up_to_publication(p.interval);
      TimeMention m = mention({view_.sentence_of[w], w, w + 1}, p);
      m.time.words = view_.quote(w, point.last);
      m.over = {m.words.sentence, w, point.last};
      found_.push_back(std::move(m));
      return true;
    }
    return false;
  }

  // "d'ici à samedi", "until March": from publication where it lies ahead, else open at its start.
  Parsed until(std::uint32_t w) {
    const CalendarRow row = words_.row(w, "until");
    if (!row.found()) return {};
    if (read_clock(words_, row.last, true).found()) return {};
    if (row.value == "part" && !words_.row(words_.past_determiners(row.last), "part").found() &&
        !words_.row(row.last, "part").found())
      return {};
    Parsed p = single(row.last, true);
    if (!p.found()) p = single(words_.past_determiners(row.last), true);
    if (!p.found() || !p.interval.known() || p.interval.yearless) return p;
    const auto& published = resolver_.published();
    p.interval.start = published && *p.interval.end >= *published ? published : std::optional<Date>();
    return p;
  }

  // "dans la nuit de dimanche à lundi", "overnight into Sunday", "overnight".
  Parsed night(std::uint32_t w) {
    if (const CalendarRow of = words_.row(w, "night-of"); of.found()) {
      Parsed p = night_of(of.last);
      if (!p.tags.empty()) p.tags.front().span.begin = tagged(w, of.last, false).begin;
      return p;
    }
    const CalendarRow row = words_.row(w, "night");
    if (!row.found()) return {};
    const CalendarRow into = words_.row(row.last, "to"), from = words_.row(row.last, "from");
    const CalendarRow on = words_.row(row.last, "on");
    if (from.found())
      if (Parsed p = night_of(from.last); p.found()) return p;
    if (Parsed p = single(into.found() ? into.last
                          : on.found() ? on.last
                                       : row.last,
                          false);
        p.found() && p.interval.known() && !p.interval.yearless) {
      if (into.found())
        p.interval.start = add_days(*p.interval.end, -1);
      else
        p.interval.end = add_days(*p.interval.start, 1);
      return p;
    }
    return {};
  }

  Parsed night_of(std::uint32_t w) {
    Parsed first = single(words_.past_determiners(w), false);
    if (!first.found()) return {};
    const CalendarRow joint = words_.row(first.last, "to");
    if (!joint.found()) return first;
    const Parsed second = single(words_.past_determiners(joint.last), false);
    if (!second.found()) return first;
    first.last = second.last;
    if (!second.interval.known()) return first;
    first.interval = second.interval;
    if (!first.interval.yearless) first.interval.start = add_days(*second.interval.start, -1);
    if (!first.tags.empty()) {
      first.tags.front().span.end = second.tags.empty() ? first.tags.front().span.end : second.tags.back().span.end;
      first.tags.resize(1);
    }
    return first;
  }

  // "de 2013 à 2015", "entre samedi et mercredi", "du 3 au 5 mars".
  Parsed range(std::uint32_t w) {
    const CalendarRow between = words_.row(w, "between");
    const CalendarRow open = between.found() ? between : words_.row(w, "from");
    if (!open.found() || words_.is(open.last, "night-of")) return {};
    std::uint32_t at = words_.past_determiners(open.last);
    TimePoint first = points_.read(at, true);
    const bool day_alone = !first.found() && words_.day(at) > 0;
    const std::uint32_t end = day_alone ? at + 1 : first.last;
    if (first.last_day > 0) return single(at, true);  // "from 5 to 9 April"
    const CalendarRow joint = words_.row(end, between.found() ? "and" : "to");
    if ((!first.found() && !day_alone) || !joint.found()) return {};
    const TimePoint second = points_.read(words_.past_determiners(joint.last), true);
    if (!second.found() || second.last > sentence_->last) return {};
    if (day_alone) {
      if (second.told != Told::date) return {};
      first = second;
      first.day = words_.day(at);
    } else if (first.month > 0 && first.year == 0) {
      first.year = second.year;
    }
    Parsed parsed = ranged(first, second);
    const std::uint32_t begin = words_.past_determiners(joint.last);
    parsed.tags = {timex_of(first, ends_.first, tagged(at, end, !day_alone)), tag_of(second, ends_.second, begin)};
    return parsed;
  }

  Parsed ranged(const TimePoint& first, const TimePoint& second) {
    Interval end = resolver_.resolve(second, paragraph());
    Interval whole = resolver_.resolve(first, paragraph());
    ends_ = {whole, end};
    // "du 3 au 6 avril", told on the 4th: the end lies ahead with the rest of the range.
    if (whole.known() && end.known() && first.told == Told::date && second.year == 0 && *end.end < *whole.start &&
        end.end->day <= 28 && !end.yearless && to_days(*whole.start) - to_days(*end.end) > kHalfYear) {
      ++end.start->year;
      ++end.end->year;
    }
    Parsed parsed = words_only(second.last);
    if (!whole.known() || !end.known() || whole.yearless != end.yearless) return parsed;
    if (*whole.start > *end.end) {
      if (first.told == Told::weekday) whole.start = add_days(*whole.start, -7);
      if (first.told == Told::month && first.year == 0) --whole.start->year;
      ends_.first.start = whole.start;
      if (*whole.start > *end.end && !whole.yearless) return parsed;
    }
    whole.end = end.end;
    resolver_.remember(whole, paragraph());
    parsed.interval = whole;
    return parsed;
  }

  // "over the past three days", "ces trois derniers jours", "in the next 48 hours".
  Parsed stretch(std::uint32_t w) const {
    std::uint32_t at = w;
    for (const std::string_view kind : {"on", "for", "this"})
      if (const CalendarRow row = words_.row(at, kind); row.found()) at = row.last;
    at = words_.past_determiners(at);
    const auto [way, after_way] = way_at(at);
    if (!way.empty()) {  // "past three days"
      const TimePoint length = points_.counted(after_way);
      return length.found() && !words_.is_determiner(after_way) ? stretched(w, length, way) : Parsed{};
    }
    const std::uint32_t number = words_.past_hedges(at);  // "trois derniers jours"
    const int n = words_.count(number);
    const auto [second_way, unit_at] = way_at(number + 1);
    const CalendarRow unit = words_.row(unit_at, "unit");
    if (n <= 0 || second_way.empty() || !unit.found()) return {};
    TimePoint length;
    length.last = unit.last;
    length.count = n;
    length.unit = unit.value;
    return stretched(w, length, second_way);
  }

  [[nodiscard]] std::pair<std::string_view, std::uint32_t> way_at(std::uint32_t w) const {
    for (const std::string_view kind : {"last", "elapsed", "next"})
      if (const CalendarRow row = words_.row(w, kind); row.found()) return {kind, row.last};
    return {{}, w};
  }

  Parsed stretched(std::uint32_t w, const TimePoint& length, std::string_view way) const {
    Parsed parsed = words_only(length.last);
    std::uint32_t first = w;
    while (first < length.last && view_.word(first).upos == Upos::adp) ++first;
    tag_length(parsed, first, length);
    if (way != "next") {
      parsed.interval = resolver_.back(length.count, length.unit);
    } else if (const auto& today = resolver_.published()) {
      const std::int64_t days = length.unit == "week"   ? 7L * length.count
                                : length.unit == "hour" ? length.count / 24
                                                        : length.count;
      const bool months = length.unit == "month" || length.unit == "year";
      parsed.interval = day_interval(*today, TimeBasis::relative);
      parsed.interval.end = months ? add_months(*today, length.unit == "year" ? 12L * length.count : length.count)
                                   : add_days(*today, days);
    }
    return parsed;
  }

  [[nodiscard]] std::uint32_t paragraph() const { return sentence_->paragraph; }

  [[nodiscard]] TimeMention mention(Range words, const Parsed& parsed) const {
    TimeMention m;
    m.words = words;
    m.time.words = view_.quote(words.first, words.last);
    m.time.start = start_of(parsed.interval);
    m.time.end = end_of(parsed.interval);
    m.time.precision = parsed.interval.precision;
    m.time.basis = parsed.interval.basis;
    m.since = parsed.since;
    m.duration = parsed.duration;
    m.set = parsed.set;
    m.undated = parsed.undated;
    m.spoken = parsed.spoken_by != kNone;
    m.spoken_by = m.spoken ? parsed.spoken_by : 0;
    m.dateline = in_dateline(view_, words);
    m.tail = parsed.tail;
    m.attributive = parsed.attributive;
    for (const Timex& tag : parsed.tags)
      if (tag.span.begin >= tagged_to_ || parsed.undated) m.timexes.push_back(tag);
    return m;
  }

  const View& view_;
  CalendarWords words_;
  PointReader points_;
  Resolver resolver_;
  const text::Sentence* sentence_ = nullptr;
  const text::Sentence* told_in_ = nullptr;  // the sentence of the time told last
  std::optional<Date> day_here_;             // the day told last there
  std::uint32_t tagged_to_ = 0;              // a clock time took the day behind it into its tag up to here
  std::pair<Interval, Interval> ends_;       // of the range read last
  std::optional<Pivot> pivot_;
  std::vector<TimeMention> found_;
};

}  // namespace

std::vector<TimeMention> find_times(const View& view) { return Finder(view).run(); }
std::vector<TimeMention> find_times(const text::Document& document, const knowledge::Knowledge& knowledge) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return {};
  return find_times(View(document, knowledge, *lexicon, nullptr));
}

std::optional<Published> infer_published(const text::Document& document, const knowledge::Knowledge& knowledge) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr || document.story().published) return std::nullopt;
  const View view(document, knowledge, *lexicon, nullptr);
  const Finder finder(view);
  if (!finder.pivot()) return std::nullopt;
  Published published;
  published.from = to_iso(finder.pivot()->from);
  published.to = to_iso(finder.pivot()->to);
  published.basis = DateBasis::inferred;
  published.quote = finder.quote(finder.pivot()->words).quote;
  return published;
}

}  // namespace vigie::read
