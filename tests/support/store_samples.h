// Small stories and events for the tests of the store.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "core/hash.h"
#include "vigie/claim.h"
#include "vigie/event.h"

namespace vigie::test {

inline StoryRecord sample_story(const std::string& file, const std::string& headline, const std::string& body,
                                const std::string& published = "2024-03-13") {
  StoryRecord record;
  Story& story = record.story;
  story.file = file;
  story.language = "en";
  story.headline = headline;
  story.text = headline + "\n\n" + body;
  story.id = hex16(hash64(story.text));
  const auto end = static_cast<std::uint32_t>(headline.size());
  story.paragraphs = {{Role::headline, {0, end}},
                      {Role::body, {end + 2, static_cast<std::uint32_t>(story.text.size())}}};
  if (!published.empty()) story.published = Published{published, published, DateBasis::given, ""};
  Claim claim;
  claim.id = "c1";
  claim.type = "remote/shelling";
  claim.evidence = {{story.paragraphs[1].span, body}};
  record.claims = {claim};
  return record;
}

struct SampleEvent {
  std::string id = "e1", type = "remote/shelling", start = "2024-03-12", end = "2024-03-12";
  std::string place = "Kostiantynivka", country = "UA";
  std::optional<double> lat = 48.53, lon = 37.71;
  std::string actor = "russia-armed-forces", actor_name = "Russian armed forces";
  EventStanding standing = EventStanding::corroborated;
  std::uint32_t origins = 2;
};

inline Event sample_event(const StoryRecord& story, const SampleEvent& of = {}) {
  Event event;
  event.id = of.id;
  event.type = of.type;
  if (!of.start.empty()) event.time = Time{{}, of.start, of.end, TimePrecision::day, TimeBasis::stated};
  if (!of.place.empty()) {
    event.place =
        Place{{{}, of.place}, of.place, "", of.lat, of.lon, of.country, "", "", "in", PlacePrecision::town, 5.0};
  }
  if (!of.actor_name.empty()) {
    event.actors = {{{{}, of.actor_name}, of.actor_name, of.actor, ParticipantKind::state_force, "RU", "", {}}};
  }
  event.claims = {{story.story.id, story.story.file, story.story.part, "c1", ClaimRole::tells}};
  event.stories = {story.story.id};
  event.standing = of.standing;
  event.origins = of.origins;
  return event;
}

}  // namespace vigie::test
