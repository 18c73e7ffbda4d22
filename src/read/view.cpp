// SPDX-License-Identifier: Apache-2.0
#include "read/view.h"

#include <algorithm>

namespace vigie::read {

View::View(const text::Document& d, const knowledge::Knowledge& k, const knowledge::Lexicon& l, Trace* t)
    : document(d),
      knowledge(k),
      lexicon(l),
      trace(t),
      happenings(l, "happenings"),
      people(l, "people"),
      things(l, "things"),
      harm(l, "harm"),
      saying(l, "saying"),
      source_heads(l, "source-heads"),
      standing(l, "standing"),
      focus(l, "focus"),
      unrelated(l, "unrelated"),
      titles(l, "titles"),
      demonyms(l, "demonyms"),
      metonyms(l, "metonyms"),
      clause_words(l, "clause-words") {
  const auto words = static_cast<std::uint32_t>(d.words().size());
  sentence_of.assign(words, 0);
  clause_word.assign(words, {});
  for (std::uint32_t s = 0; s < d.sentences().size(); ++s) {
    const auto& sentence = d.sentences()[s];
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) sentence_of[w] = s;
    for (const Found& found : scan(*this, clause_words, sentence))
      clause_word[found.anchor] = clause_words.cell(found.row, "kind");
  }
}

Words View::quote(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > size()) return {};
  const Span span{word(first).span.begin, word(last - 1).span.end};
  return {span, std::string(words_of(document.text(), span))};
}

bool View::is(std::uint32_t w, std::string_view kind) const {
  if (clause_word[w] == kind) return true;
  // A word can have several kinds ("que": relative; "où"); the table is asked when the first does not fit.
  if (clause_word[w].empty()) return false;
  std::vector<knowledge::PhraseMatch> matches;
  const auto& s = sentence_at(w);
  clause_words.phrases->match_at(document.words(s), w - s.first, matches);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const auto& m) { return clause_words.cell(m.row, "kind") == kind; });
}

Found longest_at(const View& view, const Table& table, const text::Sentence& sentence, std::uint32_t at) {
  if (!table.phrases->may_begin(view.word(at))) return {at, at, at, kNone};
  std::vector<knowledge::PhraseMatch> matches;
  table.phrases->match_at(view.document.words(sentence), at - sentence.first, matches);
  if (matches.empty()) return {at, at, at, kNone};
  const auto& best = matches.front();
  return {sentence.first + best.first, sentence.first + best.last, sentence.first + best.anchor, best.row};
}

std::vector<Found> scan(const View& view, const Table& table, const text::Sentence& sentence) {
  std::vector<Found> all;
  for (std::uint32_t w = sentence.first; w < sentence.last;) {
    const Found found = longest_at(view, table, sentence, w);
    if (found.row == kNone) {
      ++w;
      continue;
    }
    all.push_back(found);
    w = std::max(w + 1, found.last);
  }
  return all;
}

}  // namespace vigie::read
