// Tags of the words of a sentence: the likeliest way through their readings (Viterbi over pairs of tags, Forney 1973;
// hidden Markov tagging as in Brants, TnT, 2000). Sets upos, lemma, features; adds a PROPN reading where it is chosen.
//   les(DET|PRON) frappes(NOUN|VERB) ont(AUX) -> DET NOUN AUX
// Tested in tests/unit/model/tagger_test.cpp; measured by eval/text_eval.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "core/word.h"
#include "knowledge/knowledge.h"

namespace vigie::model {

class Tagger {
 public:
  Tagger(const knowledge::Lexicon& lexicon, std::pmr::memory_resource& arena);

  // `capitals_tell`: whether capitals mark names here (not in headlines where most words have one).
  void tag(std::span<Word> sentence, bool capitals_tell);

 private:
  static constexpr std::size_t kTags = 18;
  struct State {
    const Reading* reading = nullptr;  // null: the PROPN that any capitalised word may be
    Upos upos = Upos::unknown;
    float own = 0;    // how well the word itself fits the tag
    float score = 0;  // of the best way here
    std::uint32_t back = 0;
  };

  void add_states(const Word& word, bool first, bool capitals_tell);
  void add_state(const Reading* reading, Upos upos, float own);
  void follow(const Word& word, const State& p, std::span<const Reading> any, std::array<float, kTags>& after) const;
  void connect(const Word& before, std::size_t from, std::size_t to, std::size_t end);
  void look_ahead(std::size_t from, std::span<const Reading> before_next);
  void choose(Word& word, const State& state) const;

  const knowledge::Lexicon& lexicon_;
  std::pmr::memory_resource& arena_;
  std::array<std::array<float, kTags>, kTags> transition_{};
  std::array<float, kTags> prior_{}, capital_{}, small_{};
  std::vector<State> states_;
  std::vector<std::uint32_t> begins_;  // first state of each word
};

// Chooses, among readings of one tag, between a finite verb and a participle by the words around it.
void settle_participles(std::span<Word> sentence);

// Runs of PROPN are names of a kind that is not told.
void mark_names(std::span<Word> sentence);

}  // namespace vigie::model
