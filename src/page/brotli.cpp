// The one file that knows brotli. RFC 7932. SPDX-License-Identifier: Apache-2.0
#include <brotli/decode.h>

#include <vector>

#include "page/source.h"

namespace vigie::page {

Result<std::string> unbrotli(std::string_view bytes, std::uint64_t limit) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  std::string out;
  std::vector<std::uint8_t> buffer(std::size_t{64} << 10U);
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out.size() <= limit) {
    std::uint8_t* to = buffer.data();
    std::size_t room = buffer.size();
    status = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &to, nullptr);
    out.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - room);
  }
  if (out.size() > limit) return fail(ErrorCode::too_large, "", "is larger than the limit of 64 MiB when laid open");
  if (status == BROTLI_DECODER_RESULT_ERROR && out.empty())
    return fail(ErrorCode::bad_input, "", "the compressed data are broken");
  return out;
}

}  // namespace vigie::page
