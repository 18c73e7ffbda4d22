// SPDX-License-Identifier: Apache-2.0
#include "page/feed.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "page/page.h"
#include "page/xml.h"

namespace vigie::page {
namespace {

Page read(std::string_view bytes) { return extract(bytes, {}); }
std::string words(const Story& story, std::size_t i) {
  return i < story.paragraphs.size() ? std::string(words_of(story.text, story.paragraphs[i].span)) : "none";
}

constexpr std::string_view kRss = R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>River Wire</title><link>http://river.example/news/</link><language>en-GB</language>
<item><title>Ten die &amp; more</title><link>a/1</link><dc:creator>A. Nobody</dc:creator>
<pubDate>Mon, 13 May 2024 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Gunmen opened fire on a market in Goma, killing ten, a doctor said.</p>
<figure><img src=x.jpg><figcaption>The market. Photo: B. Nobody / AFP</figcaption></figure>]]></content:encoded></item>
<item><title>Brief</title><guid>http://river.example/2</guid><description>Rebels left&nbsp;town</description>
<source url="http://o.example/">Other Wire</source></item></channel></rss>)";

TEST(Feed, GivesAStoryForEachItemWithItsFullTextDateAuthorAndAddress) {
  const Page page = read(kRss);
  ASSERT_EQ(page.stories.size(), 2U);
  const Story& story = page.stories[0];
  EXPECT_EQ(story.headline, "Ten die & more");
  EXPECT_EQ(words(story, 1), "Gunmen opened fire on a market in Goma, killing ten, a doctor said.");
  EXPECT_EQ(story.url, "http://river.example/news/a/1");
  EXPECT_EQ(story.outlet.name, "River Wire");
  EXPECT_EQ(story.language, "en");
  ASSERT_EQ(story.byline.size(), 1U);
  EXPECT_EQ(story.byline[0], "A. Nobody");
  ASSERT_TRUE(story.published);
  EXPECT_EQ(story.published->from, "2024-05-13");
  EXPECT_EQ(story.published->quote, "feed pubdate");
  ASSERT_EQ(story.media.size(), 1U);
  EXPECT_EQ(story.media[0].credit, "B. Nobody / AFP");
}

TEST(Feed, GivesASummaryItemItsWordsAndTheFeedItWasTakenFrom) {
  const Page page = read(kRss);
  ASSERT_EQ(page.stories.size(), 2U);
  const Story& story = page.stories[1];
  EXPECT_EQ(words(story, 1), "Rebels left town");
  EXPECT_EQ(story.url, "http://river.example/2");
  EXPECT_FALSE(story.published);
  ASSERT_EQ(story.origin.size(), 1U);
  EXPECT_EQ(story.origin[0].name, "Other Wire");
  EXPECT_EQ(story.part, 2U);
}

TEST(Feed, TakesTheNameOfAnAuthorWithoutTheAddress) {
  for (const char* author :
       {"A. Nobody (a@example.org)", "a@example.org (A. Nobody)", "A. Nobody &lt;a@example.org&gt;"}) {
    std::vector<Note> notes;
    const auto feed = read_feed(
        xml::parse("<rss xmlns:media='http://search.yahoo.com/mrss'><channel><item><title>Ten die</title><author>" +
                       std::string(author) + "</author><media:category>war</media:category></item></channel></rss>",
                   notes));
    ASSERT_TRUE(feed);
    EXPECT_EQ(feed->entries.at(0).authors, std::vector<std::string>{"A. Nobody"}) << author;
    EXPECT_EQ(feed->entries.at(0).tags, std::vector<std::string>{"war"});
  }
}

TEST(Feed, ReadsNoMoreEntriesThanStoriesAreMade) {
  std::string text = "<rss><channel><title>W</title>";
  for (int i = 0; i < 1000; ++i) text += "<item><title>Head " + std::to_string(i) + "</title></item>";
  std::vector<Note> notes;
  EXPECT_EQ(read_feed(xml::parse(text + "</channel></rss>", notes))->entries.size(), limits::kStoriesPerPage + 1);
}

