// A page's tree as a list of blocks: what a reader sees as paragraphs, headings, list items, table rows, captions; each
// with how much of it is link and what the elements around it say they are (their names, classes and ids).
//
//   <div class=share><a>Share</a></div><p>One.<br><br>Two.</p>  ->  {"Share", boilerplate}, {"One."}, {"Two."}
//
// Tested in tests/unit/page/blocks_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html.h"

namespace vigie::page {

// What an element, or one of those around it, says it is.
namespace hint {
enum : std::uint32_t {
  hidden = 1U << 0,       // not shown: script, style, display:none, form controls
  boilerplate = 1U << 1,  // navigation, sharing, related stories, advertisement, subscription
  comments = 1U << 2,     // readers' comments
  caption = 1U << 3,
  credit = 1U << 4,
  heading = 1U << 5,
  list = 1U << 6,
  table = 1U << 7,
  quote = 1U << 8,
  standfirst = 1U << 9,
  byline = 1U << 10,        // author and date lines
  content = 1U << 11,       // names itself the body of an article
  article_body = 1U << 12,  // itemprop=articleBody
  preformatted = 1U << 13,
  aside = 1U << 14,  // <aside>, boxes: left out unless they hold most of the text
  date = 1U << 15,
  headline = 1U << 16,
  overlay = 1U << 17,  // laid over the page: consent, pop-ups; long as they may be, never the article
  teaser = 1U << 18,   // with boilerplate: words for another story, or the lead of this one
};
}  // namespace hint

struct Block {
  std::string text;           // white space collapsed
  html::NodeId node = 0;      // the block element whose text it is
  html::NodeId at = 0;        // the first text node of it: blocks are in this order
  html::NodeId holder = 0;    // the innermost element whose hints are the block's: most of its text lies there
  std::uint32_t hints = 0;    // of the elements around it
  std::uint32_t letters = 0;  // code points
  std::uint32_t linked = 0;   // of them inside links
  std::uint8_t heading = 0;   // 1..6
  bool strong = false;        // all of it bold: a subhead written as a paragraph
  bool by_image = false;      // stands right after a picture

  [[nodiscard]] double link_density() const { return letters == 0 ? 0.0 : static_cast<double>(linked) / letters; }
};

struct Blocks {
  std::vector<Block> list;
  std::vector<std::uint32_t> hints;  // per node, those of its ancestors included
  std::vector<std::uint32_t> own;    // per node, its own only
};

[[nodiscard]] Blocks find_blocks(const html::Tree& tree);

// Some sites call the lead of a story its teaser: an element of that name that holds the headline, or stands right
// below it and holds little, is believed to be of this story.
void claim_leads(const html::Tree& tree, html::NodeId headline, Blocks& blocks);

// Hints of an element's class, id, role and itemprop words alone: "post-body related-links" -> content | boilerplate.
[[nodiscard]] std::uint32_t hints_of_names(std::string_view names);

}  // namespace vigie::page
