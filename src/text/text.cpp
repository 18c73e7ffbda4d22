// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include <algorithm>

#include "text/analyse.h"
#include "text/names.h"

namespace vigie::text {
namespace {

const model::Net* net_of(const Document& document, const model::Models* models) {
  return models == nullptr ? nullptr : models->find(document.language());
}

}  // namespace

Document read_words(const Story& story, const knowledge::Knowledge& knowledge, const model::Models* models) {
  const bool net = models != nullptr && models->find(story.language) != nullptr;
  return read_words(story, knowledge.lexicon(story.language), !net, &knowledge.actors());
}

void tag(Document& document, std::span<const std::uint32_t> sentences, const knowledge::Knowledge& knowledge,
         const model::Models* models) {
  tag_sentences(document, sentences, knowledge.lexicon(document.language()), net_of(document, models));
}

void finish(Document& document, std::span<const std::uint32_t> tagged, const knowledge::Knowledge& knowledge,
            const model::Models* models) {
  std::vector<std::uint32_t> left;
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s)
    if (!std::binary_search(tagged.begin(), tagged.end(), s)) left.push_back(s);
  tag(document, left, knowledge, models);
  join_names(document, knowledge, net_of(document, models) == nullptr ? NamesFrom::tags : NamesFrom::model);
}

Document analyse(const Story& story, const knowledge::Knowledge& knowledge, const model::Models* models) {
  Document document = read_words(story, knowledge, models);
  finish(document, {}, knowledge, models);
  return document;
}

}  // namespace vigie::text
