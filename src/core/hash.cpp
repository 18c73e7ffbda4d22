// SPDX-License-Identifier: Apache-2.0
#include "core/hash.h"

namespace vigie {

std::string hex16(std::uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = kDigits[value & 15U];
  return out;
}

}  // namespace vigie
