// A page that holds several stories: entries of a live blog, a press review, a newsletter, stories pasted one after the
// other. Found among the parts of the article by what each of them brings: a time of its own (entries, elements of one
// kind beside each other), a source line before the next headline, a headline that is a link to where the story stands,
// or a source and day below it.
//
// Tested in tests/unit/page/sections_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "page/article.h"
#include "page/blocks.h"
#include "page/html.h"
#include "page/published.h"

namespace vigie::page {

struct Section {
  std::size_t first = 0, last = 0;      // parts of the article, half open
  bool is_lead = false;                 // it goes under the page's own headline
  std::optional<std::size_t> headline;  // part that is the section's headline
  std::string url;                      // where the section's headline leads
  std::optional<Published> published;   // of its own; else the page's holds
};

// One section, the lead, where the page is one story. Where it is more, headlines that were left out for standing
// before all text become parts of the article again.
[[nodiscard]] std::vector<Section> find_sections(const html::Tree& tree, const Blocks& blocks, Article& article,
                                                 DayOrder order);

}  // namespace vigie::page
