// SPDX-License-Identifier: Apache-2.0
#include "model/tagger.h"

#include <algorithm>
#include <new>

#include "model/guess.h"

namespace vigie::model {
namespace {

constexpr float kNever = -12.0F;    // log weight of what the counts never saw
constexpr float kAnyName = -4.0F;   // of a known word that is a name for once
constexpr float kNextShare = 0.5F;  // weight of the word after
constexpr float kWordShare = 0.8F;  // weight of the word before against its tag

std::size_t index(Upos upos) { return static_cast<std::size_t>(upos); }

template <class Table>
void fill(Table& table, std::span<const Reading> entry, float otherwise) {
  if (!entry.empty()) table.fill(otherwise);
  for (const Reading& r : entry) table[index(r.upos)] = r.weight;
}

}  // namespace

Tagger::Tagger(const knowledge::Lexicon& lexicon, std::pmr::memory_resource& arena) : lexicon_(lexicon), arena_(arena) {
  for (std::size_t previous = 0; previous < kTags; ++previous)
    for (std::size_t next = 0; next < kTags; ++next)
      transition_[previous][next] = lexicon.transition(static_cast<Upos>(previous), static_cast<Upos>(next));
  fill(prior_, lexicon.readings("%"), kNever);
  fill(capital_, lexicon.readings("^"), kNever);
  fill(small_, lexicon.readings("^-"), kNever);
}

// One state a tag: its likeliest reading.
void Tagger::add_state(const Reading* reading, Upos upos, float own) {
  for (std::size_t i = begins_.back(); i < states_.size(); ++i) {
    if (states_[i].upos != upos) continue;
    if (own > states_[i].own) states_[i] = {reading, upos, own, 0, 0};
    return;
  }
  states_.push_back({reading, upos, own, 0, 0});
}

void Tagger::add_states(const Word& word, bool first, bool capitals_tell) {
  begins_.push_back(static_cast<std::uint32_t>(states_.size()));
  const bool tells = capitals_tell && !(word.capital && first);
  for (const Reading& r : word.readings) {
    const float written = !tells ? 0.0F : word.capital ? capital_[index(r.upos)] : small_[index(r.upos)];
    add_state(&r, r.upos, r.weight - prior_[index(r.upos)] + written);
  }
  const bool closed = word.readings.size() == 1 && (word.upos == Upos::punct || word.upos == Upos::num);
  if (word.capital && !closed) {
    const float written = tells ? capital_[index(Upos::propn)] : 0.0F;
    add_state(nullptr, Upos::propn, kAnyName - prior_[index(Upos::propn)] + written);
  }
  if (states_.size() == begins_.back()) states_.push_back({nullptr, Upos::unknown, 0, 0, 0});
}

// log weights of the tags after state `p` of `word`: those that follow its tag, and those that follow the word itself,
// where the lexicon tells them (`any`), best for the very tag.
void Tagger::follow(const Word& word, const State& p, std::span<const Reading> any,
                    std::array<float, kTags>& after) const {
  after = transition_[index(p.upos)];
  if (any.empty()) return;
  std::span<const Reading> followers;
  if (word.readings.size() > 1) followers = entry('>', word.norm, lexicon_, name_of(p.upos));
  std::array<float, kTags> own{};
  fill(own, followers.empty() ? any : followers, kNever);
  for (std::size_t tag = 0; tag < kTags; ++tag) after[tag] = (1 - kWordShare) * after[tag] + kWordShare * own[tag];
}

// The best way into each state of a word, [to, end), from those of the word before it, [from, to).
void Tagger::connect(const Word& before, std::size_t from, std::size_t to, std::size_t end) {
  const auto followers = entry('>', before.norm, lexicon_);
  std::array<float, kTags> after;
  for (std::size_t p = from; p < to; ++p) {
    follow(before, states_[p], followers, after);
    for (std::size_t s = to; s < end; ++s) {
      const float way = states_[p].score + after[index(states_[s].upos)];
      if (p > from && way <= states_[s].score) continue;
      states_[s].score = way;
      states_[s].back = static_cast<std::uint32_t>(p);
    }
  }
  for (std::size_t s = to; s < end; ++s) states_[s].score += states_[s].own;
}

// What the word after says of the states from `from` on.
void Tagger::look_ahead(std::size_t from, std::span<const Reading> before_next) {
  if (before_next.empty()) return;
  std::array<float, kTags> before{};
  fill(before, before_next, kNever);
  for (std::size_t s = from; s < states_.size(); ++s) {
    const std::size_t tag = index(states_[s].upos);
    states_[s].own += kNextShare * (before[tag] - prior_[tag]);
  }
}

void Tagger::choose(Word& word, const State& state) const {
  word.upos = state.upos;
  if (state.reading != nullptr) {
    word.features = state.reading->features;
    word.lemma = state.reading->lemma.empty() ? word.norm : state.reading->lemma;
    word.lemma_key = state.reading->lemma.empty() ? word.norm_key : state.reading->lemma_key;
    return;
  }
  word.lemma = word.norm;
  word.lemma_key = word.norm_key;
  word.features = 0;
  if (state.upos == Upos::unknown) {
    word.lemma = {};
    word.lemma_key = 0;
    return;
  }
  const std::size_t size = word.readings.size() + 1;
  auto* readings = static_cast<Reading*>(arena_.allocate(size * sizeof(Reading), alignof(Reading)));
  for (std::size_t i = 0; i + 1 < size; ++i) new (readings + i) Reading(word.readings[i]);
  new (readings + size - 1) Reading{word.norm, Upos::propn, 0, kAnyName, word.norm_key};
  word.readings = {readings, size};
}

void Tagger::tag(std::span<Word> sentence, bool capitals_tell) {
  if (sentence.empty()) return;
  states_.clear();
  begins_.clear();
  bool first = true;  // until the first word that is no punctuation
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    add_states(sentence[i], first, capitals_tell);
    if (i + 1 < sentence.size()) look_ahead(begins_.back(), entry('<', sentence[i + 1].norm, lexicon_));
    if (first) first = states_[begins_.back()].upos == Upos::punct;
    if (i == 0) {
      for (std::size_t s = 0; s < states_.size(); ++s)
        states_[s].score = states_[s].own + transition_[index(Upos::unknown)][index(states_[s].upos)];
    } else {
      connect(sentence[i - 1], begins_[i - 1], begins_[i], states_.size());
    }
  }
  auto at = begins_.back();
  for (std::uint32_t s = at; s < states_.size(); ++s)
    if (states_[s].score > states_[at].score) at = s;
  for (std::size_t i = sentence.size(); i-- > 0; at = states_[at].back) choose(sentence[i], states_[at]);
}

