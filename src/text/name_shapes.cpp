// SPDX-License-Identifier: Apache-2.0
#include "text/name_shapes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::text {
namespace {

constexpr std::uint32_t kLongestUnit = 5;   // words after the ordinal
constexpr std::uint32_t kLongestBody = 16;  // words
constexpr std::uint32_t kLongestLink = 3;   // "de", "de la", "de l'"

bool any_of(std::string_view form, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), form) != list.end();
}

// "72e", "1er", "3rd", "12th"
bool ordinal(const Word& word) {
  static constexpr std::array<std::string_view, 9> kEndings = {"e", "er", "re", "ère", "ème", "st", "nd", "rd", "th"};
  const std::size_t digits = word.norm.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && any_of(word.norm.substr(digits), kEndings);
}

class Shapes {
 public:
  Shapes(std::span<const Word> words, const NameCues& cues)
      : words_(words), cues_(cues), size_(static_cast<std::uint32_t>(words.size())) {}

  // End of a numbered unit that begins at the ordinal `at`; `at` itself where there is none.
  [[nodiscard]] std::uint32_t unit(std::uint32_t at) const;
  // End of the name of the body whose head stands at `at`.
  [[nodiscard]] std::uint32_t body(std::uint32_t at) const;
  // Where "Christian Association of Nigeria" begins and ends whose body's word stands at `at`; nothing: first == last.
  [[nodiscard]] KnownName body_of(std::uint32_t at) const;
  // End of a seat of power that begins at `at`.
  [[nodiscard]] std::uint32_t seat(std::uint32_t at) const;
  // End of the name that the small word at `at` opens.
  [[nodiscard]] std::uint32_t opened(std::uint32_t at) const;

 private:
  // The word after "de", "de la", "des" at `at`; `at` itself where there is none of them.
  [[nodiscard]] std::uint32_t after_link(std::uint32_t at) const;
  [[nodiscard]] bool noun(std::uint32_t at) const {
    return at < size_ && !cues_.date(at) &&
           (words_[at].upos == Upos::noun || words_[at].upos == Upos::propn || cues_.like_name(at));
  }

  std::span<const Word> words_;
  const NameCues& cues_;
  std::uint32_t size_;
};

std::uint32_t Shapes::after_link(std::uint32_t at) const {
  if (at >= size_ || (words_[at].norm != "de" && words_[at].norm != "d'")) return at;
  std::uint32_t end = at + 1;
  while (end < size_ && end < at + kLongestLink && words_[end].upos == Upos::det && !words_[end].capital) ++end;
  return end;
}

std::uint32_t Shapes::unit(std::uint32_t at) const {
  if (!ordinal(words_[at]) || at + 1 >= size_) return at;
  if (cues_.small_words()) return cues_.unit(at + 1) ? body(at + 1) : at;
  std::uint32_t end = at + 1;
  bool told = false;
  while (end < size_ && end <= at + kLongestUnit && words_[end].capital) told = cues_.unit(end++) || told;
  return told ? end : at;
}

std::uint32_t Shapes::body(std::uint32_t at) const {
  const bool small = !words_[at].capital;  // of a unit: "2e régiment": whose it is does not belong to the name
  bool linked = false;
  std::uint32_t end = at + 1;
  while (end < size_ && end < at + kLongestBody) {
    const Word& word = words_[end];
    const std::uint32_t linked_word = after_link(end);
    if (word.upos == Upos::adj && !word.capital && !((linked || small) && cues_.demonym(end))) {
      ++end;
    } else if (linked_word > end && noun(linked_word)) {
      end = linked_word + 1;
      while (end < size_ && words_[end].upos == Upos::propn && cues_.like_name(end)) ++end;
      linked = true;
    } else if (end == at + 1 && cues_.like_name(end) && word.upos != Upos::verb && !cues_.date(end)) {
      ++end;
    } else if (word.norm == "et" && after_link(end + 1) > end + 1 && noun(after_link(end + 1)) && linked) {
      end = after_link(end + 1) + 1;
    } else if (word.norm == "pour" && end + 2 < size_ && words_[end + 1].upos == Upos::det && noun(end + 2)) {
      end += 3;
      linked = true;
    } else {
      break;
    }
  }
  return end;
}

KnownName Shapes::body_of(std::uint32_t at) const {
  KnownName name{at, at, NameKind::organisation, true, false};
  std::uint32_t end = at + 1;
  if (end + 1 >= size_ || (words_[end].norm != "of" && words_[end].norm != "for")) return name;
  ++end;
  while (end < size_ && words_[end].norm == "the") ++end;
  const std::uint32_t begin = end;
  while (end < size_ && cues_.like_name(end) && !cues_.date(end)) ++end;
  if (end == begin) return name;
  while (name.first > 0 && words_[name.first - 1].capital && words_[name.first - 1].norm != "the") --name.first;
  name.last = end;
  return name;
}

std::uint32_t Shapes::seat(std::uint32_t at) const {
  if (!cues_.seat(at) || !words_[at].capital) return at;
  std::uint32_t end = at + 1;
  while (end < size_ && cues_.seat(end)) ++end;
  return end;
}

std::uint32_t Shapes::opened(std::uint32_t at) const {
  const std::uint32_t next = at + 1 < size_ ? std::max(at + 1, after_link(at + 1)) : size_;
  if (next >= size_ || !cues_.like_name(next) || cues_.demonym(next) || cues_.date(next)) return at;
  std::uint32_t end = next + 1;
  while (end < size_ && cues_.like_name(end) && !cues_.demonym(end)) ++end;
  return end;
}

}  // namespace

void find_shapes(std::span<const Word> words, const NameCues& cues, std::vector<KnownName>& out) {
  const Shapes shapes(words, cues);
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    if (const std::uint32_t end = shapes.unit(at); end > at) {
      out.push_back({at, end, NameKind::organisation, true, false});
      at = end - 1;
    } else if (const std::uint32_t seat = shapes.seat(at); seat > at) {
      out.push_back({at, seat, NameKind::organisation, true, false});
      at = seat - 1;
    } else if (cues.kind_before(at) == NameKind::other && words[at].capital && !cues.demonym(at) && !cues.date(at)) {
      std::uint32_t last = at + 1;
      while (last < words.size() && cues.like_name(last)) ++last;
      out.push_back({at, last, NameKind::other, true, false});
    } else if (cues.chain(at) && words[at].capital && at > 0) {
      const std::uint32_t last = shapes.body(at);
      if (last > at + 1) out.push_back({at, last, NameKind::organisation, true, false});
    } else if (!cues.small_words() && words[at].capital && cues.kind_inside(at, at + 1) == NameKind::organisation) {
      if (const KnownName name = shapes.body_of(at); name.first < name.last) out.push_back(name);
    } else if (const NameKind kind = cues.opens(at); kind != NameKind::none) {
      const std::uint32_t last = shapes.opened(at);
      if (last > at) out.push_back({at, last, kind, true, kind == NameKind::location});
    }
  }
}

}  // namespace vigie::text
