// SPDX-License-Identifier: Apache-2.0
#include "text/chars.h"

#include <array>

#include "core/unicode.h"

namespace vigie::text {
namespace {

constexpr CharKind ascii_kind(unsigned c) {
  if (c == ' ' || (c >= '\t' && c <= '\r')) return CharKind::space;
  if (c >= 'a' && c <= 'z') return CharKind::lower;
  if (c >= 'A' && c <= 'Z') return CharKind::upper;
  if (c >= '0' && c <= '9') return CharKind::digit;
  if (c == '\'') return CharKind::apostrophe;
  if (c == '-') return CharKind::hyphen;
  if (c == '_') return CharKind::mark;
  return CharKind::other;
}

constexpr std::array<CharKind, 128> kAscii = [] {
  std::array<CharKind, 128> kinds{};
  for (unsigned c = 0; c < 128; ++c) kinds[c] = ascii_kind(c);
  return kinds;
}();

// Marks that part no word: combining marks, vowel signs, joiners, soft hyphen, variation selectors, superscripts.
bool is_mark(char32_t c) {
  if (c == 0xAD || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x200C || c == 0x200D || c == 0x2060) return true;
  if (c < 0x300) return false;
  return c <= 0x36F || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE) ||
         (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6ED) ||
         (c >= 0x900 && c <= 0x109F && !unicode::is_punctuation(c)) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

CharKind wide_kind(char32_t c) {
  if (c == 0x2019 || c == 0x02BC || c == 0xFF07) return CharKind::apostrophe;
  if (c == 0x2010 || c == 0x2011) return CharKind::hyphen;
  if (unicode::is_space(c)) return CharKind::space;
  if (unicode::is_upper(c)) return CharKind::upper;
  if (unicode::is_letter(c)) {
    // A letter without case (Arabic, Han) is neither lower nor upper: only scripts with case begin words small.
    const bool cased = c < 0x590 || (c >= 0x1C80 && c <= 0x1FFF) || (c >= 0x2C00 && c <= 0x2DFF);
    return cased ? CharKind::lower : CharKind::letter;
  }
  if (unicode::is_digit(c)) return CharKind::digit;
  return is_mark(c) ? CharKind::mark : CharKind::other;
}

// U+0080..U+00FF, the letters of most European text.
const std::array<CharKind, 128>& latin() {
  static const std::array<CharKind, 128> kinds = [] {
    std::array<CharKind, 128> k{};
    for (unsigned c = 0; c < 128; ++c) k[c] = wide_kind(static_cast<char32_t>(c + 128));
    return k;
  }();
  return kinds;
}

}  // namespace

Char read_char(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return {0, CharKind::end, at};
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return {c, kAscii[c], at + 1};
  std::size_t end = at;
  const char32_t code = unicode::next(text, end);
  const auto kind = code < 0x100 ? latin()[code - 0x80] : wide_kind(code);
  return {code, kind, static_cast<std::uint32_t>(end)};
}

}  // namespace vigie::text
