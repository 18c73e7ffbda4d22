// SPDX-License-Identifier: Apache-2.0
#include "page/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

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

// https://react.dev/reference/react-dom/server/renderToPipeableStream: what was late comes at the end, hidden.
TEST(Html, StreamedPartsStandWhereTheirCallsPutThem) {
  const Tree tree = parsed(
      "<main><p>One</p><!--$?--><template id=\"B:0\"></template><p>Loading <!--$-->two<!--/$--></p><!--/$--><p>Four</p>"
      "</main><div hidden id=\"S:0\"><p>Two</p><template id=\"P:1\"></template></div><div hidden "
      "id=\"S:1\"><p>Three</p>"
      "</div><script>$RS=function(a,b){};$RS(\"S:1\",\"P:1\")</script><script>$RC(\"B:0\",\"S:0\")</script>");
  EXPECT_EQ(tree.all_text(0), "One Two Three Four");
  for (NodeId n = 0; n < tree.size(); ++n) EXPECT_FALSE(tree.has(n, Attr::hidden));
}

TEST(Html, CallsThatPutAPartIntoItselfOrNowhereChangeNothing) {
  const std::string parts = "<p>One</p><div id=\"S:0\">Two<div id=\"B:0\">Three</div></div>";
  const Tree tree =
      parsed(parts + "<script>$RC(\"B:0\",\"S:0\");$RC(\"B:0\",\"B:0\");$RC(\"B:9\",\"S:0\");$RS(\"</script>");
  EXPECT_EQ(tree.all_text(0), "One Two Three");
}

// Each of a thousand parts is put into the next: what would lie too deep is left out, in linear time.
TEST(Html, PartsPutIntoPartsStayBounded) {
  std::string page, calls;
  for (int i = 0; i < 1000; ++i) {
    const std::string n = std::to_string(i), next = std::to_string(i + 1);
    page += "<div id=\"S:" + n + "\">";
    for (int deep = 0; deep < 100; ++deep) page += "<div>";
    page += "<i id=\"B:" + n + "\"></i>";
    for (int deep = 0; deep < 101; ++deep) page += "</div>";
    calls += "$RC(\"B:" + next + "\",\"S:" + n + "\");";
  }
  const Tree tree = parsed(page + "<script>" + calls + "</script>");
  std::size_t deepest = 0;
  std::vector<std::size_t> depth(tree.size());
  for (NodeId n = 1; n < tree.size(); ++n) {
    depth[n] = depth[tree.parent(n)] + 1;
    deepest = std::max(deepest, depth[n]);
  }
  EXPECT_LE(deepest, 2 * limits::kHtmlDepth);
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
