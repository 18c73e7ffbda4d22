// Speakers: noun phrases found by the tags around a verb or preposition of saying. Everything that depends on a
// language stands in its tables (clause-words, source-heads, titles); the rules here are those of word order.
// Tested in tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "read/speakers.h"

#include <algorithm>

#include "read/speech.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kLongestBracket = 8;

bool nominal(Upos upos) {
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::x || upos == Upos::unknown || upos == Upos::sym;
}

bool verbal(const Word& word) { return word.upos == Upos::verb || word.upos == Upos::aux; }

}  // namespace

Speakers::Speakers(const View& view) : view_(view) {
  in_time_.assign(view.size(), false);
  for (const auto& time : view.times)
    for (std::uint32_t w = time.words.first; w < time.words.last; ++w) in_time_[w] = true;
}

void Speakers::enter(std::uint32_t sentence) {
  sentence_ = &view_.sentence(sentence);
  index_ = sentence;
}

bool Speakers::finite(std::uint32_t w) const {
  const Word& word = view_.word(w);
  return verbal(word) && !word.has(feature::infinitive | feature::participle | feature::gerund) && !clitic(w);
}

// A verb form glued to the noun before it, with a noun after it, is a possessive mark: "Israel's ambulance service".
bool Speakers::clitic(std::uint32_t w) const {
  if (w == sentence_->first || w + 1 >= sentence_->last || view_.word(w).space_before) return false;
  const Upos next = view_.word(w + 1).upos;
  return (view_.word(w).upos == Upos::aux || view_.word(w).upos == Upos::part) && nominal(view_.word(w - 1).upos) &&
         (nominal(next) || next == Upos::adj);
}

// What no noun phrase reaches across.
bool Speakers::boundary(std::uint32_t w) const {
  const Word& word = view_.word(w);
  if (word.upos == Upos::punct)
    return (word.norm != "-" || word.space_before) && word.norm != "'" &&
           word.norm != ".";  // not "Genève - Un rapport"
  if (verbal(word)) {
    return !clitic(w) && !word.has(feature::participle | feature::gerund);
  }
  return view_.is(w, "relative") || view_.is(w, "contrast") || word.upos == Upos::sconj || in_time_[w] ||
         (word.upos == Upos::pron && !word.has(feature::possessive) &&
          (word.has(feature::reflexive) || view_.is(w, "pronoun")));
}

bool Speakers::joins_group(std::uint32_t w) const {
  const Word& word = view_.word(w);
  if (in_time_[w] || view_.is(w, "negation")) return true;
  if (word.upos == Upos::aux) return !clitic(w);
  if (word.upos == Upos::pron) return !view_.is(w, "relative");
  if (word.upos == Upos::det) return w + 1 < sentence_->last && verbal(view_.word(w + 1));  // "l'affirmait"
  return word.upos == Upos::adv || word.upos == Upos::part;
}

std::uint32_t Speakers::group_first(std::uint32_t verb, Subject& subject, bool& impersonal) const {
  std::uint32_t first = verb;
  while (first > sentence_->first && joins_group(first - 1)) {
    const std::uint32_t w = first - 1;
    impersonal = impersonal || view_.is(w, "impersonal");
    if (view_.word(w).upos == Upos::pron && view_.is(w, "speaker")) {
      subject.pronoun = w;
      subject.inverted = w > sentence_->first && !view_.word(w).space_before && verbal(view_.word(w - 1));
      if (!subject.inverted) return first;
    }
    first = w;
  }
  // "ont par ailleurs nié": an auxiliary a few words before its participle.
  bool auxiliary = false;
  for (std::uint32_t w = first; w < verb; ++w) auxiliary = auxiliary || finite(w);
  if (!auxiliary && view_.word(verb).has(feature::participle))
    for (std::uint32_t w = first; w > sentence_->first && w + 4 > verb; --w)
      if (view_.is(w - 1, "perfect") && finite(w - 1)) return group_first(w - 1, subject, impersonal);
  return first;
}

Subject Speakers::subject(const Found& verb) const {
  Subject subject;
  bool impersonal = false;
  subject.group = group_first(verb.first, subject, impersonal);
  if (subject.found()) return subject;
  if (verb.last < sentence_->last && view_.word(verb.last).upos == Upos::pron) {
    const bool glued = !view_.word(verb.last).space_before;
    if (glued && view_.is(verb.last, "speaker")) {
      subject.pronoun = verb.last;
      subject.inverted = true;
      return subject;
    }
    impersonal = impersonal || (glued && view_.is(verb.last, "impersonal"));
  }
  if (impersonal) return subject;
  named(verb, subject);
  across_relative(verb, subject);
  behind_antecedent(verb, subject);
  if (!subject.found() && set_off(subject.group) && !has_listener(verb)) {
    subject.phrase = after(verb.last);
    subject.inverted = subject.phrase.found();
  }
  if (!subject.found()) by_tree(verb, subject);
  return subject;
}

