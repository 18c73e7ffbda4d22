// Where sentences end among the tokens of one paragraph, and which tokens stand in quotation marks.
//   [M.] [Bah] [est] [mort] [.] [Il] ... -> an end after the first [.], none after [M.]
// A paragraph without a full stop (a headline) is one sentence; a dateline stays in the sentence it opens.
// Tested in tests/unit/text/sentences_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/tokens.h"

namespace vigie::text {

// Appends for each sentence the index one past its last token. `lexicon` may be null.
void find_sentence_ends(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon* lexicon,
                        std::vector<std::uint32_t>& ends);

// One flag a token: inside « » or " " (the marks themselves are not). A mark that is never closed quotes to the end
// of the paragraph, as news does in quotations of several paragraphs; a plain mark that closes nothing quotes nothing.
void find_quotes(std::string_view text, std::span<const Token> tokens, std::vector<bool>& quoted);

}  // namespace vigie::text
