// How fast the gazetteer is: opening the mapped file, and look-ups of names that are there, that are not, and that are
// only spelled alike (Google Benchmark; one thread).
//   places_bench                                     the compiled knowledge of the build
//   VIGIE_KNOWLEDGE=my.knowledge places_bench        another
// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>
#include <random>

#include "knowledge/knowledge.h"

namespace {

using vigie::knowledge::Knowledge;

std::string path() {
  const char* given = std::getenv("VIGIE_KNOWLEDGE");
  return given != nullptr ? given : std::string(VIGIE_BINARY_DIR) + "/vigie.knowledge";
}

const Knowledge& knowledge() {
  static const Knowledge opened = [] {
    auto found = Knowledge::open(path());
    if (!found) {
      std::cerr << path() << ": " << found.error().what << '\n';
      std::exit(1);
    }
    return std::move(*found);
  }();
  return opened;
}

// Names of rows all over the table; with `made_up`, each with a syllable that no place has.
std::vector<std::string> names(bool made_up) {
  const auto& gazetteer = knowledge().gazetteer();
  std::mt19937 random(1);
  std::vector<std::string> out;
  for (int i = 0; i < 4096; ++i) {
    out.emplace_back(gazetteer.row(static_cast<std::uint32_t>(random() % gazetteer.size())).name);
    if (made_up) out.back() += "zqx";
  }
  return out;
}

void open_file(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Knowledge::open(path()));
}
BENCHMARK(open_file)->Unit(benchmark::kMillisecond);

template <class Look>
void look_up(benchmark::State& state, bool made_up, Look look) {
  const auto all = names(made_up);
  std::size_t at = 0;
  for (auto _ : state) look(all[at++ % all.size()]);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

void find_known(benchmark::State& state) {
  std::vector<std::uint32_t> rows;
  look_up(state, false, [&](const std::string& name) {
    rows.clear();
    knowledge().gazetteer().find(name, rows);
    benchmark::DoNotOptimize(rows.data());
  });
}
BENCHMARK(find_known);

void has_unknown(benchmark::State& state) {
  look_up(state, true, [](const std::string& name) { benchmark::DoNotOptimize(knowledge().gazetteer().has(name)); });
}
BENCHMARK(has_unknown);

void find_alike(benchmark::State& state) {
  std::vector<std::uint32_t> rows;
  look_up(state, false, [&](const std::string& name) {
    rows.clear();
    knowledge().gazetteer().find_spelled_alike(name, rows);
    benchmark::DoNotOptimize(rows.data());
  });
}
BENCHMARK(find_alike);

}  // namespace

BENCHMARK_MAIN();
