// The spine: a page through every stage, and the claims of many stories to events.
// SPDX-License-Identifier: Apache-2.0
#include "vigie/engine.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/limits.h"
#include "knowledge/knowledge.h"
#include "merge/merge.h"
#include "model/models.h"
#include "page/page.h"
#include "read/first_look.h"
#include "read/read.h"
#include "text/text.h"

namespace vigie {

struct Engine::State {
  knowledge::Knowledge knowledge;
  model::Models models;
};

namespace {

// "https://www.rfi.fr/fr/afrique/..." -> "www.rfi.fr"
std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, std::min(url.find_first_of("/:?#"), url.size()));
}

// What only the directory of sources knows: identities of the outlet and of those it took the story from, and that a
// story taken from an outlet of another language was translated.
void identify_sources(const knowledge::Sources& sources, Story& story) {
  auto outlet = sources.by_name(story.outlet.name);
  if (!outlet || story.outlet.name.empty()) outlet = sources.by_domain(host_of(story.url));
  if (outlet) {
    const auto row = sources.row(*outlet);
    story.outlet.id = row.id;
    if (story.outlet.name.empty()) story.outlet.name = row.name;
  }
  for (Origin& origin : story.origin) {
    auto known = sources.by_name(origin.name);
    if (!known) known = sources.by_domain(origin.name);
    if (!known) known = sources.by_domain(origin.quote);
    if (!known) continue;
    const auto row = sources.row(*known);
    origin.id = row.id;
    origin.name = row.name;
    const bool other_language =
        !row.language.empty() && !story.language.empty() && !story.language.starts_with(row.language);
    if (origin.relation == OriginRelation::republished && other_language) origin.relation = OriginRelation::translated;
  }
}

// The story's words with their tags; nothing where the fast first look, and where little is suspect a second one at
// those sentences with their tags, say that it holds no claim.
std::optional<text::Document> analyse(const knowledge::Knowledge& knowledge, const model::Models& models,
                                      const Story& story, bool in_full) {
  text::Document document = text::read_words(story, knowledge, &models);
  std::vector<std::uint32_t> tagged;
  if (!in_full && knowledge.lexicon(document.language()) != nullptr) {
    const std::vector<std::uint32_t> suspect = read::first_look(document, knowledge);
    if (suspect.empty()) return std::nullopt;
    if (2 * suspect.size() < document.sentences().size()) {
      tagged = suspect;
      text::tag(document, tagged, knowledge, &models);
      if (!read::second_look(document, knowledge, tagged)) return std::nullopt;
    }
  }
  text::finish(document, tagged, knowledge, &models);
  return document;
}

StoryRecord read_story(const knowledge::Knowledge& knowledge, const model::Models& models, Story story, Trace* trace) {
  StoryRecord record;
  record.story = std::move(story);
  if (record.story.text.size() > limits::kStoryBytes)
    record.notes.push_back({"engine.limit.story", {}, "the story is longer than the limit; the rest was not read"});
  text::recognise_languages(record.story);
  identify_sources(knowledge.sources(), record.story);
  const auto document = analyse(knowledge, models, record.story, trace != nullptr);
  if (!document) return record;
  const std::size_t told = trace != nullptr ? trace->decisions.size() : 0;
  read::Reading reading = read::claims(*document, knowledge, trace);
  for (std::size_t i = told; trace != nullptr && i < trace->decisions.size(); ++i)
    trace->decisions[i].part = record.story.part;
  record.claims = std::move(reading.claims);
  if (!record.story.published) record.story.published = read::infer_published(*document, knowledge);
  record.notes.insert(record.notes.end(), reading.notes.begin(), reading.notes.end());
  return record;
}

}  // namespace

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  VIGIE_TRY(auto knowledge, knowledge::Knowledge::open(options.knowledge));
  const auto beside = std::filesystem::path(options.knowledge).parent_path() / "models";
  VIGIE_TRY(auto models, model::Models::open(options.models.empty() ? beside.string() : options.models));
  return Engine(std::make_unique<State>(State{std::move(knowledge), std::move(models)}));
}

PageReading Engine::read(std::string_view bytes, const PageHints& hints, Trace* trace) const {
  Page page = page::extract(bytes, hints);
  PageReading reading;
  reading.notes = std::move(page.notes);
  for (Story& story : page.stories) {
    if (!hints.language.empty()) story.language = hints.language;
    reading.records.push_back(read_story(state_->knowledge, state_->models, std::move(story), trace));
  }
  return reading;
}

std::vector<Event> Engine::merge(const std::vector<StoryRecord>& stories, Trace* trace) const {
  return merge::events(stories, state_->knowledge, trace);
}

std::string Engine::knowledge_version() const { return std::string(state_->knowledge.version()); }

std::string_view version() { return VIGIE_VERSION; }

}  // namespace vigie
