// SPDX-License-Identifier: Apache-2.0
#include "text/recase.h"

#include <algorithm>
#include <memory_resource>
#include <set>
#include <string>
#include <vector>

#include "core/unicode.h"
#include "core/word.h"
#include "text/chars.h"

namespace vigie::text {
namespace {

constexpr unsigned kLeastLetters = 12;  // fewer may be acronyms alone
constexpr unsigned kMostSmall = 20;     // one small letter in so many: "McCLELLAN", "3-km"
constexpr std::size_t kLongestAcronym = 8, kLongestName = 9;
constexpr float kNameShare = -0.5F;  // a form that is a name more often than this (natural logarithm) is no common word

// A run of letters and digits; hyphens and apostrophes part them.
struct Piece {
  Span span;
  bool capital = false;  // written with one
  bool common = false;   // the lexicon has it as something else than a name
  bool article = false;  // a determiner: a name in front of brackets begins after it
  bool opens = false;    // opens a sentence
  bool dotted = false;   // initials: "U.S."
  bool clitic = false;   // "S" of "ARMY'S", "L" of "L'ONU"
};

class Recaser {
 public:
  Recaser(std::string_view text, const knowledge::Lexicon& lexicon, const knowledge::Actors* actors)
      : text_(text), lexicon_(lexicon), actors_(actors) {}

  void read(Span paragraph);
  void write(char* out);

 private:
  [[nodiscard]] const std::string& norm(std::size_t at) const { return norms_[at]; }
  [[nodiscard]] char before(std::uint32_t at) const { return at == 0 ? ' ' : text_[at - 1]; }
  [[nodiscard]] char after(std::uint32_t at) const { return at < text_.size() ? text_[at] : ' '; }
  [[nodiscard]] bool apostrophe(std::uint32_t at) const { return read_char(text_, at).kind == CharKind::apostrophe; }
  void add(Span span, bool opens);
  void judge(std::size_t at);
  void read_brackets();
  void name_before(std::size_t at);
  void mark_actors();
  void repeat_names();
  [[nodiscard]] bool acronym(std::size_t at) const;

