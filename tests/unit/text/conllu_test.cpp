// SPDX-License-Identifier: Apache-2.0
#include "text/conllu.h"

#include <gtest/gtest.h>

#include "text/feats.h"
#include "text/given.h"
#include "unit/text/words.h"

namespace vigie::test {
namespace {

std::string conllu(const text::Document& document, const std::string& language) {
  std::string out;
  text::write_conllu(document, text::LanguageRules(lexicon_of(language)), "a", out);
  return out;
}

// Lines of `column` (from 0) of the rows, parted by spaces.
std::string column(const std::string& out, std::size_t number) {
  std::string values;
  for (std::size_t at = 0; at < out.size();) {
    const auto end = std::min(out.find('\n', at), out.size());
    const std::string line = out.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line[0] == '#') continue;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < number; ++i) begin = line.find('\t', begin) + 1;
    values += (values.empty() ? "" : " ") + line.substr(begin, line.find('\t', begin) - begin);
  }
  return values;
}

TEST(Conllu, ContractionsAreRangesAndElisionsAreNot) {
  const Analysed analysed("L'armée du pays a fui. Va-t-il ?", "fr");
  const std::string out = conllu(analysed.document, "fr");
  EXPECT_EQ(column(out, 0), "1 2 3-4 3 4 5 6 7 8 1 2 3");
  EXPECT_EQ(column(out, 1), "L' armée du de le pays a fui . Va -t-il ?");
  EXPECT_NE(out.find("# sent_id = a-1\n# text = L'armée du pays a fui.\n"), std::string::npos);
  EXPECT_NE(out.find("# sent_id = a-2\n"), std::string::npos);
}

TEST(Conllu, EnglishContractionsAreRangesWhoseWordsAreAsWritten) {
  const Analysed analysed("It's the army's; we cannot.", "en");
  EXPECT_EQ(column(conllu(analysed.document, "en"), 0), "1-2 1 2 3 4-5 4 5 6 7 8-9 8 9 10");
  EXPECT_EQ(column(conllu(analysed.document, "en"), 1), "It's It 's the army's army 's ; we cannot can not .");
}

TEST(Conllu, SpacesThatAreMissingAreTold) {
  const Analysed analysed("Il part, dit-elle.", "fr");
  EXPECT_EQ(column(conllu(analysed.document, "fr"), 9), "_ SpaceAfter=No _ SpaceAfter=No SpaceAfter=No _");
}

TEST(Conllu, ANumberKeepsItsSpaceAndNoOtherIsThere) {
  const Analysed analysed("37\u00A0000 morts", "fr");
  EXPECT_EQ(column(conllu(analysed.document, "fr"), 1), "37 000 morts");
}

TEST(Conllu, WithoutATreeWordsHangOnTheFirst) {
  Story story = story_of("Rebels fled .", "en");
  auto document = text::analyse_with(story, &lexicon_of("en"));
  for (Word& word : document.mutable_words()) word.head = Word::kNotKnown;
  const std::string out = conllu(document, "en");
  EXPECT_NE(out.find("# tree = none\n"), std::string::npos);
  EXPECT_EQ(column(out, 6), "0 1 1");
  EXPECT_EQ(column(out, 7), "root dep dep");
}

TEST(Conllu, ATreeIsPrintedAndWhatIsNoneIsNot) {
  Story story = story_of("Rebels fled .", "en");
  auto document = text::analyse_with(story, &lexicon_of("en"));
  auto& words = document.mutable_words();
  words[0].head = 1, words[0].relation = "nsubj";
  words[1].head = Word::kRoot, words[1].relation = "root";
  words[2].head = 1, words[2].relation = "punct";
  EXPECT_EQ(column(conllu(document, "en"), 6), "2 0 2");
  EXPECT_EQ(column(conllu(document, "en"), 7), "nsubj root punct");
  words[1].head = 0;  // a cycle, and no root
  EXPECT_EQ(column(conllu(document, "en"), 6), "0 1 1");
}

TEST(Conllu, NamesAreInMisc) {
  Story story = story_of("Amina Bah left.", "en");
  auto document = text::analyse_with(story, &lexicon_of("en"));
  auto& words = document.mutable_words();
  for (Word& word : words) word.name = NameKind::none;
  words[0].name = words[1].name = NameKind::person;
  words[0].name_begins = true, words[1].name_begins = false;
  EXPECT_EQ(column(conllu(document, "en"), 9), "NER=B-PER NER=I-PER SpaceAfter=No _");
}

