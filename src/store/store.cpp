// Writing: stories are added page by page, events are merged anew and only what changed is written.
// Tested in tests/unit/store/store_test.cpp and kill_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include "vigie/store.h"

#include <filesystem>
#include <map>
#include <set>

#include "core/dates.h"
#include "core/limits.h"
#include "core/unicode.h"
#include "store/record.h"
#include "store/schema.h"
#include "store/state.h"

namespace vigie {
namespace {

using store::Database;
using store::Statement;
using store::Value;

// Where a story came from. A url wins: the same page may be saved under many file names.
std::string page_of(const Story& story) {
  if (!story.url.empty()) return story.url;
  return story.file.empty() ? story.id : story.file;
}

Value or_null(const std::string& text) { return text.empty() ? Value(nullptr) : Value(text); }

// A day that can be compared: nothing for "--01-10" and vague times.
Value day(const std::string& date) {
  const auto parsed = parse_iso(date);
  return parsed ? Value(to_iso(*parsed)) : Value(nullptr);
}

Result<void> changed(const Database& database) {
  return database.run("UPDATE state SET value = value + 1 WHERE name = 'revision'");
}

enum class Change : std::uint8_t { added, unchanged, replaced };

class StoryWriter {
 public:
  [[nodiscard]] static Result<StoryWriter> make(const Database& database) {
    VIGIE_TRY(auto find, database.prepare("SELECT row, record FROM stories WHERE page = ? AND part = ?"));
    VIGIE_TRY(auto insert,
              database.prepare("INSERT INTO stories (id, page, part, published_from, published_to, record) "
                               "VALUES (?, ?, ?, ?, ?, ?)"));
    VIGIE_TRY(auto words, database.prepare("INSERT INTO words (rowid, headline, text) VALUES (?, ?, ?)"));
    VIGIE_TRY(auto surplus, database.prepare("SELECT row FROM stories WHERE page = ? AND part > ?"));
    VIGIE_TRY(auto remove, database.prepare("DELETE FROM stories WHERE row = ?"));
    VIGIE_TRY(auto forget, database.prepare("DELETE FROM words WHERE rowid = ?"));
    return StoryWriter(database, {std::move(find), std::move(insert), std::move(words), std::move(surplus),
                                  std::move(remove), std::move(forget)});
  }

  [[nodiscard]] Result<Change> write(const StoryRecord& record) {
    const Story& story = record.story;
    const std::string line = store::to_json(record, {});
    if (line.size() > limits::kJsonLineBytes) {
      return fail(ErrorCode::too_large, page_of(story), "its record is larger than a line may be");
    }
    VIGIE_TRY_VOID(remove_later_parts(story));
    statements_.find.bind_all({page_of(story), std::int64_t{story.part}});
    VIGIE_TRY(const bool known, statements_.find.step());
    const std::int64_t row = known ? statements_.find.integer(0) : 0;
    const bool same = known && statements_.find.text(1) == line;
    statements_.find.reset();
    if (same) return Change::unchanged;
    if (known) {
      VIGIE_TRY_VOID(remove(row));
    }
    VIGIE_TRY_VOID(insert(story, line));
    return known ? Change::replaced : Change::added;
  }

  // A page that had more stories when it was read before: those are gone.
  [[nodiscard]] std::uint64_t removed() const { return removed_; }

 private:
  struct Statements {
    Statement find, insert, words, surplus, remove, forget;
  };
  StoryWriter(const Database& database, Statements statements)
      : database_(&database), statements_(std::move(statements)) {}

  Result<void> insert(const Story& story, const std::string& line) {
    const auto from = story.published ? day(story.published->from) : Value(nullptr);
    const auto to = story.published ? day(story.published->to) : Value(nullptr);
    statements_.insert.bind_all({story.id, page_of(story), std::int64_t{story.part}, from, to, line});
    VIGIE_TRY_VOID(statements_.insert.run());
    statements_.words.bind_all({database_->last_row(), story.headline, story.text});
    return statements_.words.run();
  }

