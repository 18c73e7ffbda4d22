// Commented TSV: "#" lines and empty lines are skipped, the first other line is the header, cells are parted by one
// tab, trailing empty cells may be left out. A row keeps its file and line, so that every complaint names them.
// Tested in tests/unit/knowledge/tables_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/lines.h"
#include "vigie/result.h"

namespace vigie::knowledge {

// What is wrong with the files, gathered so that an editor sees all of it at once.
class Complaints {
 public:
  static constexpr std::size_t kMost = 500;  // past it nothing is added: the first five hundred are enough to work on

  void add(const std::string& file, std::uint32_t line, std::string what);
  [[nodiscard]] bool none() const { return errors_.empty(); }
  [[nodiscard]] std::vector<Error> take() { return std::move(errors_); }

 private:
  std::vector<Error> errors_;
};

struct Row {
  std::string file;
  std::uint32_t line = 0;
  std::vector<std::string> cells;  // as many as the header has
};

struct Tsv {
  std::vector<std::string> header;
  std::vector<Row> rows;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t column(std::string_view name) const;
  // The column that names a row: "id" where it comes first, else "phrase" ("id" further on is that of something else).
  [[nodiscard]] std::string_view key() const { return !header.empty() && header[0] == "id" ? "id" : "phrase"; }
  // The cell; empty where the table has no such column.
  [[nodiscard]] std::string_view cell(const Row& row, std::size_t column) const;
  // Lays another table over this one: its columns and rows are added; a row whose `key` cell is that of a row here
  // replaces it (and all others with that key).
  void lay_over(Tsv upper, std::string_view key);
};

// Reads a table that fits in memory. Rows with more cells than the header are complained about.
[[nodiscard]] Result<Tsv> read_tsv(const std::string& path, const std::string& shown, Complaints& complaints);

// Splits a line at its tabs, into views of the line.
void split_cells(std::string_view line, std::vector<std::string_view>& cells);
// Splits at a character; empty parts and spaces around parts are dropped.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);
// The text in quotation marks, for complaints.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace vigie::knowledge
