// SPDX-License-Identifier: Apache-2.0
#include "model/guess.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/text/words.h"

namespace vigie::test {
namespace {

bool can_be(std::span<const Reading> readings, std::string_view lemma, Upos upos, std::uint32_t features = 0) {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) {
    return r.lemma == lemma && r.upos == upos && (r.features & features) == features;
  });
}

TEST(Guess, EndingsGiveTagLemmaAndFeatures) {
  std::pmr::monotonic_buffer_resource arena;
  EXPECT_TRUE(can_be(model::guess("blorquèrent", lexicon_of("fr"), arena), "blorquer", Upos::verb, feature::past));
  EXPECT_TRUE(can_be(model::guess("blorquement", lexicon_of("fr"), arena), "blorquement", Upos::adv));
  EXPECT_TRUE(can_be(model::guess("blorkings", lexicon_of("en"), arena), "blorking", Upos::noun, feature::plural));
  EXPECT_TRUE(can_be(model::guess("blorkly", lexicon_of("en"), arena), "blorkly", Upos::adv));
}

TEST(Guess, ShapesTellWordsWithDigits) {
  std::pmr::monotonic_buffer_resource arena;
  EXPECT_TRUE(can_be(model::guess("77th", lexicon_of("en"), arena), "77th", Upos::adj));
}

TEST(Guess, FormsOfLexiconVerbsAreKnownThoughNoTreebankHasThem) {
  EXPECT_TRUE(can_be(lexicon_of("fr").readings("bombardèrent"), "bombarder", Upos::verb, feature::past));
  EXPECT_TRUE(can_be(lexicon_of("fr").readings("détruisirent"), "détruire", Upos::verb, feature::finite));
  EXPECT_TRUE(can_be(lexicon_of("fr").readings("s'"), "se", Upos::pron, feature::reflexive));
  EXPECT_TRUE(can_be(lexicon_of("en").readings("shelled"), "shell", Upos::verb, feature::participle));
  EXPECT_TRUE(can_be(lexicon_of("en").readings("shelled"), "shell", Upos::verb, feature::finite));
  EXPECT_TRUE(can_be(lexicon_of("en").readings("overran"), "overrun", Upos::verb, feature::past));
}

}  // namespace
}  // namespace vigie::test
