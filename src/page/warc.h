// Web archives: WARC 0.17 to 1.1 (ISO 28500) and ARC 1, record by record. Responses and resources that may hold a story
// are handed on, with the address and what the transport said of them; the day of fetching is not taken for a date.
//
// Tested in tests/unit/page/documents_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/documents.h"
#include "page/source.h"

namespace vigie::page {

[[nodiscard]] bool looks_like_warc(std::string_view head);
[[nodiscard]] bool looks_like_arc(std::string_view head);
bool read_warc(Reader& reader, const std::string& name, const PageHints& hints, const TakeDocument& take);
bool read_arc(Reader& reader, const std::string& name, const PageHints& hints, const TakeDocument& take);

// An HTTP answer: headers parted from the body, the body laid open (chunks, gzip, deflate, br).
struct HttpAnswer {
  int status = 0;
  std::string media_type, charset, body;
};
// Nothing where it has no headers; an Error where the body cannot be laid open. (http_answer.cpp)
[[nodiscard]] Result<HttpAnswer> read_http_answer(std::string bytes);

// False for pictures, programs, styles: what never holds a story.
[[nodiscard]] bool may_hold_story(std::string_view media_type);

}  // namespace vigie::page
