// Span: a half-open range of bytes in one text. Note: what a stage dropped or doubted, and why.
// Inside the library positions are bytes; the record (docs/formats.md) has code points within a paragraph.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // one past the last byte

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

// The words of `text` in `span`; empty if the span does not lie in the text.
[[nodiscard]] constexpr std::string_view words_of(std::string_view text, Span span) {
  if (span.begin > span.end || span.end > text.size()) return {};
  return text.substr(span.begin, span.size());
}

struct Note {
  std::string rule;  // permanent id, its path: "page.limit.nodes", "read.casualties.at_least"
  Span span;         // in the text of the story (or in the bytes of the page, for rules of page.*)
  std::string why;   // plain words
};

}  // namespace vigie
