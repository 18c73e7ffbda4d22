// Kinds of sources: identity, kind and namelessness of a phrase that speaks.
//   "l'agence Suna" -> agency, suna     "two residents" -> witness, anonymous     "a Fano spokesman" -> armed-group,
//   anonymous
// A head noun alone says its kind (source-heads); a spokesman or official has the kind of the body named beside him.
// Tested in tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/speech.h"

namespace vigie::read {
namespace {

SourceKind kind_of(const ActorMention& actor) {
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

SourceKind kind_by_directory(const View& view, const ActorMention& actor) {
  const auto row = view.knowledge.actors().by_id(actor.participant.id);
  if (actor.participant.id.empty() || !row) return kind_of(actor);
  return from_name<SourceKind>(view.knowledge.actors().row(*row).source_kind).value_or(kind_of(actor));
}

// "a resident", "two sources", "residents": not one that the reader could look up.
bool indefinite(const View& view, const Phrase& phrase, const Found& head) {
  bool article = false;
  for (std::uint32_t w = phrase.first; w < phrase.last && w <= head.anchor; ++w) {
    const Word& word = view.word(w);
    if (word.has(feature::definite) || word.has(feature::possessive)) return false;
    if (word.upos == Upos::propn) return false;  // "Zamfara's governor"
    article = article || word.upos == Upos::det || word.upos == Upos::num || word.upos == Upos::pron;
  }
  return article || view.word(head.last - 1).has(feature::plural);
}

// A person's name in the phrase: a named person, or a title and capitals.
bool names_person(const View& view, std::uint32_t sentence, const Phrase& phrase) {
  return std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& actor) {
    return actor.words.sentence == sentence && actor.head >= phrase.first && actor.head < phrase.last &&
           actor.participant.kind == ParticipantKind::person && view.word(actor.head).capital;
  });
}

// The actors whose heads stand in the phrase, in the order of the text.
std::vector<const ActorMention*> actors_in(const View& view, std::uint32_t sentence, const Phrase& phrase) {
  std::vector<const ActorMention*> out;
  for (const auto& actor : view.actors)
    if (actor.words.sentence == sentence && actor.head >= phrase.first && actor.head < phrase.last && !actor.thing)
      out.push_back(&actor);
  return out;
}

// The kind that a body beside an office gives to it: "un responsable des VDP", "a Russian military spokesman".
void kind_from_body(const View& view, const Found& head, const std::vector<const ActorMention*>& actors,
                    Source& source) {
  const auto kind = from_name<SourceKind>(view.source_heads.cell(head.row, "kind")).value_or(SourceKind::other);
  const bool open = kind == SourceKind::other || kind == SourceKind::official || kind == SourceKind::military;
  for (const auto* actor : actors) {
    if (!open || actor->participant.id.empty()) continue;
    const SourceKind body = kind_by_directory(view, *actor);
    if (actor->adjective && body == SourceKind::military) continue;  // "Russian official" is no officer
    if (body == SourceKind::other || (kind != SourceKind::other && body != SourceKind::armed_group)) continue;
    source.kind = body;
    return;
  }
}

// "Lt Gen Sergei Rudskoi" -> military.
void kind_from_title(const View& view, std::uint32_t sentence, const Phrase& phrase, Source& source) {
  for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
    const Found title = longest_at(view, view.titles, view.sentence(sentence), w);
    if (title.row == kNone) continue;
    const auto kind = from_name<SourceKind>(view.titles.cell(title.row, "kind"));
    if (kind && *kind != SourceKind::other) source.kind = *kind;
    return;
  }
}

void from_directory(const View& view, std::uint32_t sentence, const Phrase& phrase, const Found& head, Source& source) {
  std::vector<knowledge::NameMatch> matches;
  const auto& s = view.sentence(sentence);
  for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
    matches.clear();
    view.knowledge.sources().match_at(view.document.words(s), w - s.first, matches);
    if (matches.empty()) continue;
    // A person or office in front of the name speaks for it: the name stays the body's.
    const bool office =
        head.row != kNone && head.anchor < w &&
        (view.source_heads.cell(head.row, "anonymous") == "yes" || view.source_heads.cell(head.row, "kind") == "other");
    const auto entry = view.knowledge.sources().row(matches.front().row);
    if (!office) {
      source.name = entry.name;
      source.id = entry.id;
      source.anonymous = false;
    }
    if (!office || source.kind == SourceKind::other)
      source.kind = from_name<SourceKind>(entry.kind).value_or(SourceKind::outlet);
    return;
  }
}

}  // namespace

// The longest row before the first preposition, the last of equal ones ("local aid committee", "army doctor").
Found source_head(const View& view, std::uint32_t sentence, const Phrase& phrase) {
  const auto& s = view.sentence(sentence);
  Found best{phrase.first, phrase.first, phrase.first, kNone};
  for (std::uint32_t w = phrase.first; w < phrase.last; ++w) {
    if (best.row != kNone && w >= best.last && view.word(w).upos == Upos::adp) break;
    const Found found = longest_at(view, view.source_heads, s, w);
    if (found.row == kNone || found.last > phrase.last) continue;
    if (best.row == kNone || found.last - found.first >= best.last - best.first) best = found;
    w = found.last - 1;
  }
  return best;
}

Source describe_source(const View& view, std::uint32_t sentence, const Phrase& phrase) {
  Source source;
  source.words = view.quote(phrase.first, phrase.last);
  const Found head = source_head(view, sentence, phrase);
  const auto actors = actors_in(view, sentence, phrase);
  const bool person = names_person(view, sentence, phrase);
  if (head.row != kNone) {
    source.kind = from_name<SourceKind>(view.source_heads.cell(head.row, "kind")).value_or(SourceKind::other);
    const bool paper = source.kind == SourceKind::document || source.kind == SourceKind::social_media;
    const bool unnamed = view.source_heads.cell(head.row, "anonymous") == "yes";
    source.anonymous = !person && (unnamed || (!paper && indefinite(view, phrase, head)));
  } else if (!person) {
    source.anonymous = indefinite(view, phrase, {phrase.first, phrase.last, phrase.last - 1, kNone});
  }
  for (const auto* actor : actors) {
    const bool body = head.row == kNone ||
                      (actor->words.first < head.last && head.first < actor->words.last &&
                       actor->participant.kind != ParticipantKind::civilians) ||
                      (actor->participant.kind == ParticipantKind::person && !actor->participant.id.empty());
    if (!body) continue;
    const bool office = head.row != kNone && view.source_heads.cell(head.row, "anonymous") == "yes";
    const bool named = !actor->participant.id.empty() && !office && view.word(actor->head).capital;
    if (named) source.anonymous = false;
    if (source.anonymous) break;
    source.name = actor->participant.name;
    source.id = actor->participant.id;
    if (head.row == kNone || !source.id.empty()) {
      const SourceKind kind = kind_by_directory(view, *actor);
      if (kind != SourceKind::other || head.row == kNone) source.kind = kind;
    }
    break;
  }
  if (head.row != kNone) kind_from_body(view, head, actors, source);
  if (person) kind_from_title(view, sentence, phrase, source);
  from_directory(view, sentence, phrase, head, source);
  if (head.row == kNone && actors.empty() && source.id.empty()) {
    for (const auto& place : view.places)
      if (place.name.sentence == sentence && place.name.first == phrase.first && place.name.last == phrase.last)
        source.kind = SourceKind::official;  // a capital that stands for its government
  }
  return source;
}

}  // namespace vigie::read
