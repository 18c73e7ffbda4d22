// SPDX-License-Identifier: Apache-2.0
#include "page/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "core/limits.h"

namespace vigie::page::html {
namespace {

Tree parsed(std::string_view text) {
  std::vector<Note> notes;
  return parse(text, notes);
}

NodeId first(const Tree& tree, Tag tag) {
  for (NodeId n = 0; n < tree.size(); ++n)
    if (tree.tag(n) == tag) return n;
  return 0;
}

TEST(Html, BrokenMarkupIsReadAsBrowsersDo) {
  const Tree tree = parsed("<p class=lead>One <b>two<p>three</b>");
  const NodeId p = first(tree, Tag::p);
  ASSERT_NE(p, 0U);
  EXPECT_EQ(tree.attribute(p, Attr::class_), "lead");
  EXPECT_EQ(tree.all_text(p), "One two");
  EXPECT_EQ(tree.all_text(0), "One two three");
}

TEST(Html, SubtreesAreRangesThatNest) {
  const Tree tree = parsed("<div><ul><li>a<li>b</ul><table><tr><td>c</table>d</div>");
  for (NodeId n = 1; n < tree.size(); ++n) {
    EXPECT_LT(tree.parent(n), n);
    EXPECT_GT(tree.end(n), n);
    EXPECT_LE(tree.end(n), tree.end(tree.parent(n)));
  }
  EXPECT_EQ(tree.all_text(first(tree, Tag::div)), "a b c d");
}

TEST(Html, AMillionNestedElementsAreReadInLinearTimeAndToldInANote) {
  std::string page;
  for (int i = 0; i < 1'000'000; ++i) page += "<div>";
  page += "deep";
  std::vector<Note> notes;
  const auto start = std::chrono::steady_clock::now();
  const Tree tree = parse(page, notes);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_EQ(tree.all_text(0), "deep");
  EXPECT_LE(tree.size(), limits::kHtmlDepth + 10);
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const Note& n) { return n.rule == "page.limit.depth"; }));
}

TEST(Html, EndTagsOfElementsLeftOutCloseNothingElse) {
  std::string page = "<div id=outer>";
  for (int i = 0; i < 1000; ++i) page += "<div>";
  page += "deep";
  for (int i = 0; i < 1000; ++i) page += "</div>";
  page += "<p id=after>after</p></div>";
  const Tree tree = parsed(page);
  const NodeId p = first(tree, Tag::p);
  ASSERT_NE(p, 0U);
  EXPECT_EQ(tree.attribute(tree.parent(p), Attr::id), "outer");
}

TEST(Html, UnclosedFormattingDoesNotMultiply) {
  std::string page;
  for (int i = 0; i < 2000; ++i) page += "<p><b class=" + std::to_string(i) + ">x";
  EXPECT_LT(parsed(page).size(), 200'000U);
}

TEST(Html, NodesPastTheLimitAreLeftOutAndToldInANote) {
  std::string page;
  for (std::uint32_t i = 0; i < limits::kHtmlNodes; ++i) page += "<p>x";
  std::vector<Note> notes;
  const Tree tree = parse(page, notes);
  EXPECT_LE(tree.size(), limits::kHtmlNodes + 10);
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const Note& n) { return n.rule == "page.limit.nodes"; }));
}

TEST(Html, AnElementWithManyAttributesKeepsTheFirst) {
  std::string page = "<p class=kept";
  for (int i = 0; i < 100'000; ++i) page += " a" + std::to_string(i) + "=1";
  const Tree tree = parsed(page + ">x");
  EXPECT_EQ(tree.attribute(first(tree, Tag::p), Attr::class_), "kept");
}

TEST(Html, AnEmptyPageHasARoot) { EXPECT_GE(parsed("").size(), 1U); }

}  // namespace
}  // namespace vigie::page::html
