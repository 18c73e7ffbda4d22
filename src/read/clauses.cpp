// Clauses: each sentence cut where a new predicate begins, so that a happening is bound to its own subject, object,
// place and time first. Works on tags and clause-words alone; with a dependency tree (Word::head) the same clauses
// would follow from it.
//   "Les soldats, qui gardaient le pont, ont fui vers Goma" -> [Les soldats , ont fui vers Goma] [qui gardaient le pont
//   ,]
// Tested through tests/cases/read. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/view.h"

namespace vigie::read {
namespace {

bool is_finite(const Word& w) {
  return (w.upos == Upos::verb || w.upos == Upos::aux) &&
         !w.has(feature::infinitive | feature::participle | feature::gerund);
}

bool is_break(const Word& w) {
  return w.upos == Upos::punct &&
         (w.norm == "," || w.norm == ";" || w.norm == ":" || w.norm == "(" || w.norm == ")" || w.norm == "—" ||
          w.norm == "–" || w.norm == "«" || w.norm == "»" || w.norm == "\"" || w.norm == "“" || w.norm == "”");
}

struct Segment {
  std::uint32_t first = 0, last = 0;
  bool finite = false;
  bool relative = false, subordinate = false, purpose = false;
  bool verb_first = false;  // a finite verb stands before any noun: the subject is elsewhere
  bool after_comma = false;
};

bool begins_segment(const View& view, std::uint32_t w, const text::Sentence& s) {
  if (view.is(w, "relative") || (view.is(w, "subordinate") && view.word(w).upos != Upos::adp)) return true;
  if (view.word(w).upos == Upos::sconj) return true;
  if (view.word(w).upos != Upos::cconj) return false;
  // A conjunction begins a clause where a finite verb comes before the next break.
  for (std::uint32_t i = w + 1; i < s.last && i < w + 8 && !is_break(view.word(i)); ++i)
    if (is_finite(view.word(i)) && !view.word(i).has(feature::participle)) return true;
  return false;
}

void describe(const View& view, Segment& segment) {
  bool noun_seen = false;
  for (std::uint32_t w = segment.first; w < segment.last; ++w) {
    const Word& word = view.word(w);
    if (is_finite(word)) {
      if (!segment.finite) segment.verb_first = !noun_seen;
      segment.finite = true;
    }
    if (word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron) noun_seen = true;
  }
  const std::uint32_t head = segment.first;
  segment.relative = view.is(head, "relative");
  segment.subordinate = !segment.relative && (view.word(head).upos == Upos::sconj || view.is(head, "subordinate"));
  segment.purpose = view.is(head, "purpose");
}

std::vector<Segment> cut(const View& view, const text::Sentence& s) {
  std::vector<Segment> segments;
  Segment now;
  now.first = s.first;
  const auto close = [&](std::uint32_t at, bool comma) {
    now.last = at;
    if (now.last > now.first) {
      describe(view, now);
      segments.push_back(now);
    }
    now = Segment{};
    now.first = at;
    now.after_comma = comma;
  };
  for (std::uint32_t w = s.first; w < s.last; ++w) {
    if (is_break(view.word(w)))
      close(w + 1, true);
    else if (w > now.first && begins_segment(view, w, s))
      close(w, false);
  }
  close(s.last, false);
  return segments;
}

// Joins segments into clauses and appends them to the view.
void join(View& view, std::uint32_t sentence, const std::vector<Segment>& segments) {
  std::uint32_t current = kNone;
  const auto open = [&](const Segment& segment, std::uint32_t parent) {
    Clause clause;
    clause.sentence = sentence;
    clause.first = segment.first;
    clause.last = segment.last;
    clause.parent = parent;
    clause.relative = segment.relative;
    clause.subordinate = segment.subordinate;
    clause.purpose = segment.purpose;
    view.clauses.push_back(clause);
    current = static_cast<std::uint32_t>(view.clauses.size() - 1);
  };
  for (const Segment& segment : segments) {
    if (current == kNone) {
      open(segment, kNone);
    } else if (segment.relative || segment.subordinate) {
      open(segment, current);
    } else if (view.clauses[current].relative && view.clauses[current].parent != kNone && segment.after_comma &&
               (segment.verb_first || !segment.finite)) {
      current = view.clauses[current].parent;  // back to the clause that the relative one interrupted
    } else if (segment.finite) {
      bool has_verb = false;
      for (std::uint32_t w = view.clauses[current].first; w < view.clauses[current].last; ++w)
        has_verb = has_verb || is_finite(view.word(w));
      if (has_verb || view.clauses[current].relative) open(segment, current);
    }
    for (std::uint32_t w = segment.first; w < segment.last; ++w) view.clause_of[w] = current;
    view.clauses[current].last = std::max(view.clauses[current].last, segment.last);
  }
}

}  // namespace

void find_clauses(View& view) {
  view.clauses.clear();
  view.clause_of.assign(view.size(), 0);
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) join(view, s, cut(view, view.sentence(s)));
}

}  // namespace vigie::read
