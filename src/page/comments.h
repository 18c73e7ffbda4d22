// Readers' comments: kept apart from the story, each with its author. Two ways to find them: elements that say they are
// comments, and, in pasted text, a line with a name above a line with words.
//
// Tested in tests/unit/page/comments_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "page/blocks.h"
#include "page/html.h"
#include "vigie/page.h"

namespace vigie::page {

struct CommentLine {
  std::string text;
  std::size_t group = 0;  // lines of one group have no blank line between them
};

[[nodiscard]] std::vector<Comment> comments_in_lines(const std::vector<CommentLine>& lines);
[[nodiscard]] std::vector<Comment> comments_in_html(const html::Tree& tree, const Blocks& blocks);

}  // namespace vigie::page
