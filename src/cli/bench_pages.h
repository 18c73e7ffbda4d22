// Pages of one size for vigie bench, made of the stories that it was given, so that rates are of stories of 500 words
// whatever the pages at hand. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vigie/page.h"

namespace vigie::cli {

// For each story one page as the web serves it, which begins with that story and goes on with those after it in the
// same language, from the first again, until it has so many words. Headlines, navigation and dates as pages have them.
[[nodiscard]] std::vector<std::string> pages_of_words(const std::vector<Story>& stories, std::size_t words);

// A story a language of everyday news, invented, that tells of no conflict and borrows none of its words.
[[nodiscard]] std::vector<Story> quiet_stories();

}  // namespace vigie::cli
