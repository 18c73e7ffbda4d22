// Files built into the program: the page, the basemap, the description of the interface. Found by their path on the
// server, "/index.html" or "/basemap/countries_50m.geojson"; assets.cmake lists them.
// Tested in tests/unit/serve/server_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "serve/http.h"

namespace vigie::serve {

struct Asset {
  std::string_view path;
  bool gzip = false;  // the bytes are compressed
  std::string_view bytes;
};

// All of them, sorted by path (made by assets.cmake).
[[nodiscard]] std::span<const Asset> assets();
[[nodiscard]] const Asset* find_asset(std::string_view path);

// The file at `path`: from `web_dir` where that is given and has it (for work on the page), else built in; "/" is the
// page. 406 for a compressed file and a client that does not take gzip. Nothing where there is no such file.
[[nodiscard]] std::optional<Response> answer_file(const Request& request, const std::string& web_dir);

}  // namespace vigie::serve
