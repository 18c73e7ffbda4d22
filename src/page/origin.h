// Who a story was taken from, in the story's own words: source lines, agency credits, "first published by",
// translators.
//
//   find_origin("theguardian.com")                        -> The Guardian, republished
//   find_origin("The Daily Nobody with agencies")         -> agencies, agency
//   dateline_origin("Bamako (AFP) - At least thirty ...") -> AFP, agency, "(AFP)"
//
// Ids are filled above (the directory of sources). Tested in tests/unit/page/origin_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vigie/page.h"

namespace vigie::page {

// A line that is there to tell the origin; it is no part of the body.
[[nodiscard]] std::optional<Origin> find_origin(std::string_view line);
// An agency named in a paragraph's dateline or in brackets at its end; the paragraph stays in the body.
[[nodiscard]] std::optional<Origin> dateline_origin(std::string_view paragraph);
// A canonical address on another host than the page's own.
[[nodiscard]] std::optional<Origin> canonical_origin(std::string_view url, std::string_view canonical);

[[nodiscard]] std::string host_of(std::string_view url);          // lower case, without "www."; empty for none
[[nodiscard]] std::string name_from_host(std::string_view host);  // "theguardian.com" -> "The Guardian"

}  // namespace vigie::page
