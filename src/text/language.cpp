// recognise_language(): the one file that uses CLD2 (Compact Language Detector 2, Apache-2.0; quadgrams of letters).
//   "Des hommes armés ont attaqué le village" -> "fr";  "12:30" -> "und"
// Tested in tests/unit/text/language_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <cstdio>  // compact_lang_det.h needs FILE

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

#include "core/unicode.h"
#include "text/text.h"

namespace vigie::text {
namespace {

constexpr std::size_t kEnoughBytes = 64U << 10U;  // more text does not change the answer
constexpr std::size_t kFewLetters = 12;           // below this nothing can be told
constexpr std::size_t kShortBytes = 2000;         // below this letters of its own decide
constexpr int kMostPercent = 60;                  // share of the text from which it is not mixed

// "fr-CA" -> "fr"; what CLD2 still calls by retired codes.
std::string primary(std::string_view code) {
  std::string tag = unicode::lower(code.substr(0, code.find_first_of("-_")));
  if (tag == "iw") return "he";
  if (tag == "in") return "id";
  if (tag == "ji") return "yi";
  if (tag == "un" || tag == "xxx") return {};
  return tag;
}

std::size_t count_letters(std::string_view text, std::size_t enough) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < enough;)
    letters += unicode::is_letter(unicode::next(text, at)) ? 1 : 0;
  return letters;
}

// Letters that one language alone writes, among those that are mistaken for each other.
struct OwnLetters {
  std::u32string_view letters;
  std::string_view language;
};
constexpr std::array<OwnLetters, 6> kOwnLetters = {
    {{U"їєґЇЄҐ", "uk"}, {U"ўЎ", "be"}, {U"ђћЂЋ", "sr"}, {U"ѓќЃЌ", "mk"}, {U"ټډړښځڅ", "ps"}, {U"ٹڈںے", "ur"}}};

// The language whose own letters stand in the text at least twice; empty where none or several do.
std::string_view by_letters(std::string_view text) {
  std::array<unsigned, kOwnLetters.size()> seen{};
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next(text, at);
    if (c < 0x400) continue;
    for (std::size_t i = 0; i < kOwnLetters.size(); ++i)
      seen[i] += kOwnLetters[i].letters.find(c) != std::u32string_view::npos ? 1 : 0;
  }
  std::string_view found;
  for (std::size_t i = 0; i < kOwnLetters.size(); ++i) {
    if (seen[i] < 2) continue;
    if (!found.empty()) return {};
    found = kOwnLetters[i].language;
  }
  return found;
}

struct Guess {
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percent{};
  bool reliable = false;
};

Guess detect(std::string_view text, const std::string& hint) {
  const CLD2::CLDHints hints{hint.empty() ? nullptr : hint.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  Guess guess;
  std::array<double, 3> scores{};
  int text_bytes = 0;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, guess.languages.data(),
                                 guess.percent.data(), scores.data(), nullptr, &text_bytes, &guess.reliable);
  return guess;
}

}  // namespace

std::string recognise_language(std::string_view text, std::string_view hint) {
  if (text.size() > kEnoughBytes) {
    std::size_t end = kEnoughBytes;  // not within a character
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end);
  }
  // CLD2 reads past the end of a text that breaks off within a character, and beyond its tables where one is
  // ill-formed.
  std::string cleaned;
  if (!unicode::is_valid(text)) text = cleaned = unicode::clean(text);
  if (count_letters(text, kFewLetters) < kFewLetters) return "und";
  const std::string wanted = primary(hint);
  const Guess guess = detect(text, wanted);
  const std::string first = primary(CLD2::LanguageCode(guess.languages[0]));
  const bool sure = guess.reliable && guess.percent[0] >= kMostPercent && !first.empty();
  // Its own letters tell a short text better than their groups do, if the text is of that script at all.
  if (const auto own = by_letters(text); !own.empty() && text.size() < kShortBytes) return std::string(own);
  if (sure) return first;
  // Close candidates: what metadata says decides, if the text could be in it at all.
  for (std::size_t i = 0; i < guess.languages.size(); ++i)
    if (!wanted.empty() && guess.percent[i] >= 20 && primary(CLD2::LanguageCode(guess.languages[i])) == wanted)
      return wanted;
  return "und";
}

}  // namespace vigie::text
