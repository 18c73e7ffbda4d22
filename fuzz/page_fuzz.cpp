// Any bytes as a page, feed or message: page::extract ends, and what it returns keeps the laws of include/vigie/page.h.
// PDF is left to its own parser (pdf_layout by its unit tests): a process for each input would fuzz the system.
// The first four bytes choose the hints (media type, charset, language, date): "1000<html>..."
// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"
#include "page/page.h"
#include "page/pdf.h"
#include "target.h"

namespace vigie {
namespace {

constexpr std::string_view kMediaTypes[] = {"",         "text/html",      "text/plain",           "application/rss+xml",
                                            "nonsense", "message/rfc822", "application/feed+json"};
constexpr std::string_view kCharsets[] = {"",        "utf-8",   "windows-1252", "utf-16le", "iso-2022-jp",
                                          "gb18030", "nonsense"};
constexpr std::string_view kLanguages[] = {"", "fr", "ar", "x-nonsense"};
constexpr std::string_view kDates[] = {"", "2024-03-13", "2024-03-13T23:59:00Z", "2024-02-30", "nonsense"};

void check(const Story& story, std::uint32_t parts) {
  fuzz::require(story.parts == parts && story.part >= 1 && story.part <= parts, "parts are numbered from 1");
  fuzz::require(story.id.size() == 16, "a story has an id of 16 hex digits");
  fuzz::require(unicode::is_valid(story.text), "the text is valid UTF-8");
  fuzz::require(unicode::is_valid(story.headline) && unicode::is_valid(story.standfirst), "headlines are valid UTF-8");
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < story.paragraphs.size(); ++i) {
    const Span span = story.paragraphs[i].span;
    fuzz::require(span.begin == at + (i > 0 ? 2 : 0), "paragraphs are parted by two bytes");
    fuzz::require(span.begin < span.end && span.end <= story.text.size(), "a paragraph holds text");
    if (i > 0) fuzz::require(story.text.compare(at, 2, "\n\n") == 0, "what parts paragraphs is an empty line");
    at = span.end;
  }
  fuzz::require(at == story.text.size(), "paragraphs are all of the text");
}

}  // namespace
}  // namespace vigie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  fuzz::Input input(data, size);
  PageHints hints;
  hints.file = "a.html";
  hints.media_type = kMediaTypes[input.choice(std::size(kMediaTypes))];
  hints.charset = kCharsets[input.choice(std::size(kCharsets))];
  hints.language = kLanguages[input.choice(std::size(kLanguages))];
  hints.published = kDates[input.choice(std::size(kDates))];
  if (page::looks_like_pdf(input.rest())) return 0;
  std::vector<page::Piece> pieces;
  const Page page = page::extract(input.rest(), hints, pieces);
  for (const page::Piece& piece : pieces)
    fuzz::require(piece.part <= page.stories.size() && (piece.part > 0 || !piece.why.empty()), "every block is told");
  for (const Story& story : page.stories) check(story, static_cast<std::uint32_t>(page.stories.size()));
  fuzz::require(!page.stories.empty() || !page.notes.empty(), "a page without a story says why");
  for (const Note& note : page.notes) fuzz::require(!note.rule.empty() && !note.why.empty(), "a note says why");
  return 0;
}
