// CoNLL-U (universaldependencies.org/format.html), written and read.
//   "Le chef du village." -> "1 Le le DET ...", "3-4 du", "3 de", "4 le", "5 village ... SpaceAfter=No", "6 . ."
// What is written is valid at the level of format whatever the document knows: a sentence without a tree hangs its
// words on the first and says so in a comment, `# tree = none`. Names are in MISC: NER=B-PER, I-PER (LOC, ORG, MISC).
// Tested in tests/unit/text/conllu_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/rules.h"
#include "vigie/result.h"

namespace vigie::text {

// Appends the document; `name` begins the ids of its sentences ("name-1"), `rules` tell which words one token holds.
void write_conllu(const Document& document, const LanguageRules& rules, std::string_view name, std::string& out);

// A word of a file in CoNLL-U: where its token stands in the text, and the word itself where it is not what is written.
struct GivenWord {
  Span span;
  std::string form;
};

// A file in CoNLL-U: its tokens and sentences, what is said of them left out. Each paragraph (`# newpar`, `# newdoc`)
// is one of the story.
struct GivenText {
  Story story;
  std::vector<std::vector<GivenWord>> sentences;
  std::vector<std::uint32_t> paragraphs;  // of each sentence
};

// Errors: bad_input with the line, for anything that is not ten columns with ids in order.
[[nodiscard]] Result<GivenText> read_conllu(std::string_view bytes, const std::string& file);

}  // namespace vigie::text
