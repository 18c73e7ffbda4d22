// SPDX-License-Identifier: Apache-2.0
#include "page/published.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/origin.h"
#include "page/published_words.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::int32_t kFirstYear = 1970, kLastYear = 2099;
constexpr std::uint32_t kDatelineLetters = 80;  // of a first paragraph
constexpr std::size_t kDateLineBytes = 300;     // a longer paragraph is text that tells of dates

// Words and numbers of a text, with the marks between them.
struct Token {
  std::size_t begin = 0, end = 0;
  std::uint32_t number = 0;
  std::uint32_t digits = 0;  // 0: a word
  std::uint32_t month = 0;   // of a word that names one
};

std::uint32_t month_of(std::string_view word) {
  if (word.size() < 3 || word.size() > 40) return 0;
  const std::string folded = unicode::fold(word);
  for (const words::MonthRow& row : words::kMonths)
    if (row.word == folded) return row.month;
  return 0;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = unicode::next(text, at);
    if (c >= '0' && c <= '9') {
      Token token{from, at, static_cast<std::uint32_t>(c - '0'), 1, 0};
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        if (token.digits < 9) token.number = token.number * 10 + static_cast<std::uint32_t>(text[at] - '0');
        ++token.digits;
        ++at;
      }
      token.end = at;
      out.push_back(token);
    } else if (unicode::is_letter(c)) {
      std::size_t end = at;
      while (at < text.size()) {
        const std::size_t before = at;
        if (!unicode::is_letter(unicode::next(text, at))) {
          at = before;
          break;
        }
        end = at;
      }
      out.push_back({from, end, 0, 0, month_of(text.substr(from, end - from))});
    }
  }
  return out;
}

class Reader {
 public:
  Reader(std::string_view text, DayOrder order, bool needs_year)
      : text_(text), tokens_(tokens_of(text)), order_(order), needs_year_(needs_year) {}

