// The slow, obvious twin of model/forward.h and model/word_vectors.h: the formulas of training/text/README.md as plain
// loops over doubles, one sentence at a time. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/net_file.h"

namespace vigie::test {

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;  // rows

class SlowNet {
 public:
  explicit SlowNet(const model::NetFile& file) : file_(file) {}

  // The vector of a word that is known (its row) or not (its runs of characters).
  [[nodiscard]] Vector word(const std::string& norm, unsigned shape, bool first) const;
  // Output of the last layer for each word.
  [[nodiscard]] Matrix encode(Matrix x) const;
  // [word][head]: head 0 is the root.
  [[nodiscard]] Matrix arcs(const Matrix& states) const;
  [[nodiscard]] Matrix relations(const Matrix& states, const std::vector<std::uint32_t>& heads) const;
  [[nodiscard]] Matrix upos(const Matrix& states) const;
  [[nodiscard]] Matrix names(const Matrix& states) const;

 private:
  [[nodiscard]] Matrix matrix(const std::string& name, std::size_t in, std::size_t out) const;
  [[nodiscard]] Vector values(const std::string& name, std::size_t size) const;
  [[nodiscard]] Matrix layer(const Matrix& x, std::size_t k) const;

  const model::NetFile& file_;
};

}  // namespace vigie::test
