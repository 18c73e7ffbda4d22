// RFC 9110 and 9112, as far as archives need them. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/lines.h"
#include "page/warc.h"

namespace vigie::page {
namespace {

std::string header_of(std::string_view head, std::string_view wanted) {
  for (std::size_t at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
    const std::string_view line = head.substr(at + 1, head.find('\n', at + 1) - at - 1);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || unicode::lower(trim(line.substr(0, colon))) != wanted) continue;
    return std::string(trim(line.substr(colon + 1)));
  }
  return {};
}

// "4\r\nabcd\r\n0\r\n\r\n" -> "abcd"; bytes that are no chunks come back as they are.
std::string without_chunks(std::string bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find('\n', at);
    std::size_t size = 0;
    const char* const from = bytes.data() + at;
    const auto read = std::from_chars(from, bytes.data() + std::min(end, bytes.size()), size, 16);
    if (end == std::string::npos || read.ec != std::errc() || read.ptr == from || size > bytes.size()) {
      if (at == 0) return bytes;
      break;
    }
    if (size == 0) return out;
    out.append(bytes, end + 1, size);
    at = std::min(end + 1 + size, bytes.size());
    while (at < bytes.size() && (bytes[at] == '\r' || bytes[at] == '\n')) ++at;
  }
  return out;
}

void read_type(std::string_view type, HttpAnswer& out) {
  out.media_type = unicode::lower(trim(type.substr(0, type.find(';'))));
  const std::string lower = unicode::lower(type);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return;
  std::string charset = lower.substr(at + 8, lower.find(';', at) - at - 8);
  charset.erase(
      std::remove_if(charset.begin(), charset.end(), [](char c) { return c == '"' || c == '\'' || c == ' '; }),
      charset.end());
  out.charset = charset;
}

}  // namespace

Result<HttpAnswer> read_http_answer(std::string bytes) {
  HttpAnswer out;
  if (bytes.rfind("HTTP/", 0) != 0) {
    out.status = 200;
    out.body = std::move(bytes);
    return out;
  }
  const std::size_t crlf = bytes.find("\r\n\r\n");
  const std::size_t lf = bytes.find("\n\n");
  const std::size_t end = std::min(crlf, lf);
  if (end == std::string::npos) return fail(ErrorCode::bad_input, "", "the answer has headers without an end");
  const std::string head = bytes.substr(0, end + 1);
  bytes.erase(0, end + (crlf < lf ? 4 : 2));
  const std::size_t space = std::min(head.find(' '), head.size() - 1);
  std::from_chars(head.data() + space + 1, head.data() + head.size(), out.status);
  read_type(header_of(head, "content-type"), out);
  if (unicode::lower(header_of(head, "transfer-encoding")).find("chunked") != std::string::npos)
    bytes = without_chunks(std::move(bytes));
  const std::string coding = unicode::lower(header_of(head, "content-encoding"));
  // Crawlers often keep the header and lay the body open: only what looks packed is unpacked.
  const bool is_gzip = bytes.rfind("\x1F\x8B", 0) == 0;
  const bool is_markup = trim(std::string_view(bytes).substr(0, 200)).substr(0, 1) == "<";
  if (is_gzip || (coding == "deflate" && !is_markup)) {
    VIGIE_TRY(out.body, inflate_all(bytes, false, limits::kPageBytes));
  } else if (coding == "br" && !is_markup) {
    VIGIE_TRY(out.body, unbrotli(bytes, limits::kPageBytes));
  } else {
    out.body = std::move(bytes);
  }
  return out;
}

bool may_hold_story(std::string_view type) {
  for (const std::string_view part :
       {"image/", "video/", "audio/", "font/", "text/css", "javascript", "ecmascript", "font", "wasm", "octet-stream",
        "text/dns", "x-shockwave", "application/json", "zip"})
    if (type.find(part) != std::string_view::npos) return type.find("feed+json") != std::string_view::npos;
  return true;
}

}  // namespace vigie::page
