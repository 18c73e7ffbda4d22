// What each route answers: a request and a store in, a response out. No logic of its own: filters go to the store as
// they came, records are written by store/record.h; here they are only counted, paged and put into an envelope.
//   {"total": 1204, "limit": 100, "offset": 0, "items": [...]}      Link: <...offset=100>; rel="next"
// Tested in tests/unit/serve/server_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "serve/http.h"
#include "vigie/store.h"

namespace vigie::serve {

struct Asked {
  const Request& request;
  const Store& store;
  std::string id;  // of the path, where the route has one
};

[[nodiscard]] Result<Response> answer_events(const Asked& asked);
[[nodiscard]] Result<Response> answer_event(const Asked& asked);
[[nodiscard]] Result<Response> answer_claims(const Asked& asked);
[[nodiscard]] Result<Response> answer_stories(const Asked& asked);
[[nodiscard]] Result<Response> answer_story(const Asked& asked);
[[nodiscard]] Result<Response> answer_actors(const Asked& asked);
[[nodiscard]] Result<Response> answer_places(const Asked& asked);
[[nodiscard]] Result<Response> answer_health(const Asked& asked);

}  // namespace vigie::serve
