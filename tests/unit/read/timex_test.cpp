// SPDX-License-Identifier: Apache-2.0
#include "read/timex.h"

#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// "words=value" of each tag, parted by "; ", published on Thursday, 16 May 2024.
std::string tags(const std::string& language, const std::string& text) {
  static ReadFixture fixture;
  const auto& view = fixture.view(language, "Titre.|" + text, "2024-05-16");
  std::string all;
  for (const auto& tag : read::find_timexes(view.document, view.knowledge)) {
    all += (all.empty() ? "" : "; ") + std::string(words_of(view.document.text(), tag.span)) + "=" + tag.value;
    if (tag.type != "DATE") all += " " + std::string(tag.type);
    if (!tag.mod.empty()) all += " " + std::string(tag.mod);
  }
  return all;
}

TEST(Timex, TagsKeepTheGranularityOfTheWords) {
  EXPECT_EQ(tags("fr", "Ils ont tiré mardi soir."), "mardi soir=2024-05-14TEV TIME");
  EXPECT_EQ(tags("fr", "Ils ont tiré la semaine dernière."), "la semaine dernière=2024-W19");
  EXPECT_EQ(tags("fr", "Ils ont tiré en mars 2014."), "mars 2014=2014-03");
  EXPECT_EQ(tags("en", "They fled early in 2014."), "early in 2014=2014 START");
  EXPECT_EQ(tags("en", "They fled in the 1990s."), "the 1990s=199");
  EXPECT_EQ(tags("en", "Sales fell in the first quarter of 2009."), "the first quarter of 2009=2009-Q1");
}

TEST(Timex, ARangeIsTwoTagsAndPrepositionsAreNone) {
  EXPECT_EQ(tags("fr", "Ils ont régné de 2013 à 2015."), "2013=2013; 2015=2015");
  EXPECT_EQ(tags("fr", "Ils ont tiré depuis trois jours."), "trois jours=P3D DURATION");
  EXPECT_EQ(tags("en", "They shelled it on Monday."), "Monday=2024-05-13");
}

TEST(Timex, ClockTimesBelongToTheDayOfTheirSentence) {
  EXPECT_EQ(tags("fr", "Ils ont tiré lundi vers 21 h 45."), "lundi=2024-05-13; 21 h 45=2024-05-13T21:45 TIME");
  EXPECT_EQ(tags("en", "They fired at 8:40 a.m. GMT."), "8:40 a.m. GMT=2024-05-16T08:40Z TIME");
  EXPECT_EQ(tags("en", "They fired at noon."), "noon=2024-05-16T12:00 TIME");
}

TEST(Timex, LengthsAreNoHours) {
  EXPECT_EQ(tags("fr", "Les combats ont duré 48 heures."), "48 heures=PT48H DURATION");
  EXPECT_EQ(tags("en", "The fight took 12 hours."), "12 hours=PT12H DURATION");
}

TEST(Timex, AnHourIsOneTagWithTheWholeDateBeforeItOrTheDayBehindIt) {
  EXPECT_EQ(tags("fr", "Le conseil se réunira samedi 18 mai, à 20 h."), "samedi 18 mai, à 20 h=2024-05-18T20:00 TIME");
  EXPECT_EQ(tags("en", "It fell at 16:00 UTC today."), "16:00 UTC today=2024-05-16T16:00Z TIME");
}

TEST(Timex, AgesAreNoTimes) {
  EXPECT_EQ(tags("fr", "Jean Burget, 87 ans, a été blessé."), "");
  EXPECT_EQ(tags("en", "The war, a 27-year conflict, went on."), "27-year=P27Y DURATION");
}

TEST(Timex, ADateThatLiesNearIsToComeAndOneThatLiesFarIsGone) {
  EXPECT_EQ(tags("en", "A hearing on June 3."), "June 3=2024-06-03");
  EXPECT_EQ(tags("en", "An attack on November 3."), "November 3=2023-11-03");
}

TEST(Timex, DaysJoinedByToAreTwoTagsAndANightIsOne) {
  EXPECT_EQ(tags("fr", "Le camp ouvrira du 19 au 23 juillet."), "19=2024-07-19; 23 juillet=2024-07-23");
  EXPECT_EQ(tags("fr", "Les tirs de la nuit de lundi à mardi."), "la nuit de lundi à mardi=2024-05-13");
}

TEST(Timex, DecadesOfTwoDigitsAreTagged) { EXPECT_EQ(tags("en", "The cars of the 70s."), "the 70s=197"); }

TEST(Timex, WordsWithoutADayOfTheirOwnAreTaggedAndDateNothing) {
  EXPECT_EQ(tags("en", "The current crisis goes on for years."), "current=PRESENT_REF; years=PXY DURATION");
}

TEST(Timex, SetsAndWordsWithoutADay) {
  EXPECT_EQ(tags("fr", "Ils tirent chaque jour."), "chaque jour=P1D SET");
  EXPECT_EQ(tags("en", "They fired recently."), "recently=PAST_REF");
}

}  // namespace
}  // namespace vigie::test
