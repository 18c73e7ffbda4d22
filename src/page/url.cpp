// SPDX-License-Identifier: Apache-2.0
#include "page/url.h"

#include <algorithm>

#include "page/lines.h"

namespace vigie::page {
namespace {

struct Parts {
  std::string_view scheme, authority, path, query;  // scheme with ":", authority with "//", query with "?"
};

std::size_t scheme_length(std::string_view url) {
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == ':') return i > 0 ? i + 1 : 0;
    if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) return 0;
  }
  return 0;
}

Parts parts_of(std::string_view url) {
  Parts out;
  url = url.substr(0, url.find('#'));
  const std::size_t scheme = scheme_length(url);
  out.scheme = url.substr(0, scheme);
  url.remove_prefix(scheme);
  if (url.substr(0, 2) == "//") {
    const std::size_t end = std::min(url.find_first_of("/?", 2), url.size());
    out.authority = url.substr(0, end);
    url.remove_prefix(end);
  }
  const std::size_t query = std::min(url.find('?'), url.size());
  out.path = url.substr(0, query);
  out.query = url.substr(query);
  return out;
}

std::string without_dots(std::string_view path) {
  std::string out;
  const bool rooted = !path.empty() && path.front() == '/';
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', path.front() == '/' ? 1 : 0), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    const std::string_view name = !part.empty() && part.front() == '/' ? part.substr(1) : part;
    if (name == ".") {
      if (path.empty()) out += '/';
    } else if (name == "..") {
      out.resize(std::min(out.rfind('/'), out.size()) == out.size() ? 0 : out.rfind('/'));
      if (path.empty()) out += '/';
    } else {
      out += part;
    }
  }
  if (rooted && (out.empty() || out.front() != '/')) out.insert(0, 1, '/');
  return out;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
  reference = trim(reference);
  const Parts to = parts_of(reference);
  if (base.empty() || !to.scheme.empty()) return std::string(reference);
  const Parts from = parts_of(base);
  const std::size_t mark = reference.find('#');
  const std::string fragment(mark == std::string_view::npos ? std::string_view() : reference.substr(mark));
  const std::string scheme(from.scheme);
  if (!to.authority.empty()) return scheme + std::string(reference);
  const std::string site = scheme + std::string(from.authority);
  if (to.path.empty())
    return site + std::string(from.path) + std::string(to.query.empty() ? from.query : to.query) + fragment;
  std::string path(to.path);
  if (path.front() != '/') {
    const std::size_t slash = from.path.rfind('/');
    path = std::string(slash == std::string_view::npos ? (from.authority.empty() ? "" : "/")
                                                       : from.path.substr(0, slash + 1)) +
           path;
  }
  return site + without_dots(path) + std::string(to.query) + fragment;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace vigie::page
