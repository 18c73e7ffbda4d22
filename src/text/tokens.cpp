// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/norms.h"

namespace vigie::text {
namespace {

// Last labels of host names that are written without "http", and of names of files: only before these does a full stop
// join two words.
constexpr std::array<std::string_view, 24> kHostEnds = {"com", "org",   "net", "info", "gov", "int", "edu",  "tv",
                                                        "mil", "co.uk", "fr",  "news", "pdf", "doc", "docx", "xls",
                                                        "htm", "jpg",   "png", "html", "txt", "ppt", "zip",  "xlsx"};

class Scanner {
 public:
  Scanner(std::string_view text, Span paragraph, const LanguageRules& rules, std::vector<Token>& out)
      : text_(text.substr(0, paragraph.end)), at_(paragraph.begin), rules_(rules), out_(out) {}

  void scan() {
    bool space = false;
    for (Char c = read_char(text_, at_); c.kind != CharKind::end; c = read_char(text_, at_)) {
      if (c.kind == CharKind::space) {
        space = true;
        at_ = c.end;
        continue;
      }
      token_ = {};
      token_.span.begin = at_;
      token_.space_before = space;
      read_token(c);
      token_.span.end = at_;
      out_.push_back(token_);
      space = false;
    }
  }

 private:
  void read_token(Char c);
  bool read_link();
  bool read_mail();
  void read_address(std::uint32_t from);
  void read_number();
  void read_digits();
  bool read_separator(Char c);
  bool read_date();
  void read_word();
  bool read_joint(Char joint);
  bool read_dotted();
  void read_full_stop();
  bool read_labels();
  void read_punctuation(Char c);
  bool read_face(Char c);
  void read_tail();
  void note_letters() { token_.letters = letters_of(so_far()); }

  [[nodiscard]] Char peek(std::uint32_t at) const { return read_char(text_, at); }
  [[nodiscard]] std::string_view so_far() const { return text_.substr(token_.span.begin, at_ - token_.span.begin); }
  // Whether the bytes at `at` are `count` digits and no more.
  [[nodiscard]] bool digits_at(std::uint32_t at, unsigned count) const;
  [[nodiscard]] bool starts_at(std::uint32_t at, std::string_view prefix) const {
    return text_.substr(std::min<std::size_t>(at, text_.size()), prefix.size()) == prefix;
  }

