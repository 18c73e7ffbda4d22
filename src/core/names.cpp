// The names of the record's codes, one table per enumeration, in the order of its values.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "vigie/event.h"

namespace vigie {
namespace {

using Name = std::string_view;

constexpr std::array<Name, 9> kRoles = {"headline", "standfirst", "body", "subhead", "quote",
                                        "caption",  "credit",     "list", "table"};
constexpr std::array<Name, 4> kRelations = {"republished", "translated", "agency", "excerpt"};
constexpr std::array<Name, 4> kDateBases = {"metadata", "stated", "inferred", "given"};
constexpr std::array<Name, 12> kKinds = {"state-force",  "armed-group", "militia",        "coalition",
                                         "civilians",    "protesters",  "rioters",        "person",
                                         "organisation", "government",  "infrastructure", "unknown"};
constexpr std::array<Name, 5> kPlacePrecisions = {"site", "town", "district", "region", "country"};
constexpr std::array<Name, 8> kTimePrecisions = {"minute", "hour", "day", "week", "month", "season", "year", "decade"};
constexpr std::array<Name, 3> kTimeBases = {"stated", "relative", "inferred"};
constexpr std::array<Name, 20> kWhats = {"killed",   "wounded",   "missing",  "captured",    "arrested",
                                         "abducted", "held",      "released", "surrendered", "displaced",
                                         "returned", "besieged",  "strength", "casualties",  "raped",
                                         "tortured", "sentenced", "defected", "destroyed",   "other"};
constexpr std::array<Name, 14> kSourceKinds = {"outlet",      "agency",       "monitor", "official", "military",
                                               "armed-group", "un-ngo",       "witness", "medical",  "family",
                                               "document",    "social-media", "expert",  "other"};
constexpr std::array<Name, 2> kStances = {"affirms", "denies"};
constexpr std::array<Name, 5> kStandings = {"asserted", "reported", "unconfirmed", "expected", "denied"};
constexpr std::array<Name, 2> kFoci = {"news", "background"};
constexpr std::array<Name, 5> kEventStandings = {"denied", "expected", "disputed", "corroborated", "single-origin"};
constexpr std::array<Name, 5> kClaimRoles = {"tells", "background", "denies", "corrects", "retracts"};
constexpr std::array<Name, 4> kDisputes = {"happening", "doer", "target", "toll"};

template <class Code, class Table>
Name look_up(const Table& table, Code code) {
  const auto i = static_cast<std::size_t>(code);
  return i < table.size() ? table[i] : Name{};
}

template <class Code, class Table>
std::optional<Code> find(const Table& table, Name name) {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i] == name) return static_cast<Code>(i);
  return std::nullopt;
}

}  // namespace

#define VIGIE_NAMES(Code, table)                                       \
  std::string_view name_of(Code code) { return look_up(table, code); } \
  template <>                                                          \
  std::optional<Code> from_name<Code>(std::string_view name) {         \
    return find<Code>(table, name);                                    \
  }

VIGIE_NAMES(Role, kRoles)
VIGIE_NAMES(OriginRelation, kRelations)
VIGIE_NAMES(DateBasis, kDateBases)
VIGIE_NAMES(ParticipantKind, kKinds)
VIGIE_NAMES(PlacePrecision, kPlacePrecisions)
VIGIE_NAMES(TimePrecision, kTimePrecisions)
VIGIE_NAMES(TimeBasis, kTimeBases)
VIGIE_NAMES(FigureWhat, kWhats)
VIGIE_NAMES(SourceKind, kSourceKinds)
VIGIE_NAMES(Stance, kStances)
VIGIE_NAMES(Standing, kStandings)
VIGIE_NAMES(Focus, kFoci)
VIGIE_NAMES(EventStanding, kEventStandings)
VIGIE_NAMES(ClaimRole, kClaimRoles)
VIGIE_NAMES(DisputeOn, kDisputes)

#undef VIGIE_NAMES

}  // namespace vigie
