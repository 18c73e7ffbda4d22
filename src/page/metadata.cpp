// The one file that knows nlohmann-json. Vocabulary: https://schema.org/Article, https://ogp.me, Dublin Core.
// SPDX-License-Identifier: Apache-2.0
#include "page/metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/unicode.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;
using Json = nlohmann::json;

constexpr std::size_t kJsonBytes = 4U << 20U;  // a larger JSON-LD script is not read
constexpr std::size_t kJsonValues = 200'000;   // objects and arrays looked at on one page

enum class Slot : std::uint8_t { title, description, outlet, canonical, author, published, modified, image };
constexpr std::size_t kSlots = 8;
constexpr int kVague = 3;  // ranks from this on: dates of the document

struct MetaRow {
  std::string_view key;  // of name, property or itemprop, in lower case
  Slot slot;
  int rank;  // smaller is better
};
constexpr std::array kMetaRows = {
    MetaRow{"og:title", Slot::title, 0},
    MetaRow{"twitter:title", Slot::title, 1},
    MetaRow{"dc.title", Slot::title, 2},
    MetaRow{"og:description", Slot::description, 1},
    MetaRow{"description", Slot::description, 0},
    MetaRow{"twitter:description", Slot::description, 2},
    MetaRow{"dc.description", Slot::description, 3},
    MetaRow{"og:site_name", Slot::outlet, 0},
    MetaRow{"application-name", Slot::outlet, 2},
    MetaRow{"dc.publisher", Slot::outlet, 2},
    MetaRow{"publisher", Slot::outlet, 2},
    MetaRow{"og:url", Slot::canonical, 1},
    MetaRow{"og:image", Slot::image, 0},
    MetaRow{"twitter:image", Slot::image, 1},
    MetaRow{"author", Slot::author, 0},
    MetaRow{"article:author", Slot::author, 1},
    MetaRow{"dc.creator", Slot::author, 1},
    MetaRow{"dcterms.creator", Slot::author, 1},
    MetaRow{"parsely-author", Slot::author, 1},
    MetaRow{"sailthru.author", Slot::author, 1},
    MetaRow{"byl", Slot::author, 1},
    MetaRow{"citation_author", Slot::author, 0},
    MetaRow{"article:published_time", Slot::published, 1},
    MetaRow{"article:published", Slot::published, 1},
    MetaRow{"datepublished", Slot::published, 1},
    MetaRow{"og:published_time", Slot::published, 1},
    MetaRow{"og:article:published_time", Slot::published, 1},
    MetaRow{"rnews:datepublished", Slot::published, 1},
    MetaRow{"published_time", Slot::published, 1},
    MetaRow{"published-date", Slot::published, 1},
    MetaRow{"published_date", Slot::published, 1},
    MetaRow{"publish_date", Slot::published, 1},
    MetaRow{"publish-date", Slot::published, 1},
    MetaRow{"publishdate", Slot::published, 1},
    MetaRow{"publication_date", Slot::published, 1},
    MetaRow{"publicationdate", Slot::published, 1},
    MetaRow{"publication-date", Slot::published, 1},
    MetaRow{"pubdate", Slot::published, 1},
    MetaRow{"date_published", Slot::published, 1},
    MetaRow{"parsely-pub-date", Slot::published, 1},
    MetaRow{"sailthru.date", Slot::published, 2},
    MetaRow{"cxenseparse:recs:publishtime", Slot::published, 1},
    MetaRow{"cxenseparse:publishtime", Slot::published, 1},
    MetaRow{"citation_publication_date", Slot::published, 2},
    MetaRow{"citation_date", Slot::published, 2},
    MetaRow{"dc.date.issued", Slot::published, 2},
    MetaRow{"dcterms.issued", Slot::published, 2},
    MetaRow{"dc.date.created", Slot::published, 2},
    MetaRow{"dcterms.created", Slot::published, 2},
    MetaRow{"dc.date", Slot::published, 3},
    MetaRow{"dcterms.date", Slot::published, 3},
    MetaRow{"dc.date.publication", Slot::published, 2},
    MetaRow{"datecreated", Slot::published, 3},
    MetaRow{"date.created", Slot::published, 3},
    MetaRow{"article_date_original", Slot::published, 1},
    MetaRow{"article.published", Slot::published, 1},
    MetaRow{"article.created", Slot::published, 2},
    MetaRow{"originalpublicationdate", Slot::published, 1},
    MetaRow{"ptime", Slot::published, 2},
    MetaRow{"displaydate", Slot::published, 2},
    MetaRow{"date", Slot::published, 4},
    MetaRow{"bt:pubdate", Slot::published, 1},
    MetaRow{"vr:published_time", Slot::published, 1},
    MetaRow{"article:modified_time", Slot::modified, 1},
    MetaRow{"datemodified", Slot::modified, 1},
    MetaRow{"og:updated_time", Slot::modified, 1},
    MetaRow{"last-modified", Slot::modified, 2},
    MetaRow{"lastmod", Slot::modified, 2},
    MetaRow{"dc.date.modified", Slot::modified, 2},
    MetaRow{"dcterms.modified", Slot::modified, 2},
    MetaRow{"article:modified", Slot::modified, 1},
    MetaRow{"revised", Slot::modified, 2},
};

