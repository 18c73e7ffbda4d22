// SPDX-License-Identifier: Apache-2.0
#include "read/place_links.h"

#include <algorithm>

#include "core/geo.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kMostBetween = 10;  // words between a place and what says where it is
constexpr double kBesideKm = 200;           // "30 km south of Kirkuk" says where a place is that is so far away at most

bool contains(const Place& area, const Place& place) {
  if (area.precision < PlacePrecision::district || area.precision < place.precision) return false;
  if (place.id.empty()) return true;  // the text puts it there, and nothing else is known of it
  if (area.country != place.country && !area.country.empty()) return false;
  if (area.precision == PlacePrecision::country) return area.id != place.id;
  if (area.id == place.id) return false;
  if (!area.name.empty() && (area.name == place.admin1 || area.name == place.admin2)) return true;
  return area.lat && place.lat &&
         distance_km(*area.lat, *area.lon, *place.lat, *place.lon) <= area.within_km.value_or(0);
}

// "30 km south of Kirkuk", "près de Gao": beside a place, not in it.
bool beside(const Place& other, const Place& place) {
  if (other.relation == "in" || other.relation == "between" || place.precision > other.precision) return false;
  if (!other.lat || !place.lat) return place.id.empty();
  return distance_km(*other.lat, *other.lon, *place.lat, *place.lon) <= kBesideKm;
}

bool is_mark(const Word& word) {
  return word.form == "," || word.form == "(" || word.form == "\u2013" || word.form == "\u2014";
}

// Words that can stand between a place and what says where it is: no verb but participles, no conjunction.
bool only_describes(const View& view, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t w = from; w < to; ++w) {
    const Word& word = view.word(w);
    const bool verb = (word.upos == Upos::verb && !word.has(feature::participle)) || word.upos == Upos::aux;
    if (verb || word.upos == Upos::cconj || word.form == ";" || word.form == ":") return false;
  }
  return true;
}

// "Konna, Douentza et Sévaré": commas and conjunctions, with articles and prepositions, and nothing else.
bool only_lists(const View& view, std::uint32_t from, std::uint32_t to) {
  bool mark = false;
  for (std::uint32_t w = from; w < to; ++w) {
    const Word& word = view.word(w);
    const bool parts = word.form == "," || word.upos == Upos::cconj;
    mark = mark || parts;
    if (!parts && word.upos != Upos::det && word.upos != Upos::adp) return false;
  }
  return mark;
}

// Whether the later place says where the one before it is, or is the next of a list that it opens.
bool belongs(const View& view, const PlaceMention& first, const PlaceMention& later) {
  if (later.words.first <= first.name.first)  // "the North Darfur town of Kabkabiya": the other way round
    return false;
  const std::uint32_t from = std::max(first.words.last, first.name.last);
  const std::uint32_t to = std::max(from, later.words.first);
  if (to > from + kMostBetween) return false;
  const int wider = static_cast<int>(later.place.precision) - static_cast<int>(first.place.precision);
  if (!contains(later.place, first.place) && only_lists(view, from, to))
    return std::abs(wider) <= 1 && later.place.relation == first.place.relation;
  const bool parted = to > from && is_mark(view.word(from));
  if (!parted && (to > from || !later.locative)) return false;
  return only_describes(view, from, to) && (contains(later.place, first.place) || beside(later.place, first.place));
}

}  // namespace

std::vector<std::size_t> linked_places(const View& view) {
  std::vector<std::size_t> root(view.places.size());
  for (std::size_t i = 0; i < root.size(); ++i) root[i] = i;
  for (std::size_t i = 1; i < root.size(); ++i) {
    const PlaceMention &before = view.places[i - 1], &now = view.places[i];
    if (before.words.sentence != now.words.sentence || now.stands_for_government || before.stands_for_government)
      continue;
    if (now.words.first <= before.name.first && now.name.first >= before.name.last) {
      if (contains(before.place, now.place)) root[i - 1] = i;  // "the North Darfur town of Kabkabiya"
    } else if (belongs(view, before, now) && root[i - 1] == i - 1) {
      root[i] = i - 1;
    } else if (root[i - 1] < i - 1 && belongs(view, view.places[root[i - 1]], now)) {
      root[i] = root[i - 1];
    } else if (root[i - 1] < i - 1 && belongs(view, before, now)) {
      root[i] = root[i - 1];
    }
  }
  return root;
}

}  // namespace vigie::read
