// SPDX-License-Identifier: Apache-2.0
#include "read/syntax.h"

#include <algorithm>

namespace vigie::read::syntax {
namespace {

constexpr std::uint32_t kPartReach = 6;  // words between "dont" and the noun of the part
constexpr int kClimbs = 4;               // verbs whose subject a verb may take over

// The relative pronoun stands for the noun that its clause modifies.
bool is_relative(const View& view, std::uint32_t w) {
  return view.is(w, "relative") && view.word(w).upos != Upos::noun && view.word(w).upos != Upos::propn;
}

std::uint32_t antecedent(const View& view, std::uint32_t verb) {
  for (int climbs = 0; climbs < kClimbs && verb != kNone; ++climbs) {
    if (is(view, verb, "acl")) return head_of(view, verb);
    if (!is(view, verb, "conj") && !is(view, verb, "xcomp")) return kNone;
    verb = head_of(view, verb);
  }
  return kNone;
}

// "Haïti : le gang enlève ...": the topic before a colon is no subject, whatever the tree has made of it.
bool across_colon(const View& view, std::uint32_t subject, std::uint32_t verb) {
  for (std::uint32_t w = subject; w < verb; ++w)
    if (view.word(w).norm == ":") return true;
  return false;
}

// "Huit personnes, dont deux enfants, ont été tuées": the noun before ", dont", which is what the verb is said of.
std::uint32_t whole_of(const View& view, std::uint32_t part, std::uint32_t verb) {
  bool apart = false;  // not "dont deux grièvement blessés"
  for (std::uint32_t w = part; w < verb; ++w)
    apart = apart || view.word(w).upos == Upos::punct || view.word(w).upos == Upos::aux;
  if (!apart) return kNone;
  const std::uint32_t first = view.sentence_at(part).first;
  for (std::uint32_t w = part; w-- > first && w + kPartReach > part;) {
    if (!view.is(w, "part")) continue;
    std::uint32_t noun = w;
    while (noun > first && (view.word(noun - 1).norm == "," || view.word(noun - 1).upos == Upos::adj)) --noun;
    if (noun == w || noun == first || view.word(noun - 1).upos != Upos::noun) return kNone;
    return noun - 1;
  }
  return kNone;
}

std::uint32_t own_subject(const View& view, std::uint32_t verb) {
  const auto below = children(view, verb);
  for (const std::string_view relation : {"nsubj", "csubj"}) {
    const auto told = std::find_if(below.begin(), below.end(), [&](std::uint32_t w) {
      return is(view, w, relation) && !across_colon(view, w, verb);
    });
    if (told == below.end()) continue;
    const std::uint32_t found = *told;
    if (const std::uint32_t whole = whole_of(view, found, verb); whole != kNone) return whole;
    return is_relative(view, found) ? antecedent(view, verb) : found;
  }
  return kNone;
}

}  // namespace

bool has_tree(const View& view, std::uint32_t sentence) {
  const auto& s = view.sentence(sentence);
  return s.first < s.last && view.word(s.first).head != Word::kNotKnown;
}

std::uint32_t head_of(const View& view, std::uint32_t w) {
  const std::int32_t head = view.word(w).head;
  return head < 0 ? kNone : view.sentence_at(w).first + static_cast<std::uint32_t>(head);
}

bool is(const View& view, std::uint32_t w, std::string_view relation) {
  const std::string_view own = view.word(w).relation;
  return own.substr(0, relation.size()) == relation && (own.size() == relation.size() || own[relation.size()] == ':');
}

std::uint32_t child(const View& view, std::uint32_t head, std::string_view relation) {
  const auto& s = view.sentence_at(head);
  for (std::uint32_t w = s.first; w < s.last; ++w)
    if (head_of(view, w) == head && is(view, w, relation)) return w;
  return kNone;
}

std::vector<std::uint32_t> children(const View& view, std::uint32_t head) {
  std::vector<std::uint32_t> found;
  const auto& s = view.sentence_at(head);
  for (std::uint32_t w = s.first; w < s.last; ++w)
    if (head_of(view, w) == head) found.push_back(w);
  return found;
}

std::uint32_t top_of(const View& view, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t w = first; w < last; ++w) {
    const std::uint32_t head = head_of(view, w);
    if (head == kNone || head < first || head >= last) return w;
  }
  return first;
}

std::uint32_t subject_of(const View& view, std::uint32_t verb) {
  for (int climbs = 0; climbs < kClimbs && verb != kNone; ++climbs) {
    if (const std::uint32_t own = own_subject(view, verb); own != kNone) return own;
    const std::uint32_t head = head_of(view, verb);
    if (head == kNone) return kNone;
    if (is(view, verb, "acl") || is(view, verb, "amod")) return head;
    const bool accused =
        view.is(head, "accuse") && (is(view, verb, "xcomp") || is(view, verb, "advcl") || is(view, verb, "ccomp"));
    if (is(view, verb, "xcomp") || accused) {
      // "ordered the troops to attack", "accused them of bombing": who is told to, or blamed for it, does it.
      for (const std::string_view relation : {"obj", "iobj", "nsubj:pass", "obl:arg"})
        if (const std::uint32_t told = child(view, head, relation); told != kNone && (told < verb || accused)) {
          if (relation == "obl:arg" && !accused) continue;
          return is_relative(view, told) ? antecedent(view, head) : told;
        }
      if (accused) return kNone;
    } else if (!is(view, verb, "conj") && !is(view, verb, "advcl") && !is(view, verb, "parataxis")) {
      return kNone;
    }
    verb = head;
  }
  return kNone;
}

std::uint32_t object_of(const View& view, std::uint32_t verb) {
  const std::uint32_t own = child(view, verb, "obj");
  if (own != kNone) return is_relative(view, own) ? antecedent(view, verb) : own;
  return kNone;
}

std::uint32_t agent_of(const View& view, std::uint32_t head) {
  const auto& s = view.sentence_at(head);
  for (std::uint32_t w = s.first; w < s.last; ++w) {
    if (head_of(view, w) != head || (!is(view, w, "obl") && !is(view, w, "nmod"))) continue;
    const std::uint32_t preposition = child(view, w, "case");
    if (preposition == kNone ? is(view, w, "obl:agent") : view.is(preposition, "by")) return w;
  }
  return kNone;
}

Told passive(const View& view, std::uint32_t verb) {
  for (int climbs = 0; climbs < kClimbs && verb != kNone; ++climbs) {
    if (child(view, verb, "aux:pass") != kNone || child(view, verb, "nsubj:pass") != kNone) return Told::yes;
    for (const std::string_view active : {"obj", "aux"})
      if (child(view, verb, active) != kNone) return Told::no;
    // A headline's "Commander killed" may be either.
    if (child(view, verb, "nsubj") != kNone) return view.word(verb).has(feature::participle) ? Told::unknown : Told::no;
    // "were killed and wounded": the second shares the auxiliary of the first.
    if (!is(view, verb, "conj")) return Told::unknown;
    verb = head_of(view, verb);
  }
  return Told::unknown;
}

}  // namespace vigie::read::syntax
