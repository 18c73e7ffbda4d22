// The spine of merging, in the order of its steps.
// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "core/hash.h"
#include "merge/cluster.h"
#include "merge/figures.h"
#include "merge/origins.h"
#include "merge/roles.h"
#include "merge/standing.h"
#include "merge/values.h"

namespace vigie::merge {
namespace {

// Of the claim that was published first, so that an event keeps its id as later stories join it.
std::string id_of(const Draft& draft) {
  const Account* first = nullptr;
  const auto key = [&](const Account& account) {
    const Report& report = draft.report(account);
    return std::tuple(report.published ? report.published->first : std::numeric_limits<std::int64_t>::max(),
                      report.story().id, report.page, report.story().part, draft.claim(account).id);
  };
  for (const auto& account : draft.accounts)
    if (first == nullptr || key(account) < key(*first)) first = &account;
  const Story& story = draft.report(*first).story();
  return hex16(hash64(story.id + "\n" + draft.report(*first).page + "\n" + std::to_string(story.part) + "\n" +
                      draft.claim(*first).id));
}

void fill_copies(const Draft& draft, Event& event) {
  std::map<std::uint32_t, std::vector<std::string>> groups;
  std::set<std::string> stories;
  for (const auto& account : draft.accounts) {
    const auto& id = draft.report(account).story().id;
    groups[account.origin].push_back(id);
    stories.insert(id);
  }
  event.stories.assign(stories.begin(), stories.end());
  for (auto& group : groups)
    if (group.second.size() > 1) event.copies.push_back(std::move(group.second));
}

Event event_of(Draft& draft, Copies& copies, const Kin& kin) {
  Event event;
  event.id = id_of(draft);
  assign_roles(draft);
  count_origins(draft, copies, kin);
  event.origins = draft.origins;
  fill_values(draft, event);
  auto figures = figures_of(draft);
  event.figures = std::move(figures.figures);
  event.disputes = std::move(figures.disputes);
  if (figures.rising) event.trend = "rising toll";
  fill_standing(draft, kin, event);
  for (const auto& account : draft.accounts) event.claims.push_back(reference(draft, account));
  fill_copies(draft, event);
  return event;
}

// Dated events in order of time, the others after them.
bool before(const Event& a, const Event& b) {
  const auto start = [](const Event& event) {
    return event.time && !event.time->start.empty() && event.time->start[0] != '-' ? event.time->start
                                                                                   : std::string("~");
  };
  return std::tuple(start(a), a.id) < std::tuple(start(b), b.id);
}

bool is_parent(const knowledge::Actors& actors, std::string_view child, std::string_view parent) {
  const auto row = actors.by_id(child);
  if (!row) return false;
  const std::string_view parents = actors.row(*row).parents;
  for (std::size_t at = 0; at < parents.size();) {
    const auto end = std::min(parents.find(' ', at), parents.size());
    if (parents.substr(at, end - at) == parent) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::vector<Event> events(std::span<const StoryRecord> stories, const Kin& kin, Trace* trace) {
  const Tellings tellings = make_tellings(stories);
  const Scorer scorer(tellings, kin);
  Copies copies;
  std::vector<Event> out;
  for (const auto& members : clusters(tellings, scorer, trace)) {
    Draft draft;
    draft.tellings = &tellings;
    for (const auto index : members) draft.accounts.push_back({index, ClaimRole::tells, kNoOrigin, false});
    out.push_back(event_of(draft, copies, kin));
  }
  std::sort(out.begin(), out.end(), before);
  return out;
}

std::vector<Event> events(std::span<const StoryRecord> stories, const knowledge::Knowledge& knowledge, Trace* trace) {
  const auto& actors = knowledge.actors();
  const Kin kin = [&actors](std::string_view a, std::string_view b) {
    return is_parent(actors, a, b) || is_parent(actors, b, a);
  };
  return events(stories, kin, trace);
}

}  // namespace vigie::merge
