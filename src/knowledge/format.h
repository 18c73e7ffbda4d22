// What the compiled file's parts are called, and the version of their layout.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace vigie::knowledge {

inline constexpr std::string_view kFormat = "2";     // to be raised whenever a stored record changes
inline constexpr std::string_view kForms = "forms";  // of a lexicon; every other section of it is a table

}  // namespace vigie::knowledge
