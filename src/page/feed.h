// Feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed as one model, and its entries as stories. An entry's
// own HTML is read like a page; an entry of plain words is its title and they.
//
//   <rss><channel><title>River Wire</title><item><title>Ten die</title><pubDate>Mon, 13 May 2024 08:00 GMT</pubDate>...
//   -> {title "River Wire", entries {{title "Ten die", published "Mon, 13 May 2024 08:00 GMT", ...}}}
//
// Tested in tests/unit/page/feed_test.cpp; scored by eval/feed_eval.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/metadata.h"
#include "page/xml.h"
#include "vigie/page.h"

namespace vigie::page {

struct FeedText {
  std::string value;     // HTML or plain words
  bool is_html = false;  // as declared, or as the words look where nothing is declared
};

struct FeedEntry {
  std::string id, link, language;
  FeedText title, summary, content;
  std::vector<std::string> authors;
  FieldValue published, updated;         // value as written, and the element it came from
  std::string source_name, source_link;  // <source>: the feed it was taken from
  std::vector<std::string> tags;
};

struct Feed {
  std::string link, language;
  FeedText title, subtitle;
  std::vector<std::string> authors;  // of all entries that name none
  std::vector<FeedEntry> entries;
};

// Nothing where the document's root is not that of a feed.
[[nodiscard]] std::optional<Feed> read_feed(const xml::Tree& tree);
[[nodiscard]] std::optional<Feed> read_json_feed(std::string_view utf8);  // json_feed.cpp

[[nodiscard]] std::vector<Story> stories_of(const Feed& feed, const PageHints& hints, std::vector<Note>& notes);

}  // namespace vigie::page
