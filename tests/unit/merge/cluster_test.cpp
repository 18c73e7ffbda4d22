// Which claims tell one happening.
// SPDX-License-Identifier: Apache-2.0
#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

constexpr auto kState = ParticipantKind::state_force;

TEST(Cluster, OneTypeDayAndTownMakeOneEvent) { EXPECT_EQ(shape_of({shelling("a"), shelling("b")}), "a+b"); }

TEST(Cluster, ConsecutiveDaysAreTwoEvents) {
  EXPECT_EQ(shape_of({shelling("a").killed(14), shelling("b").on("2024-07-03").killed(4)}), "a b");
  EXPECT_EQ(shape_of({shelling("a").killed(2), shelling("b").on("2024-07-03").killed(2)}), "a b");
  EXPECT_EQ(shape_of({shelling("a"), shelling("b").on("2024-07-03")}), "a b");
}

TEST(Cluster, ANightToldAsEitherDayIsOneEventWhereALargeTollIsTheSame) {
  EXPECT_EQ(shape_of({shelling("a").killed(14).by("rsf"), shelling("b").on("2024-07-03").killed(14).by("rsf")}), "a+b");
  EXPECT_EQ(shape_of({shelling("a").killed(14).by("rsf"), shelling("b").on("2024-07-04").killed(14).by("rsf")}), "a b");
}

TEST(Cluster, ANightOfTwoDaysMeetsEitherDay) {
  EXPECT_EQ(shape_of({shelling("a").on("2024-07-01", "2024-07-02"), shelling("b")}), "a+b");
}

TEST(Cluster, TwoTownsOfOneNameFarApartAreTwoEvents) {
  EXPECT_EQ(shape_of({shelling("a").in("Kostiantynivka", 48.53, 37.71, "UA").by("russia-armed-forces", kState),
                      shelling("b").in("Kostiantynivka", 47.87, 37.43, "UA").by("russia-armed-forces", kState)}),
            "a b");
}

TEST(Cluster, NeighbouringVillagesOfOneNightWithOtherTollsAreTwoEvents) {
  const auto raid = [](const std::string& file, const std::string& village, double lat, int killed) {
    return story(file, "2021-05-04")
        .claim("civilians/attack")
        .on("2021-05-03")
        .in(village, lat, 29.5, "CD")
        .by("adf")
        .killed(killed);
  };
  EXPECT_EQ(shape_of({raid("a", "Kisiki", 0.80, 9), raid("b", "Kokola", 0.845, 6), raid("c", "Kisiki", 0.80, 9)}),
            "a+c b");
}

TEST(Cluster, ASiteInTheTownIsTheTown) {
  EXPECT_EQ(
      shape_of({shelling("a").killed(7),
                shelling("b").in("Saudi hospital", 13.66, 25.38, "SD").precise_to(PlacePrecision::site).killed(7)}),
      "a+b");
}

TEST(Cluster, ATownInTheToldRegionIsAllowedWhenTheRestAgrees) {
  EXPECT_EQ(
      shape_of({shelling("a").killed(14),
                shelling("b").in("North Darfur", 15.0, 25.5, "SD").precise_to(PlacePrecision::region).killed(14)}),
      "a+b");
}

TEST(Cluster, WithoutAPlaceTheFiguresAndPartiesDecide) {
  const auto bomb = [](const std::string& file) {
    return story(file, "2021-02-19").claim("remote/bombing").on("2021-02-18").against("sdf", ParticipantKind::militia);
  };
  EXPECT_EQ(shape_of({bomb("a").in("Busayrah", 35.15, 40.43, "SY").killed(6, "fighters"), bomb("b").killed(6)}), "a+b");
  EXPECT_EQ(shape_of({bomb("a").in("Busayrah", 35.15, 40.43, "SY").killed(6), bomb("b").killed(11)}), "a b");
}

TEST(Cluster, WhoDidItMayBeDisputedWithinOneEvent) {
  EXPECT_EQ(shape_of({shelling("a").by("rsf").killed(14), shelling("b").by("sudan-armed-forces", kState).killed(14)}),
            "a+b");
}

TEST(Cluster, ClaimsOfOneStoryNeverMeet) {
  auto twice = shelling("a");
  twice.claim("remote/shelling").on("2024-07-02").in("El Fasher", 13.63, 25.35, "SD");
  EXPECT_EQ(merged({twice}).size(), 2U);
  EXPECT_EQ(merged({twice, shelling("b")}).size(), 2U);
}

