// An HTML page -> its story: article, headline, standfirst, captions, comments, date, origin, put together.
// Tested in tests/unit/page/html_page_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "vigie/page.h"

namespace vigie::page {

[[nodiscard]] std::vector<Story> read_html(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes);

}  // namespace vigie::page
