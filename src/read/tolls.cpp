// Tolls: which happening each counted figure belongs to: the one whose words say it, else the nearest of its sentence
// that can have such a figure; else the figure tells a happening of its own, joined later to the scene it is told in.
//   "Une frappe a touché le marché. Douze personnes ont été tuées." -> harm without a way of doing it, killed 12
// Harm summed over a period is a toll ("since December more than 400 have died" -> state/toll).
// A single victim is one ("a farmer was killed" -> killed 1). Tested in tests/unit/read/harm_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/dates.h"
#include "read/harm.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr double kOtherClause = 6;       // words that another clause counts for
constexpr double kSameHarm = 8;          // words that a happening of the same harm is nearer
constexpr std::int64_t kPeriodDays = 7;  // from which a span is a period
constexpr std::int64_t kSumDays = 4;     // from which a span of days is a period, where a day's number stands beside it
constexpr std::int64_t kYearDays = 364;
constexpr std::int64_t kLongest = 100000;
constexpr int kOneMassacre = 100;           // whom armed men may have killed at once, of which only the year is told
constexpr std::uint32_t kBesidePeriod = 4;  // words between a number and the period that it is told of
constexpr std::uint32_t kPeriodReach = 8;   // words between a happening and the period that it is summed over

// The happening that a figure without one tells of.
struct Tells {
  FigureWhat what;
  std::string_view type;
};
constexpr std::array<Tells, 14> kTells{{{FigureWhat::killed, "civilians/attack"},
                                        {FigureWhat::wounded, "civilians/attack"},
                                        {FigureWhat::casualties, "civilians/attack"},
                                        {FigureWhat::displaced, "people/displacement"},
                                        {FigureWhat::returned, "people/return"},
                                        {FigureWhat::released, "strategic/release"},
                                        {FigureWhat::surrendered, "strategic/surrender"},
                                        {FigureWhat::defected, "strategic/defection"},
                                        {FigureWhat::abducted, "civilians/abduction"},
                                        {FigureWhat::arrested, "authority/arrest"},
                                        {FigureWhat::held, "state/captivity"},
                                        {FigureWhat::besieged, "battle/siege"},
                                        {FigureWhat::raped, "civilians/sexual-violence"},
                                        {FigureWhat::tortured, "civilians/torture"}}};

std::string_view type_of(FigureWhat what) {
  const auto at = std::find_if(kTells.begin(), kTells.end(), [&](const Tells& t) { return t.what == what; });
  return at == kTells.end() ? std::string_view{} : at->type;
}

bool is_harm(FigureWhat what) {
  return what == FigureWhat::killed || what == FigureWhat::wounded || what == FigureWhat::casualties;
}

bool takes(const Happening& h, FigureWhat what) {
  if ((h.has_what && h.what == what) || h.type == type_of(what)) return true;
  switch (what) {
    case FigureWhat::killed:
    case FigureWhat::wounded:
    case FigureWhat::casualties:
    case FigureWhat::captured:
    case FigureWhat::missing:
    case FigureWhat::destroyed:
      return h.is_violent() || h.family() == "unrest" || h.type == "state/toll";
    case FigureWhat::strength:
      return true;
    default:
      return false;
  }
}

// The happening of the sentence nearest to the figure that can take it.
std::size_t nearest(const View& view, const std::vector<Happening>& all, const Counted& c) {
  const auto& figure = view.figures[c.mention];
  std::size_t best = kNoHappening;
  double best_price = 1e9;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].sentence != figure.words.sentence || !takes(all[i], c.what)) continue;
    const double distance = figure.words.first >= all[i].last   ? figure.words.first - all[i].last
                            : figure.words.last <= all[i].first ? all[i].first - figure.words.last
                                                                : 0;
    const double price = distance +
                         (view.clause_of[all[i].anchor] == view.clause_of[figure.words.first] ? 0 : kOtherClause) -
                         (all[i].has_what && all[i].what == c.what ? kSameHarm : 0);
    if (price < best_price) {
      best_price = price;
      best = i;
    }
  }
  return best;
}

// "ont incendié trois véhicules, sans faire de blessé": nobody hurt is told of whatever its sentence tells.
std::size_t last_of(const std::vector<Happening>& all, std::uint32_t sentence) {
  std::size_t found = kNoHappening;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].sentence == sentence) found = i;
  return found;
}