TEST(Feed, ReadsAtomWithItsKindsOfTextAndBaseAddresses) {
  const Page page = read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/" xml:lang="fr">
    <title type="html">L&amp;eacute;man &lt;b&gt;Info&lt;/b&gt;</title><author><name>C. Personne</name></author>
    <entry><title type="text">1 &lt; 2</title><link rel="self" href="self.xml"/><link href="y"/><updated>2024-05-14T08:00:00Z</updated>
    <published>2024-05-13T23:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Des
    <b>hommes</b> ont ouvert le feu sur un marché, tuant dix civils, selon un médecin.</p></div></content></entry></feed>)");
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].headline, "1 < 2");
  EXPECT_EQ(page.stories[0].outlet.name, "Léman Info");
  EXPECT_EQ(page.stories[0].url, "http://a.example/x/y");
  EXPECT_EQ(page.stories[0].language, "fr");
  EXPECT_EQ(page.stories[0].byline, std::vector<std::string>{"C. Personne"});
  EXPECT_EQ(words(page.stories[0], 1),
            "Des hommes ont ouvert le feu sur un marché, tuant dix civils, selon un médecin.");
  ASSERT_TRUE(page.stories[0].published);
  EXPECT_EQ(page.stories[0].published->from, "2024-05-13");
}

TEST(Feed, TakesTheDayOfTheLastChangeAsInferredWhereNoOtherIsGiven) {
  const Page page = read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><summary>Ten men died.</summary>"
      "<updated>2024-05-14T08:00:00Z</updated></entry></feed>");
  ASSERT_EQ(page.stories.size(), 1U);
  ASSERT_TRUE(page.stories[0].published);
  EXPECT_EQ(page.stories[0].published->basis, DateBasis::inferred);
}

TEST(Feed, ReadsRdfWhoseItemsStandBesideTheChannel) {
  const Page page =
      read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>W</title></channel>
    <item rdf:about="http://a.example/1"><title>T</title><dc:date>2024-05-13</dc:date><description>Ten men died.</description></item></rdf:RDF>)");
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].url, "http://a.example/1");
  EXPECT_EQ(page.stories[0].published->from, "2024-05-13");
  EXPECT_EQ(page.stories[0].outlet.name, "W");
}

TEST(Feed, ReadsJsonFeed) {
  const Page page =
      read(R"({"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"http://a.example/1",
    "title":"T & U","content_html":"<p>Ten men died on Monday in the market of the town.</p>","date_published":"2024-05-13T08:00:00Z",
    "authors":[{"name":"A"}]},{"id":"2","content_text":"Two more died."}, 7]})");
  ASSERT_EQ(page.stories.size(), 2U);
  EXPECT_EQ(page.stories[0].headline, "T & U");
  EXPECT_EQ(page.stories[0].url, "http://a.example/1");
  EXPECT_EQ(page.stories[0].byline, std::vector<std::string>{"A"});
  EXPECT_EQ(words(page.stories[1], 0), "Two more died.");
}

TEST(Feed, OfBrokenXmlIsReadAsFarAsItMakesSense) {
  const Page page = read(
      "<rss><channel><title>W</title><item><title>One</title><description>Ten & two <b died.</description></item>"
      "<item><title>Two</title><description>Five men died.</description></item>");
  ASSERT_GE(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].headline, "One");
  EXPECT_FALSE(page.notes.empty());
}

TEST(Feed, DoesNotGrowByItsEntities) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>";
  for (char c = 'b'; c <= 'z'; ++c) {
    bomb.append("<!ENTITY ").append(1, c).append(" '");
    for (int i = 0; i < 10; ++i) bomb.append("&").append(1, static_cast<char>(c - 1)).append(";");
    bomb += "'>";
  }
  const Page page =
      read(bomb +
           "]><rss><channel><item><title>T&z;</title><description>Ten men died.</description></item></channel></rss>");
  for (const Story& story : page.stories) EXPECT_LT(story.text.size(), 3000U);
}

TEST(Feed, WithMoreEntriesThanAreReadSaysSo) {
  std::string many = "<rss><channel>";
  for (int i = 0; i < 300; ++i)
    many += "<item><title>T" + std::to_string(i) + "</title><description>Ten men died.</description></item>";
  const Page page = read(many + "</channel></rss>");
  EXPECT_EQ(page.stories.size(), 200U);
  ASSERT_FALSE(page.notes.empty());
  EXPECT_EQ(page.notes.back().rule, "page.limit.stories");
}

}  // namespace
}  // namespace vigie::page
