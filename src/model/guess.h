// Readings of words that the lexicon does not hold, by their ending, and the keys of forms.tsv that carry such counts.
// Beside words, forms.tsv has rows whose form is no word (training/forms/make_forms.py writes them):
//   ~ending   what words with this ending are; the lemma is "~" and the ending it has: ~èrent -> ~er VERB past plural
//   ~         what unknown words are at all;  ~0h0  shape of words with digits, each run of digits a 0
//   ^         how likely each tag is written with a capital inside a sentence, ^- with a small letter
//   %         how frequent each tag is;       >word, <word  tags after the word, before it; >word/TAG  those after it
//   where it has that tag
// Tested in tests/unit/model/guess_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory_resource>
#include <span>
#include <string_view>

#include "core/word.h"
#include "knowledge/knowledge.h"

namespace vigie::model {

// What a form of this ending is likely to be; nothing where the lexicon has no endings.
[[nodiscard]] std::span<const Reading> guess(std::string_view norm, const knowledge::Lexicon& lexicon,
                                             std::pmr::memory_resource& arena);

// The readings of `mark` followed by `word`, and by "/" and `tag` if there is one: an entry that is no word.
[[nodiscard]] std::span<const Reading> entry(char mark, std::string_view word, const knowledge::Lexicon& lexicon,
                                             std::string_view tag = {});

}  // namespace vigie::model
