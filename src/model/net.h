// Net: the trained network of a language. Sentences in, whose words have forms, norms and the lexicon's readings; out,
// in each word, its tag, features, lemma, head, relation and name.
//   Des soldats ont été tués -> tués VERB tuer root; soldats NOUN nsubj:pass of tués
// Immutable and shared by all threads, each with a NetScratch of its own. The same words get the same analysis whatever
// stands beside them in the batch. Without a file the hidden Markov tagger (tagger.h) does what it can.
// Tested in tests/unit/model/net_test.cpp; measured by eval/net_bench.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "core/word.h"
#include "knowledge/knowledge.h"
#include "vigie/result.h"

namespace vigie::model {

struct NetSentence {
  std::span<Word> words;
  bool shouted = false;  // all in capitals: they tell nothing
};

// Buffers that grow to the largest batch seen and are used again.
class NetScratch {
 public:
  NetScratch();
  NetScratch(NetScratch&&) noexcept;
  NetScratch& operator=(NetScratch&&) noexcept;
  ~NetScratch();

 private:
  friend class Net;
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

class Net {
 public:
  // Errors: not_found, incompatible, corrupt; each names the file and what to do.
  [[nodiscard]] static Result<Net> open(const std::string& path);
  Net(Net&&) noexcept;
  Net& operator=(Net&&) noexcept;
  ~Net();

  [[nodiscard]] std::string_view language() const;
  [[nodiscard]] std::string_view made() const;  // recipe and seed

  // Any sentences, empty and long ones too. Lemmas and readings that are not there yet go into the arena; relations
  // and lemmas may be views into this Net, which must outlive the words. `lexicon`: whose keys lemmas get; may be null.
  void analyse(std::span<const NetSentence> sentences, NetScratch& scratch, std::pmr::memory_resource& arena,
               const knowledge::Lexicon* lexicon = nullptr) const;

 private:
  struct State;
  explicit Net(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace vigie::model
