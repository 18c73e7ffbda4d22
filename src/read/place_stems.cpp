// SPDX-License-Identifier: Apache-2.0
#include "read/place_stems.h"

#include <algorithm>

#include "core/unicode.h"

namespace vigie::read {
namespace {

constexpr std::size_t kShortestName = 4, kShortestStem = 3;  // letters, of what a case and what a prefix leave

// An ending of a case of Ukrainian or Russian, and that of the form in which a gazetteer has the name.
struct Ending {
  std::string_view from, to;
};
constexpr Ending kEndings[] = {
    {"ові", "ів"},  {"ова", "ів"}, {"ову", "ів"}, {"овом", "ів"}, {"єві", "їв"}, {"єва", "їв"}, {"єву", "їв"},
    {"євом", "їв"}, {"еві", "ів"}, {"ева", "ів"}, {"ці", "ка"},   {"зі", "га"},  {"ою", "а"},   {"ею", "я"},
    {"єю", "я"},    {"ой", "а"},   {"ей", "я"},   {"ом", ""},     {"ом", "о"},   {"ем", "ь"},   {"ем", ""},
    {"ем", "е"},    {"єм", "й"},   {"ах", "и"},   {"ах", "ы"},    {"ах", "а"},   {"ях", "і"},   {"у", ""},
    {"у", "а"},     {"у", "о"},    {"ю", "ь"},    {"ю", "я"},     {"ю", "й"},    {"і", ""},     {"і", "а"},
    {"і", "ь"},     {"і", "о"},    {"і", "я"},    {"і", "е"},     {"ї", "я"},    {"ї", "й"},    {"е", ""},
    {"е", "а"},     {"е", "о"},    {"и", "а"},    {"и", "ь"},     {"и", "я"},    {"ы", "а"},    {"а", ""},
    {"а", "о"},     {"я", "ь"},    {"я", "е"},    {"я", "й"},
};
// Letters that Arabic writes together with the next word: and, in, for, so, as.
constexpr std::string_view kPrefixes[] = {"وال", "بال", "لل", "و", "ب", "ل", "ف", "ك"};

char32_t first_letter(std::string_view word) {
  std::size_t at = 0;
  return word.empty() ? 0 : unicode::next(word, at);
}

}  // namespace

void place_stems(std::string_view word, std::vector<std::string>& out) {
  const char32_t letter = first_letter(word);
  const std::size_t letters = unicode::count_code_points(word);
  if (letter >= 0x0400 && letter < 0x0500) {
    for (const Ending& ending : kEndings) {
      const std::size_t left = letters - std::min(letters, unicode::count_code_points(ending.from));
      if (!word.ends_with(ending.from) || left < 2 || left + unicode::count_code_points(ending.to) < kShortestName)
        continue;
      std::string stem(word.substr(0, word.size() - ending.from.size()));
      out.push_back(stem += ending.to);
    }
  } else if (letter >= 0x0600 && letter < 0x0700) {
    for (const std::string_view prefix : kPrefixes) {
      if (!word.starts_with(prefix) || letters < kShortestStem + unicode::count_code_points(prefix)) continue;
      const bool article = prefix.size() > 2;  // "للرقة", "بالرقة": with the article
      out.push_back((article ? "ال" : "") + std::string(word.substr(prefix.size())));
    }
  }
}

}  // namespace vigie::read
