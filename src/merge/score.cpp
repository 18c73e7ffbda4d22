// SPDX-License-Identifier: Apache-2.0
#include "merge/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/dates.h"
#include "core/geo.h"
#include "core/unicode.h"
#include "merge/weights.h"

namespace vigie::merge {
namespace {

// A part of a score: what it adds, and whether it forbids.
struct Part {
  double score = 0;
  bool forbids = false;
  bool next_day = false;
};
constexpr Part kForbidden = {0, true, false};

// --- time -----------------------------------------------------------------------------------------------------------

std::string month_day(std::int64_t day) { return to_iso(from_days(day)).substr(5); }

Part undated(const Telling& without, const Report& report, const Telling& other) {
  if (without.claim->focus == Focus::background || !report.published || !other.when)
    return {weight::kUndated, false, false};
  const Days news = {report.published->first - weight::kNewsDays, report.published->last + 1};
  if (news.overlaps(*other.when)) return {weight::kNewsOfTheDay, false, false};
  const Days stale = {report.published->first - weight::kStaleDays, report.published->last + weight::kStaleDays};
  return {stale.overlaps(*other.when) ? weight::kUndated : weight::kOffTheNews, false};
}

Part time_of(const Telling& a, const Report& of_a, const Telling& b, const Report& of_b) {
  if (a.when && b.when) {
    if (!a.when->overlaps(*b.when)) {
      const bool next = a.when->last + 1 == b.when->first || b.when->last + 1 == a.when->first;
      if (next && a.to_the_day() && b.to_the_day()) return {weight::kNextDay, false, true};
      return kForbidden;
    }
    return {a.to_the_day() && b.to_the_day() ? weight::kSameDay : weight::kOverlap, false};
  }
  if (!a.month_day.empty() || !b.month_day.empty()) {
    const auto& without_year = a.month_day.empty() ? b : a;
    const auto& other = a.month_day.empty() ? a : b;
    if (other.month_day == without_year.month_day) return {weight::kSameDay, false, false};
    if (!other.when) return other.month_day.empty() ? Part{weight::kUndated, false} : kForbidden;
    for (auto day = other.when->first; day <= other.when->last && day < other.when->first + 31; ++day)
      if (month_day(day) == without_year.month_day) return {weight::kOverlap, false, false};
    return other.when->width() > 31 ? Part{weight::kUndated, false} : kForbidden;
  }
  if (!a.when && b.when) return undated(a, of_a, b);
  if (a.when && !b.when) return undated(b, of_b, a);
  if (!of_a.published || !of_b.published) return {weight::kUndated, false, false};
  const auto apart = std::abs(of_a.published->first - of_b.published->first);
  return {apart <= weight::kNewsDays ? weight::kNewsOfTheDay : weight::kOffTheNews, false};
}

// --- place ----------------------------------------------------------------------------------------------------------

bool is_point(const Place& place) { return place.precision <= PlacePrecision::town; }

double reach(const Place& place) {
  switch (place.precision) {
    case PlacePrecision::site:
      return weight::kReachSiteKm;
    case PlacePrecision::town:
      return place.relation == "in" ? weight::kReachSiteKm : weight::kReachTownKm;
    case PlacePrecision::district:
      return std::max(place.within_km.value_or(0), weight::kReachDistrictKm);
    case PlacePrecision::region:
      return std::max(place.within_km.value_or(0), weight::kReachRegionKm);
    case PlacePrecision::country:
      return std::numeric_limits<double>::infinity();  // compared by code instead
  }
  return 0;
}

bool same_words(const std::string& a, const std::string& b) {
  return !a.empty() && unicode::fold(a) == unicode::fold(b);
}

// One is the admin unit in which the other lies.
bool within_unit(const Place& unit, const Place& place) {
  return same_words(unit.name, place.admin1) || same_words(unit.name, place.admin2);
}

Part by_distance(const Place& a, const Place& b) {
  const double km = distance_km(*a.lat, *a.lon, *b.lat, *b.lon);
  if (is_point(a) && is_point(b)) {
    if (km <= weight::kReachSiteKm) return {same_words(a.name, b.name) ? weight::kSamePlace : weight::kNear, false};
    const bool one_is_a_site = a.precision != b.precision;
    if (km <= std::max(reach(a), reach(b)) || (one_is_a_site && km <= weight::kReachTownKm))
      return {weight::kNear, false, false};
    if (km > weight::kFarKm) return kForbidden;
    return {weight::kNextTown, false, false};
  }
  // A region's point says little of how far it goes: within its reach all is allowed.
  if (km <= reach(a) + reach(b)) return {weight::kWithinRegion, false, false};
  return kForbidden;
}

Part place_of(const Claim& a, const Claim& b) {
  if (!a.place || !b.place) return {};
  const Place &p = *a.place, &q = *b.place;
  const bool countries = !p.country.empty() && !q.country.empty();
  if (p.precision == PlacePrecision::country || q.precision == PlacePrecision::country) {
    if (countries && p.country != q.country) return kForbidden;
    const bool both = p.precision == q.precision;
    return {countries ? (both ? weight::kWithinRegion : weight::kSameCountry) : 0, false};
  }
  if (!p.id.empty() && p.id == q.id) return {is_point(p) ? weight::kSamePlace : weight::kNear, false};
  if (within_unit(p, q) || within_unit(q, p)) return {weight::kWithinRegion, false, false};
  if (p.lat && p.lon && q.lat && q.lon) {
    const Part part = by_distance(p, q);
    // Over a border only what lies at hand is one place.
    if (countries && p.country != q.country && part.score < weight::kNear) return kForbidden;
    return part;
  }
  if (countries && p.country != q.country) return kForbidden;
  return {same_words(p.name, q.name) ? weight::kSamePlace : 0, false};
}

// --- who ------------------------------------------------------------------------------------------------------------

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b, const Kin& kin) {
  for (const auto& x : a)
    for (const auto& y : b)
      if (x == y || kin(x, y)) return true;
  return false;
}

double who_of(const Telling& a, const Telling& b, const Kin& kin) {
  double score = 0;
  if (!a.doers.empty() && !b.doers.empty()) {
    const bool crossed = meet(a.doers, b.targets, kin) || meet(a.targets, b.doers, kin);
    // In a fight the one story's attacker is the other's attacked.
    score += meet(a.doers, b.doers, kin) ? weight::kSameDoer : crossed ? 0 : weight::kOtherDoer;
  }
  if (!a.targets.empty() && !b.targets.empty()) {
    const bool crossed = meet(a.targets, b.doers, kin) || meet(a.doers, b.targets, kin);
    score += meet(a.targets, b.targets, kin) ? weight::kSameTarget : crossed ? 0 : weight::kOtherTarget;
  } else if (a.target_kinds != 0 && b.target_kinds != 0) {
    constexpr auto kUnknown = 1U << static_cast<unsigned>(ParticipantKind::unknown);
    if ((a.target_kinds & b.target_kinds & ~kUnknown) != 0) {
      score += weight::kSameTargetKind;
    } else if (((a.target_kinds | b.target_kinds) & kUnknown) == 0) {
      score += weight::kOtherTargetKind;
    }
  }
  return score;
}

// --- figures --------------------------------------------------------------------------------------------------------

struct Bounds {
  double low = 0, high = std::numeric_limits<double>::infinity();
};

constexpr double kAbout = 0.2;  // "about 500" allows a fifth more or less

Bounds bounds(const Count& count) {
  const double slack = count.approximate ? kAbout : 0;
  Bounds out;
  if (count.best)
    out = {static_cast<double>(*count.best) * (1 - slack), static_cast<double>(*count.best) * (1 + slack)};
  if (!count.best && count.low) out.low = static_cast<double>(*count.low) * (1 - slack);
  if (!count.best && count.high) out.high = static_cast<double>(*count.high) * (1 + slack);
  return out;
}

// The best that any two numbers of one kind say: a story may give several.
double figures_of(const Claim& a, const Claim& b) {
  std::array<double, 32> best{};
  std::array<bool, 32> seen{};
  for (const auto& x : a.figures) {
    for (const auto& y : b.figures) {
      if (x.what != y.what || !comparable(x.who, y.who) || !x.count.known() || !y.count.known()) continue;
      double score = weight::kOtherNumber;
      if (x.count.best && x.count.best == y.count.best) {
        score = *x.count.best > 3 ? weight::kSameLargeNumber : weight::kSameSmallNumber;
      } else if (agree(x.count, y.count)) {
        score = weight::kAgreeingNumbers;
      }
      const auto what = static_cast<std::size_t>(x.what);
      best[what] = seen[what] ? std::max(best[what], score) : score;
      seen[what] = true;
    }
  }
  double sum = 0;
  for (const double score : best) sum += score;
  return std::clamp(sum, weight::kFiguresLeast, weight::kFiguresMost);
}

// --- words and sources ----------------------------------------------------------------------------------------------

bool same_source(const Claim& a, const Claim& b) {
  for (const auto& x : a.sources) {
    for (const auto& y : b.sources) {
      if (x.anonymous || y.anonymous) continue;
      if (!x.id.empty() ? x.id == y.id : same_words(x.words.quote, y.words.quote)) return true;
    }
  }
  return false;
}

}  // namespace

