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

NameCues::NameCues(const knowledge::Lexicon* lexicon) : lexicon_(lexicon) {}

void NameCues::set_sentence(std::span<const Word> words) {
  words_ = words;
  marks_.assign(words.size() + 1, 0);
  title_end_.assign(words.size() + 1, 0);
  if (lexicon_ == nullptr) return;
  mark_table("titles", kTitle, kTitleEnds);
  mark_table("calendar", kDate, 0);
  mark_table("demonyms", kDemonym, 0);
  mark_place_words();
  mark_name_words();
}

void NameCues::mark_table(std::string_view name, std::uint16_t inside, std::uint16_t end) {
  const knowledge::PhraseTable& table = lexicon_->table(name);
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    if (!table.may_begin(words_[at])) continue;
    found_.clear();
    table.match_at(words_, at, found_);
    if (found_.empty()) continue;
    const std::uint32_t last = found_.front().last;
    for (std::uint32_t w = at; w < last; ++w) marks_[w] = static_cast<std::uint16_t>(marks_[w] | inside);
    marks_[last] = static_cast<std::uint16_t>(marks_[last] | end);
    if (end == kTitleEnds) title_end_[at] = last;
  }
}

void NameCues::mark_place_words() {
  const knowledge::PhraseTable& table = lexicon_->table("place-words");
  const std::uint32_t locative = table.column("locative"), side = table.column("side");
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    if (!table.may_begin(words_[at])) continue;
    found_.clear();
    table.match_at(words_, at, found_);
    for (const auto& match : found_) {
      if (table.cell(match.row, locative) != "yes" || table.cell(match.row, side) == "after") continue;
      std::uint32_t end = match.last;
      while (end < words_.size() && words_[end].upos == Upos::det) ++end;
      marks_[end] = static_cast<std::uint16_t>(marks_[end] | kLocativeEnds);
    }
  }
}

void NameCues::mark_name_words() {
  const knowledge::PhraseTable& table = lexicon_->table("name-words");
  const std::uint32_t kind = table.column("kind"), side = table.column("side");
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    if (!table.may_begin(words_[at])) continue;
    found_.clear();
    table.match_at(words_, at, found_);
    for (const auto& match : found_) {
      const std::string_view what = table.cell(match.row, kind);
      if (table.cell(match.row, side) == "before") {
        const std::uint16_t end = what == "other" ? kOtherEnds : what == "organisation" ? kBodyEnds : kPlaceEnds;
        marks_[match.last] = static_cast<std::uint16_t>(marks_[match.last] | end);
        continue;
      }
      const std::uint16_t inside = what == "particle" ? kParticle : what == "organisation" ? kBody : kPlace;
      for (std::uint32_t w = match.first; w < match.last; ++w)
        marks_[w] = static_cast<std::uint16_t>(marks_[w] | inside);
    }
  }
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
  // The head tells: the first word in French, mostly the last in English; a body's word anywhere is a body's name.
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
