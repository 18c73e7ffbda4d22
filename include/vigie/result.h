// Result<T>: a value, or an Error that names the thing, the place and the remedy.
// Text stages never use it (text is never an error); files, models, stores and requests do.
// Tested in tests/unit/core/result_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace vigie {

enum class ErrorCode : std::uint8_t {
#define VIGIE_ERROR(code, exit_status, http_status, sentence) code,
#include "vigie/errors.def"
#undef VIGIE_ERROR
};

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string what;          // what went wrong and what to do about it, in plain words
  std::string where;         // file, table or request; may carry ":line"
  std::uint64_t offset = 0;  // bytes from the start of `where`, 0 where that means nothing

  // "where: what", the form that the command line prints.
  [[nodiscard]] std::string message() const { return where.empty() ? what : where + ": " + what; }
};

// Exit status of the command line, HTTP status and short sentence of a code (one table: errors.def).
[[nodiscard]] int exit_status(ErrorCode code);
[[nodiscard]] int http_status(ErrorCode code);
[[nodiscard]] std::string_view sentence(ErrorCode code);

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string where, std::string what,
                                                std::uint64_t offset = 0) {
  return tl::unexpected<Error>(Error{code, std::move(what), std::move(where), offset});
}

}  // namespace vigie

#define VIGIE_JOIN_(a, b) a##b
#define VIGIE_JOIN(a, b) VIGIE_JOIN_(a, b)
// VIGIE_TRY(auto file, open(path)); passes an error up, else binds the value.
#define VIGIE_TRY(declaration, expression) VIGIE_TRY_(declaration, expression, VIGIE_JOIN(vigie_try_, __LINE__))
#define VIGIE_TRY_(declaration, expression, name)                            \
  auto name = (expression);                                                  \
  if (!name) return tl::unexpected<::vigie::Error>(std::move(name).error()); \
  declaration = std::move(*name)
#define VIGIE_TRY_VOID(expression) VIGIE_TRY_VOID_(expression, VIGIE_JOIN(vigie_try_, __LINE__))
#define VIGIE_TRY_VOID_(expression, name) \
  auto name = (expression);               \
  if (!name) return tl::unexpected<::vigie::Error>(std::move(name).error())
