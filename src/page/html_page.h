// An HTML page -> its story, or stories: article, headline, standfirst, captions, comments, date, origin, put together.
// Tested in tests/unit/page/html_page_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "page/pieces.h"
#include "vigie/page.h"

namespace vigie::page {

// `pieces`, where given, gets what became of every block.
[[nodiscard]] std::vector<Story> read_html(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes,
                                           std::vector<Piece>* pieces = nullptr);

}  // namespace vigie::page
