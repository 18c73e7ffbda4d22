// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite.h"

#include <sqlite3.h>

#include <filesystem>

namespace vigie::store {
namespace {

constexpr int kBusyMilliseconds = 2000;  // how long a writer waits for another one

struct Cause {
  ErrorCode code;
  const char* remedy;
};

Cause cause_of(int status) {
  switch (status & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::busy, "the store is in use by another program: try again when it is done"};
    case SQLITE_CORRUPT:
      return {ErrorCode::corrupt, "the store is damaged: restore it, or make it again from its pages"};
    case SQLITE_NOTADB:
      return {ErrorCode::corrupt, "the file is not a store, or its first bytes are damaged"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::unreadable, "the store cannot be opened: check the folder and its rights"};
    case SQLITE_READONLY:
      return {ErrorCode::unwritable, "the store or its folder cannot be written to: check its rights"};
    case SQLITE_FULL:
      return {ErrorCode::unwritable, "the disk is full"};
    case SQLITE_IOERR:
      return {ErrorCode::unreadable, "the disk failed while the store was read or written"};
    case SQLITE_TOOBIG:
      return {ErrorCode::too_large, "a value is larger than the store can hold"};
    default:
      return {ErrorCode::internal, "the store failed"};
  }
}

tl::unexpected<Error> error_of(int status, const std::string& path, const char* detail) {
  const Cause cause = cause_of(status);
  return fail(cause.code, path, std::string(cause.remedy) + " (SQLite: " + detail + ")");
}

Result<sqlite3*> open_handle(const std::string& name, int flags, const std::string& path) {
  sqlite3* handle = nullptr;
  const int status = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  if (status == SQLITE_OK) return handle;
  const auto error = error_of(status, path, sqlite3_errstr(status));
  sqlite3_close_v2(handle);
  return error;
}

// As a URI: '?', '#' and '%' of the path would end it.
std::string immutable_uri(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    if (c == '?')
      out += "%3f";
    else if (c == '#')
      out += "%23";
    else if (c == '%')
      out += "%25";
    else
      out += c;
  }
  return out + "?immutable=1";
}

}  // namespace

Statement::Statement(sqlite3_stmt* statement, std::string path) : statement_(statement), path_(std::move(path)) {}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement& Statement::bind(int parameter, const Value& value) {
  int status = SQLITE_OK;
  sqlite3_stmt* at = statement_.get();
  if (const auto* text = std::get_if<std::string>(&value)) {
    status = sqlite3_bind_text64(at, parameter, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    status = sqlite3_bind_int64(at, parameter, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    status = sqlite3_bind_double(at, parameter, *real);
  } else {
    status = sqlite3_bind_null(at, parameter);
  }
  if (bind_error_ == SQLITE_OK) bind_error_ = status;
  return *this;
}

Statement& Statement::bind_all(const std::vector<Value>& values) {
  int parameter = 0;
  for (const Value& value : values) bind(++parameter, value);
  return *this;
}

Result<bool> Statement::step() {
  if (bind_error_ != SQLITE_OK) return error_of(bind_error_, path_, sqlite3_errstr(bind_error_));
  const int status = sqlite3_step(statement_.get());
  if (status == SQLITE_ROW) return true;
  if (status == SQLITE_DONE) return false;
  return error_of(status, path_, sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
}

Result<void> Statement::run() {
  auto row = step();
  reset();
  if (!row) return tl::unexpected<Error>(std::move(row).error());
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());  // repeats the error of the last step, which was told there
  bind_error_ = SQLITE_OK;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::optional<double> Statement::real(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return sqlite3_column_double(statement_.get(), column);
}

Database::Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
}

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::string& path, Access access) {
  const int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  VIGIE_TRY(sqlite3* const handle, open_handle(path, flags, path));
  Database database(handle, path);
  // Opening is lazy: the first read tells whether the file can be used.
  const auto first = database.integer("SELECT count(*) FROM sqlite_schema");
  if (first) return database;
  std::error_code ignored;
  const bool no_log = !std::filesystem::exists(path + "-wal", ignored);
  const bool rights = first.error().code == ErrorCode::unreadable || first.error().code == ErrorCode::unwritable;
  if (access == Access::read && rights && no_log) {
    VIGIE_TRY(sqlite3* const again, open_handle(immutable_uri(path), flags | SQLITE_OPEN_URI, path));
    return Database(again, path);
  }
  return tl::unexpected<Error>(first.error());
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (status != SQLITE_OK) return error_of(status, path_, sqlite3_errmsg(handle_.get()));
  return Statement(statement, path_);
}

Result<void> Database::run(const std::string& sql) const {
  const int status = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) return error_of(status, path_, sqlite3_errmsg(handle_.get()));
  return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
  VIGIE_TRY(auto statement, prepare(sql));
  VIGIE_TRY(const bool row, statement.step());
  return row ? statement.integer(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

Result<Transaction> Transaction::begin(const Database& database) {
  VIGIE_TRY_VOID(database.run("BEGIN IMMEDIATE"));
  return Transaction(&database);
}

Transaction::~Transaction() {
  if (database_ != nullptr) static_cast<void>(database_->run("ROLLBACK"));  // nothing is left to do if it fails
}

Result<void> Transaction::commit() {
  VIGIE_TRY_VOID(database_->run("COMMIT"));
  database_ = nullptr;
  return {};
}

}  // namespace vigie::store
