// A Lexicon read straight from knowledge/lexicon/<language>/: what text/ needs (forms, transitions, contractions,
// abbreviations) without a compiled knowledge file. Slow and plain: for tests and tools only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "knowledge/knowledge.h"

namespace vigie::test {

// Rows and cells only: match_at finds nothing.
class PlainTable : public knowledge::PhraseTable {
 public:
  void match_at(std::span<const Word>, std::uint32_t, std::vector<knowledge::PhraseMatch>&) const override {}
  [[nodiscard]] bool may_begin(const Word&) const override { return false; }
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(rows.size()); }
  [[nodiscard]] std::uint32_t column(std::string_view header) const override;
  [[nodiscard]] std::string_view cell(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::string_view id(std::uint32_t) const override { return {}; }
  [[nodiscard]] std::uint32_t find(std::string_view phrase) const override;

  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

class FileLexicon : public knowledge::Lexicon {
 public:
  // Reads `folder`/*.tsv and forms.tsv.zst; a file that is not there is an empty table.
  FileLexicon(std::string language, const std::string& folder);

  [[nodiscard]] std::string_view language() const override { return language_; }
  [[nodiscard]] const knowledge::PhraseTable& table(std::string_view name) const override;
  [[nodiscard]] std::span<const Reading> readings(std::string_view norm) const override;
  [[nodiscard]] float transition(Upos previous, Upos next) const override;
  [[nodiscard]] std::size_t size() const { return forms_.size(); }

 private:
  void read_forms(const PlainTable& table);

  std::string language_;
  std::map<std::string, PlainTable, std::less<>> tables_;
  PlainTable none_;
  std::deque<std::string> strings_;
  std::unordered_map<std::string_view, std::vector<Reading>> forms_;
  std::map<std::pair<Upos, Upos>, float> transitions_;
};

// The repository's lexicon of a language, read once.
const FileLexicon& lexicon_of(const std::string& language);

}  // namespace vigie::test
