// SPDX-License-Identifier: Apache-2.0
#include "read/first_look.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "read/actor_names.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kPronounReach = 2;  // sentences that a pronoun's antecedent may lie back

// What of a sentence could meet the needs of a row (needs.cpp), whatever its tags will be; nearly every one has words
// that could name a place. `armed`: no doubt that these people or things are; `may_be_armed`: a demonym, a pronoun, a
// word that is as good in news of other things ("group", "captain"). `crowd`: a noun for people. `counted`: a number
// stands there; `number`: or a word that could begin one.
struct Evidence {
  bool armed = false, may_be_armed = false, arms = false, people = false, crowd = false, thing = false, number = false,
       counted = false, pronoun = false, acronym = false;
};

// A sentence that is faint tells of a conflict only in company: no story is a story of one for faint sentences alone.
enum class Suspicion : std::uint8_t { none, faint, firm };

class Looker {
 public:
  Looker(const text::Document& document, const knowledge::Knowledge& knowledge, const knowledge::Lexicon& lexicon)
      : document_(document),
        directory_(knowledge.actors()),
        happenings_(lexicon, "happenings"),
        harm_(lexicon, "harm"),
        people_(lexicon, "people"),
        things_(lexicon, "things"),
        demonyms_(lexicon, "demonyms"),
        numbers_(lexicon, "numbers"),
        everyday_(lexicon, "everyday"),
        needs_(happenings_.phrases->column("needs")),
        form_(happenings_.phrases->column("form")),
        evidence_(document.sentences().size()) {}

