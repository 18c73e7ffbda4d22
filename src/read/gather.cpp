// Gathering: mentions of one happening in a story make one claim; different happenings stay apart (record.md, "Claim").
// Each mention, in the order of the text, joins the claim it agrees with best, or begins its own. Agreement is a sum of
// the prices below: type, place, day, participants and nearness count for it, contradictions against it.
// Tested in tests/cases/read/gather_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "core/dates.h"
#include "core/geo.h"
#include "core/unicode.h"
#include "read/actor_names.h"
#include "read/focus.h"
#include "read/happenings.h"

namespace vigie::read {
namespace {

constexpr double kJoin = 3.0;  // agreement from which a mention joins
constexpr double kSameType = 2.5;
constexpr double kSameFamily = 1.0;
constexpr double kHarmOfAttack = 2.5;  // "killed" beside a strike, a clash, an ambush
constexpr double kSameSentence = 1.5;
constexpr double kSameParagraph = 0.8;
constexpr double kLead = 1.2;  // headline, standfirst and first paragraph tell the same news
constexpr double kSamePlace = 1.2;
constexpr double kOtherPlace = -4.0;
constexpr double kSameDay = 1.2;
constexpr double kOtherDay = -4.0;
constexpr double kSameActor = 1.0;
constexpr double kOtherActor = -2.0;
constexpr double kSameTarget = 0.8;
constexpr double kDefinite = 1.0;        // "the attack", "cette attaque": told before
constexpr double kOtherStanding = -2.5;  // what is to come is not what has happened
constexpr double kOtherNumber = -2.5;    // two tolls in one voice are two happenings
constexpr double kFarHarm = -1.2;        // bare harm told in another paragraph
constexpr double kReachKm = 30;
constexpr std::int64_t kSumDays = 4;  // a day's toll and a longer one

struct Group {
  std::vector<const Happening*> members;
};

const Place& place_of(const View& view, const Happening& h) { return view.places[h.place->index].place; }
const Time& time_of(const View& view, const Happening& h) { return view.times[h.time->index].time; }
bool own(const std::optional<Bound>& bound) { return bound && bound->reach <= Reach::sentence; }

double compare_places(const View& view, const Happening& a, const Happening& b) {
  if (!a.place || !b.place) return 0;
  if (a.place->index == b.place->index) return own(a.place) && own(b.place) ? kSamePlace : kSamePlace / 2;
  const Place &p = place_of(view, a), &q = place_of(view, b);
  if (!p.id.empty() && p.id == q.id) return kSamePlace;
  const bool wide = p.precision >= PlacePrecision::region || q.precision >= PlacePrecision::region;
  if (!p.lat || !q.lat || !p.lon || !q.lon)
    return unicode::fold(p.name) == unicode::fold(q.name) ? kSamePlace
           : own(a.place) && own(b.place)                 ? kOtherPlace / 2
                                                          : 0;
  if (wide) return p.country == q.country ? 0 : kOtherPlace / 2;
  if (distance_km(*p.lat, *p.lon, *q.lat, *q.lon) <= kReachKm) return kSamePlace / 2;
  return own(a.place) && own(b.place) ? kOtherPlace : 0;
}

std::int64_t days_of(const Time& t) {
  const auto start = parse_iso(t.start), end = parse_iso(t.end);
  return start && end ? to_days(*end) - to_days(*start) + 1 : 1;
}

double compare_times(const View& view, const Happening& a, const Happening& b) {
  if (!a.time || !b.time) return 0;
  if (a.time->index == b.time->index) return own(a.time) && own(b.time) ? kSameDay : kSameDay / 2;
  const Time &t = time_of(view, a), &u = time_of(view, b);
  if (t.start.empty() || u.start.empty()) return 0;
  if (t.start == u.start && t.end == u.end) return kSameDay;
  const bool overlap = t.start <= u.end && u.start <= t.end;
  if (overlap)
    return own(a.time) && own(b.time) && days_of(t) + days_of(u) > kSumDays && (days_of(t) < 2 || days_of(u) < 2)
               ? kOtherDay / 2
               : 0;
  return own(a.time) && own(b.time) ? kOtherDay : 0;
}

std::set<std::string> identities(const View& view, const std::vector<Bound>& bounds) {
  std::set<std::string> ids;
  for (const Bound& b : bounds)
    if (!view.actors[b.index].participant.id.empty()) ids.insert(view.actors[b.index].participant.id);
  return ids;
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& id) { return b.count(id) > 0; });
}

