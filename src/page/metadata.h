// What a page says of itself outside its visible text: <title>, <meta>, <link>, microdata and JSON-LD (schema.org).
//
//   <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-13T08:00:00Z"}</script>
//   -> published = {{"2024-05-13T08:00:00Z", "json-ld datePublished"}}
//
// Tested in tests/unit/page/metadata_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "page/html.h"

namespace vigie::page {

struct FieldValue {
  std::string value;
  std::string field;   // "meta article:published_time", as told to the reader
  bool vague = false;  // a date of the document, which need not be that of publication: "meta date"
};

struct Metadata {
  std::string title;     // <title>
  std::string og_title;  // og:title, twitter:title
  std::string headline;  // JSON-LD, itemprop=headline
  std::string description;
  std::string outlet;        // og:site_name, else the JSON-LD publisher
  std::string canonical;     // <link rel=canonical>, else og:url
  std::string image;         // og:image
  std::string language;      // of <html lang>, primary subtag in lower case
  std::string article_body;  // JSON-LD articleBody: a hint to what the body is
  std::vector<std::string> authors;
  std::vector<FieldValue> published;  // best first, not yet read as dates
  std::vector<FieldValue> modified;
};

[[nodiscard]] Metadata read_metadata(const html::Tree& tree);

}  // namespace vigie::page
