// SPDX-License-Identifier: Apache-2.0
#include "merge/standing.h"

#include <algorithm>
#include <map>

#include "merge/figures.h"

namespace vigie::merge {
namespace {

bool quarrels_with_itself(const Claim& claim) {
  const auto has = [&](Stance stance) {
    return std::any_of(claim.sources.begin(), claim.sources.end(), [&](const Source& s) { return s.stance == stance; });
  };
  return claim.standing == Standing::denied && has(Stance::affirms) && has(Stance::denies);
}

// Somebody says that it happened, somebody that it did not.
void dispute_happening(const Draft& draft, Event& event) {
  Dispute::Side yes{"happened", {}}, no{"did not happen", {}};
  bool inside = false;
  for (const auto& account : draft.accounts) {
    const bool both = affirms(account) && quarrels_with_itself(draft.claim(account));
    inside = inside || both;
    if (account.role == ClaimRole::denies || both) no.claims.push_back(reference(draft, account));
    if (affirms(account)) yes.claims.push_back(reference(draft, account));
  }
  if (no.claims.empty() || yes.claims.empty()) return;
  event.disputes.push_back({DisputeOn::happening, {std::move(yes), std::move(no)}});
}

bool related(const std::vector<std::string>& a, const std::vector<std::string>& b, const Kin& kin) {
  for (const auto& x : a)
    for (const auto& y : b)
      if (x == y || kin(x, y)) return true;
  return false;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// Of fights, talks and exchanges both sides are actors, in any order and number: nothing to dispute about.
bool has_one_doer(const std::string& type) {
  return type != "battle/armed-clash" && type.rfind("strategic/", 0) != 0 && type.rfind("state/", 0) != 0 &&
         type.rfind("people/", 0) != 0;
}

using Names = std::vector<std::string> Telling::*;

void dispute_party(const Draft& draft, const Kin& kin, Names list, Names other_list, DisputeOn on, Event& event) {
  const auto speaks = [&](const Account& account) {
    return (account.role == ClaimRole::tells || account.role == ClaimRole::corrects) &&
           !(draft.telling(account).*list).empty();
  };
  bool any = false;
  std::map<std::string, Dispute::Side> sides;
  for (const auto& a : draft.accounts) {
    if (!speaks(a)) continue;
    const Telling& x = draft.telling(a);
    auto& side = sides[joined(x.*list)];
    side.value = joined(x.*list);
    side.claims.push_back(reference(draft, a));
    for (const auto& b : draft.accounts) {
      if (!speaks(b) || a.origin == b.origin) continue;
      const Telling& y = draft.telling(b);
      // Attacker and attacked told the other way round is a reading of words, not a quarrel.
      const bool crossed = related(x.*list, y.*other_list, kin) || related(x.*other_list, y.*list, kin);
      any = any || (!crossed && !related(x.*list, y.*list, kin));
    }
  }
  if (!any) return;
  Dispute out;
  out.on = on;
  for (auto& side : sides) out.sides.push_back(std::move(side.second));
  event.disputes.push_back(std::move(out));
}

bool all_expected(const Draft& draft) {
  bool any = false;
  for (const auto& account : draft.accounts) {
    if (!affirms(account)) continue;
    any = true;
    if (draft.claim(account).standing != Standing::expected) return false;
  }
  return any;
}

bool all_unconfirmed(const Draft& draft) {
  return std::all_of(draft.accounts.begin(), draft.accounts.end(), [&](const Account& account) {
    return !affirms(account) || draft.claim(account).standing >= Standing::unconfirmed;
  });
}

// The second of the Admiralty's pair: 1 confirmed by others, 2 probably, 3 possibly true, 4 doubtful, 5 improbable, 6
// cannot be judged. Three origins that agree confirm; two make it probable.
std::uint8_t credibility_of(const Draft& draft, EventStanding standing) {
  switch (standing) {
    case EventStanding::denied:
      return 5;
    case EventStanding::expected:
      return 6;
    case EventStanding::disputed:
      return 4;
    case EventStanding::corroborated:
      return draft.origins >= 3 ? 1 : 2;
    case EventStanding::single_origin:
      return all_unconfirmed(draft) ? 4 : 3;
  }
  return 6;
}

EventStanding standing_of(const Draft& draft, const Event& event) {
  if (draft.origins == 0) return EventStanding::denied;
  if (all_expected(draft)) return EventStanding::expected;
  if (!event.disputes.empty()) return EventStanding::disputed;
  return draft.origins >= 2 ? EventStanding::corroborated : EventStanding::single_origin;
}

}  // namespace

void fill_standing(const Draft& draft, const Kin& kin, Event& event) {
  dispute_happening(draft, event);
  if (has_one_doer(event.type)) {
    dispute_party(draft, kin, &Telling::doers, &Telling::targets, DisputeOn::doer, event);
    dispute_party(draft, kin, &Telling::targets, &Telling::doers, DisputeOn::target, event);
  }
  event.standing = standing_of(draft, event);
  event.credibility = credibility_of(draft, event.standing);
}

}  // namespace vigie::merge
