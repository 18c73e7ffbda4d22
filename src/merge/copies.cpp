// SPDX-License-Identifier: Apache-2.0
#include "merge/copies.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "core/hash.h"
#include "core/unicode.h"
#include "merge/score.h"
#include "merge/sources.h"
#include "merge/weights.h"

namespace vigie::merge {
namespace {

constexpr double kTranslatedNumbers = 0.5;   // share of the numbers in digits that a translation keeps
constexpr std::int64_t kTranslatedDays = 3;  // a dispatch is translated while it is news
constexpr double kCreditedShare = 0.15;      // where a credit says so, fewer common words are enough

bool same_name(const std::string& a, const std::string& b) {
  return !a.empty() && unicode::fold(a) == unicode::fold(b);
}

bool credits(const Story& story, const Story& other) {
  return std::any_of(story.origin.begin(), story.origin.end(), [&](const Origin& origin) {
    if (!origin.id.empty() && origin.id == other.outlet.id) return true;
    return same_name(origin.name, other.outlet.name);
  });
}

bool share_a_credit(const Story& a, const Story& b) {
  return std::any_of(a.origin.begin(), a.origin.end(), [&](const Origin& x) {
    return std::any_of(b.origin.begin(), b.origin.end(),
                       [&](const Origin& y) { return (!x.id.empty() && x.id == y.id) || same_name(x.name, y.name); });
  });
}

bool same_outlet(const Story& a, const Story& b) {
  if (!a.outlet.id.empty() && a.outlet.id == b.outlet.id) return true;
  return same_name(a.outlet.name, b.outlet.name);
}

bool corrects(const Story& story, const Story& other) {
  if (!story.corrects) return false;
  const auto& of = story.corrects->of;
  if (!of.empty() && (of == other.id || of == other.url)) return true;
  return same_outlet(story, other);
}

// The story has nobody but the other one's outlet for it.
bool rests_on_outlet(const Claim& claim, const Story& story, const Story& other) {
  const auto sources = nearest_sources(claim, story);
  return sources.size() == 1 && !sources[0]->anonymous && names_outlet(named(*sources[0], story, {}), other);
}

bool figures_agree(const Claim& a, const Claim& b) {
  std::size_t same = 0;
  for (const auto& x : a.figures) {
    for (const auto& y : b.figures) {
      if (x.what != y.what || !comparable(x.who, y.who)) continue;
      if (!agree(x.count, y.count)) return false;
      if (x.count == y.count) ++same;
    }
  }
  return same > 0;
}

// The same kinds of sources, named or not: what a translation cannot but keep.
bool same_kinds_of_sources(const Claim& a, const Claim& b, const Story& of_a, const Story& of_b) {
  const auto kinds = [](const Claim& claim, const Story& story) {
    std::vector<std::pair<SourceKind, bool>> out;
    for (const auto* source : nearest_sources(claim, story)) out.emplace_back(source->kind, source->anonymous);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  const auto x = kinds(a, of_a);
  return !x.empty() && x == kinds(b, of_b);
}

bool near_in_time(const Report& a, const Report& b) {
  if (!a.published || !b.published) return true;
  return std::abs(a.published->first - b.published->first) <= kTranslatedDays;
}

class Groups {
 public:
  explicit Groups(std::size_t size) : leader_(size) { std::iota(leader_.begin(), leader_.end(), 0U); }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto x = find(a), y = find(b);
    leader_[std::max(x, y)] = std::min(x, y);
  }
  std::uint32_t find(std::uint32_t at) const {
    while (leader_[at] != at) at = leader_[at];
    return at;
  }
  std::vector<std::vector<std::uint32_t>> list() const {
    std::vector<std::vector<std::uint32_t>> by_leader(leader_.size()), out;
    for (std::uint32_t i = 0; i < leader_.size(); ++i) by_leader[find(i)].push_back(i);
    for (auto& group : by_leader)
      if (!group.empty()) out.push_back(std::move(group));
    return out;
  }

 private:
  std::vector<std::uint32_t> leader_;
};

}  // namespace

const Copies::Text& Copies::text(const Report& report) {
  const Story& story = report.story();
  const auto [at, is_new] = texts_.try_emplace(story.id);
  if (!is_new) return at->second;
  Text& out = at->second;
  const auto words = words_of_text(story.text);
  out.runs = runs_of_three(words);
  for (const auto& word : words) {
    const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) out.numbers.push_back(hash64(word));
  }
  std::sort(out.numbers.begin(), out.numbers.end());
  out.numbers.erase(std::unique(out.numbers.begin(), out.numbers.end()), out.numbers.end());
  for (const auto& paragraph : story.paragraphs) {
    if (paragraph.role != Role::body && paragraph.role != Role::quote) continue;
    const auto quoted = words_of(story.text, paragraph.span);
    const bool speech = quoted.find("«") != std::string_view::npos || quoted.find('"') != std::string_view::npos ||
                        quoted.find("“") != std::string_view::npos || quoted.find("„") != std::string_view::npos;
    out.shape.push_back(speech ? 1 : 0);
  }
  return out;
}

