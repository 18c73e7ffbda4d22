// A page in, its stories out: headline, standfirst, paragraphs with roles, dates, origin, comments apart.
//
//   Page page = page::extract(bytes, {.file = "a.html"});
//   for (const Story& story : page.stories) std::cout << story.headline << '\n';
//
// The fields are those of docs/formats.md (the record). A value that the page does not give is empty, never a guess.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/span.h"

namespace vigie {

enum class Role : std::uint8_t { headline, standfirst, body, subhead, quote, caption, credit, list, table };

struct Paragraph {
  Role role = Role::body;
  Span span;               // in Story::text; paragraphs are in order, do not overlap and are parted by "\n\n"
  std::string language{};  // BCP 47, where it is told and another than the story's: a quotation left in Arabic
};

struct Outlet {
  std::string name;
  std::string id;  // of the directory of sources; empty where it is not known there
};

enum class OriginRelation : std::uint8_t { republished, translated, agency, excerpt };

struct Origin {
  std::string name;
  std::string id;
  OriginRelation relation = OriginRelation::republished;
  std::string quote;  // the words of the page that say so
};

enum class DateBasis : std::uint8_t { metadata, stated, inferred, given };

struct Published {
  std::string from;  // ISO date, "2019-02-07"
  std::string to;    // the same day unless only an interval is known
  DateBasis basis = DateBasis::metadata;
  std::string quote;  // the words or the metadata field it was read from
};

struct Media {
  std::string url, caption, credit;
};

struct Correction {
  std::string of;    // story id or url that this story corrects or withdraws
  std::string what;  // in the story's words
  std::string quote;
};

struct Comment {
  std::string author, when, text;
};

struct Story {
  std::string id;  // stable hash of the normalised text, 16 hex digits
  std::string file, url;
  std::uint32_t part = 1, parts = 1;
  std::string language;  // BCP 47; "und" where it could not be told
  std::string headline, standfirst;
  std::vector<std::string> byline;
  Outlet outlet;
  std::vector<Origin> origin;
  std::optional<Published> published;  // none: undateable, unless the caller knows
  std::string text;                    // UTF-8, valid, NFC: all paragraphs, parted by "\n\n"
  std::vector<Paragraph> paragraphs;
  std::vector<Media> media;
  std::optional<Correction> corrects;
  std::vector<Comment> comments;
  std::uint64_t left_out = 0;  // code points of the page judged to be neither story nor comment (told on part 1)
};

struct Page {
  std::vector<Story> stories;
  std::vector<Note> notes;  // spans are in the bytes given
};

// What the caller knows of a page; given values win over what the page says (basis `given`).
struct PageHints {
  std::string file;  // name to be shown and recorded
  std::string url;
  std::string published;  // ISO date or date-time, or empty
  std::string outlet;
  std::string language;    // BCP 47
  std::string media_type;  // "text/html", "text/plain"; empty: told from the bytes
  std::string charset;     // of the transport; the page's own byte order mark wins over it
};

}  // namespace vigie
