// Vocabulary: the words of a language's phrase tables, numbered from 1 on in the order of their first use, so that
// finding phrases in a text compares numbers where it would compare letters thousands of times.
//   key("front") == 17, the number that a StoredWord "front" of any table of the language bears
// Tested in tests/unit/knowledge/vocabulary_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/word.h"
#include "knowledge/pack.h"

namespace vigie::knowledge {

struct KeyedWord {  // a slot of the hash table by word; key 0: free
  Text word;
  std::uint32_t hash = 0;
  WordKey key = 0;
};

class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(const Pack& pack);
  // kInNoPhrase for a word that no table has; 0, "not looked up", where there is no vocabulary.
  [[nodiscard]] WordKey key(std::string_view word) const;

 private:
  std::string_view pool_;
  std::span<const KeyedWord> slots_;
};

class VocabularyWriter {
 public:
  [[nodiscard]] WordKey add(std::string_view word);
  [[nodiscard]] WordKey key(std::string_view word) const;
  [[nodiscard]] std::string finish() const;  // the pack

 private:
  std::map<std::string, WordKey, std::less<>> keys_;
};

}  // namespace vigie::knowledge
