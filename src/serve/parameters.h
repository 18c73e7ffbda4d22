// The query of a request, read strictly: what is not known or not well formed is an error that names the parameter,
// never a filter that is silently left out.
//   type=battle,remote/shelling&box=30,32,40,38&min_origins=2 -> Query{types {"battle", "remote/shelling"}, box, 2}
// Tested in tests/unit/serve/parameters_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/http.h"
#include "vigie/store.h"

namespace vigie::serve {

enum class Format : std::uint8_t { json, geojson, jsonl, csv };

struct Parameters {
  Query query;
  Format format = Format::json;
  bool all = false;  // limit=all, and csv and jsonl without a limit: for taking away
};

// Errors are bad_input, with the parameter's name in `where`. An empty value is one not given.
[[nodiscard]] Result<Parameters> read_parameters(const Request& request);

// All that are known; for the test that openapi.json describes each.
[[nodiscard]] std::vector<std::string_view> parameter_names();

// The target of the same request at another offset: "/api/v1/events?type=battle&offset=100".
[[nodiscard]] std::string target_at(const Request& request, std::uint64_t offset);

// True where a filter is set that only events have, so that stories must be found through their events.
[[nodiscard]] bool filters_events(const Query& query);

}  // namespace vigie::serve
