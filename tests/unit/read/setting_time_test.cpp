// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/happenings.h"
#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// The words of the time that the happening named by `trigger` is given; "-" where none, "?" where it was not found.
std::string time_of(const std::string& language, const std::string& text, const std::string& trigger) {
  static ReadFixture fixture;
  read::View& view = fixture.view(language, "Titre.|" + text, "2024-05-16");
  std::vector<read::Happening> happenings = read::find_happenings(view);
  read::bind_settings(view, happenings);
  for (const auto& h : happenings)
    if (view.quote(h.first, h.last).quote.find(trigger) != std::string::npos)
      return h.time ? view.times[h.time->index].time.words.quote : "-";
  return "?";
}

TEST(SettingTime, ItsOwnClauseComesFirst) {
  EXPECT_EQ(time_of("fr", "L’armée a bombardé Goma lundi et des rebelles ont attaqué Beni mardi.", "bombardé"),
            "lundi");
  EXPECT_EQ(time_of("fr", "L’armée a bombardé Goma lundi et des rebelles ont attaqué Beni mardi.", "attaqué"), "mardi");
  EXPECT_EQ(time_of("en", "The army shelled Goma on Monday and rebels attacked Beni on Tuesday.", "shelled"),
            "on Monday");
  EXPECT_EQ(time_of("en", "The army shelled Goma on Monday and rebels attacked Beni on Tuesday.", "attacked"),
            "on Tuesday");
}

TEST(SettingTime, ATimeThatOpensTheSentenceHoldsForAllOfIt) {
  EXPECT_EQ(
      time_of("fr", "Mardi soir, des hommes armés venus de la forêt voisine, en treillis, ont attaqué le village.",
              "attaqué"),
      "Mardi soir");
  EXPECT_EQ(
      time_of("en", "On Tuesday, gunmen from a village across the river, in uniform, attacked a market.", "attacked"),
      "On Tuesday");
}

TEST(SettingTime, TheDayOfSayingIsNoTimeOfTheHappening) {
  EXPECT_EQ(time_of("en", "The army said on Friday that rebels had attacked a village.", "attacked"), "-");
  EXPECT_EQ(time_of("fr", "L’armée a annoncé vendredi que des rebelles avaient attaqué un village.", "attaqué"), "-");
}

TEST(SettingTime, ADatelineIsNoTimeOfTheHappening) {
  EXPECT_EQ(time_of("en", "ABUJA, May 14 - Gunmen attacked a village.", "attacked"), "-");
}

TEST(SettingTime, AClauseAfterSinceLendsItsTimeOnlyAsSince) {
  const std::string text = "Gunmen have attacked schools since rebels abducted 276 girls in 2014.";
  EXPECT_EQ(time_of("en", text, "abducted"), "in 2014");
  EXPECT_EQ(time_of("en", text, "attacked"), "since rebels abducted 276 girls in 2014");
}

TEST(SettingTime, TheSceneToldBeforeGivesItsDay) {
  EXPECT_EQ(time_of("en", "Gunmen attacked a village on Monday. They abducted 20 people.", "abducted"), "on Monday");
  EXPECT_EQ(time_of("fr", "Des hommes ont attaqué un village lundi. Ils ont enlevé 20 personnes.", "enlevé"), "lundi");
  EXPECT_EQ(time_of("en", "Gunmen attacked a village on Monday.|They abducted 20 people.", "abducted"), "-");
}

TEST(SettingTime, DurationsAndHabitsAreNoTimes) {
  EXPECT_EQ(time_of("en", "The army shelled Goma for three weeks.", "shelled"), "-");
  EXPECT_EQ(time_of("fr", "L’armée bombarde Goma chaque jour.", "bombarde"), "-");
}

}  // namespace
}  // namespace vigie::test
