// The directories of actors (knowledge/actors/*.yaml) and sources (knowledge/sources.tsv), compiled and read in place.
// Tested in tests/unit/knowledge/actors_test.cpp and sources_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/name_index.h"
#include "knowledge/schema.h"

namespace vigie::knowledge {

// An entry of a YAML file.
struct ActorEntry {
  std::string file;
  std::uint32_t line = 0;
  std::string id, name, kind, since, until, source_kind;
  std::vector<std::string> countries, parents;
  std::map<std::string, std::vector<std::string>> names;  // by language, as written
  bool ambiguous = false;
};

// Contractions of each language, "du" -> "de le": names are matched as the text stage splits them too.
using Contractions = std::map<std::string, std::map<std::string, std::string>>;

// actors_yaml.cpp, the one file that uses yaml-cpp. Complains with file and line.
[[nodiscard]] std::vector<ActorEntry> read_actors(const std::string& path, const std::string& shown,
                                                  Complaints& complaints);
// `entries`: already merged, ids unique.
[[nodiscard]] std::string compile_actors(const std::vector<ActorEntry>& entries, const Codes& codes,
                                         const Contractions& contractions, Complaints& complaints,
                                         std::uint64_t& names);
[[nodiscard]] std::string compile_sources(const Tsv& table, const Codes& codes, const Contractions& contractions,
                                          Complaints& complaints, std::uint64_t& names);

struct StoredActor {
  Text id, name, kind, countries, since, until, parents, source_kind;
};
struct StoredSource {
  Text id, name, kind, country, language;
};
struct StoredKey {  // an id or a host, sorted by its bytes
  Text key;
  std::uint32_t row = 0;
};

class PackedActors final : public Actors {
 public:
  PackedActors() = default;
  explicit PackedActors(const Pack& pack);
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(rows_.size()); }
  [[nodiscard]] Actor row(std::uint32_t row) const override;
  [[nodiscard]] std::optional<std::uint32_t> by_id(std::string_view id) const override;
  void match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const override;

 private:
  std::string_view pool_;
  std::span<const StoredActor> rows_;
  std::span<const StoredKey> ids_;
  NameIndex names_;
};

class PackedSources final : public Sources {
 public:
  PackedSources() = default;
  explicit PackedSources(const Pack& pack);
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(rows_.size()); }
  [[nodiscard]] SourceEntry row(std::uint32_t row) const override;
  [[nodiscard]] std::optional<std::uint32_t> by_name(std::string_view name) const override;
  [[nodiscard]] std::optional<std::uint32_t> by_domain(std::string_view host) const override;
  void match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const override;

 private:
  std::string_view pool_;
  std::span<const StoredSource> rows_;
  std::span<const StoredKey> domains_;
  NameIndex names_;
};

// Row of a key among sorted keys.
[[nodiscard]] std::optional<std::uint32_t> look_up(std::span<const StoredKey> keys, std::string_view pool,
                                                   std::string_view key);

}  // namespace vigie::knowledge
