// How many independent origins an event has, and which stories are copies.
// SPDX-License-Identifier: Apache-2.0
#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

// The groups of copies by file: "a+b".
std::string copies(const std::vector<StoryRecord>& stories) {
  std::string out;
  for (const auto& group : one_event(stories).copies) {
    std::string names;
    for (const auto& record : stories) {
      if (std::find(group.begin(), group.end(), record.story.id) == group.end()) continue;
      names += (names.empty() ? "" : "+") + record.story.file;
    }
    out += (out.empty() ? "" : " ") + names;
  }
  return out;
}

const std::string kDispatch =
    "A roadside bomb tore through a convoy of the force in the countryside on Thursday, killing six fighters and "
    "wounding two, "
    "a member of the local civil council told the wire service.";

TEST(Origins, StoriesWithSourcesOfTheirOwnAreIndependent) {
  const auto event =
      one_event({shelling("a").source("the hospital"), shelling("b").source("the governor"), shelling("c")});
  EXPECT_EQ(event.origins, 3U);
  EXPECT_TRUE(event.copies.empty());
}

TEST(Origins, WordsTakenOverAreOneOriginAlsoWhenCutAndReheaded) {
  const std::vector<StoryRecord> stories = {
      shelling("a").says(kDispatch).says(
          "The device went off shortly after midday as three trucks drove along the road."),
      shelling("b").says(kDispatch), shelling("c").says("Six were killed in a blast near the river, we found.")};
  EXPECT_EQ(one_event(stories).origins, 2U);
  EXPECT_EQ(copies(stories), "a+b");
}

TEST(Origins, OneNamedSourceAloneIsOneOrigin) {
  const std::vector<StoryRecord> stories = {shelling("a").source("the police spokesman"),
                                            shelling("b").source("a spokesman of the police"),
                                            shelling("c").source("the ambulance service")};
  EXPECT_EQ(one_event(stories).origins, 2U);
  EXPECT_EQ(copies(stories), "a+b");
}

TEST(Origins, UnnamedPeopleAreNotOneSource) {
  const auto event = one_event({shelling("a").unnamed_source("residents"), shelling("b").unnamed_source("residents")});
  EXPECT_EQ(event.origins, 2U);
}

TEST(Origins, AStoryOnSeveralSourcesIsOneOriginAndTakesInWhatRestsOnOneOfThem) {
  const std::vector<StoryRecord> two = {shelling("a").source("the hospital").source("the governor"),
                                        shelling("b").source("the hospital")};
  EXPECT_EQ(one_event(two).origins, 1U);
  EXPECT_EQ(copies(two), "a+b");
  // Each of two single sources stands against the story that has both: the largest set is the two.
  auto three = two;
  three.push_back(shelling("c").source("the governor"));
  EXPECT_EQ(one_event(three).origins, 2U);
  // Two stories that both rest on both are two.
  EXPECT_EQ(one_event({shelling("a").source("the hospital").source("the governor"),
                       shelling("b").source("the hospital").source("the governor")})
                .origins,
            2U);
}

TEST(Origins, TheLargestSetIsFoundWhereGreedyChoiceWouldMissIt) {
  // Singles on x and y; several on {x, y}, {y, z}, {x, z}: {x,y} with x or y, the others find what is left.
  const auto on = [](const std::string& file, const std::vector<std::string>& names) {
    auto out = shelling(file);
    for (const auto& name : names) out.source(name);
    return out;
  };
  EXPECT_EQ(one_event({on("a", {"hospital"}), on("b", {"governor"}), on("c", {"hospital", "governor"}),
                       on("d", {"governor", "committee"}), on("e", {"hospital", "committee"})})
                .origins,
            3U);
}

TEST(Origins, LookingBackWithoutASourceAddsNone) {
  const auto event = one_event({shelling("a").source("the hospital"), shelling("b", "2024-07-09").looking_back()});
  EXPECT_EQ(event.origins, 1U);
  EXPECT_EQ(event.claims[0].role == ClaimRole::background || event.claims[1].role == ClaimRole::background, true);
}

TEST(Origins, LookingBackOnAKnownSourceStandsInItsGroup) {
  const std::vector<StoryRecord> stories = {shelling("a").source("the Saudi hospital"),
                                            shelling("b", "2024-07-09").looking_back().source("Saudi hospital"),
                                            shelling("c")};
  EXPECT_EQ(one_event(stories).origins, 2U);
  EXPECT_EQ(copies(stories), "a+b");
}

TEST(Origins, AnEventToldOnlyInPassingHasOne) {
  EXPECT_EQ(one_event({shelling("a").looking_back()}).origins, 1U);
  EXPECT_EQ(one_event({shelling("a").looking_back(), shelling("b").looking_back()}).origins, 1U);
}

