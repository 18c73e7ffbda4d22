// Laws of merging on random stories: any order gives the same events, and every claim is in exactly one of them.
// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <random>

#include "unit/merge/merging.h"

namespace vigie::test {
namespace {

// A few towns, days, actors and numbers, so that much is alike.
std::vector<StoryRecord> random_stories(std::uint32_t seed, std::uint32_t count) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random()) % n; };
  static const std::vector<std::string> kTypes = {"remote/shelling",     "remote/air-strike",
                                                  "civilians/attack",    "strategic/responsibility",
                                                  "people/displacement", "battle/armed-clash"};
  static const std::vector<std::string> kActors = {"jnim", "army", "rsf"};
  static const std::vector<std::string> kSources = {"the hospital", "the governor", "the police spokesman"};
  std::vector<StoryRecord> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto maker = story("s" + std::to_string(i), below(8) == 0 ? "" : "2024-07-0" + std::to_string(3 + below(4)));
    maker.language(below(3) == 0 ? "fr" : "en").outlet("Outlet " + std::to_string(below(5)));
    for (std::uint32_t c = 0; c < 1 + below(3); ++c) {
      maker.claim(kTypes[below(6)]);
      if (below(4) != 0) maker.on("2024-07-0" + std::to_string(1 + below(3)));
      if (below(4) != 0)
        maker.in("Town " + std::to_string(below(3)), 13.0 + 0.1 * below(3), 25.0 + 0.2 * below(2), "SD");
      if (below(3) != 0) maker.by(kActors[below(3)]);
      if (below(3) != 0) maker.killed(1 + below(6));
      if (below(3) != 0) maker.source(kSources[below(3)]);
      if (below(6) == 0) maker.looking_back();
      if (below(10) == 0) maker.denied_by("the army");
      maker.says("Shells number " + std::to_string(below(4)) +
                 " fell on the market of the town in the morning, people said.");
    }
    if (below(12) == 0) maker.corrects();
    out.push_back(maker);
  }
  return out;
}

// Everything that an event says, as text.
std::string all_of(const std::vector<Event>& events) {
  std::string out;
  const auto refs = [&](const std::vector<ClaimRef>& claims) {
    for (const auto& claim : claims)
      out += " " + claim.file + "#" + claim.claim + ":" + std::string(name_of(claim.role));
  };
  for (const auto& event : events) {
    out += "\n" + event.id + " " + event.type;
    for (const auto& code : event.also) out += "," + code;
    if (event.time) out += " " + event.time->start + ".." + event.time->end;
    if (event.place) out += " " + event.place->name;
    for (const auto& one : event.actors) out += " by " + one.id;
    for (const auto& figure : event.figures) {
      out += " " + std::string(name_of(figure.what)) + figure.who + std::to_string(figure.count.low.value_or(-1)) +
             "/" + std::to_string(figure.count.best.value_or(-1)) + "/" +
             std::to_string(figure.count.high.value_or(-1));
      for (const auto& by : figure.by) out += "(" + by.story + by.claim + (by.superseded ? "x" : "") + ")";
    }
    refs(event.claims);
    for (const auto& group : event.copies) {
      out += " [";
      for (const auto& story : group) out += story + " ";
    }
    out += " " + std::to_string(event.origins) + std::string(name_of(event.standing)) + event.trend + event.first_seen +
           event.updated;
    for (const auto& dispute : event.disputes) {
      out += " " + std::string(name_of(dispute.on));
      for (const auto& side : dispute.sides) {
        out += "<" + side.value;
        refs(side.claims);
      }
    }
  }
  return out;
}

TEST(Laws, AnyOrderOfTheStoriesGivesTheSameEvents) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    auto stories = random_stories(seed, 40);
    const auto expected = all_of(merged(stories));
    std::mt19937 random(seed);
    for (int i = 0; i < 2; ++i) {
      std::shuffle(stories.begin(), stories.end(), random);
      ASSERT_EQ(all_of(merged(stories)), expected) << "seed " << seed;
    }
  }
}

TEST(Laws, AStoryGivenTwiceCountsOnce) {
  auto stories = random_stories(7, 20);
  const auto expected = all_of(merged(stories));
  const auto again = stories;
  stories.insert(stories.end(), again.begin(), again.end());
  EXPECT_EQ(all_of(merged(stories)), expected);
}

TEST(Laws, EveryClaimIsInExactlyOneEventAndNoStoryTwiceInOne) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const auto stories = random_stories(seed, 40);
    std::map<std::string, int> seen;
    std::size_t claims = 0;
    for (const auto& record : stories) claims += record.claims.size();
    std::set<std::string> ids;
    for (const auto& event : merged(stories)) {
      EXPECT_TRUE(ids.insert(event.id).second) << "an id twice";
      std::set<std::string> files;
      for (const auto& claim : event.claims) {
        ++seen[claim.file + "#" + claim.claim];
        EXPECT_TRUE(files.insert(claim.file).second) << claim.file << " twice in one event";
      }
      EXPECT_LE(event.origins, event.claims.size());
    }
    EXPECT_EQ(seen.size(), claims);
    for (const auto& one : seen) EXPECT_EQ(one.second, 1) << one.first;
  }
}

TEST(Laws, NothingGivesNothing) {
  EXPECT_TRUE(merged({}).empty());
  EXPECT_TRUE(merged({story("a")}).empty());
}

}  // namespace
}  // namespace vigie::test
