// Bytes of a page -> valid UTF-8, by the WHATWG Encoding standard's order of evidence: byte order mark, label of
// the transport, <meta> among the first bytes (prescan.h), UTF-8 where the bytes are valid, else windows-1252.
//
// Not yet NFC: most of a page is markup and scripts, so only the text that is kept is normalised (blocks, plain,
// metadata).
//
//   decode("caf\xE9", "").utf8 == "café"
//
// Tested in tests/unit/page/encoding_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vigie/span.h"

namespace vigie::page {

struct Decoded {
  std::string utf8;
  std::string charset;      // the one used, in the standard's spelling
  bool binary = false;      // no text at all: utf8 is empty
  std::vector<Note> notes;  // page.charset.*
};

[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view transport_charset);

}  // namespace vigie::page