// Content words that two lists of participants share; -1 where one of them is empty.
int shared_words(const View& view, const std::vector<Bound>& a, const std::vector<Bound>& b) {
  if (a.empty() || b.empty()) return -1;
  std::set<std::string> heads;
  for (const Bound& x : a) heads.insert(std::string(view.word(view.actors[x.index].head).lemma));
  int shared = 0;
  for (const Bound& y : b) shared += heads.count(std::string(view.word(view.actors[y.index].head).lemma)) > 0 ? 1 : 0;
  return shared;
}

double compare_roles(const View& view, const Happening& a, const Happening& b) {
  const auto actors_a = identities(view, a.actors), actors_b = identities(view, b.actors);
  double sum = 0;
  if (!actors_a.empty() && !actors_b.empty())
    sum += meet(actors_a, actors_b) ? kSameActor : kOtherActor;
  else if (shared_words(view, a.actors, b.actors) == 0 && !a.is_harm() && !b.is_harm())
    sum += kOtherActor / 2;
  const auto targets_a = identities(view, a.targets), targets_b = identities(view, b.targets);
  if (!targets_a.empty() && !targets_b.empty())
    sum += meet(targets_a, targets_b) ? kSameTarget : -kSameTarget;
  else if (shared_words(view, a.targets, b.targets) == 0)
    sum -= kSameTarget;
  if (meet(actors_a, targets_b) && !meet(actors_a, actors_b)) sum += kOtherActor / 2;
  return sum;
}

// Told in one breath: the same sentence, or the next one of the paragraph.
bool near(const View& view, const Happening& a, const Happening& b) {
  const std::uint32_t gap = a.sentence > b.sentence ? a.sentence - b.sentence : b.sentence - a.sentence;
  return gap == 0 || (gap == 1 && view.paragraph_of(a.sentence) == view.paragraph_of(b.sentence));
}

double compare_types(const View& view, const Happening& a, const Happening& b) {
  const auto in_also = [](const Happening& x, const std::string& type) {
    return std::find(x.also.begin(), x.also.end(), type) != x.also.end();
  };
  if (a.type == b.type) return kSameType;
  if ((a.is_harm() && b.is_violent()) || (b.is_harm() && a.is_violent())) return kHarmOfAttack;
  if (in_also(a, b.type) || in_also(b, a.type)) return kSameType;
  if ((a.is_harm() && b.family() == "unrest") || (b.is_harm() && a.family() == "unrest"))
    return near(view, a, b) ? kHarmOfAttack : -10;
  if (a.type == "battle/siege" || b.type == "battle/siege") return -10;
  if (a.family() == b.family() && a.family() == "battle") return kSameFamily;
  if (a.family() == b.family() && a.family() == "remote")
    return a.sentence == b.sentence ? kSameFamily : kSameFamily / 2;
  if (!a.is_violent() || !b.is_violent()) return -10;
  const bool site = a.type == "civilians/attack-on-site" || b.type == "civilians/attack-on-site";
  return site ? kSameFamily * 1.5 : near(view, a, b) ? kSameFamily / 2 : -10;
}

// Two different exact numbers of one thing that the same voice gives (or none): not one happening. A part of a number
// and the number of another source are no contradiction.
double compare_figures(const View& view, const Happening& a, const Happening& b) {
  if (a.sentence == b.sentence) return 0;
  for (const HeldFigure& f : a.figures)
    for (const HeldFigure& g : b.figures) {
      if (f.figure.what != g.figure.what || view.figures[f.mention].part || view.figures[g.mention].part) continue;
      if (f.figure.count == g.figure.count) return kSameTarget;
      const bool exact =
          f.figure.count.best && g.figure.count.best && !f.figure.count.approximate && !g.figure.count.approximate;
      const bool same_voice = a.sources == b.sources || (a.sources.empty() && b.sources.empty());
      if (exact && same_voice && *f.figure.count.best != *g.figure.count.best) return kOtherNumber;
    }
  return 0;
}

double compare_positions(const View& view, const Happening& a, const Happening& b) {
  const auto lead = [&](const Happening& h) {
    const Role role = view.document.role(view.sentence(h.sentence));
    return role == Role::headline || role == Role::standfirst || role == Role::caption;
  };
  if (a.sentence == b.sentence) return kSameSentence;
  if (lead(a) || lead(b)) return kLead;
  if ((a.is_harm() || b.is_harm()) && view.paragraph_of(a.sentence) != view.paragraph_of(b.sentence)) return kFarHarm;
  return view.paragraph_of(a.sentence) == view.paragraph_of(b.sentence) ? kSameParagraph : -0.4;
}

