// The gazetteer's tables to sections: a million rows and two and a half million names in about 20 s on one core.
// Rank of a row: countries first, then a score of population, seat and number of names, then the id.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/hash.h"
#include "core/unicode.h"
#include "knowledge/gazetteer.h"
#include "knowledge/lines.h"
#include "knowledge/place_key.h"

namespace vigie::knowledge {
namespace {

struct RawPlace {
  StoredPlace stored;
  std::uint32_t file = 0, line = 0;
  bool replaced = false;  // by a row of a later folder
};
struct RawName {
  std::uint64_t hash = 0;
  std::uint32_t row = 0;
  std::uint8_t exact = 0;
  auto operator<=>(const RawName&) const = default;
};

// Texts of a byte of length and the letters; `kept` finds those that many rows share.
class ShortTexts {
 public:
  ShortTexts() { bytes_.push_back('\0'); }  // 0: empty
  std::uint32_t add(std::string_view text) {
    if (text.empty()) return 0;
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += static_cast<char>(static_cast<unsigned char>(text.size()));
    bytes_ += text;
    return at;
  }
  std::uint32_t add_shared(std::string_view text) {
    const auto [at, fresh] = kept_.try_emplace(std::string(text), 0);
    if (fresh) at->second = add(text);
    return at->second;
  }
  [[nodiscard]] std::string_view get(std::uint32_t at) const {
    return std::string_view(bytes_).substr(at + 1, static_cast<unsigned char>(bytes_[at]));
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint32_t> kept_;
};

class PlacesBuilder {
 public:
  PlacesBuilder(const std::vector<PlaceFile>& files, const Codes& codes, Complaints& complaints)
      : files_(files), codes_(codes), complaints_(complaints) {}
  void read_places();
  void read_points();
  void read_names();
  void write(PackWriter& out);
  [[nodiscard]] std::uint64_t places() const { return rows_.size(); }
  [[nodiscard]] std::uint64_t names() const { return names_.size(); }

 private:
  using Header = std::unordered_map<std::string, std::size_t>;
  template <class OnRow>
  void read_file(std::uint32_t file, std::string_view wanted_column, OnRow on_row);
  void add_place(const Header& header, const std::vector<std::string_view>& cells, std::uint32_t file,
                 std::uint32_t line);
  void add_name(std::uint32_t row, std::string_view name);
  [[nodiscard]] std::optional<std::uint32_t> row_of(std::string_view id);
  void index_ids();
  [[nodiscard]] std::vector<std::uint32_t> ranked() const;
  static void write_names(std::vector<RawName>& names, const std::vector<std::uint32_t>& rank, PackWriter& out,
                          const std::string& section);
  template <class Number>
  Number number(std::string_view cell, std::string_view column, std::uint32_t file, std::uint32_t line);