  Result<void> remove(std::int64_t row) {
    VIGIE_TRY_VOID(statements_.forget.bind(1, row).run());
    return statements_.remove.bind(1, row).run();
  }

  Result<void> remove_later_parts(const Story& story) {
    std::vector<std::int64_t> rows;
    statements_.surplus.bind_all({page_of(story), std::int64_t{story.parts}});
    for (;;) {
      VIGIE_TRY(const bool row, statements_.surplus.step());
      if (!row) break;
      rows.push_back(statements_.surplus.integer(0));
    }
    statements_.surplus.reset();
    for (const std::int64_t row : rows) {
      VIGIE_TRY_VOID(remove(row));
    }
    removed_ += rows.size();
    return {};
  }

  const Database* database_;
  Statements statements_;
  std::uint64_t removed_ = 0;
};

Result<std::vector<StoryRecord>> all_stories(const Database& database) {
  VIGIE_TRY(auto statement, database.prepare("SELECT record FROM stories ORDER BY id, page, part"));
  std::vector<StoryRecord> out;
  for (;;) {
    VIGIE_TRY(const bool row, statement.step());
    if (!row) return out;
    VIGIE_TRY(auto record, store::from_json(statement.text(0)));
    out.push_back(std::move(record));
  }
}

class EventWriter {
 public:
  explicit EventWriter(const Database& database) : database_(&database) {}

  // Makes the events in the store these; true where that changed anything.
  [[nodiscard]] Result<bool> replace(const std::vector<Event>& events) {
    VIGIE_TRY(auto kept, kept_events());
    bool any = false;
    for (const Event& event : events) {
      const std::string line = store::event_to_json(event, {});
      const auto at = kept.find(event.id);
      const bool known = at != kept.end();
      if (known && at->second.line == line) {
        kept.erase(at);
        continue;
      }
      any = true;
      if (known) {
        VIGIE_TRY_VOID(remove(at->second.row));
        kept.erase(at);
      }
      VIGIE_TRY_VOID(insert(event, line));
    }
    for (const auto& gone : kept) {
      VIGIE_TRY_VOID(remove(gone.second.row));
    }
    return any || !kept.empty();
  }

 private:
  struct Kept {
    std::int64_t row = 0;
    std::string line;
  };

  Result<std::map<std::string, Kept>> kept_events() {
    VIGIE_TRY(auto statement, database_->prepare("SELECT id, row, record FROM events"));
    std::map<std::string, Kept> out;
    for (;;) {
      VIGIE_TRY(const bool row, statement.step());
      if (!row) return out;
      out[statement.text(0)] = {statement.integer(1), statement.text(2)};
    }
  }

  Result<void> write(std::string_view sql, const std::vector<Value>& values) {
    VIGIE_TRY(auto statement, database_->prepare(sql));
    return statement.bind_all(values).run();
  }

  Result<void> remove(std::int64_t row) {
    VIGIE_TRY_VOID(write("DELETE FROM points WHERE row = ?", {row}));
    return write("DELETE FROM events WHERE row = ?", {row});  // its other rows go with it
  }

  Result<void> insert(const Event& event, const std::string& line) {
    const auto first = event.time ? day(event.time->start) : Value(nullptr);
    const auto last = event.time ? day(event.time->end) : Value(nullptr);
    const Place place = event.place.value_or(Place{});
    const auto real = [](const std::optional<double>& value) { return value ? Value(*value) : Value(nullptr); };
    // Framed by spaces, so that whole words can be found in them.
    const std::string words = " " + unicode::fold(place.name) + "  " + unicode::fold(place.words.quote) + "  " +
                              unicode::fold(place.admin1) + "  " + unicode::fold(place.admin2) + " ";
    VIGIE_TRY_VOID(write(
        "INSERT INTO events (id, first_day, last_day, place_id, place_name, place_words, country, lat, lon, "
        "standing, origins, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {event.id, first, last, or_null(place.id), or_null(place.name), words, or_null(place.country), real(place.lat),
         real(place.lon), std::string(name_of(event.standing)), std::int64_t{event.origins}, line}));
    const std::int64_t row = database_->last_row();
    if (place.lat && place.lon) {
      VIGIE_TRY_VOID(write("INSERT INTO points (row, west, east, south, north) VALUES (?1, ?2, ?2, ?3, ?3)",
                           {row, *place.lon, *place.lat}));
    }
    return insert_lists(row, event);
  }

