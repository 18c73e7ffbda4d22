// When: the time a happening's own words give, else that of the scene told just before (same paragraph).
//   "Mardi soir, des hommes ont attaqué ... et brûlé ..." -> Tuesday for both: a time that opens the sentence holds for
//   all "the army said on Friday that 12 were killed"          -> none: the day of saying (but it is the time of a
//   threat) "since Boko Haram seized 276 girls in 2014"            -> 2014 for the seizing, since 2014 for what is told
//   around it
// Tested in tests/unit/read/setting_time_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "core/dates.h"
#include "read/setting.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr double kDearest = 34;            // a time that costs more is another happening's
constexpr double kRelativePrice = 8;       // a time inside a relative clause tells of what that clause tells
constexpr double kCommaPrice = 3;          // each comma in between
constexpr double kOpeningPrice = 4;        // a time that opens the sentence, for all of it
constexpr double kOpeningReach = 8;        // words that such a time counts at most
constexpr double kSpeechPrice = 10;        // where a verb of saying stands between
constexpr double kOtherTensePrice = 14;    // a day to come, for what has happened
constexpr double kOwnGain = 4;             // by the tree the time hangs on the happening
constexpr double kOthersPrice = 12;        // by the tree it hangs on another one, in a clause of its own
constexpr double kOutsidePrice = 5;        // by the tree it hangs on what stands above the happening's own clause
constexpr int kClimbs = 8;                 // steps up the tree
constexpr std::uint32_t kRecordReach = 9;  // words between "the deadliest" and "since"
constexpr std::uint32_t kNextWords = 3;    // words between "2019" and the noun that it dates

bool speech_is_happening(const Happening& h) {
  return h.type == "strategic/threat" || h.type == "strategic/refusal" || h.type == "strategic/responsibility";
}

bool within(std::uint32_t w, const Range& range) { return w >= range.first && w < range.last; }

// "said on Friday", "a annoncé mardi": the time of speaking, not of the happening.
bool of_speech(const View& view, const Happening& h, const TimeMention& time) {
  if (time.spoken && !(time.spoken_by >= h.first && time.spoken_by < h.last)) return !speech_is_happening(h);
  for (const auto& source : view.sources) {
    if (source.words.sentence != time.words.sentence) continue;
    // "selon des reportages publiés jeudi": the day of what was written.
    const bool of_paper = time.words.first > source.words.first && time.words.first <= source.words.last + 1 &&
                          (source.source.kind == SourceKind::document || !source.verb) &&
                          view.word(time.words.first - 1).has(feature::participle);
    if (of_paper) return true;
    if (!source.verb) continue;
    const std::uint32_t marker = source.marker;
    if (marker == h.anchor) continue;
    const bool after = time.words.first > marker && time.words.first <= marker + 3 &&
                       !(h.anchor > marker && h.anchor < time.words.first);
    const bool before =
        time.words.last <= marker && time.words.last + 1 >= marker && time.words.first > source.words.first;
    if (after || before) return true;
  }
  return false;
}

// A time with nothing before it but a conjunction, an adverb or another time ("Ce dimanche-là, le 13 mars, ...").
bool opens_sentence(const View& view, const TimeMention& time) {
  std::uint32_t first = view.sentence(time.words.sentence).first;
  for (const auto& before : view.times)
    if (before.words.first == first && before.words.last <= time.words.first) first = before.words.last;
  if (time.words.first > first + 2) return false;
  for (std::uint32_t w = first; w < time.words.first; ++w) {
    const Upos upos = view.word(w).upos;
    if (upos != Upos::cconj && upos != Upos::adv && upos != Upos::punct && upos != Upos::adp) return false;
  }
  return true;
}

// "On Tuesday, a spokesman accused ...": rather the day of the accusation than of what it is about.
bool told_by_speech(const View& view, const Happening& h, const TimeMention& time) {
  return std::any_of(view.sources.begin(), view.sources.end(), [&](const SourceMention& source) {
    return source.verb && source.words.sentence == h.sentence && source.marker >= time.words.last &&
           source.marker < h.first;
  });
}

std::uint32_t commas_between(const View& view, const Happening& h, const Range& words) {
  const std::uint32_t from = words.first >= h.last ? h.last : words.last;
  const std::uint32_t to = words.first >= h.last ? words.first : h.first;
  std::uint32_t commas = 0;
  for (std::uint32_t w = from; w < to; ++w) {
    const bool touches = w == words.last || w + 1 == words.first;
    if (view.word(w).norm == "," && !touches) ++commas;
  }
  return commas;
}

// A clause after "since" keeps its own time, and lends it to what stands outside only as "since".
bool shut_off(const View& view, const Happening& h, const TimeMention& time) {
  if (time.over.last > time.over.first) return within(h.anchor, time.over);
  return std::any_of(view.times.begin(), view.times.end(), [&](const TimeMention& since) {
    return since.over.last > since.over.first && within(time.words.first, since.over) && !within(h.anchor, since.over);
  });
}

