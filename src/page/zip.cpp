// The one file that knows libzip. SPDX-License-Identifier: Apache-2.0
#include "page/zip.h"

#include <zip.h>

#include <algorithm>

#include "core/limits.h"

namespace vigie::page {

struct Zip::Handle {
  zip_t* zip = nullptr;
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (zip != nullptr) zip_discard(zip);
  }
};

namespace {

class EntrySource : public Source {
 public:
  EntrySource(std::shared_ptr<Zip::Handle> handle, zip_file_t* file, std::uint64_t packed)
      : handle_(std::move(handle)), file_(file), packed_(packed) {}
  EntrySource(const EntrySource&) = delete;
  EntrySource& operator=(const EntrySource&) = delete;
  ~EntrySource() override { zip_fclose(file_); }

  std::size_t read(char* to, std::size_t size) override {
    if (error_) return 0;
    const zip_int64_t got = zip_fread(file_, to, size);
    if (got < 0) {
      error_ = Error{ErrorCode::bad_input, "the packed data are broken", "", 0};
      return 0;
    }
    out_ += static_cast<std::uint64_t>(got);
    if (out_ > limits::kExpansionFree && out_ / limits::kExpansionRatio > packed_)
      error_ =
          Error{ErrorCode::too_large,
                "the data grow more than " + std::to_string(limits::kExpansionRatio) + " times when laid open", "", 0};
    return static_cast<std::size_t>(got);
  }

 private:
  std::shared_ptr<Zip::Handle> handle_;
  zip_file_t* file_;
  std::uint64_t packed_, out_ = 0;
};

}  // namespace

Result<Zip> Zip::list(std::shared_ptr<Handle> handle) {
  Zip out;
  const zip_int64_t count = std::min<zip_int64_t>(zip_get_num_entries(handle->zip, 0), limits::kArchiveEntries);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const auto index = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(handle->zip, index, 0, &stat) != 0 || stat.name == nullptr) continue;
    out.entries_.push_back({stat.name, index, stat.comp_size, stat.size});
  }
  std::sort(out.entries_.begin(), out.entries_.end(), [](const ZipEntry& a, const ZipEntry& b) {
    return a.name < b.name || (a.name == b.name && a.index < b.index);
  });
  out.handle_ = std::move(handle);
  return out;
}

Result<Zip> Zip::open(const std::string& path) {
  auto handle = std::make_shared<Handle>();
  int code = 0;
  handle->zip = zip_open(path.c_str(), ZIP_RDONLY, &code);
  if (handle->zip == nullptr)
    return fail(ErrorCode::bad_input, path, "is no .zip file that can be read; it is broken or was cut");
  return list(std::move(handle));
}

Result<Zip> Zip::open_bytes(std::string_view bytes) {
  auto handle = std::make_shared<Handle>();
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) handle->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (handle->zip == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (handle->zip == nullptr)
    return fail(ErrorCode::bad_input, "", "is no .zip file that can be read; it is broken or was cut");
  return list(std::move(handle));
}

Result<std::unique_ptr<Source>> Zip::read(const ZipEntry& entry) const {
  zip_file_t* const file = zip_fopen_index(handle_->zip, entry.index, 0);
  if (file == nullptr) return fail(ErrorCode::bad_input, entry.name, "cannot be unpacked; it is locked or broken");
  return std::unique_ptr<Source>(std::make_unique<EntrySource>(handle_, file, entry.packed));
}

}  // namespace vigie::page
