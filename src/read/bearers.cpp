// SPDX-License-Identifier: Apache-2.0
#include "read/bearers.h"

#include <algorithm>

#include "read/happenings.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr int kDepth = 4;               // words joined to words joined to ...
constexpr std::uint32_t kRowWords = 3;  // words before a noun at which its row may begin: "car bomb attack"

using Mentions = std::vector<std::size_t>;

void add(Mentions& all, std::size_t a) {
  if (a != kNoMention && std::find(all.begin(), all.end(), a) == all.end()) all.push_back(a);
}

// The noun row of violence whose head the word is.
std::uint32_t act_row(const View& view, std::uint32_t w) {
  const auto& sentence = view.sentence_at(w);
  for (std::uint32_t back = 0; back < kRowWords && w >= sentence.first + back; ++back) {
    for (const auto& m : rows_at(view, view.happenings, w - back)) {
      if (m.last <= w || view.happenings.cell(m.row, "form") != "noun" || syntax::top_of(view, m.first, m.last) != w)
        continue;
      const auto type = view.happenings.cell(m.row, "type");
      if (type.starts_with("remote/") || type.starts_with("battle/") || type.starts_with("civilians/")) return m.row;
    }
  }
  return kNone;
}

bool nominal(const View& view, std::uint32_t w) {
  const Upos upos = view.word(w).upos;
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::num || upos == Upos::x ||
         upos == Upos::adj;
}

bool counts(const View& view, std::uint32_t w) {
  const Upos upos = view.word(w).upos;
  return upos == Upos::pron || upos == Upos::num || upos == Upos::det || upos == Upos::adv ||
         std::any_of(view.figures.begin(), view.figures.end(),
                     [&](const FigureMention& f) { return f.words.first <= w && w < f.words.last; });
}

// "Le responsable de Daesh, Abu Bakr al-Baghdadi": a person told by what he is and by his name is named.
std::size_t by_name(const View& view, std::size_t a) {
  const ActorMention& m = view.actors[a];
  if (m.participant.kind != ParticipantKind::person || view.word(m.head).capital) return a;
  const std::uint32_t name = syntax::child(view, m.head, "appos");
  const std::size_t other = mention_at(view, name);
  return other != kNoMention && view.actors[other].participant.kind == ParticipantKind::person &&
                 view.word(name).capital
             ? other
             : a;
}

void collect(const View& view, std::uint32_t w, Mentions& all, int depth) {
  if (w == kNone || depth > kDepth) return;
  std::size_t own = mention_at(view, w);
  if (own != kNoMention) own = by_name(view, own);
  add(all, own);
  const std::uint32_t head = own == kNoMention ? w : view.actors[own].head;
  for (const std::uint32_t c : syntax::children(view, w)) {
    const bool part = syntax::is(view, c, "nmod") || syntax::is(view, c, "obl:arg");
    if (own == kNoMention && part && counts(view, w)) collect(view, c, all, depth + 1);
    if (syntax::is(view, c, "conj") && nominal(view, c)) collect(view, c, all, depth + 1);
  }
  if (head != w)
    for (const std::uint32_t c : syntax::children(view, head))
      if (syntax::is(view, c, "conj") && nominal(view, c) && mention_at(view, c) != own)
        collect(view, c, all, depth + 1);
}

// "l'assaut donné par", "strikes carried out by", "the offensive that the army launched".
void doers_of_clause(const View& view, std::uint32_t verb, Mentions& all) {
  if (!view.is(verb, "light")) return;
  const std::uint32_t agent = syntax::agent_of(view, verb);
  if (agent != kNone) {
    collect(view, agent, all, 0);
    return;
  }
  const std::uint32_t object = syntax::child(view, verb, "obj");
  std::uint32_t subject = syntax::child(view, verb, "nsubj");
  if (subject == kNone && object != kNone && view.is(object, "relative"))  // "l'offensive que mène l'armée"
    for (const std::uint32_t c : syntax::children(view, verb))
      if (c > verb && syntax::is(view, c, "obj")) subject = c;
  const bool of_relative = syntax::is(view, verb, "acl:relcl") && object != kNone && view.is(object, "relative");
  const bool bare = syntax::is(view, verb, "acl:relcl") && object == kNone;  // "a truce the rebels declared"
  if (subject != kNone && !view.is(subject, "relative") && (of_relative || bare)) collect(view, subject, all, 0);
}

