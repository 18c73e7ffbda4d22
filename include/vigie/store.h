// Store: stories, claims and events kept in one SQLite file, searched and exported.
// Every write is one transaction in WAL mode: what `add` has returned from is kept through a kill or power cut.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "vigie/claim.h"
#include "vigie/event.h"
#include "vigie/result.h"

namespace vigie {

// Filters of `vigie events`, the HTTP interface and exports; empty ones do not filter. All must hold.
struct Query {
  std::vector<std::string> types = {};  // codes, or families ("battle")
  std::string place = {};               // name of a place, country or admin unit, folded
  struct Box {
    double west, south, east, north;
  };
  std::optional<Box> box = {};              // WGS84; west > east crosses the date line
  std::string from = {}, to = {};           // ISO dates: events whose time overlaps; undated events only without both
  std::string actor = {};                   // id or name of an actor or target
  std::string country = {};                 // ISO code
  std::vector<std::string> standings = {};  // "corroborated", ...
  std::uint32_t min_origins = 0;
  std::string text = {};  // words found in the stories (full text, quoted by us: no operators)
  std::uint32_t limit = 100, offset = 0;
};

struct AddReport {
  std::uint64_t added = 0, unchanged = 0, replaced = 0;  // stories
  std::uint64_t events = 0;                              // in the store after the merge
};

template <class T>
struct Answer {
  std::vector<T> items;
  std::uint64_t total = 0;  // that match, beyond limit and offset
};

// A row of the directory views: how often an actor or place occurs in the store.
struct Tally {
  std::string id, name, country;
  std::optional<double> lat, lon;
  std::uint64_t events = 0;
};

// Turns all stories kept into events; given by the engine, so that the store needs no knowledge of merging.
using Merge = std::function<std::vector<Event>(const std::vector<StoryRecord>&)>;

class Store {
 public:
  // Opens or creates. Errors: unreadable, incompatible (made by a newer version), corrupt, busy.
  [[nodiscard]] static Result<Store> open(const std::string& path);
  [[nodiscard]] static Result<Store> open_read_only(const std::string& path);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Adds stories (idempotent: the same story of the same file or url changes nothing; a new version replaces).
  [[nodiscard]] Result<AddReport> add(const std::vector<StoryRecord>& stories);
  // Merges again and replaces the events, in one transaction.
  [[nodiscard]] Result<std::uint64_t> merge(const Merge& merge);

  [[nodiscard]] Result<Answer<Event>> events(const Query& query) const;
  // Visits the events of a query one by one, newest first, without keeping them; limit 0 is all. An error of `visit`
  // ends it. `visit` may ask this store for stories.
  [[nodiscard]] Result<void> each_event(const Query& query,
                                        const std::function<Result<void>(const Event&)>& visit) const;
  [[nodiscard]] Result<Event> event(const std::string& id) const;               // not_found
  [[nodiscard]] Result<Answer<StoryRecord>> stories(const Query& query) const;  // text, from, to, limit, offset only
  [[nodiscard]] Result<StoryRecord> story(const std::string& id) const;
  [[nodiscard]] Result<Answer<Tally>> actors(const Query& query) const;
  [[nodiscard]] Result<Answer<Tally>> places(const Query& query) const;
  // Changes with every write; for ETags.
  [[nodiscard]] Result<std::string> version() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace vigie
