// HTML as a flat, read-only tree: nodes in document order, each knowing where its subtree ends, so that every walk is a
// loop and deep nesting costs no stack. The parser behind it (lexbor, the WHATWG standard's algorithm) is html.cpp's
// secret.
//
//   html::Tree tree = html::parse("<p class=lead>One <b>two</b>", notes);
//   for (html::NodeId n = 0; n < tree.size(); ++n) if (tree.tag(n) == Tag::p) std::cout << tree.attribute(n,
//   Attr::class_);
//
// Elements deeper than limits::kHtmlDepth become children of the last; nodes past limits::kHtmlNodes are left out.
// Tested in tests/unit/page/html_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/span.h"

namespace vigie::page::html {

using NodeId = std::uint32_t;

enum class Tag : std::uint8_t {
  other,
  text,
  a,
  abbr,
  address,
  article,
  aside,
  audio,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  dd,
  del,
  details,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  map,
  math,
  menu,
  meta,
  nav,
  noscript,
  object,
  ol,
  option,
  p,
  picture,
  pre,
  q,
  s,
  script,
  section,
  select,
  small,
  source,
  span,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  u,
  ul,
  video
};

enum class Attr : std::uint8_t {
  alt,
  aria_hidden,
  aria_label,
  charset,
  class_,
  content,
  data_component,
  data_nosnippet,
  data_testid,
  data_type,
  datetime,
  hidden,
  href,
  hreflang,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  pubdate,
  rel,
  role,
  src,
  style,
  title,
  type
};

class Tree {
 public:
  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  [[nodiscard]] Tag tag(NodeId n) const { return nodes_[n].tag; }
  [[nodiscard]] NodeId parent(NodeId n) const { return nodes_[n].parent; }  // the root is its own parent
  [[nodiscard]] NodeId end(NodeId n) const { return nodes_[n].end; }        // one past the last node of the subtree
  [[nodiscard]] std::string_view text(NodeId n) const { return words_of(bytes_, nodes_[n].text); }
  [[nodiscard]] std::string_view attribute(NodeId n, Attr attr) const;  // empty where absent
  [[nodiscard]] bool has(NodeId n, Attr attr) const;
  // All text below a node, runs of white space made one, script and style left out.
  [[nodiscard]] std::string all_text(NodeId n) const;

 private:
  friend class Builder;
  struct Node {
    NodeId parent = 0, end = 0;
    Span text;
    std::uint32_t first_attribute = 0;
    std::uint16_t attributes = 0;
    Tag tag = Tag::other;
  };
  struct Attribute {
    Attr name;
    Span value;
  };
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string bytes_;
};

// Total: any valid UTF-8 in, a tree out (an empty one has the node of the document alone).
[[nodiscard]] Tree parse(std::string_view utf8, std::vector<Note>& notes);

[[nodiscard]] bool is_block(Tag tag);      // starts and ends a paragraph
[[nodiscard]] int heading_level(Tag tag);  // 1..6; 0: not a heading

}  // namespace vigie::page::html
