// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

std::string written(const Analysed& analysed, std::string_view form) {
  return std::string(words_of(analysed.story.text, analysed.word(form).span));
}

TEST(Split, ContractionsAreTwoWordsThatShareASpan) {
  const Analysed analysed("Le chef du village parle aux soldats.", "fr");
  EXPECT_EQ(cut(analysed.story.text, "fr"), "Le | chef | de | le | village | parle | à | les | soldats | .");
  EXPECT_EQ(written(analysed, "de"), "du");
  EXPECT_EQ(written(analysed, "le"), "du");
  EXPECT_EQ(written(analysed, "les"), "aux");
}

TEST(Split, DesIsTwoWordsAfterANounAndOneAfterAVerb) {
  EXPECT_EQ(cut("Le bilan des combats", "fr"), "Le | bilan | de | les | combats");
  EXPECT_EQ(cut("Ils ont tué des civils", "fr"), "Ils | ont | tué | des | civils");
  EXPECT_EQ(cut("Des civils", "fr"), "Des | civils");
  EXPECT_EQ(cut("lors des combats", "fr"), "lors | de | les | combats");
  EXPECT_EQ(cut("ils ont parlé des combats", "fr"), "ils | ont | parlé | de | les | combats");
}

TEST(Split, ElisionHasASpanOfItsOwn) {
  const Analysed analysed("Jusqu’à l’attaque d'hier", "fr");
  EXPECT_EQ(cut(analysed.story.text, "fr"), "Jusqu’ | à | l’ | attaque | d' | hier");
  EXPECT_EQ(written(analysed, "attaque"), "attaque");
  EXPECT_EQ(written(analysed, "l’"), "l’");
  EXPECT_EQ(analysed.word("l’").norm, "l'");
}

TEST(Split, FrenchPronounsAfterTheVerbAreWords) {
  const Analysed analysed("Où va-t-il ?", "fr");
  EXPECT_EQ(cut(analysed.story.text, "fr"), "Où | va | il | ?");
  EXPECT_EQ(written(analysed, "il"), "-t-il");
  EXPECT_EQ(cut("Qu'est-ce qu'il fait, dit-elle", "fr"), "Qu' | est | ce | qu' | il | fait | , | dit | elle");
  EXPECT_EQ(cut("N’est-ce pas", "fr"), "N’ | est | ce | pas");
}

TEST(Split, WordsThatLookContractedAreLeftWhole) {
  for (const char* word : {"aujourd'hui", "quelqu’un", "rendez-vous", "N'Djamena", "N'Guessan", "c'est-à-dire"})
    EXPECT_EQ(cut(word, "fr"), word);
  EXPECT_EQ(cut("d'aujourd'hui", "fr"), "d' | aujourd'hui");
}

TEST(Split, EnglishPossessivesAndShortVerbsAreWords) {
  EXPECT_EQ(cut("Nigeria's army didn't", "en"), "Nigeria | 's | army | did | n't");
  EXPECT_EQ(cut("They’ll say it’s so; we can't, I'd've", "en"),
            "They | ’ll | say | it | ’s | so | ; | we | ca | n't | , | I'd | 've");
  EXPECT_EQ(cut("the troops' base cannot", "en"), "the | troops | ' | base | can | not");
  EXPECT_EQ(cut("O'Brien at six o'clock", "en"), "O'Brien | at | six | o'clock");
}

TEST(Split, ALanguageWithoutALexiconIsLeftAsWritten) {
  const Story story = story_of("Nigeria's l'attaque du", "xx");
  const auto document = text::analyse_with(story, nullptr);
  ASSERT_EQ(document.words().size(), 3U);
  EXPECT_EQ(document.words()[1].form, "l'attaque");
  EXPECT_EQ(document.words()[1].norm, "l'attaque");
  EXPECT_EQ(document.words()[1].upos, Upos::unknown);
  EXPECT_TRUE(document.words()[1].lemma.empty());
}

}  // namespace
}  // namespace vigie::test
