// Figures: numbers in words and digits with what they count, read as the record says.
//   "au moins une douzaine de personnes" -> low 12     "more than 37,000" -> low 37001     "between 12 and 15 wounded"
//   -> 12..15
// Dates, distances, money, ages and shares are no figures. What befell those counted is told in harm.cpp.
// Tested in tests/unit/read/figures_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "core/unicode.h"
#include "read/view.h"

namespace vigie::read {
namespace {

constexpr std::int64_t kGreatest = 1'000'000'000'000;

struct Number {
  std::uint32_t first = 0, last = 0;
  Count count;
  bool zero = false;
  [[nodiscard]] bool found() const { return last > first; }
};

// Digits with separators of thousands: "37 000" (any kind of space), "37,000", "3.400"; "1,5" and "2.5" are fractions.
std::optional<double> digits_of(std::string_view form) {
  std::string plain;
  bool fraction = false;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t before = at;
    const char32_t c = unicode::next(form, at);
    if (c >= U'0' && c <= U'9') {
      plain += static_cast<char>(c);
    } else if ((c == U',' || c == U'.') && !plain.empty() && at < form.size() && !fraction) {
      const std::size_t digits = form.find_first_not_of("0123456789", at);
      const std::size_t following = (digits == std::string_view::npos ? form.size() : digits) - at;
      fraction = following != 3;
      if (fraction) plain += '.';
    } else if (!unicode::is_space(c) || before == 0) {
      return std::nullopt;
    }
  }
  if (plain.empty() || plain.size() > 13) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

class Finder {
 public:
  Finder(const text::Document& document, const knowledge::Knowledge& knowledge, const knowledge::Lexicon& lexicon,
         const std::vector<TimeMention>& times)
      : view_(document, knowledge, lexicon, nullptr), numbers_(lexicon, "numbers"), counted_(lexicon, "counted") {
    in_time_.assign(view_.size(), false);
    for (const auto& time : times)
      for (std::uint32_t w = time.words.first; w < time.words.last; ++w) in_time_[w] = true;
  }

  std::vector<FigureMention> run() {
    std::vector<FigureMention> all;
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      for (std::uint32_t w = sentence_->first; w < sentence_->last;) {
        FigureMention figure;
        figure.words.sentence = s;
        const std::uint32_t next = at(w, figure);
        if (next > w && (figure.people || figure.things)) all.push_back(figure);
        w = std::max(next, w + 1);
      }
    }
    return all;
  }

 private:
  struct Row {
    std::string_view kind;
    double value = 0;
    std::uint32_t last = 0;
  };

  [[nodiscard]] Row row_at(std::uint32_t w) const {
    if (w >= sentence_->last) return {};
    const Found found = longest_at(view_, numbers_, *sentence_, w);
    if (found.row == kNone) return {};
    const auto cell = numbers_.cell(found.row, "value");
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return {numbers_.cell(found.row, "kind"), value, found.last};
  }

  // The words of one token's number: "quarante-cinq", "quatre-vingt-dix-sept" are sums of rows.
  [[nodiscard]] std::optional<double> hyphened(std::uint32_t w) const {
    const std::string_view norm = view_.word(w).norm;
    if (norm.find('-') == std::string_view::npos) return std::nullopt;
    double total = 0;
    for (std::size_t at = 0; at < norm.size();) {
      std::size_t end = norm.size();
      std::optional<double> part = number_word(norm.substr(at));
      while (!part && (end = norm.rfind('-', end - 1)) != std::string_view::npos && end > at)
        part = number_word(norm.substr(at, end - at));
      if (!part) return std::nullopt;
      total += *part;
      at = end + 1;
    }
    return total;
  }

  [[nodiscard]] std::optional<double> number_word(std::string_view norm) const {
    Word word;
    word.form = word.norm = word.lemma = norm;
    std::vector<knowledge::PhraseMatch> matches;
    numbers_.phrases->match_at(std::span<const Word>(&word, 1), 0, matches);
    for (const auto& m : matches) {
      if (numbers_.cell(m.row, "kind") != "number") continue;
      double value = 0;
      const auto cell = numbers_.cell(m.row, "value");
      std::from_chars(cell.data(), cell.data() + cell.size(), value);
      return value;
    }
    return std::nullopt;
  }

