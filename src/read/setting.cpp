// Setting: where, from the happening's own clause first, then the sentence, then the scene told just before
// (same paragraph), then the seat of who tells it, then the story's head. Each step is named in the trace
// (read.setting.*). Tested in tests/cases/read/setting.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "core/dates.h"
#include "read/place_links.h"
#include "read/setting.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr double kMost = 40;          // a place that costs more is not taken
constexpr double kBarePrice = 9;      // a place without a locative word
constexpr double kInsidePrice = 6;    // a place inside a participant ("habitants de Goma")
constexpr double kUnplacedPrice = 5;  // a hospital of no known place, where its town is told too
constexpr double kAsidePrice = 12;    // a place of a relative clause, for what is told outside it
constexpr double kVaguePrice = 4;     // region and country, where a town may stand nearby
constexpr double kFramePrice = 4;     // a place that opens the sentence
constexpr double kOfNounPrice =
    8;  // it says which subject or object is meant: "a leader in Raqqa was killed near Tabqa"
constexpr double kDirectGain = 2;  // it hangs on the happening itself in the tree
constexpr int kClimbs = 6;
constexpr std::int64_t kLongDays = 60;    // from which a sum is one of a war
constexpr std::uint32_t kCourtReach = 6;  // words between a court and where it sits
constexpr std::int64_t kScene = 28;       // days that one scene may last

// Talks and truces are made elsewhere than what they are about.
bool in_rooms(const Happening& h) {
  return h.type == "strategic/agreement" || h.type == "strategic/talks" || h.type == "strategic/breakdown";
}

// "Since December": up to now, for longer than so many days.
bool lasts(const TimeMention& time, std::int64_t days) {
  const auto start = parse_iso(time.time.start), end = parse_iso(time.time.end);
  return time.since && start && end && to_days(*end) - to_days(*start) > days;
}

bool in_source(const View& view, const Range& range) {
  return std::any_of(view.sources.begin(), view.sources.end(), [&](const SourceMention& source) {
    return range.first >= source.words.first && range.last <= source.words.last;
  });
}

