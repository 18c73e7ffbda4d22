// Actors: noun phrases that name people, bodies or things, with the identity that the directory or the story gives
// them.
//   "les soldats maliens" -> mali-armed-forces, state-force, who "soldiers"     "RSF fighters" -> rapid-support-forces
//   "le groupe" -> the armed group told of last        "frappes israéliennes" -> israel-armed-forces, an adjective
// A directory name, a noun of `people` or `things`, a titled person, a metonym or a demonym is the core; articles,
// numbers, adjectives and "of" phrases around it join the phrase. Tested in tests/unit/read/actors_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "core/unicode.h"
#include "read/actor_names.h"
#include "read/syntax.h"
#include "read/view.h"

namespace vigie::read {
namespace {

class Finder {
 public:
  explicit Finder(View& view) : view_(view), directory_(view.knowledge.actors()) {
    figure_at_.assign(view.size(), -1);
    for (std::size_t f = 0; f < view.figures.size(); ++f)
      for (std::uint32_t w = view.figures[f].words.first; w < view.figures[f].words.last; ++w)
        figure_at_[w] = static_cast<std::int32_t>(f);
    in_time_.assign(view.size(), false);
    for (const auto& time : view.times)
      for (std::uint32_t w = time.words.first; w < time.words.last; ++w) in_time_[w] = true;
    place_at_.assign(view.size(), -1);
    for (std::size_t p = 0; p < view.places.size(); ++p)
      for (std::uint32_t w = view.places[p].name.first; w < view.places[p].name.last; ++w)
        place_at_[w] = static_cast<std::int32_t>(p);
  }

  void run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      index_ = s;
      for (std::uint32_t w = sentence_->first; w < sentence_->last;) w = at(w);
    }
  }

 private:
  // Finds the mention whose core begins at `w`; returns where to go on.
  std::uint32_t at(std::uint32_t w) {
    if (in_time_[w]) return w + 1;
    ActorMention m;
    m.words.sentence = index_;
    std::uint32_t end = kNone;
    if (const auto next = named(w, m); next != kNone)
      end = next;
    else if (const auto person = titled(w, m); person != kNone)
      end = person;
    else if (const auto noun = common(w, m); noun != kNone)
      end = noun;
    else if (const auto seat = metonym(w, m); seat != kNone)
      end = seat;
    else if (const auto people = demonym(w, m); people != kNone)
      end = people;
    else if (const auto state = country(w, m); state != kNone)
      end = state;
    else if (const auto name = person_name(w, m); name != kNone)
      end = name;
    else if (const auto body = body_name(w, m); body != kNone)
      end = body;
    else if (const auto number = bare_number(w, m); number != kNone)
      end = number;
    else if (const auto office = office_holder(w, m); office != kNone)
      end = office;
    else if (const auto stands_for = pronoun(w, m); stands_for != kNone)
      end = stands_for;
    if (end == kNone) return w + 1;
    if (m.pronoun) {
      m.preposition = kNone;
      view_.actors.push_back(m);
      free_ = end;
      return end;
    }
    m.words.last = extend_right(end, m);
    m.words.first = extend_left(w, m);
    finish(m);
    free_ = m.words.last;
    return m.words.last;
  }

  // A name of the directory, with a noun after it that it qualifies: "Boko Haram fighters", "RSF convoy".
  std::uint32_t named(std::uint32_t w, ActorMention& m) {
    const auto names = view_.document.names(directory_).at(w);
    if (names.empty()) return alias(w, m);
    const auto row = names.front().row;
    std::uint32_t end = names.front().last;
    identify(view_, row, m);
    m.head = end - 1;
    m.armed = is_armed(m.participant.kind);
    if (end < sentence_->last) {
      const Found noun = noun_at(view_.people, end);
      if (noun.row != kNone) {
        m.who = view_.people.cell(noun.row, "who");
        m.head = noun.last - 1;
        end = noun.last;
      }
    }
    return end;
  }

