// Superseded are: what its own outlet or source put right; and the earlier numbers of a toll that rises. A toll rises
// where the later number is the same source's, or where three days give three growing numbers, or where dead and
// wounded grow together; two numbers alone, however they are ordered, are a dispute. SPDX-License-Identifier:
// Apache-2.0
#include "merge/figures.h"

#include <algorithm>
#include <map>
#include <set>

#include "merge/score.h"

namespace vigie::merge {
namespace {

struct Entry {
  const Account* account = nullptr;
  Count count;
  std::int64_t day = 0;  // of publication; 0 where not known
  bool dated = false;
  bool superseded = false;
  std::optional<std::uint32_t> by;  // the source, where the story has several

  [[nodiscard]] bool exact() const { return count.best && !count.approximate; }
};

using Key = std::pair<FigureWhat, std::string>;
using Table = std::map<Key, std::vector<Entry>>;

Table collect(const Draft& draft) {
  Table out;
  for (const auto& account : draft.accounts) {
    for (const auto& figure : draft.claim(account).figures) {
      if (!figure.count.known()) continue;
      Entry entry;
      entry.account = &account;
      entry.count = figure.count;
      const auto& published = draft.report(account).published;
      entry.dated = published.has_value();
      if (published) entry.day = published->last;
      auto& entries = out[{figure.what, class_of(figure.who)}];
      entry.by = figure.by;
      // A story's first number is the whole; a later one is another only as another source's, else a part of it.
      const bool known = std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
        return other.account == entry.account && (other.count == entry.count || other.by == entry.by);
      });
      if (!known) entries.push_back(entry);
    }
  }
  return out;
}

// "Fourteen dead" of one story and "fourteen civilians dead" of another are one figure, where there is one class only.
void join_people_with_class(Table& table) {
  std::set<FigureWhat> kinds;
  for (const auto& row : table) kinds.insert(row.first.first);
  for (const auto what : kinds) {
    const auto people = table.find({what, ""});
    if (people == table.end()) continue;
    auto only = table.end();
    int classes = 0;
    for (auto at = table.begin(); at != table.end(); ++at) {
      if (at->first.first != what || at->first.second.empty() || is_part(at->first.second)) continue;
      only = at;
      ++classes;
    }
    if (classes != 1) continue;
    // One story that gives both ("nine dead, among them six civilians") means them apart.
    const bool apart = std::any_of(people->second.begin(), people->second.end(), [&](const Entry& a) {
      return std::any_of(only->second.begin(), only->second.end(),
                         [&](const Entry& b) { return a.account == b.account && !(a.count == b.count); });
    });
    if (apart) continue;
    auto& entries = only->second;
    for (const auto& entry : people->second) {
      const bool known = std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
        return other.account == entry.account && other.count == entry.count;
      });
      if (!known) entries.push_back(entry);
    }
    table.erase(people);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.account->telling < b.account->telling; });
  }
}

void supersede_corrected(std::vector<Entry>& entries) {
  for (const auto& correct : entries) {
    if (correct.account->role != ClaimRole::corrects) continue;
    for (auto& entry : entries) {
      if (entry.account->role == ClaimRole::corrects || entry.account->origin != correct.account->origin) continue;
      const bool earlier = !entry.dated || !correct.dated || entry.day <= correct.day;
      if (earlier && !agree(entry.count, correct.count)) entry.superseded = true;
    }
  }
}

// The newer number of the same origin replaces its older one; true where it grew.
bool supersede_older(std::vector<Entry>& entries) {
  bool grew = false;
  for (auto& older : entries) {
    for (const auto& newer : entries) {
      if (older.account->origin != newer.account->origin || !older.dated || !newer.dated || older.day >= newer.day)
        continue;
      if (older.superseded || newer.superseded || agree(older.count, newer.count)) continue;
      older.superseded = true;
      grew = grew || (older.count.best && newer.count.best && *older.count.best < *newer.count.best);
    }
  }
  return grew;
}

// The exact numbers of each day of publication, where they never fall; empty where they do or do not grow.
std::map<std::int64_t, std::int64_t> growth(const std::vector<Entry>& entries) {
  std::map<std::int64_t, std::int64_t> least, most;
  for (const auto& entry : entries) {
    if (!entry.dated || !entry.exact() || entry.account->role == ClaimRole::background) continue;
    const auto value = *entry.count.best;
    const auto [low, is_new] = least.try_emplace(entry.day, value);
    if (!is_new) low->second = std::min(low->second, value);
    auto& high = most.try_emplace(entry.day, value).first->second;
    high = std::max(high, value);
  }
  std::int64_t before = -1;
  for (const auto& [day, value] : least) {
    if (value < before) return {};
    before = most[day];
  }
  const bool grows = !least.empty() && least.begin()->second < before;
  return grows ? most : std::map<std::int64_t, std::int64_t>{};
}

std::size_t steps(const std::map<std::int64_t, std::int64_t>& numbers) {
  std::set<std::int64_t> values;
  for (const auto& entry : numbers) values.insert(entry.second);
  return values.size();
}

// Earlier numbers that the last day's do not allow.
void supersede_before(std::vector<Entry>& entries, std::int64_t last_day, std::int64_t last) {
  const Count final{last, last, last, false};
  for (auto& entry : entries) {
    const bool earlier = entry.dated && entry.day < last_day;
    if (earlier && !agree(entry.count, final)) entry.superseded = true;
  }
}

