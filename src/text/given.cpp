// SPDX-License-Identifier: Apache-2.0
#include "text/given.h"

#include "model/guess.h"
#include "text/analyse.h"
#include "text/norms.h"
#include "text/tokens.h"

namespace vigie::text {
namespace {

constexpr Reading kNumber{{}, Upos::num, 0, 0}, kPunctuation{{}, Upos::punct, 0, 0}, kSymbol{{}, Upos::sym, 0, 0},
    kLink{{}, Upos::x, 0, 0};

const Reading* of_kind(TokenKind kind) {
  switch (kind) {
    case TokenKind::number:
      return &kNumber;
    case TokenKind::punctuation:
      return &kPunctuation;
    case TokenKind::symbol:
      return &kSymbol;
    case TokenKind::link:
      return &kLink;
    default:
      return nullptr;
  }
}

class GivenAnalyser {
 public:
  GivenAnalyser(Document& document, const knowledge::Lexicon* lexicon, bool guesses)
      : document_(document),
        lexicon_(lexicon),
        guesses_(guesses),
        rules_(lexicon == nullptr ? LanguageRules() : LanguageRules(*lexicon)) {}

  void sentence(const std::vector<GivenWord>& given, std::uint32_t paragraph) {
    auto& words = document_.mutable_words();
    const auto first = static_cast<std::uint32_t>(words.size());
    for (const GivenWord& word : given) add(word);
    const auto last = static_cast<std::uint32_t>(words.size());
    if (first == last) return;
    const std::span<Word> own = std::span<Word>(words).subspan(first);
    document_.mutable_sentences().push_back({{own.front().span.begin, own.back().span.end}, first, last, paragraph});
  }

 private:
  void add(const GivenWord& given) {
    Word word;
    word.span = given.span;
    word.form = given.form.empty() ? words_of(document_.text(), given.span) : std::string_view(given.form);
    word.norm = normal_form(word.form, document_.arena());
    if (lexicon_ != nullptr) word.norm_key = lexicon_->key(word.norm);
    const Letters letters = letters_of(word.form);
    word.capital = letters.capital;
    word.all_capitals = letters.all_capitals;
    word.space_before = given.span.begin > 0 && document_.text()[given.span.begin - 1] == ' ';
    const Reading* fixed = of_kind(kind_of(word.form));
    if (lexicon_ != nullptr && (fixed == nullptr || fixed == &kPunctuation || fixed == &kSymbol)) {
      word.readings = lexicon_->readings(word.norm);
      if (word.readings.empty() && fixed == nullptr && guesses_)
        word.readings = model::guess(word.norm, *lexicon_, document_.arena());
    }
    if (word.readings.empty() && fixed != nullptr) word.readings = {fixed, 1};
    if (fixed != nullptr && word.readings.size() == 1) word.upos = word.readings.front().upos;
    document_.mutable_words().push_back(word);
  }

  // The kind of a token that is all of the form; a form that the rules would cut is a word.
  TokenKind kind_of(std::string_view form) {
    tokens_.clear();
    find_tokens(form, {0, static_cast<std::uint32_t>(form.size())}, rules_, tokens_);
    return tokens_.size() == 1 ? tokens_.front().kind : TokenKind::word;
  }

  Document& document_;
  const knowledge::Lexicon* lexicon_;
  bool guesses_;  // as in analyse.cpp: without a network, by the ends of words
  LanguageRules rules_;
  std::vector<Token> tokens_;  // scratch
};

}  // namespace

Document analyse_given(const GivenText& given, const knowledge::Lexicon* lexicon, const model::Net* net) {
  Document document(given.story);
  GivenAnalyser analyser(document, lexicon, net == nullptr);
  for (std::size_t i = 0; i < given.sentences.size(); ++i) analyser.sentence(given.sentences[i], given.paragraphs[i]);
  tag_words(document, lexicon, net);
  return document;
}

}  // namespace vigie::text
