// Who signed a page, in its visible text: elements that say they name the author, and lines like "By A. Nobody" near
// the headline or around the text.
//
//   <span class="byline">By <a rel="author">A. Nobody</a> | 13 May 2024</span>  ->  {"A. Nobody"}
//
// Tested in tests/unit/page/byline_test.cpp; scored by eval/page_eval.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/html.h"

namespace vigie::page {

// `headline` and `place` may be 0 where unknown.
[[nodiscard]] std::vector<std::string> find_byline(const html::Tree& tree, const Blocks& blocks, html::NodeId headline,
                                                   html::NodeId place);

// False for what stands in an author's field without being a name: an address, "Posted on", a day of the week.
[[nodiscard]] bool is_signature(std::string_view name);

// The name in a signing line: "By A. Nobody, Goma | 13 May" -> "A. Nobody"; empty where it holds none.
[[nodiscard]] std::string name_in_byline(std::string_view line);

}  // namespace vigie::page
