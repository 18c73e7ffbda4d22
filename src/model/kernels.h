// The linear algebra of the network, and the only user of Google Highway: the same code compiled for each vector
// instruction set (AVX-512, AVX2, SSE, none), chosen at run time.
// Every result is a chain of fused multiply-adds in one fixed order, one chain an output and no sums across lanes: it
// is the same bit for bit whatever rows stand beside it, and on AVX2 as on AVX-512 (older instruction sets round
// twice). Tested in tests/unit/model/kernels_test.cpp against plain loops, on each instruction set that the machine
// has. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::model {

// Floats that begin on a cache line. Growing never gives back; what was there is not kept.
class Floats {
 public:
  float* grow(std::size_t size);
  [[nodiscard]] float* data() { return lines_.empty() ? nullptr : lines_.front().values; }
  [[nodiscard]] const float* data() const { return lines_.empty() ? nullptr : lines_.front().values; }

 private:
  struct alignas(64) Line {
    float values[16] = {};
  };
  std::vector<Line> lines_;
};

// Matrices in use have rows of whole panels: columns past the last are 0 and may be overwritten.
inline constexpr std::size_t kPanel = 32;
[[nodiscard]] constexpr std::size_t padded(std::size_t columns) { return (columns + kPanel - 1) / kPanel * kPanel; }

// A matrix [in, out] and a bias, kept in panels of 32 columns, as multiply() goes through them.
class Weights {
 public:
  Weights() = default;
  // `rows`: row-major [in, out]; `bias` [out], or null for 0.
  Weights(const float* rows, const float* bias, std::size_t in, std::size_t out);
  // The same, to be packed later: `rows` and `bias` must live until pack(), before which nothing is to be multiplied.
  [[nodiscard]] static Weights unpacked(const float* rows, const float* bias, std::size_t in, std::size_t out);
  void pack();
  // Makes room, all 0; set_column() fills it. For matrices made while running; does not allocate once large enough.
  void reset(std::size_t in, std::size_t out);
  void set_column(std::size_t column, const float* values);

  [[nodiscard]] std::size_t in() const { return in_; }
  [[nodiscard]] std::size_t out() const { return out_; }
  [[nodiscard]] std::size_t stride() const { return padded(out_); }  // of a row of the product
  [[nodiscard]] const float* panel(std::size_t i) const { return panels_.data() + i * in_ * kPanel; }
  [[nodiscard]] const float* bias() const { return bias_.data(); }

 private:
  std::size_t in_ = 0, out_ = 0;
  Floats panels_, bias_;
  const float* rows_ = nullptr;  // null once packed
  const float* added_ = nullptr;
};

struct Rows {
  const float* data = nullptr;
  std::size_t size = 0, stride = 0;
};

// out[i] = max(floor, rows[i] * weights + bias), rows of weights.stride() floats.
inline constexpr float kNoFloor = -std::numeric_limits<float>::infinity();
void multiply(const Rows& rows, const Weights& weights, float floor, float* out);

// The recurrence of a bidirectional SRU layer (Lei et al. 2018) over one sentence.
struct Scan {
  const float* u = nullptr;  // [rows, u_stride]: forward c, f, r, backward c, f, r, `hidden` each
  std::size_t u_stride = 0;
  const float* skip = nullptr;  // [rows, skip_stride]: forward, backward
  std::size_t skip_stride = 0;
  const float* v = nullptr;     // [2 directions][f, r][hidden]
  const float* bias = nullptr;  // as v
  float* out = nullptr;         // [rows, out_stride]: forward, backward
  std::size_t out_stride = 0, rows = 0;
  std::size_t hidden = 0;  // a multiple of 16
  float* cells = nullptr;  // [hidden], scratch
};
void scan(const Scan& scan);

// Index of the largest of `size` values, the first of equals; 0 where there is none.
[[nodiscard]] std::size_t largest(const float* values, std::size_t size);

// Names of the instruction sets that this program and machine have, best first: "AVX3", "AVX2", ... The first is used;
// use_instructions() takes another, or the first again where the name is not among them. Tests and benchmarks only.
[[nodiscard]] std::vector<std::string> instruction_sets();
void use_instructions(std::string_view name);

}  // namespace vigie::model
