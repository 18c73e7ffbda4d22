// Places: names of the gazetteer in the text, each with what its words say of it.
//   "près de Konna" -> Konna (ML) 14.94 -3.89, relation near, precision town, locative
//   "BOGOTA, Feb 21 -" -> of_speech;  "Kiev redoute" -> stands_for_government;  "la ville" -> the town named before
// In order: scan (place_scan), one sense for each name (place_resolve), then datelines, seats of speakers, governments.
// Tested in tests/unit/read/places_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/unicode.h"
#include "read/mentions.h"
#include "read/place_points.h"
#include "read/place_resolve.h"
#include "read/place_scan.h"

namespace vigie::read {
namespace {

using knowledge::GazetteerPlace;

constexpr std::uint32_t kSpeechWords = 5;     // between a verb of saying and the seat of the speaker
constexpr std::uint32_t kActReach = 5;        // words between an act of both and "between"
constexpr std::uint32_t kSubjectWords = 4;    // between a subject and its verb
constexpr std::uint32_t kThereSentences = 2;  // "there" goes back so far
constexpr double kSiteKm = 2, kTownKm = 5, kDistrictKm = 30, kRegionKm = 100;

bool begins_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

PlacePrecision precision_of(const GazetteerPlace& place) {
  const std::string_view f = place.feature;
  if (begins_with(f, "A.PCL") || begins_with(f, "L")) return PlacePrecision::country;
  if (begins_with(f, "A.ADM1") || begins_with(f, "T.RGN") || begins_with(f, "H")) return PlacePrecision::region;
  if (begins_with(f, "A") || begins_with(f, "T")) return PlacePrecision::district;
  if (f == "P.PPLX" || begins_with(f, "S")) return PlacePrecision::site;
  return PlacePrecision::town;
}

double usual_km(PlacePrecision precision) {
  switch (precision) {
    case PlacePrecision::site:
      return kSiteKm;
    case PlacePrecision::town:
      return kTownKm;
    case PlacePrecision::district:
      return kDistrictKm;
    default:
      return kRegionKm;
  }
}

class Finder {
 public:
  Finder(const text::Document& document, const knowledge::Knowledge& knowledge, const PlaceOptions& options)
      : document_(document),
        words_(document.words()),
        gazetteer_(knowledge.gazetteer()),
        lexicon_(knowledge.lexicon(document.language())),
        scan_(scan_places(document, knowledge, options.given)),
        given_(!options.given.empty()),
        resolved_(resolve_places(scan_, document, gazetteer_, options)) {}
  std::vector<PlaceMention> run();

