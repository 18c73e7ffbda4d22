// SPDX-License-Identifier: Apache-2.0
#include "page/correction.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

std::optional<Correction> read(const std::string& headline, const std::string& note) {
  PageHints hints;
  hints.media_type = "text/html";
  hints.url = "https://x.example/raid";
  const Page page =
      extract("<html lang=en><body><article><h1>" + headline +
                  "</h1><p>Gunmen opened fire on a market in Goma on Sunday, killing ten civilians, a doctor said.</p>"
                  "<p>The army said that its soldiers had reached the town in the evening.</p><p>" +
                  note + "</p></article></body></html>",
              hints);
  return page.stories.empty() ? std::nullopt : page.stories[0].corrects;
}

TEST(Correction, ANoteOnAnEarlierVersionIsOfThePageItself) {
  for (const std::string note : {"Correction: An earlier version of this article said that twelve people had died.",
                                 "An earlier version of this article said that twelve people had died.",
                                 "Une version précédente de cet article faisait état de douze morts."}) {
    const auto found = read("Ten die in Goma", note);
    ASSERT_TRUE(found) << note;
    EXPECT_EQ(found->of, "https://x.example/raid");
    EXPECT_EQ(found->quote, note);
  }
  EXPECT_EQ(
      read("Ten die in Goma", "Correction: An earlier version of this article said that twelve people had died.")->what,
      "An earlier version of this article said that twelve people had died.");
}

TEST(Correction, OfAnotherStoryHasItsAddressWhereTheNoteNamesIt) {
  EXPECT_EQ(read("Ten die in Goma", "This corrects the toll given at https://x.example/first-report.")->of,
            "https://x.example/first-report");
  const auto kill = read("KILL - Twelve die in Goma", "The report could not be confirmed, the agency said on Monday.");
  ASSERT_TRUE(kill);
  EXPECT_EQ(kill->of, "");
  EXPECT_EQ(kill->what, "Twelve die in Goma");
  EXPECT_EQ(
      read("Rectificatif : dix morts à Goma", "La ville était calme lundi, selon un habitant joint par téléphone.")
          ->what,
      "dix morts à Goma");
}

TEST(Correction, NewsOfCorrectionsAndKillingsIsNone) {
  for (const char* note : {"Rebels kill ten civilians in a market near the border, the army said.",
                           "Soldiers kill: that is what they told us here.",
                           "The ministry issued a correction of its own toll on Monday evening."})
    EXPECT_FALSE(read("Ten die in Goma", note)) << note;
  EXPECT_FALSE(read("Withdrawal of troops: what we know", "The ministry said that the last soldiers had left."));
}

}  // namespace
}  // namespace vigie::page
