// SPDX-License-Identifier: Apache-2.0
#include "vigie/result.h"

namespace vigie {
namespace {

struct Row {
  int exit_status;
  int http_status;
  std::string_view sentence;
};

constexpr Row kRows[] = {
#define VIGIE_ERROR(code, exit_status, http_status, sentence) {exit_status, http_status, sentence},
#include "vigie/errors.def"
#undef VIGIE_ERROR
};

const Row& row(ErrorCode code) { return kRows[static_cast<std::size_t>(code)]; }

}  // namespace

int exit_status(ErrorCode code) { return row(code).exit_status; }
int http_status(ErrorCode code) { return row(code).http_status; }
std::string_view sentence(ErrorCode code) { return row(code).sentence; }

}  // namespace vigie
