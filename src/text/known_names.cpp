// SPDX-License-Identifier: Apache-2.0
#include "text/known_names.h"

#include <algorithm>

#include "core/unicode.h"

namespace vigie::text {
namespace {

constexpr std::uint32_t kLongestPlace = 6;
constexpr std::uint32_t kLargePlace = 100'000;    // inhabitants
constexpr std::uint32_t kLargeCapital = 300'000;  // smaller ones share their names with persons: Victoria, Stanley
constexpr std::size_t kShortAcronym = 3;

bool small_word(const Word& word) {
  return word.upos == Upos::adp || word.upos == Upos::det || word.upos == Upos::cconj || word.upos == Upos::punct ||
         word.upos == Upos::part;
}

bool possessive(const Word& word) { return word.form == "'s" || word.form == "\u2019s" || word.form == "'"; }

bool determiner(const Word& word) {
  return word.upos == Upos::det || find_reading(word.readings, Upos::det) != nullptr;
}

std::string_view written(std::string_view text, std::span<const Word> words, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = words[first].span.begin;
  return text.substr(begin, words[last - 1].span.end - begin);
}

// Parts of one written contraction stand or fall together: "du" is no beginning of a name.
bool cuts_a_token(std::span<const Word> words, std::uint32_t first, std::uint32_t last) {
  return (first > 0 && words[first].span == words[first - 1].span) ||
         (last < words.size() && words[last].span == words[last - 1].span);
}

}  // namespace

// English writes every weighty word of a name large, French the first and those that are names themselves.
bool KnownNames::written_as_name(std::span<const Word> words, const NameCues& cues, std::uint32_t first,
                                 std::uint32_t last) const {
  if (!cues.like_name(first) || words[last - 1].upos == Upos::part) return false;
  if (cues.demonym(first) && last - first < 2) return words[first].all_capitals;
  bool all = true, another = false;
  for (std::uint32_t w = first; w < last; ++w) {
    const bool large = cues.like_name(w) || words[w].upos == Upos::num;
    all = all && (large || small_word(words[w]));
    another = another || (w > first && large);
  }
  if (all) return last - first > 1 || first > 0 || !cues.common(first);
  // "Forces de soutien rapide" in the middle of a sentence, "Médecins sans frontières" at its beginning.
  return cues.small_words() && cues.chain(first) && last - first > 1 && (first > 0 || another || last - first > 2);
}

void KnownNames::add_bodies(const Document& document, const Sentence& sentence, std::uint32_t at, const NameCues& cues,
                            std::vector<KnownName>& out) {
  const auto actors = document.names(knowledge_.actors()).at(sentence.first + at);
  const auto sources = document.names(knowledge_.sources()).at(sentence.first + at);
  const auto words = document.words(sentence);
  KnownName best;
  for (std::size_t i = 0; i < actors.size() + sources.size(); ++i) {
    const bool actor = i < actors.size();
    const knowledge::NameMatch& match = actor ? actors[i] : sources[i - actors.size()];
    std::uint32_t first = match.first - sentence.first, last = match.last - sentence.first;
    while (last > first + 1 && possessive(words[last - 1])) --last;
    while (first + 1 < last && (first == 0 || !words[first].capital) && determiner(words[first])) ++first;
    const std::string_view kind = actor ? knowledge_.actors().row(match.row).kind : "";
    if (kind == "government") continue;
    if (!written_as_name(words, cues, first, last)) continue;
    if (best.kind != NameKind::none && best.last >= last) continue;
    const bool acronym = last - first == 1 && words[first].all_capitals;
    const bool common = last - first == 1 && cues.common(first) && !acronym;
    const bool person = kind == "person";
    const bool sure = !common && (last - first > 1 || acronym || (actor && !person) || cues.title_before(first));
    // "Operation Hadin Kai" is in the directory for its soldiers.
    const bool other = cues.kind_inside(first, last) == NameKind::other && actor;
    best = {first, last, person ? NameKind::person : other ? NameKind::other : NameKind::organisation, sure, false};
  }
  if (best.kind != NameKind::none) out.push_back(best);
}

bool KnownNames::is_place(std::string_view text, std::span<const Word> words, std::uint32_t first,
                          std::uint32_t last) const {
  return knowledge_.gazetteer().has(written(text, words, first, last));
}

void KnownNames::add_place(std::string_view text, std::span<const Word> words, std::uint32_t at, const NameCues& cues,
                           std::vector<KnownName>& out) {
  if (!cues.like_name(at) || cues.demonym(at) || cues.date(at)) return;
  const auto limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(words.size()), at + kLongestPlace);
  std::uint32_t end = at + 1;
  while (end < limit && (cues.like_name(end) || cues.particle(end) || small_word(words[end]) || words[end].form == "-"))
    ++end;
  for (std::uint32_t last = end; last > at; --last) {
    if (!cues.like_name(last - 1) || cuts_a_token(words, at, last)) continue;
    rows_.clear();
    knowledge_.gazetteer().find(written(text, words, at, last), rows_);
    if (rows_.empty()) continue;
    const auto place = knowledge_.gazetteer().row(rows_.front());
    const bool single = last - at == 1;
    const bool country = place.feature.substr(0, 5) == "A.PCL" || place.feature.substr(0, 2) == "L.";
    const bool acronym = single && words[at].all_capitals && words[at].form.size() <= kShortAcronym;
    if (acronym && !country) return;
    if (single && !country && (cues.common(at) || words[at].form.size() < kShortAcronym)) return;
    // "BAMAKO, Mali (AP) -"
    const std::string_view next = last < words.size() ? words[last].form : std::string_view();
    const bool dateline =
        at == 0 && words[at].all_capitals &&
        (next == "," || next == "(" || next == "-" || next == "\u2013" || next == "\u2014" || next == ":");
    const bool large = place.population >= kLargePlace || place.feature == "P.PPLC" || place.feature == "A.ADM1";
    const bool joined = last < words.size() && (words[last].capital || (next == "-" && !words[last].space_before));
    const bool follows = at > 0 && (words[at - 1].capital || words[at - 1].form == "-") && !cues.locative_before(at);
    const bool alone = !joined && !follows && !cues.title_before(at);
    // Two words that a place bears may be a person's as well; a place must be known, or said to be one.
    const bool sure = country ? !cues.title_before(at) && !(joined && words[last].form != "-" && single)
                              : alone && (cues.locative_before(at) || dateline || (large && at > 0));
    const bool capital = place.feature == "P.PPLC" && place.population >= kLargeCapital;
    out.push_back({at, last, NameKind::location, sure, country || (capital && alone)});
    return;
  }
}

void KnownNames::find(const Document& document, const Sentence& sentence, const NameCues& cues,
                      std::vector<KnownName>& out) {
  const auto words = document.words(sentence);
  out.clear();
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const std::size_t before = out.size();
    add_bodies(document, sentence, at, cues, out);
    if (out.size() == before || !out.back().sure) add_place(document.text(), words, at, cues, out);
  }
}

}  // namespace vigie::text
