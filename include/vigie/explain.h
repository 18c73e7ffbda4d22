// Trace: what each stage saw and decided, for `vigie explain`. A null pointer when off: stages test it before they
// build a line. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vigie/span.h"

namespace vigie {

struct Decision {
  std::string stage;  // "read"
  std::string rule;   // permanent id: "read.bind.place.clause", "lexicon.fr.happenings.bombarder"
  std::string claim;  // id of the claim it fed; empty where it fed none
  std::string slot;   // "place", "time", "standing", ...; empty where it is about the whole claim
  Span span;          // the words
  std::string value;  // what was read
  std::string why;    // reason, or why it was refused
  bool refused = false;
  double score = 0;
  std::uint32_t part = 1;  // of the page's stories, as Story::part
};

struct Trace {
  std::vector<Decision> decisions;
};

}  // namespace vigie
