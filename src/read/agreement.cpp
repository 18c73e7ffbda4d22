// Agreement: how much speaks for two mentions being one happening, and against it, as a sum of the prices below: type,
// place, day, participants, numbers and nearness. Tested in tests/cases/read/joining.case.
// SPDX-License-Identifier: Apache-2.0
#include "read/agreement.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "core/dates.h"
#include "core/geo.h"
#include "core/unicode.h"
#include "read/bearers.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr double kSameType = 2.5;
constexpr double kSameFamily = 1.0;
constexpr double kHarmOfAttack = 2.5;  // "killed" beside a strike, a clash, an ambush
constexpr double kSameSentence = 1.5;
constexpr double kSameParagraph = 0.8;
constexpr double kLead = 1.2;          // headline, standfirst and first paragraph tell the same news
constexpr double kAsideOfLead = -0.4;  // not what is told of somebody in a relative clause
constexpr double kSamePlace = 1.2;
constexpr double kSameDay = 1.2;
constexpr double kOtherDay = -4.0;
constexpr double kSameActor = 1.0;
constexpr double kOtherActor = -2.0;
constexpr double kSameTarget = 0.8;
constexpr double kDefinite = 1.0;         // "the attack", "cette attaque": told before
constexpr double kOtherStanding = -2.5;   // what is to come is not what has happened
constexpr double kOtherNumber = -2.5;     // two tolls in one voice are two happenings
constexpr std::int64_t kFarCount = 8;     // times that one number is the other
constexpr double kOtherPeople = -1.2;     // numbers of different people
constexpr double kFarHarm = -1.2;         // bare harm told in another paragraph
constexpr std::uint32_t kAfterReach = 6;  // words between "à la suite de" and what it follows
constexpr int kClimbs = 2;                // words between a purpose and what it is for
constexpr double kReachKm = 30;
constexpr double kRegionKm = 150;     // two regions told by name whose middles are farther apart
constexpr double kTownKm = 3;         // two towns told by name that are farther apart are two places
constexpr std::int64_t kSumDays = 4;  // a day's toll and a longer one

const Place& place_of(const View& view, const Happening& h) { return view.places[h.place->index].place; }
const Time& time_of(const View& view, const Happening& h) { return view.times[h.time->index].time; }

// A town that is itself the place; "near Hajin" is another one beside it.
bool is_town(const Place& p) {
  return p.precision == PlacePrecision::town && (p.relation.empty() || p.relation == "in");
}

}  // namespace

bool in_headline(const View& view, const Happening& h) {
  return view.document.role(view.sentence(h.sentence)) == Role::headline;
}

bool in_lead(const View& view, const Happening& h) {
  const Role role = view.document.role(view.sentence(h.sentence));
  return role == Role::headline || role == Role::standfirst || role == Role::caption;
}

double compare_places(const View& view, const Happening& a, const Happening& b) {
  if (!a.place || !b.place) return 0;
  if (a.place->index == b.place->index) return own(a.place) && own(b.place) ? kSamePlace : kSamePlace / 2;
  const Place &p = place_of(view, a), &q = place_of(view, b);
  if (!p.id.empty() && p.id == q.id) return kSamePlace;
  const bool wide = p.precision >= PlacePrecision::region || q.precision >= PlacePrecision::region;
  if (!p.lat || !q.lat || !p.lon || !q.lon)
    return unicode::fold(p.name) == unicode::fold(q.name) ? kSamePlace
           : own(a.place) && own(b.place) && !wide        ? kOtherPlace / 2
                                                          : 0;
  const double apart = distance_km(*p.lat, *p.lon, *q.lat, *q.lon);
  const bool regions = p.precision == PlacePrecision::region && q.precision == PlacePrecision::region;
  if (regions && apart > kRegionKm && own(a.place) && own(b.place)) return kOtherPlace / 2;
  if (wide) return p.country == q.country ? 0 : kOtherPlace / 2;
  if (apart > kTownKm && own(a.place) && own(b.place) && is_town(p) && is_town(q)) return kOtherPlace / 2;
  if (apart <= kReachKm) return kSamePlace / 2;
  return own(a.place) && own(b.place) ? kOtherPlace : 0;
}

