// Score: how surely two claims of different stories tell one happening, and what forbids it.
// Tested in tests/unit/merge/score_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "merge/tellings.h"

namespace vigie::merge {

struct Verdict {
  bool possible = true;  // false: they can never share an event
  double score = 0;
  std::string why;  // what forbids it, or what the score is made of
};

class Scorer {
 public:
  Scorer(const Tellings& tellings, const Kin& kin) : tellings_(&tellings), kin_(&kin) {}
  [[nodiscard]] Verdict verdict(std::uint32_t a, std::uint32_t b) const;

 private:
  const Tellings* tellings_;
  const Kin* kin_;
};

// Whether the two numbers can both be right: an exact number lies within the other's bounds, "about" allows a fifth.
[[nodiscard]] bool agree(const Count& a, const Count& b);
// One class of people may be the other, or holds it: "" is people. Parts ("children") are only themselves.
[[nodiscard]] bool comparable(const std::string& who, const std::string& other);
// The class that a word for people counts under: "villagers" -> "civilians"; the word itself where it is none.
[[nodiscard]] std::string class_of(const std::string& who);
[[nodiscard]] bool is_part(const std::string& who);

}  // namespace vigie::merge
