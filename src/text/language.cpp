// recognise_language(), recognise_languages(): the one file that uses CLD2 (Compact Language Detector 2, Apache-2.0;
// quadgrams of letters).
//   "Des hommes armés ont attaqué le village" -> "fr";  "12:30" -> "und"
// Where CLD2 is unsure or knows no better (it has neither Somali nor Yoruba), words of grammar (language_words.h)
// decide, then the script, then its first guess. Tested in tests/unit/text/language_test.cpp. SPDX-License-Identifier:
// Apache-2.0
#include <cstdio>  // compact_lang_det.h needs FILE

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/unicode.h"
#include "text/language_words.h"
#include "text/text.h"

namespace vigie::text {
namespace {

constexpr std::size_t kEnoughBytes = 64U << 10U;  // more text does not change the answer
constexpr std::size_t kFewLetters = 12;           // below this nothing can be told
constexpr std::size_t kShortBytes = 2000;         // below this letters of its own decide
constexpr int kMostPercent = 60;                  // share of the text from which it is not mixed
constexpr std::size_t kWordBytes = 2000;          // of a text whose words are looked up
constexpr double kFewWords = 0.15;                // of the words must be a language's words of grammar
constexpr double kManyWords = 0.3;                // or these, where letters seem to tell of another language
constexpr double kAhead = 1.25;                   // times as many as the next language has
constexpr double kOneScript = 0.6;                // of the letters
constexpr std::size_t kParagraphLetters = 60;     // below this a paragraph is in the story's language

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

using WordList = std::vector<std::pair<std::string_view, std::size_t>>;  // word, row of kGrammar

const WordList& grammar_words() {
  static const WordList list = [] {
    WordList out;
    for (std::size_t row = 0; row < words::kGrammar.size(); ++row) {
      std::string_view rest = words::kGrammar[row].words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        out.emplace_back(rest.substr(0, end), row);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }();
  return list;
}

struct ByWords {
  std::array<double, words::kGrammar.size()> share{};  // of the text's words
  std::size_t best = 0;
  bool clear = false;  // two words or more, well ahead of all others
};

ByWords by_words(std::string_view text) {
  const std::string folded =
      unicode::fold(text.substr(0, unicode::byte_offset(text.substr(0, kWordBytes), kWordBytes)));
  ByWords out;
  double all = 0;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size()) {
      std::size_t after = end;
      if (!unicode::is_letter(unicode::next(folded, after))) break;
      end = after;
    }
    if (end == at) {
      static_cast<void>(unicode::next(folded, at));
      continue;
    }
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    ++all;
    const WordList& list = grammar_words();
    for (auto row = std::lower_bound(list.begin(), list.end(), std::pair{word, std::size_t{0}});
         row != list.end() && row->first == word; ++row)
      ++out.share[row->second];
    at = end;
  }
  out.best = static_cast<std::size_t>(std::max_element(out.share.begin(), out.share.end()) - out.share.begin());
  double next = 0;
  for (std::size_t i = 0; i < out.share.size(); ++i)
    if (i != out.best) next = std::max(next, out.share[i]);
  out.clear = out.share[out.best] >= 2 && out.share[out.best] >= kAhead * next;
  for (double& share : out.share) share /= std::max(all, 1.0);
  return out;
}

// The language that the script of most letters is a good guess for; empty where none is.
std::string_view by_script(std::string_view text) {
  std::array<std::size_t, words::kScripts.size()> seen{};
  std::size_t letters = 0, ideographs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next(text, at);
    if (!unicode::is_letter(c)) continue;
    ++letters;
    if (c >= 0x4E00 && c <= 0x9FFF) ++ideographs;
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (c >= words::kScripts[i].first && c <= words::kScripts[i].last) ++seen[i];
  }
  const double most = kOneScript * static_cast<double>(letters);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const bool japanese = words::kScripts[i].language == "ja";  // is written with ideographs among its letters
    if (seen[i] > 0 && static_cast<double>(seen[i] + (japanese ? ideographs : 0)) >= most)
      return words::kScripts[i].language;
  }
  return ideographs > 0 && static_cast<double>(ideographs) >= most ? std::string_view("zh") : std::string_view();
}

// The place of a language among the rows of words; their number where it has none.
std::size_t row_of(std::string_view language) {
  std::size_t row = 0;
  while (row < words::kGrammar.size() && words::kGrammar[row].language != language) ++row;
  return row;
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
  const std::size_t row = row_of(first);
  if (sure && (row < words::kGrammar.size() || text.size() >= kShortBytes) && first != "ms") return first;
  const ByWords told = by_words(text);
  const std::string_view best = words::kGrammar[told.best].language;
  if (sure) return told.clear && told.share[told.best] >= kManyWords ? std::string(best) : first;
  // Close candidates: what metadata says decides, if the text could be in it at all.
  for (std::size_t i = 0; i < guess.languages.size(); ++i)
    if (!wanted.empty() && guess.percent[i] >= 20 && primary(CLD2::LanguageCode(guess.languages[i])) == wanted)
      return wanted;
  if (told.clear && told.share[told.best] >= kFewWords) return std::string(best);
  if (const auto script = by_script(text); !script.empty()) return std::string(script);
  if (guess.percent[0] >= kMostPercent && !first.empty()) return first;
  return "und";
}

void recognise_languages(Story& story) {
  const std::string recognised = recognise_language(story.text, story.language);
  if (story.language.empty() || recognised != "und") story.language = recognised;
  for (Paragraph& paragraph : story.paragraphs) {
    if (paragraph.role == Role::credit || paragraph.role == Role::table) continue;
    const std::string_view words = words_of(story.text, paragraph.span);
    if (count_letters(words, kParagraphLetters) < kParagraphLetters) continue;
    // The story's own language is the hint, so that a sister language is not taken for another one.
    const std::string own = recognise_language(words, story.language);
    if (own != "und" && own != primary(story.language)) paragraph.language = own;
  }
}

}  // namespace vigie::text