// The subject before the verb group: adjacent, before an insertion, before a relative clause, or of the verb before.
void Speakers::named(const Found& verb, Subject& subject) const {
  const std::uint32_t group = subject.group;
  if (group == sentence_->first) return;
  const std::uint32_t w = group - 1;
  const Word& before = view_.word(w);
  if (before.upos == Upos::pron && view_.is(w, "relative")) {
    subject.phrase = ending_at(w > sentence_->first && view_.word(w - 1).norm == "," ? w - 1 : w);
    subject.relative = subject.found();
  } else if (before.upos == Upos::cconj) {
    subject.phrase = of_verb_before(w);
  } else if (before.norm == ",") {
    subject.phrase = before_insertion(group);
    if (const Phrase behind = after(verb.last); behind.found() && !paper(behind) &&
                                                (paper(subject.phrase) || hangs_behind(verb, subject.phrase)) &&
                                                ends_subject(behind.last)) {
      subject.phrase = behind;  // "un accord de cessez-le-feu, a annoncé le ministre"
      subject.inverted = true;
    }
  } else {
    subject.phrase = ending_at(group);
    if (!subject.found()) subject.phrase = before_relative(group);
  }
}

// "Un obus a tué trois patients et une infirmière, a dit X": the tree knows no subject before the verb, and none of the
// verbs whose object is a person ("a accusé l'armée").
bool Speakers::hangs_behind(const Found& verb, const Phrase& front) const {
  if (!front.found()) return true;
  if (!syntax::has_tree(view_, index_) || view_.saying.cell(verb.row, "form") != "verb") return false;
  const std::uint32_t top = syntax::top_of(view_, verb.first, verb.last);
  if (view_.is(top, "accuse")) return false;
  const std::uint32_t subject = syntax::child(view_, top, "nsubj");
  return subject == kNone || subject > verb.first;
}

// Nothing but a listener and a time follows before the next mark or clause.
bool Speakers::ends_subject(std::uint32_t w) const {
  if (w < sentence_->last && listener(w)) w = past_listener(w);
  while (w < sentence_->last && in_time_[w]) ++w;
  return w >= sentence_->last || view_.word(w).upos == Upos::punct || view_.is(w, "relative");
}

// Whether nothing in a phrase says that it is people or a body: a paper, or no noun for sources at all.
bool Speakers::paper(const Phrase& phrase) const {
  if (!phrase.found()) return false;
  const Found head = source_head(view_, index_, phrase);
  const bool named = std::any_of(view_.actors.begin(), view_.actors.end(), [&](const ActorMention& actor) {
    return actor.words.sentence == index_ && actor.head >= phrase.first && actor.head < phrase.last;
  });
  return head.row == kNone ? !named && !view_.word(phrase.first).capital
                           : view_.source_heads.cell(head.row, "kind") == "document";
}

// "A man whose sister was killed told ...": where the phrase before the verb belongs to a relative clause, the tree's.
void Speakers::across_relative(const Found& verb, Subject& subject) const {
  if (!subject.phrase.found() || subject.relative || !syntax::has_tree(view_, index_)) return;
  const std::uint32_t near = view_.clause_of[subject.phrase.last - 1];
  if (near == view_.clause_of[verb.anchor] || !view_.clauses[near].relative) return;
  const std::uint32_t told = syntax::subject_of(view_, syntax::top_of(view_, verb.first, verb.last));
  if (told == kNone || told >= subject.phrase.first) return;
  if (const Phrase whole = ending_at(told + 1); whole.found()) subject.phrase = whole;
}

// "..., a charge Islamabad rejects": what the clause hangs on is no part of its subject.
void Speakers::behind_antecedent(const Found& verb, Subject& subject) const {
  if (!subject.phrase.found() || !syntax::has_tree(view_, index_)) return;
  const std::uint32_t top = syntax::top_of(view_, verb.first, verb.last);
  const std::uint32_t noun = syntax::head_of(view_, top), told = syntax::child(view_, top, "nsubj");
  if (!syntax::is(view_, top, "acl:relcl") || noun < subject.phrase.first || told == kNone || told <= noun) return;
  if (told < subject.phrase.last) subject.phrase = trimmed(noun + 1, subject.phrase.last);
}

