// What a mark of speech covers: the words that the story lays in the mouth of a source.
//   "Police said A, while B happened" -> A      "A, a district head said, two days after B" -> A
//   "« A. B », a dit X" -> A and B              "X said:" and paragraphs after it -> all of them
// Tested in tests/unit/read/sources_test.cpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/speech.h"

namespace vigie::read {
namespace {

bool quote_mark(const Word& word) {
  return word.norm == "\"" || word.norm == "“" || word.norm == "”" || word.norm == "«" || word.norm == "»";
}

class Cover {
 public:
  Cover(const View& view, const Speakers& speakers, std::uint32_t sentence, std::vector<Speech>& speeches)
      : view_(view), speakers_(speakers), sentence_(view.sentence(sentence)), speeches_(speeches) {}

  void run() {
    for (std::size_t i = 0; i < speeches_.size(); ++i) {
      auto& mention = speeches_[i].mention;
      if (speeches_[i].position == Position::forward) {
        mention.from = std::max(opening(speeches_[i]), joined(speeches_[i]));
        mention.to = forward_end(i);
      } else {
        mention.from = backward_begin(i);
        mention.to = backward_end(i);
      }
    }
    for (auto& speech : speeches_) share(speech);
  }

 private:
  // Who cites and who is cited cover the same words.
  void share(Speech& speech) {
    if (!speech.cited) return;
    for (const Speech& other : speeches_) {
      if (other.mention.marker != speech.like || other.cited) continue;
      speech.mention.from = other.mention.from;
      speech.mention.to = other.mention.to;
    }
  }

  // A new main clause in the story's own voice begins here: ";", ", while ...", ", but ...".
  bool turns(std::uint32_t w) const {
    if (view_.word(w).norm == ";") return true;
    return w > sentence_.first && view_.word(w - 1).norm == "," && view_.is(w, "contrast") &&
           has_finite(w, clause_end(w));
  }
  bool has_finite(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t w = first; w < last; ++w)
      if (speakers_.finite(w)) return true;
    return false;
  }
  std::uint32_t clause_end(std::uint32_t w) const {
    for (++w; w < sentence_.last && view_.word(w).norm != ";"; ++w) {
    }
    return w;
  }

  // ", who ...", ", autour de laquelle ...".
  bool relative_soon(std::uint32_t w) const {
    for (std::uint32_t at = w; at < sentence_.last && at < w + 3; ++at)
      if (view_.is(at, "relative")) return true;
    return false;
  }

  // "The governor imposed a curfew and said ...": of two verbs of one subject, the speech begins at the second.
  std::uint32_t joined(const Speech& speech) const {
    for (std::uint32_t w = speech.mention.words.last; w < speech.mention.marker; ++w)
      if (view_.word(w).upos == Upos::cconj && has_finite(speech.mention.words.last, w) &&
          !has_finite(w, speech.mention.marker))
        return w;
    return 0;
  }

  // Where the clause that the mark opens begins: "After the raid, police said" speaks of the raid too.
  std::uint32_t opening(const Speech& speech) const {
    const std::uint32_t first = speech.first;
    std::uint32_t w = first;
    while (w > sentence_.first && !turns(w - 1)) {
      if (view_.word(w - 1).upos == Upos::cconj && has_finite(sentence_.first, w - 1)) break;
      --w;
    }
    return has_finite(w, first) || (speech.mention.verb && stands_alone(w, first)) ? first : w;
  }

  // "Des civils tués à Homs, le gouvernement promet une enquête": the first half of a headline, a participle its verb.
  bool stands_alone(std::uint32_t from, std::uint32_t to) const {
    if (view_.document.role(sentence_) != Role::headline || view_.word(from).upos == Upos::adp) return false;
    for (std::uint32_t w = from; w < to; ++w)
      if ((view_.word(w).upos == Upos::verb && view_.word(w).has(feature::participle)) ||
          longest_at(view_, view_.harm, sentence_, w).row != kNone)
        return true;
    return false;
  }

  std::uint32_t forward_end(std::size_t i) const {
    const Speech& speech = speeches_[i];
    const bool narrow = speech.mention.standing != Standing::reported || speech.mention.source.stance == Stance::denies;
    for (std::uint32_t w = speech.last; w < sentence_.last; ++w) {
      if (turns(w)) return w;
      const bool comma = w > sentence_.first && view_.word(w - 1).norm == ",";
      if (narrow && comma && relative_soon(w)) return w;
      // "a contesté cette version : « Nos forces ... »": what is denied stands before what is said instead.
      if (speech.mention.source.stance == Stance::denies && view_.word(w).norm == ":") return w;
      if (narrow && comma && view_.word(w).upos == Upos::cconj && has_finite(w, sentence_.last)) return w;
      for (std::size_t j = i + 1; j < speeches_.size(); ++j)
        if (speeches_[j].position == Position::forward && !speeches_[j].embedded && w == begin_of(speeches_[j]))
          return w;
    }
    return sentence_.last;
  }

  // The conjunction or comma before the words that open another's speech belongs to them.
  std::uint32_t begin_of(const Speech& next) const {
    const std::uint32_t w = next.first;
    if (w == sentence_.first) return w;
    const Word& before = view_.word(w - 1);
    if (before.upos == Upos::cconj || view_.is(w - 1, "contrast") || before.norm == "," || before.norm == ";") return w;
    return kNone;
  }

