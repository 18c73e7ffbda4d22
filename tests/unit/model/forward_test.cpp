// The network's arithmetic against the slow twin, on each instruction set that the machine has.
// SPDX-License-Identifier: Apache-2.0
#include "model/forward.h"

#include <gtest/gtest.h>

#include "model/word_vectors.h"
#include "support/random_net.h"
#include "unit/model/slow_net.h"

namespace vigie::test {
namespace {

const std::vector<std::vector<std::string>> kSentences = {
    {"le", "chef", "du", "village", "est", "parti", "à", "l'", "étranger"}, {"non"}, {"village", "brûlé", "."}};

class ForwardTest : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { model::use_instructions(GetParam()); }
  void TearDown() override { model::use_instructions({}); }
};

void expect_near(const model::Scores& fast, std::size_t first, const Matrix& slow, const char* what) {
  for (std::size_t i = 0; i < slow.size(); ++i)
    for (std::size_t j = 0; j < slow[i].size(); ++j)
      ASSERT_NEAR(static_cast<double>(fast.row(first + i)[j]), slow[i][j], 1e-4) << what << " " << i << " " << j;
}

TEST_P(ForwardTest, AgreesWithPlainLoops) {
  const auto file = model::NetFile::open(written("forward.net", random_net({})));
  ASSERT_TRUE(file.has_value()) << file.error().message();
  const auto vectors = model::WordVectors::load(*file);
  const auto forward = model::Forward::load(*file);
  ASSERT_TRUE(vectors && forward);
  const SlowNet slow(*file);

  std::vector<Matrix> inputs;
  std::vector<std::uint32_t> lengths;
  model::Activations activations;
  std::size_t rows = 0;
  for (const auto& sentence : kSentences) rows += sentence.size();
  const auto input = forward->input(rows, activations);
  std::size_t row = 0;
  for (const auto& sentence : kSentences) {
    inputs.emplace_back();
    lengths.push_back(static_cast<std::uint32_t>(sentence.size()));
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      vectors->write(sentence[i], static_cast<unsigned>(i % 7), i == 0, input.row(row++));
      inputs.back().push_back(slow.word(sentence[i], static_cast<unsigned>(i % 7), i == 0));
    }
    expect_near(input, row - sentence.size(), inputs.back(), "word vectors");
  }
  forward->encode(lengths, activations);

  std::size_t first = 0;
  for (const Matrix& x : inputs) {
    const Matrix states = slow.encode(x);
    const auto arcs = forward->arcs(first, states.size(), activations);
    const Matrix slow_arcs = slow.arcs(states);
    for (std::size_t i = 0; i < slow_arcs.size(); ++i)
      for (std::size_t j = 0; j < slow_arcs[i].size(); ++j)
        ASSERT_NEAR(static_cast<double>(arcs.data[i * arcs.stride + j]), slow_arcs[i][j], 1e-4);
    std::vector<std::uint32_t> heads(rows, 0), own(states.size(), 0);  // a chain: each word on the one before
    for (std::size_t i = 1; i < states.size(); ++i) {
      heads[first + i] = static_cast<std::uint32_t>(first + i);
      own[i] = static_cast<std::uint32_t>(i);
    }
    expect_near(forward->relations(heads, activations), first, slow.relations(states, own), "relations");
    expect_near(forward->scores(model::Forward::Output::upos, rows, activations), first, slow.upos(states), "upos");
    expect_near(forward->scores(model::Forward::Output::name, rows, activations), first, slow.names(states), "names");
    first += states.size();
  }
}

INSTANTIATE_TEST_SUITE_P(Each, ForwardTest, ::testing::ValuesIn(model::instruction_sets()));

}  // namespace
}  // namespace vigie::test
