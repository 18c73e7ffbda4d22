// SPDX-License-Identifier: Apache-2.0
#include "read/time_words.h"

#include <algorithm>
#include <charconv>

namespace vigie::read {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

int to_number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

CalendarWords::CalendarWords(const View& view, const knowledge::Lexicon& lexicon)
    : view_(view), calendar_(lexicon, "calendar", view.document), numbers_(lexicon, "numbers", view.document) {
  begins_.reserve(view.size() + 1);
  for (const text::Sentence& sentence : view.document.sentences()) find_rows(sentence);
  begins_.resize(view.size() + 1, static_cast<std::uint32_t>(rows_.size()));
  kinds_.resize(view.size());
  for (std::uint32_t w = 0; w < view.size(); ++w)
    for (std::uint32_t i = begins_[w]; i < begins_[w + 1]; ++i) kinds_[w] |= mark_of(rows_[i].kind);
  hedges_.reserve(view.size());
  counts_.reserve(view.size());
  for (std::uint32_t w = 0; w < view.size(); ++w) {
    hedges_.push_back(past_hedge(view.sentence_at(w), w));
    counts_.push_back(count_of(view.word(w).norm));
  }
}

void CalendarWords::find_rows(const text::Sentence& sentence) {
  for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
    begins_.resize(w + 1, static_cast<std::uint32_t>(rows_.size()));
    const bool capital = view_.word(w).capital || view_.word(w).all_capitals;
    for (const auto& m : rows_at(view_, calendar_, w)) {
      if (!capital && calendar_.cell(m.row, "capital") == "yes") continue;
      rows_.push_back({calendar_.cell(m.row, "kind"), calendar_.cell(m.row, "value"), m.last});
    }
  }
}

CalendarRow CalendarWords::row_of(std::uint32_t w, std::string_view wanted) const {
  for (std::uint32_t i = begins_[w]; i < begins_[w + 1]; ++i)
    if (wanted.empty() || rows_[i].kind == wanted) return rows_[i];
  return {};
}

std::string_view CalendarWords::lookup(std::string_view norm, std::string_view kind) const {
  Word word;
  word.form = word.norm = word.lemma = norm;
  std::vector<knowledge::PhraseMatch> matches;
  calendar_.phrases->match_at(std::span<const Word>(&word, 1), 0, matches);
  for (const auto& m : matches)
    if (calendar_.cell(m.row, "kind") == kind) return calendar_.cell(m.row, "value");
  return {};
}

int CalendarWords::number_word(std::string_view norm) const {
  Word word;
  word.form = word.norm = word.lemma = norm;
  std::vector<knowledge::PhraseMatch> matches;
  numbers_.phrases->match_at(std::span<const Word>(&word, 1), 0, matches);
  for (const auto& m : matches) {
    const auto kind = numbers_.cell(m.row, "kind");
    if (kind == "number" || kind == "collective") return to_number(numbers_.cell(m.row, "value"));
  }
  return -1;
}

int CalendarWords::count(std::uint32_t w) const { return inside(w) ? counts_[w] : -1; }

int CalendarWords::count_of(std::string_view norm) const {
  const auto digits = static_cast<std::size_t>(std::find_if_not(norm.begin(), norm.end(), is_digit) - norm.begin());
  if (digits > 0) {
    const bool ordinal = digits < norm.size() && !lookup(norm.substr(digits), "ordinal-ending").empty();
    return digits <= 4 && (digits == norm.size() || ordinal) ? to_number(norm.substr(0, digits)) : -1;
  }
  if (const int whole = number_word(norm); whole >= 0) return whole;
  // "twenty-four", "vingt-quatre": the sum of two words.
  const auto dash = norm.find('-');
  if (dash == std::string_view::npos) return -1;
  const int tens = number_word(norm.substr(0, dash)), units = number_word(norm.substr(dash + 1));
  return tens >= 20 && tens % 10 == 0 && units > 0 && units < 20 ? tens + units : -1;
}

int CalendarWords::year(std::uint32_t w) const {
  if (!inside(w) || view_.word(w).norm.size() != 4) return -1;
  const int year = std::all_of(view_.word(w).norm.begin(), view_.word(w).norm.end(), is_digit) ? count(w) : -1;
  return year >= kFirstYear && year <= kLastYear ? year : -1;
}

int CalendarWords::day(std::uint32_t w) const {
  const int day = inside(w) && is_digit(view_.word(w).norm.front()) ? count(w) : -1;
  return day >= 1 && day <= 31 ? day : -1;
}

std::uint32_t CalendarWords::past_hedge(const text::Sentence& sentence, std::uint32_t w) const {
  const Found found = longest_at(view_, numbers_, sentence, w);
  if (found.row == kNone) return w;
  const auto kind = numbers_.cell(found.row, "kind");
  const bool hedge =
      kind == "about" || kind == "at-least" || kind == "more-than" || kind == "up-to" || kind == "less-than";
  return hedge ? found.last : w;
}

std::uint32_t CalendarWords::past_hedges(std::uint32_t w) const {
  for (int steps = 0; steps < 2 && inside(w); ++steps) w = hedges_[w];
  return w;
}

std::uint32_t CalendarWords::past_determiners(std::uint32_t w) const {
  while (is_determiner(w) && !is(w, "this")) ++w;
  return w;
}

std::uint32_t CalendarWords::past(std::uint32_t w, std::string_view norm) const {
  const bool there = inside(w) && view_.word(w).norm == norm;
  return there && w + 1 < view_.sentence_at(w).last ? w + 1 : w;
}

}  // namespace vigie::read
