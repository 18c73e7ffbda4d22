// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "model/models.h"
#include "support/knowledge_folder.h"
#include "text/text.h"

namespace vigie::text {
namespace {

// Tables and forms of the repository, two names.
class DocumentTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<test::KnowledgeFolder>();
    folder_->write("actors/world.yaml",
                   "- id: north-army\n  kind: state-force\n  country: [XA]\n  names:\n    en: [Northern Army, NRA]\n");
    folder_->write("sources.tsv",
                   "id\tname\tkind\tdomains\taliases\tcountry\tlanguage\n"
                   "herald\tDaily Herald\toutlet\therald.example\tHerald\tXA\ten\n");
    for (const std::string table : {"titles.tsv", "calendar.tsv", "place-words.tsv", "people.tsv", "saying.tsv",
                                    "function-words.tsv", "forms.tsv.zst", "transitions.tsv"}) {
      const auto text = read_file(std::string(VIGIE_SOURCE_DIR) + "/knowledge/lexicon/en/" + table, 1U << 28);
      ASSERT_TRUE(text.has_value()) << table;
      folder_->write("lexicon/en/" + table, *text);
    }
    world_ = std::make_unique<knowledge::Knowledge>(folder_->open());
  }
  static void TearDownTestSuite() {
    world_.reset();
    folder_.reset();
  }
  static const knowledge::Lexicon& lexicon() { return *world_->lexicon("en"); }

  Document document(const model::Models* models = nullptr) {
    story_ = Story{};
    story_.language = "en";
    for (const std::string paragraph :
         {"Colonel Okar of the Northern Army said on Monday that 12 soldiers were killed near the town of Velmark.",
          "The NRA told the Herald last week it had lost nobody in the north of the country. Fighters fled in "
          "March."}) {
      if (!story_.text.empty()) story_.text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(story_.text.size());
      story_.text += paragraph;
      story_.paragraphs.push_back({Role::body, {begin, static_cast<std::uint32_t>(story_.text.size())}});
    }
    return analyse(story_, *world_, models);
  }

  static std::unique_ptr<test::KnowledgeFolder> folder_;
  static std::unique_ptr<knowledge::Knowledge> world_;
  Story story_;
};

std::unique_ptr<test::KnowledgeFolder> DocumentTest::folder_;
std::unique_ptr<knowledge::Knowledge> DocumentTest::world_;

using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // row, end

TEST_F(DocumentTest, HasTheRowsThatEachSentenceHas) {
  const Document document = this->document();
  std::size_t found = 0;
  for (const char* name : {"titles", "calendar", "place-words", "people", "saying"}) {
    const knowledge::PhraseTable& table = lexicon().table(name);
    for (const Sentence& sentence : document.sentences()) {
      for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
        std::vector<knowledge::PhraseMatch> matches;
        table.match_at(document.words(sentence), w - sentence.first, matches);
        Found wanted, kept;
        for (const auto& match : matches) wanted.emplace_back(match.row, sentence.first + match.last);
        for (const auto& match : document.rows(table).at(w)) {
          kept.emplace_back(match.row, match.last);
          EXPECT_EQ(match.first, w);
          EXPECT_GE(match.anchor, w);
        }
        EXPECT_EQ(kept, wanted) << name << " at " << document.words()[w].form;
        found += kept.size();
      }
    }
  }
  EXPECT_GT(found, 10U);
}

TEST_F(DocumentTest, HasTheNamesOfTheDirectories) {
  const Document document = this->document();
  const auto begins = [&](const Names& names) {
    std::vector<std::string_view> forms;
    for (std::uint32_t w = 0; w < document.words().size(); ++w) {
      for (const auto& match : names.at(w)) {
        EXPECT_EQ(match.first, w);
        forms.push_back(document.words()[w].form);
      }
    }
    return forms;
  };
  EXPECT_EQ(begins(document.names(world_->actors())), (std::vector<std::string_view>{"Northern", "NRA"}));
  EXPECT_EQ(begins(document.names(world_->sources())), std::vector<std::string_view>{"Herald"});
}

TEST_F(DocumentTest, ForgetsItsRowsWhenWordsMayChange) {
  Document document = this->document();
  const knowledge::PhraseTable& table = lexicon().table("titles");
  ASSERT_FALSE(document.rows(table).at(0).empty()) << "Colonel";
  Word& word = document.mutable_words()[0];
  word.norm = word.lemma = "market";
  word.readings = {};
  word.norm_key = word.lemma_key = 0;
  EXPECT_TRUE(document.rows(table).at(0).empty());
}

// Whoever sets a lemma sets its key too, or none: a wrong one would hide rows.
TEST_F(DocumentTest, WordsBearTheKeysOfTheirNormsAndLemmas) {
  const auto models = model::Models::open(std::string(VIGIE_SOURCE_DIR) + "/models");
  ASSERT_TRUE(models.has_value()) << models.error().message();
  std::size_t known = 0;
  for (const model::Models* with : {static_cast<const model::Models*>(nullptr), &*models}) {
    const Document document = this->document(with);
    for (const Word& word : document.words()) {
      EXPECT_EQ(word.norm_key, lexicon().key(word.norm)) << word.form;
      EXPECT_TRUE(word.lemma_key == 0 || word.lemma_key == lexicon().key(word.lemma)) << word.form;
      for (const Reading& reading : word.readings)
        EXPECT_TRUE(reading.lemma_key == 0 || reading.lemma_key == lexicon().key(reading.lemma)) << word.form;
      known += word.lemma_key != 0 && word.lemma_key != kInNoPhrase ? 1 : 0;
    }
  }
  EXPECT_GT(known, 30U);
}

}  // namespace
}  // namespace vigie::text
