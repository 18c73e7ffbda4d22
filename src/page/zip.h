// .zip files and what is built on them (WACZ): their entries one after the other.
// Tested in tests/unit/page/documents_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "page/source.h"

namespace vigie::page {

struct ZipEntry {
  std::string name;
  std::uint64_t index = 0, packed = 0, size = 0;
};

class Zip {
 public:
  [[nodiscard]] static Result<Zip> open(const std::string& path);
  [[nodiscard]] static Result<Zip> open_bytes(std::string_view bytes);  // which must outlive it
  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
  [[nodiscard]] Result<std::unique_ptr<Source>> read(const ZipEntry& entry) const;

  struct Handle;

 private:
  static Result<Zip> list(std::shared_ptr<Handle> handle);
  std::shared_ptr<Handle> handle_;
  std::vector<ZipEntry> entries_;
};

}  // namespace vigie::page
