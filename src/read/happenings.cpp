// Happenings: rows of the lexicon found in the text, with what the verb group around them says (voice, tense,
// negation).
//   "ont été abattus" -> verb abattre, passive, past     "launched an attack on" -> noun attack
// Tested in tests/unit/read/happenings_test.cpp and tests/cases/read/. SPDX-License-Identifier: Apache-2.0
#include "read/happenings.h"

#include <algorithm>

#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::ptrdiff_t kArmedSides = 2;  // mentions of armed sides from which a story tells of a conflict
constexpr std::uint32_t kIdiomReach = 3;   // words of a figure of speech before the one that tells of violence
constexpr std::uint32_t kToldAgain = 8;    // sentences that "the incident" reaches back

std::vector<std::string> split(std::string_view cell) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', at), cell.size());
    if (end > at) parts.emplace_back(cell.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool can_be(const Word& word, Upos upos) { return word.upos == upos || find_reading(word.readings, upos) != nullptr; }

// The first word of a match that can be a verb ("se rendre": rendre), else its anchor. Where the subject stands in the
// match it is the last one: "jets [were reported to have] fired missiles".
std::uint32_t verb_in(const View& view, const Found& found) {
  const Upos begins = view.word(found.first).upos;
  if (begins == Upos::noun || begins == Upos::propn)
    for (std::uint32_t w = found.last; w-- > found.first;)
      if (view.word(w).upos == Upos::verb) return w;
  for (std::uint32_t w = found.first; w < found.last; ++w)
    if (view.word(w).upos == Upos::verb) return w;
  return found.anchor;
}

bool is_participle(const Word& word) {
  return word.has(feature::participle) || find_reading(word.readings, Upos::verb, feature::participle) != nullptr;
}

// Of words that no verb is tagged on only participles count ("armed men"): "l'enclave rebelle", "on the way back".
bool stands_as_verb(const Word& word) {
  const bool no_other = !word.readings.empty() &&
                        std::all_of(word.readings.begin(), word.readings.end(),
                                    [](const Reading& r) { return r.upos == Upos::verb || r.upos == Upos::aux; });
  if (no_other) return true;
  switch (word.upos) {
    case Upos::verb:
    case Upos::aux:
      return can_be(word, Upos::verb) || word.readings.empty();
    case Upos::adj:
      return is_participle(word);
    case Upos::x:
    case Upos::unknown:
      return can_be(word, Upos::verb);
    default:
      return false;
  }
}

// Whether the word stands in the text as the form that the row asks for.
bool fits_form(const View& view, const Found& found, Form form) {
  // "guerrillas attacked" is no guerrilla attack.
  const Word& end = view.word(found.last - 1);
  if (form == Form::noun && found.last - found.first > 1 && end.upos == Upos::verb && end.has(feature::finite))
    return false;
  if (form == Form::phrase || found.last - found.first > 2) return true;
  const Word& anchor = view.word(form == Form::verb ? verb_in(view, found) : found.anchor);
  // A word that has an object in the tree is a verb, whatever its tag: forms that the lexicon does not know.
  if (form == Form::verb) {
    const std::uint32_t w = verb_in(view, found);
    return stands_as_verb(anchor) ||
           (syntax::has_tree(view, view.sentence_of[w]) && syntax::child(view, w, "obj") != kNone);
  }
  const Word& last = view.word(found.last - 1);
  if (last.upos == Upos::verb && !last.has(feature::participle)) return false;  // "Jihadists attacked"
  return anchor.upos == Upos::noun || anchor.upos == Upos::propn || anchor.upos == Upos::x ||
         anchor.upos == Upos::unknown || (anchor.upos == Upos::adj && can_be(anchor, Upos::noun));
}

// "revendiquée par le groupe", "claimed by the group": a doer brought by a preposition before the clause ends.
bool agent_follows(const View& view, const Happening& h) {
  const auto& s = view.sentence(h.sentence);
  for (std::uint32_t w = h.last;
       w < s.last && w < h.last + 10 && view.word(w).upos != Upos::punct && view.word(w).upos != Upos::verb; ++w)
    if (view.is(w, "by")) return true;
  return false;
}

// Reads the auxiliaries, negation and mood around a verb.
void read_verb_group(const View& view, Happening& h) {
  const Word& verb = view.word(h.anchor);
  const auto& s = view.sentence(h.sentence);
  h.infinitive = verb.has(feature::infinitive);
  h.gerund = verb.has(feature::gerund) ||
             (verb.has(feature::participle) && verb.has(feature::present) && !verb.has(feature::past));
  bool passive_aux = false, perfect_aux = false, reflexive = false, imperfect_aux = false, any_aux = false;
  std::uint32_t features = verb.features;
  for (std::uint32_t w = h.anchor; w > s.first && w + 7 > h.anchor;) {
    --w;
    const Word& before = view.word(w);
    const bool joins = before.upos == Upos::aux || before.upos == Upos::adv || before.upos == Upos::part ||
                       before.upos == Upos::pron || view.is(w, "negation") || view.is(w, "passive") ||
                       view.is(w, "perfect") || view.is(w, "modal");
    if (!joins) break;
    if (before.has(feature::reflexive)) reflexive = true;
    if (view.is(w, "negation")) h.negated = true;
    if (view.is(w, "passive")) passive_aux = true;
    if (view.is(w, "perfect")) perfect_aux = true;
    if (before.upos == Upos::aux || before.upos == Upos::verb) {
      any_aux = true;
      features |= before.features;
      imperfect_aux = imperfect_aux || before.has(feature::imperfect) ||
                      (before.has(feature::past) && view.is(w, "perfect") && !view.is(w, "passive"));
    }
  }
  for (std::uint32_t w = h.anchor + 1; w < s.last && w < h.anchor + 3; ++w)
    if (view.is(w, "negation") && (view.word(w).upos == Upos::adv || view.word(w).upos == Upos::part)) h.negated = true;
  const bool participle = verb.has(feature::participle) && !h.gerund;
  const bool intransitive =
      view.happenings.cell(h.row, "object") == "none" || view.happenings.cell(h.row, "object").empty();
  h.passive =
      participle && !reflexive && (intransitive ? passive_aux && agent_follows(view, h) : passive_aux || !any_aux);
  h.attributive = (participle || verb.upos == Upos::adj) && !any_aux;
  if (verb.upos == Upos::adj && h.attributive && !intransitive) h.passive = true;  // "hommes armés", "wounded soldiers"
  h.pluperfect = participle && imperfect_aux && (perfect_aux || passive_aux);
  h.conditional = (features & feature::conditional) != 0;
  h.future = (features & feature::future) != 0;
  h.present = (features & feature::present) != 0 && !participle;
  h.past = participle || (features & (feature::past | feature::imperfect)) != 0;
}

// A noun phrase or a number begins right after the verb.
bool object_follows(const View& view, const Happening& h) {
  const auto& s = view.sentence(h.sentence);
  if (h.last >= s.last) return false;
  if (std::any_of(view.figures.begin(), view.figures.end(),
                  [&](const FigureMention& f) { return f.words.first == h.last; }))
    return true;
  const Upos next = view.word(h.last).upos;
  return next == Upos::det || next == Upos::num || next == Upos::noun || next == Upos::propn || next == Upos::adj ||
         next == Upos::pron;
}

// "30 killed in raid": English past forms are participles too; what stands around decides.
void settle_voice(const View& view, Happening& h) {
  const Word& verb = view.word(h.anchor);
  const auto has_reading = [&](std::uint32_t bits) {
    return std::any_of(verb.readings.begin(), verb.readings.end(),
                       [&](const Reading& r) { return (r.features & bits) == bits; });
  };
  const bool transitive =
      !view.happenings.cell(h.row, "object").empty() && view.happenings.cell(h.row, "object") != "none";
  if (h.infinitive || h.gerund || !transitive || !has_reading(feature::participle | feature::past)) return;
  if (!has_reading(feature::finite | feature::past)) return;  // the forms differ, as in French
  const auto& s = view.sentence(h.sentence);
  bool auxiliary = false;
  for (std::uint32_t w = h.anchor > s.first + 3 ? h.anchor - 3 : s.first; w < h.anchor; ++w)
    auxiliary = auxiliary || view.word(w).upos == Upos::aux;
  if (auxiliary) return;
  const bool object = object_follows(view, h);
  h.passive = !object && (h.last >= s.last || view.is(h.last, "by") || view.word(h.last).upos == Upos::adp ||
                          view.word(h.last).upos == Upos::punct || view.word(h.last).upos == Upos::cconj);
  h.attributive = h.attributive && !object;
}

// Not "assiègent", whatever the tree has made of it.
bool may_modify(const Word& word) {
  return word.readings.empty() || std::any_of(word.readings.begin(), word.readings.end(), [](const Reading& r) {
           return r.upos == Upos::adj || (r.features & feature::participle) != 0;
         });
}

// Where the tree shows the voice it is that: "had repelled a unit and fired rockets" was not fired.
void settle_voice_by_tree(const View& view, Happening& h) {
  if (!syntax::has_tree(view, h.sentence) || h.infinitive || h.gerund) return;
  std::uint32_t verb = syntax::top_of(view, h.first, h.last);
  if (verb < h.anchor && syntax::is(view, h.anchor, "xcomp"))
    verb = h.anchor;                                                    // "jets are said to have fired missiles"
  if (syntax::is(view, verb, "amod") && may_modify(view.word(verb))) {  // "searching a damaged shop"
    h.passive = h.attributive = true;
    return;
  }
  if (syntax::is(view, verb, "acl") && view.word(verb).has(feature::participle) &&
      syntax::agent_of(view, verb) != kNone) {
    h.passive = true;  // "an attack claimed by the group"
    return;
  }
  const syntax::Told told = syntax::passive(view, verb);
  if (told == syntax::Told::unknown || syntax::child(view, verb, "expl") != kNone) return;
  // "strikes killed at least eight people": a number right behind weighs more than a passive without an auxiliary.
  if (told == syntax::Told::yes && syntax::child(view, verb, "aux:pass") == kNone && object_follows(view, h)) return;
  // Headlines leave the auxiliary out: "Commander killed".
  const bool headline = view.document.role(view.sentence(h.sentence)) == Role::headline;
  if (headline && told == syntax::Told::no && syntax::child(view, verb, "obj") == kNone) return;
  h.passive = told == syntax::Told::yes;
  h.attributive = false;
}

void read_noun_group(const View& view, Happening& h) {
  const auto& s = view.sentence(h.sentence);
  for (std::uint32_t w = h.first; w > s.first && w + 4 > h.first;) {
    --w;
    const Word& before = view.word(w);
    if (view.is(w, "negation")) h.negated = true;
    if (before.upos == Upos::det) {
      h.definite = before.has(feature::definite);
      break;
    }
    if (before.upos != Upos::adj && before.upos != Upos::num && before.upos != Upos::noun) break;
  }
}

Happening make(const View& view, const Found& found, std::uint32_t sentence, Form form) {
  Happening h;
  h.row = found.row;
  h.form = form;
  h.sentence = sentence;
  h.first = found.first;
  h.last = found.last;
  h.anchor = found.anchor;
  h.type = view.happenings.cell(found.row, "type");
  h.also = split(view.happenings.cell(found.row, "also"));
  const auto what = from_name<FigureWhat>(view.happenings.cell(found.row, "what"));
  h.has_what = what.has_value();
  h.what = what.value_or(FigureWhat::other);
  h.strong = view.happenings.cell(found.row, "strength") != "weak";
  if (form == Form::noun) {
    read_noun_group(view, h);
  } else {
    h.anchor = verb_in(view, found);  // carries the tense
    read_verb_group(view, h);
    settle_voice(view, h);
    settle_voice_by_tree(view, h);
    // "3 000 personnes sont arrivées": who moves is the subject, whatever the auxiliary.
    const auto object = view.happenings.cell(h.row, "object");
    const bool moves = view.happenings.cell(h.row, "subject") == "target" && object != "target" && object != "actor";
    // ... and "est tombée dans une embuscade": of a subject that suffers there is no passive without a doer.
    const bool suffers = view.happenings.cell(h.row, "subject") == "target" && object == "actor";
    if ((moves || suffers) && h.passive && !agent_follows(view, h)) h.passive = false;
  }
  return h;
}

}  // namespace

