// Stories and knowledge for the targets behind the page. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/knowledge.h"
#include "target.h"
#include "vigie/page.h"

namespace vigie::fuzz {

// The repository's lexicons, actors, sources and its own list of places (not the gazetteer, which would take most of
// the time), compiled when first asked for.
[[nodiscard]] const knowledge::Knowledge& sample_knowledge();

// A story out of any bytes: the first two choose language and date, paragraphs are parted by empty lines, the first is
// the headline; a digit and a bar at the begin of one give its role: "4|He said so."
[[nodiscard]] Story story_of(Input& input);

}  // namespace vigie::fuzz
