// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <array>

namespace vigie::store {
namespace {

constexpr std::int64_t kApplicationId = 0x56696769;  // "Vigi"

// Version 1.
// stories.page is where the story came from: its url, else its file, else its id. `record` is the line of the record.
// words is searched without regard to case and diacritics. events.record has bare references to claims.
// points is an R*Tree, whose 32-bit bounds are rounded outwards: queries check lat and lon again.
constexpr const char* kVersion1 = R"sql(
  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  INSERT INTO state VALUES ('store', lower(hex(randomblob(8)))), ('revision', '0');
  CREATE TABLE migrations (version INTEGER PRIMARY KEY) STRICT;

  CREATE TABLE stories (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    page TEXT NOT NULL,
    part INTEGER NOT NULL,
    published_from TEXT,
    published_to TEXT,
    record TEXT NOT NULL,
    UNIQUE (page, part)
  ) STRICT;
  CREATE INDEX stories_by_id ON stories (id);
  CREATE INDEX stories_by_date ON stories (published_from);
  CREATE VIRTUAL TABLE words USING fts5 (headline, text, tokenize = 'unicode61 remove_diacritics 2');

  CREATE TABLE events (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    first_day TEXT,
    last_day TEXT,
    place_id TEXT,
    place_name TEXT,
    place_words TEXT,
    country TEXT,
    lat REAL,
    lon REAL,
    standing TEXT NOT NULL,
    origins INTEGER NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX events_by_day ON events (first_day);
  CREATE VIRTUAL TABLE points USING rtree (row, west, east, south, north);
  CREATE TABLE event_types (
    event INTEGER NOT NULL REFERENCES events (row) ON DELETE CASCADE,
    code TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_types_by_event ON event_types (event);
  CREATE INDEX event_types_by_code ON event_types (code);
  CREATE TABLE event_stories (
    event INTEGER NOT NULL REFERENCES events (row) ON DELETE CASCADE,
    story TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_stories_by_event ON event_stories (event);
  CREATE INDEX event_stories_by_story ON event_stories (story);
  CREATE TABLE participants (
    event INTEGER NOT NULL REFERENCES events (row) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    country TEXT NOT NULL
  ) STRICT;
  CREATE INDEX participants_by_event ON participants (event);
  CREATE INDEX participants_by_actor ON participants (actor);
)sql";

constexpr std::array<const char*, 1> kVersions = {kVersion1};

Result<void> migrate(const Database& database) {
  VIGIE_TRY(auto transaction, Transaction::begin(database));
  // Read again under the lock: another program may have done it in the meantime.
  VIGIE_TRY(const std::int64_t from, database.integer("PRAGMA user_version"));
  for (auto version = static_cast<std::size_t>(from) + 1; version <= kVersions.size(); ++version) {
    const std::string number = std::to_string(version);
    VIGIE_TRY_VOID(database.run(kVersions[version - 1]));
    VIGIE_TRY_VOID(database.run("INSERT INTO migrations VALUES (" + number + ")"));
    VIGIE_TRY_VOID(database.run("PRAGMA user_version = " + number));
  }
  VIGIE_TRY_VOID(database.run("PRAGMA application_id = " + std::to_string(kApplicationId)));
  return transaction.commit();
}

}  // namespace

Result<void> prepare_schema(const Database& database, Access access) {
  const std::string& path = database.path();
  VIGIE_TRY(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
  VIGIE_TRY(const std::int64_t application, database.integer("PRAGMA application_id"));
  VIGIE_TRY(const std::int64_t version, database.integer("PRAGMA user_version"));
  const bool is_new = tables == 0 && application == 0;
  if (!is_new && application != kApplicationId) {
    return fail(ErrorCode::incompatible, path, "is a database of another program: give the path of a Vigie store");
  }
  if (version < (is_new ? 0 : 1)) return fail(ErrorCode::corrupt, path, "has no store version: restore it from a copy");
  const auto newest = static_cast<std::int64_t>(kVersions.size());
  if (version > newest) {
    return fail(ErrorCode::incompatible, path,
                "was made by a newer Vigie (store version " + std::to_string(version) + ", this one knows " +
                    std::to_string(newest) + "): use the newer program");
  }
  if (access == Access::read) {
    if (version == newest) return {};
    return fail(ErrorCode::incompatible, path, "has an older form: open it once for writing to bring it up to date");
  }
  // FULL: a commit is on the disk before it is acknowledged, so that it outlives a power cut too.
  VIGIE_TRY_VOID(database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"));
  if (version == newest) return {};
  return migrate(database);
}

}  // namespace vigie::store
