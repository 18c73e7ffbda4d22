// SPDX-License-Identifier: Apache-2.0
#include "cli/page_view.h"

#include "core/markup.h"
#include "store/record.h"

namespace vigie::cli {
namespace {

constexpr std::string_view kBegin = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What Vigie kept of the page</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.25rem; } h2 { font-size: 1.05rem; }
.page { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
@media (max-width: 50rem) { .page { grid-template-columns: 1fr; } }
.block { margin: 0 0 .4rem; padding: .2rem .6rem; border-left: .4rem solid #b9b9b9; overflow-wrap: anywhere; }
.block small { display: block; color: #555; font-size: .8rem; }
.out { color: #5c5c5c; background: #f4f4f4; text-decoration: line-through; text-decoration-color: #b0b0b0; }
.out small { display: inline-block; }
.headline { border-color: #8a1538; background: #fbeaf0; font-weight: 700; }
.standfirst { border-color: #b45309; background: #fdf1e0; }
.body { border-color: #14532d; background: #e9f6ee; }
.subhead { border-color: #6b21a8; background: #f4ebfb; font-weight: 600; }
.quote { border-color: #0e7490; background: #e6f6fa; }
.list { border-color: #3f6212; background: #f1f7e2; }
.table { border-color: #1e40af; background: #e9effc; }
.caption { border-color: #9a3412; background: #fcefe8; }
.credit { border-color: #78350f; background: #f8f1e4; }
.used { border-color: #334155; background: #e8edf3; text-decoration: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: 0 0 .6rem; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
)";

void block(std::string& out, std::string_view kind, std::string_view label, std::string_view text) {
  out.append("<div class=\"block ").append(kind).append("\"><small>");
  markup::append_escaped(out, label);
  out.append("</small> ");
  markup::append_escaped(out, text);
  out.append("</div>\n");
}

void piece(std::string& out, const page::Piece& piece, bool several) {
  const bool is_used = piece.why == "comment" || (piece.part > 0 && !piece.why.empty());
  if (is_used) return block(out, "used", piece.why, piece.text);
  if (piece.part == 0) return block(out, "out", "left out: " + piece.why, piece.text);
  std::string label(name_of(piece.role));
  if (several) label += ", story " + std::to_string(piece.part);
  block(out, name_of(piece.role), label, piece.text);
}

void row(std::string& out, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  out.append("<dt>").append(label).append("</dt><dd>");
  markup::append_escaped(out, value);
  out.append("</dd>");
}

void story(std::string& out, const Story& story) {
  out.append("<h2>Story ").append(std::to_string(story.part)).append(" of ").append(std::to_string(story.parts));
  out.append("</h2>\n<dl>");
  row(out, "outlet", story.outlet.name);
  row(out, "url", story.url);
  for (const std::string& name : story.byline) row(out, "by", name);
  row(out, "published",
      !story.published ? std::string("undateable")
                       : story.published->from + " (" + std::string(name_of(story.published->basis)) + ": " +
                             story.published->quote + ")");
  row(out, "language", story.language);
  for (const Origin& origin : story.origin)
    row(out, "origin", origin.name + " (" + std::string(name_of(origin.relation)) + ": " + origin.quote + ")");
  out.append("</dl>\n");
  for (const Paragraph& paragraph : story.paragraphs)
    block(out, name_of(paragraph.role),
          std::string(name_of(paragraph.role)) + (paragraph.language.empty() ? "" : ", " + paragraph.language),
          words_of(story.text, paragraph.span));
  for (const Comment& comment : story.comments)
    block(out, "used", "comment by " + (comment.author.empty() ? "someone" : comment.author), comment.text);
}

}  // namespace

std::string_view page_view_begin() { return kBegin; }
std::string_view page_view_end() { return "</body>\n</html>\n"; }

std::string page_view(std::string_view name, const Page& page, const std::vector<page::Piece>& pieces) {
  std::string out = "<h1>";
  markup::append_escaped(out, name);
  out.append("</h1>\n<div class=\"page\">\n<section aria-label=\"The page\">\n<h2>The page</h2>\n");
  for (const page::Piece& one : pieces)
    if (one.why != "not shown") piece(out, one, page.stories.size() > 1);
  if (pieces.empty()) out.append("<p>Its items are kept whole.</p>\n");
  for (const Note& note : page.notes) block(out, "out", "note " + note.rule, note.why);
  out.append("</section>\n<section aria-label=\"The stories\">\n");
  for (const Story& one : page.stories) story(out, one);
  return out.append("</section>\n</div>\n");
}

}  // namespace vigie::cli
