// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.h"

#include <array>
#include <memory_resource>

#include "text/boundary.h"
#include "text/chars.h"
#include "text/norms.h"
#include "text/split.h"

namespace vigie::text {
namespace {

// Tags of words that begin a sentence but hardly go on with a name: what tells "in the U.S. The" from "the U.S. Army".
constexpr std::uint32_t kOpeners = 1U << static_cast<unsigned>(Upos::det) | 1U << static_cast<unsigned>(Upos::pron) |
                                   1U << static_cast<unsigned>(Upos::adp) | 1U << static_cast<unsigned>(Upos::sconj) |
                                   1U << static_cast<unsigned>(Upos::cconj) | 1U << static_cast<unsigned>(Upos::adv) |
                                   1U << static_cast<unsigned>(Upos::aux);

enum class Ending { none, sure, soft, abbreviation };

bool is_closing(char32_t c) {
  return c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A || c == ')' || c == ']' || c == '"' || c == '\'';
}

class Enders {
 public:
  Enders(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon* lexicon)
      : text_(text), tokens_(tokens), lexicon_(lexicon) {}

  [[nodiscard]] char32_t first(std::uint32_t i) const { return read_char(text_, tokens_[i].span.begin).code; }

  [[nodiscard]] Ending ending(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.abbreviation == AbbreviationKind::either) return Ending::abbreviation;
    if (token.kind != TokenKind::punctuation) return Ending::none;
    switch (first(i)) {
      case '.':
        return token.span.size() > 1 ? Ending::soft : Ending::sure;
      case '!':
      case '?':
      case 0x061F:  // Arabic question mark
      case 0x06D4:  // Urdu full stop
      case 0x0964:  // danda
      case 0x3002:  // ideographic full stop
      case 0xFF01:
      case 0xFF1F:
        return Ending::sure;
      case 0x2026:
        return Ending::soft;
      default:
        return Ending::none;
    }
  }

  // Closing marks after the full stop belong to the sentence; a plain mark closes where no space stands before it.
  [[nodiscard]] std::uint32_t past_closing(std::uint32_t i) const {
    while (i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation && is_closing(first(i))) {
      const bool plain = first(i) == '"' || first(i) == '\'';
      if (plain && tokens_[i].space_before) break;
      ++i;
    }
    return i;
  }

  // Whether a new sentence can begin with token `next`, the ending being before it.
  [[nodiscard]] bool begins(std::uint32_t next, Ending ending, std::uint32_t sentence) const {
    const Token& token = tokens_[next];
    if (token.letters.lower) return false;
    if (ending == Ending::abbreviation) return token.letters.capital && token.space_before && opens(token);
    if (!token.space_before && !(token.letters.capital && next > 1 && tokens_[next - 2].letters.lower))
      return closed_before(next);
    // "1. Introduction": a number alone opens a list item.
    if (next - sentence == 2 && tokens_[sentence].kind == TokenKind::number && first(next - 1) == '.') return false;
    if (token.kind == TokenKind::punctuation) {
      const bool small = next + 1 < tokens_.size() && tokens_[next + 1].letters.lower;
      return !small && !continues(first(next));
    }
    return true;
  }

 private:
  [[nodiscard]] bool closed_before(std::uint32_t next) const {
    const char32_t mark = first(next - 1);
    return (mark == 0xBB || mark == 0x201D || mark == 0x3002 || mark == 0xFF01 || mark == 0xFF1F) &&
           tokens_[next].kind != TokenKind::punctuation;
  }
  static bool continues(char32_t c) { return c == ',' || c == ';' || c == ':' || c == '.' || c == 0x2026; }

  [[nodiscard]] bool opens(const Token& token) const {
    if (lexicon_ == nullptr) return true;
    std::array<std::byte, 64> bytes;
    std::pmr::monotonic_buffer_resource scratch(bytes.data(), bytes.size());
    auto form = words_of(text_, token.span);
    form = form.substr(0, form.find('\'') == std::string_view::npos ? form.size() : form.find('\'') + 1);
    const Upos tag = likeliest(lexicon_->readings(normal_form(form, scratch)));
    return ((kOpeners >> static_cast<unsigned>(tag)) & 1U) != 0;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const knowledge::Lexicon* lexicon_;
};

}  // namespace

void find_sentence_ends(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon* lexicon,
                        std::vector<std::uint32_t>& ends) {
  if (const BoundaryWeights weights(lexicon); weights.known())
    return find_learned_ends(text, tokens, *lexicon, weights, ends);
  const Enders rules(text, tokens, lexicon);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Ending ending = rules.ending(i);
    if (ending == Ending::none) continue;
    const std::uint32_t next = rules.past_closing(i + 1);
    if (next >= size) break;
    if (!rules.begins(next, ending, begin)) continue;
    ends.push_back(next);
    begin = next;
    i = next - 1;
  }
  if (begin < size) ends.push_back(size);
}

void find_quotes(std::string_view text, std::span<const Token> tokens, std::vector<bool>& quoted) {
  quoted.assign(tokens.size(), false);
  unsigned depth = 0;  // of « and “
  bool plain = false;  // inside a plain pair
  std::size_t plain_from = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool mark = tokens[i].kind == TokenKind::punctuation;
    const char32_t c = mark ? read_char(text, tokens[i].span.begin).code : 0;
    if (c == 0xAB || c == 0x201C || c == 0x201E) {
      ++depth;
    } else if (c == 0xBB || c == 0x201D) {
      depth -= depth > 0 ? 1 : 0;
    } else if (c == '"') {
      plain = !plain;
      plain_from = i;
    } else {
      quoted[i] = depth > 0 || plain;
    }
  }
  // The last plain mark opened nothing if no space stands before it.
  if (plain && plain_from > 0 && !tokens[plain_from].space_before && depth == 0)
    for (std::size_t i = plain_from; i < tokens.size(); ++i) quoted[i] = false;
}

}  // namespace vigie::text