struct Ranked {
  int rank;
  FieldValue value;
};

// Gathers values with their ranks; the best, and among equals the first, is taken at the end.
struct Gathered {
  std::array<std::vector<Ranked>, kSlots> slots;
  void add(Slot slot, int rank, std::string_view value, std::string field) {
    std::string text = tidy(value);
    if (!text.empty())
      slots[static_cast<std::size_t>(slot)].push_back({rank, {std::move(text), std::move(field), false}});
  }
  std::vector<FieldValue> take(Slot slot) {
    auto& rows = slots[static_cast<std::size_t>(slot)];
    std::stable_sort(rows.begin(), rows.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<FieldValue> out;
    out.reserve(rows.size());
    for (Ranked& row : rows) {
      row.value.vague = row.rank >= kVague;
      out.push_back(std::move(row.value));
    }
    return out;
  }
  std::string best(Slot slot) {
    auto& rows = slots[static_cast<std::size_t>(slot)];
    if (rows.empty()) return {};
    return std::min_element(rows.begin(), rows.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; })
        ->value.value;
  }
};

void read_meta(const Tree& tree, NodeId n, Gathered& out) {
  const std::string_view content = tree.attribute(n, Attr::content);
  for (const Attr attr : {Attr::property, Attr::name, Attr::itemprop}) {
    const std::string key = unicode::lower(tree.attribute(n, attr));
    if (key.empty()) continue;
    for (const MetaRow& row : kMetaRows)
      if (row.key == key) out.add(row.slot, row.rank, content, "meta " + key);
  }
}

std::string primary_subtag(std::string_view tag) {
  const std::string lower = unicode::lower(tag.substr(0, tag.find_first_of("-_, ")));
  const bool word = lower.size() >= 2 && lower.size() <= 3 &&
                    std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return word ? lower : std::string();
}

bool is_article_type(const Json& type) {
  const auto named = [](const Json& value) {
    if (!value.is_string()) return false;
    const auto& name = value.get_ref<const std::string&>();
    return name.find("Article") != std::string::npos || name.find("BlogPosting") != std::string::npos ||
           name.find("NewsItem") != std::string::npos || name.find("Report") != std::string::npos || name == "Review";
  };
  if (type.is_array()) return std::any_of(type.begin(), type.end(), named);
  return named(type);
}

std::string text_of(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end()) return {};
  if (it->is_string()) return it->get<std::string>();
  if (it->is_array() && !it->empty() && it->front().is_string()) return it->front().get<std::string>();
  return {};
}

// "author": "X" | {"name": "X"} | [{"name": "X"}, "Y"]
std::vector<std::string> names_of(const Json& object, const char* key) {
  std::vector<std::string> out;
  const auto it = object.find(key);
  if (it == object.end()) return out;
  const auto add = [&out](const Json& value) {
    std::string name =
        value.is_string() ? value.get<std::string>() : (value.is_object() ? text_of(value, "name") : std::string());
    name = tidy(decode_entities(name));
    if (!name.empty()) out.push_back(std::move(name));
  };
  if (it->is_array())
    for (const Json& value : *it) add(value);
  else
    add(*it);
  return out;
}

struct JsonLd {
  bool found = false;
  std::string headline, description, publisher, article_body, site;
  std::vector<std::string> authors;
};

void read_article(const Json& object, JsonLd& out, Gathered& gathered) {
  gathered.add(Slot::published, out.found ? 2 : 0, text_of(object, "datePublished"), "json-ld datePublished");
  gathered.add(Slot::published, 3, text_of(object, "dateCreated"), "json-ld dateCreated");
  gathered.add(Slot::modified, 0, text_of(object, "dateModified"), "json-ld dateModified");
  if (out.article_body.size() < 200) out.article_body = text_of(object, "articleBody");
  if (out.found) return;
  out.found = true;
  out.headline = tidy(decode_entities(text_of(object, "headline")));
  out.description = tidy(decode_entities(text_of(object, "description")));
  out.authors = names_of(object, "author");
  const std::vector<std::string> publishers = names_of(object, "publisher");
  if (!publishers.empty()) out.publisher = publishers.front();
}

