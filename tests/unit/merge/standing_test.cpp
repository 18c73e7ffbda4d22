// Standing, disputes and credibility.
// SPDX-License-Identifier: Apache-2.0
#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

TEST(Standing, OneOriginIsSingleAndTwoCorroborate) {
  const auto single = one_event({shelling("a")});
  EXPECT_EQ(single.standing, EventStanding::single_origin);
  EXPECT_EQ(single.credibility, 3);
  EXPECT_EQ(single.reliability, "F");
  const auto two = one_event({shelling("a"), shelling("b")});
  EXPECT_EQ(two.standing, EventStanding::corroborated);
  EXPECT_EQ(two.credibility, 2);
  EXPECT_EQ(one_event({shelling("a"), shelling("b"), shelling("c")}).credibility, 1);
}

TEST(Standing, AllToldAsToComeIsExpectedHoweverMany) {
  const auto event =
      one_event({shelling("a").standing(Standing::expected), shelling("b").standing(Standing::expected)});
  EXPECT_EQ(event.standing, EventStanding::expected);
  EXPECT_EQ(event.credibility, 6);
}

TEST(Standing, TwoDoersAreADispute) {
  const auto event = one_event(
      {shelling("a").by("rsf").killed(14).source("committee"), shelling("b").by("saf").killed(14).source("radio")});
  EXPECT_EQ(event.standing, EventStanding::disputed);
  ASSERT_EQ(event.disputes.size(), 1U);
  EXPECT_EQ(event.disputes[0].on, DisputeOn::doer);
  ASSERT_EQ(event.disputes[0].sides.size(), 2U);
  EXPECT_EQ(event.disputes[0].sides[0].value, "rsf");
  EXPECT_EQ(event.actors.size(), 2U);
}

TEST(Standing, APartOfAGroupIsTheGroup) {
  const std::vector<StoryRecord> stories = {shelling("a").by("jnim").killed(14),
                                            shelling("b").by("katiba-macina").killed(14)};
  const merge::Kin kin = [](std::string_view a, std::string_view b) {
    return a.substr(0, 4) == "kati" || b.substr(0, 4) == "kati";
  };
  EXPECT_EQ(merge::events(stories, kin).at(0).standing, EventStanding::corroborated);
}

TEST(Standing, BothSidesOfAFightAreNoDispute) {
  const auto clash = [](const std::string& file) {
    return story(file, "2024-07-03").claim("battle/armed-clash").on("2024-07-02").in("Djibo", 14.1, -1.63);
  };
  const auto event =
      one_event({clash("a").by("jnim").against("army", ParticipantKind::state_force),
                 clash("b").by("army", ParticipantKind::state_force).against("jnim", ParticipantKind::armed_group)});
  EXPECT_EQ(event.standing, EventStanding::corroborated);
}

TEST(Standing, SourcesQuotedAgainstEachOtherInOneStoryAreADispute) {
  const auto event = one_event({shelling("a").source("the hospital").denied_by("the army")});
  EXPECT_EQ(event.standing, EventStanding::disputed);
  EXPECT_EQ(event.origins, 1U);
  EXPECT_EQ(event.claims[0].role, ClaimRole::tells);
}

TEST(Standing, DoubtOfAllLowersTheCredibility) {
  EXPECT_EQ(one_event({shelling("a").standing(Standing::unconfirmed)}).credibility, 4);
}

}  // namespace
}  // namespace vigie::test
