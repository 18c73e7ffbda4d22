// SPDX-License-Identifier: Apache-2.0
#include "cli/plain_story.h"

#include <algorithm>
#include <string_view>

#include "core/dates.h"
#include "core/unicode.h"

namespace vigie::cli {
namespace {

// A line of running text that was broken to fit a page is about so long, in bytes, and does not end a sentence.
constexpr std::size_t kWrappedFrom = 45, kWrappedTo = 130;

bool looks_wrapped(std::string_view line) {
  if (line.size() < kWrappedFrom || line.size() > kWrappedTo) return false;
  return std::string_view(".!?:;\"").find(line.back()) == std::string_view::npos;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

void add_paragraph(Story& story, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  story.paragraphs.push_back({Role::body, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
}

void cut(Story& story) {
  const std::string_view text = story.text;
  std::size_t begin = std::string_view::npos, end = 0;  // of the paragraph at hand
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, stop - at);
    if (!is_blank(line)) {
      if (begin == std::string_view::npos) begin = at + line.find_first_not_of(" \t\r");
      end = at + line.find_last_not_of(" \t\r") + 1;
    }
    if (begin != std::string_view::npos &&
        (is_blank(line) || !looks_wrapped(text.substr(at, end > at ? end - at : 0)))) {
      add_paragraph(story, begin, end);
      begin = std::string_view::npos;
    }
    at = stop + 1;
  }
  if (begin != std::string_view::npos) add_paragraph(story, begin, end);
}

}  // namespace

Story plain_story(std::string bytes, const PageHints& hints) {
  Story story;
  story.file = hints.file;
  story.url = hints.url;
  story.language = hints.language;
  story.outlet.name = hints.outlet;
  if (const auto day = parse_iso(std::string_view(hints.published).substr(0, 10)))
    story.published = Published{to_iso(*day), to_iso(*day), DateBasis::given, hints.published};
  story.text = unicode::is_valid(bytes) ? std::move(bytes) : unicode::clean(bytes);
  cut(story);
  return story;
}

std::vector<Span> take_marks(std::string& text) {
  std::vector<Span> marks;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find("[[", at);
    const std::size_t close = open == std::string::npos ? open : text.find("]]", open);
    if (close == std::string::npos) {
      plain += text.substr(at);
      break;
    }
    plain += text.substr(at, open - at);
    const auto begin = static_cast<std::uint32_t>(plain.size());
    plain += text.substr(open + 2, close - open - 2);
    marks.push_back({begin, static_cast<std::uint32_t>(plain.size())});
    at = close + 2;
  }
  text = std::move(plain);
  return marks;
}

}  // namespace vigie::cli
