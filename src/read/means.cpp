// Means: what was done with a weapon is an attack of that weapon's kind, whatever the verb says of the harm.
//   "two missiles devastated a resort" -> remote/shelling     "killed by an army drone" -> remote/air-strike
// The kind is the column `means` of the table `things`. Tested in tests/cases/read/means.case.
// SPDX-License-Identifier: Apache-2.0
#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kCompound = 3;  // words of "drone strike", "missile de croisière" around their head

std::string_view kind_of_weapon(const View& view, std::uint32_t w) {
  if (w == kNone) return {};
  const auto& s = view.sentence_at(w);
  for (std::uint32_t first = w >= s.first + kCompound ? w - kCompound + 1 : s.first; first <= w; ++first) {
    const Found found = longest_at(view, view.things, s, first);
    if (found.row != kNone && w >= found.first && w < found.last) return view.things.cell(found.row, "means");
  }
  return {};
}

bool takes_its_kind_from_the_weapon(const Happening& h) {
  return h.row != kNone && h.form == Form::verb &&
         (h.type == "civilians/attack" || h.type == "strategic/destruction" || h.type == "battle/armed-clash" ||
          h.type == "civilians/attack-on-site");
}

}  // namespace

void settle_means(const View& view, std::vector<Happening>& happenings) {
  for (Happening& h : happenings) {
    if (!takes_its_kind_from_the_weapon(h) || !syntax::has_tree(view, h.sentence)) continue;
    const std::uint32_t verb = syntax::top_of(view, h.first, h.last);
    const auto kind = kind_of_weapon(view, h.passive ? syntax::agent_of(view, verb) : syntax::subject_of(view, verb));
    if (kind.empty()) continue;
    if (h.type == "civilians/attack-on-site") h.also.push_back(h.type);
    h.type = kind;
    tell(view, "read.means", "type", view.quote(h.first, h.last).span, h.type);
  }
}

}  // namespace vigie::read
