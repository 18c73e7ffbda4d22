// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <deque>
#include <random>

#include "knowledge/phrase_pattern.h"
#include "knowledge/phrase_table.h"
#include "support/words.h"

namespace vigie::knowledge {
namespace {

using test::Line;

// A table of phrases alone, as the compiler makes it; with a vocabulary where one is given.
class Table {
 public:
  explicit Table(const std::vector<std::string>& phrases, VocabularyWriter* vocabulary = nullptr) {
    Tsv tsv;
    tsv.header = {"phrase"};
    for (const std::string& phrase : phrases) tsv.rows.push_back({"t.tsv", 0, {phrase}});
    bytes_ = compile_table(tsv, "lexicon.xx.t", complaints_, vocabulary);
    table_ = PackedPhraseTable(Pack::read(bytes_).value());
  }
  [[nodiscard]] const PackedPhraseTable& operator*() const { return table_; }
  [[nodiscard]] bool sound() const { return complaints_.none(); }
  [[nodiscard]] std::vector<PhraseMatch> at(const Line& line, std::uint32_t at) const {
    std::vector<PhraseMatch> out;
    table_.match_at(line.words(), at, out);
    return out;
  }
  // Rows and ends, as match_at() tells them.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> found(std::span<const Word> words,
                                                                           std::uint32_t at) const {
    std::vector<PhraseMatch> out;
    table_.match_at(words, at, out);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const PhraseMatch& match : out) rows.emplace_back(match.row, match.last);
    return rows;
  }
  // Length of the longest match at a word, 0 where none.
  [[nodiscard]] std::uint32_t length(std::string_view text, std::uint32_t from = 0) const {
    const Line line(text);
    const auto found = at(line, from);
    return found.empty() ? 0 : found[0].last - found[0].first;
  }

 private:
  Complaints complaints_;
  std::string bytes_;
  PackedPhraseTable table_;
};

// The words with their keys and those of their readings.
class KeyedWords {
 public:
  KeyedWords(std::span<const Word> words, const VocabularyWriter& vocabulary) : words_(words.begin(), words.end()) {
    for (Word& word : words_) {
      word.norm_key = vocabulary.key(word.norm);
      word.lemma_key = vocabulary.key(word.lemma);
      auto& own = readings_.emplace_back(word.readings.begin(), word.readings.end());
      for (Reading& reading : own) reading.lemma_key = vocabulary.key(reading.lemma);
      word.readings = own;
    }
  }
  [[nodiscard]] std::span<const Word> words() const { return words_; }

 private:
  std::vector<Word> words_;
  std::deque<std::vector<Reading>> readings_;
};

TEST(PhraseTable, MatchesAPlainWordByFormAndByLemma) {
  const Table table({"bombarder"});
  EXPECT_EQ(table.length("bombarder"), 1U);
  EXPECT_EQ(table.length("Bombarder"), 1U);
  EXPECT_EQ(table.length("bombardent/bombarder:VERB"), 1U);
  EXPECT_EQ(table.length("bombardons/bombarde:NOUN,bombarder:VERB"), 1U);
  EXPECT_EQ(table.length("bombarde/bombarde:NOUN"), 0U);
}

TEST(PhraseTable, AFormAloneDoesNotMatchTheLemma) {
  const Table table({"=morts"});
  EXPECT_EQ(table.length("morts/mort:NOUN"), 1U);
  EXPECT_EQ(table.length("mort/morts:NOUN"), 0U);
}

TEST(PhraseTable, ATagNeedsAReadingThatHasIt) {
  const Table table({"strike|hit/VERB"});
  EXPECT_EQ(table.length("strike/strike:NOUN"), 0U);
  EXPECT_EQ(table.length("strike/strike:NOUN,strike:VERB"), 1U);
  EXPECT_EQ(table.length("struck/strike:VERB"), 1U);
  EXPECT_EQ(table.length("hits/hit:NOUN"), 0U);
  EXPECT_EQ(table.length("strike"), 1U) << "of a word that no lexicon knows nothing can be ruled out";
}

TEST(PhraseTable, TakesTheShortestGapAndTheLongestMatchFirst) {
  const Table table({"prendre * contrôle", "prendre", "prendre le"});
  const Line line("prendre le plein contrôle le contrôle");
  const auto found = table.at(line, 0);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].row, 0U);
  EXPECT_EQ(found[0].last, 4U);
  EXPECT_EQ(found[1].row, 2U);
  EXPECT_EQ(found[2].row, 1U);
  EXPECT_EQ(table.length("prendre un deux trois quatre cinq contrôle"), 1U) << "a gap spans four words at most";
}

TEST(PhraseTable, AWordMayBeMissing) {
  const Table table({"de? le front"});
  EXPECT_EQ(table.length("de le front"), 3U);
  EXPECT_EQ(table.length("le front"), 2U);
  const Line line("de le front");
  EXPECT_EQ(table.at(line, 0)[0].anchor, 0U);
}

TEST(PhraseTable, FindsNumbersInDigitsAndInWords) {
  const Table table({"<NUM> mort"});
  EXPECT_EQ(table.length("12 morts/mort:NOUN"), 2U);
  EXPECT_EQ(table.length("douze/douze:NUM mort"), 2U);
  EXPECT_EQ(table.length("ces/ce:DET mort"), 0U);
  const Line line("12 x");
  EXPECT_TRUE((*table).may_begin(line.words()[0]));
  EXPECT_FALSE((*table).may_begin(line.words()[1]));
}

