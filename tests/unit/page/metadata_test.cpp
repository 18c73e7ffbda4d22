// SPDX-License-Identifier: Apache-2.0
#include "page/metadata.h"

#include <gtest/gtest.h>

#include <string>

namespace vigie::page {
namespace {

Metadata read(const std::string& html) {
  std::vector<Note> notes;
  return read_metadata(html::parse(html, notes));
}

TEST(Metadata, JsonLdIsReadWhereverItIsNested) {
  const Metadata m = read(
      R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["NewsArticle"],"headline":"Ten die &amp; three flee","datePublished":"2024-05-13",
      "author":[{"name":"A. Nobody"},{"name":"B. Nobody"}],"publisher":{"name":"The Nobody"},"articleBody":"At dawn."}]}</script>)");
  EXPECT_EQ(m.headline, "Ten die & three flee");
  ASSERT_EQ(m.authors.size(), 2U);
  EXPECT_EQ(m.authors[1], "B. Nobody");
  EXPECT_EQ(m.outlet, "The Nobody");
  EXPECT_EQ(m.article_body, "At dawn.");
  ASSERT_FALSE(m.published.empty());
  EXPECT_EQ(m.published[0].value, "2024-05-13");
  EXPECT_EQ(m.published[0].field, "json-ld datePublished");
}

TEST(Metadata, BrokenJsonIsReadAsFarAsItCanOrNotAtAll) {
  EXPECT_EQ(read("<script "
                 "type='application/ld+json'>/*<![CDATA[*/{\"@type\":\"Article\",\"headline\":\"a\nb\"};//]]></script>")
                .headline,
            "a b");
  EXPECT_EQ(read("<script type='application/ld+json'>{\"@type\":\"Article\",</script>").headline, "");
  std::string deep = "<script type='application/ld+json'>";
  for (int i = 0; i < 200'000; ++i) deep += "[";
  for (int i = 0; i < 200'000; ++i) deep += "]";
  EXPECT_EQ(read(deep + "</script>").headline, "");
}

TEST(Metadata, MetaElementsByNamePropertyAndItemprop) {
  const Metadata m = read(
      "<html lang=FR-ca><head><title>T</title><meta property=og:site_name content=' The  Nobody '><meta name=author "
      "content='A. Nobody'><link rel=canonical href='https://x.example/a'>"
      "<meta name=description content=d><meta itemprop=datePublished content=2024-05-13>");
  EXPECT_EQ(m.language, "fr");
  EXPECT_EQ(m.outlet, "The Nobody");
  EXPECT_EQ(m.authors, std::vector<std::string>{"A. Nobody"});
  EXPECT_EQ(m.canonical, "https://x.example/a");
  EXPECT_EQ(m.title, "T");
  EXPECT_EQ(m.published.at(0).field, "meta datepublished");
}

}  // namespace
}  // namespace vigie::page
