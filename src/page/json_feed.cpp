// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). Tested in tests/unit/page/feed_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "page/feed.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

using Json = nlohmann::json;

constexpr int kDepth = 64;  // a deeper document is no feed

std::string word(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void add_author(const Json& author, std::vector<std::string>& out) {
  std::string name = collapse(word(author, "name"));
  if (!name.empty()) out.push_back(std::move(name));
}

std::vector<std::string> authors_of(const Json& object) {
  std::vector<std::string> out;
  if (const auto list = object.find("authors"); list != object.end() && list->is_array())
    for (const Json& author : *list) add_author(author, out);
  if (const auto one = object.find("author"); out.empty() && one != object.end()) add_author(*one, out);  // version 1.0
  return out;
}

FeedEntry entry_of(const Json& item) {
  FeedEntry out;
  out.id = word(item, "id");
  out.link = word(item, "url");
  if (out.link.empty() && out.id.rfind("http", 0) == 0) out.link = out.id;
  out.language = word(item, "language");
  out.title = {word(item, "title"), false};
  out.summary = {word(item, "summary"), false};
  out.content = {word(item, "content_html"), true};
  if (out.content.value.empty()) out.content = {word(item, "content_text"), false};
  out.authors = authors_of(item);
  out.published = {word(item, "date_published"), "feed date_published"};
  out.updated = {word(item, "date_modified"), "feed date_modified"};
  if (const auto tags = item.find("tags"); tags != item.end() && tags->is_array())
    for (const Json& tag : *tags)
      if (tag.is_string()) out.tags.push_back(tag.get<std::string>());
  return out;
}

}  // namespace

std::optional<Feed> read_json_feed(std::string_view utf8) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth < kDepth; };
  const Json object = Json::parse(utf8, shallow, false);
  if (object.is_discarded() || !object.is_object() || word(object, "version").find("jsonfeed.org") == std::string::npos)
    return std::nullopt;
  Feed out;
  out.title = {word(object, "title"), false};
  out.subtitle = {word(object, "description"), false};
  out.link = word(object, "home_page_url");
  out.language = word(object, "language");
  out.authors = authors_of(object);
  if (const auto items = object.find("items"); items != object.end() && items->is_array())
    for (const Json& item : *items)
      if (item.is_object()) out.entries.push_back(entry_of(item));
  return out;
}

}  // namespace vigie::page
