// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace vigie::cli {

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool colours(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal(descriptor) && (no_color == nullptr || *no_color == '\0');
}

void complain(std::string_view message) {
  const bool red = colours(STDERR_FILENO);
  std::fprintf(stderr, "%svigie: %.*s%s\n", red ? "\033[31m" : "", static_cast<int>(message.size()), message.data(),
               red ? "\033[0m" : "");
}

void complain(const Error& error) { complain(error.message()); }

Progress::Progress(std::string what, bool quiet) : what_(std::move(what)), on_(!quiet && is_terminal(STDERR_FILENO)) {}

Progress::~Progress() {
  if (on_) std::fputs("\r\033[K", stderr);
}

void Progress::show(std::uint64_t done, std::uint64_t total) {
  using namespace std::chrono_literals;
  const auto now = std::chrono::steady_clock::now();
  if (!on_ || (now - last_ < 80ms && done < total)) return;
  last_ = now;
  constexpr std::uint64_t kWidth = 30;
  const std::uint64_t filled = total > 0 ? done * kWidth / total : 0;
  std::string bar(static_cast<std::size_t>(filled), '#');
  bar.resize(kWidth, '.');
  std::fprintf(stderr, "\r\033[K%s [%s] %llu of %llu", what_.c_str(), bar.c_str(),
               static_cast<unsigned long long>(done), static_cast<unsigned long long>(total));
  std::fflush(stderr);
}

}  // namespace vigie::cli
