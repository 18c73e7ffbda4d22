// Lines of a text file, plain or compressed with zstd (a name that ends in ".zst"), one at a time: the gazetteer's
// tables are read without ever being whole in memory. The one place that uses libzstd.
//   VIGIE_TRY(Lines lines, Lines::open(path));  std::string_view line;  while (lines.next(line)) ...
// Tested in tests/unit/knowledge/tables_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "vigie/result.h"

namespace vigie::knowledge {

class Lines {
 public:
  [[nodiscard]] static Result<Lines> open(const std::string& path);
  Lines(Lines&&) noexcept;
  Lines& operator=(Lines&&) noexcept;
  ~Lines();

  // The next line without its end ("\n" or "\r\n"), valid until the next call; false after the last.
  [[nodiscard]] bool next(std::string_view& line);
  [[nodiscard]] std::uint32_t number() const;  // of the line given last, from 1
  [[nodiscard]] bool damaged() const;          // the compressed data broke off: what was read is not the whole
  [[nodiscard]] std::uint64_t hash() const;    // of the file's bytes as stored

 private:
  struct State;
  explicit Lines(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace vigie::knowledge
