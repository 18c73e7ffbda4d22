// SPDX-License-Identifier: Apache-2.0
#include "model/tree.h"

#include <algorithm>
#include <cmath>

namespace vigie::model {
namespace {

constexpr double kWorst = -1e6;  // of an arc; better than a second root
constexpr std::uint8_t kNew = 0, kOnPath = 1, kDone = 2;

double sane(float score) {
  return std::isfinite(score) ? std::clamp(static_cast<double>(score), kWorst, -kWorst) : kWorst;
}

}  // namespace

// Every word on its best head: mostly that is a tree already, and then the best one.
bool TreeFinder::greedy(const ArcScores& scores, std::span<std::uint32_t> heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const float* row = scores.data + i * scores.stride;
    std::size_t best = 0;
    double top = sane(row[0]);
    for (std::size_t j = 1; j <= heads.size(); ++j) {
      if (j == i + 1 || !(row[j] > top)) continue;
      best = j;
      top = sane(row[j]);
    }
    heads[i] = static_cast<std::uint32_t>(best);
    roots += best == 0 ? 1 : 0;
  }
  if (roots != 1) return false;
  seen_.assign(heads.size() + 1, kNew);
  seen_[0] = kDone;
  for (std::size_t i = 1; i <= heads.size(); ++i) {
    std::size_t at = i;
    for (; seen_[at] == kNew; at = heads[at - 1]) seen_[at] = kOnPath;
    if (seen_[at] == kOnPath) return false;
    for (at = i; seen_[at] == kOnPath; at = heads[at - 1]) seen_[at] = kDone;
  }
  return true;
}

void TreeFinder::fill(const ArcScores& scores) {
  const std::uint32_t words = slots_ - 1;
  cells_.resize(std::size_t{slots_} * slots_);
  double low = 0, high = 0;
  for (std::uint32_t i = 1; i <= words; ++i) {
    for (std::uint32_t j = 0; j <= words; ++j) {
      if (i == j) continue;
      const double score = sane(scores.data[(i - 1) * scores.stride + j]);
      cell(i, j) = {score, {i, j}};
      low = std::min(low, score);
      high = std::max(high, score);
    }
  }
  const double penalty = (high - low + 1) * words;
  active_.clear();
  node_.clear();
  for (std::uint32_t i = 0; i <= words; ++i) {
    if (i > 0) cell(i, 0).score -= penalty;
    active_.push_back(i);
    node_.push_back(i);
  }
  state_.assign(slots_, kNew);
  state_[0] = kDone;
  edges_.assign(slots_, {});
  parent_.assign(slots_, kNone);
}

std::uint32_t TreeFinder::best_head(std::uint32_t slot) const {
  std::uint32_t best = kNone;
  for (const std::uint32_t head : active_)
    if (head != slot && (best == kNone || cell(slot, head).score > cell(slot, best).score)) best = head;
  return best;
}

// Follows best heads from a slot until the root's part is reached; cycles on the way become one node.
void TreeFinder::grow(std::uint32_t slot) {
  path_.assign(1, slot);
  state_[slot] = kOnPath;
  while (true) {
    const std::uint32_t last = path_.back();
    const std::uint32_t head = best_head(last);
    edges_[node_[last]] = cell(last, head).edge;
    if (state_[head] == kDone) break;
    if (state_[head] == kNew) {
      state_[head] = kOnPath;
      path_.push_back(head);
      continue;
    }
    contract(static_cast<std::size_t>(std::find(path_.begin(), path_.end(), head) - path_.begin()));
  }
  for (const std::uint32_t on_path : path_) state_[on_path] = kDone;
}

// Makes the slots of the path from `from` on one node, in the slot path_[from].
void TreeFinder::contract(std::size_t from) {
  const std::uint32_t kept = path_[from];
  const auto made = static_cast<std::uint32_t>(parent_.size());
  parent_.push_back(kNone);
  edges_.push_back({});
  // What each member loses where another arc enters it in place of the one chosen.
  for (std::size_t i = from; i < path_.size(); ++i) {
    const std::uint32_t member = path_[i];
    const std::uint32_t head = i + 1 < path_.size() ? path_[i + 1] : kept;
    const double chosen = cell(member, head).score;
    for (const std::uint32_t other : active_) cell(member, other).score -= chosen;
    parent_[node_[member]] = made;
  }
  for (std::size_t i = from + 1; i < path_.size(); ++i) {
    const std::uint32_t member = path_[i];
    active_.erase(std::find(active_.begin(), active_.end(), member));
    for (const std::uint32_t other : active_) {
      if (other == kept) continue;
      if (cell(member, other).score > cell(kept, other).score) cell(kept, other) = cell(member, other);
      if (cell(other, member).score > cell(other, kept).score) cell(other, kept) = cell(other, member);
    }
  }
  node_[kept] = made;
  path_.resize(from + 1);
}

// The arc into a contracted node goes to the member that it names; the others keep theirs.
void TreeFinder::expand(std::span<std::uint32_t> heads) {
  for (auto node = static_cast<std::uint32_t>(parent_.size()); node-- > slots_;) {
    std::uint32_t member = edges_[node].dependent;
    while (parent_[member] != node) member = parent_[member];
    edges_[member] = edges_[node];
  }
  for (std::uint32_t i = 1; i < slots_; ++i) heads[i - 1] = edges_[i].head;
}

void TreeFinder::find(const ArcScores& scores, std::span<std::uint32_t> heads) {
  if (heads.empty() || greedy(scores, heads)) return;
  slots_ = static_cast<std::uint32_t>(heads.size() + 1);
  fill(scores);
  for (std::uint32_t slot = 1; slot < slots_; ++slot)
    if (state_[slot] == kNew && std::find(active_.begin(), active_.end(), slot) != active_.end()) grow(slot);
  expand(heads);
}

}  // namespace vigie::model
