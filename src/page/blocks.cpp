// SPDX-License-Identifier: Apache-2.0
#include "page/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/unicode.h"
#include "page/blocks_words.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::uint32_t kTextLetters = 80;  // a block as long as this is likely text
constexpr std::uint32_t kBeside =
    hint::boilerplate | hint::aside | hint::byline | hint::standfirst | hint::caption | hint::credit | hint::headline;
constexpr double kLargeShare = 0.45;  // of the page's text
constexpr double kLargeComments = 0.85;
constexpr std::size_t kSlugWords = 4;  // of an id
constexpr NodeId kCaptionNodes = 8;    // between a picture and its caption
constexpr NodeId kLeadNodes = 60;      // between the headline and its lead
constexpr std::uint32_t kLeadLetters = 600;
constexpr std::size_t kNameBytes = 400;  // of a class attribute that are looked at

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::vector<std::string> name_words(std::string_view names) {
  std::vector<std::string> out;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  names = names.substr(0, kNameBytes);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (!is_alnum(c)) {
      flush();
      if (c == ' ') out.emplace_back();  // pairs do not reach over two names
      continue;
    }
    // Words in one by case only ("articleBody") are cut where both are long: hashed names ("hJpRRP") are no words.
    const bool next_is_word =
        i + 2 < names.size() && is_alnum(names[i + 1]) && !is_capital(names[i + 1]) && is_alnum(names[i + 2]);
    if (is_capital(c) && word.size() >= 3 && !is_capital(names[i - 1]) && next_is_word) flush();
    word += is_capital(c) ? static_cast<char>(c + 32) : c;
  }
  flush();
  return out;
}

std::uint32_t hints_of_tag(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::svg:
    case Tag::math:
    case Tag::select:
    case Tag::textarea:
    case Tag::input:
    case Tag::option:
    case Tag::iframe:
    case Tag::object:
    case Tag::canvas:
    case Tag::map:
    case Tag::head:
    case Tag::audio:
    case Tag::video:
      return hint::hidden;
    case Tag::noscript:
      return hint::hidden;
    case Tag::nav:
    case Tag::footer:
    case Tag::menu:
    case Tag::button:
    case Tag::dialog:
    case Tag::form:
      return hint::boilerplate;
    case Tag::aside:
      return hint::aside;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
      return hint::list;
    case Tag::blockquote:
      return hint::quote;
    case Tag::figcaption:
      return hint::caption;
    case Tag::pre:
      return hint::preformatted;
    default:
      return html::heading_level(tag) > 0 ? static_cast<std::uint32_t>(hint::heading) : 0U;
  }
}

bool is_hidden_by_style(std::string_view style) {
  std::string tight;
  for (const char c : style)
    if (c != ' ') tight += is_capital(c) ? static_cast<char>(c + 32) : c;
  return tight.find("display:none") != std::string::npos || tight.find("visibility:hidden") != std::string::npos;
}

std::uint32_t own_hints(const Tree& tree, NodeId n) {
  const Tag tag = tree.tag(n);
  std::uint32_t out = hints_of_tag(tag);
  if (tag == Tag::text) return out;
  if (is_hidden_by_style(tree.attribute(n, Attr::style)) || tree.has(n, Attr::hidden)) out |= hint::hidden;
  // What publishers keep from search results: biographies, consent, offers. Where it is the text itself it is large.
  if (tree.has(n, Attr::data_nosnippet)) out |= hint::boilerplate;
  const std::string_view role = tree.attribute(n, Attr::role);
  if (role == "navigation" || role == "banner" || role == "contentinfo" || role == "dialog" || role == "search" ||
      role == "menu")
    out |= hint::boilerplate;
  if (role == "complementary") out |= hint::aside;
  const std::string_view prop = tree.attribute(n, Attr::itemprop);
  if (prop.find("articleBody") != std::string_view::npos) out |= hint::article_body | hint::content;
  if (prop == "author") out |= hint::byline;
  if (prop == "comment" || tree.attribute(n, Attr::itemtype).find("schema.org/Comment") != std::string_view::npos)
    out |= hint::comments;
  if (tag == Tag::html || tag == Tag::body || tag == Tag::head) return out;  // their classes tell of the whole site
  for (const Attr attr : {Attr::class_, Attr::id, Attr::data_component, Attr::data_testid}) {
    const std::string_view names = tree.attribute(n, attr);
    // So long an id is the target of a link to a heading ("toc_what_to_read_in_ads"): words of the text.
    if (attr == Attr::id && name_words(names).size() >= kSlugWords) continue;
    if (!names.empty()) out |= hints_of_names(names);
  }
  // An element that names itself the article, or quotes a post, may carry "share" or "social" beside it.
  if (tag == Tag::article || tag == Tag::main || (out & hint::content) != 0) out &= ~kBeside;
  if (tree.attribute(n, Attr::class_).find("embed") != std::string_view::npos)
    out &= ~static_cast<std::uint32_t>(hint::boilerplate);
  return out;
}

