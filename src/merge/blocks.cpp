// SPDX-License-Identifier: Apache-2.0
#include "merge/blocks.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/dates.h"
#include "core/hash.h"
#include "merge/weights.h"

namespace vigie::merge {
namespace {

// Days that a claim is filed under one by one; longer spans are filed under their months.
constexpr std::int64_t kDaysFiled = 8;
constexpr std::int64_t kMonthsFiled = 15;

struct Entry {
  std::uint64_t block = 0;
  std::uint32_t telling = 0;
  // In the block of a month, what is told to the day is compared only with what is not: the block of the day does the
  // rest.
  bool shy = false;
  auto operator<=>(const Entry&) const = default;
};

std::string month(std::int64_t day) { return to_iso(from_days(day)).substr(0, 7); }

class Filer {
 public:
  explicit Filer(const Tellings& tellings) : tellings_(tellings) {}

  std::vector<Entry> file() {
    for (std::uint32_t i = 0; i < tellings_.all.size(); ++i) file(i);
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    return std::move(entries_);
  }

 private:
  // What else than type and date two claims may share.
  std::set<std::string> marks(const Telling& telling) const {
    std::set<std::string> out;
    const Claim& claim = *telling.claim;
    if (claim.place) out.insert("in " + claim.place->country);
    for (const auto& id : telling.doers) out.insert("who " + id);
    for (const auto& id : telling.targets) out.insert("who " + id);
    for (const auto& figure : claim.figures) {
      const auto value = figure.count.best ? figure.count.best : figure.count.low;
      if (value) out.insert("n " + std::string(name_of(figure.what)) + std::to_string(*value));
    }
    // The two least runs of words: a text taken over keeps them, more likely than not.
    for (std::size_t i = 0; i < std::min<std::size_t>(2, telling.runs.size()); ++i) {
      out.insert("run " + std::to_string(telling.runs[i]));
    }
    return out;
  }

  void file(std::uint32_t index) {
    const Telling& telling = tellings_.all[index];
    // The same text on two pages: claim by claim the same, whatever else it lacks.
    entries_.push_back(
        {hash64("same|" + tellings_.report_of(telling).story().id + "|" + telling.claim->id), index, false});
    const auto shared = marks(telling);
    std::set<std::string_view> groups = {group(telling.claim->type)};
    for (const auto& code : telling.claim->also) groups.insert(group(code));
    if (!telling.when && !telling.month_day.empty()) return put(index, groups, shared, telling.month_day, false);
    auto days = telling.when;
    if (!days && tellings_.report_of(telling).published) {
      days = tellings_.report_of(telling).published;
      days->first -= weight::kNewsDays;
    }
    if (!days) return put(index, groups, shared, "undated", false);
    const bool to_the_day = telling.to_the_day();
    if (days->width() <= kDaysFiled) {
      // And the day after: two stories of one night may differ by a day.
      for (auto day = days->first; day <= days->last + 1; ++day)
        put(index, groups, shared, to_iso(from_days(day)), false);
    }
    if (to_the_day) put(index, groups, shared, to_iso(from_days(days->first)).substr(5), true);
    // What is told to the decade is not compared with everything in it.
    std::set<std::string> months = {month(days->first), month(days->last)};
    for (std::int64_t i = 1; i < kMonthsFiled && days->first + 28 * i < days->last; ++i) {
      months.insert(month(days->first + 28 * i));
    }
    for (const auto& name : months) put(index, groups, shared, name, to_the_day);
  }

  void put(std::uint32_t index, const std::set<std::string_view>& groups, const std::set<std::string>& marks,
           const std::string& date, bool shy) {
    for (const auto& name : groups) {
      for (const auto& mark : marks) {
        entries_.push_back({hash64(std::string(name) + "|" + date + "|" + mark), index, shy});
      }
    }
  }

  const Tellings& tellings_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<Pair> candidate_pairs(const Tellings& tellings) {
  const auto entries = Filer(tellings).file();
  std::vector<Pair> out;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].block == entries[begin].block) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = i + 1; j < end; ++j) {
        if (entries[i].shy && entries[j].shy) continue;
        const auto a = entries[i].telling, b = entries[j].telling;
        if (tellings.all[a].report == tellings.all[b].report) continue;
        out.emplace_back(std::min(a, b), std::max(a, b));
      }
    }
    begin = end;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace vigie::merge
