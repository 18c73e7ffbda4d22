// vigie places, times, figures, actors: the mentions of one kind in any text, each with its words, where they stand and
// what they stand for. One shape for the four: `kinds` below says what each finds.
//   $ echo "Clashes near Konna" | vigie places -
//   -:13-18  "Konna"  Konna (ML, Mopti) 14.9367,-3.8922 town, near, within 5 km
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>

#include "cli/annotations.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/models_path.h"
#include "cli/plain_story.h"
#include "cli/terminal.h"
#include "core/markup.h"
#include "knowledge/knowledge.h"
#include "model/models.h"
#include "page/page.h"
#include "store/json.h"
#include "text/text.h"

namespace vigie::cli {
namespace {

using store::Json;

bool is_html(const PageInput& input, const std::string& bytes) {
  if (!input.hints.media_type.empty()) return input.hints.media_type.find("html") != std::string::npos;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && bytes[first] == '<';
}

Json story_json(const Story& story, const char* kind, const std::vector<Annotation>& found) {
  Json out;
  out["file"] = store::or_null(story.file);
  out["part"] = story.part;
  out["language"] = story.language;
  out["published"] = story.published ? Json(story.published->from) : Json(nullptr);
  out["text"] = story.text;
  out[kind] = Json::array();
  Json references = Json::array();
  for (const Annotation& annotation : found) (annotation.reference ? references : out[kind]).push_back(annotation.json);
  if (std::string_view(kind) == "places") out["references"] = std::move(references);
  return out;
}

// Inline TIMEX3 of TimeML 1.2.1.
void print_timeml(const Story& story, const std::vector<read::Timex>& tags) {
  std::printf("<TimeML>\n<DOCID>%s</DOCID>\n", markup::escaped(story.file).c_str());
  if (story.published) {
    const std::string day = markup::escaped(story.published->from);
    std::printf(
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" "
        "functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n",
        day.c_str(), day.c_str());
  }
  std::string body;
  std::uint32_t at = 0, number = 0;
  for (const read::Timex& tag : tags) {
    if (tag.span.begin < at) continue;
    body += markup::escaped(words_of(story.text, {at, tag.span.begin}));
    body += "<TIMEX3 tid=\"t" + std::to_string(++number) + "\" type=\"" + std::string(tag.type) + "\" value=\"" +
            markup::escaped(tag.value) + "\"" + (tag.mod.empty() ? "" : " mod=\"" + std::string(tag.mod) + "\"") + ">" +
            markup::escaped(words_of(story.text, tag.span)) + "</TIMEX3>";
    at = tag.span.end;
  }
  body += markup::escaped(words_of(story.text, {at, static_cast<std::uint32_t>(story.text.size())}));
  std::printf("<TEXT>%s</TEXT>\n</TimeML>\n", body.c_str());
}

class Annotator {
 public:
  Annotator(const AnnotateOptions& options, const knowledge::Knowledge& knowledge, const model::Models& models)
      : options_(options), knowledge_(knowledge), models_(models) {}

  // False where the page holds no story.
  bool page(PageInput& input, std::string bytes) {
    if (!options_.published.empty()) input.hints.published = options_.published;
    if (!options_.language.empty()) input.hints.language = options_.language;
    marks_.clear();
    if (options_.marked) marks_ = take_marks(bytes);
    if (options_.marked || !is_html(input, bytes)) {
      story(plain_story(std::move(bytes), input.hints));
      return true;
    }
    Page page = page::extract(bytes, input.hints);
    for (Story& told : page.stories) story(std::move(told));
    for (const auto& note : page.notes) std::fprintf(stderr, "note %s: %s\n", note.rule.c_str(), note.why.c_str());
    return !page.stories.empty();
  }

 private:
  void story(Story story) const {
    if (!options_.language.empty())
      story.language = options_.language;
    else if (story.language.empty())
      story.language = text::recognise_language(story.text, {});
    const text::Document document = text::analyse(story, knowledge_, &models_);
    if (options_.timex3) return print_timeml(story, read::find_timexes(document, knowledge_));
    const std::vector<Annotation> found = annotations(options_.kind, document, knowledge_, marks_);
    if (options_.json) {
      std::printf("%s\n", store::dump(story_json(story, options_.kind.c_str(), found)).c_str());
      return;
    }
    for (const Annotation& annotation : found)
      std::printf("%s:%zu-%zu  \"%s\"  %s\n", story.file.c_str(), annotation.json["from"].get<std::size_t>(),
                  annotation.json["to"].get<std::size_t>(), annotation.json["quote"].get<std::string>().c_str(),
                  annotation.line.c_str());
  }

  const AnnotateOptions& options_;
  const knowledge::Knowledge& knowledge_;
  const model::Models& models_;
  std::vector<Span> marks_;  // of the text at hand
};

}  // namespace

int annotate(const AnnotateOptions& options) {
  const std::string path = knowledge_path(options.knowledge);
  const auto knowledge = knowledge::Knowledge::open(path);
  const auto models = model::Models::open(models_path(path));
  const auto manifest = Manifest::open(options.manifest);
  if (!knowledge || !models || !manifest) {
    const Error& error = !knowledge ? knowledge.error() : !models ? models.error() : manifest.error();
    complain(error);
    return exit_status(error.code);
  }
  Annotator annotator(options, *knowledge, *models);
  std::size_t done = 0, failed = 0;
  for_each_page(options.paths, *manifest, [&](Result<PageInput> input) {
    auto bytes = input ? load(*input) : Result<std::string>(tl::unexpected<Error>(input.error()));
    if (!bytes) complain(bytes.error());
    const bool read = bytes && annotator.page(*input, *std::move(bytes));
    ++(read ? done : failed);
    return std::ferror(stdout) == 0;
  });
  return failed == 0 ? 0 : done > 0 ? 1 : 2;
}

}  // namespace vigie::cli
