// SPDX-License-Identifier: Apache-2.0
#include "read/view.h"

#include <algorithm>

namespace vigie::read {
namespace {

// Kinds of clause-words.tsv that the code asks for; other kinds have no bit.
constexpr std::string_view kKinds[] = {
    "relative", "subordinate", "purpose",  "passive",    "perfect", "by",      "against", "of",
    "negation", "modal",       "light",    "suffer",     "result",  "between", "and",     "pronoun",
    "scene",    "part",        "contrast", "impersonal", "speaker", "same",    "war",     "accuse",
    "deny",     "oppose",      "origin",   "account",    "one",     "record",  "after",   "court"};
static_assert(std::size(kKinds) <= 32);

std::uint32_t kind_bit(std::string_view kind) {
  for (std::uint32_t i = 0; i < std::size(kKinds); ++i)
    if (kKinds[i] == kind) return 1U << i;
  return 0;
}

}  // namespace

View::View(const text::Document& d, const knowledge::Knowledge& k, const knowledge::Lexicon& l, Trace* t)
    : document(d),
      knowledge(k),
      lexicon(l),
      trace(t),
      happenings(l, "happenings", d),
      people(l, "people", d),
      things(l, "things", d),
      harm(l, "harm", d),
      saying(l, "saying", d),
      source_heads(l, "source-heads", d),
      standing(l, "standing", d),
      focus(l, "focus", d),
      unrelated(l, "unrelated", d),
      titles(l, "titles", d),
      demonyms(l, "demonyms", d),
      metonyms(l, "metonyms", d),
      occurrences(l, "occurrences", d),
      clause_words(l, "clause-words", d) {
  const auto words = static_cast<std::uint32_t>(d.words().size());
  sentence_of.assign(words, 0);
  clause_kinds.assign(words, 0);
  for (std::uint32_t n = 0; n < d.sentences().size(); ++n) {
    const auto& sentence = d.sentences()[n];
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      sentence_of[w] = n;
      mark_clause_words(w);
    }
  }
}

// Every row that begins here gives its kind to the word that it is anchored at: "que" is relative and subordinate.
void View::mark_clause_words(std::uint32_t w) {
  // An article can have the lemma of a pronoun or relative among its rare readings ("the"): it is none.
  const bool article = word(w).upos == Upos::det && word(w).has(feature::definite);
  for (const auto& m : clause_words.rows->at(w))
    if (!article || m.last - m.first > 1) clause_kinds[m.anchor] |= kind_bit(clause_words.cell(m.row, "kind"));
}

Words View::quote(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > size()) return {};
  const Span span{word(first).span.begin, word(last - 1).span.end};
  return {span, std::string(words_of(document.text(), span))};
}

bool View::is(std::uint32_t w, std::string_view kind) const {
  return clause_kinds[w] != 0 && (clause_kinds[w] & kind_bit(kind)) != 0;
}

std::span<const knowledge::PhraseMatch> rows_at(const View& view, const Table& table, std::uint32_t at) {
  return table.rows != nullptr ? table.rows->at(at) : view.document.rows(*table.phrases).at(at);
}

Found longest_at(const View& view, const Table& table, const text::Sentence& sentence, std::uint32_t at) {
  if (at < sentence.first || at >= sentence.last) return {at, at, at, kNone};
  const auto rows = rows_at(view, table, at);
  if (rows.empty()) return {at, at, at, kNone};
  const auto& best = rows.front();
  return {best.first, best.last, best.anchor, best.row};
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
