// Keys that names of places are found by.
//   full   folded                                  "Deir ez-Zor" -> "deir ez zor"
//   bare   without articles (al, el, ez, l', ...)  "deir zor"
//   light  Latin letters brought to one spelling   "Bou Djébéha" -> "bujibiha": ou/o/u, e/i, dj/j, tch/sh/ch, kh/h,
//   doubled letters
// Tested in tests/unit/knowledge/place_key_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::knowledge {

struct PlaceKey {
  std::string full, bare;

  void set(std::string_view name);
  // Slot and fingerprint come from `bare`; `exact` tells spellings with and without an article apart.
  [[nodiscard]] std::uint64_t hash() const;
  [[nodiscard]] std::uint8_t exact() const;
};

// Appends the light key of a bare name; nothing for names in other scripts and for keys under four letters.
void light_key(std::string_view bare, std::string& out);

}  // namespace vigie::knowledge
