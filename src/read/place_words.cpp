// SPDX-License-Identifier: Apache-2.0
#include "read/place_words.h"

#include <algorithm>
#include <charconv>

namespace vigie::read {
namespace {

constexpr std::uint32_t kAside = 3;  // determiners and adjectives between a row and the name
constexpr int kChain = 4;
constexpr std::string_view kNoPlace = "none";
constexpr std::string_view kIdle = "again-none";

// Between the preposition and a head ("in the North Darfur town of") other names may stand too.
bool stands_aside(const Word& word, bool after_head) {
  return word.upos == Upos::det || (word.upos == Upos::adj && !word.capital) || word.form == "\"" ||
         (after_head && word.name != NameKind::none);
}

bool begins_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

}  // namespace

PlaceWords::PlaceWords(const text::Document& document, const knowledge::Lexicon* lexicon) : document_(document) {
  if (lexicon == nullptr) return;
  table_ = &lexicon->table("place-words");
  rows_ = &document.rows(*table_);
  relation_ = table_->column("relation");
  precision_ = table_->column("precision");
  feature_ = table_->column("feature");
  locative_ = table_->column("locative");
  side_ = table_->column("side");
}

std::string_view PlaceWords::cell(std::uint32_t row, std::uint32_t column) const {
  return column == knowledge::PhraseTable::kNone ? std::string_view{} : table_->cell(row, column);
}

void PlaceWords::set_sentence(const text::Sentence& sentence) {
  sentence_ = sentence;
  matches_.clear();
  if (table_ == nullptr) return;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
    for (const auto& match : rows_->at(at))
      matches_.push_back({match.first, match.last, match.row, cell(match.row, side_) == "after"});
}

// The longest row before a name that ends at this word.
const PlaceWords::Match* PlaceWords::ending_at(std::uint32_t at) const {
  for (const Match& match : matches_) {  // in order of their first word: the longest comes first
    if (match.last == at && !match.after && !begins_with(cell(match.row, feature_), "again") &&
        cell(match.row, feature_) != "capital") {
      return &match;
    }
  }
  return nullptr;
}

void PlaceWords::take(const Match& match, PlaceSetting& setting) const {
  const std::string_view feature = cell(match.row, feature_), relation = cell(match.row, relation_);
  if (feature == "part") {
    setting.part = true;
  } else if (feature == "government") {
    setting.government = true;
  } else if (setting.feature.empty() && !setting.part) {
    setting.feature = feature;
  }
  if (setting.precision.empty()) setting.precision = cell(match.row, precision_);
  if (setting.relation.empty()) setting.relation = relation;
  setting.locative = setting.locative || cell(match.row, locative_) == "yes";
  setting.first = std::min(setting.first, match.first);
  setting.last = std::max(setting.last, match.last);
  for (std::uint32_t w = match.first; w < match.last && !relation.empty(); ++w) {
    const std::string_view digits = document_.words()[w].norm;
    double km = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), km).ec == std::errc{}) setting.away_km = km;
  }
}

PlaceSetting PlaceWords::around(std::uint32_t first, std::uint32_t last) const {
  PlaceSetting setting;
  setting.first = first;
  setting.last = last;
  for (const Match& match : matches_) {
    if (!match.after || match.first != last || match.last <= setting.last || cell(match.row, feature_) == kNoPlace)
      continue;
    // "the North Darfur [town of] Kabkabiya": the town is the one that follows.
    const bool of_next = std::any_of(matches_.begin(), matches_.end(), [&](const Match& other) {
      return !other.after && other.first == match.first && other.last > match.last;
    });
    if (!of_next) take(match, setting);
  }
  std::uint32_t at = first;
  for (int links = 0; links < kChain && !setting.locative && !setting.government; ++links) {
    const Match* match = ending_at(at);
    std::uint32_t aside = at;
    for (std::uint32_t n = 0; match == nullptr && n < kAside && aside > sentence_.first; ++n) {
      if (!stands_aside(document_.words()[aside - 1], links > 0)) break;
      match = ending_at(--aside);
    }
    if (match == nullptr) break;
    take(*match, setting);
    at = match->first;
  }
  // "the north of": the article belongs to the words.
  const auto words = document_.words();
  while (setting.first > sentence_.first && setting.first < first && words[setting.first - 1].upos == Upos::det) {
    --setting.first;
  }
  const bool det = first > sentence_.first && words[first - 1].upos == Upos::det;
  const std::uint32_t before = first - (det ? 1 : 0);
  setting.weak = !setting.locative && before > sentence_.first && words[before - 1].upos == Upos::adp;
  return setting;
}

std::uint32_t PlaceWords::head_before(std::uint32_t first) const {
  std::uint32_t at = first;
  if (at > sentence_.first && document_.words()[at - 1].upos == Upos::det) --at;
  for (const std::uint32_t end : {first, at}) {
    const Match* match = ending_at(end);
    if (match != nullptr && cell(match->row, feature_).find('.') != std::string_view::npos) return match->first;
  }
  return first;
}

std::uint32_t PlaceWords::tail_after(std::uint32_t last) const {
  std::uint32_t end = last;
  for (const Match& match : matches_) {
    if (match.after && match.first == last) end = std::max(end, match.last);
  }
  return end;
}

bool PlaceWords::after(std::uint32_t at) const {
  return std::any_of(matches_.begin(), matches_.end(),
                     [&](const Match& m) { return m.after && m.first == at && cell(m.row, feature_) != kNoPlace; });
}

bool PlaceWords::is_denied(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(matches_.begin(), matches_.end(), [&](const Match& m) {
    return cell(m.row, feature_) == kNoPlace && (m.after ? m.first == last : m.last == first);
  });
}

bool PlaceWords::is_direction(std::uint32_t at) const {
  return std::any_of(matches_.begin(), matches_.end(), [&](const Match& m) {
    return m.first == at && m.last == at + 1 && cell(m.row, feature_) == "part";
  });
}

// "y" is a place, in "il y a" it is none: the longer row that says so takes the shorter one away.
std::vector<PlaceWords::Again> PlaceWords::again() const {
  std::vector<Again> found;
  for (const Match& match : matches_) {
    const std::string_view feature = cell(match.row, feature_);
    if (!begins_with(feature, "again") && feature != "capital") continue;
    const bool idle =
        feature == kIdle || std::any_of(matches_.begin(), matches_.end(), [&](const Match& other) {
          return cell(other.row, feature_) == kIdle && other.first <= match.first && match.last <= other.last;
        });
    if (!idle) found.push_back({match.first, match.last, feature});
  }
  return found;
}

}  // namespace vigie::read
