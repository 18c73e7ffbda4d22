// Text as it stands inside HTML and XML: & < > " as entities, everything else as it is; good in elements and in
// attributes with double quotes.
//   A "raid" & more -> A &quot;raid&quot; &amp; more
// Tested in tests/unit/core/markup_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vigie::markup {

void append_escaped(std::string& out, std::string_view text);
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace vigie::markup
