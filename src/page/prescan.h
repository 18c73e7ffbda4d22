// The encoding that the first bytes of a page declare: HTML standard 13.2.3.2, "prescan a byte stream to determine its
// encoding". Old pages declare late, so more bytes than the standard's 1024 are looked through.
//
//   declared_label("<meta charset=koi8-r>") == "koi8-r"
//
// Tested in tests/unit/page/encoding_test.cpp, measured on html5lib's encoding tests (eval/html5_eval.py).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vigie::page {

// The label in lower case as the page writes it, known or not; empty where none is declared. `is_known` tells which
// labels name an encoding: one that does not is passed over.
[[nodiscard]] std::string declared_label(std::string_view bytes, bool (*is_known)(std::string_view label));

}  // namespace vigie::page
