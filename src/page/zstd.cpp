// The one file of this stage that knows zstd. RFC 8878. SPDX-License-Identifier: Apache-2.0
#include <zstd.h>

#include <vector>

#include "core/limits.h"
#include "page/source.h"

namespace vigie::page {
namespace {

constexpr int kWindowLog = 27;  // 128 MiB, what the program zstd itself takes without being asked

struct StreamDeleter {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class Unzstd : public Source {
 public:
  explicit Unzstd(Source& packed) : packed_(packed), stream_(ZSTD_createDStream()), in_(ZSTD_DStreamInSize()) {
    ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kWindowLog);
  }

  std::size_t read(char* to, std::size_t size) override {
    if (error_ || size == 0) return 0;
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      if (input_.pos == input_.size && !fill()) {
        is_cut_ = inside_ && !error_;
        if (is_cut_)
          error_ = Error{ErrorCode::bad_input, "the zstd data end in the middle; the file was cut", "", read_};
        break;
      }
      const std::size_t status = ZSTD_decompressStream(stream_.get(), &out, &input_);
      if (ZSTD_isError(status) != 0) {
        error_ = Error{ErrorCode::bad_input, "the zstd data are broken", "", read_};
        break;
      }
      inside_ = status != 0;
    }
    out_ += out.pos;
    if (!error_ && out_ > limits::kExpansionFree && out_ / limits::kExpansionRatio > read_)
      error_ = Error{ErrorCode::too_large,
                     "the data grow more than " + std::to_string(limits::kExpansionRatio) + " times when laid open", "",
                     read_};
    return out.pos;
  }

 private:
  bool fill() {
    const std::size_t got = packed_.read(in_.data(), in_.size());
    input_ = {in_.data(), got, 0};
    read_ += got;
    if (got == 0 && packed_.error()) error_ = packed_.error();
    return got > 0;
  }

  Source& packed_;
  std::unique_ptr<ZSTD_DStream, StreamDeleter> stream_;
  std::vector<char> in_;
  ZSTD_inBuffer input_{nullptr, 0, 0};
  std::uint64_t read_ = 0, out_ = 0;
  bool inside_ = false;
};

}  // namespace

std::unique_ptr<Source> unzstd(Source& packed) { return std::make_unique<Unzstd>(packed); }

}  // namespace vigie::page
