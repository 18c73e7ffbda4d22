// SPDX-License-Identifier: Apache-2.0
#include "text/mend.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace vigie::test {
namespace {

constexpr Reading kSuspectVerb{"suspect", Upos::verb, feature::singular | feature::present | feature::finite, 1};
constexpr Reading kSuspects[]{kSuspectVerb, {"suspect", Upos::noun, feature::plural, 1}};
constexpr Reading kFighting[]{{"fight", Upos::verb, feature::present | feature::participle, 2},
                              {"fighting", Upos::noun, feature::singular, 1}};
constexpr Reading kWounded[]{{"wound", Upos::verb, feature::past | feature::participle, 2},
                             {"wound", Upos::verb, feature::past | feature::finite, 1}};

Word word(std::string_view form, Upos upos, std::int32_t head, std::string_view relation, std::uint32_t features = 0) {
  Word w;
  w.form = w.norm = form;
  w.upos = upos;
  w.head = head;
  w.relation = relation;
  w.features = features;
  return w;
}

// "Police arrested 23 suspects", with "suspects" as a verb.
std::vector<Word> arrested(std::string_view before_number, Upos upos) {
  std::vector<Word> words{word("Police", Upos::noun, 1, "nsubj"), word(before_number, upos, Word::kRoot, "root"),
                          word("23", Upos::num, 1, "obj"),
                          word("suspects", Upos::verb, 1, "ccomp", kSuspectVerb.features)};
  words[3].readings = kSuspects;
  return words;
}

TEST(Mend, PluralBehindNumberIsANoun) {
  auto words = arrested("arrested", Upos::verb);
  text::mend(words);
  EXPECT_EQ(words[3].upos, Upos::noun);
  EXPECT_EQ(words[3].head, 1);
  EXPECT_EQ(words[3].relation, "obj");
  EXPECT_EQ(words[2].head, 3);
  EXPECT_EQ(words[2].relation, "nummod");
}

TEST(Mend, NumberThatNamesTheNounBeforeItMayHaveAVerb) {
  auto words = arrested("Unit", Upos::propn);  // "Unit 23 suspects"
  text::mend(words);
  EXPECT_EQ(words[3].upos, Upos::verb);
}

TEST(Mend, VerbWithoutAnySubjectHasTheFormBeforeIt) {
  std::vector<Word> words{word("Fighting", Upos::verb, 3, "advcl", kFighting[0].features),
                          word("between", Upos::adp, 2, "case"), word("them", Upos::noun, 0, "obl"),
                          word("broke", Upos::verb, Word::kRoot, "root", feature::past | feature::finite)};
  words[0].readings = kFighting;
  auto with_subject = words;
  with_subject.push_back(word("rebels", Upos::noun, 3, "nsubj"));
  text::mend(words);
  EXPECT_EQ(words[0].upos, Upos::noun);
  EXPECT_EQ(words[0].relation, "nsubj");
  EXPECT_EQ(words[2].relation, "nmod");
  text::mend(with_subject);
  EXPECT_EQ(with_subject[0].upos, Upos::verb);
}

TEST(Mend, ParticipleBeforeANumberIsAVerbOfItsOwn) {
  std::vector<Word> words{word("killed", Upos::verb, Word::kRoot, "root"),
                          word("farmers", Upos::noun, 0, "obj"),
                          word("and", Upos::cconj, 3, "cc"),
                          word("wounded", Upos::verb, 5, "amod", kWounded[0].features),
                          word("six", Upos::num, 5, "nummod"),
                          word("others", Upos::noun, 1, "conj")};
  words[3].readings = kWounded;
  text::mend(words);
  EXPECT_EQ(words[3].head, 0);
  EXPECT_EQ(words[3].relation, "conj");
  EXPECT_TRUE(words[3].has(feature::finite));
  EXPECT_EQ(words[5].head, 3);
  EXPECT_EQ(words[5].relation, "obj");
}

constexpr Reading kSeized[]{{"seize", Upos::verb, feature::past | feature::participle, 2},
                            {"seize", Upos::verb, feature::past | feature::finite, 1}};

TEST(Mend, ParticipleWithAnObjectIsTheVerbOfItsSentence) {
  std::vector<Word> words{word("Rebels", Upos::noun, Word::kRoot, "root"),
                          word("seized", Upos::verb, 0, "acl", kSeized[0].features),
                          word("Goma", Upos::propn, 1, "obj"), word(".", Upos::punct, 0, "punct")};
  words[1].readings = kSeized;
  auto passive = words;
  passive[2].relation = "obl";  // "Rebels seized in Goma"
  text::mend(words);
  EXPECT_EQ(words[1].head, Word::kRoot);
  EXPECT_EQ(words[0].head, 1);
  EXPECT_EQ(words[0].relation, "nsubj");
  EXPECT_EQ(words[3].head, 1);
  text::mend(passive);
  EXPECT_EQ(passive[1].relation, "acl");
}

TEST(Mend, TitleWithoutAVerb) {
  static constexpr Reading kBombs[]{{"bomb", Upos::noun, feature::plural, 2},
                                    {"bomb", Upos::verb, feature::singular | feature::present | feature::finite, 1}};
  std::vector<Word> words{word("Army", Upos::noun, 1, "compound"),
                          word("bombs", Upos::noun, Word::kRoot, "root", feature::plural),
                          word("Sanaa", Upos::propn, 1, "appos")};
  words[1].readings = kBombs;
  words[2].capital = true;
  text::mend(words);
  EXPECT_EQ(words[1].upos, Upos::verb);
  EXPECT_EQ(words[0].relation, "nsubj");
  EXPECT_EQ(words[2].relation, "obj");
}

TEST(Mend, NothingInAnEmptySentenceOrWithoutATree) {
  std::vector<Word> none;
  text::mend(none);
  auto words = arrested("arrested", Upos::verb);
  for (Word& w : words) w.head = Word::kNotKnown;
  text::mend(words);
  EXPECT_EQ(words[3].upos, Upos::noun);
  EXPECT_EQ(words[3].head, Word::kNotKnown);
}

}  // namespace
}  // namespace vigie::test
