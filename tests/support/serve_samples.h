// A small store for the tests of the server and of the page: an invented conflict, invented towns and groups, told in
// English, French and Arabic, with every standing, a copy, a superseded figure, a dispute, an unplaced and an undated
// event. The words of each value are found in the text, so that its positions are right by construction.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vigie/store.h"

namespace vigie::test {

struct World {
  std::vector<StoryRecord> stories;
  std::vector<Event> events;
};

[[nodiscard]] World sample_world();
// The same and `more` further events of one line each, spread by a fixed rule over places, months and types.
[[nodiscard]] World large_world(std::uint32_t more);
// Opens the store at `path` and puts the world in.
[[nodiscard]] Result<void> fill_store(const std::string& path, const World& world);

}  // namespace vigie::test
