// Harm: what each counted figure counts (killed, wounded, displaced, ...).
//   "Au moins quatre personnes ont été tuées et plusieurs autres blessées" -> killed 4.. , wounded 2..
// Tried in this order: the figure's own noun ("12 morts"), the predicate that follows it ("12 were killed"), the figure
// that it is a part of or joined to ("dont deux enfants", "and two children"), the verb whose subject or object it is,
// the nearest word of harm in its clause. Which happening it belongs to is told in tolls.cpp.
// Tested in tests/unit/read/harm_test.cpp. SPDX-License-Identifier: Apache-2.0
#include "read/harm.h"

#include <algorithm>

#include "read/syntax.h"

namespace vigie::read {
namespace {

constexpr std::uint32_t kAfter = 9;    // words between a figure and a word of harm that follows it in its clause
constexpr std::uint32_t kFrame = 14;   // words between a verb and the figure that is its subject or object
constexpr std::uint32_t kPartGap = 3;  // words between a whole and "dont deux"
constexpr std::uint32_t kJoined = 4;   // words between two joined figures
constexpr std::uint32_t kLabel = 7;    // words between "the number of dead" and the bare number
constexpr std::uint32_t kBridge = 5;   // auxiliaries and adverbs between a figure and its predicate

// A noun that says what people are rather than what befell them now: "33 hostages were freed".
bool is_state(FigureWhat what) {
  return what == FigureWhat::held || what == FigureWhat::displaced || what == FigureWhat::captured ||
         what == FigureWhat::besieged || what == FigureWhat::surrendered;
}

// What doers do of themselves, to whomever: "quatorze miliciens se sont rendus à l'armée".
bool leaves(FigureWhat what) {
  return what == FigureWhat::surrendered || what == FigureWhat::defected || what == FigureWhat::returned;
}

class Counter {
 public:
  Counter(const View& view, const std::vector<Happening>& all, std::uint32_t s)
      : view_(view), all_(all), sentence_(view.sentence(s)), harms_(scan(view, view.harm, sentence_)) {
    for (Found& harm : harms_) settle_form(harm);
    for (std::size_t f = 0; f < view.figures.size(); ++f)
      if (view.figures[f].words.sentence == s && !spoken(f)) counted_.push_back({f, FigureWhat::other, false});
  }

  std::vector<Counted> run() {
    for (std::size_t i = 0; i < counted_.size(); ++i) settle(i);
    // "45 houses and 30 vehicles were burnt": the first shares the predicate of the second.
    for (std::size_t i = counted_.size(); i-- > 1;)
      if (!counted_[i - 1].known && counted_[i].known && !figure(i).what_known && joined(i - 1, i)) share(i, i - 1);
    // "Quatre personnes, dont deux enfants, ont été tuées": the whole before its part, whatever the tree has made of
    // it.
    for (std::size_t i = counted_.size(); i-- > 1;)
      if (!counted_[i - 1].known && counted_[i].known && figure(i).part && !figure(i - 1).what_known &&
          figure(i).words.first <= figure(i - 1).words.last + kPartGap)
        share(i, i - 1);
    for (Counted& c : counted_) spare_things(c);
    add_main_predicates();
    std::erase_if(counted_, [](const Counted& c) { return !c.known; });
    return counted_;
  }

 private:
  [[nodiscard]] const FigureMention& mention(std::size_t f) const { return view_.figures[f]; }
  [[nodiscard]] const FigureMention& figure(std::size_t i) const { return mention(counted_[i].mention); }

  // "blessé" is a noun and a participle: of rows of one length the one that stands as its word is tagged.
  void settle_form(Found& harm) const {
    const bool noun = view_.word(harm.anchor).upos == Upos::noun;
    for (const auto& m : rows_at(view_, view_.harm, harm.first)) {
      if (m.last != harm.last || (view_.harm.cell(m.row, "form") == "noun") != noun) continue;
      harm.row = m.row;
      return;
    }
  }

