// SPDX-License-Identifier: Apache-2.0
#include "support/file_lexicon.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

namespace vigie::test {
namespace {

constexpr std::array<std::string_view, 24> kFeatures = {
    "singular",   "plural",     "masculine", "feminine",   "first_person", "second_person", "third_person", "past",
    "present",    "future",     "imperfect", "indicative", "conditional",  "subjunctive",   "imperative",   "finite",
    "infinitive", "participle", "gerund",    "passive",    "negative",     "reflexive",     "possessive",   "definite"};

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::istringstream in(line); std::getline(in, cell, mark);) cells.push_back(cell);
  return cells;
}

std::uint32_t bits_of(const std::string& names) {
  std::uint32_t bits = 0;
  for (const auto& name : split(names, '|')) {
    const auto at = std::find(kFeatures.begin(), kFeatures.end(), name);
    if (at != kFeatures.end()) bits |= 1U << static_cast<unsigned>(at - kFeatures.begin());
  }
  return bits;
}

std::string read_all(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string unpack(const std::string& packed) {
  if (packed.empty()) return {};
  std::string out(ZSTD_getFrameContentSize(packed.data(), packed.size()), '\0');
  out.resize(ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size()));
  return out;
}

PlainTable parse(const std::string& text) {
  PlainTable table;
  std::string line;
  for (std::istringstream in(text); std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    auto cells = split(line, '\t');
    if (table.header.empty())
      table.header = std::move(cells);
    else
      table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::uint32_t PlainTable::column(std::string_view name) const {
  const auto at = std::find(header.begin(), header.end(), name);
  return at == header.end() ? kNone : static_cast<std::uint32_t>(at - header.begin());
}

std::string_view PlainTable::cell(std::uint32_t row, std::uint32_t column) const {
  return column < rows[row].size() ? std::string_view(rows[row][column]) : std::string_view();
}

std::uint32_t PlainTable::find(std::string_view phrase) const {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row[0] == phrase; });
  return at == rows.end() ? kNone : static_cast<std::uint32_t>(at - rows.begin());
}

FileLexicon::FileLexicon(std::string language, const std::string& folder) : language_(std::move(language)) {
  for (const char* name : {"abbreviations", "boundaries", "contractions"})
    tables_[name] = parse(read_all(folder + "/" + name + ".tsv"));
  read_forms(parse(unpack(read_all(folder + "/forms.tsv.zst"))));
  const PlainTable transitions = parse(read_all(folder + "/transitions.tsv"));
  for (const auto& row : transitions.rows) transitions_[{upos_from(row[0]), upos_from(row[1])}] = std::stof(row[2]);
}

void FileLexicon::read_forms(const PlainTable& table) {
  for (const auto& row : table.rows) {
    auto found = forms_.find(row[0]);
    if (found == forms_.end()) found = forms_.emplace(strings_.emplace_back(row[0]), std::vector<Reading>()).first;
    found->second.push_back({strings_.emplace_back(row[1]), upos_from(row[2]), bits_of(row[3]), std::stof(row[4])});
  }
  for (auto& [form, readings] : forms_) {
    float all = 0;
    for (const Reading& r : readings) all += r.weight;
    for (Reading& r : readings) r.weight = std::log(r.weight / all);
    std::stable_sort(readings.begin(), readings.end(), [](auto& a, auto& b) { return a.weight > b.weight; });
  }
}

const knowledge::PhraseTable& FileLexicon::table(std::string_view name) const {
  const auto found = tables_.find(name);
  return found == tables_.end() ? none_ : found->second;
}

std::span<const Reading> FileLexicon::readings(std::string_view norm) const {
  const auto found = forms_.find(norm);
  return found == forms_.end() ? std::span<const Reading>() : std::span<const Reading>(found->second);
}

float FileLexicon::transition(Upos previous, Upos next) const {
  const auto found = transitions_.find({previous, next});
  return found == transitions_.end() ? 0.0F : found->second;
}

const FileLexicon& lexicon_of(const std::string& language) {
  static std::map<std::string, std::unique_ptr<FileLexicon>> lexicons;
  auto& lexicon = lexicons[language];
  if (!lexicon)
    lexicon = std::make_unique<FileLexicon>(language, std::string(VIGIE_SOURCE_DIR) + "/knowledge/lexicon/" + language);
  return *lexicon;
}

}  // namespace vigie::test