  std::optional<TextDate> first() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      for (auto reader : {&Reader::year_first, &Reader::numeric, &Reader::day_month, &Reader::month_day,
                          &Reader::compact, &Reader::ideographs})
        if (auto found = (this->*reader)(i)) return found;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool has(std::size_t i) const { return i < tokens_.size(); }
  [[nodiscard]] bool is_year(std::size_t i) const {
    return has(i) && tokens_[i].digits == 4 && static_cast<std::int32_t>(tokens_[i].number) >= kFirstYear &&
           static_cast<std::int32_t>(tokens_[i].number) <= kLastYear;
  }
  [[nodiscard]] bool is_small(std::size_t i) const {
    return has(i) && (tokens_[i].digits == 1 || tokens_[i].digits == 2);
  }
  [[nodiscard]] std::string_view between(std::size_t i) const {  // tokens i and i + 1
    return text_.substr(tokens_[i].end, tokens_[i + 1].begin - tokens_[i].end);
  }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) const {
    if (!has(i + 1)) return false;
    const std::string_view gap = between(i);
    return (gap.size() == 1 && gap[0] == mark) || (gap.size() == 2 && gap[0] == mark && gap[1] == ' ');
  }
  [[nodiscard]] bool is_near(std::size_t i) const {
    return has(i + 1) && between(i).size() <= 3 && between(i).find('\n') == std::string_view::npos;
  }

  [[nodiscard]] std::optional<TextDate> make(std::size_t first, std::size_t last, std::uint32_t year,
                                             std::uint32_t month, std::uint32_t day) const {
    const Date date{static_cast<std::int32_t>(year), month, day};
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    if (year == 0 ? day > days_in_month(2000, month) : !is_valid(date)) return std::nullopt;
    return TextDate{date, text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin)};
  }

  std::optional<TextDate> year_first(std::size_t i) const {  // 2019-02-07, 2019/2/7, 2019.02.07
    if (!is_year(i) || !is_small(i + 1) || !is_small(i + 2)) return std::nullopt;
    for (const char mark : {'-', '/', '.'})
      if (is_mark(i, mark) && is_mark(i + 1, mark))
        return make(i, i + 2, tokens_[i].number, tokens_[i + 1].number, tokens_[i + 2].number);
    return std::nullopt;
  }

  std::optional<TextDate> numeric(std::size_t i) const {  // 07/02/2019, 7.2.2019, 02-07-2019, 07.02.19
    if (!is_small(i) || !is_small(i + 1) || !has(i + 2)) return std::nullopt;
    const bool full = is_year(i + 2);
    const bool brief = tokens_[i + 2].digits == 2 && tokens_[i].digits == 2 && tokens_[i + 1].digits == 2 &&
                       tokens_[i + 2].number <= 40;
    if (!full && !brief) return std::nullopt;
    for (const char mark : {'/', '.', '-'}) {
      if (!is_mark(i, mark) || !is_mark(i + 1, mark)) continue;
      if (brief && mark == '-') continue;
      std::uint32_t day = tokens_[i].number;
      std::uint32_t month = tokens_[i + 1].number;
      if (month > 12 || (order_ == DayOrder::month_first && mark != '.' && day <= 12)) std::swap(day, month);
      return make(i, i + 2, tokens_[i + 2].number + (full ? 0 : 2000), month, day);
    }
    return std::nullopt;
  }

  // Skips "de", "of", "st", "er": a short word between the parts of a date.
  [[nodiscard]] std::size_t skip_word(std::size_t i) const {
    if (!has(i) || tokens_[i].digits > 0 || tokens_[i].month > 0 || tokens_[i].end - tokens_[i].begin > 4) return i;
    return i + 1;
  }

  std::optional<TextDate> day_month(
      std::size_t i) const {  // 7 février 2019, 7. Februar 2019, 7 de febrero de 2019, 7th of May, 2019
    if (!is_small(i) || !is_near(i)) return std::nullopt;
    std::size_t month = skip_word(i + 1);
    if (month != i + 1 && has(month) && tokens_[month].month == 0) month = skip_word(month);
    if (!has(month) || tokens_[month].month == 0 || !is_near(month - 1)) return std::nullopt;
    std::size_t year = month + 1;
    if (has(year) && !is_year(year)) year = skip_word(year);
    if (is_year(year) && is_near(year - 1) && is_near(month))
      return make(i, year, tokens_[year].number, tokens_[month].month, tokens_[i].number);
    if (has(month + 1) && tokens_[month + 1].digits == 2 && is_near(month) && needs_year_ &&
        tokens_[month + 1].number <= 40 && text_.substr(tokens_[month].end, 2) == " '")
      return make(i, month + 1, 2000 + tokens_[month + 1].number, tokens_[month].month, tokens_[i].number);
    if (needs_year_) return std::nullopt;
    return make(i, month, 0, tokens_[month].month, tokens_[i].number);
  }

  std::optional<TextDate> month_day(std::size_t i) const {  // February 7, 2019; Feb. 7th 2019
    if (!has(i) || tokens_[i].month == 0 || !is_small(i + 1) || !is_near(i)) return std::nullopt;
    std::size_t year = i + 2;
    if (has(year) && !is_year(year)) year = skip_word(year);
    if (is_year(year) && is_near(year - 1))
      return make(i, year, tokens_[year].number, tokens_[i].month, tokens_[i + 1].number);
    if (needs_year_) return std::nullopt;
    return make(i, i + 1, 0, tokens_[i].month, tokens_[i + 1].number);
  }

  std::optional<TextDate> compact(std::size_t i) const {  // 20190207
    if (!has(i) || tokens_[i].digits != 8) return std::nullopt;
    const std::uint32_t n = tokens_[i].number;
    if (static_cast<std::int32_t>(n / 10000) < kFirstYear || static_cast<std::int32_t>(n / 10000) > kLastYear)
      return std::nullopt;
    return make(i, i, n / 10000, n / 100 % 100, n % 100);
  }

  std::optional<TextDate> ideographs(std::size_t i) const {  // 2019年2月7日, 2019년 2월 7일
    if (!is_year(i)) return std::nullopt;
    std::vector<std::size_t> numbers;
    for (std::size_t k = i; k < tokens_.size() && k < i + 6 && numbers.size() < 3; ++k)
      if (tokens_[k].digits > 0) numbers.push_back(k);
    if (numbers.size() < 3) return std::nullopt;
    const std::string_view gap = text_.substr(tokens_[i].end, 3);
    if (gap != "\xE5\xB9\xB4" && gap != "\xEB\x85\x84") return std::nullopt;
    return make(i, numbers[2], tokens_[i].number, tokens_[numbers[1]].number, tokens_[numbers[2]].number);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  DayOrder order_;
  bool needs_year_;
};

std::optional<Date> read_value(std::string_view value, DayOrder order) {
  value = trim(value);
  if (const auto iso = parse_iso(value); iso && iso->year >= kFirstYear && iso->year <= kLastYear) return iso;
  if (value.size() >= 10 && value.size() <= 13 &&
      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    std::int64_t seconds = 0;
    for (const char c : value.substr(0, 10)) seconds = seconds * 10 + (c - '0');
    if (seconds > 600'000'000 && (value.size() == 10 || value.size() == 13)) return from_days(seconds / 86400);
  }
  if (const auto found = find_date(value.substr(0, 120), order)) return found->date;
  return std::nullopt;
}

Published make(Date date, DateBasis basis, std::string_view quote) {
  return {to_iso(date), to_iso(date), basis, std::string(quote)};
}

