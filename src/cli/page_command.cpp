// vigie page: the stories of pages, with the role of each paragraph, as text, JSON, or two columns of HTML (page_view).
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/page_view.h"
#include "cli/terminal.h"
#include "page/page.h"
#include "store/record.h"
#include "text/text.h"

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
  line("language", story.language);
  for (const auto& paragraph : story.paragraphs) {
    const std::string other = paragraph.language.empty() ? "" : " [" + paragraph.language + "]";
    line(std::string(name_of(paragraph.role)) + other, words_of(story.text, paragraph.span));
  }
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
  std::uint64_t good = 0, empty = 0, unreadable = 0;
  if (options.html) std::fputs(std::string(page_view_begin()).c_str(), stdout);
  for_each_page({options.path}, *manifest, [&](Result<PageInput> input) {
    const auto bytes = input ? load(*input) : Result<std::string>(tl::unexpected<Error>(input.error()));
    if (!bytes) {
      complain(bytes.error());
      ++unreadable;
      return true;
    }
    std::vector<page::Piece> pieces;
    Page page = page::extract(*bytes, input->hints, pieces);
    for (Story& story : page.stories) text::recognise_languages(story);
    if (options.html) std::fputs(page_view(input->name, page, pieces).c_str(), stdout);
    for (const Story& story : page.stories) {
      if (options.json)
        std::printf("%s\n", store::to_json({story, {}, {}}, {}).c_str());
      else if (!options.html)
        show(story);
    }
    for (const auto& note : page.notes) std::fprintf(stderr, "note %s: %s\n", note.rule.c_str(), note.why.c_str());
    ++(page.stories.empty() ? empty : good);
    return std::ferror(stdout) == 0;
  });
  if (options.html) std::fputs(std::string(page_view_end()).c_str(), stdout);
  if (unreadable > 0 && good + empty == 0) return 2;
  return unreadable + empty > 0 ? 1 : 0;
}

}  // namespace vigie::cli