  const std::vector<PlaceFile>& files_;
  const Codes& codes_;
  Complaints& complaints_;
  ShortTexts texts_;
  std::vector<RawPlace> rows_;
  std::vector<RawName> names_, light_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> ids_;  // hash of id, row; sorted, the valid row of an id first
  PlaceKey key_;
  std::string light_letters_;
};

std::string_view cell_of(const std::unordered_map<std::string, std::size_t>& header,
                         const std::vector<std::string_view>& cells, const char* column) {
  const auto at = header.find(column);
  return at == header.end() || at->second >= cells.size() ? std::string_view{} : cells[at->second];
}

template <class OnRow>
void PlacesBuilder::read_file(std::uint32_t file, std::string_view wanted_column, OnRow on_row) {
  const PlaceFile& source = files_[file];
  auto opened = Lines::open(source.path);
  if (!opened) {
    complaints_.add(source.shown, 0, opened.error().what);
    return;
  }
  Lines lines = std::move(*opened);
  Header header;
  std::vector<std::string_view> cells;
  for (std::string_view line; lines.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    split_cells(line, cells);
    if (!header.empty()) {
      on_row(header, cells, lines.number());
      continue;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) header.emplace(cells[i], i);
    if (!header.contains(std::string(wanted_column))) return;  // a table of the other kind
    for (const char* needed : {"id", "name"}) {
      if (header.contains(needed)) continue;
      complaints_.add(source.shown, lines.number(), "has no column " + in_quotes(needed));
      return;
    }
  }
  if (lines.damaged()) complaints_.add(source.shown, 0, "breaks off: the compressed file is damaged");
}

template <class Number>
Number PlacesBuilder::number(std::string_view cell, std::string_view column, std::uint32_t file, std::uint32_t line) {
  Number value{};
  if (cell.empty()) return value;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) {
    complaints_.add(files_[file].shown, line, std::string(column) + ": \"" + std::string(cell) + "\" is no number");
  }
  return value;
}

void PlacesBuilder::add_place(const Header& header, const std::vector<std::string_view>& cells, std::uint32_t file,
                              std::uint32_t line) {
  const auto cell = [&](const char* column) { return cell_of(header, cells, column); };
  const std::string_view id = cell("id"), name = cell("name"), country = cell("cc");
  const auto complain = [&](std::string what) { complaints_.add(files_[file].shown, line, std::move(what)); };
  if (id.empty() || name.empty()) return complain("a place needs an id and a name");
  if (id.size() > 255 || name.size() > 255) return complain("the id or the name is longer than 255 bytes");
  if (!unicode::is_valid(name)) return complain("is not UTF-8");
  if (!country.empty() && !is_country(country, codes_)) return complain(in_quotes(country) + " is no ISO code");
  const auto lat = number<double>(cell("lat"), "lat", file, line), lon = number<double>(cell("lon"), "lon", file, line);
  if (cell("lat").empty() || cell("lon").empty() || std::abs(lat) > 90 || std::abs(lon) > 180) {
    return complain("needs lat (-90 to 90) and lon (-180 to 180)");
  }
  RawPlace raw;
  raw.file = file;
  raw.line = line;
  StoredPlace& place = raw.stored;
  place.id = texts_.add(id);
  place.name = texts_.add(name);
  place.admin1 = texts_.add_shared(cell("admin1").substr(0, 255));
  place.admin2 = texts_.add_shared(cell("admin2").substr(0, 255));
  const std::string_view feature_class = cell("fclass");
  place.feature = texts_.add_shared(
      feature_class.empty() ? "P.PPL" : std::string(feature_class) + "." + std::string(cell("fcode")));
  place.lat = static_cast<std::int32_t>(std::lround(lat * 100000.0));
  place.lon = static_cast<std::int32_t>(std::lround(lon * 100000.0));
  place.population = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(number<std::int64_t>(cell("population"), "population", file, line), 0, 0xffffffffLL));
  place.radius_km = number<float>(cell("radius_km"), "radius_km", file, line);
  if (country.size() == 2) std::copy(country.begin(), country.end(), place.country);
  rows_.push_back(raw);
}

void PlacesBuilder::read_places() {
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    read_file(file, "lat", [&](const Header& header, const std::vector<std::string_view>& cells, std::uint32_t line) {
      add_place(header, cells, file, line);
    });
  }
  if (rows_.size() > kRowMask) {
    complaints_.add("places", 0, "more than " + std::to_string(kRowMask) + " places; leave some out");
    rows_.resize(kRowMask);
  }
  index_ids();
}

