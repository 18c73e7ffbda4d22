// The schema of the lexicon tables that the program knows (knowledge/lexicon/README.md): required columns, allowed
// values, unique ids. Tables and columns that it does not know are accepted as they are.
// Tested in tests/unit/knowledge/schema_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "knowledge/tsv.h"

namespace vigie::knowledge {

struct Codes {
  std::set<std::string, std::less<>> event_types;
  std::set<std::string, std::less<>> countries;  // empty: every pair of capital letters is taken for a country
};

// `name`: of the table ("happenings"). Complains with file and line.
void check_table(std::string_view name, const Tsv& table, const Codes& codes, Complaints& complaints);

// Complains of rows of one folder that share the cell of this column.
void check_unique(const Tsv& table, std::string_view column, Complaints& complaints);

[[nodiscard]] bool is_country(std::string_view code, const Codes& codes);

}  // namespace vigie::knowledge
