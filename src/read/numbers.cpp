// SPDX-License-Identifier: Apache-2.0
#include "read/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/unicode.h"

namespace vigie::read {
namespace {

constexpr double kGreatest = 1e12;
constexpr std::int64_t kFirstYear = 1900, kLastYear = 2099;

double value_of(std::string_view cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

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

// Four bare digits that name a year rather than count: "the 2019 bombing"; round hundreds may count people.
bool looks_like_year(std::string_view form) {
  if (form.size() != 4 || form.find_first_not_of("0123456789") != std::string_view::npos) return false;
  const auto value = static_cast<std::int64_t>(value_of(form));
  return value >= kFirstYear && value <= kLastYear && value % 100 != 0;
}

Count exactly(double value) {
  const auto n = static_cast<std::int64_t>(value);
  return {n, n, n, false};
}
Count vague(double low) { return {static_cast<std::int64_t>(low), std::nullopt, std::nullopt, true}; }
Count about(double best) { return {std::nullopt, static_cast<std::int64_t>(best), std::nullopt, true}; }

bool stands_before(std::string_view kind) {
  return kind == "between" || kind == "at-least" || kind == "more-than" || kind == "about" || kind == "up-to" ||
         kind == "less-than";
}

void qualify(std::string_view kind, Count& count) {
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

}  // namespace

std::uint32_t Numbers::end_of_sentence(std::uint32_t w) const { return view_.sentence_at(w).last; }

NumberWord Numbers::word_at(std::uint32_t w) const {
  if (w >= view_.size()) return {};
  const Found found = longest_at(view_, table_, view_.sentence_at(w), w);
  if (found.row == kNone) return {};
  return {table_.cell(found.row, "kind"), value_of(table_.cell(found.row, "value")), found.last};
}

// The value of one word by itself, as a part of a hyphened one.
std::optional<double> Numbers::single(std::string_view norm) const {
  Word word;
  word.form = word.norm = word.lemma = norm;
  std::vector<knowledge::PhraseMatch> matches;
  table_.phrases->match_at(std::span<const Word>(&word, 1), 0, matches);
  for (const auto& m : matches)
    if (table_.cell(m.row, "kind") == "number") return value_of(table_.cell(m.row, "value"));
  return std::nullopt;
}

// "quarante-cinq", "quatre-vingt-dix-sept", "twenty-one" are sums of rows.
std::optional<double> Numbers::hyphened(std::string_view norm) const {
  if (norm.find('-') == std::string_view::npos) return std::nullopt;
  double total = 0;
  for (std::size_t at = 0; at < norm.size();) {
    std::size_t end = norm.size();
    std::optional<double> part = single(norm.substr(at));
    while (!part && (end = norm.rfind('-', end - 1)) != std::string_view::npos && end > at)
      part = single(norm.substr(at, end - at));
    if (!part) return std::nullopt;
    total += *part;
    at = end + 1;
  }
  return total;
}

// A run of number words or digits: "deux cent cinquante", "1,5 million", "37 000".
Number Numbers::exact(std::uint32_t w) const {
  Number number{w, w, {}, false};
  double total = 0, current = 0;
  bool any = false, joined = false;
  const std::uint32_t end = w < view_.size() ? end_of_sentence(w) : w;
  for (std::uint32_t i = w; i < end && !taken_[i];) {
    const NumberWord row = word_at(i);
    if (const auto digits = digits_of(view_.word(i).form)) {
      if (any || looks_like_year(view_.word(i).form)) break;
      current += *digits;
      ++i;
    } else if (const auto sum = hyphened(view_.word(i).norm)) {
      current += *sum;
      ++i;
    } else if (row.kind == "number") {
      if (row.value == 1 && !any && !counts_one(i)) break;
      if (row.value == 1 && any && !joined) break;
      current += row.value;
      i = row.last;
    } else if (row.kind == "multiplier" && (any || row.value < 1e6)) {
      current = (current == 0 ? 1 : current) * row.value;
      if (row.value >= 1000) {
        total += current;
        current = 0;
      }
      i = row.last;
    } else if (any && i + 1 < end && view_.is(i, "and") && word_at(i + 1).kind == "number" && total + current >= 20) {
      joined = true;
      ++i;
      continue;
    } else {
      break;
    }
    any = true;
    joined = false;
    number.last = i;
  }
  const double value = total + current;
  if (!any || value > kGreatest || value != std::floor(value)) return {w, w, {}, false};
  number.count = exactly(value);
  return number;
}

// "un", "une", "one" count before a noun of harm ("un seul mort et neuf blessés"), and where tagged as a number.
bool Numbers::counts_one(std::uint32_t w) const {
  if (view_.word(w).upos == Upos::num) return true;
  const std::uint32_t end = end_of_sentence(w);
  for (std::uint32_t next = w + 1; next < end && next <= w + 2; ++next) {
    const Found harm = longest_at(view_, view_.harm, view_.sentence_at(w), next);
    if (harm.row != kNone && view_.word(next).upos == Upos::noun) return true;
    if (view_.word(next).upos != Upos::adj && word_at(next).kind != "more") return false;
  }
  return false;
}

// "12-15": one token of two numbers.
Number Numbers::dashed(std::uint32_t w) const {
  const std::string_view form = view_.word(w).form;
  for (const std::string_view dash : {"-", "–"}) {
    const std::size_t at = form.find(dash);
    if (at == std::string_view::npos || at == 0) continue;
    const auto low = digits_of(form.substr(0, at)), high = digits_of(form.substr(at + dash.size()));
    if (!low || !high || *high <= *low || looks_like_year(form.substr(0, at))) continue;
    return {w, w + 1, {exactly(*low).low, std::nullopt, exactly(*high).high, false}, false};
  }
  return {w, w, {}, false};
}

// "12 to 15", "entre 40 et 45": two numbers joined.
Number Numbers::ranged(const Number& low) const {
  if (low.last >= end_of_sentence(low.first)) return low;
  const NumberWord joint = word_at(low.last);
  const auto& sentence = view_.sentence_at(low.first);
  bool between = false;
  for (std::uint32_t w = low.first; w > sentence.first && w + 2 > low.first; --w)
    between = between || word_at(w - 1).kind == "between";
  if (joint.kind != "range" && !(view_.is(low.last, "and") && between)) return low;
  const Number high = exact(low.last + 1);
  if (!high.found() || !low.count.best || *high.count.best <= *low.count.best) return low;
  return {low.first, high.last, {low.count.best, std::nullopt, high.count.best, false}, false};
}

Number Numbers::at(std::uint32_t w) const {
  if (w >= view_.size() || taken_[w]) return {w, w, {}, false};
  const std::uint32_t end = end_of_sentence(w);
  const NumberWord row = word_at(w);
  if (stands_before(row.kind)) {
    std::uint32_t from = row.last;
    if (from < end && view_.word(from).upos == Upos::det && word_at(from).kind.empty()) ++from;
    if (from >= end) return {w, w, {}, false};
    Number inner = at(from);
    if (!inner.found() || inner.zero) return {w, w, {}, false};
    inner.first = w;
    if (!stands_before(word_at(from).kind)) qualify(row.kind, inner.count);  // "up to at least 12": the inner one holds
    return inner;
  }
  if (row.kind == "several") return {w, row.last, vague(row.value), false};
  if (row.kind == "zero") return {w, row.last, {0, 0, 0, false}, true};
  if (row.kind == "collective") return {w, row.last, about(row.value), false};
  const bool article = view_.word(w).upos == Upos::det || (row.kind == "number" && row.value == 1);
  if (article && w + 1 < end && word_at(w + 1).kind == "collective")
    return {w, word_at(w + 1).last, about(word_at(w + 1).value), false};
  if (const Number number = dashed(w); number.found()) return number;
  const Number number = exact(w);
  return number.found() ? ranged(number) : number;
}

}  // namespace vigie::read
