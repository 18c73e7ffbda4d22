// CalendarWords: the rows of the calendar table and the numbers, as the words of one story show them.
//   "1er" -> 1     "twenty-four" -> 24     "2014" -> year 2014     row(w, "weekday") -> {kind, value, last}
// Everything that times.cpp and its helpers know about a language comes through here.
// Tested through tests/unit/read/times_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/view.h"

namespace vigie::read {

struct CalendarRow {
  std::string_view kind, value;
  std::uint32_t last = 0;  // 0: no such row
  [[nodiscard]] bool found() const { return last > 0; }
};

class CalendarWords {
 public:
  CalendarWords(const View& view, const knowledge::Lexicon& lexicon);

  // The longest row that begins at word `w` within its sentence; of one kind where `wanted` says so.
  [[nodiscard]] CalendarRow row(std::uint32_t w, std::string_view wanted = {}) const {
    return inside(w) && (kinds_[w] & mark_of(wanted)) != 0 ? row_of(w, wanted) : CalendarRow{};
  }
  [[nodiscard]] bool is(std::uint32_t w, std::string_view kind) const { return row(w, kind).found(); }
  // Value of a row for letters that are no word of the text ("mi" of "mi-janvier").
  [[nodiscard]] std::string_view lookup(std::string_view norm, std::string_view kind) const;

  // A whole number in digits (ordinal endings allowed) or one word, -1 where none.
  [[nodiscard]] int count(std::uint32_t w) const;
  [[nodiscard]] int count_of(std::string_view norm) const;
  [[nodiscard]] int year(std::uint32_t w) const;  // four digits, 1800 to 2100, else -1
  [[nodiscard]] int day(std::uint32_t w) const;   // 1 to 31, else -1
  // Past "nearly", "more than", "about" and their like.
  [[nodiscard]] std::uint32_t past_hedges(std::uint32_t w) const;
  [[nodiscard]] std::uint32_t past_determiners(std::uint32_t w) const;
  // Past one word written so, or none.
  [[nodiscard]] std::uint32_t past(std::uint32_t w, std::string_view norm) const;

  [[nodiscard]] bool inside(std::uint32_t w) const { return w < view_.size(); }
  [[nodiscard]] bool is_determiner(std::uint32_t w) const { return inside(w) && view_.word(w).upos == Upos::det; }
  [[nodiscard]] bool is_of(std::uint32_t w) const { return inside(w) && view_.is(w, "of"); }
  [[nodiscard]] const View& view() const { return view_; }

 private:
  // A bit for a kind, which others may share: most words are turned away by it without a look at their rows. All bits
  // for any kind.
  static constexpr std::uint64_t mark_of(std::string_view kind) {
    if (kind.empty()) return ~std::uint64_t{0};
    const auto first = static_cast<unsigned char>(kind.front()), last = static_cast<unsigned char>(kind.back());
    return std::uint64_t{1} << ((kind.size() * 7 + first * 3 + last * 11U) % 64);
  }
  [[nodiscard]] CalendarRow row_of(std::uint32_t w, std::string_view wanted) const;
  [[nodiscard]] int number_word(std::string_view norm) const;
  [[nodiscard]] std::uint32_t past_hedge(const text::Sentence& sentence, std::uint32_t w) const;

  void find_rows(const text::Sentence& sentence);

  const View& view_;
  Table calendar_, numbers_;
  // The calendar's rows over the story, found once: those that begin at word w are rows_[begins_[w]] to
  // rows_[begins_[w + 1]], the longest first.
  std::vector<CalendarRow> rows_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint64_t> kinds_;   // mark_of() the kinds that begin at each word
  std::vector<std::uint32_t> hedges_;  // end of the hedge that begins at a word; the word itself where none does
  std::vector<int> counts_;            // count() of each word
};

// Leading digits as a number ("7", "-1"); 0 where there are none.
[[nodiscard]] int to_number(std::string_view digits);

}  // namespace vigie::read
