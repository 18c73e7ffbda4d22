// SPDX-License-Identifier: Apache-2.0
#include "model/word_vectors.h"

#include <algorithm>
#include <bit>

#include "core/hash.h"
#include "core/unicode.h"

namespace vigie::model {
namespace {

// FNV-1a of 32 bits (Fowler, Noll, Vo): what the file's buckets were filled by.
constexpr std::uint32_t kFnvBasis = 2166136261U;
std::uint32_t fnv(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * 16777619U; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

void add_scaled(const std::int8_t* row, float scale, std::size_t size, float* out) {
  for (std::size_t i = 0; i < size; ++i) out[i] += scale * static_cast<float>(row[i]);
}

}  // namespace

unsigned shape_of(std::string_view form) {
  std::size_t letters = 0, capitals = 0, digits = 0, others = 0;
  bool first_capital = false;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = unicode::next(form, at);
    if (unicode::is_letter(c)) {
      const bool upper = unicode::is_upper(c);
      if (letters == 0) first_capital = upper;
      ++letters;
      capitals += upper ? 1 : 0;
    } else if (unicode::is_digit(c)) {
      ++digits;
    } else if (c != '.' && c != ',' && c != ':' && c != '-' && !unicode::is_space(c)) {
      ++others;
    }
  }
  if (letters == 0 && digits == 0) return 6;
  if (letters == 0 && others == 0) return 4;
  if (digits > 0) return 5;
  if (letters >= 2 && capitals == letters) return 2;
  if (first_capital) return 1;
  return capitals > 0 ? 3 : 0;
}

Result<WordVectors> WordVectors::load(const NetFile& file) {
  auto vectors = load_without_index(file);
  if (vectors) vectors->index();
  return vectors;
}

Result<WordVectors> WordVectors::load_without_index(const NetFile& file) {
  WordVectors v;
  const NetSizes& sizes = file.sizes();
  const std::size_t words = file.length("word_key_ends");
  v.size_ = sizes.embed;
  v.shortest_ = sizes.shortest_ngram;
  v.longest_ = sizes.longest_ngram;
  v.buckets_ = sizes.buckets;
  VIGIE_TRY(v.keys_, file.text("word_keys"));
  VIGIE_TRY(v.ends_, file.numbers("word_key_ends", {words}));
  VIGIE_TRY(v.rows_, file.bytes("word_rows", {words, v.size_}));
  VIGIE_TRY(v.scales_, file.floats("word_scales", {words}));
  VIGIE_TRY(v.ngram_rows_, file.bytes("ngram_rows", {v.buckets_, v.size_}));
  VIGIE_TRY(v.ngram_scales_, file.floats("ngram_scales", {v.buckets_}));
  VIGIE_TRY(v.unknown_, file.floats("unknown", {v.size_}));
  VIGIE_TRY(v.shapes_, file.floats("shapes", {2 * std::size_t{kShapes}, v.size_}));
  if (!std::is_sorted(v.ends_.begin(), v.ends_.end()) || (v.ends_.empty() ? 0 : v.ends_.back()) != v.keys_.size())
    return tl::unexpected(file.damaged("has a list of words that is not in order"));
  return v;
}

std::string_view WordVectors::key(std::uint32_t row) const {
  const std::uint32_t begin = row == 0 ? 0 : ends_[row - 1];
  return keys_.substr(begin, ends_[row] - begin);
}

void WordVectors::index() {
  slots_.assign(std::bit_ceil(2 * ends_.size() + 1), 0);
  for (std::uint32_t row = 0; row < ends_.size(); ++row) {
    std::size_t slot = hash64(key(row)) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = row + 1;
  }
}

std::optional<std::uint32_t> WordVectors::find(std::string_view norm) const {
  for (std::size_t slot = hash64(norm) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1))
    if (key(slots_[slot] - 1) == norm) return slots_[slot] - 1;
  return std::nullopt;
}

// Adds the mean of the runs of characters of "<norm>".
void WordVectors::add_ngrams(std::string_view norm, float* out) const {
  const std::size_t size = norm.size() + 2;
  const auto byte = [&](std::size_t i) { return i == 0 ? '<' : i + 1 == size ? '>' : norm[i - 1]; };
  const auto begins = [&](std::size_t i) { return !is_continuation(byte(i)); };
  std::size_t characters = 0, count = 0;
  for (std::size_t i = 0; i < size; ++i) characters += begins(i) ? 1 : 0;
  for (std::size_t n = shortest_; n <= std::min(longest_, characters); ++n) count += characters - n + 1;
  if (count == 0) return;
  const float share = 1.0F / static_cast<float>(count);
  for (std::size_t first = 0; first < size; ++first) {
    if (!begins(first)) continue;
    std::uint32_t hash = kFnvBasis;
    std::size_t run = 0;
    for (std::size_t i = first; i < size && run < longest_;) {
      do hash = fnv(hash, byte(i++));
      while (i < size && !begins(i));
      if (++run < shortest_) continue;
      const std::size_t bucket = hash % buckets_;
      add_scaled(ngram_rows_.data() + bucket * size_, ngram_scales_[bucket] * share, size_, out);
    }
  }
}

std::uint32_t WordVectors::write(std::string_view norm, unsigned shape, bool first_of_sentence, float* out) const {
  const unsigned written = shape + (first_of_sentence ? kShapes : 0);
  std::copy_n(shapes_.data() + written * size_, size_, out);
  if (const auto row = find(norm)) {
    add_scaled(rows_.data() + *row * size_, scales_[*row], size_, out);
    return 1 + *row * 2 * kShapes + written;
  }
  for (std::size_t i = 0; i < size_; ++i) out[i] += unknown_[i];
  add_ngrams(norm, out);
  return 0;
}

}  // namespace vigie::model
