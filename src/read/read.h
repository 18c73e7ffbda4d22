// read/: an analysed story in; its claims out, each value with its words. Total.
// Order of the work: mentions (actors, places, times, figures, sources), happenings, binding, gathering (read.cpp reads
// aloud). SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "knowledge/knowledge.h"
#include "text/document.h"
#include "vigie/claim.h"
#include "vigie/explain.h"
#include "vigie/page.h"

namespace vigie::read {

struct Reading {
  std::vector<Claim> claims;  // in the order of their first trigger; ids "c1", "c2", ...
  std::vector<Note> notes;
};

// `trace` may be null.
[[nodiscard]] Reading claims(const text::Document& document, const knowledge::Knowledge& knowledge,
                             Trace* trace = nullptr);
// When a story without a date of publication was written, as far as its own words fix it; basis `inferred`
// (times.cpp).
[[nodiscard]] std::optional<Published> infer_published(const text::Document& document,
                                                       const knowledge::Knowledge& knowledge);

}  // namespace vigie::read
