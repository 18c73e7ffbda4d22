// knowledge/: what the world is, compiled from the text files in knowledge/ into one read-only mapped file
// (vigie knowledge build). Everything here is a view into the mapping: cheap to copy, shared by all threads, valid as
// long as the Knowledge lives. No look-up allocates but into the vector it is given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/word.h"
#include "knowledge/phrases.h"
#include "vigie/result.h"

namespace vigie::knowledge {

// A row of event-types.tsv. `column` takes the header names of that file ("ACLED event", "MUC-4", ...).
struct EventType {
  std::string_view code;  // "battle/armed-clash"
  std::string_view means;
};

class EventTypes {
 public:
  [[nodiscard]] virtual std::span<const EventType> all() const = 0;
  [[nodiscard]] virtual bool known(std::string_view code) const = 0;
  [[nodiscard]] virtual std::string_view cell(std::string_view code, std::string_view column) const = 0;
  virtual ~EventTypes() = default;
};

struct Actor {
  std::string_view id;            // "islamic-state"
  std::string_view name;          // common English name
  std::string_view kind;          // participant kinds of docs/formats.md, "state-force"
  std::string_view countries;     // ISO codes parted by spaces, home first: "SY IQ"; may be empty
  std::string_view since, until;  // ISO years or dates; empty: not known
  std::string_view parents;       // ids parted by spaces
  std::string_view source_kind;   // how it counts when it speaks: "military", "monitor", "un-ngo" ...; may be empty
};

struct NameMatch {
  std::uint32_t first = 0, last = 0;  // words [first, last) of the span that was searched
  std::uint32_t row = 0;
};

class Actors {
 public:
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  [[nodiscard]] virtual Actor row(std::uint32_t) const = 0;
  [[nodiscard]] virtual std::optional<std::uint32_t> by_id(std::string_view id) const = 0;
  // Names and acronyms that begin at word `at`, longest first. Acronyms match only written in capitals.
  virtual void match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const = 0;
  virtual ~Actors() = default;
};

struct SourceEntry {
  std::string_view id, name;
  std::string_view kind;  // source kinds of docs/formats.md: "outlet", "agency", "monitor", ...
  std::string_view country, language;
};

class Sources {
 public:
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  [[nodiscard]] virtual SourceEntry row(std::uint32_t) const = 0;
  [[nodiscard]] virtual std::optional<std::uint32_t> by_name(std::string_view name) const = 0;    // any alias, folded
  [[nodiscard]] virtual std::optional<std::uint32_t> by_domain(std::string_view host) const = 0;  // "www." ignored
  virtual void match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const = 0;
  virtual ~Sources() = default;
};

struct GazetteerPlace {
  std::string_view id, name;
  std::string_view country, admin1, admin2;  // ISO code; names
  std::string_view feature;                  // GeoNames class and code, "P.PPLA", "A.ADM1", "A.PCLI", "T.DSRT"
  double lat = 0, lon = 0;
  std::uint32_t population = 0;  // 0: unknown, never "small"
  float radius_km = 0;           // 0: a point
  std::uint32_t names = 0;       // how many names it has, a mark of importance
};

class Gazetteer {
 public:
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  [[nodiscard]] virtual GazetteerPlace row(std::uint32_t) const = 0;
  [[nodiscard]] virtual std::optional<std::uint32_t> by_id(std::string_view id) const = 0;
  // Rows that bear this name in any language, best first (countries, then population, feature class, number of names);
  // those that bear it as written before those that differ by an article.
  // Folded: case, diacritics, hyphens and Arabic articles (al-/el-/ad-/ez-...) do not matter.
  virtual void find(std::string_view name, std::vector<std::uint32_t>& out) const = 0;
  // Rows whose name in Latin letters is spelled alike (ou/u, dj/j, tch/sh/ch, kh/h, doubled letters), best first: for
  // names that `find` does not know. A guess, to be used where the text says that a place is meant.
  virtual void find_spelled_alike(std::string_view name, std::vector<std::uint32_t>& out) const = 0;
  // Whether `find` would find any row.
  [[nodiscard]] virtual bool has(std::string_view name) const = 0;
  virtual ~Gazetteer() = default;
};

// A row of countries.tsv.
struct Country {
  std::string_view code;  // "CD"
  std::string_view slug;  // "dr-congo", as in ids of states' forces: "dr-congo-armed-forces"
  std::string_view name_en, name_fr;
};

// A language's tables: knowledge/lexicon/<language>/<table>.tsv, each a PhraseTable, and its word forms.
class Lexicon {
 public:
  [[nodiscard]] virtual std::string_view language() const = 0;
  // The table of that file ("happenings"); an empty table where the language has no such file.
  [[nodiscard]] virtual const PhraseTable& table(std::string_view name) const = 0;
  // Readings of a form (already lower()ed) from forms.tsv, likeliest first; empty where the form is not there.
  [[nodiscard]] virtual std::span<const Reading> readings(std::string_view norm) const = 0;
  // The word's key (Word::norm_key, lemma_key), by which the tables find it faster; 0 where the lexicon keeps none.
  [[nodiscard]] virtual WordKey key(std::string_view word) const {
    (void)word;
    return 0;
  }
  // log P(tag | previous tag) of the forms' source; 0 where not known.
  [[nodiscard]] virtual float transition(Upos previous, Upos next) const = 0;
  virtual ~Lexicon() = default;
};

class Knowledge {
 public:
  // Opens a file made by `compile`. Errors: not_found, incompatible (the remedy names the command), corrupt.
  [[nodiscard]] static Result<Knowledge> open(const std::string& path);
  Knowledge(Knowledge&&) noexcept;
  Knowledge& operator=(Knowledge&&) noexcept;
  ~Knowledge();

  [[nodiscard]] std::string_view version() const;  // hash of the sources it was compiled from, for the record
  [[nodiscard]] const EventTypes& event_types() const;
  [[nodiscard]] const Actors& actors() const;
  [[nodiscard]] const Sources& sources() const;
  [[nodiscard]] const Gazetteer& gazetteer() const;
  // By ISO code; nothing where countries.tsv does not list it.
  [[nodiscard]] std::optional<Country> country(std::string_view code) const;
  // Null where no lexicon folder exists for the language. "fr-CA" finds "fr".
  [[nodiscard]] const Lexicon* lexicon(std::string_view language) const;
  [[nodiscard]] std::span<const std::string_view> languages() const;

 private:
  struct State;
  explicit Knowledge(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

struct CompileReport {
  std::vector<Error> errors;  // where = "file:line"; with any of them nothing was written
  std::uint64_t actors = 0, sources = 0, places = 0, names = 0, phrases = 0, forms = 0;
};

// Compiles folders (later ones are laid over earlier ones: a file of the same path adds its rows, a row with the same
// id replaces) into `output`, atomically. Same folders, same bytes out.
[[nodiscard]] Result<CompileReport> compile(std::span<const std::string> folders, const std::string& output);

}  // namespace vigie::knowledge
