// Roles: who did it and to whom, from the words of the happening's own clause; then from the clause it hangs on.
// The frame of the lexicon row says which grammatical place gives which role; voice swaps them.
//   "onze cultivateurs ont été abattus par des rebelles" -> targets [onze cultivateurs], actors [des rebelles]
// Where the sentence has a dependency tree its relations are asked first (syntax.h), then positions.
// Tested in tests/cases/read/roles_*.case.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kObjectWindow = 14;  // words after a verb within which its object begins
constexpr std::uint32_t kNounWindow = 10;    // words after a noun within which "by" and "against" phrases begin

class Roles {
 public:
  Roles(const View& view, Happening& h)
      : view_(view), h_(h), sentence_(view.sentence(h.sentence)), clause_(view.clause_of[h.anchor]) {
    if (syntax::has_tree(view, h.sentence)) top_ = syntax::top_of(view, h.first, h.last);
  }

  void bind() {
    if (h_.form == Form::noun)
      noun();
    else
      verb();
  }

 private:
  [[nodiscard]] std::string_view cell(std::string_view column) const { return view_.happenings.cell(h_.row, column); }
  [[nodiscard]] const ActorMention& mention(std::size_t a) const { return view_.actors[a]; }
  // Beside the happening's words; of a verb also among them: "driven 10 million people from their homes".
  [[nodiscard]] bool here(std::size_t a) const {
    const Range& words = mention(a).words;
    const bool counted = !mention(a).thing || mention(a).figure >= 0;  // not "une attaque" itself
    const bool among = counted && h_.form == Form::verb && (words.last <= h_.anchor || words.first > h_.anchor);
    return words.sentence == h_.sentence && (words.last <= h_.first || words.first >= h_.last || among);
  }

  void verb() {
    const bool both = cell("subject") == "both";
    const std::size_t subject = subject_told();
    const std::size_t object = h_.passive ? kNoMention : object_told();
    if (h_.passive) {
      give(subject, both ? "both" : cell("object"));
      const std::size_t doer = doer_told(kObjectWindow);
      give(doer, cell("subject"));
      if (doer == kNoMention && both) give(after_preposition("between", h_.last, kObjectWindow), "both");
    } else {
      give(subject, cell("subject"));
      if (object != subject) give(object, both ? "both" : cell("object"));
    }
  }

  void noun() {
    const auto subject = cell("subject");
    const auto object = cell("object");
    if (const auto between = after_preposition("between", h_.last, kNounWindow); between != kNoMention) {
      give(between, subject == "both" ? "both" : "actor");
      return;
    }
    for (std::size_t a = 0; a < view_.actors.size(); ++a) {
      const auto& m = mention(a);
      if (!here(a) || m.thing) continue;
      const bool right_before =
          m.words.last == h_.first || (m.words.last + 1 == h_.first && !view_.word(m.words.last).space_before);
      const bool adjective_after = m.adjective && m.words.first == h_.last;
      if ((right_before && (m.adjective || m.preposition == kNone || possessive(m))) || adjective_after ||
          compounded(m))
        give(a, subject);
    }
    if (const auto of = after_preposition("of", h_.last, 2); of != kNoMention) give(of, cell("of"));
    if (const auto doer = doer_told(kNounWindow); h_.actors.empty() && own_of_noun(doer)) give(doer, subject);
    if (const auto on = after_preposition("against", h_.last, kNounWindow); own_of_noun(on)) give(on, object);
    governed_by_verb();
  }

  // No finite verb stands between the noun and the phrase: "l'attaque a été revendiquée par X" has no doer.
  [[nodiscard]] bool own_of_noun(std::size_t a) const {
    if (a == kNoMention) return false;
    for (std::uint32_t w = h_.last; w < mention(a).words.first; ++w)
      if (view_.word(w).upos == Upos::aux ||
          (view_.word(w).upos == Upos::verb && !view_.word(w).has(feature::participle)))
        return false;
    return true;
  }

  // "hit by a coalition air strike": the preposition belongs to the strike.
  [[nodiscard]] bool compounded(const ActorMention& m) const {
    return top_ != kNone && m.words.last <= h_.first && syntax::head_of(view_, m.head) == top_ &&
           (syntax::is(view_, m.head, "compound") || syntax::is(view_, m.head, "nmod:poss") ||
            syntax::is(view_, m.head, "nmod:desc"));
  }

  [[nodiscard]] bool possessive(const ActorMention& m) const { return m.words.last < h_.first; }

  // "ont lancé une attaque", "suffered an attack": the verb that carries the noun gives its subject.
  void governed_by_verb() {
    if (governed_in_tree()) return;
    for (std::uint32_t w = h_.first; w-- > sentence_.first && w + 9 > h_.first;) {
      if (view_.clause_of[w] != clause_) break;
      const Word& word = view_.word(w);
      if (word.upos != Upos::verb && !(word.upos == Upos::aux && view_.is(w, "light"))) continue;
      const bool light = view_.is(w, "light"), suffer = view_.is(w, "suffer");
      if (!light && !suffer) return;
      Happening carrier = h_;
      carrier.first = carrier.anchor = w;
      carrier.last = w + 1;
      const std::size_t subject = Roles(view_, carrier).subject_before();
      if (suffer)
        give(subject, "target");
      else if (h_.actors.empty())
        give(subject, cell("subject"));
      return;
    }
  }

