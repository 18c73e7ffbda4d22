// The read stage in order: mentions, clauses, sources, happenings with their roles, figures, settings, standing,
// claims. SPDX-License-Identifier: Apache-2.0
#include "read/read.h"

#include <algorithm>

#include "core/limits.h"
#include "read/happenings.h"
#include "read/view.h"

namespace vigie::read {
namespace {

constexpr double kUnrelated = 0.7;  // share of borrowed war words from which a story is about something else

// The fast first look: a story without a single word that could begin a happening holds no claim.
bool may_hold_claims(const text::Document& document, const knowledge::PhraseTable& happenings) {
  return std::any_of(document.words().begin(), document.words().end(),
                     [&](const Word& w) { return happenings.may_begin(w); });
}

}  // namespace

void find_mentions(View& view) {
  view.times = find_times(view);
  view.figures = find_figures(view);
  view.places = find_places(view.document, view.knowledge);
  find_clauses(view);
  find_actors(view);
}

std::vector<FigureTold> find_figures_told(const text::Document& document, const knowledge::Knowledge& knowledge) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return {};
  View view(document, knowledge, *lexicon, nullptr);
  find_mentions(view);
  find_sources(view);
  std::vector<Happening> happenings = find_happenings(view);
  settle_means(view, happenings);
  bind_figures(view, happenings);
  std::vector<FigureTold> told;
  for (FigureMention& mention : view.figures) told.push_back({std::move(mention), std::nullopt});
  for (const Happening& h : happenings)
    for (const HeldFigure& held : h.figures) told[held.mention].figure = held.figure;
  std::stable_sort(told.begin(), told.end(), [](const FigureTold& a, const FigureTold& b) {
    return a.mention.words.first < b.mention.words.first;
  });
  return told;
}

Reading claims(const text::Document& document, const knowledge::Knowledge& knowledge, Trace* trace) {
  Reading reading;
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) {
    reading.notes.push_back({"read.no_lexicon",
                             {},
                             "no lexicon for language \"" + std::string(document.language()) + "\"; nothing was read"});
    return reading;
  }
  if (!may_hold_claims(document, lexicon->table("happenings"))) return reading;

  View view(document, knowledge, *lexicon, trace);
  find_mentions(view);
  if (unrelatedness(view) > kUnrelated) {
    reading.notes.push_back(
        {"read.unrelated", {}, "its words of war are borrowed for sport, markets or play; nothing was read"});
    return reading;
  }
  find_sources(view);
  std::vector<Happening> happenings = find_happenings(view);
  settle_means(view, happenings);
  bind_figures(view, happenings);
  bind_settings(view, happenings);
  settle_sums(view, happenings);
  inherit_roles(view, happenings);
  judge_standing(view, happenings);
  drop_untold(view, happenings);
  reading.claims = gather(view, happenings);
  if (reading.claims.size() > limits::kClaimsPerStory) {
    reading.notes.push_back({"read.limit.claims", {}, "more claims than the limit; the rest were left out"});
    reading.claims.resize(limits::kClaimsPerStory);
  }
  return reading;
}

}  // namespace vigie::read
