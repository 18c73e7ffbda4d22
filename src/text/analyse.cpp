// read_words() and tag_words(): paragraphs -> tokens -> sentences -> words -> readings -> tags and, with a network,
// trees. Works with any lexicon, or with none.
//   "Des hommes armés ont tué 12 civils." -> Des/DET hommes/NOUN armés/ADJ ont/AUX tué/VERB 12/NUM civils/NOUN ./PUNCT
// Tested in tests/unit/text/analyse_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "text/analyse.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/limits.h"
#include "model/guess.h"
#include "model/tagger.h"
#include "text/mend.h"
#include "text/recase.h"
#include "text/rules.h"
#include "text/sentences.h"
#include "text/split.h"
#include "text/tokens.h"

namespace vigie::text {
namespace {

constexpr Reading kNumber{{}, Upos::num, 0, 0}, kPunctuation{{}, Upos::punct, 0, 0}, kSymbol{{}, Upos::sym, 0, 0},
    kLink{{}, Upos::x, 0, 0};

constexpr std::size_t kDateline = 14;  // words that a dateline has at most, its dash included
// A share of the words of a sentence, in tenths, from which capitals tell nothing of it.
constexpr std::size_t kMostWords = 6;

std::span<const Reading> of_kind(TokenKind kind) {
  switch (kind) {
    case TokenKind::number:
      return {&kNumber, 1};
    case TokenKind::punctuation:
      return {&kPunctuation, 1};
    case TokenKind::symbol:
      return {&kSymbol, 1};
    default:
      return {&kLink, 1};
  }
}

class Analyser {
 public:
  // `text`: the document's, or the same with the case it should have.
  Analyser(Document& document, std::string_view text, const knowledge::Lexicon* lexicon, bool guesses)
      : document_(document),
        text_(text),
        lexicon_(lexicon),
        guesses_(guesses),
        rules_(lexicon == nullptr ? LanguageRules() : LanguageRules(*lexicon)),
        splitter_(text, rules_, lexicon, document.arena()) {
    document_.mutable_words().reserve(document.text().size() / 5 + 8);
  }

  void read_paragraph(std::uint32_t paragraph, Span span);

 private:
  void read_sentence(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last);
  void add_word(const Token& token, const Part& part, bool first_part, bool quoted);
  [[nodiscard]] std::span<const Reading> readings_of(const Token& token, const Part& part) const;
  void close_sentence(std::uint32_t paragraph, std::uint32_t first_word);
  [[nodiscard]] std::span<const Reading> readings_before(std::uint32_t first_word) const;

