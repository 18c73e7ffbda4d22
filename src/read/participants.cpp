// Participants of a claim: who did it and to whom over all its mentions, each named once.
//   "Rebels attack village ... fighters of the ADF killed nine farmers ... the attackers ... nine people"
//   -> actors [fighters of the ADF]=allied-democratic-forces, targets [nine farmers]
// Tested in tests/cases/read/binding_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "core/unicode.h"
#include "read/actor_names.h"
#include "read/happenings.h"

namespace vigie::read {
namespace {

struct Side {
  const ActorMention* mention = nullptr;  // a pronoun's antecedent
  std::size_t member = 0;                 // the mention of the happening that gave it
  int votes = 1;
};

bool armed(const ActorMention& m) { return m.armed || is_armed(m.participant.kind); }
bool group(const ActorMention& m) {
  const ParticipantKind kind = m.participant.kind;
  return kind == ParticipantKind::armed_group || kind == ParticipantKind::militia || kind == ParticipantKind::unknown;
}

class Sides {
 public:
  explicit Sides(const View& view) : view_(view) {}

  void add(const std::vector<Bound>& bounds, std::size_t member) {
    for (const Bound& bound : bounds) add(meant(view_.actors[bound.index]), member);
  }

  std::vector<Side> take() {
    drop_unnamed();
    return std::move(all_);
  }

 private:
  [[nodiscard]] const ActorMention& meant(const ActorMention& m) const {
    if (!m.pronoun || m.antecedent == kNone || view_.actor_at[m.antecedent] < 0) return m;
    return view_.actors[static_cast<std::size_t>(view_.actor_at[m.antecedent])];
  }

  // People not told apart: "neuf personnes", "others", a bare number.
  [[nodiscard]] static bool anyone(const ActorMention& m) {
    return !m.thing && m.participant.id.empty() && m.who.empty() && m.figure >= 0 &&
           (m.participant.kind == ParticipantKind::civilians || m.participant.kind == ParticipantKind::unknown);
  }
  // A number without a noun: "two jailed", "thousands flee".
  [[nodiscard]] bool bare(const ActorMention& m) const {
    if (m.figure < 0) return false;
    const FigureMention& figure = view_.figures[static_cast<std::size_t>(m.figure)];
    return figure.noun == figure.words.last && m.head + 1 == figure.words.last;
  }
  [[nodiscard]] static bool victim(const ActorMention& m) {
    return !m.thing && !m.adjective && m.participant.kind != ParticipantKind::government;
  }

  [[nodiscard]] bool same(const ActorMention& a, const ActorMention& b) const {
    const Participant &p = a.participant, &q = b.participant;
    if (!p.id.empty() && !q.id.empty()) return p.id == q.id;
    if (unicode::fold(p.words.quote) == unicode::fold(q.words.quote)) return true;
    const Word &x = view_.word(a.head), &y = view_.word(b.head);
    if (p.id.empty() != q.id.empty()) return p.kind == ParticipantKind::person && x.norm == y.norm && x.capital;
    return !x.lemma.empty() && x.lemma == y.lemma && a.words.sentence != b.words.sentence;
  }

  // Says more: has a count, a name or more words.
  [[nodiscard]] static bool fuller(const ActorMention& a, const ActorMention& b) {
    if (a.participant.id.empty() != b.participant.id.empty()) return b.participant.id.empty();
    return a.figure >= 0 && b.figure < 0 && a.participant.id.empty();
  }

  void add(const ActorMention& m, std::size_t member) {
    for (Side& side : all_) {
      if (!same(*side.mention, m)) continue;
      ++side.votes;
      if (fuller(m, *side.mention)) side.mention = &m;
      return;
    }
    // "Nine people ... nine farmers": told more closely.
    for (Side& side : all_)
      if (side.member != member && victim(m) && anyone(*side.mention) && !bare(m) &&
          (bare(*side.mention) || m.participant.count == side.mention->participant.count)) {
        side.mention = &m;
        return;
      }
    const bool told_again = m.definite && m.participant.id.empty() && victim(m) && !armed(m) && m.figure < 0;
    if ((anyone(m) || told_again) &&
        std::any_of(all_.begin(), all_.end(), [&](const Side& s) { return s.member != member && victim(*s.mention); }))
      return;  // the same victims once more, counted
    // "gunmen ... the attackers": a second description of those told before.
    if (m.definite && m.participant.id.empty() && armed(m) && group(m) &&
        std::any_of(all_.begin(), all_.end(),
                    [&](const Side& s) { return s.member != member && armed(*s.mention) && group(*s.mention); }))
      return;
    all_.push_back({&m, member, 1});
  }

  // "des jihadistes" in one sentence, the name of their group in another: one participant.
  void drop_unnamed() {
    const auto all = all_;
    std::erase_if(all_, [&](const Side& s) {
      const ActorMention& m = *s.mention;
      return m.participant.id.empty() && armed(m) && group(m) && m.figure < 0 &&
             std::any_of(all.begin(), all.end(), [&](const Side& o) {
               return o.member != s.member && !o.mention->participant.id.empty() && armed(*o.mention) &&
                      group(*o.mention);
             });
    });
  }

  const View& view_;
  std::vector<Side> all_;
};

// Who stands on both sides is on the one that more mentions, then the first one, put it on.
void part(std::vector<Side>& actors, std::vector<Side>& targets) {
  const auto same = [](const Side& a, const Side& b) {
    return a.mention == b.mention ||
           (!a.mention->participant.id.empty() && a.mention->participant.id == b.mention->participant.id);
  };
  const auto acts = [](const Side& a, const Side& t) {
    return a.votes != t.votes ? a.votes > t.votes : a.member <= t.member;
  };
  const auto before = actors;
  std::erase_if(actors, [&](const Side& a) {
    return std::any_of(targets.begin(), targets.end(), [&](const Side& t) { return same(a, t) && !acts(a, t); });
  });
  std::erase_if(targets, [&](const Side& t) {
    return std::any_of(before.begin(), before.end(), [&](const Side& a) { return same(a, t) && acts(a, t); });
  });
}

}  // namespace

void add_sides(const View& view, const std::vector<const Happening*>& members, Claim& claim) {
  Sides actors(view), targets(view);
  for (std::size_t i = 0; i < members.size(); ++i) {
    actors.add(members[i]->actors, i);
    targets.add(members[i]->targets, i);
  }
  std::vector<Side> who = actors.take(), whom = targets.take();
  part(who, whom);
  for (const Side& side : who) claim.actors.push_back(side.mention->participant);
  for (const Side& side : whom) claim.targets.push_back(side.mention->participant);
}

}  // namespace vigie::read
