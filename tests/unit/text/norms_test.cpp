// SPDX-License-Identifier: Apache-2.0
#include "text/norms.h"

#include <gtest/gtest.h>

#include <random>

#include "core/unicode.h"

namespace vigie::text {
namespace {

TEST(NormalForm, IsSmallWithAStraightApostrophe) {
  std::pmr::monotonic_buffer_resource arena;
  EXPECT_EQ(normal_form("L’État", arena), "l'état");
  EXPECT_EQ(normal_form("ŒUVRE", arena), "œuvre");
  EXPECT_EQ(normal_form("Київ", arena), "київ");
}

TEST(NormalForm, IsTheVeryBytesWhereNothingChanges) {
  std::pmr::monotonic_buffer_resource arena;
  for (const std::string_view form : {"mort", "été", "12", "œuvre", ""}) {
    const auto norm = normal_form(form, arena);
    EXPECT_EQ(norm, form);
    if (!form.empty()) {
      EXPECT_EQ(norm.data(), form.data());
    }
  }
}

TEST(NormalForm, EqualsTheSlowWayForAnyText) {
  std::mt19937 random(7);  // NOLINT: the same texts each time
  const std::u32string letters = U"aZéÉœŒ’'`×÷ßñÿŸЖжعA\u0301-1";
  for (int turn = 0; turn < 5000; ++turn) {
    std::string form;
    for (auto n = random() % 8; n > 0; --n) unicode::append(form, letters[random() % letters.size()]);
    std::pmr::monotonic_buffer_resource arena;
    EXPECT_EQ(normal_form(form, arena), unicode::lower(form)) << form;
  }
}

}  // namespace
}  // namespace vigie::text
