// SPDX-License-Identifier: Apache-2.0
#include "read/place_scan.h"

#include <algorithm>

#include "core/unicode.h"
#include "read/place_stems.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kLongestName = 6;                 // words
constexpr std::size_t kShortAcronym = 3;                  // letters; such a name must be a country's ("USA", "RDC")
constexpr float kOftenName = -1.2F, kMostlyName = -0.5F;  // log of the share of a form's uses as a name
constexpr std::uint32_t kDatelineWords = 12;
constexpr std::size_t kFewRows = 4, kMostAlike = 30;  // of the gazetteer, for one name

// A capital at the beginning of the word or of a part of it ("al-Bab", "d'Oicha"), or a letter of a script without
// case.
bool like_a_name(const Word& word) {
  bool begins = true;
  for (std::size_t at = 0; at < word.form.size();) {
    const char32_t c = unicode::next(word.form, at);
    if (begins && (unicode::is_upper(c) || (c >= 0x0590 && c < 0x1E00 && unicode::is_letter(c)))) return true;
    begins = c == '-' || c == '\'' || c == 0x2019;
  }
  return false;
}

bool joins(const Word& word) {
  return word.form == "-" || word.form == "'" || word.form == "\u2019" || word.upos == Upos::adp ||
         word.upos == Upos::det || word.upos == Upos::cconj;
}

class Scanner {
 public:
  Scanner(const text::Document& document, const knowledge::Knowledge& knowledge, std::span<const Span> given)
      : document_(document),
        words_(document.words()),
        knowledge_(knowledge),
        gazetteer_(knowledge.gazetteer()),
        lexicon_(knowledge.lexicon(document.language())),
        place_words_(document, lexicon_),
        given_(given) {}
  PlaceScan run();

