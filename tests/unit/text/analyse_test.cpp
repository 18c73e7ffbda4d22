// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

TEST(Analyse, LemmasReachTheLexicon) {
  const Analysed french("Les rebelles se sont emparés de la ville et détruisirent des maisons.", "fr");
  EXPECT_EQ(french.word("emparés").lemma, "emparer");
  EXPECT_EQ(french.word("détruisirent").lemma, "détruire");
  EXPECT_EQ(french.word("rebelles").lemma, "rebelle");
  EXPECT_EQ(french.word("maisons").lemma, "maison");
  const Analysed english("Gunmen struck villages, burning houses.", "en");
  EXPECT_EQ(english.word("Gunmen").lemma, "gunman");
  EXPECT_EQ(english.word("struck").lemma, "strike");
  EXPECT_EQ(english.word("burning").lemma, "burn");
}

TEST(Analyse, FeaturesAreThoseOfTheReading) {
  const Analysed analysed("Elle part demain.", "fr");
  EXPECT_TRUE(analysed.word("part").has(feature::finite));
  EXPECT_TRUE(analysed.word("Elle").has(feature::feminine));
}

TEST(Analyse, AnEmptyStoryHasNoWords) {
  const Analysed analysed("", "fr");
  EXPECT_TRUE(analysed.document.words().empty());
  EXPECT_TRUE(analysed.document.sentences().empty());
}

TEST(Analyse, ParagraphsOutsideTheTextAreLeftOut) {
  Story story = story_of("Un texte", "fr");
  story.paragraphs.push_back({Role::body, {2, 900}});
  story.paragraphs.push_back({Role::body, {900, 950}});
  const auto document = text::analyse_with(story, &lexicon_of("fr"));
  EXPECT_EQ(document.words().size(), 2U);
}

}  // namespace
}  // namespace vigie::test
