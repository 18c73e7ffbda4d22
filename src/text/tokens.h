// Tokens: the written units of a paragraph, parted by white space and by the rules of news: numbers with their groups,
// times, dates, links, abbreviations, acronyms, compounds, ellipses.
//   "37 000 morts, a dit M. Bah…" -> [37 000] [morts] [,] [a] [dit] [M.] [Bah] […]
// Every byte that is no white space lies in one token. Tested in tests/unit/text/tokens_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/rules.h"
#include "vigie/span.h"

namespace vigie::text {

enum class TokenKind : std::uint8_t { word, number, link, punctuation, symbol };

struct Letters {
  bool capital = false;       // first letter is a capital
  bool all_capitals = false;  // two or more letters, all capital
  bool lower = false;         // first letter is a small one of a script that has capitals
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  AbbreviationKind abbreviation = AbbreviationKind::none;  // the token ends with its full stop
  Letters letters;
  bool space_before = false;
  bool joints = false;  // has an apostrophe or a hyphen inside: may be several words
};

[[nodiscard]] Letters letters_of(std::string_view word);

// Appends the tokens of text[paragraph].
void find_tokens(std::string_view text, Span paragraph, const LanguageRules& rules, std::vector<Token>& out);

}  // namespace vigie::text