Verdict Scorer::verdict(std::uint32_t a, std::uint32_t b) const {
  const Telling &x = tellings_->all[a], &y = tellings_->all[b];
  const Report &of_x = tellings_->report_of(x), &of_y = tellings_->report_of(y);
  const Claim &p = *x.claim, &q = *y.claim;
  if (of_x.story().id == of_y.story().id && !of_x.story().id.empty()) {
    // The same text on two pages: claim by claim the same.
    if (x.report != y.report && p.id == q.id) return {true, 10, "the same text"};
    return {false, 0, "one story tells them apart"};
  }
  if (x.report == y.report) return {false, 0, "one story tells them apart"};
  const double type = kinship(p, q);
  if (type == 0) return {false, 0, "types of different happenings"};
  if (p.aggregate != q.aggregate) return {false, 0, "a sum and one happening"};
  const Part time = time_of(x, of_x, y, of_y);
  if (time.forbids) return {false, 0, "different days"};
  const Part place = place_of(p, q);
  if (place.forbids) return {false, 0, "places out of each other's reach"};
  const double words =
      of_x.story().language == of_y.story().language ? weight::kSameWords * jaccard(x.words, y.words) : 0;
  const double figures = figures_of(p, q);
  if (time.next_day && figures < weight::kSameLargeNumber) return {false, 0, "different days"};
  if (p.aggregate && (p.type != q.type || figures <= 0 || x.when != y.when)) return {false, 0, "different sums"};
  const double score = type + time.score + place.score + who_of(x, y, *kin_) + figures + words +
                       (same_source(p, q) ? weight::kSameSource : 0);
  return {true, score, {}};
}

