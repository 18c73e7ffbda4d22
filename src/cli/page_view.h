// The side-by-side view of `vigie page --html`: on the left every block of the page, coloured by the role it was kept
// in, or grey with the reason it was left out; on the right the stories. One file, no scripts, nothing fetched.
// Tested in tests/cli/page_test.py. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace vigie::cli {

[[nodiscard]] std::string_view page_view_begin();
[[nodiscard]] std::string page_view(std::string_view name, const Page& page, const std::vector<page::Piece>& pieces);
[[nodiscard]] std::string_view page_view_end();

}  // namespace vigie::cli
