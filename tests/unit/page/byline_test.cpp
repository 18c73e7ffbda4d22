// SPDX-License-Identifier: Apache-2.0
#include "page/byline.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

using Names = std::vector<std::string>;

Names read(const std::string& lines, const std::string& head = "") {
  const Page page = extract(
      "<html><head><title>Ten die in Goma</title>" + head + "</head><body><article><h1>Ten die in Goma</h1>" + lines +
          "<p>Gunmen opened fire on a market in Goma on Sunday, killing ten civilians, a doctor said.</p>"
          "<p>The army said that its soldiers had reached the town in the evening.</p></article></body></html>",
      {});
  return page.stories.empty() ? Names{"no story"} : page.stories[0].byline;
}

TEST(Byline, IsReadFromElementsThatSayTheyNameTheAuthor) {
  EXPECT_EQ(read("<div class=byline>By <a rel=author href=/a>Anna Nobody</a> | 13 May 2024</div>"),
            Names{"Anna Nobody"});
  EXPECT_EQ(read("<span class=post-author>von Karl Niemand am 13. Mai 2024</span>"), Names{"Karl Niemand"});
  EXPECT_EQ(read("<p><a rel=author>Anna Nobody</a> <a rel=author>Bert Nobody</a></p>"),
            (Names{"Anna Nobody", "Bert Nobody"}));
}

TEST(Byline, IsReadFromALineNearTheHeadline) { EXPECT_EQ(read("<p>By Anna Nobody</p>"), Names{"Anna Nobody"}); }

TEST(Byline, OfAReaderIsNotTheAuthors) {
  EXPECT_EQ(read("<div class=comments><div class=comment><span class=author>Fan</span><p>Good.</p></div></div>"),
            Names{});
  EXPECT_EQ(read(""), Names{});
}

TEST(Byline, OfTheSiteGivesWayToThatOfAPerson) {
  const std::string head =
      "<meta name=author content=\"River Wire\"><meta property=\"og:site_name\" content=\"River Wire\">";
  EXPECT_EQ(read("<p class=author>Anna Nobody</p>", head), Names{"Anna Nobody"});
  EXPECT_EQ(read("", head), Names{"River Wire"});
}

TEST(Byline, NamesAreToldFromOtherWords) {
  EXPECT_EQ(name_in_byline("Written by Anna Nobody, Goma"), "Anna Nobody");
  EXPECT_EQ(name_in_byline("Propos recueillis par Anne Personne"), "Anne Personne");
  EXPECT_EQ(name_in_byline("By 13 May 2024"), "");
  EXPECT_EQ(name_in_byline("Share"), "");
  EXPECT_EQ(name_in_byline(""), "");
}

TEST(Byline, WordsThatStandInAnAuthorsFieldAreNoNames) {
  for (const char* no_name : {"Posted on", "Friday", "No author", "https://x.example/anna"})
    EXPECT_EQ(read("<p>By Anna Nobody</p>", std::string("<meta name=author content=\"") + no_name + "\">"),
              Names{"Anna Nobody"})
        << no_name;
}

TEST(Byline, AFirstNameAloneGivesWayToTheWholeName) {
  EXPECT_EQ(read("<p>By Anna Nobody</p>", "<meta name=author content=Anna>"), Names{"Anna Nobody"});
  EXPECT_EQ(read("<p>By Bert Nobody</p>", "<meta name=author content=Anna>"), Names{"Anna"});
}

}  // namespace
}  // namespace vigie::page