// "the deadliest attack since 2019": the time is that of no happening told here.
bool measures_record(const View& view, const TimeMention& time) {
  if (!time.since) return false;
  const std::uint32_t first = view.sentence(time.words.sentence).first;
  for (std::uint32_t w = time.words.first; w-- > first && w + kRecordReach > time.words.first;) {
    if (view.is(w, "record")) return true;
    if (view.word(w).upos == Upos::verb || view.word(w).norm == ",") return false;
  }
  return false;
}

// A relative clause with a happening of its own keeps its time: "Russia, which keeps troops there since 2020, said
// ...".
bool kept_in_relative(const View& view, const std::vector<Happening>& all, const Happening& h,
                      const TimeMention& time) {
  const std::uint32_t clause = view.clause_of[time.words.first];
  if (clause == view.clause_of[h.anchor] || !view.clauses[clause].relative) return false;
  const bool inside = view.clauses[view.clause_of[h.anchor]].parent == clause;
  return !inside && std::any_of(all.begin(), all.end(), [&](const Happening& other) {
    return other.sentence == h.sentence && view.clause_of[other.anchor] == clause;
  });
}

// "jails two over the 2019 bombing": a year before the noun of another happening is that one's.
bool names_another(const View& view, const std::vector<Happening>& all, const Happening& h, const TimeMention& time) {
  if (!syntax::has_tree(view, h.sentence)) return false;
  const std::uint32_t w = syntax::top_of(view, time.words.first, time.words.last);
  if (!syntax::is(view, w, "nummod") && !syntax::is(view, w, "compound") && !syntax::is(view, w, "amod")) return false;
  const std::uint32_t noun = syntax::head_of(view, w);
  const auto holds = [&](const Happening& o) { return noun >= o.first && noun < o.last; };
  return !holds(h) && std::any_of(all.begin(), all.end(), [&](const Happening& o) {
    return o.form == Form::noun && o.sentence == h.sentence && holds(o);
  });
}

// A relation by which a clause of its own hangs on a word.
bool opens_clause(const View& view, std::uint32_t w) {
  return syntax::is(view, w, "acl") || syntax::is(view, w, "advcl") || syntax::is(view, w, "ccomp") ||
         syntax::is(view, w, "parataxis");
}

bool shares_time(const View& view, std::uint32_t w) {
  return syntax::is(view, w, "conj") || syntax::is(view, w, "xcomp") || syntax::is(view, w, "obj") ||
         syntax::is(view, w, "obl") || syntax::is(view, w, "nmod") || syntax::is(view, w, "nsubj");
}

// What the tree says of the time and the happening: on whom the time hangs.
double tree_price(const View& view, const std::vector<Happening>& all, const Happening& h, const TimeMention& time) {
  if (!syntax::has_tree(view, h.sentence)) return 0;
  std::uint32_t w = syntax::top_of(view, time.words.first, time.words.last);
  bool clause_ended = false, others = false;
  for (int climbs = 0; climbs < kClimbs; ++climbs) {
    clause_ended = clause_ended || (climbs > 0 && opens_clause(view, w));
    w = syntax::head_of(view, w);
    if (w == kNone) return 0;
    if (w >= h.first && w < h.last) return !clause_ended ? (others ? 0 : -kOwnGain) : others ? kOthersPrice : 0;
    const bool happening =
        std::any_of(all.begin(), all.end(), [&](const Happening& o) { return w >= o.first && w < o.last; });
    if (clause_ended) continue;
    if (view.word(w).upos == Upos::verb || happening) {
      others = others || happening;
      // The happening may share the time of the verb that it is joined to or depends on; not across a clause.
      std::uint32_t own = h.anchor;
      for (int steps = 0; steps < kClimbs && own != kNone && own != w && shares_time(view, own); ++steps)
        own = syntax::head_of(view, own);
      if (own == w) return 0;
      bool below = false;
      for (int steps = 0; steps < kClimbs && own != kNone && !below; ++steps)
        below = (own = syntax::head_of(view, own)) == w;
      if (below) return kOutsidePrice;
    }
  }
  return 0;
}

double tense_price(const View& view, const Happening& h, const TimeMention& time) {
  const auto& published = view.document.story().published;
  if (!published || time.time.start.size() != 10) return 0;
  const std::string& today = published->to.empty() ? published->from : published->to;
  const bool to_come = time.time.start > today.substr(0, 10);
  const bool gone = !time.time.end.empty() && time.time.end < today.substr(0, 10);
  if (to_come && h.past) return kOtherTensePrice;
  return gone && h.future ? kOtherTensePrice : 0;
}

