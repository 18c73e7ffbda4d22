// Reads lines of text, writes their words: one a line, tab-parted: begin, end (bytes in the line), form, tag, lemma,
// "1" where a sentence begins. An empty line ends a text. For eval/text_eval.py and for looking at what text/ does.
//   text_dump fr < lines     text_dump fr --time [vigie.knowledge] < lines   (words a second of processor time)
// SPDX-License-Identifier: Apache-2.0
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "support/file_lexicon.h"
#include "text/analyse.h"
#include "text/boundary.h"
#include "text/conllu.h"

namespace {

vigie::Story story_of(const std::string& line, const std::string& language) {
  vigie::Story story;
  story.text = line;
  story.language = language;
  story.paragraphs.push_back({vigie::Role::body, {0, static_cast<std::uint32_t>(line.size())}});
  return story;
}

void dump(const vigie::Story& story, const vigie::knowledge::Lexicon& lexicon) {
  const auto document = vigie::text::analyse_with(story, &lexicon);
  for (const auto& sentence : document.sentences()) {
    for (const auto& word : document.words(sentence)) {
      std::cout << word.span.begin << '\t' << word.span.end << '\t' << word.form << '\t' << vigie::name_of(word.upos)
                << '\t' << word.lemma << '\t' << (&word == document.words(sentence).data()) << '\t' << word.features
                << '\n';
    }
  }
  std::cout << '\n';
}

void time(const std::vector<std::string>& lines, const std::string& language,
          const vigie::knowledge::Lexicon& lexicon) {
  // Stories of news are some 4000 bytes long.
  std::vector<vigie::Story> stories(1);
  for (const auto& line : lines) {
    if (stories.back().text.size() > 4000) stories.emplace_back();
    auto& story = stories.back();
    if (!story.text.empty()) story.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(story.text.size());
    story.text += line;
    story.language = language;
    story.paragraphs.push_back({vigie::Role::body, {begin, static_cast<std::uint32_t>(story.text.size())}});
  }
  std::size_t words = 0;
  const std::clock_t start = std::clock();  // of the processor: other programs running do not count
  for (int turn = 0; turn < 20; ++turn)
    for (const auto& story : stories) words += vigie::text::analyse_with(story, &lexicon).words().size();
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::cout << words << " words in " << seconds << " s: " << static_cast<double>(words) / seconds / 1e6
            << " M words/s\n";
}

}  // namespace

// Standard input in paragraphs parted by blank lines.
vigie::Story whole(const std::vector<std::string>& lines, const std::string& language) {
  vigie::Story story;
  story.language = language;
  std::string paragraph;
  const auto close = [&] {
    if (paragraph.empty()) return;
    if (!story.text.empty()) story.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(story.text.size());
    story.text += paragraph;
    story.paragraphs.push_back({vigie::Role::body, {begin, static_cast<std::uint32_t>(story.text.size())}});
    paragraph.clear();
  };
  for (const auto& line : lines) {
    if (line.empty())
      close();
    else
      paragraph += (paragraph.empty() ? "" : "\n") + line;
  }
  close();
  return story;
}

void conllu(const std::vector<std::string>& lines, const std::string& language,
            const vigie::knowledge::Lexicon& lexicon) {
  const auto story = whole(lines, language);
  std::string out;
  vigie::text::write_conllu(vigie::text::analyse_with(story, &lexicon), vigie::text::LanguageRules(lexicon), "text",
                            out);
  std::cout << out;
}

// Lines are sentences, an empty line ends a paragraph, a leading tab says that no space parts a sentence from the one
// before it. Writes each place where a sentence could end: "1" or "0" and what the model sees there. For
// training/split/train_split.py.
void places(const std::vector<std::string>& lines, const vigie::knowledge::Lexicon& lexicon) {
  const vigie::text::LanguageRules rules(lexicon);
  std::string text;
  std::vector<std::uint32_t> begins;
  const auto close = [&] {
    std::vector<vigie::text::Token> tokens;
    vigie::text::find_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, rules, tokens);
    const vigie::text::Places seen(text, tokens, lexicon);
    vigie::text::Places::Features slots;
    std::uint32_t begin = 0;
    std::size_t at = 0;
    for (std::uint32_t next = 1; next < tokens.size(); ++next) {
      while (at < begins.size() && begins[at] < tokens[next].span.begin) ++at;
      const bool ends = at < begins.size() && begins[at] == tokens[next].span.begin;
      if (seen.possible(next) && !seen.settled(begin, next)) {
        seen.features(begin, next, slots);
        std::cout << ends;
        for (const auto slot : slots) std::cout << ' ' << slot;
        std::cout << '\n';
      } else if (ends && !seen.settled(begin, next).value_or(false)) {
        std::cout << "missed " << text.substr(tokens[next - 1].span.begin, 40) << '\n';
      }
      if (ends) begin = next;
    }
    text.clear();
    begins.clear();
  };
  for (const auto& line : lines) {
    if (line.empty()) {
      close();
      continue;
    }
    const bool glued = line[0] == '\t';
    if (!text.empty() && !glued) text += ' ';
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    text += line.substr(glued ? 1 : 0);
  }
  close();
}

int main(int count, char** arguments) {
  const std::string language = count > 1 ? arguments[1] : "en";
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  const bool timed = count > 2 && std::string(arguments[2]) == "--time";
  if (timed && count > 3) {  // with a compiled knowledge file
    const auto knowledge = vigie::knowledge::Knowledge::open(arguments[3]);
    if (!knowledge || knowledge->lexicon(language) == nullptr) return 1;
    time(lines, language, *knowledge->lexicon(language));
    return 0;
  }
  const auto& lexicon = vigie::test::lexicon_of(language);
  if (count > 2 && std::string(arguments[2]) == "--places") {
    places(lines, lexicon);
    return 0;
  }
  if (count > 2 && std::string(arguments[2]) == "--conllu") {
    conllu(lines, language, lexicon);
    return 0;
  }
  if (timed) {
    time(lines, language, lexicon);
    return 0;
  }
  for (const auto& line : lines) dump(story_of(line, language), lexicon);
}
