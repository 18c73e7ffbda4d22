// SPDX-License-Identifier: Apache-2.0
#include "model/kernels.h"

#include <algorithm>

// Vectors whose size is not known when compiling cannot stand in arrays.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/kernels.cpp"
#include <hwy/foreach_target.h>  // IWYU pragma: keep
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace vigie::model::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<float, 16>;
using Vector = hn::Vec<Tag>;
constexpr std::size_t kLanes = hn::MaxLanes(Tag());
// Two vectors of columns by as many rows as the registers hold: 32 of 16 lanes with AVX-512, else 16.
constexpr std::size_t kColumns = 2 * kLanes;
constexpr std::size_t kBlock = kLanes == 16 ? 12 : 6;

struct Tile {
  const float* x;
  std::size_t x_stride, in;
  const float* panel;
  const float* bias;
  float floor;
  float* out;
  std::size_t out_stride;
};

template <std::size_t kRows>
HWY_INLINE void multiply_tile(const Tile& tile) {
  const Tag d;
  Vector left[kRows], right[kRows];
  // Not an array of two: GCC 12 would keep one of them in memory.
  Vector weights_left = hn::LoadU(d, tile.bias), weights_right = hn::LoadU(d, tile.bias + kLanes);
  HWY_UNROLL(12)
  for (std::size_t r = 0; r < kRows; ++r) {
    left[r] = weights_left;
    right[r] = weights_right;
  }
  const float* weights = tile.panel;
  for (std::size_t k = 0; k < tile.in; ++k, weights += kPanel) {
    weights_left = hn::LoadU(d, weights);
    weights_right = hn::LoadU(d, weights + kLanes);
    HWY_UNROLL(12)
    for (std::size_t r = 0; r < kRows; ++r) {
      const Vector value = hn::Set(d, tile.x[r * tile.x_stride + k]);
      left[r] = hn::MulAdd(value, weights_left, left[r]);
      right[r] = hn::MulAdd(value, weights_right, right[r]);
    }
  }
  const Vector floor = hn::Set(d, tile.floor);
  HWY_UNROLL(12)
  for (std::size_t r = 0; r < kRows; ++r) {
    float* out = tile.out + r * tile.out_stride;
    hn::StoreU(hn::Max(left[r], floor), d, out);
    hn::StoreU(hn::Max(right[r], floor), d, out + kLanes);
  }
}

// The tile of so many rows, kMost at most.
template <std::size_t kMost>
HWY_INLINE void multiply_rows(const Tile& tile, std::size_t rows) {
  if (rows == kMost)
    multiply_tile<kMost>(tile);
  else if constexpr (kMost > 1)
    multiply_rows<kMost - 1>(tile, rows);
}

void multiply(const Rows& rows, const Weights& weights, float floor, float* out) {
  const std::size_t stride = weights.stride();
  for (std::size_t column = 0; column < stride; column += kColumns) {
    const float* panel = weights.panel(column / kPanel) + column % kPanel;
    Tile tile{rows.data, rows.stride, weights.in(), panel, weights.bias() + column, floor, out + column, stride};
    // Blocks of nearly one size: a last one of a row or two would wait for each of its sums.
    std::size_t left = rows.size;
    for (std::size_t blocks = (left + kBlock - 1) / kBlock; blocks > 0; --blocks) {
      const std::size_t block = (left + blocks - 1) / blocks;
      multiply_rows<kBlock>(tile, block);
      tile.x += block * rows.stride;
      tile.out += block * stride;
      left -= block;
    }
  }
}

// 1 / (1 + e^-x), right to 1e-7: e^t = 2^n e^r, |r| <= ln 2 / 2, e^r by its Taylor polynomial of degree 6.
HWY_INLINE Vector sigmoid(Vector x) {
  const Tag d;
  const hn::RebindToSigned<Tag> whole;
  const auto t = hn::Min(hn::Max(hn::Neg(x), hn::Set(d, -30.0F)), hn::Set(d, 30.0F));
  const auto n = hn::Round(hn::Mul(t, hn::Set(d, 1.44269504F)));
  // ln 2 in two parts, the first short enough that n times it is exact.
  auto r = hn::NegMulAdd(n, hn::Set(d, 0.693359375F), t);
  r = hn::NegMulAdd(n, hn::Set(d, -2.12194440e-4F), r);
  auto p = hn::MulAdd(r, hn::Set(d, 1.0F / 720), hn::Set(d, 1.0F / 120));
  p = hn::MulAdd(p, r, hn::Set(d, 1.0F / 24));
  p = hn::MulAdd(p, r, hn::Set(d, 1.0F / 6));
  p = hn::MulAdd(p, r, hn::Set(d, 0.5F));
  p = hn::MulAdd(p, r, hn::Set(d, 1.0F));
  p = hn::MulAdd(p, r, hn::Set(d, 1.0F));
  const auto power = hn::ShiftLeft<23>(hn::Add(hn::ConvertTo(whole, n), hn::Set(whole, 127)));
  const auto one = hn::Set(d, 1.0F);
  return hn::Div(one, hn::MulAdd(p, hn::BitCast(d, power), one));
}

