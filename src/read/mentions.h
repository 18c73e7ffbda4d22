// Mentions: the words of a story that name an actor, a place, a time, a figure or a source, before they are bound to
// a happening. One finder per kind, each in its own file; all are total and deterministic and return mentions in the
// order of the text. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "read/timex.h"
#include "text/document.h"
#include "vigie/claim.h"

namespace vigie::read {

struct Range {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0;  // words [first, last), indexes into Document::words()
};

// A row of the gazetteer that a name could mean, with what spoke for it.
struct PlaceCandidate {
  std::uint32_t row = 0;
  double score = 0;
};

struct PlaceMention {
  Range words;             // the name, with its relation words ("près de Konna", "in the town of Anka")
  Range name;              // the name alone
  Place place;             // resolved; id empty where it is not in the gazetteer
  bool locative = false;   // introduced as a place where something happens (in, at, à, near, dateline excluded)
  bool of_speech = false;  // a dateline, or the seat of a speaker: never the place of a happening
  bool refers = false;     // "the town", "there": words that stand for a place named before
  bool stands_for_government = false;      // "Washington said", "Kiev redoute": no place of an event
  std::vector<PlaceCandidate> candidates;  // best first, where they were asked for
};

struct TimeMention {
  Range words;
  Time time;                    // start/end empty where vague
  bool since = false;           // "depuis lundi": the end is the publication
  bool duration = false;        // "neuf mois": no point in time
  bool set = false;             // "chaque jour"
  bool undated = false;         // "à 14 h 30", "now": no day of its own, and none wanted
  bool spoken = false;          // "a annoncé mardi": the day of saying
  std::uint32_t spoken_by = 0;  // the verb of saying, where `spoken`
  bool dateline = false;        // "BAMAKO, May 14 -": the day of writing
  bool tail = false;            // ", a day before talks begin": dates what follows it alone
  bool attributive = false;     // "the 2019 bombing": dates the noun behind it alone
  Range over;                   // "since the truce broke down in May": the clause, which has its own time; else empty
  std::vector<Timex> timexes;   // as TIMEX3 would tag it
};

struct FigureMention {
  Range words;  // number and counted noun, modifiers included ("at least 12 people")
  Count count;
  std::string who;      // class of what is counted ("soldiers", "civilians", "houses"); empty: people not told apart
  bool people = false;  // counts people
  bool things = false;  // counts arms, vehicles, houses, strikes ...
  bool part = false;    // "dont quatre enfants", "including 3,400 fighters"
  bool more = false;    // "three more"
  bool group = false;   // counts bodies of people: "three brigades"
  bool arms = false;    // counts weapons: "90 rockets"
  bool guess = false;   // the counted noun is in no table: taken for people where harm is said of it
  FigureWhat what = FigureWhat::other;  // where the counted noun itself says it ("12 morts", "5 blessés", "prisoners")
  bool what_known = false;
  std::uint32_t noun = 0;  // word index of the counted noun's head; == words.last where there is none
};

// A mention with what befell those that it counts, where the words say it.
struct FigureTold {
  FigureMention mention;
  std::optional<Figure> figure;
};

// read/places.cpp; `countries in focus` and one sense per story are worked out inside.
struct PlaceOptions {
  bool candidates = false;  // list what each name was chosen over
  std::vector<Span> given;  // bytes of the names, where they are known: then these are resolved and no others
};
[[nodiscard]] std::vector<PlaceMention> find_places(const text::Document&, const knowledge::Knowledge&,
                                                    const PlaceOptions& options = {});
// read/times.cpp; resolved against Story::published, or the story's own dates where the text asks for it.
[[nodiscard]] std::vector<TimeMention> find_times(const text::Document&, const knowledge::Knowledge&);
// The figures with what the happenings of the text make of them, single victims among them, in the order of the text
// (read.cpp).
[[nodiscard]] std::vector<FigureTold> find_figures_told(const text::Document&, const knowledge::Knowledge&);

}  // namespace vigie::read
