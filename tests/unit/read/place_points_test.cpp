// SPDX-License-Identifier: Apache-2.0
#include "read/place_points.h"

#include <gtest/gtest.h>

namespace vigie::test {
namespace {

void expect_point(std::string_view text, double lat, double lon, double within_degrees) {
  const auto point = read::written_point(text);
  ASSERT_TRUE(point) << text;
  EXPECT_NEAR(point->lat, lat, within_degrees) << text;
  EXPECT_NEAR(point->lon, lon, within_degrees) << text;
}

TEST(WrittenPoints, DegreesMinutesSeconds) {
  expect_point("33°30'26\"N 36°18'0\"E", 33 + 30 / 60.0 + 26 / 3600.0, 36.3, 1e-9);
  expect_point("33°30′ S, 36°18′ W", -33.5, -36.3, 1e-9);
  expect_point("48.25° N, 37.5° O", 48.25, -37.5, 1e-9);  // French ouest
}

TEST(WrittenPoints, Decimals) {
  expect_point("-1.6585, 29.2205", -1.6585, 29.2205, 1e-9);
  expect_point("36.2021 N, 37.1343 E", 36.2021, 37.1343, 1e-9);
}

// Corners of the grid whose geographic coordinates are known: on the axis of zone 31 (3° E), where it meets the
// equator, the easting is 500 km; and the Washington Monument as the grid's handbooks give it.
TEST(WrittenPoints, MilitaryGrid) {
  expect_point("31N EA 00000 00000", 0, 3, 0.0001);
  expect_point("18SUJ2348306479", 38.8895, -77.0352, 0.0005);
  expect_point("18S UJ 234 064", 38.889, -77.035, 0.002);
  const auto coarse = read::written_point("18S UJ 23 06");
  ASSERT_TRUE(coarse);
  EXPECT_DOUBLE_EQ(coarse->within_km, 1);
}

TEST(WrittenPoints, OtherNumbersAreNone) {
  for (const char* text :
       {"12 to 15 people", "3.4, 5.6", "2.35 million, 4.1 million", "1,200 km", "10 N", "2019-01-10, 12",
        "95.1234, 200.1234", "37 SC", "155 mm howitzers", "37S CA 1234 123", "0.95 0.97"})
    EXPECT_FALSE(read::written_point(text)) << text;
}

}  // namespace
}  // namespace vigie::test