bool agree(const Count& a, const Count& b) {
  const Bounds x = bounds(a), y = bounds(b);
  return x.low <= y.high && y.low <= x.high;
}

bool is_part(const std::string& who) { return who == "children" || who == "women"; }

bool comparable(const std::string& who, const std::string& other) {
  const auto a = class_of(who), b = class_of(other);
  if (a == b) return true;
  if (is_part(a) || is_part(b)) return false;
  return a.empty() || b.empty();
}

std::string class_of(const std::string& who) {
  struct Row {
    std::string_view word, name;
  };
  // The reader gives classes; the words here are those that are classes of their own for it, but not for counting.
  static constexpr std::array<Row, 22> kClasses = {{
      {"people", ""},
      {"persons", ""},
      {"victims", ""},
      {"dead", ""},
      {"bodies", ""},
      {"men", ""},
      {"wounded", ""},
      {"villagers", "civilians"},
      {"residents", "civilians"},
      {"farmers", "civilians"},
      {"passengers", "civilians"},
      {"workers", "civilians"},
      {"traders", "civilians"},
      {"students", "civilians"},
      {"hostages", "civilians"},
      {"insurgents", "fighters"},
      {"militants", "fighters"},
      {"gunmen", "fighters"},
      {"terrorists", "fighters"},
      {"rebels", "fighters"},
      {"troops", "soldiers"},
      {"policemen", "police"},
  }};
  for (const auto& row : kClasses)
    if (row.word == who) return std::string(row.name);
  return who;
}

}  // namespace vigie::merge
