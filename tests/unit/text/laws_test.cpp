// The laws of document.h on random text: sentences are in order and apart, each in its paragraph; words lie in their
// sentence; every byte outside words is white space; the same text gives the same words.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "core/limits.h"
#include "core/unicode.h"
#include "unit/text/words.h"

namespace vigie::test {
namespace {

// Pieces that the rules look at, mixed with any characters.
constexpr std::array<const char*, 44> kPieces = {
    "l'", "L’",   "d'",           "-t-il",  "-elle",  "des",  "du",          "Aux",        "n't",
    "'s", "U.S.", "M.",           "etc.",   "37 000", "1,5",  "10h30",       "...",        "…",
    "«",  "»",    "\"",           "“",      "”",      "'",    "-",           "--",         ".",
    "!",  "?",    "http://a.b/c", "a@b.c",  "cannot", "Été",  "aujourd'hui", "2015-02-12", "12-15",
    "É",  "\n",   "\u00A0",       "\u2009", "\u0301", "中文", "ع",           "%"};

// A number below `limit`.
unsigned below(std::mt19937& random, unsigned limit) { return static_cast<unsigned>(random()) % limit; }

std::string random_text(std::mt19937& random) {
  std::string text;
  for (unsigned n = below(random, 60); n > 0; --n) {
    switch (below(random, 6)) {
      case 0:
        text += ' ';
        break;
      case 1:
        unicode::append(text, static_cast<char32_t>(below(random, 0x500) + 1));
        break;
      case 2:
        unicode::append(text, static_cast<unsigned char>("abcdeIJKLM.,0123456789'-"[below(random, 24)]));
        break;
      default:
        text += kPieces[below(random, static_cast<unsigned>(kPieces.size()))];
    }
    if (below(random, 3) == 0) text += ' ';
    if (below(random, 40) == 0) text += "\n\n";
  }
  return unicode::clean(text);
}

void check_outside(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();)
    ASSERT_TRUE(unicode::is_space(unicode::next(bytes, at))) << "left outside: [" << bytes << "]";
}

void check_words(const text::Document& document, const text::Sentence& sentence) {
  const auto words = document.words(sentence);
  ASSERT_FALSE(words.empty());
  ASSERT_LE(words.size(), limits::kSentenceWords);
  ASSERT_EQ(words.front().span.begin, sentence.span.begin);
  ASSERT_EQ(words.back().span.end, sentence.span.end);
  std::uint32_t at = sentence.span.begin;
  Span before;
  for (const Word& word : words) {
    ASSERT_TRUE(sentence.span.contains(word.span));
    ASSERT_FALSE(word.span.empty());
    ASSERT_FALSE(word.form.empty());
    ASSERT_EQ(word.norm, unicode::lower(word.form));
    if (word.span != before) {  // the words of a contraction share their span
      ASSERT_GE(word.span.begin, at);
      check_outside(document.text().substr(at, word.span.begin - at));
    }
    at = word.span.end;
    before = word.span;
  }
}

void check_laws(const text::Document& document) {
  std::uint32_t at = 0, first = 0;
  for (const auto& sentence : document.sentences()) {
    ASSERT_GE(sentence.span.begin, at);
    ASSERT_EQ(sentence.first, first);
    ASSERT_TRUE(document.story().paragraphs[sentence.paragraph].span.contains(sentence.span));
    check_outside(document.text().substr(at, sentence.span.begin - at));
    check_words(document, sentence);
    at = sentence.span.end;
    first = sentence.last;
  }
  ASSERT_EQ(first, document.words().size());
  check_outside(document.text().substr(at));
}

bool same(const Word& a, const Word& b) {
  return a.span == b.span && a.form == b.form && a.norm == b.norm && a.lemma == b.lemma && a.upos == b.upos &&
         a.features == b.features && a.name == b.name && a.capital == b.capital && a.in_quotes == b.in_quotes;
}

class Laws : public testing::TestWithParam<const char*> {};

TEST_P(Laws, HoldForRandomText) {
  std::mt19937 random(11);  // NOLINT: the same texts each time
  for (int turn = 0; turn < 1500; ++turn) {
    const Analysed analysed(random_text(random), GetParam());
    check_laws(analysed.document);
    if (HasFatalFailure()) FAIL() << "[" << analysed.story.text << "]";
  }
}

TEST_P(Laws, TheSameTextGivesTheSameWords) {
  std::mt19937 random(12);  // NOLINT: the same texts each time
  for (int turn = 0; turn < 200; ++turn) {
    const std::string text = random_text(random);
    const Analysed one(text, GetParam()), two(text, GetParam());
    ASSERT_EQ(one.document.words().size(), two.document.words().size());
    for (std::size_t i = 0; i < one.document.words().size(); ++i)
      ASSERT_TRUE(same(one.document.words()[i], two.document.words()[i])) << text;
  }
}

TEST_P(Laws, AnyBytesAreTaken) {
  std::mt19937 random(13);  // NOLINT: the same bytes each time
  for (int turn = 0; turn < 500; ++turn) {
    std::string bytes;
    for (unsigned n = below(random, 80); n > 0; --n) bytes += static_cast<char>(below(random, 256));
    const Analysed analysed(bytes, GetParam());
    for (const Word& word : analysed.document.words()) ASSERT_LE(word.span.end, bytes.size());
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Laws, testing::Values("fr", "en", "xx"));

}  // namespace
}  // namespace vigie::test
