// Any text as a story: text::analyse ends, and its document keeps the laws of src/text/document.h.
// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"
#include "samples.h"
#include "text/text.h"

namespace vigie {
namespace {

void check(const text::Document& document, const Story& story) {
  std::uint32_t at = 0, word = 0;
  for (const text::Sentence& sentence : document.sentences()) {
    fuzz::require(sentence.span.begin >= at && sentence.span.end <= story.text.size(), "sentences are in order");
    fuzz::require(sentence.paragraph < story.paragraphs.size() &&
                      story.paragraphs[sentence.paragraph].span.contains(sentence.span),
                  "a sentence lies in one paragraph");
    fuzz::require(sentence.first == word && sentence.last >= sentence.first, "sentences share out the words");
    Span last{sentence.span.begin, sentence.span.begin};
    for (const Word& w : document.words(sentence)) {
      fuzz::require(sentence.span.contains(w.span), "words lie in their sentence");
      fuzz::require(w.span == last || w.span.begin >= last.end, "words are in order; those of a contraction share it");
      fuzz::require(unicode::is_valid(words_of(story.text, w.span)), "a word is whole characters");
      last = w.span;
    }
    word = sentence.last;
    at = sentence.span.end;
  }
  fuzz::require(word == document.words().size(), "every word is of a sentence");
}

}  // namespace
}  // namespace vigie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  fuzz::Input input(data, size);
  const std::string language = text::recognise_language(std::string(input.rest()), "fr");  // any bytes at all
  fuzz::require(!language.empty(), "a language is a code or und");
  const Story story = fuzz::story_of(input);
  check(text::analyse(story, fuzz::sample_knowledge()), story);
  return 0;
}
