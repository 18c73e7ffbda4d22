// Unicode for the rest of Vigie: validation, normal forms, folding, code-point positions. The one place that uses
// utf8proc (Unicode 15: NFC, case folding, decomposition).
// Tested in tests/unit/core/unicode_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::unicode {

// Valid UTF-8 in NFC: ill-formed bytes become U+FFFD, control characters but tab and newline are dropped.
[[nodiscard]] std::string clean(std::string_view bytes);
[[nodiscard]] bool is_valid(std::string_view bytes);

// Lower case, NFC, typographic apostrophes made straight, diacritics kept: the `norm` of a word.
[[nodiscard]] std::string lower(std::string_view text);
// The letters A to Z made small, every other byte kept: names in markup and protocols.
[[nodiscard]] std::string lower_ascii(std::string_view text);

// For finding names: lower case, diacritics and Arabic vowel marks stripped, hyphens and apostrophes made spaces,
// runs of space made one. "Deir ez-Zor" -> "deir ez zor", "État" -> "etat".
[[nodiscard]] std::string fold(std::string_view text);

// Code points of well-formed text; and the byte offset of the n-th code point (size() past the end).
[[nodiscard]] std::size_t count_code_points(std::string_view text);
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t code_points);

// Decodes the code point at `at` (well-formed text) and moves `at` past it.
[[nodiscard]] char32_t next(std::string_view text, std::size_t& at);
void append(std::string& out, char32_t code_point);

[[nodiscard]] bool is_letter(char32_t);
[[nodiscard]] bool is_upper(char32_t);
[[nodiscard]] bool is_digit(char32_t);
[[nodiscard]] bool is_space(char32_t);  // with the no-break spaces
[[nodiscard]] bool is_punctuation(char32_t);

}  // namespace vigie::unicode
