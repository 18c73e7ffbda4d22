// Figures: the number, its bounds and what it counts, in both languages. SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

std::string written(const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) : "-"; }

// "low,best,high[~]" and, where told: who, "part", "more", what the noun itself says; figures parted by "; ".
std::string figures_of(const std::string& language, const std::string& text) {
  ReadFixture fixture;
  std::string all;
  for (const auto& f : fixture.view(language, text, "2024-10-10").figures) {
    if (!all.empty()) all += "; ";
    all += written(f.count.low) + "," + written(f.count.best) + "," + written(f.count.high);
    if (f.count.approximate) all += "~";
    if (!f.who.empty()) all += " " + f.who;
    if (f.part) all += " part";
    if (f.more) all += " more";
    if (f.what_known) all += " " + std::string(name_of(f.what));
  }
  return all;
}

struct Case {
  const char* language;
  const char* text;
  const char* figures;
};

class FiguresOf : public ::testing::TestWithParam<Case> {};

TEST_P(FiguresOf, AreReadWithTheirBoundsAndWhatTheyCount) {
  EXPECT_EQ(figures_of(GetParam().language, GetParam().text), GetParam().figures) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    French, FiguresOf,
    ::testing::Values(
        Case{"fr", "Quarante-cinq soldats sont arrivés.", "45,45,45 soldiers"},
        Case{"fr", "Quatre-vingt-dix-sept soldats sont arrivés.", "97,97,97 soldiers"},
        Case{"fr", "Vingt et un soldats sont arrivés.", "21,21,21 soldiers"},
        Case{"fr", "Deux cent cinquante soldats sont arrivés.", "250,250,250 soldiers"},
        Case{"fr", "Les 37 000 soldats sont arrivés.", "37000,37000,37000 soldiers"},
        Case{"fr", "Il y a 1,5 million de civils.", "1500000,1500000,1500000 civilians"},
        Case{"fr", "Au moins douze soldats ont été tués.", "12,-,- soldiers"},
        Case{"fr", "Plus de 400 soldats ont été tués.", "401,-,- soldiers"},
        Case{"fr", "Près de 3 000 soldats ont été tués.", "-,3000,-~ soldiers"},
        Case{"fr", "Quelque 300 soldats ont été tués.", "-,300,-~ soldiers"},
        Case{"fr", "Une quinzaine de soldats ont été tués.", "-,15,-~ soldiers"},
        Case{"fr", "Un millier de soldats ont été tués.", "-,1000,-~ soldiers"},
        Case{"fr", "Au moins une douzaine de soldats ont été tués.", "12,-,- soldiers"},
        Case{"fr", "Plusieurs soldats ont été tués.", "2,-,-~ soldiers"},
        Case{"fr", "Des dizaines de soldats ont été tués.", "20,-,-~ soldiers"},
        Case{"fr", "Des centaines de soldats ont été tués.", "200,-,-~ soldiers"},
        Case{"fr", "Des dizaines de milliers de soldats ont fui.", "20000,-,-~ soldiers"},
        Case{"fr", "Entre 40 et 45 soldats ont été tués.", "40,-,45 soldiers"},
        Case{"fr", "Trente à quarante soldats ont été tués.", "30,-,40 soldiers"},
        Case{"fr", "Jusqu'à 500 soldats ont été tués.", "-,-,500 soldiers"},
        Case{"fr", "Moins de 500 soldats ont été tués.", "-,-,499 soldiers"},
        Case{"fr", "L'attaque a fait douze morts.", "12,12,12 killed"},
        Case{"fr", "L'attaque a fait un mort et neuf blessés.", "1,1,1 killed; 9,9,9 wounded"},
        Case{"fr", "Un seul mort a été compté.", "1,1,1 killed"},
        Case{"fr", "La frappe n'a fait aucune victime.", "0,0,0 killed; 0,0,0 wounded"},
        Case{"fr", "La frappe n'a fait aucun mort.", "0,0,0 killed"},
        Case{"fr", "La frappe n'a fait ni mort ni blessé.", "0,0,0 killed; 0,0,0 wounded"},
        Case{"fr", "Douze soldats, dont quatre enfants, ont été tués.", "12,12,12 soldiers; 4,4,4 children part"},
        Case{"fr", "Douze soldats, parmi lesquels quatre enfants, ont été tués.",
             "12,12,12 soldiers; 4,4,4 children part"},
        Case{"fr", "Onze d'entre eux ont été tués.", "11,11,11 part"},
        Case{"fr", "Ils tiennent 60 % du territoire.", ""}, Case{"fr", "Un garçon âgé de 12 ans est mort.", ""},
        Case{"fr", "La résolution 1701 a été violée.", ""},
        Case{"fr", "Ils ont lancé 29 drones ; tous ont été abattus.", "29,29,29 drones; 29,29,29 drones"},
        Case{"fr", "Deux des 25 soldats ont été tués.", "2,2,2 soldiers"},
        Case{"fr", "Quarante-cinq maisons ont été incendiées.", "45,45,45 houses"},
        Case{"fr", "Le village est à 12 kilomètres.", ""}, Case{"fr", "Le 12 mars, il a payé 300 euros.", ""},
        Case{"fr", "La loi de 2019 a été votée.", ""}, Case{"fr", "Le groupe subit énormément de pertes.", ""}));

