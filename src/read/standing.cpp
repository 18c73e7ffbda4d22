// Standing: who says each happening and how firmly it is told. The weakest mark that holds wins (docs/formats.md):
// asserted < reported < unconfirmed < expected < denied.
//   "L'armée dément avoir exécuté des civils" -> denied, the army a source that denies
//   "La rébellion a nié en être l'auteure" -> the attack keeps its standing: only the part in it is denied
// Tested in tests/unit/read/standing_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/focus.h"
#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kMarkReach = 12;    // words that a mark governs after it
constexpr std::uint32_t kModalReach = 5;    // words before a verb that its modal stands in
constexpr std::uint32_t kDenialReach = 24;  // words after a verb of denial
constexpr std::uint32_t kDeniedBack = 3;    // sentences before "rejette ces accusations" that told what is denied

// Saying it is the happening: told in the story's own voice even though someone spoke.
bool speech_act(const Happening& h) {
  return h.type == "strategic/threat" || h.type == "strategic/refusal" || h.type == "strategic/responsibility";
}

void weaken(const View& view, Happening& h, Standing to, std::string_view rule, Span span) {
  if (to <= h.standing) return;
  h.standing = to;
  tell(view, rule, "standing", span, name_of(to));
}

class Judge {
 public:
  Judge(View& view, const std::vector<Happening>& all) : view_(view), all_(all) {
    marks_.resize(view.document.sentences().size());
    std::vector<bool> wanted(marks_.size() + 1, false);
    for (const Happening& h : all) wanted[h.sentence] = wanted[h.sentence + 1] = true;
    for (std::uint32_t s = 0; s < marks_.size(); ++s)
      if (wanted[s]) marks_[s] = scan(view, view.standing, view.sentence(s));
  }

  void judge_all(std::vector<Happening>& all) const {
    for (Happening& h : all) judge(h);
    judge_denied_before(all);
  }

 private:
  void judge(Happening& h) const {
    attribute(h);
    judge_mood(h);
    judge_marks(h);
    judge_doubt_after(h);
    judge_doer_after(h);
    judge_denied_by_speaker(h);
    if (h.form != Form::noun && did_not(h) && h.figures.empty() && main_clause(h) && told_elsewhere(h))
      weaken(view_, h, Standing::denied, "read.standing.negated", view_.quote(h.first, h.last).span);
  }

  // The sources whose words cover the happening; who denies it counts only where the happening itself is denied.
  void attribute(Happening& h) const {
    for (std::size_t i = 0; i < view_.sources.size(); ++i) {
      const auto& source = view_.sources[i];
      if (h.anchor < source.from || h.anchor >= source.to) continue;
      if (h.first >= source.words.first && h.last <= source.words.last) continue;  // the happening names the source
      if (tells_of_speaker(h, source) || deed_of_speaker(h, source)) continue;
      if (marks_speech_act(source) || (speech_act(h) && own_words(h, source))) continue;
      const bool own_mark = source.marker >= h.first && source.marker < h.last;  // "ordered people to leave"
      if (own_mark && source.standing != Standing::expected) continue;
      if (source.source.stance == Stance::denies && !denies(source, h)) continue;
      h.sources.push_back(i);
      const Standing to = source.source.stance == Stance::denies ? Standing::denied : source.standing;
      weaken(view_, h, to, "read.standing.source", source.source.words.span);
    }
  }

  // "The junta, which seized power in 2022, has vowed ...": what stands between the speaker and the saying is not said.
  bool tells_of_speaker(const Happening& h, const SourceMention& source) const {
    return source.verb && source.words.last <= h.first && h.last <= source.marker &&
           view_.word(source.words.last).norm == ",";
  }

  // "The president ordered troops to the border and suspended the truce": what the speaker does beside speaking.
  bool deed_of_speaker(const Happening& h, const SourceMention& source) const {
    if (!source.verb || source.words.first > source.marker) return false;
    return joined_to(h, source.marker, "conj") ||
           (source.standing == Standing::expected && joined_to(h, source.marker, "advcl"));
  }

