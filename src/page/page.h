// page/: bytes of a web page, feed item or text file in; stories with roles, dates and origins out.
// Total: any bytes in, a Page out; what was dropped or doubted is a Note. Limits are those of core/limits.h.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "page/pieces.h"
#include "vigie/page.h"

namespace vigie::page {

// Encoding: byte order mark, then hints.charset, then the page's own <meta>, then UTF-8 if valid, else windows-1252
// (WHATWG Encoding and HTML standards). Story ids, text and paragraphs are filled; outlet.id and origin.id are not
// (the directory of sources lies above: engine/ fills them).
[[nodiscard]] Page extract(std::string_view bytes, const PageHints& hints);
// And what became of each block of the page: kept in which story and role, or left out and why. Feeds and agencies'
// items are kept whole and give none.
[[nodiscard]] Page extract(std::string_view bytes, const PageHints& hints, std::vector<Piece>& pieces);

}  // namespace vigie::page
