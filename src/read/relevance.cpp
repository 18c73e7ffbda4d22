// Relevance: whether a story's war words are borrowed for sport, markets, games or fiction. Words of `unrelated` are
// weighed against words that only real conflict brings (armed actors of the directory, armed people, counts of harm).
// Tested in tests/cases/read/relevance.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"

namespace vigie::read {

namespace {

constexpr double kDoubt = 0.5;        // share of borrowed words from which the violence told is looked for
constexpr double kCounted = 2;        // people killed or wounded by number
constexpr double kHardWord = 2;       // "a car bomb", "air strikes": rows that ask for nothing else
constexpr std::uint32_t kBeside = 4;  // words between "killed" and the number

bool beside_people(const View& view, const Found& harm) {
  return std::any_of(view.figures.begin(), view.figures.end(), [&](const FigureMention& f) {
    return f.people && f.words.sentence == view.sentence_of[harm.first] && f.words.first < harm.last + kBeside &&
           harm.first < f.words.last + kBeside;
  });
}

// "A bomb exploded at a football stadium, killing four people": what is said of violence itself, looked for only where
// the borrowed words would silence the story.
double told_violence(const View& view) {
  double real = 0;
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    const auto& sentence = view.sentence(s);
    for (const Found& harm : scan(view, view.harm, sentence)) {
      if (view.harm.cell(harm.row, "what") != "killed" || !beside_people(view, harm)) continue;
      real += kCounted;
      break;
    }
    for (const Found& found : scan(view, view.happenings, sentence)) {
      const bool remote = view.happenings.cell(found.row, "type").starts_with("remote/");
      if (remote && found.last - found.first > 1 && view.happenings.cell(found.row, "needs").empty()) real += kHardWord;
    }
  }
  return real;
}

double share(double borrowed, double real) { return borrowed + real > 0 ? borrowed / (borrowed + real) : 0; }

}  // namespace

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
  const double first = share(borrowed, real);
  return first < kDoubt ? first : share(borrowed, real + told_violence(view));
}

}  // namespace vigie::read
