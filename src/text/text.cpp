// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include "text/analyse.h"

namespace vigie::text {

Document analyse(const Story& story, const knowledge::Knowledge& knowledge, const model::Models* models) {
  return analyse_with(story, knowledge.lexicon(story.language),
                      models == nullptr ? nullptr : models->find(story.language));
}

}  // namespace vigie::text
