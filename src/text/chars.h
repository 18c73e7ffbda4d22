// What kind of character stands at a byte of the text; one table look-up for Latin letters, core/unicode for the rest.
//   read_char("Éva", 0) -> {code U+00C9, kind upper, end 2}
// Total: an ill-formed byte is a character of kind `other`, one byte long. Tested in tests/unit/text/tokens_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace vigie::text {

enum class CharKind : std::uint8_t { space, lower, upper, letter, digit, mark, apostrophe, hyphen, other, end };

struct Char {
  char32_t code = 0;
  CharKind kind = CharKind::end;
  std::uint32_t end = 0;  // byte after the character

  [[nodiscard]] constexpr bool letter() const { return kind >= CharKind::lower && kind <= CharKind::letter; }
  [[nodiscard]] constexpr bool digit() const { return kind == CharKind::digit; }
  // Continues a word without parting it: a letter, a digit, a combining mark.
  [[nodiscard]] constexpr bool inside_word() const { return kind >= CharKind::lower && kind <= CharKind::mark; }
};

// The character at byte `at`; kind `end` past the text.
[[nodiscard]] Char read_char(std::string_view text, std::uint32_t at);

// Spaces that part groups of digits: plain, no-break, narrow no-break, thin.
[[nodiscard]] constexpr bool groups_digits(char32_t c) { return c == ' ' || c == 0x00A0 || c == 0x202F || c == 0x2009; }

}  // namespace vigie::text
