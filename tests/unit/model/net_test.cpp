// Laws of the network's analysis on random weights: what it says of a sentence is a tree, and the same in any company.
// SPDX-License-Identifier: Apache-2.0
#include "model/net.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <random>
#include <thread>

#include "core/limits.h"
#include "core/unicode.h"
#include "model/models.h"
#include "support/random_net.h"

namespace vigie::test {
namespace {

const model::Net& net() {
  static const auto net = model::Net::open(written("fr.net", random_net({})));
  return *net;
}

// Sentences of words of all kinds.
struct Text {
  std::deque<std::string> strings;
  std::deque<std::vector<Word>> sentences;
  std::pmr::monotonic_buffer_resource arena;

  Text(std::size_t count, std::size_t longest, unsigned seed) {
    static const char* const kForms[] = {"Le", "chef", "du", "village", "ÉTÉ", "37", "«", "Brûlée", "M23", "tombèrent"};
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < count; ++i) {
      auto& words = sentences.emplace_back(random() % (longest + 1));
      for (Word& word : words) {
        const std::string form = kForms[random() % 10];
        word.form = strings.emplace_back(form);
        word.norm = strings.emplace_back(unicode::lower(form));
      }
    }
  }
  std::vector<model::NetSentence> spans() {
    std::vector<model::NetSentence> out;
    for (auto& words : sentences) out.push_back({words, false});
    return out;
  }
};

std::string told(const Word& word) {
  return std::string(name_of(word.upos)) + " " + std::to_string(word.features) + " " + std::string(word.lemma) + " " +
         std::to_string(word.head) + " " + std::string(word.relation) + " " +
         std::to_string(static_cast<int>(word.name)) + (word.name_begins ? "B" : "");
}

std::vector<std::string> told(const Text& text) {
  std::vector<std::string> out;
  for (const auto& words : text.sentences)
    for (const Word& word : words) out.push_back(told(word));
  return out;
}

TEST(Net, EverySentenceIsATreeWithOneRootAndKnownTags) {
  Text text(60, 40, 1);
  model::NetScratch scratch;
  net().analyse(text.spans(), scratch, text.arena);
  for (const auto& words : text.sentences) {
    std::size_t roots = 0;
    for (const Word& word : words) {
      roots += word.head == Word::kRoot ? 1 : 0;
      EXPECT_EQ(word.head == Word::kRoot, word.relation == "root");
      EXPECT_NE(word.upos, Upos::unknown);
      EXPECT_FALSE(word.lemma.empty());
      std::size_t steps = 0;
      for (const Word* at = &word; at->head != Word::kRoot && steps <= words.size(); ++steps) {
        ASSERT_GE(at->head, 0);
        ASSERT_LT(static_cast<std::size_t>(at->head), words.size());
        at = &words[static_cast<std::size_t>(at->head)];
      }
      EXPECT_LE(steps, words.size()) << "a cycle";
    }
    EXPECT_EQ(roots, words.empty() ? 0U : 1U);
  }
}

TEST(Net, TheBatchAndTheThreadMakeNoDifference) {
  Text together(80, 30, 2), alone(80, 30, 2);
  model::NetScratch scratch;
  net().analyse(together.spans(), scratch, together.arena);
  for (auto& words : alone.sentences) {
    const model::NetSentence one{words, false};
    net().analyse({&one, 1}, scratch, alone.arena);
  }
  EXPECT_EQ(told(together), told(alone));

  std::deque<Text> texts;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    Text& text = texts.emplace_back(80, 30, 2);
    threads.emplace_back([&text] {
      model::NetScratch own;
      net().analyse(text.spans(), own, text.arena);
    });
  }
  for (auto& thread : threads) thread.join();
  for (const Text& text : texts) EXPECT_EQ(told(text), told(together));
}

TEST(Net, SentencesOfAnyLengthAreOneTree) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{limits::kSentenceWords} + 1, std::size_t{1300}}) {
    std::vector<Word> words(size);
    for (Word& word : words) word.form = word.norm = "village";
    const model::NetSentence one{words, false};
    std::pmr::monotonic_buffer_resource arena;
    model::NetScratch scratch;
    net().analyse({&one, 1}, scratch, arena);
    EXPECT_EQ(std::count_if(words.begin(), words.end(), [](const Word& w) { return w.head == Word::kRoot; }), 1);
    for (const Word& word : words) EXPECT_LT(word.head, static_cast<std::int32_t>(size));
  }
}

TEST(Net, FormsOfAnyBytesAreWords) {
  const std::string odd[] = {"", "\xFF\xFE", std::string(5000, 'a'), "\xC3", std::string("\0x", 2), "\u0301"};
  std::vector<Word> words;
  for (const std::string_view form : odd) {
    words.emplace_back().form = form;
    words.back().norm = form;
  }
  const model::NetSentence one{words, false};
  std::pmr::monotonic_buffer_resource arena;
  model::NetScratch scratch;
  net().analyse({&one, 1}, scratch, arena);
  EXPECT_NE(words.back().upos, Upos::unknown);
}

// The random network tags all words as words of grammar.
TEST(Net, WordsOfGrammarKeepTheLexiconsFeatures) {
  std::vector<Reading> readings;
  for (unsigned tag = 1; tag <= 17; ++tag)
    readings.push_back({"hameau", static_cast<Upos>(tag), feature::negative, -1});
  Text text(4, 12, 1);
  for (auto& sentence : text.sentences)
    for (Word& word : sentence) word.readings = readings;
  model::NetScratch scratch;
  net().analyse(text.spans(), scratch, text.arena);
  for (const auto& sentence : text.sentences) {
    for (const Word& word : sentence) {
      EXPECT_TRUE(word.has(feature::negative)) << word.form;
      EXPECT_TRUE(std::any_of(word.readings.begin(), word.readings.end(), [&](const Reading& r) {
        return r.upos == word.upos && r.features == word.features;
      })) << word.form;
    }
  }
}

TEST(Models, AFolderGivesTheNetworksOfItsLanguages) {
  const std::string folder = std::filesystem::path(written("fr.net", random_net({}))).parent_path() / "models";
  std::filesystem::remove_all(folder);
  EXPECT_EQ(model::Models::open(folder)->find("fr"), nullptr);
  EXPECT_EQ(model::Models::open("")->find("fr"), nullptr);
  written("models.md", "no network");
  std::filesystem::create_directories(folder);
  std::filesystem::copy(written("fr.net", random_net({})), folder + "/fr.net");
  const auto models = model::Models::open(folder);
  ASSERT_TRUE(models.has_value());
  EXPECT_NE(models->find("fr-CA"), nullptr);
  EXPECT_EQ(models->find("en"), nullptr);
  std::filesystem::copy(folder + "/fr.net", folder + "/en.net");
  EXPECT_EQ(model::Models::open(folder).error().code, ErrorCode::corrupt);
}

}  // namespace
}  // namespace vigie::test
