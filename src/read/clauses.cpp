// Clauses: each sentence cut where a new predicate begins, so that a happening is bound to its own subject, object,
// place and time first. Cut along the dependency tree where the sentence has one, else by tags and clause-words.
//   "Les soldats, qui gardaient le pont, ont fui vers Goma" -> [Les soldats , ont fui vers Goma] [qui gardaient le pont
//   ,]
// Tested through tests/cases/read. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/syntax.h"
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

bool is_predicate(const View& view, std::uint32_t w) {
  if (is_finite(view.word(w)) || syntax::child(view, w, "nsubj") != kNone) return true;
  for (const std::string_view relation : {"aux", "cop"})
    if (const std::uint32_t verb = syntax::child(view, w, relation); verb != kNone && is_finite(view.word(verb)))
      return true;
  return false;
}

bool heads_clause(const View& view, std::uint32_t w) {
  if (syntax::head_of(view, w) == kNone || syntax::is(view, w, "acl:relcl")) return true;
  for (const std::string_view relation : {"ccomp", "csubj", "advcl", "acl", "conj", "parataxis"})
    if (syntax::is(view, w, relation)) return is_predicate(view, w);
  return false;
}

std::uint32_t clause_head(const View& view, std::uint32_t w) {
  while (!heads_clause(view, w)) w = syntax::head_of(view, w);
  return w;
}

// The clauses of the tree, in the order of their heads.
void grow(View& view, std::uint32_t sentence, const text::Sentence& s) {
  std::vector<std::uint32_t> clause_at(s.last - s.first, kNone);
  for (std::uint32_t w = s.first; w < s.last; ++w) {
    if (!heads_clause(view, w)) continue;
    Clause clause;
    clause.sentence = sentence;
    clause.first = s.last;
    clause.relative = syntax::is(view, w, "acl:relcl");
    const std::uint32_t mark = syntax::child(view, w, "mark");
    clause.subordinate = !clause.relative && mark != kNone;
    clause.purpose = mark != kNone && view.is(mark, "purpose");
    clause_at[w - s.first] = static_cast<std::uint32_t>(view.clauses.size());
    view.clauses.push_back(clause);
  }
  for (std::uint32_t w = s.first; w < s.last; ++w) {
    const std::uint32_t own = clause_at[clause_head(view, w) - s.first];
    view.clause_of[w] = own;
    view.clauses[own].first = std::min(view.clauses[own].first, w);
    view.clauses[own].last = w + 1;
    const std::uint32_t head = syntax::head_of(view, w);
    if (clause_at[w - s.first] != kNone && head != kNone)
      view.clauses[own].parent = clause_at[clause_head(view, head) - s.first];
  }
}

}  // namespace

void find_clauses(View& view) {
  view.clauses.clear();
  view.clause_of.assign(view.size(), 0);
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    if (syntax::has_tree(view, s))
      grow(view, s, view.sentence(s));
    else
      join(view, s, cut(view, view.sentence(s)));
  }
}

}  // namespace vigie::read
