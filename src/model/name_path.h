// The best sequence of name labels of a sentence: O, B-X (begins), I-X (inside) where I-X follows B-X or I-X only
// (Viterbi; the labels of Ramshaw and Marcus 1995 as in CoNLL 2003).
//   O 2.0, I-PER 2.1 | I-PER 3.0, O 0.1 | ...: an I-PER that nothing begins is not taken, whatever its score
// Tested in tests/unit/model/labels_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/word.h"

namespace vigie::model {

class NameLabels {
 public:
  // Nothing where a label is unknown or an I-X has no B-X.
  [[nodiscard]] static std::optional<NameLabels> read(std::span<const std::string> labels);
  [[nodiscard]] std::size_t size() const { return kinds_.size(); }

  struct Scratch {
    std::vector<float> score, next;
    std::vector<std::uint8_t> back;
  };
  // scores[i * stride + label] of word i; sets name and name_begins.
  void mark(const float* scores, std::size_t stride, std::span<Word> words, Scratch& scratch) const;

 private:
  [[nodiscard]] bool may_follow(std::size_t before, std::size_t label) const {
    return !inside_[label] || kinds_[before] == kinds_[label];
  }
  std::vector<NameKind> kinds_;
  std::vector<bool> inside_;
};

}  // namespace vigie::model