// Where each happening is: what a place costs it, and the scenes that it may take over.
class Scenes {
 public:
  Scenes(const View& view, const std::vector<Happening>& all)
      : view_(view), all_(all), stands_for_(linked_places(view)) {}
  [[nodiscard]] std::optional<Bound> own(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> inherited(std::size_t at) const;
  [[nodiscard]] bool too_narrow(const Happening& h) const;

 private:
  [[nodiscard]] double price(const Happening& h, std::size_t place) const;
  [[nodiscard]] double tree_price(const Happening& h, const PlaceMention& place) const;
  [[nodiscard]] bool seat_of_doer(const Happening& h, const PlaceMention& place) const;
  [[nodiscard]] bool in_aside(const Happening& h, const PlaceMention& place) const;
  [[nodiscard]] bool opens_sentence(const PlaceMention& place) const;
  [[nodiscard]] bool of_court(const PlaceMention& place) const;
  [[nodiscard]] bool is_scene(std::size_t place) const;
  [[nodiscard]] std::optional<Bound> scene_of(std::uint32_t sentence, std::size_t at) const;
  [[nodiscard]] std::optional<Bound> paragraph_place(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> seat_of_source(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> told_before(std::size_t at) const;
  [[nodiscard]] std::optional<Bound> scene_of_story(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> whole_country(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> country_named() const;
  [[nodiscard]] bool of_long_time(const Happening& h) const;
  [[nodiscard]] std::optional<Bound> land_told(const Happening& h) const;

  const View& view_;
  const std::vector<Happening>& all_;
  std::vector<std::size_t> stands_for_;
};

// "In Tel Aviv, police ...", "On Monday in Goma, ...": only times and marks stand before the place.
bool Scenes::opens_sentence(const PlaceMention& place) const {
  std::uint32_t w = view_.sentence(place.words.sentence).first;
  while (w < place.words.first) {
    const auto time = std::find_if(view_.times.begin(), view_.times.end(),
                                   [&](const TimeMention& t) { return t.words.first <= w && w < t.words.last; });
    if (time != view_.times.end()) {
      w = time->words.last;
    } else if (view_.word(w).upos == Upos::punct || view_.word(w).upos == Upos::adp) {
      ++w;
    } else {
      return false;
    }
  }
  return true;
}

// By the tree: below 0 where the place hangs on the happening, above where it only says which doer or target is meant.
double Scenes::tree_price(const Happening& h, const PlaceMention& place) const {
  if (!syntax::has_tree(view_, h.sentence)) return 0;
  std::uint32_t w = syntax::top_of(view_, place.name.first, place.name.last);
  for (int climbs = 0; climbs < kClimbs; ++climbs) {
    const std::uint32_t head = syntax::head_of(view_, w);
    if (head == kNone) return 0;
    if (head >= h.first && head < h.last) {
      const bool active = syntax::passive(view_, head) != syntax::Told::yes;
      const bool subject = syntax::is(view_, w, "nsubj");
      const bool land = place.place.precision == PlacePrecision::country;
      // "Israel and Hamas agreed": a country that does something is no scene.
      if (climbs == 0) return subject && active && land && !place.locative ? kFar : -kDirectGain;
      const bool person = std::any_of(view_.actors.begin(), view_.actors.end(),
                                      [&](const ActorMention& actor) { return actor.head == w && !actor.thing; });
      return h.form == Form::verb && person && (subject || syntax::is(view_, w, "obj")) ? kOfNounPrice : 0;
    }
    w = head;
  }
  return 0;
}

// "devant la cour pénale de Bagdad", "a court in Lomé": where a court sits.
bool Scenes::of_court(const PlaceMention& place) const {
  const std::uint32_t first = view_.sentence(place.words.sentence).first;
  for (std::uint32_t w = place.name.first; w-- > first && w + kCourtReach > place.name.first;) {
    if (view_.is(w, "court")) return true;
    if (view_.word(w).upos == Upos::verb || view_.word(w).upos == Upos::punct) return false;
  }
  return false;
}

// "Zamfara's governor imposed a curfew, and said ...": where who acts and speaks has his seat.
bool Scenes::seat_of_doer(const Happening& h, const PlaceMention& place) const {
  if (h.family() != "authority" || place.place.precision == PlacePrecision::country) return false;
  return std::any_of(view_.sources.begin(), view_.sources.end(), [&](const SourceMention& source) {
    if (place.words.first < source.words.first || place.words.last > source.words.last) return false;
    return std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& b) {
      const std::uint32_t doer = view_.actors[b.index].head;
      return doer >= source.words.first && doer < source.words.last;
    });
  });
}

bool Scenes::in_aside(const Happening& h, const PlaceMention& place) const {
  const std::uint32_t there = view_.clause_of[place.name.first];
  if (!view_.clauses[there].relative) return false;
  for (std::uint32_t own = view_.clause_of[h.anchor]; own != kNone; own = view_.clauses[own].parent)
    if (own == there) return false;
  return true;
}

double Scenes::price(const Happening& h, std::size_t index) const {
  const PlaceMention& place = view_.places[index];
  if (place.of_speech || place.stands_for_government || view_.places[stands_for_[index]].of_speech ||
      place.words.sentence != h.sentence || (in_source(view_, place.words) && !seat_of_doer(h, place)))
    return kFar;
  // "threatened to strike all of Israel": what is threatened is elsewhere than the threat.
  if (h.is_speech_act() && !place.locative) return kFar;
  double price = gap(h, place.words) + crossings(all_, h, place.words) + tree_price(h, place);
  if (view_.clause_of[place.name.first] != view_.clause_of[h.anchor]) price += kClausePrice;
  if (in_aside(h, place)) price += kAsidePrice;
  if (!place.locative) price += kBarePrice;
  if (!place.place.lat) price += kUnplacedPrice;
  for (const auto& actor : view_.actors)
    if (actor.words.first < place.name.first && place.name.last <= actor.words.last && !actor.thing)
      price += kInsidePrice;
  // A place that opens the sentence sets the scene for all of it.
  if (place.locative && place.words.last < h.first && opens_sentence(place)) price = std::min(price, kFramePrice);
  if (h.type == "authority/trial" && of_court(place)) price = std::min(price, kFramePrice);
  if (place.place.precision >= PlacePrecision::region) price += kVaguePrice;
  if (place.place.precision == PlacePrecision::country) price += kVaguePrice;
  const bool object_place =
      view_.happenings.cell(h.row, "object") == "place" || view_.happenings.cell(h.row, "of") == "place";
  if (object_place && place.name.first >= h.last && place.name.first <= h.last + 8) price -= kClausePrice;
  return price;
}

std::optional<Bound> Scenes::own(const Happening& h) const {
  std::optional<Bound> best;
  double best_price = kMost;
  for (std::size_t i = 0; i < view_.places.size(); ++i) {
    const double p = price(h, i);
    if (p >= best_price) continue;
    best_price = p;
    const bool own = view_.clause_of[view_.places[i].words.first] == view_.clause_of[h.anchor];
    best = Bound{stands_for_[i], own ? Reach::clause : Reach::sentence};
  }
  return best;
}

bool Scenes::is_scene(std::size_t index) const {
  const PlaceMention& place = view_.places[index];
  return place.locative && !place.of_speech && !place.stands_for_government && !in_source(view_, place.words) &&
         !view_.places[stands_for_[index]].of_speech;
}

// The scene that a sentence sets for what is told after it: the place that opens it, else that of a happening of its
// main clause, else of any.
std::optional<Bound> Scenes::scene_of(std::uint32_t sentence, std::size_t at) const {
  for (std::size_t i = 0; i < view_.places.size(); ++i)
    if (view_.places[i].words.sentence == sentence && is_scene(i) && opens_sentence(view_.places[i]))
      return Bound{stands_for_[i], Reach::paragraph};
  std::optional<Bound> found;
  for (std::size_t i = at; i-- > 0 && all_[i].sentence >= sentence;) {
    if (all_[i].sentence != sentence || !all_[i].place || all_[i].place->reach > Reach::paragraph) continue;
    if (in_rooms(all_[i]) != in_rooms(all_[at])) continue;
    const Clause& clause = view_.clauses[view_.clause_of[all_[i].anchor]];
    const bool main = !clause.relative && !clause.subordinate && !all_[i].attributive;
    if (main || !found) found = Bound{all_[i].place->index, Reach::paragraph};
    if (main) break;
  }
  return found;
}

// Places of the paragraph that no happening of their own holds: "À Ziguinchor, la grande ville du Sud, ...".
std::optional<Bound> Scenes::paragraph_place(const Happening& h) const {
  const std::uint32_t paragraph = view_.paragraph_of(h.sentence);
  for (std::size_t i = view_.places.size(); i-- > 0;) {
    if (view_.places[i].words.sentence > h.sentence || !is_scene(i)) continue;
    if (view_.paragraph_of(view_.places[i].words.sentence) != paragraph) break;
    const bool elsewhere = std::any_of(all_.begin(), all_.end(), [&](const Happening& o) {
      return o.place && o.place->reach <= Reach::sentence && o.place->index == stands_for_[i] &&
             in_rooms(o) != in_rooms(h);
    });
    if (elsewhere) continue;
    return Bound{stands_for_[i], Reach::paragraph};
  }
  return std::nullopt;
}

// "Zamfara's governor imposed a curfew on three districts": where nothing else is told, the seat of the official who
// tells it, if that is a town or a region; a country's speaks of all its land.
std::optional<Bound> Scenes::seat_of_source(const Happening& h) const {
  if (h.family() == "strategic" || h.type == "authority/trial") return std::nullopt;  // accords are made elsewhere
  for (const SourceMention& source : view_.sources) {
    if (h.anchor < source.from || h.anchor >= source.to || source.source.kind != SourceKind::official) continue;
    for (std::size_t i = 0; i < view_.places.size(); ++i) {
      const PlaceMention& place = view_.places[i];
      if (place.words.first < source.words.first || place.words.last > source.words.last) continue;
      if (place.of_speech || place.stands_for_government || place.place.precision == PlacePrecision::country) continue;
      return Bound{stands_for_[i], Reach::paragraph};
    }
  }
  return std::nullopt;
}

// What the head of the story tells as its scene: "Fighting in Goma", "Goma : quinze morts". It holds for what is told
// in the headline, and for "the attack", which means the one that the story is about.
std::optional<Bound> Scenes::scene_of_story(const Happening& h) const {
  if (h.is_speech_act() || h.family() == "strategic" || h.family() == "state") return std::nullopt;
  const auto role = [&](std::uint32_t sentence) { return view_.document.role(view_.sentence(sentence)); };
  const bool head = role(h.sentence) == Role::headline || role(h.sentence) == Role::standfirst;
  if (!head && !(h.form == Form::noun && h.definite)) return std::nullopt;
  for (std::size_t i = 0; i < view_.places.size(); ++i) {
    const PlaceMention& place = view_.places[i];
    if (role(place.words.sentence) != Role::headline && role(place.words.sentence) != Role::standfirst) break;
    const bool topic = place.name.first == view_.sentence(place.name.sentence).first &&
                       place.name.last < view_.size() && view_.word(place.name.last).form == ":";
    // A country says nothing that its story would not say anyway.
    if ((is_scene(i) || topic) && place.place.precision != PlacePrecision::country)
      return Bound{stands_for_[i], Reach::lead};
  }
  return std::nullopt;
}

// A happening of the same type in the paragraph before: "The convoy was hit from the air" after "the attack on a convoy
// in Urem". Violence alone: talks and threats go on elsewhere; a trial goes on where it was opened.
std::optional<Bound> Scenes::told_before(std::size_t at) const {
  const Happening& h = all_[at];
  const bool trial = h.type == "authority/trial";
  const auto of_scene = [](const Happening& o) {
    return o.is_violent() || o.family() == "unrest" || o.family() == "people" || o.type == "authority/arrest" ||
           o.type == "strategic/release" || o.type == "strategic/destruction";
  };
  if (!of_scene(h) && !trial) return std::nullopt;
  const std::uint32_t paragraph = view_.paragraph_of(h.sentence);
  for (std::size_t i = at; i-- > 0;) {
    const std::uint32_t other = view_.paragraph_of(all_[i].sentence);
    if (other + 1 < paragraph && !trial) break;
    const bool same = all_[i].type == h.type || (!trial && of_scene(all_[i]) && !h.pluperfect);
    if (other < paragraph && same && all_[i].place && !all_[i].negated && all_[i].place->reach < Reach::lead)
      return Bound{all_[i].place->index, Reach::lead};
  }
  return std::nullopt;
}

// "More than two million have fled since 2015": what is summed over months is not told of the last village named.
bool Scenes::too_narrow(const Happening& h) const {
  if (view_.places[h.place->index].place.precision >= PlacePrecision::region) return false;
  if (!h.time || h.time->reach > Reach::sentence || h.type == "battle/siege") return false;
  if (!h.is_violent() && h.family() != "people" && h.type != "state/toll") return false;
  return lasts(view_.times[h.time->index], kScene);
}

// "Le conflit a fait 6 000 morts depuis 2016": a sum over months is not that of the town told beside it.
bool Scenes::of_long_time(const Happening& h) const {
  if (h.type != "state/toll" && h.type != "people/displacement") return false;
  return std::any_of(view_.times.begin(), view_.times.end(), [&](const TimeMention& time) {
    return time.words.sentence == h.sentence && lasts(time, kLongDays);
  });
}

// A region or country of the paragraph, or the story's country where it names it.
std::optional<Bound> Scenes::land_told(const Happening& h) const {
  const std::uint32_t paragraph = view_.paragraph_of(h.sentence);
  for (std::size_t i = view_.places.size(); i-- > 0;) {
    const PlaceMention& place = view_.places[i];
    if (place.words.sentence <= h.sentence && view_.paragraph_of(place.words.sentence) == paragraph && is_scene(i) &&
        place.place.precision >= PlacePrecision::district)
      return Bound{stands_for_[i], Reach::paragraph};
  }
  return country_named();
}

std::optional<Bound> Scenes::inherited(std::size_t at) const {
  const Happening& h = all_[at];
  if (h.is_speech_act()) return std::nullopt;
  if (of_long_time(h)) return land_told(h);
  const std::uint32_t paragraph = view_.paragraph_of(h.sentence);
  for (std::uint32_t s = h.sentence; s-- > 0 && view_.paragraph_of(s) == paragraph;)
    if (const auto scene = scene_of(s, at)) return scene;
  // A sentence told after: "Two shells fell ... At least four people were killed" also reads backwards in headlines.
  for (std::size_t i = at + 1; i < all_.size() && all_[i].sentence == h.sentence; ++i)
    if (all_[i].place) return Bound{all_[i].place->index, Reach::sentence};
  if (const auto place = paragraph_place(h)) return place;
  if (const auto seat = seat_of_source(h)) return seat;
  if (const auto told = told_before(at)) return told;
  if (const auto scene = scene_of_story(h)) return scene;
  return whole_country(h);
}

// "Le gouvernement a suspendu l'accès aux réseaux sociaux": an act of a government holds for its country, where the
// story names it; so does what is summed over months.
std::optional<Bound> Scenes::whole_country(const Happening& h) const {
  const bool summed = h.time && h.time->reach <= Reach::sentence && lasts(view_.times[h.time->index], kScene) &&
                      (h.family() == "people" || h.family() == "battle" || h.type == "state/toll" || h.is_harm());
  if (h.type != "authority/restriction" && h.type != "authority/arrest" && !summed) return std::nullopt;
  return country_named();
}

std::optional<Bound> Scenes::country_named() const {
  for (std::size_t i = 0; i < view_.places.size(); ++i) {
    const PlaceMention& place = view_.places[i];
    if (place.place.precision == PlacePrecision::country && place.place.country == view_.focus_country &&
        !place.of_speech && !place.stands_for_government)
      return Bound{i, Reach::story};
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
    Happening& told = happenings[i + 1];
    if (noun.form != Form::noun || told.sentence != noun.sentence || !told.is_violent() || !noun.is_violent()) continue;
    const Clause& clause = view.clauses[view.clause_of[told.anchor]];
    if (!clause.relative || clause.first < noun.last || clause.first > noun.last + 1) continue;
    if (told.time && (told.time->reach == Reach::clause || !noun.time))
      noun.time = told.time;
    else if (noun.time)
      told.time = noun.time;  // "the 2015 attacks that left 25 dead"
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
  const Scenes scenes(view, happenings);
  for (auto& h : happenings) {
    h.place = scenes.own(h);
    if (h.place)
      tell(view, "read.setting.place", "place", view.places[h.place->index].place.words.span,
           view.places[h.place->index].place.name);
  }
  bind_times(view, happenings);
  for (auto& h : happenings)
    if (h.place && h.place->reach == Reach::sentence && scenes.too_narrow(h)) h.place.reset();
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    if (happenings[i].place) continue;
    happenings[i].place = scenes.inherited(i);
    if (happenings[i].place && scenes.too_narrow(happenings[i])) happenings[i].place.reset();
    if (const auto& taken = happenings[i].place)
      tell(view, "read.setting.scene", "place", view.places[taken->index].place.words.span,
           view.places[taken->index].place.name, taken->reach == Reach::lead ? "the story's head" : "told before");
  }
  take_from_relative(view, happenings);
}

}  // namespace vigie::read
