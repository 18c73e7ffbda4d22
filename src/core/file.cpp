// SPDX-License-Identifier: Apache-2.0
#include "core/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

namespace vigie {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

tl::unexpected<Error> system_error(ErrorCode code, const std::string& path) {
  return fail(errno == ENOENT ? ErrorCode::not_found : code, path, std::strerror(errno));
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return system_error(ErrorCode::unreadable, path);
  if (S_ISDIR(info.st_mode)) return fail(ErrorCode::bad_input, path, "is a folder, not a file");
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return system_error(ErrorCode::unreadable, path);
  std::string bytes;
  char buffer[1U << 16U];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    bytes.append(buffer, n);
    if (bytes.size() > limit)
      return fail(ErrorCode::too_large, path,
                  "is larger than the limit of " + std::to_string(limit >> 20U) + " MiB; split it or leave it out");
  }
  if (std::ferror(file.get()) != 0) return system_error(ErrorCode::unreadable, path);
  return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".part-" + std::to_string(getpid());
  {
    std::unique_ptr<std::FILE, Close> file(std::fopen(beside.c_str(), "wb"));
    if (!file) return system_error(ErrorCode::unwritable, beside);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                         std::fflush(file.get()) == 0 && fsync(fileno(file.get())) == 0;
    if (!written) {
      auto error = system_error(ErrorCode::unwritable, beside);
      std::remove(beside.c_str());
      return error;
    }
  }
  if (std::rename(beside.c_str(), path.c_str()) != 0) {
    auto error = system_error(ErrorCode::unwritable, path);
    std::remove(beside.c_str());
    return error;
  }
  return {};
}

Result<MappedFile> MappedFile::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return system_error(ErrorCode::unreadable, path);
  struct stat info {};
  if (fstat(descriptor, &info) != 0 || S_ISDIR(info.st_mode)) {
    ::close(descriptor);
    return fail(ErrorCode::unreadable, path, "is not a file that can be mapped");
  }
  MappedFile mapped;
  mapped.size_ = static_cast<std::size_t>(info.st_size);
  if (mapped.size_ > 0) {
    void* data = mmap(nullptr, mapped.size_, PROT_READ, MAP_SHARED, descriptor, 0);
    if (data == MAP_FAILED) {
      mapped.size_ = 0;
      auto error = system_error(ErrorCode::unreadable, path);
      ::close(descriptor);
      return error;
    }
    mapped.data_ = static_cast<const char*>(data);
  }
  ::close(descriptor);
  return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) munmap(const_cast<char*>(data_), size_);
}

}  // namespace vigie
