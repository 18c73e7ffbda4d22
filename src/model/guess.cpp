// SPDX-License-Identifier: Apache-2.0
#include "model/guess.h"

#include <algorithm>
#include <array>
#include <new>

namespace vigie::model {
namespace {

constexpr std::size_t kLongestKey = 48;
constexpr unsigned kLongestEnding = 6;  // characters

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Runs of digits made one 0: "10h30" -> "0h0".
std::size_t shape(std::string_view norm, std::array<char, kLongestKey>& out) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < norm.size() && n < out.size(); ++i) {
    if (is_digit(norm[i]) && i > 0 && is_digit(norm[i - 1])) continue;
    out[n++] = is_digit(norm[i]) ? '0' : norm[i];
  }
  return n;
}

// "bombard" + "~er".
std::string_view join(std::string_view stem, std::string_view lemma, std::string_view norm,
                      std::pmr::memory_resource& arena) {
  if (lemma.empty() || lemma.front() != '~') return norm;
  lemma.remove_prefix(1);
  if (norm.size() == stem.size() + lemma.size() && norm.substr(stem.size()) == lemma) return norm;
  auto* out = static_cast<char*>(arena.allocate(stem.size() + lemma.size(), 1));
  std::copy(stem.begin(), stem.end(), out);
  std::copy(lemma.begin(), lemma.end(), out + stem.size());
  return {out, stem.size() + lemma.size()};
}

std::span<const Reading> with_lemmas(std::span<const Reading> found, std::string_view stem, std::string_view norm,
                                     const knowledge::Lexicon& lexicon, std::pmr::memory_resource& arena) {
  auto* out = static_cast<Reading*>(arena.allocate(found.size() * sizeof(Reading), alignof(Reading)));
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto* reading = new (out + i) Reading(found[i]);  // placed in the arena, which frees all at once
    reading->lemma = join(stem, found[i].lemma, norm, arena);
    reading->lemma_key = lexicon.key(reading->lemma);
  }
  return {out, found.size()};
}

}  // namespace

std::span<const Reading> entry(char mark, std::string_view word, const knowledge::Lexicon& lexicon,
                               std::string_view tag) {
  std::array<char, kLongestKey + 8> key;
  if (word.size() > kLongestKey || tag.size() > 6) return {};
  key[0] = mark;
  auto* end = std::copy(word.begin(), word.end(), key.begin() + 1);
  if (!tag.empty()) {
    *end++ = '/';
    end = std::copy(tag.begin(), tag.end(), end);
  }
  return lexicon.readings({key.data(), static_cast<std::size_t>(end - key.data())});
}

std::span<const Reading> guess(std::string_view norm, const knowledge::Lexicon& lexicon,
                               std::pmr::memory_resource& arena) {
  if (std::any_of(norm.begin(), norm.end(), is_digit)) {
    std::array<char, kLongestKey> shaped;
    const std::string_view key(shaped.data(), shape(norm, shaped));
    if (const auto found = entry('~', key, lexicon); !found.empty())
      return with_lemmas(found, norm, norm, lexicon, arena);
  }
  std::array<std::size_t, kLongestEnding + 1> starts{};  // byte where the ending of n characters begins
  unsigned longest = 0;
  for (std::size_t at = norm.size(); at > 1 && longest < kLongestEnding;) {
    do --at;
    while (at > 0 && is_continuation(norm[at]));
    if (at == 0) break;  // an ending is not the whole word
    starts[++longest] = at;
  }
  for (unsigned n = longest; n > 0; --n) {
    const auto found = entry('~', norm.substr(starts[n]), lexicon);
    if (!found.empty()) return with_lemmas(found, norm.substr(0, starts[n]), norm, lexicon, arena);
  }
  return with_lemmas(lexicon.readings("~"), norm, norm, lexicon, arena);
}

}  // namespace vigie::model
