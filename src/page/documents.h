// Files that hold many pages, one page at a time, in constant memory: web archives (WARC, ARC, WACZ), mailboxes (mbox),
// .jsonl, .zip, local sitemaps, and any of them or a page packed with gzip or zstd. What a file is, its bytes tell.
//
//   for_each_document("crawl.warc.gz", {}, [](Result<Document> document) { ...; return true; });
//
// A broken record is handed on as an Error that names file and place; the records after it are still read.
// Tested in tests/unit/page/documents_test.cpp and tests/cli/inputs_test.py.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "page/source.h"
#include "vigie/page.h"
#include "vigie/result.h"

namespace vigie::page {

struct Document {
  std::string name;  // for messages: "crawl.warc.gz:12", "news.zip/a.html", "a.jsonl:3"
  PageHints hints;
  std::string bytes;
};

// Returns false to stop.
using TakeDocument = std::function<bool(Result<Document>)>;

enum class FileKind : std::uint8_t { page, documents, sitemap };  // one page, or several, or a list of files beside it
// Told by the first bytes (.jsonl by the name); `page` for what cannot be read, too, so that reading it tells why.
[[nodiscard]] FileKind kind_of_file(const std::string& path);
// Hands on every page; false where `take` stopped it.
bool for_each_document(const std::string& path, const PageHints& hints, const TakeDocument& take);
// The same for an open source (standard input); `name` is for messages and for its extension.
bool for_each_document_in(Source& source, const std::string& name, const PageHints& hints, const TakeDocument& take);

// One line of a .jsonl file: {"html" or "text", "url", "published", "outlet", "language", "file"} (json_lines.cpp).
[[nodiscard]] Result<Document> document_of_line(const std::string& line, const std::string& where);

}  // namespace vigie::page
