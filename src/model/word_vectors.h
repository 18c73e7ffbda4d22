// The vector that a word enters the network with: that of its normal form, or for a form that was not trained on the
// mean of its runs of characters (hashed, as in fastText, Bojanowski et al. 2017), and one for how it is written.
//   "soldats" known: its row; "blorkèrent" not: unknown + mean of "<b", "bl", ... "rent>"; both + shape 0 (small
//   letters)
// Tested in tests/unit/model/word_vectors_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/net_file.h"

namespace vigie::model {

// How a form is written: 0 small letters, 1 first letter capital, 2 two or more letters and all capital, 3 a capital
// elsewhere, 4 digits (and . , : - and spaces), 5 digits among others, 6 neither letter nor digit.
[[nodiscard]] unsigned shape_of(std::string_view form);
inline constexpr unsigned kShapes = 7;

class WordVectors {
 public:
  WordVectors() = default;
  [[nodiscard]] static Result<WordVectors> load(const NetFile& file);
  // Checks what load() does; find() and write() are to wait for index().
  [[nodiscard]] static Result<WordVectors> load_without_index(const NetFile& file);
  void index();

  [[nodiscard]] std::size_t size() const { return size_; }
  // Row of a normal form among the forms trained on.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view norm) const;
  // Writes the vector's `size()` values. Returns a number that only words with this very vector have; 0 for forms that
  // were not trained on, of which nothing is told.
  std::uint32_t write(std::string_view norm, unsigned shape, bool first_of_sentence, float* out) const;

 private:
  [[nodiscard]] std::string_view key(std::uint32_t row) const;
  void add_ngrams(std::string_view norm, float* out) const;

  std::size_t size_ = 0, shortest_ = 0, longest_ = 0, buckets_ = 0;
  std::string_view keys_;
  std::span<const std::uint32_t> ends_;
  std::span<const std::int8_t> rows_, ngram_rows_;
  std::span<const float> scales_, ngram_scales_, unknown_, shapes_;
  std::vector<std::uint32_t> slots_;  // hash table of row + 1, open addressing; 0: free
};

}  // namespace vigie::model