  // An acronym that the story itself introduced in brackets.
  std::uint32_t alias(std::uint32_t w, ActorMention& m) {
    const auto known = aliases_.find(view_.word(w).norm);
    if (known == aliases_.end() || !view_.word(w).capital) return kNone;
    m.participant = known->second;
    m.head = w;
    m.armed = is_armed(m.participant.kind);
    return w + 1;
  }

  Found noun_at(const Table& table, std::uint32_t w) const {
    const Found found = longest_at(view_, table, *sentence_, w);
    if (found.row == kNone) return found;
    const Word& head = view_.word(found.last - 1);
    const bool may_be_noun = head.upos == Upos::noun || head.upos == Upos::propn || head.upos == Upos::adj ||
                             head.upos == Upos::unknown || head.upos == Upos::x || head.upos == Upos::pron ||
                             (found.last - found.first > 1);
    // "la région voisine": an adjective after its noun is none.
    if (head.upos == Upos::adj && w > sentence_->first && view_.word(w - 1).upos == Upos::noun) return {w, w, w, kNone};
    return may_be_noun ? found : Found{w, w, w, kNone};
  }

  std::uint32_t common(std::uint32_t w, ActorMention& m) {
    const Found thing = noun_at(view_.things, w);
    if (const Found found = noun_at(view_.people, w);
        found.row != kNone && (thing.row == kNone || thing.last <= found.last)) {  // "a police station" is a thing
      m.participant.kind =
          from_name<ParticipantKind>(view_.people.cell(found.row, "kind")).value_or(ParticipantKind::unknown);
      m.who = view_.people.cell(found.row, "who");
      m.armed = view_.people.cell(found.row, "armed") == "yes";
      m.group = view_.people.cell(found.row, "group") == "yes";
      m.head = found.last - 1;
      return found.last;
    }
    if (thing.row != kNone) {
      m.participant.kind = ParticipantKind::infrastructure;
      m.who = view_.things.cell(thing.row, "who");
      m.thing = true;
      m.site = view_.things.cell(thing.row, "site") == "yes";
      m.arms = view_.things.cell(thing.row, "arms") == "yes";
      m.head = thing.last - 1;
      return thing.last;
    }
    return kNone;
  }

  std::uint32_t titled(std::uint32_t w, ActorMention& m) {
    const Found title = longest_at(view_, view_.titles, *sentence_, w);
    if (title.row == kNone) return kNone;
    std::uint32_t end = title.last;
    while (end < sentence_->last && end < title.last + 6 && (is_name_word(end) || (end > title.last && goes_on(end))))
      ++end;
    if (end == title.last) return kNone;
    m.participant.kind = ParticipantKind::person;
    m.head = end - 1;
    return end;
  }

  // A name that the networks take for a person's, else two or more capitalised words in a row inside a sentence that
  // are no place: a person who is not in the directory.
  std::uint32_t person_name(std::uint32_t w, ActorMention& m) {
    std::uint32_t end = w;
    if (place_at_[w] >= 0) return kNone;
    if (view_.word(w).name == NameKind::person && view_.word(w).name_begins) {
      if (view_.word(w).upos == Upos::det) return kNone;
      do {
        matches_.clear();
        if (end > w) directory_.match_at(view_.document.words(*sentence_), end - sentence_->first, matches_);
        if (!matches_.empty()) return kNone;  // "A Boko Haram attack": the name is another one
        ++end;
      } while (end < sentence_->last && goes_on(end));
    } else if (told_before(w)) {
      end = w + 1;  // "Cantlie" after "John Cantlie", whatever the networks take it for
    } else {
      if (w == sentence_->first || !is_name_word(w) || other_name(w)) return kNone;
      while (end < sentence_->last && end < w + 4 && is_name_word(end) && place_at_[end] < 0 && !other_name(end)) ++end;
      if (end < w + 2 || view_.word(w).all_capitals) return kNone;
    }
    m.participant.kind = ParticipantKind::person;
    m.head = end - 1;
    return end;
  }

