// Fetches a page over http or https (libcurl: redirects, proxies and certificates as the system has them).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vigie/result.h"

namespace vigie::cli {

struct Fetched {
  std::string bytes;
  std::string url;         // after redirects
  std::string media_type;  // "text/html"
  std::string charset;
};

[[nodiscard]] bool is_url(std::string_view text);
// At most limits::kPageBytes, 30 seconds and 5 redirects. Errors: unreadable (network, status), too_large.
[[nodiscard]] Result<Fetched> fetch(const std::string& url);

}  // namespace vigie::cli