  // A run of number words or digits: "deux cent cinquante", "1,5 million", "37 000".
  [[nodiscard]] Number exact(std::uint32_t w) const {
    Number number;
    number.first = number.last = w;
    double total = 0, current = 0;
    bool any = false;
    std::uint32_t i = w;
    while (i < sentence_->last && !in_time_[i]) {
      const Row row = row_at(i);
      if (const auto digits = digits_of(view_.word(i).form)) {
        if (any && current != 0) break;
        current += *digits;
        ++i;
      } else if (const auto sum = hyphened(i)) {
        current += *sum;
        ++i;
      } else if (row.kind == "number") {
        if (row.value == 1 && !any && !counts_one(i)) break;
        current += row.value;
        i = row.last;
      } else if (row.kind == "multiplier" && (any || row.value < 1e6)) {
        current = (current == 0 ? 1 : current) * row.value;
        if (row.value >= 1000) {
          total += current;
          current = 0;
        }
        i = row.last;
      } else if (any && i + 1 < sentence_->last && view_.is(i, "and") && row_at(i + 1).kind == "number" &&
                 total + current >= 20) {
        ++i;
        continue;
      } else {
        break;
      }
      any = true;
      number.last = i;
    }
    const double value = total + current;
    if (!any || value > static_cast<double>(kGreatest)) return {w, w, {}, false};
    number.count.low = number.count.best = number.count.high = static_cast<std::int64_t>(value);
    return number;
  }

  // "un", "une", "one" count only before a noun of harm or people told by number ("un mort et neuf blessés").
  [[nodiscard]] bool counts_one(std::uint32_t w) const {
    if (w + 1 >= sentence_->last) return false;
    const Found harm = longest_at(view_, view_.harm, *sentence_, w + 1);
    return (harm.row != kNone && view_.harm.cell(harm.row, "form") == "noun" && view_.word(w + 1).upos != Upos::adj) ||
           view_.word(w).upos == Upos::num;
  }

  // The number with what stands before it.
  [[nodiscard]] Number modified(std::uint32_t w) const {
    const Row row = row_at(w);
    if (row.kind == "between" || row.kind == "at-least" || row.kind == "more-than" || row.kind == "about" ||
        row.kind == "up-to" || row.kind == "less-than") {
      std::uint32_t from = row.last;
      if (from < sentence_->last && (view_.word(from).upos == Upos::det) && row_at(from).kind.empty()) ++from;
      Number inner = modified(from);
      if (!inner.found()) return {w, w, {}, false};
      inner.first = w;
      qualify(row.kind, inner.count);
      return inner;
    }
    if (row.kind == "several") return {w, row.last, vague(row.value), false};
    if (row.kind == "zero") return {w, row.last, {0, 0, 0, false}, true};
    if (row.kind == "collective") return {w, row.last, about(row.value), false};
    if ((view_.word(w).upos == Upos::det || row.kind == "number") && row_at(w + 1).kind == "collective") {
      const Row collective = row_at(w + 1);
      return {w, collective.last, about(collective.value), false};
    }
    Number number = exact(w);
    return number.found() ? ranged(number) : number;
  }

  static Count vague(double low) { return {static_cast<std::int64_t>(low), std::nullopt, std::nullopt, true}; }
  static Count about(double best) { return {std::nullopt, static_cast<std::int64_t>(best), std::nullopt, true}; }

  // "12 to 15", "entre 40 et 45": two numbers joined.
  [[nodiscard]] Number ranged(Number low) const {
    const auto joint = row_at(low.last).kind;
    const bool between = low.first > sentence_->first && row_at(low.first - 1).kind == "between";
    if (joint != "range" && !(joint == "range-between" && between)) return low;
    const Number high = exact(low.last + 1);
    if (!high.found() || *high.count.best <= *low.count.best) return low;
    return {low.first, high.last, {low.count.best, std::nullopt, high.count.best, false}, false};
  }

  static void qualify(std::string_view kind, Count& count) {
    if (count.low && count.high && !count.best) return;  // a range stays one
    const std::int64_t value = count.best ? *count.best : count.low ? *count.low : 0;
    if (kind == "at-least")
      count = {value, std::nullopt, std::nullopt, count.approximate && !count.best};
    else if (kind == "more-than")
      count = {value + 1, std::nullopt, std::nullopt, false};
    else if (kind == "about")
      count = count.best ? Count{std::nullopt, value, std::nullopt, true} : count;
    else if (kind == "up-to")
      count = {std::nullopt, std::nullopt, value, false};
    else if (kind == "less-than")
      count = {std::nullopt, std::nullopt, value - 1, false};
  }