  // The name of a body that is not in the directory, as the networks see it.
  std::uint32_t body_name(std::uint32_t w, ActorMention& m) const {
    const auto names_body = [&](std::uint32_t i) { return view_.word(i).name == NameKind::organisation; };
    if (place_at_[w] >= 0 || !names_body(w) || !view_.word(w).name_begins) return kNone;
    std::uint32_t end = w + 1;
    while (end < sentence_->last && names_body(end) && !view_.word(end).name_begins) ++end;
    m.participant.kind = ParticipantKind::organisation;
    m.head = syntax::has_tree(view_, index_) ? syntax::top_of(view_, w, end) : end - 1;
    return end;
  }

  bool told_before(std::uint32_t w) const {
    const Word& word = view_.word(w);
    return word.capital && word.upos == Upos::propn && persons_.find(std::string(word.norm)) != persons_.end();
  }

  bool goes_on(std::uint32_t w) const { return view_.word(w).name == NameKind::person && !view_.word(w).name_begins; }

  bool other_name(std::uint32_t w) const {
    const NameKind kind = view_.word(w).name;
    return kind == NameKind::location || kind == NameKind::organisation || kind == NameKind::other;
  }

  bool is_name_word(std::uint32_t w) const {
    const Word& word = view_.word(w);
    return word.capital && word.upos != Upos::det && word.upos != Upos::pron && word.upos != Upos::adp &&
           word.upos != Upos::punct && word.upos != Upos::num && word.upos != Upos::adv;
  }

  std::uint32_t metonym(std::uint32_t w, ActorMention& m) {
    const Found found = longest_at(view_, view_.metonyms, *sentence_, w);
    if (found.row == kNone) return kNone;
    if (place_at_[w] >= 0 && !view_.places[static_cast<std::size_t>(place_at_[w])].stands_for_government) return kNone;
    m.participant.country = view_.metonyms.cell(found.row, "country");
    m.participant.kind = ParticipantKind::government;
    m.head = found.last - 1;
    const auto id = view_.metonyms.cell(found.row, "id");
    if (const auto row = directory_.by_id(id); !id.empty() && row) identify(view_, *row, m);
    return found.last;
  }

  // A country that does something: the subject or agent of a verb, who is blamed, whose strikes they are, one of two
  // sides ("Israel has sent a division", "lancée par la Russie", "entre Israël et le Hamas").
  std::uint32_t country(std::uint32_t w, ActorMention& m) {
    if (place_at_[w] < 0) return kNone;
    const auto& place = view_.places[static_cast<std::size_t>(place_at_[w])];
    if (place.name.first != w || place.place.precision != PlacePrecision::country || place.locative) return kNone;
    if (!place.stands_for_government && !acts(place.name)) return kNone;
    m.participant.country = place.place.country;
    m.participant.kind = ParticipantKind::government;
    m.head = place.name.last - 1;
    return place.name.last;
  }

  [[nodiscard]] bool acts(const Range& name) const {
    const std::uint32_t before = name.first > sentence_->first ? name.first - 1 : name.first;
    if (!syntax::has_tree(view_, index_)) {
      if (view_.word(before).upos == Upos::adp || view_.word(before).norm == ",") return false;
      for (std::uint32_t i = name.last; i < sentence_->last && i < name.last + 3; ++i)
        if (view_.word(i).upos == Upos::verb || view_.word(i).upos == Upos::aux) return true;
      return false;
    }
    std::uint32_t top = syntax::top_of(view_, name.first, name.last);
    while (syntax::is(view_, top, "conj")) top = syntax::head_of(view_, top);
    const std::uint32_t preposition = syntax::child(view_, top, "case");
    if (preposition != kNone)
      return view_.is(preposition, "by") || view_.is(preposition, "between") || syntax::is(view_, top, "nmod:poss");
    const std::uint32_t head = syntax::head_of(view_, top);
    return syntax::is(view_, top, "nsubj") || syntax::is(view_, top, "obl:agent") ||
           syntax::is(view_, top, "nmod:poss") || (head != kNone && view_.is(head, "accuse"));
  }

