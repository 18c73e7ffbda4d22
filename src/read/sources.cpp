// Sources: who says what the story tells. Three ways of saying it are read: a preposition ("selon l'ONG", "according to
// police"), a verb with its subject before or after ("a indiqué la police", "residents said"), and a verb of citing
// that hands on ("SUNA, citing an official"). A source covers its sentence; a quotation that goes on keeps its speaker.
// Tested in tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/actor_names.h"
#include "read/view.h"

namespace vigie::read {
namespace {

bool ends_phrase(const View& view, std::uint32_t w) {
  const Word& word = view.word(w);
  if (word.upos == Upos::punct && word.norm != "-" && word.norm != "'") return true;
  if (word.upos == Upos::verb || word.upos == Upos::aux)
    return !word.has(feature::participle) || word.has(feature::finite);
  return view.is(w, "relative") || word.upos == Upos::sconj;
}

class Finder {
 public:
  explicit Finder(View& view) : view_(view) {
    in_time_.assign(view.size(), false);
    for (const auto& time : view.times)
      for (std::uint32_t w = time.words.first; w < time.words.last; ++w) in_time_[w] = true;
  }

  void run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      index_ = s;
      const std::size_t before = view_.sources.size();
      for (const Found& found : scan(view_, view_.saying, *sentence_)) say(found);
      if (view_.sources.size() == before) carry_on(s);
    }
  }

 private:
  struct Phrase {
    std::uint32_t first = kNone, last = kNone;
    [[nodiscard]] bool found() const { return first != kNone && first < last; }
  };

  void say(const Found& found) {
    const auto form = view_.saying.cell(found.row, "form");
    if (form == "preposition") {
      add(found, after(found.last, true));
    } else if (form == "verb") {
      const Word& verb = view_.word(found.anchor);
      if (verb.upos == Upos::noun || verb.upos == Upos::propn || verb.upos == Upos::adj) return;
      Phrase subject =
          verb.has(feature::gerund) || is_present_participle(verb) ? after(found.last, true) : before(found.first);
      if (!subject.found()) subject = after(found.last, false);
      add(found, subject);
    } else if (form == "noun") {
      add(found, of_noun(found));
    }
  }

  static bool is_present_participle(const Word& w) { return w.has(feature::participle) && w.has(feature::present); }

  // The noun phrase that begins after `at`, past adverbs, times and objects of telling ("à l'AFP").
  Phrase after(std::uint32_t at, bool direct) const {
    std::uint32_t w = at;
    while (w < sentence_->last && skips(w)) ++w;
    if (!direct && w < sentence_->last && view_.word(w).upos == Upos::adp) {
      while (w < sentence_->last && !ends_phrase(view_, w) && view_.word(w).upos != Upos::det) ++w;
      while (w < sentence_->last && view_.word(w).upos != Upos::det && !ends_phrase(view_, w)) ++w;
    }
    return phrase_from(w);
  }

  bool skips(std::uint32_t w) const {
    const Word& word = view_.word(w);
    return in_time_[w] || word.upos == Upos::adv || (word.has(feature::participle) && word.upos != Upos::noun) ||
           word.upos == Upos::part;
  }

  // From `w` to the end of the noun phrase: complements with "of" and "in" belong to it, a comma ends it.
  Phrase phrase_from(std::uint32_t w) const {
    if (w >= sentence_->last || ends_phrase(view_, w) || view_.word(w).upos == Upos::pron) return {};
    std::uint32_t end = w;
    bool noun = false;
    while (end < sentence_->last && !in_time_[end]) {
      const bool bracket = view_.word(end).norm == "(" && end + 2 < sentence_->last && view_.word(end + 2).norm == ")";
      if (bracket) {
        end += 3;
        continue;
      }
      const bool quoted_name = view_.word(end).upos == Upos::punct && view_.word(end).norm == ".";
      if (ends_phrase(view_, end) || quoted_name) break;
      noun = noun || view_.word(end).upos == Upos::noun || view_.word(end).upos == Upos::propn ||
             view_.word(end).upos == Upos::x;
      ++end;
    }
    if (!noun) return {};
    return {w, end};
  }

  // The noun phrase right before the verb, past commas that enclose an apposition.
  Phrase before(std::uint32_t verb) const {
    std::uint32_t w = verb;
    while (w > sentence_->first &&
           (skips(w - 1) || view_.word(w - 1).upos == Upos::aux || view_.word(w - 1).upos == Upos::pron))
      --w;
    std::uint32_t end = w;
    if (end > sentence_->first && view_.word(end - 1).norm == ",") --end;
    const ActorMention* best = nullptr;
    for (const auto& mention : view_.actors) {
      if (mention.words.sentence != index_ || mention.words.last > end || mention.adjective || mention.thing) continue;
      if (mention.preposition != kNone && !view_.is(mention.preposition, "of")) continue;
      if (view_.clause_of[mention.head] == view_.clause_of[verb] || end - mention.words.last < 3) best = &mention;
    }
    const Phrase head = head_before(end, verb);
    if (best == nullptr) return head;
    if (head.found() && head.last > best->words.last && head.first > best->words.first) return head;
    return {best->words.first, best->words.last};
  }

