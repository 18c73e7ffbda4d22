// SPDX-License-Identifier: Apache-2.0
#include "page/warc.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

constexpr std::string_view kCut = "the record ends in the middle; the file was cut";
constexpr std::size_t kLineBytes = 64U << 10U;
constexpr std::size_t kHeaderLines = 200;

std::uint64_t number(std::string_view text) {
  std::uint64_t out = 0;
  text = trim(text);
  const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
  return read.ec == std::errc() ? out : UINT64_MAX;
}

// What both formats share: place, error, and handing on.
class Archive {
 public:
  Archive(Reader& reader, const std::string& name, const PageHints& hints, const TakeDocument& take)
      : reader_(reader), name_(name), hints_(hints), take_(take) {}

 protected:
  [[nodiscard]] std::string where() const { return name_ + ":" + std::to_string(record_); }

  bool complain(ErrorCode code, const std::string& why) {
    return take_(fail(code, where(),
                      why + " (record " + std::to_string(record_) + ", byte " + std::to_string(begin_) + ")", begin_));
  }

  // A body as a page; true to go on. Of a record that was `cut`, which has been told, the part that is there.
  bool hand_on(std::string bytes, const std::string& url, std::string_view declared_type, bool cut) {
    Result<HttpAnswer> answer = read_http_answer(std::move(bytes));
    if (!answer) return cut || complain(answer.error().code, answer.error().what);
    if (answer->media_type.empty())
      answer->media_type = unicode::lower(declared_type.substr(0, declared_type.find(';')));
    if (answer->status != 200 || answer->body.empty() || !may_hold_story(answer->media_type)) return true;
    Document out;
    out.name = where();
    out.hints = hints_;
    out.hints.file = where();
    out.hints.url = url;
    out.hints.media_type = answer->media_type;
    out.hints.charset = answer->charset;
    out.bytes = std::move(answer->body);
    return take_(std::move(out));
  }

  Reader& reader_;
  const std::string& name_;
  const PageHints& hints_;
  const TakeDocument& take_;
  std::uint64_t record_ = 0, begin_ = 0;
};

class Warc : private Archive {
 public:
  using Archive::Archive;

  bool read() {
    while (going_ && seek()) {
      begin_ = reader_.offset();
      ++record_;
      going_ = read_record();
      if (going_ && reader_.error() && !recover()) break;
    }
    return going_;
  }

 private:
  // To the next record; what lies between is told once.
  bool seek() {
    bool lost = false;
    for (;;) {
      const std::string_view head = reader_.peek(5);
      if (head == "WARC/") return true;
      if (head.empty() && !(reader_.error() && recover())) return false;
      begin_ = reader_.offset();
      if (head.empty() || !reader_.line(line_, kLineBytes) || trim(line_).empty() || lost) continue;
      lost = true;
      going_ = complain(ErrorCode::bad_input, "what follows is no WARC record; the next one is looked for");
      if (!going_) return false;
    }
  }

  // After packed data that are broken; false: nothing more can be read, or is wanted.
  bool recover() {
    const Error error = *reader_.error();
    const bool recovered = reader_.recover();
    going_ = complain(error.code, error.what + (recovered ? "; reading goes on with the next record" : ""));
    return recovered && going_;
  }

  bool read_header() {
    fields_.clear();
    std::string last;
    for (std::size_t lines = 0; lines < kHeaderLines && reader_.line(line_, kLineBytes); ++lines) {
      if (line_.empty()) return true;
      const std::size_t colon = line_.find(':');
      if ((line_[0] == ' ' || line_[0] == '\t') && !last.empty())
        fields_[last] += line_;
      else if (colon != std::string::npos)
        fields_[last = unicode::lower(trim(std::string_view(line_).substr(0, colon)))] =
            std::string(trim(std::string_view(line_).substr(colon + 1)));
    }
    return false;
  }

