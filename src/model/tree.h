// The best dependency tree of a sentence: the maximum spanning arborescence with exactly one word under the root
// (Chu and Liu 1965, Edmonds 1967; one root by a penalty on the root's arcs, larger than any other difference; cycles
// are contracted along growing paths as in Gabow and others 1986: time n^2).
// Tested in tests/unit/model/tree_test.cpp against all trees of small sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vigie::model {

// scores[i * stride + j]: of word i (from 0) hanging on head j: 0 the root, j the word j - 1. Values that are no finite
// numbers count as very bad.
struct ArcScores {
  const float* data = nullptr;
  std::size_t stride = 0;
};

class TreeFinder {
 public:
  // heads[i]: 0 for the root, else the number of the head from 1. Equal trees: the same one each time.
  void find(const ArcScores& scores, std::span<std::uint32_t> heads);

 private:
  struct Edge {
    std::uint32_t dependent = 0, head = 0;  // nodes of the sentence: 0 the root, then the words
  };
  struct Cell {
    double score = 0;
    Edge edge;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  bool greedy(const ArcScores& scores, std::span<std::uint32_t> heads);
  void fill(const ArcScores& scores);
  std::uint32_t best_head(std::uint32_t slot) const;
  void grow(std::uint32_t slot);
  void contract(std::size_t from);
  void expand(std::span<std::uint32_t> heads);
  Cell& cell(std::uint32_t dependent, std::uint32_t head) { return cells_[dependent * slots_ + head]; }
  const Cell& cell(std::uint32_t dependent, std::uint32_t head) const { return cells_[dependent * slots_ + head]; }

  std::uint32_t slots_ = 0;            // words and root; a contracted node takes the slot of its first member
  std::vector<Cell> cells_;            // [dependent slot][head slot]
  std::vector<std::uint32_t> active_;  // slots in use
  std::vector<std::uint32_t> node_;    // node in a slot
  std::vector<std::uint8_t> state_;    // of a slot: 0 not seen, 1 on the path, 2 under the root
  std::vector<std::uint32_t> path_;    // slots, each but the first the head of the one before
  std::vector<Edge> edges_;            // into each node: what was chosen for it
  std::vector<std::uint32_t> parent_;  // of each node: the node it was contracted into
  std::vector<std::uint8_t> seen_;     // scratch of greedy()
};

}  // namespace vigie::model
