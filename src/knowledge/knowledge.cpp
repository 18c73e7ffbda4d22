// Opening the compiled file: the sections are found, nothing is read but the directory of names' first letters.
// Tested in tests/unit/knowledge/compile_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include "knowledge/knowledge.h"

#include <algorithm>
#include <map>

#include "core/file.h"
#include "knowledge/actors.h"
#include "knowledge/format.h"
#include "knowledge/forms.h"
#include "knowledge/gazetteer.h"
#include "knowledge/phrase_table.h"

namespace vigie::knowledge {
namespace {

Pack nested(const Pack& pack, std::string_view name) { return Pack::read(pack.bytes(name)).value_or(Pack{}); }

class PackedEventTypes final : public EventTypes {
 public:
  PackedEventTypes() = default;
  explicit PackedEventTypes(const Pack& pack) : table_(pack) {
    const std::uint32_t code = table_.column("code"), means = table_.column("means");
    for (std::uint32_t row = 0; row < table_.size(); ++row) {
      all_.push_back({table_.cell(row, code), table_.cell(row, means)});
      rows_.emplace(table_.cell(row, code), row);
    }
  }
  [[nodiscard]] std::span<const EventType> all() const override { return all_; }
  [[nodiscard]] bool known(std::string_view code) const override { return rows_.contains(code); }
  [[nodiscard]] std::string_view cell(std::string_view code, std::string_view column) const override {
    const auto row = rows_.find(code);
    return row == rows_.end() ? std::string_view{} : table_.cell(row->second, table_.column(column));
  }

 private:
  PackedPhraseTable table_;
  std::vector<EventType> all_;
  std::map<std::string_view, std::uint32_t> rows_;
};

class PackedLexicon final : public Lexicon {
 public:
  PackedLexicon(std::string language, const Pack& pack)
      : language_(std::move(language)), vocabulary_(nested(pack, kVocabulary)), forms_(nested(pack, kForms)) {
    for (const Pack::Entry& entry : pack.entries()) {
      if (std::string_view(entry.name) != kForms && std::string_view(entry.name) != kVocabulary)
        tables_.emplace(entry.name, PackedPhraseTable(nested(pack, entry.name)));
    }
  }
  [[nodiscard]] std::string_view language() const override { return language_; }
  [[nodiscard]] const PhraseTable& table(std::string_view name) const override {
    static const PackedPhraseTable kEmpty;
    const auto at = tables_.find(name);
    return at == tables_.end() ? kEmpty : at->second;
  }
  [[nodiscard]] std::span<const Reading> readings(std::string_view norm) const override {
    return forms_.readings(norm);
  }
  [[nodiscard]] WordKey key(std::string_view word) const override { return vocabulary_.key(word); }
  [[nodiscard]] float transition(Upos previous, Upos next) const override { return forms_.transition(previous, next); }

 private:
  std::string language_;
  std::map<std::string, PackedPhraseTable, std::less<>> tables_;
  Vocabulary vocabulary_;
  Forms forms_;
};

}  // namespace

struct Knowledge::State {
  MappedFile file;
  std::string version;
  PackedEventTypes event_types;
  PackedActors actors;
  PackedSources sources;
  PackedGazetteer gazetteer;
  PackedPhraseTable countries;
  std::map<std::string_view, std::uint32_t> country_rows;
  std::map<std::string, PackedLexicon, std::less<>> lexicons;
  std::vector<std::string_view> languages;
};

Knowledge::Knowledge(std::unique_ptr<State> state) : state_(std::move(state)) {}
Knowledge::Knowledge(Knowledge&&) noexcept = default;
Knowledge& Knowledge::operator=(Knowledge&&) noexcept = default;
Knowledge::~Knowledge() = default;

Result<Knowledge> Knowledge::open(const std::string& path) {
  auto state = std::make_unique<State>();
  VIGIE_TRY(state->file, MappedFile::open(path));
  const auto pack = Pack::read(state->file.bytes());
  if (!pack) {
    return fail(ErrorCode::corrupt, path,
                "is damaged or no knowledge file; make it again with `vigie knowledge build`");
  }
  if (pack->bytes("format") != kFormat) {
    return fail(ErrorCode::incompatible, path,
                "was made by another version of Vigie; make it again with `vigie knowledge build`");
  }
  state->version = pack->bytes("version");
  state->event_types = PackedEventTypes(nested(*pack, "event_types"));
  state->actors = PackedActors(nested(*pack, "actors"));
  state->sources = PackedSources(nested(*pack, "sources"));
  state->gazetteer = PackedGazetteer(*pack);
  state->countries = PackedPhraseTable(nested(*pack, "countries"));
  const std::uint32_t code = state->countries.column("code");
  for (std::uint32_t row = 0; row < state->countries.size(); ++row) {
    state->country_rows.emplace(state->countries.cell(row, code), row);
  }
  constexpr std::string_view kPrefix = "lexicon/";
  for (const Pack::Entry& entry : pack->entries()) {
    const std::string_view name = entry.name;
    if (name.substr(0, kPrefix.size()) != kPrefix) continue;
    const std::string language(name.substr(kPrefix.size()));
    state->lexicons.emplace(std::piecewise_construct, std::forward_as_tuple(language),
                            std::forward_as_tuple(language, nested(*pack, name)));
  }
  for (const auto& [language, lexicon] : state->lexicons) state->languages.push_back(language);
  return Knowledge(std::move(state));
}

std::string_view Knowledge::version() const { return state_->version; }
const EventTypes& Knowledge::event_types() const { return state_->event_types; }
const Actors& Knowledge::actors() const { return state_->actors; }
const Sources& Knowledge::sources() const { return state_->sources; }
const Gazetteer& Knowledge::gazetteer() const { return state_->gazetteer; }

std::optional<Country> Knowledge::country(std::string_view code) const {
  const auto row = state_->country_rows.find(code);
  if (row == state_->country_rows.end()) return std::nullopt;
  const PackedPhraseTable& table = state_->countries;
  const auto cell = [&](std::string_view column) { return table.cell(row->second, table.column(column)); };
  return Country{cell("code"), cell("slug"), cell("name_en"), cell("name_fr")};
}

const Lexicon* Knowledge::lexicon(std::string_view language) const {
  const auto at = state_->lexicons.find(language.substr(0, language.find('-')));
  return at == state_->lexicons.end() ? nullptr : &at->second;
}

std::span<const std::string_view> Knowledge::languages() const { return state_->languages; }

}  // namespace vigie::knowledge
