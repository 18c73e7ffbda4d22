// The headline and the outlet of a page: <h1>, titles and site names held against each other.
//
//   title "Ten die in raid | The Daily Nobody", h1 "Ten die in raid" -> headline "Ten die in raid", outlet "The Daily
//   Nobody"
//
// Tested in tests/unit/page/headline_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "page/blocks.h"
#include "page/html.h"
#include "page/metadata.h"

namespace vigie::page {

struct Headline {
  std::string text;
  html::NodeId node = 0;  // the heading element; 0: from the metadata alone
};

[[nodiscard]] Headline find_headline(const html::Tree& tree, const Blocks& blocks, const Metadata& metadata);

// The site's name at the end (or the front) of a title cut off; `site` gets what was cut where it was empty.
[[nodiscard]] std::string cut_site_name(std::string_view title, std::string& site);

}  // namespace vigie::page
