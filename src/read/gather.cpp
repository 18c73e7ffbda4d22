// Gathering: mentions of one happening in a story make one claim; different happenings stay apart (record.md, "Claim").
// Each mention, in the order of the text, joins the claim it agrees with best (agreement.h), or begins its own.
// Tested in tests/cases/read/joining.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "core/unicode.h"
#include "read/actor_names.h"
#include "read/agreement.h"
#include "read/focus.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kSceneReach = 12;  // sentences back to the scene that a bare toll belongs to
constexpr double kBackingSays = 3;
constexpr double kAgainst = -0.9;  // below which the body of a story speaks against what its headline would join

struct Group {
  std::vector<const Happening*> members;
};

// With the member that it agrees with best.
struct Nearest {
  double score = -100;
  const Happening* member = nullptr;
};

// A headline says little, so that it agrees with much: what the body has told of its happening speaks against what is
// told further on of another day, doer or place.
Nearest nearest(const View& view, const Happening& now, const Group& group) {
  Nearest best;
  double worst = 100, body = -100;
  bool other_arms = false, same_breath = false;
  for (const Happening* member : group.members) {
    const Agreement a = agreement(view, now, *member);
    if (a.total() > best.score) best = {a.total(), member};
    worst = std::min({worst, compare_places(view, now, *member), compare_times(view, now, *member)});
    if (compare_figures(view, now, *member) <= kOtherPlace) worst = kOtherPlace;
    same_breath = same_breath || member->sentence == now.sentence;
    other_arms = other_arms || by_other_arms(view, now, *member) || by_other_arms(view, *member, now);
    if (!in_lead(view, *member)) body = std::max(body, a.type < 0 ? a.type : a.place + a.time + a.roles + a.figures);
  }
  const bool by_head = best.member != nullptr && in_lead(view, *best.member) && !in_lead(view, now);
  if ((other_arms && !same_breath) || worst <= kOtherPlace / 2 || (by_head && body > -100 && body < kAgainst))
    best.score = std::min(best.score, kJoin - 1);
  return best;
}

void tell_gathered(const View& view, const Happening& h, const Nearest& best, bool joins) {
  if (view.trace == nullptr || best.member == nullptr || best.score < 0) return;
  const Happening& other = *best.member;
  tell(view, joins ? "read.gather.joins" : "read.gather.apart", "", view.quote(h.first, h.last).span, h.type,
       "with \"" + view.quote(other.first, other.last).quote + "\" " + other.type + ": " +
           parts_of(agreement(view, h, other)),
       !joins);
  view.trace->decisions.back().score = best.score;
}

// What makes no claim of its own: a state that only names something ("rebel-held town", "backed by"), and what is said
// not to have happened by nobody in particular.
bool only_names(const View& view, const Happening& h) {
  const bool state = h.family() == "state" || h.type == "strategic/support" || h.type == "battle/siege";
  const std::uint32_t top = syntax::top_of(view, h.first, h.last);
  const bool adjective = view.word(top).upos == Upos::adj || syntax::is(view, top, "amod");  // "the besieged town"
  const bool gerund_aside = h.gerund && syntax::is(view, top, "acl");                        // "rebels holding out in"
  const bool told =
      h.type != "strategic/support" && (!h.figures.empty() || (!adjective && h.time && h.time->reach == Reach::clause));
  const bool aside =
      gerund_aside || h.attributive || (h.family() == "state" && view.clauses[view.clause_of[h.anchor]].relative);
  if (state && aside && !told) {
    tell(view, "read.gather.only_names", "", view.quote(h.first, h.last).span, h.type,
         "a state told only to name something", true);
    return true;
  }
  if (h.type == "state/toll" && h.figures.empty()) {
    tell(view, "read.gather.no_number", "", view.quote(h.first, h.last).span, h.type, "a toll without a number", true);
    return true;
  }
  if (gerund_aside && h.figures.empty() && !own(h.place) && !own(h.time)) {
    tell(view, "read.gather.only_names", "", view.quote(h.first, h.last).span, h.type, "told only to name who does it",
         true);
    return true;
  }
  if (h.negated && h.form != Form::noun && h.figures.empty() && h.sources.empty()) {
    tell(view, "read.gather.negated", "", view.quote(h.first, h.last).span, h.type,
         "did not happen, and nobody denies it", true);
    return true;
  }
  return false;
}

