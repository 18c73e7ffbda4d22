// The words of one token: contractions, elisions and clitics, by the rows of contractions.tsv.
//   "du" -> de + le (one span);  "l'attaque" -> l' + attaque;  "a-t-il" -> a + il;  "Nigeria's" -> Nigeria + 's
// Tested in tests/unit/text/split_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory_resource>
#include <string_view>

#include "knowledge/knowledge.h"
#include "text/rules.h"
#include "text/tokens.h"

namespace vigie::text {

inline constexpr std::size_t kPartsPerToken = 8;  // what is left over stays in the last part

struct Part {
  Span span;
  std::string_view form, norm;
};

struct Parts {
  std::array<Part, kPartsPerToken> parts;
  std::size_t size = 0;
};

class Splitter {
 public:
  Splitter(std::string_view text, const LanguageRules& rules, const knowledge::Lexicon* lexicon,
           std::pmr::memory_resource& arena)
      : text_(text), rules_(rules), lexicon_(lexicon), arena_(arena) {}

  // `previous`: readings of the word before in the sentence, none at its beginning.
  void split(const Token& token, std::span<const Reading> previous, Parts& out) const;

 private:
  void add(Parts& out, Span span, std::string_view form, std::string_view norm) const;
  bool add_whole(Parts& out, Part part, std::span<const Reading> previous) const;
  bool take_start(Parts& out, Part& rest) const;
  void split_end(Parts& out, Part part, std::span<const Reading> previous) const;
  void add_parts(Parts& out, Part part, std::string_view words) const;
  [[nodiscard]] bool follows(std::uint32_t at, std::string_view words) const;
  [[nodiscard]] bool can_be(std::string_view norm, std::uint32_t tags) const;

  std::string_view text_;
  const LanguageRules& rules_;
  const knowledge::Lexicon* lexicon_;
  std::pmr::memory_resource& arena_;
};

// Tag of the likeliest reading of a form; unknown where it has none.
[[nodiscard]] Upos likeliest(std::span<const Reading> readings);

}  // namespace vigie::text
