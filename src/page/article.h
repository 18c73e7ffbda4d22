// Finds the article among a page's blocks: where it stands, and which blocks of that place belong to it.
//
// Each block is worth its letters if it reads like text and costs them if it reads like a menu; the article's place is
// the element whose blocks are worth most together (a maximum subtree; cf. text density, Sun et al. 2011; boilerplate
// by shallow features, Kohlschütter et al. 2010). What elements say of themselves (article, itemprop, class names)
// moves the scale, and the blocks inside the place are then judged one by one.
//
// Tested in tests/unit/page/article_test.cpp; scored by eval/page_eval.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/headline.h"
#include "page/html.h"
#include "vigie/page.h"

namespace vigie::page {

struct ArticlePart {
  Role role = Role::body;
  std::size_t block = 0;  // index into Blocks::list
};

struct Article {
  html::NodeId place = 0;                 // the element that holds it
  std::vector<ArticlePart> parts;         // in page order, captions and credits among them; no headline
  std::vector<std::string_view> why_not;  // per block: why it is none of the parts; empty for parts
};

namespace why {
inline constexpr std::string_view kEnds = "before or behind the text";
inline constexpr std::string_view kByline = "author and date line";
}  // namespace why

[[nodiscard]] Article find_article(const html::Tree& tree, const Blocks& blocks, const Headline& headline);

}  // namespace vigie::page