bool is_harm(FigureWhat what) {
  return what == FigureWhat::killed || what == FigureWhat::wounded || what == FigureWhat::casualties ||
         what == FigureWhat::missing || what == FigureWhat::displaced;
}

// Whether the days on which both grow are the same two or more.
bool grow_together(const std::map<std::int64_t, std::int64_t>& a, const std::map<std::int64_t, std::int64_t>& b) {
  return !a.empty() && !b.empty() && a.begin()->first == b.begin()->first && a.rbegin()->first == b.rbegin()->first;
}

bool supersede_rising(Table& table) {
  bool rising = false;
  std::map<Key, std::map<std::int64_t, std::int64_t>> grown;
  for (const auto& [key, entries] : table) {
    if (!is_harm(key.first)) continue;
    auto numbers = growth(entries);
    if (!numbers.empty()) grown[key] = std::move(numbers);
  }
  for (const auto& [key, numbers] : grown) {
    const bool with_another =
        std::any_of(grown.begin(), grown.end(), [&, &own = key, &days = numbers](const auto& other) {
          return other.first.first != own.first && (grow_together(other.second, days) || steps(other.second) >= 3);
        });
    if (steps(numbers) < 3 && !with_another) continue;
    rising = true;
    supersede_before(table[key], numbers.rbegin()->first, numbers.rbegin()->second);
  }
  return rising;
}

std::optional<std::int64_t> only_one(const std::set<std::int64_t>& values) {
  return values.size() == 1 ? std::optional(*values.begin()) : std::nullopt;
}

Count range(const std::vector<Entry>& entries) {
  Count out;
  std::set<std::int64_t> exact, about;
  for (const auto& entry : entries) {
    if (entry.superseded) continue;
    const Count& count = entry.count;
    const auto low = count.low ? count.low : count.best;
    const auto high = count.high ? count.high : count.best;
    if (low) out.low = std::min(out.low.value_or(*low), *low);
    if (high) out.high = std::max(out.high.value_or(*high), *high);
    if (count.best) (count.approximate ? about : exact).insert(*count.best);
  }
  out.best = exact.empty() ? only_one(about) : only_one(exact);
  out.approximate =
      out.best ? exact.empty() : !out.high && std::all_of(entries.begin(), entries.end(), [](const Entry& e) {
        return e.superseded || e.count.approximate;
      });
  return out;
}

std::string told(const Count& count) {
  if (count.best) return (count.approximate ? "about " : "") + std::to_string(*count.best);
  if (count.low && count.high) return std::to_string(*count.low) + " to " + std::to_string(*count.high);
  if (count.low) return "at least " + std::to_string(*count.low);
  return "up to " + std::to_string(count.high.value_or(0));
}

// The sides of a toll: numbers of different origins that cannot both be right.
std::optional<Dispute> dispute_over(const Draft& draft, const std::vector<Entry>& entries) {
  const auto stands = [](const Entry& entry) { return !entry.superseded && affirms(*entry.account); };
  bool any = false;
  for (const auto& a : entries) {
    for (const auto& b : entries) {
      const bool apart = a.account->origin != b.account->origin || a.account == b.account;
      any = any || (stands(a) && stands(b) && apart && !agree(a.count, b.count));
    }
  }
  if (!any) return std::nullopt;
  std::map<std::string, Dispute::Side> sides;
  for (const auto& entry : entries) {
    if (!stands(entry)) continue;
    auto& side = sides[told(entry.count)];
    side.value = told(entry.count);
    side.claims.push_back(reference(draft, *entry.account));
  }
  Dispute out;
  out.on = DisputeOn::toll;
  for (auto& side : sides) out.sides.push_back(std::move(side.second));
  return out;
}

EventFigure figure_of(const Draft& draft, const Key& key, const std::vector<Entry>& entries) {
  EventFigure out;
  out.what = key.first;
  out.who = key.second;
  out.count = range(entries);
  for (const auto& entry : entries) {
    const auto& story = draft.report(*entry.account).story();
    out.by.push_back({story.id, draft.claim(*entry.account).id, entry.count, entry.superseded});
  }
  return out;
}

// Harm is what tolls are disputed over; how many attackers came or shells fell is told too loosely.
bool can_be_disputed(FigureWhat what) {
  return is_harm(what) || what == FigureWhat::abducted || what == FigureWhat::captured || what == FigureWhat::arrested;
}

}  // namespace

ClaimRef reference(const Draft& draft, const Account& account) {
  const Story& story = draft.report(account).story();
  return {story.id, story.file, story.part, draft.claim(account).id, account.role};
}

EventFigures figures_of(const Draft& draft) {
  EventFigures out;
  Table table = collect(draft);
  join_people_with_class(table);
  out.rising = supersede_rising(table);
  for (auto& [key, entries] : table) {
    supersede_corrected(entries);
    const bool grew = supersede_older(entries);
    out.rising = out.rising || (grew && is_harm(key.first));
  }
  for (const auto& [key, entries] : table) {
    out.figures.push_back(figure_of(draft, key, entries));
    if (!can_be_disputed(key.first)) continue;
    if (auto dispute = dispute_over(draft, entries)) out.disputes.push_back(std::move(*dispute));
  }
  return out;
}

}  // namespace vigie::merge