 private:
  void scan_sentence(std::uint32_t index);
  void cover_names();
  void cover_metonyms();
  void cover_table(std::string_view name, std::vector<bool>& covered, bool demonyms);
  void find_dateline(std::uint32_t index);
  [[nodiscard]] std::uint32_t longest_at(std::uint32_t at) const;
  [[nodiscard]] bool may_be_name(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_known(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::vector<std::string> stems_of(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool stands_in_other_name(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_common(const Word& word, float name_share = kOftenName) const;
  [[nodiscard]] bool is_country_here(std::uint32_t at) const;
  [[nodiscard]] bool modifies_next(std::uint32_t at) const;
  [[nodiscard]] bool is_in_body(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_acronym_of_no_country(std::uint32_t first, std::uint32_t last) const;
  void add(std::uint32_t index, std::uint32_t first, std::uint32_t last);
  [[nodiscard]] std::uint32_t given_end(std::uint32_t at) const;
  [[nodiscard]] bool reaches_given(std::uint32_t first, std::uint32_t last) const;
  void add_alike(PlaceName& name) const;
  [[nodiscard]] bool is_said(std::uint32_t word) const;
  void note_people();
  [[nodiscard]] std::string_view text(std::uint32_t first, std::uint32_t last) const {
    return words_of(document_.text(), {words_[first].span.begin, words_[last - 1].span.end});
  }
  [[nodiscard]] bool covered(const std::vector<bool>& marks, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t w = first; w < last; ++w) {
      if (marks[w - sentence_.first]) return true;
    }
    return false;
  }

  const text::Document& document_;
  std::span<const Word> words_;
  const knowledge::Knowledge& knowledge_;
  const knowledge::Gazetteer& gazetteer_;
  const knowledge::Lexicon* lexicon_;
  PlaceWords place_words_;
  std::span<const Span> given_;
  bool given_now_ = false;  // the name at hand was given
  text::Sentence sentence_;
  std::vector<bool> others_, titles_, days_, demonyms_, saying_, places_;  // words of the sentence
  std::uint32_t dateline_end_ = 0;
  bool dateline_seen_ = false;
  PlaceScan out_;
};

PlaceScan Scanner::run() {
  const auto sentences = document_.sentences();
  for (std::uint32_t i = 0; i < sentences.size(); ++i) scan_sentence(i);
  return std::move(out_);
}

// Marks names of actors and sources: places inside them are no places of the story.
void Scanner::cover_names() {
  others_.assign(sentence_.last - sentence_.first, false);
  for (const text::Names* names : {&document_.names(knowledge_.actors()), &document_.names(knowledge_.sources())})
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at)
      for (const auto& match : names->at(at))
        for (std::uint32_t w = match.first; w < match.last; ++w) others_[w - sentence_.first] = true;
}

// "the White House", "the Kremlin": seats of power of several words are no places either.
void Scanner::cover_metonyms() {
  if (lexicon_ == nullptr) return;
  const knowledge::PhraseTable& table = lexicon_->table("metonyms");
  const text::Rows& seats = document_.rows(table);
  for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
    const auto found = seats.at(at);
    if (found.empty() || found[0].last - found[0].first < 2) continue;
    std::vector<std::uint32_t> rows;  // "Tel Aviv" is both a seat of power and a place
    gazetteer_.find(text(found[0].first, found[0].last), rows);
    if (!rows.empty() && gazetteer_.row(rows[0]).country == table.cell(found[0].row, table.column("country"))) continue;
    for (std::uint32_t w = found[0].first; w < found[0].last; ++w) others_[w - sentence_.first] = true;
  }
}

void Scanner::cover_table(std::string_view name, std::vector<bool>& covered, bool demonyms) {
  covered.assign(sentence_.last - sentence_.first, false);
  if (lexicon_ == nullptr) return;
  const knowledge::PhraseTable& table = lexicon_->table(name);
  const std::uint32_t country = table.column("country");
  const text::Rows& rows = document_.rows(table);
  for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
    const auto found = rows.at(at);
    if (found.empty()) continue;
    for (std::uint32_t w = found[0].first; w < found[0].last; ++w) covered[w - sentence_.first] = true;
    if (demonyms) out_.demonyms.emplace_back(table.cell(found[0].row, country));
  }
}

// "BOGOTA, Feb 21 -", "Bamako (AFP) —": names before a dash near the head of the first body paragraph.
void Scanner::find_dateline(std::uint32_t index) {
  dateline_end_ = 0;
  if (dateline_seen_ || document_.role(document_.sentences()[index]) != Role::body) return;
  dateline_seen_ = true;
  const std::uint32_t end = std::min(sentence_.last, sentence_.first + kDatelineWords);
  if (sentence_.first + 1 >= end) return;
  // "Manille - Quatre ...": a capital is enough where the dash follows, whatever the tag.
  const std::string_view next = words_[sentence_.first + 1].form;
  const bool dashed = words_[sentence_.first].capital && (next == "-" || next == "\u2013" || next == "\u2014");
  if (!dashed && !like_a_name(words_[sentence_.first])) return;
  for (std::uint32_t w = sentence_.first + 1; w < end; ++w) {
    const std::string_view form = words_[w].form;
    if (words_[w].upos == Upos::verb || words_[w].upos == Upos::aux) return;
    if (form == "-" || form == "\u2013" || form == "\u2014" || form == "--") {
      dateline_end_ = w;
      return;
    }
  }
}

void Scanner::scan_sentence(std::uint32_t index) {
  sentence_ = document_.sentences()[index];
  place_words_.set_sentence(sentence_);
  cover_names();
  cover_metonyms();
  cover_table("titles", titles_, false);
  cover_table("calendar", days_, false);
  cover_table("demonyms", demonyms_, true);
  cover_table("saying", saying_, false);
  find_dateline(index);
  places_.assign(sentence_.last - sentence_.first, false);
  for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
    if (const std::uint32_t end = given_end(at); end > at) {
      given_now_ = true;
      add(index, at, end);
      given_now_ = false;
      at = end;
      continue;
    }
    const std::uint32_t last = like_a_name(words_[at]) ? longest_at(at) : at;
    if (last == at || reaches_given(at, last)) {
      ++at;
      continue;
    }
    add(index, at, last);
    at = std::max(last, out_.names.back().name.last);
  }
  note_people();
}

