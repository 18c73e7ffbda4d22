// Adding and merging: idempotent, replacing, and nothing half done.
// SPDX-License-Identifier: Apache-2.0
#include "vigie/store.h"

#include <gtest/gtest.h>

#include "store/record.h"
#include "support/random_record.h"
#include "support/store_samples.h"
#include "support/temp_folder.h"

namespace vigie {
namespace {

using test::sample_event;
using test::sample_story;

class StoreTest : public testing::Test {
 protected:
  StoreTest() : store_(std::move(Store::open(folder_.file("a.vigie")).value())) {}

  std::string version() { return store_.version().value(); }

  test::TempFolder folder_;
  Store store_;
};

TEST_F(StoreTest, AddingTheSameStoryAgainChangesNothing) {
  const auto story = sample_story("a.txt", "Missile hits hostel", "Three were killed.");
  const auto first = store_.add({story});
  ASSERT_TRUE(first) << first.error().message();
  EXPECT_EQ(first->added, 1U);
  const auto before = version();
  const auto second = store_.add({story});
  EXPECT_EQ(second->added, 0U);
  EXPECT_EQ(second->unchanged, 1U);
  EXPECT_EQ(version(), before);
}

TEST_F(StoreTest, ANewVersionOfAPageReplacesTheOld) {
  const auto old = sample_story("a.txt", "Missile hits hostel", "Three were killed.");
  const auto updated = sample_story("a.txt", "Missile hits hostel", "Seven were killed.");
  ASSERT_TRUE(store_.add({old}));
  const auto before = version();
  EXPECT_EQ(store_.add({updated})->replaced, 1U);
  EXPECT_NE(version(), before);
  EXPECT_EQ(store_.story(old.story.id).error().code, ErrorCode::not_found);
  EXPECT_EQ(store_.story(updated.story.id)->story.text, updated.story.text);
  EXPECT_EQ(store_.stories({.text = "three"})->total, 0U);
  EXPECT_EQ(store_.stories({.text = "seven"})->total, 1U);
}

TEST_F(StoreTest, TheSameTextOnTwoPagesIsKeptTwice) {
  auto copy = sample_story("b.txt", "Missile hits hostel", "Three were killed.");
  ASSERT_TRUE(store_.add({sample_story("a.txt", "Missile hits hostel", "Three were killed."), copy}));
  EXPECT_EQ(store_.stories({})->total, 2U);
}

TEST_F(StoreTest, StoriesThatAPageNoLongerHasAreRemoved) {
  auto first = sample_story("a.html", "One", "First story.");
  auto second = sample_story("a.html", "Two", "Second story.");
  first.story.parts = second.story.parts = second.story.part = 2;
  ASSERT_TRUE(store_.add({first, second}));
  first.story.parts = 1;
  ASSERT_TRUE(store_.add({first}));
  EXPECT_EQ(store_.stories({})->total, 1U);
}

TEST_F(StoreTest, AStoryIsKeptWhole) {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    auto record = test::RandomRecord(seed).make("00000000000000" + std::to_string(10 + seed));
    record.story.file = std::to_string(seed);
    record.story.url.clear();
    ASSERT_TRUE(store_.add({record}));
    const auto kept = store_.story(record.story.id);
    ASSERT_TRUE(kept) << kept.error().message();
    EXPECT_EQ(store::to_json(*kept, {}), store::to_json(record, {}));
  }
}

TEST_F(StoreTest, MergeGivesAllStoriesAndKeepsItsEvents) {
  const auto a = sample_story("a.txt", "A", "Shells fell.");
  const auto b = sample_story("b.txt", "B", "Shells fell again.");
  ASSERT_TRUE(store_.add({b, a}));
  const auto merged = store_.merge([&](const std::vector<StoryRecord>& stories) {
    EXPECT_EQ(stories.size(), 2U);
    return std::vector<Event>{sample_event(a), sample_event(b, {.id = "e2"})};
  });
  EXPECT_EQ(merged.value(), 2U);
  EXPECT_EQ(store_.event("e2")->stories, std::vector<std::string>{b.story.id});
  EXPECT_EQ(store_.add({a})->events, 2U);
}

TEST_F(StoreTest, MergingToTheSameEventsChangesNothingAndOtherEventsGo) {
  const auto a = sample_story("a.txt", "A", "Shells fell.");
  ASSERT_TRUE(store_.add({a}));
  const auto merge_to = [&](std::vector<Event> events) { return store_.merge([&](const auto&) { return events; }); };
  ASSERT_TRUE(merge_to({sample_event(a), sample_event(a, {.id = "e2"})}));
  const auto before = version();
  ASSERT_TRUE(merge_to({sample_event(a), sample_event(a, {.id = "e2"})}));
  EXPECT_EQ(version(), before);
  ASSERT_TRUE(merge_to({sample_event(a, {.origins = 3})}));
  EXPECT_NE(version(), before);
  EXPECT_EQ(store_.events({})->total, 1U);
  EXPECT_EQ(store_.event("e1")->origins, 3U);
  EXPECT_EQ(store_.event("e2").error().code, ErrorCode::not_found);
  EXPECT_EQ(store_.actors({})->items.at(0).events, 1U);
}

TEST_F(StoreTest, AStoreMayBeReadWhileItIsOpenForWriting) {
  ASSERT_TRUE(store_.add({sample_story("a.txt", "A", "Shells fell.")}));
  const auto reader = Store::open_read_only(folder_.file("a.vigie"));
  ASSERT_TRUE(reader) << reader.error().message();
  ASSERT_TRUE(store_.add({sample_story("b.txt", "B", "Shells fell.")}));
  EXPECT_EQ(reader->stories({})->total, 2U);
  EXPECT_EQ(reader->version().value(), version());
}

}  // namespace
}  // namespace vigie
