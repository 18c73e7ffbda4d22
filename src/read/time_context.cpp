// SPDX-License-Identifier: Apache-2.0
#include "read/time_context.h"

#include <algorithm>

#include "read/times.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kSpeechReach = 3;  // words between a verb of speech and its day
constexpr std::uint32_t kDatelineWords = 8;
constexpr std::uint32_t kLeadParagraphs = 3;
constexpr std::int64_t kWeekdayReach = 6;  // days that a bare weekday reaches back from the day of writing

}  // namespace

bool in_dateline(const View& view, const Range& words) {
  const auto& sentence = view.sentence(words.sentence);
  const std::uint32_t first = sentence.first;
  if (words.first == first || words.first > first + kDatelineWords || words.last >= sentence.last) return false;
  std::uint32_t end = words.last;
  if (view.word(end).norm == ")") ++end;
  const auto mark = end < sentence.last ? view.word(end).norm : std::string_view{};
  return (mark == "-" || mark == "–" || mark == "—" || mark == "--") && view.word(first).capital &&
         std::none_of(view.document.words().begin() + first, view.document.words().begin() + words.first,
                      [](const Word& w) { return w.upos == Upos::verb || w.upos == Upos::aux; });
}

bool is_age(const CalendarWords& words, std::uint32_t w, const TimePoint& length) {
  const View& view = words.view();
  const auto& sentence = view.sentence_at(w);
  if (length.unit != "year" || w == sentence.first) return false;
  const std::string_view before = view.word(w - 1).norm;
  const std::string_view after = length.last < sentence.last ? view.word(length.last).norm : ".";
  if (before == "," || before == "(") return after == "," || after == ")" || after == ".";
  if (!words.is_of(w - 1) || w < sentence.first + 2) return false;
  const Word& who = view.word(w - 2);
  return words.is(w - 2, "age") || who.name == NameKind::person ||
         (who.upos != Upos::num && longest_at(view, view.people, sentence, w - 2).row != kNone) ||
         longest_at(view, view.demonyms, sentence, w - 2).row != kNone;
}

std::uint32_t speech_before(const View& view, std::uint32_t w, std::uint32_t last) {
  const auto& sentence = view.sentence_at(w);
  if (last < sentence.last && (view.word(last).upos == Upos::verb || view.word(last).upos == Upos::aux)) return kNone;
  for (std::uint32_t steps = 1; steps <= kSpeechReach && w >= sentence.first + steps; ++steps) {
    const std::uint32_t at = w - steps;
    if (view.word(at).upos == Upos::punct) break;
    const bool counted =
        at > sentence.first && view.word(at - 1).upos == Upos::num;  // "arrested 23 suspects on Friday"
    if (view.word(at).upos != Upos::verb || counted) continue;
    const Found saying = longest_at(view, view.saying, sentence, at);
    return saying.row != kNone && view.saying.cell(saying.row, "form") == "verb" ? at : kNone;
  }
  return kNone;
}

std::uint32_t phrase_end(const CalendarWords& words, std::uint32_t last) {
  const View& view = words.view();
  const std::uint32_t end = view.sentence_at(last - 1).last;
  while (last + 1 < end && words.is_of(last)) {
    std::uint32_t next = words.past_determiners(last + 1);
    const std::uint32_t head = next;
    while (next < end && view.word(next).upos == Upos::adj) ++next;
    const bool noun = next < end && (view.word(next).upos == Upos::noun || view.word(next).upos == Upos::propn);
    if (!noun && next == head) break;
    last = noun ? next + 1 : next;  // "of the offensive", taken for an adjective
  }
  return last;
}

std::optional<Pivot> find_pivot(const CalendarWords& words, const PointReader& points) {
  const View& view = words.view();
  std::optional<Pivot> pivot;
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    const auto& sentence = view.sentence(s);
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      const TimePoint point = points.read(w, false);
      if (!pivot && point.told == Told::date && point.year > 0) {
        const bool led = sentence.paragraph < kLeadParagraphs && (w == sentence.first || !words.is(w - 1, "since"));
        if (point.weekday < 0 && !led) continue;
        const Date day{point.year, static_cast<std::uint32_t>(point.month), static_cast<std::uint32_t>(point.day)};
        pivot = Pivot{day, day, day, {s, w, point.last}};
      } else if (pivot && point.told == Told::weekday && point.way == Way::plain && !point.ahead && !point.that) {
        pivot->from =
            std::max(pivot->from, nearest_weekday(pivot->day, static_cast<std::uint32_t>(point.weekday), true));
      }
      if (point.found()) w = std::max(w, point.last - 1);
    }
  }
  if (pivot) pivot->to = add_days(pivot->from, kWeekdayReach);
  return pivot;
}

}  // namespace vigie::read