  [[nodiscard]] bool governed_in_tree() {
    const std::uint32_t verb = top_ == kNone ? kNone : syntax::head_of(view_, top_);
    if (verb == kNone) return false;
    const bool light = view_.is(verb, "light"), suffer = view_.is(verb, "suffer");
    if (!light && !suffer) return false;
    std::size_t doer = kNoMention;
    if (syntax::is(view_, top_, "obj"))
      doer = mention_at(syntax::subject_of(view_, verb));
    else if (syntax::is(view_, top_, "nsubj:pass") && light)
      doer = mention_at(syntax::agent_of(view_, verb));
    if (doer == kNoMention) return false;
    if (suffer)
      give(doer, "target");
    else if (h_.actors.empty())
      give(doer, cell("subject"));
    return true;
  }

  static constexpr std::size_t kNoMention = static_cast<std::size_t>(-1);

  // The mention whose head the word is, else the one that it is a word of; not the happening's own words.
  [[nodiscard]] std::size_t mention_at(std::uint32_t w) const {
    std::size_t around = kNoMention;
    for (std::size_t a = 0; w != kNone && a < view_.actors.size(); ++a) {
      if (!here(a) || mention(a).adjective) continue;
      if (mention(a).head == w) return a;
      if (mention(a).words.first <= w && w < mention(a).words.last) around = a;
    }
    return around;
  }

  // Where the tree names a subject, no other noun is taken for it: "L'attentat a tué ..." has a doer that is no one.
  [[nodiscard]] std::size_t subject_told() const {
    const std::uint32_t word = top_ == kNone ? kNone : syntax::subject_of(view_, top_);
    if (word == kNone) return subject_before();
    const std::size_t found = mention_at(word);
    if (found != kNoMention) return found;
    // "l'un des étrangers", "thousands of members": who is meant hangs on the word for how many.
    const Upos upos = view_.word(word).upos;
    if (upos == Upos::pron || upos == Upos::num || counts(word)) {
      const std::size_t part = mention_at(syntax::child(view_, word, "nmod"));
      if (part != kNoMention) return part;
    }
    return upos == Upos::noun ? kNoMention : subject_before();
  }

  [[nodiscard]] bool counts(std::uint32_t w) const {
    return std::any_of(view_.figures.begin(), view_.figures.end(),
                       [&](const FigureMention& f) { return f.words.first <= w && w < f.words.last; });
  }

  [[nodiscard]] std::size_t object_told() const {
    const std::uint32_t word = top_ == kNone ? kNone : syntax::object_of(view_, top_);
    const std::size_t found = mention_at(word);
    return found == kNoMention ? object_after() : found;
  }

  [[nodiscard]] std::size_t doer_told(std::uint32_t window) const {
    const std::size_t found = top_ == kNone ? kNoMention : mention_at(syntax::agent_of(view_, top_));
    return found == kNoMention ? after_preposition("by", h_.last, window) : found;
  }

  // The last bare noun phrase before the verb in its clause; else that of the clause it hangs on.
  [[nodiscard]] std::size_t subject_before() const {
    std::uint32_t clause = clause_;
    std::uint32_t before = h_.first;
    for (int climb = 0; climb < 3; ++climb) {
      const bool relative = view_.clauses[clause].relative;
      const std::size_t found = last_bare(clause, before, relative && climb > 0);
      if (found != kNoMention) return found;
      const std::uint32_t parent = view_.clauses[clause].parent;
      if (parent == kNone) return kNoMention;
      if (relative) {
        const std::size_t antecedent = nearest_before(view_.clauses[clause].first);
        if (antecedent != kNoMention) return antecedent;
      }
      before = std::min(before, view_.clauses[clause].first);
      clause = parent;
    }
    return kNoMention;
  }

  [[nodiscard]] std::size_t last_bare(std::uint32_t clause, std::uint32_t before, bool first_wanted) const {
    std::size_t found = kNoMention;
    for (std::size_t a = 0; a < view_.actors.size(); ++a) {
      const auto& m = mention(a);
      if (m.words.sentence != h_.sentence || m.words.last > before || view_.clause_of[m.head] != clause) continue;
      if (m.adjective || (m.preposition != kNone && !partitive(m))) continue;
      if (view_.clause_of[m.head] == clause_ || found == kNoMention || !first_wanted) {
        // Coordinated subjects: the first of "A and B" is kept; give() takes the rest.
        if (found != kNoMention && coordinated(found, a)) continue;
        found = a;
      }
    }
    return found;
  }

  // "près de 3 000 personnes": the preposition belongs to the number.
  [[nodiscard]] bool partitive(const ActorMention& m) const {
    return m.figure >= 0 && view_.figures[static_cast<std::size_t>(m.figure)].words.first <= m.preposition;
  }

