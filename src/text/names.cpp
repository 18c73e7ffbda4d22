// SPDX-License-Identifier: Apache-2.0
#include "text/names.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "text/known_names.h"
#include "text/name_cues.h"
#include "text/name_shapes.h"

namespace vigie::text {
namespace {

struct Name {
  std::uint32_t first = 0, last = 0;  // words [first, last) of the sentence
  NameKind kind = NameKind::none;     // none: not told yet
};

// Longer names after "in" that no gazetteer has are rather of bodies.
constexpr std::uint32_t kLongestUnknownPlace = 3;
// Bytes of a name of one word that the gazetteer's having it may tell to be a place.
constexpr std::size_t kShortestPlace = 4;

bool hyphen(const Word& word) { return word.form == "-" || word.form == "\u2010" || word.form == "\u2011"; }

// "M.", "J.-P.", "K": a letter and a full stop, or a letter alone.
bool initial(const Word& word) { return word.capital && (word.form.size() == 1 || word.form.substr(1, 1) == "."); }

class NameJoiner {
 public:
  NameJoiner(Document& document, const knowledge::Knowledge& knowledge, NamesFrom from)
      : document_(document),
        from_(from),
        lexicon_(knowledge.lexicon(document.language())),
        cues_(lexicon_),
        known_(knowledge) {}

  void run();

 private:
  void read_sentence(const Sentence& sentence, std::span<Word> words);
  void collect(std::span<const Word> words);
  void trim(std::span<const Word> words);
  void extend(std::span<const Word> words);
  void merge(std::span<const Word> words);
  void take_known(const Sentence& sentence, std::span<const Word> words);
  void add_known(const KnownName& known);
  void tell_kinds(std::span<const Word> words);
  [[nodiscard]] NameKind kind_of(const Name& name, std::span<const Word> words) const;
  [[nodiscard]] NameKind mended(const Name& name, std::span<const Word> words) const;
  [[nodiscard]] bool sure_place(const Name& name) const;
  [[nodiscard]] bool tight(std::span<const Word> words, std::uint32_t at) const {
    return at > 0 && at < words.size() && !words[at].space_before;
  }
  [[nodiscard]] bool free(std::uint32_t at) const;
  [[nodiscard]] bool held_by(const Word& word) const;
  void write(std::span<Word> words);
  void settle(std::span<Word> words);

