// SPDX-License-Identifier: Apache-2.0
#include "knowledge/place_key.h"

#include <algorithm>
#include <array>

#include "core/hash.h"
#include "core/unicode.h"

namespace vigie::knowledge {
namespace {

constexpr std::array<std::string_view, 15> kArticles = {"al",  "el", "ad", "ar", "as", "at", "az", "an",
                                                        "ash", "ed", "er", "es", "ez", "l",  "ach"};
constexpr std::size_t kShortestLight = 4;

bool is_article(std::string_view word) {
  return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

struct Spelling {
  std::string_view from, to;
};
// Longer spellings first: the first that fits is taken.
constexpr std::array kSpellings = {
    Spelling{"tch", "x"}, Spelling{"tsh", "x"}, Spelling{"sch", "x"}, Spelling{"dzh", "j"}, Spelling{"ch", "x"},
    Spelling{"sh", "x"},  Spelling{"kh", "h"},  Spelling{"gh", "g"},  Spelling{"dj", "j"},  Spelling{"ou", "u"},
    Spelling{"oo", "u"},  Spelling{"ee", "i"},  Spelling{"ck", "k"},  Spelling{"ph", "f"},  Spelling{"th", "t"},
    Spelling{"dh", "d"},  Spelling{"ay", "i"},  Spelling{"ai", "i"},  Spelling{"ey", "i"},  Spelling{"ei", "i"},
    Spelling{"aw", "u"},  Spelling{"au", "u"},  Spelling{"ow", "u"},  Spelling{"w", "u"},   Spelling{"y", "i"},
    Spelling{"q", "k"},   Spelling{"c", "k"},   Spelling{"e", "i"},   Spelling{"o", "u"},
};

// Whether any spelling begins with the letter: most letters are looked at no further.
constexpr auto kSpelled = [] {
  std::array<bool, 128> first{};
  for (const Spelling& spelling : kSpellings) first[static_cast<unsigned char>(spelling.from[0])] = true;
  return first;
}();

const Spelling* spelling_at(std::string_view bare, std::size_t at) {
  if (!kSpelled[static_cast<unsigned char>(bare[at])]) return nullptr;
  const std::string_view rest = bare.substr(at, 3);  // as long as the longest
  for (const Spelling& spelling : kSpellings)
    if (spelling.from[0] == rest[0] && rest.starts_with(spelling.from)) return &spelling;
  return nullptr;
}

}  // namespace

void PlaceKey::set(std::string_view name) {
  full = unicode::fold(name);
  bare.clear();
  // The last word is never an article: "Villar del Al" and "El" keep it.
  for (std::size_t at = 0; at < full.size();) {
    const std::size_t end = std::min(full.find(' ', at), full.size());
    const std::string_view word = std::string_view(full).substr(at, end - at);
    if (end == full.size() || !is_article(word)) {
      if (!bare.empty()) bare += ' ';
      bare += word;
    }
    at = end + 1;
  }
}

std::uint64_t PlaceKey::hash() const { return hash64(bare); }
std::uint8_t PlaceKey::exact() const { return static_cast<std::uint8_t>(hash64(full) >> 56U); }

void light_key(std::string_view bare, std::string& out) {
  const std::size_t from = out.size();
  for (std::size_t at = 0; at < bare.size();) {
    if (static_cast<unsigned char>(bare[at]) >= 0x80) {
      out.resize(from);
      return;
    }
    std::string_view written = bare.substr(at, 1);
    std::size_t taken = 1;
    if (const Spelling* spelling = spelling_at(bare, at)) {
      written = spelling->to;
      taken = spelling->from.size();
    }
    at += taken;
    if (written == " " || (out.size() > from && out.back() == written[0])) continue;
    out += written;
  }
  if (out.size() > from && out.back() == 'h') out.pop_back();  // Raqqah
  if (out.size() - from < kShortestLight) out.resize(from);
}

}  // namespace vigie::knowledge
