// SPDX-License-Identifier: Apache-2.0
#include "read/actor_names.h"

#include <algorithm>
#include <map>

namespace vigie::read {
namespace {

constexpr std::uint32_t kSameNoun = 12;  // sentences over which a noun told with a name means that name again

bool is_group(ParticipantKind kind) {
  return kind == ParticipantKind::armed_group || kind == ParticipantKind::militia || kind == ParticipantKind::coalition;
}

// What the body itself is: "the leader of Daesh" is a person, Daesh a group.
ParticipantKind kind_of_body(const View& view, const Participant& p) {
  const auto row = view.knowledge.actors().by_id(p.id);
  if (!row) return p.kind;
  return from_name<ParticipantKind>(view.knowledge.actors().row(*row).kind).value_or(p.kind);
}

// Whether a noun for a body or its members can mean the body: a coalition is no gang, an army no militia.
bool same_sort(const View& view, const ActorMention& noun, const ActorMention& body) {
  const ParticipantKind kind = kind_of_body(view, body.participant);
  if (noun.participant.kind == ParticipantKind::state_force)
    return kind == ParticipantKind::state_force && (body.who == "police") == (noun.who == "police");
  if (noun.participant.kind == ParticipantKind::coalition) return kind == ParticipantKind::coalition;
  return kind == ParticipantKind::armed_group || kind == ParticipantKind::militia;
}

// The last named mention of the same sort, looking back at most `sentences` sentences.
const ActorMention* antecedent(const View& view, std::size_t at, std::uint32_t sentences) {
  const ActorMention& anaphor = view.actors[at];
  for (std::size_t i = at; i-- > 0;) {
    const ActorMention& candidate = view.actors[i];
    if (candidate.words.sentence + sentences < anaphor.words.sentence) return nullptr;
    if (candidate.participant.id.empty() || candidate.adjective) continue;
    if (same_sort(view, anaphor, candidate)) return &candidate;
  }
  return nullptr;
}

// "Islamic State militants ... the militants": the noun was told with a name before.
const ActorMention* same_noun(const View& view, std::size_t at) {
  const ActorMention& anaphor = view.actors[at];
  const auto lemma = view.word(anaphor.head).lemma;
  for (std::size_t i = at; i-- > 0 && !lemma.empty();) {
    const ActorMention& candidate = view.actors[i];
    if (candidate.words.sentence + kSameNoun < anaphor.words.sentence) return nullptr;
    if (candidate.participant.id.empty() || candidate.pronoun || view.word(candidate.head).lemma != lemma) continue;
    return same_sort(view, anaphor, candidate) ? &candidate : nullptr;
  }
  return nullptr;
}

// "les forces kurdes": a word of its own tells whose force it is, though we do not know it.
bool qualified(const View& view, const ActorMention& m) {
  for (std::uint32_t w = m.head + 1; w < m.words.last; ++w)
    if (view.word(w).upos == Upos::adj) return true;
  return false;
}

// "Hezbollah said its fighters": the last body named in this sentence or the one before.
const ActorMention* owner_before(const View& view, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    const ActorMention& candidate = view.actors[i];
    if (candidate.words.sentence + 1 < view.actors[at].words.sentence) return nullptr;
    if (!candidate.participant.id.empty() && is_armed(candidate.participant.kind) && !candidate.adjective)
      return &candidate;
  }
  return nullptr;
}

void adopt(View& view, ActorMention& mention, const Participant& from, std::string_view rule) {
  mention.participant.id = from.id;
  mention.participant.name = from.name;
  mention.by_context = true;
  if (mention.participant.country.empty()) mention.participant.country = from.country;
  if (view.trace != nullptr)
    view.trace->decisions.push_back(
        {"read", std::string(rule), "", "actors", mention.participant.words.span, from.id, "", false, 0});
}

// The body that the noun means; the rule that says so goes to `rule`.
const ActorMention* meant(const View& view, std::size_t at, std::string_view& rule) {
  const ActorMention& m = view.actors[at];
  const bool bare = m.words.last - m.words.first == 1 && m.preposition == kNone;
  const bool again = m.definite || view.is(m.words.first, "same") ||
                     (m.words.first > 0 && view.word(m.words.first).span == view.word(m.words.first - 1).span);
  if (m.figure >= 0 || (!bare && !again)) return nullptr;
  rule = "read.actors.same_noun";
  if (const auto* before = same_noun(view, at)) return before;
  rule = "read.actors.last_group";
  return again || m.group ? antecedent(view, at, 8) : nullptr;
}

void resolve_force(View& view, std::size_t at) {
  ActorMention& m = view.actors[at];
  if (!m.participant.country.empty() || qualified(view, m)) return;
  if (const auto* before = antecedent(view, at, 6)) {
    adopt(view, m, before->participant, "read.actors.last_force");
  } else if (const auto id = force_id(view, view.focus_country, m.who == "police"); !id.empty()) {
    Participant force;
    force.id = id;
    force.country = view.focus_country;
    if (const auto row = view.knowledge.actors().by_id(id)) force.name = view.knowledge.actors().row(*row).name;
    adopt(view, m, force, "read.actors.force_of_focus");
  }
}

}  // namespace

