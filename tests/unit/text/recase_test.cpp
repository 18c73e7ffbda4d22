// SPDX-License-Identifier: Apache-2.0
#include "text/recase.h"

#include <gtest/gtest.h>

#include <memory_resource>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

std::string recased(const std::string& text, const std::string& language = "en") {
  std::pmr::monotonic_buffer_resource arena;
  const Story story = story_of(text, language);
  return std::string(text::recase(story, lexicon_of(language), nullptr, arena));
}

TEST(Recase, OnlyTextAllInCapitalsIsWrittenAnew) {
  EXPECT_TRUE(text::all_in_capitals("GUNMEN STORMED A SCHOOL."));
  EXPECT_TRUE(text::all_in_capitals("DES HOMMES ARMÉS ONT TUÉ 3 PAYSANS"));
  EXPECT_FALSE(text::all_in_capitals("NATO and the UN met in NEW YORK."));
  EXPECT_FALSE(text::all_in_capitals("UN, OTAN"));
  EXPECT_FALSE(text::all_in_capitals(""));
  const std::string mixed = "The FARC and the ELN said that THEY HAD NOT MET.";
  EXPECT_EQ(recased(mixed), mixed);
}

TEST(Recase, CommonWordsAreSmallNamesAreNot) {
  EXPECT_EQ(recased("GUNMEN KILLED TWO TEACHERS NEAR BARRANCAS ON MONDAY. THE POLICE ARRESTED JAIME ZULOAGA."),
            "Gunmen killed two teachers near Barrancas on Monday. The police arrested Jaime Zuloaga.");
  EXPECT_EQ(recased("ENGINEERS AND VILLAGERS LEFT."), "Engineers and villagers left.");
  EXPECT_EQ(recased("THE SALVADORAN ARMY'S TROOPS LEFT. WHO KNOWS?"), "The Salvadoran army's troops left. Who knows?");
}

TEST(Recase, AcronymsInBracketsStayAndTheirNamesAreNames) {
  EXPECT_EQ(recased("TROOPS OF THE PEOPLE'S DEFENCE FORCE [PDF] LEFT. THE PDF DENIED IT."),
            "Troops of the People's Defence Force [PDF] left. The PDF denied it.");
  EXPECT_EQ(recased("THE EPL (POPULAR LIBERATION ARMY) DENIED IT."), "The EPL (Popular Liberation Army) denied it.");
}

TEST(Recase, FrenchElisionsAndAccents) {
  EXPECT_EQ(recased("LES REBELLES ONT ATTAQUÉ L'ARMÉE À BARSALOGHO LUNDI.", "fr"),
            "Les rebelles ont attaqué l'armée à Barsalogho lundi.");
}

TEST(Recase, PositionsHold) {
  const std::string text = "THE U.S. EMBASSY IN LA PAZ WAS HIT; J. ROE WAS HURT.\n\nA second paragraph is small.";
  EXPECT_EQ(recased(text).size(), text.size());
  EXPECT_EQ(recased(text).substr(0, 16), "The U.S. embassy");
  EXPECT_EQ(recased(text).substr(text.find('\n')), text.substr(text.find('\n')));
  const Analysed analysed(text, "en");
  EXPECT_EQ(analysed.word("embassy").span.begin, text.find("EMBASSY"));
}

}  // namespace
}  // namespace vigie::test
