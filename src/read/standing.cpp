// Standing: who says each happening and how firmly it is told; focus and aggregate. The weakest mark that holds wins
// (docs/formats.md): asserted < reported < unconfirmed < expected < denied.
// Tested in tests/cases/read/standing_*.case. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/dates.h"
#include "read/happenings.h"

namespace vigie::read {
namespace {

constexpr std::int64_t kNewsDays = 21;  // a happening that ended longer before publication is what went before

bool speech_act(const Happening& h) {
  return h.type == "strategic/threat" || h.type == "strategic/refusal" || h.type == "strategic/responsibility";
}

void weaken(const View& view, Happening& h, Standing to, std::string_view rule, Span span) {
  if (to <= h.standing) return;
  h.standing = to;
  tell(view, rule, "standing", span, name_of(to));
}

// Whether the source's words are the happening's own participant ("the army said it had killed": both).
void attribute(const View& view, Happening& h) {
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    const auto& source = view.sources[i];
    if (h.anchor < source.from || h.anchor >= source.to || h.anchor == source.marker) continue;
    if (h.first >= source.words.first && h.last <= source.words.last) continue;  // the happening names the source
    h.sources.push_back(i);
    if (source.source.stance == Stance::denies) continue;
    if (!speech_act(h)) weaken(view, h, source.standing, "read.standing.source", source.source.words.span);
  }
}

void judge_mood(const View& view, Happening& h) {
  const Span span = view.quote(h.first, h.last).span;
  if (h.conditional) weaken(view, h, Standing::unconfirmed, "read.standing.conditional", span);
  if (h.future) weaken(view, h, Standing::expected, "read.standing.future", span);
  const auto& s = view.sentence(h.sentence);
  // A modal or "to" infinitive before the verb: what may come.
  for (std::uint32_t w = h.anchor; w > s.first && w + 5 > h.anchor;) {
    --w;
    if (view.clause_of[w] != view.clause_of[h.anchor]) break;
    if (view.is(w, "modal") && (view.word(w).upos == Upos::aux || view.word(w).upos == Upos::verb) && !speech_act(h)) {
      weaken(view, h, Standing::expected, "read.standing.modal", view.word(w).span);
      break;
    }
    if (view.word(w).upos == Upos::noun) break;
  }
}

void judge_marks(const View& view, Happening& h) {
  for (const Found& found : scan(view, view.standing, view.sentence(h.sentence))) {
    if (found.first <= h.anchor && h.anchor < found.last && h.form != Form::noun) continue;
    const bool own_word = found.anchor == h.anchor;
    if (own_word) continue;
    const auto scope = view.standing.cell(found.row, "scope");
    const bool same_clause = view.clause_of[found.anchor] == view.clause_of[h.anchor];
    const bool governs = found.anchor < h.anchor && h.anchor - found.anchor < 12;
    if (scope != "sentence" && !(same_clause && (governs || h.anchor + 8 > found.anchor))) continue;
    const auto to = from_name<Standing>(view.standing.cell(found.row, "standing"));
    if (!to) continue;
    if (*to == Standing::expected && (!governs || speech_act(h))) continue;
    if (*to == Standing::denied && (!governs || speech_act(h))) continue;
    weaken(view, h, *to, view.standing.phrases->id(found.row), view.quote(found.first, found.last).span);
  }
}

void judge_denial(const View& view, Happening& h) {
  if (speech_act(h)) return;
  for (const std::size_t i : h.sources) {
    const auto& source = view.sources[i];
    if (source.source.stance == Stance::denies && source.marker < h.anchor && h.anchor - source.marker < 16)
      weaken(view, h, Standing::denied, "read.standing.denier", source.source.words.span);
  }
  if (h.negated && h.form != Form::noun && h.figures.empty())
    weaken(view, h, Standing::denied, "read.standing.negated", view.quote(h.first, h.last).span);
}

void judge_focus(const View& view, Happening& h) {
  const auto& published = view.document.story().published;
  if (h.time) {
    const Time& time = view.times[h.time->index].time;
    const auto end = parse_iso(time.end), start = parse_iso(time.start);
    if (published && end) {
      if (const auto day = parse_iso(published->from); day && to_days(*day) - to_days(*end) > kNewsDays)
        h.focus = Focus::background;
      const bool since_long = start && to_days(*end) - to_days(*start) > 4 * kNewsDays;
      if (since_long && h.standing != Standing::expected) h.focus = Focus::background;
    }
    if (view.times[h.time->index].since && start && end && to_days(*end) - to_days(*start) >= 7 &&
        (h.family() == "people" || h.type == "state/toll"))
      h.aggregate = true;
  }
  const Role role = view.document.role(view.sentence(h.sentence));
  if (role == Role::headline || role == Role::standfirst) return;
  if (h.pluperfect && (!h.time || h.time->reach != Reach::clause)) h.focus = Focus::background;
  for (const Found& found : scan(view, view.focus, view.sentence(h.sentence)))
    if (view.clause_of[found.anchor] == view.clause_of[h.anchor])
      h.focus = view.focus.cell(found.row, "focus") == "background" ? Focus::background : h.focus;
}

}  // namespace

void judge_standing(const View& view, std::vector<Happening>& happenings) {
  for (auto& h : happenings) {
    attribute(view, h);
    judge_mood(view, h);
    judge_marks(view, h);
    judge_denial(view, h);
    judge_focus(view, h);
  }
}

}  // namespace vigie::read