namespace {

bool is_sum(const Happening& h) { return h.aggregate || (h.is_harm() && !h.figures.empty()); }

std::int64_t days_of(const Time& t) {
  const auto start = parse_iso(t.start), end = parse_iso(t.end);
  return start && end ? to_days(*end) - to_days(*start) + 1 : 1;
}

}  // namespace

double compare_times(const View& view, const Happening& a, const Happening& b) {
  if (!a.time || !b.time) return 0;
  if (a.time->index == b.time->index) return own(a.time) && own(b.time) ? kSameDay : kSameDay / 2;
  const Time &t = time_of(view, a), &u = time_of(view, b);
  if (t.start.empty() || u.start.empty()) return 0;
  if (t.start == u.start && t.end == u.end) return kSameDay;
  const bool overlap = t.start <= u.end && u.start <= t.end;
  if (overlap)
    return is_sum(a) != is_sum(b) && own(a.time) && own(b.time) && days_of(t) + days_of(u) > kSumDays &&
                   (days_of(t) < 2 || days_of(u) < 2)
               ? kOtherDay / 2
               : 0;
  return own(a.time) && own(b.time) ? kOtherDay : 0;
}

namespace {

std::set<std::string> identities(const View& view, const std::vector<Bound>& bounds) {
  std::set<std::string> ids;
  for (const Bound& b : bounds)
    if (!view.actors[b.index].participant.id.empty()) ids.insert(view.actors[b.index].participant.id);
  return ids;
}

// "India strikes", "the Indian army fired": a government and the forces of its country.
bool same_state(const View& view, const std::vector<Bound>& a, const std::vector<Bound>& b) {
  const auto is_state = [](const Participant& p) {
    return p.kind == ParticipantKind::government || p.kind == ParticipantKind::state_force;
  };
  return std::any_of(a.begin(), a.end(), [&](const Bound& x) {
    const Participant& p = view.actors[x.index].participant;
    return is_state(p) && !p.country.empty() && std::any_of(b.begin(), b.end(), [&](const Bound& y) {
             const Participant& q = view.actors[y.index].participant;
             return is_state(q) && q.country == p.country &&
                    (p.kind == ParticipantKind::government || q.kind == ParticipantKind::government);
           });
  });
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& id) { return b.count(id) > 0; });
}

// Those named by a noun: of "two jailed" nothing tells who the two are.
std::vector<Bound> told_by_noun(const View& view, std::vector<Bound> bounds) {
  std::erase_if(bounds, [&](const Bound& b) {
    const ActorMention& m = view.actors[b.index];
    if (m.figure < 0) return false;
    const FigureMention& figure = view.figures[static_cast<std::size_t>(m.figure)];
    return figure.noun == figure.words.last && m.head + 1 == figure.words.last;
  });
  return bounds;
}

// Content words that two lists of participants share; -1 where one of them is empty.
int shared_words(const View& view, const std::vector<Bound>& left, const std::vector<Bound>& right) {
  const auto a = told_by_noun(view, left), b = told_by_noun(view, right);
  if (a.empty() || b.empty()) return -1;
  std::set<std::string> heads;
  for (const Bound& x : a) heads.insert(unicode::fold(view.word(view.actors[x.index].head).lemma));
  int shared = 0;
  for (const Bound& y : b) shared += heads.count(unicode::fold(view.word(view.actors[y.index].head).lemma)) > 0 ? 1 : 0;
  return shared;
}

// Whether only forces of a state do the one, and only armed groups the other.
bool other_sort(const View& view, const Happening& a, const Happening& b) {
  const auto all = [&](const Happening& h, bool state) {
    return !h.actors.empty() && std::all_of(h.actors.begin(), h.actors.end(), [&](const Bound& bound) {
      const ParticipantKind kind = view.actors[bound.index].participant.kind;
      const bool group = kind == ParticipantKind::armed_group || kind == ParticipantKind::militia;
      return bound.reach <= Reach::sentence && (state ? kind == ParticipantKind::state_force : group);
    });
  };
  return (all(a, true) && all(b, false)) || (all(a, false) && all(b, true));
}

