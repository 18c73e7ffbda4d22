// SPDX-License-Identifier: Apache-2.0
#include "page/page.h"

#include <gtest/gtest.h>

#include <string>

namespace vigie::page {
namespace {

const std::string kLong =
    "Au petit matin, trois hommes armés venus du fleuve ont attaqué le marché du village, tuant dix personnes et "
    "incendiant plusieurs boutiques avant de repartir vers le nord, selon des habitants joints par téléphone.";
const std::string kMore =
    "Le préfet a promis des renforts et appelé la population au calme dans une déclaration lue à la radio locale lundi "
    "soir, sans donner de bilan.";

Page plain(const std::string& text, PageHints hints = {}) {
  hints.media_type = "text/plain";
  return extract(text, hints);
}

std::string words(const Story& story, std::size_t i) {
  return std::string(words_of(story.text, story.paragraphs.at(i).span));
}

TEST(Plain, AShortParagraphBeforeALongStoryIsItsStandfirst) {
  const Page page = plain("Dix morts au marché\n\nDes hommes armés ont attaqué le village à l’aube.\n\n" + kLong +
                          "\n\n" + kMore + "\n\nUn. " + kMore + "\n\nDeux. " + kMore + "\n\nTrois. " + kMore);
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].headline, "Dix morts au marché");
  EXPECT_EQ(page.stories[0].standfirst, "Des hommes armés ont attaqué le village à l’aube.");
  EXPECT_EQ(page.stories[0].paragraphs[2].role, Role::body);
}

TEST(Plain, AParagraphWithADatelineIsBody) {
  const Page page = plain("Dix morts au marché\n\nVILLENEUVE, 3 mai - Dix morts dans une attaque.\n\n" + kLong +
                          "\n\n" + kMore + "\n\nUn. " + kMore + "\n\nDeux. " + kMore + "\n\nTrois. " + kMore);
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].standfirst, "");
  ASSERT_TRUE(page.stories[0].published);
  EXPECT_EQ(page.stories[0].published->from, "--05-03");
  EXPECT_EQ(page.stories[0].published->basis, DateBasis::stated);
  EXPECT_EQ(page.stories[0].published->quote, "3 mai");
}

TEST(Plain, WrappedLinesAreOneParagraph) {
  const Page page = plain(
      "Ten die in raid\n\nAt dawn three armed men came from the river and\nattacked the market of the village, killing "
      "ten\npeople and burning several shops before they left.\n");
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(words(page.stories[0], 1),
            "At dawn three armed men came from the river and attacked the market of the village, killing ten people "
            "and burning several shops before they left.");
}

TEST(Plain, APastedPageIsPartedIntoItsStories) {
  const Page page = plain("Dix morts au marché\n\n" + kLong + "\n\n" + kMore +
                          "\n\nthenobody.com\n\n————————————\n\nLE CHEF DU VILLAGE DÉNONCE UNE ATTAQUE\n\n" + kMore +
                          " Il parle.\n\nLe chef du village dénonce une attaque\n\n" + kLong +
                          " Encore.\n\nLe Journal avec agences\n\nS’abonner\nNotification pour\n\n1 Commentaire\nLe "
                          "plus récent\nAnne Personne\n\nQuelle tristesse !");
  ASSERT_EQ(page.stories.size(), 2U);
  EXPECT_EQ(page.stories[0].part, 1U);
  EXPECT_EQ(page.stories[1].part, 2U);
  EXPECT_EQ(page.stories[1].parts, 2U);
  ASSERT_EQ(page.stories[0].origin.size(), 1U);
  EXPECT_EQ(page.stories[0].origin[0].name, "The Nobody");
  EXPECT_EQ(page.stories[0].origin[0].quote, "thenobody.com");
  EXPECT_EQ(page.stories[1].headline, "LE CHEF DU VILLAGE DÉNONCE UNE ATTAQUE");
  EXPECT_EQ(page.stories[1].paragraphs.size(), 3U) << "the headline once more is left out";
  ASSERT_EQ(page.stories[1].origin.size(), 1U);
  EXPECT_EQ(page.stories[1].origin[0].relation, OriginRelation::agency);
  EXPECT_EQ(page.stories[1].origin[0].name, "agences");
  ASSERT_EQ(page.stories[1].comments.size(), 1U);
  EXPECT_EQ(page.stories[1].comments[0].author, "Anne Personne");
  EXPECT_EQ(page.stories[1].comments[0].text, "Quelle tristesse !");
  EXPECT_GT(page.stories[0].left_out, 0U);
}

TEST(Plain, ACaptionGivenTwiceComesOnceWithItsCredit) {
  const Page page = plain(
      "Dix morts au marché\n\nLe marché après l’attaque, lundi.\n Le marché après l’attaque, lundi. Photographie: A. "
      "Personne / Agence\n\n" +
      kLong + "\n\nVue du fleuve\nPinterest\n Le fleuve vu du marché. Photographie: A. Personne\n\n" + kMore);
  ASSERT_EQ(page.stories.size(), 1U);
  ASSERT_EQ(page.stories[0].media.size(), 2U);
  EXPECT_EQ(page.stories[0].media[0].caption, "Le marché après l’attaque, lundi.");
  EXPECT_EQ(page.stories[0].media[0].credit, "A. Personne / Agence");
  EXPECT_EQ(page.stories[0].text.find("Pinterest"), std::string::npos);
  EXPECT_EQ(page.stories[0].text.find("Vue du fleuve"), std::string::npos);
  EXPECT_EQ(page.stories[0].paragraphs[1].role, Role::caption);
  EXPECT_EQ(page.stories[0].paragraphs[2].role, Role::credit);
}

TEST(Plain, ASectionBreakDoesNotPartAStory) {
  const Page page =
      plain("Dix morts au marché\n\n" + kLong + "\n\n* * *\n\nLes suites\n\n" + kMore + "\n\n" + kLong + " Encore.");
  EXPECT_EQ(page.stories.size(), 1U);
}

TEST(Plain, WhatTheCallerKnowsWins) {
  PageHints hints;
  hints.published = "2024-05-03T10:00";
  hints.outlet = "Le Journal";
  hints.language = "fr";
  const Page page = plain("Dix morts au marché\n\nVILLENEUVE, 2 avril - " + kLong, hints);
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].published->from, "2024-05-03");
  EXPECT_EQ(page.stories[0].published->basis, DateBasis::given);
  EXPECT_EQ(page.stories[0].outlet.name, "Le Journal");
  EXPECT_EQ(page.stories[0].language, "fr");
}

TEST(Plain, AnUndatedTextHasNoDate) { EXPECT_FALSE(plain("Dix morts au marché\n\n" + kLong).stories.at(0).published); }

TEST(Plain, TheIdDependsOnWordsAlone) {
  const std::string id = plain("Dix morts\n\n" + kLong).stories.at(0).id;
  EXPECT_EQ(id.size(), 16U);
  EXPECT_EQ(plain("DIX MORTS\r\n\r\n\r\n" + kLong + "\r\n").stories.at(0).id, id);
  EXPECT_NE(plain("Onze morts\n\n" + kLong).stories.at(0).id, id);
}

}  // namespace
}  // namespace vigie::page
