// How much two mentions of happenings agree (agreement.cpp); gather.cpp joins those that agree enough.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "read/happenings.h"

namespace vigie::read {

inline constexpr double kJoin = 3.0;  // agreement from which a mention joins
inline constexpr double kOtherPlace = -4.0;

// What speaks for two mentions being one happening, and against it.
struct Agreement {
  double type = 0, place = 0, time = 0, roles = 0, figures = 0, position = 0, standing = 0;

  [[nodiscard]] double total() const {
    return type < 0 ? type : type + place + time + roles + figures + position + standing;
  }
};

[[nodiscard]] Agreement agreement(const View& view, const Happening& now, const Happening& before);
// "type 2.5 place -4.0 nearness 0.8", for explain.
[[nodiscard]] std::string parts_of(const Agreement& a);

// Harm by armed men, told in another sentence than an attack with bombs or shells that names no doer.
[[nodiscard]] bool by_other_arms(const View& view, const Happening& harm, const Happening& attack);

// Above 0 where they are the same, below where they contradict each other.
[[nodiscard]] double compare_places(const View& view, const Happening& a, const Happening& b);
[[nodiscard]] double compare_times(const View& view, const Happening& a, const Happening& b);
[[nodiscard]] double compare_figures(const View& view, const Happening& a, const Happening& b);

// In the headline; or there, in the standfirst or in a caption, which all tell the story's own news.
[[nodiscard]] bool in_headline(const View& view, const Happening& h);
[[nodiscard]] bool in_lead(const View& view, const Happening& h);

// Told in its own sentence, not inherited.
[[nodiscard]] inline bool own(const std::optional<Bound>& bound) { return bound && bound->reach <= Reach::sentence; }
[[nodiscard]] inline bool to_come(const Happening& h) { return h.standing == Standing::expected; }

}  // namespace vigie::read
