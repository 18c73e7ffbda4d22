// Times of day by the clock. "14 h 30", "14h30", "8:40 a.m.", "5pm", "0330 GMT", "à 14 heures", "midi"
// Not "48 heures" or "12 hours": lengths, unless "à", "vers" or their like stand before an hour that there is.
// Tested through tests/unit/read/timex_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "read/time_words.h"

namespace vigie::read {

struct ClockTime {
  std::uint32_t last = 0;  // 0: none
  int hour = 0, minute = 0;
  bool universal = false;  // GMT, UTC
  [[nodiscard]] bool found() const { return last > 0; }
};

// The clock time that begins at word `w`; `at`: a word like "at" or "vers" stands before it.
[[nodiscard]] ClockTime read_clock(const CalendarWords& words, std::uint32_t w, bool at);
// "T14:30", "T03:30Z".
[[nodiscard]] std::string clock_value(const ClockTime& clock);

}  // namespace vigie::read
