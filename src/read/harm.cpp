// Harm: what each counted figure counts (killed, wounded, displaced, ...) and which happening it belongs to.
//   "Au moins quatre personnes ont été tuées et plusieurs autres blessées" -> killed 4.. , wounded 2..
// The figure's own noun says it ("12 morts"), or a participle or verb of the same clause, or the figure before it that
// it is a part of ("dont deux enfants"). Tested in tests/cases/read/figures_*.case.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kAfter = 9;   // words between a figure and the predicate that follows it
constexpr std::uint32_t kBefore = 6;  // words between a verb and the figure that it counts

struct Counted {
  std::size_t mention = 0;
  FigureWhat what = FigureWhat::other;
  bool known = false;
  std::size_t happening = static_cast<std::size_t>(-1);  // whose own verb says it
};

// The happening whose frame counts this figure: its subject or object holds it.
std::size_t owner(const View& view, const std::vector<Happening>& all, std::size_t f) {
  const auto holds_figure = [&](const std::vector<Bound>& bounds) {
    return std::any_of(bounds.begin(), bounds.end(),
                       [&](const Bound& b) { return view.actors[b.index].figure == static_cast<std::int32_t>(f); });
  };
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].has_what && all[i].sentence == view.figures[f].words.sentence && holds_figure(all[i].targets)) return i;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].has_what && all[i].sentence == view.figures[f].words.sentence && holds_figure(all[i].actors)) return i;
  return static_cast<std::size_t>(-1);
}

FigureWhat what_of(const View& view, const Found& found) {
  return from_name<FigureWhat>(view.harm.cell(found.row, "what")).value_or(FigureWhat::other);
}

// A word of `harm` right after the figure ("12 people were killed") or right before it ("killing 12").
Counted by_words(const View& view, std::size_t f, const std::vector<Found>& harms) {
  const auto& figure = view.figures[f];
  Counted counted{f, FigureWhat::other, false};
  std::uint32_t best = kNone;
  for (const Found& found : harms) {
    std::uint32_t distance = kNone;
    if (found.first >= figure.words.last && found.first - figure.words.last <= kAfter) {
      bool crosses = false;
      for (const auto& other : view.figures)
        crosses = crosses || (other.words.sentence == figure.words.sentence && other.words.first >= figure.words.last &&
                              other.words.last <= found.first && !other.part);
      if (!crosses) distance = found.first - figure.words.last;
    } else if (found.last <= figure.words.first && figure.words.first - found.last <= kBefore &&
               view.word(found.anchor).upos != Upos::noun) {
      distance = figure.words.first - found.last + 2;
    } else if (found.first >= figure.words.first && found.last <= figure.words.last) {
      distance = 0;
    }
    if (distance >= best) continue;
    best = distance;
    counted.what = what_of(view, found);
    counted.known = true;
  }
  return counted;
}

std::vector<Counted> count(const View& view, const std::vector<Happening>& all, std::uint32_t s) {
  std::vector<Counted> counted;
  const auto harms = scan(view, view.harm, view.sentence(s));
  const Counted* previous = nullptr;
  for (std::size_t f = 0; f < view.figures.size(); ++f) {
    const auto& figure = view.figures[f];
    if (figure.words.sentence != s || (!figure.people && !figure.things)) continue;
    Counted c{f, figure.what, figure.what_known};
    if (!c.known && figure.part && previous != nullptr && previous->known) {
      c.what = previous->what;
      c.known = true;
      c.happening = previous->happening;
    }
    if (!c.known) {
      const std::size_t by = owner(view, all, f);
      if (by != static_cast<std::size_t>(-1)) {
        c.what = all[by].what;
        c.known = true;
        c.happening = by;
      }
    }
    if (!c.known && figure.people) c = by_words(view, f, harms);
    if (c.known) {
      counted.push_back(c);
      previous = &counted.back();
    }
  }
  return counted;
}

bool takes(const Happening& h, FigureWhat what) {
  if (h.has_what && h.what == what) return true;
  switch (what) {
    case FigureWhat::killed:
    case FigureWhat::wounded:
    case FigureWhat::casualties:
    case FigureWhat::captured:
    case FigureWhat::missing:
    case FigureWhat::destroyed:
      return h.is_violent() || h.family() == "unrest" || h.type == "state/toll";
    case FigureWhat::strength:
      return true;
    case FigureWhat::besieged:
      return h.type == "battle/siege";
    default:
      return false;
  }
}

// The happening of the sentence nearest to the figure that can take it.
std::size_t nearest(const View& view, const std::vector<Happening>& all, const Counted& c) {
  const auto& figure = view.figures[c.mention];
  std::size_t best = static_cast<std::size_t>(-1);
  double best_price = 1e9;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].sentence != figure.words.sentence || !takes(all[i], c.what)) continue;
    const double distance = figure.words.first >= all[i].last   ? figure.words.first - all[i].last
                            : figure.words.last <= all[i].first ? all[i].first - figure.words.last
                                                                : 0;
    const double price = distance + (view.clause_of[all[i].anchor] == view.clause_of[figure.words.first] ? 0 : 6) -
                         (all[i].has_what && all[i].what == c.what ? 8 : 0);
    if (price < best_price) {
      best_price = price;
      best = i;
    }
  }
  return best;
}

Figure make_figure(const View& view, const Counted& c) {
  const auto& mention = view.figures[c.mention];
  Figure figure;
  figure.what = c.what;
  figure.who = mention.who;
  figure.count = mention.count;
  figure.words = view.quote(mention.words);
  return figure;
}

// A toll told in a sentence that names no happening: harm by an unnamed cause, joined later to the scene.
Happening toll(const View& view, const Counted& c) {
  const auto& mention = view.figures[c.mention];
  Happening h;
  h.row = kNone;
  h.form = Form::phrase;
  h.sentence = mention.words.sentence;
  h.first = mention.words.first;
  h.last = mention.words.last;
  h.anchor = mention.noun < mention.words.last ? mention.noun : mention.words.first;
  h.type = "civilians/attack";
  h.what = c.what;
  h.has_what = true;
  h.strong = false;
  h.past = true;
  return h;
}

}  // namespace

void bind_figures(const View& view, std::vector<Happening>& happenings) {
  std::vector<Happening> tolls;
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    for (const Counted& c : count(view, happenings, s)) {
      const std::size_t at = c.happening != static_cast<std::size_t>(-1) ? c.happening : nearest(view, happenings, c);
      const bool harm =
          c.what == FigureWhat::killed || c.what == FigureWhat::wounded || c.what == FigureWhat::casualties;
      if (at != static_cast<std::size_t>(-1)) {
        happenings[at].figures.push_back({make_figure(view, c), c.mention, {}});
        tell(view, "read.harm.figure", "figures", view.quote(view.figures[c.mention].words).span, name_of(c.what));
      } else if (harm) {
        if (tolls.empty() || tolls.back().sentence != s) tolls.push_back(toll(view, c));
        tolls.back().figures.push_back({make_figure(view, c), c.mention, {}});
        tell(view, "read.harm.toll", "figures", view.quote(view.figures[c.mention].words).span, name_of(c.what));
      }
    }
  }
  happenings.insert(happenings.end(), tolls.begin(), tolls.end());
  std::stable_sort(happenings.begin(), happenings.end(),
                   [](const Happening& a, const Happening& b) { return a.anchor < b.anchor; });
}

}  // namespace vigie::read