bool to_come(const Happening& h) { return h.standing == Standing::expected; }

double agreement(const View& view, const Happening& now, const Happening& before) {
  double sum = compare_types(view, now, before);
  if (sum < 0) return sum;
  sum += compare_places(view, now, before) + compare_times(view, now, before) + compare_roles(view, now, before) +
         compare_figures(view, now, before) + compare_positions(view, now, before);
  if (now.form == Form::noun && now.definite && now.sentence != before.sentence) sum += kDefinite;
  if (to_come(now) != to_come(before)) sum += kOtherStanding;
  return sum;
}

double agreement(const View& view, const Happening& now, const Group& group) {
  double best = -100, worst = 100;
  for (const Happening* member : group.members) {
    const double a = agreement(view, now, *member);
    best = std::max(best, a);
    worst = std::min({worst, compare_places(view, now, *member), compare_times(view, now, *member)});
  }
  return worst <= kOtherPlace / 2 ? std::min(best, kJoin - 1) : best;
}

// What makes no claim of its own: a state that only names something ("rebel-held town", "backed by"), and what is said
// not to have happened by nobody in particular.
bool only_names(const View& view, const Happening& h) {
  const bool state = h.family() == "state" || h.type == "strategic/support" || h.type == "battle/siege";
  const bool told = h.type != "strategic/support" && (!h.figures.empty() || (h.time && h.time->reach == Reach::clause));
  if (state && h.attributive && !told) {
    tell(view, "read.gather.only_names", "", view.quote(h.first, h.last).span, h.type,
         "a state told only to name something", true);
    return true;
  }
  if (h.negated && h.form != Form::noun && h.figures.empty() && h.sources.empty()) {
    tell(view, "read.gather.negated", "", view.quote(h.first, h.last).span, h.type,
         "did not happen, and nobody denies it", true);
    return true;
  }
  return false;
}

std::vector<Group> group(const View& view, const std::vector<Happening>& happenings) {
  std::vector<Group> groups;
  for (const Happening& h : happenings) {
    if (only_names(view, h)) continue;
    Group* home = nullptr;
    double best = kJoin;
    for (auto it = groups.rbegin(); it != groups.rend(); ++it) {
      const double a = agreement(view, h, *it);
      if (a > best) {
        best = a;
        home = &*it;
      }
    }
    if (home == nullptr) {
      groups.emplace_back();
      home = &groups.back();
    }
    home->members.push_back(&h);
  }
  return groups;
}