// End of the longest name that begins here and can be one of a place; `at` itself where there is none.
std::uint32_t Scanner::longest_at(std::uint32_t at) const {
  const std::uint32_t limit = std::min(sentence_.last, at + kLongestName);
  std::uint32_t end = at;  // one past the last word that a name may still take
  while (end < limit && (end == at || like_a_name(words_[end]) || joins(words_[end]) || words_[end].upos == Upos::adj ||
                         words_[end].upos == Upos::num)) {
    ++end;
  }
  for (std::uint32_t last = end; last > at; --last) {
    if (joins(words_[last - 1]) && !like_a_name(words_[last - 1])) continue;
    if (!is_known(at, last) || !may_be_name(at, last)) continue;
    return last;
  }
  // Not in the gazetteer: a name all the same where the words before or after it say so ("village de X", "X camp").
  std::uint32_t last = at;
  while (last < end && like_a_name(words_[last]) && words_[last].upos != Upos::adj) ++last;
  const bool named = last > at && (place_words_.head_before(at) != at || place_words_.after(last) ||
                                   !place_words_.around(at, last).relation.empty());
  return named && !covered(others_, at, last) && !covered(days_, at, last) && !covered(demonyms_, at, last) &&
                 !covered(titles_, at, last) && !is_common(words_[at])
             ? last
             : at;
}

// Whether the gazetteer has the words, or what the last of them may be inflected from.
bool Scanner::is_known(std::uint32_t first, std::uint32_t last) const {
  if (gazetteer_.has(text(first, last))) return true;
  const auto stems = stems_of(first, last);
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return gazetteer_.has(stem); });
}

std::vector<std::string> Scanner::stems_of(std::uint32_t first, std::uint32_t last) const {
  std::vector<std::string> stems;
  place_stems(words_[last - 1].form, stems);
  if (last - first > 1) {
    const Span before{words_[first].span.begin, words_[last - 1].span.begin};
    for (std::string& stem : stems) stem.insert(0, words_of(document_.text(), before));
  }
  return stems;
}

// Whether the form is a common word, used as a name less often than the share says.
bool Scanner::is_common(const Word& word, float name_share) const {
  if (lexicon_ == nullptr) return false;
  bool known = false;
  for (const Reading& reading : lexicon_->readings(word.norm)) {
    if (reading.upos == Upos::propn && reading.weight > name_share) return false;
    known = known || reading.upos != Upos::propn;
  }
  return known;
}

bool Scanner::is_acronym_of_no_country(std::uint32_t first, std::uint32_t last) const {
  if (last - first > 1 || !words_[first].all_capitals ||
      unicode::count_code_points(words_[first].form) > kShortAcronym) {
    return false;
  }
  std::vector<std::uint32_t> rows;
  gazetteer_.find(text(first, last), rows);
  if (rows.empty()) return true;
  const std::string_view feature = gazetteer_.row(rows[0]).feature;
  if (feature.substr(0, 5) == "A.PCL") return false;
  // "in NSW", "Sydney, NSW": a province where the words say that a place is meant.
  const bool said =
      place_words_.around(first, last).locative ||
      (first > sentence_.first + 1 && words_[first - 1].form == "," && places_[first - 2 - sentence_.first]);
  const bool province = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
    return gazetteer_.row(row).feature.substr(0, 6) == "A.ADM1";
  });
  return !said || !province;
}

// "in the US", "the U.S. said": a country; "US forces", "US-led": as good as an adjective.
bool Scanner::is_country_here(std::uint32_t at) const {
  const Word& word = words_[at];
  if (!word.all_capitals && (!word.capital || word.form.find('.') == std::string_view::npos)) return false;
  if (at + 1 >= sentence_.last) return true;
  const Word& next = words_[at + 1];
  // "US troops arrived": in a headline the noun may be taken for a verb.
  const bool may_be_noun = next.upos == Upos::verb && find_reading(next.readings, Upos::noun) != nullptr;
  return !may_be_noun && next.upos != Upos::noun && next.upos != Upos::adj && next.upos != Upos::propn &&
         next.upos != Upos::num && next.form != "-";
}

// "US troops": the acronym says whose they are. "en RDC mardi" says where.
bool Scanner::modifies_next(std::uint32_t at) const {
  if (at + 1 >= sentence_.last || words_[at + 1].upos != Upos::noun || covered(days_, at + 1, at + 2)) return false;
  return words_[at].relation.empty() || words_[at].relation == "compound";
}

