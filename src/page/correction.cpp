// SPDX-License-Identifier: Apache-2.0
#include "page/correction.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/unicode.h"
#include "page/correction_words.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

constexpr std::size_t kNoteBytes = 900;    // a longer paragraph is text
constexpr std::size_t kHeadBytes = 40;     // before the colon
constexpr std::size_t kEndParagraphs = 3;  // at either end of a story that may hold the note

// What follows "Correction:" or "CORRECTION – "; empty where the line does not begin so.
std::string_view after_head(std::string_view line) {
  for (const std::string_view mark : {":", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const std::size_t at = line.substr(0, kHeadBytes + mark.size()).find(mark);
    if (at == std::string_view::npos) continue;
    const std::string head = unicode::fold(trim(line.substr(0, at)));
    for (const std::string_view word : words::kCorrectionHeads)
      if (head == word) return trim(line.substr(at + mark.size()));
  }
  return {};
}

template <class Table>
bool holds(const Table& table, std::string_view folded) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view words) { return folded.find(words) != std::string_view::npos; });
}

std::string address_in(std::string_view text) {
  const std::size_t at = std::min(text.find("https://"), text.find("http://"));
  if (at == std::string_view::npos) return {};
  std::string_view address = text.substr(at, std::min(text.find_first_of(" \t\n\"<>)", at), text.size()) - at);
  while (!address.empty() && (address.back() == '.' || address.back() == ',')) address.remove_suffix(1);
  return std::string(address);
}

std::optional<Correction> correction_in(std::string_view line, const Story& story) {
  if (line.size() > kNoteBytes) return std::nullopt;
  const std::string folded = unicode::fold(line);
  const std::string_view rest = after_head(line);
  const bool earlier = holds(words::kEarlierVersions, folded);
  if (rest.empty() && !earlier && !holds(words::kReplaces, folded)) return std::nullopt;
  Correction out;
  out.of = address_in(line);
  if (out.of.empty() && earlier) out.of = story.url;
  out.what = std::string(rest.empty() ? line : rest);
  out.quote = std::string(line);
  return out;
}

}  // namespace

std::optional<Correction> find_correction(const Story& story) {
  const std::size_t count = story.paragraphs.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Paragraph& paragraph = story.paragraphs[i];
    const bool at_end = i < kEndParagraphs + 1 || i + kEndParagraphs >= count;  // the headline is the first
    if (!at_end || paragraph.role == Role::caption || paragraph.role == Role::credit) continue;
    if (auto found = correction_in(words_of(story.text, paragraph.span), story)) return found;
  }
  return std::nullopt;
}

}  // namespace vigie::page
