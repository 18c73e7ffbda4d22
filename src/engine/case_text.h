// The notation that `vigie explain` prints and the .case tests are written in: one claim a line, readable by an
// analyst.
//
//   remote/shelling  whom="onze cultivateurs" where="Oicha" when=2024-02-04 killed=11 says="la société civile" reported
//
// who, whom: words of the participants, with =id where the directory knows them; where: name of the place; when: a day,
// start..end, or "words" where vague; figures: what=N, N.. (at least), ..N (at most), ~N (about), A..B; then standing
// (asserted is not written), `background`, `aggregate`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vigie/claim.h"
#include "vigie/explain.h"

namespace vigie::engine {

// One line, without the line end.
[[nodiscard]] std::string case_line(const Claim& claim);
// "rule  slot=value  "words"  why", one decision a line.
[[nodiscard]] std::string decision_line(const Story& story, const Decision& decision);

}  // namespace vigie::engine
