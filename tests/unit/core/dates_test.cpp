// SPDX-License-Identifier: Apache-2.0
#include "core/dates.h"

#include <gtest/gtest.h>

namespace vigie {
namespace {

TEST(Dates, EveryDayOfFourCenturiesSurvivesTheRoundTrip) {
  for (std::int64_t day = to_days({1800, 1, 1}); day < to_days({2200, 1, 1}); ++day) {
    const Date date = from_days(day);
    ASSERT_EQ(to_days(date), day);
    ASSERT_EQ(parse_iso(to_iso(date)), date);
  }
}

TEST(Dates, KnowsWeekdaysAndLeapYears) {
  EXPECT_EQ(weekday({2024, 5, 16}), 3U);  // a Thursday
  EXPECT_EQ(weekday({1970, 1, 1}), 3U);
  EXPECT_EQ(days_in_month(2024, 2), 29U);
  EXPECT_EQ(days_in_month(1900, 2), 28U);
}

TEST(Dates, ReadsIsoFormsAndNothingElse) {
  const Date day{2019, 2, 7};
  EXPECT_EQ(parse_iso("2019-02-07"), day);
  EXPECT_EQ(parse_iso("2019-02-07T23:59:00+03:00"), day);
  EXPECT_EQ(parse_iso("20190207"), day);
  EXPECT_EQ(parse_iso("2019-02-30"), std::nullopt);
  EXPECT_EQ(parse_iso("7 February 2019"), std::nullopt);
  EXPECT_EQ(parse_iso(""), std::nullopt);
  EXPECT_EQ(parse_iso("201902071"), std::nullopt);
}

TEST(Dates, WritesDaysWithoutAYear) { EXPECT_EQ(to_iso_without_year(1, 9), "--01-09"); }

}  // namespace
}  // namespace vigie
