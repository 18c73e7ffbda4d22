// SPDX-License-Identifier: Apache-2.0
#include "text/boundary.h"

#include <gtest/gtest.h>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

// A lexicon whose weights are given, 0 but for one slot.
class Weighted : public knowledge::Lexicon {
 public:
  explicit Weighted(std::uint32_t slot = 0, std::string_view weight = "gA") {
    table_.header = {"block", "weights"};
    for (std::uint32_t i = 0; i < text::BoundaryWeights::kBlocks; ++i) {
      std::string weights;
      for (std::uint32_t w = 0; w < text::BoundaryWeights::kPerBlock; ++w)
        weights += i * text::BoundaryWeights::kPerBlock + w == slot ? weight : "gA";
      table_.rows.push_back({std::to_string(i), weights});
    }
  }
  [[nodiscard]] std::string_view language() const override { return "xx"; }
  [[nodiscard]] const knowledge::PhraseTable& table(std::string_view name) const override {
    return name == "boundaries" ? table_ : none_;
  }
  [[nodiscard]] std::span<const Reading> readings(std::string_view) const override { return {}; }
  [[nodiscard]] float transition(Upos, Upos) const override { return 0; }
  PlainTable table_, none_;
};

std::vector<text::Token> tokens_of(std::string_view text) {
  std::vector<text::Token> tokens;
  text::find_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, text::LanguageRules(), tokens);
  return tokens;
}

std::size_t sentences(const std::string& text, const std::string& language) {
  return Analysed(text, language).document.sentences().size();
}

TEST(Boundary, AWeightIsTwoCharactersInSixtyFourths) {
  const Weighted lexicon(1030, "hB");  // 33 * 64 + 1 - 2048
  const text::BoundaryWeights weights(&lexicon);
  ASSERT_TRUE(weights.known());
  EXPECT_EQ(weights.at(1030), 65);
  EXPECT_EQ(weights.at(1029), 0);
  EXPECT_EQ(weights.at(text::BoundaryWeights::kSlots - 1), 0);
}

TEST(Boundary, ATableOfAnotherShapeIsNotUsed) {
  Weighted lexicon;
  lexicon.table_.rows[3][1].pop_back();
  EXPECT_FALSE(text::BoundaryWeights(&lexicon).known());
  lexicon.table_.rows.clear();
  EXPECT_FALSE(text::BoundaryWeights(&lexicon).known());
  EXPECT_FALSE(text::BoundaryWeights(nullptr).known());
}

TEST(Boundary, TheWeightsDecide) {
  const std::string text = "one two. Three";
  const auto tokens = tokens_of(text);
  const Weighted none;
  text::Places::Features slots;
  const text::Places places(text, tokens, none);
  ASSERT_TRUE(places.possible(3));
  EXPECT_FALSE(places.possible(1));  // a small letter after no mark
  places.features(0, 3, slots);
  std::vector<std::uint32_t> ends;
  text::find_learned_ends(text, tokens, none, text::BoundaryWeights(&none), ends);
  EXPECT_EQ(ends, std::vector<std::uint32_t>({4}));
  const Weighted yes(slots[0], "g/");
  ends.clear();
  text::find_learned_ends(text, tokens, yes, text::BoundaryWeights(&yes), ends);
  EXPECT_EQ(ends, std::vector<std::uint32_t>({3, 4}));
}

TEST(Boundary, NoSentenceBeginsWithAClosingMarkOrAfterATitle) {
  const std::string text = "(It fell.) Dr. Bah";
  const auto tokens = tokens_of(text);
  const Weighted none;
  const text::Places places(text, tokens, none);
  EXPECT_FALSE(places.possible(4));  // ")"
  EXPECT_TRUE(places.possible(5));
  EXPECT_EQ(sentences("They met Dr. Bah and Gen. Sow in St. Louis.", "en"), 1U);
}

TEST(Boundary, ADatelineOfEitherLanguageStaysInItsSentence) {
  EXPECT_EQ(sentences("KINSHASA (Reuters) - Rebels killed 12 people. The army fled.", "en"), 2U);
  EXPECT_EQ(sentences("LAGOS, Nigeria (AP) \u2014 Gunmen attacked a village.", "en"), 1U);
  EXPECT_EQ(sentences("NIAMEY, 3 mars (AFP) \u2013 Des hommes armés ont attaqué.", "fr"), 1U);
}

TEST(Boundary, AHeadingWithoutAMarkEndsBeforeItsText) {
  EXPECT_EQ(cut("The state of the roads The roads were closed on Monday.", "en").find("||") != std::string::npos, true);
}

TEST(Boundary, NamesOfSeveralWordsAreNotCut) {
  EXPECT_EQ(sentences("President Barack Obama met Prime Minister Angela Merkel in New York City.", "en"), 1U);
  EXPECT_EQ(sentences("Le Premier ministre Jean Martin a rencontré le Conseil de sécurité des Nations unies.", "fr"),
            1U);
}

}  // namespace
}  // namespace vigie::test