  Document& document_;
  std::string_view text_;
  const knowledge::Lexicon* lexicon_;
  bool guesses_;  // readings of words that the lexicon does not have, by their endings
  LanguageRules rules_;
  Splitter splitter_;
  Parts parts_;  // scratch, kept between paragraphs
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> ends_;
  std::vector<bool> quoted_;
};

void Analyser::read_paragraph(std::uint32_t paragraph, Span span) {
  tokens_.clear();
  ends_.clear();
  find_tokens(text_, span, rules_, tokens_);
  find_sentence_ends(text_, tokens_, lexicon_, ends_);
  find_quotes(text_, tokens_, quoted_);
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends_) {
    read_sentence(paragraph, begin, end);
    begin = end;
  }
}

// Tokens [first, last) are one sentence, or several where it is too long.
void Analyser::read_sentence(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) {
  auto first_word = static_cast<std::uint32_t>(document_.words().size());
  for (std::uint32_t i = first; i < last; ++i) {
    splitter_.split(tokens_[i], readings_before(first_word), parts_);
    if (document_.words().size() - first_word + parts_.size > limits::kSentenceWords) {
      close_sentence(paragraph, first_word);
      first_word = static_cast<std::uint32_t>(document_.words().size());
    }
    for (std::size_t p = 0; p < parts_.size; ++p) add_word(tokens_[i], parts_.parts[p], p == 0, quoted_[i]);
  }
  close_sentence(paragraph, first_word);
}

std::span<const Reading> Analyser::readings_before(std::uint32_t first_word) const {
  const auto words = document_.words();
  return words.size() <= first_word ? std::span<const Reading>() : words.back().readings;
}

std::span<const Reading> Analyser::readings_of(const Token& token, const Part& part) const {
  if (token.kind == TokenKind::number || token.kind == TokenKind::link) return of_kind(token.kind);
  if (lexicon_ != nullptr) {
    if (const auto known = lexicon_->readings(part.norm); !known.empty()) return known;
    if (guesses_ && token.kind == TokenKind::word) return model::guess(part.norm, *lexicon_, document_.arena());
  }
  return token.kind == TokenKind::word ? std::span<const Reading>() : of_kind(token.kind);
}

void Analyser::add_word(const Token& token, const Part& part, bool first_part, bool quoted) {
  Word word;
  word.span = part.span;
  word.form = part.form;
  word.norm = part.norm;
  word.readings = readings_of(token, part);
  if (lexicon_ != nullptr) word.norm_key = lexicon_->key(part.norm);
  if (token.kind == TokenKind::word) {
    // Of a contraction ("Du") only the first word has the capital; parts in places of their own have their own.
    const bool whole = part.span == token.span;
    const Letters letters = !whole ? letters_of(part.form) : first_part ? token.letters : Letters{};
    word.capital = letters.capital;
    word.all_capitals = letters.all_capitals;
  } else if (token.kind == TokenKind::number) {
    word.upos = Upos::num;
  } else if (word.readings.size() == 1) {
    word.upos = word.readings.front().upos;
  }
  word.space_before = token.space_before && first_part;
  word.in_quotes = quoted;
  document_.mutable_words().push_back(word);
}

void Analyser::close_sentence(std::uint32_t paragraph, std::uint32_t first_word) {
  auto& words = document_.mutable_words();
  const auto last = static_cast<std::uint32_t>(words.size());
  if (first_word == last) return;
  const std::span<Word> own = std::span<Word>(words).subspan(first_word);
  document_.mutable_sentences().push_back({{own.front().span.begin, own.back().span.end}, first_word, last, paragraph});
}

// What capitals tell of a sentence: nothing in titles, less than nothing where all letters are capital.
struct Capitals {
  bool tell = true, shouted = false;
};

Capitals capitals_of(std::span<const Word> words) {
  std::size_t letters = 0, capital = 0, all_capitals = 0;
  for (const Word& word : words) {
    if (word.norm.size() < 4 || word.upos == Upos::num) continue;  // small words are written small in titles
    ++letters;
    capital += word.capital ? 1 : 0;
    all_capitals += word.all_capitals ? 1 : 0;
  }
  return {letters < 3 || capital * 10 < letters * kMostWords,
          letters >= 3 && all_capitals * 10 >= letters * kMostWords};
}

// A thread's own buffers, kept from one document to the next.
struct NetWork {
  model::NetScratch scratch;
  std::vector<model::NetSentence> sentences;
  std::vector<std::uint32_t> datelines;  // words of a dateline that the sentence of the same place begins with
};

bool is_dash(const Word& word) { return word.form == "-" || word.form == "\u2013" || word.form == "\u2014"; }

bool is_small(const Word& word) {
  return !word.capital && !word.form.empty() && word.form[0] >= 'a' && word.form[0] <= 'z';
}

// "BAMAKO, 12 Jan. (AFP) - Armed men ...": words up to the dash that a dateline ends with; 0 without one. They are
// names, days and months, and what follows begins like a sentence. The network reads the two apart: together it hangs
// the sentence on the town.
std::uint32_t dateline_words(std::span<const Word> words) {
  if (words.empty() || !words[0].capital) return 0;
  const std::size_t end = std::min<std::size_t>(kDateline, words.size());
  for (std::size_t i = 1; i + 2 < end; ++i) {
    if (is_dash(words[i]) && words[i].space_before) {
      const std::size_t next = i + 1 + (is_dash(words[i + 1]) ? 1 : 0);
      return words[next].space_before && !is_small(words[next]) ? static_cast<std::uint32_t>(next) : 0;
    }
    const bool digits = words[i - 1].form.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_small(words[i]) && !digits) return 0;
  }
  return 0;
}

