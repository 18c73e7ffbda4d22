// The one file that knows libxml2 (its SAX2 interface, in recovering mode). https://www.w3.org/TR/xml/
// SPDX-License-Identifier: Apache-2.0
#include "page/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>

#include "core/limits.h"
#include "core/markup.h"
#include "core/unicode.h"
#include "page/html.h"
#include "page/lines.h"

namespace vigie::page::xml {
namespace {

constexpr std::size_t kEntityBytes = 2000;  // a longer entity that the document declares is left out
constexpr std::size_t kEntities = 1000;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// By HTML's own table, which the HTML parser has; empty where it knows no such name.
std::string html_entity(const std::string& name) {
  std::vector<Note> none;
  std::string out = html::parse("<pre>&" + name + ";</pre>", none).all_text(0);
  return out.find(name + ";") == std::string::npos ? out : std::string();
}

struct ContextDeleter {
  void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};

}  // namespace

class Builder {
 public:
  explicit Builder(std::size_t bytes) {
    tree_.bytes_.reserve(bytes);
    tree_.nodes_.emplace_back();
    open_.push_back(0);
  }

  Tree finish() {
    while (!open_.empty()) close();
    return std::move(tree_);
  }
  [[nodiscard]] bool too_many() const { return too_many_; }

  static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int /*spaces*/,
                    const xmlChar** /*space*/, int count, int /*defaulted*/, const xmlChar** attributes) {
    static_cast<Builder*>(self)->open(view(name), view(prefix), view(uri), count, attributes);
  }
  static void stop(void* self, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    Builder& builder = *static_cast<Builder*>(self);
    if (builder.skipped_ > 0)
      --builder.skipped_;
    else if (builder.open_.size() > 1)
      builder.close();
  }
  static void characters(void* self, const xmlChar* text, int size) {
    if (size > 0)
      static_cast<Builder*>(self)->add_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }
  static void declare(void* self, const xmlChar* name, int type, const xmlChar* /*id*/, const xmlChar* /*system*/,
                      xmlChar* content) {
    Builder& builder = *static_cast<Builder*>(self);
    if (type == XML_INTERNAL_GENERAL_ENTITY && view(content).size() <= kEntityBytes &&
        builder.declared_.size() < kEntities)
      builder.declared_.emplace(view(name), view(content));
  }
  // Asked by the parser for "&name;"; what is returned goes in as text, its own references unread.
  static xmlEntityPtr entity(void* self, const xmlChar* name) {
    Builder& builder = *static_cast<Builder*>(self);
    auto known = builder.declared_.find(std::string(view(name)));
    if (known == builder.declared_.end()) {
      if (builder.declared_.size() >= kEntities) return nullptr;
      known = builder.declared_.emplace(view(name), html_entity(std::string(view(name)))).first;
    }
    if (known->second.empty()) return nullptr;
    std::string words = known->second;
    builder.words_ = std::move(words);
    builder.entity_ = xmlEntity();
    builder.entity_.type = XML_ENTITY_DECL;
    builder.entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    builder.entity_.name = name;
    builder.entity_.content = reinterpret_cast<xmlChar*>(builder.words_.data());
    builder.entity_.orig = builder.entity_.content;  // else the parser leaves its own copy here, which nothing frees
    builder.entity_.length = static_cast<int>(builder.words_.size());
    return &builder.entity_;
  }

 private:
  Span store(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(tree_.bytes_.size());
    tree_.bytes_.append(text);
    return {begin, static_cast<std::uint32_t>(tree_.bytes_.size())};
  }

  bool is_full() {
    too_many_ = too_many_ || tree_.nodes_.size() >= limits::kHtmlNodes;
    return too_many_;
  }

  void open(std::string_view name, std::string_view prefix, std::string_view uri, int count,
            const xmlChar** attributes) {
    if (is_full()) {
      ++skipped_;
      return;
    }
    Tree::Node node;
    node.parent = open_.back();
    node.name = store(unicode::lower_ascii(name));
    node.prefix = store(unicode::lower_ascii(prefix));
    node.space = store(uri);
    node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (int i = 0; i < count; ++i) {  // libxml2 gives five pointers an attribute: name, prefix, uri, value, its end
      const xmlChar* const* at = attributes + static_cast<std::ptrdiff_t>(i) * 5;
      const auto size = static_cast<std::size_t>(at[4] - at[3]);
      const Span attribute = store(unicode::lower_ascii(view(at[0])));
      tree_.attributes_.push_back({attribute, store(decode_entities({reinterpret_cast<const char*>(at[3]), size}))});
      ++node.attributes;
    }
    open_.push_back(tree_.size());
    tree_.nodes_.push_back(node);
    text_ = false;
  }

