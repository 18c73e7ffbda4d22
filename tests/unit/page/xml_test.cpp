// SPDX-License-Identifier: Apache-2.0
#include "page/xml.h"

#include <gtest/gtest.h>

namespace vigie::page::xml {
namespace {

Tree read(std::string_view text) {
  std::vector<Note> notes;
  return parse(text, notes);
}

TEST(Xml, KeepsElementsTextAndAttributesInOrder) {
  const Tree tree = read("<a:Top xmlns:a='u' x='1 &amp; 2'><b>One</b> two <b>three<c/></b></a:Top>");
  const NodeId root = tree.root();
  EXPECT_EQ(tree.name(root), "top");
  EXPECT_EQ(tree.prefix(root), "a");
  EXPECT_EQ(tree.space(root), "u");
  EXPECT_EQ(tree.attribute(root, "x"), "1 & 2");
  EXPECT_EQ(tree.children(root).size(), 2U);
  EXPECT_EQ(tree.all_text(root), "One two three");
  EXPECT_EQ(tree.inner_markup(root), "<b>One</b> two <b>three<c></c></b>");
}

TEST(Xml, KnowsTheEntitiesOfHtmlAndShortOnesOfItsOwn) {
  EXPECT_EQ(read("<a>x&nbsp;y&eacute;&#233;&amp;lt;</a>").all_text(0), "x\xC2\xA0yéé&lt;");
  EXPECT_EQ(read("<!DOCTYPE a [<!ENTITY who 'A. Nobody'>]><a>&who;</a>").all_text(0), "A. Nobody");
}

TEST(Xml, IsUtf8WhateverItsDeclarationSays) {
  EXPECT_EQ(read("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>").all_text(0), "é");
}

TEST(Xml, ReadsWhatIsBrokenAndNothing) {
  EXPECT_EQ(read("").size(), 1U);
  EXPECT_EQ(read("no markup").root(), 0U);
  EXPECT_EQ(read("<a><b>one</a>").all_text(0), "one");
}

TEST(Xml, FetchesNothing) {
  EXPECT_EQ(read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>-&x;-</a>").all_text(0), "--");
}

TEST(Xml, IsBoundedInDepth) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_LT(read(deep).size(), 2000U);
}

TEST(Xml, EveryNodeEndsAfterItsChildren) {
  const Tree tree = read("<a><b><c>x</c></b><d>y</d>z</a>");
  for (NodeId n = 1; n < tree.size(); ++n) {
    EXPECT_LT(tree.parent(n), n);
    EXPECT_LE(tree.end(n), tree.end(tree.parent(n)));
    EXPECT_GT(tree.end(n), n);
  }
}

}  // namespace
}  // namespace vigie::page::xml