// Joins the trees of a dateline and of its sentence: the town hangs on the sentence's root.
void join_dateline(std::span<Word> words, std::uint32_t dateline) {
  std::int32_t root = Word::kNotKnown;
  for (std::size_t w = dateline; w < words.size(); ++w) {
    if (words[w].head >= 0)
      words[w].head += static_cast<std::int32_t>(dateline);
    else if (words[w].head != Word::kNotKnown)
      root = static_cast<std::int32_t>(w);
  }
  for (std::uint32_t w = 0; w < dateline && root >= 0; ++w) {
    if (words[w].head >= 0 || words[w].head == Word::kNotKnown) continue;
    words[w].head = root;
    words[w].relation = "dep";
  }
}

void run_net(Document& document, std::span<const std::uint32_t> sentences, const knowledge::Lexicon* lexicon,
             const model::Net& net) {
  thread_local NetWork work;
  work.sentences.clear();
  work.datelines.clear();
  for (const std::uint32_t index : sentences) {
    const Sentence& s = document.sentences()[index];
    const std::span<Word> own = std::span<Word>(document.mutable_words()).subspan(s.first, s.last - s.first);
    const std::uint32_t dateline = dateline_words(own);
    if (dateline > 0) {
      work.sentences.push_back({own.first(dateline), false});
      work.datelines.push_back(0);
    }
    work.sentences.push_back({own.subspan(dateline), capitals_of(own).shouted});
    work.datelines.push_back(dateline);
  }
  net.analyse(work.sentences, work.scratch, document.arena(), lexicon);
  for (const model::NetSentence& sentence : work.sentences) mend(sentence.words);
  for (std::size_t i = 0; i < work.sentences.size(); ++i) {
    const std::uint32_t dateline = work.datelines[i];
    const std::span<Word> words = work.sentences[i].words;
    if (dateline > 0) join_dateline({words.data() - dateline, words.size() + dateline}, dateline);
  }
}

}  // namespace

void tag_sentences(Document& document, std::span<const std::uint32_t> sentences, const knowledge::Lexicon* lexicon,
                   const model::Net* net) {
  if (net != nullptr) run_net(document, sentences, lexicon, *net);
  std::optional<model::Tagger> tagger;
  if (net == nullptr && lexicon != nullptr) tagger.emplace(*lexicon, document.arena());
  for (const std::uint32_t index : sentences) {
    const Sentence& s = document.sentences()[index];
    const std::span<Word> own = std::span<Word>(document.mutable_words()).subspan(s.first, s.last - s.first);
    const Capitals capitals = capitals_of(own);
    if (tagger) {
      tagger->tag(own, capitals.tell);
      model::settle_participles(own);
      model::mark_names(own);
    }
    if (!capitals.shouted) continue;
    // In a sentence all of capitals only words that are no common words count as written with one.
    for (Word& word : own)
      if (word.upos != Upos::propn && word.upos != Upos::unknown) word.capital = false;
  }
}

void tag_words(Document& document, const knowledge::Lexicon* lexicon, const model::Net* net) {
  std::vector<std::uint32_t> all(document.sentences().size());
  std::iota(all.begin(), all.end(), 0U);
  tag_sentences(document, all, lexicon, net);
}

Document read_words(const Story& story, const knowledge::Lexicon* lexicon, bool guesses,
                    const knowledge::Actors* actors) {
  Document document(story);
  const std::string_view written =
      lexicon == nullptr ? document.text() : recase(story, *lexicon, actors, document.arena());
  Analyser analyser(document, written, lexicon, guesses);
  const auto size = static_cast<std::uint32_t>(story.text.size());
  std::uint32_t done = 0;  // paragraphs are in order and apart; what is not so is left out
  for (std::uint32_t i = 0; i < story.paragraphs.size(); ++i) {
    const Paragraph& paragraph = story.paragraphs[i];
    const Span span{std::max(done, paragraph.span.begin), std::min(size, paragraph.span.end)};
    if (paragraph.role == Role::credit || span.empty()) continue;
    analyser.read_paragraph(i, span);
    done = span.end;
  }
  return document;
}

Document analyse_with(const Story& story, const knowledge::Lexicon* lexicon, const model::Net* net,
                      const knowledge::Actors* actors) {
  Document document = read_words(story, lexicon, net == nullptr, actors);
  tag_words(document, lexicon, net);
  return document;
}

}  // namespace vigie::text
