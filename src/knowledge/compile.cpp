// Compiles knowledge folders into one file. Each part is read from all folders, later ones laid over earlier ones,
// checked, and added as a section; complaints are gathered over all parts before anything is written.
// Tested in tests/unit/knowledge/compile_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <map>

#include "core/file.h"
#include "core/hash.h"
#include "knowledge/actors.h"
#include "knowledge/format.h"
#include "knowledge/forms.h"
#include "knowledge/gazetteer.h"
#include "knowledge/knowledge.h"
#include "knowledge/phrase_table.h"
#include "knowledge/schema.h"

namespace vigie::knowledge {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFileBytes = 1ULL << 30U;

struct SourceFile {
  std::string path;  // to open it
  std::string name;  // within its folder: "lexicon/fr/people.tsv"
  std::size_t folder = 0;
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}
bool begins_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }
bool is_table(std::string_view name) { return ends_with(name, ".tsv") || ends_with(name, ".tsv.zst"); }

// "lexicon/fr/forms.tsv.zst" -> "forms".
std::string stem(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);
  return std::string(name.substr(0, name.find('.')));
}

class Compiler {
 public:
  Result<void> list(std::span<const std::string> folders);
  void run();
  Result<std::string> version() const;
  CompileReport report;
  PackWriter out;
  Complaints complaints;

 private:
  [[nodiscard]] std::vector<const SourceFile*> files(std::string_view begin) const;
  Tsv table(const std::string& name, std::string_view key = {});
  void event_types();
  void countries();
  void lexicons();
  void lexicon(const std::string& language, const std::vector<std::string>& tables);
  void contractions(const std::string& language, const Tsv& table);
  void actors();
  void sources();
  void places();

  std::vector<SourceFile> files_;
  Codes codes_;
  Contractions contractions_;
  std::vector<Tsv> metonyms_;  // their ids are checked once the actors are known
};

Result<void> Compiler::list(std::span<const std::string> folders) {
  for (std::size_t i = 0; i < folders.size(); ++i) {
    std::error_code error;
    const fs::path root(folders[i]);
    if (!fs::is_directory(root, error)) return fail(ErrorCode::not_found, folders[i], "is no folder of knowledge");
    for (fs::recursive_directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
      const std::string name = at->path().lexically_relative(root).generic_string();
      const bool hidden = name[0] == '.' || name.find("/.") != std::string::npos;
      if (!hidden && at->is_regular_file(error) && (is_table(name) || ends_with(name, ".yaml"))) {
        files_.push_back({at->path().string(), name, i});
      }
    }
    if (error) return fail(ErrorCode::unreadable, folders[i], error.message());
  }
  std::sort(files_.begin(), files_.end(), [](const SourceFile& a, const SourceFile& b) {
    return a.folder != b.folder ? a.folder < b.folder : a.name < b.name;
  });
  return {};
}

Result<std::string> Compiler::version() const {
  std::uint64_t hash = hash64(kFormat);
  for (const SourceFile& file : files_) {
    VIGIE_TRY(const std::string bytes, read_file(file.path, kFileBytes));
    hash = hash64(bytes, hash64(file.name, hash));
  }
  return hex16(hash);
}

std::vector<const SourceFile*> Compiler::files(std::string_view begin) const {
  std::vector<const SourceFile*> found;
  for (const SourceFile& file : files_) {
    if (begins_with(file.name, begin)) found.push_back(&file);
  }
  return found;
}

// The table of this name ("lexicon/fr/people", without .tsv or .tsv.zst), laid together from all folders. `key`: the
// column by which rows replace each other; empty: the table's own.
Tsv Compiler::table(const std::string& name, std::string_view key) {
  Tsv merged;
  for (const SourceFile* file : files(name + ".tsv")) {
    auto read = read_tsv(file->path, file->path, complaints);
    if (!read) {
      complaints.add(file->path, 0, read.error().what);
      continue;
    }
    const std::string column(key.empty() ? read->key() : key);
    if (column != "phrase") check_unique(*read, column, complaints);
    merged.lay_over(std::move(*read), column);
  }
  return merged;
}

void Compiler::event_types() {
  const Tsv types = table("event-types", "code");
  const std::size_t code = types.column("code");
  if (code == Tsv::kNone || types.column("means") == Tsv::kNone) {
    complaints.add("event-types.tsv", 0, "is missing, or has no columns code and means");
  }
  for (const Row& row : types.rows) codes_.event_types.emplace(types.cell(row, code));
  out.add("event_types", compile_table(types, "event-types", complaints));
}

void Compiler::countries() {
  const Tsv countries = table("countries", "code");
  const std::size_t code = countries.column("code");
  for (const Row& row : countries.rows) codes_.countries.emplace(countries.cell(row, code));
  out.add("countries", compile_table(countries, "countries", complaints));
}

