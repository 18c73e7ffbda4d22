// Stable hashes: the same on every machine and version, for ids and look-up tables. FNV-1a (Fowler, Noll, Vo) with a
// final mix (splitmix64's finaliser), since FNV's low bits are weak for table look-up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vigie {

[[nodiscard]] constexpr std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0) {
  std::uint64_t h = 14695981039346656037ULL ^ seed;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  h = (h ^ (h >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 27U)) * 0x94d049bb133111ebULL;
  return h ^ (h >> 31U);
}

// 16 lower-case hex digits.
[[nodiscard]] std::string hex16(std::uint64_t value);

}  // namespace vigie