  void close() {
    tree_.nodes_[open_.back()].end = tree_.size();
    open_.pop_back();
    text_ = false;
  }

  void add_text(std::string_view text) {
    if (skipped_ > 0) return;
    if (text_) {  // the parser hands on long text in pieces
      tree_.nodes_.back().name.end = store(text).end;
      return;
    }
    if (is_full()) return;
    Tree::Node node;
    node.parent = open_.back();
    node.is_text = true;
    node.name = store(text);
    node.end = tree_.size() + 1;
    tree_.nodes_.push_back(node);
    text_ = true;
  }

  Tree tree_;
  std::vector<NodeId> open_;
  std::map<std::string, std::string> declared_;  // and those of HTML that were asked for
  xmlEntity entity_{};
  std::string words_;
  std::size_t skipped_ = 0;
  bool text_ = false, too_many_ = false;
};

NodeId Tree::root() const {
  for (NodeId n = 1; n < size(); n = end(n))
    if (!is_text(n)) return n;
  return 0;
}

std::string_view Tree::attribute(NodeId n, std::string_view wanted) const {
  const Node& node = nodes_[n];
  for (std::uint32_t i = node.first_attribute; i < node.first_attribute + node.attributes; ++i)
    if (words_of(bytes_, attributes_[i].name) == wanted) return words_of(bytes_, attributes_[i].value);
  return {};
}

NodeId Tree::child(NodeId n, std::string_view wanted) const {
  for (NodeId c = n + 1; c < end(n); c = end(c))
    if (!is_text(c) && name(c) == wanted) return c;
  return 0;
}

NodeId Tree::find(NodeId n, std::string_view wanted) const {
  for (NodeId c = n + 1; c < end(n); ++c)
    if (!is_text(c) && name(c) == wanted) return c;
  return 0;
}

std::vector<NodeId> Tree::children(NodeId n) const {
  std::vector<NodeId> out;
  for (NodeId c = n + 1; c < end(n); c = end(c))
    if (!is_text(c)) out.push_back(c);
  return out;
}

std::string Tree::all_text(NodeId n) const {
  if (is_text(n)) return std::string(text(n));
  std::string out;
  for (NodeId c = n + 1; c < end(n); ++c)
    if (is_text(c)) out.append(text(c));
  return out;
}

std::string Tree::inner_markup(NodeId n) const {
  std::string out;
  std::vector<NodeId> open;
  const auto close_until = [&](NodeId at) {
    for (; !open.empty() && end(open.back()) <= at; open.pop_back()) out.append("</").append(name(open.back())) += '>';
  };
  for (NodeId c = n + 1; c < end(n); ++c) {
    close_until(c);
    if (is_text(c)) {
      markup::append_escaped(out, text(c));
      continue;
    }
    out.append(1, '<').append(name(c));
    const Node& node = nodes_[c];
    for (std::uint32_t i = node.first_attribute; i < node.first_attribute + node.attributes; ++i) {
      out.append(1, ' ').append(words_of(bytes_, attributes_[i].name)).append("=\"");
      markup::append_escaped(out, words_of(bytes_, attributes_[i].value));
      out += '"';
    }
    out += '>';
    open.push_back(c);
  }
  close_until(end(n));
  return out;
}

Tree parse(std::string_view utf8, std::vector<Note>& notes) {
  Builder builder(utf8.size());
  xmlSAXHandler handler;
  std::memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = &Builder::start;
  handler.endElementNs = &Builder::stop;
  handler.characters = &Builder::characters;
  handler.ignorableWhitespace = &Builder::characters;
  handler.cdataBlock = &Builder::characters;
  handler.entityDecl = &Builder::declare;
  handler.getEntity = &Builder::entity;
  xmlInitParser();
  const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), limits::kPageBytes));
  const std::unique_ptr<xmlParserCtxt, ContextDeleter> context(xmlCreateMemoryParserCtxt(utf8.data(), size));
  if (!context) return builder.finish();  // an empty document has none
  std::memcpy(context->sax, &handler, sizeof handler);
  context->userData = &builder;
  // The input is UTF-8 already, whatever its declaration says.
  xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                       XML_PARSE_IGNORE_ENC | XML_PARSE_NODICT);
  xmlParseDocument(context.get());
  const Span all{0, static_cast<std::uint32_t>(utf8.size())};
  if (context->wellFormed == 0)
    notes.push_back({"page.xml.broken", all, "the XML is not well-formed; it was read as far as it makes sense"});
  if (builder.too_many())
    notes.push_back({"page.limit.nodes", all, "the document has more nodes than are read; the rest is left out"});
  if (context->myDoc != nullptr) {
    xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
  }
  return builder.finish();
}

}  // namespace vigie::page::xml
