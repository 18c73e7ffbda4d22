// SPDX-License-Identifier: Apache-2.0
#include "page/lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "core/unicode.h"
#include "page/lines_words.h"
#include "page/notice_words.h"
#include "page/people_words.h"

namespace vigie::page {
namespace {

constexpr std::size_t kWidgetBytes = 60;   // a widget's words are few
constexpr std::size_t kTeaserBytes = 260;  // with the headline that it points to
constexpr std::size_t kNoticeBytes = 900;
constexpr std::size_t kCreditBytes = 160;
constexpr std::size_t kCaptionBytes = 900;

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// True where `word` begins the folded line and ends at a word's end there.
bool starts_with_words(std::string_view folded, std::string_view start) {
  return starts_with(folded, start) &&
         (folded.size() == start.size() || folded[start.size()] == ' ' || folded[start.size()] == ':');
}

// Folded, without digits and punctuation at either end: "Comments (12)" -> "comments".
std::string bare(std::string_view line) {
  const std::string folded = unicode::fold(line);
  std::size_t begin = std::string::npos;
  std::size_t end = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t from = at;
    if (!unicode::is_letter(unicode::next(folded, at))) continue;
    begin = std::min(begin, from);
    end = at;
  }
  return begin == std::string::npos ? std::string() : folded.substr(begin, end - begin);
}

template <class Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_closing_mark(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A ||
         c == 0x300D;
}

bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F ||
         c == 0x0964 || c == 0x06D4;
}

struct Entity {
  std::string_view name;
  char32_t code_point;
};
constexpr std::array kEntities = {
    Entity{"amp", '&'},       Entity{"quot", '"'},     Entity{"apos", '\''},    Entity{"lt", '<'},
    Entity{"gt", '>'},        Entity{"nbsp", 0xA0},    Entity{"rsquo", 0x2019}, Entity{"lsquo", 0x2018},
    Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D}, Entity{"ndash", 0x2013}, Entity{"mdash", 0x2014},
    Entity{"hellip", 0x2026}, Entity{"eacute", 0xE9},  Entity{"egrave", 0xE8},  Entity{"agrave", 0xE0},
    Entity{"laquo", 0xAB},    Entity{"raquo", 0xBB},   Entity{"uuml", 0xFC},    Entity{"ouml", 0xF6},
    Entity{"auml", 0xE4},     Entity{"szlig", 0xDF}};

char32_t entity(std::string_view name) {
  if (starts_with(name, "#")) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool is_good = error == std::errc() && end == digits.data() + digits.size() && value >= 0x20 &&
                         value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return is_good ? static_cast<char32_t>(value) : 0;
  }
  for (const Entity& row : kEntities)
    if (row.name == name) return row.code_point;
  return 0;
}

// A credit is a name or two: few words, most of them capitalised, no sentence.
bool looks_like_credit(std::string_view text) {
  if (text.empty() || text.size() > kCreditBytes) return false;
  return count_words(text) <= 16 && count_sentences(text) <= 1;
}

struct Found {
  std::size_t begin = std::string::npos;  // of the label
  std::size_t name = 0;                   // of the name after it
};

bool is_word_start(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  const char32_t c = unicode::next(text, before);
  return !unicode::is_letter(c) && !unicode::is_digit(c);
}

// "Photo:" and its kin at a word's start; the words before the colon are folded and looked up, longest first.
Found find_label(std::string_view text) {
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    const std::size_t from = colon > 30 ? colon - 30 : 0;
    for (std::size_t at = from; at < colon; ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U || !is_word_start(text, at)) continue;
      std::size_t after = at;
      if (!unicode::is_letter(unicode::next(text, after))) continue;
      const std::string label = unicode::fold(trim(text.substr(at, colon - at)));
      for (const words::CreditLabel& row : words::kCreditLabels)
        if (row.label == label) return {at, colon + 1};
    }
  }
  return {};
}

