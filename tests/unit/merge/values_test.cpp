// Type, time, place and parties of an event.
// SPDX-License-Identifier: Apache-2.0
#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

TEST(Values, TimeIsTheNarrowestThatAllAllow) {
  const auto event =
      one_event({shelling("a").on("2024-07-01", "2024-07-02"), shelling("b").on("2024-07-02", "2024-07-03")});
  EXPECT_EQ(event.time->start, "2024-07-02");
  EXPECT_EQ(event.time->end, "2024-07-02");
}

TEST(Values, TimeWithoutAYearStaysWithoutOneUnlessAnotherStoryHasIt) {
  EXPECT_EQ(one_event({shelling("a").on("--07-02")}).time->start, "--07-02");
  EXPECT_EQ(one_event({shelling("a").on("--07-02"), shelling("b")}).time->start, "2024-07-02");
}

TEST(Values, PlaceIsTheMostPrecise) {
  const auto event =
      one_event({shelling("a").in("North Darfur", 15.0, 25.5, "SD").precise_to(PlacePrecision::region).killed(14),
                 shelling("b").killed(14)});
  EXPECT_EQ(event.place->name, "El Fasher");
}

TEST(Values, TheTypeMostOriginsTellIsTheTypeAndTheOthersStandBeside) {
  const auto other = [] {
    return story("c", "2024-07-03")
        .claim("civilians/attack-on-site")
        .on("2024-07-02")
        .in("El Fasher", 13.63, 25.35, "SD");
  };
  const auto event = one_event({shelling("a").killed(14), shelling("b").killed(14), other().killed(14)});
  EXPECT_EQ(event.type, "remote/shelling");
  EXPECT_EQ(event.also, std::vector<std::string>{"civilians/attack-on-site"});
}

TEST(Values, UnnamedGunmenAreTheGroupThatAnotherStoryNames) {
  auto unnamed = shelling("a");
  unnamed.last().actors.push_back({{{}, "gunmen"}, "", "", ParticipantKind::armed_group, "", "", {}});
  const auto event = one_event({unnamed.against_civilians(), shelling("b").by("rsf").against_civilians()});
  ASSERT_EQ(event.actors.size(), 1U);
  EXPECT_EQ(event.actors[0].id, "rsf");
  ASSERT_EQ(event.targets.size(), 1U);
}

TEST(Values, FirstSeenAndUpdatedAreOfThePublications) {
  const auto event = one_event({shelling("a", "2024-07-05"), shelling("b", "2024-07-03"), shelling("c", "")});
  EXPECT_EQ(event.first_seen, "2024-07-03");
  EXPECT_EQ(event.updated, "2024-07-05");
}

}  // namespace
}  // namespace vigie::test
