// Engine: bytes of a page in, its stories and claims out. Thread-safe: one engine serves every thread.
//
//   auto engine = vigie::Engine::open({.knowledge = "vigie.knowledge"});
//   if (!engine) { std::cerr << engine.error().message() << '\n'; return 2; }
//   for (const vigie::StoryRecord& record : engine->read(bytes, {.file = "a.html"}).records) ...
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/claim.h"
#include "vigie/event.h"
#include "vigie/explain.h"
#include "vigie/result.h"

namespace vigie {

struct EngineOptions {
  std::string knowledge;  // path of the compiled knowledge
  std::string models{};   // folder of the languages' networks; empty: models/ beside the knowledge
};

struct PageReading {
  std::vector<StoryRecord> records;
  std::vector<Note> notes;  // of the page
};

class Engine {
 public:
  [[nodiscard]] static Result<Engine> open(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Total: any bytes in. `trace` may be null.
  [[nodiscard]] PageReading read(std::string_view bytes, const PageHints& hints, Trace* trace = nullptr) const;
  // Events of these stories; the order of the stories does not matter.
  [[nodiscard]] std::vector<Event> merge(const std::vector<StoryRecord>& stories, Trace* trace = nullptr) const;

  [[nodiscard]] std::string knowledge_version() const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// "0.1.0"
[[nodiscard]] std::string_view version();

}  // namespace vigie
