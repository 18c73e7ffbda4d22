// Sources: on whom a claim rests, and whether two stories name the same one.
//   "the head of the Saudi hospital" ~ "the Saudi hospital"; "la présidente de l'association" ~ "the association"
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "merge/account.h"

namespace vigie::merge {

struct NamedSource {
  const Source* source = nullptr;
  std::string id;                  // its own, or that of the side it speaks for
  std::vector<std::string> words;  // folded words of its name
  std::string_view language;
};

// The sources nearest to the happening: not those that only cite another one, and not the outlet itself.
[[nodiscard]] std::vector<const Source*> nearest_sources(const Claim& claim, const Story& story);

// `sides`: the event's participants; where only one of them can speak as "the army", that one does.
[[nodiscard]] NamedSource named(const Source& source, const Story& story, const std::vector<const Participant*>& sides);
[[nodiscard]] bool same_source(const NamedSource& a, const NamedSource& b, const Kin& kin);
// A name as folded words of four letters and more, and acronyms, for comparing with another name.
[[nodiscard]] std::vector<std::string> name_words(const std::string& name);
[[nodiscard]] bool names_outlet(const NamedSource& source, const Story& story);

}  // namespace vigie::merge
