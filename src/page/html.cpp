// The one file that knows lexbor. Its tree builder is called token by token, so that a page cannot make it take more
// than linear time: the depth of open elements, the list of open formatting elements and the attributes of a tag are
// capped before lexbor sees them (the standard's algorithm is quadratic in each). Tested in
// tests/unit/page/html_test.cpp. HTML: https://html.spec.whatwg.org/multipage/parsing.html SPDX-License-Identifier:
// Apache-2.0
#include "page/html.h"

#include <lexbor/dom/dom.h>
#include <lexbor/html/parser.h>
#include <lexbor/html/token_attr.h>
#include <lexbor/html/tree.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "core/limits.h"

namespace vigie::page::html {
namespace {

constexpr std::size_t kOpenFormatting = 24;  // open <b>, <i>, <a>... that a paragraph takes over from the last
constexpr std::size_t kNameSlots = 1U << 16U;
constexpr std::size_t kFewNameSlots = 512;
constexpr std::size_t kAttributes = 64;  // of one tag; the rest is left out

struct TagRow {
  std::uintptr_t lexbor;
  Tag tag;
};
constexpr std::array kTags = {
    TagRow{LXB_TAG__TEXT, Tag::text},
    TagRow{LXB_TAG_A, Tag::a},
    TagRow{LXB_TAG_ABBR, Tag::abbr},
    TagRow{LXB_TAG_ADDRESS, Tag::address},
    TagRow{LXB_TAG_ARTICLE, Tag::article},
    TagRow{LXB_TAG_ASIDE, Tag::aside},
    TagRow{LXB_TAG_AUDIO, Tag::audio},
    TagRow{LXB_TAG_B, Tag::b},
    TagRow{LXB_TAG_BASE, Tag::base},
    TagRow{LXB_TAG_BLOCKQUOTE, Tag::blockquote},
    TagRow{LXB_TAG_BODY, Tag::body},
    TagRow{LXB_TAG_BR, Tag::br},
    TagRow{LXB_TAG_BUTTON, Tag::button},
    TagRow{LXB_TAG_CANVAS, Tag::canvas},
    TagRow{LXB_TAG_CAPTION, Tag::caption},
    TagRow{LXB_TAG_CENTER, Tag::center},
    TagRow{LXB_TAG_CITE, Tag::cite},
    TagRow{LXB_TAG_CODE, Tag::code},
    TagRow{LXB_TAG_DD, Tag::dd},
    TagRow{LXB_TAG_DEL, Tag::del},
    TagRow{LXB_TAG_DETAILS, Tag::details},
    TagRow{LXB_TAG_DIALOG, Tag::dialog},
    TagRow{LXB_TAG_DIV, Tag::div},
    TagRow{LXB_TAG_DL, Tag::dl},
    TagRow{LXB_TAG_DT, Tag::dt},
    TagRow{LXB_TAG_EM, Tag::em},
    TagRow{LXB_TAG_EMBED, Tag::embed},
    TagRow{LXB_TAG_FIELDSET, Tag::fieldset},
    TagRow{LXB_TAG_FIGCAPTION, Tag::figcaption},
    TagRow{LXB_TAG_FIGURE, Tag::figure},
    TagRow{LXB_TAG_FONT, Tag::font},
    TagRow{LXB_TAG_FOOTER, Tag::footer},
    TagRow{LXB_TAG_FORM, Tag::form},
    TagRow{LXB_TAG_FRAME, Tag::frame},
    TagRow{LXB_TAG_H1, Tag::h1},
    TagRow{LXB_TAG_H2, Tag::h2},
    TagRow{LXB_TAG_H3, Tag::h3},
    TagRow{LXB_TAG_H4, Tag::h4},
    TagRow{LXB_TAG_H5, Tag::h5},
    TagRow{LXB_TAG_H6, Tag::h6},
    TagRow{LXB_TAG_HEAD, Tag::head},
    TagRow{LXB_TAG_HEADER, Tag::header},
    TagRow{LXB_TAG_HGROUP, Tag::hgroup},
    TagRow{LXB_TAG_HR, Tag::hr},
    TagRow{LXB_TAG_HTML, Tag::html},
    TagRow{LXB_TAG_I, Tag::i},
    TagRow{LXB_TAG_IFRAME, Tag::iframe},
    TagRow{LXB_TAG_IMG, Tag::img},
    TagRow{LXB_TAG_INPUT, Tag::input},
    TagRow{LXB_TAG_LABEL, Tag::label},
    TagRow{LXB_TAG_LEGEND, Tag::legend},
    TagRow{LXB_TAG_LI, Tag::li},
    TagRow{LXB_TAG_LINK, Tag::link},
    TagRow{LXB_TAG_MAIN, Tag::main},
    TagRow{LXB_TAG_MAP, Tag::map},
    TagRow{LXB_TAG_MATH, Tag::math},
    TagRow{LXB_TAG_MENU, Tag::menu},
    TagRow{LXB_TAG_META, Tag::meta},
    TagRow{LXB_TAG_NAV, Tag::nav},
    TagRow{LXB_TAG_NOSCRIPT, Tag::noscript},
    TagRow{LXB_TAG_OBJECT, Tag::object},
    TagRow{LXB_TAG_OL, Tag::ol},
    TagRow{LXB_TAG_OPTION, Tag::option},
    TagRow{LXB_TAG_P, Tag::p},
    TagRow{LXB_TAG_PICTURE, Tag::picture},
    TagRow{LXB_TAG_PRE, Tag::pre},
    TagRow{LXB_TAG_Q, Tag::q},
    TagRow{LXB_TAG_S, Tag::s},
    TagRow{LXB_TAG_SCRIPT, Tag::script},
    TagRow{LXB_TAG_SECTION, Tag::section},
    TagRow{LXB_TAG_SELECT, Tag::select},
    TagRow{LXB_TAG_SMALL, Tag::small},
    TagRow{LXB_TAG_SOURCE, Tag::source},
    TagRow{LXB_TAG_SPAN, Tag::span},
    TagRow{LXB_TAG_STRONG, Tag::strong},
    TagRow{LXB_TAG_STYLE, Tag::style},
    TagRow{LXB_TAG_SUB, Tag::sub},
    TagRow{LXB_TAG_SUMMARY, Tag::summary},
    TagRow{LXB_TAG_SUP, Tag::sup},
    TagRow{LXB_TAG_SVG, Tag::svg},
    TagRow{LXB_TAG_TABLE, Tag::table},
    TagRow{LXB_TAG_TBODY, Tag::tbody},
    TagRow{LXB_TAG_TD, Tag::td},
    TagRow{LXB_TAG_TEMPLATE, Tag::template_},
    TagRow{LXB_TAG_TEXTAREA, Tag::textarea},
    TagRow{LXB_TAG_TFOOT, Tag::tfoot},
    TagRow{LXB_TAG_TH, Tag::th},
    TagRow{LXB_TAG_THEAD, Tag::thead},
    TagRow{LXB_TAG_TIME, Tag::time},
    TagRow{LXB_TAG_TITLE, Tag::title},
    TagRow{LXB_TAG_TR, Tag::tr},
    TagRow{LXB_TAG_U, Tag::u},
    TagRow{LXB_TAG_UL, Tag::ul},
    TagRow{LXB_TAG_VIDEO, Tag::video},
};

struct AttrRow {
  std::string_view name;
  Attr attr;
};
constexpr std::array kAttrs = {
    AttrRow{"alt", Attr::alt},
    AttrRow{"aria-hidden", Attr::aria_hidden},
    AttrRow{"aria-label", Attr::aria_label},
    AttrRow{"charset", Attr::charset},
    AttrRow{"class", Attr::class_},
    AttrRow{"content", Attr::content},
    AttrRow{"data-component", Attr::data_component},
    AttrRow{"data-nosnippet", Attr::data_nosnippet},
    AttrRow{"data-testid", Attr::data_testid},
    AttrRow{"data-type", Attr::data_type},
    AttrRow{"datetime", Attr::datetime},
    AttrRow{"hidden", Attr::hidden},
    AttrRow{"href", Attr::href},
    AttrRow{"hreflang", Attr::hreflang},
    AttrRow{"id", Attr::id},
    AttrRow{"itemprop", Attr::itemprop},
    AttrRow{"itemtype", Attr::itemtype},
    AttrRow{"lang", Attr::lang},
    AttrRow{"name", Attr::name},
    AttrRow{"property", Attr::property},
    AttrRow{"pubdate", Attr::pubdate},
    AttrRow{"rel", Attr::rel},
    AttrRow{"role", Attr::role},
    AttrRow{"src", Attr::src},
    AttrRow{"style", Attr::style},
    AttrRow{"title", Attr::title},
    AttrRow{"type", Attr::type},
};

Tag tag_of(std::uintptr_t lexbor_tag) {
  static const std::vector<Tag> table = [] {
    std::vector<Tag> out(LXB_TAG__LAST_ENTRY, Tag::other);
    for (const TagRow& row : kTags) out[row.lexbor] = row.tag;
    return out;
  }();
  return lexbor_tag < table.size() ? table[lexbor_tag] : Tag::other;
}

// Elements that never hold others; they may stand at any depth.
bool is_leaf(Tag tag) {
  switch (tag) {
    case Tag::base:
    case Tag::br:
    case Tag::embed:
    case Tag::frame:
    case Tag::hr:
    case Tag::iframe:
    case Tag::img:
    case Tag::input:
    case Tag::link:
    case Tag::meta:
    case Tag::noscript:
    case Tag::script:
    case Tag::source:
    case Tag::style:
    case Tag::textarea:
    case Tag::title:
      return true;
    default:
      return false;
  }
}

bool is_formatting(Tag tag) {
  return tag == Tag::a || tag == Tag::b || tag == Tag::code || tag == Tag::em || tag == Tag::font || tag == Tag::i ||
         tag == Tag::s || tag == Tag::small || tag == Tag::strong || tag == Tag::u;
}

// What stands between lexbor's tokenizer and its tree builder.
struct Gate {
  lxb_html_tree_t* tree = nullptr;
  lxb_html_tokenizer_token_f build = nullptr;
  std::vector<std::uint32_t> skipped = std::vector<std::uint32_t>(LXB_TAG__LAST_ENTRY + 1U);  // open tags left out
  std::uint64_t nodes = 0;  // an upper bound of those made
  bool too_deep = false, too_many = false;
};

void cap_attributes(lxb_html_token_t* token) {
  std::size_t seen = 0;
  for (lxb_html_token_attr_t* at = token->attr_first; at != nullptr; at = at->next) {
    if (++seen < kAttributes) continue;
    at->next = nullptr;  // the memory belongs to the tokenizer's pool
    token->attr_last = at;
    return;
  }
}

// True where the tree builder must not see the token.
bool is_refused(Gate& gate, const lxb_html_token_t* token) {
  const std::size_t slot = std::min<std::size_t>(token->tag_id, LXB_TAG__LAST_ENTRY);
  const Tag tag = tag_of(token->tag_id);
  if ((token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0) {
    if (gate.skipped[slot] == 0) return false;
    --gate.skipped[slot];
    return true;
  }
  if (tag == Tag::text || is_leaf(tag) || token->tag_id == LXB_TAG__END_OF_FILE) return false;
  const bool deep = lexbor_array_length(gate.tree->open_elements) >= limits::kHtmlDepth;
  const bool formatting =
      (is_formatting(tag) || tag == Tag::other) && lexbor_array_length(gate.tree->active_formatting) >= kOpenFormatting;
  if (!deep && !formatting) return false;
  gate.too_deep = gate.too_deep || deep;
  ++gate.skipped[slot];
  return true;
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
  Gate& gate = *static_cast<Gate*>(context);
  if (token->tag_id != LXB_TAG__END_OF_FILE) {
    gate.nodes += 1 + lexbor_array_length(gate.tree->active_formatting);
    if (gate.nodes > limits::kHtmlNodes) {
      gate.too_many = true;
      return token;
    }
  }
  cap_attributes(token);
  if (is_refused(gate, token)) return token;
  return gate.build(tokenizer, token, gate.tree);
}

// lexbor keeps the names of unknown attributes and elements in hash tables of fixed size, 128: a page of a million
// names of its own would make them lists. The tables are made anew, empty as they are, with more slots.
void widen_tables(lxb_dom_document_t* document, std::size_t bytes) {
  const std::size_t slots = std::clamp<std::size_t>(bytes / 8, kFewNameSlots, kNameSlots);  // a name takes some bytes
  for (const auto& [table, size] :
       {std::pair{document->attrs, sizeof(lxb_dom_attr_data_t)}, std::pair{document->tags, sizeof(lxb_tag_data_t)}}) {
    lexbor_hash_destroy(table, false);
    lexbor_hash_init(table, slots, size);
  }
}

// Pages that React streams hold parts of their text at the end, hidden, and say by calls where each belongs:
//   <template id="B:1"></template>Loading...<!--/$-->  <div hidden id="S:1"><p>The text.</p></div>
//   <script>$RC("B:1","S:1")</script>
// What the calls would do is done here: the part goes before its template, and what stood in for it goes away.
class Streamed {
 public:
  Streamed(lxb_dom_node_t* root, std::string_view utf8) : root_(root) {
    for (std::size_t at = utf8.find(kCall); at != std::string_view::npos; at = utf8.find(kCall, at + 1)) {
      const std::string_view call = utf8.substr(at, kCallBytes);
      if (call.size() < kShortest || (call[2] != 'C' && call[2] != 'S') || call.substr(3, 2) != "(\"") continue;
      const std::size_t first = call.find('"', 5);
      const std::size_t second = first == std::string_view::npos ? first : call.find('"', first + 3);
      if (second == std::string_view::npos || call.substr(first, 3) != "\",\"") continue;
      const std::string_view left = call.substr(5, first - 5), right = call.substr(first + 3, second - first - 3);
      // $RC(boundary, segment) where a whole boundary is done, $RS(segment, place) for a part of one.
      calls_.push_back(call[2] == 'C' ? Call{left, right, true} : Call{right, left, false});
      if (calls_.size() == kCalls) break;
    }
  }

  void place() {
    if (calls_.empty() || root_ == nullptr) return;
    find_ids();
    for (const Call& call : calls_) {
      const auto to = ids_.find(call.to), from = ids_.find(call.from);
      if (to != ids_.end() && from != ids_.end()) move(from->second, to->second, call.is_boundary);
    }
  }

 private:
  static constexpr std::string_view kCall = "$R";
  static constexpr std::size_t kCallBytes = 48;  // of a call that are looked at
  static constexpr std::size_t kShortest = 8;
  static constexpr std::size_t kCalls = 1000;

  struct Call {
    std::string_view to, from;
    bool is_boundary;
  };

  static std::string_view id_of(lxb_dom_node_t* node) {
    if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) return {};
    std::size_t size = 0;
    const lxb_char_t* id = lxb_dom_element_id(lxb_dom_interface_element(node), &size);
    return id == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(id), size);
  }