// "Photo by A. Nobody", "© Agency", "PHOTO A. NOBODY / AGENCY": labels without a colon.
Found find_open_label(std::string_view text) {
  const std::size_t sign = text.find("\xC2\xA9");
  if (sign != std::string_view::npos) return {sign, sign};
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if ((c != 'P' && c != 'p' && c != 'I' && c != 'C' && c != 'c' && c != 'i') || !is_word_start(text, at)) continue;
    if (starts_with(text.substr(at), "PHOTO ") || starts_with(text.substr(at), "PHOTOS ")) return {at, at};
    const std::string ahead = unicode::fold(text.substr(at, 24));
    for (const words::CreditLabel& row : words::kCreditLabels)
      if (!row.colon && starts_with_words(ahead, row.label) && ahead.size() > row.label.size())
        return {at, at + row.label.size() + 1};
  }
  return {};
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto space_at = [](std::string_view view, std::size_t at) -> std::size_t {
    const auto c = static_cast<unsigned char>(view[at]);
    if (c == ' ' || (c >= 9 && c <= 13)) return 1;
    if (c == 0xC2 && at + 1 < view.size() && static_cast<unsigned char>(view[at + 1]) == 0xA0) return 2;
    return 0;
  };
  while (!text.empty()) {
    const std::size_t n = space_at(text, 0);
    if (n == 0) break;
    text.remove_prefix(n);
  }
  while (!text.empty()) {
    if (space_at(text, text.size() - 1) == 1)
      text.remove_suffix(1);
    else if (text.size() >= 2 && space_at(text, text.size() - 2) == 2)
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

std::string collapse(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    bool white = false;
    if (byte < 0x80) {
      ++at;
      white = byte == ' ' || (byte >= 9 && byte <= 13);
    } else {
      const char32_t c = unicode::next(text, at);
      if (c == 0x200B || c == 0xFEFF || c == 0x00AD || c == 0x2060)
        continue;  // of no width: they break words for readers of text
      white = unicode::is_space(c);
    }
    if (white) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out.append(text.substr(from, at - from));
  }
  return std::string(trim(out));
}

std::string tidy(std::string_view text) { return collapse(unicode::clean(text)); }

std::string decode_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '&') {
      const std::size_t end = text.substr(at, 12).find(';');
      const char32_t c = end == std::string_view::npos ? 0 : entity(text.substr(at + 1, end - 1));
      if (c != 0) {
        unicode::append(out, c);
        at += end;
        continue;
      }
    }
    out += text[at];
  }
  return out;
}

std::string letters_only(std::string_view text) {
  const std::string lower = unicode::lower(text);
  std::string out;
  out.reserve(lower.size());
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t from = at;
    const char32_t c = unicode::next(lower, at);
    if (unicode::is_letter(c) || unicode::is_digit(c)) out.append(lower, from, at - from);
  }
  return out;
}

bool is_rule(std::string_view line) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = unicode::next(line, at);
    if (unicode::is_space(c)) continue;
    const bool mark = c == '-' || c == '=' || c == '_' || c == '*' || c == '~' || c == '#' ||
                      (c >= 0x2010 && c <= 0x2015) || c == 0x2500 || c == 0x2501 || c == 0x2022;
    if (!mark) return false;
    ++marks;
  }
  return marks >= 3;
}

bool is_shouted(std::string_view line) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = unicode::next(line, at);
    if (!unicode::is_letter(c)) continue;
    (unicode::is_upper(c) ? upper : lower) += 1;
  }
  return upper >= 12 && lower * 20 <= upper && count_words(line) >= 3;
}

bool ends_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) --begin;
    std::size_t at = begin;
    const char32_t c = unicode::next(line, at);
    if (is_stop(c)) return true;
    if (!is_closing_mark(c) && !unicode::is_space(c)) return false;
    end = begin;
  }
  return false;
}

std::size_t count_sentences(std::string_view text) {
  std::size_t count = 0;
  std::size_t letters = 0;  // of the word before the stop: "M." and "A." end nothing
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next(text, at);
    if (unicode::is_letter(c)) {
      ++letters;
      open = true;
      continue;
    }
    std::size_t after = at;
    const char32_t following = at < text.size() ? unicode::next(text, after) : U' ';
    const bool loose = c >= 0x3000 || unicode::is_space(following) || is_closing_mark(following);
    const bool ends = is_stop(c) && loose && (c != '.' || letters >= 3 || letters == 0);
    if (ends && open) {
      ++count;
      open = false;
    }
    letters = 0;
  }
  return count + static_cast<std::size_t>(open);
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next(text, at);
    const bool word = unicode::is_letter(c) || unicode::is_digit(c);
    // Scripts without spaces: a character is half a word.
    if (c >= 0x3040 && c <= 0x9FFF && at % 2 == 0) ++count;
    if (word && !inside) ++count;
    inside = word || (inside && (c == '\'' || c == 0x2019 || c == '-'));
  }
  return count;
}

bool is_widget(std::string_view line) {
  if (line.size() > kWidgetBytes * 2) return false;
  const std::string text = bare(line);
  if (text.empty()) return line.size() <= kWidgetBytes;  // digits and signs alone: counters, arrows
  if (line.size() <= kWidgetBytes && contains(words::kWidgets, text)) return true;
  if (count_words(line) > 14) return false;
  return std::any_of(words::kWidgetStarts.begin(), words::kWidgetStarts.end(),
                     [&](std::string_view start) { return starts_with_words(text, start); });
}

