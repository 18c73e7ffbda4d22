// vigie bench: pages, words and stories a second for each stage over given pages, and over pages of 500 words made of
// them; start-up time and peak memory. Each stage is timed alone, on one thread, over the whole set, again and again
// until its time is up; the median of the rounds is told, in the thread's processor time (the store's by the clock).
// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>

#include "cli/bench_pages.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/models_path.h"
#include "cli/terminal.h"
#include "knowledge/knowledge.h"
#include "merge/merge.h"
#include "model/models.h"
#include "page/page.h"
#include "read/read.h"
#include "read/view.h"
#include "text/analyse.h"
#include "text/text.h"
#include "vigie/engine.h"
#include "vigie/explain.h"
#include "vigie/store.h"

namespace vigie::cli {
namespace {

constexpr std::size_t kStoryWords = 500;

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

double of_clock() { return std::chrono::duration<double>(Clock::now().time_since_epoch()).count(); }

// Of this thread alone: what others do on the machine does not count.
double of_processor() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct Bytes {
  std::string bytes;
  PageHints hints;
};

// Median seconds of one round.
double median_round(unsigned seconds, const std::function<void()>& round, double (*now)() = of_processor) {
  std::vector<double> rounds;
  const auto begin = Clock::now();
  do {
    const double start = now();
    round();
    rounds.push_back(now() - start);
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
  row("store", median_round(seconds, write, of_clock), records.size(), words);
  const auto store = Store::open_read_only(path);
  if (store) {
    const double search = median_round(
        seconds,
        [&] {
          (void)store->events({.types = {"remote", "battle"}, .text = "killed"});
        },
        of_clock);
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

// Places, times, figures and actors of analysed stories, as the read stage finds them.
void find_mentions(text::Document& document, const knowledge::Knowledge& knowledge) {
  document.forget_found();  // each round finds all anew
  const knowledge::Lexicon* lexicon = knowledge.lexicon(document.language());
  if (lexicon == nullptr) return;
  read::View view(document, knowledge, *lexicon, nullptr);
  read::find_mentions(view);
}

// From HTML to claims over pages of 500 words, those that make claims and those that make none apart.
void bench_pages(unsigned seconds, const char* name, const Engine& engine, const std::vector<Story>& stories) {
  const std::vector<std::string> pages = pages_of_words(stories, kStoryWords);
  if (pages.empty()) return;
  std::size_t claims = 0;
  const double whole = median_round(seconds, [&] {
    claims = 0;
    for (const auto& page : pages)
      for (const auto& record : engine.read(page, {}).records) claims += record.claims.size();
  });
  const auto count = static_cast<double>(pages.size());
  std::printf("%-38s %10.1f pages/s %10.3f ms/page  (%zu pages, %.1f claims each)\n", name, count / whole,
              1000 * whole / count, pages.size(), static_cast<double>(claims) / count);
}

struct Sorted {
  std::vector<Story> with_claims, without;
};

// Also tells what the fast first look costs in claims: with a trace every story is read in full.
Sorted sort_by_claims(const Engine& engine, const std::vector<Bytes>& pages) {
  Sorted sorted;
  std::size_t claims = 0, lost = 0, lost_stories = 0;
  for (const auto& page : pages) {
    Trace trace;
    auto full = engine.read(page.bytes, page.hints, &trace).records;
    const auto quick = engine.read(page.bytes, page.hints).records;
    for (std::size_t i = 0; i < full.size(); ++i) {
      claims += full[i].claims.size();
      lost += full[i].claims.size() - std::min(full[i].claims.size(), quick[i].claims.size());
      lost_stories += !full[i].claims.empty() && quick[i].claims.empty() ? 1 : 0;
      (quick[i].claims.empty() ? sorted.without : sorted.with_claims).push_back(std::move(full[i].story));
    }
  }
  std::printf("first look: %zu of %zu claims lost, %zu of %zu stories with claims\n", lost, claims, lost_stories,
              lost_stories + sorted.with_claims.size());
  return sorted;
}

void bench_stories(unsigned seconds, const Engine& engine, const std::vector<Bytes>& pages,
                   const knowledge::Knowledge& knowledge, const model::Models& models) {
  const Sorted sorted = sort_by_claims(engine, pages);
  std::printf("\npages of %zu words, from HTML to claims:\n", kStoryWords);
  bench_pages(seconds, "with claims", engine, sorted.with_claims);
  bench_pages(seconds, "with borrowed words of war, no claims", engine, sorted.without);
  bench_pages(seconds, "of everyday news, no claims", engine, quiet_stories());
  std::vector<Story> stories;
  for (const auto& page : pages_of_words(sorted.with_claims, kStoryWords))
    for (auto& story : page::extract(page, {}).stories) stories.push_back(std::move(story));
  std::vector<text::Document> documents;
  for (const auto& story : stories) documents.push_back(text::analyse(story, knowledge, &models));
  if (documents.empty()) return;
  const double mentions = median_round(seconds, [&] {
    for (auto& document : documents) find_mentions(document, knowledge);
  });
  std::printf("%-38s %35.3f ms/page\n", "places, times, figures and actors",
              1000 * mentions / static_cast<double>(documents.size()));
}

// Each stage alone over the pages as they are.
void bench_stages(unsigned seconds, const std::vector<Bytes>& pages, const knowledge::Knowledge& knowledge,
                  const model::Models& models, const Engine& engine) {
  std::vector<Story> stories;
  const auto extract = [&] {
    stories.clear();
    for (const auto& page : pages)
      for (auto& story : page::extract(page.bytes, page.hints).stories) stories.push_back(std::move(story));
  };
  row("page", median_round(seconds, extract), pages.size(), 0);
  for (auto& story : stories) story.language = text::recognise_language(story.text, story.language);
  std::vector<text::Document> documents = bench_text(seconds, stories, knowledge, models);
  std::size_t words = 0;
  for (const auto& document : documents) words += document.words().size();
  std::vector<StoryRecord> records;
  const auto read = [&] {
    records.clear();
    for (auto& document : documents) {
      document.forget_found();  // each round finds all anew
      records.push_back({document.story(), read::claims(document, knowledge).claims, {}});
    }
  };
  row("read", median_round(seconds, read), pages.size(), words);
  std::vector<Event> events;
  row("merge", median_round(seconds, [&] { events = merge::events(records, knowledge); }), pages.size(), words);
  bench_store(seconds, records, events, words);
  const auto all = [&] {
    for (const auto& page : pages) (void)engine.read(page.bytes, page.hints);
  };
  row("all", median_round(seconds, all), pages.size(), words);
  std::printf("pages %zu, stories %zu, words %zu\n", pages.size(), stories.size(), words);
}

}  // namespace

int bench(const BenchOptions& options) {
  const std::vector<Bytes> pages = load_all(options);
  if (pages.empty()) {
    complain("bench: no page to read; give files or folders, as in vigie bench examples/pages");
    return 2;
  }
  const double start = of_processor();
  const auto knowledge = knowledge::Knowledge::open(knowledge_path(options.knowledge));
  if (!knowledge) {
    complain(knowledge.error());
    return exit_status(knowledge.error().code);
  }
  std::printf("opening the knowledge: %.1f ms\n", (of_processor() - start) * 1000);
  const double models_start = of_processor();
  const auto models = model::Models::open(models_path(knowledge_path(options.knowledge)));
  if (!models) {
    complain(models.error());
    return exit_status(models.error().code);
  }
  std::printf("opening the models: %.1f ms\n", (of_processor() - models_start) * 1000);
  const auto engine = Engine::open(engine_options(options.knowledge));
  if (!engine) {
    complain(engine.error());
    return exit_status(engine.error().code);
  }
  bench_stages(options.seconds, pages, *knowledge, *models, *engine);
  bench_stories(options.seconds, *engine, pages, *knowledge, *models);
  std::printf("peak memory %.0f MiB\n", peak_mib());
  return 0;
}

}  // namespace vigie::cli