// Walks all objects of one script without recursion: a page may nest them as deep as it likes.
void read_json_ld(const Json& root, JsonLd& out, Gathered& gathered) {
  std::vector<const Json*> open{&root};
  for (std::size_t seen = 0; !open.empty() && seen < kJsonValues; ++seen) {
    const Json& at = *open.back();
    open.pop_back();
    if (at.is_object()) {
      const auto type = at.find("@type");
      if (type != at.end() && is_article_type(*type)) {
        read_article(at, out, gathered);
      } else if (type != at.end() && type->is_string()) {
        if (*type == "WebSite" && out.site.empty()) out.site = tidy(decode_entities(text_of(at, "name")));
        if (*type == "WebPage") gathered.add(Slot::published, 3, text_of(at, "datePublished"), "json-ld datePublished");
      }
    }
    if (!at.is_structured()) continue;
    const std::size_t first = open.size();
    for (const Json& child : at)
      if (child.is_structured()) open.push_back(&child);
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
}

// Scripts often hold raw line ends inside strings, comment marks around them or a final semicolon.
Json parse_lenient(std::string_view script) {
  std::string text(script);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  const std::size_t section = text.find("CDATA[");
  const std::size_t begin = text.find_first_of("{[", section == std::string::npos ? 0 : section + 6);
  const std::size_t end =
      text.find_last_of("}]", section == std::string::npos ? std::string::npos : text.rfind("]]") - 1);
  if (begin == std::string::npos || end == std::string::npos || end < begin || text.size() > kJsonBytes) return {};
  return Json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end) + 1, nullptr, false);
}

// A script that does not parse (a bracket too few) may still tell its dates.
void read_broken(std::string_view script, Gathered& out) {
  for (const auto& [key, slot] : {std::pair{std::string_view("\"datePublished\""), Slot::published},
                                  std::pair{std::string_view("\"dateModified\""), Slot::modified}}) {
    const std::size_t at = script.find(key);
    const std::size_t begin = at == std::string_view::npos ? at : script.find('"', at + key.size());
    if (begin == std::string_view::npos || begin > at + key.size() + 4) continue;
    const std::string_view value = script.substr(begin + 1, 40);
    out.add(slot, 1, value.substr(0, value.find('"')), "json-ld " + std::string(key.substr(1, key.size() - 2)));
  }
}

void read_link(const Tree& tree, NodeId n, Gathered& out) {
  if (unicode::lower(tree.attribute(n, Attr::rel)) == "canonical")
    out.add(Slot::canonical, 0, tree.attribute(n, Attr::href), "link canonical");
}

void read_microdata(const Tree& tree, NodeId n, Gathered& out, Metadata& metadata) {
  const std::string_view prop = tree.attribute(n, Attr::itemprop);
  if (prop.empty() || tree.tag(n) == Tag::meta) return;
  std::string_view value = tree.attribute(n, Attr::datetime);
  if (value.empty()) value = tree.attribute(n, Attr::content);
  if (prop == "datePublished" || prop == "dateCreated")
    out.add(Slot::published, prop == "datePublished" ? 1 : 3, value.empty() ? tree.all_text(n) : std::string(value),
            "itemprop " + std::string(prop));
  if (prop == "dateModified")
    out.add(Slot::modified, 1, value.empty() ? tree.all_text(n) : std::string(value), "itemprop dateModified");
  if (prop == "headline" && metadata.headline.empty()) metadata.headline = tidy(tree.all_text(n));
}

}  // namespace

Metadata read_metadata(const Tree& tree) {
  Metadata out;
  Gathered gathered;
  JsonLd json;
  for (NodeId n = 0; n < tree.size(); ++n) {
    const Tag tag = tree.tag(n);
    if (tag == Tag::meta) read_meta(tree, n, gathered);
    if (tag == Tag::link) read_link(tree, n, gathered);
    if (tag == Tag::title && out.title.empty()) out.title = tidy(tree.all_text(n));
    if (tag == Tag::html && out.language.empty()) out.language = primary_subtag(tree.attribute(n, Attr::lang));
    if (tag == Tag::script && tree.attribute(n, Attr::type).find("ld+json") != std::string_view::npos &&
        n + 1 < tree.end(n)) {
      const Json script = parse_lenient(tree.text(n + 1));
      if (script.is_discarded() || script.is_null())
        read_broken(tree.text(n + 1), gathered);
      else
        read_json_ld(script, json, gathered);
    } else {
      read_microdata(tree, n, gathered, out);
    }
  }
  out.og_title = gathered.best(Slot::title);
  out.description = gathered.best(Slot::description);
  out.outlet = gathered.best(Slot::outlet);
  out.canonical = gathered.best(Slot::canonical);
  out.image = gathered.best(Slot::image);
  out.published = gathered.take(Slot::published);
  out.modified = gathered.take(Slot::modified);
  if (!json.headline.empty()) out.headline = json.headline;
  if (out.description.empty()) out.description = json.description;
  if (out.outlet.empty()) out.outlet = !json.publisher.empty() ? json.publisher : json.site;
  out.article_body = std::move(json.article_body);
  out.authors = std::move(json.authors);
  if (out.authors.empty())
    for (FieldValue& author : gathered.take(Slot::author)) out.authors.push_back(std::move(author.value));
  return out;
}

}  // namespace vigie::page
