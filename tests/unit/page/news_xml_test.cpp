// SPDX-License-Identifier: Apache-2.0
#include "page/news_xml.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

std::vector<std::pair<Role, std::string>> paragraphs(const Story& story) {
  std::vector<std::pair<Role, std::string>> out;
  for (const Paragraph& p : story.paragraphs) out.emplace_back(p.role, words_of(story.text, p.span));
  return out;
}

TEST(NewsXml, ReadsNitfWithItsRoles) {
  const Page page = extract(
      R"(<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20240513T080000Z"/></docdata><pubdata name="River Wire"/></head>
      <body><body.head><hedline><hl1>Ten die in Goma</hl1></hedline><byline>By <person>A. Nobody</person></byline>
      <distributor>AFP</distributor><abstract><p>Gunmen kill ten.</p></abstract></body.head>
      <body.content><p>Gunmen opened fire.</p><hl2>After</hl2><bq><block><p>We ran.</p></block></bq>
      <media media-type="image"><media-caption>The market.</media-caption><media-producer>B. Nobody</media-producer></media>
      </body.content></body></nitf>)",
      {});
  ASSERT_EQ(page.stories.size(), 1U);
  const Story& story = page.stories[0];
  const std::vector<std::pair<Role, std::string>> expected = {{Role::headline, "Ten die in Goma"},
                                                              {Role::standfirst, "Gunmen kill ten."},
                                                              {Role::body, "Gunmen opened fire."},
                                                              {Role::subhead, "After"},
                                                              {Role::quote, "We ran."},
                                                              {Role::caption, "The market."},
                                                              {Role::credit, "B. Nobody"}};
  EXPECT_EQ(paragraphs(story), expected);
  EXPECT_EQ(story.byline, std::vector<std::string>{"A. Nobody"});
  EXPECT_EQ(story.outlet.name, "River Wire");
  EXPECT_EQ(story.published->from, "2024-05-13");
  ASSERT_EQ(story.origin.size(), 1U);
  EXPECT_EQ(story.origin[0].name, "AFP");
}

TEST(NewsXml, ReadsEachItemOfANewsMlG2Message) {
  const auto item = [](const std::string& headline, const std::string& day) {
    return R"(<newsItem guid="x" xml:lang="en-GB"><itemMeta><provider literal="Agency"/><versionCreated>)" + day +
           R"(</versionCreated></itemMeta><contentMeta><headline>)" + headline +
           R"(</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
           <html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>Gunmen opened fire.</p></body></html>
           </inlineXML></contentSet></newsItem>)";
  };
  const Page page = extract("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" +
                                item("One", "2024-05-13T08:00:00Z") + item("Two", "2024-05-14T08:00:00Z") +
                                "</itemSet></newsMessage>",
                            {});
  ASSERT_EQ(page.stories.size(), 2U);
  EXPECT_EQ(page.stories[0].headline, "One");
  EXPECT_EQ(page.stories[1].published->from, "2024-05-14");
  EXPECT_EQ(page.stories[1].language, "en");
  EXPECT_EQ(page.stories[1].outlet.name, "Agency");
  EXPECT_EQ(paragraphs(page.stories[1]).back().second, "Gunmen opened fire.");
}

}  // namespace
}  // namespace vigie::page
