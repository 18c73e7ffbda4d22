// Laws that hold for any bytes, and the edges of input.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/page.h"

namespace vigie::page {
namespace {

bool has_note(const Page& page, std::string_view rule) {
  return std::any_of(page.notes.begin(), page.notes.end(), [rule](const Note& n) { return n.rule == rule; });
}

// The record's laws of a story's text.
void expect_lawful(const Page& page) {
  std::uint32_t part = 0;
  for (const Story& story : page.stories) {
    EXPECT_EQ(story.part, ++part);
    EXPECT_EQ(story.parts, page.stories.size());
    EXPECT_TRUE(unicode::is_valid(story.text));
    EXPECT_EQ(story.id.size(), 16U);
    EXPECT_LE(story.text.size(), limits::kStoryBytes);
    std::uint32_t at = 0;
    for (const Paragraph& p : story.paragraphs) {
      EXPECT_EQ(p.span.begin, at);
      EXPECT_LT(p.span.begin, p.span.end);
      ASSERT_LE(p.span.end, story.text.size());
      if (p.span.end < story.text.size()) {
        EXPECT_EQ(story.text.substr(p.span.end, 2), "\n\n");
      }
      at = p.span.end + 2;
    }
    if (!story.paragraphs.empty()) {
      EXPECT_EQ(story.paragraphs.back().span.end, story.text.size());
    }
  }
}

TEST(Extract, EmptyAndBinaryPagesGiveNoStoryAndANote) {
  EXPECT_TRUE(has_note(extract("", {}), "page.empty"));
  EXPECT_TRUE(has_note(extract(" \n\t ", {}), "page.empty"));
  const Page binary = extract(std::string("\x7F"
                                          "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
                                          16) +
                                  std::string(500, '\x03'),
                              {});
  EXPECT_TRUE(binary.stories.empty());
  EXPECT_TRUE(has_note(binary, "page.binary"));
}

TEST(Extract, AFewNulBytesDoNotMakeATextBinary) {
  std::string text =
      "Ten die in raid\n\nAt dawn three armed men came from the river and attacked the market of the village.";
  text[40] = '\0';
  const Page page = extract(text, {});
  ASSERT_EQ(page.stories.size(), 1U);
  expect_lawful(page);
}

// What pages are made of, whole and broken.
static const std::vector<std::string> kPieces = {
    "<p>",
    "</p>",
    "<div class=comments>",
    "</div>",
    "<h1>",
    "</h1>",
    "<table><tr><td>",
    "<script>",
    "</script>",
    "<b>",
    "<a href=x>",
    "\n\n",
    "\n",
    "————————",
    "Photo: X",
    "(AFP)",
    "theguardian.com",
    "1 Commentaire",
    "Ten people died in the raid on the market of the village at dawn, police said. ",
    "\xC3",
    "\xE2\x80",
    "\xFF\xFE",
    "é",
    "e\xCC\x81",
    "\xF0\x9F\x92\xA5",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "<li>",
    "<br>",
    "7 février 2019",
    "日本語の文章がここにあります。",
    "<svg><p>",
    "<template>",
    "<math>",
    "<select><option>",
    "<figure><figcaption>",
    "<meta charset=utf-16>",
    "<title>",
    std::string(1, '\0')};

TEST(Extract, TheLawsHoldForAnyBytes) {
  std::mt19937 random(20190207);
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    const auto count = random() % 60;
    for (unsigned i = 0; i < count; ++i)
      bytes +=
          random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256)) : kPieces[random() % kPieces.size()];
    for (const char* type : {"", "text/html", "text/plain"}) {
      PageHints hints;
      hints.media_type = type;
      const Page page = extract(bytes, hints);
      expect_lawful(page);
      const Page again = extract(bytes, hints);
      ASSERT_EQ(page.stories.size(), again.stories.size());
      for (std::size_t i = 0; i < page.stories.size(); ++i) EXPECT_EQ(page.stories[i].text, again.stories[i].text);
    }
  }
}

TEST(Extract, HugeAndDeepPagesAreReadWithinTheLimits) {
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<div><p>x";
  expect_lawful(extract(deep, {}));
  std::string wide = "<body><article><h1>Wide</h1>";
  for (int i = 0; i < 30'000; ++i)
    wide += "<p>Paragraph " + std::to_string(i) +
            " tells that ten people died in the raid on the market of the village at dawn, police said.</p>";
  const Page page = extract(wide, {});
  expect_lawful(page);
  EXPECT_TRUE(has_note(page, "page.limit.story"));
}

TEST(Extract, PagesPastTheByteLimitAreCutAndToldSo) {
  std::string text = "Ten die in raid\n\n";
  while (text.size() <= limits::kPageBytes) text.append(1U << 20U, 'a').append("\n\n");
  const Page page = extract(text, {});
  EXPECT_TRUE(has_note(page, "page.limit.bytes"));
  expect_lawful(page);
}

TEST(Extract, HtmlIsToldFromText) {
  EXPECT_EQ(extract("<!DOCTYPE html><p>Ten people died in the raid on the market of the village at dawn.</p>", {})
                .stories.at(0)
                .text.find('<'),
            std::string::npos);
  EXPECT_NE(extract("Ten < eleven\n\nTen people died in the raid on the market of the village at dawn.", {})
                .stories.at(0)
                .text.find('<'),
            std::string::npos);
}

}  // namespace
}  // namespace vigie::page
