// Numbers: a number as the words tell it, with what stands before it.
//   "au moins 12" -> low 12     "more than 37,000" -> low 37001     "between 12 and 15" -> 12..15     "aucune" -> 0
// The words are those of the lexicon's table `numbers`. Tested in tests/unit/read/figures_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/view.h"

namespace vigie::read {

struct Number {
  std::uint32_t first = 0, last = 0;
  Count count;
  bool zero = false;
  [[nodiscard]] bool found() const { return last > first; }
};

struct NumberWord {
  std::string_view kind;
  double value = 0;
  std::uint32_t last = 0;
};

class Numbers {
 public:
  // Words marked in `taken` (dates) are no numbers.
  Numbers(const View& view, const std::vector<bool>& taken)
      : view_(view), table_(view.lexicon, "numbers", view.document), taken_(taken) {}

  // The number that begins at `w`, "at least" and its like included.
  [[nodiscard]] Number at(std::uint32_t w) const;
  // The row of `numbers` that begins at `w`; kind empty where there is none.
  [[nodiscard]] NumberWord word_at(std::uint32_t w) const;

 private:
  [[nodiscard]] std::uint32_t end_of_sentence(std::uint32_t w) const;
  [[nodiscard]] Number exact(std::uint32_t w) const;
  [[nodiscard]] Number ranged(const Number& low) const;
  [[nodiscard]] Number dashed(std::uint32_t w) const;
  [[nodiscard]] bool counts_one(std::uint32_t w) const;
  [[nodiscard]] std::optional<double> single(std::string_view norm) const;
  [[nodiscard]] std::optional<double> hyphened(std::string_view norm) const;

  const View& view_;
  Table table_;
  const std::vector<bool>& taken_;
};

}  // namespace vigie::read
