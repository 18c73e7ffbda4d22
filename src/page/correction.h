// Stories that correct or withdraw another: a correction, a kill of an agency, a note of the editors.
//
//   "Correction: an earlier version of this article gave a wrong toll." on https://x.example/1
//   -> {of "https://x.example/1", what "an earlier version of this article gave a wrong toll.", quote: the paragraph}
//
// `of` is the address that the note names, else the page's own where it speaks of an earlier version of itself, else
// empty: the note tells that something is corrected, not what. Words are rows in correction_words.h.
// Tested in tests/unit/page/correction_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "vigie/page.h"

namespace vigie::page {

[[nodiscard]] std::optional<Correction> find_correction(const Story& story);

}  // namespace vigie::page
