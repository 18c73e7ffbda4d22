// SPDX-License-Identifier: Apache-2.0
#include "page/origin.h"

#include <gtest/gtest.h>

namespace vigie::page {
namespace {

struct Case {
  const char* line;
  const char* name;
  OriginRelation relation;
};

TEST(Origin, LinesThatTellIt) {
  for (const Case& c :
       {Case{"theguardian.com", "The Guardian", OriginRelation::republished},
        Case{"Source : Reuters", "Reuters", OriginRelation::agency},
        Case{"Sources: The Daily Nobody", "The Daily Nobody", OriginRelation::republished},
        Case{"The Daily Nobody with agencies", "agencies", OriginRelation::agency},
        Case{"(avec AFP)", "AFP", OriginRelation::agency}, Case{"(Reuters)", "Reuters", OriginRelation::agency},
        Case{"This article was first published in The Nobody Review.", "The Nobody Review",
             OriginRelation::republished},
        Case{"Cet article a d’abord été publié par l’Agence du Fleuve ; il est reproduit ici avec son accord.",
             "Agence du Fleuve", OriginRelation::republished},
        Case{"Traduit par Anne Personne", "", OriginRelation::translated}}) {
    const auto origin = find_origin(c.line);
    ASSERT_TRUE(origin) << c.line;
    EXPECT_EQ(origin->name, c.name) << c.line;
    EXPECT_EQ(origin->relation, c.relation) << c.line;
    EXPECT_EQ(origin->quote, c.line);
  }
}

TEST(Origin, OrdinaryLinesTellNone) {
  for (const char* line : {"The source of the river is in the north.", "He fled with agents of the state.",
                           "Ten people died in the raid.", "a.b", "ap", "version 2.0", "U.S.", "5.5"})
    EXPECT_FALSE(find_origin(line)) << line;
}

TEST(Origin, AnAgencyInADatelineOrAtTheEnd) {
  const auto front = dateline_origin("Villeneuve (AFP) - Dix personnes sont mortes.");
  ASSERT_TRUE(front);
  EXPECT_EQ(front->name, "AFP");
  EXPECT_EQ(front->quote, "(AFP)");
  const auto end = dateline_origin("Le calme est revenu. (avec AFP)");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->quote, "(avec AFP)");
  EXPECT_FALSE(dateline_origin("The army (FARDC) - or what is left of it - withdrew."));
}

TEST(Origin, ACanonicalAddressElsewhere) {
  EXPECT_TRUE(canonical_origin("https://copy.example/a", "https://www.first.example/a"));
  EXPECT_FALSE(canonical_origin("https://www.first.example/a", "https://first.example/b"));
  EXPECT_FALSE(canonical_origin("https://m.first.example/a", "https://first.example/b"));
  EXPECT_FALSE(canonical_origin("", "https://first.example/b"));
}

TEST(Origin, NamesFromHosts) {
  EXPECT_EQ(name_from_host("thenobody.co.uk"), "The Nobody");
  EXPECT_EQ(name_from_host("le-fleuve.fr"), "Le Fleuve");
  EXPECT_EQ(name_from_host("news.example.com"), "Example");
}

}  // namespace
}  // namespace vigie::page