  std::string_view text_;
  std::uint32_t at_;
  const LanguageRules& rules_;
  std::vector<Token>& out_;
  Token token_;
};

bool Scanner::digits_at(std::uint32_t at, unsigned count) const {
  for (unsigned i = 0; i < count; ++i, ++at)
    if (at >= text_.size() || text_[at] < '0' || text_[at] > '9') return false;
  return !peek(at).digit();
}

void Scanner::read_token(Char c) {
  const bool tag = (c.code == '@' || c.code == '#') && peek(c.end).letter();
  if (tag) {
    at_ = c.end;
    read_word();
    token_.kind = TokenKind::link;
  } else if (c.letter() || c.kind == CharKind::mark) {
    if (!read_link()) read_word();
  } else if (c.digit()) {
    read_number();
  } else if (!read_face(c)) {
    read_punctuation(c);
  }
}

// ":)", ";-)", ":D" between white space.
bool Scanner::read_face(Char c) {
  if (c.code != ':' && c.code != ';' && c.code != '=') return false;
  if (at_ > 0 && !token_.space_before && !out_.empty()) return false;
  Char mouth = peek(c.end);
  if (mouth.code == '-') mouth = peek(mouth.end);
  if (mouth.code >= 0x80 || std::string_view("()DPp|/").find(static_cast<char>(mouth.code)) == std::string_view::npos)
    return false;
  const Char after = peek(mouth.end);
  if (mouth.kind == CharKind::end || (after.kind != CharKind::space && after.kind != CharKind::end)) return false;
  at_ = mouth.end;
  token_.kind = TokenKind::symbol;
  return true;
}

// What some languages write in brackets at a word's end and count to it: "blessé(s)".
void Scanner::read_tail() {
  if (at_ >= text_.size() || text_[at_] != '(') return;
  const auto close = text_.substr(at_, 5).find(')');
  if (close == std::string_view::npos) return;
  std::array<std::byte, 16> bytes;
  std::pmr::monotonic_buffer_resource scratch(bytes.data(), bytes.size());
  if (rules_.tail(normal_form(text_.substr(at_, close + 1), scratch))) at_ += static_cast<std::uint32_t>(close) + 1;
}

// An address that names its protocol runs to the next white space, less the punctuation that closes the sentence.
bool Scanner::read_link() {
  if (!starts_at(at_, "http://") && !starts_at(at_, "https://") && !starts_at(at_, "www.")) return false;
  read_address(at_);
  return true;
}

// "jean.bah+x@example.org", seen at the first character after its first word; the local part has at most 64 bytes.
bool Scanner::read_mail() {
  const std::uint32_t limit = token_.span.begin + 64;
  for (Char c = peek(at_); c.end <= limit; c = peek(c.end)) {
    if (c.code == '@') {
      if (!peek(c.end).inside_word()) return false;
      read_address(c.end);
      return true;
    }
    if (!c.inside_word() && c.kind != CharKind::hyphen && c.code != '.' && c.code != '+') return false;
  }
  return false;
}

void Scanner::read_address(std::uint32_t from) {
  const std::uint32_t least = read_char(text_, from).end;
  std::uint32_t end = from;
  for (Char c = peek(end); c.kind != CharKind::end && c.kind != CharKind::space; c = peek(end)) {
    if (c.code == 0xAB || c.code == 0xBB || c.code == 0x201C || c.code == 0x201D) break;
    if (c.code == '<' || c.code == '>' || c.code == '"') break;
    end = c.end;
  }
  while (end > least && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos) --end;
  at_ = end;
  token_.kind = TokenKind::link;
}

bool Scanner::read_date() {
  const auto joined = [&](char mark, unsigned first, unsigned second, unsigned third) {
    const auto second_at = at_ + first + 1, third_at = second_at + second + 1;
    if (!digits_at(at_, first) || !digits_at(second_at, second) || !digits_at(third_at, third)) return false;
    if (text_[second_at - 1] != mark || text_[third_at - 1] != mark) return false;
    at_ = third_at + third;
    return true;
  };
  if (joined('-', 4, 2, 2)) return true;
  for (const char mark : {'-', '.'})
    for (const unsigned day : {1U, 2U})
      for (const unsigned month : {1U, 2U})
        if (joined(mark, day, month, 4)) return true;
  return false;
}

// A mark inside a number and the next digit: "3.400", "1,5", "10:30", "12/2015".
bool Scanner::read_separator(Char c) {
  const bool joins = c.code == '.' || c.code == ',' || c.code == '/' || (c.code == ':' && digits_at(c.end, 2));
  if (!joins || !peek(c.end).digit()) return false;
  at_ = c.end;
  return true;
}

void Scanner::read_digits() {
  if (read_date()) return;
  const auto read_run = [&] {
    const std::uint32_t begin = at_;
    while (peek(at_).digit()) at_ = peek(at_).end;
    return at_ - begin;
  };
  // Groups of three follow at most three digits: "37 000" is one number, "2014 300" is two.
  if (read_run() <= 3) {
    for (Char c = peek(at_); groups_digits(c.code) && digits_at(c.end, 3); c = peek(at_)) {
      if (peek(c.end + 3).letter()) return;
      at_ = c.end + 3;
    }
  }
  while (read_separator(peek(at_))) read_run();
}

void Scanner::read_number() {
  token_.kind = TokenKind::number;
  read_digits();
  Char c = peek(at_);
  if (c.code == 0xBD || c.code == 0xBC || c.code == 0xBE) at_ = c.end;
  c = peek(at_);
  const bool word_follows =
      c.letter() || c.kind == CharKind::mark || (c.kind == CharKind::hyphen && peek(c.end).letter());
  if (!word_follows) return;
  token_.kind = TokenKind::word;  // "10h30", "1er", "20-year-old"
  if (c.kind == CharKind::hyphen) at_ = c.end;
  read_word();
}

// An apostrophe or hyphen goes on with the word if a letter or digit follows it, but not between two numbers.
bool Scanner::read_joint(Char joint) {
  const Char after = peek(joint.end);
  if (!after.letter() && !after.digit()) return false;
  const bool hyphen = joint.kind == CharKind::hyphen;
  const char before = text_[at_ - 1];
  if (hyphen && after.digit() && before >= '0' && before <= '9') return false;
  token_.joints = true;
  at_ = joint.end;
  return true;
}

// "U.S.", "a.m.", "J.-C.": single letters each with a full stop; true where at least two were read.
bool Scanner::read_dotted() {
  std::uint32_t at = token_.span.begin;
  unsigned letters = 0;
  for (;;) {
    const Char letter = peek(at);
    if (!letter.letter() || peek(letter.end).code != '.') break;
    at = letter.end + 1;
    ++letters;
    if (letters > 1 && peek(at).kind == CharKind::hyphen) break;
    if (peek(at).kind == CharKind::hyphen && peek(peek(at).end).kind == CharKind::upper) at = peek(at).end;
  }
  if (letters < 2 || (peek(at).letter() && peek(peek(at).end).inside_word())) return false;
  at_ = at;
  return true;
}

void Scanner::read_word() {
  if (read_dotted()) {
    token_.abbreviation = AbbreviationKind::either;
    if (const Char c = peek(at_); c.kind != CharKind::hyphen && c.kind != CharKind::apostrophe) return note_letters();
  }
  for (;;) {
    const Char c = peek(at_);
    if (c.inside_word()) {
      at_ = c.end;
      continue;
    }
    if ((c.kind == CharKind::apostrophe || c.kind == CharKind::hyphen) && read_joint(c)) {
      token_.abbreviation = AbbreviationKind::none;
      continue;
    }
    if (c.code == '&' && peek(c.end).kind == CharKind::upper && peek(token_.span.begin).kind == CharKind::upper) {
      at_ = c.end;
      continue;
    }
    // "n°" and an elided word before a quotation mark or a space: "l' « État »".
    if (c.code == 0xB0) at_ = c.end;
    if (c.kind == CharKind::apostrophe) {
      std::array<std::byte, 64> bytes;
      std::pmr::monotonic_buffer_resource scratch(bytes.data(), bytes.size());
      const auto elided = text_.substr(token_.span.begin, c.end - token_.span.begin);
      if (elided.size() <= bytes.size() && rules_.start(normal_form(elided, scratch)) != nullptr) at_ = c.end;
    }
    if ((c.code == '@' || c.code == '.' || c.code == '+') && read_mail()) return;
    // "w/o", "b/c"
    const bool letter = peek(token_.span.begin).end == at_;
    if (c.code == '/' && letter && peek(c.end).letter() && !peek(peek(c.end).end).inside_word()) {
      at_ = peek(c.end).end;
      continue;
    }
    if (c.code == '(') read_tail();
    if (c.code == '.') read_full_stop();
    return note_letters();
  }
}

// Three or more small words joined by full stops alone: "irc.example.news-server", at the first full stop.
bool Scanner::read_labels() {
  std::uint32_t at = at_, joints = 0;
  while (peek(at).code == '.' && peek(at + 1).kind == CharKind::lower && peek(peek(at + 1).end).inside_word()) {
    ++at, ++joints;
    while (peek(at).inside_word() || (peek(at).kind == CharKind::hyphen && peek(peek(at).end).letter()))
      at = peek(at).end;
  }
  if (joints < 2) return false;
  at_ = at;
  token_.kind = TokenKind::link;
  return true;
}

// The full stop after a word: part of a host name, of an abbreviation or an initial, or left alone.
void Scanner::read_full_stop() {
  const Char after = peek(at_ + 1);
  if (read_labels()) return;
  if (after.kind == CharKind::lower) {
    for (const auto end : kHostEnds) {
      if (!starts_at(at_ + 1, end) || peek(at_ + 1 + static_cast<std::uint32_t>(end.size())).inside_word()) continue;
      at_ += 1 + static_cast<std::uint32_t>(end.size());
      token_.kind = TokenKind::link;
      return;
    }
  }
  Char next = after;
  while (next.kind == CharKind::space) next = peek(next.end);
  const Char first = peek(token_.span.begin);
  std::array<std::byte, 64> bytes;
  std::pmr::monotonic_buffer_resource scratch(bytes.data(), bytes.size());
  const auto written = text_.substr(token_.span.begin, at_ + 1 - token_.span.begin);
  auto kind =
      written.size() > bytes.size() ? AbbreviationKind::none : rules_.abbreviation(normal_form(written, scratch));
  if (kind == AbbreviationKind::number && !next.digit()) kind = AbbreviationKind::none;
  const bool capitals = first.kind == CharKind::upper && next.kind == CharKind::upper;
  if (kind == AbbreviationKind::capital) kind = capitals ? AbbreviationKind::before : AbbreviationKind::none;
  // An initial ("W. Bush") or the end of a sentence ("hepatitis B. The"): the next word will tell.
  if (kind == AbbreviationKind::none && capitals && first.end == at_) kind = AbbreviationKind::either;
  if (kind == AbbreviationKind::none) return;
  token_.abbreviation = kind;
  ++at_;
}

void Scanner::read_punctuation(Char c) {
  const bool runs = c.code == '.' || c.code == '!' || c.code == '?' || c.kind == CharKind::hyphen || c.code == 0x2026 ||
                    c.code == '*' || c.code == '=' || c.code == '~' || c.code == '$' || c.code == '<' ||
                    c.code == '>' || c.code == '_';
  const bool stop = c.code == '!' || c.code == '?' || c.code == '.';
  const bool line = c.code == '=' || c.code == '-' || c.code == '*' || c.code == '~';
  const auto same = [&](Char d) {
    return d.code == c.code || (stop && (d.code == '!' || d.code == '?')) || (line && (d.code == '=' || d.code == '-'));
  };
  at_ = c.end;
  if (runs)
    for (Char d = peek(at_); same(d) && d.kind != CharKind::end; d = peek(at_)) at_ = d.end;
  while (peek(at_).kind == CharKind::mark) at_ = peek(at_).end;
  const bool symbol = c.code == '%' || c.code == '$' || c.code == '+' || c.code == '=' || c.code == '<' ||
                      c.code == '>' || c.code == '|' || c.code == '^' || c.code == '~' || c.code == 0xA3 ||
                      c.code == 0xA5 || c.code == 0xB0 || c.code == 0xB1 || c.code == 0xD7 || c.code == 0x2030 ||
                      (c.code >= 0x20A0 && c.code <= 0x20CF) || (c.code >= 0x2190 && c.code <= 0x2BFF) ||
                      c.code >= 0x1F000;
  token_.kind = symbol ? TokenKind::symbol : TokenKind::punctuation;
}

}  // namespace

Letters letters_of(std::string_view word) {
  Letters out;
  unsigned letters = 0, capitals = 0;
  const auto size = static_cast<std::uint32_t>(word.size());
  for (std::uint32_t at = 0; at < size;) {
    const Char c = read_char(word, at);
    at = c.end;
    if (!c.letter()) continue;
    if (letters == 0) {
      out.capital = c.kind == CharKind::upper;
      out.lower = c.kind == CharKind::lower;
    }
    ++letters;
    capitals += c.kind == CharKind::upper ? 1 : 0;
  }
  out.all_capitals = letters > 1 && letters == capitals;
  return out;
}

void find_tokens(std::string_view text, Span paragraph, const LanguageRules& rules, std::vector<Token>& out) {
  Scanner(text, paragraph, rules, out).scan();
}

}  // namespace vigie::text
