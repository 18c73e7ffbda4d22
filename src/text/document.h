// Document: the analysed text of one story: sentences and words. Laws, property-tested: sentences are in order and
// do not overlap, each lies in one paragraph; words lie in their sentence; every byte outside words is white space.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/word.h"
#include "knowledge/knowledge.h"
#include "vigie/page.h"

namespace vigie::text {

struct Sentence {
  Span span;                          // bytes in Story::text
  std::uint32_t first = 0, last = 0;  // words [first, last)
  std::uint32_t paragraph = 0;        // index into Story::paragraphs
};

// What was found over a document, by the word that it begins at, in the order in which match_at() tells it; words count
// from the document's first.
template <class Match>
class Beginnings {
 public:
  template <class MatchAt>
  Beginnings(std::span<const Word> words, std::span<const Sentence> sentences, const MatchAt& match_at);
  [[nodiscard]] std::span<const Match> at(std::uint32_t word) const {
    return {all_.data() + first_[word], all_.data() + first_[word + 1]};
  }

 private:
  std::vector<Match> all_;
  std::vector<std::uint32_t> first_;  // into all_, by word, and its end
};

using Rows = Beginnings<knowledge::PhraseMatch>;
using Names = Beginnings<knowledge::NameMatch>;

// Refers to the Story it was made from, which must outlive it; owns everything else. Movable, not copyable.
class Document {
 public:
  explicit Document(const Story& story)
      : story_(&story), arena_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {}

  [[nodiscard]] const Story& story() const { return *story_; }
  [[nodiscard]] std::string_view text() const { return story_->text; }
  [[nodiscard]] std::string_view language() const { return story_->language; }
  [[nodiscard]] std::span<const Word> words() const { return words_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] std::span<const Word> words(const Sentence& s) const {
    return std::span<const Word>(words_).subspan(s.first, s.last - s.first);
  }
  [[nodiscard]] Role role(const Sentence& s) const { return story_->paragraphs[s.paragraph].role; }

  // Rows of a lexicon table and names of the directories, found over the whole document when first asked for and kept
  // until words change: many steps ask for the same ones. Not for two threads at once.
  [[nodiscard]] const Rows& rows(const knowledge::PhraseTable& table) const;
  [[nodiscard]] const Names& names(const knowledge::Actors& actors) const;
  [[nodiscard]] const Names& names(const knowledge::Sources& sources) const;

  // Forgets rows and names, which are found again when asked for.
  void forget_found() {
    rows_.clear();
    names_.clear();
  }
  // For the text stage alone. Forgets what was found: the words may get other tags.
  std::vector<Word>& mutable_words() {
    forget_found();
    return words_;
  }
  std::vector<Sentence>& mutable_sentences() { return sentences_; }
  std::pmr::memory_resource& arena() { return *arena_; }

 private:
  const Story* story_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;  // strings of words that are not in the text
  mutable std::deque<std::pair<const void*, Rows>> rows_;       // by table
  mutable std::deque<std::pair<const void*, Names>> names_;     // by directory
};

}  // namespace vigie::text
