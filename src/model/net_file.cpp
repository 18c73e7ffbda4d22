// SPDX-License-Identifier: Apache-2.0
#include "model/net_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace vigie::model {
namespace {

using Json = nlohmann::json;

static_assert(std::endian::native == std::endian::little, "networks are mapped as they lie in the file");
constexpr std::string_view kMagic = "VIGNET1\n";
constexpr std::size_t kHeader = 16, kAlignment = 64;
constexpr std::size_t kLargest = 1U << 16U;  // of any size named in the file; a bound against overflow
constexpr std::size_t kLanes = 16;           // what kernels.h wants `hidden` to be a multiple of

const Json& member(const Json& object, const char* name) {
  static const Json none;
  const auto at = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && at != object.end() ? *at : none;
}

std::optional<std::size_t> number(const Json& value) {
  if (!value.is_number_unsigned()) return std::nullopt;
  return value.get<std::size_t>();
}

std::string string_of(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

bool read_size(const Json& from, const char* name, std::size_t& to) {
  const auto value = number(member(from, name));
  to = value.value_or(0);
  return to > 0 && to <= kLargest;
}

bool read_labels(const Json& from, const char* name, std::vector<std::string>& to) {
  const Json& list = member(from, name);
  if (!list.is_array() || list.empty() || list.size() > kLargest) return false;
  for (const Json& label : list) {
    if (!label.is_string()) return false;
    to.push_back(label.get<std::string>());
  }
  return true;
}

std::size_t width(std::string_view type) { return type == "u32" || type == "f32" ? 4 : 1; }

// Bytes of a tensor; nothing where they are more than `most`.
std::optional<std::size_t> size_of(std::string_view type, const std::vector<std::size_t>& shape, std::size_t most) {
  std::size_t size = width(type);
  for (const std::size_t n : shape) {
    if (n != 0 && size > most / n) return std::nullopt;
    size *= n;
  }
  return size <= most ? std::optional(size) : std::nullopt;
}

std::string shape_text(const std::string& type, std::span<const std::size_t> shape) {
  std::string text = type + " [";
  for (const std::size_t n : shape) text += (text.back() == '[' ? "" : ", ") + std::to_string(n);
  return text + "]";
}

}  // namespace

struct NetFile::Parser {
  // Names what is wrong; empty where all is well.
  static std::string read(const Json& json, NetFile& net) {
    net.language_ = string_of(member(json, "language"));
    net.made_ = string_of(member(json, "made"));
    if (net.language_.empty()) return "names no language";
    NetSizes& s = net.sizes_;
    const Json& dims = member(json, "dims");
    const Json& ngrams = member(json, "ngrams");
    if (!read_size(dims, "embed", s.embed) || !read_size(dims, "hidden", s.hidden) ||
        !read_size(dims, "layers", s.layers) || !read_size(dims, "arc", s.arc) || !read_size(dims, "rel", s.rel) ||
        !read_size(dims, "tag", s.tag) || !read_size(dims, "name", s.name) || s.layers > 64 || s.hidden % kLanes != 0)
      return "has sizes that are missing or out of range";
    if (!read_size(ngrams, "min", s.shortest_ngram) || !read_size(ngrams, "max", s.longest_ngram) ||
        !read_size(ngrams, "buckets", s.buckets) || s.longest_ngram < s.shortest_ngram)
      return "has settings of n-grams that are missing or out of range";
    NetLabels& l = net.labels_;
    if (!read_labels(json, "upos", l.upos) || !read_labels(json, "feats", l.feats) ||
        !read_labels(json, "lemmas", l.lemmas) || !read_labels(json, "relations", l.relations) ||
        !read_labels(json, "names", l.names))
      return "has lists of labels that are missing or empty";
    return read_tensors(member(json, "tensors"), net);
  }

