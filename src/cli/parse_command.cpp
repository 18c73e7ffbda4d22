// vigie parse: any text, or a file in CoNLL-U whose words are kept, as CoNLL-U; or how fast that is.
//   $ echo "Le village brûle." | vigie parse - --language fr
// Tested in tests/cli/parse_test.py. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <vector>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/models_path.h"
#include "cli/plain_story.h"
#include "cli/terminal.h"
#include "knowledge/knowledge.h"
#include "model/models.h"
#include "page/page.h"
#include "text/given.h"
#include "text/names.h"
#include "text/text.h"

namespace vigie::cli {
namespace {

constexpr int kRounds = 5;           // of which --time tells the median
constexpr double kRoundSeconds = 1;  // at least, of the processor

// What a sentence's id begins with: the file's name without its ending, white space made "_".
std::string id_of(const Story& story) {
  std::string id = std::filesystem::path(story.file).stem().string();
  if (id.empty() || id == "-") id = "text";
  if (story.parts > 1) id += "." + std::to_string(story.part);
  std::replace_if(
      id.begin(), id.end(), [](unsigned char c) { return c <= ' '; }, '_');
  return id;
}

class Parser {
 public:
  Parser(const ParseOptions& options, const knowledge::Knowledge& knowledge, const model::Models& models)
      : options_(options), knowledge_(knowledge), models_(models) {}

  // The status of the exit: an error's where the input could not be read.
  int input(PageInput& input, const std::string& bytes) {
    if (options_.from == "conllu") {
      auto given = text::read_conllu(bytes, input.name);
      if (!given) {
        complain(given.error());
        return exit_status(given.error().code);
      }
      name_language(given->story);
      run(given->story, [&] { return of_given(*given); });
      return 0;
    }
    for (Story& story : stories(input, bytes)) {
      name_language(story);
      run(story, [&] { return text::analyse(story, knowledge_, &models_); });
    }
    return 0;
  }

 private:
  static std::vector<Story> stories(const PageInput& input, const std::string& bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool html = input.hints.media_type.empty() ? first != std::string::npos && bytes[first] == '<'
                                                     : input.hints.media_type.find("html") != std::string::npos;
    if (html) return page::extract(bytes, input.hints).stories;
    std::vector<Story> one;
    one.push_back(plain_story(bytes, input.hints));
    return one;
  }

  [[nodiscard]] text::Document of_given(const text::GivenText& given) const {
    const model::Net* net = models_.find(given.story.language);
    auto document = text::analyse_given(given, knowledge_.lexicon(given.story.language), net);
    text::join_names(document, knowledge_, net == nullptr ? text::NamesFrom::tags : text::NamesFrom::model);
    return document;
  }

  void name_language(Story& story) const {
    if (!options_.language.empty())
      story.language = options_.language;
    else if (story.language.empty() || story.language == "und")
      story.language = text::recognise_language(story.text, story.language);
  }

  template <class Analyse>
  void run(const Story& story, const Analyse& analyse) const {
    if (options_.time) return time(story, [&] { return analyse().words().size(); });
    const knowledge::Lexicon* lexicon = knowledge_.lexicon(story.language);
    const text::LanguageRules rules = lexicon == nullptr ? text::LanguageRules() : text::LanguageRules(*lexicon);
    std::string out;
    text::write_conllu(analyse(), rules, id_of(story), out);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }

  // Words a second of processor time: opening the knowledge, reading the file and printing do not count.
  template <class Analyse>
  static void time(const Story& story, const Analyse& analyse) {
    std::size_t words = analyse();  // the first round fills caches
    std::vector<double> rates;
    for (int round = 0; round < kRounds; ++round) {
      std::size_t count = 0;
      const std::clock_t start = std::clock();
      double seconds = 0;
      do {
        count += analyse();
        seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      } while (seconds < kRoundSeconds);
      rates.push_back(static_cast<double>(count) / seconds);
    }
    std::nth_element(rates.begin(), rates.begin() + kRounds / 2, rates.end());
    std::printf("%s\t%zu words\t%.0f words/s\n", story.file.c_str(), words, rates[kRounds / 2]);
  }

  const ParseOptions& options_;
  const knowledge::Knowledge& knowledge_;
  const model::Models& models_;
};

}  // namespace

int parse_texts(const ParseOptions& options) {
  const std::string path = knowledge_path(options.knowledge);
  const auto knowledge = knowledge::Knowledge::open(path);
  const auto models = model::Models::open(models_path(path));
  if (!knowledge || !models) {
    const Error& error = knowledge ? models.error() : knowledge.error();
    complain(error);
    return exit_status(error.code);
  }
  Parser parser(options, *knowledge, *models);
  int failed = 0, done = 0;
  for_each_page(options.paths, {}, [&](Result<PageInput> input) {
    const auto bytes = input ? load(*input) : Result<std::string>(tl::unexpected<Error>(input.error()));
    if (!bytes) complain(bytes.error());
    const int status = bytes ? parser.input(*input, *bytes) : exit_status(bytes.error().code);
    status == 0 ? ++done : ++failed;
    return std::ferror(stdout) == 0;
  });
  return failed == 0 ? 0 : done == 0 ? 2 : 1;
}

}  // namespace vigie::cli
