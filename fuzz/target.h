// What the fuzz targets share. A target is one function, LLVMFuzzerTestOneInput, linked either with libFuzzer (preset
// `fuzz`) or with replay.cpp, which runs the seeds once in every build (ctest -L fuzz).
//   require(store::to_json(again) == line, "a record read back writes the same bytes");
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);  // where a target has one

namespace vigie::fuzz {

// Stops the fuzzer, which then keeps the input; assert() would say nothing in a release build.
inline void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", law);
  std::abort();
}

// The input, read from the front: choices first, then the text itself.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

  // A number below `count`, from one byte; 0 when nothing is left. Seeds write the digits '0', '1', ...
  std::size_t choice(std::size_t count) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return (byte >= '0' ? byte - std::size_t{'0'} : byte) % count;
  }
  // Up to the next line end, which goes too.
  std::string_view line() {
    const std::size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return line;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace vigie::fuzz
