// Shared by the tests of merging. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "merge/merge.h"
#include "support/claims.h"

namespace vigie::test {

inline bool no_kin(std::string_view, std::string_view) { return false; }

inline std::vector<Event> merged(const std::vector<StoryRecord>& stories) {
  return merge::events(stories, merge::Kin(no_kin));
}

// The one event that these stories make.
inline Event one_event(const std::vector<StoryRecord>& stories) {
  const auto events = merged(stories);
  EXPECT_EQ(events.size(), 1U);
  return events.empty() ? Event{} : events[0];
}

// "a+b c": the files of each event's claims, events parted by spaces; sorted.
inline std::string shape(const std::vector<Event>& events) {
  std::vector<std::string> parts;
  for (const auto& event : events) {
    std::vector<std::string> files;
    for (const auto& claim : event.claims) files.push_back(claim.file + (claim.claim == "c1" ? "" : ":" + claim.claim));
    std::sort(files.begin(), files.end());
    std::string part;
    for (const auto& file : files) part += (part.empty() ? "" : "+") + file;
    parts.push_back(part);
  }
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : " ") + part;
  return out;
}

inline std::string shape_of(const std::vector<StoryRecord>& stories) { return shape(merged(stories)); }

inline const EventFigure* figure(const Event& event, FigureWhat what, const std::string& who = "") {
  for (const auto& figure : event.figures)
    if (figure.what == what && figure.who == who) return &figure;
  return nullptr;
}

// A shelling of one town on one day, as most tests have it.
inline StoryMaker shelling(const std::string& file, const std::string& published = "2024-07-03") {
  return story(file, published).claim("remote/shelling").on("2024-07-02").in("El Fasher", 13.63, 25.35, "SD");
}

}  // namespace vigie::test
