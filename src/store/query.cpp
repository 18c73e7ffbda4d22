// Reading: every filter of a Query is one condition of one SQL statement, its values bound, never pasted in.
// Tested in tests/unit/store/query_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "core/dates.h"
#include "core/unicode.h"
#include "store/record.h"
#include "store/state.h"
#include "vigie/store.h"

namespace vigie {
namespace {

using store::Database;
using store::Statement;
using store::Value;

// Conditions that all must hold, with the values of their question marks.
class Where {
 public:
  void add(const std::string& condition, std::vector<Value> values = {}) {
    sql_ += (sql_.empty() ? " WHERE " : " AND ") + ("(" + condition + ")");
    for (auto& value : values) values_.push_back(std::move(value));
  }
  [[nodiscard]] const std::string& sql() const { return sql_; }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

 private:
  std::string sql_;
  std::vector<Value> values_;
};

// Each word as an FTS5 string, so that nothing in it is an operator: foo "bar" AND -> "foo" """bar""" "AND".
std::string full_text(const std::string& words) {
  std::string out, word;
  const auto flush = [&] {
    if (!word.empty()) out += (out.empty() ? "\"" : " \"") + word + "\"";
    word.clear();
  };
  const std::string text = unicode::clean(words);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = unicode::next(text, at);
    if (unicode::is_space(character))
      flush();
    else if (character == U'"')
      word += "\"\"";
    else
      word += text.substr(begin, at - begin);
  }
  flush();
  return out;
}

// Folded words as they stand framed by spaces in the columns named `words`: found as whole words, case and accents
// apart.
Value framed(const std::string& text) { return " " + unicode::fold(text) + " "; }

// Dates of a query may carry a time of day; what is no date compares as nothing.
Value day_of(const std::string& date) {
  const auto day = parse_iso(date);
  return day ? Value(to_iso(*day)) : Value(nullptr);
}

void filter_types(Where& where, const Query& query) {
  if (query.types.empty()) return;
  std::string condition;
  std::vector<Value> values;
  for (const auto& type : query.types) {
    // A family holds its codes; compared by prefix, since LIKE would read % and _ in it.
    condition += condition.empty() ? "" : " OR ";
    condition += "code = ? OR substr(code, 1, length(?)) = ?";
    values.insert(values.end(), {type, type + "/", type + "/"});
  }
  where.add("row IN (SELECT event FROM event_types WHERE " + condition + ")", values);
}

void filter_place(Where& where, const Query& query) {
  if (!query.place.empty()) {
    where.add("instr(place_words, ?) > 0 OR country = upper(?) OR place_id = ?",
              {framed(query.place), query.place, query.place});
  }
  if (!query.country.empty()) where.add("country = upper(?)", {query.country});
  if (!query.box) return;
  const auto& box = *query.box;
  // The R*Tree finds candidates by bounds rounded outwards; the exact columns decide. A box over the date line is two.
  const bool crosses = box.west > box.east;
  where.add("lat BETWEEN ? AND ?", {box.south, box.north});
  if (crosses) {
    where.add("row IN (SELECT row FROM points WHERE north >= ? AND south <= ? AND (east >= ? OR west <= ?))",
              {box.south, box.north, box.west, box.east});
    where.add("lon >= ? OR lon <= ?", {box.west, box.east});
  } else {
    where.add("row IN (SELECT row FROM points WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?)",
              {box.south, box.north, box.west, box.east});
    where.add("lon BETWEEN ? AND ?", {box.west, box.east});
  }
}

// An interval with one end only is open on the other side.
void filter_time(Where& where, const Query& query, const std::string& first, const std::string& last) {
  if (query.from.empty() && query.to.empty()) return;
  where.add(first + " IS NOT NULL OR " + last + " IS NOT NULL");
  if (!query.from.empty()) where.add(last + " IS NULL OR " + last + " >= ?", {day_of(query.from)});
  if (!query.to.empty()) where.add(first + " IS NULL OR " + first + " <= ?", {day_of(query.to)});
}

void filter_text(Where& where, const Query& query, const std::string& condition) {
  if (query.text.empty()) return;
  const std::string words = full_text(query.text);
  if (words.empty()) return where.add("0");  // nothing but spaces: no story has that
  where.add(condition, {words});
}

Where where_events(const Query& query) {
  Where where;
  filter_types(where, query);
  filter_place(where, query);
  filter_time(where, query, "first_day", "last_day");
  if (!query.actor.empty()) {
    where.add("row IN (SELECT event FROM participants WHERE id = ? OR instr(words, ?) > 0)",
              {query.actor, framed(query.actor)});
  }
  if (!query.standings.empty()) {
    std::string marks;
    std::vector<Value> values;
    for (const auto& standing : query.standings) {
      marks += marks.empty() ? "?" : ", ?";
      values.emplace_back(standing);
    }
    where.add("standing IN (" + marks + ")", values);
  }
  if (query.min_origins > 0) where.add("origins >= ?", {std::int64_t{query.min_origins}});
  filter_text(where, query,
              "row IN (SELECT event FROM event_stories WHERE story IN "
              "(SELECT id FROM stories WHERE row IN (SELECT rowid FROM words WHERE words MATCH ?)))");
  return where;
}

Result<Statement> prepare(const Database& database, const std::string& sql, std::vector<Value> values,
                          const Query* page = nullptr) {
  if (page != nullptr) {
    values.emplace_back(std::int64_t{page->limit});
    values.emplace_back(std::int64_t{page->offset});
  }
  VIGIE_TRY(auto statement, database.prepare(page != nullptr ? sql + " LIMIT ? OFFSET ?" : sql));
  statement.bind_all(values);
  return statement;
}

Result<std::uint64_t> count(const Database& database, const std::string& sql, const Where& where) {
  VIGIE_TRY(auto statement, prepare(database, sql, where.values()));
  VIGIE_TRY(const bool row, statement.step());
  return row ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

// Newest first, undated last; the id makes the order total.
constexpr const char* kEventOrder = " ORDER BY coalesce(last_day, first_day) DESC, id";

Error located(Error error, const std::string& path) {
  if (error.where.empty()) error.where = path;
  if (error.code == ErrorCode::bad_input) error.code = ErrorCode::corrupt;  // we wrote it: it was not bad then
  return error;
}

Result<Answer<Tally>> tallies(const Database& database, const std::string& rows, const Where& where,
                              const Query& query) {
  Answer<Tally> answer;
  VIGIE_TRY(answer.total, count(database, "SELECT count(*) FROM (" + rows + ")", where));
  VIGIE_TRY(auto statement, prepare(database, rows + " ORDER BY 6 DESC, 2, 1, 3", where.values(), &query));
  for (;;) {
    VIGIE_TRY(const bool row, statement.step());
    if (!row) return answer;
    answer.items.push_back({statement.text(0), statement.text(1), statement.text(2), statement.real(3),
                            statement.real(4), static_cast<std::uint64_t>(statement.integer(5))});
  }
}

}  // namespace

Result<void> Store::each_event(const Query& query, const std::function<Result<void>(const Event&)>& visit) const {
  const std::lock_guard lock(state_->mutex);
  const Where where = where_events(query);
  VIGIE_TRY(auto statement, prepare(state_->database, "SELECT record FROM events" + where.sql() + kEventOrder,
                                    where.values(), query.limit == 0 ? nullptr : &query));
  for (;;) {
    VIGIE_TRY(const bool row, statement.step());
    if (!row) return {};
    const auto event = store::event_from_json(statement.text(0));
    if (!event) return tl::unexpected<Error>(located(event.error(), state_->database.path()));
    VIGIE_TRY_VOID(visit(*event));
  }
}

Result<Answer<Event>> Store::events(const Query& query) const {
  const std::lock_guard lock(state_->mutex);
  Answer<Event> answer;
  const Where where = where_events(query);
  VIGIE_TRY(answer.total, count(state_->database, "SELECT count(*) FROM events" + where.sql(), where));
  if (query.limit == 0) return answer;
  VIGIE_TRY_VOID(each_event(query, [&](const Event& event) -> Result<void> {
    answer.items.push_back(event);
    return {};
  }));
  return answer;
}

Result<Event> Store::event(const std::string& id) const {
  const std::lock_guard lock(state_->mutex);
  VIGIE_TRY(auto statement, prepare(state_->database, "SELECT record FROM events WHERE id = ?", {id}));
  VIGIE_TRY(const bool row, statement.step());
  if (!row) return fail(ErrorCode::not_found, id, "there is no event of this id");
  auto event = store::event_from_json(statement.text(0));
  if (!event) return tl::unexpected<Error>(located(event.error(), state_->database.path()));
  return event;
}

Result<Answer<StoryRecord>> Store::stories(const Query& query) const {
  const std::lock_guard lock(state_->mutex);
  Where where;
  filter_time(where, query, "published_from", "published_to");
  filter_text(where, query, "row IN (SELECT rowid FROM words WHERE words MATCH ?)");
  Answer<StoryRecord> answer;
  VIGIE_TRY(answer.total, count(state_->database, "SELECT count(*) FROM stories" + where.sql(), where));
  VIGIE_TRY(auto statement,
            prepare(state_->database,
                    "SELECT record FROM stories" + where.sql() + " ORDER BY published_to DESC, id, page, part",
                    where.values(), &query));
  for (;;) {
    VIGIE_TRY(const bool row, statement.step());
    if (!row) return answer;
    auto record = store::from_json(statement.text(0));
    if (!record) return tl::unexpected<Error>(located(record.error(), state_->database.path()));
    answer.items.push_back(std::move(*record));
  }
}

Result<StoryRecord> Store::story(const std::string& id) const {
  const std::lock_guard lock(state_->mutex);
  VIGIE_TRY(auto statement,
            prepare(state_->database, "SELECT record FROM stories WHERE id = ? ORDER BY page, part LIMIT 1", {id}));
  VIGIE_TRY(const bool row, statement.step());
  if (!row) return fail(ErrorCode::not_found, id, "there is no story of this id");
  auto record = store::from_json(statement.text(0));
  if (!record) return tl::unexpected<Error>(located(record.error(), state_->database.path()));
  return record;
}

Result<Answer<Tally>> Store::actors(const Query& query) const {
  const std::lock_guard lock(state_->mutex);
  const Where where = where_events(query);
  const std::string rows =
      "SELECT max(id), min(name), max(country), NULL, NULL, count(DISTINCT event) FROM participants "
      "WHERE actor <> '' AND event IN (SELECT row FROM events" +
      where.sql() + ") GROUP BY actor";
  return tallies(state_->database, rows, where, query);
}

Result<Answer<Tally>> Store::places(const Query& query) const {
  const std::lock_guard lock(state_->mutex);
  Where where = where_events(query);
  where.add("place_name IS NOT NULL");
  const std::string rows =
      "SELECT coalesce(place_id, ''), min(place_name), coalesce(country, ''), min(lat), min(lon), count(*) FROM "
      "events" +
      where.sql() + " GROUP BY coalesce(place_id, place_name), coalesce(country, '')";
  return tallies(state_->database, rows, where, query);
}

Result<std::string> Store::version() const {
  const std::lock_guard lock(state_->mutex);
  VIGIE_TRY(auto statement, state_->database.prepare("SELECT value FROM state ORDER BY name DESC"));  // store, revision
  std::string out;
  for (;;) {
    VIGIE_TRY(const bool row, statement.step());
    if (!row) return out;
    out += (out.empty() ? "" : "-") + statement.text(0);
  }
}

}  // namespace vigie
