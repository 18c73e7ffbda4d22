// The days that a page shows as its own, on small pages of our own.
// SPDX-License-Identifier: Apache-2.0
#include "page/shown_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "page/page.h"

namespace vigie::page {
namespace {

const std::string kText =
    "<p>The prefect said on Monday that the bridge over the river would stay closed until the end of the month.</p>"
    "<p>Residents have to cross the water in boats, and two of them drowned last week, a nurse said.</p>";

std::string page_of(const std::string& line, const std::string& head = "", const std::string& foot = "") {
  return "<html lang=en><head><title>Bridge closed</title>" + head + "</head><body><article><h1>Bridge closed</h1>" +
         line + kText + "</article>" + foot + "</body></html>";
}

std::vector<ShownDate> shown(const std::string& page) {
  std::vector<Note> notes;
  const html::Tree tree = html::parse(page, notes);
  html::NodeId headline = 0, place = 0;
  for (html::NodeId n = 0; n < tree.size(); ++n) {
    if (tree.tag(n) == html::Tag::h1) headline = n;
    if (tree.tag(n) == html::Tag::article) place = n;
  }
  return shown_dates(tree, find_blocks(tree), DayOrder::day_first, headline, place);
}

std::string published(const std::string& page) {
  PageHints hints;
  hints.media_type = "text/html";
  const Page read = extract(page, hints);
  return read.stories.empty() || !read.stories[0].published ? "" : read.stories[0].published->from;
}

TEST(ShownDates, EachDateOfALineHasTheLabelBeforeIt) {
  const auto found = shown(page_of("<p class=meta>Published 3 May 2024, updated 5 May 2024</p>"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(to_iso(found[0].date), "2024-05-03");
  EXPECT_EQ(found[0].label, DateLabel::published);
  EXPECT_EQ(found[0].words, "3 May 2024");
  EXPECT_EQ(to_iso(found[1].date), "2024-05-05");
  EXPECT_EQ(found[1].label, DateLabel::updated);
  for (const char* line : {"<p>Mis à jour le 5 mai 2024</p>", "<p>Letzte Änderung: 05.05.2024</p>",
                           "<p>Actualizado el 5 de mayo de 2024</p>"}) {
    const auto updated = shown(page_of(line));
    ASSERT_EQ(updated.size(), 1U) << line;
    EXPECT_EQ(updated[0].label, DateLabel::updated) << line;
  }
}

TEST(ShownDates, TheDayReadersSeeIsTheLocalOne) {
  EXPECT_EQ(published(page_of("<time datetime='2024-05-03T23:30:00Z'>4 May 2024</time>")), "2024-05-04");
}

TEST(ShownDates, WhatTheHeadlineHasBesideItBeatsAFieldOfTheDocument) {
  EXPECT_EQ(published(page_of("<p class=date>27.01.2024</p>", "<meta name=date content=2023-12-20>")), "2024-01-27");
  // Two fields agree with neither: the field that says "published" holds.
  EXPECT_EQ(
      published(page_of("<p class=date>27.01.2024</p>", "<meta property='article:published_time' content=2023-12-20>")),
      "2023-12-20");
}

TEST(ShownDates, AFieldThatTheShownDateAgreesWithBeatsTheOthers) {
  const std::string head =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-03\"}</script>"
      "<meta property='article:published_time' content='2024-01-06T10:00:00Z'>";
  EXPECT_EQ(published(page_of("<p class=date>6 January 2024</p>", head)), "2024-01-06");
  EXPECT_EQ(published(page_of("", head)), "2024-01-03");
}

TEST(ShownDates, AnUpdateIsNotTheDayOfPublication) {
  EXPECT_EQ(published(page_of("<p>Updated 7 January 2024</p><p class=date>30 September 2023</p>")), "2023-09-30");
}

TEST(ShownDates, OfOtherStoriesAndReadersAreNotThePagesOwn) {
  EXPECT_EQ(published(page_of(
                "", "",
                "<div class=comments><div class=comment><b class=author>A</b> <time datetime=2024-02-01>x</time>"
                "<p>I saw it too.</p></div></div>")),
            "");
  EXPECT_EQ(published(page_of("", "",
                              "<aside><p>Published 1 February 2020: another story about something else.</p></aside>")),
            "");
}

TEST(ShownDates, AtTheFootOfThePageCountWhereTheySayWhatTheyAre) {
  EXPECT_EQ(published(page_of("", "", "<footer><p>Erschienen am: 01.11.2023</p></footer>")), "2023-11-01");
  EXPECT_EQ(published(page_of("", "", "<footer><p>By Anna Nobody on 3 May 2023, 11:51</p></footer>")), "2023-05-03");
  EXPECT_EQ(published(page_of("", "", "<footer><p>The river flooded the town on 3 May 2023.</p></footer>")), "");
}

TEST(ShownDates, OpeningTheTextAreThePages) {
  for (const char* opening : {"Goma, (12.11.2021). ", "31 October 2023. "}) {
    const std::string page =
        "<html lang=en><head><title>Bridge closed</title></head><body><article><p>" + std::string(opening) +
        "The prefect said that the bridge over the river would stay closed until the end of the month.</p>"
        "<p>Residents have to cross the water in boats, and two of them drowned, a nurse said.</p></article>";
    EXPECT_EQ(published(page), std::string(opening).front() == 'G' ? "2021-11-12" : "2023-10-31") << opening;
  }
  EXPECT_EQ(
      published("<html lang=en><body><article><p>On 3 May 2021 armed men came to the village at night and burned the "
                "houses of the chief.</p><p>Nobody was there to stop them, said a nurse who had fled.</p></article>"),
      "");
}

TEST(ShownDates, ScriptsAndBrokenJsonLdTellTheDayWhereNothingElseDoes) {
  EXPECT_EQ(published(page_of("", "<script>var page = {\"publishedAt\":\"2022-01-31T15:58:43+01:00\"}</script>")),
            "2022-01-31");
  EXPECT_EQ(published(page_of("",
                              "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\": "
                              "\"2020-10-26T18:10:00+01:00\", \"author\": {</script>")),
            "2020-10-26");
  EXPECT_EQ(published(page_of("", "<script>var unpublished = 12; var x = '2022-01-31';</script>")), "");
}

TEST(ShownDates, ThePictureOrTheLastChangeAreInferred) {
  PageHints hints;
  hints.media_type = "text/html";
  for (const std::string& page :
       {page_of("", "<meta property='og:image' content='https://x.example/media/2020/10/26/a.jpg'>"),
        page_of("<p>Last updated 26 October 2020</p>")}) {
    const Page read = extract(page, hints);
    ASSERT_TRUE(read.stories.at(0).published);
    EXPECT_EQ(read.stories[0].published->from, "2020-10-26");
    EXPECT_EQ(read.stories[0].published->basis, DateBasis::inferred);
  }
}

}  // namespace
}  // namespace vigie::page