  // Reads a figure that begins at `w`; returns the word after it, or `w` where none begins.
  std::uint32_t at(std::uint32_t w, FigureMention& figure) {
    if (in_time_[w]) return w;
    const Number number = modified(w);
    if (!number.found()) return w;
    figure.words.first = number.first;
    figure.words.last = number.last;
    figure.count = number.count;
    figure.part = follows_part(number.first);
    name_counted(figure, number);
    return figure.words.last;
  }

  [[nodiscard]] bool follows_part(std::uint32_t first) const {
    for (std::uint32_t back = 1; back <= 3 && first >= sentence_->first + back; ++back)
      if (row_at(first - back).kind == "part" && row_at(first - back).last == first) return true;
    return false;
  }

  // The noun that is counted: past adjectives, "of" and "more"; a unit ends the figure.
  void name_counted(FigureMention& figure, const Number& number) {
    std::uint32_t w = number.last;
    figure.noun = figure.words.last;
    for (int steps = 0; steps < 5 && w < sentence_->last; ++steps) {
      if (longest_at(view_, counted_, *sentence_, w).row != kNone) return;
      if (counted_noun(figure, w)) return;
      const Word& word = view_.word(w);
      if (row_at(w).kind == "more")
        figure.more = true;
      else if (view_.is(w, "of")) {
      } else if (word.upos == Upos::det || word.upos == Upos::adj || word.upos == Upos::adv) {
      } else if (word.upos == Upos::noun && w + 1 < sentence_->last && view_.word(w + 1).upos == Upos::noun) {
      } else
        break;
      ++w;
    }
    if (number.zero) return;
    // No noun follows: the number stands for people ("killing 12", "37 others"), or counts a noun we do not know.
    const bool bare = w >= sentence_->last || view_.word(w).upos == Upos::punct || view_.word(w).upos == Upos::verb ||
                      view_.word(w).upos == Upos::aux || view_.word(w).upos == Upos::cconj ||
                      view_.word(w).upos == Upos::adp;
    const bool unknown_noun = w < sentence_->last && view_.word(w).upos == Upos::noun;
    if (bare && !looks_like_year(figure)) figure.people = true;
    if (unknown_noun) {
      figure.people = true;
      figure.noun = w;
      figure.words.last = w + 1;
    }
  }

  [[nodiscard]] static bool looks_like_year(const FigureMention& figure) {
    return figure.count.best && *figure.count.best >= 1900 && *figure.count.best <= 2100;
  }

  bool counted_noun(FigureMention& figure, std::uint32_t w) {
    const Found harm = longest_at(view_, view_.harm, *sentence_, w);
    if (harm.row != kNone && view_.harm.cell(harm.row, "form") == "noun" &&
        view_.word(harm.anchor).upos != Upos::verb) {
      figure.what = from_name<FigureWhat>(view_.harm.cell(harm.row, "what")).value_or(FigureWhat::other);
      figure.what_known = figure.people = true;
      close(figure, harm.last);
      return true;
    }
    const Found people = longest_at(view_, view_.people, *sentence_, w);
    if (people.row != kNone && view_.word(people.last - 1).upos != Upos::verb) {
      figure.who = view_.people.cell(people.row, "who");
      figure.people = true;
      close(figure, people.last);
      return true;
    }
    const Found thing = longest_at(view_, view_.things, *sentence_, w);
    if (thing.row != kNone && view_.word(thing.last - 1).upos != Upos::verb) {
      figure.who = view_.things.cell(thing.row, "who");
      figure.things = true;
      close(figure, thing.last);
      return true;
    }
    return false;
  }

  static void close(FigureMention& figure, std::uint32_t last) {
    figure.noun = last - 1;
    figure.words.last = last;
  }

  View view_;
  Table numbers_, counted_;
  const text::Sentence* sentence_ = nullptr;
  std::vector<bool> in_time_;
};

}  // namespace

std::vector<FigureMention> find_figures(const text::Document& document, const knowledge::Knowledge& knowledge,
                                        const std::vector<TimeMention>& times) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return {};
  return Finder(document, knowledge, *lexicon, times).run();
}

}  // namespace vigie::read
