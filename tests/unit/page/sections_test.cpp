// Pages that hold several stories. SPDX-License-Identifier: Apache-2.0
#include "page/sections.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

const std::string kMarket =
    "<p>Gunmen opened fire on a market in Goma on Sunday, killing ten civilians, a doctor at the hospital said.</p>";
const std::string kBridge =
    "<p>Rebels blew up a bridge near Bukavu on Monday and wounded three soldiers, the governor told reporters.</p>";
const std::string kPicture = "<figure><img src=a.jpg><figcaption>The market. Photo: A. Nobody</figcaption></figure>";

Page read(const std::string& body) {
  return extract(
      "<html lang=en><head><title>All of it</title><meta property=\"article:published_time\" "
      "content=\"2024-05-13T06:00:00Z\"></head><body><article><h1>All of it</h1>" +
          body + "</article></body></html>",
      {});
}
std::string entry(const std::string& time, const std::string& inside) {
  return "<div class=entry><time datetime=\"" + time + "\">10:30</time>" + inside + "</div>";
}

TEST(Sections, ALiveBlogGivesItsEntriesEachWithItsDay) {
  const Page page =
      read("<p>Follow what happens in the town, where fighting began on Monday near the market.</p>" +
           entry("2024-05-15T10:30:00Z", "<h2>Bridge falls</h2>" + kBridge) +
           entry("2024-05-14T22:10:00Z", kMarket + kPicture) +
           entry("2024-05-14T20:00:00Z",
                 "<h2>UN calls for a truce</h2><p>The United Nations called on both sides to let people leave.</p>" +
                     kPicture));
  ASSERT_EQ(page.stories.size(), 4U);
  EXPECT_EQ(page.stories[0].headline, "All of it");
  EXPECT_EQ(page.stories[0].published->from, "2024-05-13");
  EXPECT_EQ(page.stories[1].headline, "Bridge falls");
  EXPECT_EQ(page.stories[1].published->from, "2024-05-15");
  EXPECT_EQ(page.stories[2].headline, "");
  EXPECT_EQ(page.stories[2].published->from, "2024-05-14");
  EXPECT_EQ(page.stories[2].media.size(), 1U);
  EXPECT_TRUE(page.stories[3].media.empty()) << "a caption is told once";
  EXPECT_EQ(page.stories[3].part, 4U);
}

TEST(Sections, PartsWithoutTimesAreOneStory) {
  const Page page =
      read("<div class=p>" + kMarket + "</div><div class=p>" + kBridge + "</div><div class=p>" + kMarket + "</div>");
  EXPECT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(read(kMarket + "<h2>Bridge</h2>" + kBridge + "<h2>Market</h2>" + kMarket).stories.size(), 1U);
}

TEST(Sections, APressReviewGivesEachStoryItsSourceAndDay) {
  const Page page = read("<h2>Ten die in Goma</h2><p>River Wire, 12 May 2024</p>" + kMarket +
                         "<h2>Bridge destroyed</h2><p>Lake Times, 14 May 2024</p>" + kBridge);
  ASSERT_EQ(page.stories.size(), 2U);
  EXPECT_EQ(page.stories[0].headline, "Ten die in Goma");
  EXPECT_EQ(page.stories[0].published->from, "2024-05-12");
  ASSERT_EQ(page.stories[0].origin.size(), 1U);
  EXPECT_EQ(page.stories[0].origin[0].name, "River Wire");
  EXPECT_EQ(page.stories[1].published->from, "2024-05-14");
  EXPECT_EQ(page.stories[1].origin[0].quote, "Lake Times, 14 May 2024");
}

TEST(Sections, StoriesPastedTogetherArePartedBehindTheSourceLineOfTheFirst) {
  const Page page = read(kMarket + "<p>Source : theguardian.com</p><h2>Bridge destroyed near Bukavu</h2>" + kBridge +
                         "<p>With agencies</p>");
  ASSERT_EQ(page.stories.size(), 2U);
  ASSERT_EQ(page.stories[0].origin.size(), 1U);
  EXPECT_EQ(page.stories[0].origin[0].name, "The Guardian");
  EXPECT_EQ(page.stories[1].headline, "Bridge destroyed near Bukavu");
  ASSERT_EQ(page.stories[1].origin.size(), 1U);
  EXPECT_EQ(page.stories[1].origin[0].relation, OriginRelation::agency);
}

TEST(Sections, ANewsletterGivesAStoryForEachLinkedHeadline) {
  const Page page = read("<h2><a href=\"http://a.example/1\">Ten die in Goma</a></h2>" + kMarket +
                         "<h2><a href=\"http://b.example/2\">Bridge destroyed near Bukavu</a></h2>" + kBridge);
  ASSERT_EQ(page.stories.size(), 2U);
  EXPECT_EQ(page.stories[0].url, "http://a.example/1");
  EXPECT_EQ(page.stories[1].headline, "Bridge destroyed near Bukavu");
  EXPECT_EQ(page.stories[1].url, "http://b.example/2");
}

TEST(Sections, EveryBlockIsTold) {
  std::vector<Piece> pieces;
  const Page page = extract("<html><body><nav><a href=/>Home</a></nav><article><h1>Ten die</h1>" + kMarket + kBridge +
                                "<p>With agencies</p></article><footer>Imprint</footer></body></html>",
                            {}, pieces);
  ASSERT_EQ(page.stories.size(), 1U);
  ASSERT_EQ(pieces.size(), 6U);
  EXPECT_EQ(pieces[0].part, 0U);
  EXPECT_EQ(pieces[0].why, "a menu, advertisement or the like");
  EXPECT_EQ(pieces[1].role, Role::headline);
  EXPECT_EQ(pieces[1].part, 1U);
  EXPECT_EQ(pieces[2].role, Role::body);
  EXPECT_EQ(pieces[4].why, "tells the origin");
  EXPECT_EQ(pieces[5].part, 0U);
  for (const Piece& piece : pieces) EXPECT_TRUE(piece.part > 0 || !piece.why.empty()) << piece.text;
}

}  // namespace
}  // namespace vigie::page
