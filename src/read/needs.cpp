// Needs: whether what a lexicon row asks of its sentence is there; keeps words that mean violence only in company.
// Tested in tests/cases/read/types_*.case and refusals.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/bearers.h"
#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

bool any_bound(const View& view, const Happening& h, bool (*test)(const ActorMention&)) {
  const auto ok = [&](const Bound& b) { return test(view.actors[b.index]); };
  return std::any_of(h.actors.begin(), h.actors.end(), ok) || std::any_of(h.targets.begin(), h.targets.end(), ok);
}

bool any_in_sentence(const View& view, const Happening& h, bool (*test)(const ActorMention&)) {
  return std::any_of(view.actors.begin(), view.actors.end(),
                     [&](const ActorMention& m) { return m.words.sentence == h.sentence && test(m); });
}

bool armed(const ActorMention& m) { return m.armed || m.arms; }
bool arms(const ActorMention& m) { return m.arms; }
bool people(const ActorMention& m) { return !m.thing && m.participant.kind != ParticipantKind::government; }
bool thing(const ActorMention& m) { return m.thing; }
bool site(const ActorMention& m) { return m.site; }

template <class Test>
bool has_object(const View& view, const Happening& h, Test test) {
  return std::any_of(h.targets.begin(), h.targets.end(), [&](const Bound& b) { return test(view.actors[b.index]); });
}

// "the last army base": a body, and the place where it lies.
bool is_base(const View& view, const ActorMention& m) {
  const Found found = longest_at(view, view.things, view.sentence(m.words.sentence), m.head);
  return found.row != kNone && view.things.cell(found.row, "who") == "bases";
}

// People or a body named between the verb and the place take the object's seat: "seize farmers in Zamfara".
bool participant_between(const View& view, std::uint32_t from, std::uint32_t to) {
  return std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
    return m.words.first >= from && m.words.last <= to && !m.adjective && !m.thing && !is_base(view, m);
  });
}

// Whoever the verb is done to by the tree, whatever role the row gives them.
template <class Test>
bool any_undergoer(const View& view, const Happening& h, Test test) {
  if (!syntax::has_tree(view, h.sentence)) return has_object(view, h, test);
  const std::uint32_t verb = syntax::top_of(view, h.first, h.last);
  const std::uint32_t word = h.passive ? syntax::subject_of(view, verb) : syntax::object_of(view, verb);
  return std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
    return word != kNone && !m.adjective && m.words.first <= word && word < m.words.last && test(m);
  });
}

// One who is sought out: a person of name or office.
bool person_of_note(const ActorMention& m) {
  if (m.thing || m.figure >= 0) return false;
  return m.participant.kind == ParticipantKind::person || m.participant.kind == ParticipantKind::government ||
         m.who == "officials" || m.who == "politicians" || m.who == "journalists" || m.who == "clergy";
}

// "seized in Kebbi", "held in Gaza": a verb that takes the place as its object does not have it after a preposition; a
// day may stand between ("captured on Sunday the town of Bria").
bool preposition_follows(const View& view, const Happening& h) {
  if (h.form != Form::verb || view.happenings.cell(h.row, "object") != "place") return false;
  const auto& s = view.sentence(h.sentence);
  if (h.last >= s.last || view.word(h.last).upos != Upos::adp || view.is(h.last, "of")) return false;
  const auto prepositions = view.happenings.cell(h.row, "prep");
  if (!prepositions.empty() && prepositions != "-") return false;
  return std::none_of(view.times.begin(), view.times.end(),
                      [&](const TimeMention& t) { return t.words.first <= h.last + 1 && h.last < t.words.last; });
}

// "se sont emparés d'Adan Yabaal, une ville": a name that no table knows, taken by a side that is armed.
bool name_follows(const View& view, const Happening& h) {
  if (!syntax::has_tree(view, h.sentence) || !any_bound(view, h, armed)) return false;
  for (std::uint32_t w = h.last; w < view.sentence(h.sentence).last && w < h.last + 4; ++w) {
    if (view.word(w).upos == Upos::verb || view.word(w).upos == Upos::punct) return false;
    if (!view.word(w).capital || view.word(w).upos == Upos::det) continue;
    return view.actor_at[w] < 0 && (w == h.last || view.is(w - 1, "of") || view.word(w - 1).upos == Upos::det);
  }
  return false;
}

// "held a military exercise near Pohang", "took part in": an object that is neither a place, a site nor a part of one.
std::uint32_t event_object(const View& view, const Happening& h) {
  if (!syntax::has_tree(view, h.sentence) || h.passive) return kNone;
  const std::uint32_t object = syntax::child(view, syntax::top_of(view, h.first, h.last), "obj");
  if (object == kNone || object < h.last || view.word(object).upos != Upos::noun) return kNone;
  const std::uint32_t article = syntax::child(view, object, "det");
  const bool one = article != kNone && !view.word(article).has(feature::definite);
  const bool known = mention_at(view, object) != kNoMention ||
                     longest_at(view, view.things, view.sentence(h.sentence), object).row != kNone;
  return one && !known ? object : kNone;
}

