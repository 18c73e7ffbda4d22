// Addresses: a relative one made whole (RFC 3986, part 5.2).
//
//   resolve_url("http://a.example/b/c?d", "../e") -> "http://a.example/e"
//
// Tested in tests/unit/page/url_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vigie::page {

// `reference` itself where it is absolute or there is no base.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference);
[[nodiscard]] std::string decode_percent(std::string_view text);  // "%20" -> " "

}  // namespace vigie::page