  // In the clause of a finite verb joined to the one of speech or hope: by "and" with the same subject, or as its time.
  bool joined_to(const Happening& h, std::uint32_t marker, std::string_view relation) const {
    if (h.first <= marker || h.sentence != view_.sentence_of[marker] || !syntax::has_tree(view_, h.sentence))
      return false;
    std::uint32_t w = syntax::top_of(view_, h.first, h.last);
    for (std::uint32_t head = syntax::head_of(view_, w); head != kNone; w = head, head = syntax::head_of(view_, w))
      if (head == marker)
        return syntax::is(view_, w, relation) && view_.word(w).has(feature::finite) &&
               view_.word(marker).has(feature::finite) &&
               (relation == "conj" ? syntax::child(view_, w, "nsubj") == kNone : view_.word(w).has(feature::past));
    return false;
  }

  // "claimed responsibility": the word of saying belongs to a speech act; what it is about stays as it is told.
  bool marks_speech_act(const SourceMention& source) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Happening& act) {
      return speech_act(act) && act.first <= source.marker && source.marker < act.last;
    });
  }

  // A threat or claim of responsibility by the one who speaks.
  bool own_words(const Happening& h, const SourceMention& source) const {
    if (h.type == "strategic/refusal") return false;
    return std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& bound) {
      const ActorMention& actor = view_.actors[bound.index];
      const bool same_words = actor.words.first < source.words.last && source.words.first < actor.words.last;
      return same_words || (!actor.participant.id.empty() && actor.participant.id == source.source.id);
    });
  }

  // Whether the words of denial are about the happening: after the mark, or the clause before "ce que X dément"; not
  // where the part in it is disowned.
  bool denies(const SourceMention& source, const Happening& h) const {
    if (speech_act(h)) return false;
    const bool part = std::any_of(all_.begin(), all_.end(), [&](const Happening& act) {
      return act.type == "strategic/responsibility" && act.sentence == h.sentence &&
             act.last + kDenialReach > source.marker && act.first < source.marker + kDenialReach;
    });
    if (part || before_denier(source, h)) return false;
    for (std::uint32_t w = source.marker; w < h.anchor; ++w)
      if (view_.word(w).norm == ":") return false;
    return h.anchor < source.marker || h.anchor - source.marker < kDenialReach;
  }

  // "The officer, arrested in May, denies it": what is told of the one who denies.
  bool before_denier(const SourceMention& source, const Happening& h) const {
    const Range& who = source.words;
    if (h.anchor >= source.marker || who.last > source.marker || who.sentence != h.sentence) return false;
    if (h.anchor >= who.first) return true;
    return who.first == view_.sentence(who.sentence).first || !view_.is(who.first - 1, "relative");
  }

  // "Trente morts, selon l'ONG. L'armée rejette ces accusations.": a denial that names nothing, or only an account, is
  // of what others were quoted for just before.
  void judge_denied_before(std::vector<Happening>& all) const {
    for (std::size_t i = 0; i < view_.sources.size(); ++i) {
      const SourceMention& denial = view_.sources[i];
      if (denial.source.stance != Stance::denies || !denial.verb || !denies_an_account(denial)) continue;
      const std::uint32_t told = last_told(denial);
      for (Happening& h : all) {
        if (told == kNone || h.sentence != told || h.anchor >= denial.marker || !told_by_another(h, denial)) continue;
        h.sources.push_back(i);
        weaken(view_, h, Standing::denied, "read.standing.denied_after", denial.source.words.span);
      }
    }
  }

  // Nothing stands after the verb that could be denied but "ces accusations", "cette version".
  bool denies_an_account(const SourceMention& denial) const {
    const auto& s = view_.sentence(denial.words.sentence);
    const bool covers = std::any_of(all_.begin(), all_.end(), [&](const Happening& h) {
      return h.sentence == denial.words.sentence && h.anchor > denial.marker && h.anchor < denial.to;
    });
    if (covers || !syntax::has_tree(view_, denial.words.sentence)) return false;
    for (const std::uint32_t c : syntax::children(view_, denial.marker)) {
      if (c <= denial.marker) continue;
      if (syntax::is(view_, c, "ccomp") || syntax::is(view_, c, "xcomp")) return false;
      const bool object = syntax::is(view_, c, "obj") || syntax::is(view_, c, "obl:arg");
      if (object && !is_account(c) && !(denial.words.first <= c && c < denial.words.last)) return false;
    }
    return denial.marker < s.last;
  }

  // "ces accusations"; not "a report that the leaders had left", which says what it is.
  bool is_account(std::uint32_t w) const {
    const std::uint32_t article = syntax::child(view_, w, "det");
    const bool indefinite = article != kNone && view_.is(article, "one");
    return view_.is(w, "account") && !indefinite && syntax::child(view_, w, "acl") == kNone &&
           syntax::child(view_, w, "ccomp") == kNone;
  }

  // The sentence, of this one and those before it in reach, that tells last of something on another's word.
  std::uint32_t last_told(const SourceMention& denial) const {
    std::uint32_t told = kNone;
    for (const Happening& h : all_) {
      const bool before =
          h.sentence < denial.words.sentence || (h.sentence == denial.words.sentence && h.anchor < denial.words.first);
      if (before && h.sentence + kDeniedBack >= denial.words.sentence &&
          view_.paragraph_of(h.sentence) + 1 >= view_.paragraph_of(denial.words.sentence) && told_by_another(h, denial))
        told = h.sentence;
    }
    return told;
  }

  bool told_by_another(const Happening& h, const SourceMention& denial) const {
    if (speech_act(h) || h.family() == "authority" || h.standing == Standing::expected) return false;
    return std::any_of(h.sources.begin(), h.sources.end(), [&](std::size_t s) {
      const Source& source = view_.sources[s].source;
      return source.stance == Stance::affirms && (source.id.empty() || source.id != denial.source.id);
    });
  }

  bool main_clause(const Happening& h) const {
    const Clause& clause = view_.clauses[view_.clause_of[h.anchor]];
    return !clause.relative && !clause.subordinate;
  }

  bool told_elsewhere(const Happening& h) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Happening& other) {
      return &other != &h && other.type == h.type && !other.negated && other.sentence != h.sentence;
    });
  }

  // Conditional, future and modal of the verb, or of the verb that the noun stands with.
  void judge_mood(Happening& h) const {
    const Span span = view_.quote(h.first, h.last).span;
    bool conditional = h.conditional, future = h.future;
    if (h.form == Form::noun) {
      const auto verb = verb_of(h);
      if (verb != kNone && !view_.is(verb, "modal")) {
        conditional = view_.word(verb).has(feature::conditional);
        future = view_.word(verb).has(feature::future);
      }
    }
    if (conditional) weaken(view_, h, Standing::unconfirmed, "read.standing.conditional", span);
    if (future && !speech_act(h)) weaken(view_, h, Standing::expected, "read.standing.future", span);
    if (!speech_act(h) && h.form != Form::noun) judge_modal(h);
  }

  // The first finite verb after a noun in its clause: "L'incident aurait eu lieu", "the talks will resume".
  std::uint32_t verb_of(const Happening& h) const {
    const auto& s = view_.sentence(h.sentence);
    for (std::uint32_t w = h.last; w < s.last && view_.clause_of[w] == view_.clause_of[h.anchor]; ++w) {
      const Word& word = view_.word(w);
      if ((word.upos == Upos::verb || word.upos == Upos::aux) && !word.has(feature::participle | feature::infinitive))
        return belongs(h.anchor, w) ? w : kNone;
    }
    return kNone;
  }

  // Whether the verb, or the one that it helps, is that of the noun: "the decision to attack would be taken" says
  // nothing of the attack.
  bool belongs(std::uint32_t noun, std::uint32_t verb) const {
    if (!syntax::has_tree(view_, view_.sentence_of[noun])) return true;
    const std::uint32_t head = syntax::head_of(view_, noun);
    return head == kNone || head == verb || head == syntax::head_of(view_, verb) ||
           noun == syntax::head_of(view_, verb);
  }

  void judge_modal(Happening& h) const {
    const auto& s = view_.sentence(h.sentence);
    bool negated = false;
    for (std::uint32_t w = h.anchor; w > s.first && w + kModalReach > h.anchor;) {
      --w;
      const Word& word = view_.word(w);
      if (view_.clause_of[w] != view_.clause_of[h.anchor] || word.upos == Upos::noun) break;
      negated = negated || view_.is(w, "negation");
      if (!view_.is(w, "modal") || (word.upos != Upos::aux && word.upos != Upos::verb)) continue;
      if (word.has(feature::participle)) break;        // "ont dû fuir": they fled
      const bool past = perfect_between(w, h.anchor);  // "may have killed": doubt about what is past
      if (!negated && !h.negated)
        weaken(view_, h, past ? Standing::unconfirmed : Standing::expected, "read.standing.modal", word.span);
      break;
    }
  }

  bool perfect_between(std::uint32_t modal, std::uint32_t verb) const {
    for (std::uint32_t w = modal + 1; w < verb; ++w)
      if (view_.is(w, "perfect") && view_.word(w).has(feature::infinitive)) return true;
    return false;
  }

  void judge_marks(Happening& h) const {
    for (const Found& found : marks_[h.sentence]) {
      if (found.first <= h.anchor && h.anchor < found.last && h.form != Form::noun) continue;
      if (found.anchor == h.anchor || view_.word(found.anchor).upos == Upos::noun) {
        if (found.anchor == h.anchor || found.last - found.first == 1) continue;  // "23 suspects" are no doubt
      }
      if (misread(found)) continue;
      const auto to = from_name<Standing>(view_.standing.cell(found.row, "standing"));
      if (!to || !reaches(found, h, *to)) continue;
      weaken(view_, h, *to, view_.standing.phrases->id(found.row), view_.quote(found.first, found.last).span);
    }
  }

  // A mark of one word that the word is only by a rare reading: "with" is written for "will" somewhere, "May" is a
  // month.
  bool misread(const Found& found) const {
    const Upos upos = view_.word(found.anchor).upos;
    return found.last - found.first == 1 &&
           (upos == Upos::adp || upos == Upos::pron || upos == Upos::propn || upos == Upos::det || upos == Upos::num);
  }

  // "Residents said ... The report could not be verified.": doubt in the next sentence about what a source told.
  void judge_doubt_after(Happening& h) const {
    const std::uint32_t next = h.sentence + 1;
    if (h.sources.empty() || next >= marks_.size()) return;
    const bool tells =
        std::any_of(all_.begin(), all_.end(), [&](const Happening& other) { return other.sentence == next; });
    for (const Found& found : marks_[next]) {
      const bool doubt = view_.standing.cell(found.row, "standing") == "unconfirmed" &&
                         view_.standing.cell(found.row, "scope") == "sentence";
      if (!doubt || tells) continue;
      weaken(view_, h, Standing::unconfirmed, "read.standing.doubt_after", view_.quote(found.first, found.last).span);
    }
  }

  // "Gunmen killed six. The attackers are believed to be rebels.": doubt about who did it.
  void judge_doer_after(Happening& h) const {
    const std::uint32_t next = h.sentence + 1;
    if (!h.is_violent() || next >= marks_.size() || view_.paragraph_of(next) != view_.paragraph_of(h.sentence)) return;
    const auto& s = view_.sentence(next);
    const bool tells =
        std::any_of(all_.begin(), all_.end(), [&](const Happening& other) { return other.sentence == next; });
    const bool doer = std::any_of(view_.actors.begin(), view_.actors.end(), [&](const ActorMention& actor) {
      return actor.words.sentence == next && actor.words.first == s.first && actor.armed && actor.definite;
    });
    if (tells || !doer) return;
    for (std::uint32_t w = s.first; w < s.last; ++w)
      if (view_.is(w, "passive") && view_.word(w).has(feature::conditional))
        return weaken(view_, h, Standing::unconfirmed, "read.standing.doer_after", view_.word(w).span);
    for (const Found& found : marks_[next])
      if (view_.standing.cell(found.row, "standing") == "unconfirmed")
        return weaken(view_, h, Standing::unconfirmed, "read.standing.doer_after",
                      view_.quote(found.first, found.last).span);
  }

  // "The army said that no strike had taken place", "police said they had not attacked the march": the speaker denies
  // what is told elsewhere in the story.
  void judge_denied_by_speaker(Happening& h) const {
    if (h.sources.empty() || speech_act(h) || h.has_what) return;
    if (!(h.form == Form::noun ? no_such(h) : did_not(h)) || !told_elsewhere(h)) return;
    h.figures.clear();  // "no strike" counts none
    for (const std::size_t i : h.sources) view_.sources[i].source.stance = Stance::denies;
    weaken(view_, h, Standing::denied, "read.standing.denied_by_speaker", view_.quote(h.first, h.last).span);
  }

  // "did not attack"; not "pour ne pas être capturé", which is a wish.
  bool did_not(const Happening& h) const {
    if (!h.negated || !h.past || h.infinitive || speech_act(h) || h.type == "people/aid-denied") return false;
    const auto& s = view_.sentence(h.sentence);
    for (std::uint32_t w = h.first; w > s.first && w + kModalReach > h.first; --w) {
      const Word& before = view_.word(w - 1);
      if ((before.upos == Upos::aux || before.upos == Upos::verb) && before.has(feature::infinitive)) return false;
    }
    return true;
  }

  // "no such strike", "aucune frappe": a negation right before the noun and its adjectives.
  bool no_such(const Happening& h) const {
    const auto& s = view_.sentence(h.sentence);
    for (std::uint32_t w = h.first; w > s.first && w + 4 > h.first; --w) {
      if (view_.is(w - 1, "negation")) return view_.word(w - 1).upos != Upos::adp;
      const Upos upos = view_.word(w - 1).upos;
      if (upos != Upos::adj && upos != Upos::noun && upos != Upos::det) return false;
    }
    return false;
  }

  // "On pense que les rebelles ont ...", "rumours that ...": the clause that an expression of doubt opens.
  bool complement(const Found& found, const Happening& h) const {
    const Clause& own = view_.clauses[view_.clause_of[h.anchor]];
    return found.last - found.first > 1 && !own.relative && own.parent == view_.clause_of[found.anchor] &&
           view_.word(found.last - 1).upos == Upos::sconj;
  }

  bool reaches(const Found& found, const Happening& h, Standing to) const {
    if (view_.standing.cell(found.row, "scope") == "sentence") return !speech_act(h);
    const bool same = view_.clause_of[found.anchor] == view_.clause_of[h.anchor];
    const std::uint32_t reach = h.infinitive ? 2 * kMarkReach : kMarkReach;  // "could use them ... to negotiate"
    const bool governs = found.anchor < h.anchor && h.anchor - found.anchor < reach;
    if (to == Standing::unconfirmed)
      return same ? governs || h.anchor + 8 > found.anchor : governs && complement(found, h);
    // "l'envoi prochain de 8 000 soldats": an adjective of the happening itself.
    if (to == Standing::expected && h.form == Form::noun && found.last - found.first == 1 && found.anchor > h.anchor &&
        found.anchor <= h.anchor + 2 && view_.word(found.anchor).upos == Upos::adj)
      return true;
    // What is to come or denied stands after its mark, in its clause or in one that hangs on it.
    if (!governs || speech_act(h) || joined_to(h, found.anchor, "conj")) return false;
    const Upos mark = view_.word(found.anchor).upos;
    if (h.attributive && h.form == Form::verb && (mark == Upos::aux || mark == Upos::verb) && to == Standing::expected)
      return false;  // "aid will reach 40,000 people besieged in the town"
    if (to == Standing::denied) {
      SourceMention denial;
      denial.marker = found.anchor;
      if (!denies(denial, h)) return false;
    }
    const Clause& own = view_.clauses[view_.clause_of[h.anchor]];
    return same || (own.parent == view_.clause_of[found.anchor] && !own.relative && to == Standing::expected);
  }

  View& view_;
  const std::vector<Happening>& all_;
  std::vector<std::vector<Found>> marks_;  // of standing, by sentence
};

}  // namespace

void judge_standing(View& view, std::vector<Happening>& happenings) {
  Judge(view, happenings).judge_all(happenings);
  judge_focus(view, happenings);
}

}  // namespace vigie::read