bool is_armed(ParticipantKind kind) { return kind == ParticipantKind::state_force || is_group(kind); }

void identify(const View& view, std::uint32_t row, ActorMention& mention) {
  const auto actor = view.knowledge.actors().row(row);
  mention.participant.id = actor.id;
  mention.named = true;
  mention.participant.name = actor.name;
  mention.participant.kind = from_name<ParticipantKind>(actor.kind).value_or(ParticipantKind::unknown);
  mention.participant.country = actor.countries.substr(0, actor.countries.find(' '));
}

std::string force_id(const View& view, std::string_view country, bool police) {
  const auto row = view.knowledge.country(country);
  if (!row) return {};
  return std::string(row->slug) + (police ? "-police" : "-armed-forces");
}

void find_focus_country(View& view) {
  std::map<std::string, int, std::less<>> votes;
  const auto vote = [&](std::string_view country, std::uint32_t sentence) {
    if (country.empty()) return;
    const Role role = view.document.role(view.sentence(sentence));
    votes[std::string(country)] += role == Role::headline || role == Role::standfirst ? 3 : sentence < 5 ? 2 : 1;
  };
  for (const auto& place : view.places)
    if (!place.of_speech && !place.stands_for_government) vote(place.place.country, place.words.sentence);
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s)
    for (const Found& found : scan(view, view.demonyms, view.sentence(s)))
      vote(view.demonyms.cell(found.row, "country"), s);
  int best = 0;
  view.focus_country.clear();
  for (const auto& [country, count] : votes)
    if (count > best) {
      best = count;
      view.focus_country = country;
    }
}

void resolve_generic(View& view) {
  for (std::size_t i = 0; i < view.actors.size(); ++i) {
    ActorMention& m = view.actors[i];
    if (m.pronoun && m.antecedent != kNone)
      m.participant = view.actors[static_cast<std::size_t>(view.actor_at[m.antecedent])].participant;
    if (!m.participant.id.empty() || m.thing || m.pronoun || (!m.armed && !m.group)) continue;
    const ParticipantKind kind = m.participant.kind;
    if (m.armed && m.possessive) {
      if (const auto* owner = owner_before(view, i)) adopt(view, m, owner->participant, "read.actors.owner");
    } else if (kind == ParticipantKind::state_force) {
      if (m.armed) resolve_force(view, i);
    } else if (is_group(kind) || kind == ParticipantKind::unknown) {
      std::string_view rule;
      if (const auto* body = meant(view, i, rule)) {
        adopt(view, m, body->participant, rule);
        if (kind == ParticipantKind::unknown) m.participant.kind = kind_of_body(view, body->participant);
        m.armed = true;
      }
    }
  }
}

}  // namespace vigie::read
