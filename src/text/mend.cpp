// SPDX-License-Identifier: Apache-2.0
#include "text/mend.h"

#include <algorithm>

namespace vigie::text {
namespace {

// The reading as a noun of several, where the word stands as a verb of one: "suspects", "attacks", "strikes".
const Reading* counted(const Word& word) {
  if (word.upos != Upos::verb || !word.has(feature::singular) || !word.has(feature::present)) return nullptr;
  return find_reading(word.readings, Upos::noun, feature::plural);
}

// "Article 23 bans", "Flight 370 leaves": a number that only names the noun before it.
bool names(std::span<const Word> words, std::size_t number) {
  return number > 0 && (words[number - 1].upos == Upos::noun || words[number - 1].upos == Upos::propn);
}

bool above(std::span<const Word> words, std::size_t top, std::size_t w) {
  for (std::size_t climbs = 0; climbs < words.size() && words[w].head >= 0; ++climbs) {
    w = static_cast<std::size_t>(words[w].head);
    if (w == top) return true;
  }
  return false;
}

// The noun takes the place of its number in the tree.
void hang(std::span<Word> words, std::size_t number, std::size_t noun) {
  if (words[number].head == Word::kNotKnown || words[number].head == static_cast<std::int32_t>(noun)) return;
  if (above(words, noun, number)) return;
  words[noun].head = words[number].head;
  words[noun].relation = words[number].relation;
  for (std::size_t w = 0; w < words.size(); ++w)
    if (w != noun && words[w].head == static_cast<std::int32_t>(number))
      words[w].head = static_cast<std::int32_t>(noun);
  words[number].head = static_cast<std::int32_t>(noun);
  words[number].relation = "nummod";
}

bool has_subject(std::span<const Word> words, std::size_t verb) {
  return std::any_of(words.begin(), words.end(), [&](const Word& w) {
    return w.head == static_cast<std::int32_t>(verb) && (w.relation.substr(0, 5) == "nsubj" || w.relation == "expl");
  });
}

void call(Word& word, const Reading& reading, std::string_view feats) {
  word.upos = reading.upos;
  word.lemma = reading.lemma;
  word.lemma_key = reading.lemma_key;
  word.features = reading.features;
  word.feats = feats;
}

// A form in -ing that opens the sentence, before a finite verb that has no other subject: it is the subject, a noun.
void open_with_noun(std::span<Word> words) {
  Word& first = words.front();
  if (first.upos != Upos::verb || first.head < 0 || first.relation.substr(0, 5) != "advcl") return;
  const auto verb = static_cast<std::size_t>(first.head);
  const Reading* noun = find_reading(first.readings, Upos::noun);
  if (noun == nullptr || words[verb].upos != Upos::verb || !words[verb].has(feature::finite)) return;
  if (words[verb].has(feature::participle) || has_subject(words, verb)) return;
  call(first, *noun, "Number=Sing");
  first.relation = "nsubj";
  for (Word& w : words)
    if (w.head == 0 && (w.relation.substr(0, 3) == "obl" || w.relation == "obj")) w.relation = "nmod";
}

bool is_name(const Word& word) { return word.upos == Upos::propn && word.capital; }

// "Army bombs Sanaa", a title without a verb: the form in -s between a noun and a name is its verb.
void find_verb_of_title(std::span<Word> words) {
  if (std::any_of(words.begin(), words.end(), [](const Word& w) {
        return w.upos == Upos::verb || w.upos == Upos::aux || (w.upos == Upos::punct && w.form == ".");
      }))
    return;
  for (std::size_t w = 1; w + 1 < words.size(); ++w) {
    Word& word = words[w];
    const Word &before = words[w - 1], &name = words[w + 1];
    const bool one = (before.upos == Upos::noun || before.upos == Upos::propn) && !before.has(feature::plural);
    if (word.upos != Upos::noun || !word.has(feature::plural) || !one || !is_name(name) || name.relation == "case")
      continue;
    const Reading* verb = find_reading(word.readings, Upos::verb, feature::present | feature::singular);
    if (verb == nullptr || before.head != static_cast<std::int32_t>(w) || name.head != static_cast<std::int32_t>(w) ||
        before.relation.substr(0, 8) != "compound")
      continue;
    call(word, *verb, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    words[w - 1].relation = "nsubj";
    words[w + 1].relation = "obj";
    for (std::size_t m = 0; m + 1 < w; ++m)  // what stood before the noun belongs to the subject
      if (words[m].head == static_cast<std::int32_t>(w)) words[m].head = static_cast<std::int32_t>(w - 1);
    return;
  }
}

bool has_object(std::span<const Word> words, std::size_t verb) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& w) { return w.head == static_cast<std::int32_t>(verb) && w.relation == "obj"; });
}

