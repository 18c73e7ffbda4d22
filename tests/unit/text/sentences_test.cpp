// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/limits.h"
#include "unit/text/words.h"

namespace vigie::test {
namespace {

std::size_t sentences(const std::string& text, const std::string& language) {
  return Analysed(text, language).document.sentences().size();
}

TEST(Sentences, EndAtFullStops) {
  EXPECT_EQ(sentences("Il est mort. Elle a fui ! Qui ? Lui.", "fr"), 4U);
  EXPECT_EQ(sentences("It fell.The army left.", "en"), 2U);
}

TEST(Sentences, GoOnAfterAbbreviations) {
  EXPECT_EQ(sentences("M. Diallo et le gén. Traoré ont fui avec Mme. Bah.", "fr"), 1U);
  EXPECT_EQ(sentences("Lt. Gen. John W. Bush met Dr. Smith on Sept. 5 at No. 10.", "en"), 1U);
  EXPECT_EQ(sentences("The U.S. Army left.", "en"), 1U);
}

TEST(Sentences, MayEndAtSomeAbbreviations) {
  EXPECT_EQ(sentences("They live in the U.S. The army left at 5 p.m. It rained.", "en"), 3U);
  EXPECT_EQ(sentences("Des armes, des vivres, etc. Les soldats ont fui.", "fr"), 2U);
}

TEST(Sentences, QuotationsCloseBeforeTheNextSentence) {
  EXPECT_EQ(cut("« Il est mort. » Elle part.", "fr"), "« | Il | est | mort | . | » || Elle | part | .");
  EXPECT_EQ(cut("« Qui ? » dit-il.", "fr"), "« | Qui | ? | » | dit | il | .");
  EXPECT_EQ(cut("\"He died.\" She left.", "en"), "\" | He | died | . | \" || She | left | .");
}

TEST(Sentences, AnEllipsisBeforeASmallLetterDoesNotEndOne) {
  EXPECT_EQ(sentences("Il arrive... mais trop tard… dit-on.", "fr"), 1U);
}

TEST(Sentences, AHeadlineWithoutAFullStopIsOne) {
  EXPECT_EQ(sentences("Mali: 12 morts à Konna\n\nDes hommes armés ont attaqué.", "fr"), 2U);
}

TEST(Sentences, ADatelineStaysInItsSentence) {
  EXPECT_EQ(sentences("BAMAKO, 12 janv. (AFP) - Des hommes armés ont attaqué.", "fr"), 1U);
}

TEST(Sentences, TextWithoutCapitalsEndsAtItsOwnMarks) {
  EXPECT_EQ(
      text::analyse_with(story_of("\u0648\u0635\u0644. \u0630\u0647\u0628\u061F \u0646\u0639\u0645", "ar"), nullptr)
          .sentences()
          .size(),
      3U);
}

TEST(Sentences, AreCutAtTheLimit) {
  std::string text;
  for (std::uint32_t i = 0; i < 2 * limits::kSentenceWords + 1; ++i) text += "mot ";
  const Analysed analysed(text, "fr");
  ASSERT_EQ(analysed.document.sentences().size(), 3U);
  EXPECT_EQ(analysed.document.sentences()[0].last, limits::kSentenceWords);
}

TEST(Sentences, CreditsAreLeftOut) {
  Story story = story_of("Un titre\n\nPhoto AFP\n\nUn texte", "fr");
  story.paragraphs[1].role = Role::credit;
  const auto document = text::analyse_with(story, &lexicon_of("fr"));
  ASSERT_EQ(document.sentences().size(), 2U);
  EXPECT_EQ(document.sentences()[1].paragraph, 2U);
  EXPECT_EQ(document.role(document.sentences()[1]), Role::body);
}

TEST(Quotes, WordsBetweenMarksAreQuoted) {
  const Analysed analysed("« Partez », dit-il. \"Now\" he went. “Stay", "fr");
  EXPECT_TRUE(analysed.word("Partez").in_quotes);
  EXPECT_FALSE(analysed.word("«").in_quotes);
  EXPECT_FALSE(analysed.word("dit").in_quotes);
  EXPECT_TRUE(analysed.word("Now").in_quotes);
  EXPECT_FALSE(analysed.word("went").in_quotes);
  EXPECT_TRUE(analysed.word("Stay").in_quotes);
}

TEST(Quotes, AnInchMarkQuotesNothing) {
  const Analysed analysed("a 5\" gun was found", "en");
  EXPECT_FALSE(analysed.word("gun").in_quotes);
  EXPECT_FALSE(analysed.word("found").in_quotes);
}

}  // namespace
}  // namespace vigie::test