// A time that goes on until now beside the words: "since December", "depuis mardi".
const TimeMention* since(const View& view, std::uint32_t sentence, std::uint32_t first, std::uint32_t last) {
  for (const auto& time : view.times) {
    if (!time.since || time.words.sentence != sentence) continue;
    const std::uint32_t opens = view.sentence(sentence).first;
    const bool frame = time.words.first <= opens + 1 && !view.clauses[view.clause_of[first]].relative &&
                       !view.clauses[view.clause_of[first]].subordinate;  // "Since 2017, when it began, 400 have died"
    if (frame || (time.words.first < last + kPeriodReach && first < time.words.last + kPeriodReach)) return &time;
  }
  return nullptr;
}

// Sentenced, raped, tortured and the like are counted as `other`, with the class saying it.
void write_what(Figure& figure, FigureWhat what) {
  figure.what = what;
  const bool other = what == FigureWhat::raped || what == FigureWhat::tortured || what == FigureWhat::sentenced ||
                     what == FigureWhat::defected;
  if (!other) return;
  figure.what = FigureWhat::other;
  figure.who += (figure.who.empty() ? "" : " ") + std::string(name_of(what));
}

Figure make_figure(const View& view, const Counted& c) {
  const auto& mention = view.figures[c.mention];
  Figure figure;
  figure.who = mention.who;
  figure.count = mention.count;
  figure.words = view.quote(mention.words);
  write_what(figure, c.what);
  if (const auto* time = since(view, mention.words.sentence, mention.words.first, mention.words.last); time != nullptr)
    figure.since = time->time.start;
  return figure;
}

Happening own_happening(const View& view, const Counted& c) {
  const auto& mention = view.figures[c.mention];
  Happening h;
  h.row = kNone;
  h.form = Form::phrase;
  h.sentence = mention.words.sentence;
  h.first = mention.words.first;
  h.last = mention.words.last;
  h.anchor = mention.noun < mention.words.last ? mention.noun : mention.words.first;
  h.type = type_of(c.what);
  h.what = c.what;
  h.has_what = true;
  h.strong = false;
  h.past = true;
  return h;
}

// A body of people is not counted one by one; fighters who flee are not displaced.
bool counts(const View& view, const Counted& c) {
  const auto& mention = view.figures[c.mention];
  if (mention.group && is_harm(c.what)) return false;
  const bool people_moved = c.what == FigureWhat::displaced || c.what == FigureWhat::returned;
  return !(people_moved && std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
             return m.armed && m.figure == static_cast<std::int32_t>(c.mention);
           }));
}

void hold(const View& view, Happening& h, const Counted& c, std::string_view rule) {
  h.figures.push_back({make_figure(view, c), c.mention, {}});
  tell(view, rule, "figures", view.quote(view.figures[c.mention].words).span, name_of(c.what));
}

// Those who act are a strength; weapons, strikes and aid that an act is made of are counted with it.
Counted of_act(const View& view, const std::vector<Happening>& all, std::size_t f) {
  const auto& figure = view.figures[f];
  Counted c{f, FigureWhat::other, false, kNoHappening};
  for (std::size_t i = 0; i < all.size() && !c.known; ++i) {
    const Happening& h = all[i];
    if (h.sentence != figure.words.sentence || h.row == kNone) continue;
    const std::uint32_t top = h.form == Form::verb ? hanging_word(view, figure) : kNone;
    const bool doer =
        std::any_of(h.actors.begin(), h.actors.end(),
                    [&](const Bound& b) { return view.actors[b.index].figure == static_cast<std::int32_t>(f); }) ||
        (top != kNone && !h.passive && syntax::subject_of(view, h.anchor) == top);
    const bool sent = h.type == "strategic/mobilisation" && top != kNone && syntax::object_of(view, h.anchor) == top;
    const bool target = std::any_of(h.targets.begin(), h.targets.end(), [&](const Bound& b) {
      return view.actors[b.index].figure == static_cast<std::int32_t>(f);
    });
    const bool in_words = figure.noun >= h.first && figure.noun < h.last;
    const bool many = !figure.count.best || *figure.count.best > 1;
    const bool same_clause = view.clause_of[figure.words.first] == view.clause_of[h.anchor];
    const bool acts =
        h.is_violent() || h.family() == "unrest" || h.type == "strategic/mobilisation" || h.type == "state/strength";
    const bool strength = h.type == "state/strength" && same_clause && figure.people;
    const bool one = figure.count.high == 1;  // "l'un de ses soldats" who acts is no strength
    if (!one && ((figure.people && ((doer && acts) || sent)) || strength)) {
      c.what = figure.group ? FigureWhat::other : FigureWhat::strength;
      c.known = true;
    } else if (figure.things && h.family() == "remote" &&
               (target || (many && (in_words || (figure.arms && same_clause))))) {
      c.known = true;
    } else if (figure.things && h.type == "people/aid" && same_clause) {
      c.known = true;
    }
    if (c.known) c.happening = i;
  }
  return c;
}