  void find_ids() {
    for (lxb_dom_node_t* at = root_; at != nullptr;) {
      if (const std::string_view id = id_of(at); id.size() > 2 && id[1] == ':') ids_.emplace(id, at);
      if (at->first_child != nullptr) {
        at = at->first_child;
        continue;
      }
      while (at != root_ && at->next == nullptr) at = at->parent;
      at = at == root_ ? nullptr : at->next;
    }
  }

  static void move(lxb_dom_node_t* from, lxb_dom_node_t* to, bool is_boundary) {
    if (to->parent == nullptr || from->parent == nullptr) return;
    std::size_t depth = 0;
    for (const lxb_dom_node_t* at = to; at != nullptr; at = at->parent)
      if (at == from || ++depth > limits::kHtmlDepth) return;
    while (lxb_dom_node_t* child = from->first_child) {
      lxb_dom_node_remove(child);
      lxb_dom_node_insert_before(to, child);
    }
    lxb_dom_node_remove(from);
    if (is_boundary) remove_stand_in(to);
    lxb_dom_node_remove(to);
  }

  // What stands between the template and the comment that ends its boundary; others may lie between.
  static void remove_stand_in(lxb_dom_node_t* to) {
    const lxb_dom_node_t* end = nullptr;
    std::size_t open = 0;
    for (lxb_dom_node_t* at = to->next; at != nullptr && end == nullptr; at = at->next) {
      if (at->type != LXB_DOM_NODE_TYPE_COMMENT) continue;
      const lexbor_str_t& data = lxb_dom_interface_character_data(at)->data;
      const std::string_view words(reinterpret_cast<const char*>(data.data), data.length);
      if (words == "/$" && open-- == 0) end = at;
      if (!words.empty() && words.front() == '$') ++open;
    }
    if (end == nullptr) return;
    while (to->next != end) lxb_dom_node_remove(to->next);
  }