bool Copies::taken_over(const Draft& draft, const Account& a, const Account& b) {
  const Telling &x = draft.telling(a), &y = draft.telling(b);
  const auto share = [](const Hashes& p, const Hashes& q) {
    return std::min(p.size(), q.size()) >= weight::kFewestRuns ? containment(p, q) : 0.0;
  };
  const double sentences = share(x.runs, y.runs);
  const double whole = share(text(draft.report(a)).runs, text(draft.report(b)).runs);
  return sentences >= weight::kCopiedShare || whole >= weight::kCopiedShare;
}

// A translation shares no words, but keeps figures, kinds of sources, numbers and the order of paragraphs and speech.
bool Copies::translated(const Draft& draft, const Account& a, const Account& b) {
  const Report &x = draft.report(a), &y = draft.report(b);
  if (!near_in_time(x, y) || !figures_agree(draft.claim(a), draft.claim(b))) return false;
  if (!same_kinds_of_sources(draft.claim(a), draft.claim(b), x.story(), y.story())) return false;
  const Text &p = text(x), &q = text(y);
  if (p.numbers.empty() || jaccard(p.numbers, q.numbers) < kTranslatedNumbers) return false;
  // A credit line may be added or lost at the end.
  const auto shared = std::min(p.shape.size(), q.shape.size());
  const auto longest = std::max(p.shape.size(), q.shape.size());
  if (shared < 3 || longest > shared + 1) return false;
  return std::equal(p.shape.begin(), p.shape.begin() + static_cast<std::ptrdiff_t>(shared), q.shape.begin());
}

bool Copies::same_origin(const Draft& draft, const Account& a, const Account& b) {
  const Report &x = draft.report(a), &y = draft.report(b);
  const Story &p = x.story(), &q = y.story();
  if (p.id == q.id) return true;
  if (corrects(p, q) || corrects(q, p)) return true;
  const bool one_language = p.language == q.language;
  if (credits(p, q) || credits(q, p) || share_a_credit(p, q)) {
    const bool near = one_language ? containment(text(x).runs, text(y).runs) >= kCreditedShare
                                   : figures_agree(draft.claim(a), draft.claim(b));
    if (near) return true;
  }
  if (rests_on_outlet(draft.claim(a), p, q) || rests_on_outlet(draft.claim(b), q, p)) return true;
  return one_language ? taken_over(draft, a, b) : translated(draft, a, b);
}

std::vector<std::vector<std::uint32_t>> Copies::groups(const Draft& draft) {
  Groups groups(draft.accounts.size());
  for (std::uint32_t i = 0; i < draft.accounts.size(); ++i) {
    for (std::uint32_t j = i + 1; j < draft.accounts.size(); ++j) {
      if (groups.find(i) == groups.find(j)) continue;
      if (same_origin(draft, draft.accounts[i], draft.accounts[j])) groups.join(i, j);
    }
  }
  return groups.list();
}

}  // namespace vigie::merge