TEST(Conllu, LemmasOfNamesAndAcronymsKeepTheirCapitals) {
  Story story = story_of("I saw NATO in Paris .", "en");
  auto document = text::analyse_with(story, &lexicon_of("en"));
  auto& words = document.mutable_words();
  words[0].upos = Upos::pron, words[0].lemma = "i";
  words[2].upos = Upos::noun, words[2].lemma = "nato";
  words[4].upos = Upos::propn, words[4].lemma = "paris";
  EXPECT_EQ(column(conllu(document, "en"), 2), "I see NATO in Paris .");
  words[4].lemma = "pari";
  EXPECT_EQ(column(conllu(document, "en"), 2), "I see NATO in Pari .");
}

TEST(Conllu, CapitalsOfATitleAreNotThoseOfItsLemmas) {
  Story story = story_of("ARMY CAMP BURNED", "en");
  auto document = text::analyse_with(story, &lexicon_of("en"));
  for (Word& word : document.mutable_words()) word.upos = Upos::noun, word.lemma = word.norm;
  EXPECT_EQ(column(conllu(document, "en"), 2), "army camp burned");
}

TEST(Feats, AreInOrderAndTellOneValue) {
  Word word;
  word.features = feature::singular | feature::feminine | feature::third_person;
  std::string out;
  text::append_feats(word, out);
  EXPECT_EQ(out, "Gender=Fem|Number=Sing|Person=3");
  word.features = feature::indicative | feature::subjunctive | feature::plural;  // the mood is not known
  out.clear();
  text::append_feats(word, out);
  EXPECT_EQ(out, "Number=Plur");
  word.features = 0;
  out.clear();
  text::append_feats(word, out);
  EXPECT_EQ(out, "_");
}

constexpr const char* kGiven =
    "# newdoc\n1\tLe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tchef\t_\t_\t_\t_\t_\t_\t_\t_\n3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\tde\t_\t_\t_\t_\t_\t_\t_\t_\n4\tle\t_\t_\t_\t_\t_\t_\t_\t_\n5\tporte-parole\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter="
    "No\n"
    "5.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newpar\n1\tFin\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

TEST(Given, TokensAndSentencesAreKept) {
  auto given = text::read_conllu(kGiven, "f");
  ASSERT_TRUE(given);
  EXPECT_EQ(given->story.text, "Le chef du porte-parole.\n\nFin");
  EXPECT_EQ(given->paragraphs, std::vector<std::uint32_t>({0, 1}));
  given->story.language = "fr";
  const auto document = text::analyse_given(*given, &lexicon_of("fr"));
  const std::string out = conllu(document, "fr");
  EXPECT_EQ(column(out, 0), "1 2 3-4 3 4 5 6 1");
  EXPECT_EQ(column(out, 1), "Le chef du de le porte-parole . Fin");
  EXPECT_EQ(column(out, 3), "DET NOUN _ ADP DET NOUN PUNCT NOUN");
  EXPECT_EQ(column(out, 9), "_ _ _ _ _ SpaceAfter=No _ _");
}

TEST(Given, WhatIsWrittenIsReadBack) {
  const Analysed analysed("L'armée du pays a fui.\n\nVa-t-il aux champs ? Oui.", "fr");
  const std::string out = conllu(analysed.document, "fr");
  auto given = text::read_conllu(out, "f");
  ASSERT_TRUE(given);
  EXPECT_EQ(given->story.text, analysed.story.text);
  given->story.language = "fr";
  const std::string again = conllu(text::analyse_given(*given, &lexicon_of("fr")), "fr");
  EXPECT_EQ(column(again, 0), column(out, 0));
  EXPECT_EQ(column(again, 1), column(out, 1));
}

TEST(Given, WhatIsNoConlluIsRefusedWithItsLine) {
  for (const char* wrong : {"one two\n", "1\ta\t_\t_\t_\t_\t_\t_\t_\n", "2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n",
                            "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "1-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n"}) {
    const auto given = text::read_conllu(wrong, "f");
    ASSERT_FALSE(given) << wrong;
    EXPECT_EQ(given.error().code, ErrorCode::bad_input);
    EXPECT_EQ(given.error().where.rfind("f:", 0), 0U);
  }
  EXPECT_TRUE(text::read_conllu("", "f"));
}

}  // namespace
}  // namespace vigie::test