  // "some 50,000 have fled": a number that stands for people.
  std::uint32_t bare_number(std::uint32_t w, ActorMention& m) {
    const std::int32_t f = figure_at_[w];
    if (f < 0) return kNone;
    const auto& figure = view_.figures[static_cast<std::size_t>(f)];
    if (!figure.people || figure.what_known || figure.words.first != w) return kNone;
    if (figure.noun < figure.words.last && (!figure.who.empty() || view_.word(figure.noun).upos == Upos::noun))
      return kNone;
    m.participant.kind = ParticipantKind::civilians;
    m.who = figure.who;
    m.head = figure.words.last - 1;
    return figure.words.last;
  }

  // "the governor", "un responsable": who holds an office acts for a government.
  std::uint32_t office_holder(std::uint32_t w, ActorMention& m) {
    const Found found = noun_at(view_.source_heads, w);
    if (found.row == kNone || view_.source_heads.cell(found.row, "kind") != "official" ||
        view_.word(w).upos == Upos::adj)
      return kNone;
    m.participant.kind = ParticipantKind::government;
    m.head = found.last - 1;
    return found.last;
  }

  // A pronoun means the last subject of the sentences before or of another clause of its own that agrees with it; where
  // none was a subject, the last mention without a preposition.
  std::uint32_t pronoun(std::uint32_t w, ActorMention& m) {
    if (view_.word(w).upos != Upos::pron || !view_.is(w, "pronoun")) return kNone;
    std::size_t found = view_.actors.size();
    for (std::size_t i = view_.actors.size(); i-- > 0;) {
      const ActorMention& before = view_.actors[i];
      if (before.words.sentence + 2 < index_ || (found < view_.actors.size() && before.words.sentence + 1 < index_))
        break;
      if (!may_mean(w, before)) continue;
      const bool subject = syntax::is(view_, before.head, "nsubj");
      if (found == view_.actors.size() || subject) found = i;
      if (subject) break;
    }
    if (found == view_.actors.size()) return kNone;
    m = view_.actors[found];
    m.words = {index_, w, w + 1};
    m.head = w;
    m.antecedent = m.pronoun ? m.antecedent : view_.actors[found].head;
    m.pronoun = true;
    m.figure = -1;
    return w + 1;
  }

  // Number, gender, and not beside it in its own clause.
  [[nodiscard]] bool may_mean(std::uint32_t w, const ActorMention& before) const {
    if (before.adjective || before.thing || before.preposition != kNone) return false;
    if (before.words.sentence == index_ && view_.clause_of[before.head] == view_.clause_of[w]) return false;
    const Word &pronoun = view_.word(w), &noun = view_.word(before.head);
    const bool plural = pronoun.has(feature::plural) && !pronoun.has(feature::singular);
    const bool many = before.figure >= 0 || noun.has(feature::plural) || before.armed || before.group;
    if (plural ? !many : before.figure >= 0) return false;
    const std::uint32_t gender = feature::masculine | feature::feminine;
    return before.pronoun || (pronoun.features & gender) == 0 || (noun.features & gender) == 0 ||
           (pronoun.features & noun.features & gender) != 0;
  }

  // "les Palestiniens", "Russes et Ukrainiens" are people; "israélienne" beside a noun of the act is an adjective.
  std::uint32_t demonym(std::uint32_t w, ActorMention& m) {
    const Found found = longest_at(view_, view_.demonyms, *sentence_, w);
    if (found.row == kNone) return kNone;
    const Word& word = view_.word(w);
    m.participant.country = view_.demonyms.cell(found.row, "country");
    m.head = found.last - 1;
    const bool noun = word.upos == Upos::noun || word.upos == Upos::propn;
    const bool before_noun = found.last < sentence_->last && view_.word(found.last).upos == Upos::noun;
    const bool after_noun = w > sentence_->first && view_.word(w - 1).upos == Upos::noun;
    m.adjective = word.upos == Upos::adj || before_noun || after_noun || !noun;
    if (m.adjective) {
      m.participant.kind = ParticipantKind::state_force;
      m.participant.id = force_id(view_, m.participant.country, false);
      m.armed = true;
    } else {
      m.participant.kind = ParticipantKind::civilians;
      m.who = "civilians";
    }
    return found.last;
  }