// "had told people to stay indoors": whom the verb tells stands behind it.
bool Speakers::has_listener(const Found& verb) const {
  const std::uint32_t w = verb.last;
  return w < sentence_->last && syntax::has_tree(view_, index_) &&
         (syntax::is(view_, w, "iobj") || syntax::is(view_, w, "obj")) && syntax::head_of(view_, w) >= verb.first &&
         syntax::head_of(view_, w) < verb.last;
}

// "The rebels held the streets and had told people to stay indoors": the subject that the tree gives.
void Speakers::by_tree(const Found& verb, Subject& subject) const {
  if (!syntax::has_tree(view_, index_)) return;
  const std::uint32_t top = syntax::top_of(view_, verb.first, verb.last);
  if (!syntax::is(view_, top, "conj") || syntax::passive(view_, top) == syntax::Told::yes) return;
  const std::uint32_t told = syntax::subject_of(view_, top);
  if (told == kNone || told >= verb.first || view_.word(told).upos == Upos::pron) return;
  subject.phrase = ending_at(told + 1);
}

// Whether a subject may follow the verb that begins here: at the front, after a comma, "comme l'affirme X".
bool Speakers::set_off(std::uint32_t group) const {
  if (group == sentence_->first) return !view_.word(group).capital;  // after a quotation; not "Suspected rebels ..."
  const std::uint32_t w = group - 1;
  if (view_.is(w, "relative")) return w > sentence_->first && view_.word(w - 1).upos == Upos::pron;  // "ce qu'a dit X"
  return view_.word(w).upos == Upos::punct || view_.word(w).upos == Upos::sconj || view_.is(w, "subordinate");
}

// "The governor imposed a curfew and said": the subject of the sentence's first verb.
Phrase Speakers::of_verb_before(std::uint32_t conjunction) const {
  for (std::uint32_t w = sentence_->first; w < conjunction; ++w) {
    if (view_.is(w, "relative") || view_.word(w).upos == Upos::sconj) return {};
    if (!finite(w)) continue;
    Subject ignored;
    bool impersonal = false;
    const std::uint32_t group = group_first(w, ignored, impersonal);
    if (group == sentence_->first || impersonal || ignored.pronoun != kNone) return {};
    return view_.word(group - 1).norm == "," ? before_insertion(group) : ending_at(group);
  }
  return {};
}

// "A man whose sister was killed told ...": past a relative clause without commas.
Phrase Speakers::before_relative(std::uint32_t group) const {
  constexpr std::uint32_t kLongest = 12;
  bool verb = false;
  for (std::uint32_t w = group; w > sentence_->first && group - w < kLongest; --w) {
    if (view_.word(w - 1).upos == Upos::punct) return {};
    if (view_.is(w - 1, "relative")) return verb ? ending_at(w - 1) : Phrase{};
    verb = verb || finite(w - 1);
  }
  return {};
}

// "A broadcaster based abroad": a past form that is a participle between a noun and what goes with it.
bool Speakers::reduced(std::uint32_t w) const {
  if (view_.word(w).upos != Upos::verb || w == sentence_->first || w + 1 >= sentence_->last) return false;
  const Upos next = view_.word(w + 1).upos;
  return nominal(view_.word(w - 1).upos) && (next == Upos::adv || next == Upos::adp) &&
         std::any_of(view_.word(w).readings.begin(), view_.word(w).readings.end(), [](const Reading& r) {
           return (r.features & feature::participle) != 0 && (r.features & feature::past) != 0;
         });
}

// The noun phrase whose last word stands before `end`.
Phrase Speakers::ending_at(std::uint32_t end) const {
  std::uint32_t first = end, joint = kNone;
  bool verb = false;
  while (first > sentence_->first) {
    const std::uint32_t w = first - 1;
    if (view_.word(w).norm == ")") {
      std::uint32_t open = w;
      while (open > sentence_->first && w - open < kLongestBracket && view_.word(open).norm != "(") --open;
      if (view_.word(open).norm != "(") break;
      first = open;
      continue;
    }
    if (boundary(w) && !reduced(w)) {
      verb = verbal(view_.word(w));
      break;
    }
    const Upos upos = view_.word(w).upos;
    if (upos == Upos::adv || upos == Upos::intj) break;
    if (upos == Upos::cconj && joint == kNone) joint = w;
    first = w;
  }
  if (verb && joint != kNone) first = joint + 1;  // "killed five soldiers and police said"
  return trimmed(first, end);
}

