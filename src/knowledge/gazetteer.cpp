// SPDX-License-Identifier: Apache-2.0
#include "knowledge/gazetteer.h"

#include <algorithm>

#include "core/hash.h"
#include "knowledge/place_key.h"

namespace vigie::knowledge {
namespace {

constexpr double kDegree = 100000.0;

// Reused by every look-up of a thread: no allocation in the steady state.
PlaceKey& key_of(std::string_view name) {
  thread_local PlaceKey key;
  key.set(name);
  return key;
}

}  // namespace

std::span<const StoredPlaceName> PlaceNames::find(std::uint64_t hash) const {
  if (begins_.size() < 2) return {};
  const std::size_t slot = hash & (begins_.size() - 2);
  const std::uint32_t begin = begins_[slot], end = begins_[slot + 1];
  if (begin > end || end > names_.size()) return {};
  const auto run = names_.subspan(begin, end - begin);
  const auto print = static_cast<std::uint32_t>(hash >> 32U);
  const auto first = std::find_if(run.begin(), run.end(), [&](const StoredPlaceName& n) { return n.print == print; });
  const auto last = std::find_if(first, run.end(), [&](const StoredPlaceName& n) { return n.print != print; });
  return {first, last};
}

PackedGazetteer::PackedGazetteer(const Pack& pack)
    : text_(pack.bytes("places.text")),
      rows_(pack.array<StoredPlace>("places.rows")),
      by_id_(pack.array<std::uint32_t>("places.by_id")),
      names_(pack.array<std::uint32_t>("places.name_slots"), pack.array<StoredPlaceName>("places.names")),
      light_(pack.array<std::uint32_t>("places.light_slots"), pack.array<StoredPlaceName>("places.light")) {}

std::string_view PackedGazetteer::text(std::uint32_t at) const {
  if (at >= text_.size()) return {};
  return text_.substr(at + 1, static_cast<unsigned char>(text_[at]));
}

GazetteerPlace PackedGazetteer::row(std::uint32_t row) const {
  if (row >= rows_.size()) return {};
  const StoredPlace& stored = rows_[row];
  GazetteerPlace place;
  place.id = text(stored.id);
  place.name = text(stored.name);
  place.country = stored.country[0] == 0 ? std::string_view{} : std::string_view(stored.country, 2);
  place.admin1 = text(stored.admin1);
  place.admin2 = text(stored.admin2);
  place.feature = text(stored.feature);
  place.lat = stored.lat / kDegree;
  place.lon = stored.lon / kDegree;
  place.population = stored.population;
  place.radius_km = stored.radius_km;
  place.names = stored.names;
  return place;
}

std::optional<std::uint32_t> PackedGazetteer::by_id(std::string_view id) const {
  const auto id_of = [this](std::uint32_t row) {
    return row < rows_.size() ? text(rows_[row].id) : std::string_view{};
  };
  const auto at = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                   [&](std::uint32_t row, std::string_view wanted) { return id_of(row) < wanted; });
  if (at == by_id_.end() || id_of(*at) != id) return std::nullopt;
  return *at;
}

void PackedGazetteer::find(std::string_view name, std::vector<std::uint32_t>& out) const {
  const PlaceKey& key = key_of(name);
  const auto found = names_.find(key.hash());
  const std::uint8_t exact = key.exact();
  const std::size_t from = out.size();
  for (const bool as_written : {true, false}) {
    for (const StoredPlaceName& entry : found) {
      const std::uint32_t row = entry.row & kRowMask;
      if ((entry.row >> kRowBits == exact) != as_written || row >= rows_.size()) continue;
      // A place may bear the name with the article and without.
      if (as_written || std::find(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), row) == out.end()) {
        out.push_back(row);
      }
    }
  }
}

void PackedGazetteer::find_spelled_alike(std::string_view name, std::vector<std::uint32_t>& out) const {
  thread_local std::string light;
  light.clear();
  light_key(key_of(name).bare, light);
  if (light.empty()) return;
  for (const StoredPlaceName& entry : light_.find(hash64(light))) {
    if ((entry.row & kRowMask) < rows_.size()) out.push_back(entry.row & kRowMask);
  }
}

bool PackedGazetteer::has(std::string_view name) const { return !names_.find(key_of(name).hash()).empty(); }

}  // namespace vigie::knowledge