  lxb_dom_node_t* root_;
  std::vector<Call> calls_;
  std::map<std::string_view, lxb_dom_node_t*> ids_;
};

struct ParserDeleter {
  void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
};
struct DocumentDeleter {
  void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
};

}  // namespace

class Builder {
 public:
  Tree build(lxb_dom_node_t* root) {
    lxb_dom_node_t* at = root;
    while (at != nullptr) {
      const bool kept = add(at);
      lxb_dom_node_t* child = kept && open_.size() < 2 * limits::kHtmlDepth ? first_child(at) : nullptr;
      if (child != nullptr) {
        open_.push_back(static_cast<NodeId>(tree_.nodes_.size() - 1));
        at = child;
        continue;
      }
      while (at != root && at->next == nullptr) {
        at = at->parent;
        close();
      }
      if (at == root) break;
      at = at->next;
    }
    while (!open_.empty()) close();
    return std::move(tree_);
  }

 private:
  static lxb_dom_node_t* first_child(lxb_dom_node_t* node) {
    return node->type == LXB_DOM_NODE_TYPE_ELEMENT || node->type == LXB_DOM_NODE_TYPE_DOCUMENT ? node->first_child
                                                                                               : nullptr;
  }

  void close() {
    if (open_.empty()) return;
    tree_.nodes_[open_.back()].end = tree_.size();
    open_.pop_back();
  }

