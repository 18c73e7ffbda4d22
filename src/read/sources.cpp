// Sources: who says what the story tells. Read are prepositions ("selon l'ONG", "according to police"), verbs with
// their subject before, after or named earlier ("a indiqué la police", "residents said", "précise-t-elle"), verbs of
// citing that hand on ("SUNA, citing an official"), and headlines ("At least 12 killed: police").
//   "..., ont indiqué à l'AFP deux sources sécuritaires et un élu" -> two sources; AFP was told, it is none
// What each covers is worked out in source_scope.cpp, whom a short name means in source_identity.cpp. Tested in
// tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "read/happenings.h"
#include "read/speech.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kHeadlineSource = 4;  // words of a source that ends a headline
constexpr std::uint32_t kPronounReach = 4;    // sentences back that a pronoun's speaker may stand
constexpr std::uint32_t kTopicReach = 3;      // ... that somebody who has not spoken yet may stand

class Finder {
 public:
  explicit Finder(View& view) : view_(view), speakers_(view) {}

  void run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      index_ = s;
      speakers_.enter(s);
      speeches_.clear();
      if (view_.document.role(*sentence_) == Role::credit) continue;
      const auto marks = scan(view_, view_.saying, *sentence_);
      for (const Found& found : marks)
        if (!paper(form(found))) say(found);
      for (const Found& found : marks)
        if (paper(form(found))) say_noun(found);
      if (view_.document.role(*sentence_) == Role::headline && speeches_.empty()) headline();
      link_citations();
      std::stable_sort(speeches_.begin(), speeches_.end(),
                       [](const Speech& a, const Speech& b) { return rank(a) < rank(b); });
      cover_sentence(view_, speakers_, s, speeches_);
      for (auto& speech : speeches_) view_.sources.push_back(std::move(speech.mention));
    }
    cover_further(view_);
    for (const auto& mention : view_.sources)
      tell(view_, rule_of(mention), "sources", view_.quote(mention.words).span, mention.source.words.quote,
           "covers: " + view_.quote(mention.from, mention.to).quote);
  }

 private:
  [[nodiscard]] std::string_view form(const Found& found) const { return view_.saying.cell(found.row, "form"); }

  static bool paper(std::string_view form) { return form == "noun" || form == "document"; }

  static std::string_view rule_of(const SourceMention& mention) {
    if (!mention.source.via.empty()) return "read.sources.cited";
    return mention.verb ? "read.sources.verb" : "read.sources.phrase";
  }

  // From the one whom the story quotes to the one nearest to the happening.
  static std::pair<std::uint32_t, bool> rank(const Speech& speech) {
    const bool follows = !speech.mention.source.via.empty() && speech.like != kNone;
    return {follows ? speech.like : speech.mention.marker, follows};
  }

  void say(const Found& found) {
    if (form(found) == "contact") return;  // "joint par l'AFP": who was told is no source
    if (form(found) == "preposition")
      say_preposition(found);
    else if (form(found) == "cited-by")
      say_cited_by(found);
    else
      say_verb(found);
  }

  // "de source militaire" is its own source; "selon" takes the phrase after it, or a pronoun.
  void say_preposition(const Found& found) {
    std::uint32_t head = found.last;
    for (std::uint32_t w = found.first + 1; w < found.last && head == found.last; ++w) {
      const Found inner = longest_at(view_, view_.source_heads, *sentence_, w);
      if (inner.row != kNone && inner.last <= found.last && view_.word(w).upos != Upos::verb) head = w;
    }
    Speech speech = begin(found);
    speech.position = leads(found.first) ? Position::forward : Position::backward;
    if (head < found.last) {
      add(speech, {head, found.last});
    } else if (const Phrase phrase = speakers_.at(past_adverbs(found.last)); phrase.found()) {
      add(speech, phrase);
    } else if (found.last < sentence_->last && view_.word(found.last).upos == Upos::pron) {
      again(speech, found.last);
    }
  }

  // "witnesses quoted by a radio station": the radio hands on what the speaker right before it said. Without one there
  // it speaks for itself.
  void say_cited_by(const Found& found) {
    const auto cited = std::find_if(speeches_.begin(), speeches_.end(),
                                    [&](const Speech& other) { return other.mention.words.last == found.first; });
    const auto index = static_cast<std::size_t>(cited - speeches_.begin());
    if (cited == speeches_.end()) return say_preposition(found);
    const Phrase phrase = speakers_.at(found.last);
    if (!phrase.found()) return;
    const std::size_t known = speeches_.size();
    Speech speech = begin(found);
    speech.position = cited->position;
    speech.embedded = speech.cited = true;
    speech.like = cited->mention.marker;
    add(speech, phrase);
    if (speeches_.size() == known) return;
    speeches_[index].mention.source.via = speeches_[known].mention.source.words.quote;
    speeches_[index].like = found.anchor;
  }

  // Who is cited speaks of the same words as the one who cites him; that one may be named after him.
  //   "SUNA, citing an official, said ..."     "Citing residents, the radio reported ..."
  void link_citations() {
    for (Speech& cited : speeches_) {
      if (!cited.cited || cited.like != kNone) continue;
      const Speech* citer = nullptr;
      for (const Speech& other : speeches_) {
        if (other.cited || other.embedded) continue;
        if (other.mention.marker < cited.mention.marker || citer == nullptr) citer = &other;
      }
      if (citer == nullptr) continue;
      cited.mention.source.via = citer->mention.source.words.quote;
      cited.position = citer->position;
      cited.embedded = true;
      cited.like = citer->mention.marker;
    }
  }

  // A phrase of saying at the front of its clause speaks of what follows.
  [[nodiscard]] bool leads(std::uint32_t w) const {
    for (; w > sentence_->first; --w) {
      const Word& before = view_.word(w - 1);
      if (before.norm == ";" || before.norm == ":" || before.norm == "—" || before.norm == "–" ||
          view_.is(w - 1, "contrast"))
        return true;
      if (speakers_.finite(w - 1) || before.norm == ")") return false;
    }
    return !verbless(w);
  }
  // A headline or note without a verb after it: "46 dead in raids, according to police".
  [[nodiscard]] bool verbless(std::uint32_t w) const {
    for (; w < sentence_->last; ++w)
      if (speakers_.finite(w)) return false;
    return true;
  }

  [[nodiscard]] std::uint32_t past_adverbs(std::uint32_t w) const {
    while (w < sentence_->last && (speakers_.in_time(w) || view_.word(w).upos == Upos::adv)) ++w;
    return w;
  }

  // "in a statement by the group": only with the speaker named behind it.
  void say_noun(const Found& found) {
    if (found.last >= sentence_->last || found.first == sentence_->first) return;
    std::uint32_t front = found.first;
    while (front > sentence_->first &&
           (view_.word(front - 1).upos == Upos::det || view_.word(front - 1).upos == Upos::adj))
      --front;
    const bool introduced = front > sentence_->first && view_.word(front - 1).upos == Upos::adp;
    if (!introduced && !view_.is(found.last, "by")) return;
    if (!brings_author(found.last)) return;
    const Phrase phrase = speakers_.at(found.last + 1);
    if (!phrase.found()) return;
    Speech speech = begin(found);
    speech.position = leads(found.first) ? Position::forward : Position::backward;
    add(speech, phrase);
  }

  [[nodiscard]] bool brings_author(std::uint32_t w) const {
    return view_.is(w, "of") || view_.is(w, "by") || view_.is(w, "origin");
  }

  // The row of a noun for what was said or written that begins at w.
  [[nodiscard]] Found paper_at(std::uint32_t w) const {
    if (view_.word(w).upos == Upos::verb) return {w, w, w, kNone};
    for (const auto& match : rows_at(view_, view_.saying, w))
      if (paper(view_.saying.cell(match.row, "form"))) return {w, match.last, w, match.row};
    return {w, w, w, kNone};
  }

  // "a statement from the governor", "a report by the UN": the paper by which a side speaks for itself is no source,
  // the side is. "un rapport de l'ONU" is a document.
  [[nodiscard]] Phrase behind_paper(const Phrase& phrase) const {
    for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
      const Found paper = paper_at(w);
      if (paper.row == kNone) continue;
      const bool own = form(paper) == "document";
      for (std::uint32_t at = paper.last; at + 1 < phrase.last; ++at) {
        if (own ? !view_.is(at, "by") : !brings_author(at)) continue;
        Phrase author{at + 1, phrase.last};
        const bool contracted = view_.word(author.first).span.begin == view_.word(at).span.begin;
        if (contracted && author.first + 1 < author.last) ++author.first;  // "du gouvernorat": one token
        return speakers_.can_speak(author) ? author : phrase;
      }
      return phrase;
    }
    return phrase;
  }

  void say_verb(const Found& found) {
    const Word& verb = view_.word(verb_of(found));
    if (verb.upos != Upos::verb && verb.upos != Upos::aux && !closes(found) && !opens(found)) return;
    if (verb.has(feature::infinitive) || modifies(found)) return;
    const bool doubted = view_.saying.cell(found.row, "standing") == "unconfirmed";
    if (doubted && found.last < sentence_->last && view_.word(found.last).upos == Upos::part) return;  // "believed to"
    if (!doubted && not_said(found)) return;
    Speech speech = begin(found);
    speech.mention.verb = true;
    const bool gerund = verb.has(feature::gerund) ||
                        (verb.has(feature::participle) && verb.has(feature::present) && !verb.has(feature::past));
    if (gerund) return go_on_saying(speech, found);
    if (passive(found)) {
      if (form(found) == "verb" || form(found) == "telling") say_passive(speech, found);
      return;
    }
    const Subject subject = speakers_.subject(found);
    if (!subject.found() || !stands_as_speech(found, subject)) return;
    if (form(found) == "witnessing" && !reporter(subject)) return;
    place(speech, found, subject);
    if (subject.pronoun != kNone)
      again(speech, subject.pronoun);
    else
      add(speech, subject.phrase);
    if (form(found) == "citing") cite(found);
  }

  // "n'a pas confirmé", "did not say": who does not say it is no source.
  [[nodiscard]] bool not_said(const Found& found) const {
    for (std::uint32_t w = found.first; w > sentence_->first && w + 4 > found.first; --w) {
      if (view_.is(w - 1, "negation"))
        return view_.word(w - 1).upos == Upos::adv || view_.word(w - 1).upos == Upos::part;
      const Upos upos = view_.word(w - 1).upos;
      if (upos != Upos::aux && upos != Upos::adv && upos != Upos::pron && upos != Upos::part) return false;
    }
    return false;
  }

  // "19 suspected members": with a noun before it ("The army ordered residents") it is a verb, whatever the tree.
  [[nodiscard]] bool modifies(const Found& found) const {
    const Upos before = found.first == sentence_->first ? Upos::punct : view_.word(found.first - 1).upos;
    return syntax::is(view_, verb_of(found), "amod") && before != Upos::noun && before != Upos::propn;
  }

  // "an AFP correspondent saw": the outlet's own reporter.
  [[nodiscard]] bool reporter(const Subject& subject) const {
    if (!subject.phrase.found() || source_head(view_, index_, subject.phrase).row == kNone) return false;
    const SourceKind kind = describe_source(view_, index_, subject.phrase).kind;
    return kind == SourceKind::outlet || kind == SourceKind::agency;
  }

  static bool may_be_finite(const Word& word) {
    return find_reading(word.readings, Upos::verb, feature::finite) != nullptr;
  }

  // "L'armée dément avoir": a verb that the tagger took for the adjective or noun it can be, before an infinitive or a
  // clause.
  [[nodiscard]] bool opens(const Found& found) const {
    if (!may_be_finite(view_.word(found.anchor)) || found.last >= sentence_->last) return false;
    std::uint32_t next = found.first + 1;
    while (next < sentence_->last && (view_.word(next).upos == Upos::adv || view_.word(next).upos == Upos::pron))
      ++next;
    if (next >= sentence_->last || found.first == sentence_->first) return false;
    const Word& follows = view_.word(next);
    const Upos before = view_.word(found.first - 1).upos;
    const bool begins = follows.has(feature::infinitive) || follows.upos == Upos::sconj;
    if (!begins || (before != Upos::noun && before != Upos::propn)) return false;
    return speakers_.subject(found).phrase.found();
  }

  // "..., Reuters news agency reports.": a verb that the tagger took for the noun it can be.
  [[nodiscard]] bool closes(const Found& found) const {
    if (!may_be_finite(view_.word(found.anchor)) || found.last + 1 != sentence_->last) return false;
    const Phrase phrase = speakers_.subject(found).phrase;
    return phrase.found() && phrase.first > sentence_->first && view_.word(phrase.first - 1).norm == ",";
  }

  // "Saying so", "rejecting accounts": the one who spoke last in the sentence goes on.
  void go_on_saying(Speech& speech, const Found& found) {
    if (form(found) == "citing") return cite(found);
    for (std::size_t i = speeches_.size(); i-- > 0;) {
      if (speeches_[i].embedded || speeches_[i].mention.marker > found.anchor) continue;
      speech.mention.source = speeches_[i].mention.source;
      speech.embedded = true;
      return finish(speech, found.first, found.last, {found.first, found.last});
    }
  }

  // The one cited, handed on by the one who cites.
  void cite(const Found& found) {
    const Phrase phrase = speakers_.at(form(found) == "citing" ? found.anchor + 1 : found.last);
    if (!phrase.found()) return;
    Speech speech = begin(found);
    speech.cited = true;
    speech.mention.verb = true;
    add(speech, phrase);
  }

  // A reflexive row begins with its pronoun: "s'est indigné".
  [[nodiscard]] std::uint32_t verb_of(const Found& found) const {
    std::uint32_t verb = found.anchor;
    for (std::uint32_t w = found.first; w < found.last && view_.word(found.anchor).upos == Upos::pron; ++w)
      if (view_.word(w).upos == Upos::verb) verb = w;
    return verb;
  }

  [[nodiscard]] bool passive(const Found& found) const {
    const Word& verb = view_.word(found.anchor);
    if (!verb.has(feature::participle) || view_.is(found.first, "passive")) return false;
    bool auxiliary = false;
    for (std::uint32_t w = found.first; w > sentence_->first && w + 5 > found.first; --w) {
      const Word& before = view_.word(w - 1);
      if (before.has(feature::reflexive)) return false;
      if (view_.is(w - 1, "passive") && (before.upos == Upos::aux || before.upos == Upos::verb)) return true;
      if (before.upos == Upos::aux || before.has(feature::reflexive)) auxiliary = true;
      if (before.upos != Upos::aux && before.upos != Upos::adv && before.upos != Upos::part &&
          before.upos != Upos::pron && !speakers_.in_time(w - 1) && !view_.is(w - 1, "negation"))
        break;
    }
    for (std::uint32_t w = found.first; w > sentence_->first && w + 4 > found.first; --w)
      if (view_.is(w - 1, "perfect") && !view_.is(w - 1, "passive") && speakers_.finite(w - 1)) return false;
    // A bare participle: "accused of", "les réseaux accusés de"; a form that is a finite past as well is none.
    const bool may_be_past = std::any_of(verb.readings.begin(), verb.readings.end(), [](const Reading& r) {
      return r.upos == Upos::verb && (r.features & feature::participle) == 0 && (r.features & feature::past) != 0;
    });
    return !auxiliary && !may_be_past;
  }

  // "was confirmed by the army": the agent speaks.
  void say_passive(Speech& speech, const Found& found) {
    for (std::uint32_t w = found.last; w < sentence_->last && w < found.last + 4; ++w) {
      if (!view_.is(w, "by")) continue;
      speech.position = Position::backward;
      const Phrase phrase = speakers_.at(w + 1);
      if (phrase.found()) add(speech, phrase);
      return;
    }
  }

  // Verbs that only mark speech beside a quotation or set off by commas ("continue", "smile").
  [[nodiscard]] bool stands_as_speech(const Found& found, const Subject& subject) const {
    if (form(found) != "quoting") return true;
    if (view_.word(found.anchor).in_quotes) return false;
    const std::uint32_t first = subject.first();
    const bool after_comma = first > sentence_->first && view_.word(first - 1).norm == ",";
    if (subject.inverted && after_comma && subject.phrase.found() &&
        source_head(view_, index_, subject.phrase).row != kNone)
      return true;
    for (std::uint32_t w = first; w > sentence_->first && w + 2 > first; --w)
      if (view_.word(w - 1).in_quotes || is_quote_mark(view_.word(w - 1))) return true;
    for (std::uint32_t w = found.last; w < sentence_->last && w < found.last + 3; ++w)
      if (is_quote_mark(view_.word(w)) || view_.word(w).norm == ":") return true;
    return false;
  }

  static bool is_quote_mark(const Word& word) {
    return word.norm == "\"" || word.norm == "“" || word.norm == "”" || word.norm == "«" || word.norm == "»";
  }

  // Nothing but a listener and a time stands between the mark and the next comma or full stop.
  [[nodiscard]] bool ends(std::uint32_t w, bool listener) const {
    bool noun = listener;  // "a local official told Reuters."
    for (; w < sentence_->last; ++w) {
      const Word& word = view_.word(w);
      if (word.upos == Upos::punct) return word.norm != ":" && !is_quote_mark(word);
      if (view_.is(w, "contrast")) return true;
      if (speakers_.in_time(w) || word.upos == Upos::adv) continue;
      if (word.upos == Upos::adp) {
        noun = true;
        continue;
      }
      if (!noun) return false;
      if (word.upos == Upos::verb || word.upos == Upos::sconj || word.upos == Upos::aux) return false;
    }
    return true;
  }

  void place(Speech& speech, const Found& found, const Subject& subject) const {
    const std::uint32_t first = subject.first();
    const bool after_words = first > sentence_->first;
    speech.embedded = subject.relative;
    speech.position = Position::forward;
    if (subject.inverted && after_words) speech.position = Position::backward;
    if (!after_words || subject.relative) return;
    const Word& before = view_.word(first - 1);
    const bool relative = view_.is(first - 1, "relative");
    if (!subject.inverted && (before.upos == Upos::punct || relative || before.upos == Upos::noun) &&
        ends(found.last, form(found) == "telling"))
      speech.position = Position::backward;
    const bool whole_clause = relative && first >= sentence_->first + 2 && view_.word(first - 2).upos == Upos::pron;
    if (whole_clause) speech.position = Position::backward;  // "ce que le Pentagone reconnaît"
    speech.embedded = before.upos == Upos::sconj || (relative && !whole_clause);
  }

  [[nodiscard]] Speech begin(const Found& found) const {
    Speech speech;
    auto& mention = speech.mention;
    mention.marker = found.anchor;
    mention.saying_row = found.row;
    mention.source.stance = view_.saying.cell(found.row, "stance") == "denies" ? Stance::denies : Stance::affirms;
    mention.standing = from_name<Standing>(view_.saying.cell(found.row, "standing")).value_or(Standing::reported);
    speech.first = found.first;
    speech.last = found.last;
    return speech;
  }

  void add(const Speech& like, const Phrase& told) {
    const Phrase phrase = behind_paper(told);
    for (const Phrase& part : speakers_.parts(phrase)) {
      Speech speech = like;
      const Stance stance = speech.mention.source.stance;
      std::string via = speech.mention.source.via;
      speech.mention.source = describe_source(view_, index_, part);
      speech.mention.source.stance = stance;
      speech.mention.source.via = std::move(via);
      borrow_identity(view_, index_, part, speech.mention.source);
      finish(speech, phrase.first, phrase.last, part);
    }
  }

  // A pronoun: the one who spoke last, or whom the sentence or the ones before are about.
  void again(Speech& speech, std::uint32_t pronoun) {
    const Stance stance = speech.mention.source.stance;
    const Source* known = spoke_last(pronoun);
    const bool begun = speech.embedded || (known == nullptr && speech.position == Position::forward);
    std::optional<Source> source;
    if (const Phrase topic = begun ? topic_before(pronoun) : Phrase{}; topic.found())
      source = describe_source(view_, index_, topic);
    else if (known != nullptr)
      source = *known;
    else
      source = told_before(pronoun);
    if (!source) return;
    source->stance = stance;
    speech.mention.source = std::move(*source);
    finish(speech, pronoun, pronoun + 1, {pronoun, pronoun + 1});
  }

  // "The Red Cross has left. Fighting goes on, it said": whom one of the sentences before begins with.
  [[nodiscard]] std::optional<Source> told_before(std::uint32_t pronoun) {
    std::optional<Source> source;
    for (std::uint32_t s = index_; !source && s > 0 && s + kTopicReach > index_;) {
      --s;
      speakers_.enter(s);
      const Phrase phrase = speakers_.at(view_.sentence(s).first);
      if (!phrase.found() || of_dateline(phrase)) continue;
      const Found head = source_head(view_, s, phrase);
      const Word& word = view_.word(head.row == kNone ? phrase.last - 1 : head.last - 1);
      if (fits(view_.word(pronoun), word)) source = describe_source(view_, s, phrase);
    }
    speakers_.enter(index_);
    return source;
  }

  [[nodiscard]] bool of_dateline(const Phrase& phrase) const {
    return std::any_of(view_.places.begin(), view_.places.end(), [&](const PlaceMention& place) {
      return place.of_speech && place.name.first >= phrase.first && place.name.first < phrase.last;
    });
  }

  // In number and, where both tell it, in gender.
  static bool fits(const Word& pronoun, const Word& noun) {
    const auto only = [](const Word& word, std::uint32_t one, std::uint32_t other) {
      return word.has(one) && !word.has(other);
    };
    if (only(pronoun, feature::singular, feature::plural) && only(noun, feature::plural, feature::singular))
      return false;
    if (noun.upos != Upos::noun) return true;
    return !(only(pronoun, feature::feminine, feature::masculine) &&
             only(noun, feature::masculine, feature::feminine)) &&
           !(only(pronoun, feature::masculine, feature::feminine) && only(noun, feature::feminine, feature::masculine));
  }

  [[nodiscard]] const Source* spoke_last(std::uint32_t pronoun) const {
    for (std::size_t i = speeches_.size(); i-- > 0;)
      if (speeches_[i].mention.words.last <= pronoun) return &speeches_[i].mention.source;
    for (std::size_t i = view_.sources.size(); i-- > 0;) {
      const SourceMention& before = view_.sources[i];
      if (before.words.sentence + kPronounReach < index_) return nullptr;
      const bool paper = before.source.kind == SourceKind::document || before.source.kind == SourceKind::social_media;
      if (!paper && agree(before, pronoun)) return &before.source;
    }
    return nullptr;
  }

  // In number, where both tell it.
  [[nodiscard]] bool agree(const SourceMention& before, std::uint32_t pronoun) const {
    const Word& word = view_.word(pronoun);
    if (!word.has(feature::singular) || word.has(feature::plural)) return true;
    const Found head = source_head(view_, before.words.sentence, {before.words.first, before.words.last});
    if (head.row == kNone || !view_.word(head.last - 1).has(feature::plural)) return true;
    const std::uint32_t top = syntax::top_of(view_, before.words.first, before.words.last);  // "one of the sources"
    return syntax::has_tree(view_, before.words.sentence) && !view_.word(top).has(feature::plural) &&
           view_.word(top).upos == Upos::num;
  }

  // "The ELN claimed ..., calling it an answer to air raids that it said ...": what the sentence begins with.
  [[nodiscard]] Phrase topic_before(std::uint32_t pronoun) const {
    for (const auto& actor : view_.actors) {
      if (actor.words.sentence != index_ || actor.words.last > pronoun) continue;
      if (actor.adjective || actor.thing || actor.pronoun || actor.preposition != kNone) continue;
      if (view_.word(actor.head).in_quotes || !fits(view_.word(pronoun), view_.word(actor.head))) continue;
      return {actor.words.first, actor.words.last};
    }
    return {};
  }

  void finish(Speech& speech, std::uint32_t first, std::uint32_t last, const Phrase& words) {
    speech.mention.words = {index_, words.first, words.last};
    speech.first = std::min(speech.first, first);
    speech.last = std::max(speech.last, last);
    const bool known = std::any_of(speeches_.begin(), speeches_.end(), [&](const Speech& other) {
      return other.mention.words.first < words.last && words.first < other.mention.words.last;
    });
    if (!known) speeches_.push_back(speech);
  }

  // "At least 12 killed: police", "46 dead (SOHR)", "Police: 40 killed".
  void headline() {
    std::uint32_t end = sentence_->last;
    while (end > sentence_->first && view_.word(end - 1).norm == ".") --end;
    if (end == sentence_->first) return;
    const bool bracket = view_.word(end - 1).norm == ")";
    if (bracket) --end;
    std::uint32_t mark = end;
    while (mark > sentence_->first && !sets_off(view_.word(mark - 1), bracket)) --mark;
    if (mark == sentence_->first || mark == end) return;
    Speech speech;
    speech.position = Position::backward;
    speech.mention.marker = mark - 1;
    speech.first = mark - 1;
    speech.last = end;
    if (speaks_alone(speakers_.at(mark), end)) return add(speech, speakers_.at(mark));
    mark = sentence_->first;
    while (mark < end && view_.word(mark).norm != ":") ++mark;
    const Phrase front = speakers_.at(sentence_->first);
    if (mark + 1 >= end || !speaks_alone(front, mark)) return;
    speech.position = Position::forward;
    speech.mention.marker = mark;
    speech.first = sentence_->first;
    speech.last = mark + 1;
    add(speech, front);
  }

  // A short phrase that ends there and says of itself that it is a source.
  [[nodiscard]] bool speaks_alone(const Phrase& phrase, std::uint32_t end) const {
    if (!phrase.found() || phrase.last != end || phrase.last - phrase.first > kHeadlineSource) return false;
    return source_head(view_, index_, phrase).row != kNone || !describe_source(view_, index_, phrase).id.empty();
  }

  static bool sets_off(const Word& word, bool bracket) {
    return bracket ? word.norm == "(" : word.norm == ":" || word.norm == "–" || word.norm == "—" || word.norm == "-";
  }

  View& view_;
  Speakers speakers_;
  const text::Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  std::vector<Speech> speeches_;
};

}  // namespace

void find_sources(View& view) {
  view.sources.clear();
  Finder(view).run();
}

}  // namespace vigie::read
