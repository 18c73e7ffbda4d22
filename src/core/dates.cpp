// Day counts after Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil), through <chrono>.
// SPDX-License-Identifier: Apache-2.0
#include "core/dates.h"

#include <chrono>
#include <cstdio>

namespace vigie {
namespace {

std::chrono::year_month_day civil(Date date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

// `count` digits at `at`, or nothing.
std::optional<std::uint32_t> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::optional<Date> read_at(std::string_view text, std::size_t month_at, std::size_t day_at) {
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, month_at, 2);
  const auto day = digits(text, day_at, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{static_cast<std::int32_t>(*year), *month, *day};
  return is_valid(date) ? std::optional<Date>(date) : std::nullopt;
}

}  // namespace

std::int64_t to_days(Date date) { return std::chrono::sys_days{civil(date)}.time_since_epoch().count(); }

Date from_days(std::int64_t days) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::uint32_t days_in_month(std::int32_t year, std::uint32_t month) {
  const std::chrono::year_month_day_last last{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
  return static_cast<unsigned>(last.day());
}

std::uint32_t weekday(Date date) { return std::chrono::weekday{std::chrono::sys_days{civil(date)}}.iso_encoding() - 1; }

bool is_valid(Date date) { return civil(date).ok(); }

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-') return read_at(text, 5, 8);
  if (text.size() >= 8 && (text.size() == 8 || text[8] == 'T')) return read_at(text, 4, 6);
  return std::nullopt;
}

std::string to_iso(Date date) {
  char buffer[32];
  const int n = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", date.year, date.month, date.day);
  return {buffer, static_cast<std::size_t>(n)};
}

std::string to_iso_without_year(std::uint32_t month, std::uint32_t day) {
  char buffer[32];
  const int n = std::snprintf(buffer, sizeof buffer, "--%02u-%02u", month, day);
  return {buffer, static_cast<std::size_t>(n)};
}

}  // namespace vigie
