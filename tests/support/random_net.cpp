// SPDX-License-Identifier: Apache-2.0
#include "support/random_net.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

namespace vigie::test {
namespace {

class NetWriter {
 public:
  NetWriter(const RandomNet& net, std::string changed) : net_(net), changed_(std::move(changed)), random_(net.seed) {}

  std::string write() {
    add_words();
    add_layers();
    add_heads();
    return bytes();
  }

 private:
  using Shape = std::vector<std::size_t>;

  void add(const std::string& name, const char* type, Shape shape, std::string bytes) {
    if (name == changed_) shape.front() += 1;
    tensors_.push_back({name, type, std::move(shape), std::move(bytes)});
  }
  template <class T>
  void add_values(const std::string& name, const char* type, const Shape& shape, const std::vector<T>& values) {
    std::string bytes(values.size() * sizeof(T), '\0');
    if (!bytes.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
    add(name, type, shape, std::move(bytes));
  }
  static std::size_t size(const Shape& shape) {
    std::size_t n = 1;
    for (const std::size_t d : shape) n *= d;
    return n;
  }
  void floats(const std::string& name, const Shape& shape, float deviation) {
    std::normal_distribution<float> normal(0, deviation);
    std::vector<float> values(size(shape));
    for (float& v : values) v = normal(random_);
    add_values(name, "f32", shape, values);
  }
  // So scaled that what goes in and what comes out are as large.
  void matrix(const std::string& name, std::size_t in, std::size_t out) {
    floats(name, {in, out}, 1 / std::sqrt(static_cast<float>(in)));
  }
  void rows(const std::string& name, std::size_t count) {
    std::uniform_int_distribution<int> byte(-127, 127);
    std::vector<std::int8_t> values(count * net_.sizes.embed);
    for (auto& v : values) v = static_cast<std::int8_t>(byte(random_));
    add_values(name + "_rows", "i8", {count, net_.sizes.embed}, values);
    add_values(name + "_scales", "f32", {count}, std::vector<float>(count, 0.01F));
  }

  void add_words() {
    std::vector<std::string> words = net_.words;
    std::sort(words.begin(), words.end());
    std::string keys;
    std::vector<std::uint32_t> ends;
    for (const auto& word : words) ends.push_back(static_cast<std::uint32_t>((keys += word).size()));
    add("word_keys", "u8", {keys.size()}, keys);
    add_values("word_key_ends", "u32", {ends.size()}, ends);
    rows("word", words.size());
    rows("ngram", net_.sizes.buckets);
    floats("unknown", {net_.sizes.embed}, 0.3F);
    floats("shapes", {14, net_.sizes.embed}, 0.3F);
  }

  void add_layers() {
    const std::size_t hidden = net_.sizes.hidden;
    std::size_t in = net_.sizes.embed;
    for (std::size_t k = 0; k < net_.sizes.layers; ++k) {
      const std::string name = "layer" + std::to_string(k);
      matrix(name + "_weight", in, (in == 2 * hidden ? 6 : 8) * hidden);
      floats(name + "_v", {2, 2, hidden}, 0.5F);
      floats(name + "_bias", {2, 2, hidden}, 0.5F);
      in = 2 * hidden;
    }
  }

  void add_heads() {
    const model::NetSizes& s = net_.sizes;
    const auto head = [&](const std::string& name, const std::string& bias, std::size_t in, std::size_t out) {
      matrix(name, in, out);
      floats(bias, {out}, 0.3F);
    };
    const std::size_t in = 2 * s.hidden;
    head("arc_dep_weight", "arc_dep_bias", in, s.arc);
    head("arc_head_weight", "arc_head_bias", in, s.arc);
    head("arc_bilinear", "arc_bias", s.arc, s.arc);
    floats("arc_root", {s.arc}, 0.5F);
    head("rel_dep_weight", "rel_bias", in, s.rel);
    matrix("rel_head_weight", in, s.rel);
    floats("rel_root", {s.rel}, 0.5F);
    head("rel_out", "rel_out_bias", s.rel, net_.relations);
    head("tag_weight", "tag_bias", in, s.tag);
    head("name_weight", "name_bias", in, s.name);
    head("upos_out", "upos_out_bias", s.tag, 17);
    head("feats_out", "feats_out_bias", s.tag, net_.feats);
    head("lemma_out", "lemma_out_bias", s.tag, net_.lemmas);
    head("name_out", "name_out_bias", s.name, 9);
  }

  static std::string list(const std::vector<std::string>& items) {
    std::string out = "[";
    for (const auto& item : items) out += (out.size() > 1 ? ",\"" : "\"") + item + "\"";
    return out + "]";
  }
  // `known`, and made-up ones up to `size`.
  static std::string labels(std::vector<std::string> known, const std::string& made, std::size_t size) {
    for (std::size_t i = known.size(); i < size; ++i) known.push_back(made + std::to_string(i));
    known.resize(size);
    return list(known);
  }

  std::string description(const std::vector<std::size_t>& offsets) const {
    const model::NetSizes& s = net_.sizes;
    const auto field = [](const char* name, std::size_t value) {
      return std::string("\"") + name + "\":" + std::to_string(value);
    };
    std::string json = "{\"language\":\"" + net_.language + "\",\"made\":\"random\",\"dims\":{" +
                       field("embed", s.embed) + "," + field("hidden", s.hidden) + "," + field("layers", s.layers) +
                       "," + field("arc", s.arc) + "," + field("rel", s.rel) + "," + field("tag", s.tag) + "," +
                       field("name", s.name) + "},\"ngrams\":{" + field("min", s.shortest_ngram) + "," +
                       field("max", s.longest_ngram) + "," + field("buckets", s.buckets) + "},";
    json += "\"upos\":" + list({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
                                "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
    json += ",\"feats\":" + labels({"_", "Gender=Masc|Number=Sing", "Mood=Ind|VerbForm=Fin"}, "Case=", net_.feats);
    json += ",\"lemmas\":" + labels({"l-0+", "k-0+", "=être", "l-3+er"}, "l-1+", net_.lemmas);
    json += ",\"relations\":" + labels({"nsubj", "root", "obj"}, "dep:", net_.relations);
    json += ",\"names\":" + list({"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"}) +
            ",\"tensors\":{";
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
      const Tensor& t = tensors_[i];
      json += (i > 0 ? ",\"" : "\"") + t.name + "\":{\"dtype\":\"" + t.type + "\",\"shape\":[";
      for (std::size_t d = 0; d < t.shape.size(); ++d) json += (d > 0 ? "," : "") + std::to_string(t.shape[d]);
      json += "]," + field("offset", offsets[i]) + "}";
    }
    return json + "}}";
  }

  std::string bytes() const {
    const auto aligned = [](std::size_t n) { return (n + 63) / 64 * 64; };
    std::vector<std::size_t> offsets(tensors_.size(), 1'000'000'000);  // as long as the largest
    std::size_t at = aligned(16 + description(offsets).size());
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
      offsets[i] = at;
      at = aligned(at + tensors_[i].bytes.size());
    }
    const std::string json = description(offsets);
    std::string out = "VIGNET1\n";
    const std::uint64_t size = json.size();
    out.append(reinterpret_cast<const char*>(&size), sizeof(size));
    out += json;
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
      out.resize(offsets[i], '\0');
      out += tensors_[i].bytes;
    }
    out.resize(at, '\0');
    return out;
  }

  struct Tensor {
    std::string name, type;
    Shape shape;
    std::string bytes;
  };
  const RandomNet& net_;
  std::string changed_;
  std::mt19937 random_;
  std::vector<Tensor> tensors_;
};

}  // namespace

RandomNet real_sizes(std::size_t words) {
  RandomNet net;
  net.sizes = {128, 128, 3, 96, 96, 128, 64, 2, 5, 32768};
  net.feats = 213;
  net.lemmas = 430;
  net.relations = 51;
  net.words.clear();
  for (std::size_t i = 0; i < words; ++i) net.words.push_back("mot" + std::to_string(i));
  return net;
}

std::string random_net(const RandomNet& net, const std::string& changed) { return NetWriter(net, changed).write(); }

std::string written(const std::string& name, const std::string& bytes) {
  const auto folder = std::filesystem::temp_directory_path() / ("vigie-nets-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const auto path = folder / name;
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path.string();
}

}  // namespace vigie::test
