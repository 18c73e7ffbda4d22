// Speakers: the noun phrases that speak in a story. Used by sources.cpp alone.
//   "L'état-major, lui, a reconnu" -> [L'état-major]     "..., ont indiqué mardi à l'AFP deux sources" -> [deux
//   sources] "a rival of the group, said" -> nothing adjacent: the phrase before the insertion
// Tested in tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "read/view.h"

namespace vigie::read {

struct Phrase {
  std::uint32_t first = kNone, last = kNone;
  [[nodiscard]] bool found() const { return first != kNone && first < last; }
};

// Who speaks with a verb, and how subject and verb stand to each other.
struct Subject {
  Phrase phrase;
  std::uint32_t pronoun = kNone;  // "he", "elle": the speaker was named before
  std::uint32_t group = 0;        // first word of the verb group
  bool inverted = false;          // the subject follows: "a indiqué la police", "précise-t-elle"
  bool relative = false;          // "residents who said"
  [[nodiscard]] bool found() const { return phrase.found() || pronoun != kNone; }
  [[nodiscard]] std::uint32_t first() const {
    const std::uint32_t named = phrase.found() ? phrase.first : pronoun;
    return named < group ? named : group;
  }
};

class Speakers {
 public:
  explicit Speakers(const View& view);
  void enter(std::uint32_t sentence);

  [[nodiscard]] Subject subject(const Found& verb) const;
  // The phrase right after `at`, past times and listeners ("mardi à l'AFP").
  [[nodiscard]] Phrase after(std::uint32_t at) const;
  // The phrase that begins at `at` exactly, or nothing.
  [[nodiscard]] Phrase at(std::uint32_t at) const;
  // Parts of a phrase that joins several speakers: "residents and rights activists" -> two.
  [[nodiscard]] std::vector<Phrase> parts(const Phrase& phrase) const;
  // Whether a phrase names somebody or something that can say: a body, an office, a person, a paper, a government.
  [[nodiscard]] bool can_speak(const Phrase& phrase) const;
  [[nodiscard]] bool in_time(std::uint32_t w) const { return in_time_[w]; }
  [[nodiscard]] bool finite(std::uint32_t w) const;

 private:
  [[nodiscard]] bool boundary(std::uint32_t w) const;
  [[nodiscard]] bool clitic(std::uint32_t w) const;
  [[nodiscard]] bool joins_group(std::uint32_t w) const;
  [[nodiscard]] bool cited_by(std::uint32_t w) const;
  [[nodiscard]] bool listener(std::uint32_t w) const;
  [[nodiscard]] bool paper(const Phrase& phrase) const;
  [[nodiscard]] bool hangs_behind(const Found& verb, const Phrase& front) const;
  [[nodiscard]] bool ends_subject(std::uint32_t w) const;
  [[nodiscard]] bool plural_article(std::uint32_t w) const;
  [[nodiscard]] std::uint32_t group_first(std::uint32_t verb, Subject& subject, bool& impersonal) const;
  void named(const Found& verb, Subject& subject) const;
  void across_relative(const Found& verb, Subject& subject) const;
  void behind_antecedent(const Found& verb, Subject& subject) const;
  void by_tree(const Found& verb, Subject& subject) const;
  [[nodiscard]] bool has_listener(const Found& verb) const;
  [[nodiscard]] bool set_off(std::uint32_t group) const;
  [[nodiscard]] bool reduced(std::uint32_t w) const;
  [[nodiscard]] Phrase of_verb_before(std::uint32_t conjunction) const;
  [[nodiscard]] Phrase before_relative(std::uint32_t group) const;
  [[nodiscard]] Phrase ending_at(std::uint32_t end) const;
  [[nodiscard]] Phrase without_contact(const Phrase& phrase) const;
  [[nodiscard]] Phrase trimmed(std::uint32_t first, std::uint32_t end) const;
  [[nodiscard]] Phrase before_insertion(std::uint32_t group) const;
  [[nodiscard]] bool is_insertion(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t past_listener(std::uint32_t w) const;

  const View& view_;
  const text::Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  std::vector<bool> in_time_;
};

}  // namespace vigie::read