  // "two sources said": those who speak are not those who are counted.
  [[nodiscard]] bool spoken(std::size_t f) const {
    const auto& m = mention(f);
    return !m.what_known && std::any_of(view_.sources.begin(), view_.sources.end(), [&](const SourceMention& source) {
      return source.words.sentence == m.words.sentence && m.words.first < source.words.last &&
             source.words.first < m.words.last;
    });
  }

  void settle(std::size_t i) {
    Counted& c = counted_[i];
    const auto& m = figure(i);
    if (m.what_known && !is_state(m.what)) {
      set(c, m.what, kNoHappening);
      return;
    }
    if (predicate_after(c) || predicate_before(c) || noun_of(c)) {
      // "61 000 personnes, dont 26 000 tuées par des tirs": a part is told of what the whole is told of.
      if (m.part && i > 0 && counted_[i - 1].known && counted_[i - 1].what == c.what) share(i - 1, i);
      return;
    }
    if (i > 0 && counted_[i - 1].known && (m.part || joined(i - 1, i))) {
      share(i - 1, i);
      return;
    }
    if (frame(c) || by_grammar(c)) return;
    if (!m.guess && (place_in_clause(c) || label_before(c) || word_in_clause(c))) return;
    if (m.what_known) set(c, m.what, kNoHappening);
  }

  // Nobody abducts rifles ("seized 17 long guns") or frees a building. Things are not killed: arms are shot down ("29
  // drones ont été abattus"), but shells fall ("se sont abattus").
  void spare_things(Counted& c) const {
    const auto& m = mention(c.mention);
    const bool harmed =
        c.what == FigureWhat::killed || c.what == FigureWhat::wounded || c.what == FigureWhat::casualties;
    const bool people_alone = c.what == FigureWhat::abducted || c.what == FigureWhat::arrested ||
                              c.what == FigureWhat::held || c.what == FigureWhat::displaced ||
                              c.what == FigureWhat::released || c.what == FigureWhat::returned;
    if (m.things && people_alone) c.known = false;
    if (!c.known || !m.things || !harmed) return;
    bool reflexive = false;
    for (std::uint32_t w = m.words.last; w < sentence_.last && w < m.words.last + kBridge; ++w)
      reflexive = reflexive || view_.word(w).feats.find("Reflex=Yes") != std::string_view::npos;
    const bool destroyed = c.happening != kNoHappening && all_[c.happening].what == FigureWhat::destroyed;
    c.known = destroyed || (m.arms && c.what == FigureWhat::killed && !reflexive);  // "burned six houses"
    c.what = FigureWhat::destroyed;
  }

  // "14 girls seized in March were set free": what the clause says of them, beside what the participle says.
  void add_main_predicates() {
    for (std::size_t i = 0, n = counted_.size(); i < n; ++i) {
      Counted main{counted_[i].mention, FigureWhat::other, false, kNoHappening};
      if (!counted_[i].known || figure(i).part || !by_grammar(main)) continue;
      if (main.what == counted_[i].what || main.happening == counted_[i].happening) continue;
      if (main.what == FigureWhat::sentenced && counted_[i].what == FigureWhat::held) {  // "to two years in prison"
        counted_[i] = main;
        continue;
      }
      counted_.push_back(main);
    }
  }

  // The verb of which the counted ones are the subject or the object by the tree.
  bool by_grammar(Counted& c) const {
    const std::uint32_t top = hanging_word(view_, mention(c.mention));
    if (top == kNone) return false;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Happening& h = all_[i];
      if (!h.has_what || h.row == kNone || h.form != Form::verb || h.sentence != mention(c.mention).words.sentence)
        continue;
      const bool passive = h.passive || syntax::passive(view_, h.anchor) == syntax::Told::yes;
      const bool counts_object = view_.happenings.cell(h.row, "object") == "target" && !leaves(h.what);
      const bool subject = passive || !counts_object;
      if ((subject ? syntax::subject_of(view_, h.anchor) : syntax::object_of(view_, h.anchor)) != top) continue;
      set(c, h.what, i);
      return true;
    }
    return false;
  }

  static void set(Counted& c, FigureWhat what, std::size_t happening) {
    c.what = what;
    c.known = true;
    c.happening = happening;
  }

