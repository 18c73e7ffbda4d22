// The one file that knows GMime. SPDX-License-Identifier: Apache-2.0
#include "page/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

constexpr int kPartDepth = 20;        // messages in messages
constexpr int kParts = 2000;          // of one message that are looked at
constexpr std::size_t kHeaders = 64;  // lines that are looked at to tell a message

constexpr std::array<std::string_view, 14> kHeaderNames = {
    "from",        "subject",      "date",         "to",      "mime-version", "received", "message-id",
    "return-path", "content-type", "delivered-to", "list-id", "reply-to",     "x-mailer", "snapshot-content-location"};

struct ObjectDeleter {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, ObjectDeleter>;

std::string text_of(const char* text) { return text == nullptr ? std::string() : tidy(unicode::clean(text)); }

std::string header(GMimeObject* object, const char* name) {
  const char* value = g_mime_object_get_header(object, name);
  if (value == nullptr) return {};
  char* const decoded = g_mime_utils_header_decode_text(nullptr, value);
  std::string out = text_of(decoded);
  g_free(decoded);
  return out;
}

std::string bytes_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  if (array == nullptr || array->data == nullptr) return {};
  return {reinterpret_cast<const char*>(array->data), std::min<std::size_t>(array->len, limits::kPageBytes)};
}

bool is_attachment(GMimePart* part) {
  const char* disposition =
      g_mime_object_get_disposition(GMIME_OBJECT(part)) ? g_mime_object_get_disposition(GMIME_OBJECT(part)) : "";
  return g_ascii_strcasecmp(disposition, "attachment") == 0;
}

// "List <list.example.org>" -> "List"
std::string list_name(const std::string& id) {
  const std::size_t angle = id.find('<');
  if (angle == std::string::npos) return {};
  std::string name = collapse(std::string_view(id).substr(0, angle));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  return name;
}

class Reader {
 public:
  Mail read(GMimeMessage* message) {
    GMimeObject* const object = GMIME_OBJECT(message);
    out_.subject = text_of(g_mime_message_get_subject(message));
    out_.date = header(object, "Date");
    out_.language = header(object, "Content-Language");
    out_.list = list_name(header(object, "List-Id"));
    out_.url = header(object, "Snapshot-Content-Location");
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from != nullptr && internet_address_list_length(from) > 0) {
      InternetAddress* const first = internet_address_list_get_address(from, 0);
      out_.sender = text_of(internet_address_get_name(first));
      if (out_.sender.empty() && INTERNET_ADDRESS_IS_MAILBOX(first))
        out_.sender = text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
    }
    GMimeObject* const body = g_mime_message_get_mime_part(message);
    if (body == nullptr) return std::move(out_);
    if (GMIME_IS_MULTIPART(body)) {
      const char* root = g_mime_object_get_content_type_parameter(body, "type");
      GMimeContentType* const type = g_mime_object_get_content_type(body);
      out_.is_saved_page = g_mime_content_type_is_type(type, "multipart", "related") &&
                           out_.sender.find('@') == std::string::npos &&
                           (!out_.url.empty() || out_.sender.find("Saved") != std::string::npos ||
                            (root != nullptr && std::string_view(root) == "text/html" && saved_location(body)));
    }
    walk(body, 0);
    return std::move(out_);
  }

 private:
  // A first part that names its own address on the web.
  static bool saved_location(GMimeObject* body) {
    GMimeMultipart* const parts = GMIME_MULTIPART(body);
    if (g_mime_multipart_get_count(parts) == 0) return false;
    return header(g_mime_multipart_get_part(parts, 0), "Content-Location").rfind("http", 0) == 0;
  }

  void walk(GMimeObject* object, int depth) {
    if (depth > kPartDepth || ++seen_ > kParts) return;
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* const parts = GMIME_MULTIPART(object);
      for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) walk(g_mime_multipart_get_part(parts, i), depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      if (inner != nullptr && g_mime_message_get_mime_part(inner) != nullptr)
        walk(g_mime_message_get_mime_part(inner), depth + 1);
    } else if (GMIME_IS_PART(object) && !is_attachment(GMIME_PART(object))) {
      take(GMIME_PART(object));
    }
  }

  void take(GMimePart* part) {
    GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool is_html = g_mime_content_type_is_type(type, "text", "html") ||
                         g_mime_content_type_is_type(type, "application", "xhtml+xml");
    if (is_html && out_.html.empty()) {
      out_.html = bytes_of(part);
      const char* charset = g_mime_content_type_get_parameter(type, "charset");
      out_.html_charset = charset == nullptr ? "" : charset;
      const std::string location = header(GMIME_OBJECT(part), "Content-Location");
      if (out_.url.empty() && location.rfind("http", 0) == 0) out_.url = location;
    } else if (g_mime_content_type_is_type(type, "text", "plain") && out_.text.empty() && GMIME_IS_TEXT_PART(part)) {
      char* const text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
      if (text != nullptr) out_.text = unicode::clean(text);
      g_free(text);
    }
  }

  Mail out_;
  int seen_ = 0;
};

}  // namespace

bool looks_like_mail(std::string_view bytes) {
  std::size_t known = 0;
  for (std::size_t line = 0, at = 0; line < kHeaders && at < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view words = bytes.substr(at, end - at);
    at = end + 1;
    if (!words.empty() && words.back() == '\r') words.remove_suffix(1);
    if (words.empty()) break;
    if (line == 0 && words.substr(0, 5) == "From ") continue;  // of an mbox
    if (words.front() == ' ' || words.front() == '\t') {
      if (line == 0) return false;
      continue;
    }
    const std::size_t colon = words.find(':');
    if (colon == std::string_view::npos || colon == 0 || words.substr(0, colon).find(' ') != std::string_view::npos)
      return false;
    const std::string name = unicode::lower(words.substr(0, std::min<std::size_t>(colon, 60)));
    known += static_cast<std::size_t>(std::count(kHeaderNames.begin(), kHeaderNames.end(), name));
  }
  return known >= 2;
}

Mail read_mail(std::string_view bytes) {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
  if (bytes.substr(0, 5) == "From ") bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  return message ? Reader().read(message.get()) : Mail();
}

}  // namespace vigie::page
