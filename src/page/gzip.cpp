// The one file of this stage that knows zlib. RFC 1950 to 1952.
// SPDX-License-Identifier: Apache-2.0
#include <zlib.h>

#include <algorithm>
#include <vector>

#include "core/limits.h"
#include "page/source.h"

namespace vigie::page {
namespace {

constexpr std::size_t kChunk = 64U << 10U;
constexpr int kGzip = 15 + 16, kAny = 15 + 32, kRaw = -15;  // windows of inflateInit2
constexpr std::string_view kMark("\x1F\x8B\x08", 3);

class Gunzip : public Source {
 public:
  explicit Gunzip(Source& packed) : packed_(packed), in_(kChunk) { inflateInit2(&stream_, kGzip); }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;
  ~Gunzip() override { inflateEnd(&stream_); }

  std::size_t read(char* to, std::size_t size) override {
    if (error_ || size == 0) return 0;
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out == size) {
      if (stream_.avail_in == 0 && !fill()) {
        is_cut_ = inside_ && !error_;
        if (inside_) stop("the gzip data end in the middle; the file was cut");
        break;
      }
      if (!inside_ && !begins_member()) break;
      if (!inside_) member_ = stream_.next_in;
      inside_ = true;
      const int status = inflate(&stream_, Z_NO_FLUSH);
      if (status == Z_STREAM_END) {
        inflateReset(&stream_);
        inside_ = false;
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        stop("the gzip data are broken");
        break;
      }
    }
    const std::size_t got = size - stream_.avail_out;
    out_ += got;
    if (!error_ && out_ > limits::kExpansionFree && out_ / limits::kExpansionRatio > read_)
      stop("the data grow more than " + std::to_string(limits::kExpansionRatio) + " times when laid open");
    return got;
  }

  // Behind broken data the next member's mark is looked for.
  bool recover() override {
    if (!error_ || error_->code == ErrorCode::too_large) return false;
    inflateReset(&stream_);
    inside_ = false;
    // Broken data may have taken the next member for their own: looked for from where they began, if still at hand.
    if (member_ != nullptr && member_ < stream_.next_in) {
      stream_.avail_in += static_cast<uInt>(stream_.next_in - member_ - 1);
      stream_.next_in = member_ + 1;
    }
    member_ = nullptr;
    for (;;) {
      const std::string_view rest(reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in);
      const std::size_t at = rest.find(kMark, 0);
      if (at != std::string_view::npos) {
        stream_.next_in += at;
        stream_.avail_in -= static_cast<uInt>(at);
        error_.reset();
        return true;
      }
      // A mark may lie over the end of the chunk: its first bytes stay.
      const std::size_t keep = std::min<std::size_t>(rest.size(), kMark.size() - 1);
      if (!fill(keep)) return false;
    }
  }

 private:
  bool fill(std::size_t keep = 0) {
    const std::string kept(reinterpret_cast<const char*>(stream_.next_in + stream_.avail_in) - keep, keep);
    std::copy(kept.begin(), kept.end(), in_.begin());
    const std::size_t got = packed_.read(in_.data() + keep, in_.size() - keep);
    stream_.next_in = reinterpret_cast<Bytef*>(in_.data());
    member_ = nullptr;
    stream_.avail_in = static_cast<uInt>(got + keep);
    read_ += got;
    if (got == 0 && packed_.error()) error_ = packed_.error();
    return got > 0;
  }

  // What follows the last member and is none (padding) is left.
  bool begins_member() { return out_ == 0 || *stream_.next_in == 0x1F; }

  void stop(std::string why) {
    if (!error_)
      error_ = Error{why.find("grow") != std::string::npos ? ErrorCode::too_large : ErrorCode::bad_input,
                     std::move(why), "", read_};
  }

  Source& packed_;
  std::vector<char> in_;
  z_stream stream_{};
  Bytef* member_ = nullptr;  // the first byte of the member that is read, where it is still in in_
  std::uint64_t read_ = 0, out_ = 0;
  bool inside_ = false;
};

}  // namespace

std::unique_ptr<Source> gunzip(Source& packed) { return std::make_unique<Gunzip>(packed); }

Result<std::string> inflate_all(std::string_view bytes, bool raw, std::uint64_t limit) {
  z_stream stream{};
  inflateInit2(&stream, raw ? kRaw : kAny);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  std::vector<char> buffer(kChunk);
  int status = Z_OK;
  while (status == Z_OK && out.size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (out.size() > limit) return fail(ErrorCode::too_large, "", "is larger than the limit of 64 MiB when laid open");
  if (status == Z_DATA_ERROR && out.empty() && !raw) return inflate_all(bytes, true, limit);
  if (status != Z_STREAM_END && out.empty()) return fail(ErrorCode::bad_input, "", "the compressed data are broken");
  return out;
}

}  // namespace vigie::page
