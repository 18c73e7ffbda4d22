// text/: a story in; sentences and words with normal forms, tags, lemmas, heads and names out, each "not known" where
// no rule or model says. Total. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "knowledge/knowledge.h"
#include "model/models.h"
#include "text/document.h"

namespace vigie::text {

// Analyses every paragraph but credits in the language of the story; a language without a lexicon gets sentences and
// words with normal forms only, one without a network no trees. What is given must outlive the document.
[[nodiscard]] Document analyse(const Story& story, const knowledge::Knowledge& knowledge,
                               const model::Models* models = nullptr);

// analyse() in its parts, for a caller that looks at the words first and may leave the story:
// sentences and words with norms and readings, no tags;
[[nodiscard]] Document read_words(const Story& story, const knowledge::Knowledge& knowledge,
                                  const model::Models* models = nullptr);
// tags, trees and the network's names of these sentences (indexes, ascending), each asked for once;
void tag(Document& document, std::span<const std::uint32_t> sentences, const knowledge::Knowledge& knowledge,
         const model::Models* models = nullptr);
// those of all sentences but the ones that have been tagged, and names joined over the whole.
void finish(Document& document, std::span<const std::uint32_t> tagged, const knowledge::Knowledge& knowledge,
            const model::Models* models = nullptr);

// BCP 47 code of the language a text is written in ("fr", "en", "ar", ...); "und" for text too short or mixed to tell.
// `hint`: what metadata says; it decides between close candidates only.
[[nodiscard]] std::string recognise_language(std::string_view text, std::string_view hint = {});

// Sets the language of the story (what it has is the hint), and that of each paragraph that is surely written in
// another one. Of names, credits and short paragraphs nothing is told.
void recognise_languages(Story& story);

}  // namespace vigie::text