void tell(const View& view, std::string_view rule, std::string_view slot, Span span, std::string_view value,
          std::string_view why, bool refused) {
  if (view.trace == nullptr) return;
  view.trace->decisions.push_back(
      {"read", std::string(rule), "", std::string(slot), span, std::string(value), std::string(why), refused, 0});
}

namespace {

// Rows that match at one word, the longest first; of equal length those that need more stand before those that need
// less.
std::vector<knowledge::PhraseMatch> candidates(const View& view, std::uint32_t w) {
  const auto rows = rows_at(view, view.happenings, w);
  std::vector<knowledge::PhraseMatch> matches(rows.begin(), rows.end());
  std::stable_sort(matches.begin(), matches.end(), [&](const auto& a, const auto& b) {
    if (a.last != b.last) return a.last > b.last;
    return split(view.happenings.cell(a.row, "needs")).size() > split(view.happenings.cell(b.row, "needs")).size();
  });
  return matches;
}

// "Rapid Support Forces", "Forces de soutien rapide": words of a name tell of nothing.
bool in_name(const View& view, const Found& found) {
  const Word& word = view.word(found.anchor);
  const bool capital = word.norm != words_of(view.document.text(), word.span);
  if (!capital && word.upos != Upos::noun) return false;
  return std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
    return m.named && !m.adjective && m.words.first < found.first && found.last <= m.words.last &&
           (capital || !m.participant.id.empty());
  });
}