  // Whether the sentence could hold a happening.
  Suspicion look_at(std::uint32_t index, bool tagged) {
    Suspicion most = Suspicion::none;
    const text::Sentence& sentence = document_.sentences()[index];
    if (document_.role(sentence) == Role::credit) return most;
    const auto words = document_.words(sentence);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      if (length_at(harm_, words, w) > 0 && evidence(index).number) return Suspicion::firm;
      if (!happenings_.phrases->may_begin(words[w])) continue;
      matches_.clear();
      happenings_.phrases->match_at(words, w, matches_);
      for (const auto& match : matches_) {
        if (tagged && !may_have_form(match, words)) continue;
        most = std::max(most, met(happenings_.phrases->cell(match.row, needs_), evidence(index)));
        if (most == Suspicion::firm) return most;
      }
    }
    return most;
  }

 private:
  // Words of the longest row that begins at `w`.
  static std::uint32_t length_at(const Table& table, std::span<const Word> words, std::uint32_t w) {
    if (!table.phrases->may_begin(words[w])) return 0;
    std::vector<knowledge::PhraseMatch> found;
    table.phrases->match_at(words, w, found);
    return found.empty() ? 0 : found.front().last - w;
  }

  // "wounded", but not "free".
  static bool may_be_participle(const Word& word) {
    return word.has(feature::participle) || find_reading(word.readings, Upos::verb, feature::participle) != nullptr;
  }

  // A row of one or two words stands in the part of speech that it asks for.
  bool may_have_form(const knowledge::PhraseMatch& match, std::span<const Word> words) const {
    const std::string_view form = happenings_.phrases->cell(match.row, form_);
    if (match.last - match.first > 2 || (form != "verb" && form != "noun")) return true;
    return std::any_of(words.begin() + match.first, words.begin() + match.last, [&](const Word& word) {
      if (form == "verb" && word.upos == Upos::adj && match.last - match.first == 1) return may_be_participle(word);
      if (form == "verb") return word.upos != Upos::noun && word.upos != Upos::propn;
      return word.upos != Upos::verb && word.upos != Upos::aux;
    });
  }

  // Whether what meets the need leaves no doubt: those who bear arms; "2 000 families fled", "teachers marched".
  static bool may_be_alone(std::string_view need, const Evidence& e) {
    if (need == "conflict") return false;
    if (need == "number" || e.armed) return true;
    if (need == "people") return e.crowd && e.counted;
    return e.crowd && need.starts_with("unarmed");
  }

  // A row that asks for nothing is firm where it stands, one that asks for company where this is armed beyond doubt.
  Suspicion met(std::string_view needs, const Evidence& e) {
    bool firm = true;
    for (std::size_t at = 0; at < needs.size();) {
      const std::size_t end = std::min(needs.find(' ', at), needs.size());
      const std::string_view need = needs.substr(at, end - at);
      const bool armed = e.armed || e.may_be_armed || (e.acronym && story_armed());
      if (need == "armed" && !armed) return Suspicion::none;
      if (need == "arms" && !e.arms) return Suspicion::none;
      if ((need == "thing" || need == "site") && !e.thing) return Suspicion::none;
      if (need == "people" && !e.people && !e.number) return Suspicion::none;
      if (need == "number" && !e.number) return Suspicion::none;
      firm = firm && may_be_alone(need, e);
      at = end + 1;
    }
    return firm ? Suspicion::firm : Suspicion::faint;
  }

  const Evidence& evidence(std::uint32_t index) {
    if (!evidence_[index]) evidence_[index] = with_antecedents(index);
    return *evidence_[index];
  }

  // An acronym stands for armed people only where the story told of some in full.
  bool story_armed() {
    if (!story_armed_) {
      story_armed_ = false;
      for (std::uint32_t s = 0; s < evidence_.size() && !*story_armed_; ++s) {
        const Evidence e = gather(s);
        story_armed_ = e.armed || e.may_be_armed;
      }
    }
    return *story_armed_;
  }

  // "They", "ils": armed or not as those told of before.
  Evidence with_antecedents(std::uint32_t index) {
    Evidence e = gather(index);
    if (!e.pronoun) return e;
    e.people = true;
    for (std::uint32_t back = 1; back <= kPronounReach && back <= index; ++back) {
      const Evidence before = gather(index - back);
      e.may_be_armed = e.may_be_armed || before.armed || before.may_be_armed;
      e.arms = e.arms || before.arms;
      e.acronym = e.acronym || before.acronym;
      e.thing = e.thing || before.thing;
    }
    return e;
  }

  Evidence gather(std::uint32_t index) {
    Evidence e;
    const text::Sentence& sentence = document_.sentences()[index];
    const auto words = document_.words(sentence);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      see_name(words, w, e);
      see_rows(people_, words, w, e);
      see_rows(things_, words, w, e);
      const Word& word = words[w];
      if (numbers_.phrases->may_begin(word)) e.number = true;
      if (demonyms_.phrases->may_begin(word)) e.may_be_armed = e.people = true;
      const bool digits = !word.norm.empty() && word.norm[0] >= '0' && word.norm[0] <= '9';
      e.number = e.number || digits;
      e.counted = e.counted || digits || length_at(numbers_, words, w) > 0;
      e.pronoun = e.pronoun || word.upos == Upos::pron || find_reading(word.readings, Upos::pron) != nullptr;
    }
    return e;
  }

  // A capital can stand for a person, or for an acronym that the story explained.
  void see_name(std::span<const Word> words, std::uint32_t w, Evidence& e) {
    const Word& word = words[w];
    if (word.capital || word.all_capitals) e.people = true;
    if (word.all_capitals) e.acronym = true;
    names_.clear();
    directory_.match_at(words, w, names_);
    for (const auto& name : names_) {
      const auto kind = from_name<ParticipantKind>(directory_.row(name.row).kind);
      e.people = true;
      e.armed = e.armed || !kind || is_armed(*kind);
    }
  }

  void see_rows(const Table& table, std::span<const Word> words, std::uint32_t w, Evidence& e) {
    if (!table.phrases->may_begin(words[w])) return;
    found_.clear();
    table.phrases->match_at(words, w, found_);
    const bool people = &table == &people_;
    for (const auto& match : found_) {
      (people ? e.people : e.thing) = true;
      e.crowd = e.crowd || people;
      if (table.cell(match.row, people ? "armed" : "arms") != "yes") continue;
      const bool everyday = length_at(everyday_, words, w) >= match.last - match.first;
      (everyday ? e.may_be_armed : e.armed) = true;
      e.arms = e.arms || !people;
    }
  }

  const text::Document& document_;
  const knowledge::Actors& directory_;
  Table happenings_, harm_, people_, things_, demonyms_, numbers_, everyday_;
  std::uint32_t needs_, form_;
  std::vector<std::optional<Evidence>> evidence_;
  std::optional<bool> story_armed_;
  std::vector<knowledge::PhraseMatch> matches_, found_;
  std::vector<knowledge::NameMatch> names_;
};

}  // namespace

std::vector<std::uint32_t> first_look(const text::Document& document, const knowledge::Knowledge& knowledge) {
  std::vector<std::uint32_t> sentences;
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return sentences;
  Looker looker(document, knowledge, *lexicon);
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    if (looker.look_at(s, false) == Suspicion::firm) sentences.push_back(s);
    if (2 * sentences.size() > document.sentences().size()) break;
  }
  return sentences;
}

bool second_look(const text::Document& document, const knowledge::Knowledge& knowledge,
                 std::span<const std::uint32_t> sentences) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return false;
  Looker looker(document, knowledge, *lexicon);
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](std::uint32_t s) { return looker.look_at(s, true) == Suspicion::firm; });
}

}  // namespace vigie::read
