// What the command line shows to people: colours (only on a terminal, and never where NO_COLOR is set: no-color.org),
// a progress bar on long work (only on a terminal), messages on standard error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "vigie/result.h"

namespace vigie::cli {

[[nodiscard]] bool is_terminal(int descriptor);
[[nodiscard]] bool colours(int descriptor);

// "vigie: where: what" in red on a terminal.
void complain(const Error& error);
void complain(std::string_view message);

// A bar on standard error; silent where that is no terminal or `quiet`. Not thread-safe: one thread draws.
class Progress {
 public:
  Progress(std::string what, bool quiet);
  ~Progress();  // wipes the bar
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::uint64_t done, std::uint64_t total);

 private:
  std::string what_;
  bool on_;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace vigie::cli
