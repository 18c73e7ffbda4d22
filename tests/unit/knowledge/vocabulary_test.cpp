// SPDX-License-Identifier: Apache-2.0
#include "knowledge/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace vigie::knowledge {
namespace {

TEST(Vocabulary, GivesEachWordTheKeyThatItWasWrittenWith) {
  VocabularyWriter writer;
  std::set<WordKey> keys;
  for (int i = 0; i < 500; ++i) keys.insert(writer.add("word" + std::to_string(i)));
  EXPECT_EQ(keys.size(), 500U);
  EXPECT_EQ(writer.add("word7"), writer.key("word7")) << "a word keeps its key";
  const std::string bytes = writer.finish();
  const Vocabulary vocabulary(*Pack::read(bytes));
  for (int i = 0; i < 500; ++i) {
    const std::string word = "word" + std::to_string(i);
    EXPECT_EQ(vocabulary.key(word), writer.key(word));
  }
  EXPECT_EQ(vocabulary.key("word500"), kInNoPhrase);
  EXPECT_EQ(vocabulary.key(""), kInNoPhrase);
}

TEST(Vocabulary, SaysThatItDidNotLookWhereThereIsNone) {
  EXPECT_EQ(Vocabulary().key("front"), 0U);
  EXPECT_EQ(Vocabulary(Pack{}).key("front"), 0U);
}

}  // namespace
}  // namespace vigie::knowledge