std::optional<Published> first_of(const std::vector<FieldValue>& fields, DateBasis basis, DayOrder order) {
  for (const FieldValue& field : fields)
    if (const auto date = read_value(field.value, order)) return make(*date, basis, field.field);
  return std::nullopt;
}

// A moment given in universal time may be of the next day or the one before where the page was published; the address,
// if it holds a day, tells which: "2023-11-09T01:30:00Z" at /2023/11/08/.
Published local_day(Published found, const std::vector<FieldValue>& fields, std::string_view address) {
  const auto of_field =
      std::find_if(fields.begin(), fields.end(), [&](const FieldValue& f) { return f.field == found.quote; });
  if (of_field == fields.end() || of_field->value.find('T') == std::string::npos) return found;
  const auto told = parse_iso(found.from);
  const auto in_url = date_in_url(address);
  if (!told || !in_url || std::abs(to_days(*told) - to_days(in_url->date)) != 1) return found;
  found.from = found.to = to_iso(in_url->date);
  found.quote += " and the address " + std::string(in_url->words);
  return found;
}

class Finder {
 public:
  Finder(const Tree& tree, const Blocks& blocks, DayOrder order, NodeId headline, NodeId place)
      : tree_(tree), blocks_(blocks), order_(order), headline_(headline), place_(place) {}

  // <time> that says it is the date of publication, else the first near the headline or in the article.
  [[nodiscard]] std::optional<Published> in_time_elements() const {
    std::optional<Published> best;
    double best_value = -1e9;
    for (NodeId n = 0; n < tree_.size(); ++n) {
      if (tree_.tag(n) != Tag::time && !(tree_.tag(n) == Tag::abbr && tree_.has(n, Attr::title))) continue;
      if ((blocks_.hints[n] & hint::comments) != 0) continue;
      const std::string value(first_value(n));
      const auto date = read_value(value.empty() ? tree_.all_text(n) : value, order_);
      if (!date) continue;
      const double worth = worth_of(n);
      if (worth > best_value) {
        best_value = worth;
        best = make(*date, DateBasis::metadata, value.empty() ? tree_.all_text(n) : "time " + value);
      }
    }
    return best_value > -500 ? best : std::nullopt;
  }

  // Blocks whose names say "date", then short lines just after or before the headline.
  [[nodiscard]] std::optional<Published> in_text() const {
    std::optional<Published> best;
    double best_value = -400;
    for (const Block& block : blocks_.list) {
      if (block.text.size() > kDateLineBytes || (block.hints & (hint::hidden | hint::comments)) != 0) continue;
      const bool dated = (block.hints & (hint::date | hint::byline)) != 0;
      const bool near = distance(block.at) < 60;
      if (!dated && !near) continue;
      if (!dated && block.letters > 140) continue;
      const auto found = find_date(block.text, order_);
      if (!found) continue;
      const double worth = worth_of(block.at) + (dated ? 30 : 0);
      if (worth > best_value) {
        best_value = worth;
        best = make(found->date, DateBasis::stated, found->words);
      }
    }
    return best;
  }

 private:
  [[nodiscard]] std::string_view first_value(NodeId n) const {
    if (tree_.tag(n) == Tag::abbr) return tree_.attribute(n, Attr::title);
    return tree_.attribute(n, Attr::datetime);
  }
  [[nodiscard]] double distance(NodeId n) const {
    const NodeId anchor = headline_ != 0 ? headline_ : place_;
    if (anchor == 0) return 1000;
    return n >= anchor ? static_cast<double>(n - anchor) : 2.0 * static_cast<double>(anchor - n);
  }
  [[nodiscard]] double worth_of(NodeId n) const {
    double out = -std::min(distance(n), 450.0);
    if (tree_.has(n, Attr::pubdate)) out += 300;
    const std::string names = unicode::lower(std::string(tree_.attribute(n, Attr::class_)) + " " +
                                             std::string(tree_.attribute(n, Attr::itemprop)));
    if (names.find("publish") != std::string::npos || names.find("entry-date") != std::string::npos) out += 200;
    if (names.find("updat") != std::string::npos || names.find("modif") != std::string::npos) out -= 100;
    if ((blocks_.hints[n] & (hint::boilerplate | hint::aside)) != 0) out -= 120;
    if (place_ != 0 && n >= place_ && n < tree_.end(place_)) out += 40;
    return out;
  }

  const Tree& tree_;
  const Blocks& blocks_;
  DayOrder order_;
  NodeId headline_, place_;
};

}  // namespace