  std::uint32_t extend_right(std::uint32_t end, ActorMention& m) {
    while (end < sentence_->last) {
      if (const auto next = adjective_at(end, m); next != end) {
        end = next;
      } else if (const auto bracket = bracket_at(end, m); bracket != end) {
        end = bracket;
      } else if (const auto compound = compound_at(end, m); compound != end) {
        end = compound;
      } else if (const auto name = name_at(end, m); name != end) {
        end = name;
      } else if (const auto of = complement_at(end, m); of != end) {
        end = of;
        break;
      } else {
        break;
      }
    }
    return end;
  }

  std::uint32_t adjective_at(std::uint32_t w, ActorMention& m) {
    if (m.adjective || m.means()) return w;  // "frappes israéliennes": whose they are
    const Found found = longest_at(view_, view_.demonyms, *sentence_, w);
    if (found.row != kNone &&
        (view_.word(w).upos == Upos::adj || view_.word(w).upos == Upos::noun || !view_.word(w).capital)) {
      if (m.participant.country.empty()) m.participant.country = view_.demonyms.cell(found.row, "country");
      return found.last;
    }
    const Word& word = view_.word(w);
    const bool plain = word.upos == Upos::adj && !word.has(feature::gerund) && figure_at_[w] < 0;
    return plain && view_.harm.phrases->may_begin(word) == false ? w + 1 : w;
  }

  // "an Israeli infantry unit": where nouns stand side by side, the last one is the head.
  std::uint32_t compound_at(std::uint32_t w, ActorMention& m) {
    if (m.adjective || m.thing || view_.word(w).upos != Upos::noun || !nouns_stand_together()) return w;
    if (const Found thing = noun_at(view_.things, w); thing.row != kNone && m.participant.name.empty()) {
      const bool means =
          view_.things.cell(thing.row, "arms") == "yes" || view_.things.cell(thing.row, "who") == "strikes";
      if (m.armed && means) return w;  // "a military drone", "a coalition air strike": whose it is
      m.participant = {};              // "a police station": a building, not the police
      m.participant.kind = ParticipantKind::infrastructure;
      m.thing = true;
      m.armed = m.group = false;
      m.site = view_.things.cell(thing.row, "site") == "yes";
      m.arms = view_.things.cell(thing.row, "arms") == "yes";
      m.who = view_.things.cell(thing.row, "who");
      m.head = thing.last - 1;
      return thing.last;
    }
    const Found noun = noun_at(view_.people, w);
    if (noun.row == kNone) return w;
    m.head = noun.last - 1;
    if (m.who.empty()) m.who = view_.people.cell(noun.row, "who");
    return noun.last;
  }

  // "le groupe Boko Haram", "rebel group M23": the name right after the noun for its sort.
  std::uint32_t name_at(std::uint32_t w, ActorMention& m) {
    if (!m.participant.id.empty() || (!m.armed && !m.group) || m.adjective) return w;
    if (!view_.word(w).capital || view_.word(w - 1).upos == Upos::adp) return w;
    matches_.clear();
    directory_.match_at(view_.document.words(*sentence_), w - sentence_->first, matches_);
    if (matches_.empty()) return w;
    identify(view_, matches_.front().row, m);
    m.armed = is_armed(m.participant.kind);
    return sentence_->first + matches_.front().last;
  }

  // "(M23)": the acronym belongs to the name, and means it from here on.
  std::uint32_t bracket_at(std::uint32_t w, const ActorMention& m) {
    if (w + 2 >= sentence_->last || view_.word(w).norm != "(") return w;
    const Word& inside = view_.word(w + 1);
    if (view_.word(w + 2).norm != ")" || !inside.capital || inside.form.size() > 12) return w;
    if (m.participant.id.empty() && !inside.all_capitals) return w;
    aliases_[std::string(inside.norm)] = m.participant;
    return w + 3;
  }

