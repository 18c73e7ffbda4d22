// Shorthand of the text tests: a text of one or more paragraphs analysed with the repository's lexicon.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "support/file_lexicon.h"
#include "text/analyse.h"

namespace vigie::test {

inline Story story_of(std::string text, const std::string& language) {
  Story story;
  story.text = std::move(text);
  story.language = language;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(story.text.size());
  while (begin <= size) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(story.text.find("\n\n", begin), size));
    story.paragraphs.push_back({Role::body, {begin, end}});
    begin = end + 2;
  }
  return story;
}

// A story and its document, kept together.
struct Analysed {
  Story story;
  text::Document document;

  Analysed(std::string text, const std::string& language)
      : story(story_of(std::move(text), language)), document(text::analyse_with(story, &lexicon_of(language))) {}

  [[nodiscard]] const Word& word(std::string_view form) const {
    for (const Word& w : document.words())
      if (w.form == form) return w;
    static const Word none;
    return none;
  }
};

// Forms of the words, parted by " | "; sentences parted by " || ".
inline std::string cut(const std::string& text, const std::string& language) {
  const Analysed analysed(text, language);
  std::string out;
  for (const auto& sentence : analysed.document.sentences()) {
    if (!out.empty()) out += " || ";
    bool first = true;
    for (const Word& word : analysed.document.words(sentence)) {
      if (!first) out += " | ";
      out += word.form;
      first = false;
    }
  }
  return out;
}

// "form/TAG" of the words, parted by spaces.
inline std::string tagged(const std::string& text, const std::string& language) {
  const Analysed analysed(text, language);
  std::string out;
  for (const Word& word : analysed.document.words())
    out += (out.empty() ? "" : " ") + std::string(word.form) + "/" + std::string(name_of(word.upos));
  return out;
}

}  // namespace vigie::test
