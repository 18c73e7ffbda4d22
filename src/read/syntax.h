// Grammatical relations of a sentence's dependency tree (Universal Dependencies 2) as the read stage asks for them:
// the logical subject and object of a verb, what a preposition brings, over shared and inherited subjects.
//   "Des rebelles, qui ont attaqué le camp et tué deux soldats" -> subject of "tué": "rebelles", object: "soldats"
// Without a tree (Word::head not known) every answer is kNone. Tested in tests/unit/read/syntax_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/view.h"

namespace vigie::read::syntax {

[[nodiscard]] bool has_tree(const View& view, std::uint32_t sentence);

// The head of a word in Document::words(); kNone for the root of the sentence or where there is no tree.
[[nodiscard]] std::uint32_t head_of(const View& view, std::uint32_t w);
// Whether the relation of the word is `relation`, or one of its subtypes where it names none ("obl": "obl:agent" too).
[[nodiscard]] bool is(const View& view, std::uint32_t w, std::string_view relation);
// The first word after `from` that hangs on `head` by `relation`; kNone where there is none.
[[nodiscard]] std::uint32_t child(const View& view, std::uint32_t head, std::string_view relation);
// All words that hang on `head`, in the order of the text.
[[nodiscard]] std::vector<std::uint32_t> children(const View& view, std::uint32_t head);
// The word of [first, last) that hangs on a word outside: the head of an expression.
[[nodiscard]] std::uint32_t top_of(const View& view, std::uint32_t first, std::uint32_t last);

// Who does what the verb says by the grammar of its clause: its own subject, that of the verb it is joined to or
// depends on, or the noun that it modifies ("qui ...", "a convoy carrying ...", "a damaged shop"). Of a passive verb:
// what it is done to.
[[nodiscard]] std::uint32_t subject_of(const View& view, std::uint32_t verb);
[[nodiscard]] std::uint32_t object_of(const View& view, std::uint32_t verb);
// "by rebels", "par des rebelles": the doer of a passive verb or of a noun.
[[nodiscard]] std::uint32_t agent_of(const View& view, std::uint32_t head);
// Whether the tree shows the verb as passive (`yes`), as active (`no`), or neither.
enum class Told : std::uint8_t { no, yes, unknown };
[[nodiscard]] Told passive(const View& view, std::uint32_t verb);

}  // namespace vigie::read::syntax
