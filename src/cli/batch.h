// Batch: many pages read by several threads, handed on in the order they were given, whatever finished first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "cli/commands.h"
#include "vigie/engine.h"

namespace vigie::cli {

struct BatchReport {
  std::uint64_t pages = 0, failed = 0, stories = 0, claims = 0;
  double seconds = 0;
};

// Reads every page of the options; `take` gets the stories of one page at a time, in order, on the calling thread, and
// returns false to stop. Pages that fail are told on standard error, one line each. At most a few pages per thread are
// held.
[[nodiscard]] Result<BatchReport> read_batch(const Engine& engine, const ReadOptions& options,
                                             const std::function<bool(std::vector<StoryRecord>&&)>& take);

// "12 pages, 14 stories, 80 claims in 0.5 s; 1 page failed" on standard error unless quiet; the exit status.
int summarise(const BatchReport& report, bool quiet);

}  // namespace vigie::cli
