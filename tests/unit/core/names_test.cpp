// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/word.h"
#include "vigie/event.h"

namespace vigie {
namespace {

TEST(Names, AreThoseOfTheRecordAndReadBack) {
  EXPECT_EQ(name_of(ParticipantKind::state_force), "state-force");
  EXPECT_EQ(name_of(SourceKind::un_ngo), "un-ngo");
  EXPECT_EQ(name_of(EventStanding::single_origin), "single-origin");
  for (int i = 0; i < 20; ++i) {
    const auto what = static_cast<FigureWhat>(i);
    ASSERT_EQ(from_name<FigureWhat>(name_of(what)), what);
  }
  EXPECT_EQ(from_name<Standing>("certain"), std::nullopt);
}

TEST(Names, TagsAreThoseOfUniversalDependencies) {
  EXPECT_EQ(name_of(Upos::propn), "PROPN");
  EXPECT_EQ(upos_from("SCONJ"), Upos::sconj);
  EXPECT_EQ(upos_from("noun"), Upos::unknown);
}

}  // namespace
}  // namespace vigie
