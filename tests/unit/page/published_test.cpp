// SPDX-License-Identifier: Apache-2.0
#include "page/published.h"

#include <gtest/gtest.h>

#include <string>

#include "page/page.h"

namespace vigie::page {
namespace {

struct Case {
  const char* text;
  const char* iso;
};

TEST(Published, DatesInWordsAndNumbers) {
  for (const Case& c :
       {Case{"Publié le 7 février 2019 à 10h", "2019-02-07"}, Case{"1er mai 2020", "2020-05-01"},
        Case{"February 7, 2019", "2019-02-07"}, Case{"Thursday 7th of February, 2019", "2019-02-07"},
        Case{"7. Februar 2019", "2019-02-07"}, Case{"7 de febrero de 2019", "2019-02-07"},
        Case{"07.02.2019", "2019-02-07"}, Case{"07/02/2019", "2019-02-07"}, Case{"13/02/19", "2019-02-13"},
        Case{"2019年2月7日", "2019-02-07"}, Case{"2019/2/7", "2019-02-07"}, Case{"7 февраля 2019", "2019-02-07"},
        Case{"Thu, 07 Feb 2019 10:00:00 GMT", "2019-02-07"}}) {
    const auto found = find_date(c.text, DayOrder::day_first);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(to_iso(found->date), c.iso) << c.text;
  }
  EXPECT_EQ(find_date("Publié le 7 février 2019 à 10h", DayOrder::day_first)->words, "7 février 2019");
}

TEST(Published, TheOrderOfDayAndMonthIsTheLanguages) {
  EXPECT_EQ(to_iso(find_date("02/07/2019", day_order("en", "x.example"))->date), "2019-02-07");
  EXPECT_EQ(to_iso(find_date("02/07/2019", day_order("en", "x.co.uk"))->date), "2019-07-02");
  EXPECT_EQ(to_iso(find_date("02/07/2019", day_order("fr", "x.example"))->date), "2019-07-02");
  EXPECT_EQ(to_iso(find_date("02/17/2019", day_order("fr", "x.example"))->date), "2019-02-17");
}

TEST(Published, ImpossibleDatesAreNone) {
  for (const char* text : {"31 février 2019", "99/99/2019", "version 1.2.3", "2019", "in 1066 and 7 more",
                           "May I come?", "12 mars", "1.2.34567"})
    EXPECT_FALSE(find_date(text, DayOrder::day_first)) << text;
}

TEST(Published, DatesInAddresses) {
  EXPECT_EQ(to_iso(date_in_url("https://x.example/2024/05/13/raid")->date), "2024-05-13");
  EXPECT_EQ(to_iso(date_in_url("https://x.example/news/2024-05-13-raid.html")->date), "2024-05-13");
  EXPECT_EQ(to_iso(date_in_url("https://x.example/a_20240513.html")->date), "2024-05-13");
  EXPECT_FALSE(date_in_url("https://x.example/2024/05/raid"));
  EXPECT_FALSE(date_in_url("https://x.example/12345678"));
}

TEST(Published, MetadataBeatsTextAndTellsItsField) {
  const Page page = extract(
      "<html lang=fr><head><meta property='article:published_time' "
      "content='2024-05-13T08:00:00Z'></head><body><article><h1>Dix morts au marché</h1><p>Publié le 7 février 2019</p>"
      "<p>Au petit matin, trois hommes armés venus du fleuve ont attaqué le marché du village, tuant dix "
      "personnes.</p></article>",
      {});
  ASSERT_EQ(page.stories.size(), 1U);
  ASSERT_TRUE(page.stories[0].published);
  EXPECT_EQ(page.stories[0].published->from, "2024-05-13");
  EXPECT_EQ(page.stories[0].published->basis, DateBasis::metadata);
  EXPECT_EQ(page.stories[0].published->quote, "meta article:published_time");
}

TEST(Published, WordsNearTheHeadlineAreStated) {
  const Page page = extract(
      "<html lang=fr><body><article><h1>Dix morts au marché</h1><p class=date>Publié le 7 février 2019</p>"
      "<p>Au petit matin, trois hommes armés venus du fleuve ont attaqué le marché du village, tuant dix "
      "personnes.</p></article>",
      {});
  ASSERT_TRUE(page.stories.at(0).published);
  EXPECT_EQ(page.stories[0].published->from, "2019-02-07");
  EXPECT_EQ(page.stories[0].published->basis, DateBasis::stated);
  EXPECT_EQ(page.stories[0].published->quote, "7 février 2019");
}

TEST(Published, AMomentInUniversalTimeIsOfTheDayThatTheAddressTells) {
  const std::string page =
      "<html><head><meta property=\"article:published_time\" content=\"2023-11-09T01:30:00Z\"></head>"
      "<body><h1>Ten die</h1><p>Gunmen opened fire on a market, killing ten civilians, a doctor "
      "said.</p></body></html>";
  PageHints hints;
  hints.url = "https://a.example/2023/11/08/ten-die";
  EXPECT_EQ(extract(page, hints).stories.at(0).published->from, "2023-11-08");
  hints.url = "https://a.example/2023/11/02/ten-die";
  EXPECT_EQ(extract(page, hints).stories.at(0).published->from, "2023-11-09") << "other days are not corrected";
}

}  // namespace
}  // namespace vigie::page
