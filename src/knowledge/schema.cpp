// SPDX-License-Identifier: Apache-2.0
#include "knowledge/schema.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/word.h"
#include "vigie/claim.h"

namespace vigie::knowledge {
namespace {

// What a cell may hold: one of the words of `allowed`, or, where it begins with "@", a code of that kind.
struct Rule {
  std::string_view table, column, allowed;
  bool required = false;  // the column must be there and no cell empty
  bool many = false;      // several, parted by spaces
};

constexpr std::string_view kYesNo = "yes no";
constexpr std::string_view kRoles = "actor target both place none";

constexpr std::array kRules = {
    Rule{"happenings", "id", "@id", true},
    Rule{"happenings", "phrase", "", true},
    Rule{"happenings", "form", "verb noun phrase", true},
    Rule{"happenings", "type", "@event-type", true},
    Rule{"happenings", "also", "@event-type", false, true},
    Rule{"happenings", "subject", kRoles},
    Rule{"happenings", "object", kRoles},
    Rule{"happenings", "of", kRoles},
    Rule{"happenings", "needs",
         "armed armed_doer armed_target chosen people unarmed unarmed_doer place thing arms number conflict", false,
         true},
    Rule{"happenings", "what", "@figure"},
    Rule{"happenings", "strength", "strong weak"},
    Rule{"people", "phrase", "", true},
    Rule{"people", "kind", "@participant"},
    Rule{"people", "armed", kYesNo},
    Rule{"people", "group", kYesNo},
    Rule{"things", "phrase", "", true},
    Rule{"things", "site", kYesNo},
    Rule{"things", "arms", kYesNo},
    Rule{"things", "means", "@event-type"},
    Rule{"everyday", "phrase", "", true},
    Rule{"harm", "phrase", "", true},
    Rule{"harm", "what", "@figure", true},
    Rule{"saying", "id", "@id", true},
    Rule{"saying", "phrase", "", true},
    Rule{"saying", "form", "verb telling witnessing quoting citing cited-by contact preposition noun document", true},
    Rule{"saying", "stance", "affirms denies"},
    Rule{"saying", "standing", "asserted reported unconfirmed expected denied"},
    Rule{"source-heads", "phrase", "", true},
    Rule{"source-heads", "kind", "@source", true},
    Rule{"source-heads", "anonymous", kYesNo},
    Rule{"standing", "id", "@id", true},
    Rule{"standing", "phrase", "", true},
    Rule{"standing", "standing", "asserted reported unconfirmed expected denied none", true},
    Rule{"standing", "scope", "clause sentence"},
    Rule{"focus", "phrase", "", true},
    Rule{"focus", "focus", "news background sum", true},
    Rule{"unrelated", "phrase", "", true},
    Rule{"unrelated", "weight", "1 2 3"},
    Rule{"titles", "phrase", "", true},
    Rule{"titles", "kind", "@source"},
    Rule{"demonyms", "phrase", "", true},
    Rule{"demonyms", "country", "@country", true},
    Rule{"metonyms", "phrase", "", true},
    Rule{"metonyms", "country", "@country"},
    Rule{"function-words", "phrase", "", true},
    Rule{"contractions", "phrase", "", true},
    Rule{"contractions", "parts", "", true},
    Rule{"abbreviations", "phrase", "", true},
    Rule{"place-words", "phrase", "", true},
    Rule{"place-words", "relation", "in near between north-of south-of east-of west-of border-of"},
    Rule{"place-words", "precision", "@precision"},
    Rule{"place-words", "locative", kYesNo},
};

bool is_id(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  });
}

bool is_code(std::string_view kind, std::string_view value, const Codes& codes) {
  if (kind == "@id") return is_id(value);
  if (kind == "@event-type") return codes.event_types.contains(value);
  if (kind == "@country") return is_country(value, codes);
  if (kind == "@figure") return from_name<FigureWhat>(value).has_value();
  if (kind == "@participant") return from_name<ParticipantKind>(value).has_value();
  if (kind == "@source") return from_name<SourceKind>(value).has_value();
  return from_name<PlacePrecision>(value).has_value();
}

std::string what_is_allowed(std::string_view allowed) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kKinds = {{
      {"@id", "plain lower-case letters, digits, _ - ."},
      {"@event-type", "a code of event-types.tsv"},
      {"@country", "an ISO code of countries.tsv"},
      {"@figure", "a figure's `what` (killed, wounded, ...)"},
      {"@participant", "a participant kind (state-force, armed-group, ...)"},
      {"@source", "a source kind (official, military, un-ngo, ...)"},
      {"@precision", "site, town, district, region or country"},
  }};
  for (const auto& [kind, text] : kKinds) {
    if (kind == allowed) return std::string(text);
  }
  return "one of: " + std::string(allowed);
}

void check_cell(const Rule& rule, const Row& row, std::string_view cell, const Codes& codes, Complaints& complaints) {
  const auto values = rule.many ? split(cell, ' ') : std::vector<std::string_view>{cell};
  const auto allowed = split(rule.allowed, ' ');
  for (const std::string_view value : values) {
    const bool good = rule.allowed.front() == '@' ? is_code(rule.allowed, value, codes)
                                                  : std::find(allowed.begin(), allowed.end(), value) != allowed.end();
    if (!good) {
      complaints.add(
          row.file, row.line,
          std::string(rule.column) + ": \"" + std::string(value) + "\" should be " + what_is_allowed(rule.allowed));
    }
  }
}

void check_column(const Rule& rule, const Tsv& table, const Codes& codes, Complaints& complaints) {
  const std::size_t column = table.column(rule.column);
  if (column == Tsv::kNone) {
    if (rule.required && !table.rows.empty()) {
      complaints.add(table.rows.front().file, 0, "has no column " + in_quotes(rule.column));
    }
    return;
  }
  for (const Row& row : table.rows) {
    const std::string_view cell = table.cell(row, column);
    if (cell.empty()) {
      if (rule.required) complaints.add(row.file, row.line, std::string(rule.column) + " is empty");
    } else if (!rule.allowed.empty()) {
      check_cell(rule, row, cell, codes, complaints);
    }
  }
}

}  // namespace

bool is_country(std::string_view code, const Codes& codes) {
  if (!codes.countries.empty()) return codes.countries.contains(code);
  return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
}

void check_table(std::string_view name, const Tsv& table, const Codes& codes, Complaints& complaints) {
  for (const Rule& rule : kRules) {
    if (rule.table == name) check_column(rule, table, codes, complaints);
  }
}

void check_unique(const Tsv& table, std::string_view column, Complaints& complaints) {
  const std::size_t at = table.column(column);
  if (at == Tsv::kNone) return;
  std::map<std::string_view, const Row*> seen;
  for (const Row& row : table.rows) {
    const auto [first, fresh] = seen.emplace(table.cell(row, at), &row);
    if (fresh || first->first.empty()) continue;
    complaints.add(row.file, row.line,
                   std::string(column) + " \"" + std::string(first->first) + "\" is also in line " +
                       std::to_string(first->second->line) + " of " + first->second->file);
  }
}

}  // namespace vigie::knowledge
