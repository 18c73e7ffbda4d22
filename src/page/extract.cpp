// The stage's spine: bytes -> UTF-8 -> HTML or text -> stories, with what the caller knows laid over them.
// Tested in tests/unit/page/extract_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/encoding.h"
#include "page/html_page.h"
#include "page/lines.h"
#include "page/page.h"
#include "page/plain.h"
#include "page/published.h"

namespace vigie::page {
namespace {

constexpr std::size_t kProbe = 2048;  // bytes that tell HTML from text

bool is_html(std::string_view text, std::string_view media_type) {
  if (media_type.find("html") != std::string_view::npos || media_type.find("xml") != std::string_view::npos)
    return true;
  if (media_type.substr(0, 10) == "text/plain") return false;
  const std::string head =
      unicode::lower(trim(text.substr(0, unicode::byte_offset(text.substr(0, kProbe * 4), kProbe))));
  if (head.rfind("<!doctype html", 0) == 0 || head.rfind("<html", 0) == 0 || head.rfind("<?xml", 0) == 0 ||
      head.rfind("<!--", 0) == 0)
    return true;
  for (const std::string_view tag :
       {"<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta ", "<h1", "<table", "<br"})
    if (head.find(tag) != std::string::npos) return true;
  return false;
}

void lay_over(Story& story, const PageHints& hints, std::size_t part, std::size_t parts) {
  story.file = hints.file;
  if (!hints.url.empty()) story.url = hints.url;
  if (!hints.language.empty()) story.language = hints.language;
  if (!hints.outlet.empty()) story.outlet.name = hints.outlet;
  if (auto given = published_given(hints.published)) story.published = std::move(given);
  story.part = static_cast<std::uint32_t>(part);
  story.parts = static_cast<std::uint32_t>(parts);
}

}  // namespace

Page extract(std::string_view bytes, const PageHints& hints) {
  Page page;
  const Span all{0, static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), UINT32_MAX))};
  if (bytes.size() > limits::kPageBytes) {
    page.notes.push_back({"page.limit.bytes", all, "the page is larger than is read; the rest is left out"});
    bytes = bytes.substr(0, limits::kPageBytes);
  }
  Decoded decoded = decode(bytes, hints.charset);
  page.notes.insert(page.notes.end(), decoded.notes.begin(), decoded.notes.end());
  if (decoded.binary) {
    page.notes.push_back({"page.binary", all, "these bytes are no text"});
    return page;
  }
  if (trim(decoded.utf8).empty()) {
    page.notes.push_back({"page.empty", all, "the page is empty"});
    return page;
  }
  page.stories = is_html(decoded.utf8, hints.media_type) ? read_html(decoded.utf8, hints, page.notes)
                                                         : read_plain(decoded.utf8, hints, page.notes);
  if (page.stories.empty()) page.notes.push_back({"page.empty", all, "no story was found on the page"});
  for (std::size_t i = 0; i < page.stories.size(); ++i) lay_over(page.stories[i], hints, i + 1, page.stories.size());
  return page;
}

}  // namespace vigie::page
