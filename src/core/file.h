// Files: whole reads with a limit, atomic writes, read-only mappings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "vigie/result.h"

namespace vigie {

// The whole file; too_large past `limit` bytes; the error names the path and the system's reason.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::uint64_t limit);
// Writes beside `path` and renames over it: a reader sees the old file or the whole new one.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

// A file mapped read-only, shared by every thread; unmapped when the object goes.
class MappedFile {
 public:
  [[nodiscard]] static Result<MappedFile> open(const std::string& path);
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();
  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace vigie
