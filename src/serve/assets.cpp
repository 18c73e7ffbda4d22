// SPDX-License-Identifier: Apache-2.0
#include "serve/assets.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/file.h"
#include "core/hash.h"
#include "core/limits.h"
#include "serve/guard.h"

namespace vigie::serve {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kTypes = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".json", "application/json; charset=utf-8"},
    {".geojson", "application/geo+json"},
}};

std::string_view type_of(std::string_view path) {
  for (const auto& [suffix, type] : kTypes) {
    if (path.ends_with(suffix)) return type;
  }
  return "application/octet-stream";
}

// Names of letters, digits, '.', '-' and '_', none of which begins with a dot: nothing that leaves the folder.
bool is_plain(std::string_view path) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == '/';
  };
  return std::ranges::all_of(path, plain) && path.find("/.") == std::string_view::npos;
}

std::optional<Response> from_folder(std::string_view path, const std::string& web_dir) {
  if (web_dir.empty() || !is_plain(path)) return std::nullopt;
  auto bytes = read_file(web_dir + std::string(path), limits::kPageBytes);
  if (!bytes) return std::nullopt;
  Response response;
  response.content_type = type_of(path);
  response.body = std::move(*bytes);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

const Asset* find_asset(std::string_view path) {
  const auto all = assets();
  const auto at = std::ranges::lower_bound(all, path, {}, &Asset::path);
  return at != all.end() && at->path == path ? &*at : nullptr;
}

std::optional<Response> answer_file(const Request& request, const std::string& web_dir) {
  const std::string_view path = request.path == "/" ? "/index.html" : std::string_view(request.path);
  if (auto file = from_folder(path, web_dir)) return file;
  const Asset* asset = find_asset(path);
  if (asset == nullptr) return std::nullopt;
  if (asset->gzip && request.header("Accept-Encoding").find("gzip") == std::string_view::npos) {
    return error_response(406, "not_acceptable", "this file is sent compressed: ask with Accept-Encoding: gzip", path);
  }
  Response response;
  response.content_type = type_of(asset->path);
  response.headers = {{"Cache-Control", "no-cache"}, {"ETag", "\"" + hex16(hash64(asset->bytes)) + "\""}};
  if (asset->gzip) response.headers.emplace_back("Content-Encoding", "gzip");
  response.body = asset->bytes;
  return response;
}

}  // namespace vigie::serve
