// The record as JSON (docs/formats.md): the one place where byte spans become code points within a paragraph.
// Keys come in the order of the contract; numbers and strings are stable, so equal records are equal bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vigie/claim.h"
#include "vigie/event.h"
#include "vigie/result.h"

namespace vigie::store {

struct MadeBy {
  std::string program, knowledge, models;  // versions
};

// {"story": {...}, "claims": [...], "notes": [...], "made_by": {...}} on one line, without the line end.
[[nodiscard]] std::string to_json(const StoryRecord& record, const MadeBy& made_by);
[[nodiscard]] std::string claim_to_json(const StoryRecord& record, const Claim& claim);
// Reads such a line back; error bad_input names the field.
[[nodiscard]] Result<StoryRecord> from_json(std::string_view line);

// An event as record.md gives it, its claims written out in full (`records` must hold every story it refers to), so
// that a reader needs no second file.
[[nodiscard]] std::string event_to_json(const Event& event, const std::vector<const StoryRecord*>& records);

}  // namespace vigie::store
