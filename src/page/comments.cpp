// SPDX-License-Identifier: Apache-2.0
#include "page/comments.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/published.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::size_t kNameBytes = 60;
constexpr std::size_t kNameWords = 5;

// Folded words of a line that tells when: "3 days ago", "il y a 2 heures".
constexpr std::array<std::string_view, 12> kWhen = {" ago",    "il y a ", "vor ",  "hace ", "ha ", " fa",
                                                    "geleden", "temu",    "назад", "тому",  "منذ", "once"};

bool is_when(std::string_view line) {
  if (line.size() > 60 || count_words(line) > 9) return false;
  if (find_date(line, DayOrder::day_first)) return true;
  const bool digit = std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  const std::string folded = unicode::fold(line);
  return digit && std::any_of(kWhen.begin(), kWhen.end(),
                              [&](std::string_view mark) { return folded.find(mark) != std::string::npos; });
}

bool is_name(std::string_view line) {
  return line.size() <= kNameBytes && count_words(line) <= kNameWords && count_words(line) > 0 &&
         !ends_sentence(line) && !is_when(line) && !is_widget(line);
}

// A class list that has "comment" as a name of its own, an id "comment-12", or the schema.org type.
bool is_comment_item(const Tree& tree, NodeId n) {
  if (tree.attribute(n, Attr::itemtype).find("schema.org/Comment") != std::string_view::npos ||
      tree.attribute(n, Attr::itemprop) == "comment")
    return true;
  const std::string_view id = tree.attribute(n, Attr::id);
  if (id.substr(0, 8) == "comment-" && id.size() > 8 && id[8] >= '0' && id[8] <= '9') return true;
  std::string classes(1, ' ');
  classes.append(tree.attribute(n, Attr::class_)).append(1, ' ');
  return classes.find(" comment ") != std::string::npos || classes.find(" Comment ") != std::string::npos;
}

bool names_author(std::string_view names) {
  const std::string lower = unicode::lower(names);
  return lower.find("author") != std::string::npos || lower.find("user") != std::string::npos ||
         lower.find("fn") != std::string::npos || lower.find("auteur") != std::string::npos ||
         lower.find("autor") != std::string::npos || lower.find("name") != std::string::npos;
}

NodeId item_of(const Tree& tree, NodeId n) {
  for (; n != 0; n = tree.parent(n))
    if (is_comment_item(tree, n)) return n;
  return 0;
}

bool is_in_author(const Tree& tree, NodeId n, NodeId item) {
  for (; n != 0 && n != item; n = tree.parent(n))
    if (names_author(tree.attribute(n, Attr::class_)) || tree.attribute(n, Attr::itemprop) == "author" ||
        tree.tag(n) == Tag::cite)
      return true;
  return false;
}

void read_block(const Tree& tree, const Block& block, NodeId item, Comment& out) {
  if (is_widget(block.text) || is_notice(block.text)) return;
  if (out.when.empty() && is_when(block.text)) {
    out.when = block.text;
    return;
  }
  const bool author = is_in_author(tree, block.at, item);
  if (out.author.empty() && out.text.empty() && (author || is_name(block.text)) &&
      block.text.size() <= 2 * kNameBytes) {
    out.author = block.text;
    return;
  }
  if (author && block.text.size() <= kNameBytes) return;
  if (!out.text.empty()) out.text.append("\n\n");
  out.text.append(block.text);
}

// "A. Nobody says:" -> "A. Nobody"
std::string bare_name(std::string name) {
  for (const std::string_view end : {" says:", " says", " dit :", " dit:", " sagt:", " dice:", " wrote:",
                                     " a \xC3\xA9"
                                     "crit :",
                                     ":"}) {
    if (name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0) {
      name.resize(name.size() - end.size());
      break;
    }
  }
  return std::string(trim(name));
}

}  // namespace

std::vector<Comment> comments_in_lines(const std::vector<CommentLine>& lines) {
  std::vector<Comment> out;
  Comment now;
  const auto close = [&] {
    if (!now.text.empty()) out.push_back(std::move(now));
    now = Comment();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text;
    const bool more = i + 1 < lines.size();
    if (is_when(text)) {
      if (now.text.empty()) now.when = text;
      continue;
    }
    // A name needs words below it; the words of the comment before it are over.
    if (is_name(text) && more && (now.author.empty() || !now.text.empty()) && !is_name(lines[i + 1].text)) {
      close();
      now.author = bare_name(text);
      continue;
    }
    if (!now.text.empty()) now.text.append("\n\n");
    now.text.append(text);
  }
  close();
  return out;
}

std::vector<Comment> comments_in_html(const Tree& tree, const Blocks& blocks) {
  std::vector<std::pair<NodeId, Comment>> found;
  std::map<NodeId, std::size_t> places;  // of the items in `found`
  for (const Block& block : blocks.list) {
    if ((block.hints & hint::comments) == 0 || (block.hints & hint::hidden) != 0) continue;
    const NodeId item = item_of(tree, block.node);
    if (item == 0) continue;
    const auto [at, is_new] = places.emplace(item, found.size());
    if (is_new) found.emplace_back(item, Comment());
    read_block(tree, block, item, found[at->second].second);
  }
  std::vector<Comment> out;
  for (auto& [item, comment] : found) {
    comment.author = bare_name(std::move(comment.author));
    if (!comment.text.empty()) out.push_back(std::move(comment));
  }
  return out;
}

}  // namespace vigie::page
