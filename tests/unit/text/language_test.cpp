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

TEST(Language, SomaliYorubaAndHausaAreToldByTheirWordsOfGrammar) {
  EXPECT_EQ(recognise_language("Ciidamada dowladda ayaa sheegay in ay dileen labo nin oo ka mid ah kooxda."), "so");
  EXPECT_EQ(recognise_language("Àwọn ọmọ ogun ti kọlu ìlú náà ní òru àná, wọ́n sì pa ènìyàn mẹ́ta."), "yo");
  EXPECT_EQ(recognise_language("Awon omo ogun ti kolu ilu naa ni oru ana, won si pa eniyan meta."), "yo");
}

TEST(Language, OfAShortSentenceIsToldByItsWordsOrItsScript) {
  EXPECT_EQ(recognise_language("Elles ont été tuées par la foule."), "fr");
  EXPECT_EQ(recognise_language("Los soldados de la base no respondieron."), "es");
  EXPECT_EQ(recognise_language("군인들이 마을을 공격하였다고 한다"), "ko");
  EXPECT_EQ(recognise_language("החיילים תקפו את הכפר"), "he");
}

TEST(Language, IndonesianIsNotMalay) {
  EXPECT_EQ(recognise_language(
                "Polisi mengatakan bahwa dua orang tewas karena ledakan di kota itu, namun warga tidak bisa pulang."),
            "id");
  EXPECT_EQ(
      recognise_language(
          "Polis berkata bahawa dua orang terbunuh kerana letupan di negeri itu, manakala kerajaan ialah pihak kedua."),
      "ms");
}

TEST(Language, OfAParagraphIsToldWhereItIsAnotherThanTheStorys) {
  Story story;
  const auto add = [&](Role role, const std::string& words) {
    if (!story.text.empty()) story.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(story.text.size());
    story.text += words;
    story.paragraphs.push_back({role, {begin, static_cast<std::uint32_t>(story.text.size())}, {}});
  };
  add(Role::body, "Des hommes armés ont attaqué le village dans la nuit de lundi à mardi, selon le gouverneur.");
  add(Role::quote,
      "هاجم مسلحون القرية ليلة الاثنين وقتلوا عددا من المدنيين في المنطقة، وقال المحافظ إن الجيش وصل صباحا");
  add(Role::body,
      "Les habitants ont fui vers la capitale de la province, où les secours les attendaient depuis la veille.");
  add(Role::body,
      "The governor said that gunmen had attacked the village during the night, and that the army had come too late.");
  add(Role::credit,
      "Photographs by our own correspondent in the capital, who asked that his name should not be printed here");
  for (int i = 0; i < 4; ++i)
    add(Role::body,
        "Depuis le début de l’année, plusieurs attaques ont endeuillé la province, d’après les autorités locales.");
  add(Role::body, "« No comment », a dit l’armée.");
  recognise_languages(story);
  EXPECT_EQ(story.language, "fr");
  std::vector<std::string> languages;
  for (const Paragraph& paragraph : story.paragraphs) languages.push_back(paragraph.language);
  EXPECT_EQ(languages, (std::vector<std::string>{"", "ar", "", "en", "", "", "", "", "", ""}));
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
