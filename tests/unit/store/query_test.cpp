// Each filter of a query, alone and together.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/store_samples.h"
#include "support/temp_folder.h"
#include "vigie/store.h"

namespace vigie {
namespace {

using test::sample_event;
using test::sample_story;

class QueryTest : public testing::Test {
 protected:
  QueryTest() : store_(std::move(Store::open(folder_.file("a.vigie")).value())) {
    const auto hostel =
        sample_story("a.txt", "Missile hits hostel", "Three were killed in Kostiantynivka.", "2024-03-13");
    const auto bus =
        sample_story("b.txt", "Enlèvement à Croix-des-Bouquets", "Douze passagers \"enlevés\".", "2023-02-07");
    const auto atoll = sample_story("c.txt", "Raid on the atoll", "NEAR the date line AND beyond.", "");
    EXPECT_TRUE(store_.add({hostel, bus, atoll}));
    EXPECT_TRUE(store_.merge([&](const auto&) {
      auto bombed = sample_event(hostel);
      bombed.also = {"civilians/attack-on-site"};
      auto abducted = sample_event(bus, {.id = "e2",
                                         .type = "civilians/abduction",
                                         .start = "2023-02-06",
                                         .end = "2023-02-06",
                                         .place = "Croix-des-Bouquets",
                                         .country = "HT",
                                         .lat = 18.575,
                                         .lon = -72.225,
                                         .actor = "400-mawozo",
                                         .actor_name = "400 Mawozo",
                                         .standing = EventStanding::single_origin,
                                         .origins = 1});
      auto raid = sample_event(atoll, {.id = "e3",
                                       .type = "battle/offensive",
                                       .start = "--01-10",
                                       .end = "--01-10",
                                       .place = "Taveuni",
                                       .country = "FJ",
                                       .lat = -16.85,
                                       .lon = 179.98,
                                       .actor = "",
                                       .actor_name = "",
                                       .standing = EventStanding::expected,
                                       .origins = 1});
      Participant driver;
      driver.words = {{}, "the driver Jean Exemple"};
      driver.name = "Jean Exemple";
      driver.kind = ParticipantKind::person;
      abducted.targets.push_back(driver);
      return std::vector<Event>{bombed, abducted, raid};
    }));
  }

  std::string ids(const Query& query) {
    const auto answer = store_.events(query);
    if (!answer) return answer.error().message();
    std::string out;
    for (const auto& event : answer->items) out += (out.empty() ? "" : " ") + event.id;
    return out;
  }

