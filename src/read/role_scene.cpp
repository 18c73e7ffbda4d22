// Doers told elsewhere: in the claim of responsibility, or by the same scene. Each inheritance has its rule and its
// price in explain; it is taken only where the happening names no doer of its own.
//   "A car bomb killed nine. ISWAP claimed the attack."          read.roles.claimed
//   "RSF fighters attacked the camp. Four nurses were abducted." read.roles.scene
// Tested in tests/cases/read/binding_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kClaimedBack = 4;  // sentences between an attack and the claim of it

bool own(const std::optional<Bound>& bound) { return bound && bound->reach <= Reach::sentence; }

bool named(const View& view, const Happening& h) {
  return std::any_of(h.actors.begin(), h.actors.end(),
                     [&](const Bound& b) { return !view.actors[b.index].participant.id.empty(); });
}

void take(const View& view, Happening& to, const Happening& from, Reach reach, std::string_view rule) {
  for (const Bound& doer : from.actors) {
    to.actors.push_back({doer.index, reach});
    const Participant& p = view.actors[doer.index].participant;
    tell(view, rule, "actors", p.words.span, p.words.quote,
         reach == Reach::sentence ? "price 1: the same sentence" : "price 2: sentences before or after");
  }
}

bool disowns(const View& view, const Happening& h) {
  if (h.negated) return true;
  for (std::uint32_t w = h.first; w < h.last; ++w)
    if (view.is(w, "deny")) return true;
  return false;
}

// The attack that is claimed: named in the same sentence, else the last one told.
Happening* claimed(std::vector<Happening>& all, std::size_t at) {
  const Happening& claim = all[at];
  Happening* found = nullptr;
  for (Happening& h : all)
    if (h.sentence == claim.sentence && h.is_violent() && (found == nullptr || found->last <= claim.first)) found = &h;
  for (std::size_t i = at; found == nullptr && i-- > 0;) {
    if (all[i].sentence + kClaimedBack < claim.sentence) break;
    if (all[i].is_violent()) found = &all[i];
  }
  return found;
}

bool same_place_and_day(const Happening& a, const Happening& b) {
  const auto differ = [](const std::optional<Bound>& x, const std::optional<Bound>& y) {
    return own(x) && own(y) && x->index != y->index;
  };
  return !differ(a.place, b.place) && !differ(a.time, b.time);
}

bool suffers(const View& view, const Happening& h, const Happening& doer) {
  return std::any_of(h.targets.begin(), h.targets.end(), [&](const Bound& t) {
    return std::any_of(doer.actors.begin(), doer.actors.end(), [&](const Bound& a) {
      const auto &x = view.actors[t.index], &y = view.actors[a.index];
      return t.index == a.index || (!x.participant.id.empty() && x.participant.id == y.participant.id) ||
             view.word(x.head).lemma == view.word(y.head).lemma;
    });
  });
}

// The happening told just before, in the same sentence or the one before of the paragraph, that names its doer.
const Happening* scene(const View& view, const std::vector<Happening>& all, std::size_t at) {
  const Happening& h = all[at];
  for (std::size_t i = at; i-- > 0;) {
    const Happening& before = all[i];
    if (before.sentence + 1 < h.sentence || view.paragraph_of(before.sentence) != view.paragraph_of(h.sentence)) break;
    if (!before.is_violent()) continue;
    if (before.actors.empty()) continue;
    const bool sides = view.happenings.cell(before.row, "subject") == "both";
    if (sides || before.infinitive || !same_place_and_day(before, h) || suffers(view, h, before)) return nullptr;
    return &before;
  }
  return nullptr;
}

}  // namespace

void inherit_roles(const View& view, std::vector<Happening>& happenings) {
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& h = happenings[i];
    if (h.type != "strategic/responsibility" || h.actors.empty() || disowns(view, h)) continue;
    Happening* attack = claimed(happenings, i);
    if (attack == nullptr || named(view, *attack)) continue;
    take(view, *attack, h, attack->sentence == h.sentence ? Reach::sentence : Reach::paragraph, "read.roles.claimed");
  }
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    Happening& h = happenings[i];
    const bool harm = h.family() == "civilians" || h.type == "state/captivity" || h.is_harm();
    if (!harm || !h.actors.empty() || (!h.passive && h.form != Form::noun)) continue;
    if (const Happening* before = scene(view, happenings, i))
      take(view, h, *before, before->sentence == h.sentence ? Reach::sentence : Reach::paragraph, "read.roles.scene");
  }
}

}  // namespace vigie::read
