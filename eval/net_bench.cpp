// How fast the network is: words a second of processor time, on one thread, and each part of it alone (Google
// Benchmark).
//   net_bench                            random weights of the sizes that ship
//   VIGIE_NET=models/fr.net net_bench    a trained network, over the words it knows
// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <deque>
#include <iostream>
#include <memory_resource>
#include <random>

#include "model/forward.h"
#include "model/net.h"
#include "model/word_vectors.h"
#include "support/random_net.h"

namespace {

using vigie::Word;
namespace model = vigie::model;

const std::string& path() {
  static const std::string path = [] {
    const char* given = std::getenv("VIGIE_NET");
    return given != nullptr
               ? given
               : vigie::test::written("bench.net", vigie::test::random_net(vigie::test::real_sizes(60000)));
  }();
  return path;
}

// A story's worth of sentences of 25 words, of which one in twenty is not known.
struct Story {
  std::deque<std::string> strings;
  std::vector<std::vector<Word>> sentences;
  std::vector<model::NetSentence> spans;
  std::size_t words = 0;

  explicit Story(std::size_t count) {
    const auto file = model::NetFile::open(path());
    const auto keys = *file->text("word_keys");
    const auto ends = *file->numbers("word_key_ends", {file->length("word_key_ends")});
    std::mt19937 random(1);
    sentences.resize(count);
    for (auto& sentence : sentences) {
      sentence.resize(25);
      for (Word& word : sentence) {
        const std::size_t row = 1 + random() % (ends.size() - 1);
        std::string form(keys.substr(ends[row - 1], ends[row] - ends[row - 1]));
        if (random() % 20 == 0) form += "xq";
        word.form = word.norm = strings.emplace_back(std::move(form));
      }
      spans.push_back({sentence, false});
      words += sentence.size();
    }
  }
};

void words_a_second(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

// The whole network, as text/ calls it.
void analyse(benchmark::State& state) {
  const auto net = model::Net::open(path());
  if (!net) return state.SkipWithError(net.error().message().c_str());
  Story story(static_cast<std::size_t>(state.range(0)));
  model::NetScratch scratch;
  for (auto _ : state) {
    std::pmr::monotonic_buffer_resource arena;
    for (auto& sentence : story.sentences)
      for (Word& word : sentence) word.readings = {};
    net->analyse(story.spans, scratch, arena);
  }
  words_a_second(state, story.words);
}
BENCHMARK(analyse)->Arg(1)->Arg(8)->Arg(24)->Arg(100);

// Word vectors alone.
void vectors(benchmark::State& state) {
  const auto file = model::NetFile::open(path());
  const auto vectors = model::WordVectors::load(*file);
  const Story story(24);
  model::Floats out;
  out.grow(vectors->size());
  for (auto _ : state)
    for (const auto& sentence : story.sentences)
      for (const Word& word : sentence)
        vectors->write(word.norm, model::shape_of(word.form), &word == sentence.data(), out.data());
  words_a_second(state, story.words);
}
BENCHMARK(vectors);

// Layers and projections alone.
void layers(benchmark::State& state) {
  const auto file = model::NetFile::open(path());
  const auto forward = model::Forward::load(*file);
  model::Activations activations;
  const std::vector<std::uint32_t> lengths(10, 25);
  const auto x = forward->input(250, activations);
  for (auto _ : state) {
    for (std::size_t i = 0; i < 250 * x.stride; ++i) x.data[i] = static_cast<float>(i % 17) / 17;
    forward->encode(lengths, activations);
  }
  words_a_second(state, 250);
}
BENCHMARK(layers);

}  // namespace

int main(int count, char** arguments) {
  std::cerr << "instructions: " << model::instruction_sets().front() << '\n';
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