// A table is one of data if its cells hold no blocks of their own; else it is there for the layout.
bool is_data_table(const Tree& tree, NodeId table) {
  std::size_t rows = 0;
  std::size_t cells = 0;
  std::size_t letters = 0;
  for (NodeId n = table + 1; n < tree.end(table); ++n) {
    const Tag tag = tree.tag(n);
    if (tag == Tag::tr) ++rows;
    if (tag == Tag::td || tag == Tag::th) ++cells;
    if (tag == Tag::text) letters += tree.text(n).size();
    if (tag == Tag::table || tag == Tag::div || tag == Tag::article || tag == Tag::section ||
        html::heading_level(tag) > 0)
      return false;
  }
  return rows >= 2 && cells >= rows * 2 && letters < cells * 200;
}

class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  Blocks collect() {
    inherit();
    for (NodeId n = 0; n < tree_.size(); ++n) {
      while (!open_.empty() && tree_.end(open_.back()) <= n) leave();
      enter(n);
    }
    while (!open_.empty()) leave();
    flush();
    return std::move(out_);
  }

 private:
  void inherit() {
    out_.own.resize(tree_.size());
    out_.hints.resize(tree_.size());
    for (NodeId n = 0; n < tree_.size(); ++n) {
      out_.own[n] = own_hints(tree_, n);
      if (tree_.tag(n) == Tag::table && is_data_table(tree_, n)) out_.own[n] |= hint::table;
      const std::uint32_t above = n == 0 ? 0 : out_.hints[tree_.parent(n)];
      out_.hints[n] = out_.own[n] | (above & ~(hint::content | hint::article_body));
    }
  }

  bool is_boundary(NodeId n) const {
    const Tag tag = tree_.tag(n);
    if (tag == Tag::td || tag == Tag::th || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot ||
        tag == Tag::p)
      return tag == Tag::p ? true : (out_.hints[n] & hint::table) == 0;
    return html::is_block(tag);
  }

  void enter(NodeId n) {
    const Tag tag = tree_.tag(n);
    if (tag == Tag::text) {
      if ((out_.hints[n] & hint::hidden) == 0) add_text(n);
      return;
    }
    if (tag == Tag::br) {
      ++breaks_;
      return;
    }
    if (tag == Tag::img || tag == Tag::picture) image_ = n;
    if (is_boundary(n)) {
      flush();
      block_node_ = n;
    } else if (tag == Tag::td || tag == Tag::th) {
      pending_space_ = true;
    }
    if (tag == Tag::a && tree_.has(n, Attr::href)) ++links_;
    if (tag == Tag::b || tag == Tag::strong) ++bold_;
    if (tree_.end(n) > n + 1)
      open_.push_back(n);
    else
      close(n);
  }

  void leave() {
    const NodeId n = open_.back();
    open_.pop_back();
    close(n);
  }

  void close(NodeId n) {
    const Tag tag = tree_.tag(n);
    if (tag == Tag::a && tree_.has(n, Attr::href)) --links_;
    if (tag == Tag::b || tag == Tag::strong) --bold_;
    if (!is_boundary(n)) return;
    flush();
    block_node_ = tree_.parent(n);
    while (block_node_ != 0 && !is_boundary(block_node_)) block_node_ = tree_.parent(block_node_);
  }

  void add_text(NodeId n) {
    const std::string_view text = tree_.text(n);
    const bool blank = trim(text).empty();
    if (blank) {
      pending_space_ = true;
      return;
    }
    if (breaks_ >= 2) flush();
    if (breaks_ > 0) pending_space_ = true;
    breaks_ = 0;
    if (raw_.empty()) first_ = n;
    if (pending_space_ && !raw_.empty()) raw_ += ' ';
    pending_space_ = false;
    raw_ += text;
    const auto letters = static_cast<std::uint32_t>(unicode::count_code_points(trim(text)));
    if (links_ > 0) linked_ += letters;
    if (bold_ == 0) plain_ += letters;
    texts_.emplace_back(n, letters);
  }

  // A link or a place's name that a paragraph begins with does not tell what the paragraph is; its box does.
  NodeId holder_of(const Block& block) const {
    NodeId out = tree_.parent(first_);
    if (block.letters < kTextLetters) return out;
    std::uint32_t held = 0;
    std::size_t next = 0;
    for (; out != block_node_ && out != 0; out = tree_.parent(out)) {
      for (; next < texts_.size() && texts_[next].first < tree_.end(out); ++next) held += texts_[next].second;
      if (held * 2 > block.letters) break;
    }
    return out;
  }

  void flush() {
    breaks_ = 0;
    pending_space_ = false;
    if (raw_.empty()) return;
    Block block;
    block.text = tidy(raw_);
    block.node = block_node_;
    block.at = first_;
    block.letters = static_cast<std::uint32_t>(unicode::count_code_points(block.text));
    block.holder = holder_of(block);
    block.hints = out_.hints[block.holder];
    block.linked = std::min(linked_, block.letters);
    block.strong = plain_ == 0;
    block.by_image = image_ != 0 && first_ > image_ && first_ - image_ <= kCaptionNodes;
    if ((block.hints & hint::heading) != 0) block.heading = level_of(block_node_);
    raw_.clear();
    linked_ = plain_ = 0;
    texts_.clear();
    if (!block.text.empty()) out_.list.push_back(std::move(block));
  }

  std::uint8_t level_of(NodeId n) const {
    for (; n != 0; n = tree_.parent(n))
      if (const int level = html::heading_level(tree_.tag(n)); level > 0) return static_cast<std::uint8_t>(level);
    return 0;
  }

  const Tree& tree_;
  Blocks out_;
  std::vector<NodeId> open_;
  std::string raw_;
  std::vector<std::pair<NodeId, std::uint32_t>> texts_;  // of the block, with their letters
  NodeId block_node_ = 0, first_ = 0, image_ = 0;
  std::uint32_t linked_ = 0, plain_ = 0, breaks_ = 0, links_ = 0, bold_ = 0;
  bool pending_space_ = false;
};

