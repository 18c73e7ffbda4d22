// SPDX-License-Identifier: Apache-2.0
#include "model/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace vigie::test {
namespace {

class KernelsTest : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { model::use_instructions(GetParam()); }
  void TearDown() override { model::use_instructions({}); }
};

std::vector<float> random_values(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, 1);
  std::vector<float> values(size);
  for (float& v : values) v = normal(random);
  return values;
}

std::vector<float> product(const std::vector<float>& x, std::size_t rows, const model::Weights& weights, float floor) {
  std::vector<float> out(rows * weights.stride());
  model::multiply({x.data(), rows, weights.in()}, weights, floor, out.data());
  return out;
}

TEST_P(KernelsTest, ProductsAgreeWithPlainLoops) {
  for (const std::size_t rows : {1U, 5U, 12U, 31U}) {
    for (const std::size_t out : {1U, 17U, 32U, 77U}) {
      const std::size_t in = 40;
      const auto x = random_values(rows * in, 1), w = random_values(in * out, 2), bias = random_values(out, 3);
      const model::Weights weights(w.data(), bias.data(), in, out);
      const auto fast = product(x, rows, weights, 0);
      for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < out; ++j) {
          double sum = static_cast<double>(bias[j]);
          for (std::size_t k = 0; k < in; ++k)
            sum += static_cast<double>(x[i * in + k]) * static_cast<double>(w[k * out + j]);
          ASSERT_NEAR(static_cast<double>(fast[i * weights.stride() + j]), std::max(0.0, sum), 1e-4);
        }
      }
    }
  }
}

TEST_P(KernelsTest, ARowsProductIsTheSameWhateverStandsBesideIt) {
  const std::size_t rows = 29, in = 64, out = 50;
  const auto x = random_values(rows * in, 1), w = random_values(in * out, 2);
  const model::Weights weights(w.data(), nullptr, in, out);
  const auto all = product(x, rows, weights, model::kNoFloor);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::vector<float> alone(x.begin() + static_cast<std::ptrdiff_t>(i * in),
                                   x.begin() + static_cast<std::ptrdiff_t>((i + 1) * in));
    const auto one = product(alone, 1, weights, model::kNoFloor);
    for (std::size_t j = 0; j < out; ++j) ASSERT_EQ(one[j], all[i * weights.stride() + j]);
  }
}

// One unit's gate over one step: cell = sigmoid(x) * 0 + (1 - sigmoid(x)) * 1.
TEST_P(KernelsTest, TheSigmoidIsRightToOneInAMillion) {
  constexpr std::size_t kHidden = 16;
  for (float x = -40; x < 40; x += 0.0371F) {
    std::vector<float> u(6 * kHidden, 0.0F), zero(4 * kHidden, 0.0F), skip(2 * kHidden), out(2 * kHidden), cells(16);
    std::fill_n(u.begin(), kHidden, 1.0F);
    std::fill_n(u.begin() + kHidden, kHidden, x);
    std::fill_n(u.begin() + 2 * kHidden, kHidden, 100.0F);  // r = 1: the output is the cell
    model::Scan s;
    s.u = u.data();
    s.skip = skip.data();
    s.v = s.bias = zero.data();
    s.out = out.data();
    s.rows = 1;
    s.hidden = kHidden;
    s.cells = cells.data();
    model::scan(s);
    ASSERT_NEAR(static_cast<double>(out[0]), 1 - 1 / (1 + std::exp(-static_cast<double>(x))), 1e-6) << x;
  }
}

TEST_P(KernelsTest, TheFirstLargestIsFound) {
  for (const std::size_t size : {1U, 3U, 16U, 37U}) {
    std::vector<float> values(size, -2);
    for (std::size_t at = size; at-- > 0;) {
      values[at] = 5;
      EXPECT_EQ(model::largest(values.data(), size), at);
    }
  }
  const std::vector<float> nan(20, std::numeric_limits<float>::quiet_NaN());
  EXPECT_LT(model::largest(nan.data(), nan.size()), nan.size());
}

INSTANTIATE_TEST_SUITE_P(Each, KernelsTest, ::testing::ValuesIn(model::instruction_sets()));

}  // namespace
}  // namespace vigie::test
