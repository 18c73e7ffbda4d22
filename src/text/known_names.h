// Names that the knowledge has, in one sentence: actors, sources, places. What is sure enough to be a name though
// nobody else saw it is `sure`; the rest confirms what others found.
//   "Les Forces de soutien rapide à Nyala" -> [Forces de soutien rapide] organisation sure, [Nyala] location sure
// Tested in tests/unit/text/names_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/name_cues.h"

namespace vigie::text {

struct KnownName {
  std::uint32_t first = 0, last = 0;  // words [first, last) of the sentence
  NameKind kind = NameKind::none;
  bool sure = false;
  bool country = false;  // or a continent, a large capital, what a word calls a lake: a place whatever it does
};

class KnownNames {
 public:
  explicit KnownNames(const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {}

  // Replaces `out`; in order of place, the longest of those that begin at a word.
  void find(const Document& document, const Sentence& sentence, const NameCues& cues, std::vector<KnownName>& out);
  // Whether the gazetteer has a place of that name.
  [[nodiscard]] bool is_place(std::string_view text, std::span<const Word> words, std::uint32_t first,
                              std::uint32_t last) const;

 private:
  void add_bodies(const Document& document, const Sentence& sentence, std::uint32_t at, const NameCues& cues,
                  std::vector<KnownName>& out);
  void add_place(std::string_view text, std::span<const Word> words, std::uint32_t at, const NameCues& cues,
                 std::vector<KnownName>& out);
  [[nodiscard]] bool written_as_name(std::span<const Word> words, const NameCues& cues, std::uint32_t first,
                                     std::uint32_t last) const;

  const knowledge::Knowledge& knowledge_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace vigie::text