// Sorts ids and marks rows that a later folder replaces; two rows of one id in one folder are an error.
void PlacesBuilder::index_ids() {
  ids_.reserve(rows_.size());
  for (std::uint32_t row = 0; row < rows_.size(); ++row)
    ids_.emplace_back(hash64(texts_.get(rows_[row].stored.id)), row);
  std::sort(ids_.begin(), ids_.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first < b.first : a.second > b.second; });
  for (std::size_t i = 1; i < ids_.size(); ++i) {
    if (ids_[i].first != ids_[i - 1].first) continue;
    RawPlace& earlier = rows_[ids_[i].second];
    const RawPlace& later = rows_[ids_[i - 1].second];
    earlier.replaced = true;
    if (files_[earlier.file].folder != files_[later.file].folder) continue;
    complaints_.add(files_[later.file].shown, later.line,
                    "the id " + std::string(texts_.get(later.stored.id)) + " is also in " + files_[earlier.file].shown +
                        ":" + std::to_string(earlier.line));
  }
}

std::optional<std::uint32_t> PlacesBuilder::row_of(std::string_view id) {
  const std::uint64_t hash = hash64(id);
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), hash,
                                   [](const auto& stored, std::uint64_t wanted) { return stored.first < wanted; });
  if (at == ids_.end() || at->first != hash) return std::nullopt;
  return at->second;
}

void PlacesBuilder::add_name(std::uint32_t row, std::string_view name) {
  if (!unicode::is_valid(name)) return;
  key_.set(name);
  if (key_.bare.empty()) return;
  names_.push_back({key_.hash(), row, key_.exact()});
  light_letters_.clear();
  light_key(key_.bare, light_letters_);
  if (!light_letters_.empty()) light_.push_back({hash64(light_letters_), row, 0});
  if (rows_[row].stored.names < 0xffff) ++rows_[row].stored.names;
}

// Tables with `point_lat` and `point_lon` move rows that are there.
void PlacesBuilder::read_points() {
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    read_file(file, "point_lat",
              [&](const Header& header, const std::vector<std::string_view>& cells, std::uint32_t line) {
                const auto row = row_of(cell_of(header, cells, "id"));
                if (!row) {
                  complaints_.add(files_[file].shown, line,
                                  in_quotes(cell_of(header, cells, "id")) + " is the id of no place");
                  return;
                }
                const auto lat = number<double>(cell_of(header, cells, "point_lat"), "point_lat", file, line);
                const auto lon = number<double>(cell_of(header, cells, "point_lon"), "point_lon", file, line);
                if (std::abs(lat) > 90 || std::abs(lon) > 180)
                  complaints_.add(files_[file].shown, line, "is no point of the earth");
                rows_[*row].stored.lat = static_cast<std::int32_t>(std::lround(lat * 100000.0));
                rows_[*row].stored.lon = static_cast<std::int32_t>(std::lround(lon * 100000.0));
              });
  }
}

void PlacesBuilder::read_names() {
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    if (!rows_[row].replaced) add_name(row, texts_.get(rows_[row].stored.name));
  }
  std::string last_id;
  std::optional<std::uint32_t> last_row;
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    read_file(file, "lang", [&](const Header& header, const std::vector<std::string_view>& cells, std::uint32_t line) {
      const std::string_view id = cell_of(header, cells, "id");
      if (id != last_id) {  // names of one place stand together
        last_id = id;
        last_row = row_of(id);
      }
      if (last_row) {
        add_name(*last_row, cell_of(header, cells, "name"));
      } else {
        complaints_.add(files_[file].shown, line, in_quotes(id) + " is the id of no place");
      }
    });
  }
}

std::uint32_t feature_score(std::string_view feature) {
  struct Score {
    std::string_view feature;
    std::uint32_t score;
  };
  static constexpr Score kScores[] = {{"A.PCL", 200}, {"L.CONT", 120}, {"P.PPLC", 30}, {"P.PPLA2", 10},
                                      {"P.PPLA3", 6}, {"P.PPLA4", 4},  {"P.PPLA5", 4}, {"P.PPLX", 0},
                                      {"P.PPLA", 20}, {"P.", 4},       {"A.ADM1", 56}, {"A.ADM2", 34},
                                      {"A.ADM", 28},  {"T.", 40},      {"H.", 40},     {"S.", 8}};
  for (const Score& score : kScores) {
    if (feature.substr(0, score.feature.size()) == score.feature) return score.score;
  }
  return 0;
}

