// Files of networks with random weights: of any sizes, in the format that training/text/export.py writes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/net_file.h"

namespace vigie::test {

struct RandomNet {
  std::string language = "fr";
  model::NetSizes sizes{24, 32, 3, 20, 28, 36, 16, 2, 5, 64};
  std::size_t feats = 12, lemmas = 10, relations = 9;
  std::vector<std::string> words = {"le", "chef", "village"};
  unsigned seed = 1;
};

// Sizes as they ship: 128 values a word, 128 cells a direction, labels as of a treebank, `words` made-up words.
RandomNet real_sizes(std::size_t words);

// The bytes of the file. `changed` ("layer1_v") gets a shape that is wrong.
std::string random_net(const RandomNet& net, const std::string& changed = {});

// Writes bytes into a file of the test's own folder and gives its path.
std::string written(const std::string& name, const std::string& bytes);

}  // namespace vigie::test