HWY_INLINE void step(const Scan& s, std::size_t direction, std::size_t row) {
  const Tag d;
  const std::size_t hidden = s.hidden;
  const float* u = s.u + row * s.u_stride + direction * 3 * hidden;
  const float* skip = s.skip + row * s.skip_stride + direction * hidden;
  const float* v = s.v + direction * 2 * hidden;
  const float* bias = s.bias + direction * 2 * hidden;
  float* out = s.out + row * s.out_stride + direction * hidden;
  for (std::size_t i = 0; i < hidden; i += kLanes) {
    const auto before = hn::LoadU(d, s.cells + i);
    const auto candidate = hn::LoadU(d, u + i);
    const auto f =
        sigmoid(hn::MulAdd(hn::LoadU(d, v + i), before, hn::Add(hn::LoadU(d, u + hidden + i), hn::LoadU(d, bias + i))));
    const auto r = sigmoid(hn::MulAdd(hn::LoadU(d, v + hidden + i), before,
                                      hn::Add(hn::LoadU(d, u + 2 * hidden + i), hn::LoadU(d, bias + hidden + i))));
    const auto cell = hn::MulAdd(f, hn::Sub(before, candidate), candidate);
    const auto through = hn::LoadU(d, skip + i);
    hn::StoreU(cell, d, s.cells + i);
    hn::StoreU(hn::MulAdd(r, hn::Sub(cell, through), through), d, out + i);
  }
}

void scan(const Scan& s) {
  std::fill_n(s.cells, s.hidden, 0.0F);
  for (std::size_t row = 0; row < s.rows; ++row) step(s, 0, row);
  std::fill_n(s.cells, s.hidden, 0.0F);
  for (std::size_t row = s.rows; row-- > 0;) step(s, 1, row);
}

std::size_t largest(const float* values, std::size_t size) {
  const Tag d;
  if (size < kLanes) return static_cast<std::size_t>(std::max_element(values, values + size) - values);
  auto best = hn::LoadU(d, values);
  for (std::size_t i = kLanes; i + kLanes <= size; i += kLanes) best = hn::Max(best, hn::LoadU(d, values + i));
  best = hn::Max(best, hn::LoadU(d, values + size - kLanes));
  const float top = hn::GetLane(hn::MaxOfLanes(d, best));
  const auto* at = std::find(values, values + size, top);
  return at == values + size ? 0 : static_cast<std::size_t>(at - values);
}

}  // namespace vigie::model::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace vigie::model {

float* Floats::grow(std::size_t size) {
  const std::size_t lines = (size + 15) / 16;
  if (lines > lines_.size()) lines_.resize(lines);
  return data();
}

Weights::Weights(const float* rows, const float* bias, std::size_t in, std::size_t out)
    : in_(in), out_(out), rows_(rows), added_(bias) {
  pack();
}

Weights Weights::unpacked(const float* rows, const float* bias, std::size_t in, std::size_t out) {
  Weights weights;
  weights.in_ = in;
  weights.out_ = out;
  weights.rows_ = rows;
  weights.added_ = bias;
  return weights;
}

void Weights::pack() {
  if (rows_ == nullptr) return;
  reset(in_, out_);
  for (std::size_t k = 0; k < in_; ++k)
    for (std::size_t column = 0; column < out_; column += kPanel)
      std::copy_n(rows_ + k * out_ + column, std::min(kPanel, out_ - column),
                  panels_.data() + column * in_ + k * kPanel);
  if (added_ != nullptr) std::copy_n(added_, out_, bias_.data());
  rows_ = added_ = nullptr;
}

void Weights::reset(std::size_t in, std::size_t out) {
  in_ = in;
  out_ = out;
  std::fill_n(panels_.grow(in * padded(out)), in * padded(out), 0.0F);
  std::fill_n(bias_.grow(padded(out)), padded(out), 0.0F);
}

void Weights::set_column(std::size_t column, const float* values) {
  float* to = panels_.data() + column / kPanel * in_ * kPanel + column % kPanel;
  for (std::size_t k = 0; k < in_; ++k) to[k * kPanel] = values[k];
}

HWY_EXPORT(multiply);
HWY_EXPORT(scan);
HWY_EXPORT(largest);

void multiply(const Rows& rows, const Weights& weights, float floor, float* out) {
  HWY_DYNAMIC_DISPATCH(multiply)(rows, weights, floor, out);
}

void scan(const Scan& s) { HWY_DYNAMIC_DISPATCH(scan)(s); }

std::size_t largest(const float* values, std::size_t size) { return HWY_DYNAMIC_DISPATCH(largest)(values, size); }

std::vector<std::string> instruction_sets() {
  std::vector<std::string> names;
  for (const auto target : hwy::SupportedAndGeneratedTargets()) names.emplace_back(hwy::TargetName(target));
  return names;
}

void use_instructions(std::string_view name) {
  hwy::SetSupportedTargetsForTest(0);
  for (const auto target : hwy::SupportedAndGeneratedTargets())
    if (name == hwy::TargetName(target)) hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

}  // namespace vigie::model
#endif
