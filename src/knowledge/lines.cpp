// Compressed files are read whole (tens of MB) and decompressed in pieces; a line that spans two pieces is joined.
// SPDX-License-Identifier: Apache-2.0
#include "knowledge/lines.h"

#include <zstd.h>

#include <utility>

#include "core/file.h"
#include "core/hash.h"

namespace vigie::knowledge {
namespace {

constexpr std::uint64_t kFileBytes = 1ULL << 30U;

struct StreamDeleter {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

}  // namespace

struct Lines::State {
  std::string stored;     // the file
  std::size_t taken = 0;  // of stored, by the decompressor
  std::unique_ptr<ZSTD_DStream, StreamDeleter> stream;
  std::string piece;  // plain text not yet given out, from `at`
  std::size_t at = 0;
  std::uint32_t number = 0;
  bool damaged = false;
  bool frame_open = false;

  // Adds more plain text to `piece`; false where there is none.
  bool more() {
    if (!stream || damaged) return false;
    piece.erase(0, at);
    at = 0;
    const std::size_t before = piece.size();
    piece.resize(before + ZSTD_DStreamOutSize());
    ZSTD_outBuffer out{piece.data() + before, piece.size() - before, 0};
    ZSTD_inBuffer in{stored.data(), stored.size(), taken};
    while (out.pos < out.size && in.pos < in.size) {
      const std::size_t left = ZSTD_decompressStream(stream.get(), &out, &in);
      damaged = ZSTD_isError(left) != 0;
      if (damaged) break;
      frame_open = left != 0;
    }
    taken = in.pos;
    piece.resize(before + out.pos);
    if (out.pos == 0 && frame_open) damaged = true;
    return out.pos > 0;
  }
};

Lines::Lines(std::unique_ptr<State> state) : state_(std::move(state)) {}
Lines::Lines(Lines&&) noexcept = default;
Lines& Lines::operator=(Lines&&) noexcept = default;
Lines::~Lines() = default;

Result<Lines> Lines::open(const std::string& path) {
  auto state = std::make_unique<State>();
  VIGIE_TRY(state->stored, read_file(path, kFileBytes));
  if (path.size() > 4 && path.compare(path.size() - 4, 4, ".zst") == 0) {
    state->stream.reset(ZSTD_createDStream());
    if (!state->stream) return fail(ErrorCode::internal, path, "no memory to decompress it");
  } else {
    state->piece = state->stored;
  }
  return Lines(std::move(state));
}

bool Lines::next(std::string_view& line) {
  State& s = *state_;
  std::size_t from = s.at;
  std::size_t end = s.piece.find('\n', from);
  while (end == std::string::npos) {
    from = s.piece.size() - s.at;  // where the search goes on once the piece starts at `at`
    if (!s.more()) {
      if (s.at == s.piece.size()) return false;
      end = s.piece.size();
      break;
    }
    end = s.piece.find('\n', from);
  }
  line = std::string_view(s.piece).substr(s.at, end - s.at);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  s.at = end < s.piece.size() ? end + 1 : end;
  ++s.number;
  return true;
}

std::uint32_t Lines::number() const { return state_->number; }
bool Lines::damaged() const { return state_->damaged; }
std::uint64_t Lines::hash() const { return hash64(state_->stored); }

}  // namespace vigie::knowledge
