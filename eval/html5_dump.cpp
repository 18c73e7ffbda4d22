// html5_dump: what lexbor's tokenizer, and the page stage's reading of encodings, make of html5lib's tests; for
// eval/html5_eval.py. Reads one JSON object a line from standard input and prints one:
//
//   {"input": "<a b=c>", "state": "Data state", "last": ""} -> [["StartTag","a",{"b":"c"},false]]
//   {"bytes": "<base64>"}                                    -> "windows-1252", or null for bytes that are no text
//
// The tokens are those of html5lib: DOCTYPE (name, public id, system id, correctness), StartTag, EndTag, Comment,
// Character. SPDX-License-Identifier: Apache-2.0
#include <lexbor/core/mraw.h>
#include <lexbor/dom/dom.h>
#include <lexbor/html/interfaces/document.h>
#include <lexbor/html/parser.h>
#include <lexbor/html/token_attr.h>
#include <lexbor/html/tokenizer.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "page/encoding.h"

namespace {

using Json = nlohmann::json;

struct Reader {
  lxb_html_document_t* document = nullptr;
  Json tokens = Json::array();
};

std::string text_of(const lxb_char_t* begin, const lxb_char_t* end) {
  return begin == nullptr ? std::string()
                          : std::string(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
}

std::string name_of(const lxb_html_token_t* token) {
  std::size_t size = 0;
  const lxb_char_t* name = lxb_tag_name_by_id(token->tag_id, &size);
  return text_of(name, name + size);
}

Json attributes_of(const lxb_html_token_t* token) {
  Json out = Json::object();
  for (lxb_html_token_attr_t* at = token->attr_first; at != nullptr; at = at->next) {
    std::size_t size = 0;
    const lxb_char_t* name = lxb_html_token_attr_name(at, &size);
    const std::string key = text_of(name, name + size);
    if (!out.contains(key)) out[key] = text_of(at->value, at->value + at->value_size);  // the first of a name counts
  }
  return out;
}

Json doctype_of(Reader& reader, lxb_html_token_t* token) {
  lxb_dom_document_type_t* type = lxb_dom_document_type_interface_create(lxb_dom_interface_document(reader.document));
  lxb_html_token_doctype_parse(token, type);
  std::size_t size = 0;
  const lxb_char_t* name = lxb_dom_document_type_name(type, &size);
  const auto id = [](const lexbor_str_t& text) {
    return text.data == nullptr ? Json() : Json(text_of(text.data, text.data + text.length));
  };
  return {"DOCTYPE", size == 0 ? Json() : Json(text_of(name, name + size)), id(type->public_id), id(type->system_id),
          (token->type & LXB_HTML_TOKEN_TYPE_FORCE_QUIRKS) == 0};
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* /*tokenizer*/, lxb_html_token_t* token, void* context) {
  Reader& reader = *static_cast<Reader*>(context);
  Json& out = reader.tokens;
  if (token->tag_id == LXB_TAG__END_OF_FILE) return token;
  if (token->tag_id == LXB_TAG__TEXT) {
    const std::string text = text_of(token->text_start, token->text_end);
    if (!out.empty() && out.back()[0] == "Character")
      out.back()[1] = out.back()[1].get<std::string>() + text;
    else
      out.push_back({"Character", text});
  } else if (token->tag_id == LXB_TAG__EM_COMMENT) {
    out.push_back({"Comment", text_of(token->text_start, token->text_end)});
  } else if (token->tag_id == LXB_TAG__EM_DOCTYPE) {
    out.push_back(doctype_of(reader, token));
  } else if ((token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0) {
    out.push_back({"EndTag", name_of(token)});
  } else {
    Json tag = {"StartTag", name_of(token), attributes_of(token)};
    if ((token->type & LXB_HTML_TOKEN_TYPE_CLOSE_SELF) != 0) tag.push_back(true);
    out.push_back(std::move(tag));
  }
  return token;
}

// The states that html5lib names, entered as the tree builder would enter them: by the element that brings them.
lxb_tag_id_t element_of(const std::string& state) {
  if (state == "RCDATA state") return LXB_TAG_TITLE;
  if (state == "RAWTEXT state") return LXB_TAG_STYLE;
  if (state == "Script data state") return LXB_TAG_SCRIPT;
  if (state == "PLAINTEXT state") return LXB_TAG_PLAINTEXT;
  return LXB_TAG__UNDEF;
}

Json tokens_of(const Json& test) {
  const auto& input = test["input"].get_ref<const std::string&>();
  const auto state = test.value("state", std::string("Data state"));
  const auto last = test.value("last", std::string());
  Reader reader;
  reader.document = lxb_html_document_create();
  lxb_html_tokenizer_t* tokenizer = lxb_html_tokenizer_create();
  lxb_html_tokenizer_init(tokenizer);
  lxb_html_tokenizer_tags_make(tokenizer, 128);
  lxb_html_tokenizer_attrs_make(tokenizer, 128);
  lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, &reader);
  lxb_html_tokenizer_begin(tokenizer);
  if (const lxb_tag_id_t element = element_of(state); element != LXB_TAG__UNDEF) {
    lxb_html_tokenizer_set_state_by_tag(tokenizer, false, element, LXB_NS_HTML);
    const lxb_tag_data_t* tag =
        lxb_tag_data_by_name(tokenizer->tags, reinterpret_cast<const lxb_char_t*>(last.data()), last.size());
    if (tag != nullptr) lxb_html_tokenizer_tmp_tag_id_set(tokenizer, tag->tag_id);
  }
  lxb_html_tokenizer_chunk(tokenizer, reinterpret_cast<const lxb_char_t*>(input.data()), input.size());
  lxb_html_tokenizer_end(tokenizer);
  lxb_html_tokenizer_tags_destroy(tokenizer);
  lxb_html_tokenizer_attrs_destroy(tokenizer);
  lxb_html_tokenizer_destroy(tokenizer);
  lxb_html_document_destroy(reader.document);
  return reader.tokens;
}

std::string bytes_of(const std::string& base64) {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, count = 0;
  for (const char c : base64) {
    const std::size_t value = letters.find(c);
    if (value == std::string::npos) continue;
    bits = (bits << 6U) | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> count) & 0xFFU);
  }
  return out;
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json test = Json::parse(line, nullptr, false);
    Json out;
    if (test.contains("input")) {
      out = tokens_of(test);
    } else if (test.contains("bytes")) {
      const vigie::page::Decoded decoded = vigie::page::decode(bytes_of(test["bytes"]), "");
      if (!decoded.binary) out = decoded.charset;
    }
    std::cout << out.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
}
