// What is kept of an HTML page and what is not, on small pages of our own.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "page/page.h"

namespace vigie::page {
namespace {

const std::string kOne =
    "At dawn three armed men came from the river and attacked the market of the village, killing ten people and "
    "burning several shops.";
const std::string kTwo =
    "The prefect promised more troops and called for calm in a statement that was read on the radio on Monday evening, "
    "without giving a toll.";
const std::string kThree =
    "Residents said that the attackers stayed for two hours and left towards the north with cattle and two hostages, "
    "one of them a teacher.";

Story read(const std::string& body, const std::string& head = "<title>Ten die in raid | The Nobody</title>") {
  PageHints hints;
  hints.media_type = "text/html";
  Page page = extract("<html lang=en><head>" + head + "</head><body>" + body, hints);
  return page.stories.empty() ? Story() : page.stories.front();
}

std::string body_of(const Story& story) {
  std::string out;
  for (const Paragraph& p : story.paragraphs)
    if (p.role == Role::body || p.role == Role::subhead || p.role == Role::quote || p.role == Role::list)
      out += std::string(words_of(story.text, p.span)) + "\n";
  return out;
}

TEST(Article, MenusSharingRelatedStoriesAndFootersAreLeftOutAndCounted) {
  const Story story = read(
      "<nav><a href=/>Home</a> <a href=/world>World</a></nav><h1>Ten die in raid</h1><div class='social-share'>Share "
      "on Facebook</div><p>" +
      kOne + "</p><p>" + kTwo +
      "</p><div class=related><p>A story about something else altogether that is long enough to be read as text by "
      "anyone.</p></div><p>" +
      kThree + "</p><footer>All rights reserved. The Nobody.</footer>");
  EXPECT_EQ(story.headline, "Ten die in raid");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n" + kThree + "\n");
  EXPECT_EQ(story.outlet.name, "The Nobody");
  EXPECT_GT(story.left_out, 100U);
}

TEST(Article, LineBreaksMakeParagraphsToo) {
  const Story story =
      read("<h1>Ten die in raid</h1><div>" + kOne + "<br><br>" + kTwo + "<br/>\n<br/>" + kThree + "</div>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, RolesAreTold) {
  const Story story = read(
      "<article><h1>Ten die in raid</h1><p class=standfirst>Armed men burn shops and take two hostages</p><figure><img "
      "src=/a.jpg alt='not a caption'><figcaption>The market after the raid. Photograph: A. Nobody / "
      "Agency</figcaption></figure><p>" +
      kOne + "</p><h2>The toll</h2><p>" + kTwo +
      "</p><blockquote><p>We heard shots for two hours and then nothing more, said one of "
      "them.</p></blockquote><ul><li>Ten dead, of whom three women and a child</li><li>Two hostages "
      "taken</li></ul><p>" +
      kThree + "</p></article>");
  EXPECT_EQ(story.standfirst, "Armed men burn shops and take two hostages");
  ASSERT_EQ(story.media.size(), 1U);
  EXPECT_EQ(story.media[0].url, "/a.jpg");
  EXPECT_EQ(story.media[0].caption, "The market after the raid.");
  EXPECT_EQ(story.media[0].credit, "A. Nobody / Agency");
  std::vector<Role> roles;
  for (const Paragraph& p : story.paragraphs) roles.push_back(p.role);
  EXPECT_EQ(roles, (std::vector<Role>{Role::headline, Role::standfirst, Role::caption, Role::credit, Role::body,
                                      Role::subhead, Role::body, Role::quote, Role::list, Role::list, Role::body}));
}

TEST(Article, ReadersCommentsAreKeptApart) {
  const Story story = read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo +
                           "</p></article><div id=comments><h3>2 Comments</h3><ol><li class='comment' "
                           "id=comment-1><cite class=fn>Ann Nobody</cite> <p>What a sad day for this village, " +
                           std::string("and how little is done about it by those who rule us from afar.") +
                           "</p><a href=#>Reply</a></li><li class=comment id=comment-2><div "
                           "class=comment-author>Bob</div><time>May 3, 2024</time><p>Agreed.</p></li></ol></div>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n");
  ASSERT_EQ(story.comments.size(), 2U);
  EXPECT_EQ(story.comments[0].author, "Ann Nobody");
  EXPECT_EQ(story.comments[0].text.substr(0, 10), "What a sad");
  EXPECT_EQ(story.comments[1].author, "Bob");
  EXPECT_EQ(story.comments[1].when, "May 3, 2024");
  EXPECT_EQ(story.comments[1].text, "Agreed.");
}

TEST(Article, ItempropArticleBodyIsBelieved) {
  const Story story = read("<h1>Ten die in raid</h1><div itemprop=articleBody><p>" + kOne + "</p><p>" + kTwo +
                           "</p></div><div><p>" + kThree + "</p></div>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n");
}

TEST(Article, AClassThatHoldsAllTheTextIsNotBelieved) {
  const Story story = read("<div class='layout has sidebar widget'><h1>Ten die in raid</h1><div class=comments><p>" +
                           kOne + "</p><p>" + kTwo + "</p></div></div>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n");
}

TEST(Article, NothingIsReadAfterTheHeadingOfAWidget) {
  const Story story =
      read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree +
           "</p><h3>Related stories</h3><p>A teaser that reads like any other sentence of a story.</p></article>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, PopUpsAreNeverTheArticle) {
  const Story story = read("<h1>Ten die in raid</h1><p>" + kOne + "</p><div id=cookie-consent><p>" + kTwo + " " + kTwo +
                           "</p><p>" + kThree + "</p></div>");
  EXPECT_EQ(body_of(story), kOne + "\n");
}

TEST(Article, ADatelineInTheFirstParagraphIsAStatedDate) {
  const Story story = read("<article><h1>Ten die in raid</h1><p>VILLAGE, May 3, 2024 (AGENCY) - " + kOne + "</p><p>" +
                           kTwo + "</p></article>");
  ASSERT_TRUE(story.published);
  EXPECT_EQ(story.published->from, "2024-05-03");
  EXPECT_EQ(story.published->basis, DateBasis::stated);
}

TEST(Article, OriginsAreReadFromTheText) {
  const Story story = read("<article><h1>Ten die in raid</h1><p>VILLAGE (AFP) - " + kOne + "</p><p>" + kTwo +
                           "</p><p>This article was first published in The Nobody Review.</p></article>");
  ASSERT_EQ(story.origin.size(), 2U);
  EXPECT_EQ(story.origin[0].name, "AFP");
  EXPECT_EQ(story.origin[1].name, "The Nobody Review");
}

TEST(Article, TheSiteNameIsCutFromATitleWithoutHeading) {
  EXPECT_EQ(read("<p>" + kOne + "</p><p>" + kTwo + "</p>").headline, "Ten die in raid");
}

}  // namespace
}  // namespace vigie::page
