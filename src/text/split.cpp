// SPDX-License-Identifier: Apache-2.0
#include "text/split.h"

#include <algorithm>

#include "text/chars.h"
#include "text/norms.h"

namespace vigie::text {
namespace {

bool is_joint(char c) { return c == '\'' || c == '-'; }

// Cuts `part` after the first `bytes` of its normal form. Form and normal form have the same characters one by one,
// but not the same bytes: a typographic apostrophe is three bytes in the one and one in the other.
Part cut_front(Part& part, std::size_t bytes) {
  std::uint32_t in_norm = 0, in_form = 0;
  while (in_norm < bytes && in_form < part.form.size()) {
    in_norm = read_char(part.norm, in_norm).end;
    in_form = read_char(part.form, in_form).end;
  }
  const Part front{
      {part.span.begin, part.span.begin + in_form}, part.form.substr(0, in_form), part.norm.substr(0, in_norm)};
  part = {{front.span.end, part.span.end}, part.form.substr(in_form), part.norm.substr(in_norm)};
  return front;
}

// The words of a rule, parted by spaces; the rest stays in `words`.
std::string_view take_word(std::string_view& words) {
  const auto space = std::min(words.find(' '), words.size());
  const auto word = words.substr(0, space);
  words.remove_prefix(std::min(space + 1, words.size()));
  return word;
}

bool one_of(std::string_view letters, std::string_view text) {
  const auto letter = text.substr(0, read_char(text, 0).end);
  return !letter.empty() && letters.find(letter) != std::string_view::npos;
}

// Whether the words written one after the other are the token.
bool written_together(std::string_view words, std::string_view token) {
  std::size_t at = 0;
  for (const char c : words) {
    if (c == ' ') continue;
    if (at == token.size() || token[at++] != c) return false;
  }
  return at == token.size();
}

}  // namespace

Upos likeliest(std::span<const Reading> readings) {
  const auto best = std::max_element(readings.begin(), readings.end(),
                                     [](const Reading& a, const Reading& b) { return a.weight < b.weight; });
  return best == readings.end() ? Upos::unknown : best->upos;
}

bool Splitter::can_be(std::string_view norm, std::uint32_t tags) const {
  if (tags == 0) return true;
  if (lexicon_ == nullptr) return false;
  const auto readings = lexicon_->readings(norm);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& r) { return ((tags >> static_cast<unsigned>(r.upos)) & 1U) != 0; });
}

void Splitter::add(Parts& out, Span span, std::string_view form, std::string_view norm) const {
  if (out.size < kPartsPerToken) {
    out.parts[out.size++] = {span, form, norm};
  } else {
    Part& last = out.parts.back();
    last.span.end = span.end;
    last.form = words_of(text_, last.span);
    last.norm = normal_form(last.form, arena_);
  }
}

// Words that written one after the other are the token itself have spans of their own; others share the token's.
void Splitter::add_parts(Parts& out, Part part, std::string_view words) const {
  if (words.find(' ') == std::string_view::npos) {
    // One word: the token as written (an exception), or the word that a clitic stands for.
    const bool as_written = words == part.norm;
    add(out, part.span, as_written ? part.form : words, as_written ? part.norm : words);
    return;
  }
  const bool in_place = written_together(words, part.norm);
  while (!words.empty()) {
    const auto word = take_word(words);
    if (in_place) {
      const Part front = cut_front(part, word.size());
      add(out, front.span, front.form, front.norm);
    } else {
      add(out, part.span, word, word);
    }
  }
}

// Whether the word written before byte `at` is one of `words`, which are parted by bars.
bool Splitter::follows(std::uint32_t at, std::string_view words) const {
  if (words.empty() || at < 2 || text_[at - 1] != ' ') return false;
  std::uint32_t begin = at - 1;
  while (begin > 0 && at - begin < 24 && std::string_view(" \n(\"'").find(text_[begin - 1]) == std::string_view::npos)
    --begin;
  const auto before = normal_form(text_.substr(begin, at - 1 - begin), arena_);
  while (!words.empty()) {
    const auto end = std::min(words.find('|'), words.size());
    if (words.substr(0, end) == before) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

bool Splitter::add_whole(Parts& out, Part part, std::span<const Reading> previous) const {
  const ContractionRule* rule = rules_.whole(part.norm);
  if (rule == nullptr) return false;
  if (rule->after != 0 && ((rule->after >> static_cast<unsigned>(likeliest(previous))) & 1U) == 0 &&
      !follows(part.span.begin, rule->words))
    return false;
  const auto words = std::count(rule->parts.begin(), rule->parts.end(), ' ') + 1;
  if (out.size + static_cast<std::size_t>(words) > kPartsPerToken) return false;
  add_parts(out, part, rule->parts);
  return true;
}

// An elided word before a vowel: "l'", "qu'", "jusqu'".
bool Splitter::take_start(Parts& out, Part& rest) const {
  if (out.size + 3 > kPartsPerToken) return false;
  const auto joint = rest.norm.find('\'');
  if (joint == std::string_view::npos || joint + 1 >= rest.norm.size()) return false;
  const ContractionRule* rule = rules_.start(rest.norm.substr(0, joint + 1));
  if (rule == nullptr || (!rule->before.empty() && !one_of(rule->before, rest.norm.substr(joint + 1)))) return false;
  add_parts(out, cut_front(rest, joint + 1), rule->parts);
  return true;
}

// A clitic at the end: the longest that the rules know and its host allows.
void Splitter::split_end(Parts& out, Part part, std::span<const Reading> previous) const {
  for (std::size_t cut = 1; out.size + 3 <= kPartsPerToken && cut + 1 < part.norm.size(); ++cut) {
    // A clitic begins at its joint, or one letter before it ("n't").
    if (!is_joint(part.norm[cut]) && !is_joint(part.norm[cut + 1])) continue;
    const ContractionRule* rule = rules_.end(part.norm.substr(cut));
    if (rule == nullptr || !can_be(part.norm.substr(0, cut), rule->after)) continue;
    const Part host = cut_front(part, cut);
    if (!add_whole(out, host, previous)) add(out, host.span, host.form, host.norm);
    return add_parts(out, part, rule->parts);
  }
  add(out, part.span, part.form, part.norm);
}

void Splitter::split(const Token& token, std::span<const Reading> previous, Parts& out) const {
  out.size = 0;
  Part rest{token.span, words_of(text_, token.span), {}};
  rest.norm = normal_form(rest.form, arena_);
  if (token.kind != TokenKind::word) return add(out, rest.span, rest.form, rest.norm);
  while (!add_whole(out, rest, previous)) {
    if (!token.joints) return add(out, rest.span, rest.form, rest.norm);
    if (!take_start(out, rest)) return split_end(out, rest, previous);
  }
}

}  // namespace vigie::text
