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
// that could name a place.
struct Evidence {
  bool armed = false, arms = false, people = false, thing = false, number = false, pronoun = false, acronym = false;
};

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
        needs_(happenings_.phrases->column("needs")),
        form_(happenings_.phrases->column("form")),
        evidence_(document.sentences().size()) {}

  // Whether the sentence could hold a happening; of one that only counts in a conflict, `lonely` is set instead.
  bool may_hold(std::uint32_t index, bool tagged, bool& lonely) {
    const text::Sentence& sentence = document_.sentences()[index];
    if (document_.role(sentence) == Role::credit) return false;
    const auto words = document_.words(sentence);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      if (harm_.phrases->may_begin(words[w]) && evidence(index).number && row_at(harm_, words, w)) return true;
      if (!happenings_.phrases->may_begin(words[w])) continue;
      matches_.clear();
      happenings_.phrases->match_at(words, w, matches_);
      for (const auto& match : matches_) {
        if (tagged && !may_have_form(match, words)) continue;
        const std::string_view needs = happenings_.phrases->cell(match.row, needs_);
        if (!met(needs, index)) continue;
        if (needs.find("conflict") == std::string_view::npos) return true;
        lonely = true;
      }
    }
    return false;
  }

 private:
  static bool row_at(const Table& table, std::span<const Word> words, std::uint32_t w) {
    std::vector<knowledge::PhraseMatch> found;
    table.phrases->match_at(words, w, found);
    return !found.empty();
  }

  // A row of one or two words stands in the part of speech that it asks for.
  bool may_have_form(const knowledge::PhraseMatch& match, std::span<const Word> words) const {
    const std::string_view form = happenings_.phrases->cell(match.row, form_);
    if (match.last - match.first > 2 || (form != "verb" && form != "noun")) return true;
    return std::any_of(words.begin() + match.first, words.begin() + match.last, [&](const Word& word) {
      if (form == "verb") return word.upos != Upos::noun && word.upos != Upos::propn;
      return word.upos != Upos::verb && word.upos != Upos::aux;
    });
  }

  bool met(std::string_view needs, std::uint32_t index) {
    for (std::size_t at = 0; at < needs.size();) {
      const std::size_t end = std::min(needs.find(' ', at), needs.size());
      const std::string_view need = needs.substr(at, end - at);
      const Evidence& e = evidence(index);
      if (need == "armed" && !e.armed && !(e.acronym && story_armed())) return false;
      if (need == "arms" && !e.arms) return false;
      if ((need == "thing" || need == "site") && !e.thing) return false;
      if (need == "people" && !e.people && !e.number) return false;
      if (need == "number" && !e.number) return false;
      at = end + 1;
    }
    return true;
  }

  const Evidence& evidence(std::uint32_t index) {
    if (!evidence_[index]) evidence_[index] = with_antecedents(index);
    return *evidence_[index];
  }

  // An acronym stands for armed people only where the story told of some in full.
  bool story_armed() {
    if (!story_armed_) {
      story_armed_ = false;
      for (std::uint32_t s = 0; s < evidence_.size() && !*story_armed_; ++s) story_armed_ = gather(s).armed;
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
      e.armed = e.armed || before.armed;
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
      if (demonyms_.phrases->may_begin(word)) e.armed = e.people = true;
      e.number = e.number || (!word.norm.empty() && word.norm[0] >= '0' && word.norm[0] <= '9');
      e.pronoun = e.pronoun || word.upos == Upos::pron ||
                  std::any_of(word.readings.begin(), word.readings.end(),
                              [](const Reading& r) { return r.upos == Upos::pron; });
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
      if (people) {
        e.people = true;
        e.armed = e.armed || table.cell(match.row, "armed") == "yes";
      } else {
        e.thing = true;
        if (table.cell(match.row, "arms") == "yes") e.armed = e.arms = true;
      }
    }
  }

  const text::Document& document_;
  const knowledge::Actors& directory_;
  Table happenings_, harm_, people_, things_, demonyms_, numbers_;
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
  bool any = false;
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    bool lonely = false;
    const bool holds = looker.may_hold(s, false, lonely);
    any = any || holds;
    if (holds || lonely) sentences.push_back(s);
    if (any && 2 * sentences.size() > document.sentences().size()) break;
  }
  // Words that mean violence only in a conflict mean none where nothing else tells of one.
  if (!any) sentences.clear();
  return sentences;
}

bool second_look(const text::Document& document, const knowledge::Knowledge& knowledge,
                 std::span<const std::uint32_t> sentences) {
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return false;
  Looker looker(document, knowledge, *lexicon);
  bool lonely = false;
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](std::uint32_t s) { return looker.may_hold(s, true, lonely); });
}

}  // namespace vigie::read
