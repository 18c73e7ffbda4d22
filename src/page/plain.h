// Pages without markup: text files, and web pages pasted as text, with several stories, captions, widgets and readers'
// comments among the paragraphs.
//
//   "Ten die in raid\n\nPolice say three fled.\n\nAt dawn on Monday ..." -> headline, standfirst, body
//
// Tested in tests/unit/page/plain_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "page/pieces.h"
#include "vigie/page.h"

namespace vigie::page {

// `pieces`, where given, gets what became of every line.
[[nodiscard]] std::vector<Story> read_plain(std::string_view text, const PageHints& hints, std::vector<Note>& notes,
                                            std::vector<Piece>* pieces = nullptr);

}  // namespace vigie::page
