// SPDX-License-Identifier: Apache-2.0
#include "cli/batch.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "cli/inputs.h"
#include "cli/terminal.h"

namespace vigie::cli {
namespace {

struct Job {
  Result<PageInput> input;
  std::optional<Result<PageReading>> reading;
};

// A bounded queue that keeps its order: workers take the next unread job, the caller takes the oldest read one.
class Queue {
 public:
  explicit Queue(std::size_t room) : room_(room) {}

  void put(Result<PageInput> input) {
    jobs_.push_back(std::make_shared<Job>(Job{std::move(input), std::nullopt}));
    waiting_.push_back(jobs_.back());
    ready_.notify_one();
  }
  [[nodiscard]] bool full() const { return jobs_.size() >= room_; }
  [[nodiscard]] bool empty() const { return jobs_.empty(); }

  void work(const Engine& engine) {
    for (;;) {
      std::shared_ptr<Job> job;
      {
        std::unique_lock lock(mutex);
        ready_.wait(lock, [&] { return closed || !waiting_.empty(); });
        if (waiting_.empty()) return;
        job = waiting_.front();
        waiting_.pop_front();
      }
      Result<PageReading> reading = read(engine, job->input);
      const std::lock_guard lock(mutex);
      job->reading = std::move(reading);
      done.notify_one();
    }
  }

  // The oldest job, once it is read; called with the lock held.
  std::shared_ptr<Job> take(std::unique_lock<std::mutex>& lock) {
    done.wait(lock, [&] { return jobs_.front()->reading.has_value(); });
    auto job = jobs_.front();
    jobs_.pop_front();
    return job;
  }

  void close() {
    const std::lock_guard lock(mutex);
    closed = true;
    ready_.notify_all();
  }

  std::mutex mutex;
  std::condition_variable done;
  bool closed = false;

 private:
  static Result<PageReading> read(const Engine& engine, Result<PageInput>& input) {
    if (!input) return tl::unexpected<Error>(input.error());
    VIGIE_TRY(const std::string bytes, load(*input));
    PageReading reading = engine.read(bytes, input->hints);
    if (reading.records.empty()) {
      const std::string why = reading.notes.empty() ? "no story was found on the page" : reading.notes.back().why;
      return fail(ErrorCode::bad_input, input->name, why);
    }
    return reading;
  }

  std::size_t room_;
  std::condition_variable ready_;
  std::deque<std::shared_ptr<Job>> jobs_, waiting_;
};

}  // namespace

Result<BatchReport> read_batch(const Engine& engine, const ReadOptions& options,
                               const std::function<bool(std::vector<StoryRecord>&&)>& take) {
  VIGIE_TRY(const Manifest manifest, Manifest::open(options.manifest));
  const auto begin = std::chrono::steady_clock::now();
  const unsigned threads = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  BatchReport report;
  Queue queue(static_cast<std::size_t>(threads) * 4);
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < threads; ++i) workers.emplace_back([&] { queue.work(engine); });
  Progress progress("reading", options.quiet);
  std::uint64_t seen = 0;
  bool going = true;

  const auto hand_on = [&](std::unique_lock<std::mutex>& lock) {
    const auto job = queue.take(lock);
    lock.unlock();
    ++report.pages;
    if (!*job->reading) {
      ++report.failed;
      complain(job->reading->error());
    } else {
      auto& records = (*job->reading)->records;
      report.stories += records.size();
      for (const auto& record : records) report.claims += record.claims.size();
      going = take(std::move(records)) && going;
    }
    progress.show(report.pages, seen);
    lock.lock();
  };
  for_each_page(options.paths, manifest, [&](Result<PageInput> input) {
    std::unique_lock lock(queue.mutex);
    ++seen;
    queue.put(std::move(input));
    while (queue.full()) hand_on(lock);
    return going;
  });
  {
    std::unique_lock lock(queue.mutex);
    while (!queue.empty()) hand_on(lock);
  }
  queue.close();
  for (auto& worker : workers) worker.join();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

int summarise(const BatchReport& report, bool quiet) {
  if (!quiet)
    std::fprintf(stderr, "%llu pages, %llu stories, %llu claims in %.1f s%s\n",
                 static_cast<unsigned long long>(report.pages), static_cast<unsigned long long>(report.stories),
                 static_cast<unsigned long long>(report.claims), report.seconds,
                 report.failed > 0 ? ("; " + std::to_string(report.failed) + " failed").c_str() : "");
  if (report.failed == 0) return 0;
  return report.failed == report.pages ? 2 : 1;
}

}  // namespace vigie::cli
