// Copies: which stories of an event are one origin, because one took the other's words over (whole, cut, translated),
// said that it did, or corrects it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "merge/account.h"

namespace vigie::merge {

class Copies {
 public:
  // Groups of indexes into draft.accounts, every account in exactly one.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> groups(const Draft& draft);

 private:
  struct Text {
    Hashes runs, numbers;
    std::vector<std::uint32_t> shape;  // what each paragraph is: body, quotation
  };
  const Text& text(const Report& report);
  [[nodiscard]] bool same_origin(const Draft& draft, const Account& a, const Account& b);
  [[nodiscard]] bool taken_over(const Draft& draft, const Account& a, const Account& b);
  [[nodiscard]] bool translated(const Draft& draft, const Account& a, const Account& b);

  std::map<std::string, Text> texts_;  // by the story's id
};

}  // namespace vigie::merge