  // "of the Islamic State", "du gang Gran Grif", "de la région": joins the phrase; a named group gives its identity.
  std::uint32_t complement_at(std::uint32_t w, ActorMention& m) {
    const bool of = view_.is(w, "of") || (w > m.head && w == m.head + 1 && view_.is(m.head, "of"));  // "hommes de"
    if (!of || m.adjective || m.means()) return w;  // "a bomb of the coalition": who drops it is another
    std::uint32_t inner = view_.is(w, "of") ? w + 1 : w;
    while (inner < sentence_->last && view_.word(inner).upos == Upos::det) ++inner;
    if (inner >= sentence_->last) return w;
    // "du gang Gran Grif", "of the militant group Al-Shabaab": what sort of body it is stands before its name.
    if (const Found sort = noun_at(view_.people, inner); sort.row != kNone && sort.last < sentence_->last) {
      matches_.clear();
      directory_.match_at(view_.document.words(*sentence_), sort.last - sentence_->first, matches_);
      if (!matches_.empty()) inner = sort.last;
    }
    matches_.clear();
    directory_.match_at(view_.document.words(*sentence_), inner - sentence_->first, matches_);
    if (!matches_.empty() && m.participant.id.empty() && !m.thing) {
      const auto kind = m.participant.kind;
      identify(view_, matches_.front().row, m);
      if (kind == ParticipantKind::person || kind == ParticipantKind::civilians) m.participant.kind = kind;
      m.armed = is_armed(m.participant.kind);
      return sentence_->first + matches_.front().last;
    }
    if (place_at_[inner] >= 0) {
      const auto& place = view_.places[static_cast<std::size_t>(place_at_[inner])];
      if (m.participant.country.empty() && place.place.precision == PlacePrecision::country)
        m.participant.country = place.place.country;
      return std::max(place.name.last, inner + 1);
    }
    if (const Found noun = noun_at(view_.people, inner); noun.row != kNone) {
      if (m.participant.kind == ParticipantKind::unknown || view_.people.cell(noun.row, "armed") == "yes") {
        m.armed = m.armed || view_.people.cell(noun.row, "armed") == "yes";
      }
      ActorMention tail = m;
      std::uint32_t end = noun.last;
      while (end < sentence_->last && adjective_at(end, tail) != end) end = adjective_at(end, tail);
      if (m.participant.country.empty()) m.participant.country = tail.participant.country;
      return end;
    }
    // "le directeur d'une radio": any other noun that completes this one.
    const bool completes = !m.thing && m.participant.id.empty() && view_.word(inner).upos == Upos::noun &&
                           figure_at_[inner] < 0 && !in_time_[inner] && syntax::head_of(view_, inner) == m.head &&
                           syntax::is(view_, inner, "nmod");
    return completes && noun_at(view_.things, inner).row == kNone ? inner + 1 : w;
  }

  std::uint32_t extend_left(std::uint32_t first, ActorMention& m) {
    while (first > std::max(sentence_->first, free_)) {
      const std::uint32_t w = first - 1;
      const Word& word = view_.word(w);
      if (in_time_[w]) break;
      if (figure_at_[w] >= 0) {
        m.figure = figure_at_[w];
        first = std::max({sentence_->first, free_, view_.figures[static_cast<std::size_t>(m.figure)].words.first});
        break;
      }
      if (word.upos == Upos::det || (word.upos == Upos::pron && word.has(feature::possessive))) {
        m.definite = m.definite || word.has(feature::definite);
        m.possessive = m.possessive || word.has(feature::possessive);
        first = w;
        break;
      }
      const Found found = longest_at(view_, view_.demonyms, *sentence_, w);
      if (found.row != kNone && found.last == first) {
        if (m.participant.country.empty()) m.participant.country = view_.demonyms.cell(found.row, "country");
        if (m.adjective) break;
        first = w;
        continue;
      }
      const bool qualifies =
          (word.upos == Upos::adj || (word.upos == Upos::noun && view_.word(first).space_before && noun_compound(w))) &&
          !m.adjective;
      if (!qualifies) break;
      first = w;
    }
    if (m.figure < 0 && m.head < figure_at_.size()) m.figure = figure_at_[m.head];
    if (m.figure >= 0) {
      const auto& figure = view_.figures[static_cast<std::size_t>(m.figure)];
      first = std::min(first, std::max({figure.words.first, sentence_->first, free_}));
      m.participant.count = figure.count;
    }
    return first;
  }

