// SPDX-License-Identifier: Apache-2.0
#include "merge/roles.h"

#include <algorithm>

namespace vigie::merge {
namespace {

bool has_stance(const Claim& claim, Stance stance) {
  return std::any_of(claim.sources.begin(), claim.sources.end(),
                     [&](const Source& source) { return source.stance == stance; });
}

// Denied, and not told by another source of the same story.
bool only_denies(const Claim& claim) {
  if (claim.standing != Standing::denied) return false;
  return !(has_stance(claim, Stance::affirms) && has_stance(claim, Stance::denies));
}

ClaimRole role_of(const Claim& claim, const Story& story) {
  const bool corrects = story.corrects.has_value() && claim.focus == Focus::news;
  if (only_denies(claim)) return corrects ? ClaimRole::retracts : ClaimRole::denies;
  if (corrects) return ClaimRole::corrects;
  return claim.focus == Focus::background ? ClaimRole::background : ClaimRole::tells;
}

}  // namespace

void assign_roles(Draft& draft) {
  bool told = false;
  for (auto& account : draft.accounts) {
    account.role = role_of(draft.claim(account), draft.report(account).story());
    told = told || account.role == ClaimRole::tells || account.role == ClaimRole::corrects;
  }
  // Told only in passing, it is told all the same.
  if (told) return;
  for (auto& account : draft.accounts)
    if (account.role == ClaimRole::background) account.role = ClaimRole::tells;
}

}  // namespace vigie::merge
