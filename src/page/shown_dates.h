// The days that a page shows its readers as its own: <time> elements and short lines near the headline, lines that
// elements name "date", and words anywhere that say "published on" or "last change". What stands among other stories or
// readers' comments is worth little or nothing.
//
//   <h1>Bridge closed</h1><p class=meta>Published 3 May 2024, updated 5 May 2024</p>
//   -> {2024-05-03, published}, {2024-05-05, updated}
//
// Words of the labels are rows in published_words.h. Tested in tests/unit/page/shown_dates_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "page/blocks.h"
#include "page/html.h"
#include "page/published.h"
#include "vigie/page.h"

namespace vigie::page {

enum class DateLabel : std::uint8_t { none, published, updated };

struct ShownDate {
  Date date;
  std::string words;  // as told to the reader of the record
  DateBasis basis = DateBasis::stated;
  DateLabel label = DateLabel::none;
  double worth = 0;  // above 0: near the headline or named a date; higher is better
};

// Best first; of equals the one that stands first.
[[nodiscard]] std::vector<ShownDate> shown_dates(const html::Tree& tree, const Blocks& blocks, DayOrder order,
                                                 html::NodeId headline, html::NodeId place);

}  // namespace vigie::page
