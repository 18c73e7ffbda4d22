// SPDX-License-Identifier: Apache-2.0
#include "read/place_resolve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/geo.h"
#include "core/unicode.h"

namespace vigie::read {
namespace {

using knowledge::GazetteerPlace;

// Weights, set by hand on the dev stories and GeoVirus; a unit is a tenfold population.
constexpr double kFocus = 3.0;        // all of the story points to the country
constexpr double kAsked = 3.0;        // the class that the words ask for
constexpr double kBeside = 4.0;       // "Palmyra, Syria"
constexpr double kRegionNamed = 1.5;  // its region is named somewhere in the story
constexpr double kNear = 1.5;         // beside a place that is sure
constexpr double kNearKm = 300;
constexpr double kCountryVote = 2.0, kDemonymVote = 1.0, kNameVote = 1.0;
constexpr double kSure = 1.5;      // lead of the best over the best of another country, for a vote
constexpr double kBig = 5.0;       // importance of a name that is a place without any word that says so
constexpr double kProvince = 5.6;  // a first-order division: more than most towns of its name
constexpr double kAlone = 0.8;     // a province that no town of its country shares the name with
constexpr double kListed = 1.5;    // in a list with another province of its country
constexpr double kQuarterKm = 40;  // a quarter is that near to a place of the story
constexpr double kTown = 3.3, kKnownTown = 3.8;
constexpr double kOwnCountry = 0.25;  // share of the votes that makes a country one of the story's own
constexpr double kAlike = -1.0;       // only spelled alike
constexpr double kMainName = 0.4;     // the name is its main one
constexpr double kStateName = -1.2;   // a small town with the name of a province of its country ("California")
constexpr double kShortName = -2.5;   // the town that a region's name is short for
constexpr double kRivalShare = 0.6;   // of the votes, for a province to win over the country of its name ("Georgia")
constexpr std::uint32_t kBesideWords = 4, kTownPeople = 10000;
constexpr std::size_t kMostRows = 400, kCandidates = 5;

bool begins_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

// Log of the population, or what stands for it.
double importance(const GazetteerPlace& place) {
  const std::string_view f = place.feature;
  const double names = 0.03 * std::min<double>(place.names, 60);
  if (begins_with(f, "A.PCL")) return 11.0 + names;
  if (begins_with(f, "P")) {
    const bool capital = f == "P.PPLC", seat = f == "P.PPLA", small_seat = begins_with(f, "P.PPLA") && !seat;
    const double unknown = capital ? 5.0 : seat ? 4.6 : small_seat ? 3.5 : 2.7;
    const double people = place.population > 0 ? std::log10(place.population + 1.0) : unknown;
    return std::max(people, 2.0) + (capital ? 1.5 : seat ? 0.7 : small_seat ? 0.3 : f == "P.PPLX" ? -0.8 : 0.0) + names;
  }
  if (begins_with(f, "A.ADM1")) return kProvince + names;
  if (begins_with(f, "A")) return 2.6 + names;
  if (begins_with(f, "L") || f == "H.SEA" || f == "H.OCN") return 8.5 + names;
  if (begins_with(f, "T") || begins_with(f, "H")) return 3.6 + names;
  return 2.5 + names;
}

bool is_country(const GazetteerPlace& place) { return begins_with(place.feature, "A.PCL"); }

bool asked(const GazetteerPlace& place, std::string_view features) {
  while (!features.empty()) {
    const std::size_t end = std::min(features.find(' '), features.size());
    if (end > 0 && begins_with(place.feature, features.substr(0, end))) return true;
    features.remove_prefix(std::min(end + 1, features.size()));
  }
  return false;
}

class Resolver {
 public:
  Resolver(const PlaceScan& scan, const text::Document& document, const knowledge::Gazetteer& gazetteer)
      : scan_(scan), document_(document), gazetteer_(gazetteer) {}
  std::vector<ResolvedName> run(const PlaceOptions& options);

