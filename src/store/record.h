// The record as JSON (docs/formats.md): the one place where byte spans become code points within a paragraph.
// Keys come in the order of the contract; numbers and strings are stable, so equal records are equal bytes.
// Laws, held by tests/unit/store/record_test.cpp: every quote equals its paragraph's text at its code points;
// from_json(to_json(x)) writes the same bytes as x.
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
// that a reader needs no second file. Without its story a claim stays the bare reference.
[[nodiscard]] std::string event_to_json(const Event& event, const std::vector<const StoryRecord*>& records);
// Reads an event back, whether its claims are written out or bare. The words of an event's own values keep their quote
// and lose their position (that is the claim's); what the claims say stands in their stories.
[[nodiscard]] Result<Event> event_from_json(std::string_view line);

// The event as a GeoJSON Feature (RFC 7946): a point, or a null geometry where it is not placed.
[[nodiscard]] std::string event_to_feature(const Event& event);

}  // namespace vigie::store