  std::string_view text_;
  const knowledge::Lexicon& lexicon_;
  const knowledge::Actors* actors_;
  std::vector<Piece> pieces_;
  std::vector<std::string> norms_;
  std::vector<Word> words_;  // of the pieces, for the directory
  std::set<std::string> acronyms_;
  std::vector<std::vector<std::string>> names_;
};

bool vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

void Recaser::add(Span span, bool opens) {
  Piece piece;
  piece.span = span;
  piece.opens = opens;
  norms_.push_back(unicode::lower(text_.substr(span.begin, span.end - span.begin)));
  piece.dotted = span.end - span.begin == 1 && after(span.end) == '.';
  pieces_.push_back(piece);
  judge(pieces_.size() - 1);
}

void Recaser::judge(std::size_t at) {
  Piece& piece = pieces_[at];
  bool name = false;
  std::span<const Reading> readings = lexicon_.readings(norm(at));
  // A plural that the lexicon leaves out: "engineers".
  if (readings.empty() && norm(at).size() > 4 && norm(at).back() == 's')
    readings = lexicon_.readings(std::string_view(norm(at)).substr(0, norm(at).size() - 1));
  for (const Reading& reading : readings) {
    if (reading.upos == Upos::propn) {
      name = name || reading.weight > kNameShare;
      continue;
    }
    piece.common = true;
    piece.article = piece.article || reading.upos == Upos::det;
  }
  piece.common = piece.common && !name;
  const auto& calendar = lexicon_.table("calendar");
  const auto row = calendar.find(norm(at));
  const bool day = row != knowledge::PhraseTable::kNone && calendar.cell(row, calendar.column("capital")) == "yes";
  const bool people = lexicon_.table("demonyms").find(norm(at)) != knowledge::PhraseTable::kNone;
  piece.clitic = norm(at).size() == 1 && (apostrophe(piece.span.end) || apostrophe(piece.span.begin - 1));
  piece.capital = !piece.clitic && (day || people || !piece.common);
}

void Recaser::read(Span paragraph) {
  bool opens = true;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    const Char c = read_char(text_, at);
    if (!c.letter()) {
      opens = opens || (c.code == '.' && after(c.end) == ' ' && !(at >= 2 && before(at - 1) == '.')) || c.code == '!' ||
              c.code == '?';
      at = c.end;
      continue;
    }
    std::uint32_t end = c.end;
    while (end < paragraph.end && read_char(text_, end).inside_word()) end = read_char(text_, end).end;
    add({at, end}, opens);
    opens = false;
    at = end;
  }
}

// No lexicon has it, and nobody could say it: or the directory has it so.
bool Recaser::acronym(std::size_t at) const {
  const Piece& piece = pieces_[at];
  if (acronyms_.count(norm(at)) != 0) return true;
  if (piece.common || norm(at).size() < 2 || norm(at).size() > kLongestAcronym) return false;
  if (std::none_of(norm(at).begin(), norm(at).end(), vowel)) return norm(at).size() <= 5;
  if (actors_ == nullptr) return false;
  // Acronyms of the directory match only words in capitals.
  std::vector<knowledge::NameMatch> found;
  Word word = words_[at];
  const auto matches = [&](bool capitals) {
    found.clear();
    word.all_capitals = capitals;
    actors_->match_at({&word, 1}, 0, found);
    return !found.empty();
  };
  return matches(true) && !matches(false);
}

// "NATIONAL LIBERATION ARMY [ELN]", "ELN [NATIONAL LIBERATION ARMY]": a short word alone in brackets is an acronym, the
// words on the other side, back to an article, a name.
void Recaser::read_brackets() {
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const char open = before(piece.span.begin), close = after(piece.span.end);
    if ((open == '[' || open == '(') && (close == ']' || close == ')')) {
      const bool word = piece.common && norm(i).size() > 3;
      if (!word && norm(i).size() > 1 && norm(i).size() <= kLongestAcronym && norm(i) != "sic") {
        acronyms_.insert(norm(i));
        name_before(i);
      }
    } else if ((open == '[' || open == '(') && i > 0 && norm(i - 1).size() <= kLongestAcronym &&
               !pieces_[i - 1].common && pieces_[i - 1].span.end + 2 >= piece.span.begin) {
      std::size_t last = i;
      while (last + 1 < pieces_.size() && last - i < kLongestName && after(pieces_[last].span.end) == ' ') ++last;
      const char end = after(pieces_[last].span.end);
      if (last == i || (end != ']' && end != ')')) continue;
      acronyms_.insert(norm(i - 1));
      names_.emplace_back(norms_.begin() + static_cast<std::ptrdiff_t>(i),
                          norms_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    }
  }
}

void Recaser::name_before(std::size_t at) {
  std::size_t first = at;
  while (first > 0 && at - first < kLongestName && !pieces_[first - 1].article && !pieces_[first].opens) {
    const std::string_view between =
        text_.substr(pieces_[first - 1].span.end, pieces_[first].span.begin - pieces_[first - 1].span.end);
    if (first != at && between != " " && between != "-" && between != "'") break;
    if (between.size() > 2) break;
    --first;
  }
  if (first == 0 || !pieces_[first - 1].article || at - first < 2) return;
  names_.emplace_back(norms_.begin() + static_cast<std::ptrdiff_t>(first),
                      norms_.begin() + static_cast<std::ptrdiff_t>(at));
}

// Names of the directory that are made of common words.
void Recaser::mark_actors() {
  if (actors_ == nullptr) return;
  std::vector<knowledge::NameMatch> found;
  for (std::uint32_t at = 0; at < words_.size(); ++at) {
    if (pieces_[at].article) continue;
    found.clear();
    actors_->match_at(words_, at, found);
    for (const knowledge::NameMatch& match : found) {
      if (match.last - match.first < 2) continue;
      names_.emplace_back(norms_.begin() + match.first, norms_.begin() + match.last);
      break;
    }
  }
}

// Small words inside a name stay small ("of the").
void Recaser::repeat_names() {
  for (const auto& name : names_) {
    for (std::size_t at = 0; at + name.size() <= norms_.size(); ++at) {
      if (!std::equal(name.begin(), name.end(), norms_.begin() + static_cast<std::ptrdiff_t>(at))) continue;
      for (std::size_t i = at; i < at + name.size(); ++i) {
        bool grammar = false;
        for (const Reading& r : lexicon_.readings(norm(i)))
          grammar = grammar || r.upos == Upos::adp || r.upos == Upos::det || r.upos == Upos::cconj;
        if ((!grammar || i == at) && !pieces_[i].clitic) pieces_[i].capital = true;
      }
    }
  }
}

void Recaser::write(char* out) {
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    Word word;
    word.span = pieces_[i].span;
    word.form = text_.substr(word.span.begin, word.span.end - word.span.begin);
    word.norm = norm(i);
    word.capital = true;
    words_.push_back(word);
  }
  read_brackets();
  mark_actors();
  repeat_names();
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (piece.dotted || acronym(i)) continue;
    std::size_t size = 0;  // of the first letter, which may keep its capital
    if (piece.opens || piece.capital) size = read_char(norm(i), 0).end;
    const std::uint32_t whole = piece.span.end - piece.span.begin;
    if (norm(i).size() != whole) continue;  // the small letter is longer: positions would not hold
    std::copy(norm(i).begin() + static_cast<std::ptrdiff_t>(size), norm(i).end(), out + piece.span.begin + size);
  }
}

}  // namespace

bool all_in_capitals(std::string_view paragraph) {
  unsigned small = 0, capital = 0;
  const auto size = static_cast<std::uint32_t>(paragraph.size());
  for (std::uint32_t at = 0; at < size;) {
    const Char c = read_char(paragraph, at);
    at = c.end;
    small += c.kind == CharKind::lower ? 1 : 0;
    capital += c.kind == CharKind::upper ? 1 : 0;
    if (small > 3 && small * kMostSmall > capital) return false;
  }
  return capital >= kLeastLetters && small * kMostSmall <= capital;
}

std::string_view recase(const Story& story, const knowledge::Lexicon& lexicon, const knowledge::Actors* actors,
                        std::pmr::memory_resource& arena) {
  Recaser recaser(story.text, lexicon, actors);
  bool any = false;
  const auto size = static_cast<std::uint32_t>(story.text.size());
  for (const Paragraph& paragraph : story.paragraphs) {
    const Span span{std::min(size, paragraph.span.begin), std::min(size, paragraph.span.end)};
    if (span.empty() || !all_in_capitals(std::string_view(story.text).substr(span.begin, span.end - span.begin)))
      continue;
    recaser.read(span);
    any = true;
  }
  if (!any) return story.text;
  auto* out = static_cast<char*>(arena.allocate(story.text.size(), 1));
  std::copy(story.text.begin(), story.text.end(), out);
  recaser.write(out);
  return {out, story.text.size()};
}

}  // namespace vigie::text