// Rows in the order of their rank.
std::vector<std::uint32_t> PlacesBuilder::ranked() const {
  struct Ranked {
    std::uint32_t score, population, row;
  };
  std::vector<Ranked> all;
  all.reserve(rows_.size());
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    if (rows_[row].replaced) continue;
    const StoredPlace& place = rows_[row].stored;
    const std::string_view feature = texts_.get(place.feature);
    // Twice the binary logarithm: a million counts 40. Not known is no sign of smallness: a settlement counts as one of
    // 500.
    const auto size = static_cast<std::uint32_t>(std::bit_width(place.population));
    const std::uint32_t people = feature[0] != 'P' ? 0 : 3 * (place.population == 0 ? 9 : size);
    all.push_back({feature_score(feature) + people + std::min<std::uint32_t>(place.names, 30), place.population, row});
  }
  std::sort(all.begin(), all.end(), [&](const Ranked& a, const Ranked& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.population != b.population) return a.population > b.population;
    return texts_.get(rows_[a.row].stored.id) < texts_.get(rows_[b.row].stored.id);
  });
  std::vector<std::uint32_t> order;
  order.reserve(all.size());
  for (const Ranked& ranked : all) order.push_back(ranked.row);
  return order;
}

// `rank`: the stored row of each raw row.
void PlacesBuilder::write_names(std::vector<RawName>& names, const std::vector<std::uint32_t>& rank, PackWriter& out,
                                const std::string& section) {
  for (RawName& name : names) name.row = rank[name.row];
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(names.size() / 2, 1));
  const std::uint64_t mask = slots - 1;
  std::sort(names.begin(), names.end(), [mask](const RawName& a, const RawName& b) {
    if ((a.hash & mask) != (b.hash & mask)) return (a.hash & mask) < (b.hash & mask);
    if (a.hash >> 32U != b.hash >> 32U) return a.hash >> 32U < b.hash >> 32U;
    return a.row != b.row ? a.row < b.row : a.exact < b.exact;
  });
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<std::uint32_t> begins(slots + 1, 0);
  std::vector<StoredPlaceName> stored;
  stored.reserve(names.size());
  for (const RawName& name : names) {
    ++begins[(name.hash & mask) + 1];
    stored.push_back({static_cast<std::uint32_t>(name.hash >> 32U), name.row | std::uint32_t{name.exact} << kRowBits});
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  out.add(section + "_slots", begins);
  out.add(section == "places.name" ? "places.names" : section, stored);
  std::vector<RawName>().swap(names);
}

void PlacesBuilder::write(PackWriter& out) {
  const std::vector<std::uint32_t> order = ranked();
  std::vector<std::uint32_t> rank(rows_.size(), 0), by_id(order.size());
  std::vector<StoredPlace> stored;
  stored.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    stored.push_back(rows_[order[i]].stored);
  }
  std::iota(by_id.begin(), by_id.end(), 0U);
  std::sort(by_id.begin(), by_id.end(),
            [&](std::uint32_t a, std::uint32_t b) { return texts_.get(stored[a].id) < texts_.get(stored[b].id); });
  out.add("places.rows", stored);
  out.add("places.by_id", by_id);
  write_names(names_, rank, out, "places.name");
  write_names(light_, rank, out, "places.light");
  out.add("places.text", texts_.take());
}

}  // namespace

void compile_places(const std::vector<PlaceFile>& files, const Codes& codes, PackWriter& out, Complaints& complaints,
                    std::uint64_t& places, std::uint64_t& names) {
  PlacesBuilder builder(files, codes, complaints);
  builder.read_places();
  builder.read_points();
  builder.read_names();
  places = builder.places();
  names += builder.names();
  builder.write(out);
}

}  // namespace vigie::knowledge
