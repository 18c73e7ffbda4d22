// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/actor_names.h"
#include "read/bearers.h"
#include "read/syntax.h"

namespace vigie::read {
namespace {

// What befalls people alone.
bool befalls_people(std::string_view what) {
  static constexpr std::string_view kOfPeople[] = {"killed", "wounded",  "arrested", "abducted",
                                                   "raped",  "tortured", "sentenced"};
  return std::find(std::begin(kOfPeople), std::end(kOfPeople), what) != std::end(kOfPeople);
}

class Guesser {
 public:
  explicit Guesser(View& view) : view_(view), taken_(view.size(), false) {
    for (const auto& m : view.actors) take(m.words);
    for (const auto& m : view.times) take(m.words);
    for (const auto& m : view.places) take(m.name);
  }

  void run() {
    for (std::uint32_t s = 0; s < view_.document.sentences().size(); ++s) {
      if (!syntax::has_tree(view_, s)) continue;
      const auto& sentence = view_.sentence(s);
      for (std::uint32_t w = sentence.first; w < sentence.last; ++w)
        if (view_.word(w).upos == Upos::verb) look_at(sentence, s, w);
    }
    std::stable_sort(view_.actors.begin(), view_.actors.end(),
                     [](const ActorMention& a, const ActorMention& b) { return a.words.first < b.words.first; });
  }

 private:
  void take(const Range& range) {
    for (std::uint32_t w = range.first; w < range.last; ++w) taken_[w] = true;
  }

  void look_at(const text::Sentence& sentence, std::uint32_t s, std::uint32_t verb) {
    const Found found = longest_at(view_, view_.happenings, sentence, verb);
    if (found.row == kNone || view_.happenings.cell(found.row, "form") != "verb" ||
        !befalls_people(view_.happenings.cell(found.row, "what")))
      return;
    const bool suffers = view_.happenings.cell(found.row, "object") == "target";
    const syntax::Told passive = syntax::passive(view_, verb);
    std::uint32_t noun = suffers ? syntax::object_of(view_, verb) : kNone;
    if (noun == kNone && (passive == syntax::Told::yes || syntax::is(view_, verb, "acl") || !suffers))
      noun = syntax::subject_of(view_, verb);
    if (noun != kNone) add(s, noun);
  }

  // The noun with the words before it that belong to it.
  void add(std::uint32_t s, std::uint32_t noun) {
    const Word& word = view_.word(noun);
    if (taken_[noun] || word.upos != Upos::noun || is_means(view_, noun)) return;
    ActorMention m;
    m.words = {s, noun, noun + 1};
    m.head = noun;
    m.guess = true;
    const std::uint32_t start = view_.sentence(s).first;
    while (m.words.first > start && !taken_[m.words.first - 1] && before_noun(m.words.first - 1, noun)) --m.words.first;
    for (std::size_t f = 0; f < view_.figures.size(); ++f) {
      const auto& figure = view_.figures[f];
      if (figure.words.first > noun || figure.words.last <= noun) continue;
      m.figure = static_cast<std::int32_t>(f);
      m.words.first = std::min(m.words.first, figure.words.first);
      m.participant.count = figure.count;
    }
    if (m.words.first > start && view_.word(m.words.first - 1).upos == Upos::adp) m.preposition = m.words.first - 1;
    m.definite = view_.word(m.words.first).has(feature::definite);
    m.participant.words = view_.quote(m.words);
    take(m.words);
    view_.actors.push_back(m);
  }

  [[nodiscard]] bool before_noun(std::uint32_t w, std::uint32_t noun) const {
    const Upos upos = view_.word(w).upos;
    return (upos == Upos::det || upos == Upos::adj || upos == Upos::num || upos == Upos::noun) &&
           syntax::head_of(view_, w) == noun;
  }

  View& view_;
  std::vector<bool> taken_;  // words of mentions
};

}  // namespace

void guess_people(View& view) { Guesser(view).run(); }

}  // namespace vigie::read