  static std::string read_tensors(const Json& json, NetFile& net) {
    if (!json.is_object()) return "lists no tensors";
    const std::string_view all = net.file_.bytes();
    for (const auto& [name, entry] : json.items()) {
      Tensor tensor;
      tensor.type = string_of(member(entry, "dtype"));
      const Json& shape = member(entry, "shape");
      const auto offset = number(member(entry, "offset"));
      const std::string about = "has a bad entry for its tensor " + name;
      if (!offset || !shape.is_array() || *offset % kAlignment != 0 || *offset > all.size()) return about;
      for (const Json& n : shape) {
        const auto value = number(n);
        if (!value) return about;
        tensor.shape.push_back(*value);
      }
      const auto size = size_of(tensor.type, tensor.shape, all.size() - *offset);
      if (!size) return "ends before its tensor " + name + " does";
      tensor.bytes = all.substr(*offset, *size);
      net.tensors_.emplace(name, std::move(tensor));
    }
    return {};
  }
};

Error NetFile::damaged(const std::string& what) const {
  return {ErrorCode::corrupt,
          "is damaged or no network of the text stage: it " + what +
              "; take the file from the repository's models/ again, or train it (training/text)",
          path_};
}

Result<NetFile> NetFile::open(const std::string& path) {
  NetFile net;
  net.path_ = path;
  VIGIE_TRY(net.file_, MappedFile::open(path));
  const std::string_view all = net.file_.bytes();
  if (all.substr(0, 6) == kMagic.substr(0, 6) && all.substr(0, kMagic.size()) != kMagic) {
    return fail(ErrorCode::incompatible, path,
                "is a network for another version of Vigie; take the one that comes with this version");
  }
  if (all.size() < kHeader || all.substr(0, kMagic.size()) != kMagic)
    return tl::unexpected(net.damaged("does not begin as one"));
  std::uint64_t size = 0;
  std::memcpy(&size, all.data() + kMagic.size(), sizeof(size));
  if (size > all.size() - kHeader) return tl::unexpected(net.damaged("ends within its description"));
  const std::string_view text = all.substr(kHeader, static_cast<std::size_t>(size));
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  if (!json.is_object()) return tl::unexpected(net.damaged("has a description that cannot be read"));
  const std::string wrong = Parser::read(json, net);
  if (!wrong.empty()) return tl::unexpected(net.damaged(wrong));
  return net;
}

std::size_t NetFile::length(std::string_view tensor) const {
  const auto at = tensors_.find(tensor);
  return at == tensors_.end() || at->second.shape.empty() ? 0 : at->second.shape.front();
}

Result<std::string_view> NetFile::find(std::string_view tensor, std::string_view type, Shape shape) const {
  const auto at = tensors_.find(tensor);
  if (at == tensors_.end()) return tl::unexpected(damaged("has no tensor " + std::string(tensor)));
  const Tensor& found = at->second;
  if (found.type != type || !std::equal(shape.begin(), shape.end(), found.shape.begin(), found.shape.end())) {
    return tl::unexpected(damaged("has a tensor " + std::string(tensor) + " of " + shape_text(found.type, found.shape) +
                                  " where " + shape_text(std::string(type), {shape.begin(), shape.size()}) +
                                  " is due"));
  }
  return found.bytes;
}

Result<std::span<const float>> NetFile::floats(std::string_view tensor, Shape shape) const {
  VIGIE_TRY(const auto raw, find(tensor, "f32", shape));
  // The mapping begins on a page and the tensor at a multiple of 64 bytes.
  const std::span<const float> values(reinterpret_cast<const float*>(raw.data()), raw.size() / sizeof(float));
  if (!std::all_of(values.begin(), values.end(), [](float x) { return std::isfinite(x); }))
    return tl::unexpected(damaged("has a tensor " + std::string(tensor) + " with values that are no numbers"));
  return values;
}

Result<std::span<const std::int8_t>> NetFile::bytes(std::string_view tensor, Shape shape) const {
  VIGIE_TRY(const auto raw, find(tensor, "i8", shape));
  return std::span(reinterpret_cast<const std::int8_t*>(raw.data()), raw.size());
}

Result<std::span<const std::uint32_t>> NetFile::numbers(std::string_view tensor, Shape shape) const {
  VIGIE_TRY(const auto raw, find(tensor, "u32", shape));
  return std::span(reinterpret_cast<const std::uint32_t*>(raw.data()), raw.size() / sizeof(std::uint32_t));
}

Result<std::string_view> NetFile::text(std::string_view tensor) const { return find(tensor, "u8", {length(tensor)}); }

}  // namespace vigie::model