// "University of Georgia", "Lincoln Center": the tagged name of a body that is longer than the place in it.
bool Scanner::is_in_body(std::uint32_t first, std::uint32_t last) const {
  if (words_[first].name != NameKind::organisation || words_[last - 1].name != NameKind::organisation) return false;
  std::uint32_t begin = first, end = last;
  while (begin > sentence_.first && !words_[begin].name_begins && words_[begin - 1].name == NameKind::organisation)
    --begin;
  while (end < sentence_.last && !words_[end].name_begins && words_[end].name == NameKind::organisation) ++end;
  const PlaceSetting setting = place_words_.around(first, last);
  return (begin < first || end > last) && setting.feature.empty() && setting.precision.empty();
}

bool Scanner::may_be_name(std::uint32_t first, std::uint32_t last) const {
  const bool single = last - first == 1;
  if (covered(others_, first, last) || is_acronym_of_no_country(first, last)) return false;
  if (single && (covered(days_, first, last) || covered(titles_, first, last))) return false;
  if (single && covered(demonyms_, first, last) && !is_country_here(first)) return false;
  if (single && words_[first].all_capitals && modifies_next(first)) return false;
  if (place_words_.is_denied(first, last) || is_in_body(first, last)) return false;
  if (single && first == sentence_.first && is_common(words_[first])) return false;
  if (single && unicode::count_code_points(words_[first].form) < 2) return false;
  return !stands_in_other_name(first, last);
}

// A capitalised word right before it (a first name, a title) or after it (a surname, an institution).
bool Scanner::stands_in_other_name(std::uint32_t first, std::uint32_t last) const {
  if (first > sentence_.first) {
    const Word& before = words_[first - 1];
    const std::uint32_t at = first - 1;
    if (covered(titles_, at, first)) return true;
    const bool name = before.name != NameKind::none && before.capital && !covered(days_, at, first) &&
                      !covered(demonyms_, at, first) && !covered(places_, at, first) &&
                      place_words_.head_before(first) == first;
    const bool part = place_words_.around(first, last).part;
    if (name && !part && !(at == sentence_.first && is_common(before))) return true;
  }
  if (last < sentence_.last) {
    const Word& after = words_[last];
    if (after.name != NameKind::none && after.capital && !covered(days_, last, last + 1) &&
        !covered(demonyms_, last, last + 1) && !place_words_.after(last) && !covered(others_, last, last + 1)) {
      return true;
    }
  }
  return false;
}

// Rows that another transliteration finds, where the words say that a place is meant.
void Scanner::add_alike(PlaceName& name) const {
  if (!name.setting.locative && name.setting.feature.empty()) return;
  std::vector<std::uint32_t> alike;
  gazetteer_.find_spelled_alike(name.text, alike);
  if (alike.size() > kMostAlike) alike.resize(kMostAlike);
  for (const std::uint32_t row : alike) {
    if (std::find(name.rows.begin(), name.rows.end(), row) == name.rows.end()) name.rows.push_back(row);
  }
}

// End of the name given that begins at this word; the word itself where there is none.
std::uint32_t Scanner::given_end(std::uint32_t at) const {
  for (const Span& name : given_) {
    if (words_[at].span.end <= name.begin || words_[at].span.begin >= name.end) continue;
    std::uint32_t last = at;
    while (last < sentence_.last && words_[last].span.begin < name.end) ++last;
    return last;
  }
  return at;
}

bool Scanner::reaches_given(std::uint32_t first, std::uint32_t last) const {
  const Span own{words_[first].span.begin, words_[last - 1].span.end};
  return std::any_of(given_.begin(), given_.end(), [&](const Span& name) { return name.overlaps(own); });
}

// A verb of saying right before or after the name.
bool Scanner::is_said(std::uint32_t word) const {
  return word >= sentence_.first && word < sentence_.last && words_[word].upos == Upos::verb &&
         covered(saying_, word, word + 1);
}