  [[nodiscard]] std::size_t nearest_before(std::uint32_t word) const {
    std::size_t found = kNoMention;
    for (std::size_t a = 0; a < view_.actors.size(); ++a)
      if (mention(a).words.sentence == h_.sentence && mention(a).words.last <= word &&
          mention(a).words.last + 2 >= word && !mention(a).adjective)
        found = a;
    return found;
  }

  [[nodiscard]] std::size_t object_after() const {
    const auto prepositions = cell("prep");
    const std::uint32_t end = std::min(sentence_.last, h_.last + kObjectWindow);
    for (std::size_t a = 0; a < view_.actors.size(); ++a) {
      const auto& m = mention(a);
      if (m.words.sentence != h_.sentence || m.words.first < h_.last || m.words.first >= end || m.adjective) continue;
      if (view_.clause_of[m.head] != clause_ || crosses_verb(h_.last, m.words.first)) break;
      if (m.preposition == kNone || partitive(m)) return a;
      if (!prepositions.empty() && prepositions != "-" && listed(prepositions, m.preposition)) return a;
    }
    return kNoMention;
  }

  [[nodiscard]] bool crosses_verb(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t w = from; w < to; ++w)
      if (view_.word(w).upos == Upos::verb && !view_.word(w).has(feature::participle)) return true;
    return false;
  }

  [[nodiscard]] bool listed(std::string_view prepositions, std::uint32_t w) const {
    const auto norm = view_.word(w).norm, lemma = view_.word(w).lemma;
    for (std::size_t at = 0; at < prepositions.size();) {
      const std::size_t end = std::min(prepositions.find(' ', at), prepositions.size());
      const auto one = prepositions.substr(at, end - at);
      if (one == norm || one == lemma) return true;
      at = end + 1;
    }
    return false;
  }

  // The first mention brought by a preposition of the kind ("by", "against", "of", "between") after `from`.
  [[nodiscard]] std::size_t after_preposition(std::string_view kind, std::uint32_t from, std::uint32_t window) const {
    for (std::size_t a = 0; a < view_.actors.size(); ++a) {
      const auto& m = mention(a);
      if (m.words.sentence != h_.sentence || m.words.first <= from || m.words.first > from + window || m.adjective)
        continue;
      if (m.preposition == kNone || m.preposition < from || !view_.is(m.preposition, kind)) continue;
      if (view_.clause_of[m.head] != clause_ && view_.clauses[view_.clause_of[m.head]].relative) return kNoMention;
      return a;
    }
    return kNoMention;
  }

  // After "A, B" comes "and C".
  [[nodiscard]] bool list_goes_on(std::uint32_t w) const {
    return w < sentence_.last &&
           (view_.is(w, "and") || (view_.word(w).norm == "," && w + 1 < sentence_.last && view_.is(w + 1, "and")));
  }

  // Only a conjunction, a comma or an article between them.
  [[nodiscard]] bool coordinated(std::size_t a, std::size_t b) const {
    const std::uint32_t from = mention(a).words.last, to = mention(b).words.first;
    if (to < from || to - from > 3) return false;
    bool joined = false;
    for (std::uint32_t w = from; w < to; ++w) {
      const Word& word = view_.word(w);
      if (view_.is(w, "and") || word.norm == ",")
        joined = true;
      else if (word.upos != Upos::det && word.upos != Upos::adp)
        return false;
    }
    return joined;
  }

  void give(std::size_t a, std::string_view role) {
    if (a == kNoMention || role.empty() || role == "none" || role == "place") return;
    for (std::size_t next = a;;) {
      put(next, role);
      if (next + 1 >= view_.actors.size() || !coordinated(next, next + 1)) break;
      if (mention(next + 1).words.sentence != h_.sentence) break;
      ++next;
    }
  }

  void put(std::size_t a, std::string_view role) {
    const auto& m = mention(a);
    const bool actor = role == "actor" || role == "both";
    if (actor && m.thing && m.participant.id.empty()) return;  // a house does nothing
    if (!actor && m.arms && h_.is_violent()) return;           // "Israeli air strikes" are not struck
    if (!actor && m.participant.kind == ParticipantKind::government && h_.is_violent()) return;
    auto& list = actor ? h_.actors : h_.targets;
    for (const auto* known : {&h_.actors, &h_.targets})
      if (std::any_of(known->begin(), known->end(), [&](const Bound& b) { return b.index == a; })) return;
    list.push_back({a, view_.clause_of[m.head] == clause_ ? Reach::clause : Reach::sentence});
    tell(view_, actor ? "read.roles.actor" : "read.roles.target", actor ? "actors" : "targets",
         m.participant.words.span, m.participant.words.quote, name_of(static_cast<Upos>(view_.word(h_.anchor).upos)));
  }

  const View& view_;
  Happening& h_;
  const text::Sentence& sentence_;
  std::uint32_t clause_;
  std::uint32_t top_ = kNone;  // the happening's word in the tree; kNone without one
};

}  // namespace

void bind_roles(const View& view, Happening& happening) { Roles(view, happening).bind(); }

}  // namespace vigie::read
