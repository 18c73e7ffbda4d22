// Agencies' own formats: NITF, NewsML-G2 and NewsML 1 (https://iptc.org/standards/), each item one story. The markup of
// the text (NITF's or HTML's) gives the roles.
//
//   <nitf><body><body.head><hedline><hl1>Ten
//   die</hl1></hedline>...<body.content><p>...</p></body.content></body></nitf>
//
// Tested in tests/unit/page/news_xml_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "page/xml.h"
#include "vigie/page.h"

namespace vigie::page {

[[nodiscard]] bool is_news_root(std::string_view name);
[[nodiscard]] std::vector<Story> read_news_xml(const xml::Tree& tree, std::vector<Note>& notes);

}  // namespace vigie::page