// The words of a phrase before "joint par l'AFP".
Phrase Speakers::without_contact(const Phrase& phrase) const {
  for (std::uint32_t w = phrase.first + 1; w < phrase.last; ++w)
    if (cited_by(w)) return {phrase.first, w};
  return phrase;
}

// Without conjunctions and phrases of place at its front: "In Goma residents (said)".
Phrase Speakers::trimmed(std::uint32_t first, std::uint32_t end) const {
  while (first < end && (view_.word(first).upos == Upos::cconj || view_.word(first).upos == Upos::adv ||
                         view_.word(first).upos == Upos::punct || view_.word(first).norm == "-"))
    ++first;
  if (first < end && view_.word(first).upos == Upos::adp) {
    std::uint32_t begin = first + 1;
    while (begin < end && !nominal(view_.word(begin).upos)) ++begin;
    while (begin < end && view_.word(begin).upos != Upos::det && view_.word(begin).upos != Upos::num) ++begin;
    if (begin >= end || view_.word(begin - 1).upos == Upos::adp) return {};
    first = begin;
  }
  const Phrase phrase = without_contact({first, end});
  return phrase.found() && can_speak(phrase) ? phrase : Phrase{};
}

// Whether words between two commas only add to what stands before them: an apposition, a relative clause, "lui".
bool Speakers::is_insertion(std::uint32_t first, std::uint32_t last) const {
  bool relative = false;
  for (std::uint32_t w = first; w < last; ++w) {
    relative = relative || view_.is(w, "relative");
    if (view_.word(w).norm == ";" || view_.word(w).norm == ":") return false;
    if (finite(w) && !relative) return false;
  }
  return true;
}

// "Emergency Lawyers, a network that documents abuses, said": the phrase before the first of the commas.
Phrase Speakers::before_insertion(std::uint32_t group) const {
  const std::uint32_t close = group - 1;
  for (std::uint32_t comma = close; comma-- > sentence_->first;) {
    if (view_.word(comma).norm != ",") continue;
    if (!is_insertion(comma + 1, close)) break;
    const Phrase phrase = ending_at(comma);
    if (!phrase.found()) continue;
    const bool alone = phrase.first == sentence_->first || view_.word(phrase.first - 1).upos == Upos::punct ||
                       view_.word(phrase.first - 1).upos == Upos::cconj ||
                       view_.word(phrase.first - 1).upos == Upos::sconj || view_.is(phrase.first - 1, "contrast");
    if (alone) return phrase;
  }
  const Phrase adjacent = ending_at(close);  // "Le patron, Abou Younès, se souvient"
  const bool whole =
      adjacent.found() && adjacent.first > sentence_->first && view_.word(adjacent.first - 1).norm == ",";
  return whole ? adjacent : Phrase{};
}

// "à l'AFP", "dans un communiqué", ", à la sortie du palais,": whom it was told and where.
std::uint32_t Speakers::past_listener(std::uint32_t w) const {
  const bool comma = view_.word(w).norm == ",";
  std::uint32_t at = comma ? w + 1 : w;
  if (at >= sentence_->last || view_.word(at).upos != Upos::adp) return w;
  bool noun = false, linked = true;
  for (++at; at < sentence_->last; ++at) {
    const Word& word = view_.word(at);
    if (comma ? word.norm == "," : boundary(at)) break;
    if (!comma && noun && view_.word(at - 1).upos == Upos::propn && plural_article(at)) return at;
    const bool article = word.upos == Upos::det || word.upos == Upos::num;
    if (!comma && noun && !linked && article) return at;
    if (!comma && noun && word.upos == Upos::adp && !view_.is(at, "of")) return at;
    noun = noun || nominal(word.upos);
    linked = word.upos == Upos::adp || (linked && article);
  }
  return comma && at < sentence_->last ? at + 1 : at;
}

// "des sources": an article that is written like a preposition with one.
bool Speakers::plural_article(std::uint32_t w) const {
  return w + 2 < sentence_->last && view_.word(w).upos == Upos::adp && view_.is(w, "of") &&
         view_.word(w + 1).span.begin == view_.word(w).span.begin && view_.word(w + 1).has(feature::plural);
}

Phrase Speakers::after(std::uint32_t w) const {
  for (std::uint32_t before = kNone; w < sentence_->last && w != before;) {
    before = w;
    while (w < sentence_->last && (in_time_[w] || view_.word(w).upos == Upos::adv)) ++w;
    if (w < sentence_->last && !plural_article(w)) w = past_listener(w);
  }
  return at(w < sentence_->last && plural_article(w) ? w + 1 : w);
}

