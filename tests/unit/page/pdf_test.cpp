// SPDX-License-Identifier: Apache-2.0
#include "page/pdf.h"

#include <gtest/gtest.h>

#include "page/page.h"

namespace vigie::page {
namespace {

std::string line(double top, double height, const std::string& text, double left = 72) {
  return "<line xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) + "\" yMax=\"" +
         std::to_string(top + height) + "\"><word>" + text + "</word></line>";
}
std::string block(const std::string& lines) { return "<flow><block xMin=\"72\">" + lines + "</block></flow>"; }
std::string page(const std::string& blocks) { return "<page height=\"792\">" + blocks + "</page>"; }

TEST(Pdf, PutsLinesTogetherAndLeavesRunningHeadsAndPageNumbersOut) {
  const std::string layout =
      "<doc>" +
      page(block(line(25, 9, "River Wire weekly")) + block(line(79, 18, "Ten die in Goma")) +
           block(line(124, 10, "Gunmen opened fire on a market in Bamenda on Tuesday, killing 12 civi-") +
                 line(138, 10, "lians, a doctor said.") +
                 line(152, 10, "Soldiers came in the evening, and the road", 90)) +
           block(line(760, 9, "1"))) +
      page(block(line(25, 9, "River Wire weekly")) + block(line(80, 10, "stayed closed.")) + block(line(760, 9, "2"))) +
      "</doc>";
  std::vector<Note> notes;
  EXPECT_EQ(words_of_layout(layout, notes),
            "Ten die in Goma\n\nGunmen opened fire on a market in Bamenda on Tuesday, killing 12 civilians, a doctor "
            "said.\n\n"
            "Soldiers came in the evening, and the road\n\nstayed closed.");
}

TEST(Pdf, AParagraphGoesOnOverThePage) {
  const std::string first = "Gunmen opened fire on a market in the town on Tuesday, killing 12 people who had";
  const std::string layout =
      "<doc>" + page(block(line(124, 10, first))) + page(block(line(124, 10, "come to sell."))) + "</doc>";
  std::vector<Note> notes;
  EXPECT_EQ(words_of_layout(layout, notes), first + " come to sell.");
}

TEST(Pdf, ThatIsBrokenGivesAReason) {
  const Page read = extract("%PDF-1.4\nnothing of the kind", {});
  EXPECT_TRUE(read.stories.empty());
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].rule, "page.pdf");
}

TEST(Pdf, IsToldByItsMark) {
  EXPECT_TRUE(looks_like_pdf("%PDF-1.7"));
  EXPECT_FALSE(looks_like_pdf("A file begins with %PDF-1.7"));
}

}  // namespace
}  // namespace vigie::page
