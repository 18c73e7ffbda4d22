// Setting: where, from the happening's own clause first, then the sentence, then the scene told just before
// (same paragraph), then the story's lead. Each step outward is named in the trace (read.setting.*).
// Tested in tests/cases/read/setting_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "read/setting.h"

namespace vigie::read {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr double kBarePrice = 9;    // a place without a locative word
constexpr double kInsidePrice = 6;  // a place inside a participant ("habitants de Goma")
constexpr double kVaguePrice = 4;   // region and country, where a town may stand nearby
constexpr double kFramePrice = 4;   // a place that opens the sentence

bool in_source(const View& view, const Range& range) {
  return std::any_of(view.sources.begin(), view.sources.end(), [&](const SourceMention& source) {
    return range.first >= source.words.first && range.last <= source.words.last;
  });
}

double place_price(const View& view, const std::vector<Happening>& all, const Happening& h, const PlaceMention& place) {
  if (place.of_speech || place.stands_for_government || place.words.sentence != h.sentence ||
      in_source(view, place.words))
    return kFar;
  double price = gap(h, place.words) + crossings(all, h, place.words);
  if (view.clause_of[place.name.first] != view.clause_of[h.anchor]) price += kClausePrice;
  if (!place.locative) price += kBarePrice;
  if (place.place.precision >= PlacePrecision::region) price += kVaguePrice;
  if (place.place.precision == PlacePrecision::country) price += kVaguePrice;
  for (const auto& actor : view.actors)
    if (actor.words.first < place.name.first && place.name.last <= actor.words.last && !actor.thing)
      price += kInsidePrice;
  // "In Tel Aviv, police ...": a place that opens the sentence sets the scene for all of it.
  const std::uint32_t open = view.sentence(h.sentence).first;
  if (place.locative && place.words.first <= open + 1 && place.words.last < h.first)
    price = std::min(price, kFramePrice);
  const bool object_place =
      view.happenings.cell(h.row, "object") == "place" || view.happenings.cell(h.row, "of") == "place";
  if (object_place && place.name.first >= h.last && place.name.first <= h.last + 8) price -= kClausePrice;
  return price;
}

template <class Mention, class Price>
std::optional<Bound> cheapest(const std::vector<Mention>& mentions, const View& view, const Happening& h,
                              Price&& price) {
  std::optional<Bound> best;
  double best_price = 40;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const double p = price(mentions[i]);
    if (p >= best_price) continue;
    best_price = p;
    const bool own = view.clause_of[mentions[i].words.first] == view.clause_of[h.anchor];
    best = Bound{i, own ? Reach::clause : Reach::sentence};
  }
  return best;
}

// The scene before: the nearest earlier happening of the paragraph, then of the lead, that has a setting of its own.
template <class Get>
std::optional<Bound> inherit(const View& view, const std::vector<Happening>& all, std::size_t at, Get&& get) {
  const Happening& h = all[at];
  const std::uint32_t paragraph = view.paragraph_of(h.sentence);
  for (std::size_t i = at; i-- > 0;) {
    if (view.paragraph_of(all[i].sentence) != paragraph) break;
    if (const auto bound = get(all[i])) return Bound{bound->index, Reach::paragraph};
  }
  // A sentence told after: "Two shells fell ... At least four people were killed" also reads backwards in headlines.
  for (std::size_t i = at + 1; i < all.size() && all[i].sentence == h.sentence; ++i)
    if (const auto bound = get(all[i])) return Bound{bound->index, Reach::sentence};
  return std::nullopt;
}

// Places and times of the paragraph that no happening of their own holds: "À Ziguinchor, la grande ville du Sud, ...".
std::optional<Bound> paragraph_place(const View& view, const Happening& h) {
  const std::uint32_t paragraph = view.paragraph_of(h.sentence);
  for (std::size_t i = view.places.size(); i-- > 0;) {
    const auto& place = view.places[i];
    if (place.words.sentence > h.sentence || place.of_speech || place.stands_for_government || !place.locative)
      continue;
    if (view.paragraph_of(place.words.sentence) != paragraph) break;
    if (!in_source(view, place.words)) return Bound{i, Reach::paragraph};
  }
  return std::nullopt;
}

bool between(const Happening& h, const Happening& other, const Range& range) {
  if (other.sentence != h.sentence || &other == &h) return false;
  if (range.first >= h.last) return other.first >= h.last && other.last <= range.first;
  return other.first >= range.last && other.last <= h.first;
}

// "the car bomb that killed 22 cadets on January 17, 2019": what a relative clause says of a happening is its own
// setting, so that an old attack does not take the day and place of the trial that names it.
void take_from_relative(const View& view, std::vector<Happening>& happenings) {
  for (std::size_t i = 0; i + 1 < happenings.size(); ++i) {
    Happening& noun = happenings[i];
    const Happening& told = happenings[i + 1];
    if (noun.form != Form::noun || told.sentence != noun.sentence || !told.is_violent() || !noun.is_violent()) continue;
    const Clause& clause = view.clauses[view.clause_of[told.anchor]];
    if (!clause.relative || clause.first < noun.last || clause.first > noun.last + 1) continue;
    if (told.time) noun.time = told.time;
    if (told.place && told.place->reach == Reach::clause) noun.place = told.place;
  }
}

}  // namespace

std::uint32_t gap(const Happening& h, const Range& words) {
  if (words.first >= h.last) return words.first - h.last;
  if (words.last <= h.first) return h.first - words.last;
  return 0;
}

double crossings(const std::vector<Happening>& all, const Happening& h, const Range& range) {
  double price = 0;
  for (const auto& other : all)
    if (between(h, other, range) && other.type != h.type && !other.is_harm()) price += kRepeatPrice;
  return price;
}

void bind_settings(const View& view, std::vector<Happening>& happenings) {
  for (auto& h : happenings) {
    h.place =
        cheapest(view.places, view, h, [&](const PlaceMention& m) { return place_price(view, happenings, h, m); });
    if (h.place)
      tell(view, "read.setting.place", "place", view.places[h.place->index].place.words.span,
           view.places[h.place->index].place.name);
  }
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    Happening& h = happenings[i];
    if (!h.place) h.place = inherit(view, happenings, i, [](const Happening& o) { return o.place; });
    if (!h.place) h.place = paragraph_place(view, h);
  }
  bind_times(view, happenings);
  take_from_relative(view, happenings);
}

}  // namespace vigie::read