  std::uint32_t backward_begin(std::size_t i) const {
    std::uint32_t begin = sentence_.first;
    if (speeches_[i].embedded) {  // "a truce the rebels had declared": the noun before alone
      begin = speeches_[i].first;
      while (begin > sentence_.first && !speakers_.finite(begin - 1) && view_.word(begin - 1).upos != Upos::punct)
        --begin;
      return begin;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (speeches_[j].position == Position::backward && speeches_[j].last <= speeches_[i].first &&
          has_finite(speeches_[j].last, speeches_[i].first))
        begin = std::max(begin, speeches_[j].last);
    }
    for (std::uint32_t w = begin; w < speeches_[i].first; ++w) {
      const bool spoken_before = std::any_of(speeches_.begin(), speeches_.begin() + static_cast<std::ptrdiff_t>(i),
                                             [&](const Speech& other) { return other.last <= w; });
      if (turns(w) && (spoken_before || view_.word(w).norm != ";")) begin = w;
    }
    return begin;
  }

  // "The bomb, police said, killed 12": the clause goes on after the mark where it had no verb before.
  std::uint32_t backward_end(std::size_t i) const {
    const Speech& speech = speeches_[i];
    std::uint32_t end = speech.last;
    const bool open = !has_finite(speech.mention.from, speech.first);
    for (std::uint32_t w = end; w < sentence_.last; ++w) {
      if (turns(w)) break;
      const bool next = std::any_of(speeches_.begin() + static_cast<std::ptrdiff_t>(i) + 1, speeches_.end(),
                                    [&](const Speech& other) { return other.first == w; });
      if (next) break;
      const Word& word = view_.word(w);
      const bool other = view_.is(w, "relative") || view_.is(w, "subordinate") || word.upos == Upos::sconj ||
                         word.upos == Upos::cconj || speakers_.finite(w);
      if (!open && other && !word.in_quotes) break;
      end = w + 1;
    }
    return open || end == sentence_.last ? end : speech.last;
  }

  const View& view_;
  const Speakers& speakers_;
  const text::Sentence& sentence_;
  std::vector<Speech>& speeches_;
};

// The first word of a sentence that is no mark.
const Word* first_word(const View& view, const text::Sentence& s) {
  for (std::uint32_t w = s.first; w < s.last; ++w)
    if (view.word(w).upos != Upos::punct) return &view.word(w);
  return nullptr;
}

bool quoted(const View& view, const text::Sentence& s) {
  const Word* first = first_word(view, s);
  return first != nullptr && first->in_quotes;
}

// A quotation that began in sentences before the one that names its speaker.
void back_into_quotation(const View& view, SourceMention& mention) {
  std::uint32_t w = mention.from;
  if (w == 0 || !view.word(w).in_quotes || mention.marker < w) return;
  while (w > 0 && (view.word(w - 1).in_quotes || (quote_mark(view.word(w - 1)) && view.word(w).in_quotes &&
                                                  view.sentence_of[w - 1] == view.sentence_of[w])))
    --w;
  mention.from = w;
}

// Whether the words of another source begin in this sentence.
bool speaks(const View& view, std::uint32_t sentence) {
  return std::any_of(view.sources.begin(), view.sources.end(),
                     [&](const SourceMention& m) { return m.words.sentence == sentence; });
}

bool conditional(const View& view, const text::Sentence& s) {
  for (std::uint32_t w = s.first; w < s.last; ++w)
    if (view.word(w).has(feature::conditional)) return true;
  return false;
}

// "X said:" at the end of a paragraph: what follows is X's, to the end of the quotation or of the story.
bool announces(const View& view, const SourceMention& mention) {
  const auto& s = view.sentence(mention.words.sentence);
  if (mention.to != s.last || s.last == s.first || view.word(s.last - 1).norm != ":") return false;
  for (std::uint32_t w = mention.marker + 1; w < s.last; ++w)
    if (view.word(w).upos == Upos::verb) return false;
  return mention.verb;
}

void go_on(View& view, SourceMention& mention) {
  const auto sentences = static_cast<std::uint32_t>(view.document.sentences().size());
  const std::uint32_t own = mention.words.sentence;
  if (mention.to < view.sentence(own).last) return;
  const bool statement = announces(view, mention);
  const bool in_quotation = statement && own + 1 < sentences && quoted(view, view.sentence(own + 1));
  for (std::uint32_t s = own + 1; s < sentences; ++s) {
    const auto& sentence = view.sentence(s);
    const bool same_paragraph = view.paragraph_of(s) == view.paragraph_of(own);
    const bool quote = quoted(view, sentence) && (same_paragraph || statement);
    const bool own_voice = statement && !in_quotation;
    const bool mood = same_paragraph && mention.source.stance == Stance::affirms && conditional(view, sentence);
    if (!quote && !own_voice && !(mood && !speaks(view, s))) return;
    if (quote && !own_voice && (!mention.verb || (!statement && speaks(view, s)))) return;  // names its own speaker
    mention.to = sentence.last;
  }
}

}  // namespace

void cover_sentence(const View& view, const Speakers& speakers, std::uint32_t sentence, std::vector<Speech>& speeches) {
  Cover(view, speakers, sentence, speeches).run();
}

void cover_further(View& view) {
  for (auto& mention : view.sources) {
    back_into_quotation(view, mention);
    go_on(view, mention);
  }
}

}  // namespace vigie::read
