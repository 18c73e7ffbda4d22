// vigie explain: each claim in the notation of the .case tests, with the rules that read it and those that were
// refused. SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/models_path.h"
#include "cli/terminal.h"
#include "engine/case_text.h"
#include "vigie/engine.h"

namespace vigie::cli {
namespace {

bool touches(const Claim& claim, const Decision& decision) {
  for (const auto& sentence : claim.evidence)
    if (sentence.span.contains(decision.span)) return true;
  return false;
}

bool inside(const Story& story, const Decision& decision, std::string_view words) {
  for (std::size_t at = story.text.find(words); at != std::string::npos; at = story.text.find(words, at + 1)) {
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    if (span.overlaps(decision.span)) return true;
  }
  return false;
}

void print_json(const Story& story, const std::vector<Decision>& decisions) {
  for (const auto& d : decisions) {
    nlohmann::ordered_json line;
    line["stage"] = d.stage;
    line["rule"] = d.rule;
    line["slot"] = d.slot;
    line["quote"] = std::string(words_of(story.text, d.span));
    line["value"] = d.value;
    line["why"] = d.why;
    line["refused"] = d.refused;
    if (d.score != 0) line["score"] = d.score;
    std::printf("%s\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  }
}

// Why a passage gave no claim: every decision about its words, refusals first; or that no word of it is known.
void why_not(const StoryRecord& record, const Trace& trace, std::string_view words) {
  if (record.story.text.find(words) == std::string::npos) {
    std::printf("the story has no such words: \"%.*s\"\n", static_cast<int>(words.size()), words.data());
    return;
  }
  for (const auto& claim : record.claims)
    for (const auto& sentence : claim.evidence)
      if (sentence.quote.find(words) != std::string::npos)
        std::printf("the sentence fed %s: %s\n", claim.id.c_str(), engine::case_line(claim).c_str());
  bool any = false;
  for (const bool refused : {true, false})
    for (const auto& d : trace.decisions)
      if (d.refused == refused && inside(record.story, d, words)) {
        std::printf("%s\n", engine::decision_line(record.story, d).c_str());
        any = true;
      }
  if (!any) std::printf("no row of the lexicon names a happening there\n");
  for (const auto& note : record.notes) std::printf("note %s: %s\n", note.rule.c_str(), note.why.c_str());
}

void print(const StoryRecord& record, const Trace& trace, const ExplainOptions& options) {
  std::printf("# %s\n", record.story.headline.c_str());
  for (const auto& claim : record.claims) {
    if (!options.claim.empty() && options.claim != claim.id) continue;
    std::printf("%s  %s\n", claim.id.c_str(), engine::case_line(claim).c_str());
    if (options.claim.empty()) continue;
    for (const auto& sentence : claim.evidence) std::printf("  evidence \"%s\"\n", sentence.quote.c_str());
    for (const auto& d : trace.decisions)
      if (touches(claim, d)) std::printf("%s\n", engine::decision_line(record.story, d).c_str());
  }
  for (const auto& note : record.notes) std::printf("note %s: %s\n", note.rule.c_str(), note.why.c_str());
}

}  // namespace

int explain(const ExplainOptions& options) {
  const auto engine = Engine::open(engine_options(options.knowledge));
  const auto manifest = Manifest::open(options.manifest);
  if (!engine || !manifest) {
    const Error& error = engine ? manifest.error() : engine.error();
    complain(error);
    return exit_status(error.code);
  }
  int status = 0;
  for_each_page({options.path}, *manifest, [&](Result<PageInput> input) {
    const auto bytes = input ? load(*input) : Result<std::string>(tl::unexpected<Error>(input.error()));
    if (!bytes) {
      complain(bytes.error());
      status = exit_status(bytes.error().code);
      return true;
    }
    Trace page;
    const PageReading reading = engine->read(*bytes, input->hints, &page);
    for (const auto& record : reading.records) {
      Trace trace;  // of this story alone: its spans are in its own text
      for (const auto& decision : page.decisions)
        if (decision.part == record.story.part) trace.decisions.push_back(decision);
      if (options.json)
        print_json(record.story, trace.decisions);
      else if (!options.why_not.empty())
        why_not(record, trace, options.why_not);
      else
        print(record, trace, options);
    }
    return true;
  });
  return status;
}

}  // namespace vigie::cli
