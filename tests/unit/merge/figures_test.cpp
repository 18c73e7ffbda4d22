// Ranges of figures, superseded numbers, rising tolls.
// SPDX-License-Identifier: Apache-2.0
#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

constexpr auto kKilled = FigureWhat::killed;

std::string text(const Count& count) {
  const auto one = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string("-");
  };
  return one(count.low) + "/" + one(count.best) + "/" + one(count.high) + (count.approximate ? " about" : "");
}

std::string range(const Event& event, FigureWhat what, const std::string& who = "") {
  const auto* found = figure(event, what, who);
  return found == nullptr ? "none" : text(found->count);
}

TEST(Figures, EqualNumbersAreOneAndEachStoryKeepsItsOwn) {
  const auto event = one_event({shelling("a").killed(14), shelling("b").killed(14)});
  EXPECT_EQ(range(event, kKilled), "14/14/14");
  EXPECT_EQ(figure(event, kKilled)->by.size(), 2U);
}

TEST(Figures, ALowerBoundWidensTheRangeDownAndDisputesNothing) {
  const auto event = one_event({shelling("a").count(kKilled, {7, {}, {}, false}), shelling("b").killed(8)});
  EXPECT_EQ(range(event, kKilled), "7/8/8");
  EXPECT_EQ(event.standing, EventStanding::corroborated);
}

TEST(Figures, AboutTenAndElevenAgree) {
  const auto event = one_event({shelling("a").killed(11), shelling("b").count(kKilled, {{}, 10, {}, true})});
  EXPECT_EQ(range(event, kKilled), "10/11/11");
  EXPECT_EQ(event.standing, EventStanding::corroborated);
}

TEST(Figures, OnlyLowerBoundsHaveNoHighest) {
  EXPECT_EQ(range(one_event({shelling("a").count(kKilled, {21, {}, {}, false}),
                             shelling("b").count(kKilled, {25, {}, {}, false})}),
                  kKilled),
            "21/-/-");
}

TEST(Figures, MoreThan1800AndNearly2000Agree) {
  const auto event = one_event({shelling("a").count(FigureWhat::displaced, {1801, {}, {}, false}),
                                shelling("b").count(FigureWhat::displaced, {{}, 2000, {}, true})});
  EXPECT_EQ(range(event, FigureWhat::displaced), "1801/2000/2000 about");
  EXPECT_TRUE(event.disputes.empty());
}

TEST(Figures, TwoExactNumbersAreADisputeAndNothingIsPicked) {
  const auto event = one_event({shelling("a", "2024-07-03").killed(14, "civilians").source("the hospital"),
                                shelling("b", "2024-07-04").killed(30, "civilians").source("the rebels")});
  EXPECT_EQ(range(event, kKilled, "civilians"), "14/-/30");
  EXPECT_EQ(event.standing, EventStanding::disputed);
  ASSERT_EQ(event.disputes.size(), 1U);
  EXPECT_EQ(event.disputes[0].on, DisputeOn::toll);
  EXPECT_EQ(event.trend, "");
}

TEST(Figures, ATollThatRisesOverThreeDaysSupersedesItsEarlierNumbers) {
  const auto event = one_event({shelling("a", "2024-07-03").killed(3), shelling("b", "2024-07-04").killed(7),
                                shelling("c", "2024-07-05").killed(11), shelling("d", "2024-07-05").killed(11)});
  EXPECT_EQ(range(event, kKilled), "11/11/11");
  EXPECT_EQ(event.trend, "rising toll");
  EXPECT_EQ(event.standing, EventStanding::corroborated);
  const auto& by = figure(event, kKilled)->by;
  EXPECT_EQ(std::count_if(by.begin(), by.end(), [](const auto& one) { return one.superseded; }), 2);
}

TEST(Figures, DeadAndWoundedThatRiseTogetherAreARisingToll) {
  const auto event =
      one_event({shelling("a", "2024-07-03").killed(3).wounded(11), shelling("b", "2024-07-04").killed(7).wounded(19)});
  EXPECT_EQ(event.trend, "rising toll");
  EXPECT_EQ(range(event, FigureWhat::wounded), "19/19/19");
}

TEST(Figures, ALaterBulletinOfTheSameSourceReplacesTheEarlierOne) {
  const auto event = one_event({shelling("a", "2024-07-03").killed(3).source("the rescue service"),
                                shelling("b", "2024-07-04").killed(7).source("the rescue service")});
  EXPECT_EQ(range(event, kKilled), "7/7/7");
  EXPECT_EQ(event.trend, "rising toll");
}

TEST(Figures, ACorrectedNumberIsNoDispute) {
  const auto event = one_event({shelling("a", "2024-07-03").outlet("Andes").killed(3, "police"),
                                shelling("b", "2024-07-03").outlet("Andes").corrects().killed(2, "police"),
                                shelling("c", "2024-07-04").killed(2, "police").source("the commander")});
  EXPECT_EQ(range(event, kKilled, "police"), "2/2/2");
  EXPECT_EQ(event.standing, EventStanding::corroborated);
  EXPECT_EQ(event.trend, "");
}

TEST(Figures, PeopleAndOneClassAreOneFigureButPartsStayApart) {
  const auto event = one_event({shelling("a").killed(14, "civilians").killed(5, "children"), shelling("b").killed(14)});
  EXPECT_EQ(range(event, kKilled, "civilians"), "14/14/14");
  EXPECT_EQ(range(event, kKilled, "children"), "5/5/5");
  EXPECT_EQ(range(event, kKilled), "none");
}

TEST(Figures, OneStorysSecondNumberIsAPartUnlessAnotherSourceGivesIt) {
  const auto part = one_event({shelling("a").killed(8).killed(2)});
  EXPECT_EQ(range(part, kKilled), "8/8/8");
  EXPECT_EQ(part.standing, EventStanding::single_origin);
  auto two_sources = shelling("a").source("the hospital").source("the army").killed(8).killed(2);
  two_sources.last().figures[0].by = 0;
  two_sources.last().figures[1].by = 1;
  const auto disputed = one_event({two_sources});
  EXPECT_EQ(range(disputed, kKilled), "2/-/8");
  EXPECT_EQ(disputed.standing, EventStanding::disputed);
}

TEST(Figures, NobodyHurtIsNoughtAndUnknownIsNothing) {
  EXPECT_EQ(range(one_event({shelling("a").killed(0)}), kKilled), "0/0/0");
  EXPECT_TRUE(one_event({shelling("a")}).figures.empty());
}

}  // namespace
}  // namespace vigie::test
