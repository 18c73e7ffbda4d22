// Places that only say where another one is, and lists of places: which of them stands for the happening.
//   "Sokolo, dans la région de Ségou" -> Sokolo for both;  "Daquq, a town 30 km south of Kirkuk" -> Daquq for both
//   "in Konna, Douentza and Sévaré"   -> Konna for all three (record.md: several places make one claim with the first)
// Tested in tests/unit/read/place_links_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "read/view.h"

namespace vigie::read {

// For each of view.places, the index of the place that stands for it: its own where nothing else does.
[[nodiscard]] std::vector<std::size_t> linked_places(const View& view);

}  // namespace vigie::read
