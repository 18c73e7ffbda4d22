// Roles: who did it and to whom, from the words of the happening's own clause; then from the clause it hangs on.
// The frame of the lexicon row says which grammatical place gives which role; voice swaps them.
//   "onze cultivateurs ont été abattus par des rebelles" -> targets [onze cultivateurs], actors [des rebelles]
// Where the sentence has a dependency tree its relations are asked first (syntax.h), then positions.
// Tested in tests/cases/read/roles.case and binding_*.case.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/bearers.h"
#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kObjectWindow = 14;  // words after a verb within which its object begins
constexpr std::uint32_t kNounWindow = 10;    // words after a noun within which "by" and "against" phrases begin

using Mentions = std::vector<std::size_t>;  // indexes into View::actors

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
  // Beside the happening's words, or an adjective in them that tells whose it is ("frappe israélienne"); of a verb also
  // among them: "driven 10 million people from their homes".
  [[nodiscard]] bool here(std::size_t a) const {
    const ActorMention& m = mention(a);
    const Range& words = m.words;
    const bool own = words.last <= h_.last && m.participant.id.empty();
    const bool counted =
        !m.thing || m.figure >= 0 || !own;  // not "une attaque" itself; "attaqué [un convoi militaire]"
    const bool among = counted && h_.form == Form::verb && (words.last <= h_.anchor || words.first > h_.anchor);
    return words.sentence == h_.sentence && (words.last <= h_.first || words.first >= h_.last || m.adjective || among);
  }

  void verb() {
    const bool both = cell("subject") == "both";
    const std::string_view object = both ? "both" : cell("object");
    if (both && sides_told("both")) return;  // "fighting broke out between A and B"
    const Mentions subjects = subjects_told();
    const bool passive = h_.passive && !of_passive();
    is_subject_ = true;
    give_all(subjects, passive ? object : cell("subject"));
    is_subject_ = false;
    if (passive) {
      const Mentions doers = doers_told(kObjectWindow);
      give_all(doers, cell("subject"));
    } else {
      for (const std::size_t a : objects_told())
        if (std::find(subjects.begin(), subjects.end(), a) == subjects.end()) give(a, object);
    }
    embedded(object);
    if (h_.is_violent() && h_.actors.empty()) doers_of_means();
  }

  // "be freed": the row itself is passive, so that its subject is what the verb's is.
  [[nodiscard]] bool of_passive() const {
    for (std::uint32_t w = h_.first; w < h_.last; ++w)
      if (syntax::is(view_, w, "aux:pass")) return true;
    return false;
  }

  // "hit a crowded market", "se sont rendus à l'armée", "rebels attacked": the expression itself names who and whom.
  void embedded(std::string_view object) {
    const bool suffers = object == "target" || h_.type == "civilians/attack-on-site" ||
                         h_.type == "strategic/destruction" || h_.type == "strategic/weapons-seizure" ||
                         (h_.has_what && h_.what != FigureWhat::strength);
    for (std::uint32_t w = h_.first; w < h_.last; ++w) {
      const std::size_t a = mention_at(view_, w);
      if (a == kNoMention || mention(a).pronoun || mention(a).guess || is_means(view_, w)) continue;
      const Range& words = mention(a).words;  // "un convoi militaire" hangs on its first noun
      if (mention(a).head != w && syntax::top_of(view_, words.first, words.last) != w) continue;
      const std::uint32_t preposition = syntax::child(view_, w, "case");
      const bool agent = preposition != kNone && view_.is(preposition, "by");
      const bool own = syntax::head_of(view_, w) == h_.anchor;  // not "bombes en bordure de route"
      const bool direct = syntax::is(view_, w, "obj") || (syntax::is(view_, w, "nmod") && h_.form == Form::noun && own);
      const bool reached = object == "target" && (syntax::is(view_, w, "obl") || syntax::is(view_, w, "iobj"));
      if (agent || (syntax::is(view_, w, "nsubj") && !h_.passive))
        put(a, "actor");
      else if ((direct && (suffers || (mention(a).thing && h_.is_violent()))) || (reached && is_people(mention(a))) ||
               (suffers && syntax::is(view_, w, "nsubj:pass")) ||
               (mention(a).site && on_site() && syntax::is(view_, w, "obl")))
        put(a, "target");
    }
  }

  // "shells fell on a market"
  [[nodiscard]] bool on_site() const { return h_.type == "civilians/attack-on-site" || h_.family() == "remote"; }

  void noun() {
    const auto subject = cell("subject");
    if (sides_told(subject)) return;
    for (const std::size_t a : brought("of")) give(a, cell("of"));
    const bool whom_told = !h_.targets.empty();
    const auto give_owner = [&](std::size_t a) { give(a, suffers_as_owner(a) && !whom_told ? "target" : subject); };
    for (const std::size_t a : owners(top_)) give_owner(a);
    for (std::size_t a = 0; a < view_.actors.size(); ++a)
      if (here(a) && !mention(a).thing && stands_beside(mention(a))) give_owner(a);
    if (const auto of = after_preposition("of", h_.last, 2); of != kNoMention) give(of, cell("of"));
    if (const auto doer = after_preposition("by", h_.last, kNounWindow); h_.actors.empty() && own_of_noun(doer))
      give(doer, subject);
    for (const std::size_t a : brought("against")) give(a, cell("object"));
    if (const auto on = after_preposition("against", h_.last, kNounWindow); own_of_noun(on)) give(on, cell("object"));
    embedded({});
    governed_by_verb();
  }

  // "the priests' murder", "Galan's assassination": the genitive of those who do no violence tells whom it befell.
  [[nodiscard]] bool suffers_as_owner(std::size_t a) const {
    const ActorMention& m = mention(a);
    const bool person = m.participant.kind == ParticipantKind::person || is_people(m);
    return h_.has_what && cell("of") == "target" && person &&
           (!m.armed || m.participant.kind == ParticipantKind::person) &&
           syntax::is(view_, syntax::top_of(view_, m.words.first, m.words.last), "nmod:poss");
  }

  // "between A and B": all sides of a noun or of the verb that carries it.
  bool sides_told(std::string_view subject) {
    const std::string_view role = subject == "both" ? "both" : "actor";
    const Mentions sides = brought("between"), listed = list_between();
    give_all(sides, role);
    give_all(listed, role);
    return !sides.empty() || !listed.empty();
  }

  // "between A, B and C", also inside the words of the happening: "the truce between A and B collapsed".
  [[nodiscard]] Mentions list_between() const {
    Mentions all;
    for (std::size_t a = 0; a < view_.actors.size(); ++a) {
      const ActorMention& m = mention(a);
      if (m.words.sentence != h_.sentence || m.adjective) continue;
      const bool opens = m.preposition != kNone && m.preposition >= h_.first &&
                         m.preposition <= h_.last + kNounWindow && view_.is(m.preposition, "between");
      const bool goes_on = !all.empty() && joins_list(mention(all.back()).words.last, m.words.first);
      if (all.empty() ? opens : goes_on)
        all.push_back(a);
      else if (!all.empty())
        break;
    }
    return all;
  }

  [[nodiscard]] bool joins_list(std::uint32_t from, std::uint32_t to) const {
    bool joint = false;
    for (std::uint32_t w = from; w < to; ++w) {
      joint = joint || view_.is(w, "and") || view_.word(w).norm == ",";
      if (!view_.is(w, "and") && view_.word(w).norm != "," && view_.word(w).upos != Upos::det) return false;
    }
    return joint;
  }

  // A name, an adjective or a possessive right before the noun, an adjective right after it.
  [[nodiscard]] bool stands_beside(const ActorMention& m) const {
    const bool right_before =
        m.words.last == h_.first || (m.words.last + 1 == h_.first && !view_.word(m.words.last).space_before);
    const bool adjective_after = m.adjective && m.words.first == h_.last;
    return (right_before && (m.adjective || m.preposition == kNone || possessive(m))) || adjective_after;
  }

  // What the words of the happening bring by a preposition of the kind.
  [[nodiscard]] Mentions brought(std::string_view kind) const {
    Mentions all;
    for (std::uint32_t w = h_.first; top_ != kNone && w < h_.last; ++w)
      for (const std::size_t a : brought_to(w, kind)) all.push_back(a);
    return all;
  }

  [[nodiscard]] Mentions brought_to(std::uint32_t head, std::string_view kind) const {
    Mentions all;
    for (const std::uint32_t c : syntax::children(view_, head)) {
      if (inside(c) || (!syntax::is(view_, c, "nmod") && !syntax::is(view_, c, "obl"))) continue;
      const std::uint32_t preposition = syntax::child(view_, c, "case");
      if (preposition == kNone || !view_.is(preposition, kind)) continue;
      for (const std::size_t a : bearers(view_, c)) all.push_back(a);
    }
    return all;
  }

  [[nodiscard]] bool inside(std::uint32_t w) const { return h_.first <= w && w < h_.last; }

  // No finite verb stands between the noun and the phrase: "l'attaque a été revendiquée par X" has no doer.
  [[nodiscard]] bool own_of_noun(std::size_t a) const {
    if (a == kNoMention) return false;
    for (std::uint32_t w = h_.last; w < mention(a).words.first; ++w)
      if (view_.word(w).upos == Upos::aux ||
          (view_.word(w).upos == Upos::verb && !view_.word(w).has(feature::participle)))
        return false;
    return true;
  }

  [[nodiscard]] bool possessive(const ActorMention& m) const { return m.words.last < h_.first; }

  // "ont lancé une attaque", "suffered an attack": the verb that carries the noun gives its subject.
  void governed_by_verb() {
    const bool governed = governed_in_tree();
    // "Israël et le Hamas ont conclu mercredi soir, à Doha, un accord": too far for the tree.
    const bool lost = cell("subject") == "both" && h_.family() == "strategic" && !h_.definite && h_.actors.empty();
    if (governed || (top_ != kNone && !lost)) return;
    for (std::uint32_t w = h_.first; w-- > sentence_.first && w + 9 > h_.first;) {
      if (view_.clause_of[w] != clause_ && !lost) break;
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

  // The noun, or the one that it is joined to, as the object or the passive subject of a verb.
  [[nodiscard]] bool governed_in_tree() {
    std::uint32_t noun = top_;
    while (noun != kNone && syntax::is(view_, noun, "conj")) noun = syntax::head_of(view_, noun);
    const std::uint32_t verb = noun == kNone ? kNone : syntax::head_of(view_, noun);
    if (verb == kNone) return false;
    if (const std::uint32_t over = syntax::head_of(view_, verb);  // "blamed [fighters for the attack]"
        over != kNone && view_.is(over, "accuse") && syntax::is(view_, verb, "obj") &&
        syntax::is(view_, noun, "nmod")) {
      if (h_.actors.empty()) give_all(bearers(view_, verb), "actor");
      return true;
    }
    // "ont signé en avril à Doha un accord": far from its verb the tree has the object as something else.
    const bool bare = syntax::is(view_, noun, "obl") && noun > verb && syntax::child(view_, noun, "case") == kNone;
    const bool object = syntax::is(view_, noun, "obj") || bare, passive = syntax::is(view_, noun, "nsubj:pass");
    if (cell("subject") == "both") give_all(partners(verb), "both");
    if (view_.is(verb, "accuse")) {
      if (h_.actors.empty()) give_all(blamed(verb, object || passive), "actor");
      return true;
    }
    if (view_.is(verb, "oppose") && cell("subject") == "both") {  // "des combats opposent l'armée aux rebelles"
      for (const std::uint32_t c : syntax::children(view_, verb))
        if (syntax::is(view_, c, "obj") || syntax::is(view_, c, "iobj") || syntax::is(view_, c, "obl"))
          give_all(bearers(view_, c), "both");
      return true;
    }
    const bool light = view_.is(verb, "light"), suffer = view_.is(verb, "suffer");
    if (!light && !suffer) return false;
    if (light) give_all(brought_to(verb, "against"), cell("object"));
    Mentions doers;
    if (object)
      doers = bearers(view_, syntax::subject_of(view_, verb));
    else if (passive && light)
      doers = bearers(view_, syntax::agent_of(view_, verb));
    if (doers.empty()) return false;
    if (suffer)
      give_all(doers, "target");
    else if (h_.actors.empty())
      give_all(doers, cell("subject"));
    return true;
  }

  // "a signé un accord avec X": those whom a preposition of the row brings to the verb.
  [[nodiscard]] Mentions partners(std::uint32_t verb) const {
    Mentions all;
    for (const std::uint32_t c : syntax::children(view_, verb)) {
      if (inside(c) || !syntax::is(view_, c, "obl")) continue;
      const std::uint32_t preposition = syntax::child(view_, c, "case");
      if (preposition == kNone || !listed(cell("prep"), preposition)) continue;
      for (const std::size_t a : bearers(view_, c)) all.push_back(a);
    }
    return all;
  }

  // "blamed the army for the massacre", "the attack was blamed on the army".
  [[nodiscard]] Mentions blamed(std::uint32_t verb, bool deed) const {
    for (const std::uint32_t c : syntax::children(view_, verb)) {
      const bool person = syntax::is(view_, c, "obj") || syntax::is(view_, c, "nsubj:pass");
      const std::uint32_t preposition = syntax::child(view_, c, "case");
      const bool to = !person && preposition != kNone && !view_.is(preposition, "by") &&
                      (syntax::is(view_, c, "obl") || syntax::is(view_, c, "iobj"));
      if (deed ? to : person) return bearers(view_, c);
    }
    return {};
  }

  // "killed in Israeli strikes", "sous les bombes de l'aviation": whose means it was.
  void doers_of_means() {
    if (top_ == kNone) return;
    for (const std::uint32_t c : syntax::children(view_, top_))
      if ((inside(c) || syntax::is(view_, c, "obl")) && is_means(view_, c)) give_all(owners(c), "actor");
  }

  [[nodiscard]] Mentions owners(std::uint32_t w) const { return read::owners(view_, w); }

  // Where the tree names a subject, no other noun is taken for it: "L'attentat a tué ..." has a doer that is no one.
  [[nodiscard]] Mentions subjects_told() const {
    for (std::uint32_t w = h_.first; !h_.passive && w < h_.last; ++w)  // "RSF shells fell"
      if (syntax::is(view_, w, "nsubj") && is_means(view_, w)) return owners(w);
    const std::uint32_t word = top_ == kNone ? kNone : syntax::subject_of(view_, top_);
    if (word == kNone) return one(subject_before());
    if (!h_.passive && is_means(view_, word)) return owners(word);
    if (Mentions found = bearers(view_, word); !found.empty()) return found;
    const Upos upos = view_.word(word).upos;
    return upos == Upos::noun || upos == Upos::propn ? Mentions{} : one(subject_before());
  }

  [[nodiscard]] static Mentions one(std::size_t a) { return a == kNoMention ? Mentions{} : Mentions{a}; }

  // The objects of the expression's words, and what its prepositions bring.
  [[nodiscard]] Mentions objects_told() const {
    Mentions all;
    bool object = false;
    for (std::uint32_t w = h_.first; top_ != kNone && w < h_.last; ++w)
      for (const std::uint32_t c : syntax::children(view_, w)) {
        if (inside(c)) continue;
        const std::uint32_t preposition = syntax::child(view_, c, "case");
        const bool direct = syntax::is(view_, c, "obj");
        object = object || direct;
        const bool by_preposition =
            preposition != kNone && (listed(cell("prep"), preposition) || inside(preposition)) &&
            (syntax::is(view_, c, "obl") || syntax::is(view_, c, "nmod") || syntax::is(view_, c, "iobj"));
        const bool of_gerund = preposition != kNone && view_.is(preposition, "of") && syntax::is(view_, c, "nmod") &&
                               syntax::child(view_, w, "nmod:poss") != kNone;  // "the army's killing of two farmers"
        if (direct || by_preposition || of_gerund)
          for (const std::size_t a :
               bearers(view_, direct && c == syntax::child(view_, top_, "obj") ? syntax::object_of(view_, top_) : c))
            all.push_back(a);
      }
    return all.empty() && !object ? one(object_after()) : all;
  }

  [[nodiscard]] Mentions doers_told(std::uint32_t window) const {
    const std::uint32_t agent = top_ == kNone ? kNone : syntax::agent_of(view_, top_);
    if (agent == kNone) return one(after_preposition("by", h_.last, window));
    Mentions all = is_means(view_, agent) ? owners(agent) : bearers(view_, agent);
    for (std::uint32_t w = agent + 1; w < sentence_.last; ++w) {  // "cernés par les Kurdes d'un côté et par l'armée"
      const std::uint32_t preposition = syntax::is(view_, w, "conj") ? syntax::child(view_, w, "case") : kNone;
      const std::uint32_t head = syntax::head_of(view_, w);
      if (preposition == kNone || !view_.is(preposition, "by") || (head != agent && head != top_)) continue;
      for (const std::size_t a : bearers(view_, w)) all.push_back(a);
    }
    return all;
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
      if (m.words.sentence != h_.sentence || m.words.first < h_.last || m.words.first >= end) continue;
      if (m.adjective && m.figure < 0) continue;  // not "deux civils", whatever "civils" is taken for
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

  // Only a conjunction, a comma or an article between them.
  [[nodiscard]] bool coordinated(std::size_t a, std::size_t b) const {
    const std::uint32_t from = mention(a).words.last, to = mention(b).words.first;
    if (to < from || to - from > 3) return false;
    bool joined = false;
    for (std::uint32_t w = from; w < to; ++w) {
      const Word& word = view_.word(w);
      if (view_.is(w, "and") || (word.norm == "," && top_ == kNone))  // with a tree a comma may part an apposition
        joined = true;
      else if (word.norm == ",")
        continue;
      else if (word.upos != Upos::det && word.upos != Upos::adp)
        return false;
    }
    return joined;
  }

  void give_all(const Mentions& all, std::string_view role) {
    for (const std::size_t a : all) give(a, role);
  }

  void give(std::size_t a, std::string_view role) {
    if (a == kNoMention || !here(a) || role.empty() || role == "none") return;
    if (role == "place") {
      const bool building = h_.family() == "remote" && (mention(a).site || mention(a).who == "bases");
      if (!is_people(mention(a)) && !building) return;  // "exploded outside a police station"
      role = "target";                                  // "a besieged garrison", "retook the town from the rebels"
    }
    for (std::size_t next = a;;) {
      put(next, role);
      if (next + 1 >= view_.actors.size() || !coordinated(next, next + 1)) break;
      if (mention(next + 1).words.sentence != h_.sentence) break;
      ++next;
    }
  }

  // "dont trois enfants", "including two children": a part of those told before is counted, not named again.
  // "Nobody was hurt", "aucun blessé": nought of them is nobody.
  [[nodiscard]] bool is_none(const ActorMention& m) const {
    return m.figure >= 0 && view_.figures[static_cast<std::size_t>(m.figure)].count.high == 0;
  }

  [[nodiscard]] bool is_part(const ActorMention& m) const {
    if (m.figure >= 0 && view_.figures[static_cast<std::size_t>(m.figure)].part) return true;
    const std::uint32_t first = m.words.first;
    return first > sentence_.first && view_.is(first - 1, "part");
  }

  // Who tells it is not who suffers it, and did not do it where no verb says so ("selon le ministère").
  [[nodiscard]] bool speaks(const ActorMention& m, bool suffers) const {
    return std::any_of(view_.sources.begin(), view_.sources.end(), [&](const SourceMention& s) {
      return (suffers || !s.verb) && s.words.sentence == m.words.sentence && s.words.first <= m.head &&
             m.head < s.words.last;
    });
  }

  [[nodiscard]] bool in_brackets(const ActorMention& m) const {
    return m.words.first > sentence_.first && m.words.last < sentence_.last &&
           view_.word(m.words.first - 1).norm == "(" && view_.word(m.words.last).norm == ")";
  }

  [[nodiscard]] static bool is_people(const ActorMention& m) {
    return !m.thing && !m.adjective && !m.guess && m.participant.kind != ParticipantKind::government;
  }

  void put(std::size_t a, std::string_view role) {
    const auto& m = mention(a);
    const bool actor = role == "actor" || role == "both";
    if (!actor && m.figure >= 0 && view_.figures[static_cast<std::size_t>(m.figure)].more && !h_.targets.empty() &&
        h_.is_violent())
      return;  // "killed nine farmers and two others"
    if (is_part(m) || (!actor && m.thing && m.who == "villages")) return;
    if (m.guess && (actor || !h_.has_what)) return;
    if (view_.is(m.words.first, "negation") || is_none(m)) return;  // "no one"
    if (!is_subject_ && speaks(m, !actor)) return;
    if (actor && m.thing && m.participant.id.empty()) return;  // a house does nothing
    if (actor && in_brackets(m)) return;                       // "Bamako (AFP) - Au moins ..."
    if (!actor && m.means() && h_.is_violent()) return;        // "Israeli air strikes" are not struck
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
  bool is_subject_ = false;    // what is given now is the subject of the verb, by the tree
  std::uint32_t top_ = kNone;  // the happening's word in the tree; kNone without one
};

}  // namespace

void bind_roles(const View& view, Happening& happening) { Roles(view, happening).bind(); }

}  // namespace vigie::read
