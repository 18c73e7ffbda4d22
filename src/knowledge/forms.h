// Word forms of a language: forms.tsv (form lemma upos features count; also compressed, .zst) gives what a form can be,
// transitions.tsv (previous next logprob) how tags follow each other. `features`: names of feature:: bits parted by
// "|".
//   "frappe": frapper VERB present|third_person|singular..., frappe NOUN feminine|singular, weights log(count / all
//   counts)
// Stored as flat records; the Readings that callers see hold pointers and are made from them, a block at a time, when
// one of the block is first asked for: a program that reads one story makes a few hundred of 300,000.
// Tested in tests/unit/knowledge/forms_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/word.h"
#include "knowledge/pack.h"
#include "knowledge/tsv.h"
#include "knowledge/vocabulary.h"

namespace vigie::knowledge {

struct StoredForm {  // a slot of the hash table by form; count 0: free
  Text form;
  std::uint32_t first = 0;  // of its readings
  std::uint16_t count = 0;
  std::uint16_t tag = 0;  // as in StoredStart
};
struct StoredReading {
  Text lemma;
  std::uint32_t upos = 0, features = 0;
  float weight = 0;
  WordKey lemma_key = 0;
};
inline constexpr std::size_t kTags = 18;

class Forms {
 public:
  Forms() = default;
  explicit Forms(const Pack& pack);
  [[nodiscard]] std::span<const Reading> readings(std::string_view form) const;
  [[nodiscard]] float transition(Upos previous, Upos next) const;

 private:
  static constexpr std::size_t kBlock = 32;  // readings made at once
  struct Made {
    std::mutex mutex;
    std::unique_ptr<std::byte[]> readings;              // room for all of them
    std::unique_ptr<std::atomic<std::uint8_t>[]> done;  // by block
  };
  [[nodiscard]] std::span<const Reading> made(std::size_t first, std::size_t count) const;
  void make(std::size_t block) const;

  std::string_view pool_;
  std::span<const StoredForm> slots_;
  std::span<const StoredReading> stored_;
  std::span<const float> transitions_;
  std::unique_ptr<Made> made_ = std::make_unique<Made>();
};

// Compiles both files; either may be empty (no header). `vocabulary`: of the language's tables, all of which have been
// compiled. Returns the pack, and the number of forms in `count`.
[[nodiscard]] std::string compile_forms(const Tsv& forms, const Tsv& transitions, const VocabularyWriter& vocabulary,
                                        Complaints& complaints, std::uint64_t& count);

}  // namespace vigie::knowledge
