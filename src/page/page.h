// page/: bytes of a web page, feed item or text file in; stories with roles, dates and origins out.
// Total: any bytes in, a Page out; what was dropped or doubted is a Note. Limits are those of core/limits.h.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "vigie/page.h"

namespace vigie::page {

// Encoding: byte order mark, then hints.charset, then the page's own <meta>, then UTF-8 if valid, else windows-1252
// (WHATWG Encoding and HTML standards). Story ids, text and paragraphs are filled; outlet.id and origin.id are not
// (the directory of sources lies above: engine/ fills them).
[[nodiscard]] Page extract(std::string_view bytes, const PageHints& hints);

}  // namespace vigie::page
