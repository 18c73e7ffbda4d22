// Points written in the text: degrees, decimals and the military grid.
//   "33°30'26\"N 36°18'E"  "33.5131° N, 36.2919° E"  "-1.6585, 29.2205"  "37S CA 12345 67890"
// Tested in tests/unit/read/place_points_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/mentions.h"
#include "text/document.h"

namespace vigie::read {

struct WrittenPoint {
  double lat = 0, lon = 0;
  double within_km = 0;  // how exactly it is written
  std::size_t size = 0;  // bytes of the text that it takes
};

// The point that begins the text; nothing where none does.
[[nodiscard]] std::optional<WrittenPoint> written_point(std::string_view text);

// All of the story, each a mention of its own, in the order of the text.
[[nodiscard]] std::vector<PlaceMention> find_points(const text::Document& document);

}  // namespace vigie::read
