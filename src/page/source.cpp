// SPDX-License-Identifier: Apache-2.0
#include "page/source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace vigie::page {
namespace {

constexpr std::size_t kChunk = 256U << 10U;

class FileSource : public Source {
 public:
  FileSource(std::string path, int number) : path_(std::move(path)), number_(number) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { ::close(number_); }
  std::size_t read(char* to, std::size_t size) override {
    for (;;) {
      const ssize_t got = ::read(number_, to, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EINTR) continue;
      error_ = Error{ErrorCode::unreadable, std::strerror(errno), path_, 0};
      return 0;
    }
  }

 private:
  std::string path_;
  int number_;
};

class MemorySource : public Source {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}
  std::size_t read(char* to, std::size_t size) override {
    const std::size_t got = std::min(size, rest_.size());
    if (got > 0) std::memcpy(to, rest_.data(), got);
    rest_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view rest_;
};

}  // namespace

Result<std::unique_ptr<Source>> open_file(const std::string& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0)
    return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable, path, std::strerror(errno));
  return std::unique_ptr<Source>(std::make_unique<FileSource>(path, number));
}

std::unique_ptr<Source> open_input() { return std::make_unique<FileSource>("-", fcntl(0, F_DUPFD_CLOEXEC, 3)); }

std::unique_ptr<Source> open_memory(std::string_view bytes) { return std::make_unique<MemorySource>(bytes); }

bool Reader::fill() {
  if (ended_) return false;
  if (at_ > 0) {
    window_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t before = window_.size();
  window_.resize(before + kChunk);
  const std::size_t got = source_.read(window_.data() + before, kChunk);
  window_.resize(before + got);
  ended_ = got == 0;
  return got > 0;
}

void Reader::drop(std::size_t size) {
  at_ += size;
  offset_ += size;
}

std::string_view Reader::peek(std::size_t size) {
  while (window_.size() - at_ < size && fill()) {
  }
  return std::string_view(window_).substr(at_, size);
}

bool Reader::line(std::string& out, std::size_t limit, bool* cut) {
  out.clear();
  if (cut != nullptr) *cut = false;
  for (bool any = false;;) {
    if (at_ == window_.size() && !fill()) return any;
    any = true;
    const std::size_t end = window_.find('\n', at_);
    const std::size_t stop = std::min(end, window_.size());
    const std::size_t room = limit - std::min(limit, out.size());
    if (stop - at_ > room && cut != nullptr) *cut = true;
    out.append(window_, at_, std::min(stop - at_, room));
    drop(stop - at_ + (end == std::string::npos ? 0 : 1));
    if (end == std::string::npos) continue;
    if (!out.empty() && out.back() == '\r') out.pop_back();
    return true;
  }
}

std::uint64_t Reader::take(std::uint64_t size, std::uint64_t limit, std::string& out) {
  out.clear();
  std::uint64_t taken = 0;
  while (taken < size) {
    if (at_ == window_.size() && !fill()) break;
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size - taken, window_.size() - at_));
    const auto room = static_cast<std::size_t>(limit - std::min<std::uint64_t>(limit, out.size()));
    out.append(window_, at_, std::min(part, room));
    drop(part);
    taken += part;
  }
  return taken;
}

bool Reader::recover() {
  if (!source_.recover()) return false;
  ended_ = false;
  return true;
}

}  // namespace vigie::page
