// SPDX-License-Identifier: Apache-2.0
#include "page/news_xml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/limits.h"
#include "page/lines.h"
#include "page/origin.h"
#include "page/published.h"
#include "page/story.h"

namespace vigie::page {
namespace {

using xml::NodeId;
using xml::Tree;

struct RoleRow {
  std::string_view name;
  Role role;
};
// Elements that are one paragraph, in NITF and in HTML.
constexpr std::array kRoles = {
    RoleRow{"p", Role::body},
    RoleRow{"pre", Role::body},
    RoleRow{"hl1", Role::subhead},
    RoleRow{"hl2", Role::subhead},
    RoleRow{"hl3", Role::subhead},
    RoleRow{"hl4", Role::subhead},
    RoleRow{"h1", Role::subhead},
    RoleRow{"h2", Role::subhead},
    RoleRow{"h3", Role::subhead},
    RoleRow{"h4", Role::subhead},
    RoleRow{"li", Role::list},
    RoleRow{"dt", Role::list},
    RoleRow{"dd", Role::list},
    RoleRow{"tr", Role::table},
    RoleRow{"figcaption", Role::caption},
    RoleRow{"media-caption", Role::caption},
    RoleRow{"media-producer", Role::credit},
    RoleRow{"credit", Role::credit},
};
// Elements whose words are not the story's.
constexpr std::array<std::string_view, 9> kSkipped = {"script",  "style", "media-metadata",      "media-reference",
                                                      "tobject", "head",  "nitf-table-metadata", "media-object",
                                                      "body.end"};

const RoleRow* role_row(std::string_view name) {
  const auto* const row =
      std::find_if(kRoles.begin(), kRoles.end(), [name](const RoleRow& r) { return r.name == name; });
  return row == kRoles.end() ? nullptr : row;
}

// Text with a space between the elements of it: cells of a row, parts of a name.
std::string words(const Tree& tree, NodeId n) {
  std::string out;
  for (NodeId c = n; c < tree.end(n); ++c)
    if (tree.is_text(c))
      out += tree.text(c);
    else if (tree.name(c) == "td" || tree.name(c) == "th" || tree.name(c) == "br")
      out += ' ';
  return tidy(out);
}

std::string words_at(const Tree& tree, NodeId from, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const NodeId n = tree.find(from, name); n != 0)
      if (std::string text = words(tree, n); !text.empty()) return text;
  return {};
}

class NewsItem {
 public:
  NewsItem(const Tree& tree, NodeId item) : tree_(tree), item_(item) {}

  Story read(std::vector<Note>& notes) {
    Story& story = builder_.story;
    const std::string headline = words_at(tree_, item_, {"hl1", "headline", "hedline", "title"});
    builder_.add(Role::headline, headline);
    read_dates();
    read_people();
    story.language = language();
    const NodeId body = body_of();
    for (NodeId n = item_ + 1; n < tree_.end(item_); ++n) {
      if (tree_.is_text(n) || tree_.name(n) != "abstract" || n >= body) continue;
      builder_.add(Role::standfirst, words(tree_, n));
      break;
    }
    if (body != 0) read_blocks(body);
    if (!builder_.has_body() && body != 0) builder_.add(Role::body, words(tree_, body));
    return builder_.finish(notes);
  }

 private:
  NodeId body_of() const {
    for (const std::string_view name :
         {"body.content", "inlinexml", "datacontent", "contentset", "inlinedata", "text", "body"})
      if (const NodeId n = tree_.find(item_, name); n != 0) {
        if (name == "body.content" || name == "text") return n;
        const NodeId inner = tree_.find(n, "body");
        return inner != 0 ? inner : n;
      }
    return 0;
  }

  void read_blocks(NodeId body) {
    for (NodeId n = body + 1; n < tree_.end(body); ++n) {
      if (tree_.is_text(n)) {
        if (tree_.parent(n) == body && trim(tree_.text(n)).size() > 1) add_paragraphs(tree_.text(n));
        continue;
      }
      const std::string_view name = tree_.name(n);
      const RoleRow* row = role_row(name);
      const bool skipped = std::find(kSkipped.begin(), kSkipped.end(), name) != kSkipped.end();
      if (row == nullptr && !skipped) continue;
      if (row != nullptr && !skipped) add(n, *row);
      n = tree_.end(n) - 1;
    }
  }

  // Text without elements, as in inlineData: an empty line parts paragraphs.
  void add_paragraphs(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", at), text.size());
      builder_.add(Role::body, tidy(text.substr(at, end - at)));
      at = end + 2;
    }
  }

