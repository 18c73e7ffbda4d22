// Focus and aggregate. The date of the happening against that of the story decides first, then tense and cues.
//   "In 2014, gunmen had seized ..." -> background     "La veille, ... avait mis au jour" -> background
//   "Hezbollah said its fighters had repelled ..." -> news: the tense is that of reported speech
//   "depuis décembre, plus de 37 000 ont fui" -> aggregate
// Tested in tests/unit/read/standing_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "read/focus.h"

#include <algorithm>

#include "core/dates.h"

namespace vigie::read {
namespace {

constexpr std::int64_t kNewsDays = 21;         // a happening that ended longer before publication is what went before
constexpr std::int64_t kAsideDays = 9;         // ... told in a relative clause or participle
constexpr std::int64_t kLongDays = 84;         // a state that lasts longer is of long standing
constexpr std::int64_t kSumDays = 28;          // sums over a longer time are context
constexpr std::int64_t kVastFlight = 1000000;  // people, from which it is a sum, whatever the words
constexpr std::int64_t kPeriodDays = 7;        // flight and arrests over a week or more are sums

class FocusJudge {
 public:
  explicit FocusJudge(const View& view) : view_(view) {
    if (const auto& published = view.document.story().published) today_ = days(published->from);
  }

  void judge(Happening& h) {
    const Role role = view_.document.role(view_.sentence(h.sentence));
    const bool lead = role == Role::headline || role == Role::standfirst;
    if (h.time) by_time(h);
    h.aggregate = h.aggregate || h.type == "state/toll" || over_period(h) || counted(h) || goes_on(h);
    const std::vector<Found>& words = words_of(h.sentence);
    for (const Found& found : words)
      if (sums(h) && view_.clause_of[found.anchor] == view_.clause_of[h.anchor] && cell(found) == "sum") {
        h.aggregate = true;
        tell(view_, "read.focus.sum", "aggregate", view_.quote(found.first, found.last).span, "true");
      }
    if (h.standing == Standing::expected) h.focus = Focus::news;             // what is to come does not go before
    if (vast(h) && h.time && h.time->reach > Reach::clause) h.time.reset();  // the day of what it is told beside
    if (vast(h) && !dated_lately(h)) {
      h.aggregate = true;
      if (!lead && h.standing != Standing::expected) h.focus = Focus::background;
    }
    if (lead || h.focus == Focus::background || h.standing == Standing::expected) return;
    if (old_scene(h)) return;
    if (h.pluperfect && !dated_lately(h) && !backshifted(h)) {
      h.focus = Focus::background;
      tell(view_, "read.focus.pluperfect", "focus", view_.quote(h.first, h.last).span, "background");
    }
    if (dated_lately(h)) return;
    for (const Found& found : words) {
      if (view_.clause_of[found.anchor] != view_.clause_of[h.anchor] || cell(found) != "background") continue;
      if (h.focus == Focus::background) break;
      h.focus = Focus::background;
      tell(view_, "read.focus.words", "focus", view_.quote(found.first, found.last).span, "background");
    }
  }

  // "A year ago, aid workers reached the town. They brought food.": the time that a sentence opens with holds for those
  // after it that name none.
  bool old_scene(Happening& h) {
    if (!h.past || (h.time && h.time->reach <= Reach::sentence)) return false;
    for (std::uint32_t s = h.sentence; s-- > 0 && view_.paragraph_of(s) == view_.paragraph_of(h.sentence);) {
      const std::uint32_t first = view_.sentence(s).first;
      for (const TimeMention& time : view_.times) {
        if (time.words.sentence != s || time.words.first != first || time.time.end.empty()) continue;
        if (!went_before(time.time)) return false;
        h.focus = Focus::background;
        tell(view_, "read.focus.scene", "focus", view_.quote(time.words).span, "background");
        return true;
      }
    }
    return false;
  }

  // Of a story without a day of publication: a year that is told lies before the last one that it tells.
  bool before_last_year(const Time& time) const {
    if (time.basis != TimeBasis::stated || time.start.empty() || time.start[0] == '-') return false;
    return std::any_of(view_.times.begin(), view_.times.end(), [&](const TimeMention& other) {
      return other.time.basis == TimeBasis::stated && !other.time.start.empty() && other.time.start[0] != '-' &&
             other.time.start.substr(0, 4) > time.start.substr(0, 4);
    });
  }

  // A happening that ended long before the story.
  bool went_before(const Time& time) const {
    const auto end = days(time.end);
    return end && today_ && *today_ - *end > kNewsDays;
  }

 private:
  static std::optional<std::int64_t> days(std::string_view iso) {
    const auto date = parse_iso(iso);
    return date ? std::optional(to_days(*date)) : std::nullopt;
  }
  const TimeMention& mention(const Happening& h) const { return view_.times[h.time->index]; }