bool is_notice(std::string_view line) {
  if (line.size() > kNoticeBytes) return false;
  const std::string text = unicode::fold(line);
  for (const words::Notice& row : words::kNotices) {
    const std::size_t at = text.find(row.first);
    if (at != std::string::npos && text.find(row.second, at) != std::string::npos) return true;
    // The two parts may stand the other way round.
    const std::size_t back = row.second.empty() ? std::string::npos : text.find(row.second);
    if (back != std::string::npos && at != std::string::npos) return true;
  }
  return false;
}

bool is_consent(std::string_view line) {
  const std::string text = unicode::fold(line);
  return std::any_of(words::kConsentWords.begin(), words::kConsentWords.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool is_teaser(std::string_view line) {
  if (line.size() > kTeaserBytes) return false;
  std::string text = unicode::fold(line);
  const std::size_t first = text.find_first_not_of("*>»→[(- \"'");
  if (first != std::string::npos) text.erase(0, first);
  for (const std::string_view start : words::kTeaserStarts) {
    if (!starts_with(text, start)) continue;
    const std::string_view rest = trim(std::string_view(text).substr(start.size()));
    if (rest.empty() || rest.front() == ':' || rest.front() == '|' || rest.front() == '>' || starts_with(rest, "»") ||
        starts_with(rest, "→"))
      return true;
  }
  return false;
}

bool is_comments_head(std::string_view line) {
  return line.size() <= kWidgetBytes && contains(words::kCommentHeads, bare(line));
}

bool is_byline(std::string_view line) {
  if (line.size() > 120 || ends_sentence(line) || count_words(line) > 14) return false;
  const std::string text = unicode::fold(line);
  return std::any_of(words::kBylineStarts.begin(), words::kBylineStarts.end(), [&](std::string_view start) {
    if (!starts_with_words(text, start) || text.size() <= start.size() + 2) return false;
    // A name follows: one of the next two words begins with a capital.
    std::size_t words_before = 1 + static_cast<std::size_t>(std::count(start.begin(), start.end(), ' '));
    for (std::size_t space = line.find(' '); space != std::string_view::npos; space = line.find(' ', space + 1)) {
      if (words_before > 1) {
        --words_before;
        continue;
      }
      std::size_t at = space + 1;
      if (at < line.size() && unicode::is_upper(unicode::next(line, at))) return true;
      if (words_before-- == 0) break;
    }
    return false;
  });
}

bool is_caption_label(std::string_view line) {
  const std::string text = unicode::fold(line.substr(0, unicode::byte_offset(line.substr(0, 160), 40)));
  return std::any_of(words::kCaptionStarts.begin(), words::kCaptionStarts.end(), [&](std::string_view start) {
    if (!starts_with_words(text, start)) return false;
    const std::string_view rest = trim(std::string_view(text).substr(start.size()));
    return !rest.empty() && (rest.front() == ':' || (rest.front() >= '0' && rest.front() <= '9'));
  });
}

bool has_dateline(std::string_view paragraph) {
  // Capitalised words, perhaps a date and an agency in brackets, then a dash; the sentence begins after it.
  const std::string_view head = paragraph.substr(0, 90);
  std::size_t dash = std::string_view::npos;
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94", " -- "})
    dash = std::min(dash, head.find(mark));
  if (dash == std::string_view::npos || dash == 0) return false;
  const std::string_view place = head.substr(0, dash);
  std::size_t at = 0;
  if (!unicode::is_upper(unicode::next(place, at))) return false;
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (at = 0; at < place.size();) {
    const char32_t c = unicode::next(place, at);
    if (c == '(' || c == ',') break;
    letters += static_cast<std::size_t>(unicode::is_letter(c));
    upper += static_cast<std::size_t>(unicode::is_upper(c));
  }
  const bool shouted = upper >= 3 && upper * 5 >= letters * 4;
  const bool bracketed = place.find('(') != std::string_view::npos && count_words(place) <= 8;
  return (shouted || bracketed) && count_words(place) <= 10;
}

std::optional<Credited> split_credit(std::string_view text) {
  if (text.size() > kCaptionBytes) return std::nullopt;
  Found found = find_label(text);
  if (found.begin == std::string_view::npos) found = find_open_label(text);
  if (found.begin == std::string_view::npos) return std::nullopt;
  std::string_view credit = trim(text.substr(found.name));
  std::string_view caption = trim(text.substr(0, found.begin));
  if (!caption.empty() && (caption.back() == '(' || caption.back() == '[') && !credit.empty()) {
    caption = trim(caption.substr(0, caption.size() - 1));
    if (credit.back() == '.') credit.remove_suffix(1);
    if (!credit.empty() && (credit.back() == ')' || credit.back() == ']')) credit.remove_suffix(1);
  }
  if (!looks_like_credit(credit)) return std::nullopt;
  return Credited{std::string(caption), std::string(trim(credit))};
}

}  // namespace vigie::page
