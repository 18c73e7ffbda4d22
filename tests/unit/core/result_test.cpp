// SPDX-License-Identifier: Apache-2.0
#include "vigie/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace vigie {
namespace {

Result<std::unique_ptr<int>> make(bool good) {
  if (!good) return fail(ErrorCode::not_found, "here", "is missing; look there", 7);
  return std::make_unique<int>(3);
}

Result<int> twice(bool good) {
  VIGIE_TRY(const auto made, make(good));
  return *made * 2;
}

TEST(Result, PassesErrorsUpWithTheirPlaceAndRemedy) {
  EXPECT_EQ(twice(true).value(), 6);
  const auto failed = twice(false);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().message(), "here: is missing; look there");
  EXPECT_EQ(failed.error().offset, 7U);
}

TEST(Result, EveryCodeHasOneStatusEach) {
  EXPECT_EQ(exit_status(ErrorCode::not_found), 2);
  EXPECT_EQ(http_status(ErrorCode::not_found), 404);
  EXPECT_EQ(sentence(ErrorCode::corrupt), "is damaged");
}

}  // namespace
}  // namespace vigie