  void share(std::size_t from, std::size_t to) { set(counted_[to], counted_[from].what, counted_[from].happening); }

  // Only "and", commas, articles and the like between two figures that count alike.
  [[nodiscard]] bool joined(std::size_t a, std::size_t b) const {
    const auto &left = figure(a), &right = figure(b);
    if (left.things != right.things || right.words.first < left.words.last ||
        right.words.first - left.words.last > kJoined)
      return false;
    bool joint = false;
    for (std::uint32_t w = left.words.last; w < right.words.first; ++w) {
      const Word& word = view_.word(w);
      if (view_.is(w, "and") || word.norm == ",")
        joint = true;
      else if (word.upos != Upos::det && word.upos != Upos::adj && word.upos != Upos::adp)
        return false;
    }
    return joint;
  }

  [[nodiscard]] FigureWhat what_of(const Found& harm) const {
    return from_name<FigureWhat>(view_.harm.cell(harm.row, "what")).value_or(FigureWhat::other);
  }
  [[nodiscard]] bool is_noun(const Found& harm) const { return view_.harm.cell(harm.row, "form") == "noun"; }

  // The happening whose own words these are.
  [[nodiscard]] std::size_t happening_at(std::uint32_t first, std::uint32_t last) const {
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].sentence == view_.sentence_of[first] && all_[i].first < last && first < all_[i].last &&
          all_[i].has_what)
        return i;
    return kNoHappening;
  }

  // "12 were killed", "six femmes enlevées", "13 millions de déplacés", "37 grièvement blessés".
  bool predicate_after(Counted& c) const {
    const auto& m = mention(c.mention);
    bool passive = false, perfect = false, among = false;
    std::uint32_t w = m.words.last;
    for (; w < sentence_.last && w < m.words.last + kBridge; ++w) {
      const Found* harm = harm_at(w);
      const bool noun = harm != nullptr && is_noun(*harm) && view_.word(w).upos == Upos::noun;
      if (harm != nullptr && (!noun || among || w == m.words.last)) {
        const std::size_t own = happening_at(harm->first, harm->last);
        if (!passive && takes_object(*harm, own, perfect)) return false;
        set(c, what_of(*harm), own);
        return true;
      }
      const Word& word = view_.word(w);
      passive = passive || view_.is(w, "passive");
      perfect = perfect || (view_.is(w, "perfect") && !view_.is(w, "passive"));
      const bool bridges = word.upos == Upos::aux || word.upos == Upos::adv || word.upos == Upos::part ||
                           view_.is(w, "passive") || view_.is(w, "perfect") || view_.is(w, "modal") ||
                           (w == m.words.last && view_.is(w, "of"));
      among = among || (passive && word.upos == Upos::adp);  // "were among the wounded"
      if (!bridges && !(among && (word.upos == Upos::adp || word.upos == Upos::det))) return false;
    }
    return false;
  }

  [[nodiscard]] const Found* harm_at(std::uint32_t w) const {
    const auto at = std::find_if(harms_.begin(), harms_.end(), [&](const Found& h) { return h.first == w; });
    return at == harms_.end() ? nullptr : &*at;
  }

  // "Five soldiers killed two civilians": the figure before an active verb is not the one counted.
  [[nodiscard]] bool takes_object(const Found& harm, std::size_t own, bool perfect) const {
    if (own != kNoHappening) {
      const bool targets_object = view_.happenings.cell(all_[own].row, "object") == "target";
      if (!targets_object || all_[own].passive) return false;
      if (perfect) return true;
    }
    if (harm.last >= sentence_.last) return false;
    if (perfect && own == kNoHappening) return false;
    return std::any_of(view_.actors.begin(), view_.actors.end(), [&](const ActorMention& a) {
      return a.words.first == harm.last && a.preposition == kNone && !a.adjective;
    });
  }

  // "killed 12 and wounded 30 soldiers", "blessé deux policiers": the word of harm right before.
  bool predicate_before(Counted& c) const {
    const auto& m = mention(c.mention);
    for (const Found& harm : harms_) {
      if (harm.last > m.words.first || is_noun(harm)) continue;
      bool next_to = m.words.first - harm.last <= 2;
      for (std::uint32_t w = harm.last; next_to && w < m.words.first; ++w)
        next_to = view_.word(w).upos == Upos::adv || view_.word(w).upos == Upos::det;
      if (!next_to) continue;
      const std::size_t own = happening_at(harm.first, harm.last);
      // "ont tué douze villageois et blessé deux policiers": joined participles share the auxiliary.
      const bool joined = harm.first > sentence_.first && view_.is(harm.first - 1, "and");
      if (own != kNoHappening && all_[own].passive && !joined) continue;
      set(c, what_of(harm), own);
      return true;
    }
    return false;
  }

  // "la libération de 33 otages", "the bodies of 70 civilians": the noun of harm that governs the figure.
  bool noun_of(Counted& c) const {
    const auto& m = mention(c.mention);
    for (const Found& harm : harms_) {
      if (!is_noun(harm) || harm.last > m.words.first || m.words.first - harm.last > 2) continue;
      const bool brings = view_.word(harm.last - 1).upos == Upos::adp;  // "in exchange for 12 prisoners"
      if (!brings && (harm.last == m.words.first || !view_.is(harm.last, "of"))) continue;
      set(c, what_of(harm), happening_at(harm.first, harm.last));
      return true;
    }
    return false;
  }

  // The happening that has the figure's own noun phrase as target; or as doer, where its doers are counted ("12 fled").
  bool frame(Counted& c) const {
    const auto holds = [&](const std::vector<Bound>& bounds) {
      return std::any_of(bounds.begin(), bounds.end(), [&](const Bound& b) {
        return view_.actors[b.index].figure == static_cast<std::int32_t>(c.mention);
      });
    };
    std::size_t best = kNoHappening;
    std::uint32_t best_gap = kNone;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Happening& h = all_[i];
      if (!h.has_what || h.row == kNone || h.sentence != mention(c.mention).words.sentence) continue;
      const bool counts_doers = view_.happenings.cell(h.row, "object") != "target" || leaves(h.what);
      if (!holds(h.targets) && !(counts_doers && holds(h.actors))) continue;
      const std::uint32_t distance = gap(mention(c.mention), h.first, h.last);
      if (distance >= best_gap) continue;
      best = i;
      best_gap = distance;
    }
    if (best == kNoHappening) return false;
    set(c, all_[best].what, best);
    return true;
  }

  static std::uint32_t gap(const FigureMention& m, std::uint32_t first, std::uint32_t last) {
    return m.words.first >= last ? m.words.first - last : first >= m.words.last ? first - m.words.last : 0;
  }

  // The seat of the counted ones in a happening's clause, where no noun phrase was bound to it: "Onze d'entre eux y ont
  // laissé la vie", "the capture of 12".
  bool place_in_clause(Counted& c) const {
    const auto& m = mention(c.mention);
    std::size_t best = kNoHappening;
    std::uint32_t best_gap = kFrame;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Happening& h = all_[i];
      if (!h.has_what || h.row == kNone || h.sentence != m.words.sentence || !m.people) continue;
      if (view_.clause_of[m.words.first] != view_.clause_of[h.anchor] || another_between(c, h)) continue;
      const bool object = view_.happenings.cell(h.row, "object") == "target";
      const bool seat_before = h.form == Form::verb && (h.passive || !object);
      const bool seated = h.form != Form::verb ? m.words.first >= h.last && m.words.first < h.last + 3
                          : seat_before        ? m.words.last <= h.first
                                               : m.words.first >= h.last;
      if (!seated || gap(m, h.first, h.last) >= best_gap) continue;
      best = i;
      best_gap = gap(m, h.first, h.last);
    }
    if (best == kNoHappening) return false;
    set(c, all_[best].what, best);
    return true;
  }

  [[nodiscard]] bool another_between(const Counted& c, const Happening& h) const {
    const auto& m = mention(c.mention);
    return std::any_of(counted_.begin(), counted_.end(), [&](const Counted& other) {
      const auto& o = mention(other.mention);
      return !o.part && ((o.words.first >= m.words.last && o.words.last <= h.first) ||
                         (o.words.first >= h.last && o.words.last <= m.words.first));
    });
  }

  // "the number of dead at between 40 and 45", "le bilan des blessés est passé à 60": a bare number after its label.
  bool label_before(Counted& c) const {
    const auto& m = mention(c.mention);
    if (m.noun < m.words.last || !m.people || m.more || m.part) return false;
    for (const Found& harm : harms_) {
      const bool dead = view_.harm.cell(harm.row, "form") == "adjective" && harm.first > sentence_.first &&
                        (view_.is(harm.first - 1, "of") || view_.word(harm.first - 1).upos == Upos::det);
      if ((!is_noun(harm) && !dead) || harm.last > m.words.first || m.words.first - harm.last > kLabel) continue;
      const bool taken = std::any_of(counted_.begin(), counted_.end(), [&](const Counted& other) {
        const auto& o = mention(other.mention);
        return &o != &m && o.words.first <= harm.first && harm.last <= m.words.first;
      });
      const Upos before = view_.word(m.words.first - 1).upos;
      if (taken || before == Upos::noun || before == Upos::punct || before == Upos::cconj) continue;
      set(c, what_of(harm), happening_at(harm.first, harm.last));
      return true;
    }
    return false;
  }

  // A participle of harm after the figure in its own clause, with no other figure between.
  bool word_in_clause(Counted& c) const {
    const auto& m = mention(c.mention);
    for (const Found& harm : harms_) {
      if (is_noun(harm) || harm.first < m.words.last || !reaches(m, harm.first)) continue;
      const bool crosses = std::any_of(counted_.begin(), counted_.end(), [&](const Counted& other) {
        const auto& o = mention(other.mention);
        return o.words.first >= m.words.last && o.words.last <= harm.first && !o.part;
      });
      const std::size_t own = happening_at(harm.first, harm.last);
      if (crosses || of_part(harm) || (own != kNoHappening && !all_[own].passive)) continue;
      set(c, what_of(harm), own);
      return true;
    }
    return false;
  }

  // "dix passagers ont été secourus, dont deux grièvement blessés": said of the part right before it alone.
  [[nodiscard]] bool of_part(const Found& harm) const {
    return std::any_of(counted_.begin(), counted_.end(), [&](const Counted& other) {
      const auto& o = mention(other.mention);
      if (!o.part || o.words.last > harm.first || harm.first - o.words.last > 2) return false;
      for (std::uint32_t w = o.words.last; w < harm.first; ++w)
        if (view_.word(w).upos == Upos::punct || view_.word(w).upos == Upos::aux) return false;
      return true;
    });
  }

  // Few words of the figure's own clause, no other verb among them, lie before `to`; a clause between does not count.
  [[nodiscard]] bool reaches(const FigureMention& m, std::uint32_t to) const {
    const std::uint32_t clause = view_.clause_of[m.words.first];
    if (view_.clause_of[to] != clause) return false;
    std::uint32_t words = 0;
    for (std::uint32_t w = m.words.last; w < to; ++w) {
      if (view_.clause_of[w] != clause) continue;
      if (view_.word(w).upos == Upos::verb || ++words > kAfter) return false;
    }
    return true;
  }

  const View& view_;
  const std::vector<Happening>& all_;
  const text::Sentence& sentence_;
  std::vector<Found> harms_;
  std::vector<Counted> counted_;
};

}  // namespace

std::uint32_t hanging_word(const View& view, const FigureMention& m) {
  if (!syntax::has_tree(view, m.words.sentence)) return kNone;
  std::uint32_t top = syntax::top_of(view, m.words.first, m.words.last);
  for (int climbs = 0; climbs < 3 && top != kNone && syntax::is(view, top, "conj"); ++climbs)
    top = syntax::head_of(view, top);
  return top;
}

std::vector<Counted> count_harm(const View& view, const std::vector<Happening>& all, std::uint32_t s) {
  return Counter(view, all, s).run();
}

}  // namespace vigie::read
