// merge/: claims of many stories in; events out, with independent origins, ranges of figures and disputes, as
// docs/formats.md says. Same stories in, same bytes out, whatever their order. Total.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "knowledge/knowledge.h"
#include "merge/tellings.h"
#include "vigie/claim.h"
#include "vigie/event.h"
#include "vigie/explain.h"

namespace vigie::merge {

// All stories at once: near-linear, since only claims that share a block (family of type, day or month, region or
// actor) are compared. A story given twice (same id, same url or file) counts once. `trace` may be null.
[[nodiscard]] std::vector<Event> events(std::span<const StoryRecord> stories, const knowledge::Knowledge& knowledge,
                                        Trace* trace = nullptr);

// The same without a directory of actors: `kin` says whether one actor is part of another (`tellings.h`).
[[nodiscard]] std::vector<Event> events(std::span<const StoryRecord> stories, const Kin& kin, Trace* trace = nullptr);

}  // namespace vigie::merge