void bind_acts(const View& view, std::vector<Happening>& all, const std::vector<bool>& used) {
  for (std::size_t f = 0; f < view.figures.size(); ++f) {
    if (used[f]) continue;
    const Counted c = of_act(view, all, f);
    if (c.known && counts(view, c)) hold(view, all[c.happening], c, "read.tolls.of_act");
  }
}

bool is_single(const View& view, const ActorMention& m) {
  if (m.figure >= 0 || m.thing || m.group || m.adjective || m.pronoun || m.preposition != kNone) return false;
  const Word& head = view.word(m.head);
  if (m.participant.kind == ParticipantKind::person) return !head.has(feature::plural);
  const bool heads = m.head + 1 >= view.size() || view.word(m.head + 1).upos != Upos::noun;  // not "rebel elements"
  return heads && head.upos == Upos::noun && head.has(feature::singular) && !head.has(feature::plural) &&
         !m.who.empty() && m.who != "families";
}

// "A farmer was killed", "l'opposant X a été arrêté": one, where the words name one person.
void bind_single(View& view, Happening& h) {
  const bool counted = is_harm(h.what) || h.what == FigureWhat::abducted || h.what == FigureWhat::arrested ||
                       h.what == FigureWhat::released;
  // "Un soldat a été tué et deux autres blessés": the other number is of something else.
  const bool told = std::any_of(h.figures.begin(), h.figures.end(), [&](const HeldFigure& f) {
    return f.figure.what == h.what || !is_harm(f.figure.what);
  });
  if (!h.has_what || !counted || told || h.row == kNone) return;
  if (h.negated || h.infinitive || h.future) return;
  if (h.targets.size() != 1 || !is_single(view, view.actors[h.targets.front().index])) return;
  const auto& mention = view.actors[h.targets.front().index];
  Figure figure;
  figure.who = mention.participant.kind == ParticipantKind::person ? std::string{} : mention.who;
  figure.count = {1, 1, 1, false};
  figure.words = mention.participant.words;
  write_what(figure, h.what);
  tell(view, "read.tolls.single", "figures", figure.words.span, name_of(h.what));
  FigureMention one;
  one.words = mention.words;
  one.count = figure.count;
  one.who = figure.who;
  one.people = true;
  one.noun = mention.head;
  view.figures.push_back(one);
  h.figures.push_back({figure, view.figures.size() - 1, {}});
}

// Whether the harm is told of a span up to now: "since December", "depuis"; not of a day or two ("depuis samedi").
bool over_period(const View& view, const Happening& h) {
  if (const auto* time = since(view, h.sentence, h.first, h.last); time != nullptr) {
    const auto start = parse_iso(time->time.start), end = parse_iso(time->time.end);
    return !start || !end || to_days(*end) - to_days(*start) >= kPeriodDays;
  }
  const auto& s = view.sentence(h.sentence);
  for (std::uint32_t w = std::max(s.first + kPeriodReach, h.first) - kPeriodReach;
       w < std::min(s.last, h.last + kPeriodReach); ++w)
    if (view.is(w, "since") && view.word(w).upos != Upos::sconj) return true;
  return false;
}

