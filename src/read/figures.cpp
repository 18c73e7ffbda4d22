// Figures: numbers with what they count.
//   "une douzaine de villageois" -> about 12, civilians    "four of them children" -> 4, a part    "aucune victime" ->
//   0
// Dates, distances, money, ages and shares are no figures. What befell those counted is told in harm.cpp; how a number
// is read, in numbers.cpp. Tested in tests/unit/read/figures_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/numbers.h"
#include "read/view.h"

namespace vigie::read {
namespace {

constexpr int kNounSteps = 6;                     // words between a number and the noun that it counts
constexpr std::uint32_t kListGap = 3;             // words between one that is counted and "and another"
constexpr std::uint32_t kNegationBack = 6;        // words between a negation and the noun that it empties
constexpr std::string_view kBodies = "families";  // a class of bodies of people, which no harm counts one by one

class Finder {
 public:
  explicit Finder(const View& view)
      : view_(view),
        counted_(view.lexicon, "counted", view.document),
        in_time_(marked(view.size(), view.times)),
        numbers_(view_, in_time_),
        compounds_(view.lexicon.transition(Upos::noun, Upos::noun) >
                   view.lexicon.transition(Upos::noun, Upos::adp) - 2.0F) {}

  std::vector<FigureMention> run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      sentence_ = &view_.sentence(s);
      for (std::uint32_t w = sentence_->first; w < sentence_->last;) {
        FigureMention figure;
        figure.words.sentence = s;
        const std::uint32_t next = at(w, figure);
        if (next > w && (figure.people || figure.things)) all_.push_back(figure);
        w = std::max(next, w + 1);
      }
    }
    return std::move(all_);
  }

 private:
  static std::vector<bool> marked(std::uint32_t size, const std::vector<TimeMention>& times) {
    std::vector<bool> taken(size, false);
    for (const auto& time : times)
      for (std::uint32_t w = time.words.first; w < time.words.last; ++w) taken[w] = true;
    return taken;
  }

  // Reads a figure that begins at `w`; returns the word after it, or `w` where none begins.
  std::uint32_t at(std::uint32_t w, FigureMention& figure) {
    const Number number = numbers_.at(w);
    if (!number.found()) {
      if (all_of_them(w, figure) || one_more(w, figure) || one_of(w, figure)) return figure.words.last;
      return emptied(w, figure);
    }
    if (names_something(number) || shares_time(number)) return number.last;
    figure.words.first = number.first;
    figure.words.last = number.last;
    figure.count = number.count;
    figure.part = follows_part(number.first);
    name_counted(figure, number);
    return figure.words.last;
  }