// "feux d'artifice", "champ de bataille": words of a figure of speech tell of nothing.
bool in_figure_of_speech(const View& view, const text::Sentence& sentence, const Happening& h) {
  for (std::uint32_t w = h.first - std::min(h.first - sentence.first, kIdiomReach); w < h.last; ++w) {
    const Found found = longest_at(view, view.unrelated, sentence, w);
    if (found.row == kNone || view.unrelated.cell(found.row, "domain") != "metaphor") continue;
    if (found.first > h.first || found.last < h.last || found.last - found.first <= h.last - h.first) continue;
    tell(view, "read.happenings.metaphor", "", view.quote(found.first, found.last).span, h.type, "a figure of speech",
         true);
    return true;
  }
  return false;
}

// The row chosen, and those that its words could mean as well: shorter ones, or ones that ask for less.
void tell_chosen(const View& view, std::uint32_t w, const Happening& h) {
  if (view.trace == nullptr) return;
  const Span span = view.quote(h.first, h.last).span;
  const auto& phrases = *view.happenings.phrases;
  tell(view, phrases.id(h.row), "type", span, h.type);
  bool after = false;
  for (const auto& m : candidates(view, w)) {
    if (after && view.happenings.cell(m.row, "type") != h.type)
      tell(view, phrases.id(m.row), "type", span, view.happenings.cell(m.row, "type"),
           "an alternative: fewer words, or it asks for less", true);
    after = after || m.row == h.row;
  }
}

