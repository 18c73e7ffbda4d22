// SPDX-License-Identifier: Apache-2.0
#include "page/documents.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/lines.h"
#include "page/mail.h"
#include "page/source.h"
#include "page/url.h"
#include "page/warc.h"
#include "page/xml.h"
#include "page/zip.h"

namespace vigie::page {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 16U << 10U;  // that tell what a file is
constexpr std::string_view kGzip("\x1F\x8B\x08", 3), kZstd("\x28\xB5\x2F\xFD", 4), kZip("PK\x03\x04", 4);

// Entries of a .zip with other ends (pictures, styles) are passed over.
constexpr std::array<std::string_view, 20> kReadEnds = {".html", ".htm",   ".xhtml", ".txt", ".xml",   ".rss",  ".atom",
                                                        ".json", ".jsonl", ".eml",   ".mht", ".mhtml", ".mbox", ".pdf",
                                                        ".warc", ".arc",   ".wacz",  ".zip", ".gz",    ".zst"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && unicode::lower(text.substr(text.size() - end.size())) == end;
}

// "a.jsonl.gz" -> "a.jsonl": the name that tells what lies inside.
std::string_view inner_name(std::string_view name) {
  while (ends_with(name, ".gz") || ends_with(name, ".zst")) name = name.substr(0, name.rfind('.'));
  return name;
}

bool is_sitemap(std::string_view head) {
  const std::string_view text = head.substr(0, 2000);
  const std::size_t map = std::min(text.find("<urlset"), text.find("<sitemapindex"));
  return map != std::string_view::npos && trim(text).substr(0, 1) == "<" && text.find("<html") > map;
}

bool is_mbox(std::string_view head) { return head.substr(0, 5) == "From " && looks_like_mail(head); }

FileKind kind_of(std::string_view head, std::string_view name) {
  if (head.substr(0, 3) == kGzip || head.substr(0, 4) == kZstd || head.substr(0, 4) == kZip || looks_like_warc(head) ||
      looks_like_arc(head) || is_mbox(head) || ends_with(inner_name(name), ".jsonl"))
    return FileKind::documents;
  return is_sitemap(head) ? FileKind::sitemap : FileKind::page;
}

class Opener {
 public:
  Opener(const PageHints& hints, const TakeDocument& take, fs::path folder)
      : hints_(hints), take_(take), folder_(std::move(folder)) {}

  bool open(Source& source, const std::string& name, std::uint32_t depth, const std::string& path) {
    Reader reader(source);
    const std::string_view head = reader.peek(kHeadBytes);
    if (depth > limits::kArchiveDepth)
      return take_(fail(ErrorCode::too_large, name, "lies in too many archives within each other"));
    if (head.substr(0, 4) == kZip) return open_zip(reader, name, depth, path);
    if (head.substr(0, 3) == kGzip) return open_packed(reader, name, depth, gunzip);
    if (head.substr(0, 4) == kZstd) return open_packed(reader, name, depth, unzstd);
    if (looks_like_warc(head)) return read_warc(reader, name, hints_, take_);
    if (looks_like_arc(head)) return read_arc(reader, name, hints_, take_);
    if (ends_with(inner_name(name), ".jsonl")) return read_lines(reader, name);
    if (is_mbox(head)) return read_mailbox(reader, name);
    if (is_sitemap(head) && !folder_.empty()) return read_sitemap(reader, name, depth);
    return read_page(reader, name);
  }

 private:
  // What the reader has looked at already comes first.
  class Rest : public Source {
   public:
    explicit Rest(Reader& reader) : reader_(reader) {}
    std::size_t read(char* to, std::size_t size) override {
      const std::size_t got =
          static_cast<std::size_t>(reader_.take(std::min<std::size_t>(size, 1U << 18U), size, part_));
      std::copy(part_.begin(), part_.end(), to);
      if (got == 0) error_ = reader_.error();
      return got;
    }

   private:
    Reader& reader_;
    std::string part_;
  };

  bool open_packed(Reader& reader, const std::string& name, std::uint32_t depth,
                   std::unique_ptr<Source> (*lay_open)(Source&)) {
    Rest rest(reader);
    const std::unique_ptr<Source> inside = lay_open(rest);
    return open(*inside, name, depth + 1, "");
  }

  bool open_zip(Reader& reader, const std::string& name, std::uint32_t depth, const std::string& path) {
    std::string bytes;
    if (path.empty()) {
      reader.take(UINT64_MAX, limits::kPageBytes + 1, bytes);
      if (bytes.size() > limits::kPageBytes)
        return take_(fail(ErrorCode::too_large, name,
                          "is an archive in an archive, larger than the limit of 64 MiB; unpack it first"));
    }
    const Result<Zip> zip = path.empty() ? Zip::open_bytes(bytes) : Zip::open(path);
    if (!zip) return take_(fail(zip.error().code, name, zip.error().what));
    const auto in_archive = [](const ZipEntry& e) {
      return e.name.rfind("archive/", 0) == 0 && e.name.find(".warc") != std::string::npos;
    };
    const bool is_wacz = std::any_of(zip->entries().begin(), zip->entries().end(), in_archive);
    bool any = false;
    for (const ZipEntry& entry : zip->entries()) {
      const bool read = std::any_of(kReadEnds.begin(), kReadEnds.end(),
                                    [&](std::string_view end) { return ends_with(entry.name, end); });
      if (is_wacz ? !in_archive(entry) : !read) continue;
      any = true;
      const Result<std::unique_ptr<Source>> source = zip->read(entry);
      const std::string inside = name + "/" + entry.name;
      if (!(source ? open(**source, inside, depth + 1, "")
                   : take_(fail(source.error().code, inside, source.error().what))))
        return false;
    }
    return any ||
           take_(fail(ErrorCode::bad_input, name, "holds no page: no .html, .txt, feed, mail, PDF or web archive"));
  }

