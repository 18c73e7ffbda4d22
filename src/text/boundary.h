// Where a sentence ends, learned: a linear model over what stands around a place between two tokens (marks, shapes,
// words, likeliest tags, length and verbs of the sentence so far, how far the next full stop is), so that headings,
// lists and captions without a full stop are told too.
//   [Sport] [Le] [club] ... -> a place after [Sport]: capital after a short stretch without a verb, verb ahead -> ends
// Weights: knowledge/lexicon/<language>/boundaries.tsv, made by training/split/train_split.py; a language without
// that file keeps the rules of sentences.cpp. Tested in tests/unit/text/boundary_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/tokens.h"

namespace vigie::text {

// The weights of one language: views into its lexicon.
class BoundaryWeights {
 public:
  static constexpr std::uint32_t kBlocks = 64, kPerBlock = 1024, kSlots = kBlocks * kPerBlock;

  explicit BoundaryWeights(const knowledge::Lexicon* lexicon);
  [[nodiscard]] bool known() const { return known_; }
  // In 1/64ths of a natural logarithm of odds.
  [[nodiscard]] int at(std::uint32_t slot) const;

 private:
  std::array<std::string_view, kBlocks> blocks_;
  bool known_ = false;
};

// The places of one paragraph, and what the model sees at each.
class Places {
 public:
  static constexpr std::size_t kFeatures = 31;
  using Features = std::array<std::uint32_t, kFeatures>;  // slots of the weights

  Places(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon& lexicon);

  // Whether a sentence might end before token `next` at all.
  [[nodiscard]] bool possible(std::uint32_t next) const;
  // What the rules know better than the weights: after an abbreviation that may end a sentence ("U.S.", an
  // initial), after a quotation that closes a sentence, after an ellipsis, after a dateline.
  [[nodiscard]] std::optional<bool> settled(std::uint32_t begin, std::uint32_t next) const;
  // `begin`: first token of the sentence at hand.
  void features(std::uint32_t begin, std::uint32_t next, Features& out) const;

 private:
  struct Seen {
    std::uint32_t word = 0;   // hash of the lower-case form
    std::uint32_t tail = 0;   // hash of its last three characters
    std::uint32_t ahead = 0;  // tokens to the next mark that ends sentences
    std::uint16_t shape = 0;
    std::uint16_t verbs = 0, capitals = 0, words = 0;  // among the tokens before this one
    std::int16_t depth = 0;                            // brackets open before this token
    std::uint8_t tag = 0;
    bool ends = false, closes = false, opens = false;
  };

  void look(const Token& token, Seen& seen) const;
  void count();
  [[nodiscard]] const Seen& seen(std::int64_t i) const;
  // The mark that ends the tokens before `next`, closing marks passed over.
  [[nodiscard]] std::uint32_t mark_before(std::uint32_t next) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const knowledge::Lexicon& lexicon_;
  std::vector<Seen> seen_;
};

// As find_sentence_ends() of sentences.h, by the model.
void find_learned_ends(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon& lexicon,
                       const BoundaryWeights& weights, std::vector<std::uint32_t>& ends);

}  // namespace vigie::text
