// Account: one story's share in an event: its claim, the part the claim plays, and the origin it rests on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "merge/tellings.h"
#include "vigie/event.h"

namespace vigie::merge {

inline constexpr std::uint32_t kNoOrigin = 0xffffffffU;

struct Account {
  std::uint32_t telling = 0;
  ClaimRole role = ClaimRole::tells;
  // Number of the origin within the event: accounts that share it are copies of one another. A denial or a retelling
  // that adds no origin has that of the accounts it goes with, or kNoOrigin.
  std::uint32_t origin = kNoOrigin;
  bool counts = false;  // among the origins
};

struct Draft {  // an event while it is weighed
  const Tellings* tellings = nullptr;
  std::vector<Account> accounts;  // in the order of the tellings
  std::uint32_t origins = 0;

  [[nodiscard]] const Telling& telling(const Account& account) const { return tellings->all[account.telling]; }
  [[nodiscard]] const Claim& claim(const Account& account) const { return *telling(account).claim; }
  [[nodiscard]] const Report& report(const Account& account) const { return tellings->report_of(telling(account)); }
};

// Whether the account tells the happening as having been or to come, rather than denying or withdrawing it.
[[nodiscard]] inline bool affirms(const Account& account) {
  return account.role != ClaimRole::denies && account.role != ClaimRole::retracts;
}

}  // namespace vigie::merge
