// SPDX-License-Identifier: Apache-2.0
#include "knowledge/geonames.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#include "core/unicode.h"
#include "knowledge/tsv.h"

namespace vigie::knowledge {
namespace {

// Columns of the dump, as its readme.txt numbers them from 0.
enum Column : std::size_t {
  kId,
  kName,
  kAscii,
  kOthers,
  kLat,
  kLon,
  kClass,
  kCode,
  kCountry,
  kPopulation = 14,
  kColumns = 19
};
constexpr std::size_t kLongest = 255;  // bytes of a name

std::int64_t number(std::string_view cell) {
  std::int64_t value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

bool is_row(const std::vector<std::string_view>& cells) {
  return cells.size() == kColumns && number(cells[kId]) > 0 && !cells[kName].empty() && !cells[kLat].empty() &&
         !cells[kLon].empty() && cells[kName].size() <= kLongest && unicode::is_valid(cells[kName]);
}

bool is_kept(const std::vector<std::string_view>& cells, const GeonamesOptions& options) {
  if (cells[kClass].empty() || options.classes.find(cells[kClass]) == std::string::npos) return false;
  return cells[kClass] != "P" || number(cells[kPopulation]) >= options.least_population;
}

// Codes that ISO 3166 has withdrawn stand in old dumps.
std::string_view country_of(std::string_view cell) { return cell == "AN" || cell == "CS" || cell == "YU" ? "" : cell; }

// Names other than its own, parted by commas; addresses of pages stand among them.
std::uint64_t write_names(const std::vector<std::string_view>& cells, std::ofstream& out) {
  std::uint64_t written = 0;
  std::string_view rest = cells[kOthers];
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view name = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (name.empty() || name == cells[kName] || name.size() > kLongest || name.find("://") != std::string_view::npos)
      continue;
    out << 'g' << cells[kId] << "\tund\t" << name << '\n';
    ++written;
  }
  return written;
}

}  // namespace

Result<GeonamesReport> import_geonames(const std::string& dump, const std::string& folder,
                                       const GeonamesOptions& options) {
  std::ifstream in(dump, std::ios::binary);
  if (!in)
    return fail(ErrorCode::not_found, dump, "could not be opened; unpack allCountries.zip of geonames.org first");
  std::error_code error;
  const auto places_folder = std::filesystem::path(folder) / "places";
  std::filesystem::create_directories(places_folder, error);
  std::ofstream places(places_folder / "geonames.tsv", std::ios::binary);
  std::ofstream names(places_folder / "geonames-names.tsv", std::ios::binary);
  if (!places || !names) return fail(ErrorCode::unwritable, places_folder.string(), "could not be written");
  places << "# GeoNames (geonames.org), CC BY 4.0.\nid\tname\tlat\tlon\tfclass\tfcode\tcc\tpopulation\n";
  names << "# GeoNames (geonames.org), CC BY 4.0.\nid\tlang\tname\n";
  GeonamesReport report;
  std::vector<std::string_view> cells;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    split_cells(line, cells);
    if (!is_row(cells)) {
      ++report.unread;
    } else if (!is_kept(cells, options)) {
      ++report.left_out;
    } else {
      places << 'g' << cells[kId] << '\t' << cells[kName] << '\t' << cells[kLat] << '\t' << cells[kLon] << '\t'
             << cells[kClass] << '\t' << cells[kCode] << '\t' << country_of(cells[kCountry]) << '\t'
             << number(cells[kPopulation]) << '\n';
      ++report.places;
      report.names += write_names(cells, names);
    }
  }
  places.flush();
  names.flush();
  if (!places || !names)
    return fail(ErrorCode::unwritable, places_folder.string(), "could not be written; is the disk full?");
  if (report.places == 0)
    return fail(ErrorCode::bad_input, dump, "holds no place to keep; is it a GeoNames dump of 19 columns?");
  return report;
}

}  // namespace vigie::knowledge
