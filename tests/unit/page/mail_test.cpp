// SPDX-License-Identifier: Apache-2.0
#include "page/mail.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

constexpr std::string_view kHead =
    "From: \"River Wire\" <a@example.org>\r\nTo: b@example.org\r\nSubject: =?utf-8?Q?Ten_die_=E2=80=93_Goma?=\r\n"
    "Date: Mon, 13 May 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\n";
constexpr std::string_view kStory =
    "Gunmen opened fire on a market in Goma on Tuesday, killing ten civilians, a doctor said.";

TEST(Mail, PlainTextIsAStoryUnderItsSubjectWithoutSignatureAndQuotedWords) {
  const Page page = extract(std::string(kHead) +
                                "Content-Type: text/plain; charset=iso-8859-1\r\n"
                                "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
                                std::string(kStory) +
                                "\r\n\r\nThe caf=E9 was closed and the road stayed shut all day lo=\r\nng.\r\n\r\n"
                                "> what others said\r\n-- \r\nA. Nobody, River Wire",
                            {});
  ASSERT_EQ(page.stories.size(), 1U);
  const Story& story = page.stories[0];
  EXPECT_EQ(story.headline, "Ten die – Goma");
  EXPECT_EQ(story.text, "Ten die – Goma\n\n" + std::string(kStory) +
                            "\n\nThe café was closed and the road stayed shut all day long.");
  EXPECT_EQ(story.outlet.name, "River Wire");
  ASSERT_TRUE(story.published);
  EXPECT_EQ(story.published->from, "2024-05-13");
  EXPECT_EQ(story.published->quote, "mail Date");
}

TEST(Mail, TheHtmlPartIsReadLikeAPage) {
  const Page page =
      extract(std::string(kHead) +
                  "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
                  "Look at this in your browser.\r\n--x\r\nContent-Type: text/html; "
                  "charset=utf-8\r\n\r\n<html><body><h1>Ten die</h1><p>" +
                  std::string(kStory) + "</p></body></html>\r\n--x--\r\n",
              {});
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_EQ(page.stories[0].text, "Ten die\n\n" + std::string(kStory));
}

TEST(Mail, ASavedPageIsNotDatedByItsSaving) {
  const Page page = extract(
      "From: <Saved by Browser>\r\nSnapshot-Content-Location: http://river.example/1\r\nSubject: Ten die\r\n"
      "Date: Mon, 13 May 2024 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
      "type=\"text/html\"; "
      "boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: http://river.example/1\r\n\r\n"
      "<html><body><h1>Ten die</h1><p>" +
          std::string(kStory) + "</p></body></html>\r\n--x--\r\n",
      {});
  ASSERT_EQ(page.stories.size(), 1U);
  EXPECT_FALSE(page.stories[0].published);
  EXPECT_EQ(page.stories[0].url, "http://river.example/1");
  EXPECT_EQ(page.stories[0].outlet.name, "");
}

TEST(Mail, IsToldFromTextThatOnlyBeginsLikeIt) {
  EXPECT_TRUE(looks_like_mail("Received: x\r\n\ty\r\nSubject: a\r\n\r\nb"));
  EXPECT_FALSE(looks_like_mail("Goma: ten die\n\nGunmen opened fire."));
  EXPECT_FALSE(looks_like_mail("From: the beginning it was a war of words.\n\nText."));
  EXPECT_FALSE(looks_like_mail(""));
}

TEST(Mail, WithPartsInPartsWithoutEndIsReadWithoutHarm) {
  std::string deep(kHead);
  for (int i = 0; i < 500; ++i)
    deep +=
        "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" + std::to_string(i) + "\r\n";
  (void)extract(deep, {});
}

}  // namespace
}  // namespace vigie::page
