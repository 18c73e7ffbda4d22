// Who a short name means: what was said of a source when it was first named, or the body that an office belongs to.
//   "l'élu" after "un élu de Mopti"     "son porte-parole" after "l'Armée de l'Arakan"
// Tested in tests/unit/read/sources_test.cpp and tests/cases/read/says_*.case. SPDX-License-Identifier: Apache-2.0
#include "read/speech.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

void take(const Source& from, Source& to) {
  to.kind = from.kind;
  to.id = from.id;
  to.name = from.name;
  to.anonymous = from.anonymous;
}

// A body that others stand behind: "lié à Al-Qaïda", "allies of the army".
bool told_aside(const View& view, const ActorMention& actor) {
  if (actor.preposition == kNone || !syntax::has_tree(view, actor.words.sentence)) return false;
  const std::uint32_t over = syntax::head_of(view, actor.head);
  return over != kNone && !view.is(actor.preposition, "by") &&
         (syntax::is(view, over, "amod") || syntax::is(view, over, "acl"));
}

bool is_body(const View& view, const ActorMention& actor) {
  return !actor.participant.id.empty() && !actor.adjective && !actor.pronoun &&
         actor.participant.kind != ParticipantKind::person && !told_aside(view, actor);
}

// "son porte-parole", "its spokesman": of the armed side or body told before it, in its sentence or the one before.
void borrow_body(const View& view, std::uint32_t sentence, const Phrase& phrase, Source& source) {
  const ActorMention* body = nullptr;
  for (const auto& actor : view.actors) {
    if (actor.words.first >= phrase.first) break;
    if (actor.words.sentence + 1 < sentence || !is_body(view, actor)) continue;
    const bool subject = syntax::is(view, actor.head, "nsubj");
    const bool nearer = body == nullptr || body->words.sentence != actor.words.sentence;
    if (nearer || subject) body = &actor;
  }
  if (body == nullptr) return;
  const Source known = describe_source(view, body->words.sentence, {body->words.first, body->words.last});
  source.id = known.id;
  source.name = known.name;
  if (known.kind != SourceKind::other) source.kind = known.kind;
}

// "Cook said", after "Pentagon Press Secretary Peter Cook": the name tells who; "l'organisation": the body told last.
void borrow_name(const View& view, std::uint32_t sentence, const Phrase& phrase, Source& source) {
  const Word& last = view.word(phrase.last - 1);
  for (std::size_t i = view.sources.size(); last.capital && i-- > 0;) {
    const SourceMention& before = view.sources[i];
    for (std::uint32_t w = before.words.first; w < before.words.last; ++w)
      if (view.word(w).norm == last.norm && view.word(w).capital) return take(before.source, source);
  }
  if (last.capital || !view.word(phrase.first).has(feature::definite) || phrase.last - phrase.first != 2) return;
  const ActorMention* body = nullptr;
  for (const auto& actor : view.actors) {
    if (actor.words.first >= phrase.first) break;
    const bool near = actor.words.sentence + 3 > sentence;
    if (near && is_body(view, actor)) body = &actor;
  }
  if (body != nullptr) {
    Source known = describe_source(view, body->words.sentence, {body->words.first, body->words.last});
    take(known, source);
  }
}

}  // namespace

// "l'élu", "la même source", "the group": what was said of it when it was named first holds.
void borrow_identity(const View& view, std::uint32_t sentence, const Phrase& phrase, Source& source) {
  const Found head = source_head(view, sentence, phrase);
  if (!source.id.empty()) return;
  if (head.row == kNone) return borrow_name(view, sentence, phrase, source);
  const bool office = source.kind != SourceKind::witness && source.kind != SourceKind::family &&
                      source.kind != SourceKind::expert && source.kind != SourceKind::medical;
  if (office && view.word(phrase.first).has(feature::possessive)) return borrow_body(view, sentence, phrase, source);
  for (std::uint32_t w = phrase.first; w < phrase.last; ++w)
    if (view.is(w, "same") && !view.sources.empty()) return take(view.sources.back().source, source);
  const bool alone = head.last >= phrase.last || view.word(head.last).upos == Upos::adj;
  if (!view.word(phrase.first).has(feature::definite) || !alone) return;
  const auto lemma = view.word(head.last - 1).lemma;
  for (std::size_t i = view.sources.size(); i-- > 0;) {
    const SourceMention& before = view.sources[i];
    bool same = false;
    for (std::uint32_t w = before.words.first; w < before.words.last; ++w)
      same = same || (!lemma.empty() && view.word(w).lemma == lemma);
    const bool body = source.kind == SourceKind::un_ngo &&
                      (before.source.kind == SourceKind::monitor || before.source.kind == SourceKind::un_ngo);
    if (!same && !body) continue;
    return take(before.source, source);
  }
}

}  // namespace vigie::read
