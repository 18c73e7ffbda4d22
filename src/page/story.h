// Puts a story together from its parts, in order, and holds it to the record's laws: valid NFC UTF-8, paragraphs in
// order, parted by "\n\n" and tiling the text, limits kept, a stable id.
//
//   StoryBuilder builder; builder.add(Role::headline, "Ten die"); builder.add(Role::body, "..."); Story s =
//   builder.finish(notes);
//
// Tested in tests/unit/page/story_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vigie/page.h"

namespace vigie::page {

class StoryBuilder {
 public:
  Story story;  // everything but text, paragraphs, headline, standfirst and id

  void add(Role role, std::string_view text);  // white space is collapsed; an empty text is none
  void add_media(std::string_view url, std::string_view caption,
                 std::string_view credit);  // caption and credit as paragraphs too
  [[nodiscard]] bool has_body() const { return body_ > 0; }
  [[nodiscard]] Story finish(std::vector<Note>& notes);

 private:
  std::string key_;  // of the id: letters and digits of headline and body
  std::size_t body_ = 0;
  bool full_ = false;
};

// Puts a headline before a story that was finished without one.
void set_headline(Story& story, std::string_view headline);

// Words of the story's own text that tell where it comes from, when and by whom are read here for every kind of page.
void add_origin(Story& story, Origin origin);

}  // namespace vigie::page
