// The network's arithmetic: word vectors in, scores of arcs, relations, tags and names out. Three bidirectional layers
// of simple recurrent units (SRU, Lei et al. 2018) over all sentences of a batch, then a deep biaffine head for arcs
// (Dozat and Manning 2017) and small heads for the rest. training/text/README.md has the formulas.
// Nothing is allocated once the Activations have seen the largest batch; each row's result is the same in any batch.
// Tested in tests/unit/model/forward_test.cpp against plain loops (tests/unit/model/slow_net.h).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/kernels.h"
#include "model/net_file.h"
#include "model/tree.h"

namespace vigie::model {

// What the first layer makes of words that come again and again ("the", "de"), kept from batch to batch: it hangs on
// the word's own vector alone, so that a word seen before costs a copy and no product (half of all words, one in six of
// all operations).
class SeenWords {
 public:
  // Null where the word was not seen, or others took its seat. `net`: whose word it is.
  [[nodiscard]] const float* find(std::uint64_t net, std::uint32_t word) const;
  void keep(std::uint64_t net, std::uint32_t word, const float* values, std::size_t size);

 private:
  struct Seat {
    std::uint64_t net = 0;
    std::uint32_t word = 0;
    Floats values;
  };
  [[nodiscard]] static std::size_t seat_of(std::uint64_t net, std::uint32_t word);
  std::vector<Seat> seats_;
};

// What a batch makes on its way, kept for the next one. One thread's own.
struct Activations {
  std::vector<std::uint32_t> words;  // what WordVectors::write() returned for each row of the input; or empty
  SeenWords seen;
  Floats unseen, fresh;  // rows of words that were not, and their products
  std::vector<std::uint32_t> unseen_rows;
  Floats x, states, u, cells;                                         // input; outputs of layers, in turn
  Floats arc_dep, arc_query, arc_head, rel_dep, rel_head, tag, name;  // projections of the last layer's output
  Floats arcs, joined, out;                                           // of a sentence; relations' input; scores
  Weights heads;
};

// Scores of rows, `stride` apart.
struct Scores {
  float* data = nullptr;
  std::size_t stride = 0;
  [[nodiscard]] float* row(std::size_t i) const { return data + i * stride; }
};

class Forward {
 public:
  enum class Output : std::uint8_t { upos, feats, lemma, name };

  Forward() = default;
  [[nodiscard]] static Result<Forward> load(const NetFile& file);
  // Checks everything that load() does but leaves the weights as they lie in the file, which must live until pack().
  [[nodiscard]] static Result<Forward> load_unpacked(const NetFile& file);
  void pack();

  // Where the vectors of `rows` words go.
  [[nodiscard]] Scores input(std::size_t rows, Activations& a) const;
  // Runs the layers and projections over the sentences of these lengths, whose words lie one after another in input().
  void encode(std::span<const std::uint32_t> lengths, Activations& a) const;

  // After encode(). Each call reuses what the call before it returned.
  [[nodiscard]] ArcScores arcs(std::size_t first, std::size_t words, Activations& a) const;
  // heads[i] of row i: 0 the root, else 1 + the row of its head.
  [[nodiscard]] Scores relations(std::span<const std::uint32_t> heads, Activations& a) const;
  // Of the first `rows` rows.
  [[nodiscard]] Scores scores(Output output, std::size_t rows, Activations& a) const;

 private:
  struct Layer {
    Weights weights;
    Floats v, bias;
  };
  [[nodiscard]] const Weights& weights(Output output) const { return outputs_[static_cast<std::size_t>(output)]; }
  void project(const Layer& layer, const Rows& x, Activations& a) const;
  void run_layer(const Layer& layer, std::span<const std::uint32_t> lengths, const Rows& x, float* out,
                 Activations& a) const;
  [[nodiscard]] Result<void> load_layers(const NetFile& file);
  [[nodiscard]] Result<void> load_heads(const NetFile& file);

  std::uint64_t id_ = 0;  // of these weights, among all of the program
  std::size_t embed_ = 0, hidden_ = 0;
  std::vector<Layer> layers_;
  Weights arc_dep_, arc_head_, arc_query_, rel_dep_, rel_head_, tag_, name_, rel_out_;
  std::vector<Weights> outputs_;
  std::vector<float> arc_root_, rel_root_;
};

}  // namespace vigie::model
