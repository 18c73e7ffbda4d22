// SPDX-License-Identifier: Apache-2.0
#include "knowledge/tsv.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/unicode.h"

namespace vigie::knowledge {

void Complaints::add(const std::string& file, std::uint32_t line, std::string what) {
  if (errors_.size() >= kMost) return;
  const std::string where = line == 0 ? file : file + ":" + std::to_string(line);
  errors_.push_back({ErrorCode::bad_knowledge, std::move(what), where, 0});
}

std::size_t Tsv::column(std::string_view name) const {
  const auto at = std::find(header.begin(), header.end(), name);
  return at == header.end() ? kNone : static_cast<std::size_t>(at - header.begin());
}

std::string_view Tsv::cell(const Row& row, std::size_t column) const {
  return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view{};
}

void Tsv::lay_over(Tsv upper, std::string_view key) {
  if (header.empty()) {
    *this = std::move(upper);
    return;
  }
  std::vector<std::size_t> to;  // where each column of the upper table goes
  for (const std::string& name : upper.header) {
    if (column(name) == kNone) header.push_back(name);
    to.push_back(column(name));
  }
  const std::size_t upper_key = upper.column(key), own_key = column(key);
  std::set<std::string, std::less<>> replaced;
  for (const Row& row : upper.rows) replaced.emplace(upper.cell(row, upper_key));
  if (upper_key != kNone && own_key != kNone) {
    std::erase_if(rows, [&](const Row& row) { return replaced.contains(cell(row, own_key)); });
  }
  for (Row& row : upper.rows) {
    Row moved{std::move(row.file), row.line, std::vector<std::string>(header.size())};
    for (std::size_t i = 0; i < row.cells.size(); ++i) moved.cells[to[i]] = std::move(row.cells[i]);
    rows.push_back(std::move(moved));
  }
  for (Row& row : rows) row.cells.resize(header.size());
}

Result<Tsv> read_tsv(const std::string& path, const std::string& shown, Complaints& complaints) {
  VIGIE_TRY(Lines lines, Lines::open(path));
  Tsv table;
  std::vector<std::string_view> cells;
  for (std::string_view line; lines.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    if (!unicode::is_valid(line)) {
      complaints.add(shown, lines.number(), "is not UTF-8");
      continue;
    }
    split_cells(line, cells);
    if (table.header.empty()) {
      table.header.assign(cells.begin(), cells.end());
      continue;
    }
    if (cells.size() > table.header.size()) {
      complaints.add(shown, lines.number(),
                     "has " + std::to_string(cells.size()) + " cells, but the header names " +
                         std::to_string(table.header.size()) + " columns");
      continue;
    }
    Row row{shown, lines.number(), {cells.begin(), cells.end()}};
    row.cells.resize(table.header.size());
    table.rows.push_back(std::move(row));
  }
  if (lines.damaged()) complaints.add(shown, 0, "breaks off: the compressed file is damaged");
  if (table.header.empty()) complaints.add(shown, 0, "has no header: the first line must name the columns");
  return table;
}

void split_cells(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string in_quotes(std::string_view text) {
  std::string out(1, '"');
  out += text;
  out += '"';
  return out;
}

}  // namespace vigie::knowledge
