// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

TEST(Tagger, TellsNounsFromVerbsByTheirNeighbours) {
  EXPECT_EQ(tagged("Les frappes ont tué douze civils.", "fr"),
            "Les/DET frappes/NOUN ont/AUX tué/VERB douze/NUM civils/NOUN ./PUNCT");
  EXPECT_EQ(tagged("The attacks killed 12 people.", "en"),
            "The/DET attacks/NOUN killed/VERB 12/NUM people/NOUN ./PUNCT");
  EXPECT_EQ(tagged("He attacks the village.", "en"), "He/PRON attacks/VERB the/DET village/NOUN ./PUNCT");
}

TEST(Tagger, UnknownCapitalisedWordsInsideASentenceAreNames) {
  const Analysed analysed("The army entered Blorkville and Zandu yesterday.", "en");
  const Word& name = analysed.word("Blorkville");
  EXPECT_EQ(name.upos, Upos::propn);
  EXPECT_EQ(name.name, NameKind::other);
  EXPECT_TRUE(name.name_begins);
  EXPECT_EQ(analysed.word("army").name, NameKind::none);
}

TEST(Tagger, NamesOfSeveralWordsBeginOnce) {
  const Analysed analysed("Il a rencontré Ousmane Blorka à Bamako.", "fr");
  EXPECT_TRUE(analysed.word("Ousmane").name_begins);
  EXPECT_EQ(analysed.word("Blorka").name, NameKind::other);
  EXPECT_FALSE(analysed.word("Blorka").name_begins);
}

TEST(Tagger, TheReadingChosenIsAmongTheReadings) {
  const Analysed analysed("The Blorkians said 7 Fighters of the Group fled to Zandu.", "en");
  for (const Word& word : analysed.document.words()) {
    bool found = false;
    for (const Reading& r : word.readings) found = found || (r.upos == word.upos && r.features == word.features);
    EXPECT_TRUE(found) << word.form;
  }
}

TEST(Tagger, AnAuxiliaryMakesAParticiple) {
  const Analysed passive("The village was shelled by the army.", "en");
  EXPECT_TRUE(passive.word("shelled").has(feature::participle));
  EXPECT_EQ(passive.word("shelled").lemma, "shell");
  const Analysed active("The army shelled the village.", "en");
  EXPECT_TRUE(active.word("shelled").has(feature::finite));
}

TEST(Tagger, HaveIsAnAuxiliaryOnlyBesideAVerb) {
  EXPECT_EQ(Analysed("They have fled.", "en").word("have").upos, Upos::aux);
  EXPECT_EQ(Analysed("They have the weapons.", "en").word("have").upos, Upos::verb);
}

TEST(Tagger, AllCapitalHeadlinesAreReadInTheCaseOfTheirLanguage) {
  const Analysed analysed("TWELVE SOLDIERS KILLED IN ATTACK NEAR BLORKVILLE", "en");
  EXPECT_EQ(analysed.word("soldiers").norm, "soldiers");
  EXPECT_EQ(analysed.word("soldiers").lemma, "soldier");
  EXPECT_FALSE(analysed.word("soldiers").capital);
  EXPECT_TRUE(analysed.word("Blorkville").capital);
}

TEST(Tagger, HeadsAreNotKnownYet) {
  const Analysed analysed("Les soldats ont fui.", "fr");
  for (const Word& word : analysed.document.words()) {
    EXPECT_EQ(word.head, Word::kNotKnown);
    EXPECT_TRUE(word.relation.empty());
  }
}

}  // namespace
}  // namespace vigie::test
