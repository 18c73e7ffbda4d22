// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

TEST(Tokens, DigitsPartedBySpacesAreOneNumber) {
  EXPECT_EQ(cut("37 000 morts", "fr"), "37 000 | morts");
  EXPECT_EQ(cut("37\u00A0000 morts", "fr"), "37\u00A0000 | morts");
  EXPECT_EQ(cut("1\u2009200\u2009000 morts", "fr"), "1\u2009200\u2009000 | morts");
  EXPECT_EQ(cut("37\u202F000,5 km", "fr"), "37\u202F000,5 | km");
}

TEST(Tokens, AYearBeforeANumberIsANumberOfItsOwn) {
  EXPECT_EQ(cut("En 2014 300 personnes", "fr"), "En | 2014 | 300 | personnes");
  EXPECT_EQ(cut("12 1000", "en"), "12 | 1000");
  EXPECT_EQ(cut("12 105mm shells", "en"), "12 | 105mm | shells");
}

TEST(Tokens, SeparatorsStayInNumbers) {
  EXPECT_EQ(cut("37,000 or 1,5 or 3.400.", "en"), "37,000 | or | 1,5 | or | 3.400 | .");
  EXPECT_EQ(cut("5, 6 and 7.", "en"), "5 | , | 6 | and | 7 | .");
}

TEST(Tokens, TimesAndDatesAreOneToken) {
  EXPECT_EQ(cut("à 10h30, le 12/02/2015", "fr"), "à | 10h30 | , | le | 12/02/2015");
  EXPECT_EQ(cut("at 10:30 on 2015-02-12.", "en"), "at | 10:30 | on | 2015-02-12 | .");
  EXPECT_EQ(cut("le 1er mai 12.02.2015", "fr"), "le | 1er | mai | 12.02.2015");
}

TEST(Tokens, RangesArePartedAndAgesAreNot) {
  EXPECT_EQ(cut("10-12 people", "en"), "10 | - | 12 | people");
  EXPECT_EQ(cut("a 20-year-old man with an AK-47", "en"), "a | 20-year-old | man | with | an | AK-47");
  EXPECT_EQ(cut("50% of $500", "en"), "50 | % | of | $ | 500");
}

TEST(Tokens, AddressesAreOneToken) {
  EXPECT_EQ(cut("See https://example.org/a?b=1,2.", "en"), "See | https://example.org/a?b=1,2 | .");
  EXPECT_EQ(cut("(www.example.org)", "en"), "( | www.example.org | )");
  EXPECT_EQ(cut("Write to jean.bah+x@example.org!", "en"), "Write | to | jean.bah+x@example.org | !");
  EXPECT_EQ(cut("Example.com said", "en"), "Example.com | said");
  EXPECT_EQ(cut("Join irc.river.news-server or fell.down now", "en"),
            "Join | irc.river.news-server | or | fell | . | down | now");
  EXPECT_EQ(cut("@reporter wrote #Mali", "en"), "@reporter | wrote | #Mali");
}

TEST(Tokens, QuotationMarksAndEllipsesStandAlone) {
  EXPECT_EQ(cut("«\u00A0Il arrive…\u00A0»", "fr"), "« | Il | arrive | … | »");
  EXPECT_EQ(cut("\"Go...\" \u201Cnow\u201D?!", "en"), "\" | Go | ... | \" | \u201C | now | \u201D | ?!");
}

TEST(Tokens, CompoundsAreOneToken) {
  for (const char* word : {"cessez-le-feu", "porte-parole", "Grand-Bassam", "ez-Zor", "al-Jazairi", "M23", "Sana'a"})
    EXPECT_EQ(cut(word, "fr"), word);
}

TEST(Tokens, AbbreviationsKeepTheirFullStop) {
  EXPECT_EQ(cut("M. Diallo et Mme. Bah", "fr"), "M. | Diallo | et | Mme. | Bah");
  EXPECT_EQ(cut("Gen. John W. Bush of the U.S. Army", "en"), "Gen. | John | W. | Bush | of | the | U.S. | Army");
  EXPECT_EQ(cut("a U.S.-led strike at 5 a.m. on", "en"), "a | U.S.-led | strike | at | 5 | a.m. | on");
}

TEST(Tokens, AnElidedWordBeforeAQuotationMarkIsAWord) {
  EXPECT_EQ(cut("l’« État islamique »", "fr"), "l’ | « | État | islamique | »");
}

TEST(Tokens, FacesFilesAndRunsOfMarksAreOneToken) {
  EXPECT_EQ(cut("fine :) or not ;-) end", "en"), "fine | :) | or | not | ;-) | end");
  EXPECT_EQ(cut("see (this:) and report.pdf", "en"), "see | ( | this | : | ) | and | report.pdf");
  EXPECT_EQ(cut("cost $$$ >> w/o --==-- what.?", "en"), "cost | $$$ | >> | w/o | --==-- | what | .?");
}

TEST(Tokens, LettersInBracketsBelongToAFrenchWord) {
  EXPECT_EQ(cut("blessé(s) VOIE(S)", "fr"), "blessé(s) | VOIE(S)");
  EXPECT_EQ(cut("account(s)", "en"), "account | ( | s | )");
}

TEST(Tokens, FlagsTellCapitalsAndSpaces) {
  const Analysed analysed("Le chef de l'ONU, António G.", "fr");
  EXPECT_TRUE(analysed.word("Le").capital);
  EXPECT_FALSE(analysed.word("chef").capital);
  EXPECT_TRUE(analysed.word("ONU").all_capitals);
  EXPECT_FALSE(analysed.word("ONU").space_before);
  EXPECT_TRUE(analysed.word("l'").space_before);
  EXPECT_FALSE(analysed.word(",").space_before);
  EXPECT_FALSE(analysed.word("António").all_capitals);
}

}  // namespace
}  // namespace vigie::test