double compare_roles(const View& view, const Happening& a, const Happening& b) {
  const auto actors_a = identities(view, a.actors), actors_b = identities(view, b.actors);
  double sum = 0;
  if (!actors_a.empty() && !actors_b.empty())
    sum += meet(actors_a, actors_b) ? kSameActor : kOtherActor;
  else if (shared_words(view, a.actors, b.actors) == 0 && !a.is_harm() && !b.is_harm())
    sum += kOtherActor / 2;
  if (a.sentence != b.sentence && other_sort(view, a, b)) sum += kOtherActor;
  const auto targets_a = identities(view, a.targets), targets_b = identities(view, b.targets);
  if (!targets_a.empty() && !targets_b.empty())
    sum += meet(targets_a, targets_b) ? kSameTarget : -kSameTarget;
  else if (shared_words(view, a.targets, b.targets) == 0)
    sum -= a.sentence == b.sentence ? kSameTarget : kSameTarget / 2;  // "musician" may be "a singer" further on
  if (meet(actors_a, targets_b) && !meet(actors_a, actors_b)) sum += kOtherActor / 2;
  return sum;
}

// Told in one breath: the same sentence, or the next one of the paragraph.
bool near(const View& view, const Happening& a, const Happening& b) {
  const std::uint32_t gap = a.sentence > b.sentence ? a.sentence - b.sentence : b.sentence - a.sentence;
  return gap == 0 || (gap == 1 && view.paragraph_of(a.sentence) == view.paragraph_of(b.sentence));
}

// "46,700 have been killed since in the Israeli offensive": the toll is that of the offensive.
bool toll_of(const Happening& toll, const Happening& cause) {
  return toll.type == "state/toll" && !toll.figures.empty() && cause.form == Form::noun &&
         toll.sentence == cause.sentence && (cause.family() == "battle" || cause.family() == "remote");
}

bool same_doer(const Happening& a, const Happening& b) {
  return std::any_of(a.actors.begin(), a.actors.end(), [&](const Bound& x) {
    return std::any_of(b.actors.begin(), b.actors.end(), [&](const Bound& y) { return x.index == y.index; });
  });
}

// What attackers burn and carry off belongs to the attack, told in one breath and without a number of its own, or by
// the same doer in the same sentence.
bool loot_of(const View& view, const Happening& loot, const Happening& attack) {
  if (loot.type != "strategic/destruction" && loot.type != "strategic/weapons-seizure") return false;
  if (!attack.is_violent() && attack.type != "unrest/riot") return false;
  if (loot.sentence == attack.sentence && same_doer(loot, attack)) return true;
  if (loot.sentence == attack.sentence && loot.form == Form::verb && syntax::has_tree(view, loot.sentence)) {
    const std::uint32_t doer = syntax::subject_of(view, syntax::top_of(view, loot.first, loot.last));
    if (doer >= attack.first && doer < attack.last) return true;  // "The blast destroyed several cars"
  }
  if (attack.family() == "remote" && loot.actors.empty()) return near(view, loot, attack);  // what the blast burnt
  return loot.figures.empty() && near(view, loot, attack);
}

// A killing told with its kidnapping is one attack.
bool killed_and_abducted(const Happening& a, const Happening& b) {
  return a.family() == "civilians" && b.family() == "civilians" &&
         (a.type == "civilians/abduction") != (b.type == "civilians/abduction");
}

// "attacked", "attack": says that people were set upon, not how.
bool is_any_attack(const Happening& h) { return h.type == "civilians/attack" && !h.has_what && h.row != kNone; }

// "l'attaque du Hamas, ... 251 autres avaient été emmenées": an attack of which it is not told on whom.
bool abducted_in_attack(const Happening& abduction, const Happening& attack) {
  return abduction.type == "civilians/abduction" && attack.type == "battle/armed-clash" && attack.targets.empty();
}

// "an internet cut" and "a state of emergency": acts of an authority that different words name.
bool other_act(const View& view, const Happening& a, const Happening& b) {
  if (a.type != b.type || a.family() != "authority" || a.row == b.row || a.row == kNone || b.row == kNone) return false;
  if (in_lead(view, a) || in_lead(view, b) || near(view, a, b)) return false;
  for (std::uint32_t v = a.first; v < a.last; ++v)
    for (std::uint32_t w = b.first; w < b.last; ++w)
      if (view.word(v).upos != Upos::adp && view.word(v).lemma == view.word(w).lemma) return false;
  return true;
}