bool needs_conflict(const View& view, std::uint32_t row) {
  return view.happenings.cell(row, "needs").find("conflict") != std::string_view::npos;
}

// "The strike hit a village": after an air strike was told, "the strike" needs no armed side beside it.
bool means_told(const View& view, const Happening& h, const std::vector<Happening>& before) {
  if (h.form != Form::noun || !h.definite || view.happenings.cell(h.row, "needs") != "armed") return false;
  return std::any_of(before.begin(), before.end(),
                     [&](const Happening& o) { return o.type == h.type && o.strong && o.form != Form::phrase; });
}

// The first row at this word that stands as its form asks and whose needs are met, with its roles bound.
std::optional<Happening> choose(const View& view, std::uint32_t s, std::uint32_t w, bool conflict,
                                const std::vector<Happening>& before) {
  const auto& sentence = view.sentence(s);
  for (const auto& m : candidates(view, w)) {
    if (!conflict && needs_conflict(view, m.row)) {
      tell(view, view.happenings.phrases->id(m.row), "", view.quote(m.first, m.last).span, "",
           "needs a story of conflict", true);
      continue;
    }
    const auto cell = view.happenings.cell(m.row, "form");
    const Form form = cell == "noun" ? Form::noun : cell == "verb" ? Form::verb : Form::phrase;
    const Found found{m.first, m.last, m.anchor, m.row};
    if (!fits_form(view, found, form)) {
      tell(view, view.happenings.phrases->id(m.row), "", view.quote(found.first, found.last).span, "",
           "stands as another part of speech", true);
      continue;
    }
    if (form != Form::phrase && in_name(view, found)) {
      tell(view, view.happenings.phrases->id(m.row), "", view.quote(found.first, found.last).span, "",
           "a word of a name", true);
      continue;
    }
    Happening h = make(view, found, s, form);
    bind_roles(view, h);
    if (!holds(view, h) && !means_told(view, h, before)) continue;
    if (in_figure_of_speech(view, sentence, h)) continue;
    tell_chosen(view, w, h);
    return h;
  }
  return std::nullopt;
}

