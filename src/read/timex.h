// TIMEX3 tags (TimeML 1.2.1; Pustejovsky et al. 2003) of the times of a text, for comparison with other programs.
//   "de 2013 à 2015" -> 2013 and 2015, a DATE each     "mardi soir" -> DATE 2024-05-14TEV    "trois jours" -> P3D
// The record itself has closed intervals (times.h); a tag keeps the granularity of the words.
// Tested in tests/unit/read/timex_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/document.h"
#include "vigie/span.h"

namespace vigie::read {

struct Timex {
  Span span;              // of the words, prepositions left out
  std::string_view type;  // DATE, TIME, DURATION, SET
  std::string value;      // "2024-05-14", "2024-W20", "P3D", "PAST_REF"
  std::string_view mod;   // START, MID, END, APPROX or empty
};

struct TimePoint;
struct Interval;

// The tag of a point that comes to that interval.
[[nodiscard]] Timex timex_of(const TimePoint& point, const Interval& interval, Span span);
// "P3D", "PT48H"; X for a number that is not said.
[[nodiscard]] std::string length_of(int count, std::string_view unit);

// Every tag of the text, clock times ("14 h 30", "8:40 a.m.") among them, in order and without overlap.
[[nodiscard]] std::vector<Timex> find_timexes(const text::Document&, const knowledge::Knowledge&);

}  // namespace vigie::read
