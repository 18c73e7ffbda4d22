// Names of a document: what the tags or the network found, joined with what the knowledge knows.
//   "le général Abdel Fattah al-Burhane, des Forces de soutien rapide, à Nyala"
//     -> PER "Abdel Fattah al-Burhane", ORG "Forces de soutien rapide", LOC "Nyala"
// Titles, determiners, days, months and demonyms are no part of names; particles (al-, ibn), initials and what a hyphen
// joins are; of names within names the outermost counts. The kinds are those of CoNLL-2003 (Tjong Kim Sang & De Meulder
// 2003, W03-0419); eval/names/README.md says what is a name.
// Tested in tests/unit/text/names_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "knowledge/knowledge.h"
#include "text/document.h"

namespace vigie::text {

enum class NamesFrom : std::uint8_t {
  tags,   // Word::name marks runs of proper nouns, their kinds are to be told
  model,  // Word::name holds names and their kinds; they are mended and completed
};

// Sets Word::name and Word::name_begins of all words.
void join_names(Document& document, const knowledge::Knowledge& knowledge, NamesFrom from);

}  // namespace vigie::text
