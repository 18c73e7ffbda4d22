// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include "text/analyse.h"

namespace vigie::text {

Document analyse(const Story& story, const knowledge::Knowledge& knowledge) {
  return analyse_with(story, knowledge.lexicon(story.language));
}

}  // namespace vigie::text