double time_price(const View& view, const std::vector<Happening>& all, const Happening& h, const TimeMention& time) {
  if (time.duration || time.set || time.undated || time.dateline || time.words.sentence != h.sentence) return kFar;
  if (of_speech(view, h, time) || shut_off(view, h, time) || measures_record(view, time) ||
      kept_in_relative(view, all, h, time))
    return kFar;
  if ((time.tail && h.first < time.words.first) || names_another(view, all, h, time)) return kFar;
  if (time.attributive && (h.first < time.words.last || h.first > time.words.last + kNextWords)) return kFar;
  const double tense = tense_price(view, h, time);
  const std::uint32_t clause = view.clause_of[time.words.first], own = view.clause_of[h.anchor];
  if (opens_sentence(view, time))
    return std::min<double>(gap(h, time.words), kOpeningReach) + (clause == own ? 0 : kOpeningPrice) + tense +
           (told_by_speech(view, h, time) ? kSpeechPrice : 0);
  double price = gap(h, time.words) + crossings(all, h, time.words) + tense + tree_price(view, all, h, time);
  price += kCommaPrice * commas_between(view, h, time.words);
  if (clause == own) return price;
  price += kClausePrice;
  return clause != kNone && view.clauses[clause].relative ? price + kRelativePrice : price;
}

std::optional<Bound> told_time(const View& view, const std::vector<Happening>& all, const Happening& h) {
  std::optional<Bound> best;
  double best_price = kDearest;
  for (std::size_t i = 0; i < view.times.size(); ++i) {
    const double price = time_price(view, all, h, view.times[i]);
    if (price >= best_price) continue;
    best_price = price;
    const bool own = view.clause_of[view.times[i].words.first] == view.clause_of[h.anchor];
    best = Bound{i, own ? Reach::clause : Reach::sentence};
  }
  return best;
}

// Marches, tear gas and arrests are told as one scene, and so are strikes and clashes.
bool same_scene(const Happening& a, const Happening& b) {
  const auto order = [](const Happening& h) { return h.family() == "unrest" || h.type == "authority/arrest"; };
  return a.family() == b.family() || (a.is_violent() && b.is_violent()) || (order(a) && order(b));
}

// The nearest happening of the same scene that has a time: before it in the paragraph, or after it in the sentence.
std::optional<Bound> scene_time(const View& view, const std::vector<Happening>& all, std::size_t at) {
  const std::uint32_t paragraph = view.paragraph_of(all[at].sentence);
  for (std::size_t i = at; i-- > 0 && view.paragraph_of(all[i].sentence) == paragraph;) {
    const std::uint32_t clause = view.clause_of[all[i].anchor];
    const bool aside = view.clauses[clause].relative && clause != view.clause_of[all[at].anchor];
    if (all[i].time && !aside && same_scene(all[i], all[at])) return Bound{all[i].time->index, Reach::paragraph};
  }
  for (std::size_t i = at + 1; i < all.size() && all[i].sentence == all[at].sentence; ++i)
    if (all[i].time && same_scene(all[i], all[at])) return Bound{all[i].time->index, Reach::sentence};
  return std::nullopt;
}

// "Le 13 mars 2016, trois hommes remontent la plage. Ils tirent sur les baigneurs.": the day that opens an earlier
// sentence of the paragraph, where no happening of that sentence is dated by it.
std::optional<Bound> frame_time(const View& view, const Happening& h) {
  const std::uint32_t paragraph = view.paragraph_of(h.sentence);
  for (std::size_t i = view.times.size(); i-- > 0;) {
    const TimeMention& time = view.times[i];
    if (time.words.sentence >= h.sentence) continue;
    if (view.paragraph_of(time.words.sentence) != paragraph) break;
    if (time.duration || time.set || time.undated || time.dateline || time.since || time.spoken || time.attributive ||
        time.time.start.empty() || !opens_sentence(view, time))
      continue;
    const bool said = std::any_of(view.sources.begin(), view.sources.end(), [&](const SourceMention& source) {
      return source.verb && source.words.sentence == time.words.sentence;
    });
    if (said || tense_price(view, h, time) > 0) return std::nullopt;
    return Bound{i, Reach::paragraph};
  }
  return std::nullopt;
}

}  // namespace

void bind_times(const View& view, std::vector<Happening>& happenings) {
  for (auto& h : happenings) {
    h.time = told_time(view, happenings, h);
    if (h.time)
      tell(view, "read.setting.time", "time", view.times[h.time->index].time.words.span,
           view.times[h.time->index].time.start);
  }
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    Happening& h = happenings[i];
    if (h.time || speech_is_happening(h) || h.infinitive || h.future) continue;
    h.time = scene_time(view, happenings, i);
    if (!h.time && h.is_violent()) h.time = frame_time(view, h);
  }
}

}  // namespace vigie::read