// "The incident took place near Hajin": a sentence that names no happening but means the violence told last.
std::optional<Happening> told_again(const View& view, std::uint32_t s, const std::vector<Happening>& before) {
  const auto last = std::find_if(before.rbegin(), before.rend(),
                                 [](const Happening& h) { return h.is_violent() || h.type == "strategic/mutiny"; });
  if (last == before.rend() || last->sentence + kToldAgain < s) return std::nullopt;
  for (const Found& found : scan(view, view.occurrences, view.sentence(s))) {
    Happening h = *last;
    h.form = Form::noun;
    h.sentence = s;
    h.first = found.first;
    h.last = found.last;
    h.anchor = found.anchor;
    h.actors.clear();
    h.targets.clear();
    h.has_what = false;
    read_noun_group(view, h);
    if (!h.definite) continue;
    h.row = kNone;
    tell(view, "read.happenings.told_again", "", view.quote(h.first, h.last).span, h.type);
    return h;
  }
  return std::nullopt;
}

}  // namespace

namespace {

std::vector<Happening> find_all(const View& view, bool conflict) {
  std::vector<Happening> all;
  for (std::uint32_t s = 0; s < view.document.sentences().size(); ++s) {
    const auto& sentence = view.sentence(s);
    if (view.document.role(sentence) == Role::credit) continue;
    const std::size_t found = all.size();
    for (std::uint32_t w = sentence.first; w < sentence.last;) {
      std::uint32_t next = w + 1;
      if (view.happenings.phrases->may_begin(view.word(w))) {
        if (auto h = choose(view, s, w, conflict, all)) {
          next = std::max(next, h->last);
          all.push_back(*std::move(h));
        }
      }
      w = next;
    }
    if (all.size() == found)
      if (auto again = told_again(view, s, all)) all.push_back(*std::move(again));
  }
  return all;
}

// Whether the story tells of a conflict at all: by a violent happening that asks for nothing more, or by armed sides.
bool tells_of_conflict(const View& view, const std::vector<Happening>& happenings) {
  const bool violent = std::any_of(happenings.begin(), happenings.end(), [&](const Happening& h) {
    return h.strong && h.row != kNone && !needs_conflict(view, h.row) && h.is_violent();
  });
  const bool weapons = std::any_of(view.actors.begin(), view.actors.end(), [&](const ActorMention& m) {
    const Found found = longest_at(view, view.things, view.sentence(m.words.sentence), m.head);
    return m.arms && found.row != kNone && !view.things.cell(found.row, "means").empty();
  });
  return violent || weapons || std::count_if(view.actors.begin(), view.actors.end(), [](const ActorMention& m) {
                                 return m.armed && !m.adjective && !m.group;
                               }) >= kArmedSides;
}

}  // namespace

std::vector<Happening> find_happenings(const View& view) {
  std::vector<Happening> all = find_all(view, true);
  const bool asked = std::any_of(all.begin(), all.end(),
                                 [&](const Happening& h) { return h.row != kNone && needs_conflict(view, h.row); });
  return asked && !tells_of_conflict(view, all) ? find_all(view, false) : all;
}

}  // namespace vigie::read
