// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

namespace vigie::text {
namespace {

void move_by(std::uint32_t words, knowledge::PhraseMatch& match) {
  match.first += words;
  match.last += words;
  match.anchor += words;
}

void move_by(std::uint32_t words, knowledge::NameMatch& match) {
  match.first += words;
  match.last += words;
}

// What was found before for this table or directory, else what `find` finds now.
template <class Found, class Find>
const Found& kept(std::deque<std::pair<const void*, Found>>& all, const void* of, const Find& find) {
  for (const auto& [known, found] : all)
    if (known == of) return found;
  return all.emplace_back(of, find()).second;
}

}  // namespace

template <class Match>
template <class MatchAt>
Beginnings<Match>::Beginnings(std::span<const Word> words, std::span<const Sentence> sentences,
                              const MatchAt& match_at) {
  first_.reserve(words.size() + 1);
  for (const Sentence& sentence : sentences) {
    first_.resize(sentence.first, static_cast<std::uint32_t>(all_.size()));  // words between sentences, if any
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      const std::size_t before = all_.size();
      first_.push_back(static_cast<std::uint32_t>(before));
      match_at(words.subspan(sentence.first, sentence.last - sentence.first), w - sentence.first, all_);
      for (std::size_t i = before; i < all_.size(); ++i) move_by(sentence.first, all_[i]);
    }
  }
  first_.resize(words.size() + 1, static_cast<std::uint32_t>(all_.size()));
}

const Rows& Document::rows(const knowledge::PhraseTable& table) const {
  return kept(rows_, &table, [&] {
    return Rows(words_, sentences_, [&](std::span<const Word> words, std::uint32_t at, auto& out) {
      if (table.may_begin(words[at])) table.match_at(words, at, out);
    });
  });
}

const Names& Document::names(const knowledge::Actors& actors) const {
  return kept(names_, &actors, [&] {
    return Names(words_, sentences_,
                 [&](std::span<const Word> words, std::uint32_t at, auto& out) { actors.match_at(words, at, out); });
  });
}

const Names& Document::names(const knowledge::Sources& sources) const {
  return kept(names_, &sources, [&] {
    return Names(words_, sentences_,
                 [&](std::span<const Word> words, std::uint32_t at, auto& out) { sources.match_at(words, at, out); });
  });
}

}  // namespace vigie::text
