// Parts shared by the writers of records and of events: words with their position, participants, places, times, counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/json.h"
#include "vigie/claim.h"

namespace vigie::store {

// Where a byte span lies: paragraph, and code points within it. {10, 15} -> {p 1, from 3, to 8, "words"}.
struct Position {
  std::size_t p = 0, from = 0, to = 0;
  std::string_view quote;
};

// Nothing for an empty span or one outside the paragraphs. A span that reaches past its paragraph is cut there, one
// that splits a character is widened to it, so that the quote always equals the paragraph's text at its code points.
[[nodiscard]] std::optional<Position> position_of(const Story& story, Span span);

// Puts quote, p, from and to; null where there are none. `story` may be null: then the quote alone.
void put_words(Json& out, const Story* story, const Words& words);

[[nodiscard]] Json count_json(const Count& count);  // {low, best, high, approximate}, or null where nothing is known
[[nodiscard]] Json participant_json(const Story* story, const Participant& participant);
[[nodiscard]] Json place_json(const Story* story, const Place& place);
[[nodiscard]] Json time_json(const Story* story, const Time& time);
[[nodiscard]] Json claim_json(const Story& story, const Claim& claim);

}  // namespace vigie::store
