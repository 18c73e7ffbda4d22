// Speech: one mark of speech in a sentence with its speaker, before it is known what it covers; the parts of
// sources.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/speakers.h"

namespace vigie::read {

enum class Position : std::uint8_t {
  forward,   // what follows is said: "Police said that ...", "Selon l'ONG, ..."
  backward,  // what stands before is said: "..., a indiqué la police", "..., selon l'ONG"
};

struct Speech {
  SourceMention mention;
  Position position = Position::forward;
  bool embedded = false;              // "residents who said", "air raids that it said": inside another's clause
  bool cited = false;                 // handed on by another speaker of the sentence, or the one who hands it on
  std::uint32_t like = kNone;         // marker of the speech whose words it covers too, and in whose place it stands
  std::uint32_t first = 0, last = 0;  // words of speaker and mark together
};

// source_kinds.cpp: who it is, of what kind, whether it has a name.
[[nodiscard]] Source describe_source(const View& view, std::uint32_t sentence, const Phrase& phrase);
// The head noun's row in source-heads, or row == kNone.
[[nodiscard]] Found source_head(const View& view, std::uint32_t sentence, const Phrase& phrase);
// source_identity.cpp: who a phrase without a name of its own means, by the sources and bodies told before it.
void borrow_identity(const View& view, std::uint32_t sentence, const Phrase& phrase, Source& source);
// source_scope.cpp: what each mark of a sentence covers there.
void cover_sentence(const View& view, const Speakers& speakers, std::uint32_t sentence, std::vector<Speech>& speeches);
// Goes on into the sentences after and before: quotations, statements after a colon, reportative moods.
void cover_further(View& view);

}  // namespace vigie::read
