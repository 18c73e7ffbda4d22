// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/limits.h"
#include "page/documents.h"

namespace vigie::page {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

Result<Document> document_of_line(const std::string& line, const std::string& where) {
  if (line.size() > limits::kJsonLineBytes)
    return fail(ErrorCode::too_large, where, "the line is larger than the limit of 64 MiB");
  const Json object = Json::parse(line, nullptr, false);
  if (object.is_discarded() || !object.is_object())
    return fail(ErrorCode::bad_input, where, "is not a JSON object; a line looks like {\"url\": ..., \"html\": ...}");
  Document out;
  out.name = where;
  out.hints = {text_of(object, "file"),
               text_of(object, "url"),
               text_of(object, "published"),
               text_of(object, "outlet"),
               text_of(object, "language"),
               {},
               {}};
  if (out.hints.file.empty()) out.hints.file = where;
  const bool html = object.contains("html");
  if (!html && !object.contains("text")) return fail(ErrorCode::bad_input, where, "has neither \"html\" nor \"text\"");
  out.hints.media_type = html ? "text/html" : "text/plain";
  out.hints.charset = "utf-8";
  out.bytes = text_of(object, html ? "html" : "text");
  return out;
}

}  // namespace vigie::page
