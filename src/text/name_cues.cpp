// SPDX-License-Identifier: Apache-2.0
#include "text/name_cues.h"

#include <algorithm>
#include <string_view>

#include "core/unicode.h"

namespace vigie::text {
namespace {

// A form used as a name more often than this share (a natural logarithm) is no common word.
constexpr float kNameShare = -1.2F;

bool begins_with_capital(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && unicode::is_upper(unicode::next(text, at));
}

}  // namespace

NameCues::NameCues(const knowledge::Lexicon* lexicon) : lexicon_(lexicon) {
  if (lexicon == nullptr) return;
  const knowledge::PhraseTable& table = lexicon->table("name-words");
  const std::uint32_t side = table.column("side");
  for (std::uint32_t row = 0; row < table.size() && !small_words_; ++row)
    small_words_ = table.cell(row, side) == "chain";
}

void NameCues::set_sentence(const Document& document, const Sentence& sentence) {
  document_ = &document;
  base_ = sentence.first;
  words_ = document.words(sentence);
  marks_.assign(words_.size() + 1, 0);
  title_end_.assign(words_.size() + 1, 0);
  if (lexicon_ == nullptr) return;
  mark_table("titles", 0, kTitleEnds);
  mark_table("calendar", kDate, 0);
  mark_table("demonyms", kDemonym, 0);
  mark_place_words();
  mark_name_words();
}

void NameCues::mark_table(std::string_view name, std::uint16_t inside, std::uint16_t end) {
  const Rows& rows = document_->rows(lexicon_->table(name));
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    const auto found = rows.at(base_ + at);
    if (found.empty()) continue;
    const std::uint32_t last = found.front().last - base_;
    for (std::uint32_t w = at; w < last; ++w) marks_[w] = static_cast<std::uint16_t>(marks_[w] | inside);
    marks_[last] = static_cast<std::uint16_t>(marks_[last] | end);
    if (end == kTitleEnds) title_end_[at] = last;
  }
}

void NameCues::mark_place_words() {
  const knowledge::PhraseTable& table = lexicon_->table("place-words");
  const knowledge::PhraseTable& weak = lexicon_->table("name-words");
  const std::uint32_t locative = table.column("locative"), side = table.column("side"), weak_side = weak.column("side");
  const Rows& rows = document_->rows(table);
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    for (const auto& match : rows.at(base_ + at)) {
      if (table.cell(match.row, locative) != "yes" || table.cell(match.row, side) == "after") continue;
      // "to", "on" stand before names of all kinds.
      const std::uint32_t row =
          match.last - match.first == 1 ? weak.find(words_[at].norm) : knowledge::PhraseTable::kNone;
      if (row != knowledge::PhraseTable::kNone && weak.cell(row, weak_side) == "weak") continue;
      std::uint32_t end = match.last - base_;
      while (end < words_.size() && words_[end].upos == Upos::det) ++end;
      marks_[end] = static_cast<std::uint16_t>(marks_[end] | kLocativeEnds);
    }
  }
}

void NameCues::mark_name_words() {
  const knowledge::PhraseTable& table = lexicon_->table("name-words");
  const std::uint32_t kind = table.column("kind"), side = table.column("side");
  const Rows& rows = document_->rows(table);
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    for (const auto& match : rows.at(base_ + at)) {
      const std::string_view where = table.cell(match.row, side);
      const std::uint16_t bits = bits_of(table.cell(match.row, kind), where, at);
      const std::uint32_t end = match.last - base_;
      std::uint32_t first = where == "before" ? end : match.first - base_;
      // "la frégate française Languedoc"
      if (where == "before" && small_words_ && has(first, kDemonym) && !words_[first].capital) ++first;
      const std::uint32_t last = where == "before" ? first + 1 : end;
      for (std::uint32_t w = first; w < last; ++w) marks_[w] = static_cast<std::uint16_t>(marks_[w] | bits);
    }
  }
}

std::uint16_t NameCues::bits_of(std::string_view kind, std::string_view side, std::uint32_t at) const {
  const bool body = kind == "organisation", place = kind == "location";
  if (kind == "particle" || (kind == "article" && article(at))) return kParticle;
  if (kind == "article") return 0;
  if (side == "before") return body ? kBodyEnds : place ? kPlaceEnds : kOtherEnds;
  if (side == "seat") return kSeat;
  if (side == "opens") return place ? kOpensPlace : kOpensOther;
  const std::uint16_t more = side == "unit" ? kUnit | (small_words_ ? kChain : 0) : side == "chain" ? kChain : 0;
  return static_cast<std::uint16_t>((body ? kBody : place ? kPlace : kOther) | more);
}

// "as" is an article only in "as-Suwayda" and "As Suwayda".
bool NameCues::article(std::uint32_t at) const {
  if (words_[at].capital) return true;
  return at + 1 < words_.size() && words_[at + 1].form == "-" && !words_[at + 1].space_before;
}

std::uint32_t NameCues::after_titles(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t at = first;
  while (at < last) {
    const std::uint32_t end = title_end_[at];
    if (end > at && end <= last)
      at = end;
    else if (at > first && words_[at].form == ".")
      ++at;
    else
      break;
  }
  return at;
}

NameKind NameCues::kind_before(std::uint32_t at) const {
  if (has(at, kOtherEnds)) return NameKind::other;
  if (has(at, kBodyEnds)) return NameKind::organisation;
  if (has(at, kPlaceEnds)) return NameKind::location;
  return NameKind::none;
}

NameKind NameCues::kind_inside(std::uint32_t first, std::uint32_t last) const {
  // A body's word anywhere makes the name a body's: "Lake Chad Basin Commission".
  for (std::uint32_t w = first; w < last; ++w)
    if (has(w, kOther)) return NameKind::other;
  for (std::uint32_t w = first; w < last; ++w)
    if (has(w, kBody)) return NameKind::organisation;
  for (std::uint32_t w = first; w < last; ++w)
    if (has(w, kPlace)) return NameKind::location;
  return NameKind::none;
}

bool NameCues::common(std::uint32_t at) const {
  if (lexicon_ == nullptr) return false;
  bool known = false;
  for (const Reading& reading : lexicon_->readings(words_[at].norm)) {
    if (reading.upos == Upos::propn && reading.weight > kNameShare) return false;
    known = known || reading.upos != Upos::propn;
  }
  return known;
}

bool NameCues::like_name(std::uint32_t at) const {
  const Word& word = words_[at];
  if (word.capital) return true;
  const std::size_t hyphen = word.form.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen <= 5 &&
         begins_with_capital(word.form.substr(hyphen + 1)) && word.upos != Upos::num;
}

}  // namespace vigie::text
