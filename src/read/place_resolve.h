// Which place each name means. Every candidate of the gazetteer is scored by how much is written about it anyway
// (population, seat, number of names) and by the story: countries that its other names and demonyms point to, the class
// that the words ask for, a region named beside it, the distance to places that are sure. One name has one sense in a
// story (Gale, Church, Yarowsky 1992). Names that are doubtful as places at all are dropped.
// Tested in tests/unit/read/places_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "knowledge/knowledge.h"
#include "read/mentions.h"
#include "read/place_scan.h"
#include "text/document.h"

namespace vigie::read {

inline constexpr std::uint32_t kNoRow = 0xffffffffU;

struct ResolvedName {
  bool kept = false;           // it names a place
  std::uint32_t row = kNoRow;  // of the gazetteer; kNoRow: a place that is not there
  std::vector<PlaceCandidate> candidates;
};

// One for each name of the scan.
[[nodiscard]] std::vector<ResolvedName> resolve_places(const PlaceScan& scan, const text::Document& document,
                                                       const knowledge::Gazetteer& gazetteer,
                                                       const PlaceOptions& options = {});

}  // namespace vigie::read