  // "aged 12", "resolution 1701", "$ 300": a word before the number says that it counts nothing; a name does so where
  // no noun and no verb follows ("Camp 16").
  [[nodiscard]] bool names_something(const Number& number) const {
    for (std::uint32_t back = 1; back <= 3 && number.first >= sentence_->first + back; ++back) {
      const Found found = longest_at(view_, counted_, *sentence_, number.first - back);
      if (found.row == kNone || found.last != number.first) continue;
      const Upos behind = number.last < sentence_->last ? view_.word(number.last).upos : Upos::punct;
      const auto kind = counted_.cell(found.row, "kind");  // a noun that is counted otherwise ("resolution")
      if (kind == "before" || (kind == "other" && behind != Upos::noun && behind != Upos::adj)) return true;
    }
    if (number.first == sentence_->first || number.last != number.first + 1) return false;
    const Upos next = number.last < sentence_->last ? view_.word(number.last).upos : Upos::punct;
    return view_.word(number.first - 1).upos == Upos::propn && number.count.best && !number.count.approximate &&
           (next == Upos::punct || next == Upos::adp || next == Upos::cconj) &&
           view_.word(number.first).upos == Upos::num &&
           view_.word(number.first).form.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // "dont une missionnaire", "trois patients et une infirmière": an article counts one in a list of those counted.
  bool one_more(std::uint32_t w, FigureMention& figure) {
    const Word& article = view_.word(w);
    if (article.upos != Upos::det || article.has(feature::definite | feature::plural) || !view_.is(w, "one") ||
        w == sentence_->first || w + 1 >= sentence_->last)
      return false;
    const bool list = view_.is(w - 1, "and") && !all_.empty() && all_.back().words.sentence == figure.words.sentence &&
                      all_.back().words.last <= w && w - all_.back().words.last <= kListGap && all_.back().people &&
                      !all_.back().guess && all_.back().noun < all_.back().words.last;
    if (!follows_part(w) && !list) return false;
    figure.part = follows_part(w) || all_.back().part;
    return single_person(w, w + 1, figure);
  }

  // "l'un de ses soldats a été tué"
  bool one_of(std::uint32_t w, FigureMention& figure) {
    if (!view_.is(w, "one") || w + 3 >= sentence_->last || !view_.is(w + 1, "of")) return false;
    const Word& article = view_.word(w + 2);
    if (article.upos != Upos::det || !article.has(feature::definite | feature::possessive)) return false;
    return single_person(w, w + 3, figure);
  }

  // One of the people that a noun from `noun` on names, an adjective before it at most.
  bool single_person(std::uint32_t first, std::uint32_t noun, FigureMention& figure) {
    if (view_.word(noun).upos == Upos::adj) ++noun;
    if (noun >= sentence_->last || noun_in(view_.people, noun).row == kNone || harm_noun(noun).row != kNone)
      return false;
    FigureMention one = figure;
    if (!counted_noun(one, noun, true) || !one.people || one.group) return false;
    figure = one;
    figure.words.first = first;
    figure.count = {1, 1, 1, false};
    return true;
  }

  // "29 drones ...; tous ont été abattus": as many as were counted just before in the sentence.
  bool all_of_them(std::uint32_t w, FigureMention& figure) const {
    if (all_.empty() || all_.back().words.sentence != figure.words.sentence || all_.back().part) return false;
    const NumberWord row = numbers_.word_at(w);
    const FigureMention& before = all_.back();
    if (row.kind != "all" || row.last >= sentence_->last || !before.count.best) return false;
    const Upos next = view_.word(row.last).upos;
    if (next != Upos::aux && next != Upos::verb) return false;
    figure.words.first = w;
    figure.words.last = figure.noun = row.last;
    figure.count = before.count;
    figure.who = before.who;
    figure.people = before.people;
    figure.things = before.things;
    figure.arms = before.arms;
    figure.group = before.group;
    return true;
  }

  // "38 and 34 years": a number that shares the unit of time of the one it is joined to.
  [[nodiscard]] bool shares_time(const Number& number) const {
    const std::uint32_t next = number.last + 1;
    return next < sentence_->last && view_.word(number.last).upos == Upos::cconj && in_time_[next] &&
           view_.word(next).upos == Upos::num;
  }

  // "a town of 80,000": how many live there.
  [[nodiscard]] bool measures_place(const Number& number) const {
    if (number.first < sentence_->first + 2 || !view_.is(number.first - 1, "of")) return false;
    const Found found = longest_at(view_, counted_, *sentence_, number.first - 2);
    if (found.row == kNone || found.last + 1 != number.first) return false;
    const auto kind = counted_.cell(found.row, "kind");
    return kind == "place" || kind == "whole";
  }

  [[nodiscard]] bool follows_part(std::uint32_t first) const {
    for (std::uint32_t back = 1; back <= 3 && first >= sentence_->first + back; ++back) {
      const NumberWord row = numbers_.word_at(first - back);
      if (row.kind == "part" && row.last == first) return true;
    }
    return false;
  }

  // "n'a fait ni mort ni blessé", "without casualties": a noun of harm under a negation counts none.
  std::uint32_t emptied(std::uint32_t w, FigureMention& figure) {
    if (in_time_[w] || view_.word(w).upos != Upos::noun) return w;
    const Found harm = harm_noun(w);
    if (harm.row == kNone || view_.harm.cell(harm.row, "zero").empty()) return w;
    for (std::uint32_t before = w; before-- > sentence_->first && before + kNegationBack >= w;) {
      const Word& word = view_.word(before);
      if (view_.is(before, "negation")) {
        figure.words.first = before;
        figure.count = {0, 0, 0, false};
        close_zero(figure, harm);
        return figure.words.last;
      }
      const bool passes = word.upos == Upos::det || word.upos == Upos::adp || word.upos == Upos::adj ||
                          word.upos == Upos::aux || word.upos == Upos::verb || word.upos == Upos::adv ||
                          word.upos == Upos::pron;
      if (!passes) return w;
    }
    return w;
  }

  // "No casualties" is none killed and none wounded: the first goes into the figures here, the last is the caller's.
  void close_zero(FigureMention& figure, const Found& harm) {
    close(figure, harm.last);
    figure.people = figure.what_known = true;
    const std::string_view codes = view_.harm.cell(harm.row, "zero");
    for (std::size_t from = 0; from < codes.size();) {
      const std::size_t end = std::min(codes.find(' ', from), codes.size());
      figure.what = from_name<FigureWhat>(codes.substr(from, end - from)).value_or(figure.what);
      if (end < codes.size()) all_.push_back(figure);
      from = end + 1;
    }
  }

  // The noun that is counted: past adjectives, names, "of" and "more"; a unit ends the figure.
  void name_counted(FigureMention& figure, const Number& number) {
    std::uint32_t w = number.last;
    figure.noun = figure.words.last;
    bool name = false;  // proper names count only before a noun: "22 Boko Haram fighters"
    for (int steps = 0; steps < kNounSteps && w < sentence_->last; ++steps) {
      if (const Found unit = longest_at(view_, counted_, *sentence_, w);
          unit.row != kNone && counted_.cell(unit.row, "kind") != "before")
        return;
      const NumberWord row = numbers_.word_at(w);
      if (row.kind == "of-them") {
        figure.part = figure.people = true;
        figure.words.last = w = row.last;
        continue;
      }
      if (row.kind == "more") {
        figure.more = true;
        figure.words.last = w = row.last;
        continue;
      }
      if (counted_noun(figure, w, w == number.last || view_.is(w - 1, "of"))) return;
      const Word& word = view_.word(w);
      const bool of = view_.is(w, "of");
      if (of && w + 1 < sentence_->last) {
        // "deux des 25 otages": the whole is named, the part is meant.
        std::uint32_t inner = w + 1;
        if (view_.word(inner).upos == Upos::det && numbers_.word_at(inner).kind.empty()) ++inner;
        if (const Number whole = numbers_.at(inner); whole.found()) {
          figure.words.last = whole.last;
          w = whole.last - 1;
        }
      } else if (word.upos == Upos::propn || (word.upos == Upos::adj && word.capital)) {
        name = true;
      } else if (word.upos != Upos::det && word.upos != Upos::adj && word.upos != Upos::adv &&
                 word.upos != Upos::part &&
                 !(word.upos == Upos::noun && w + 1 < sentence_->last && view_.word(w + 1).upos == Upos::noun)) {
        break;
      }
      ++w;
    }
    if (!figure.part || !figure.people) no_noun(figure, number, w, name);
  }

  // No noun of the lexicon follows: the number stands for people ("killing 12", "37 others"), or counts something that
  // we do not know.
  void no_noun(FigureMention& figure, const Number& number, std::uint32_t w, bool name) {
    if (w < sentence_->last && view_.word(w).upos == Upos::noun) {
      figure.guess = figure.people = !number.zero;
      figure.noun = w;
      figure.words.last = w + 1;
      return;
    }
    const Upos next = number.last < sentence_->last ? view_.word(number.last).upos : Upos::punct;
    const bool bare = next == Upos::punct || next == Upos::verb || next == Upos::aux || next == Upos::cconj ||
                      next == Upos::adp || next == Upos::adv || next == Upos::pron ||
                      (next == Upos::adj && longest_at(view_, view_.harm, *sentence_, number.last).row != kNone);
    figure.people = ((bare && !name) || figure.more) && !measures_place(number);
    if (number.zero) figure.people = next == Upos::verb || next == Upos::aux;
  }

  // `seat`: the word stands where only a noun can be ("13 millions de déplacés"), whatever its tag.
  bool counted_noun(FigureMention& figure, std::uint32_t w, bool seat) {
    const Found harm = harm_noun(w);
    if (harm.row != kNone && (seat || view_.word(harm.anchor).upos != Upos::verb)) {
      figure.what = from_name<FigureWhat>(view_.harm.cell(harm.row, "what")).value_or(FigureWhat::other);
      figure.what_known = figure.people = true;
      if (figure.count.high == 0 && !view_.harm.cell(harm.row, "zero").empty()) {
        close_zero(figure, harm);
        return true;
      }
      close(figure, harm.last);
      return true;
    }
    const Found people = noun_in(view_.people, w), thing = noun_in(view_.things, w);
    if (people.row == kNone && thing.row == kNone) return nationals(figure, w);
    const bool person = people.row != kNone && (thing.row == kNone || people.last >= thing.last);
    const std::uint32_t last = person ? people.last : thing.last;
    // "three army vehicles": where nouns stand side by side, the last one is counted.
    if (compounds_ && last < sentence_->last && view_.word(last).upos == Upos::noun &&
        longest_at(view_, counted_, *sentence_, last).row == kNone && counted_noun(figure, last, false))
      return true;
    figure.who = person ? view_.people.cell(people.row, "who") : view_.things.cell(thing.row, "who");
    figure.people = person;
    figure.things = !person;
    figure.group = person && (view_.people.cell(people.row, "group") == "yes" || figure.who == kBodies);
    figure.arms = !person && view_.things.cell(thing.row, "arms") == "yes";
    close(figure, last);
    return true;
  }

  // The longest noun of harm at `w`; a participle of the same form may stand beside it in the table.
  [[nodiscard]] Found harm_noun(std::uint32_t w) const {
    for (const auto& m :
         w < sentence_->last ? rows_at(view_, view_.harm, w) : std::span<const knowledge::PhraseMatch>())
      if (view_.harm.cell(m.row, "form") == "noun") return {m.first, m.last, m.anchor, m.row};
    return {w, w, w, kNone};
  }

  // "quatre Français", "half a million Syrians"
  bool nationals(FigureMention& figure, std::uint32_t w) {
    const Found people = longest_at(view_, view_.demonyms, *sentence_, w);
    if (people.row == kNone || !view_.word(w).capital) return false;
    const bool noun_follows = people.last < sentence_->last && view_.word(people.last).upos == Upos::noun;
    if (noun_follows || view_.word(w).upos == Upos::verb) return false;
    figure.people = true;
    close(figure, people.last);
    return true;
  }

  [[nodiscard]] Found noun_in(const Table& table, std::uint32_t w) const {
    const Found found = longest_at(view_, table, *sentence_, w);
    if (found.row == kNone || view_.word(found.last - 1).upos == Upos::verb) return {w, w, w, kNone};
    return found;
  }

  static void close(FigureMention& figure, std::uint32_t last) {
    figure.noun = last - 1;
    figure.words.last = last;
  }

  const View& view_;
  Table counted_;
  std::vector<bool> in_time_;
  Numbers numbers_;
  bool compounds_ = false;
  const text::Sentence* sentence_ = nullptr;
  std::vector<FigureMention> all_;
};

}  // namespace

std::vector<FigureMention> find_figures(const View& view) { return Finder(view).run(); }

}  // namespace vigie::read