// The mention that gives the claim its type: not bare harm where a way of doing it is told; news before background.
const Happening& leader(const Group& g) {
  const auto rank = [](const Happening* h) {
    return (h->is_harm() ? 4 : 0) + (h->strong ? 0 : 2) + (h->row == kNone ? 3 : 0);
  };
  return **std::min_element(g.members.begin(), g.members.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
}

void add_participants(const View& view, const std::vector<Bound>& bounds, std::vector<Participant>& out) {
  for (const Bound& b : bounds) {
    const Participant& p = view.actors[b.index].participant;
    const auto same = std::find_if(out.begin(), out.end(), [&](const Participant& other) {
      if (!p.id.empty() || !other.id.empty())
        return p.id == other.id && (p.kind == other.kind || p.id.empty() == false);
      return unicode::fold(p.words.quote) == unicode::fold(other.words.quote);
    });
    if (same == out.end()) out.push_back(p);
  }
}

// What an actor of one mention did is not done to it in another.
void settle_sides(Claim& claim) {
  std::erase_if(claim.targets, [&](const Participant& t) {
    return std::any_of(claim.actors.begin(), claim.actors.end(), [&](const Participant& a) {
      return (!t.id.empty() && t.id == a.id && t.words.span == a.words.span) || t.words.span == a.words.span;
    });
  });
}

std::uint32_t add_source(const View& view, std::size_t index, Claim& claim) {
  const Source& source = view.sources[index].source;
  for (std::uint32_t i = 0; i < claim.sources.size(); ++i) {
    const Source& other = claim.sources[i];
    if ((!source.id.empty() && source.id == other.id) ||
        unicode::fold(source.words.quote) == unicode::fold(other.words.quote))
      return i;
  }
  claim.sources.push_back(source);
  return static_cast<std::uint32_t>(claim.sources.size() - 1);
}

void add_figures(const View& view, const Happening& h, Claim& claim) {
  for (const HeldFigure& held : h.figures) {
    const bool known = std::any_of(claim.figures.begin(), claim.figures.end(), [&](const Figure& f) {
      return f.what == held.figure.what && f.count == held.figure.count &&
             (f.who == held.figure.who || f.who.empty() || held.figure.who.empty());
    });
    if (known) continue;
    Figure figure = held.figure;
    if (!h.sources.empty()) figure.by = add_source(view, h.sources.back(), claim);
    claim.figures.push_back(figure);
  }
}

// "six years ago" in one place and "on January 17, 2019" in another: the narrower time that lies within the wider one.
std::optional<Bound> narrowed(const Group& g, Bound best, const View& view) {
  const auto whole = [](const Time& t) { return t.start.size() == 10 && t.end.size() == 10; };
  for (const Happening* h : g.members) {
    if (!h->time) continue;
    const Time &wide = view.times[best.index].time, &time = view.times[h->time->index].time;
    if (whole(wide) && whole(time) && time.start >= wide.start && time.end <= wide.end &&
        time.precision < wide.precision)
      best = *h->time;
  }
  return best;
}

std::optional<Bound> best_bound(const Group& g, std::optional<Bound> Happening::*slot, const View* view, bool place) {
  std::optional<Bound> best;
  double best_price = 1e9;
  for (const Happening* h : g.members) {
    const auto& bound = h->*slot;
    if (!bound) continue;
    double price = static_cast<double>(bound->reach) * 3;
    if (place) {
      const auto& p = view->places[bound->index].place;
      price += static_cast<double>(p.precision) + (p.id.empty() && p.precision > PlacePrecision::site ? 1 : 0);
    } else {
      const Time& time = view->times[bound->index].time;
      price += time.start.empty() ? 4 : time.precision > TimePrecision::day ? 0.5 : 0;  // a day says more than its week
    }
    if (price < best_price) {
      best_price = price;
      best = bound;
    }
  }
  return best && !place ? narrowed(g, *best, *view) : best;
}

void add_also(const Group& g, Claim& claim) {
  std::set<std::string> also;
  for (const Happening* h : g.members) {
    if (h->type != claim.type && !h->is_harm() && h->row != kNone) also.insert(h->type);
    for (const auto& code : h->also)
      if (code != claim.type) also.insert(code);
  }
  claim.also.assign(also.begin(), also.end());
}

// An attack by arms not told is one on people or one between armed sides, as the other side is armed or not.
void settle_type(Claim& claim, const Group& g, const View& view) {
  if (claim.type != "civilians/attack" && claim.type != "battle/armed-clash") return;
  const bool clash = std::any_of(g.members.begin(), g.members.end(), [&](const Happening* h) {
    return h->row != kNone && h->type == "battle/armed-clash" && view.happenings.cell(h->row, "subject") == "both";
  });
  if (clash || claim.targets.empty()) return;
  const auto armed = [](const Participant& p) { return is_armed(p.kind); };
  const auto unarmed = [](const Participant& p) {
    return p.kind == ParticipantKind::civilians || p.kind == ParticipantKind::person ||
           p.kind == ParticipantKind::protesters;
  };
  const bool any_armed = std::any_of(claim.targets.begin(), claim.targets.end(), armed);
  const bool any_unarmed = std::any_of(claim.targets.begin(), claim.targets.end(), unarmed);
  if (any_unarmed && !any_armed)
    claim.type = "civilians/attack";
  else if (any_armed && !any_unarmed)
    claim.type = "battle/armed-clash";
  std::erase(claim.also, claim.type);
}

// A hospital, school, market, place of worship, camp or aid site that is hit is an attack on a protected site as well.
void add_site(const View& view, const Group& g, Claim& claim) {
  static constexpr std::string_view kProtected[] = {"hospitals", "schools",   "markets",   "places-of-worship",
                                                    "camps",     "aid-sites", "ambulances"};
  if (claim.type == "civilians/attack-on-site" ||
      (!claim.type.starts_with("remote/") && !claim.type.starts_with("civilians/")))
    return;
  const bool site = std::any_of(g.members.begin(), g.members.end(), [&](const Happening* h) {
    return std::any_of(h->targets.begin(), h->targets.end(), [&](const Bound& b) {
      const auto& m = view.actors[b.index];
      return m.thing && m.participant.id.empty() &&
             std::find(std::begin(kProtected), std::end(kProtected), m.who) != std::end(kProtected);
    });
  });
  if (site && std::find(claim.also.begin(), claim.also.end(), "civilians/attack-on-site") == claim.also.end())
    claim.also.push_back("civilians/attack-on-site");
}

Claim make_claim(const View& view, const Group& g) {
  const Happening& head = leader(g);
  Claim claim;
  claim.type = head.type;
  add_also(g, claim);
  claim.standing = Standing::asserted;
  claim.focus = Focus::background;
  std::set<std::uint32_t> sentences;
  for (const Happening* h : g.members) {
    if (h->row != kNone) claim.triggers.push_back(view.quote(h->first, h->last));
    sentences.insert(h->sentence);
    add_participants(view, h->actors, claim.actors);
    add_participants(view, h->targets, claim.targets);
    for (const std::size_t s : h->sources) add_source(view, s, claim);
    add_figures(view, *h, claim);
    claim.standing = std::max(claim.standing, h->standing);
    if (h->focus == Focus::news) claim.focus = Focus::news;
    claim.aggregate = claim.aggregate || h->aggregate;
  }
  if (claim.triggers.empty()) claim.triggers.push_back(view.quote(head.first, head.last));
  if (claim.sources.size() < 2)
    for (Figure& figure : claim.figures) figure.by.reset();  // there is nobody to tell apart
  settle_sides(claim);
  settle_type(claim, g, view);
  add_site(view, g, claim);
  if (claim.type.starts_with("people/"))
    std::erase_if(claim.targets, [](const Participant& p) {
      return p.kind != ParticipantKind::civilians && p.kind != ParticipantKind::person &&
             p.kind != ParticipantKind::unknown && p.kind != ParticipantKind::protesters;
    });
  const auto place = best_bound(g, &Happening::place, &view, true);
  if (place && claim.type != "strategic/responsibility") claim.place = view.places[place->index].place;
  if (const auto time = best_bound(g, &Happening::time, &view, false)) claim.time = view.times[time->index].time;
  if (went_before(view, claim)) claim.focus = Focus::background;
  for (const std::uint32_t s : sentences)
    claim.evidence.push_back(view.quote(view.sentence(s).first, view.sentence(s).last));
  return claim;
}

// A mention counts when it says at least two of who, to whom, where, when, how many (gold rule 6); what was only
// inherited counts half, a word that may mean something else must say it in its own sentence.
bool says_enough(const Group& g) {
  double said = 0;
  const auto any = [&](auto test) {
    return std::any_of(g.members.begin(), g.members.end(), [&](const Happening* h) { return test(*h); });
  };
  const auto weigh = [&](std::optional<Bound> Happening::*slot) {
    if (any([&](const Happening& h) { return own(h.*slot); }))
      said += 1;
    else if (any([&](const Happening& h) { return (h.*slot).has_value(); }))
      said += 0.5;
  };
  if (any([](const Happening& h) { return !h.actors.empty(); })) said += 1;
  if (any([](const Happening& h) { return !h.targets.empty(); })) said += 1;
  if (any([](const Happening& h) { return !h.figures.empty(); })) said += 1;
  weigh(&Happening::place);
  weigh(&Happening::time);
  if (any([](const Happening& h) { return h.standing == Standing::denied && !h.sources.empty(); })) said += 1;
  const bool count = any([](const Happening& h) { return h.type == "state/toll" || h.type == "state/strength"; });
  if (count && !any([](const Happening& h) { return !h.figures.empty(); }))
    return false;  // a toll without a number says nothing
  const bool strong = any([](const Happening& h) { return h.strong; });
  const bool speech_act = any([](const Happening& h) { return h.is_speech_act() && !h.actors.empty(); });
  if (speech_act && strong) return true;
  return said >= (strong ? 1.5 : 2);
}

}  // namespace

std::vector<Claim> gather(const View& view, const std::vector<Happening>& happenings) {
  std::vector<Claim> claims;
  for (const Group& g : group(view, happenings)) {
    if (!says_enough(g)) {
      const Happening& h = *g.members.front();
      tell(view, "read.gather.says_too_little", "", view.quote(h.first, h.last).span, h.type,
           "fewer than two slots told", true);
      continue;
    }
    claims.push_back(make_claim(view, g));
    claims.back().id = "c" + std::to_string(claims.size());
  }
  return claims;
}

}  // namespace vigie::read
