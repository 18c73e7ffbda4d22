// What befell those that the figures of a sentence count, and by which happening's own words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/happenings.h"

namespace vigie::read {

inline constexpr std::size_t kNoHappening = static_cast<std::size_t>(-1);

struct Counted {
  std::size_t mention = 0;  // index into View::figures
  FigureWhat what = FigureWhat::other;
  bool known = false;
  std::size_t happening = kNoHappening;  // whose own words say it
};

// The word by which the counted ones hang in the tree: the subject or object; kNone without a tree.
[[nodiscard]] std::uint32_t hanging_word(const View& view, const FigureMention& mention);
// The figures of sentence `s` of which the words say what they count, in the order of the text (harm.cpp).
[[nodiscard]] std::vector<Counted> count_harm(const View& view, const std::vector<Happening>& all, std::uint32_t s);

}  // namespace vigie::read