TEST(PhraseTable, FindsAWrittenFormWithoutWords) {
  const Table table({"M.", "mm.|mme", "l' attaque"});
  EXPECT_EQ((*table).find("m."), 0U);
  EXPECT_EQ((*table).find("mme"), 1U);
  EXPECT_EQ((*table).find("l'"), PhraseTable::kNone);
}

TEST(PhraseTable, SaysWhatIsWrongWithAPhrase) {
  std::vector<PhraseItem> items;
  for (const char* wrong : {"", "*", "tuer *", "tuer/VREB", "<NOM>", "tuer *x rien", "a? b?", "a? * b", "|"}) {
    EXPECT_NE(parse_phrase(wrong, items), "") << wrong;
  }
  for (const char* good : {"tuer", "=a|=b/NOUN c?", "a *2 b", "<ADJ> force", "?", "l' attaque", "c'est-à-dire"}) {
    EXPECT_EQ(parse_phrase(good, items), "") << good;
  }
}

TEST(PhraseTable, IsEmptyAndQuietWhereItsBytesAreDamaged) {
  const PackedPhraseTable table{Pack{}};
  const Line line("a b");
  std::vector<PhraseMatch> out;
  table.match_at(line.words(), 0, out);
  EXPECT_TRUE(out.empty());
  EXPECT_EQ(table.cell(0, 0), "");
  EXPECT_EQ(table.id(3), "");
}

// The slow twin: tries every row at every word, straight from the notation.
bool twin_fits(const PhraseWord& wanted, const Word& word) {
  const auto tagged = [&](Upos upos) {
    bool found = word.upos == upos || (upos == Upos::num && word.norm[0] >= '0' && word.norm[0] <= '9');
    for (const Reading& reading : word.readings) found = found || reading.upos == upos;
    return found;
  };
  if (wanted.text.empty()) return tagged(wanted.upos);
  const bool any_tag = wanted.upos == Upos::unknown;
  if (wanted.text == word.norm && (any_tag || word.readings.empty() || tagged(wanted.upos))) return true;
  if (wanted.form_only) return false;
  for (const Reading& reading : word.readings) {
    if (reading.lemma == wanted.text && (any_tag || reading.upos == wanted.upos)) return true;
  }
  return false;
}

// Ends of all ways to match; the wanted one is the first found with words before gaps and gaps short.
bool twin_match(const std::vector<PhraseItem>& items, std::size_t item, std::span<const Word> words, std::size_t at,
                std::size_t& end) {
  if (item == items.size()) {
    end = at;
    return true;
  }
  if (items[item].either.empty()) {
    for (std::size_t n = 0; n <= items[item].gap && at + n <= words.size(); ++n) {
      if (twin_match(items, item + 1, words, at + n, end)) return true;
    }
    return false;
  }
  if (at < words.size()) {
    for (const PhraseWord& word : items[item].either) {
      if (twin_fits(word, words[at]) && twin_match(items, item + 1, words, at + 1, end)) return true;
    }
  }
  return items[item].may_miss && twin_match(items, item + 1, words, at, end);
}

TEST(PhraseTable, FindsWhatItsSlowTwinFindsInRandomText) {
  std::mt19937 random(7);
  const auto pick = [&](std::vector<std::string> from) { return from[random() % from.size()]; };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> phrases;
    for (int i = 0; i < 8; ++i) {
      std::string phrase = pick({"a", "b|c", "=d", "a/VERB", "<ADJ>", "<NUM>", "a? b", "<ADJ>? c"});
      for (std::size_t n = random() % 3; n > 0; --n) phrase += " " + pick({"*", "*1", "b?", "c", "a|d/NOUN"});
      phrases.push_back(phrase + " " + pick({"a", "b", "c|d"}));
    }
    std::string text;
    for (int i = 0; i < 12; ++i) text += pick({"a", "b", "x/a:VERB", "d/c:ADJ", "c/b:NOUN,d:ADJ", "7", "x"}) + " ";
    VocabularyWriter vocabulary;
    EXPECT_EQ(vocabulary.add("of another table"), 1U);
    const Table table(phrases), keyed(phrases, &vocabulary);
    ASSERT_TRUE(table.sound() && keyed.sound());
    const Line line(text);
    KeyedWords words(line.words(), vocabulary);
    for (std::uint32_t at = 0; at < line.words().size(); ++at) {
      std::vector<std::pair<std::uint32_t, std::size_t>> wanted, found;
      for (std::uint32_t row = 0; row < phrases.size(); ++row) {
        std::vector<PhraseItem> items;
        ASSERT_EQ(parse_phrase(phrases[row], items), "");
        std::size_t end = 0;
        if (twin_match(items, 0, line.words(), at, end)) wanted.emplace_back(row, end);
      }
      for (const PhraseMatch& match : table.at(line, at)) found.emplace_back(match.row, match.last);
      EXPECT_EQ((*table).may_begin(line.words()[at]) || found.empty(), true);
      std::sort(found.begin(), found.end());
      ASSERT_EQ(found, wanted) << text << " at " << at;
      EXPECT_EQ(keyed.found(words.words(), at), table.found(line.words(), at)) << text << " at " << at;
      EXPECT_EQ(keyed.found(line.words(), at), table.found(line.words(), at)) << "words without keys";
      EXPECT_EQ(table.found(words.words(), at), table.found(line.words(), at)) << "a table without keys";
      EXPECT_EQ((*keyed).may_begin(words.words()[at]), (*table).may_begin(line.words()[at])) << text << " at " << at;
    }
  }
}

}  // namespace
}  // namespace vigie::knowledge
