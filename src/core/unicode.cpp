// The one file that uses utf8proc. ASCII takes a short way through every function: most words of most texts are ASCII.
// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace vigie::unicode {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Decodes one code point of any bytes; an ill-formed sequence gives U+FFFD and moves one byte.
char32_t decode(std::string_view text, std::size_t& at) {
  utf8proc_int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const auto n = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
  if (n <= 0) {
    ++at;
    return kReplacement;
  }
  at += static_cast<std::size_t>(n);
  return static_cast<char32_t>(code_point);
}

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

// utf8proc_map over well-formed text; the text itself where utf8proc fails (out of memory).
std::string map(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto n =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(options));
  if (n < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(n));
  free(out);  // utf8proc's contract: made by malloc
  return result;
}

bool is_apostrophe(char32_t c) {
  return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9 || c == 0xFF07 || c == '`' || c == 0x00B4;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool parts_words_when_folded(char32_t c) {
  return is_space(c) || c == '-' || c == '\'' || c == '.' || c == '_' || c == '/' || is_apostrophe(c) ||
         (c >= 0x2010 && c <= 0x2015);
}

// Appends to a folded name, keeping runs of space to one.
void append_folded(std::string& out, char32_t c) {
  if (parts_words_when_folded(c)) {
    if (!out.empty() && out.back() != ' ') out += ' ';
  } else {
    append(out, c);
  }
}

// Letters that have no decomposition but are written without their mark elsewhere.
const char* spelled_out(char32_t c) {
  switch (c) {
    case 0x0153:
      return "oe";
    case 0x00E6:
      return "ae";
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0131:
      return "i";
    case 0x00DF:
      return "ss";
    case 0x0111:
      return "d";
    case 0x0640:
      return "";  // Arabic tatweel
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return "\u0627";  // alif with hamza or madda
    case 0x0649:
      return "\u064A";  // alif maqsura
    case 0x0629:
      return "\u0647";  // ta marbuta
    default:
      return nullptr;
  }
}

// Folds well-formed text of any script into `out`.
void fold_any(std::string& out, std::string_view text) {
  const std::string apart = map(text, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE | UTF8PROC_COMPAT);
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t raw = decode(apart, at);
    const auto kind = category(raw);
    if (kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_CF) continue;
    const auto c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(raw)));
    if (const char* spelled = spelled_out(c))
      out += spelled;
    else
      append_folded(out, c);
  }
}

// Latin letters with marks, folded once each: each folds by itself, whatever stands beside it; "ŉ" alone makes a space.
constexpr char32_t kFirstLatin = 0xC0, kLastLatin = 0x24F;
const std::string& folded_latin(char32_t c) {
  static const std::vector<std::string> kAll = [] {
    std::vector<std::string> all(kLastLatin - kFirstLatin + 1);
    for (char32_t at = kFirstLatin; at <= kLastLatin; ++at) {
      std::string letter = "x", folded;  // not at the beginning, where spaces go
      append(letter, at);
      fold_any(folded, letter);
      all[at - kFirstLatin] = folded.substr(1);
    }
    return all;
  }();
  return kAll[c - kFirstLatin];
}

// Text of ASCII and such letters alone; false, and `out` as it was, where there is anything else.
bool fold_latin(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (c < 0x80) {
      append_folded(out, static_cast<unsigned char>(lower_ascii(static_cast<char>(c))));
    } else if (c >= kFirstLatin && c <= kLastLatin && folded_latin(c).find(' ') == std::string::npos) {
      out += folded_latin(c);
    } else if (is_apostrophe(c)) {
      append_folded(out, '\'');
    } else {
      out.resize(before);
      return false;
    }
  }
  return true;
}

}  // namespace

std::string clean(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  bool ascii = true;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c < 0x80) {
      ++at;
      if (c >= 0x20 ? c != 0x7F : c == '\t' || c == '\n') valid += static_cast<char>(c);
      continue;
    }
    ascii = false;
    const char32_t code_point = decode(bytes, at);
    if (category(code_point) != UTF8PROC_CATEGORY_CC && code_point != 0xFEFF) append(valid, code_point);
  }
  return ascii ? valid : map(valid, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

bool is_valid(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                                    static_cast<utf8proc_ssize_t>(bytes.size() - at), &code_point);
    if (n <= 0) return false;
    at += static_cast<std::size_t>(n);
  }
  return true;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out += lower_ascii(text[at++]);
      continue;
    }
    const char32_t c = decode(text, at);
    if (is_apostrophe(c))
      out += '\'';
    else
      append(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (!fold_latin(out, text)) fold_any(out, text);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t byte_offset(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && code_points-- == 0) return at;
  return at;
}

char32_t next(std::string_view text, std::size_t& at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) {
    ++at;
    return c;
  }
  return decode(text, at);
}

void append(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  utf8proc_uint8_t buffer[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : category(c) == UTF8PROC_CATEGORY_ND; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return category(c) == UTF8PROC_CATEGORY_ZS || c == 0x2028 || c == 0x2029 || c == 0x200B;
}

bool is_punctuation(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO;
}

}  // namespace vigie::unicode
