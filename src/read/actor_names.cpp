// SPDX-License-Identifier: Apache-2.0
#include "read/actor_names.h"

#include <algorithm>
#include <map>

namespace vigie::read {
namespace {

bool is_group(ParticipantKind kind) {
  return kind == ParticipantKind::armed_group || kind == ParticipantKind::militia || kind == ParticipantKind::coalition;
}

// The last named mention of the same sort, looking back at most `sentences` sentences.
const ActorMention* antecedent(const View& view, std::size_t at, bool force, std::uint32_t sentences) {
  const ActorMention& anaphor = view.actors[at];
  for (std::size_t i = at; i-- > 0;) {
    const ActorMention& candidate = view.actors[i];
    if (candidate.words.sentence + sentences < anaphor.words.sentence) return nullptr;
    if (candidate.participant.id.empty() || candidate.adjective) continue;
    const bool same_sort = force ? candidate.participant.kind == ParticipantKind::state_force &&
                                       (candidate.who == "police") == (anaphor.who == "police")
                                 : is_group(candidate.participant.kind);
    if (same_sort) return &candidate;
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
    if (!m.participant.id.empty() || m.thing || !m.armed) continue;
    if (m.possessive) {
      if (const auto* owner = owner_before(view, i)) adopt(view, m, owner->participant, "read.actors.owner");
      continue;
    }
    if (m.participant.kind == ParticipantKind::state_force) {
      if (!m.participant.country.empty() || qualified(view, m)) continue;
      if (const auto* before = antecedent(view, i, true, 6))
        adopt(view, m, before->participant, "read.actors.last_force");
      else if (const auto id = force_id(view, view.focus_country, m.who == "police"); !id.empty()) {
        Participant force;
        force.id = id;
        force.country = view.focus_country;
        if (const auto row = view.knowledge.actors().by_id(id)) force.name = view.knowledge.actors().row(*row).name;
        adopt(view, m, force, "read.actors.force_of_focus");
      }
    } else if (m.group || (m.definite && m.figure < 0)) {
      if (const auto* before = antecedent(view, i, false, 8))
        adopt(view, m, before->participant, "read.actors.last_group");
    }
  }
}

}  // namespace vigie::read
