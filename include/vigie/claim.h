// A claim: one happening (or state) as one story tells it, each value with the words it was read from.
// The fields, their meaning and the codes are those of docs/formats.md (the record).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/page.h"
#include "vigie/span.h"

namespace vigie {

// Words of the story: byte span in Story::text, and the words themselves (what leaves the library owns its strings).
struct Words {
  Span span;
  std::string quote;
  bool operator==(const Words&) const = default;
};

enum class ParticipantKind : std::uint8_t {
  state_force,
  armed_group,
  militia,
  coalition,
  civilians,
  protesters,
  rioters,
  person,
  organisation,
  government,
  infrastructure,
  unknown
};

// A number as told. "At least 12": low. "About 500": best, approximate. "Two to four": low, high. None set: not known.
struct Count {
  std::optional<std::int64_t> low, best, high;
  bool approximate = false;
  [[nodiscard]] bool known() const { return low || best || high; }
  bool operator==(const Count&) const = default;
};

struct Participant {
  Words words;
  std::string name;  // of the actor directory; empty where not known
  std::string id;
  ParticipantKind kind = ParticipantKind::unknown;
  std::string country;  // ISO 3166 alpha-2
  std::string role;     // "mediator", or empty
  Count count;
};

enum class PlacePrecision : std::uint8_t { site, town, district, region, country };

struct Place {
  Words words;
  std::string name;                // of the gazetteer; the words where it is not there
  std::string id;                  // of the gazetteer; empty where it is not there
  std::optional<double> lat, lon;  // WGS84 degrees
  std::string country, admin1, admin2;
  std::string relation = "in";  // in near between north-of south-of east-of west-of border-of
  PlacePrecision precision = PlacePrecision::town;
  std::optional<double> within_km;  // radius of uncertainty
};

enum class TimePrecision : std::uint8_t { minute, hour, day, week, month, season, year, decade };
enum class TimeBasis : std::uint8_t { stated, relative, inferred };

struct Time {
  Words words;
  std::string start, end;  // closed interval of ISO dates; "--01-10" without a year; empty where vague
  TimePrecision precision = TimePrecision::day;
  TimeBasis basis = TimeBasis::stated;
};

enum class FigureWhat : std::uint8_t {
  killed,
  wounded,
  missing,
  captured,
  arrested,
  abducted,
  held,
  released,
  surrendered,
  displaced,
  returned,
  besieged,
  strength,
  casualties,
  raped,
  tortured,
  sentenced,
  defected,
  destroyed,
  other
};

struct Figure {
  FigureWhat what = FigureWhat::other;
  std::string who;  // class: civilians fighters soldiers police children women houses vehicles ...; empty: people
  Count count;
  std::string since;  // ISO date, or empty
  Words words;
  std::optional<std::uint32_t> by;  // index into Claim::sources
};

enum class SourceKind : std::uint8_t {
  outlet,
  agency,
  monitor,
  official,
  military,
  armed_group,
  un_ngo,
  witness,
  medical,
  family,
  document,
  social_media,
  expert,
  other
};
enum class Stance : std::uint8_t { affirms, denies };

struct Source {
  Words words;
  std::string name, id;
  SourceKind kind = SourceKind::other;
  bool anonymous = false;
  Stance stance = Stance::affirms;
  std::string via;  // the source that cites this one, in the story's words
};

// The weakest mark that holds, weakest last (docs/formats.md gives the marks).
enum class Standing : std::uint8_t { asserted, reported, unconfirmed, expected, denied };
enum class Focus : std::uint8_t { news, background };

struct Claim {
  std::string id;    // unique within the story: "c1", "c2", ... in the order of the text
  std::string type;  // code of knowledge/event-types.tsv
  std::vector<std::string> also;
  std::vector<Words> triggers;
  std::vector<Participant> actors, targets;
  std::optional<Place> place;
  std::optional<Time> time;
  std::vector<Figure> figures;
  std::vector<Source> sources;
  Standing standing = Standing::asserted;
  Focus focus = Focus::news;
  bool aggregate = false;
  std::vector<Words> evidence;  // the sentences it was read from
};

// One line of the record: a story and what it claims.
struct StoryRecord {
  Story story;
  std::vector<Claim> claims;
  std::vector<Note> notes;
};

// Names of the codes as the record writes them: "state-force", "single-origin". name_of(kind) -> name; the other way
// gives nothing for a name that is not a code.
[[nodiscard]] std::string_view name_of(Role);
[[nodiscard]] std::string_view name_of(OriginRelation);
[[nodiscard]] std::string_view name_of(DateBasis);
[[nodiscard]] std::string_view name_of(ParticipantKind);
[[nodiscard]] std::string_view name_of(PlacePrecision);
[[nodiscard]] std::string_view name_of(TimePrecision);
[[nodiscard]] std::string_view name_of(TimeBasis);
[[nodiscard]] std::string_view name_of(FigureWhat);
[[nodiscard]] std::string_view name_of(SourceKind);
[[nodiscard]] std::string_view name_of(Stance);
[[nodiscard]] std::string_view name_of(Standing);
[[nodiscard]] std::string_view name_of(Focus);

// from_name<Standing>("reported"); for every enumeration above.
template <class Code>
[[nodiscard]] std::optional<Code> from_name(std::string_view name);

}  // namespace vigie