  bool read_record() {
    if (!read_header()) return reader_.error() || complain(ErrorCode::bad_input, "the record's header has no end");
    const std::uint64_t size = number(fields_["content-length"]);
    if (size == UINT64_MAX) return complain(ErrorCode::bad_input, "the record has no valid Content-Length");
    const std::string& type = fields_["warc-type"];
    const bool wanted = type == "response" || type == "resource" || type == "conversion";
    std::string body;
    const std::uint64_t got = reader_.take(size, wanted ? limits::kPageBytes + 1 : 0, body);
    const bool cut = got < size;
    const bool told_later = cut && reader_.error();  // by recover()
    if (told_later && !reader_.is_cut()) return true;
    if (cut && !told_later && !complain(ErrorCode::bad_input, std::string(kCut))) return false;
    if (!wanted) return true;
    if (body.size() > limits::kPageBytes) return complain(ErrorCode::too_large, "is larger than the limit of 64 MiB");
    std::string url = fields_["warc-target-uri"];
    if (url.size() > 2 && url.front() == '<' && url.back() == '>') url = url.substr(1, url.size() - 2);
    if (url.rfind("http", 0) != 0 && body.rfind("HTTP/", 0) != 0 && type == "response") return true;  // names, whois
    return hand_on(std::move(body), url, type == "response" ? "" : fields_["content-type"], cut);
  }

  std::string line_;
  std::map<std::string, std::string> fields_;
  bool going_ = true;  // false where the taker has enough
};

class Arc : private Archive {
 public:
  using Archive::Archive;

  // "URL IP-address date content-type length", then so many bytes.
  bool read() {
    std::string line, body;
    for (;;) {
      begin_ = reader_.offset();
      if (!reader_.line(line, kLineBytes)) break;
      if (trim(line).empty()) continue;
      ++record_;
      const std::size_t length = line.rfind(' ');
      const std::uint64_t size =
          length == std::string::npos ? UINT64_MAX : number(std::string_view(line).substr(length));
      if (size == UINT64_MAX) {
        if (!complain(ErrorCode::bad_input, "the line is no head of an ARC record; the next one is looked for"))
          return false;
        if (!skip_lines()) break;
        continue;
      }
      const std::uint64_t got = reader_.take(size, limits::kPageBytes + 1, body);
      const bool cut = got < size;
      const bool told_later = cut && reader_.error();
      if (told_later && !reader_.is_cut()) break;
      if (cut && !told_later && !complain(ErrorCode::bad_input, std::string(kCut))) return false;
      if (line.rfind("filedesc:", 0) == 0) continue;
      if (body.size() > limits::kPageBytes) {
        if (!complain(ErrorCode::too_large, "is larger than the limit of 64 MiB")) return false;
      } else if (!hand_on(std::move(body), url_of(line), "", cut)) {
        return false;
      }
      if (cut) break;
    }
    return !reader_.error() || complain(reader_.error()->code, reader_.error()->what);
  }

 private:
  // An address may hold spaces; four fields stand behind it.
  static std::string url_of(const std::string& line) {
    std::size_t end = line.size();
    for (int field = 0; field < 4 && end != std::string::npos && end > 0; ++field) end = line.rfind(' ', end - 1);
    return line.substr(0, end);
  }
  bool skip_lines() {
    std::string line;
    for (;;) {
      const std::string_view head = reader_.peek(8);
      if (head.substr(0, 4) == "http" || head.substr(0, 4) == "file") return true;
      if (!reader_.line(line, kLineBytes)) return false;
    }
  }
};

}  // namespace

bool looks_like_warc(std::string_view head) { return head.substr(0, 5) == "WARC/"; }
bool looks_like_arc(std::string_view head) { return head.substr(0, 11) == "filedesc://"; }

bool read_warc(Reader& reader, const std::string& name, const PageHints& hints, const TakeDocument& take) {
  return Warc(reader, name, hints, take).read();
}
bool read_arc(Reader& reader, const std::string& name, const PageHints& hints, const TakeDocument& take) {
  return Arc(reader, name, hints, take).read();
}

}  // namespace vigie::page
