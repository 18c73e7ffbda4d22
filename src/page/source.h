// Bytes that are read from front to end, never all held: a file, memory, or another source laid open (gzip, zstd). What
// goes wrong is kept as an Error and read as an end.
//
//   auto source = open_file("a.warc.gz"); auto plain = gunzip(**source); Lines lines(*plain);
//
// Tested in tests/unit/page/documents_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "vigie/result.h"

namespace vigie::page {

class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  // Up to `size` bytes to `to`; 0 at the end, or where it went wrong.
  virtual std::size_t read(char* to, std::size_t size) = 0;
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // The error is an end that came too early: what was read till then is right.
  [[nodiscard]] bool is_cut() const { return is_cut_; }
  // Goes on behind what went wrong, where the format has a place to do so; false: it has none.
  virtual bool recover() { return false; }

 protected:
  std::optional<Error> error_;
  bool is_cut_ = false;
};

[[nodiscard]] Result<std::unique_ptr<Source>> open_file(const std::string& path);
[[nodiscard]] std::unique_ptr<Source> open_input();                         // standard input
[[nodiscard]] std::unique_ptr<Source> open_memory(std::string_view bytes);  // which must outlive it
// Members of a gzip file one after the other; recover() seeks the next member (gzip.cpp).
[[nodiscard]] std::unique_ptr<Source> gunzip(Source& packed);
[[nodiscard]] std::unique_ptr<Source> unzstd(Source& packed);  // zstd.cpp
// One whole body of HTTP in the encodings of the web: "gzip", "deflate", "br"; too_large past `limit`.
[[nodiscard]] Result<std::string> inflate_all(std::string_view bytes, bool raw, std::uint64_t limit);  // gzip.cpp
[[nodiscard]] Result<std::string> unbrotli(std::string_view bytes, std::uint64_t limit);               // brotli.cpp

// A source with a window: looking ahead, lines, and counted bytes.
class Reader {
 public:
  explicit Reader(Source& source) : source_(source) {}
  // The next bytes without taking them; fewer than `size` only near the end.
  [[nodiscard]] std::string_view peek(std::size_t size);
  // Takes a line without its end ("\n" or "\r\n"); false at the end. What is longer than `limit` is cut there.
  bool line(std::string& out, std::size_t limit, bool* cut = nullptr);
  // Takes `size` bytes, keeps at most `limit` of them; how many there were.
  std::uint64_t take(std::uint64_t size, std::uint64_t limit, std::string& out);
  [[nodiscard]] std::uint64_t offset() const { return offset_; }
  // What went wrong, once all that came before it is taken.
  [[nodiscard]] std::optional<Error> error() const {
    return at_ == window_.size() ? source_.error() : std::optional<Error>();
  }
  [[nodiscard]] bool is_cut() const { return source_.is_cut(); }
  bool recover();

 private:
  bool fill();
  void drop(std::size_t size);

  Source& source_;
  std::string window_;
  std::size_t at_ = 0;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
};

}  // namespace vigie::page
