// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/fetch.h"
#include "core/file.h"
#include "core/limits.h"
#include "page/documents.h"

namespace vigie::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Each = std::function<bool(Result<PageInput>)>;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool has_extension(const fs::path& path, std::initializer_list<std::string_view> extensions) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

// A link to nowhere is taken for a file, so that reading it fails with a message; pipes and devices are passed over.
bool is_file(const fs::directory_entry& entry) {
  std::error_code gone;
  return entry.is_regular_file(gone) || !entry.exists(gone);
}

// What a folder's pages end in; archives are opened, other files passed over.
bool is_read(const fs::path& path) {
  return has_extension(path, {".html", ".htm", ".xhtml", ".txt", ".jsonl", ".xml", ".rss", ".atom", ".eml", ".mbox",
                              ".mht", ".mhtml", ".pdf", ".warc", ".arc", ".wacz", ".zip", ".gz", ".zst"});
}

class Walk {
 public:
  Walk(const Manifest& manifest, const Each& each) : manifest_(manifest), each_(each) {}

  bool argument(const std::string& argument) {
    if (argument == "-") return standard_input();
    if (is_url(argument)) return address(argument);
    std::error_code error;
    if (fs::is_directory(argument, error)) return folder(argument);
    return file(argument);
  }

 private:
  bool standard_input() {
    const auto source = page::open_input();
    return page::for_each_document_in(*source, "-", {},
                                      [this](Result<page::Document> document) { return hand_on(std::move(document)); });
  }

  // A page out of an archive; what the manifest knows of it, or of the archive, is laid over.
  bool hand_on(Result<page::Document> document) {
    if (!document) return each_(tl::unexpected<Error>(document.error()));
    PageInput input;
    input.name = document->name;
    input.hints = std::move(document->hints);
    input.bytes = std::move(document->bytes);
    return each_(std::move(input));
  }

  bool address(const std::string& url) {
    PageInput input;
    input.name = input.hints.url = url;
    manifest_.apply(input.hints);
    return each_(std::move(input));
  }

  bool file(const std::string& path) {
    if (has_extension(path, {".urls"})) return addresses(path);
    PageInput input;
    input.name = input.hints.file = path;
    if (has_extension(path, {".txt"})) input.hints.media_type = "text/plain";
    manifest_.apply(input.hints);
    if (page::kind_of_file(path) == page::FileKind::page) return each_(std::move(input));
    return page::for_each_document(path, input.hints,
                                   [this](Result<page::Document> document) { return hand_on(std::move(document)); });
  }

  bool addresses(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return each_(fail(ErrorCode::unreadable, path, "could not be opened"));
    std::string line;
    for (std::uint64_t number = 1; std::getline(in, line); ++number) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty() || line.front() == '#') continue;
      const std::string where = path + ":" + std::to_string(number);
      if (!(is_url(line) ? address(line) : each_(fail(ErrorCode::bad_input, where, "is not an http or https address"))))
        return false;
    }
    return true;
  }

  bool folder(const std::string& path) {
    std::vector<std::string> files;
    std::error_code error;
    const fs::recursive_directory_iterator begin(path, error), end;
    for (auto it = begin; !error && it != end; it.increment(error))
      if (is_file(*it) && is_read(it->path())) files.push_back(it->path().string());
    std::sort(files.begin(), files.end());
    const auto base_is_manifest = [](const std::string& f) { return fs::path(f).filename() == "manifest.jsonl"; };
    std::erase_if(files, base_is_manifest);
    // The files that a sitemap lists stand in the folder themselves.
    for (const auto& f : files)
      if (page::kind_of_file(f) != page::FileKind::sitemap && !file(f)) return false;
    if (error) return each_(fail(ErrorCode::unreadable, path, error.message()));
    if (files.empty())
      return each_(
          fail(ErrorCode::bad_input, path, "holds no page: no .html, .txt, .jsonl, feed, mail, PDF or archive"));
    return true;
  }

  const Manifest& manifest_;
  const Each& each_;
};

}  // namespace

Result<Manifest> Manifest::open(const std::string& path) {
  Manifest manifest;
  if (path.empty()) return manifest;
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(ErrorCode::not_found, path, "could not be opened; --manifest takes a .jsonl file");
  std::string line;
  for (std::uint64_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    const Json object = Json::parse(line, nullptr, false);
    const std::string where = path + ":" + std::to_string(number);
    if (object.is_discarded() || !object.is_object()) return fail(ErrorCode::bad_input, where, "is not a JSON object");
    std::string key = fs::path(text_of(object, "file")).filename().string();
    if (key.empty()) key = text_of(object, "url");
    if (key.empty()) return fail(ErrorCode::bad_input, where, "has neither \"file\" nor \"url\"");
    manifest.by_file_[key] = {{},
                              text_of(object, "url"),
                              text_of(object, "published"),
                              text_of(object, "outlet"),
                              text_of(object, "language"),
                              {},
                              {}};
  }
  return manifest;
}

void Manifest::apply(PageHints& hints) const {
  auto known = by_file_.find(fs::path(hints.file).filename().string());
  if (known == by_file_.end() || hints.file.empty()) known = by_file_.find(hints.url);
  if (known == by_file_.end()) return;
  const PageHints& given = known->second;
  if (!given.url.empty()) hints.url = given.url;
  hints.published = given.published;
  hints.outlet = given.outlet;
  hints.language = given.language;
}

void for_each_page(const std::vector<std::string>& arguments, const Manifest& manifest, const Each& each) {
  Walk walk(manifest, each);
  for (const auto& argument : arguments)
    if (!walk.argument(argument)) return;
}

Result<std::string> load(PageInput& input) {
  if (input.bytes) return *std::move(input.bytes);
  if (input.hints.file.empty() && is_url(input.hints.url)) {
    VIGIE_TRY(Fetched fetched, fetch(input.hints.url));
    input.hints.url = fetched.url;
    input.hints.media_type = fetched.media_type;
    input.hints.charset = fetched.charset;
    return std::move(fetched.bytes);
  }
  return read_file(input.name, limits::kPageBytes);
}

}  // namespace vigie::cli
