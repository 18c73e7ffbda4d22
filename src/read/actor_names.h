// Identity of actors: of the directory, of a country's forces, and of phrases that the story has to resolve.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "read/view.h"

namespace vigie::read {

[[nodiscard]] bool is_armed(ParticipantKind kind);
// Puts the directory's identity into the mention.
void identify(const View& view, std::uint32_t row, ActorMention& mention);
// "<country>-armed-forces" or "<country>-police" where the directory has it, else empty.
[[nodiscard]] std::string force_id(const View& view, std::string_view country, bool police);
// The country that most names of the story point to, twice for headline and standfirst.
void find_focus_country(View& view);
// "étrangers" in "des étrangers ont été enlevés": nouns of no table that are killed, taken, freed, ... are people. Puts
// them among the mentions, marked as guesses (actor_guesses.cpp).
void guess_people(View& view);
// "le groupe", "the militants", "l'armée", pronouns: the one of their kind told of last (recency, as in Hobbs 1978's
// left-to-right search, without the tree); an army with none before it is that of the focus country.
void resolve_generic(View& view);

}  // namespace vigie::read