  bool read_page(Reader& reader, const std::string& name) {
    Document out;
    reader.take(UINT64_MAX, limits::kPageBytes + 1, out.bytes);
    if (reader.error()) return take_(fail(reader.error()->code, name, reader.error()->what));
    if (out.bytes.size() > limits::kPageBytes)
      return take_(fail(ErrorCode::too_large, name, "is larger than the limit of 64 MiB"));
    return hand_on(std::move(out), name);
  }

  bool hand_on(Document out, const std::string& name) {
    out.name = name;
    out.hints = hints_;
    out.hints.file = name;
    if (ends_with(inner_name(name), ".txt")) out.hints.media_type = "text/plain";
    return take_(std::move(out));
  }

  bool read_lines(Reader& reader, const std::string& name) {
    std::string line;
    for (std::uint64_t number = 1; reader.line(line, limits::kJsonLineBytes + 1); ++number)
      if (!line.empty() && !take_(document_of_line(line, name + ":" + std::to_string(number)))) return false;
    return !reader.error() || take_(fail(reader.error()->code, name, reader.error()->what));
  }

  // RFC 4155: each message begins with "From " after an empty line.
  bool read_mailbox(Reader& reader, const std::string& name) {
    std::string line;
    Document message;
    std::uint64_t number = 0;
    bool after_empty = true, cut = false;
    const auto flush = [&] {
      const std::string where = name + ":" + std::to_string(number);
      if (number == 0) return true;
      if (message.bytes.size() > limits::kPageBytes)
        return take_(fail(ErrorCode::too_large, where, "is larger than the limit of 64 MiB"));
      return hand_on(std::exchange(message, Document()), where);
    };
    while (reader.line(line, limits::kPageBytes, &cut)) {
      if (after_empty && line.rfind("From ", 0) == 0) {
        if (!flush()) return false;
        message = Document();
        ++number;
        continue;
      }
      after_empty = line.empty();
      const bool quoted = line.rfind(">From ", 0) == 0;
      if (message.bytes.size() <= limits::kPageBytes) message.bytes.append(line, quoted ? 1 : 0).append(1, '\n');
    }
    return flush() && (!reader.error() || take_(fail(reader.error()->code, name, reader.error()->what)));
  }

  bool read_sitemap(Reader& reader, const std::string& name, std::uint32_t depth) {
    std::string bytes;
    reader.take(UINT64_MAX, limits::kPageBytes, bytes);
    std::vector<Note> notes;
    const xml::Tree tree = xml::parse(bytes, notes);
    std::uint64_t listed = 0, missing = 0;
    for (xml::NodeId n = 0; n < tree.size(); ++n) {
      if (tree.is_text(n) || tree.name(n) != "loc" || !tree.prefix(n).empty()) continue;
      ++listed;
      const std::string url = collapse(tree.all_text(n));
      const std::string file = file_of(url);
      if (file.empty()) {
        ++missing;
        continue;
      }
      const auto source = open_file(file);
      PageHints hints = hints_;
      hints.url = url;
      if (!(source ? Opener(hints, take_, folder_).open(**source, file, depth + 1, file)
                   : take_(tl::unexpected<Error>(source.error()))))
        return false;
    }
    if (missing == 0 && listed > 0) return true;
    return take_(
        fail(ErrorCode::bad_input, name,
             listed == 0
                 ? "is a sitemap without addresses"
                 : std::to_string(missing) + " of the " + std::to_string(listed) +
                       " addresses of this sitemap have no file beside it; to fetch them, list them in a .urls file"));
  }

  // Where a copy of the site keeps an address: under its path, or under its host and path; never outside the folder.
  [[nodiscard]] std::string file_of(const std::string& url) const {
    std::string rest = url.substr(std::min(url.find("://") + 3, url.size()));
    if (url.find("://") == std::string::npos) rest = "/" + url;
    rest = decode_percent(rest.substr(0, rest.find_first_of("?#")));
    const std::size_t slash = rest.find('/');
    const std::string path = slash == std::string::npos ? "" : rest.substr(slash + 1);
    for (const fs::path& part : fs::path(rest))
      if (part == "..") return {};
    for (const std::string& at : {path, rest})
      for (const char* end : {"", "index.html", "/index.html", ".html"}) {
        const fs::path file = folder_ / (at + end);
        std::error_code error;
        if (fs::is_regular_file(file, error)) return file.string();
      }
    return {};
  }

  const PageHints& hints_;
  const TakeDocument& take_;
  fs::path folder_;
};

}  // namespace

FileKind kind_of_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return FileKind::page;
  const auto source = open_file(path);
  if (!source) return FileKind::page;
  Reader reader(**source);
  return kind_of(reader.peek(kHeadBytes), path);
}

bool for_each_document(const std::string& path, const PageHints& hints, const TakeDocument& take) {
  const auto source = open_file(path);
  if (!source) return take(tl::unexpected<Error>(source.error()));
  return Opener(hints, take, fs::path(path).parent_path().empty() ? "." : fs::path(path).parent_path())
      .open(**source, path, 0, path);
}

bool for_each_document_in(Source& source, const std::string& name, const PageHints& hints, const TakeDocument& take) {
  return Opener(hints, take, {}).open(source, name, 0, "");
}

}  // namespace vigie::page
