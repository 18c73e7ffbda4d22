// A rule that makes a lemma of a form, as the network's file writes it:
//   "l-3+er" of the lower-cased form, here its normal form: "frappée" -> "frapper"      "k-0+" of the form as written
//   "=être"  whatever the form
// A rule that takes more characters than there are gives the form. Tested in tests/unit/model/labels_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::model {

class LemmaRule {
 public:
  // Nothing where the text is no rule.
  [[nodiscard]] static std::optional<LemmaRule> read(std::string_view text);
  // The lemma: a view of the form, the normal form, the rule or the arena.
  [[nodiscard]] std::string_view apply(std::string_view form, std::string_view norm,
                                       std::pmr::memory_resource& arena) const;
  // Whether the lemma in small letters is `lemma`, without making it.
  [[nodiscard]] bool gives(std::string_view norm, std::string_view lemma) const;

 private:
  [[nodiscard]] std::optional<std::string_view> stem(std::string_view from) const;

  enum class Start : std::uint8_t { text, lower, written };
  Start start_ = Start::text;
  std::size_t taken_ = 0;      // characters off the end
  std::string added_, lower_;  // as written, in small letters
};

}  // namespace vigie::model