void owners_of(const View& view, std::uint32_t w, Mentions& all, int depth) {
  if (depth > kDepth) return;
  const std::uint32_t row = act_row(view, w);
  const auto of_role = view.happenings.cell(row, "of");
  const bool of_suffers = of_role == "target" || of_role == "place";  // "the killing of soldiers"
  for (const std::uint32_t c : syntax::children(view, w)) {
    const bool modifies = syntax::is(view, c, "amod") || syntax::is(view, c, "compound") ||
                          syntax::is(view, c, "nmod:poss") || syntax::is(view, c, "nmod:desc");
    if (modifies && !is_means(view, c)) {
      const std::size_t a = mention_at(view, c, true);
      if (a != kNoMention && !view.actors[a].thing) collect(view, c, all, 0);
      if (a != kNoMention && !view.actors[a].thing) add(all, a);
    } else if (modifies && syntax::is(view, c, "compound")) {
      owners_of(view, c, all, depth + 1);  // "a military drone strike"
    } else if (syntax::is(view, c, "nmod")) {
      const std::uint32_t preposition = syntax::child(view, c, "case");
      const bool of = preposition != kNone && view.is(preposition, "of") && !of_suffers;
      const bool by = preposition != kNone && view.is(preposition, "by");
      if (is_means(view, c)) {
        if (of) owners_of(view, c, all, depth + 1);  // "un tir d'artillerie du régime"
      } else if (of || by) {
        Mentions found;
        collect(view, c, found, 0);
        for (const std::size_t a : found)
          if (const auto& m = view.actors[a];
              by || m.armed || m.group || m.named || m.participant.kind == ParticipantKind::government)
            if (!m.thing) add(all, a);
      }
    } else if (syntax::is(view, c, "acl")) {
      doers_of_clause(view, c, all);
    } else if (syntax::is(view, c, "conj") && is_means(view, c)) {
      owners_of(view, c, all, depth + 1);  // "les raids et les tirs du régime"
    }
  }
}

}  // namespace

std::size_t mention_at(const View& view, std::uint32_t w, bool adjectives) {
  if (w == kNone || view.actor_at[w] < 0) return kNoMention;
  const auto a = static_cast<std::size_t>(view.actor_at[w]);
  return view.actors[a].adjective && !adjectives ? kNoMention : a;
}

std::vector<std::size_t> bearers(const View& view, std::uint32_t w) {
  Mentions all;
  collect(view, w, all, 0);
  return all;
}

bool is_means(const View& view, std::uint32_t w) {
  if (view.word(w).upos != Upos::noun && view.word(w).upos != Upos::propn && view.word(w).upos != Upos::x) return false;
  if (const std::size_t a = mention_at(view, w, true); a != kNoMention && view.actors[a].means()) return true;
  return act_row(view, w) != kNone;
}

std::vector<std::size_t> owners(const View& view, std::uint32_t w) {
  Mentions all;
  if (w == kNone) return all;
  owners_of(view, w, all, 0);
  // "The strike, carried out by the army, killed ...": hung on the verb, but said of the noun before it.
  const std::uint32_t verb = syntax::head_of(view, w);
  if (all.empty() && verb != kNone && w < verb)
    for (const std::uint32_t c : syntax::children(view, verb))
      if (w < c && c < verb && syntax::is(view, c, "advcl")) doers_of_clause(view, c, all);
  // "raids and shelling by the army": the last of what is joined may have the doer of all, and the first too.
  const std::uint32_t head = syntax::head_of(view, w);
  if (all.empty() && head != kNone && syntax::is(view, w, "conj") && is_means(view, head))
    owners_of(view, head, all, 1);
  return all;
}

}  // namespace vigie::read
