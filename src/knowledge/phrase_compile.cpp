// A lexicon table as sections: columns, cells, ids (Text), items of each row, words of each item, and the hash table of
// words that rows can begin with. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <map>
#include <string>

#include "knowledge/phrase_pattern.h"
#include "knowledge/phrase_table.h"

namespace vigie::knowledge {
namespace {

struct Sections {
  TextPool pool;
  std::vector<Text> columns, cells, ids;
  std::vector<std::uint32_t> row_items{0}, start_rows;
  std::vector<std::uint64_t> next;  // by row
  std::vector<StoredItem> items;
  std::vector<StoredWord> words;
  std::vector<StoredStart> starts;
  std::vector<StoredOpenRow> open;
  std::map<std::string, std::vector<std::uint32_t>> rows_of;  // by a word that they can begin with
};

void add_pattern(const std::vector<PhraseItem>& items, std::uint32_t row, VocabularyWriter* vocabulary, Sections& out) {
  bool begins = true;
  for (const PhraseItem& item : items) {
    StoredItem stored;
    stored.first = static_cast<std::uint32_t>(out.words.size());
    stored.count = static_cast<std::uint16_t>(item.either.size());
    stored.gap = static_cast<std::uint8_t>(item.gap);
    stored.may_miss = item.may_miss ? 1 : 0;
    for (const PhraseWord& word : item.either) {
      StoredWord kept;
      if (!word.text.empty()) {
        kept.text = out.pool.add(word.text);
        if (vocabulary != nullptr) kept.key = vocabulary->add(word.text);
      }
      kept.upos = static_cast<std::uint8_t>(word.upos);
      kept.form_only = word.form_only ? 1 : 0;
      out.words.push_back(kept);
      if (begins && word.text.empty()) out.open.push_back({row, static_cast<std::uint32_t>(word.upos)});
      if (begins && !word.text.empty()) {
        auto& rows = out.rows_of[word.text];
        if (rows.empty() || rows.back() != row) rows.push_back(row);
      }
    }
    out.items.push_back(stored);
    begins = begins && item.may_miss;  // the match may begin with the next item too
  }
}

// Marks of the words that may stand second in a row whose first two words must be there; else all marks.
std::uint64_t second_words(const std::vector<PhraseItem>& items, const VocabularyWriter* vocabulary) {
  constexpr std::uint64_t kAny = ~std::uint64_t{0};
  if (vocabulary == nullptr || items.size() < 2 || items[0].may_miss || items[1].may_miss || items[0].either.empty() ||
      items[1].either.empty())
    return kAny;
  std::uint64_t marks = 0;
  for (const PhraseWord& word : items[1].either) {
    if (word.text.empty()) return kAny;
    marks |= mark_of(vocabulary->key(word.text));
  }
  return marks;
}

void add_starts(const VocabularyWriter* vocabulary, Sections& out) {
  if (out.rows_of.empty()) return;
  out.starts.resize(std::bit_ceil(out.rows_of.size() * 2));
  const std::size_t mask = out.starts.size() - 1;
  for (const auto& [word, rows] : out.rows_of) {
    const std::uint32_t hash = word_hash(word);
    std::size_t at = hash & mask;
    while (out.starts[at].count != 0) at = (at + 1) & mask;
    out.starts[at] = {out.pool.add(word), static_cast<std::uint32_t>(out.start_rows.size()),
                      static_cast<std::uint16_t>(rows.size()), static_cast<std::uint16_t>(hash >> kTagShift),
                      vocabulary != nullptr ? vocabulary->key(word) : 0};
    out.start_rows.insert(out.start_rows.end(), rows.begin(), rows.end());
  }
}

// "lexicon.fr.people" and "chef de guerre" -> "lexicon.fr.people.chef_de_guerre".
std::string row_id(const std::string& prefix, std::string_view cell) {
  std::string id = prefix + "." + std::string(cell);
  std::replace(id.begin(), id.end(), ' ', '_');
  return id;
}

}  // namespace

std::string compile_table(const Tsv& table, const std::string& prefix, Complaints& complaints,
                          VocabularyWriter* vocabulary) {
  Sections out;
  const std::size_t phrase = table.column("phrase"), key = table.column(table.key());
  for (const std::string& name : table.header) out.columns.push_back(out.pool.add(name));
  std::vector<PhraseItem> items;
  for (const Row& row : table.rows) {
    const auto number = static_cast<std::uint32_t>(out.ids.size());
    for (const std::string& cell : row.cells) out.cells.push_back(out.pool.add(cell));
    out.ids.push_back(out.pool.add(row_id(prefix, table.cell(row, key == Tsv::kNone ? 0 : key))));
    if (phrase != Tsv::kNone) {
      const std::string wrong = parse_phrase(table.cell(row, phrase), items);
      if (wrong.empty()) {
        add_pattern(items, number, vocabulary, out);
        out.next.push_back(second_words(items, vocabulary));
      } else {
        complaints.add(row.file, row.line, "phrase: " + wrong);
      }
    }
    out.next.resize(out.ids.size());  // of a row that is no phrase
    out.row_items.push_back(static_cast<std::uint32_t>(out.items.size()));
  }
  add_starts(vocabulary, out);
  PackWriter writer;
  writer.add("columns", out.columns);
  writer.add("cells", out.cells);
  writer.add("ids", out.ids);
  writer.add("row_items", out.row_items);
  writer.add("items", out.items);
  writer.add("words", out.words);
  writer.add("starts", out.starts);
  writer.add("start_rows", out.start_rows);
  writer.add("next", out.next);
  writer.add("open", out.open);
  writer.add("text", out.pool.bytes());
  return writer.finish();
}

}  // namespace vigie::knowledge