// The verb's own object is a place: a place name begins within a few words after it.
bool place_follows(const View& view, const Happening& h) {
  if (preposition_follows(view, h) && !h.passive) return false;
  const bool of_place = view.happenings.cell(h.row, "object") == "place" && h.form == Form::verb;
  // "girls seized in Kebbi", "seized forty rifles near Agadez"; but "took the last army base in Mogok"
  if (of_place && any_undergoer(view, h, [&](const ActorMention& m) {
        return !m.site && (m.thing || people(m)) && !is_base(view, m);
      }))
    return false;
  if (of_place && !h.passive && name_follows(view, h)) return true;
  const std::uint32_t object = of_place ? event_object(view, h) : kNone;
  return std::any_of(view.places.begin(), view.places.end(), [&](const PlaceMention& p) {
    if (p.words.sentence != h.sentence || p.stands_for_government) return false;
    if (object != kNone && (object < p.words.first || object >= p.words.last)) return false;
    const bool after =
        p.name.first >= h.last && p.name.first <= h.last + 11 && !participant_between(view, h.last, p.name.first);
    const bool passive_before = h.passive && p.name.last <= h.first && p.name.last + 8 >= h.first;
    return after || passive_before || (h.form != Form::verb && p.name.last <= h.first && p.name.last + 6 >= h.first);
  });
}

bool meets(const View& view, const Happening& h, std::string_view need) {
  if (need == "armed") return any_bound(view, h, armed) || any_in_sentence(view, h, armed);
  if (need == "people")
    return has_object(view, h, people) || std::any_of(h.figures.begin(), h.figures.end(), [&](const HeldFigure& f) {
             return view.figures[f.mention].people;
           });
  if (need == "unarmed") return has_object(view, h, people) && !has_object(view, h, armed);
  if (need == "unarmed_doer")
    return std::any_of(h.actors.begin(), h.actors.end(),
                       [&](const Bound& b) { return people(view.actors[b.index]) && !armed(view.actors[b.index]); });
  if (need == "armed_target") return has_object(view, h, armed);
  if (need == "armed_doer")
    return std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& b) {
      const ActorMention& m = view.actors[b.index];
      const bool known_leader = m.participant.kind == ParticipantKind::person && !m.participant.id.empty();
      return armed(m) || known_leader;
    });
  if (need == "chosen") return any_undergoer(view, h, person_of_note) || has_object(view, h, person_of_note);
  if (need == "place") return place_follows(view, h);
  if (need == "thing") return has_object(view, h, thing);
  if (need == "site") return has_object(view, h, site);
  if (need == "arms") return any_in_sentence(view, h, arms);
  if (need == "number")
    return std::any_of(view.figures.begin(), view.figures.end(),
                       [&](const FigureMention& f) { return f.words.sentence == h.sentence && f.people; });
  return true;  // "conflict" is asked of the whole story, in happenings.cpp
}

// "Des obus sont tombés sur Kharkiv": shells that fall are no place that falls.
bool falls_from_the_sky(const View& view, const Happening& h) {
  if (h.form != Form::verb || view.happenings.cell(h.row, "subject") != "place" || !syntax::has_tree(view, h.sentence))
    return false;
  const std::uint32_t subject = syntax::subject_of(view, syntax::top_of(view, h.first, h.last));
  if (subject == kNone || !is_means(view, subject)) return false;
  tell(view, view.happenings.phrases->id(h.row), "", view.quote(h.first, h.last).span, "", "a weapon is no place",
       true);
  return true;
}

// "siège provisoire du gouvernement", "siège de l'ONU": what belongs to a body is its seat.
bool is_seat(const View& view, const Happening& h) {
  if (h.type != "battle/siege" || h.form != Form::noun || h.last - h.first > 1 || !syntax::has_tree(view, h.sentence))
    return false;
  for (const std::uint32_t c : syntax::children(view, h.anchor)) {
    if (!syntax::is(view, c, "nmod") || view.actor_at[c] < 0) continue;
    const std::uint32_t preposition = syntax::child(view, c, "case");
    if (preposition == kNone || !view.is(preposition, "of")) continue;
    tell(view, view.happenings.phrases->id(h.row), "", view.quote(h.first, h.last).span, "", "the seat of a body",
         true);
    return true;
  }
  return false;
}

// "Des pourparlers ont repris à Djeddah": taken is what somebody takes.
bool taken_by_nobody(const View& view, const Happening& h) {
  const bool bare_participle = h.type == "battle/territory-gained" && h.form == Form::verb && !h.passive &&
                               h.actors.empty() && h.last - h.first == 1 &&
                               view.word(h.anchor).has(feature::participle) &&
                               view.happenings.cell(h.row, "subject") == "actor";
  if (!bare_participle || !syntax::has_tree(view, h.sentence) || syntax::subject_of(view, h.anchor) == kNone)
    return false;
  const std::uint32_t object = syntax::object_of(view, h.anchor);
  return object == kNone || std::any_of(view.times.begin(), view.times.end(), [&](const TimeMention& t) {
           return t.words.first <= object && object < t.words.last;
         });
}

// "est soupçonné d'en être l'auteur": blamed by others, who claims nothing.
bool only_blamed(const View& view, const Happening& h) {
  if (h.type != "strategic/responsibility" || h.form != Form::phrase) return false;
  const std::uint32_t first = view.sentence(h.sentence).first;
  for (std::uint32_t w = h.first; w-- > first && w + 4 > h.first;)
    if (view.is(w, "accuse")) return true;
  return false;
}

}  // namespace

bool holds(const View& view, const Happening& happening) {
  if (happening.row == kNone) return true;
  if (falls_from_the_sky(view, happening) || is_seat(view, happening) || only_blamed(view, happening) ||
      taken_by_nobody(view, happening))
    return false;
  const auto needs = view.happenings.cell(happening.row, "needs");
  for (std::size_t at = 0; at < needs.size();) {
    const std::size_t end = std::min(needs.find(' ', at), needs.size());
    const auto need = needs.substr(at, end - at);
    if (!need.empty() && !meets(view, happening, need)) {
      tell(view, view.happenings.phrases->id(happening.row), "", view.quote(happening.first, happening.last).span, "",
           std::string("needs ") + std::string(need), true);
      return false;
    }
    at = end + 1;
  }
  return true;
}

}  // namespace vigie::read