  Result<void> insert_lists(std::int64_t row, const Event& event) {
    std::set<std::string> codes(event.also.begin(), event.also.end());
    codes.insert(event.type);
    for (const auto& code : codes) {
      VIGIE_TRY_VOID(write("INSERT INTO event_types (event, code) VALUES (?, ?)", {row, code}));
    }
    const std::set<std::string> stories(event.stories.begin(), event.stories.end());
    for (const auto& story : stories) {
      VIGIE_TRY_VOID(write("INSERT INTO event_stories (event, story) VALUES (?, ?)", {row, story}));
    }
    for (const auto& actor : event.actors) {
      VIGIE_TRY_VOID(insert_participant(row, actor));
    }
    for (const auto& target : event.targets) {
      VIGIE_TRY_VOID(insert_participant(row, target));
    }
    return {};
  }

  Result<void> insert_participant(std::int64_t row, const Participant& participant) {
    // A person whom the directory does not know is a private one: victims and witnesses are not searched for by name.
    if (participant.kind == ParticipantKind::person && participant.id.empty()) return {};
    // Who has neither an id nor a name ("gunmen") is found by the words, and not counted among the actors.
    const std::string actor = participant.id.empty() ? unicode::fold(participant.name) : participant.id;
    const std::string words =
        " " + unicode::fold(participant.name) + "  " + unicode::fold(participant.words.quote) + " ";
    return write("INSERT INTO participants (event, actor, id, name, words, country) VALUES (?, ?, ?, ?, ?, ?)",
                 {row, actor, participant.id, participant.name, words, participant.country});
  }

  const Database* database_;
};

}  // namespace

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path) {
  VIGIE_TRY(auto database, Database::open(path, store::Access::write));
  VIGIE_TRY_VOID(store::prepare_schema(database, store::Access::write));
  return Store(std::make_unique<State>(std::move(database)));
}

Result<Store> Store::open_read_only(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return fail(ErrorCode::not_found, path, "there is no such store: make one by adding stories to it");
  }
  VIGIE_TRY(auto database, Database::open(path, store::Access::read));
  VIGIE_TRY_VOID(store::prepare_schema(database, store::Access::read));
  return Store(std::make_unique<State>(std::move(database)));
}

Result<AddReport> Store::add(const std::vector<StoryRecord>& stories) {
  const std::lock_guard lock(state_->mutex);
  VIGIE_TRY(auto transaction, store::Transaction::begin(state_->database));
  VIGIE_TRY(auto writer, StoryWriter::make(state_->database));
  AddReport report;
  for (const StoryRecord& record : stories) {
    VIGIE_TRY(const Change change, writer.write(record));
    if (change == Change::added) ++report.added;
    if (change == Change::unchanged) ++report.unchanged;
    if (change == Change::replaced) ++report.replaced;
  }
  if (report.added + report.replaced + writer.removed() > 0) {
    VIGIE_TRY_VOID(changed(state_->database));
  }
  VIGIE_TRY_VOID(transaction.commit());
  VIGIE_TRY(const std::int64_t events, state_->database.integer("SELECT count(*) FROM events"));
  report.events = static_cast<std::uint64_t>(events);
  return report;
}

Result<std::uint64_t> Store::merge(const Merge& merge) {
  const std::lock_guard lock(state_->mutex);
  VIGIE_TRY(auto transaction, store::Transaction::begin(state_->database));
  VIGIE_TRY(const auto stories, all_stories(state_->database));
  const std::vector<Event> events = merge(stories);
  VIGIE_TRY(const bool any, EventWriter(state_->database).replace(events));
  if (any) {
    VIGIE_TRY_VOID(changed(state_->database));
  }
  VIGIE_TRY_VOID(transaction.commit());
  return events.size();
}

}  // namespace vigie