 private:
  void add(std::size_t index);
  void add_again();
  void set_place(const PlaceName& name, std::uint32_t row, PlaceMention& mention) const;
  [[nodiscard]] bool is_government(const PlaceName& name, std::uint32_t row) const;
  [[nodiscard]] bool is_party(const PlaceName& name, std::uint32_t row) const;
  [[nodiscard]] bool is_subject(const PlaceName& name) const;
  [[nodiscard]] bool is_told(const PlaceName& name) const;
  [[nodiscard]] bool is_hit(const PlaceName& name) const;
  [[nodiscard]] bool is_seat_of_speaker(const PlaceName& name) const;
  [[nodiscard]] bool says(std::uint32_t word) const;
  [[nodiscard]] bool in_table(std::string_view table, std::uint32_t word) const;
  [[nodiscard]] const PlaceMention* place_before(std::uint32_t word, std::uint32_t sentence) const;
  [[nodiscard]] const PlaceMention* capital_told() const;
  [[nodiscard]] const PlaceMention* antecedent(const PlaceWords::Again& again, std::uint32_t sentence) const;
  [[nodiscard]] bool leads_to_name(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::optional<std::uint32_t> country_of_story() const;
  [[nodiscard]] std::optional<PlaceMention> meant_by(const PlaceWords::Again& again, std::uint32_t sentence,
                                                     const PlaceSetting& setting,
                                                     std::optional<std::uint32_t> country) const;

  const text::Document& document_;
  std::span<const Word> words_;
  const knowledge::Gazetteer& gazetteer_;
  const knowledge::Lexicon* lexicon_;
  PlaceScan scan_;
  bool given_;
  std::vector<ResolvedName> resolved_;
  std::vector<PlaceMention> out_;
};

std::vector<PlaceMention> Finder::run() {
  for (std::size_t i = 0; i < scan_.names.size(); ++i) {
    if (resolved_[i].kept) add(i);
  }
  if (!given_) {
    add_again();
    for (PlaceMention& point : find_points(document_)) out_.push_back(std::move(point));
  }
  std::stable_sort(out_.begin(), out_.end(),
                   [](const PlaceMention& a, const PlaceMention& b) { return a.name.first < b.name.first; });
  return std::move(out_);
}

Words words_between(const text::Document& document, std::uint32_t first, std::uint32_t last) {
  const Span span{document.words()[first].span.begin, document.words()[last - 1].span.end};
  return {span, std::string(words_of(document.text(), span))};
}

void Finder::set_place(const PlaceName& name, std::uint32_t row, PlaceMention& mention) const {
  const PlaceSetting& setting = name.setting;
  Place& place = mention.place;
  place.words = words_between(document_, mention.words.first, mention.words.last);
  place.name = name.text;
  double radius = 0;
  if (row != kNoRow) {
    const GazetteerPlace found = gazetteer_.row(row);
    place.id = found.id;
    place.name = found.name;
    place.lat = found.lat;
    place.lon = found.lon;
    place.country = found.country;
    place.admin1 = found.admin1;
    place.admin2 = found.admin2;
    place.precision = precision_of(found);
    radius = found.radius_km;
  }
  const auto said = from_name<PlacePrecision>(setting.precision);
  if (said && (row == kNoRow || (*said == PlacePrecision::site && place.precision == PlacePrecision::town))) {
    place.precision = *said;
  }
  if (said == PlacePrecision::town && place.precision == PlacePrecision::district) place.precision = *said;
  // "au nord du Mali" is a part of the country, "au nord de Konna" a place outside the town.
  const bool area = place.precision == PlacePrecision::country || place.precision == PlacePrecision::region;
  const bool direction = setting.relation.size() > 3 && setting.relation.substr(setting.relation.size() - 3) == "-of" &&
                         setting.relation != "border-of";
  const bool part = setting.part || (area && direction && setting.away_km == 0);
  if (!setting.relation.empty() && !(area && direction && setting.away_km == 0)) place.relation = setting.relation;
  if (part && place.precision == PlacePrecision::country) place.precision = PlacePrecision::region;
  if (row != kNoRow || setting.away_km > 0) {
    const double km = (radius > 0 ? radius : usual_km(place.precision)) + setting.away_km;
    place.within_km = std::round(km * 10) / 10;  // the gazetteer is no more exact than that
  }
}

void Finder::add(std::size_t index) {
  const PlaceName& name = scan_.names[index];
  const std::uint32_t row = resolved_[index].row;
  PlaceMention mention;
  mention.name = name.name;
  mention.words = {name.name.sentence, name.setting.first, name.setting.last};
  mention.locative = name.setting.locative;
  mention.of_speech = name.dateline;
  mention.candidates = resolved_[index].candidates;
  set_place(name, row, mention);
  if (name.follows && !out_.empty() && out_.back().name.sentence == name.name.sentence) {
    const PlaceMention& before = out_.back();  // "near Sake and Minova"
    mention.locative = mention.locative || before.locative;
    mention.of_speech = mention.of_speech || before.of_speech;
    if (name.setting.relation.empty() && !before.stands_for_government) mention.place.relation = before.place.relation;
  }
  if (!mention.of_speech) {
    mention.stands_for_government = is_government(name, row);
    const bool point =
        mention.place.precision == PlacePrecision::town || mention.place.precision == PlacePrecision::site;
    mention.of_speech = point && is_seat_of_speaker(name);
  }
  if (mention.of_speech || mention.stands_for_government) mention.locative = false;
  out_.push_back(std::move(mention));
}

bool Finder::in_table(std::string_view table, std::uint32_t word) const {
  if (lexicon_ == nullptr) return false;
  const knowledge::PhraseTable& phrases = lexicon_->table(table);
  if (!phrases.may_begin(words_[word])) return false;
  std::vector<knowledge::PhraseMatch> found;
  phrases.match_at(words_.subspan(word, std::min<std::size_t>(words_.size() - word, 8)), 0, found);
  return !found.empty();
}

// A country, a capital or a seat of power where the state is meant: doer or addressee, not scene.
bool Finder::is_government(const PlaceName& name, std::uint32_t row) const {
  if (row == kNoRow || !name.setting.feature.empty()) return false;
  if (is_party(name, row)) return true;
  if ((name.setting.locative && !name.setting.government) || is_hit(name)) return false;
  const std::string_view feature = gazetteer_.row(row).feature;
  const bool seat = begins_with(feature, "A.PCL") || feature == "P.PPLC" || in_table("metonyms", name.name.first);
  return seat &&
         (name.setting.government || (!name.setting.weak && !name.setting.part && (is_subject(name) || is_told(name))));
}

// "warned Israel", "a accusé Damas": whom the verb of saying speaks to or of.
bool Finder::is_told(const PlaceName& name) const {
  const Word& word = words_[name.name.first];
  if ((word.relation != "obj" && word.relation != "iobj") || word.head < 0) return false;
  return says(document_.sentences()[name.name.sentence].first + static_cast<std::uint32_t>(word.head));
}

// "Sanaa was bombed": what is attacked is the town, not the state that sits there.
bool Finder::is_hit(const PlaceName& name) const {
  const text::Sentence& sentence = document_.sentences()[name.name.sentence];
  std::uint32_t w = name.name.first;
  for (int climbs = 0; climbs < 2 && (words_[w].relation == "appos" || words_[w].relation == "compound"); ++climbs)
    w = words_[w].head < 0 ? w : sentence.first + static_cast<std::uint32_t>(words_[w].head);
  if (!begins_with(words_[w].relation, "nsubj:pass") || words_[w].head < 0 || lexicon_ == nullptr) return false;
  const std::uint32_t verb = sentence.first + static_cast<std::uint32_t>(words_[w].head);
  const knowledge::PhraseTable& table = lexicon_->table("happenings");
  const auto found = document_.rows(table).at(verb);
  return std::any_of(found.begin(), found.end(), [&](const knowledge::PhraseMatch& m) {
    const std::string_view type = table.cell(m.row, table.column("type"));
    return begins_with(type, "battle/") || begins_with(type, "remote/");
  });
}

// "un cessez-le-feu entre Israël et l'Iran": countries between which there is an act of both.
bool Finder::is_party(const PlaceName& name, std::uint32_t row) const {
  if (!begins_with(gazetteer_.row(row).feature, "A.PCL") || lexicon_ == nullptr) return false;
  if (name.follows && !out_.empty() && out_.back().stands_for_government && out_.back().place.relation == "between")
    return true;
  if (name.setting.relation != "between") return false;
  const knowledge::PhraseTable& table = lexicon_->table("happenings");
  const std::uint32_t first = document_.sentences()[name.name.sentence].first, subject = table.column("subject");
  for (std::uint32_t w = name.setting.first; w-- > first && w + kActReach > name.setting.first;) {
    if (words_[w].upos == Upos::punct) return false;
    if (!table.may_begin(words_[w])) continue;
    std::vector<knowledge::PhraseMatch> found;
    table.match_at(words_.subspan(w, name.setting.first - w), 0, found);
    for (const auto& match : found)
      if (table.cell(match.row, subject) == "both") return true;
  }
  return false;
}

bool can_be_finite(const Word& word) { return find_reading(word.readings, Upos::verb, feature::finite) != nullptr; }

// A finite verb follows within a few words, none of them a noun or a preposition.
bool Finder::is_subject(const PlaceName& name) const {
  const text::Sentence& sentence = document_.sentences()[name.name.sentence];
  const std::uint32_t end = std::min(sentence.last, name.name.last + kSubjectWords);
  for (std::uint32_t w = name.name.last; w < end; ++w) {
    const Word& word = words_[w];
    if (word.upos == Upos::verb || word.upos == Upos::aux) {
      return word.features == 0 || word.has(feature::finite | feature::indicative | feature::conditional);
    }
    // "Israel orders residents": in a headline the verb may look like a noun.
    if (w == name.name.last && name.first_in_sentence && word.upos == Upos::noun && can_be_finite(word)) return true;
    const bool passes = word.upos == Upos::adv || word.upos == Upos::part || word.upos == Upos::pron ||
                        word.upos == Upos::cconj || word.name != NameKind::none ||
                        (word.upos == Upos::det && w + 1 < end && words_[w + 1].name != NameKind::none &&
                         words_[w - 1].upos == Upos::cconj);  // "Israël et le Hamas ont conclu"
    if (!passes || word.form == "'s") return false;
  }
  return false;
}

// A verb that marks speech wherever it stands; "conclude" does so beside a quotation alone, and who "heard shots in
// Konna" was there.
bool Finder::says(std::uint32_t word) const {
  if (lexicon_ == nullptr) return false;
  const knowledge::PhraseTable& table = lexicon_->table("saying");
  if (!table.may_begin(words_[word])) return false;
  std::vector<knowledge::PhraseMatch> found;
  table.match_at(words_.subspan(word, std::min<std::size_t>(words_.size() - word, 8)), 0, found);
  const std::uint32_t form = table.column("form");
  return std::any_of(found.begin(), found.end(), [&](const knowledge::PhraseMatch& match) {
    const std::string_view kind = form == knowledge::PhraseTable::kNone ? "" : table.cell(match.row, form);
    return kind != "quoting" && kind != "witnessing";
  });
}

// "told reporters in Doha", "a déclaré à Damas": a verb of saying close before it, and nothing told in between.
bool Finder::is_seat_of_speaker(const PlaceName& name) const {
  if (!name.setting.locative || !name.setting.relation.empty()) return false;
  const text::Sentence& sentence = document_.sentences()[name.name.sentence];
  const std::uint32_t first = name.setting.first;
  const std::uint32_t from = first - std::min(first - sentence.first, kSpeechWords);
  for (std::uint32_t w = first; w > from; --w) {
    const Word& word = words_[w - 1];
    if (says(w - 1) && (word.upos == Upos::verb || word.upos == Upos::unknown)) return true;
    const bool ends = word.upos == Upos::verb || word.upos == Upos::sconj || word.upos == Upos::num || word.form == ":";
    if (ends || in_table("happenings", w - 1)) return false;
  }
  return false;
}

// "There" is the most exact place of the last sentence of the paragraph that named any.
const PlaceMention* Finder::place_before(std::uint32_t word, std::uint32_t sentence) const {
  const PlaceMention* found = nullptr;
  for (const PlaceMention& mention : out_) {
    if (mention.name.first >= word) break;
    const bool point = mention.place.precision <= PlacePrecision::town;
    if (mention.of_speech || mention.stands_for_government || (!mention.locative && !point)) continue;
    const auto sentences = document_.sentences();
    const bool same = sentences[mention.name.sentence].paragraph == sentences[sentence].paragraph;
    if (!same || mention.name.sentence + kThereSentences < sentence) continue;
    const bool finer = found == nullptr || found->name.sentence != mention.name.sentence ||
                       mention.place.precision <= found->place.precision;
    if (finer) found = &mention;
  }
  return found;
}

// The place that the words stand for: of that kind, named last before them in their paragraph, else the one that the
// story has named most; a camp must have been called one.
const PlaceMention* Finder::antecedent(const PlaceWords::Again& again, std::uint32_t sentence) const {
  const std::string_view what = again.what, noun = words_[again.last - 1].norm;
  if (what == "again-there") return place_before(again.first, sentence);
  if (what == "capital") return capital_told();
  const PlacePrecision wanted = what == "again-site"     ? PlacePrecision::site
                                : what == "again-region" ? PlacePrecision::region
                                                         : PlacePrecision::town;
  const auto sentences = document_.sentences();
  const PlaceMention *last = nullptr, *most = nullptr;
  std::map<std::string_view, int> times;
  for (const PlaceMention& mention : out_) {
    if (mention.name.first >= again.first) break;
    if (mention.place.precision != wanted || mention.of_speech || mention.stands_for_government) continue;
    if (wanted == PlacePrecision::site && unicode::lower(mention.place.words.quote).find(noun) == std::string::npos)
      continue;
    last = &mention;
    ++times[mention.place.name];
    if (most == nullptr || times[mention.place.name] >= times[most->place.name]) most = &mention;
  }
  if (last == nullptr) return nullptr;
  return sentences[last->name.sentence].paragraph == sentences[sentence].paragraph ? last : most;
}

// "dans la capitale": that of the story's country, where the story names it anywhere; a dateline will do.
const PlaceMention* Finder::capital_told() const {
  const auto country = country_of_story();
  if (!country) return nullptr;
  const std::string_view code = gazetteer_.row(*country).country;
  for (const PlaceMention& mention : out_) {
    if (mention.place.country != code || mention.place.id.empty() || mention.refers) continue;
    const auto row = gazetteer_.by_id(mention.place.id);
    if (row && gazetteer_.row(*row).feature == "P.PPLC") return &mention;
  }
  return nullptr;
}

// "the town of Konna", "la région voisine de Ségou", "the city Baghdad", "the town hall of Konna": a name follows and
// says which is meant.
bool Finder::leads_to_name(std::uint32_t at, std::uint32_t end) const {
  while (at < end && words_[at].upos == Upos::adj && !words_[at].capital) ++at;
  if (at < end && words_[at].capital && words_[at].name != NameKind::none) return true;
  for (int nouns = 0; at < end && nouns < 2 && words_[at].upos == Upos::noun; ++nouns) ++at;
  if (at >= end || words_[at].upos != Upos::adp) return false;
  ++at;
  if (at < end && words_[at].upos == Upos::det) ++at;
  return at < end && words_[at].name == NameKind::location;
}

// The country that most places and demonyms of the story belong to.
std::optional<std::uint32_t> Finder::country_of_story() const {
  std::map<std::string_view, int> votes;
  for (const PlaceMention& mention : out_) {
    if (mention.place.country.empty() || mention.of_speech) continue;
    votes[mention.place.country] += mention.place.precision == PlacePrecision::country ? 1 : 2;
  }
  for (const std::string& country : scan_.demonyms) ++votes[country];
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == votes.end()) return std::nullopt;
  return gazetteer_.by_id("c" + std::string(best->first));
}

// What the words stand for, placed; nothing where no place of that kind was named.
std::optional<PlaceMention> Finder::meant_by(const PlaceWords::Again& again, std::uint32_t sentence,
                                             const PlaceSetting& setting, std::optional<std::uint32_t> country) const {
  PlaceMention mention;
  mention.words = {sentence, setting.first, setting.last};
  mention.name = {sentence, again.first, again.last};
  if (again.what == "again-country") {
    if (!country) return std::nullopt;
    PlaceName name;
    name.name = mention.name;
    name.setting = setting;
    set_place(name, *country, mention);
  } else {
    const PlaceMention* before = antecedent(again, sentence);
    if (before == nullptr) return std::nullopt;
    mention.place = before->place;
    mention.place.relation = setting.relation.empty() ? "in" : std::string(setting.relation);
    mention.place.words = words_between(document_, setting.first, setting.last);
  }
  mention.locative = setting.locative || again.what == "again-there";
  mention.refers = true;
  return mention;
}

// "dans la ville", "from the camp", "there": the place meant, told by words that stand for it.
void Finder::add_again() {
  PlaceWords place_words(document_, lexicon_);
  const auto country = country_of_story();
  std::vector<PlaceMention> added;
  for (std::uint32_t s = 0; s < document_.sentences().size(); ++s) {
    const text::Sentence& sentence = document_.sentences()[s];
    place_words.set_sentence(sentence);
    for (const PlaceWords::Again& again : place_words.again()) {
      const bool named = std::any_of(out_.begin(), out_.end(), [&](const PlaceMention& m) {
        return m.words.first < again.last && again.first < m.words.last;
      });
      if (named || leads_to_name(again.last, sentence.last)) continue;
      const PlaceSetting setting = place_words.around(again.first, again.last);
      // "assiègent la ville", but not "the city council"; a region or a country does things, a town hardly.
      const bool bare = !setting.locative && again.what != "again-there";
      const bool compound = again.last < sentence.last &&
                            (words_[again.last].upos == Upos::noun || words_[again.last].upos == Upos::propn);
      if (bare && (compound || again.what == "again-region" || (again.what == "again-country" && !setting.part)))
        continue;
      if (auto mention = meant_by(again, s, setting, country)) added.push_back(std::move(*mention));
    }
  }
  out_.insert(out_.end(), added.begin(), added.end());
}

}  // namespace

std::vector<PlaceMention> find_places(const text::Document& document, const knowledge::Knowledge& knowledge,
                                      const PlaceOptions& options) {
  return Finder(document, knowledge, options).run();
}

}  // namespace vigie::read