  Document& document_;
  NamesFrom from_;
  const knowledge::Lexicon* lexicon_;
  NameCues cues_;
  KnownNames known_;
  std::vector<Name> names_;  // of the sentence, in order, apart
  std::vector<KnownName> found_, shapes_;
  std::set<std::string_view> persons_;  // last words of persons' names, as Word::norm
  std::vector<std::uint32_t> open_;     // first words of names whose kind nothing told
};

void NameJoiner::run() {
  const std::span<Word> words = document_.mutable_words();
  for (const Sentence& sentence : document_.sentences())
    read_sentence(sentence, words.subspan(sentence.first, sentence.last - sentence.first));
  settle(words);
}

void NameJoiner::read_sentence(const Sentence& sentence, std::span<Word> words) {
  bool any = false;
  for (std::uint32_t w = 0; w < words.size() && !any; ++w) any = words[w].capital || words[w].name != NameKind::none;
  if (!any) return;
  cues_.set_sentence(document_, sentence);
  collect(words);
  trim(words);
  extend(words);
  merge(words);
  take_known(sentence, words);
  tell_kinds(words);
  write(words);
}

void NameJoiner::collect(std::span<const Word> words) {
  names_.clear();
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    const Word& word = words[w];
    if (word.name == NameKind::none) continue;
    if (from_ == NamesFrom::tags) {
      // A date, a demonym or a small word between two runs parts them.
      if (!cues_.like_name(w) || cues_.date(w) || (cues_.demonym(w) && !word.all_capitals)) continue;
      if (!names_.empty() && names_.back().last == w) {
        ++names_.back().last;
        continue;
      }
      names_.push_back({w, w + 1, NameKind::none});
      continue;
    }
    if (!word.name_begins && !names_.empty() && names_.back().last == w)
      ++names_.back().last;
    else
      names_.push_back({w, w + 1, word.name});
  }
}

// "Rebel-held (Goma)", "Armenian-controlled (Shusha)": who holds the place is no part of its name.
bool NameJoiner::held_by(const Word& word) const {
  const std::size_t mark = word.norm.rfind('-');
  if (lexicon_ == nullptr || mark == std::string_view::npos || mark == 0 || mark + 4 > word.norm.size()) return false;
  const std::size_t written = word.form.rfind('-');
  if (written == std::string_view::npos || written + 1 >= word.form.size() || word.form[written + 1] < 'a' ||
      word.form[written + 1] > 'z')
    return false;
  return find_reading(lexicon_->readings(word.norm.substr(mark + 1)), Upos::verb,
                      feature::participle | feature::past) != nullptr;
}

// Titles before persons, determiners and stray marks are no part of a name; nor are dates and demonyms alone.
void NameJoiner::trim(std::span<const Word> words) {
  for (Name& name : names_) {
    const auto weightless = [&](std::uint32_t w) {
      if (w + 1 == name.last && w > name.first && (words[w].form == "'s" || words[w].form == "\u2019s")) return true;
      return words[w].upos == Upos::punct && !cues_.like_name(w) && words[w].form != ")" && words[w].form != "\"";
    };
    if (name.last - name.first > 1 && held_by(words[name.first])) {
      ++name.first;
      if (name.kind == NameKind::person) name.kind = NameKind::none;
    }
    while (name.first < name.last && weightless(name.first)) ++name.first;
    while (name.first < name.last && weightless(name.last - 1) && words[name.last - 1].form != ".") --name.last;
    if (name.kind == NameKind::person || name.kind == NameKind::none || name.kind == NameKind::other) {
      const std::uint32_t after = cues_.after_titles(name.first, name.last);
      if (after > name.first && name.kind == NameKind::other) name.kind = NameKind::person;
      name.first = after;
    }
    if (name.last - name.first != 1) continue;
    const bool date = cues_.date(name.first) && name.kind != NameKind::person;
    const bool people = cues_.demonym(name.first) && !words[name.first].all_capitals &&
                        !known_.is_place(document_.text(), words, name.first, name.last);
    if (date || people) name.first = name.last;
  }
  std::erase_if(names_, [](const Name& name) { return name.first >= name.last; });
}

bool NameJoiner::free(std::uint32_t at) const {
  return std::none_of(names_.begin(), names_.end(),
                      [&](const Name& name) { return name.first <= at && at < name.last; });
}

// What a hyphen or a particle joins to a name, and initials beside a person's.
void NameJoiner::extend(std::span<const Word> words) {
  const auto size = static_cast<std::uint32_t>(words.size());
  for (Name& name : names_) {
    for (bool more = true; more;) {
      more = false;
      const std::uint32_t l = name.last;
      // "Deir | ez-Zor", "Abdel | al-Burhane"; and cut apart as English does: "al | - Burhan".
      if (l < size && free(l) && !words[l].capital && cues_.like_name(l) && !cues_.demonym(l)) {
        name.last = l + 1;
        more = true;
      } else if (l < size && free(l) && words[l].upos == Upos::num && words[l].form.size() <= 3 &&
                 cues_.kind_before(name.first) == NameKind::other) {
        name.last = l + 1;  // "Leopard 2"
      } else if (l + 1 < size && free(l) && hyphen(words[l]) && tight(words, l) && tight(words, l + 1) && free(l + 1) &&
                 words[l + 1].capital && !cues_.demonym(l + 1) && name.kind != NameKind::location) {
        name.last = l + 2;
        more = true;
      }
    }
    for (bool more = true; more;) {
      more = false;
      const std::uint32_t f = name.first;
      if (f >= 2 && hyphen(words[f - 1]) && tight(words, f) && tight(words, f - 1) && free(f - 1) && free(f - 2) &&
          cues_.particle(f - 2)) {
        name.first = f - 2;
        more = true;
      } else if (f >= 1 && free(f - 1) && cues_.particle(f - 1) && words[f - 1].capital && !hyphen(words[f])) {
        name.first = f - 1;  // "Abou Taqwa", "Al Jazeera"
        more = true;
      } else if (name.kind == NameKind::person && f >= 1 && free(f - 1) && initial(words[f - 1]) &&
                 !cues_.title_before(f)) {
        name.first = f - 1;
        more = true;
      }
    }
  }
}

// Neighbours that particles or a hyphen join are one name: "Abdel Fattah | al-Burhane", "Iyad | ag Ghaly".
void NameJoiner::merge(std::span<const Word> words) {
  for (std::size_t i = 0; i + 1 < names_.size();) {
    Name &a = names_[i], &b = names_[i + 1];
    bool joined = a.kind == b.kind || a.kind == NameKind::none || b.kind == NameKind::none;
    bool particles = false;
    for (std::uint32_t w = a.last; w < b.first && joined; ++w) {
      const bool tie = hyphen(words[w]) && (tight(words, w) || particles) && tight(words, w + 1);
      joined = tie || cues_.particle(w);
      particles = true;
    }
    if (a.last == b.first)
      particles = cues_.particle(a.last - 1) || (!words[b.first].capital && cues_.like_name(b.first));
    if (joined && particles && a.last <= b.first) {
      a.last = b.last;
      if (a.kind == NameKind::none) a.kind = b.kind;
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
}

void NameJoiner::take_known(const Sentence& sentence, std::span<const Word> words) {
  known_.find(document_, sentence, cues_, found_);
  for (const KnownName& known : found_) add_known(known);
  shapes_.clear();
  find_shapes(words, cues_, shapes_);
  for (const KnownName& shape : shapes_) add_known(shape);
}

void NameJoiner::add_known(const KnownName& known) {
  std::size_t begin = 0;
  while (begin < names_.size() && names_[begin].last <= known.first) ++begin;
  std::size_t end = begin;
  while (end < names_.size() && names_[end].first < known.last) ++end;
  const Name own{known.first, known.last, known.kind};
  if (begin == end) {
    if (known.sure) names_.insert(names_.begin() + static_cast<std::ptrdiff_t>(begin), own);
    return;
  }
  Name& name = names_[begin];
  if (end - begin == 1 && name.first == known.first && name.last == known.last) {
    // A body that is known is one whatever the words around it look like, and so is a country a place.
    const bool long_enough = known.last - known.first > 1 || name.kind != NameKind::person;
    const bool tells = known.kind == NameKind::organisation ? known.sure && long_enough : known.country;
    const bool person = known.kind == NameKind::person;
    if (tells || (name.kind == NameKind::none && (known.sure || person))) name.kind = known.kind;
    return;
  }
  const bool covers = known.first <= name.first && names_[end - 1].last <= known.last;
  if (!covers || !known.sure) return;
  // The longer name holds, but a person called after a place is no place ("Jordan Smith" is not cut either).
  const bool person = std::any_of(names_.begin() + static_cast<std::ptrdiff_t>(begin),
                                  names_.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](const Name& n) { return n.kind == NameKind::person; });
  if (known.kind == NameKind::location && person && !known.country) return;
  names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
               names_.begin() + static_cast<std::ptrdiff_t>(end));
  names_[begin] = own;
}

// Kinds of names that only tags marked, and kinds of the network that the words around or inside the name gainsay.
void NameJoiner::tell_kinds(std::span<const Word> words) {
  for (Name& name : names_) {
    name.kind = name.kind == NameKind::none ? kind_of(name, words) : mended(name, words);
    if (name.kind == NameKind::person) persons_.insert(words[name.last - 1].norm);
  }
}

bool NameJoiner::sure_place(const Name& name) const {
  return std::any_of(found_.begin(), found_.end(), [&](const KnownName& known) {
    return known.kind == NameKind::location && known.sure && known.first == name.first && known.last == name.last;
  });
}

NameKind NameJoiner::mended(const Name& name, std::span<const Word> words) const {
  const std::uint32_t length = name.last - name.first;
  const Word& first = words[name.first];
  const NameKind before = cues_.kind_before(name.first);
  const NameKind inside = length > 1 ? cues_.kind_inside(name.first, name.last) : NameKind::none;
  if (inside == NameKind::organisation || inside == NameKind::other) return inside;
  if (cues_.title_before(name.first) && inside == NameKind::none) return NameKind::person;
  if (before != NameKind::none && name.kind != NameKind::organisation) return before;
  if (name.kind == NameKind::location) return name.kind;
  const bool acronym = length == 1 && first.all_capitals && first.form.size() >= 2;
  // A place that is large or said to be one; the network's persons and bodies only where words or capitals say so.
  const bool dateline = name.first == 0 && first.all_capitals;
  const bool said = cues_.locative_before(name.first) || dateline;
  const bool person = persons_.contains(words[name.last - 1].norm);
  if (sure_place(name) && !person && (said || name.kind == NameKind::other)) return NameKind::location;
  const bool plain = length > 1 || (!cues_.common(name.first) && first.form.size() >= kShortestPlace);
  if (!acronym && plain && (said || name.kind == NameKind::other) &&
      known_.is_place(document_.text(), words, name.first, name.last))
    return NameKind::location;
  if (acronym && name.kind == NameKind::person) return NameKind::organisation;
  return name.kind;
}

NameKind NameJoiner::kind_of(const Name& name, std::span<const Word> words) const {
  const std::uint32_t length = name.last - name.first;
  if (cues_.title_before(name.first) && cues_.kind_inside(name.first, name.last) == NameKind::none)
    return NameKind::person;
  if (const NameKind before = cues_.kind_before(name.first); before != NameKind::none) return before;
  const NameKind inside = length > 1 ? cues_.kind_inside(name.first, name.last) : NameKind::none;
  if (inside != NameKind::none) return inside;
  const bool place = known_.is_place(document_.text(), words, name.first, name.last);
  const std::uint32_t longest =
      cues_.small_words() ? 1 : kLongestUnknownPlace;  // French "sur", "par" say less than "in"
  if (cues_.locative_before(name.first) && (place || length <= longest)) return NameKind::location;
  if (place && words[name.first].all_capitals && words[name.first].form.size() > 4) return NameKind::location;
  if (length == 1 && words[name.first].all_capitals && words[name.first].form.size() >= 2)
    return NameKind::organisation;
  if (length >= 2 && length <= 5 && !place) return NameKind::person;
  if (place && !cues_.common(name.first)) return NameKind::location;
  return NameKind::none;
}

void NameJoiner::write(std::span<Word> words) {
  for (Word& word : words) {
    word.name = NameKind::none;
    word.name_begins = false;
  }
  const auto base = static_cast<std::uint32_t>(words.data() - document_.words().data());
  for (const Name& name : names_) {
    const NameKind kind = name.kind == NameKind::none ? NameKind::other : name.kind;
    if (name.kind == NameKind::none) open_.push_back(base + name.first);
    for (std::uint32_t w = name.first; w < name.last; ++w) words[w].name = kind;
    words[name.first].name_begins = true;
  }
}

// "Haftar" alone is the person that the story named in full elsewhere.
void NameJoiner::settle(std::span<Word> words) {
  for (const std::uint32_t first : open_) {
    std::uint32_t last = first + 1;
    while (last < words.size() && words[last].name != NameKind::none && !words[last].name_begins) ++last;
    if (!persons_.contains(words[last - 1].norm)) continue;
    for (std::uint32_t w = first; w < last; ++w) words[w].name = NameKind::person;
  }
}

}  // namespace

void join_names(Document& document, const knowledge::Knowledge& knowledge, NamesFrom from) {
  NameJoiner(document, knowledge, from).run();
}

}  // namespace vigie::text
