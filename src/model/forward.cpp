// SPDX-License-Identifier: Apache-2.0
#include "model/forward.h"

#include <algorithm>
#include <atomic>
#include <string>

namespace vigie::model {
namespace {

constexpr float kRelu = 0;
constexpr std::size_t kSeats = 1024;  // 4 kB each: what a story repeats stays in the caches

Floats copied(std::span<const float> values) {
  Floats out;
  std::copy(values.begin(), values.end(), out.grow(values.size()));
  return out;
}

// The matrix `name` [in, out] and the bias `bias`; without one where that is empty.
Result<Weights> matrix(const NetFile& file, const std::string& name, const std::string& bias, std::size_t in,
                       std::size_t out) {
  VIGIE_TRY(const auto rows, file.floats(name, {in, out}));
  if (bias.empty()) return Weights::unpacked(rows.data(), nullptr, in, out);
  VIGIE_TRY(const auto added, file.floats(bias, {out}));
  return Weights::unpacked(rows.data(), added.data(), in, out);
}

float* multiplied(const Rows& rows, const Weights& weights, float floor, Floats& out) {
  float* to = out.grow(rows.size * weights.stride());
  multiply(rows, weights, floor, to);
  return to;
}

}  // namespace

Result<Forward> Forward::load(const NetFile& file) {
  auto forward = load_unpacked(file);
  if (forward) forward->pack();
  return forward;
}

void Forward::pack() {
  static std::atomic<std::uint64_t> last{0};
  id_ = ++last;
  for (Layer& layer : layers_) layer.weights.pack();
  for (Weights* head : {&arc_dep_, &arc_head_, &arc_query_, &rel_dep_, &rel_head_, &tag_, &name_, &rel_out_})
    head->pack();
  for (Weights& output : outputs_) output.pack();
}

Result<Forward> Forward::load_unpacked(const NetFile& file) {
  Forward forward;
  forward.embed_ = file.sizes().embed;
  forward.hidden_ = file.sizes().hidden;
  VIGIE_TRY_VOID(forward.load_layers(file));
  VIGIE_TRY_VOID(forward.load_heads(file));
  return forward;
}

Result<void> Forward::load_layers(const NetFile& file) {
  std::size_t in = embed_;
  for (std::size_t k = 0; k < file.sizes().layers; ++k) {
    const std::string name = "layer" + std::to_string(k);
    Layer layer;
    VIGIE_TRY(layer.weights, matrix(file, name + "_weight", {}, in, (in == 2 * hidden_ ? 6 : 8) * hidden_));
    VIGIE_TRY(const auto v, file.floats(name + "_v", {2, 2, hidden_}));
    VIGIE_TRY(const auto bias, file.floats(name + "_bias", {2, 2, hidden_}));
    layer.v = copied(v);
    layer.bias = copied(bias);
    layers_.push_back(std::move(layer));
    in = 2 * hidden_;
  }
  return {};
}

Result<void> Forward::load_heads(const NetFile& file) {
  const NetSizes& s = file.sizes();
  const NetLabels& l = file.labels();
  const std::size_t in = 2 * hidden_;
  VIGIE_TRY(arc_dep_, matrix(file, "arc_dep_weight", "arc_dep_bias", in, s.arc));
  VIGIE_TRY(arc_head_, matrix(file, "arc_head_weight", "arc_head_bias", in, s.arc));
  // d U h + u h = (d U + u) h: the bias is the product's.
  VIGIE_TRY(arc_query_, matrix(file, "arc_bilinear", "arc_bias", s.arc, s.arc));
  VIGIE_TRY(rel_dep_, matrix(file, "rel_dep_weight", "rel_bias", in, s.rel));
  VIGIE_TRY(rel_head_, matrix(file, "rel_head_weight", {}, in, s.rel));
  VIGIE_TRY(rel_out_, matrix(file, "rel_out", "rel_out_bias", s.rel, l.relations.size()));
  VIGIE_TRY(tag_, matrix(file, "tag_weight", "tag_bias", in, s.tag));
  VIGIE_TRY(name_, matrix(file, "name_weight", "name_bias", in, s.name));
  VIGIE_TRY(const auto arc_root, file.floats("arc_root", {s.arc}));
  VIGIE_TRY(const auto rel_root, file.floats("rel_root", {s.rel}));
  arc_root_.assign(arc_root.begin(), arc_root.end());
  rel_root_.assign(rel_root.begin(), rel_root.end());
  rel_root_.resize(rel_head_.stride());
  outputs_.resize(4);
  VIGIE_TRY(outputs_[0], matrix(file, "upos_out", "upos_out_bias", s.tag, l.upos.size()));
  VIGIE_TRY(outputs_[1], matrix(file, "feats_out", "feats_out_bias", s.tag, l.feats.size()));
  VIGIE_TRY(outputs_[2], matrix(file, "lemma_out", "lemma_out_bias", s.tag, l.lemmas.size()));
  VIGIE_TRY(outputs_[3], matrix(file, "name_out", "name_out_bias", s.name, l.names.size()));
  return {};
}

Scores Forward::input(std::size_t rows, Activations& a) const {
  const std::size_t stride = padded(std::max(embed_, 2 * hidden_));  // layers write here in turn
  return {a.x.grow(rows * stride), stride};
}

std::size_t SeenWords::seat_of(std::uint64_t net, std::uint32_t word) {
  return static_cast<std::size_t>((word + net * 31) * 0x9E3779B97F4A7C15ULL >> 54U) % kSeats;
}

const float* SeenWords::find(std::uint64_t net, std::uint32_t word) const {
  if (word == 0 || seats_.empty()) return nullptr;
  const Seat& seat = seats_[seat_of(net, word)];
  return seat.net == net && seat.word == word ? seat.values.data() : nullptr;
}

void SeenWords::keep(std::uint64_t net, std::uint32_t word, const float* values, std::size_t size) {
  if (word == 0) return;
  seats_.resize(kSeats);
  Seat& seat = seats_[seat_of(net, word)];
  seat.net = net;
  seat.word = word;
  std::copy_n(values, size, seat.values.grow(size));
}

// The first layer's product, of words not seen before alone: each row's is the same whatever rows stand beside it.
void Forward::project(const Layer& layer, const Rows& x, Activations& a) const {
  const std::size_t columns = layer.weights.stride();
  float* u = a.u.grow(x.size * columns);
  float* unseen = a.unseen.grow(x.size * x.stride);
  a.unseen_rows.clear();
  for (std::size_t i = 0; i < x.size; ++i) {
    if (const float* known = a.seen.find(id_, a.words[i])) {
      std::copy_n(known, columns, u + i * columns);
      continue;
    }
    std::copy_n(x.data + i * x.stride, layer.weights.in(), unseen + a.unseen_rows.size() * x.stride);
    a.unseen_rows.push_back(static_cast<std::uint32_t>(i));
  }
  const float* fresh = multiplied({unseen, a.unseen_rows.size(), x.stride}, layer.weights, kNoFloor, a.fresh);
  for (std::size_t i = 0; i < a.unseen_rows.size(); ++i) {
    const std::uint32_t row = a.unseen_rows[i];
    std::copy_n(fresh + i * columns, columns, u + row * columns);
    a.seen.keep(id_, a.words[row], fresh + i * columns, columns);
  }
}

void Forward::run_layer(const Layer& layer, std::span<const std::uint32_t> lengths, const Rows& x, float* out,
                        Activations& a) const {
  const std::size_t columns = layer.weights.stride();
  const bool own_skip = layer.weights.out() > 6 * hidden_;
  if (&layer == &layers_.front() && own_skip && a.words.size() == x.size)
    project(layer, x, a);
  else
    multiplied(x, layer.weights, kNoFloor, a.u);
  const float* u = a.u.data();
  Scan s;
  s.u_stride = columns;
  s.skip_stride = own_skip ? columns : x.stride;
  s.v = layer.v.data();
  s.bias = layer.bias.data();
  s.out_stride = x.stride;
  s.hidden = hidden_;
  s.cells = a.cells.grow(hidden_);
  std::size_t row = 0;
  for (const std::uint32_t length : lengths) {
    s.u = u + row * columns;
    s.skip = own_skip ? s.u + 6 * hidden_ : x.data + row * x.stride;
    s.out = out + row * s.out_stride;
    s.rows = length;
    scan(s);
    row += length;
  }
}

void Forward::encode(std::span<const std::uint32_t> lengths, Activations& a) const {
  std::size_t rows = 0;
  for (const std::uint32_t length : lengths) rows += length;
  const Scores x = input(rows, a);
  float* from = x.data;
  float* to = a.states.grow(rows * x.stride);
  for (const Layer& layer : layers_) {
    run_layer(layer, lengths, {from, rows, x.stride}, to, a);
    std::swap(from, to);
  }
  const Rows states{from, rows, x.stride};
  const float* dep = multiplied(states, arc_dep_, kRelu, a.arc_dep);
  multiplied({dep, rows, arc_dep_.stride()}, arc_query_, kNoFloor, a.arc_query);
  multiplied(states, arc_head_, kRelu, a.arc_head);
  multiplied(states, rel_dep_, kNoFloor, a.rel_dep);
  multiplied(states, rel_head_, kNoFloor, a.rel_head);
  multiplied(states, tag_, kRelu, a.tag);
  multiplied(states, name_, kRelu, a.name);
}

ArcScores Forward::arcs(std::size_t first, std::size_t words, Activations& a) const {
  a.heads.reset(arc_head_.out(), words + 1);
  a.heads.set_column(0, arc_root_.data());
  for (std::size_t i = 0; i < words; ++i)
    a.heads.set_column(i + 1, a.arc_head.data() + (first + i) * arc_head_.stride());
  const float* query = a.arc_query.data() + first * arc_query_.stride();
  return {multiplied({query, words, arc_query_.stride()}, a.heads, kNoFloor, a.arcs), a.heads.stride()};
}

Scores Forward::relations(std::span<const std::uint32_t> heads, Activations& a) const {
  const std::size_t stride = rel_dep_.stride();
  float* joined = a.joined.grow(heads.size() * stride);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const float* dep = a.rel_dep.data() + i * stride;
    const float* head = heads[i] == 0 ? rel_root_.data() : a.rel_head.data() + (heads[i] - 1) * stride;
    for (std::size_t k = 0; k < stride; ++k) joined[i * stride + k] = std::max(0.0F, dep[k] + head[k]);
  }
  return {multiplied({joined, heads.size(), stride}, rel_out_, kNoFloor, a.out), rel_out_.stride()};
}

Scores Forward::scores(Output output, std::size_t rows, Activations& a) const {
  const bool name = output == Output::name;
  const Rows from{(name ? a.name : a.tag).data(), rows, (name ? name_ : tag_).stride()};
  return {multiplied(from, weights(output), kNoFloor, a.out), weights(output).stride()};
}

}  // namespace vigie::model
