// The stage's spine: bytes -> PDF, mail, or UTF-8 -> feed, news item, HTML or text -> stories, with what the caller
// knows laid over them. Tested in tests/unit/page/extract_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/correction.h"
#include "page/encoding.h"
#include "page/feed.h"
#include "page/html_page.h"
#include "page/lines.h"
#include "page/mail.h"
#include "page/news_xml.h"
#include "page/page.h"
#include "page/pdf.h"
#include "page/plain.h"
#include "page/published.h"
#include "page/xml.h"

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

// The name of the first element, in lower case and without its prefix: "<?xml ...?><!-- --><rdf:RDF" -> "rdf".
std::string root_element(std::string_view text) {
  text = trim(text);
  while (text.substr(0, 2) == "<?" || text.substr(0, 2) == "<!") {
    std::size_t end = text.substr(0, 4) == "<!--" ? text.find("-->") : text.find('>');
    if (text.substr(0, 9) == "<!DOCTYPE" && text.find('[') < end) end = text.find("]>");
    if (end == std::string_view::npos) return {};
    text = trim(text.substr(text.find('>', end) + 1));
  }
  if (text.substr(0, 1) != "<") return {};
  std::string_view name = text.substr(1, std::min<std::size_t>(text.find_first_of(" \t\r\n/>"), 60) - 1);
  name = name.substr(std::min(name.find(':') + 1, name.size()));
  return unicode::lower(name);
}

bool is_feed(std::string_view root) { return root == "rss" || root == "rdf" || root == "feed" || root == "channel"; }

bool looks_like_json_feed(std::string_view text, std::string_view media_type) {
  if (media_type.find("feed+json") != std::string_view::npos) return true;
  const std::string_view head = trim(text.substr(0, kProbe * 2));
  return !head.empty() && head.front() == '{' && head.find("jsonfeed.org/version") != std::string_view::npos;
}

std::vector<Story> read_text(const std::string& utf8, const PageHints& hints, std::vector<Note>& notes,
                             std::vector<Piece>& pieces) {
  const std::string root = root_element(std::string_view(utf8).substr(0, kProbe * 8));
  if (is_feed(root) || is_news_root(root)) {
    const xml::Tree tree = xml::parse(utf8, notes);
    if (is_news_root(root)) return read_news_xml(tree, notes);
    if (const auto feed = read_feed(tree)) return stories_of(*feed, hints, notes);
  }
  if (looks_like_json_feed(utf8, hints.media_type))
    if (const auto feed = read_json_feed(utf8)) return stories_of(*feed, hints, notes);
  return is_html(utf8, hints.media_type) ? read_html(utf8, hints, notes, &pieces)
                                         : read_plain(utf8, hints, notes, &pieces);
}

bool is_mail(std::string_view bytes, std::string_view media_type) {
  if (media_type == "message/rfc822" || media_type.substr(0, 17) == "multipart/related") return true;
  return (media_type.empty() || media_type == "text/plain") && looks_like_mail(bytes);
}

std::vector<Story> read_pdf(std::string_view bytes, const PageHints& hints, std::vector<Note>& notes,
                            std::vector<Piece>& pieces) {
  const Result<std::string> layout = layout_of_pdf(bytes);
  if (!layout) {
    notes.push_back({"page.pdf", {}, layout.error().what});
    return {};
  }
  return read_plain(words_of_layout(*layout, notes), hints, notes, &pieces);
}

void lay_over(Story& story, const PageHints& hints, std::size_t part, std::size_t parts) {
  story.file = hints.file;
  if (!hints.url.empty()) story.url = hints.url;
  if (!hints.language.empty()) story.language = hints.language;
  if (!hints.outlet.empty()) story.outlet.name = hints.outlet;
  if (auto given = published_given(hints.published)) story.published = std::move(given);
  if (!story.corrects) story.corrects = find_correction(story);
  story.part = static_cast<std::uint32_t>(part);
  story.parts = static_cast<std::uint32_t>(parts);
}

}  // namespace

Page extract(std::string_view bytes, const PageHints& hints) {
  std::vector<Piece> pieces;
  return extract(bytes, hints, pieces);
}

Page extract(std::string_view bytes, const PageHints& hints, std::vector<Piece>& pieces) {
  Page page;
  const Span all{0, static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), UINT32_MAX))};
  if (bytes.size() > limits::kPageBytes) {
    page.notes.push_back({"page.limit.bytes", all, "the page is larger than is read; the rest is left out"});
    bytes = bytes.substr(0, limits::kPageBytes);
  }
  if (looks_like_pdf(bytes)) {
    page.stories = read_pdf(bytes, hints, page.notes, pieces);
  } else if (is_mail(bytes, hints.media_type)) {
    page.stories = stories_of(read_mail(bytes), hints, page.notes, &pieces);
  } else {
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
    page.stories = read_text(decoded.utf8, hints, page.notes, pieces);
  }
  const bool told = !page.notes.empty() && page.notes.back().rule == "page.pdf";
  if (page.stories.empty() && !told) page.notes.push_back({"page.empty", all, "no story was found on the page"});
  for (std::size_t i = 0; i < page.stories.size(); ++i) lay_over(page.stories[i], hints, i + 1, page.stories.size());
  return page;
}

}  // namespace vigie::page