void Scanner::add(std::uint32_t index, std::uint32_t first, std::uint32_t last) {
  PlaceName name;
  // "la bande de Gaza", "Mezzeh military airport": what is beside the name belongs to it where the gazetteer has it so.
  const std::uint32_t head = place_words_.head_before(first), tail = place_words_.tail_after(last);
  const PlaceSetting inner = place_words_.around(first, last);
  const bool open = !given_now_;
  const std::uint32_t begin = open && head != first && gazetteer_.has(text(head, last)) ? head : first;
  const bool longer = begin != first || (open && tail != last && gazetteer_.has(text(first, tail)));
  if (begin == first && longer) last = tail;
  name.given = given_now_;
  name.tagged = std::all_of(words_.begin() + begin, words_.begin() + last,
                            [](const Word& word) { return word.name == NameKind::location; });
  const auto of_person = [&](std::uint32_t w) { return words_[w].name == NameKind::person; };
  name.person = of_person(begin) && of_person(last - 1);
  name.whole_person = name.person && words_[begin].name_begins &&
                      !(last < sentence_.last && of_person(last) && !words_[last].name_begins);
  name.name = {index, begin, last};
  name.setting = place_words_.around(begin, last);
  if (longer) {
    name.setting.feature = inner.feature;
    name.setting.precision = inner.precision;
  }
  name.text = text(begin, last);
  if (name.given) {  // "#Deir_ez_Zor"
    name.text.erase(0, std::min(name.text.find_first_not_of("#@"), name.text.size()));
    std::replace(name.text.begin(), name.text.end(), '_', ' ');
  }
  name.folded = unicode::fold(name.text);
  gazetteer_.find(name.text, name.rows);
  std::vector<std::uint32_t> inflected;
  for (const std::string& stem : stems_of(begin, last)) gazetteer_.find(stem, inflected);
  for (const std::uint32_t row : inflected) {
    if (std::find(name.rows.begin(), name.rows.end(), row) == name.rows.end()) name.rows.push_back(row);
  }
  name.exact = name.rows.size();
  if (name.exact < kFewRows) add_alike(name);
  const bool country = name.exact > 0 && gazetteer_.row(name.rows[0]).feature.substr(0, 5) == "A.PCL";
  name.common = last - begin == 1 && !country && is_common(words_[begin], kMostlyName);
  name.first_in_sentence = begin == sentence_.first;
  name.dateline = last <= dateline_end_;
  name.beside_saying = (begin > sentence_.first && is_said(begin - 1)) || is_said(last);
  name.direction = last - begin == 1 && place_words_.is_direction(begin);
  for (std::uint32_t w = begin; w < last; ++w) places_[w - sentence_.first] = true;
  // "Konna, Douentza et Sévaré": between it and the name before only a comma, a conjunction, an article or a
  // preposition.
  if (!out_.names.empty() && out_.names.back().name.sentence == index) {
    const std::uint32_t from = std::max(out_.names.back().setting.last, out_.names.back().name.last);
    bool separated = false;
    const std::uint32_t to =
        std::max(from, std::min(begin, name.setting.first));  // "Jabla, and the port city of Tartus"
    name.follows = from < to && to - from <= 4;
    for (std::uint32_t w = from; w < to && name.follows; ++w) {
      const bool separator = words_[w].form == "," || words_[w].upos == Upos::cconj;
      separated = separated || separator;
      name.follows = separator || words_[w].upos == Upos::det;
    }
    name.follows = name.follows && separated;
  }
  out_.names.push_back(std::move(name));
}

// Last words of runs of names that are no places: "Bola Tinubu" makes a later "Tinubu" a person.
void Scanner::note_people() {
  for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
    std::uint32_t end = at;
    while (end < sentence_.last && words_[end].name != NameKind::none && words_[end].capital &&
           !covered(places_, end, end + 1) && !covered(others_, end, end + 1)) {
      ++end;
    }
    const bool titled = at > sentence_.first && covered(titles_, at - 1, at);
    if (end - at >= 2 || (end - at == 1 && titled)) out_.people.emplace(words_[end - 1].norm);
    at = std::max(end, at + 1);
  }
}

}  // namespace

PlaceScan scan_places(const text::Document& document, const knowledge::Knowledge& knowledge,
                      std::span<const Span> given) {
  return Scanner(document, knowledge, given).run();
}

}  // namespace vigie::read
