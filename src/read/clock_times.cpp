// SPDX-License-Identifier: Apache-2.0
#include "read/clock_times.h"

#include <cstdio>

namespace vigie::read {
namespace {

constexpr int kHours = 24, kMinutes = 60, kHalfDay = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_in(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

// "14h30", "8:40", "5.30pm", "5pm", "8h": digits, a mark, perhaps digits, perhaps letters.
bool written_as_one(const CalendarWords& words, std::string_view norm, ClockTime& clock, bool& afternoon_told) {
  const std::size_t hours = digits_in(norm);
  if (hours == 0 || hours > 2 || hours == norm.size()) return false;
  clock.hour = to_number(norm.substr(0, hours));
  std::string_view rest = norm.substr(hours);
  const char mark = rest.front();
  const bool parts = mark == ':' || mark == 'h' || mark == '.';
  if (parts) {
    rest.remove_prefix(1);
    const std::size_t minutes = digits_in(rest);
    if (minutes != 2 && !(mark == 'h' && minutes == 0 && rest.empty())) return false;
    clock.minute = minutes == 0 ? 0 : to_number(rest.substr(0, minutes));
    rest.remove_prefix(minutes);
  }
  if (rest.empty()) return mark != '.';
  const auto half = words.lookup(rest, "meridiem");
  if (half.empty()) return false;
  clock.hour = clock.hour % kHalfDay + to_number(half);
  afternoon_told = true;
  return true;
}

int two_digits(const CalendarWords& words, std::uint32_t w) {
  if (!words.inside(w)) return -1;
  const std::string_view norm = words.view().word(w).norm;
  return norm.size() == 2 && digits_in(norm) == 2 ? to_number(norm) : -1;
}

// A noun counted by the number before it: "at 2000 metres".
bool counts_something(const CalendarWords& words, std::uint32_t w) {
  if (!words.inside(w)) return false;
  const Upos tag = words.view().word(w).upos;
  return tag == Upos::noun || tag == Upos::adj || tag == Upos::sym;
}

// "14 h 30", "14 heures", "5 pm", "0330 GMT", "at 1830".
bool written_apart(const CalendarWords& words, std::uint32_t w, bool at, ClockTime& clock) {
  const std::string_view norm = words.view().word(w).norm;
  const std::size_t digits = digits_in(norm);
  if (digits == 0 || digits != norm.size()) return false;
  const int number = to_number(norm);
  if (digits == 4) {
    clock.hour = number / 100;
    clock.minute = number % 100;
    clock.last = w + 1;
    return words.is(w + 1, "zone") ||
           (at && words.row(w - 1, "clock-at").value == "hour" && !counts_something(words, w + 1));
  }
  if (digits > 2) return false;
  clock.hour = number;
  if (const CalendarRow half = words.row(w + 1, "meridiem"); half.found()) {
    clock.hour = number % kHalfDay + to_number(half.value);
    clock.last = half.last;
    return number > 0 && number <= kHalfDay;
  }
  const CalendarRow mark = words.row(w + 1, "clock-hour");
  if (!mark.found() || (mark.value == "unit" && !at)) return false;
  clock.last = mark.last;
  if (const int minute = two_digits(words, mark.last); minute >= 0 && minute < kMinutes) {
    clock.minute = minute;
    clock.last = mark.last + 1;
  }
  return true;
}

}  // namespace

ClockTime read_clock(const CalendarWords& words, std::uint32_t w, bool at) {
  if (!words.inside(w)) return {};
  ClockTime clock;
  bool half_told = false;
  if (const CalendarRow named = words.row(w, "clock"); named.found()) {
    if (!at) return {};
    clock.hour = to_number(named.value);
    clock.last = named.last;
  } else if (written_as_one(words, words.view().word(w).norm, clock, half_told)) {
    clock.last = w + 1;
    if (const CalendarRow half = words.row(w + 1, "meridiem"); half.found() && !half_told) {
      clock.hour = clock.hour % kHalfDay + to_number(half.value);
      clock.last = half.last;
    }
  } else if (!written_apart(words, w, at, clock)) {
    return {};
  }
  if (clock.hour > kHours || clock.minute >= kMinutes) return {};
  if (const CalendarRow zone = words.row(clock.last, "zone"); zone.found()) {
    clock.universal = zone.value == "Z";
    clock.last = zone.last;
  }
  return clock.last <= words.view().sentence_at(w).last ? clock : ClockTime{};
}

std::string clock_value(const ClockTime& clock) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d%s", clock.hour, clock.minute, clock.universal ? "Z" : "");
  return buffer;
}

}  // namespace vigie::read
