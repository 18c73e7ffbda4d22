// What the compiled file's parts are called, and the version of their layout.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace vigie::knowledge {

inline constexpr std::string_view kFormat = "4";  // to be raised whenever a stored record changes
// Of a lexicon; every other section of it is a table.
inline constexpr std::string_view kForms = "forms", kVocabulary = ".vocabulary";

}  // namespace vigie::knowledge
