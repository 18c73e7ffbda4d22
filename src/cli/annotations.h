// The mentions of one kind as the commands show them: a line for people and an object for programs. Positions are of
// the story's text: `begin`, `end` in bytes, `from`, `to` in code points. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "read/timex.h"
#include "store/json.h"
#include "text/document.h"

namespace vigie::cli {

struct Annotation {
  std::string line;
  store::Json json;
  bool reference = false;  // "the town", "there": words that stand for a place named before
};

// `kind`: places, times, figures or actors; in the order of the text. `marked`: bytes of the names of places, where the
// caller knows them.
[[nodiscard]] std::vector<Annotation> annotations(std::string_view kind, const text::Document& document,
                                                  const knowledge::Knowledge& knowledge,
                                                  const std::vector<Span>& marked = {});

}  // namespace vigie::cli