TEST(Origins, ABareDenialIsNoneAndOnlyDenialsMakeTheEventDenied) {
  const auto disputed = one_event({shelling("a").source("the hospital"), shelling("b").denied_by("the army")});
  EXPECT_EQ(disputed.origins, 1U);
  EXPECT_EQ(disputed.standing, EventStanding::disputed);
  const auto denied = one_event({shelling("b").denied_by("the mayor", SourceKind::official)});
  EXPECT_EQ(denied.origins, 0U);
  EXPECT_EQ(denied.standing, EventStanding::denied);
  EXPECT_EQ(denied.claims[0].role, ClaimRole::denies);
}

TEST(Origins, ACorrectionByTheSameOutletIsOneOriginWithIt) {
  const std::vector<StoryRecord> stories = {shelling("a").outlet("Andes").source("the ministry").killed(3),
                                            shelling("b").outlet("Andes").corrects().killed(2)};
  EXPECT_EQ(one_event(stories).origins, 1U);
  EXPECT_EQ(copies(stories), "a+b");
}

TEST(Origins, AWithdrawnReportLeavesNone) {
  const auto event =
      one_event({shelling("a").outlet("Andes").source("the ministry"),
                 shelling("b").outlet("Andes").corrects().denied_by("the ministry", SourceKind::official)});
  EXPECT_EQ(event.origins, 0U);
  EXPECT_EQ(event.standing, EventStanding::denied);
}

TEST(Origins, ACreditedTranslationIsACopy) {
  const std::vector<StoryRecord> stories = {shelling("a").outlet("Wire").killed(6).says(kDispatch),
                                            shelling("b")
                                                .language("fr")
                                                .taken_from("Wire", OriginRelation::translated)
                                                .killed(6)
                                                .says("Une bombe a éventré un convoi.")};
  EXPECT_EQ(copies(stories), "a+b");
}

TEST(Origins, AnUncreditedTranslationKeepsFiguresNumbersSourcesAndShape) {
  const auto english = [] {
    return shelling("a")
        .killed(6)
        .wounded(2)
        .unnamed_source("a council member")
        .says("A bomb killed six, a council member said.")
        .says("It went off 35 km from the city on 18 February.")
        .says("\"Nobody survived,\" he said.")
        .says("No group said it was behind the blast.");
  };
  const auto french = [] {
    return shelling("b")
        .language("fr")
        .killed(6)
        .wounded(2)
        .unnamed_source("un membre du conseil")
        .says("Une bombe a tué six personnes, selon un membre du conseil.")
        .says("Elle a explosé à 35 km de la ville le 18 février.")
        .says("« Personne n'a survécu », dit-il.")
        .says("L'attaque n'a pas été revendiquée.");
  };
  EXPECT_EQ(copies({english(), french()}), "a+b");
  auto other_numbers = french();
  other_numbers.says("Plus de 1300 personnes et 17 autres en 2021.");
  EXPECT_EQ(copies({english(), other_numbers}), "");
}

TEST(Origins, AStoryThatHasItFromAnOutletIsACopyOfIt) {
  const std::vector<StoryRecord> stories = {shelling("a").outlet("Levant Wire Service"),
                                            shelling("b").source("Levant Wire Service", SourceKind::agency)};
  EXPECT_EQ(one_event(stories).origins, 1U);
}

TEST(Origins, TheSourceBehindTheCitedOneCounts) {
  auto cited = shelling("b").source("Radio Sahel", SourceKind::outlet).source("the hospital");
  cited.last().sources[1].via = "Radio Sahel";
  EXPECT_EQ(one_event({shelling("a").source("the hospital"), cited}).origins, 1U);
}

TEST(Origins, ShortWordsAreNoNamesButAcronymsAre) {
  EXPECT_EQ(one_event({shelling("a").source("the CSP"), shelling("b").source("a man of the CSP")}).origins, 1U);
  EXPECT_EQ(
      one_event({shelling("a").source("the head of the post"), shelling("b").source("the son of the man")}).origins,
      2U);
}

TEST(Origins, TheSameOfficeInTwoLanguagesIsKnownByItsCognates) {
  const std::vector<StoryRecord> stories = {
      shelling("a").source("the Saudi hospital", SourceKind::medical),
      shelling("b").language("fr").source("le directeur de l'hôpital saoudien", SourceKind::medical)};
  EXPECT_EQ(one_event(stories).origins, 1U);
  EXPECT_EQ(one_event({shelling("a").source("the regional prosecutor"),
                       shelling("b").language("fr").source("le ministère de la Défense")})
                .origins,
            2U);
}

}  // namespace
}  // namespace vigie::test