  // A noun of `source-heads` before the verb in its clause: "une source sécuritaire", "a union official".
  Phrase head_before(std::uint32_t end, std::uint32_t verb) const {
    for (std::uint32_t w = end; w-- > sentence_->first;) {
      if (view_.clause_of[w] != view_.clause_of[verb]) break;
      const Found found = longest_at(view_, view_.source_heads, *sentence_, w);
      if (found.row == kNone || found.last > end) continue;
      std::uint32_t first = w;
      while (first > sentence_->first) {
        const Upos upos = view_.word(first - 1).upos;
        if (upos != Upos::det && upos != Upos::adj && upos != Upos::num && upos != Upos::noun && upos != Upos::propn)
          break;
        --first;
      }
      if (first > sentence_->first && view_.word(first - 1).upos == Upos::adp && !view_.is(first - 1, "of")) continue;
      return {first, std::max(end, found.last)};
    }
    return {};
  }

  // "dans un communiqué, l'organisation ...", "a statement by X": the speaker is the noun's own complement.
  Phrase of_noun(const Found& found) const {
    if (found.last >= sentence_->last) return {};
    if (view_.is(found.last, "of") || view_.is(found.last, "by")) return phrase_from(found.last + 1);
    return {};
  }

  void add(const Found& marker, Phrase phrase) {
    if (!phrase.found()) return;
    SourceMention mention;
    mention.marker = marker.anchor;
    mention.verb = view_.saying.cell(marker.row, "form") == "verb";
    mention.saying_row = marker.row;
    mention.words = {index_, phrase.first, phrase.last};
    mention.from = sentence_->first;
    mention.to = sentence_->last;
    mention.source.words = view_.quote(phrase.first, phrase.last);
    mention.source.stance = view_.saying.cell(marker.row, "stance") == "denies" ? Stance::denies : Stance::affirms;
    mention.standing = from_name<Standing>(view_.saying.cell(marker.row, "standing")).value_or(Standing::reported);
    classify(mention, phrase);
    const bool known = std::any_of(view_.sources.begin(), view_.sources.end(), [&](const SourceMention& other) {
      return other.words.sentence == index_ && other.words.first < phrase.last && phrase.first < other.words.last;
    });
    if (!known) view_.sources.push_back(std::move(mention));
  }

  void classify(SourceMention& mention, Phrase phrase) const {
    Source& source = mention.source;
    for (const auto& actor : view_.actors) {
      if (actor.words.sentence != index_ || actor.head < phrase.first || actor.head >= phrase.last) continue;
      source.name = actor.participant.name;
      source.id = actor.participant.id;
      if (const auto row = view_.knowledge.actors().by_id(source.id); row && !source.id.empty())
        source.kind = from_name<SourceKind>(view_.knowledge.actors().row(*row).source_kind).value_or(kind_of(actor));
      else
        source.kind = kind_of(actor);
      break;
    }
    std::vector<knowledge::NameMatch> matches;
    for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
      matches.clear();
      view_.knowledge.sources().match_at(view_.document.words(*sentence_), w - sentence_->first, matches);
      if (!matches.empty()) {
        const auto entry = view_.knowledge.sources().row(matches.front().row);
        source.name = entry.name;
        source.id = entry.id;
        source.kind = from_name<SourceKind>(entry.kind).value_or(SourceKind::outlet);
        return;
      }
    }
    for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
      const Found head = longest_at(view_, view_.source_heads, *sentence_, w);
      if (head.row == kNone) continue;
      source.kind = from_name<SourceKind>(view_.source_heads.cell(head.row, "kind")).value_or(source.kind);
      source.anonymous = view_.source_heads.cell(head.row, "anonymous") == "yes" && source.id.empty();
      break;
    }
  }

  static SourceKind kind_of(const ActorMention& actor) {
    switch (actor.participant.kind) {
      case ParticipantKind::state_force:
        return actor.who == "police" ? SourceKind::official : SourceKind::military;
      case ParticipantKind::armed_group:
      case ParticipantKind::militia:
        return SourceKind::armed_group;
      case ParticipantKind::coalition:
        return SourceKind::military;
      case ParticipantKind::government:
        return SourceKind::official;
      case ParticipantKind::civilians:
      case ParticipantKind::protesters:
        return SourceKind::witness;
      default:
        return SourceKind::other;
    }
  }

  // A sentence wholly inside quotation marks, or that begins inside them, goes on in the voice of the one before.
  void carry_on(std::uint32_t s) {
    if (s == 0 || view_.paragraph_of(s) != view_.paragraph_of(s - 1) || sentence_->first >= sentence_->last) return;
    if (!view_.word(sentence_->first).in_quotes && view_.word(sentence_->first).upos != Upos::punct) return;
    if (!view_.word((sentence_->first + sentence_->last) / 2).in_quotes) return;
    for (std::size_t i = view_.sources.size(); i-- > 0;) {
      if (view_.sources[i].words.sentence + 1 == s || view_.sources[i].to == sentence_->first) {
        view_.sources[i].to = sentence_->last;
        return;
      }
    }
  }

  View& view_;
  const text::Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  std::vector<bool> in_time_;
};

}  // namespace

void find_sources(View& view) {
  view.sources.clear();
  Finder(view).run();
}

}  // namespace vigie::read
