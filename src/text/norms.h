// The normal form of a word: lower case, straight apostrophe, diacritics kept; what the lexicon is looked up by.
//   normal_form("L’État", arena) -> "l'état";   normal_form("mort", arena) -> the very bytes given
// Equal to unicode::lower for every text; Latin letters take a short way without it. Tested in norms_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory_resource>
#include <string_view>

namespace vigie::text {

// A view of `form` where it is its own normal form, else of bytes in `arena`.
[[nodiscard]] std::string_view normal_form(std::string_view form, std::pmr::memory_resource& arena);

// `bytes` copied into `arena`.
[[nodiscard]] std::string_view keep(std::string_view bytes, std::pmr::memory_resource& arena);

}  // namespace vigie::text
