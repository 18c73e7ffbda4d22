// The file of a language's network: "VIGNET1\n", u64 bytes of a JSON, the JSON (sizes, labels, where each tensor lies),
// tensors at multiples of 64 bytes; little endian, mapped read-only. Made by training/text/, described in
// docs/formats.md. Everything that callers get was checked against the file's size, and its numbers are finite.
// Tested in tests/unit/model/net_file_test.cpp. The only user of the JSON library in model/.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/file.h"
#include "vigie/result.h"

namespace vigie::model {

struct NetSizes {
  std::size_t embed = 0, hidden = 0, layers = 0, arc = 0, rel = 0, tag = 0, name = 0;
  std::size_t shortest_ngram = 0, longest_ngram = 0, buckets = 0;
};

struct NetLabels {
  std::vector<std::string> upos, feats, lemmas, relations, names;
};

class NetFile {
 public:
  using Shape = std::initializer_list<std::size_t>;

  // Errors: not_found; incompatible (another version's), corrupt; each names the file and what to do.
  [[nodiscard]] static Result<NetFile> open(const std::string& path);

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const std::string& made() const { return made_; }  // recipe and seed
  [[nodiscard]] const NetSizes& sizes() const { return sizes_; }
  [[nodiscard]] const NetLabels& labels() const { return labels_; }

  // First dimension of a tensor; 0 where there is none of that name.
  [[nodiscard]] std::size_t length(std::string_view tensor) const;
  // The tensor of that name, which must have this type and shape.
  [[nodiscard]] Result<std::span<const float>> floats(std::string_view tensor, Shape shape) const;
  [[nodiscard]] Result<std::span<const std::int8_t>> bytes(std::string_view tensor, Shape shape) const;
  [[nodiscard]] Result<std::span<const std::uint32_t>> numbers(std::string_view tensor, Shape shape) const;
  [[nodiscard]] Result<std::string_view> text(std::string_view tensor) const;
  // An error about this file, for those who look into the tensors.
  [[nodiscard]] Error damaged(const std::string& what) const;

 private:
  struct Tensor {
    std::string type;
    std::vector<std::size_t> shape;
    std::string_view bytes;
  };
  struct Parser;
  [[nodiscard]] Result<std::string_view> find(std::string_view tensor, std::string_view type, Shape shape) const;

  std::string path_, language_, made_;
  MappedFile file_;
  NetSizes sizes_;
  NetLabels labels_;
  std::map<std::string, Tensor, std::less<>> tensors_;
};

}  // namespace vigie::model
