// SPDX-License-Identifier: Apache-2.0
#include "knowledge/phrase_pattern.h"

#include <algorithm>

#include "core/unicode.h"
#include "knowledge/tsv.h"

namespace vigie::knowledge {
namespace {

// Cuts a tag ("/VERB") off the end; what is wrong where no such tag exists.
std::string take_tag(std::string_view& word, Upos& upos) {
  const std::size_t slash = word.rfind('/');
  if (slash == std::string_view::npos || slash == 0) return {};
  const std::string_view tag = word.substr(slash + 1);
  upos = upos_from(tag);
  if (upos == Upos::unknown) return in_quotes(tag) + " is no tag of Universal Dependencies (VERB, NOUN, ...)";
  word = word.substr(0, slash);
  return {};
}

std::string parse_word(std::string_view text, PhraseWord& word) {
  if (text.size() > 2 && text.front() == '<' && text.back() == '>') {
    word.upos = upos_from(text.substr(1, text.size() - 2));
    return word.upos == Upos::unknown ? in_quotes(text) + " names no tag of Universal Dependencies" : "";
  }
  if (auto wrong = take_tag(text, word.upos); !wrong.empty()) return wrong;
  if (text.size() > 1 && text.front() == '=') {
    word.form_only = true;
    text.remove_prefix(1);
  }
  if (text.empty()) return "a word is missing beside | or /";
  word.text = unicode::lower(text);
  return {};
}

std::string parse_gap(std::string_view text, PhraseItem& item) {
  item.gap = kGap;
  if (text.size() == 1) return {};
  if (text.size() != 2 || text[1] < '1' || text[1] > '9') return in_quotes(text) + ": a gap is *, or *1 to *9";
  item.gap = static_cast<std::uint32_t>(text[1] - '0');
  return {};
}

std::string parse_item(std::string_view text, PhraseItem& item) {
  if (text.front() == '*') return parse_gap(text, item);
  if (text.size() > 1 && text.back() == '?') {
    item.may_miss = true;
    text.remove_suffix(1);
  }
  for (const std::string_view part : split(text, '|')) {
    PhraseWord word;
    if (auto wrong = parse_word(part, word); !wrong.empty()) return wrong;
    item.either.push_back(std::move(word));
  }
  if (item.either.empty()) return in_quotes(text) + " holds no word";
  // "a|b/VERB": the tag at the end is that of every word that has none of its own.
  const Upos last = item.either.back().text.empty() ? Upos::unknown : item.either.back().upos;
  for (PhraseWord& word : item.either) {
    if (word.upos == Upos::unknown) word.upos = last;
  }
  return {};
}

}  // namespace

std::string parse_phrase(std::string_view notation, std::vector<PhraseItem>& items) {
  items.clear();
  for (const std::string_view part : split(notation, ' ')) {
    PhraseItem item;
    if (auto wrong = parse_item(part, item); !wrong.empty()) return wrong;
    items.push_back(std::move(item));
  }
  if (items.empty()) return "the phrase is empty";
  const auto first_sure = std::find_if(items.begin(), items.end(), [](const PhraseItem& i) { return !i.may_miss; });
  if (items.back().either.empty() || (first_sure != items.end() && first_sure->either.empty())) {
    return "a phrase cannot begin or end with a gap, nor with words that may be missing before one";
  }
  if (items.size() > 16) return "a phrase has at most 16 words";
  if (std::all_of(items.begin(), items.end(), [](const PhraseItem& i) { return i.may_miss; })) {
    return "every word may be missing: the phrase would match nothing at all";
  }
  return {};
}

}  // namespace vigie::knowledge
