// An event: what the claims of many stories, taken together, tell of one happening. Fields as in docs/formats.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/claim.h"

namespace vigie {

enum class EventStanding : std::uint8_t { denied, expected, disputed, corroborated, single_origin };
enum class ClaimRole : std::uint8_t { tells, background, denies, corrects, retracts };
enum class DisputeOn : std::uint8_t { happening, doer, target, toll };

// A claim's id is unique only within its story, so every reference carries the story.
struct ClaimRef {
  std::string story, file;
  std::uint32_t part = 1;
  std::string claim;
  ClaimRole role = ClaimRole::tells;
};

struct EventFigure {
  FigureWhat what = FigureWhat::other;
  std::string who;
  Count count;  // low: least of the remaining; high: greatest; best: the one number they share
  struct By {
    std::string story, claim;
    Count count;
    bool superseded = false;
  };
  std::vector<By> by;
};

struct Dispute {
  DisputeOn on = DisputeOn::happening;
  struct Side {
    std::string value;
    std::vector<ClaimRef> claims;
  };
  std::vector<Side> sides;
};

struct Event {
  std::string id;  // stable: made from its earliest claim
  std::string type;
  std::vector<std::string> also;
  std::optional<Time> time;
  std::optional<Place> place;
  std::vector<Participant> actors, targets;
  std::vector<EventFigure> figures;
  std::vector<ClaimRef> claims;
  std::vector<std::string> stories;              // ids
  std::vector<std::vector<std::string>> copies;  // groups of story ids with one origin for this event
  std::uint32_t origins = 0;
  EventStanding standing = EventStanding::single_origin;
  std::string trend;  // "rising toll" or empty
  std::vector<Dispute> disputes;
  std::string reliability = "F";    // Admiralty, A-F: the user's judgement of the sources; F: cannot be judged
  std::uint8_t credibility = 6;     // Admiralty, 1-6, from origins and agreement; 6: cannot be judged
  std::string first_seen, updated;  // ISO dates of the earliest and latest publication; empty where undateable
};

[[nodiscard]] std::string_view name_of(EventStanding);
[[nodiscard]] std::string_view name_of(ClaimRole);
[[nodiscard]] std::string_view name_of(DisputeOn);

}  // namespace vigie
