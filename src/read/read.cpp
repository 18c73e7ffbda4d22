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

// Rows that mean violence only where the story tells of a conflict anyway.
void drop_lonely(const View& view, std::vector<Happening>& happenings) {
  const bool conflict = std::any_of(happenings.begin(), happenings.end(), [&](const Happening& h) {
    return h.strong && h.row != kNone &&
           view.happenings.cell(h.row, "needs").find("conflict") == std::string_view::npos && h.is_violent();
  });
  if (conflict) return;
  std::erase_if(happenings, [&](const Happening& h) {
    return h.row != kNone && view.happenings.cell(h.row, "needs").find("conflict") != std::string_view::npos;
  });
}

}  // namespace

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
  view.times = find_times(document, knowledge);
  view.figures = find_figures(document, knowledge, view.times);
  view.places = find_places(document, knowledge);
  find_clauses(view);
  find_actors(view);
  if (unrelatedness(view) > kUnrelated) {
    reading.notes.push_back(
        {"read.unrelated", {}, "its words of war are borrowed for sport, markets or play; nothing was read"});
    return reading;
  }
  find_sources(view);
  std::vector<Happening> happenings = find_happenings(view);
  drop_lonely(view, happenings);
  bind_figures(view, happenings);
  bind_settings(view, happenings);
  inherit_roles(view, happenings);
  judge_standing(view, happenings);
  reading.claims = gather(view, happenings);
  if (reading.claims.size() > limits::kClaimsPerStory) {
    reading.notes.push_back({"read.limit.claims", {}, "more claims than the limit; the rest were left out"});
    reading.claims.resize(limits::kClaimsPerStory);
  }
  return reading;
}

}  // namespace vigie::read
