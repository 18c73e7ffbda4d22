// vigie add: pages into a store, merged. vigie merge: pages to events on standard output, without a store.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/batch.h"
#include "cli/models_path.h"
#include "cli/terminal.h"
#include "store/record.h"

namespace vigie::cli {
namespace {

constexpr std::size_t kStoriesPerWrite =
    64;  // acknowledged together: a killed run loses at most the last unwritten batch

int give_up(const Error& error) {
  complain(error);
  return exit_status(error.code);
}

struct Adding {
  Store& store;
  std::vector<StoryRecord> waiting;
  AddReport total;
  std::optional<Error> error;

  bool flush() {
    if (waiting.empty()) return true;
    const auto report = store.add(waiting);
    waiting.clear();
    if (!report) {
      error = report.error();
      return false;
    }
    total.added += report->added;
    total.unchanged += report->unchanged;
    total.replaced += report->replaced;
    return true;
  }
};

}  // namespace

int add_pages(const ReadOptions& options) {
  const auto engine = Engine::open(engine_options(options.knowledge));
  if (!engine) return give_up(engine.error());
  auto store = Store::open(options.db);
  if (!store) return give_up(store.error());
  Adding adding{*store, {}, {}, {}};
  const auto report = read_batch(*engine, options, [&](std::vector<StoryRecord>&& records) {
    for (auto& record : records) adding.waiting.push_back(std::move(record));
    return adding.waiting.size() < kStoriesPerWrite || adding.flush();
  });
  if (!report) return give_up(report.error());
  adding.flush();
  if (adding.error) return give_up(*adding.error);
  const auto events = store->merge([&](const std::vector<StoryRecord>& stories) { return engine->merge(stories); });
  if (!events) return give_up(events.error());
  if (!options.quiet)
    std::fprintf(stderr, "%llu stories added, %llu replaced, %llu unchanged; %llu events in %s\n",
                 static_cast<unsigned long long>(adding.total.added),
                 static_cast<unsigned long long>(adding.total.replaced),
                 static_cast<unsigned long long>(adding.total.unchanged), static_cast<unsigned long long>(*events),
                 options.db.c_str());
  return summarise(*report, options.quiet);
}

int merge_pages(const ReadOptions& options) {
  const auto engine = Engine::open(engine_options(options.knowledge));
  if (!engine) return give_up(engine.error());
  std::vector<StoryRecord> records;
  const auto report = read_batch(*engine, options, [&](std::vector<StoryRecord>&& more) {
    for (auto& record : more) records.push_back(std::move(record));
    return true;
  });
  if (!report) return give_up(report.error());
  std::vector<const StoryRecord*> all;
  all.reserve(records.size());
  for (const auto& record : records) all.push_back(&record);
  for (const Event& event : engine->merge(records)) std::printf("%s\n", store::event_to_json(event, all).c_str());
  return summarise(*report, options.quiet);
}

}  // namespace vigie::cli
