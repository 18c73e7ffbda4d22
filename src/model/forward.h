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

// What a batch makes on its way, kept for the next one. One thread's own.
struct Activations {
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
  void run_layer(const Layer& layer, std::span<const std::uint32_t> lengths, const Rows& x, float* out,
                 Activations& a) const;
  [[nodiscard]] Result<void> load_layers(const NetFile& file);
  [[nodiscard]] Result<void> load_heads(const NetFile& file);

  std::size_t embed_ = 0, hidden_ = 0;
  std::vector<Layer> layers_;
  Weights arc_dep_, arc_head_, arc_query_, rel_dep_, rel_head_, tag_, name_, rel_out_;
  std::vector<Weights> outputs_;
  std::vector<float> arc_root_, rel_root_;
};

}  // namespace vigie::model