// "A doctor said that he had received 40 wounded": a bare toll with no place or day of its own is that of the violence
// told last, unless what is known of the two speaks against it.
Group* scene_of(const View& view, const Happening& h, std::vector<Group>& groups) {
  const bool bare = (h.is_harm() && !h.figures.empty() && h.actors.empty() && !own(h.place) && !h.pluperfect);
  if (!bare || to_come(h)) return nullptr;
  const auto violent = [](const Group& g) {
    return std::any_of(g.members.begin(), g.members.end(), [](const Happening* m) { return m->is_violent(); });
  };
  const auto last = std::find_if(groups.rbegin(), groups.rend(), violent);
  if (last == groups.rend() || last->members.back()->sentence + kSceneReach < h.sentence) return nullptr;
  for (const Happening* member : last->members) {
    if (to_come(*member) || member->aggregate || (own(h.time) && compare_times(view, h, *member) < 0)) return nullptr;
    if (compare_figures(view, h, *member) < 0) return nullptr;
  }
  tell(view, "read.gather.scene", "", view.quote(h.first, h.last).span, h.type, "a bare toll of the scene told last");
  return &*last;
}

std::vector<Group> group(const View& view, const std::vector<Happening>& happenings) {
  std::vector<Group> groups;
  for (const Happening& h : happenings) {
    if (only_names(view, h)) continue;
    Group* home = nullptr;
    Nearest best;
    for (auto it = groups.rbegin(); it != groups.rend(); ++it) {
      const Nearest a = nearest(view, h, *it);
      if (a.score <= best.score) continue;
      best = a;
      if (a.score > kJoin) home = &*it;
    }
    tell_gathered(view, h, best, home != nullptr);
    if (home == nullptr) home = scene_of(view, h, groups);
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
  const auto rank = [&](const Happening* h) {
    if (h->type == "state/toll" && h->aggregate) return -1;
    // "attack", "attacked": says nothing of the way.
    const bool any_attack =
        (h->type == "civilians/attack" || h->type == "battle/armed-clash") && !h->has_what && h->last - h->first == 1;
    // A truce told with its breach is a breach, whose row has the truce beside it.
    const bool beside = std::any_of(g.members.begin(), g.members.end(), [&](const Happening* o) {
      return o->type != h->type && std::find(o->also.begin(), o->also.end(), h->type) != o->also.end();
    });
    const bool told_again = any_attack && h->form == Form::noun && h->definite;  // "the attack": how was told before
    const bool loot = (h->type == "strategic/destruction" || h->type == "strategic/weapons-seizure") &&
                      std::any_of(g.members.begin(), g.members.end(), [](const Happening* o) {
                        return o->is_violent() && (!o->is_harm() || !o->figures.empty());
                      });
    const bool given =
        h->type == "people/aid" && std::any_of(g.members.begin(), g.members.end(),
                                               [](const Happening* o) { return o->type == "people/aid-denied"; });
    return (loot    ? 5
            : given ? 1
                    : 0) +
           (h->is_harm() ? 4 : 0) + (h->strong ? 0 : 2) + (h->row == kNone ? 3 : 0) + (any_attack ? 1 : 0) +
           (told_again ? 2 : 0) + (beside ? 1 : 0);
  };
  return **std::min_element(g.members.begin(), g.members.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
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

// The weapon gives the type of what hits a protected site, a killing that of an abduction told with it.
void settle_also(Claim& claim, const Group& g) {
  const auto swap_in = [&](std::string_view type) {
    const auto at = std::find(claim.also.begin(), claim.also.end(), type);
    if (at == claim.also.end()) return false;
    std::swap(claim.type, *at);
    std::sort(claim.also.begin(), claim.also.end());
    return true;
  };
  if (claim.type == "civilians/attack-on-site") {
    for (const std::string_view weapon :
         {"remote/air-strike", "remote/shelling", "remote/suicide-bombing", "remote/bombing"})
      if (swap_in(weapon)) return;
  }
  const bool kills = std::any_of(g.members.begin(), g.members.end(), [](const Happening* h) {
    return h->is_harm() && h->what == FigureWhat::killed && !h->figures.empty();
  });
  const bool abducts = std::find(claim.also.begin(), claim.also.end(), "civilians/abduction") != claim.also.end();
  const bool against_arms =
      std::any_of(claim.targets.begin(), claim.targets.end(), [](const Participant& p) { return is_armed(p.kind); });
  if (claim.type == "battle/armed-clash" && abducts && !against_arms) {
    claim.type = "civilians/attack";
    std::erase(claim.also, claim.type);
  }
  if (claim.type == "civilians/abduction" && kills && !swap_in("civilians/attack")) {
    claim.also.push_back(claim.type);
    claim.type = "civilians/attack";
  }
}

// "attacked rival guerrillas and civilians": one act against both.
bool mixed(const Group& g, const View& view) {
  return std::any_of(g.members.begin(), g.members.end(), [&](const Happening* h) {
    const auto any = [&](bool wanted) {
      return std::any_of(h->targets.begin(), h->targets.end(), [&](const Bound& b) {
        const ActorMention& m = view.actors[b.index];
        return m.armed == wanted && !m.thing;
      });
    };
    return !h->is_harm() && h->type == "civilians/attack" && any(true) && any(false);
  });
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
  else if (any_armed && any_unarmed && mixed(g, view)) {
    claim.type = "battle/armed-clash";
    claim.also.emplace_back("civilians/attack");
  }
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

// A headline that counts ("Two attacks") takes together what the body tells singly: where the body tells it, the body
// decides.
bool sums_many(const View& view, const Group& g) {
  const auto sums = [](const Happening* h) { return h->aggregate; };
  std::vector<const Happening*> body;
  for (const Happening* h : g.members)
    if (!in_headline(view, *h)) body.push_back(h);
  const auto& deciding = body.empty() ? g.members : body;
  return std::any_of(deciding.begin(), deciding.end(), sums);
}

// "helped rebels prepare the car bomb that killed 22 cadets in 2019": what one mention tells as to come and another as
// done lies behind, if its day does.
void happened_after_all(const View& view, const Group& g, Claim& claim) {
  Standing done = Standing::asserted;
  bool any = false;
  for (const Happening* h : g.members) {
    if (h->standing == Standing::expected) continue;
    any = true;
    done = std::max(done, h->standing);
  }
  if (any && claim.time && went_before(view, *claim.time)) claim.standing = done;
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
    for (const std::size_t s : h->sources) add_source(view, s, claim);
    add_figures(view, *h, claim);
    claim.standing = std::max(claim.standing, h->standing);
    if (h->focus == Focus::news) claim.focus = Focus::news;
  }
  claim.aggregate = sums_many(view, g);
  if (claim.triggers.empty()) claim.triggers.push_back(view.quote(head.first, head.last));
  if (claim.sources.size() < 2)
    for (Figure& figure : claim.figures) figure.by.reset();  // there is nobody to tell apart
  add_sides(view, g.members, claim);
  settle_also(claim, g);
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
  if (claim.standing == Standing::expected) happened_after_all(view, g, claim);
  if (claim.time && claim.standing != Standing::expected && went_before(view, *claim.time))
    claim.focus = Focus::background;
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
  // Backing told in passing is no happening: it takes who, whom and a number, a day or a place.
  if (any([](const Happening& h) { return h.type == "strategic/support"; })) return said >= kBackingSays;
  const bool strong = any([](const Happening& h) { return h.strong; });
  // What an authority does it does to its whole country; who fears or foretells is half of what is told of what may
  // come.
  const bool act_of_authority = any([](const Happening& h) { return h.family() == "authority" && !h.actors.empty(); });
  if (strong && act_of_authority) return true;
  if (any([](const Happening& h) { return to_come(h) && !h.sources.empty(); })) said += 0.5;
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
