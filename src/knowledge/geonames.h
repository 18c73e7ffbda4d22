// A GeoNames dump (allCountries.txt, or one country's file; geonames.org, CC BY 4.0) as tables of knowledge/places/.
//   allCountries.txt -> geonames.tsv (id lat lon ...), geonames-names.tsv (id lang name)
// Lines are streamed: the dump may be larger than memory. Tested in tests/unit/knowledge/geonames_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "vigie/result.h"

namespace vigie::knowledge {

struct GeonamesOptions {
  std::string classes = "PATHLS";     // feature classes to keep; GeoNames has R (roads), U (undersea), V (woods) too
  std::int64_t least_population = 0;  // of populated places; 0: all, those of unknown population among them
};

struct GeonamesReport {
  std::uint64_t places = 0, names = 0;
  std::uint64_t left_out = 0;  // by the options
  std::uint64_t unread = 0;    // lines that are no row of a dump
};

// Writes `folder`/places/geonames.tsv and geonames-names.tsv, to be laid over ours with `vigie knowledge build`.
[[nodiscard]] Result<GeonamesReport> import_geonames(const std::string& dump, const std::string& folder,
                                                     const GeonamesOptions& options = {});

}  // namespace vigie::knowledge
