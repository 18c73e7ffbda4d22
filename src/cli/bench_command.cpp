// vigie bench: pages, words and stories a second for each stage over given pages, start-up time and peak memory.
// Each stage is timed alone, on one thread, over the whole set, again and again until its time is up; the median of the
// rounds is told. SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/models_path.h"
#include "cli/terminal.h"
#include "knowledge/knowledge.h"
#include "merge/merge.h"
#include "model/models.h"
#include "page/page.h"
#include "read/read.h"
#include "text/analyse.h"
#include "text/text.h"
#include "vigie/engine.h"
#include "vigie/store.h"

namespace vigie::cli {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

struct Bytes {
  std::string bytes;
  PageHints hints;
};

// Median seconds of one round.
double median_round(unsigned seconds, const std::function<void()>& round) {
  std::vector<double> rounds;
  const auto begin = Clock::now();
  do {
    const auto start = Clock::now();
    round();
    rounds.push_back(since(start));
  } while (since(begin) < seconds && rounds.size() < 200);
  std::nth_element(rounds.begin(), rounds.begin() + static_cast<std::ptrdiff_t>(rounds.size() / 2), rounds.end());
  return rounds[rounds.size() / 2];
}

void row(const char* stage, double seconds, std::size_t pages, std::size_t words) {
  std::printf("%-8s %12.1f pages/s %14.0f words/s %10.3f ms/page\n", stage, static_cast<double>(pages) / seconds,
              static_cast<double>(words) / seconds, seconds * 1000 / static_cast<double>(pages));
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::vector<Bytes> load_all(const BenchOptions& options) {
  std::vector<Bytes> pages;
  for_each_page(options.paths, {}, [&](Result<PageInput> input) {
    if (!input) {
      complain(input.error());
      return true;
    }
    if (auto bytes = load(*input))
      pages.push_back({*std::move(bytes), input->hints});
    else
      complain(bytes.error());
    return true;
  });
  return pages;
}

// Writing all stories and their events into a fresh record file, and one search of it.
void bench_store(unsigned seconds, const std::vector<StoryRecord>& records, const std::vector<Event>& events,
                 std::size_t words) {
  const auto folder = std::filesystem::temp_directory_path() / ("vigie-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = folder / "bench.db";
  const auto write = [&] {
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(path + tail);
    auto store = Store::open(path);
    if (!store || !store->add(records) || !store->merge([&](const std::vector<StoryRecord>&) { return events; }))
      complain("bench: the store could not be written");
  };
  row("store", median_round(seconds, write), records.size(), words);
  const auto store = Store::open_read_only(path);
  if (store) {
    const double search = median_round(seconds, [&] {
      (void)store->events({.types = {"remote", "battle"}, .text = "killed"});
    });
    std::printf("%-8s %12.3f ms/search of %zu events\n", "search", search * 1000, events.size());
  }
  std::filesystem::remove_all(folder);
}

// Analyses the stories; tells the whole of it, and the tags, trees and names of the words found alone.
std::vector<text::Document> bench_text(unsigned seconds, const std::vector<Story>& stories,
                                       const knowledge::Knowledge& knowledge, const model::Models& models) {
  std::vector<text::Document> documents;
  const auto analyse = [&] {
    documents.clear();
    for (const auto& story : stories) documents.push_back(text::analyse(story, knowledge, &models));
  };
  const double whole = median_round(seconds, analyse);
  std::size_t words = 0;
  for (const auto& document : documents) words += document.words().size();
  row("text", whole, stories.size(), words);
  const double model = median_round(seconds, [&] {
    for (auto& document : documents)
      text::tag_words(document, knowledge.lexicon(document.language()), models.find(document.language()));
  });
  row("model", model, stories.size(), words);
  analyse();  // names were joined with the knowledge
  return documents;
}

}  // namespace

int bench(const BenchOptions& options) {
  const std::vector<Bytes> pages = load_all(options);
  if (pages.empty()) {
    complain("bench: no page to read; give files or folders, as in vigie bench examples/pages");
    return 2;
  }
  const auto start = Clock::now();
  const auto knowledge = knowledge::Knowledge::open(knowledge_path(options.knowledge));
  if (!knowledge) {
    complain(knowledge.error());
    return exit_status(knowledge.error().code);
  }
  std::printf("opening the knowledge: %.1f ms\n", since(start) * 1000);
  const auto models_start = Clock::now();
  const auto models = model::Models::open(models_path(knowledge_path(options.knowledge)));
  if (!models) {
    complain(models.error());
    return exit_status(models.error().code);
  }
  std::printf("opening the models: %.1f ms\n", since(models_start) * 1000);

  std::vector<Story> stories;
  row("page",
      median_round(options.seconds,
                   [&] {
                     stories.clear();
                     for (const auto& page : pages)
                       for (auto& story : page::extract(page.bytes, page.hints).stories)
                         stories.push_back(std::move(story));
                   }),
      pages.size(), 0);
  for (auto& story : stories) story.language = text::recognise_language(story.text, story.language);
  const std::vector<text::Document> documents = bench_text(options.seconds, stories, *knowledge, *models);
  std::size_t words = 0;
  for (const auto& document : documents) words += document.words().size();
  std::vector<StoryRecord> records;
  row("read",
      median_round(options.seconds,
                   [&] {
                     records.clear();
                     for (const auto& document : documents)
                       records.push_back({document.story(), read::claims(document, *knowledge).claims, {}});
                   }),
      pages.size(), words);
  std::vector<Event> events;
  row("merge", median_round(options.seconds, [&] { events = merge::events(records, *knowledge); }), pages.size(),
      words);
  bench_store(options.seconds, records, events, words);
  const auto engine = Engine::open(engine_options(options.knowledge));
  row("all",
      median_round(options.seconds,
                   [&] {
                     for (const auto& page : pages) (void)engine->read(page.bytes, page.hints);
                   }),
      pages.size(), words);
  std::printf("pages %zu, stories %zu, words %zu; peak memory %.0f MiB\n", pages.size(), stories.size(), words,
              peak_mib());
  return 0;
}

}  // namespace vigie::cli
