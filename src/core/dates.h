// Civil dates (proleptic Gregorian) as the record writes them: ISO "2019-02-07", "--02-07" without a year.
// Tested in tests/unit/core/dates_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie {

struct Date {
  std::int32_t year = 0;
  std::uint32_t month = 1;  // 1..12
  std::uint32_t day = 1;    // 1..31
  constexpr auto operator<=>(const Date&) const = default;
};

// Days since 1970-01-01, and back.
[[nodiscard]] std::int64_t to_days(Date);
[[nodiscard]] Date from_days(std::int64_t);
[[nodiscard]] std::uint32_t days_in_month(std::int32_t year, std::uint32_t month);
[[nodiscard]] std::uint32_t weekday(Date);  // 0 Monday .. 6 Sunday
[[nodiscard]] bool is_valid(Date);

// Reads the date at the front of "2019-02-07", "2019-02-07T10:00:00Z" or "20190207"; nothing for anything else.
[[nodiscard]] std::optional<Date> parse_iso(std::string_view);
[[nodiscard]] std::string to_iso(Date);
[[nodiscard]] std::string to_iso_without_year(std::uint32_t month, std::uint32_t day);  // "--02-07"

}  // namespace vigie
