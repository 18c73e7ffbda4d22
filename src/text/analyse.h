// analyse() with the lexicon and the network given, for tests and tools that have no compiled knowledge, and tagging of
// words that are there. Tested in tests/unit/text/analyse_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "knowledge/knowledge.h"
#include "model/net.h"
#include "text/document.h"

namespace vigie::text {

// `lexicon` may be null: sentences and words with normal forms only. `net` may be null: no trees. What is given must
// outlive the document. `actors` tells names in text that is all in capitals; may be null.
[[nodiscard]] Document analyse_with(const Story& story, const knowledge::Lexicon* lexicon,
                                    const model::Net* net = nullptr, const knowledge::Actors* actors = nullptr);

// The first half of analyse_with(): words with their norms and the lexicon's readings, but no tags (tag_sentences).
// `guesses`: readings of words that the lexicon does not have, for when there is no network. `actors`: as above.
[[nodiscard]] Document read_words(const Story& story, const knowledge::Lexicon* lexicon, bool guesses,
                                  const knowledge::Actors* actors = nullptr);
// Tags of these sentences, by index, as tag_words() sets them.
void tag_sentences(Document& document, std::span<const std::uint32_t> sentences, const knowledge::Lexicon* lexicon,
                   const model::Net* net);

// Sets tags, features, lemmas, heads, relations and names of all words, from their forms, norms and the lexicon's
// readings: by the network; without one by the hidden Markov tagger; without a lexicon too not at all.
void tag_words(Document& document, const knowledge::Lexicon* lexicon, const model::Net* net);

}  // namespace vigie::text
