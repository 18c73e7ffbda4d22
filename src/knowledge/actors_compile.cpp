// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "core/unicode.h"
#include "knowledge/actors.h"
#include "vigie/claim.h"

namespace vigie::knowledge {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

void check(const ActorEntry& entry, const std::set<std::string_view>& ids, const Codes& codes, Complaints& complaints) {
  const auto complain = [&](std::string what) { complaints.add(entry.file, entry.line, entry.id + ": " + what); };
  if (!from_name<ParticipantKind>(entry.kind)) {
    complain("kind \"" + entry.kind + "\" should be a participant kind (state-force, armed-group, ...)");
  }
  if (!entry.source_kind.empty() && !from_name<SourceKind>(entry.source_kind)) {
    complain("source_kind \"" + entry.source_kind + "\" should be a source kind (military, un-ngo, ...)");
  }
  for (const std::string& country : entry.countries) {
    if (!is_country(country, codes)) complain("country \"" + country + "\" is no ISO code of countries.tsv");
  }
  for (const std::string& parent : entry.parents) {
    if (!ids.contains(parent)) complain("parent \"" + parent + "\" is no actor");
  }
  if (entry.name.empty()) complain("has no name");
}

void add_keys(std::map<std::string, std::uint32_t>& keys, TextPool& pool, PackWriter& out, const std::string& section) {
  std::vector<StoredKey> stored;
  for (const auto& [key, row] : keys) stored.push_back({pool.add(key), row});
  out.add(section, stored);
}

const std::map<std::string, std::string>& of_language(const Contractions& all, const std::string& language) {
  static const std::map<std::string, std::string> kNone;
  const auto at = all.find(language);
  return at == all.end() ? kNone : at->second;
}

}  // namespace

std::string compile_actors(const std::vector<ActorEntry>& entries, const Codes& codes, const Contractions& contractions,
                           Complaints& complaints, std::uint64_t& names) {
  std::set<std::string_view> ids;
  for (const ActorEntry& entry : entries) ids.insert(entry.id);
  TextPool pool;
  NameIndexBuilder index;
  std::vector<StoredActor> rows;
  std::map<std::string, std::uint32_t> keys;
  for (const ActorEntry& entry : entries) {
    check(entry, ids, codes, complaints);
    const auto row = static_cast<std::uint32_t>(rows.size());
    rows.push_back({pool.add(entry.id), pool.add(entry.name), pool.add(entry.kind), pool.add(joined(entry.countries)),
                    pool.add(entry.since), pool.add(entry.until), pool.add(joined(entry.parents)),
                    pool.add(entry.source_kind)});
    keys.emplace(entry.id, row);
    const NameIndexBuilder::Owner owner{row, entry.file, entry.line, entry.id, entry.ambiguous};
    for (const auto& [language, listed] : entry.names) {
      for (const std::string& name : listed) index.add(name, owner, of_language(contractions, language));
    }
  }
  PackWriter out;
  out.add("rows", rows);
  add_keys(keys, pool, out, "ids");
  out.add("text", pool.bytes());
  index.write(out, complaints);
  names = index.count();
  return out.finish();
}

std::string compile_sources(const Tsv& table, const Codes& codes, const Contractions& contractions,
                            Complaints& complaints, std::uint64_t& names) {
  const std::size_t id = table.column("id"), name = table.column("name"), kind = table.column("kind"),
                    domains = table.column("domains"), aliases = table.column("aliases"),
                    country = table.column("country"), language = table.column("language"),
                    ambiguous = table.column("ambiguous");
  TextPool pool;
  NameIndexBuilder index;
  std::vector<StoredSource> rows;
  std::map<std::string, std::uint32_t> hosts;
  for (const Row& row : table.rows) {
    const auto cell = [&](std::size_t column) { return std::string(table.cell(row, column)); };
    const auto complain = [&](const std::string& what) { complaints.add(row.file, row.line, cell(id) + ": " + what); };
    if (cell(id).empty() || cell(name).empty()) complain("a source needs an id and a name");
    if (!from_name<SourceKind>(cell(kind)))
      complain("kind \"" + cell(kind) + "\" should be a source kind (outlet, agency, ...)");
    if (!cell(country).empty() && !is_country(cell(country), codes)) {
      complain("country \"" + cell(country) + "\" is no ISO code of countries.tsv");
    }
    const auto number = static_cast<std::uint32_t>(rows.size());
    rows.push_back({pool.add(cell(id)), pool.add(cell(name)), pool.add(cell(kind)), pool.add(cell(country)),
                    pool.add(cell(language))});
    for (std::string_view host : split(table.cell(row, domains), '|')) {
      if (host.substr(0, 4) == "www.") host.remove_prefix(4);
      const auto [first, fresh] = hosts.emplace(unicode::lower(host), number);
      if (!fresh && first->second != number)
        complain("the domain " + std::string(host) + " is that of another source too");
    }
    const NameIndexBuilder::Owner owner{number, row.file, row.line, cell(id), cell(ambiguous) == "yes"};
    const auto& of_its_language = of_language(contractions, cell(language));
    index.add(cell(name), owner, of_its_language);
    for (const std::string_view alias : split(table.cell(row, aliases), '|')) index.add(alias, owner, of_its_language);
  }
  PackWriter out;
  out.add("rows", rows);
  add_keys(hosts, pool, out, "domains");
  out.add("text", pool.bytes());
  index.write(out, complaints);
  names = index.count();
  return out.finish();
}

}  // namespace vigie::knowledge
