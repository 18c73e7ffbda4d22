// A text as it stands made into a story, for the commands that annotate any text: nothing is judged to be a menu or a
// byline, nothing is moved, so that positions are those of the text given.
//   "Line one.\n\nLine two." -> one story, two paragraphs, text byte for byte the same (where it is UTF-8)
// Blank lines part paragraphs; so does a line break, unless its line looks wrapped. Tested in
// tests/cli/annotate_test.py. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "vigie/page.h"

namespace vigie::cli {

[[nodiscard]] Story plain_story(std::string bytes, const PageHints& hints);

// Takes the marks out of "clashes near [[Konna]]" and tells where the marked words stand then.
[[nodiscard]] std::vector<Span> take_marks(std::string& text);

}  // namespace vigie::cli
