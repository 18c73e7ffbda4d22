// Harm: what befell those counted, and the claim that holds the figure, in both languages.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

std::string number(const Count& c) {
  const auto value = c.best ? c.best : c.low ? c.low : c.high;
  return value ? std::to_string(*value) : "-";
}

// "killed 12; wounded 3": what and the number of every figure of the story, sorted, each once.
std::string harm_of(const std::string& language, const std::string& text) {
  ReadFixture fixture;
  std::set<std::string> all;
  for (const Claim& claim : fixture.read(language, "Nouvelles|" + text, "2024-10-10").claims)
    for (const Figure& f : claim.figures) all.insert(std::string(name_of(f.what)) + " " + number(f.count));
  std::string joined;
  for (const auto& one : all) joined += (joined.empty() ? "" : "; ") + one;
  return joined;
}

struct Case {
  const char* language;
  const char* text;
  const char* figures;
};

class HarmOf : public ::testing::TestWithParam<Case> {};

TEST_P(HarmOf, IsCountedInAClaim) {
  EXPECT_EQ(harm_of(GetParam().language, GetParam().text), GetParam().figures) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    French, HarmOf,
    ::testing::Values(
        Case{"fr", "Douze soldats ont été tués mardi à Goma.", "killed 12"},
        Case{"fr", "Douze soldats ont été tués et une dizaine blessés mardi à Goma.", "killed 12; wounded 10"},
        Case{"fr", "Au moins quatre personnes ont été tuées et plusieurs autres blessées à Goma.",
             "killed 4; wounded 2"},
        Case{"fr", "Une attaque a fait un mort et neuf blessés à Goma.", "killed 1; wounded 9"},
        Case{"fr", "Au moins 70 personnes, dont dix femmes et trois enfants, ont été tuées à Goma.",
             "killed 10; killed 3; killed 70"},
        Case{"fr", "Des rebelles ont tué douze villageois mardi à Goma.", "killed 12"},
        Case{"fr", "Les rebelles ont tué douze villageois et blessé deux policiers à Goma.", "killed 12; wounded 2"},
        Case{"fr", "Neuf employés de l'hôpital, qui soignaient les blessés, ont été abattus vendredi à Goma.",
             "killed 9"},
        Case{"fr", "Un fermier a été tué mardi à Goma.", "killed 1"},
        Case{"fr", "Les rebelles ont enlevé trente élèves à Goma.", "abducted 30"},
        Case{"fr", "Quatorze miliciens se sont rendus mardi à l'armée à Goma.", "surrendered 14"},
        Case{"fr", "La police a arrêté vingt manifestants à Goma.", "arrested 20"},
        Case{"fr", "Les rebelles ont libéré douze otages mardi à Goma.", "released 12"},
        Case{"fr", "Une frappe de drone a touché Goma mardi, sans faire de blessés.", "wounded 0"},
        Case{"fr", "Quarante-cinq maisons et trente véhicules ont été détruits mardi à Goma.",
             "destroyed 30; destroyed 45"},
        Case{"fr", "L'armée a lancé 29 drones explosifs sur Goma mardi.", "other 29"},
        Case{"fr", "Deux sources ont dit que douze soldats ont été tués mardi à Goma.", "killed 12"}));

INSTANTIATE_TEST_SUITE_P(
    English, HarmOf,
    ::testing::Values(
        Case{"en", "Twelve soldiers were killed on Tuesday in Goma.", "killed 12"},
        Case{"en", "At least 12 people were killed and 37 wounded in Goma.", "killed 12; wounded 37"},
        Case{"en", "A strike killed 12 people and wounded 37 in Goma.", "killed 12; wounded 37"},
        Case{"en", "Five soldiers killed 12 villagers on Tuesday in Goma.", "killed 12; strength 5"},
        Case{"en", "More than 60 civilians were killed and injured in air strikes on Goma.", "casualties 61"},
        Case{"en", "An air strike hit Goma on Tuesday, killing three women and four children.", "killed 3; killed 4"},
        Case{"en", "Gunmen abducted 30 farmers, including 12 women, in Goma.", "abducted 12; abducted 30"},
        Case{"en", "A farmer was killed by gunmen on Tuesday in Goma.", "killed 1"},
        Case{"en", "Police arrested 23 suspects in Goma on Tuesday.", "arrested 23"},
        Case{"en", "Rebels freed 14 hostages in Goma on Tuesday.", "released 14"},
        Case{"en", "A car bomb exploded in Goma on Tuesday but no one was hurt.", "wounded 0"},
        Case{"en", "A car bomb exploded in Goma on Tuesday, causing no casualties.", "killed 0; wounded 0"},
        Case{"en", "An air strike on Goma destroyed eight vehicles and nine houses.", "destroyed 8; destroyed 9"},
        Case{"en", "Rebels fired some 90 rockets at Goma on Tuesday.", "other 90"},
        Case{"en", "Two women were raped by soldiers in Goma on Tuesday.", "other 2"},
        Case{"en", "Shells hit Goma on Tuesday. Three children were among the wounded.", "wounded 3"},
        Case{"en", "Two sources said 12 soldiers were killed on Tuesday in Goma.", "killed 12"}));

TEST(Harm, OverAPeriodIsATollOfItsOwn) {
  ReadFixture fixture;
  const auto reading =
      fixture.read("en", "News|More than 80 people have been killed in Goma since January.", "2024-10-10");
  ASSERT_EQ(reading.claims.size(), 1U);
  EXPECT_EQ(reading.claims[0].type, "state/toll");
  EXPECT_TRUE(reading.claims[0].aggregate);
  ASSERT_EQ(reading.claims[0].figures.size(), 1U);
  EXPECT_EQ(reading.claims[0].figures[0].count.low, 81);
  EXPECT_EQ(reading.claims[0].figures[0].since, "2024-01-01");
}

TEST(Harm, OfOneNumberToldTwiceIsOneFigure) {
  ReadFixture fixture;
  const auto reading = fixture.read(
      "fr", "Douze morts dans une attaque à Goma|Douze personnes ont été tuées mardi dans une attaque à Goma.",
      "2024-10-10");
  std::size_t figures = 0;
  for (const Claim& claim : reading.claims) figures += claim.figures.size();
  EXPECT_EQ(figures, 1U);
}

TEST(Harm, SaysWhatIsCountedAsOther) {
  ReadFixture fixture;
  const auto reading = fixture.read("en", "News|At least nine women were raped in Goma on Tuesday.", "2024-10-10");
  ASSERT_FALSE(reading.claims.empty());
  ASSERT_EQ(reading.claims[0].figures.size(), 1U);
  EXPECT_EQ(reading.claims[0].figures[0].what, FigureWhat::other);
  EXPECT_EQ(reading.claims[0].figures[0].who, "women raped");
}

}  // namespace
}  // namespace vigie::test