namespace {

const Reading* reading_with(const Word& word, std::uint32_t bit) {
  for (const Reading& r : word.readings)
    if (r.upos == word.upos && (r.features & bit) != 0) return &r;
  return nullptr;
}

// Words that may stand between an auxiliary and its participle.
bool is_skipped(const Word& word) {
  return word.upos == Upos::adv || word.upos == Upos::part || word.upos == Upos::pron;
}

bool auxiliary_before(std::span<const Word> sentence, std::size_t at) {
  for (std::size_t steps = 0; at > 0 && steps < 5; ++steps) {
    const Word& word = sentence[--at];
    if (word.upos == Upos::aux) return true;
    if (!is_skipped(word)) return false;
  }
  return false;
}

}  // namespace

void settle_participles(std::span<Word> sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Word& word = sentence[i];
    if (word.upos != Upos::verb || word.readings.size() < 2) continue;
    const Reading* finite = reading_with(word, feature::finite);
    const Reading* participle = reading_with(word, feature::participle);
    if (finite == nullptr || participle == nullptr || finite == participle) continue;
    const bool before = auxiliary_before(sentence, i);
    // "dozens killed by", "villages burned in": no object follows, and a noun, not its subject's pronoun, goes before.
    const bool follows = i + 1 == sentence.size() || sentence[i + 1].upos == Upos::adp;
    const bool noun = i > 0 && (sentence[i - 1].upos == Upos::noun || sentence[i - 1].upos == Upos::num);
    const bool subject = i > 0 && (sentence[i - 1].upos == Upos::pron || sentence[i - 1].upos == Upos::propn);
    const bool is_participle = before || (follows && noun && !subject);
    const Reading* chosen = is_participle ? participle : finite;
    word.features = chosen->features;
    word.lemma = chosen->lemma.empty() ? word.norm : chosen->lemma;
    word.lemma_key = chosen->lemma.empty() ? word.norm_key : chosen->lemma_key;
  }
}

void mark_names(std::span<Word> sentence) {
  bool inside = false;
  for (Word& word : sentence) {
    const bool name = word.upos == Upos::propn;
    if (name) {
      word.name = NameKind::other;
      word.name_begins = !inside;
    }
    inside = name;
  }
}

}  // namespace vigie::model
