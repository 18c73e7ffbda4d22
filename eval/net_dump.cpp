// Runs a network over the words of a CoNLL-U file and writes what it found, to be compared with the training program:
// one word a line: form, tag, head (0: root), relation, lemma, features (bits), name. An empty line ends a sentence.
//   net_dump models/fr.net [vigie.knowledge] < dev.conllu      with the knowledge, the lexicon's lemmas go before
// SPDX-License-Identifier: Apache-2.0
#include <deque>
#include <iostream>
#include <memory_resource>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "core/unicode.h"
#include "knowledge/knowledge.h"
#include "model/net.h"

namespace {

using vigie::Word;

struct Sentence {
  std::deque<std::string> strings;
  std::vector<Word> words;
};

void add(Sentence& sentence, const std::string& form, const vigie::knowledge::Lexicon* lexicon) {
  Word word;
  word.form = sentence.strings.emplace_back(form);
  word.norm = sentence.strings.emplace_back(vigie::unicode::lower(form));
  if (lexicon != nullptr) word.readings = lexicon->readings(word.norm);
  sentence.words.push_back(word);
}

std::deque<Sentence> read(const vigie::knowledge::Lexicon* lexicon) {
  std::deque<Sentence> sentences(1);  // never moved: words look at the strings
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream cells(line);
    std::string id, form;
    if (!std::getline(cells, id, '\t') || !std::getline(cells, form, '\t')) {
      if (line.empty() && !sentences.back().words.empty()) sentences.emplace_back();
    } else if (id.find_first_not_of("0123456789") == std::string::npos) {
      add(sentences.back(), form, lexicon);
    }
  }
  return sentences;
}

void write(const Sentence& sentence) {
  static const char* const kNames[] = {"O", "PER", "ORG", "LOC", "MISC"};
  for (const Word& word : sentence.words) {
    const bool named = word.name != vigie::NameKind::none;
    std::cout << word.form << '\t' << vigie::name_of(word.upos) << '\t'
              << (word.head == Word::kRoot ? 0 : word.head + 1) << '\t' << word.relation << '\t' << word.lemma << '\t'
              << word.features << '\t'
              << (!named             ? ""
                  : word.name_begins ? "B-"
                                     : "I-")
              << kNames[static_cast<std::size_t>(word.name)] << '\n';
  }
  std::cout << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: net_dump MODEL [KNOWLEDGE] < CONLLU\n";
    return 2;
  }
  const auto net = vigie::model::Net::open(arguments[1]);
  if (!net) {
    std::cerr << net.error().message() << '\n';
    return 2;
  }
  std::optional<vigie::Result<vigie::knowledge::Knowledge>> knowledge;
  if (count > 2) knowledge = vigie::knowledge::Knowledge::open(arguments[2]);
  if (knowledge && !*knowledge) {
    std::cerr << knowledge->error().message() << '\n';
    return 2;
  }
  auto sentences = read(knowledge ? (*knowledge)->lexicon(net->language()) : nullptr);
  std::vector<vigie::model::NetSentence> spans;
  for (auto& sentence : sentences) spans.push_back({sentence.words, false});
  std::pmr::monotonic_buffer_resource arena;
  vigie::model::NetScratch scratch;
  net->analyse(spans, scratch, arena);
  for (const auto& sentence : sentences)
    if (!sentence.words.empty()) write(sentence);
}