  [[nodiscard]] bool nouns_stand_together() const {
    return view_.lexicon.transition(Upos::noun, Upos::noun) > view_.lexicon.transition(Upos::noun, Upos::adp) - 2.0F;
  }

  // A noun right before the core, as in "government forces": only where the language puts nouns side by side, which
  // shows in the absence of an article or preposition between them.
  bool noun_compound(std::uint32_t w) const {
    return nouns_stand_together() && view_.word(w).upos == Upos::noun && noun_at(view_.people, w).row == kNone;
  }

  void finish(ActorMention& m) {
    std::uint32_t before = m.words.first;
    if (before > sentence_->first && view_.word(before - 1).upos == Upos::adp) m.preposition = before - 1;
    // "des FSR" written for "de les FSR": the article is not the name's own.
    while (m.words.first < m.head && m.words.first > sentence_->first &&
           view_.word(m.words.first).span == view_.word(m.words.first - 1).span)
      ++m.words.first;
    m.definite = m.definite || view_.word(m.words.first).has(feature::definite);
    m.participant.words = view_.quote(m.words);
    if (m.participant.id.empty() && m.participant.kind == ParticipantKind::state_force &&
        !m.participant.country.empty())
      m.participant.id = force_id(view_, m.participant.country, m.who == "police");
    if (m.participant.name.empty() && !m.participant.id.empty())
      if (const auto row = directory_.by_id(m.participant.id)) m.participant.name = directory_.row(*row).name;
    if (m.participant.kind == ParticipantKind::person && view_.word(m.head).capital) know_person(m);
    view_.actors.push_back(m);
  }

  // "Baghdadi" after "Abu Bakr al-Baghdadi" is the same person.
  void know_person(ActorMention& m) {
    std::string surname(view_.word(m.head).norm);
    for (const std::string_view article : {"al-", "el-"})
      if (surname.starts_with(article)) surname.erase(0, article.size());
    const auto known = persons_.find(surname);
    if (known == persons_.end()) {
      persons_.emplace(std::move(surname), m.participant);
    } else if (m.participant.id.empty()) {
      m.participant.id = known->second.id;
      m.participant.name = known->second.name;
    } else {
      known->second = m.participant;
    }
  }

  View& view_;
  const knowledge::Actors& directory_;
  const text::Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  std::uint32_t free_ = 0;  // the first word that belongs to no mention yet
  std::vector<std::int32_t> figure_at_, place_at_;
  std::vector<bool> in_time_;
  std::vector<knowledge::NameMatch> matches_;
  std::map<std::string, Participant, std::less<>> aliases_, persons_;
};

// "a police station", "the coalition air strike", "a military drone": what stands before a noun as its modifier is no
// participant by itself, only as an adjective is; the article before it is that of the noun.
void mark_modifiers(View& view) {
  for (ActorMention& m : view.actors) {
    std::uint32_t top = m.head;  // of a flat name its first word
    while (syntax::is(view, top, "flat") && syntax::head_of(view, top) >= m.words.first)
      top = syntax::head_of(view, top);
    const std::uint32_t noun = m.pronoun ? kNone : syntax::head_of(view, top);
    if (noun == kNone || noun < m.words.last || noun > m.words.last + 2 || view.word(noun).upos != Upos::noun) continue;
    if (syntax::is(view, top, "compound") || syntax::is(view, top, "amod")) m.adjective = true;
    if (m.adjective && m.words.first < m.head && view.word(m.words.first).upos == Upos::det) {
      ++m.words.first;
      m.participant.words = view.quote(m.words);
    }
  }
}

void index_words(View& view) {
  view.actor_at.assign(view.size(), -1);
  for (std::size_t a = 0; a < view.actors.size(); ++a)
    for (std::uint32_t w = view.actors[a].words.first; w < view.actors[a].words.last; ++w)
      view.actor_at[w] = static_cast<std::int32_t>(a);
}

}  // namespace

void find_actors(View& view) {
  view.actors.clear();
  find_focus_country(view);
  Finder(view).run();
  mark_modifiers(view);
  index_words(view);
  resolve_generic(view);
  guess_people(view);
  index_words(view);
}

}  // namespace vigie::read
