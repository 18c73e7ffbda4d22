// Refusals: happenings that are named but not told as having happened or as to come: called for, hoped for, talked
// about, made a condition, threatened or refused (the threat is the happening).
//   "urged both sides to begin talks" -> no talks     "threatened to strike Haifa" -> the threat alone
//   "called for an end to the attacks on Aleppo" -> the attacks stay: they are no object of the call
// The words are the rows of `standing` whose standing is `none`. Tested in tests/cases/read/refusals.case.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kCallReach = 14;    // words that a call governs after it
constexpr std::uint32_t kThreatReach = 10;  // words between a threat and what is threatened, where there is no tree

bool is_name_or_noun(const Word& w) { return w.upos == Upos::noun || w.upos == Upos::propn; }

// "called for a ceasefire", "demande la libération de": nothing but articles and the like between. The direct object of
// a verb of telling another ("urged the army to leave") may stand before an infinitive.
bool is_object(const View& view, const Found& mark, const Happening& h) {
  if (h.form == Form::verb) return h.infinitive;
  for (std::uint32_t w = mark.last; w < h.first; ++w)
    if (is_name_or_noun(view.word(w)) || view.word(w).upos == Upos::verb || view.word(w).upos == Upos::punct)
      return false;
  return true;
}

bool is_condition(const View& view, const Found& mark) { return view.word(mark.anchor).upos == Upos::sconj; }

// Where a mark reaches: its own clause and the one that hangs on it; a condition only its own.
bool reaches(const View& view, const Found& mark, const Happening& h) {
  if (mark.anchor >= h.anchor || h.anchor - mark.anchor > kCallReach || mark.last > h.anchor) return false;
  const std::uint32_t own = view.clause_of[h.anchor], marked = view.clause_of[mark.anchor];
  if (own == marked) return true;
  const Clause& clause = view.clauses[own];
  return !is_condition(view, mark) && clause.parent == marked && !clause.relative;
}

// Whom a crowd is called upon to join is told by the call: "appelle à manifester mercredi".
bool may_be_called(const Happening& h) { return h.family() != "unrest" && !h.is_speech_act(); }

bool only_called_for(const View& view, const Happening& h) {
  if (!may_be_called(h) || h.attributive) return false;
  const auto& s = view.sentence(h.sentence);
  for (const Found& mark : scan(view, view.standing, s)) {
    if (view.standing.cell(mark.row, "standing") != "none" || !reaches(view, mark, h)) continue;
    if (!is_condition(view, mark) && (!is_object(view, mark, h) || (h.is_violent() && h.definite))) continue;
    tell(view, view.standing.phrases->id(mark.row), "", view.quote(h.first, h.last).span, h.type,
         is_condition(view, mark) ? "told as a condition" : "only called for, hoped for or talked about", true);
    return true;
  }
  return false;
}

bool hangs_on(const View& view, const Happening& h, const Happening& act) {
  if (!syntax::has_tree(view, h.sentence)) return h.first - act.last < kThreatReach;
  std::uint32_t w = syntax::top_of(view, h.first, h.last);
  for (int climbs = 0; climbs < 3 && w != kNone; ++climbs) {
    w = syntax::head_of(view, w);
    if (w != kNone && w >= act.first && w < act.last) return true;
  }
  return false;
}

// "threatened to", "refused to", "sent troops to fight", "marched to demand the release of": what for is no happening.
bool takes_the_infinitive(const Happening& h) {
  return h.type == "strategic/threat" || h.type == "strategic/refusal" || h.type == "strategic/mobilisation" ||
         h.type == "unrest/protest";
}

// "Mettre une prime sur la tête de l'un des siens est un geste inhabituel": what is only talked about as a subject.
bool only_a_subject(const View& view, const Happening& h) {
  if (!h.infinitive || h.form == Form::noun || !syntax::has_tree(view, h.sentence)) return false;
  const std::uint32_t verb = syntax::top_of(view, h.first, h.last);
  if (!view.word(verb).has(feature::infinitive) ||
      (!syntax::is(view, verb, "csubj") && !syntax::is(view, verb, "nsubj")))
    return false;
  tell(view, "read.refusals.subject", "", view.quote(h.first, h.last).span, h.type, "only talked about", true);
  return true;
}

// What is threatened, refused or meant by it makes no second claim.
bool only_threatened(const View& view, const std::vector<Happening>& all, const Happening& h) {
  if (h.form == Form::noun) return false;
  const auto act = std::find_if(all.begin(), all.end(), [&](const Happening& other) {
    // "offered a reward to whoever kills him"
    const bool reward = other.type == "strategic/threat" && h.present && !h.past;
    return (h.infinitive ? takes_the_infinitive(other) : reward) && other.sentence == h.sentence &&
           other.last <= h.first && &other != &h && hangs_on(view, h, other);
  });
  if (act == all.end()) return false;
  tell(view, "read.refusals.threatened", "", view.quote(h.first, h.last).span, h.type,
       "what is threatened, refused or meant makes no claim of its own", true);
  return true;
}

// "le séisme du 28 mars, qui a tué 300 personnes": whom nature kills nobody attacked. Words of weather stand in the
// table of what is unrelated; a way of doing it told in the same clause speaks against it.
bool killed_by_nature(const View& view, const std::vector<Happening>& all, const Happening& h) {
  if (!h.is_harm() && h.type != "state/toll" && h.type != "people/displacement") return false;
  const std::uint32_t clause = view.clause_of[h.anchor];
  const auto told = [&](const Happening& o) {
    return o.is_violent() && !o.is_harm() && o.row != kNone && view.clause_of[o.anchor] == clause;
  };
  if (std::any_of(all.begin(), all.end(), told)) return false;
  const std::uint32_t verb = syntax::top_of(view, h.first, h.last);
  const std::uint32_t subject = syntax::has_tree(view, h.sentence) ? syntax::subject_of(view, verb) : kNone;
  const auto& s = view.sentence(h.sentence);
  for (std::uint32_t w = s.first; w < s.last; ++w) {
    if (w != subject && view.clause_of[w] != clause) continue;
    const Found found = longest_at(view, view.unrelated, s, w);
    if (found.row == kNone || view.unrelated.cell(found.row, "domain") != "weather") continue;
    tell(view, "read.refusals.nature", "", view.quote(h.first, h.last).span, h.type, "nature did it", true);
    return true;
  }
  return false;
}

}  // namespace

void drop_untold(const View& view, std::vector<Happening>& happenings) {
  std::vector<bool> drop(happenings.size());
  for (std::size_t i = 0; i < happenings.size(); ++i)
    drop[i] = only_called_for(view, happenings[i]) || only_threatened(view, happenings, happenings[i]) ||
              only_a_subject(view, happenings[i]) || killed_by_nature(view, happenings, happenings[i]);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < happenings.size(); ++i)
    if (!drop[i]) {
      if (kept != i) happenings[kept] = std::move(happenings[i]);
      ++kept;
    }
  happenings.erase(happenings.begin() + static_cast<std::ptrdiff_t>(kept), happenings.end());
}

}  // namespace vigie::read
