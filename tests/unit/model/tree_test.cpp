// SPDX-License-Identifier: Apache-2.0
#include "model/tree.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace vigie::test {
namespace {

using Heads = std::vector<std::uint32_t>;

bool is_tree(const Heads& heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0 ? 1 : 0;
    std::size_t at = i + 1, steps = 0;
    while (at != 0 && steps++ <= heads.size()) {
      if (heads[at - 1] > heads.size()) return false;
      at = heads[at - 1];
    }
    if (at != 0) return false;
  }
  return roots == 1;
}

double score(const std::vector<float>& scores, const Heads& heads) {
  double sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += static_cast<double>(scores[i * (heads.size() + 1) + heads[i]]);
  return sum;
}

// The best of all trees, by going through every choice of heads.
double best_score(const std::vector<float>& scores, std::size_t words) {
  Heads heads(words, 0);
  double best = -std::numeric_limits<double>::infinity();
  while (true) {
    if (is_tree(heads)) best = std::max(best, score(scores, heads));
    std::size_t i = 0;
    while (i < words && heads[i] == words) heads[i++] = 0;
    if (i == words) return best;
    ++heads[i];
  }
}

TEST(Tree, IsTheBestOfAllTreesWithOneRoot) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal(0, 3);
  model::TreeFinder finder;
  for (int turn = 0; turn < 600; ++turn) {
    const std::size_t words = 1 + static_cast<std::size_t>(turn) % 6;
    std::vector<float> scores(words * (words + 1));
    // Whole numbers in every other turn: many trees are equally good.
    for (float& s : scores) s = turn % 2 == 0 ? normal(random) : std::round(normal(random));
    // Where the root is the best head of all, its penalty decides.
    if (turn % 3 == 0)
      for (std::size_t i = 0; i < words; ++i) scores[i * (words + 1)] += 8;
    Heads heads(words);
    finder.find({scores.data(), words + 1}, heads);
    ASSERT_TRUE(is_tree(heads)) << "turn " << turn;
    EXPECT_NEAR(score(scores, heads), best_score(scores, words), 1e-6) << "turn " << turn;
  }
}

TEST(Tree, LongSentencesFullOfCyclesGiveATree) {
  std::mt19937 random(11);
  std::normal_distribution<float> normal(0, 1);
  model::TreeFinder finder;
  for (const std::size_t words : {50U, 400U}) {
    std::vector<float> scores(words * (words + 1));
    for (float& s : scores) s = normal(random);
    for (std::size_t i = 0; i < words; ++i) scores[i * (words + 1) + (i ^ 1U) % words + 1] += 20;  // pairs
    Heads heads(words);
    finder.find({scores.data(), words + 1}, heads);
    EXPECT_TRUE(is_tree(heads));
  }
}

TEST(Tree, AnyValuesGiveATree) {
  const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
  model::TreeFinder finder;
  for (const float value : {0.0F, nan, inf, -inf, 3e38F}) {
    const std::vector<float> scores(20, value);
    Heads heads(4);
    finder.find({scores.data(), 5}, heads);
    EXPECT_TRUE(is_tree(heads)) << value;
  }
  finder.find({nullptr, 0}, {});
}

}  // namespace
}  // namespace vigie::test