  void by_time(Happening& h) const {
    const Time& time = mention(h).time;
    const auto start = days(time.start), end = days(time.end);
    if (h.standing == Standing::expected) return;
    if (!today_ && !end && mention(h).since &&
        time.precision >= TimePrecision::year) {  // "since the war began in 2011"
      h.focus = Focus::background;
      tell(view_, "read.focus.time", "focus", view_.quote(mention(h).words).span, "background");
    }
    if (!end) return;
    if (went_before(time)) h.focus = Focus::background;
    if (today_ && h.time->reach == Reach::clause && aside(h) && *today_ - *end > kAsideDays)
      h.focus = Focus::background;
    // Without a day of publication: news seldom names the year that it is written in.
    if (!today_ && (time.precision >= TimePrecision::year || before_last_year(time))) h.focus = Focus::background;
    if (!start) return;
    const std::int64_t length = *end - *start;
    if (length > kLongDays && mention(h).since) h.focus = Focus::background;
    const bool sum = h.type == "state/toll" || h.family() == "people";
    if (length > kSumDays && mention(h).since && sum) h.focus = Focus::background;
    if (h.focus == Focus::background)
      tell(view_, "read.focus.time", "focus", view_.quote(mention(h).words).span, "background");
  }

  bool aside(const Happening& h) const {
    const Clause& clause = view_.clauses[view_.clause_of[h.anchor]];
    const Word& verb = view_.word(h.anchor);
    const bool participle = h.form == Form::verb && verb.has(feature::participle) && h.anchor > 0 &&
                            view_.word(h.anchor - 1).upos != Upos::aux && view_.word(h.anchor - 1).upos != Upos::adv;
    return clause.relative || participle;
  }

  // A day of its own within the story's own period.
  bool dated_lately(const Happening& h) const {
    if (!h.time || !today_ || h.time->reach > Reach::sentence || mention(h).since) return false;
    const auto end = days(mention(h).time.end), start = days(mention(h).time.start);
    return end && start && *today_ - *end <= kPeriodDays && *end - *start <= kPeriodDays && !before_another(h);
  }

  // "La veille de l'attaque, une patrouille avait ...": dated by another happening, it went before that one.
  bool before_another(const Happening& h) const {
    const Range& words = mention(h).words;
    return h.pluperfect && view_.happenings.phrases->size() > 0 && words.last < view_.size() &&
           view_.is(words.last, "of");
  }

  // "said its fighters had repelled": in English the tense of reported speech.
  bool backshifted(const Happening& h) const {
    return std::any_of(h.sources.begin(), h.sources.end(), [&](std::size_t i) {
      const auto& source = view_.sources[i];
      return source.verb && source.words.sentence == h.sentence && source.marker < h.anchor;
    });
  }

  // "a conflict that has driven more than ten million people from their homes": no single happening.
  static bool vast(const Happening& h) {
    return std::any_of(h.figures.begin(), h.figures.end(), [](const HeldFigure& held) {
      return held.figure.what == FigureWhat::displaced
                 ? held.number() >= kVastFlight
                 : held.figure.what == FigureWhat::killed && held.number() >= kVastToll;
    });
  }

  bool over_period(const Happening& h) const {
    if (!h.time || h.figures.empty()) return false;
    const auto start = days(mention(h).time.start), end = days(mention(h).time.end);
    if (!start || !end || *end - *start < kPeriodDays) return false;
    const bool up_to_now = mention(h).since || (today_ && *end == *today_);  // "over the past two weeks"
    return up_to_now && h.family() != "battle" && h.family() != "state";
  }

  // What can be told many times over: not states, agreements or acts of speech.
  static bool sums(const Happening& h) {
    return h.is_violent() || h.family() == "unrest" || h.family() == "people" || h.type == "authority/arrest";
  }

  // "has been fighting", "have been shelling": not one happening.
  bool goes_on(const Happening& h) const {
    if (!h.gerund || !h.is_violent() || h.anchor < view_.sentence(h.sentence).first + 2) return false;
    const std::uint32_t been = h.anchor - 1;
    if (!view_.is(been, "passive") || !view_.word(been).has(feature::participle)) return false;
    for (std::uint32_t w = been; w-- > view_.sentence(h.sentence).first && w + 4 > been;)
      if (view_.is(w, "perfect")) return true;
    return false;
  }

  // "more than 300 strikes", "trois attaques": a number of happenings.
  bool counted(const Happening& h) const {
    if (h.form != Form::noun || !view_.word(h.anchor).has(feature::plural)) return false;
    const auto& s = view_.sentence(h.sentence);
    for (std::uint32_t w = h.first; w > s.first && w + 4 > h.first; --w) {
      const Word& before = view_.word(w - 1);
      if (before.upos == Upos::num) return true;
      if (before.upos != Upos::adj && before.upos != Upos::noun) return false;
    }
    return false;
  }

  std::string_view cell(const Found& found) const { return view_.focus.cell(found.row, "focus"); }

  // The words of focus of a sentence, looked up once.
  const std::vector<Found>& words_of(std::uint32_t sentence) {
    if (sentence != sentence_) {
      words_ = scan(view_, view_.focus, view_.sentence(sentence));
      sentence_ = sentence;
    }
    return words_;
  }

  const View& view_;
  std::optional<std::int64_t> today_;
  std::uint32_t sentence_ = kNone;
  std::vector<Found> words_;
};

}  // namespace

void judge_focus(const View& view, std::vector<Happening>& happenings) {
  FocusJudge judge(view);
  for (auto& h : happenings) judge.judge(h);
}

bool went_before(const View& view, const Time& time) { return FocusJudge(view).went_before(time); }

}  // namespace vigie::read