  Span store(const lxb_char_t* data, std::size_t size) {
    const auto begin = static_cast<std::uint32_t>(tree_.bytes_.size());
    if (data != nullptr) tree_.bytes_.append(reinterpret_cast<const char*>(data), size);
    return {begin, static_cast<std::uint32_t>(tree_.bytes_.size())};
  }

  bool add(lxb_dom_node_t* node) {
    if (node->type == LXB_DOM_NODE_TYPE_COMMENT || node->type == LXB_DOM_NODE_TYPE_DOCUMENT_TYPE) return false;
    Tree::Node out;
    out.parent = open_.empty() ? 0 : open_.back();
    out.end = tree_.size() + 1;
    out.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
      const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
      out.tag = Tag::text;
      out.text = store(data.data, data.length);
    } else if (node->type == LXB_DOM_NODE_TYPE_ELEMENT) {
      out.tag = tag_of(node->local_name);
      add_attributes(node);
      out.attributes = static_cast<std::uint16_t>(tree_.attributes_.size() - out.first_attribute);
    }
    tree_.nodes_.push_back(out);
    return true;
  }

  void add_attributes(lxb_dom_node_t* node) {
    for (lxb_dom_attr_t* at = lxb_dom_interface_element(node)->first_attr; at != nullptr; at = at->next) {
      std::size_t size = 0;
      const lxb_char_t* name = lxb_dom_attr_local_name(at, &size);
      if (name == nullptr) continue;
      const std::string_view word(reinterpret_cast<const char*>(name), size);
      const auto* row = std::lower_bound(kAttrs.begin(), kAttrs.end(), word,
                                         [](const AttrRow& r, std::string_view w) { return r.name < w; });
      if (row == kAttrs.end() || row->name != word) continue;
      std::size_t length = 0;
      const lxb_char_t* value = lxb_dom_attr_value(at, &length);
      tree_.attributes_.push_back({row->attr, store(value, length)});
    }
  }

  Tree tree_;
  std::vector<NodeId> open_;
};

