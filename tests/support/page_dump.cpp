// page_dump: reads paths, one a line, from standard input; prints the page of each as one line of JSON. For
// eval/page_eval.py and for looking at what the page stage alone makes of a file. "--url=..." and "--published=..." are
// hints for all of them. `page_dump --feeds` prints the model of feeds instead (null for what is none).
// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "core/unicode.h"
#include "page/encoding.h"
#include "page/feed.h"
#include "page/html.h"
#include "page/page.h"

namespace {

const char* name_of(vigie::Role role) {
  static const char* const names[] = {"headline", "standfirst", "body", "subhead", "quote",
                                      "caption",  "credit",     "list", "table"};
  return names[static_cast<int>(role)];
}

nlohmann::json to_json(const vigie::Story& story) {
  nlohmann::json out = {{"id", story.id},
                        {"part", story.part},
                        {"parts", story.parts},
                        {"language", story.language},
                        {"headline", story.headline},
                        {"standfirst", story.standfirst},
                        {"byline", story.byline},
                        {"url", story.url},
                        {"outlet", story.outlet.name},
                        {"left_out", story.left_out}};
  for (const auto& p : story.paragraphs)
    out["paragraphs"].push_back({{"role", name_of(p.role)}, {"text", vigie::words_of(story.text, p.span)}});
  for (const auto& m : story.media)
    out["media"].push_back({{"url", m.url}, {"caption", m.caption}, {"credit", m.credit}});
  for (const auto& o : story.origin)
    out["origin"].push_back({{"name", o.name}, {"relation", static_cast<int>(o.relation)}, {"quote", o.quote}});
  for (const auto& c : story.comments)
    out["comments"].push_back({{"author", c.author}, {"when", c.when}, {"text", c.text}});
  if (story.published)
    out["published"] = {{"from", story.published->from},
                        {"to", story.published->to},
                        {"basis", static_cast<int>(story.published->basis)},
                        {"quote", story.published->quote}};
  return out;
}

nlohmann::json to_json(const vigie::page::FeedText& text) {
  std::vector<vigie::Note> notes;
  return text.is_html ? vigie::page::html::parse(text.value, notes).all_text(0) : text.value;
}

nlohmann::json to_json(const vigie::page::FeedEntry& entry) {
  return {{"title", to_json(entry.title)},
          {"summary", to_json(entry.summary)},
          {"content", to_json(entry.content)},
          {"link", entry.link},
          {"id", entry.id},
          {"authors", entry.authors},
          {"published", entry.published.value},
          {"updated", entry.updated.value},
          {"tags", entry.tags},
          {"source", entry.source_name}};
}

nlohmann::json feed_of(const std::string& bytes) {
  std::vector<vigie::Note> notes;
  const auto feed = vigie::page::read_feed(vigie::page::xml::parse(vigie::page::decode(bytes, "").utf8, notes));
  if (!feed) return nullptr;
  nlohmann::json out = {{"title", to_json(feed->title)},
                        {"subtitle", to_json(feed->subtitle)},
                        {"link", feed->link},
                        {"language", feed->language},
                        {"authors", feed->authors},
                        {"entries", nlohmann::json::array()}};
  for (const auto& entry : feed->entries) out["entries"].push_back(to_json(entry));
  return out;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void print(const nlohmann::json& value) {
  std::cout << value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  std::string line;
  if (count > 1 && std::string(arguments[1]) == "--feeds") {
    while (std::getline(std::cin, line)) print(feed_of(bytes_of(line)));
    return 0;
  }
  double seconds = 0;
  while (std::getline(std::cin, line)) {
    // "path", or "path<TAB>url"
    const std::size_t tab = line.find('\t');
    const std::string bytes = bytes_of(line.substr(0, tab));
    vigie::PageHints hints;
    hints.file = line.substr(0, tab);
    if (tab != std::string::npos) hints.url = line.substr(tab + 1);
    const auto start = std::chrono::steady_clock::now();
    const vigie::Page page = vigie::page::extract(bytes, hints);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    nlohmann::json out = {
        {"file", hints.file}, {"stories", nlohmann::json::array()}, {"notes", nlohmann::json::array()}};
    for (const auto& story : page.stories) out["stories"].push_back(to_json(story));
    for (const auto& note : page.notes) out["notes"].push_back({{"rule", note.rule}, {"why", note.why}});
    print(out);
  }
  std::cerr << "seconds in extract: " << seconds << '\n';
}
