// Bearers: the mentions that a word of the tree stands for when it fills a role, and whose a strike, a shell or a bomb
// is. With a tree only; without one every answer is empty.
//   "plusieurs milliers de membres et leurs familles ont fui" -> [membres], [leurs familles]
//   "shells fired by the army", "une bombe de la coalition", "Israeli strikes" -> owners [the army], [la coalition],
//   [Israeli]
// Tested in tests/cases/read/binding_*.case. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "read/view.h"

namespace vigie::read {

inline constexpr std::size_t kNoMention = static_cast<std::size_t>(-1);

// The mention that the word is a word of, adjectives left out unless `adjectives`.
[[nodiscard]] std::size_t mention_at(const View& view, std::uint32_t w, bool adjectives = false);
// Its own mention, else what it counts ("thousands of members"), and those joined to it.
[[nodiscard]] std::vector<std::size_t> bearers(const View& view, std::uint32_t w);
// Whose the act or weapon is: an adjective, a compound, "of", who fired, launched or carried it out.
[[nodiscard]] std::vector<std::size_t> owners(const View& view, std::uint32_t w);
// Whether the word names an act of violence or a weapon: it has a doer, and is none.
[[nodiscard]] bool is_means(const View& view, std::uint32_t w);

}  // namespace vigie::read