// Harm over a period, told of no single happening, is a sum.
void settle_sum(const View& view, Happening& h) {
  if (h.type != "civilians/attack" || !is_harm(h.what) || !h.has_what || h.figures.empty()) return;
  const bool doers = std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& b) {
    return b.reach == Reach::clause && view.actors[b.index].armed;
  });
  if (doers || !over_period(view, h)) return;
  h.type = "state/toll";
  h.aggregate = true;
  tell(view, "read.tolls.sum", "type", view.quote(h.first, h.last).span, h.type);
}

// Days that a span of time without a date lasts: "P5D" 5, "P3W" 21; 0 where it is shorter than a day or not told.
std::int64_t days_of(const TimeMention& time) {
  for (const Timex& timex : time.timexes) {
    const std::string& value = timex.value;
    if (value.size() < 3 || value[0] != 'P' || value[1] == 'T') continue;
    std::int64_t number = 0;
    for (std::size_t at = 1; at + 1 < value.size(); ++at) {
      if (value[at] < '0' || value[at] > '9' || number > kLongest) return 0;
      number = number * 10 + (value[at] - '0');
    }
    switch (value.back()) {
      case 'D':
        return number;
      case 'W':
        return number * 7;
      case 'M':
        return number * 30;
      case 'Y':
        return number * 365;
      default:
        return 0;
    }
  }
  return 0;
}

// "403 killed in five days", "plus de 400 en cinq jours", "12 dead since March": a number that is told of a period.
bool told_of_period(const View& view, const FigureMention& figure) {
  return std::any_of(view.times.begin(), view.times.end(), [&](const TimeMention& time) {
    if (time.words.sentence != figure.words.sentence || time.words.first < figure.words.last) return false;
    if (time.words.first - figure.words.last > kBesidePeriod) return false;
    for (std::uint32_t w = figure.words.last; w < time.words.first; ++w)
      if (view.word(w).upos == Upos::punct || view.word(w).upos == Upos::num) return false;
    if (time.duration) return days_of(time) >= kSumDays;
    const auto start = parse_iso(time.time.start), end = parse_iso(time.time.end);
    return time.since && start && end && to_days(*end) - to_days(*start) >= kPeriodDays;
  });
}

// "46 killed on Thursday, more than 400 in five days": the second number is a toll beside the happening.
bool is_toll_beside(const View& view, const std::vector<Counted>& all, const Counted& c) {
  if (!is_harm(c.what) || !told_of_period(view, view.figures[c.mention])) return false;
  return std::any_of(all.begin(), all.end(), [&](const Counted& other) {
    return other.mention != c.mention && is_harm(other.what) && !view.figures[other.mention].part &&
           !told_of_period(view, view.figures[other.mention]);
  });
}

// Whether the sentence tells a way of doing it: then a date of a month is that of one happening.
bool way_told(const std::vector<Happening>& all, const Happening& h) {
  return std::any_of(all.begin(), all.end(), [&](const Happening& other) {
    return other.sentence == h.sentence && (other.is_violent() || other.family() == "unrest") && !other.is_harm();
  });
}

}  // namespace

namespace {

// "The war has killed 150,000", "la guerre a fait des dizaines de milliers de morts": what a war does is a toll.
bool done_by_war(const View& view, const Happening& h) {
  if (!syntax::has_tree(view, h.sentence)) return false;
  std::uint32_t verb = syntax::top_of(view, h.first, h.last);
  if (h.row == kNone) verb = syntax::is(view, h.anchor, "obj") ? syntax::head_of(view, h.anchor) : kNone;
  if (verb == kNone || h.passive) return false;
  const std::uint32_t subject = syntax::subject_of(view, verb);
  return subject != kNone && view.is(subject, "war");
}

}  // namespace