// "à la suite de l'assassinat", "in retaliation for the raid": told as what went before the rest of its sentence.
bool went_before_it(const View& view, const Happening& h) {
  if (h.form != Form::noun) return false;
  const std::uint32_t first = view.sentence(h.sentence).first;
  for (std::uint32_t w = h.first; w-- > first && w + kAfterReach > h.first;) {
    if (view.is(w, "after")) return true;
    if (view.word(w).upos == Upos::verb || view.word(w).upos == Upos::punct || view.word(w).upos == Upos::propn)
      return false;
  }
  return false;
}

// An attack and what was done after it are two; the dead "after the blast" are those of the blast.
bool one_after_other(const View& view, const Happening& a, const Happening& b) {
  if (a.sentence != b.sentence || a.is_harm() || b.is_harm() || !a.is_violent() || !b.is_violent()) return false;
  if (a.type == "battle/territory-gained" || b.type == "battle/territory-gained") return false;  // taken after clashes
  return went_before_it(view, a) != went_before_it(view, b);
}

double compare_types(const View& view, const Happening& a, const Happening& b) {
  if (one_after_other(view, a, b)) return -10;
  const auto in_also = [](const Happening& x, const std::string& type) {
    return std::find(x.also.begin(), x.also.end(), type) != x.also.end();
  };
  if (a.type == b.type) return other_act(view, a, b) ? kSameFamily : kSameType;
  if (a.type == "battle/siege" || b.type == "battle/siege") return -10;
  if ((a.is_harm() && b.is_violent()) || (b.is_harm() && a.is_violent())) return kHarmOfAttack;
  if (in_also(a, b.type) || in_also(b, a.type)) return kSameType;
  const auto aid = [](const Happening& h) { return h.type == "people/aid" || h.type == "people/aid-denied"; };
  if (aid(a) && aid(b) && a.sentence == b.sentence) return kSameType;  // "an aid convoy was turned back"
  if (toll_of(a, b) || toll_of(b, a)) return kHarmOfAttack;
  if (loot_of(view, a, b) || loot_of(view, b, a)) return kHarmOfAttack;
  if ((a.is_harm() && b.family() == "unrest") || (b.is_harm() && a.family() == "unrest"))
    return near(view, a, b) ? kHarmOfAttack : -10;
  if (a.family() == b.family() && a.family() == "battle") return kSameFamily;
  if (a.family() == b.family() && a.family() == "remote")
    return a.sentence == b.sentence ? kSameFamily : kSameFamily / 2;
  if (!a.is_violent() || !b.is_violent()) return -10;
  if ((is_any_attack(a) || is_any_attack(b)) && (near(view, a, b) || in_lead(view, a) || in_lead(view, b)))
    return kHarmOfAttack;
  if ((abducted_in_attack(a, b) || abducted_in_attack(b, a)) && near(view, a, b)) return kHarmOfAttack - kLead;
  if (killed_and_abducted(a, b) && near(view, a, b)) return kHarmOfAttack - kLead;
  const bool site = a.type == "civilians/attack-on-site" || b.type == "civilians/attack-on-site";
  if (site && (in_lead(view, a) || in_lead(view, b))) return kHarmOfAttack;
  return site ? kSameFamily * 1.5 : near(view, a, b) ? kSameFamily / 2 : -10;
}

// No two sources count one happening so differently.
bool far_apart(std::int64_t a, std::int64_t b) { return a > 0 && b > 0 && (a >= kFarCount * b || b >= kFarCount * a); }

}  // namespace

// Two different exact numbers of one thing that the same voice gives (or none): not one happening. A part of a number
// and the number of another source are no contradiction.
double compare_figures(const View& view, const Happening& a, const Happening& b) {
  if (a.sentence == b.sentence) return 0;
  bool other_people = false;
  for (const HeldFigure& f : a.figures)
    for (const HeldFigure& g : b.figures) {
      if (f.figure.what != g.figure.what || view.figures[f.mention].part || view.figures[g.mention].part) continue;
      if (f.figure.count == g.figure.count) return kSameTarget;
      // "200 fighters killed" in the headline, "nine civilians died" in the text.
      other_people = other_people || (!f.figure.who.empty() && !g.figure.who.empty() && f.figure.who != g.figure.who &&
                                      (in_headline(view, a) || in_headline(view, b)));
      const bool exact =
          f.figure.count.best && g.figure.count.best && !f.figure.count.approximate && !g.figure.count.approximate;
      const bool same_voice = a.sources == b.sources || (a.sources.empty() && b.sources.empty());
      if (exact && same_voice && *f.figure.count.best != *g.figure.count.best) return kOtherNumber;
      if (exact && far_apart(*f.figure.count.best, *g.figure.count.best)) return kOtherPlace;
    }
  return other_people ? kOtherPeople : 0;
}

