// What stands around a time: whether it is a dateline, somebody's age or the day of speaking; and the date that a story
// without a publication is told around.
//   "BAMAKO, May 14 -" -> a dateline     "Paul, 87 ans, a été" -> an age     "a annoncé mardi" -> of "annoncé"
//   "jeudi 3 octobre 2024 ... vendredi" -> told around 2024-10-03, written 2024-10-04 or in the days after
// Tested through tests/unit/read/times_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/dates.h"
#include "read/mentions.h"
#include "read/time_points.h"

namespace vigie::read {

// A day near the start of a paragraph, behind a name in capitals or with a capital, and before a dash.
[[nodiscard]] bool in_dateline(const View& view, const Range& words);
// "Jean Burget, 87 ans, a été heurté", "un Britannique de 15 ans", "l'âge de 114 ans": how old somebody is dates
// nothing.
[[nodiscard]] bool is_age(const CalendarWords& words, std::uint32_t w, const TimePoint& length);
// "a annoncé mardi", "told reporters on Friday": the verb; kNone where the words [w, last) are no day of speaking. In
// "said gunmen on Friday attacked" the day belongs to the verb behind it.
[[nodiscard]] std::uint32_t speech_before(const View& view, std::uint32_t w, std::uint32_t last);

// The end of the noun phrase that ends at word `last`, as far as "of" leads: "the start [of the operation]".
[[nodiscard]] std::uint32_t phrase_end(const CalendarWords& words, std::uint32_t last);

// The one whole date that a story is told around: one with its weekday, or in the lead.
struct Pivot {
  Date day;
  Date from, to;  // when the story was written: from the last weekday told after `day`, for less than a week
  Range words;
};
[[nodiscard]] std::optional<Pivot> find_pivot(const CalendarWords& words, const PointReader& points);

}  // namespace vigie::read