 private:
  struct Sense {
    std::uint32_t row = kNoRow;
    double score = -1e9;
  };
  void vote();
  [[nodiscard]] bool is_province_too(const PlaceName& name, std::string_view country) const;
  [[nodiscard]] bool area_bears_short_name(const PlaceName& name, const GazetteerPlace& town) const;
  [[nodiscard]] double share(std::string_view country) const;
  void collect_regions();
  [[nodiscard]] double beside(std::size_t name, const GazetteerPlace& place) const;
  [[nodiscard]] double holds_before(std::size_t name, const GazetteerPlace& area) const;
  [[nodiscard]] double as_province(std::size_t name, const GazetteerPlace& place) const;
  [[nodiscard]] double score(std::size_t name, std::uint32_t row) const;
  void choose(bool with_distances);
  [[nodiscard]] std::optional<double> nearest_sure(const GazetteerPlace& place) const;
  [[nodiscard]] bool is_there(const PlaceName& name, const GazetteerPlace& place) const;
  [[nodiscard]] bool keeps(std::size_t name) const;
  [[nodiscard]] std::vector<PlaceCandidate> candidates(std::size_t name) const;
  [[nodiscard]] static std::string sense_key(const PlaceName& name);

  const PlaceScan& scan_;
  const text::Document& document_;
  const knowledge::Gazetteer& gazetteer_;
  std::map<std::string, double, std::less<>> votes_;
  double all_votes_ = 0;
  std::set<std::string, std::less<>> doubtful_;  // folded names of countries that are provinces here
  std::set<std::string, std::less<>> regions_;   // folded names of the story
  std::map<std::string, Sense, std::less<>> senses_, senses_before_;  // by sense_key; of the first look
  std::vector<GazetteerPlace> sure_;
  std::vector<bool> kept_;
};

// Names with words that ask for a class have a sense of their own: "Homs" and "la province de Homs".
std::string Resolver::sense_key(const PlaceName& name) { return name.folded + "/" + std::string(name.setting.feature); }

double Resolver::share(std::string_view country) const {
  if (all_votes_ <= 0) return 0;
  const auto at = votes_.find(country);
  return at == votes_.end() ? 0 : at->second / all_votes_;
}

void Resolver::vote() {
  std::vector<std::pair<const PlaceName*, double>> countries;
  const auto add = [this](std::string_view country, double weight) {
    if (country.empty()) return;
    votes_[std::string(country)] += weight;
    all_votes_ += weight;
  };
  for (const std::string& country : scan_.demonyms) add(country, kDemonymVote);
  for (const PlaceName& name : scan_.names) {
    if (name.exact == 0 || name.common || name.direction) continue;
    const Role role = document_.role(document_.sentences()[name.name.sentence]);
    const double weight = role == Role::headline || role == Role::standfirst ? 2.0 : 1.0;
    const GazetteerPlace best = gazetteer_.row(name.rows[0]);
    if (is_country(best)) {
      countries.push_back({&name, kCountryVote * weight});
      continue;
    }
    double other = 0;
    for (std::size_t i = 1; i < std::min(name.exact, kMostRows); ++i) {
      const GazetteerPlace place = gazetteer_.row(name.rows[i]);
      if (place.country != best.country) other = std::max(other, importance(place));
    }
    if (importance(best) - other >= kSure && importance(best) >= kTown) add(best.country, kNameVote * weight);
  }
  // Countries vote last: one that nothing else points to, and whose name is that of a province of the country that
  // most of the story points to, is that province.
  const std::map<std::string, double, std::less<>> others = votes_;
  const double all_others = all_votes_;
  for (const auto& [name, weight] : countries) {
    const GazetteerPlace country = gazetteer_.row(name->rows[0]);
    const bool doubtful = std::any_of(others.begin(), others.end(), [&, n = name](const auto& vote) {
      return vote.second >= kRivalShare * all_others && vote.first != country.country &&
             is_province_too(*n, vote.first);
    });
    if (doubtful && !others.contains(country.country)) {
      doubtful_.insert(name->folded);
    } else {
      add(country.country, weight);
    }
  }
}

// Whether a first-order division of that country bears the name.
bool Resolver::is_province_too(const PlaceName& name, std::string_view country) const {
  return std::any_of(name.rows.begin(), name.rows.begin() + static_cast<std::ptrdiff_t>(name.exact),
                     [&](std::uint32_t row) {
                       const GazetteerPlace place = gazetteer_.row(row);
                       return place.country == country && begins_with(place.feature, "A.ADM1");
                     });
}

// "Gaza" for Gaza City: the town's own name is longer, and the region around it bears the short one.
bool Resolver::area_bears_short_name(const PlaceName& name, const GazetteerPlace& town) const {
  if (!begins_with(town.feature, "P") || town.admin1.empty()) return false;
  if (!begins_with(unicode::fold(town.name), name.folded + " ")) return false;
  return std::any_of(
      name.rows.begin(), name.rows.begin() + static_cast<std::ptrdiff_t>(name.exact), [&](std::uint32_t row) {
        const GazetteerPlace place = gazetteer_.row(row);
        return begins_with(place.feature, "A.ADM1") && place.country == town.country && place.name == town.admin1;
      });
}

void Resolver::collect_regions() {
  for (const PlaceName& name : scan_.names) {
    for (const std::uint32_t row : name.rows) {
      const GazetteerPlace place = gazetteer_.row(row);
      if (begins_with(place.feature, "A.ADM")) regions_.emplace(place.name);
    }
  }
}

// A country or region named right before or after it: "Palmyra, Syria", "the North Darfur town of Kabkabiya".
double Resolver::beside(std::size_t name, const GazetteerPlace& place) const {
  double best = 0;
  const PlaceName& own = scan_.names[name];
  const auto look = [&](const PlaceName& other, double weight) {
    if (other.name.sentence != own.name.sentence || other.folded == own.folded) return;
    for (std::size_t r = 0; r < std::min(other.exact, kMostRows); ++r) {
      const GazetteerPlace around = gazetteer_.row(other.rows[r]);
      const bool holds = is_country(around) ? around.country == place.country
                                            : begins_with(around.feature, "A.ADM") && around.country == place.country &&
                                                  (around.name == place.admin1 || around.name == place.admin2);
      if (holds) best = std::max(best, r == 0 ? weight : weight * 0.75);
    }
  };
  if (name + 1 < scan_.names.size()) {
    const PlaceName& next = scan_.names[name + 1];
    const bool comma = own.name.last < document_.words().size() && document_.words()[own.name.last].form == ",";
    if (comma && next.name.first <= own.name.last + kBesideWords) look(next, kBeside);
  }
  best = std::max(best, holds_before(name, place));
  // "the North Darfur town of Kabkabiya": the region stands among the words of the town.
  if (name > 0 && scan_.names[name - 1].name.last > own.setting.first) look(scan_.names[name - 1], kBeside / 2);
  return best;
}

// "Toronto, Ontario": the region or country after the comma is the one that holds the town before it. In a list
// ("Konna, Mopti and Sévaré") a comma says nothing.
double Resolver::holds_before(std::size_t name, const GazetteerPlace& area) const {
  const bool country = is_country(area);
  if (name == 0 || (!country && !begins_with(area.feature, "A.ADM1"))) return 0;
  const PlaceName &own = scan_.names[name], &before = scan_.names[name - 1];
  const bool comma = before.name.sentence == own.name.sentence && before.name.last + 1 == own.name.first &&
                     document_.words()[before.name.last].form == ",";
  if (!comma || (name + 1 < scan_.names.size() && scan_.names[name + 1].follows)) return 0;
  for (std::size_t r = 0; r < std::min(before.exact, kMostRows); ++r) {
    const GazetteerPlace town = gazetteer_.row(before.rows[r]);
    if (begins_with(town.feature, "P") && town.country == area.country && (country || town.admin1 == area.name))
      return r == 0 ? kBeside : kBeside * 0.75;
  }
  return 0;
}

// What speaks for a province: no town of its country shares the name, and other provinces stand in the same list.
double Resolver::as_province(std::size_t index, const GazetteerPlace& place) const {
  if (!begins_with(place.feature, "A.ADM1")) return 0;
  const PlaceName& name = scan_.names[index];
  const auto end = name.rows.begin() + static_cast<std::ptrdiff_t>(std::min(name.exact, kMostRows));
  const bool shared = std::any_of(name.rows.begin(), end, [&](std::uint32_t row) {
    const GazetteerPlace town = gazetteer_.row(row);
    return town.country == place.country && begins_with(town.feature, "P") &&
           (town.population >= kTownPeople || begins_with(town.feature, "P.PPLA"));
  });
  double sum = shared || share(place.country) <= 0 ? 0 : kAlone;
  const auto province = [&](std::size_t other) {
    const auto sense = senses_before_.find(sense_key(scan_.names[other]));
    if (sense == senses_before_.end()) return false;
    const GazetteerPlace found = gazetteer_.row(sense->second.row);
    return found.country == place.country && begins_with(found.feature, "A.ADM1");
  };
  const bool listed = (name.follows && index > 0 && province(index - 1)) ||
                      (index + 1 < scan_.names.size() && scan_.names[index + 1].follows && province(index + 1));
  if (listed) sum += kListed;
  return sum;
}

double Resolver::score(std::size_t index, std::uint32_t row) const {
  const PlaceName& name = scan_.names[index];
  const GazetteerPlace place = gazetteer_.row(row);
  double sum = importance(place) + kFocus * share(place.country);
  if (unicode::fold(place.name) == name.folded) sum += kMainName;
  if (begins_with(place.feature, "P.PPL") && place.feature.size() == 5 && place.population < 100000 &&
      is_province_too(name, place.country)) {
    sum += kStateName;
  }
  if (name.setting.feature.empty() && area_bears_short_name(name, place)) sum += kShortName;
  if (is_country(place) && doubtful_.contains(name.folded)) sum -= importance(place);
  if (!name.setting.feature.empty()) sum += asked(place, name.setting.feature) ? kAsked : -1.0;
  if (!place.admin1.empty() && place.admin1 != place.name && regions_.contains(place.admin1)) sum += kRegionNamed;
  const double nearest = std::min(nearest_sure(place).value_or(kNearKm), kNearKm);
  return sum + kNear * (1.0 - nearest / kNearKm) + beside(index, place) + as_province(index, place);
}

// Km to the nearest other place that is sure; nothing where there is none.
std::optional<double> Resolver::nearest_sure(const GazetteerPlace& place) const {
  std::optional<double> nearest;
  for (const GazetteerPlace& sure : sure_) {
    if (sure.id == place.id || sure.name == place.name) continue;
    const double km = distance_km(place.lat, place.lon, sure.lat, sure.lon);
    nearest = std::min(nearest.value_or(km), km);
  }
  return nearest;
}

// The best sense of each name over all its mentions.
void Resolver::choose(bool with_distances) {
  senses_before_ = std::move(senses_);
  senses_.clear();
  std::vector<std::pair<std::uint32_t, double>> margins;
  for (std::size_t i = 0; i < scan_.names.size(); ++i) {
    const PlaceName& name = scan_.names[i];
    Sense best;
    double second = -1e9;
    for (std::size_t r = 0; r < std::min(name.rows.size(), kMostRows); ++r) {
      const double value = score(i, name.rows[r]) + (r < name.exact ? 0 : kAlike);
      if (value > best.score) {
        second = best.score;
        best = {name.rows[r], value};
      } else {
        second = std::max(second, value);
      }
    }
    if (best.row == kNoRow) continue;
    Sense& sense = senses_[sense_key(name)];
    if (best.score > sense.score) sense = best;
    if (best.score - second >= 1.0 && !name.common) margins.emplace_back(best.row, best.score);
  }
  if (with_distances) return;
  sure_.clear();
  for (const auto& [row, value] : margins) {
    const GazetteerPlace place = gazetteer_.row(row);
    const bool known = std::any_of(sure_.begin(), sure_.end(), [&](const auto& other) { return other.id == place.id; });
    if (!known && (begins_with(place.feature, "P") || begins_with(place.feature, "A.ADM"))) sure_.push_back(place);
  }
}

// Whether the name names a place at all here.
bool Resolver::keeps(std::size_t index) const {
  const PlaceName& name = scan_.names[index];
  const bool said = name.setting.locative || name.dateline || !name.setting.feature.empty();
  if (name.rows.empty()) return said && !name.common;
  const std::uint32_t row = senses_.find(sense_key(name))->second.row;
  const GazetteerPlace place = gazetteer_.row(row);
  const double size = importance(place), own = share(place.country);
  const bool person = scan_.people.contains(name.folded);
  const bool big = size >= kBig || is_country(place);
  const bool capital = place.feature == "P.PPLC" || is_country(place);
  if (name.beside_saying && !name.setting.locative && !name.setting.weak && !capital) return false;
  // What the networks take for a person is a town of the story's country where the whole name is that town's alone.
  const bool own_town = name.whole_person && name.exact > 0 && own >= kOwnCountry && begins_with(place.feature, "P");
  if (name.person && !said && !capital && !own_town && !begins_with(place.feature, "A.ADM1")) return false;
  if (name.direction) return own >= kOwnCountry && begins_with(place.feature, "A.ADM");
  if (name.exact == 0) return said && !name.common && !person;
  if (name.common) return (said && (big || own >= kOwnCountry) && size >= kTown && !name.first_in_sentence);
  if (said) return !person || big || own > 0;
  if (person) return is_country(place);
  if (big) return true;
  if (name.follows && index > 0 && kept_[index - 1]) return own > 0;
  if (name.setting.weak) return own >= kOwnCountry;
  return own >= kOwnCountry && size >= kKnownTown;
}

// Whether the best sense is the place meant, or only the nearest thing in the gazetteer: a lake or forest that is not
// there is no village of that name, a camp no hamlet far from all else, a small town of a country that the story has
// nothing to do with is no scene of it.
bool Resolver::is_there(const PlaceName& name, const GazetteerPlace& place) const {
  const std::string_view wanted = name.setting.feature;
  const bool land =
      !wanted.empty() && wanted.find("P.") == std::string_view::npos && wanted.find("A.") == std::string_view::npos;
  if (land && !asked(place, wanted)) return false;
  const double own = share(place.country);
  const bool named = std::find(name.rows.begin(), name.rows.begin() + static_cast<std::ptrdiff_t>(name.exact),
                               senses_.find(sense_key(name))->second.row) !=
                     name.rows.begin() + static_cast<std::ptrdiff_t>(name.exact);
  if (!named && own < kOwnCountry) return false;
  const bool elsewhere = all_votes_ > kCountryVote && own <= 0 && !place.country.empty();
  const bool site = name.setting.precision == "site";
  if (elsewhere && (site || importance(place) < kBig)) return false;
  if (site && own < kOwnCountry && all_votes_ > kCountryVote) return false;
  if (begins_with(wanted, "P.PPLX") && site && place.feature != "P.PPLX" &&
      nearest_sure(place).value_or(0) > kQuarterKm)
    return false;  // "le quartier d'Al-Jadida": no village of that name far away
  const bool hamlet = place.population == 0 && begins_with(place.feature, "P");
  return !(site && hamlet && nearest_sure(place).value_or(0) >= kNearKm);
}

// The best few senses of the name where it stands.
std::vector<PlaceCandidate> Resolver::candidates(std::size_t index) const {
  const PlaceName& name = scan_.names[index];
  std::vector<PlaceCandidate> all;
  for (std::size_t r = 0; r < std::min(name.rows.size(), kMostRows); ++r)
    all.push_back({name.rows[r], std::round(100 * (score(index, name.rows[r]) + (r < name.exact ? 0 : kAlike))) / 100});
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  if (all.size() > kCandidates) all.resize(kCandidates);
  return all;
}

std::vector<ResolvedName> Resolver::run(const PlaceOptions& options) {
  vote();
  collect_regions();
  choose(false);
  choose(true);
  std::set<std::string, std::less<>> kept_names;
  kept_.assign(scan_.names.size(), false);
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    kept_[i] = keeps(i);
    const PlaceName& name = scan_.names[i];
    if (kept_[i] && name.setting.locative) kept_names.insert(name.folded);
  }
  std::vector<ResolvedName> out(scan_.names.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const PlaceName& name = scan_.names[i];
    if (options.candidates) out[i].candidates = candidates(i);
    if (!options.given.empty()) kept_[i] = name.given;
    // A name that something happens at once is a place wherever it stands in the story.
    out[i].kept =
        kept_[i] || (options.given.empty() && kept_names.contains(name.folded) && !scan_.people.contains(name.folded));
    const auto sense = senses_.find(sense_key(name));
    if (sense == senses_.end()) continue;
    if (name.given || is_there(name, gazetteer_.row(sense->second.row))) {
      out[i].row = sense->second.row;
    } else {
      // "in" and "on" stand before much that is no place; "near" and "the village of" do not, nor before a tagged name.
      out[i].kept = out[i].kept && (!name.setting.feature.empty() || !name.setting.relation.empty() || name.tagged);
    }
  }
  return out;
}

}  // namespace

std::vector<ResolvedName> resolve_places(const PlaceScan& scan, const text::Document& document,
                                         const knowledge::Gazetteer& gazetteer, const PlaceOptions& options) {
  return Resolver(scan, document, gazetteer).run(options);
}

}  // namespace vigie::read
