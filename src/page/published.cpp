// SPDX-License-Identifier: Apache-2.0
#include "page/published.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/origin.h"
#include "page/published_words.h"
#include "page/shown_dates.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::int32_t kFirstYear = 1970, kLastYear = 2099;
constexpr std::uint32_t kDatelineLetters = 80;  // of a first paragraph
constexpr std::size_t kDateLineBytes = 300;     // a longer paragraph is text that tells of dates
constexpr double kNearWorth = 250;              // of a date that is shown with the headline
constexpr double kAgreedWorth = 100;            // of one that another field agrees with
constexpr std::size_t kOpeningBytes = 60;       // of a first paragraph that may hold its date
constexpr std::size_t kScriptValueBytes = 48;
constexpr std::size_t kScriptGap = 6;  // bytes between a key and its value: `":"`, `': '`, `\":\"`

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

bool has_day(const std::vector<FieldValue>& fields, Date day, DayOrder order) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const FieldValue& f) { return read_value(f.value, order) == day; });
}

// The day that stands below the headline is the one that readers are told; a field that says another is not always the
// better one: it may hold the day of the draft, or a moment in universal time.
bool wins(const ShownDate& shown, const FieldValue& field, const Metadata& metadata, DayOrder order) {
  const auto told = read_value(field.value, order);
  if (!told || *told == shown.date) return false;
  const bool agreed = has_day(metadata.published, shown.date, order) || has_day(metadata.modified, shown.date, order);
  if (agreed || shown.worth < kNearWorth) return agreed && shown.worth >= kAgreedWorth;
  if (field.vague) return true;
  return field.value.find(':') != std::string::npos && std::abs(to_days(*told) - to_days(shown.date)) == 1;
}

std::optional<Published> in_fields(const Metadata& metadata, const ShownDate* shown, std::string_view address,
                                   DayOrder order) {
  const auto field = std::find_if(metadata.published.begin(), metadata.published.end(),
                                  [&](const FieldValue& f) { return read_value(f.value, order).has_value(); });
  if (field == metadata.published.end()) return std::nullopt;
  if (shown != nullptr && wins(*shown, *field, metadata, order)) return make(shown->date, shown->basis, shown->words);
  const Published found = make(*read_value(field->value, order), DateBasis::metadata, field->field);
  if (shown != nullptr && shown->worth >= kNearWorth && to_iso(shown->date) == found.from) return found;
  return local_day(found, metadata.published, address);
}

// "Karlsruhe, (12.11.2021). ", "31. Oktober 2023. ": a date that opens the text, a place at most before it.
std::optional<Published> opening_date(std::string_view text, DayOrder order) {
  const std::string_view head = text.substr(0, unicode::byte_offset(text.substr(0, 4 * kOpeningBytes), kOpeningBytes));
  const auto found = find_date(head, order);
  if (!found) return std::nullopt;
  const auto at = static_cast<std::size_t>(found->words.data() - head.data());
  const std::string_view before = trim(head.substr(0, at));
  const std::string_view after = text.substr(at + found->words.size());
  const bool placed = before.empty() || before.back() == ',' || before.back() == '(' || before.back() == '[';
  std::size_t first = 0;
  const bool capital = before.empty() || before.front() == '(' || unicode::is_upper(unicode::next(before, first));
  if (!placed || !capital || count_words(before) > 3) return std::nullopt;
  for (const std::string_view mark : {".", ")", "]", ":", " -", " (", " \xE2\x80\x93", " \xE2\x80\x94"})
    if (after.substr(0, mark.size()) == mark) return make(found->date, DateBasis::stated, found->words);
  return std::nullopt;
}

std::optional<Published> at_text_begin(const Tree& tree, const Blocks& blocks, NodeId place, DayOrder order) {
  for (const Block& block : blocks.list) {
    if (place == 0 || block.at < place || block.at >= tree.end(place) || block.letters < kDatelineLetters) continue;
    if (auto found = published_in_dateline(block.text, order)) return found;
    return opening_date(block.text, order);  // a dateline opens the first paragraph
  }
  return std::nullopt;
}

// `"publishedAt":"2024-05-03T10:00:00Z"` in a script: what the page's program knows of the page. JSON-LD of other kinds
// than articles, or broken, is found so as well.
std::optional<Published> in_scripts(const Tree& tree, DayOrder order) {
  for (const std::string_view key : words::kScriptDateKeys) {
    for (NodeId n = 0; n + 1 < tree.size(); ++n) {
      if (tree.tag(n) != Tag::script || tree.end(n) <= n + 1) continue;
      const std::string_view text = tree.text(n + 1);
      const std::size_t at = text.find(key);
      if (at == std::string_view::npos) continue;
      const std::string_view rest = text.substr(at + key.size(), kScriptValueBytes);
      const std::size_t digit = rest.find_first_of("0123456789");
      if (rest.find_first_of("\"':\\") != 0 || digit == std::string_view::npos || digit > kScriptGap) continue;
      const std::string_view value = rest.substr(digit);
      const auto date = read_value(value.substr(0, value.find_first_of("\"'\\,;}")), order);
      if (date) return make(*date, DateBasis::metadata, "script " + std::string(key));
    }
  }
  return std::nullopt;
}

// Nothing says when the page was published: the day of its last change, or the one in its picture's address.
std::optional<Published> inferred(const Metadata& metadata, const std::vector<ShownDate>& shown, DayOrder order) {
  if (auto found = first_of(metadata.modified, DateBasis::inferred, order)) return found;
  for (const ShownDate& one : shown)
    if (one.label == DateLabel::updated) return make(one.date, DateBasis::inferred, one.words);
  if (const auto found = date_in_url(metadata.image)) return make(found->date, DateBasis::inferred, metadata.image);
  return std::nullopt;
}

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
  const std::vector<ShownDate> shown = shown_dates(tree, blocks, order, headline, place);
  const auto is_own = [](const ShownDate& one) { return one.label != DateLabel::updated; };
  const auto best = std::find_if(shown.begin(), shown.end(), is_own);
  const ShownDate* own = best == shown.end() || best->worth < 0 ? nullptr : &*best;
  if (auto found = in_fields(metadata, own, address, order)) return found;
  if (own != nullptr && own->basis == DateBasis::metadata) return make(own->date, own->basis, own->words);
  for (const std::string_view at : {std::string_view(address), std::string_view(metadata.canonical)})
    if (const auto found = date_in_url(at)) return make(found->date, DateBasis::metadata, found->words);
  if (own != nullptr) return make(own->date, own->basis, own->words);
  if (auto found = at_text_begin(tree, blocks, place, order)) return found;
  if (best != shown.end()) return make(best->date, best->basis, best->words);  // at the foot of the page
  if (auto found = in_scripts(tree, order)) return found;
  return inferred(metadata, shown, order);
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
