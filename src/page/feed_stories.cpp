// The entries of a feed as stories: each entry's HTML is put into a page of its own and read like one.
// Tested in tests/unit/page/feed_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/limits.h"
#include "core/markup.h"
#include "page/blocks.h"
#include "page/feed.h"
#include "page/html_page.h"
#include "page/lines.h"
#include "page/origin.h"
#include "page/published.h"
#include "page/story.h"
#include "page/url.h"

namespace vigie::page {
namespace {

std::string words_of_text(const FeedText& text) {
  if (!text.is_html) return collapse(text.value);
  std::vector<Note> none;
  return tidy(html::parse(text.value, none).all_text(0));
}

// Plain words as HTML: an empty line parts paragraphs.
std::string markup_of(const FeedText& text) {
  if (text.is_html) return text.value;
  std::string out;
  for (std::size_t at = 0; at < text.value.size();) {
    const std::size_t end = std::min(text.value.find("\n\n", at), text.value.size());
    out.append("<p>").append(markup::escaped(std::string_view(text.value).substr(at, end - at))).append("</p>");
    at = end + 2;
  }
  return out;
}

std::string page_of(const std::string& title, const std::string& description, const FeedText& body) {
  return "<!doctype html><html><head><meta name=\"description\" content=\"" + markup::escaped(description) +
         "\"></head><body><article><h1>" + markup::escaped(title) + "</h1><div itemprop=\"articleBody\">" +
         markup_of(body) + "</div></article></body></html>";
}

// An entry so short that nothing of it reads like an article: every block is kept.
Story brief_story(const std::string& title, const std::string& page, std::vector<Note>& notes) {
  StoryBuilder builder;
  builder.add(Role::headline, title);
  std::vector<Note> none;
  const html::Tree tree = html::parse(page, none);
  const Blocks blocks = find_blocks(tree);
  for (const Block& block : blocks.list)
    if ((block.hints & (hint::hidden | hint::heading)) == 0 && !is_widget(block.text) && block.link_density() < 0.9)
      builder.add(Role::body, block.text);
  return builder.finish(notes);
}

bool has_body(const Story& story) {
  return std::any_of(story.paragraphs.begin(), story.paragraphs.end(), [](const Paragraph& p) {
    return p.role == Role::body || p.role == Role::list || p.role == Role::quote || p.role == Role::table;
  });
}

std::optional<Published> published_of(const FeedEntry& entry, DayOrder order) {
  if (auto found = published_in_value(entry.published.value, order, DateBasis::metadata, entry.published.field))
    return found;
  return published_in_value(entry.updated.value, order, DateBasis::inferred, entry.updated.field);
}

Story story_of(const FeedEntry& entry, const Feed& feed, const PageHints& hints, std::vector<Note>& notes) {
  const FeedText& body = entry.content.value.empty() ? entry.summary : entry.content;
  const std::string title = words_of_text(entry.title);
  const std::string description = entry.content.value.empty() ? "" : words_of_text(entry.summary);
  PageHints own;
  own.url = resolve_url(feed.link.empty() ? hints.url : feed.link, entry.link);
  own.language = entry.language.empty() ? feed.language : entry.language;
  const std::string page = page_of(title, description, body);
  std::vector<Story> read = read_html(page, own, notes);
  Story story = read.empty() ? Story() : std::move(read.front());
  if (!has_body(story)) story = brief_story(title, page, notes);
  story.url = own.url;
  story.language = own.language.substr(0, own.language.find('-'));
  story.byline = entry.authors.empty() ? feed.authors : entry.authors;
  story.outlet.name = words_of_text(feed.title);
  const DayOrder order = day_order(story.language, host_of(own.url));
  if (auto published = published_of(entry, order)) story.published = std::move(published);
  if (!entry.source_name.empty() && letters_only(entry.source_name) != letters_only(story.outlet.name))
    add_origin(story, {entry.source_name, "", OriginRelation::republished, "feed source " + entry.source_name});
  return story;
}

}  // namespace

std::vector<Story> stories_of(const Feed& feed, const PageHints& hints, std::vector<Note>& notes) {
  std::vector<Story> out;
  for (const FeedEntry& entry : feed.entries) {
    if (out.size() >= limits::kStoriesPerPage) {
      notes.push_back({"page.limit.stories", {}, "the feed has more entries than are read; the rest is left out"});
      break;
    }
    Story story = story_of(entry, feed, hints, notes);
    if (!story.text.empty()) out.push_back(std::move(story));
  }
  for (std::size_t i = 1; i < out.size(); ++i) out.front().left_out += std::exchange(out[i].left_out, 0);
  return out;
}

}  // namespace vigie::page
