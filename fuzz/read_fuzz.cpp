// Any text as two stories: their claims keep the laws of include/vigie/claim.h, come through JSON unchanged, and merge
// to events that hold every claim. The stories are parted by a line "====".
// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "engine/case_text.h"
#include "merge/merge.h"
#include "read/read.h"
#include "samples.h"
#include "store/export.h"
#include "store/record.h"
#include "text/text.h"

namespace vigie {
namespace {

void check(const Story& story, const Words& words) {
  fuzz::require(words.span.begin <= words.span.end && words.span.end <= story.text.size(), "words lie in the text");
  if (!words.span.empty())
    fuzz::require(words_of(story.text, words.span) == words.quote, "a quote is what stands at its place");
}

void check(const Story& story, const Claim& claim) {
  fuzz::require(claim.type.find('/') != std::string::npos, "a type is family/type");
  fuzz::require(!claim.triggers.empty() && !claim.evidence.empty(), "a claim has words and a sentence");
  for (const auto* all : {&claim.triggers, &claim.evidence})
    for (const Words& words : *all) check(story, words);
  for (const auto* all : {&claim.actors, &claim.targets})
    for (const Participant& participant : *all) check(story, participant.words);
  for (const Source& source : claim.sources) check(story, source.words);
  if (claim.place) check(story, claim.place->words);
  if (claim.time) check(story, claim.time->words);
  for (const Figure& figure : claim.figures) {
    check(story, figure.words);
    fuzz::require(!figure.by || *figure.by < claim.sources.size(), "a figure names one of its claim's sources");
    const Count& count = figure.count;
    fuzz::require(!count.low || !count.high || *count.low <= *count.high, "a range begins before it ends");
    fuzz::require(count.low.value_or(0) >= 0 && count.best.value_or(0) >= 0, "a figure is not negative");
  }
}

StoryRecord read_story(fuzz::Input input) {
  const auto& knowledge = fuzz::sample_knowledge();
  StoryRecord record;
  record.story = fuzz::story_of(input);
  Trace trace;
  const text::Document document = text::analyse(record.story, knowledge);
  read::Reading reading = read::claims(document, knowledge, &trace);
  for (const Decision& decision : trace.decisions) (void)engine::decision_line(record.story, decision);
  record.claims = std::move(reading.claims);
  record.notes = std::move(reading.notes);
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    fuzz::require(record.claims[i].id == "c" + std::to_string(i + 1), "claims are numbered in order");
    check(record.story, record.claims[i]);
    fuzz::require(engine::case_line(record.claims[i]).find('\n') == std::string::npos, "a case is one line");
  }
  const std::string line = store::to_json(record, {});
  const auto again = store::from_json(line);
  fuzz::require(again.has_value(), "what was written can be read back");
  fuzz::require(store::to_json(*again, {}) == line, "a record read back writes the same bytes");
  return record;
}

void check_events(const std::vector<StoryRecord>& records) {
  const auto events = merge::events(records, fuzz::sample_knowledge());
  std::set<std::pair<std::string, std::string>> held;
  for (const Event& event : events) {
    for (const ClaimRef& claim : event.claims) held.emplace(claim.story, claim.claim);
    fuzz::require(!event.claims.empty(), "an event has a claim");
    fuzz::require(event.origins <= event.stories.size(), "no more origins than stories");
    const std::string line = store::event_to_json(event, {});
    const auto again = store::event_from_json(line);
    fuzz::require(again && store::event_to_json(*again, {}) == line, "an event read back writes the same bytes");
    (void)store::event_to_feature(event);
    (void)store::csv_row(event);
  }
  const std::vector<StoryRecord> reversed(records.rbegin(), records.rend());
  const auto other = merge::events(reversed, fuzz::sample_knowledge());
  fuzz::require(other.size() == events.size(), "the order of the stories does not matter");
  for (std::size_t i = 0; i < other.size(); ++i)
    fuzz::require(store::event_to_json(other[i], {}) == store::event_to_json(events[i], {}),
                  "events are the same bytes in any order of the stories");
}

}  // namespace
}  // namespace vigie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view kBetween = "\n====\n";
  const std::size_t cut = std::min(text.find(kBetween), size);
  std::vector<StoryRecord> records = {read_story({data, cut})};
  if (cut < size) records.push_back(read_story({data + cut + kBetween.size(), size - cut - kBetween.size()}));
  if (records.size() > 1) records[1].story.file = "b.txt";
  check_events(records);
  return 0;
}