// "Rebels seized Goma" read as rebels that were seized: what has an object of its own is no passive participle; in a
// sentence without another verb it is the verb.
void raise_participle(std::span<Word> words) {
  const auto root = static_cast<std::size_t>(
      std::find_if(words.begin(), words.end(), [](const Word& w) { return w.head == Word::kRoot; }) - words.begin());
  if (root == words.size() || (words[root].upos != Upos::noun && words[root].upos != Upos::propn)) return;
  for (std::size_t w = root + 1; w < words.size(); ++w) {
    if (words[w].relation != "acl" || !words[w].has(feature::participle) || words[w].head < 0) continue;
    const auto noun = static_cast<std::size_t>(words[w].head);
    const bool of_root = noun == root || (words[noun].head == static_cast<std::int32_t>(root) && noun < w &&
                                          (words[noun].relation == "appos" || words[noun].relation == "flat"));
    const Reading* past = find_reading(words[w].readings, Upos::verb, feature::finite | feature::past);
    if (!of_root || noun + 1 != w || past == nullptr || !has_object(words, w)) continue;
    call(words[w], *past, "Mood=Ind|Tense=Past|VerbForm=Fin");
    words[w].head = Word::kRoot;
    words[w].relation = "root";
    words[root].head = static_cast<std::int32_t>(w);
    words[root].relation = "nsubj";
    for (std::size_t m = w + 1; m < words.size(); ++m)
      if (words[m].head == static_cast<std::int32_t>(root)) words[m].head = static_cast<std::int32_t>(w);
    return;
  }
}

// A participle that modifies the noun behind a number, joined to what a verb has as its object: it is a verb of its
// own.
void join_verb(std::span<Word> words, std::size_t w) {
  if (w == 0 || words[w - 1].upos != Upos::cconj || words[w + 1].upos != Upos::num || words[w].head < 0) return;
  if (!words[w].has(feature::participle) || words[w].relation != "amod") return;
  const auto noun = static_cast<std::size_t>(words[w].head);
  if (noun <= w || words[noun].relation != "conj" || words[noun].head < 0) return;
  const Word& before = words[static_cast<std::size_t>(words[noun].head)];
  const Reading* past = find_reading(words[w].readings, Upos::verb, feature::finite | feature::past);
  if (before.relation != "obj" || before.head < 0 || past == nullptr) return;
  call(words[w], *past, "Mood=Ind|Tense=Past|VerbForm=Fin");
  words[w].head = before.head;
  words[w].relation = "conj";
  words[noun].head = static_cast<std::int32_t>(w);
  words[noun].relation = "obj";
  if (words[w - 1].relation == "cc") words[w - 1].head = static_cast<std::int32_t>(w);
}

}  // namespace

void mend(std::span<Word> words) {
  if (words.empty()) return;
  open_with_noun(words);
  find_verb_of_title(words);
  raise_participle(words);
  for (std::size_t w = 1; w + 1 < words.size(); ++w) join_verb(words, w);
  for (std::size_t noun = 1; noun < words.size(); ++noun) {
    const std::size_t number = noun - 1;
    if (words[number].upos != Upos::num || names(words, number)) continue;
    const Reading* reading = counted(words[noun]);
    if (reading == nullptr) continue;
    call(words[noun], *reading, "Number=Plur");
    hang(words, number, noun);
  }
}

}  // namespace vigie::text
