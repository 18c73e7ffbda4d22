// XML as a flat, read-only tree, like html.h's: elements and text in document order, each knowing where its subtree
// ends. Broken XML is read as far as it makes sense. The parser (libxml2) is xml.cpp's secret; it fetches nothing and
// puts in no entity but those of HTML and short ones that the document declares, so that none can grow.
//
//   xml::Tree tree = xml::parse("<rss><channel><title>A&nbsp;B</title></channel></rss>", notes);
//   tree.all_text(tree.child(tree.root(), "channel"))  ->  "A B"
//
// Nodes past limits::kHtmlNodes and elements deeper than the parser's 256 are left out.
// Tested in tests/unit/page/xml_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/span.h"

namespace vigie::page::xml {

using NodeId = std::uint32_t;  // 0 is the document itself, and "none" where one was looked for

class Tree {
 public:
  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  [[nodiscard]] NodeId root() const;  // the first element, 0 if there is none
  [[nodiscard]] NodeId parent(NodeId n) const { return nodes_[n].parent; }
  [[nodiscard]] NodeId end(NodeId n) const { return nodes_[n].end; }
  [[nodiscard]] bool is_text(NodeId n) const { return nodes_[n].is_text; }
  // Local name of an element in lower case; prefix as written (namespaces of feeds are misspelt, prefixes rarely).
  [[nodiscard]] std::string_view name(NodeId n) const { return words_of(bytes_, nodes_[n].name); }
  [[nodiscard]] std::string_view prefix(NodeId n) const { return words_of(bytes_, nodes_[n].prefix); }
  [[nodiscard]] std::string_view space(NodeId n) const { return words_of(bytes_, nodes_[n].space); }
  [[nodiscard]] std::string_view text(NodeId n) const { return nodes_[n].is_text ? name(n) : std::string_view(); }
  // By local name in lower case ("lang" of xml:lang); empty where absent.
  [[nodiscard]] std::string_view attribute(NodeId n, std::string_view name) const;
  // First element below `n` of this name: a child, or anywhere.
  [[nodiscard]] NodeId child(NodeId n, std::string_view name) const;
  [[nodiscard]] NodeId find(NodeId n, std::string_view name) const;
  [[nodiscard]] std::vector<NodeId> children(NodeId n) const;  // elements only
  [[nodiscard]] std::string all_text(NodeId n) const;          // as it stands
  [[nodiscard]] std::string inner_markup(NodeId n) const;      // as HTML: names without prefixes

 private:
  friend class Builder;
  struct Node {
    NodeId parent = 0, end = 0;
    Span name, prefix, space;  // of text: name is the text
    std::uint32_t first_attribute = 0, attributes = 0;
    bool is_text = false;
  };
  struct Attribute {
    Span name, value;
  };
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string bytes_;
};

[[nodiscard]] Tree parse(std::string_view utf8, std::vector<Note>& notes);

}  // namespace vigie::page::xml
