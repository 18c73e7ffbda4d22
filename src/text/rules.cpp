// SPDX-License-Identifier: Apache-2.0
#include "text/rules.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "core/hash.h"

namespace vigie::text {
namespace {

std::uint32_t tags_of(std::string_view cell) {
  std::uint32_t tags = 0;
  while (!cell.empty()) {
    const auto bar = std::min(cell.find('|'), cell.size());
    tags |= 1U << static_cast<unsigned>(upos_from(cell.substr(0, bar)));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return tags;
}

AbbreviationKind kind_of(std::string_view cell) {
  if (cell == "either") return AbbreviationKind::either;
  if (cell == "number") return AbbreviationKind::number;
  if (cell == "capital") return AbbreviationKind::capital;
  return AbbreviationKind::before;
}

// The cell of a column that the table may not have.
std::string_view cell_of(const knowledge::PhraseTable& table, std::uint32_t row, std::uint32_t column) {
  return column == knowledge::PhraseTable::kNone ? std::string_view{} : table.cell(row, column);
}

}  // namespace

LanguageRules::LanguageRules(const knowledge::Lexicon& lexicon) {
  const auto& contractions = lexicon.table("contractions");
  const auto& abbreviations = lexicon.table("abbreviations");
  rows_.resize(std::bit_ceil(std::size_t{2} * (contractions.size() + abbreviations.size() + 1)));
  const auto phrase = contractions.column("phrase"), parts = contractions.column("parts"),
             where = contractions.column("where"), after = contractions.column("after"),
             before = contractions.column("before"), words = contractions.column("words");
  for (std::uint32_t i = 0; i < contractions.size(); ++i) {
    const auto place = cell_of(contractions, i, where);
    add({.key = cell_of(contractions, i, phrase),
         .where = place == "start"  ? kStart
                  : place == "end"  ? kEnd
                  : place == "tail" ? kTail
                                    : kWhole,
         .rule = {.parts = cell_of(contractions, i, parts),
                  .after = tags_of(cell_of(contractions, i, after)),
                  .before = cell_of(contractions, i, before),
                  .words = cell_of(contractions, i, words)}});
  }
  const auto abbreviated = abbreviations.column("phrase"), kind = abbreviations.column("kind");
  for (std::uint32_t i = 0; i < abbreviations.size(); ++i)
    add({.key = cell_of(abbreviations, i, abbreviated),
         .where = kAbbreviation,
         .abbreviation = kind_of(cell_of(abbreviations, i, kind)),
         .rule = {}});
}

void LanguageRules::add(Row row) {
  if (row.key.empty()) return;
  longest_ = std::max(longest_, static_cast<std::uint32_t>(row.key.size()));
  const std::size_t mask = rows_.size() - 1;
  std::size_t slot = hash64(row.key, row.where) & mask;
  while (rows_[slot].where != kNone) slot = (slot + 1) & mask;
  rows_[slot] = row;
}

const LanguageRules::Row* LanguageRules::find(std::string_view key, Where where) const {
  if (key.size() > longest_) return nullptr;
  const std::size_t mask = rows_.size() - 1;
  for (std::size_t slot = hash64(key, where) & mask; rows_[slot].where != kNone; slot = (slot + 1) & mask)
    if (rows_[slot].where == where && rows_[slot].key == key) return &rows_[slot];
  return nullptr;
}

const ContractionRule* LanguageRules::contraction(std::string_view norm, Where where) const {
  const Row* row = find(norm, where);
  return row == nullptr ? nullptr : &row->rule;
}

bool LanguageRules::joins(std::string_view before, std::string_view norm) const {
  if (norm.empty()) return false;
  if (norm.front() != '-' && end(norm) != nullptr) return true;
  if (before.size() + norm.size() > longest_) return false;
  std::array<char, 64> bytes{};
  if (before.size() + norm.size() > bytes.size()) return false;
  norm.copy(bytes.data() + before.copy(bytes.data(), before.size()), norm.size());
  const ContractionRule* rule = whole({bytes.data(), before.size() + norm.size()});
  return rule != nullptr && rule->parts.size() == before.size() + 1 + norm.size() && rule->parts.starts_with(before);
}

AbbreviationKind LanguageRules::abbreviation(std::string_view norm) const {
  const Row* row = find(norm, kAbbreviation);
  return row == nullptr ? AbbreviationKind::none : row->abbreviation;
}

}  // namespace vigie::text
