// SPDX-License-Identifier: Apache-2.0
#include "page/lines.h"

#include <gtest/gtest.h>

namespace vigie::page {
namespace {

TEST(Lines, WidgetsAreToldInSeveralLanguages) {
  for (const char* line : {"Pinterest", "S’abonner", "Notification pour", "Share this article", "Teilen",
                           "Le plus ancien Le plus populaire", "Cliquez pour voir la carte en taille réelle"})
    EXPECT_TRUE(is_widget(line)) << line;
  for (const char* line : {"Six people died in the blast.", "Il va mourir d’une crise cardiaque",
                           "A share of the blame lies with the governor, residents said on Monday."})
    EXPECT_FALSE(is_widget(line)) << line;
}

TEST(Lines, NoticesOfModerationCookiesAndSpamFiltersAreTold) {
  EXPECT_TRUE(is_notice("La rédaction retirera tout commentaire raciste, diffamatoire ou injurieux."));
  EXPECT_TRUE(is_notice("Ce site utilise Akismet pour réduire les indésirables."));
  EXPECT_TRUE(is_notice("We use cookies to improve your experience."));
  EXPECT_FALSE(is_notice("The minister declined to comment on the abduction."));
}

TEST(Lines, ACaptionIsPartedFromItsCredit) {
  const auto labelled = split_credit("The old town hall. Une photographie: non crédité / AP");
  ASSERT_TRUE(labelled);
  EXPECT_EQ(labelled->caption, "The old town hall.");
  EXPECT_EQ(labelled->credit, "non crédité / AP");
  const auto sign = split_credit("Un convoi sur la route (image d’archives). © Radio du Fleuve / A. Personne");
  ASSERT_TRUE(sign);
  EXPECT_EQ(sign->caption, "Un convoi sur la route (image d’archives).");
  EXPECT_EQ(sign->credit, "© Radio du Fleuve / A. Personne");
  const auto shouted = split_credit("Des secouristes au travail. PHOTO A. PERSONNE / AGENCE DU SUD");
  ASSERT_TRUE(shouted);
  EXPECT_EQ(shouted->credit, "PHOTO A. PERSONNE / AGENCE DU SUD");
  const auto bracketed = split_credit("The bridge at dawn (Photo: A. Nobody)");
  ASSERT_TRUE(bracketed);
  EXPECT_EQ(bracketed->caption, "The bridge at dawn");
  EXPECT_EQ(bracketed->credit, "A. Nobody");
  EXPECT_FALSE(split_credit("The photographer was shot while taking a picture of the bridge, his paper said."));
}

TEST(Lines, RulesShoutsAndSentenceEnds) {
  EXPECT_TRUE(is_rule("————————"));
  EXPECT_TRUE(is_rule("* * *"));
  EXPECT_FALSE(is_rule("--"));
  EXPECT_FALSE(is_rule("- a -"));
  EXPECT_TRUE(is_shouted("LES CHEFS DE L’ETAT REFUSENT DE SE RENDRE"));
  EXPECT_FALSE(is_shouted("Les chefs refusent"));
  EXPECT_FALSE(is_shouted("AFP"));
  EXPECT_TRUE(ends_sentence("« Ils sont partis. »"));
  EXPECT_TRUE(ends_sentence("“Gone.”"));
  EXPECT_FALSE(ends_sentence("A headline"));
}

TEST(Lines, SentencesAreNotCountedAtInitialsAndNumbers) {
  EXPECT_EQ(count_sentences("M. A. Personne a dit 3.5 fois non."), 1U);
  EXPECT_EQ(count_sentences("Récit. Le 10 juin, la ville tombait. Retour sur dix ans."), 3U);
}

TEST(Lines, BylinesNeedAName) {
  EXPECT_TRUE(is_byline("By Ann Nobody"));
  EXPECT_TRUE(is_byline("De notre correspondant à Port-Neuf"));
  EXPECT_FALSE(is_byline("By the river, thirty people waited for a boat that never came."));
}

TEST(Lines, DatelinesOpenAParagraph) {
  EXPECT_TRUE(has_dateline("NOWHERE, May 3 (AGENCY) - Ten people died."));
  EXPECT_TRUE(has_dateline("Villeneuve (AFP) - Dix personnes sont mortes."));
  EXPECT_TRUE(has_dateline("KYIV – A missile hit the town."));
  EXPECT_FALSE(has_dateline("The army - or what is left of it - withdrew."));
}

TEST(Lines, CollapseKeepsOneSpaceAndDropsWidthlessMarks) {
  EXPECT_EQ(collapse("  a\n\t b\xE2\x80\x8B"
                     "c\xC2\xA0 d "),
            "a bc d");
  EXPECT_EQ(decode_entities("a &amp; b&#8217;s &unknown; &#xZ;"), "a & b\xE2\x80\x99s &unknown; &#xZ;");
}

}  // namespace
}  // namespace vigie::page