// "witnesses | quoted by a radio station", "un élu | joint par l'AFP".
bool Speakers::cited_by(std::uint32_t w) const {
  const Found mark = longest_at(view_, view_.saying, *sentence_, w);
  const std::string_view form = mark.row == kNone ? std::string_view{} : view_.saying.cell(mark.row, "form");
  return form == "cited-by" || form == "contact";
}

// "un élu | à l'AFP", "a doctor | to Reuters": an outlet that was told, with an article and its kind before its name at
// most.
bool Speakers::listener(std::uint32_t w) const {
  if (view_.word(w).upos != Upos::adp || view_.is(w, "of") || view_.is(w, "by")) return false;
  const text::Names& outlets = view_.document.names(view_.knowledge.sources());
  for (std::uint32_t at = w + 1; at < sentence_->last && at < w + 4; ++at) {
    if (!outlets.at(at).empty()) return true;
    if (view_.word(at).upos != Upos::det && view_.word(at).upos != Upos::noun) return false;
  }
  return false;
}

// From `first` to the end of the noun phrase: complements belong to it, a comma ends it.
Phrase Speakers::at(std::uint32_t first) const {
  if (first >= sentence_->last || boundary(first) || view_.word(first).upos == Upos::adp) return {};
  std::uint32_t end = first;
  bool quoted = false, noun = false;
  while (end < sentence_->last) {
    if (noun && view_.word(end).norm == "(") {
      std::uint32_t close = end;
      while (close < sentence_->last && close - end < kLongestBracket && view_.word(close).norm != ")") ++close;
      if (close >= sentence_->last || view_.word(close).norm != ")") break;
      end = close + 1;
      continue;
    }
    const bool mark = view_.word(end).norm == "«" || view_.word(end).norm == "“" || view_.word(end).norm == "\"";
    if (mark && end == first) {
      quoted = true;
    } else if (boundary(end) && !(quoted && view_.word(end).upos == Upos::punct)) {
      break;
    } else if (noun && view_.word(end).upos == Upos::verb && !nominal(view_.word(end - 1).upos)) {
      break;
    } else if (noun && (cited_by(end) || listener(end))) {
      break;
    }
    noun = noun || nominal(view_.word(end).upos);
    ++end;
  }
  while (end > first && (view_.word(end - 1).upos == Upos::adp || view_.word(end - 1).upos == Upos::det ||
                         view_.word(end - 1).upos == Upos::cconj || view_.word(end - 1).upos == Upos::adv ||
                         view_.word(end - 1).norm == "."))
    --end;
  const Phrase phrase{first, end};
  return phrase.found() && can_speak(phrase) ? phrase : Phrase{};
}

bool Speakers::can_speak(const Phrase& phrase) const {
  std::vector<knowledge::NameMatch> matches;
  bool all_capital = true;
  for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
    if (longest_at(view_, view_.source_heads, *sentence_, w).row != kNone && view_.word(w).upos != Upos::verb)
      return true;
    matches.clear();
    view_.knowledge.sources().match_at(view_.document.words(*sentence_), w - sentence_->first, matches);
    if (!matches.empty()) return true;
    all_capital = all_capital && view_.word(w).capital;
  }
  for (const auto& actor : view_.actors)
    if (actor.words.sentence == index_ && actor.head >= phrase.first && actor.head < phrase.last && !actor.thing &&
        !actor.pronoun)
      return true;
  for (const auto& place : view_.places)
    if (place.name.sentence == index_ && place.name.first >= phrase.first && place.name.last <= phrase.last)
      return place.name.first == phrase.first && place.name.last == phrase.last;  // "Moscow (said)" is a government
  return all_capital;
}

std::vector<Phrase> Speakers::parts(const Phrase& phrase) const {
  std::vector<Phrase> out;
  std::uint32_t first = phrase.first;
  for (std::uint32_t w = phrase.first + 1; w + 1 < phrase.last; ++w) {
    if (view_.word(w).upos != Upos::cconj) continue;
    const Upos next = view_.word(w + 1).upos;
    const Phrase left{first, w}, right{w + 1, phrase.last};
    if (next == Upos::adp || !can_speak(left) || !can_speak(right)) continue;
    out.push_back(left);
    first = w + 1;
  }
  out.push_back({first, phrase.last});
  return out;
}

}  // namespace vigie::read
