// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "model/feats.h"
#include "model/lemma_rule.h"
#include "model/name_path.h"
#include "model/word_vectors.h"

namespace vigie::test {
namespace {

std::string lemma(std::string_view rule, std::string_view form, std::string_view norm) {
  std::pmr::monotonic_buffer_resource arena;
  const auto read = model::LemmaRule::read(rule);
  return read ? std::string(read->apply(form, norm, arena)) : "no rule";
}

TEST(LemmaRule, TakesCharactersOffTheEndAndAddsOthers) {
  EXPECT_EQ(lemma("l-3+er", "Frappées", "frappées"), "frapper");
  EXPECT_EQ(lemma("l-2+er", "Brûlée", "brûlée"), "brûler");
  EXPECT_EQ(lemma("k-0+", "Konna", "konna"), "Konna");
  EXPECT_EQ(lemma("l-0+", "Les", "les"), "les");
  EXPECT_EQ(lemma("=être", "est", "est"), "être");
}

TEST(LemmaRule, OneThatTakesMoreThanThereIsGivesTheForm) { EXPECT_EQ(lemma("l-4+x", "Été", "été"), "Été"); }

TEST(LemmaRule, WhatIsNoRuleIsRefused) {
  for (const char* text : {"", "l", "l-+", "l-x+er", "m-1+", "l-2", "l-99999999999999999999+"})
    EXPECT_FALSE(model::LemmaRule::read(text)) << text;
}

TEST(LemmaRule, KnowsWhetherItGivesALemmaInSmallLetters) {
  EXPECT_TRUE(model::LemmaRule::read("k-1+")->gives("américains", "américain"));
  EXPECT_TRUE(model::LemmaRule::read("=I")->gives("me", "i"));
  EXPECT_FALSE(model::LemmaRule::read("l-1+")->gives("suis", "être"));
}

TEST(Feats, BecomeBits) {
  EXPECT_EQ(model::features_from("_"), 0U);
  EXPECT_EQ(model::features_from("Gender=Fem|Number=Plur|PronType=Art"), feature::feminine | feature::plural);
  EXPECT_EQ(model::features_from("Tense=Past|VerbForm=Part|Voice=Pass"),
            feature::past | feature::participle | feature::passive);
}

TEST(NameLabels, AnInsideThatNothingBeginsIsNotTaken) {
  const std::vector<std::string> names = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};
  const auto labels = model::NameLabels::read(names);
  ASSERT_TRUE(labels);
  std::vector<Word> words(3);
  model::NameLabels::Scratch scratch;
  // The best label of each word would be O, I-PER, I-LOC.
  const std::vector<float> scores = {5, 1, 9, 0, 0, 0, 2, 4, 1, 1, 0, 0, 2, 3, 5};
  labels->mark(scores.data(), 5, words, scratch);
  EXPECT_EQ(words[0].name, NameKind::none);
  EXPECT_EQ(words[1].name, NameKind::location);
  EXPECT_TRUE(words[1].name_begins);
  EXPECT_EQ(words[2].name, NameKind::location);
  EXPECT_FALSE(words[2].name_begins);
}

TEST(NameLabels, UnknownOnesAreRefused) {
  for (const std::vector<std::string>& names :
       {std::vector<std::string>{"B-PER"}, {"O", "B-DOG"}, {"O", "PER"}, {"O", ""}})
    EXPECT_FALSE(model::NameLabels::read(names));
}

TEST(WordVectors, TheShapeTellsHowAFormIsWritten) {
  EXPECT_EQ(model::shape_of("été"), 0U);
  EXPECT_EQ(model::shape_of("Été"), 1U);
  EXPECT_EQ(model::shape_of("A"), 1U);
  EXPECT_EQ(model::shape_of("ONU"), 2U);
  EXPECT_EQ(model::shape_of("U.S."), 2U);
  EXPECT_EQ(model::shape_of("iPhone"), 3U);
  EXPECT_EQ(model::shape_of("37\u202F000"), 4U);
  EXPECT_EQ(model::shape_of("10:30"), 4U);
  EXPECT_EQ(model::shape_of("M23"), 5U);
  EXPECT_EQ(model::shape_of("5%"), 5U);
  EXPECT_EQ(model::shape_of("«"), 6U);
}

}  // namespace
}  // namespace vigie::test
