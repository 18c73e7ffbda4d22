// SQLite (public domain; sqlite.org), wrapped: the one file pair that names it. Errors carry the file and what to do.
//   VIGIE_TRY(auto statement, database.prepare("SELECT id FROM stories WHERE part = ?"));
//   statement.bind(1, part);
//   for (;;) { VIGIE_TRY(const bool row, statement.step()); if (!row) break; use(statement.text(0)); }
// Tested in tests/unit/store/open_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vigie/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vigie::store {

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

// A prepared statement; must not outlive its database. Parameters count from 1, columns from 0.
class Statement {
 public:
  Statement(sqlite3_stmt* statement, std::string path);
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) noexcept = default;

  Statement& bind(int parameter, const Value& value);
  Statement& bind_all(const std::vector<Value>& values);  // from parameter 1 on
  // True where there is a row. An error of bind is told here.
  [[nodiscard]] Result<bool> step();
  // Runs a statement that has no rows, and makes it ready to be bound again.
  [[nodiscard]] Result<void> run();
  void reset();

  [[nodiscard]] std::string text(int column) const;  // "" for null
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::optional<double> real(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string path_;
  int bind_error_ = 0;
};

enum class Access : std::uint8_t { read, write };

class Database {
 public:
  // `write` creates a missing file. A read-only database in a folder that cannot be written to is opened as immutable
  // where no write-ahead log lies beside it.
  [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
  [[nodiscard]] Result<void> run(const std::string& sql) const;            // one or more statements without parameters
  [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;  // first column of the first row; 0 if none
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(sqlite3* handle, std::string path);
  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
};

// Rolled back unless committed.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(const Database& database);  // takes the write lock at once
  Transaction(Transaction&& other) noexcept : database_(other.database_) { other.database_ = nullptr; }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  [[nodiscard]] Result<void> commit();

 private:
  explicit Transaction(const Database* database) : database_(database) {}
  const Database* database_;
};

}  // namespace vigie::store
