// SPDX-License-Identifier: Apache-2.0
#include "merge/values.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/dates.h"
#include "core/unicode.h"

namespace vigie::merge {
namespace {

// Accounts whose values count: those that tell; where nobody does, all.
std::vector<const Account*> speakers(const Draft& draft) {
  std::vector<const Account*> out, all;
  for (const auto& account : draft.accounts) {
    all.push_back(&account);
    if (account.role == ClaimRole::tells || account.role == ClaimRole::corrects) out.push_back(&account);
  }
  return out.empty() ? all : out;
}

// Each origin has one voice in what is most often told: copies do not outvote.
using Votes = std::map<std::string, std::set<std::uint32_t>>;

void fill_type(const Draft& draft, Event& event) {
  Votes votes;
  for (const auto* account : speakers(draft)) votes[draft.claim(*account).type].insert(account->origin);
  std::size_t most = 0;
  for (const auto& [type, origins] : votes) most = std::max(most, origins.size());
  for (const auto* account : speakers(draft)) {  // the first story's, of those told most
    const auto& type = draft.claim(*account).type;
    if (votes[type].size() != most) continue;
    event.type = type;
    break;
  }
  std::set<std::string> also;
  for (const auto* account : speakers(draft)) {
    also.insert(draft.claim(*account).type);
    also.insert(draft.claim(*account).also.begin(), draft.claim(*account).also.end());
  }
  also.erase(event.type);
  event.also.assign(also.begin(), also.end());
}

// --- time -----------------------------------------------------------------------------------------------------------

void fill_time(const Draft& draft, Event& event) {
  const Telling* narrowest = nullptr;
  const auto consider = [&](const Account& account) {
    const Telling& telling = draft.telling(account);
    if (!telling.when || !telling.claim->time) return;
    if (narrowest == nullptr || telling.when->width() < narrowest->when->width()) narrowest = &telling;
  };
  for (const auto* account : speakers(draft)) consider(*account);
  if (narrowest == nullptr) {
    for (const auto& account : draft.accounts) consider(account);
  }
  if (narrowest == nullptr) {
    // Without a year, or vague: the words of the first that has any.
    for (const auto* account : speakers(draft)) {
      const auto& time = draft.claim(*account).time;
      if (!time || (event.time && (!event.time->start.empty() || time->start.empty()))) continue;
      event.time = time;
    }
    return;
  }
  // Others may narrow it further: a night of two days and "on Tuesday".
  Days days = *narrowest->when;
  for (const auto* account : speakers(draft)) {
    const auto& when = draft.telling(*account).when;
    if (!when || !when->overlaps(days)) continue;
    days = {std::max(days.first, when->first), std::min(days.last, when->last)};
  }
  event.time = *narrowest->claim->time;
  if (days == *narrowest->when) return;
  event.time->start = to_iso(from_days(days.first));
  event.time->end = to_iso(from_days(days.last));
  if (days.width() == 1) event.time->precision = std::min(event.time->precision, TimePrecision::day);
}

// --- place ----------------------------------------------------------------------------------------------------------

std::string place_key(const Place& place) { return place.id.empty() ? unicode::fold(place.name) : place.id; }

// The most precise; of several as precise, the one most origins give; of those, one that is placed; then the first.
void fill_place(const Draft& draft, Event& event) {
  Votes votes;
  std::vector<const Account*> from = speakers(draft);
  const auto placed = [&](const Account* account) { return draft.claim(*account).place.has_value(); };
  if (std::none_of(from.begin(), from.end(), placed)) {
    from.clear();
    for (const auto& account : draft.accounts) from.push_back(&account);
  }
  for (const auto* account : from) {
    const auto& place = draft.claim(*account).place;
    if (place) votes[place_key(*place)].insert(account->origin);
  }
  const auto rank = [&](const Place& place) {
    const int coordinates = place.lat && place.lon ? 0 : 1;
    const auto told = static_cast<int>(votes.at(place_key(place)).size());
    return std::tuple(coordinates, static_cast<int>(place.precision), -told, place.relation == "in" ? 0 : 1);
  };
  for (const auto* account : from) {
    const auto& place = draft.claim(*account).place;
    if (place && (!event.place || rank(*place) < rank(*event.place))) event.place = place;
  }
}

// --- parties --------------------------------------------------------------------------------------------------------

std::string party_key(const Participant& one) {
  if (!one.id.empty()) return "id " + one.id;
  if (!one.name.empty()) return "name " + unicode::fold(one.name);
  return "kind " + std::string(name_of(one.kind));
}

// Everyone whom an account names, once. Those whom nobody names stand for their kind, and only where nobody of that
// kind is named: "gunmen" of one story are the group that another names.
std::vector<Participant> parties(const Draft& draft, std::vector<Participant> Claim::*list) {
  std::vector<Participant> out;
  std::set<std::string> known;
  std::set<ParticipantKind> named;
  bool any_named = false;
  for (const bool names : {true, false}) {
    for (const auto* account : speakers(draft)) {
      for (const auto& one : draft.claim(*account).*list) {
        const bool has_name = !one.id.empty() || !one.name.empty();
        if (has_name != names) continue;
        const bool covered =
            any_named && (named.count(one.kind) != 0 || one.kind == ParticipantKind::unknown || list == &Claim::actors);
        if (!names && covered) continue;
        if (!known.insert(party_key(one)).second) continue;
        out.push_back(one);
      }
    }
    for (const auto& one : out) named.insert(one.kind);
    any_named = !out.empty();
  }
  return out;
}

void fill_dates(const Draft& draft, Event& event) {
  for (const auto& account : draft.accounts) {
    const auto& published = draft.report(account).story().published;
    if (!published) continue;
    const auto from = parse_iso(published->from),
               to = parse_iso(published->to.empty() ? published->from : published->to);
    if (from && (event.first_seen.empty() || to_iso(*from) < event.first_seen)) event.first_seen = to_iso(*from);
    if (to && to_iso(*to) > event.updated) event.updated = to_iso(*to);
  }
}

}  // namespace

void fill_values(const Draft& draft, Event& event) {
  fill_type(draft, event);
  fill_time(draft, event);
  fill_place(draft, event);
  event.actors = parties(draft, &Claim::actors);
  event.targets = parties(draft, &Claim::targets);
  fill_dates(draft, event);
}

}  // namespace vigie::merge