std::string_view Tree::attribute(NodeId n, Attr attr) const {
  const Node& node = nodes_[n];
  for (std::uint32_t i = node.first_attribute; i < node.first_attribute + node.attributes; ++i)
    if (attributes_[i].name == attr) return words_of(bytes_, attributes_[i].value);
  return {};
}

bool Tree::has(NodeId n, Attr attr) const {
  const Node& node = nodes_[n];
  for (std::uint32_t i = node.first_attribute; i < node.first_attribute + node.attributes; ++i)
    if (attributes_[i].name == attr) return true;
  return false;
}

std::string Tree::all_text(NodeId n) const {
  std::string out;
  bool space = false;
  NodeId block = 0;  // the block element of the text before
  for (NodeId at = n; at < end(n); ++at) {
    if (tag(at) == Tag::script || tag(at) == Tag::style) {
      at = end(at) - 1;
      continue;
    }
    if (tag(at) != Tag::text) {
      space = space || tag(at) == Tag::br;
      continue;
    }
    NodeId around = parent(at);
    while (around > n && !is_block(tag(around))) around = parent(around);
    space = space || around != block;
    block = around;
    for (const char c : text(at)) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    }
  }
  return out;
}

Tree parse(std::string_view utf8, std::vector<Note>& notes) {
  const std::unique_ptr<lxb_html_parser_t, ParserDeleter> parser(lxb_html_parser_create());
  std::unique_ptr<lxb_html_document_t, DocumentDeleter> document;
  Gate gate;
  if (parser && lxb_html_parser_init(parser.get()) == LXB_STATUS_OK) {
    document.reset(lxb_html_parse_chunk_begin(parser.get()));
    gate.tree = lxb_html_parser_tree(parser.get());
    lxb_html_tokenizer_t* tokenizer = lxb_html_parser_tokenizer(parser.get());
    gate.build = tokenizer->callback_token_done;
    lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, &gate);
    if (document) widen_tables(lxb_dom_interface_document(document.get()), utf8.size());
    if (document) {
      lxb_html_parse_chunk_process(parser.get(), reinterpret_cast<const lxb_char_t*>(utf8.data()), utf8.size());
      lxb_html_parse_chunk_end(parser.get());
      Streamed(lxb_dom_interface_node(document.get()), utf8).place();
    }
  }
  const Span all{0, static_cast<std::uint32_t>(utf8.size())};
  if (gate.too_deep)
    notes.push_back({"page.limit.depth", all, "elements nested too deeply were read as children of the last"});
  if (gate.too_many)
    notes.push_back({"page.limit.nodes", all, "the page has more nodes than are read; the rest is left out"});
  return Builder().build(document ? lxb_dom_interface_node(document.get()) : nullptr);
}

int heading_level(Tag tag) {
  switch (tag) {
    case Tag::h1:
      return 1;
    case Tag::h2:
      return 2;
    case Tag::h3:
      return 3;
    case Tag::h4:
      return 4;
    case Tag::h5:
      return 5;
    case Tag::h6:
      return 6;
    default:
      return 0;
  }
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::body:
    case Tag::button:
    case Tag::caption:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dialog:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::head:
    case Tag::header:
    case Tag::hgroup:
    case Tag::hr:
    case Tag::html:
    case Tag::iframe:
    case Tag::legend:
    case Tag::li:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::option:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::select:
    case Tag::summary:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::title:
    case Tag::tr:
    case Tag::ul:
    case Tag::video:
      return true;
    default:
      return heading_level(tag) > 0;
  }
}

}  // namespace vigie::page::html