  void add(NodeId n, const RoleRow& row) {
    const std::string text = words(tree_, n);
    if (text.empty() || (row.role == Role::subhead && letters_only(text) == letters_only(builder_.story.headline)))
      return;
    Role role = row.role;
    for (NodeId up = tree_.parent(n); up > item_; up = tree_.parent(up)) {
      if (tree_.name(up) == "bq" || tree_.name(up) == "blockquote") role = Role::quote;
      if (tree_.name(up) == "media-caption") role = Role::caption;
    }
    if (role == Role::body)
      if (auto origin = dateline_origin(text)) add_origin(builder_.story, std::move(*origin));
    if (role == Role::caption || role == Role::credit)
      builder_.add_media("", role == Role::caption ? text : "", role == Role::credit ? text : "");
    else
      builder_.add(role, text);
  }

  void read_dates() {
    struct Row {
      std::string_view element, attribute;
    };
    // What an item says of its own version comes before the day of its first one.
    for (const Row& row : {Row{"date.issue", "norm"}, Row{"versioncreated", ""}, Row{"thisrevisioncreated", ""},
                           Row{"pubdata", "date.publication"}, Row{"contentcreated", ""}, Row{"firstcreated", ""},
                           Row{"dateid", ""}, Row{"story.date", "norm"}, Row{"sent", ""}}) {
      const NodeId n = tree_.find(row.element == "sent" ? 0 : item_, row.element);
      if (n == 0) continue;
      const std::string value =
          row.attribute.empty() ? words(tree_, n) : std::string(tree_.attribute(n, row.attribute));
      builder_.story.published = published_in_value(value, DayOrder::day_first, DateBasis::metadata, row.element);
      if (builder_.story.published) return;
    }
    const std::string_view date = tree_.attribute(item_, "date");
    builder_.story.published = published_in_value(date, DayOrder::day_first, DateBasis::metadata, "date");
  }

  void read_people() {
    Story& story = builder_.story;
    for (const std::string_view name : {"byline", "by"}) {
      const NodeId n = tree_.find(item_, name);
      if (n == 0 || !story.byline.empty()) continue;
      const NodeId person = tree_.find(n, "person");
      std::string text = words(tree_, person != 0 ? person : n);
      for (const std::string_view start : {"By ", "BY ", "Par ", "PAR ", "by ", "par "})
        if (text.rfind(start, 0) == 0) text.erase(0, start.size());
      if (!text.empty()) story.byline.push_back(std::move(text));
    }
    const NodeId pubdata = tree_.find(item_, "pubdata");
    if (pubdata != 0) story.outlet.name = std::string(tree_.attribute(pubdata, "name"));
    const std::string provider = provider_name();
    if (story.outlet.name.empty()) story.outlet.name = provider;
    const std::string credit = words_at(tree_, item_, {"distributor", "creditline", "infosource"});
    if (!credit.empty() && letters_only(credit) != letters_only(story.outlet.name))
      add_origin(story, {credit, "", OriginRelation::agency, credit});
  }

  std::string provider_name() const {
    const NodeId provider = tree_.find(item_, "provider");
    if (provider == 0) return {};
    std::string name = words_at(tree_, provider, {"name"});
    if (name.empty()) name = std::string(tree_.attribute(provider, "literal"));
    if (name.empty()) {
      const std::string_view code = tree_.attribute(provider, "qcode");
      name = std::string(code.substr(std::min(code.size(), code.find(':') + 1)));
    }
    return name;
  }

  std::string language() const {
    for (NodeId n = item_;; n = tree_.parent(n)) {
      std::string_view code = tree_.attribute(n, "lang");
      if (code.empty() && n == item_)
        if (const NodeId told = tree_.find(item_, "language"); told != 0)
          code = tree_.attribute(told, tree_.attribute(told, "tag").empty() ? "formalname" : "tag");
      if (!code.empty()) return std::string(code.substr(0, code.find('-')));
      if (n == 0) return {};
    }
  }

  const Tree& tree_;
  NodeId item_;
  StoryBuilder builder_;
};

}  // namespace

bool is_news_root(std::string_view name) {
  return name == "nitf" || name == "newsitem" || name == "newsmessage" || name == "newsml" || name == "packageitem";
}

std::vector<Story> read_news_xml(const Tree& tree, std::vector<Note>& notes) {
  std::vector<Story> out;
  const NodeId root = tree.root();
  bool is_left = false;
  for (NodeId n = root; n < tree.end(root); ++n) {
    if (tree.is_text(n) || (tree.name(n) != "newsitem" && tree.name(n) != "nitf")) continue;
    if (out.size() >= limits::kStoriesPerPage) {
      is_left = true;
      break;
    }
    Story story = NewsItem(tree, n).read(notes);
    if (!story.text.empty()) out.push_back(std::move(story));
    n = tree.end(n) - 1;
  }
  if (is_left)
    notes.push_back({"page.limit.stories", {}, "the message has more items than are read; the rest is left out"});
  return out;
}

}  // namespace vigie::page
