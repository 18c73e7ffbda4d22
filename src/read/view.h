// View: one story as the read stage sees it: the document, the tables of its language, and the mentions found so far.
// Made once per story; everything else in read/ takes it by reference. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "read/mentions.h"
#include "text/document.h"
#include "vigie/explain.h"

namespace vigie::read {

inline constexpr std::uint32_t kNone = 0xffffffffU;

// A lexicon table with the cells of one column at hand: view.people.cell(row, kind).
struct Table {
  const knowledge::PhraseTable* phrases = nullptr;
  const text::Rows* rows = nullptr;  // of the table over the document; null: not at hand
  Table() = default;
  Table(const knowledge::Lexicon& lexicon, std::string_view name) : phrases(&lexicon.table(name)) {}
  Table(const knowledge::Lexicon& lexicon, std::string_view name, const text::Document& document)
      : phrases(&lexicon.table(name)), rows(&document.rows(*phrases)) {}
  [[nodiscard]] std::string_view cell(std::uint32_t row, std::string_view column) const {
    if (row == kNone) return {};  // a happening that no row names
    const auto index = phrases->column(column);
    return index == knowledge::PhraseTable::kNone ? std::string_view{} : phrases->cell(row, index);
  }
};

// A row found in the text; words are indexes into Document::words().
struct Found {
  std::uint32_t first = 0, last = 0;
  std::uint32_t anchor = 0;
  std::uint32_t row = 0;
};

// A participant as the words name it, before it is bound.
struct ActorMention {
  Range words;             // the noun phrase, number and article included
  std::uint32_t head = 0;  // the noun, or the last word of a name
  Participant participant;
  std::string who;                    // class for counting: "soldiers", "fighters", ...
  std::uint32_t preposition = kNone;  // the preposition right before it
  std::int32_t figure = -1;           // index into View::figures, or -1
  bool armed = false;
  bool group = false;  // can stand for a named group ("the group", "l'armée")
  bool thing = false;  // houses, vehicles, sites
  bool site = false;
  bool arms = false;
  bool adjective = false;  // "Israeli (strikes)": an adjective alone
  bool definite = false;
  bool possessive = false;  // "its fighters", "ses combattants"
  bool pronoun = false;
  std::uint32_t antecedent = kNone;  // of a pronoun: the head of the mention that it stands for
  bool named = false;                // its identity comes from its own name
  bool by_context = false;           // its identity is that of a body told before, or of the country in focus
  bool guess = false;                // in no table: a participant only where harm is said of it

  // A strike, a bomb: with which it was done, neither who nor whom.
  [[nodiscard]] bool means() const { return arms || who == "strikes"; }
};

// How a verb stands: what it says of the happening it names.
struct Clause {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0;  // words; a clause cut in two by a relative one counts its first part only
  std::uint32_t parent = kNone;       // the clause that a relative or subordinate one hangs on
  bool relative = false;
  bool subordinate = false;
  bool purpose = false;
};

struct SourceMention {
  Source source;
  Range words;
  std::uint32_t marker = 0;        // the word that marks speech: "selon", "said"
  std::uint32_t from = 0, to = 0;  // words that it covers
  Standing standing = Standing::reported;
  bool verb = false;
  std::uint32_t saying_row = kNone;
};

struct View {
  const text::Document& document;
  const knowledge::Knowledge& knowledge;
  const knowledge::Lexicon& lexicon;
  Trace* trace = nullptr;

  Table happenings, people, things, harm, saying, source_heads, standing, focus, unrelated, titles, demonyms, metonyms,
      occurrences, clause_words;

  std::vector<PlaceMention> places;
  std::vector<TimeMention> times;
  std::vector<FigureMention> figures;
  std::vector<ActorMention> actors;
  std::vector<std::int32_t> actor_at;  // word -> the mention in `actors` that it is a word of, or -1
  std::vector<Clause> clauses;
  std::vector<std::uint32_t> clause_of;     // word -> clause
  std::vector<std::uint32_t> sentence_of;   // word -> sentence
  std::vector<std::uint32_t> clause_kinds;  // word -> a bit for each kind of clause-words that a row at it gives
  std::vector<SourceMention> sources;
  std::string focus_country;  // ISO code that most names of the story point to; may be empty

  View(const text::Document& d, const knowledge::Knowledge& k, const knowledge::Lexicon& l, Trace* t);

  [[nodiscard]] const Word& word(std::uint32_t i) const { return document.words()[i]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document.words().size()); }
  [[nodiscard]] const text::Sentence& sentence(std::uint32_t s) const { return document.sentences()[s]; }
  [[nodiscard]] const text::Sentence& sentence_at(std::uint32_t w) const { return sentence(sentence_of[w]); }
  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t s) const { return sentence(s).paragraph; }
  // The words [first, last) as they stand in the text.
  [[nodiscard]] Words quote(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] Words quote(const Range& range) const { return quote(range.first, range.last); }
  [[nodiscard]] bool is(std::uint32_t w, std::string_view kind) const;  // kind of clause-words

 private:
  void mark_clause_words(std::uint32_t w);
};

// Rows of a table over a sentence, longest first, not overlapping, in the order of the text.
[[nodiscard]] std::vector<Found> scan(const View& view, const Table& table, const text::Sentence& sentence);
// Rows that begin at word `at`, longest first; words of the document.
[[nodiscard]] std::span<const knowledge::PhraseMatch> rows_at(const View& view, const Table& table, std::uint32_t at);
// The longest row that begins at word `at` of the sentence, or nothing: row == kNone.
[[nodiscard]] Found longest_at(const View& view, const Table& table, const text::Sentence& sentence, std::uint32_t at);

// times.cpp: as in mentions.h, of a view that is there; figures.cpp: needs view.times, since numbers of dates are no
// figures.
[[nodiscard]] std::vector<TimeMention> find_times(const View& view);
[[nodiscard]] std::vector<FigureMention> find_figures(const View& view);
// actors.cpp: fills view.actors and view.focus_country; needs places, figures.
void find_actors(View& view);
// clauses.cpp: fills clauses, clause_of.
void find_clauses(View& view);
// read.cpp: all of the above and places, each after what it needs.
void find_mentions(View& view);
// sources.cpp: fills sources; needs actors and clauses.
void find_sources(View& view);

}  // namespace vigie::read
