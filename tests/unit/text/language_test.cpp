// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "text/text.h"

namespace vigie::text {
namespace {

TEST(Language, OfASentenceIsRecognised) {
  EXPECT_EQ(recognise_language("Des hommes armés ont attaqué le village dans la nuit de lundi à mardi."), "fr");
  EXPECT_EQ(recognise_language("Gunmen attacked the village during the night from Monday to Tuesday."), "en");
  EXPECT_EQ(recognise_language("Hombres armados atacaron el pueblo durante la noche del lunes."), "es");
  EXPECT_EQ(recognise_language("هاجم مسلحون القرية ليلة الاثنين وقتلوا عددا من المدنيين في المنطقة"), "ar");
  EXPECT_EQ(recognise_language("Озброєні люди напали на село в ніч з понеділка на вівторок і вбили їх."), "uk");
}

TEST(Language, OfNothingCannotBeTold) {
  EXPECT_EQ(recognise_language(""), "und");
  EXPECT_EQ(recognise_language("12:30"), "und");
  EXPECT_EQ(recognise_language("ONU", "fr"), "und");
}

TEST(Language, AHintDoesNotOverruleTheText) {
  EXPECT_EQ(recognise_language("Gunmen attacked the village during the night from Monday to Tuesday.", "fr"), "en");
}

TEST(Language, OfBytesThatAreNoUtf8IsThatOfTheTextAroundThem) {
  EXPECT_EQ(
      recognise_language("Des hommes arm\xE9s ont attaqu\xE9 le village dans la nuit de lundi \xE0 mardi\xF0\x9F"),
      "fr");
  EXPECT_EQ(recognise_language(std::string(1000, '\xF1')), "und");
}

TEST(Language, LongTextIsCutBetweenCharacters) {
  std::string text;
  while (text.size() < 300000) text += "Les déplacés évacués à l'été ont été ramenés près de la forêt. ";
  EXPECT_EQ(recognise_language(text), "fr");
}

}  // namespace
}  // namespace vigie::text