// Tells the hints of all nodes below `top`, and of their blocks, anew.
void spread_hints(const Tree& tree, Blocks& blocks, NodeId top) {
  for (NodeId n = top; n < tree.end(top); ++n) {
    const std::uint32_t above = n == 0 ? 0 : blocks.hints[tree.parent(n)];
    blocks.hints[n] = blocks.own[n] | (above & ~(hint::content | hint::article_body));
  }
  for (Block& block : blocks.list)
    if (block.at >= top && block.at < tree.end(top)) block.hints = blocks.hints[block.holder];
}

// "menu", "share" or "comments" on an element that holds most of the page's text tells of the site's building kit, not
// of the text: the hint is taken away and the blocks below it are told anew.
void disbelieve_large(const Tree& tree, Blocks& blocks) {
  std::vector<double> sums(tree.size() + 1U);
  for (const Block& block : blocks.list)
    if (block.letters >= kTextLetters && block.link_density() < 0.5 && (block.hints & hint::hidden) == 0)
      sums[block.at + 1U] += block.letters;
  for (std::size_t i = 1; i < sums.size(); ++i) sums[i] += sums[i - 1];
  const double all = sums.back();
  for (NodeId n = 0; n < tree.size(); ++n) {
    const double share = all > 0 ? (sums[tree.end(n)] - sums[n]) / all : 0;
    if (share > kLargeShare)
      blocks.own[n] &=
          ~(hint::boilerplate | hint::aside | hint::byline | hint::standfirst | hint::caption | hint::credit);
    if (share > kLargeComments) blocks.own[n] &= ~(hint::comments | hint::overlay);
  }
  if (tree.size() > 0) spread_hints(tree, blocks, 0);
}

// Letters of an element's text; nothing where most of it links.
std::uint32_t letters_of_lead(const Tree& tree, const Blocks& blocks, NodeId n) {
  std::uint32_t letters = 0, linked = 0;
  for (const Block& block : blocks.list) {
    if (block.at < n || block.at >= tree.end(n)) continue;
    letters += block.letters;
    linked += block.linked;
  }
  return linked * 4 > letters ? 0 : letters;
}

}  // namespace

std::uint32_t hints_of_names(std::string_view names) {
  std::uint32_t out = 0;
  const std::vector<std::string> list = name_words(names);
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (const words::NameRow& row : words::kNameWords)
      if (row.word == list[i]) out |= row.hints;
    if (i + 1 == list.size()) continue;
    for (const words::PairRow& row : words::kNamePairs)
      if (row.first == list[i] && row.second == list[i + 1]) out |= row.hints;
  }
  return out;
}

void claim_leads(const Tree& tree, NodeId headline, Blocks& blocks) {
  if (headline == 0) return;
  const auto claim = [&](NodeId n, std::uint32_t as) {
    blocks.own[n] = (blocks.own[n] & ~(hint::boilerplate | hint::teaser)) | as;
    spread_hints(tree, blocks, n);
  };
  for (NodeId n = tree.parent(headline); n != 0; n = tree.parent(n))
    if ((blocks.own[n] & hint::teaser) != 0) claim(n, 0);
  const NodeId end = std::min(tree.end(headline) + kLeadNodes, tree.size());
  for (NodeId n = tree.end(headline); n < end; ++n) {
    if ((blocks.own[n] & hint::teaser) == 0) continue;
    const std::uint32_t letters = letters_of_lead(tree, blocks, n);
    if (letters >= kTextLetters && letters <= kLeadLetters) claim(n, hint::standfirst);
    return;
  }
}

Blocks find_blocks(const Tree& tree) {
  Blocks out = Collector(tree).collect();
  disbelieve_large(tree, out);
  return out;
}

}  // namespace vigie::page
