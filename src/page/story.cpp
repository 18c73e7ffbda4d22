// SPDX-License-Identifier: Apache-2.0
#include "page/story.h"

#include <algorithm>
#include <utility>

#include "core/hash.h"
#include "core/limits.h"
#include "page/lines.h"

namespace vigie::page {

void StoryBuilder::add(Role role, std::string_view text) {
  const std::string line = collapse(text);
  if (line.empty()) return;
  if (story.paragraphs.size() >= limits::kParagraphs || story.text.size() + line.size() + 2 > limits::kStoryBytes) {
    full_ = true;
    return;
  }
  if (!story.text.empty()) story.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(story.text.size());
  story.text += line;
  story.paragraphs.push_back({role, {begin, static_cast<std::uint32_t>(story.text.size())}});
  if (role == Role::headline) story.headline = line;
  if (role == Role::standfirst) story.standfirst.append(story.standfirst.empty() ? 0 : 1, ' ').append(line);
  if (role != Role::caption && role != Role::credit) key_ += letters_only(line);
  if (role != Role::caption && role != Role::credit && role != Role::headline) ++body_;
}

void StoryBuilder::add_media(std::string_view url, std::string_view caption, std::string_view credit) {
  if (caption.empty() && credit.empty()) return;
  story.media.push_back({std::string(url), collapse(caption), collapse(credit)});
  add(Role::caption, caption);
  add(Role::credit, credit);
}

Story StoryBuilder::finish(std::vector<Note>& notes) {
  if (full_)
    notes.push_back({"page.limit.story",
                     {0, static_cast<std::uint32_t>(story.text.size())},
                     "the story is longer than is read; the rest is left out"});
  story.id = hex16(hash64(key_));
  return std::move(story);
}

void set_headline(Story& story, std::string_view headline) {
  const std::string line = collapse(headline);
  if (line.empty() || !story.headline.empty()) return;
  const auto shift = static_cast<std::uint32_t>(line.size() + 2);
  for (Paragraph& paragraph : story.paragraphs)
    paragraph.span = {paragraph.span.begin + shift, paragraph.span.end + shift};
  story.text = story.text.empty() ? line : line + "\n\n" + story.text;
  story.paragraphs.insert(story.paragraphs.begin(), {Role::headline, {0, static_cast<std::uint32_t>(line.size())}});
  story.headline = line;
  std::string key;
  for (const Paragraph& paragraph : story.paragraphs)
    if (paragraph.role != Role::caption && paragraph.role != Role::credit)
      key += letters_only(words_of(story.text, paragraph.span));
  story.id = hex16(hash64(key));
}

void add_origin(Story& story, Origin origin) {
  const bool known = std::any_of(story.origin.begin(), story.origin.end(),
                                 [&](const Origin& o) { return letters_only(o.name) == letters_only(origin.name); });
  if (!known) story.origin.push_back(std::move(origin));
}

}  // namespace vigie::page