// Harm told of a month, a year: "Armed gangs killed more than 2,600 civilians in the northwest in 2021".
void settle_sums(const View& view, std::vector<Happening>& happenings) {
  for (Happening& h : happenings) {
    if (!h.is_harm() || h.figures.empty()) continue;
    const bool vast = h.figures.front().number() >= kVastToll;  // no single happening
    if (done_by_war(view, h) || vast) {
      h.type = "state/toll";
      h.aggregate = true;
      tell(view, "read.tolls.war", "type", view.quote(h.first, h.last).span, h.type);
      continue;
    }
    if (!h.time || h.time->reach > Reach::sentence) continue;
    const Time& time = view.times[h.time->index].time;
    const auto start = parse_iso(time.start), end = parse_iso(time.end);
    if (!start || !end || to_days(*end) - to_days(*start) < kPeriodDays) continue;
    const bool doers =
        std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& b) { return view.actors[b.index].armed; });
    const Count& count = h.figures.front().figure.count;
    const bool many = count.low.value_or(count.best.value_or(0)) > (doers ? kOneMassacre : 1);
    // In a town it is one happening, of which only the month or the year is known.
    const bool town = h.place && h.place->reach <= Reach::sentence &&
                      view.places[h.place->index].place.precision < PlacePrecision::region;
    const bool year = to_days(*end) - to_days(*start) >= kYearDays;
    if (!many || (town && !view.times[h.time->index].since) || way_told(happenings, h) || (doers && !year)) continue;
    if (doers) h.also.push_back(h.type);
    h.type = "state/toll";
    h.aggregate = true;
    tell(view, "read.tolls.period", "type", view.quote(h.first, h.last).span, h.type);
  }
}

namespace {

bool befalls(FigureWhat what) {
  switch (what) {
    case FigureWhat::killed:
    case FigureWhat::wounded:
    case FigureWhat::casualties:
    case FigureWhat::abducted:
    case FigureWhat::arrested:
    case FigureWhat::held:
    case FigureWhat::besieged:
    case FigureWhat::released:
    case FigureWhat::displaced:
      return true;
    default:
      return false;
  }
}

// "30,000 civilians besieged", "the bodies of 70 civilians": whom the number counts suffers it, wherever the grammar
// has put them. "70 dead", "12" and "two others" name nobody.
void bind_counted(const View& view, Happening& h) {
  for (const HeldFigure& held : h.figures) {
    const FigureMention& figure = view.figures[held.mention];
    if (!befalls(held.figure.what) || figure.part || figure.more || figure.what_known || figure.guess) continue;
    if (held.figure.count.high == 0) continue;
    for (std::size_t a = 0; a < view.actors.size(); ++a) {
      const ActorMention& m = view.actors[a];
      if (m.figure != static_cast<std::int32_t>(held.mention) || m.thing || m.adjective || m.guess) continue;
      const bool bare = figure.noun == figure.words.last && m.words.last == figure.words.last;
      const auto is = [&](const Bound& b) { return b.index == a; };
      if (bare || std::any_of(h.targets.begin(), h.targets.end(), is) ||
          std::any_of(h.actors.begin(), h.actors.end(), is))
        continue;
      h.targets.push_back({a, Reach::clause});
      tell(view, "read.tolls.counted", "targets", m.participant.words.span, m.participant.words.quote);
    }
  }
}

}  // namespace

void bind_figures(View& view, std::vector<Happening>& happenings) {
  std::vector<Happening> own;
  std::vector<bool> used(view.figures.size(), false);
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    const std::vector<Counted> counted = count_harm(view, happenings, s);
    for (const Counted& c : counted) {
      used[c.mention] = true;
      if (!counts(view, c)) continue;
      if (is_toll_beside(view, counted, c)) {
        own.push_back(own_happening(view, c));
        own.back().type = "state/toll";
        own.back().aggregate = true;
        hold(view, own.back(), c, "read.tolls.beside");
        continue;
      }
      std::size_t at = c.happening != kNoHappening ? c.happening : nearest(view, happenings, c);
      if (at == kNoHappening && view.figures[c.mention].count.high == 0) at = last_of(happenings, s);
      if (at != kNoHappening) {
        hold(view, happenings[at], c, "read.tolls.figure");
      } else if (const auto type = type_of(c.what); !type.empty()) {
        if (own.empty() || own.back().sentence != s || own.back().type != type) own.push_back(own_happening(view, c));
        hold(view, own.back(), c, "read.tolls.own");
      }
    }
  }
  bind_acts(view, happenings, used);
  for (Happening& h : happenings) {
    bind_single(view, h);
    bind_counted(view, h);
  }
  happenings.insert(happenings.end(), own.begin(), own.end());
  for (Happening& h : happenings) settle_sum(view, h);
  std::stable_sort(happenings.begin(), happenings.end(),
                   [](const Happening& a, const Happening& b) { return a.anchor < b.anchor; });
}

}  // namespace vigie::read
