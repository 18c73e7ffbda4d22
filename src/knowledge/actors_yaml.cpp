// Entries of knowledge/actors/*.yaml. The one file that uses yaml-cpp, which throws: nothing passes this file.
//   - id: islamic-state
//     kind: armed-group
//     country: [SY, IQ]
//     names: {en: [Islamic State, IS, ISIS], fr: [État islamique, EI]}
// Other keys: since, until, parents, source_kind, ambiguous, sources (where the entry was taken from, for people).
// SPDX-License-Identifier: Apache-2.0
#include <yaml-cpp/yaml.h>

#include "core/file.h"
#include "core/limits.h"
#include "core/unicode.h"
#include "knowledge/actors.h"

namespace vigie::knowledge {
namespace {

// Where to complain.
struct Place {
  const std::string& file;
  Complaints& complaints;
  void complain(const YAML::Node& node, std::string what) const {
    complaints.add(file, static_cast<std::uint32_t>(node.Mark().line + 1), std::move(what));
  }
};

// A scalar, or a list of scalars. Text is brought to NFC, so that names fold as texts do.
std::vector<std::string> strings_in(const YAML::Node& node, const Place& place) {
  std::vector<std::string> out;
  if (node.IsScalar()) {
    out.push_back(unicode::clean(node.Scalar()));
  } else if (node.IsSequence()) {
    for (const YAML::Node& item : node) {
      if (item.IsScalar()) {
        out.push_back(unicode::clean(item.Scalar()));
      } else {
        place.complain(item, "a list of words was expected; a name with \": \" or \"#\" in it needs quotation marks");
      }
    }
  } else if (!node.IsNull()) {
    place.complain(node, "a word or a list of words was expected");
  }
  return out;
}

std::string string_in(const YAML::Node& node, const Place& place) {
  const auto all = strings_in(node, place);
  if (all.size() > 1) place.complain(node, "one word was expected, not a list");
  return all.empty() ? std::string{} : all.front();
}

void read_names(const YAML::Node& node, const Place& place, ActorEntry& entry) {
  if (!node.IsMap()) {
    place.complain(node, entry.id + ": names should be lists by language: {en: [Islamic State], fr: [...]}");
    return;
  }
  for (const auto& of_language : node) {
    auto& names = entry.names[of_language.first.Scalar()];
    for (std::string& name : strings_in(of_language.second, place)) names.push_back(std::move(name));
  }
}

void read_field(const std::string& key, const YAML::Node& value, const Place& place, ActorEntry& entry) {
  if (key == "id")
    entry.id = string_in(value, place);
  else if (key == "name")
    entry.name = string_in(value, place);
  else if (key == "kind")
    entry.kind = string_in(value, place);
  else if (key == "country")
    entry.countries = strings_in(value, place);
  else if (key == "since")
    entry.since = string_in(value, place);
  else if (key == "until")
    entry.until = string_in(value, place);
  else if (key == "parents")
    entry.parents = strings_in(value, place);
  else if (key == "source_kind")
    entry.source_kind = string_in(value, place);
  else if (key == "ambiguous")
    entry.ambiguous = string_in(value, place) == "true";
  else if (key == "names")
    read_names(value, place, entry);
  else if (key != "sources" && key != "note")
    place.complain(value, in_quotes(key) + " is no field of an actor (knowledge/actors/README.md lists them)");
}

// The common name: the first English one, else the first of all.
void choose_name(ActorEntry& entry) {
  if (!entry.name.empty()) return;
  const auto english = entry.names.find("en");
  if (english != entry.names.end() && !english->second.empty()) {
    entry.name = english->second.front();
    return;
  }
  for (const auto& [language, names] : entry.names) {
    if (entry.name.empty() && !names.empty()) entry.name = names.front();
  }
}

void read_entry(const YAML::Node& node, const Place& place, std::vector<ActorEntry>& out) {
  if (!node.IsMap()) {
    place.complain(node, "an actor should be a map that begins with \"- id: ...\"");
    return;
  }
  ActorEntry entry;
  entry.file = place.file;
  entry.line = static_cast<std::uint32_t>(node.Mark().line + 1);
  for (const auto& field : node) read_field(field.first.Scalar(), field.second, place, entry);
  if (entry.id.empty()) {
    place.complain(node, "an actor needs an id");
    return;
  }
  choose_name(entry);
  out.push_back(std::move(entry));
}

}  // namespace

std::vector<ActorEntry> read_actors(const std::string& path, const std::string& shown, Complaints& complaints) {
  std::vector<ActorEntry> out;
  const Place place{shown, complaints};
  const auto bytes = read_file(path, limits::kPageBytes);
  if (!bytes) {
    complaints.add(shown, 0, bytes.error().what);
    return out;
  }
  try {
    const YAML::Node root = YAML::Load(*bytes);
    if (root.IsNull()) return out;
    if (!root.IsSequence()) {
      complaints.add(shown, 1, "should be a list of actors, each beginning with \"- id: ...\"");
      return out;
    }
    for (const YAML::Node& node : root) read_entry(node, place, out);
  } catch (const YAML::Exception& error) {
    complaints.add(shown, static_cast<std::uint32_t>(error.mark.line + 1), "is not well-formed YAML: " + error.msg);
  }
  return out;
}

}  // namespace vigie::knowledge