TEST(Cluster, WhatFollowsAnAttackIsAnEventOfItsOwn) {
  auto a = shelling("a").by("rsf");
  a.claim("strategic/responsibility").on("2024-07-02").by("rsf");
  auto b = shelling("b").by("rsf");
  b.claim("people/displacement").on("2024-07-02").in("El Fasher", 13.63, 25.35, "SD");
  EXPECT_EQ(shape_of({a, b}), "a+b a:c2 b:c2");
}

TEST(Cluster, ClaimsOfResponsibilityGoWithTheAttackThatTheirStoriesTell) {
  const auto cafe = [](const std::string& file) {
    auto out =
        story(file, "2020-10-23").claim("remote/suicide-bombing").on("2020-10-22").in("Mogadishu", 2.04, 45.34, "SO");
    out.claim("strategic/responsibility").on("2020-10-22").by("al-shabaab");
    return out;
  };
  auto ambush = story("c", "2020-10-22").claim("battle/armed-clash").on("2020-10-21").in("Afgooye", 2.14, 45.12, "SO");
  ambush.claim("strategic/responsibility").on("2020-10-22").by("al-shabaab");
  EXPECT_EQ(shape_of({cafe("a"), cafe("b"), ambush}), "a+b a:c2+b:c2 c c:c2");
}

TEST(Cluster, TypesThatOneHappeningMayBeToldUnderMeet) {
  EXPECT_EQ(shape_of({shelling("a").killed(14), story("b", "2024-07-03")
                                                    .claim("civilians/attack-on-site")
                                                    .on("2024-07-02")
                                                    .in("El Fasher", 13.63, 25.35, "SD")
                                                    .killed(14)}),
            "a+b");
  EXPECT_EQ(
      shape_of({shelling("a"),
                story("b", "2024-07-03").claim("strategic/talks").on("2024-07-02").in("El Fasher", 13.63, 25.35)}),
      "a b");
}

TEST(Cluster, ADateWithoutAYearMeetsThatDayOfAnyYear) {
  EXPECT_EQ(shape_of({shelling("a"), shelling("b").on("--07-02")}), "a+b");
  EXPECT_EQ(shape_of({shelling("a"), shelling("b").on("--07-03")}), "a b");
}

TEST(Cluster, TheSameDayOfTheYearTwoYearsApartIsTwoEvents) {
  EXPECT_EQ(shape_of({shelling("a"), shelling("b").on("2022-07-02")}), "a b");
}

TEST(Cluster, UndatedNewsIsOfTheLastDays) {
  auto undated = shelling("b");
  undated.last().time.reset();
  EXPECT_EQ(shape_of({shelling("a").killed(14), undated.killed(14)}), "a+b");
  auto months_later = shelling("c", "2024-11-20");
  months_later.last().time.reset();
  EXPECT_EQ(shape_of({shelling("a"), months_later}), "a c");
}

TEST(Cluster, ASumNeverMeetsOneHappening) {
  EXPECT_EQ(shape_of({shelling("a").killed(14), shelling("b").killed(14).summing()}), "a b");
}

TEST(Cluster, TheSameTextOnTwoPagesMeetsClaimByClaim) {
  auto a = shelling("a");
  a.claim("people/displacement");
  StoryRecord copy = a;
  copy.story.file = "b";
  EXPECT_EQ(shape_of({a, copy}), "a+b a:c2+b:c2");
}

TEST(Cluster, AChainOfLikenessesDoesNotJoinItsEnds) {
  // b has no place and could be either raid; a and c are in towns out of each other's reach.
  const auto raid = [](const std::string& file) {
    return story(file, "2024-07-03").claim("civilians/attack").on("2024-07-02").by("jnim").killed(12);
  };
  const auto shape = shape_of({raid("a").in("Djibo", 14.1, -1.63), raid("b"), raid("c").in("Arbinda", 14.23, -0.86)});
  EXPECT_EQ(shape, "a+b c");
}

TEST(Cluster, DecisionsAreTraced) {
  Trace trace;
  const std::vector<StoryRecord> stories = {shelling("a"), shelling("b")};
  static_cast<void>(merge::events(stories, merge::Kin(no_kin), &trace));
  ASSERT_EQ(trace.decisions.size(), 1U);
  EXPECT_EQ(trace.decisions[0].rule, "merge.join");
  EXPECT_GE(trace.decisions[0].score, 2.3);
}

}  // namespace
}  // namespace vigie::test
