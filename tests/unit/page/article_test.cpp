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

// The class of a link tells of the link, not of the paragraph that begins with it.
TEST(Article, AParagraphIsNotWhatTheLinkAtItsBeginIs) {
  for (const std::string name : {"popup-link", "tags", "author", "comment"}) {
    const std::string two = "<a href=/x class=" + name + ">The prefect</a>" + kTwo.substr(11);
    EXPECT_EQ(
        body_of(read("<h1>Ten die in raid</h1><div><p>" + kOne + "</p><p>" + two + "</p><p>" + kThree + "</p></div>")),
        kOne + "\n" + kTwo + "\n" + kThree + "\n")
        << name;
  }
  // Where most of the paragraph stands in the named element, the name counts.
  EXPECT_EQ(body_of(read("<h1>Ten die in raid</h1><div><p>" + kOne + "</p><p><span class=sponsored>" + kTwo +
                         "</span> Ad</p><p>" + kThree + "</p></div>")),
            kOne + "\n" + kThree + "\n");
}

TEST(Article, WhatPublishersKeepFromSearchResultsIsNotTheStory) {
  EXPECT_EQ(body_of(read("<h1>Ten die in raid</h1><div><p>" + kOne +
                         "</p><div data-nosnippet><p>A. Nobody has "
                         "reported from the valley for ten years and likes long walks along the river.</p></div><p>" +
                         kTwo + "</p><p>" + kThree + "</p></div>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, OffersOfNewslettersAndLabelsOfDatesAreLeftOut) {
  EXPECT_EQ(body_of(read("<h1>Ten die in raid</h1><div><p>" + kOne + "</p><p>Reading time</p><p>5 min read</p><p>" +
                         kTwo + "</p><p>Our newsletter brings the day's best stories to your inbox each morning.</p>" +
                         "<p>La newsletter du matin, chaque jour dans votre boîte mail, pour ne rien manquer.</p><p>" +
                         kThree + "</p></div>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n");
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

TEST(Article, AParagraphInTheClothesOfAHeadingIsText) {
  EXPECT_EQ(
      body_of(read("<div><h1>Ten die in raid</h1><h3>" + kOne + "</h3><p>" + kTwo + "</p><p>" + kThree + "</p></div>")),
      kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, LooseLinksAndTheSameWordsAgainAndAgainAreNoText) {
  const std::string stamp = "<div>Current price</div>";
  EXPECT_EQ(body_of(read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p>" + stamp +
                         "<p><a href=/x>See the map</a></p><p>" + kTwo + "</p>" + stamp + "<p>" + kThree + "</p>" +
                         stamp + "<p>" + kOne.substr(0, 40) + " twice.</p></article>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n" + kOne.substr(0, 40) + " twice.\n");
}

TEST(Article, WhoSpeaksInAnInterviewIsText) {
  const std::string who = "<p>Question:</p>";
  EXPECT_NE(body_of(read("<article><h1>Ten die in raid</h1>" + who + "<p>" + kOne + "</p>" + who + "<p>" + kTwo +
                         "</p>" + who + "<p>" + kThree + "</p></article>"))
                .find("Question:\n" + kTwo),
            std::string::npos);
}

TEST(Article, FormsAreLeftOutUnlessTheyHoldThePage) {
  EXPECT_EQ(body_of(read("<article><h1>Ten die in raid</h1><p>" + kOne +
                         "</p><form><p>Tell us what you saw, we will call you back "
                         "within the hour, day and night.</p><label>First name</label></form><p>" +
                         kTwo + "</p><p>" + kThree + "</p></article>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n");
  EXPECT_EQ(body_of(read("<form id=aspnetForm><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p></form>")),
            kOne + "\n" + kTwo + "\n");
}

TEST(Article, ACreditedLineBelowAPictureIsItsCaption) {
  const Story story = read("<article><h1>Ten die in raid</h1><p>" + kOne +
                           "</p><div><img src=/a.jpg></div><p>The market after the raid. Photo: "
                           "A. Nobody</p><p>" +
                           kTwo + "</p><p>" + kThree + "</p></article>");
  EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n" + kThree + "\n");
  ASSERT_EQ(story.media.size(), 1U);
  EXPECT_EQ(story.media[0].caption, "The market after the raid.");
  EXPECT_EQ(story.media[0].credit, "A. Nobody");
}

TEST(Article, TheLeadIsKeptWhereTheSiteCallsItATeaser) {
  const std::string lead =
      "Armed men burned shops in a village by the river and took two hostages with them to the north.";
  for (const std::string& between :
       {"<div class=teaser-text><p>" + lead + "</p></div>", "<div><p>" + lead + "</p></div>"}) {
    const Story story = read("<div><h1>Ten die in raid</h1>" + between + "</div><div class=article-body><p>" + kOne +
                             "</p><p>" + kTwo + "</p><p>" + kThree + "</p></div>");
    EXPECT_EQ(story.standfirst, lead) << between;
    EXPECT_EQ(body_of(story), kOne + "\n" + kTwo + "\n" + kThree + "\n");
  }
  EXPECT_EQ(body_of(read("<div><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree +
                         "</p><div class=teaser><p>Another story about something else that is long enough to be "
                         "read.</p></div></div>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, AConsentBoxThatWasNeverClosedDoesNotSwallowTheText) {
  const std::string more =
      "The regional hospital received nineteen wounded during the night, among them four children, a doctor said.";
  const Story story = read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree +
                           "</p><div class=video-consent><p>" + more + "</p><p>" + more.substr(0, 60) +
                           " in the evening, a nurse told us.</p></article>");
  EXPECT_NE(body_of(story).find(more), std::string::npos);
  const Story asked = read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree +
                           "</p><div class=consent><p>We would like to show you this video; for that we need your "
                           "consent, as its maker sets "
                           "cookies.</p><p>You can withdraw it at any time by a link at the foot of the page, where "
                           "the rest is told.</p></div></article>");
  EXPECT_EQ(body_of(asked), kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

TEST(Article, JsonLdTellsTheTextThatAScriptWouldWrite) {
  const std::string body =
      kOne + "\\n\\n" + kTwo + "\\n\\n" + kThree + "\\n\\nThe bridge was closed, and nobody could reach the village.";
  const std::string head =
      "<title>Ten die in raid | The Nobody</title><script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ten die "
      "in raid\",\"articleBody\":\"" +
      body + "\"}</script>";
  EXPECT_EQ(
      body_of(read("<h1>Ten die in raid</h1><p>Loading the story, which takes a while on slow lines, please wait.</p>",
                   head)),
      kOne + "\n" + kTwo + "\n" + kThree + "\nThe bridge was closed, and nobody could reach the village.\n");
  // Where the page shows its text, that is the one.
  EXPECT_EQ(body_of(read("<article><h1>Ten die in raid</h1><p>" + kOne + "</p><p>" + kTwo + "</p></article>", head)),
            kOne + "\n" + kTwo + "\n");
}

TEST(Article, AnIdMadeOfAHeadingsWordsSaysNothingOfItsElement) {
  EXPECT_EQ(body_of(read("<article><h1>Ten die in raid</h1><div id=toc_who-could-share-in-the-ads><p>" + kOne +
                         "</p></div><p>" + kTwo + "</p><p>" + kThree + "</p></article>")),
            kOne + "\n" + kTwo + "\n" + kThree + "\n");
}

}  // namespace
}  // namespace vigie::page