DayOrder day_order(std::string_view language, std::string_view host) {
  if (language != "en" && !language.empty()) return DayOrder::day_first;
  const bool day_first = std::any_of(
      words::kDayFirstCountries.begin(), words::kDayFirstCountries.end(),
      [&](std::string_view end) { return host.size() > end.size() && host.substr(host.size() - end.size()) == end; });
  if (language.empty()) return DayOrder::day_first;
  return day_first ? DayOrder::day_first : DayOrder::month_first;
}

std::optional<TextDate> find_date(std::string_view text, DayOrder order) { return Reader(text, order, true).first(); }
std::optional<TextDate> find_day(std::string_view text, DayOrder order) { return Reader(text, order, false).first(); }

std::optional<TextDate> date_in_url(std::string_view url) {
  const std::size_t start = url.find("://");
  if (start != std::string_view::npos) url = url.substr(std::min(url.size(), url.find('/', start + 3)));
  for (std::size_t at = url.find_first_of("/-_="); at != std::string_view::npos;
       at = url.find_first_of("/-_=", at + 1)) {
    const std::string_view rest = url.substr(at + 1);
    if (rest.size() < 8 || rest[0] < '1' || rest[0] > '2') continue;
    const std::vector<Token> tokens = tokens_of(rest.substr(0, 14));
    if (tokens.size() < 1 || tokens[0].begin != 0) continue;
    if (tokens[0].digits == 8 && tokens[0].number / 10000 >= 1995) {
      const auto date = find_date(rest.substr(0, 8), DayOrder::day_first);
      if (date) return date;
    }
    if (tokens.size() < 3 || tokens[0].digits != 4 || tokens[0].number < 1990) continue;
    const std::uint32_t month = tokens[1].digits > 0 ? tokens[1].number : tokens[1].month;
    const bool parted = tokens[1].begin == tokens[0].end + 1 && tokens[2].begin == tokens[1].end + 1;
    const Date date{static_cast<std::int32_t>(tokens[0].number), month, tokens[2].number};
    if (parted && tokens[1].digits <= 2 && tokens[2].digits >= 1 && tokens[2].digits <= 2 && month >= 1 &&
        month <= 12 && date.day >= 1 && is_valid(date) && date.year <= kLastYear)
      return TextDate{date, rest.substr(0, tokens[2].end)};
  }
  return std::nullopt;
}

std::optional<Published> find_published(const Tree& tree, const Blocks& blocks, const Metadata& metadata,
                                        std::string_view url, NodeId headline, NodeId place) {
  const std::string address = !url.empty() ? std::string(url) : metadata.canonical;
  const DayOrder order = day_order(metadata.language, host_of(address));
  if (auto found = first_of(metadata.published, DateBasis::metadata, order))
    return local_day(std::move(*found), metadata.published, address);
  const Finder finder(tree, blocks, order, headline, place);
  if (auto found = finder.in_time_elements()) return found;
  for (const std::string_view at : {std::string_view(address), std::string_view(metadata.canonical)})
    if (const auto found = date_in_url(at)) return make(found->date, DateBasis::metadata, found->words);
  if (auto found = finder.in_text()) return found;
  for (const Block& block : blocks.list) {
    if (place == 0 || block.at < place || block.at >= tree.end(place) || block.letters < kDatelineLetters) continue;
    if (auto found = published_in_dateline(block.text, order)) return found;
    break;  // a dateline opens the first paragraph
  }
  return first_of(metadata.modified, DateBasis::inferred, order);
}

std::optional<Published> published_in_line(std::string_view line, DayOrder order) {
  if (line.size() > kDateLineBytes / 2 || count_words(line) > 14) return std::nullopt;
  const auto found = find_date(line, order);
  if (!found) return std::nullopt;
  return make(found->date, DateBasis::stated, found->words);
}

std::optional<Published> published_in_dateline(std::string_view paragraph, DayOrder order) {
  if (!has_dateline(paragraph)) return std::nullopt;
  std::size_t end = paragraph.size();
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94", " -- "})
    end = std::min(end, paragraph.find(mark));
  const auto found = find_day(paragraph.substr(0, end), order);
  if (!found) return std::nullopt;
  if (found->date.year != 0) return make(found->date, DateBasis::stated, found->words);
  const std::string day = to_iso_without_year(found->date.month, found->date.day);
  return Published{day, day, DateBasis::stated, std::string(found->words)};
}

std::optional<Published> published_in_value(std::string_view value, DayOrder order, DateBasis basis,
                                            std::string_view field) {
  const auto date = read_value(value, order);
  if (!date) return std::nullopt;
  return make(*date, basis, field);
}

std::optional<Published> published_given(std::string_view iso) {
  const auto date = parse_iso(trim(iso));
  if (!date) return std::nullopt;
  return make(*date, DateBasis::given, "");
}

}  // namespace vigie::page