namespace {

// Told in a relative clause only to say who somebody is.
bool aside(const View& view, const Happening& h) {
  return h.is_harm() && h.figures.empty() && view.clauses[view.clause_of[h.anchor]].relative;
}

double compare_positions(const View& view, const Happening& a, const Happening& b) {
  if (a.sentence == b.sentence) return kSameSentence;
  if (in_lead(view, a) || in_lead(view, b)) return aside(view, in_lead(view, a) ? b : a) ? kAsideOfLead : kLead;
  if ((a.is_harm() || b.is_harm()) && view.paragraph_of(a.sentence) != view.paragraph_of(b.sentence)) return kFarHarm;
  return view.paragraph_of(a.sentence) == view.paragraph_of(b.sentence) ? kSameParagraph : -0.4;
}

}  // namespace

namespace {

// "are due to meet in Cairo to discuss a ceasefire in Gaza": what the meeting is for is the meeting.
bool is_purpose_of(const View& view, const Happening& now, const Happening& before) {
  if (!now.infinitive || now.sentence != before.sentence || !syntax::has_tree(view, now.sentence)) return false;
  std::uint32_t w = syntax::top_of(view, now.first, now.last);
  for (int climbs = 0; climbs < kClimbs && w != kNone; ++climbs) {
    w = syntax::head_of(view, w);
    if (w != kNone && w >= before.first && w < before.last) return true;
  }
  return false;
}

}  // namespace

// "Gunmen shot dead a councillor" is not what a bomb told elsewhere did.
bool by_other_arms(const View& view, const Happening& harm, const Happening& attack) {
  if (!harm.is_harm() || attack.family() != "remote" || harm.form != Form::verb || harm.sentence == attack.sentence)
    return false;
  const bool doer = std::any_of(harm.actors.begin(), harm.actors.end(), [&](const Bound& b) {
    return b.reach <= Reach::sentence && view.actors[b.index].armed && !view.actors[b.index].pronoun &&
           !view.actors[b.index].adjective;
  });
  if (!doer || !attack.actors.empty()) return false;
  const std::uint32_t verb = syntax::top_of(view, harm.first, harm.last);
  for (const std::uint32_t w : {syntax::subject_of(view, verb), syntax::agent_of(view, verb)})
    if (w != kNone && is_means(view, w)) return false;  // "raids by the army killed 12"
  return true;
}

Agreement agreement(const View& view, const Happening& now, const Happening& before) {
  Agreement sum;
  sum.type = compare_types(view, now, before);
  if (sum.type < 0) return sum;
  if (now.type == before.type && is_purpose_of(view, now, before)) {
    sum.position = kSameSentence;
    return sum;
  }
  sum.place = compare_places(view, now, before);
  sum.time = compare_times(view, now, before);
  sum.roles = compare_roles(view, now, before);
  if ((in_lead(view, now) || in_lead(view, before)) && same_state(view, now.actors, before.actors))
    sum.roles += kSameActor;
  sum.figures = compare_figures(view, now, before);
  sum.position = compare_positions(view, now, before);
  if (now.form == Form::noun && now.definite && now.sentence != before.sentence) sum.position += kDefinite;
  if (to_come(now) != to_come(before)) sum.standing = kOtherStanding;
  return sum;
}

// "type 2.5 place -4.0 nearness 0.8", for explain.
std::string parts_of(const Agreement& a) {
  const std::pair<const char*, double> parts[] = {
      {"type", a.type},       {"place", a.place},       {"time", a.time},        {"roles", a.roles},
      {"figures", a.figures}, {"nearness", a.position}, {"standing", a.standing}};
  std::string text;
  for (const auto& [name, value] : parts) {
    if (value == 0) continue;
    char number[16];
    std::snprintf(number, sizeof number, "%.1f", value);
    text += (text.empty() ? "" : " ") + std::string(name) + " " + number;
  }
  return text;
}

}  // namespace vigie::read
