// What became of each block of a page, in page order: for the side-by-side view, and for whoever asks why.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vigie/page.h"

namespace vigie::page {

struct Piece {
  std::string text;
  std::uint32_t part = 0;  // of the story that has it; 0: left out
  Role role = Role::body;
  std::string why;  // it was left out, or what else it gave: "origin", "comment"
};

}  // namespace vigie::page
