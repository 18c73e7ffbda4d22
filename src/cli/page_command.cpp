// vigie page: the stories of one page, with the role of each paragraph. SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "page/page.h"
#include "store/record.h"

namespace vigie::cli {
namespace {

void line(std::string_view label, std::string_view value) {
  if (!value.empty())
    std::printf("%-11.*s %.*s\n", static_cast<int>(label.size()), label.data(), static_cast<int>(value.size()),
                value.data());
}

void show(const Story& story) {
  std::printf("== story %u of %u\n", story.part, story.parts);
  line("outlet", story.outlet.name);
  line("url", story.url);
  for (const auto& name : story.byline) line("by", name);
  if (story.published)
    line("published", story.published->from +
                          (story.published->to == story.published->from ? "" : " to " + story.published->to) + " (" +
                          std::string(name_of(story.published->basis)) + ": " + story.published->quote + ")");
  else
    line("published", "undateable");
  for (const auto& origin : story.origin)
    line("origin", origin.name + " (" + std::string(name_of(origin.relation)) + ": " + origin.quote + ")");
  for (const auto& paragraph : story.paragraphs) line(name_of(paragraph.role), words_of(story.text, paragraph.span));
  for (const auto& media : story.media)
    line("media", media.caption + (media.credit.empty() ? "" : " [" + media.credit + "]"));
  for (const auto& comment : story.comments) line("comment", comment.author + ": " + comment.text);
  if (story.left_out > 0) line("left out", std::to_string(story.left_out) + " characters");
}

}  // namespace

int show_page(const ExplainOptions& options) {
  const auto manifest = Manifest::open(options.manifest);
  if (!manifest) {
    complain(manifest.error());
    return exit_status(manifest.error().code);
  }
  int status = 0;
  for_each_page({options.path}, *manifest, [&](Result<PageInput> input) {
    const auto bytes = input ? load(*input) : Result<std::string>(tl::unexpected<Error>(input.error()));
    if (!bytes) {
      complain(bytes.error());
      status = exit_status(bytes.error().code);
      return true;
    }
    const Page page = page::extract(*bytes, input->hints);
    for (const Story& story : page.stories) {
      if (options.json)
        std::printf("%s\n", store::to_json({story, {}, {}}, {}).c_str());
      else
        show(story);
    }
    for (const auto& note : page.notes) std::fprintf(stderr, "note %s: %s\n", note.rule.c_str(), note.why.c_str());
    if (page.stories.empty()) status = 1;
    return true;
  });
  return status;
}

}  // namespace vigie::cli
