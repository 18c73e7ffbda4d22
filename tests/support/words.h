// Words for tests of knowledge/ and read/, made from plain text: parted by spaces, with what a word is written behind
// it.
//   Line("Les frappes/frapper:VERB,frappe:NOUN ont")
// has three words; the second can be a form of frapper (VERB) and of frappe (NOUN).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.h"
#include "core/word.h"

namespace vigie::test {

// Owns the strings that its words point to; movable, not copyable.
class Line {
 public:
  explicit Line(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      if (end > 0) add(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i].readings = readings_[i];
  }
  Line(Line&&) = default;
  [[nodiscard]] std::span<const Word> words() const { return words_; }

 private:
  std::string_view keep(std::string text) { return strings_.emplace_back(std::move(text)); }

  void add(std::string_view written) {
    const std::size_t slash = written.size() > 1 ? written.find('/', 1) : std::string_view::npos;
    Word word;
    word.form = keep(std::string(written.substr(0, slash)));
    word.norm = keep(unicode::lower(word.form));
    std::size_t at = 0;
    const char32_t first = unicode::next(word.form, at);
    word.capital = unicode::is_upper(first);
    std::size_t capitals = 0, letters = 0;
    for (at = 0; at < word.form.size();) {
      const char32_t c = unicode::next(word.form, at);
      letters += unicode::is_letter(c) ? 1U : 0U;
      capitals += unicode::is_upper(c) ? 1U : 0U;
    }
    word.all_capitals = letters > 1 && letters == capitals;
    word.space_before = !words_.empty();
    std::vector<Reading>& readings = readings_.emplace_back();
    if (slash != std::string_view::npos) read(written.substr(slash + 1), readings);
    if (readings.size() == 1) {
      word.lemma = readings[0].lemma;
      word.upos = readings[0].upos;
    }
    words_.push_back(word);
  }

  void read(std::string_view list, std::vector<Reading>& readings) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::string_view one = list.substr(0, end);
      const std::size_t colon = std::min(one.find(':'), one.size());
      Reading reading;
      reading.lemma = keep(std::string(one.substr(0, colon)));
      if (colon < one.size()) reading.upos = upos_from(one.substr(colon + 1));
      readings.push_back(reading);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }

  std::deque<std::string> strings_;
  std::deque<std::vector<Reading>> readings_;
  std::vector<Word> words_;
};

}  // namespace vigie::test
