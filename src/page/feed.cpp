// https://www.rssboard.org/rss-specification, RFC 4287, https://web.resource.org/rss/1.0/spec, Dublin Core.
// SPDX-License-Identifier: Apache-2.0
#include "page/feed.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/lines.h"
#include "page/url.h"

namespace vigie::page {
namespace {

using xml::NodeId;
using xml::Tree;

// Extensions whose titles and texts tell of pictures, podcasts and places, not of the entry.
constexpr std::array<std::string_view, 10> kOtherPrefixes = {"media", "itunes", "geo",   "georss",  "gml",
                                                             "psc",   "slash",  "image", "podcast", "googleplay"};

bool is_other(const Tree& tree, NodeId n) {
  const std::string_view space = tree.space(n);
  for (const std::string_view mark : {"itunes.com", "search.yahoo.com/mrss", "opengis.net", "w3.org/2003/01/geo"})
    if (space.find(mark) != std::string_view::npos) return true;
  return std::find(kOtherPrefixes.begin(), kOtherPrefixes.end(), tree.prefix(n)) != kOtherPrefixes.end();
}

bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (at + 1 >= text.size()) break;
    const char c = text[at + 1];
    if (((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/') && text.find('>', at) != std::string_view::npos)
      return true;
  }
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end != std::string_view::npos && end - at < 10 && end > at + 1 && text.find(' ', at) > end) return true;
  }
  return false;
}

// RFC 4648; what is no base64 gives nothing.
std::string decode_base64(std::string_view text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t value = kLetters.find(c);
    if (value == std::string_view::npos) {
      if (c == '=' || c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
      return {};
    }
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return unicode::clean(out);
}

// An element's text by its declared type: Atom's text, html, xhtml and the types and modes of Atom 0.3.
FeedText text_of(const Tree& tree, NodeId n) {
  const std::string type = unicode::lower(tree.attribute(n, "type"));
  const std::string mode = unicode::lower(tree.attribute(n, "mode"));
  FeedText out;
  const bool has_elements = !tree.children(n).empty();
  if (has_elements) {
    out = {tree.inner_markup(n), true};
  } else if (type == "text" || type == "text/plain") {
    out = {tree.all_text(n), false};
  } else {
    out.value = tree.all_text(n);
    out.is_html = type == "html" || type == "text/html" || type == "xhtml" || type == "application/xhtml+xml" ||
                  looks_like_html(out.value);
  }
  // Atom 0.3 says "base64" of any text, Atom 1.0 means it of content that is neither text nor XML.
  const bool is_media = !type.empty() && type.find('/') != std::string::npos && type.rfind("text/", 0) != 0 &&
                        type.find("xml") == std::string::npos && type != "multipart/alternative";
  if (mode == "base64" || (is_media && tree.prefix(n).empty() && !has_elements)) {
    out.value = decode_base64(out.value);
    out.is_html = type != "text/plain" && looks_like_html(out.value);
  }
  out.value = std::string(trim(out.value));
  return out;
}

std::string plain_text(const Tree& tree, NodeId n) { return collapse(tree.all_text(n)); }

// "a@example.org (A. Nobody)", "A. Nobody (a@example.org)", "A. Nobody <a@example.org>" -> "A. Nobody"
std::string person_name(std::string_view text) {
  const std::string whole = collapse(text);
  const std::size_t open = whole.find('(');
  const std::size_t at = whole.find('@');
  if (open != std::string::npos && at < open && whole.back() == ')')
    return collapse(std::string_view(whole).substr(open + 1, whole.size() - open - 2));
  if (open != std::string::npos && open > 0 && at != std::string::npos && at > open)
    return collapse(std::string_view(whole).substr(0, open));
  const std::size_t angle = whole.find('<');
  if (angle != std::string::npos && angle > 0 && at > angle) return collapse(std::string_view(whole).substr(0, angle));
  return whole;
}

std::string author_of(const Tree& tree, NodeId n) {
  if (const NodeId name = tree.child(n, "name"); name != 0) return plain_text(tree, name);
  return person_name(tree.all_text(n));
}

std::string language_of(const Tree& tree, NodeId n) {
  for (;; n = tree.parent(n)) {
    if (const std::string_view lang = tree.attribute(n, "lang"); !lang.empty()) return std::string(trim(lang));
    if (n == 0) return {};
  }
}

// The address that xml:base and the feed's own link make absolute ones of.
std::string base_of(const Tree& tree, NodeId n) {
  std::vector<std::string_view> bases;
  for (; n != 0; n = tree.parent(n))
    if (const std::string_view base = tree.attribute(n, "base"); !base.empty()) bases.push_back(base);
  std::string out;
  for (auto base = bases.rbegin(); base != bases.rend(); ++base) out = resolve_url(out, *base);
  return out;
}

int rank_of(std::string_view name, std::string_view prefix) {  // of dates: smaller is better, 0 is none
  if (name == "published" || name == "pubdate" || name == "issued") return 1;
  if (name == "date" && prefix != "") return 2;
  if (name == "date" || name == "created") return 3;
  return 0;
}

bool is_update(std::string_view name) { return name == "updated" || name == "modified" || name == "lastmod"; }

struct Link {
  std::string href;
  int rank = 0;  // larger is better
};

class EntryReader {
 public:
  EntryReader(const Tree& tree, NodeId entry) : tree_(tree), entry_(entry) { out_.language = language_of(tree, entry); }

  FeedEntry read() {
    for (const NodeId n : tree_.children(entry_)) {
      if (is_other(tree_, n)) {
        if (tree_.name(n) == "category") read_rest(n);  // media:category is a tag as any
        continue;
      }
      read_words(n);
      read_date(n);
      read_link(n);
      read_rest(n);
    }
    if (out_.link.empty() && !link_.href.empty()) out_.link = link_.href;
    if (out_.link.empty()) out_.link = std::string(trim(tree_.attribute(entry_, "href")));   // CDF
    if (out_.link.empty()) out_.link = std::string(trim(tree_.attribute(entry_, "about")));  // RDF
    if (!out_.link.empty()) out_.link = resolve_url(base_of(tree_, entry_), out_.link);
    if (out_.published.value.empty() && !tree_.attribute(entry_, "lastmod").empty())
      out_.updated = {std::string(tree_.attribute(entry_, "lastmod")), "feed lastmod"};
    return std::move(out_);
  }

 private:
  void keep(FeedText& slot, NodeId n) {
    FeedText text = text_of(tree_, n);
    if (slot.value.empty()) slot = std::move(text);
  }

  void read_words(NodeId n) {
    const std::string_view name = tree_.name(n);
    if (name == "title") keep(out_.title, n);
    if (name == "description" || name == "summary" || name == "abstract") keep(out_.summary, n);
    const bool is_content = name == "content" || name == "encoded" || name == "body" || name == "fullitem";
    if (is_content && tree_.attribute(n, "src").empty()) {
      FeedText text = text_of(tree_, n);
      if (text.value.size() > out_.content.value.size()) out_.content = std::move(text);
    }
  }

  void read_date(NodeId n) {
    const std::string_view name = tree_.name(n);
    const int rank = rank_of(name, tree_.prefix(n));
    const std::string value = plain_text(tree_, n);
    if (value.empty()) return;
    if (rank > 0 && (date_rank_ == 0 || rank < date_rank_)) {
      out_.published = {value, "feed " + std::string(name)};
      date_rank_ = rank;
    }
    if (is_update(name) && out_.updated.value.empty()) out_.updated = {value, "feed " + std::string(name)};
  }

  void read_link(NodeId n) {
    const std::string_view name = tree_.name(n);
    if (name == "origlink") {
      out_.link = plain_text(tree_, n);
    } else if (name == "link") {
      const std::string_view rel = tree_.attribute(n, "rel");
      const std::string_view type = tree_.attribute(n, "type");
      Link link{
          tree_.attribute(n, "href").empty() ? plain_text(tree_, n) : std::string(trim(tree_.attribute(n, "href"))), 0};
      if (rel.empty() || rel == "alternate")
        link.rank = type.empty() || type.find("html") != std::string_view::npos ? 3 : 2;
      if (!link.href.empty() && link.rank > link_.rank) link_ = std::move(link);
    } else if (name == "guid" || name == "id") {
      out_.id = plain_text(tree_, n);
      const bool is_link =
          name == "guid" && tree_.attribute(n, "ispermalink") != "false" && out_.id.rfind("http", 0) == 0;
      if (is_link && link_.rank == 0) link_ = {out_.id, 1};
    }
  }

  void read_rest(NodeId n) {
    const std::string_view name = tree_.name(n);
    if (name == "author" || name == "creator" || name == "dc:creator") {
      std::string author = author_of(tree_, n);
      if (!author.empty()) out_.authors.push_back(std::move(author));
    } else if (name == "source") {
      const NodeId title = tree_.child(n, "title");
      out_.source_name = title != 0 ? plain_text(tree_, title) : plain_text(tree_, n);
      const NodeId link = tree_.child(n, "link");
      out_.source_link =
          link != 0 ? std::string(tree_.attribute(link, "href")) : std::string(tree_.attribute(n, "url"));
    } else if (name == "category" || name == "subject") {
      const std::string_view term = tree_.attribute(n, "term");
      std::string tag = term.empty() ? plain_text(tree_, n) : collapse(term);
      if (!tag.empty()) out_.tags.push_back(std::move(tag));
    }
  }

  const Tree& tree_;
  NodeId entry_;
  FeedEntry out_;
  Link link_;
  int date_rank_ = 0;
};

void read_channel(const Tree& tree, NodeId channel, Feed& out) {
  Link best;
  for (const NodeId n : tree.children(channel)) {
    const std::string_view name = tree.name(n);
    if (is_other(tree, n)) continue;
    if (name == "title" && out.title.value.empty()) out.title = text_of(tree, n);
    const bool is_subtitle = name == "description" || name == "subtitle" || name == "tagline" || name == "abstract";
    if (is_subtitle && out.subtitle.value.empty()) out.subtitle = text_of(tree, n);
    if (name == "language" && out.language.empty()) out.language = plain_text(tree, n);
    if (name == "author" || name == "creator" || name == "managingeditor") {
      std::string author = author_of(tree, n);
      if (!author.empty() && out.authors.empty()) out.authors.push_back(std::move(author));
    }
    if (name == "link") {
      const std::string_view rel = tree.attribute(n, "rel");
      Link link{tree.attribute(n, "href").empty() ? plain_text(tree, n) : std::string(trim(tree.attribute(n, "href"))),
                rel.empty() || rel == "alternate" ? 2 : 0};
      if (!link.href.empty() && link.rank > best.rank) best = std::move(link);
    }
  }
  if (best.href.empty()) best.href = std::string(trim(tree.attribute(channel, "href")));  // CDF
  if (!best.href.empty()) out.link = resolve_url(base_of(tree, channel), best.href);
}

bool is_feed_root(std::string_view name) {
  return name == "rss" || name == "feed" || name == "rdf" || name == "channel" || name == "rdf:rdf";
}

}  // namespace

std::optional<Feed> read_feed(const Tree& tree) {
  const NodeId root = tree.root();
  if (root == 0 || !is_feed_root(tree.name(root))) return std::nullopt;
  Feed out;
  const NodeId inner = tree.child(root, "channel");
  const NodeId channel = inner != 0 ? inner : root;
  out.language = language_of(tree, channel);
  read_channel(tree, channel, out);
  for (NodeId n = root + 1; n < tree.end(root); ++n) {
    if (tree.is_text(n) || (tree.name(n) != "item" && tree.name(n) != "entry")) continue;
    if (out.entries.size() > limits::kStoriesPerPage) break;  // one more tells that there are more
    out.entries.push_back(EntryReader(tree, n).read());
    n = tree.end(n) - 1;
  }
  return out;
}

}  // namespace vigie::page
