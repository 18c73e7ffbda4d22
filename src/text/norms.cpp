// SPDX-License-Identifier: Apache-2.0
#include "text/norms.h"

#include <cstring>

#include "core/unicode.h"

namespace vigie::text {
namespace {

enum class Shape { own, short_way, long_way };

unsigned char byte(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

// Latin-1 letters are C3 80..BF; typographic apostrophe is E2 80 99. Anything else past ASCII goes the long way.
Shape shape_of(std::string_view form) {
  Shape shape = Shape::own;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const unsigned char c = byte(form, i);
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') shape = Shape::short_way;
    } else if (c == 0xC3 && i + 1 < form.size()) {
      const unsigned char d = byte(form, ++i);
      if (d < 0x80 || d > 0xBF) return Shape::long_way;
      if (d <= 0x9E && d != 0x97) shape = Shape::short_way;
    } else if (c == 0xE2 && i + 2 < form.size() && byte(form, i + 1) == 0x80 && byte(form, i + 2) == 0x99) {
      shape = Shape::short_way;
      i += 2;
    } else {
      return Shape::long_way;
    }
  }
  return shape;
}

std::size_t lower_latin(std::string_view form, char* out) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const unsigned char c = byte(form, i);
    if (c >= 'A' && c <= 'Z') {
      out[n++] = static_cast<char>(c + 0x20);
    } else if (c == 0xC3) {
      const unsigned char d = byte(form, ++i);
      out[n++] = static_cast<char>(c);
      out[n++] = static_cast<char>(d <= 0x9E && d != 0x97 ? d + 0x20 : d);
    } else if (c == 0xE2) {
      out[n++] = '\'';
      i += 2;
    } else {
      out[n++] = static_cast<char>(c);
    }
  }
  return n;
}

}  // namespace

std::string_view keep(std::string_view bytes, std::pmr::memory_resource& arena) {
  if (bytes.empty()) return {};
  auto* out = static_cast<char*>(arena.allocate(bytes.size(), 1));
  std::memcpy(out, bytes.data(), bytes.size());
  return {out, bytes.size()};
}

std::string_view normal_form(std::string_view form, std::pmr::memory_resource& arena) {
  switch (shape_of(form)) {
    case Shape::own:
      return form;
    case Shape::short_way: {
      auto* out = static_cast<char*>(arena.allocate(form.size(), 1));
      return {out, lower_latin(form, out)};
    }
    case Shape::long_way: {
      const std::string lower = unicode::lower(form);
      return lower == form ? form : keep(lower, arena);
    }
  }
  return form;
}

}  // namespace vigie::text
