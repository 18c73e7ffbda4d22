// Needs: whether what a lexicon row asks of its sentence is there; keeps words that mean violence only in company.
// Tested in tests/cases/read/needs_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/happenings.h"

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

bool has_object(const View& view, const Happening& h, bool (*test)(const ActorMention&)) {
  return std::any_of(h.targets.begin(), h.targets.end(), [&](const Bound& b) { return test(view.actors[b.index]); });
}

// People or a body named between the verb and the place take the object's seat: "seize farmers in Zamfara".
bool participant_between(const View& view, std::uint32_t from, std::uint32_t to) {
  return std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
    return m.words.first >= from && m.words.last <= to && !m.adjective && !m.thing;
  });
}

// The verb's own object is a place: a place name begins within a few words after it.
bool place_follows(const View& view, const Happening& h) {
  return std::any_of(view.places.begin(), view.places.end(), [&](const PlaceMention& p) {
    if (p.words.sentence != h.sentence || p.stands_for_government) return false;
    const bool after =
        p.name.first >= h.last && p.name.first <= h.last + 11 && !participant_between(view, h.last, p.name.first);
    const bool passive_before = h.passive && p.name.last <= h.first && p.name.last + 8 >= h.first;
    return after || passive_before || (h.form != Form::verb && p.name.last <= h.first && p.name.last + 6 >= h.first);
  });
}

bool meets(const View& view, const Happening& h, std::string_view need) {
  if (need == "armed") return any_bound(view, h, armed) || any_in_sentence(view, h, armed);
  if (need == "fighters")
    return std::any_of(h.actors.begin(), h.actors.end(), [&](const Bound& b) { return armed(view.actors[b.index]); });
  if (need == "people")
    return has_object(view, h, people) || std::any_of(h.figures.begin(), h.figures.end(), [&](const HeldFigure& f) {
             return view.figures[f.mention].people;
           });
  if (need == "place") return place_follows(view, h);
  if (need == "thing") return has_object(view, h, thing);
  if (need == "site") return has_object(view, h, site);
  if (need == "arms") return any_in_sentence(view, h, arms);
  if (need == "number")
    return std::any_of(view.figures.begin(), view.figures.end(),
                       [&](const FigureMention& f) { return f.words.sentence == h.sentence && f.people; });
  return true;  // "conflict" is asked of the whole story, in read.cpp
}

}  // namespace

bool holds(const View& view, const Happening& happening) {
  if (happening.row == kNone) return true;
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
