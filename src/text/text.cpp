// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include "text/analyse.h"
#include "text/names.h"

namespace vigie::text {

Document analyse(const Story& story, const knowledge::Knowledge& knowledge, const model::Models* models) {
  const model::Net* net = models == nullptr ? nullptr : models->find(story.language);
  Document document = analyse_with(story, knowledge.lexicon(story.language), net, &knowledge.actors());
  join_names(document, knowledge, net == nullptr ? NamesFrom::tags : NamesFrom::model);
  return document;
}

}  // namespace vigie::text