  test::TempFolder folder_;
  Store store_;
};

TEST_F(QueryTest, NoFilterGivesAllNewestFirstAndUndatedLast) { EXPECT_EQ(ids({}), "e1 e2 e3"); }

TEST_F(QueryTest, TypesAreCodesOrFamiliesAndLookAtFurtherCodesToo) {
  EXPECT_EQ(ids({.types = {"civilians/abduction"}}), "e2");
  EXPECT_EQ(ids({.types = {"civilians"}}), "e1 e2");
  EXPECT_EQ(ids({.types = {"civil"}}), "");
  EXPECT_EQ(ids({.types = {"battle", "remote/shelling"}}), "e1 e3");
  EXPECT_EQ(ids({.types = {"%"}}), "");
}

TEST_F(QueryTest, PlacesAreFoundByWholeWordsWhateverTheCaseAndAccents) {
  EXPECT_EQ(ids({.place = "CROIX des bouquets"}), "e2");
  EXPECT_EQ(ids({.place = "bouquets"}), "e2");
  EXPECT_EQ(ids({.place = "bouq"}), "");
  EXPECT_EQ(ids({.place = "ua"}), "e1");
  EXPECT_EQ(ids({.country = "ht"}), "e2");
}

TEST_F(QueryTest, ABoxHoldsItsPointsAlsoAcrossTheDateLine) {
  EXPECT_EQ(ids({.box = Query::Box{-73, 18, -72, 19}}), "e2");
  EXPECT_EQ(ids({.box = Query::Box{179, -20, -179, -10}}), "e3");
  EXPECT_EQ(ids({.box = Query::Box{-179, -20, 179, -10}}), "");
  // A bound that a 32-bit R*Tree would round over the point.
  EXPECT_EQ(ids({.box = Query::Box{-72.2249999, 18, -72, 19}}), "");
}

TEST_F(QueryTest, DatesOverlapAndUndatedEventsComeOnlyWithoutThem) {
  EXPECT_EQ(ids({.from = "2024-03-12", .to = "2024-03-12"}), "e1");
  EXPECT_EQ(ids({.from = "2023-02-06"}), "e1 e2");
  EXPECT_EQ(ids({.to = "2023-02-06T23:59:00Z"}), "e2");
  EXPECT_EQ(ids({.from = "2023-02-07", .to = "2024-03-11"}), "");
}

TEST_F(QueryTest, ActorsAreFoundByIdOrName) {
  EXPECT_EQ(ids({.actor = "400-mawozo"}), "e2");
  EXPECT_EQ(ids({.actor = "mawozo"}), "e2");
  EXPECT_EQ(ids({.actor = "Russian Armed Forces"}), "e1");
}

TEST_F(QueryTest, StandingAndOrigins) {
  EXPECT_EQ(ids({.standings = {"expected", "corroborated"}}), "e1 e3");
  EXPECT_EQ(ids({.min_origins = 2}), "e1");
}

TEST_F(QueryTest, TextFindsWordsWithoutAccentsAndHasNoOperators) {
  EXPECT_EQ(ids({.text = "enlevement"}), "e2");
  EXPECT_EQ(ids({.text = "hostel killed"}), "e1");
  EXPECT_EQ(ids({.text = "hostel OR passagers"}), "");
  EXPECT_EQ(ids({.text = "near AND"}), "e3");
  EXPECT_EQ(ids({.text = "\"enlevés"}), "e2");
  for (const char* text :
       {"(", "\"", "*", "a:b", "-", "NEXT(", "^x", "{", "a + b", " ", "\\", "'; DROP TABLE stories"}) {
    EXPECT_EQ(ids({.text = text}), "") << text;
  }
}

TEST_F(QueryTest, AllFiltersMustHold) {
  EXPECT_EQ(ids({.types = {"civilians"}, .country = "UA"}), "e1");
  EXPECT_EQ(ids({.types = {"battle"}, .country = "UA"}), "");
}

TEST_F(QueryTest, LimitAndOffsetCutTheAnswerNotTheTotal) {
  const auto answer = store_.events({.limit = 1, .offset = 1});
  ASSERT_EQ(answer->items.size(), 1U);
  EXPECT_EQ(answer->items[0].id, "e2");
  EXPECT_EQ(answer->total, 3U);
  EXPECT_EQ(store_.events({.limit = 0})->total, 3U);
}

TEST_F(QueryTest, StoriesAreFoundByTextAndDate) {
  EXPECT_EQ(store_.stories({.text = "passagers"})->total, 1U);
  EXPECT_EQ(store_.stories({.from = "2024-01-01"})->total, 1U);
  EXPECT_EQ(store_.stories({.limit = 2})->items.size(), 2U);
}

TEST_F(QueryTest, ActorsAndPlacesAreCounted) {
  const auto actors = store_.actors({});
  ASSERT_EQ(actors->total, 2U);
  EXPECT_EQ(actors->items[0].id, "400-mawozo");
  EXPECT_EQ(actors->items[0].events, 1U);
  const auto places = store_.places({.country = "FJ"});
  ASSERT_EQ(places->total, 1U);
  EXPECT_EQ(places->items[0].name, "Taveuni");
  EXPECT_EQ(places->items[0].lat, -16.85);
}

TEST_F(QueryTest, PrivatePersonsAreNeitherListedNorSearchedForByName) {
  EXPECT_EQ(ids({.actor = "Jean Exemple"}), "");
  const auto actors = store_.actors({});
  for (const auto& actor : actors->items) EXPECT_NE(actor.name, "Jean Exemple");
  EXPECT_EQ(store_.event("e2")->targets.back().words.quote, "the driver Jean Exemple")
      << "the record itself keeps its words";
}

TEST_F(QueryTest, VisitingWithoutALimitGivesAllAndStopsAtAnError) {
  int seen = 0;
  const auto done = store_.each_event({.limit = 0}, [&](const Event& event) -> Result<void> {
    ++seen;
    EXPECT_TRUE(store_.story(event.stories.at(0)));
    return {};
  });
  EXPECT_TRUE(done);
  EXPECT_EQ(seen, 3);
  const auto stopped = store_.each_event(
      {.limit = 0}, [](const Event&) -> Result<void> { return fail(ErrorCode::unwritable, "pipe", "is closed"); });
  EXPECT_EQ(stopped.error().message(), "pipe: is closed");
}

}  // namespace
}  // namespace vigie