void Compiler::contractions(const std::string& language, const Tsv& table) {
  const std::size_t phrase = table.column("phrase"), parts = table.column("parts");
  for (const Row& row : table.rows) {
    for (const std::string_view form : split(table.cell(row, phrase), '|')) {
      contractions_[language].emplace(form, table.cell(row, parts));
    }
  }
}

void Compiler::lexicons() {
  std::map<std::string, std::vector<std::string>> tables;  // by language
  constexpr std::string_view kFolder = "lexicon/";
  for (const SourceFile* file : files(kFolder)) {
    const std::size_t slash = file->name.find('/', kFolder.size());
    if (slash == std::string::npos || !is_table(file->name)) continue;
    auto& of_language = tables[file->name.substr(kFolder.size(), slash - kFolder.size())];
    const std::string name = stem(file->name);
    if (std::find(of_language.begin(), of_language.end(), name) == of_language.end()) of_language.push_back(name);
  }
  for (const auto& [language, names] : tables) lexicon(language, names);
}

void Compiler::lexicon(const std::string& language, const std::vector<std::string>& tables) {
  const std::string folder = "lexicon/" + language + "/";
  PackWriter lexicon;
  VocabularyWriter vocabulary;
  for (const std::string& name : tables) {
    if (name == "forms" || name == "transitions") continue;
    const Tsv read = table(folder + name);
    if (name.size() >= PackWriter::kNameBytes) complaints.add(folder + name, 0, "the table's name is too long");
    check_table(name, read, codes_, complaints);
    if (name == "contractions") contractions(language, read);
    if (name == "metonyms") metonyms_.push_back(read);
    report.phrases += read.rows.size();
    lexicon.add(name, compile_table(read, "lexicon." + language + "." + name, complaints, &vocabulary));
  }
  std::uint64_t forms = 0;
  lexicon.add(std::string(kForms),
              compile_forms(table(folder + "forms"), table(folder + "transitions"), vocabulary, complaints, forms));
  lexicon.add(std::string(kVocabulary), vocabulary.finish());
  report.forms += forms;
  out.add("lexicon/" + language, lexicon.finish());
}

void Compiler::actors() {
  std::map<std::string, ActorEntry> merged;
  std::map<std::string, std::size_t> folder_of;
  for (const SourceFile* file : files("actors/")) {
    if (!ends_with(file->name, ".yaml")) continue;
    for (ActorEntry& entry : read_actors(file->path, file->path, complaints)) {
      const auto known = merged.find(entry.id);
      if (known != merged.end() && folder_of[entry.id] == file->folder) {
        complaints.add(entry.file, entry.line,
                       entry.id + " is also in " + known->second.file + ":" + std::to_string(known->second.line));
      }
      folder_of[entry.id] = file->folder;
      merged.insert_or_assign(entry.id, std::move(entry));
    }
  }
  for (const Tsv& metonyms : metonyms_) {
    for (const Row& row : metonyms.rows) {
      const std::string id(metonyms.cell(row, metonyms.column("id")));
      if (!id.empty() && !merged.contains(id))
        complaints.add(row.file, row.line, "id " + in_quotes(id) + " is no actor");
    }
  }
  std::vector<ActorEntry> entries;
  for (auto& [id, entry] : merged) entries.push_back(std::move(entry));
  std::uint64_t names = 0;
  out.add("actors", compile_actors(entries, codes_, contractions_, complaints, names));
  report.actors = entries.size();
  report.names += names;
}

void Compiler::sources() {
  const Tsv sources = table("sources", "id");
  std::uint64_t names = 0;
  out.add("sources", compile_sources(sources, codes_, contractions_, complaints, names));
  report.sources = sources.rows.size();
  report.names += names;
}

void Compiler::places() {
  std::vector<PlaceFile> tables;
  for (const SourceFile* file : files("places/")) {
    if (is_table(file->name)) tables.push_back({file->path, file->path, file->folder});
  }
  compile_places(tables, codes_, out, complaints, report.places, report.names);
}

void Compiler::run() {
  countries();
  event_types();
  lexicons();
  actors();
  sources();
  places();
}

}  // namespace

Result<CompileReport> compile(std::span<const std::string> folders, const std::string& output) {
  Compiler compiler;
  VIGIE_TRY_VOID(compiler.list(folders));
  compiler.run();
  if (!compiler.complaints.none()) {
    compiler.report.errors = compiler.complaints.take();
    return compiler.report;
  }
  VIGIE_TRY(const std::string version, compiler.version());
  compiler.out.add("format", std::string(kFormat));
  compiler.out.add("version", version);
  VIGIE_TRY_VOID(write_file(output, compiler.out.finish()));
  return compiler.report;
}

}  // namespace vigie::knowledge
