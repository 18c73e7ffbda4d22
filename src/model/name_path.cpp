// SPDX-License-Identifier: Apache-2.0
#include "model/name_path.h"

#include <algorithm>

namespace vigie::model {
namespace {

constexpr float kForbidden = -1e30F;

std::optional<NameKind> kind_of(std::string_view name) {
  if (name == "PER") return NameKind::person;
  if (name == "ORG") return NameKind::organisation;
  if (name == "LOC") return NameKind::location;
  if (name == "MISC") return NameKind::other;
  return std::nullopt;
}

}  // namespace

std::optional<NameLabels> NameLabels::read(std::span<const std::string> labels) {
  NameLabels out;
  if (labels.size() > 64) return std::nullopt;
  bool outside = false;
  for (const std::string_view label : labels) {
    const bool none = label == "O";
    const auto kind = none ? NameKind::none : kind_of(label.substr(std::min<std::size_t>(2, label.size())));
    if (!kind || (!none && label.substr(0, 2) != "B-" && label.substr(0, 2) != "I-")) return std::nullopt;
    out.kinds_.push_back(*kind);
    out.inside_.push_back(!none && label.front() == 'I');
    outside = outside || none;
  }
  return outside ? std::optional(std::move(out)) : std::nullopt;
}

void NameLabels::mark(const float* scores, std::size_t stride, std::span<Word> words, Scratch& scratch) const {
  if (words.empty()) return;
  const std::size_t labels = size();
  scratch.score.resize(labels);
  scratch.next.resize(labels);
  scratch.back.resize(labels * words.size());
  for (std::size_t l = 0; l < labels; ++l) scratch.score[l] = inside_[l] ? kForbidden : scores[l];
  for (std::size_t i = 1; i < words.size(); ++i) {
    for (std::size_t l = 0; l < labels; ++l) {
      float best = kForbidden;
      std::size_t from = 0;
      for (std::size_t before = 0; before < labels; ++before) {
        if (!may_follow(before, l) || !(scratch.score[before] > best)) continue;
        best = scratch.score[before];
        from = before;
      }
      scratch.next[l] = best + scores[i * stride + l];
      scratch.back[i * labels + l] = static_cast<std::uint8_t>(from);
    }
    std::swap(scratch.score, scratch.next);
  }
  auto label =
      static_cast<std::size_t>(std::max_element(scratch.score.begin(), scratch.score.end()) - scratch.score.begin());
  for (std::size_t i = words.size(); i-- > 0; label = scratch.back[i * labels + label]) {
    words[i].name = kinds_[label];
    words[i].name_begins = kinds_[label] != NameKind::none && !inside_[label];
    if (i == 0) break;
  }
}

}  // namespace vigie::model
