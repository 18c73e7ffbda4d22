// Relevance: whether a story's war words are borrowed for sport, markets, games or fiction. Words of `unrelated` are
// weighed against words that only real conflict brings (armed actors of the directory, armed people, counts of harm).
// Tested in tests/cases/read/metaphor_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"

namespace vigie::read {

double unrelatedness(const View& view) {
  double borrowed = 0, real = 0;
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s)
    for (const Found& found : scan(view, view.unrelated, view.sentence(s))) {
      const auto weight = view.unrelated.cell(found.row, "weight");
      borrowed += weight == "3" ? 3 : weight == "2" ? 2 : 1;
    }
  for (const auto& actor : view.actors) {
    if (!actor.participant.id.empty() && actor.armed && !actor.adjective)
      real += 2;
    else if (actor.armed && !actor.group)
      real += 1;
  }
  for (const auto& figure : view.figures)
    if (figure.what_known && (figure.what == FigureWhat::killed || figure.what == FigureWhat::wounded)) real += 2;
  return borrowed + real > 0 ? borrowed / (borrowed + real) : 0;
}

}  // namespace vigie::read