INSTANTIATE_TEST_SUITE_P(
    English, FiguresOf,
    ::testing::Values(
        Case{"en", "Forty-five soldiers arrived.", "45,45,45 soldiers"},
        Case{"en", "Two hundred and fifty soldiers arrived.", "250,250,250 soldiers"},
        Case{"en", "Some 37,000 soldiers arrived.", "-,37000,-~ soldiers"},
        Case{"en", "At least 12 soldiers were killed.", "12,-,- soldiers"},
        Case{"en", "More than 60 soldiers were killed.", "61,-,- soldiers"},
        Case{"en", "Over 60 soldiers were killed.", "61,-,- soldiers"},
        Case{"en", "Nearly 60 soldiers were killed.", "-,60,-~ soldiers"},
        Case{"en", "Up to 20 soldiers were killed.", "-,-,20 soldiers"},
        Case{"en", "As many as 20 soldiers were killed.", "-,-,20 soldiers"},
        Case{"en", "The 3,000 to 5,000 militants fled.", "3000,-,5000 fighters"},
        Case{"en", "Between 12 and 15 soldiers were killed.", "12,-,15 soldiers"},
        Case{"en", "Dozens of soldiers were killed.", "24,-,-~ soldiers"},
        Case{"en", "Scores of soldiers were killed.", "40,-,-~ soldiers"},
        Case{"en", "Hundreds of soldiers were killed.", "200,-,-~ soldiers"},
        Case{"en", "Hundreds of thousands of civilians fled.", "200000,-,-~ civilians"},
        Case{"en", "Several thousand civilians fled.", "2000,-,-~ civilians"},
        Case{"en", "Several soldiers were killed.", "2,-,-~ soldiers"},
        Case{"en", "A dozen soldiers were killed.", "-,12,-~ soldiers"},
        Case{"en", "Over half a million civilians fled.", "500001,-,- civilians"},
        Case{"en", "There were no casualties.", "0,0,0 killed; 0,0,0 wounded"}, Case{"en", "No one was hurt.", "0,0,0"},
        Case{"en", "Twelve soldiers, including four children, were killed.", "12,12,12 soldiers; 4,4,4 children part"},
        Case{"en", "Twelve soldiers, four of them children, were killed.", "12,12,12 soldiers; 4,4,4 children part"},
        Case{"en", "They killed 22 Boko Haram fighters.", "22,22,22 fighters"},
        Case{"en", "They hit three army vehicles.", "3,3,3 vehicles"},
        Case{"en", "It shot down 29 of 31 drones.", "29,29,29 drones"},
        Case{"en", "Two dozen others were injured.", "-,24,-~ more"}, Case{"en", "He drove 12 miles in 2019.", ""},
        Case{"en", "The 2019 police academy bombing was tried.", ""},
        Case{"en", "A few soldiers were killed.", "2,-,-~ soldiers"},
        Case{"en", "A couple of soldiers were killed.", "-,2,-~ soldiers"}, Case{"en", "Nobody was hurt.", "0,0,0"},
        Case{"en", "They live in Anka, a town of 80,000.", ""}, Case{"en", "They paid $300 for it.", ""},
        Case{"en", "A boy aged 12 was hurt.", ""}, Case{"en", "Some 30 percent of it is gone.", ""}));

}  // namespace
}  // namespace vigie::test
