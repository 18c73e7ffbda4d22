// SPDX-License-Identifier: Apache-2.0
#include "unit/model/slow_net.h"

#include <algorithm>
#include <cmath>

namespace vigie::test {
namespace {

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

Vector times(const Vector& x, const Matrix& weights) {
  Vector out(weights.front().size());
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < out.size(); ++j) out[j] += x[i] * weights[i][j];
  return out;
}

Vector plus(Vector a, const Vector& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

Vector relu(Vector a) {
  for (double& v : a) v = std::max(0.0, v);
  return a;
}

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

Vector SlowNet::values(const std::string& name, std::size_t size) const {
  const auto all = *file_.floats(name, {size});
  return {all.begin(), all.end()};
}

Matrix SlowNet::matrix(const std::string& name, std::size_t in, std::size_t out) const {
  const auto all = *file_.floats(name, {in, out});
  Matrix rows;
  for (std::size_t i = 0; i < in; ++i) rows.emplace_back(all.begin() + i * out, all.begin() + (i + 1) * out);
  return rows;
}

Vector SlowNet::word(const std::string& norm, unsigned shape, bool first) const {
  const auto& s = file_.sizes();
  Vector out = matrix("shapes", 14, s.embed)[shape + (first ? 7 : 0)];
  const auto keys = *file_.text("word_keys");
  const std::size_t words = file_.length("word_key_ends");
  const auto ends = *file_.numbers("word_key_ends", {words});
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    if (keys.substr(begin, ends[i] - begin) != norm) continue;
    const auto rows = *file_.bytes("word_rows", {words, s.embed});
    for (std::size_t d = 0; d < s.embed; ++d) out[d] += rows[i * s.embed + d] * values("word_scales", words)[i];
    return out;
  }
  out = plus(out, values("unknown", s.embed));
  std::vector<std::string> characters;
  for (const char c : "<" + norm + ">") {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U)
      characters.back() += c;
    else
      characters.emplace_back(1, c);
  }
  std::vector<std::uint32_t> buckets;
  for (std::size_t n = s.shortest_ngram; n <= s.longest_ngram; ++n) {
    for (std::size_t i = 0; i + n <= characters.size(); ++i) {
      std::uint32_t hash = 2166136261U;
      for (std::size_t k = i; k < i + n; ++k)
        for (const char c : characters[k]) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
      buckets.push_back(hash % static_cast<std::uint32_t>(s.buckets));
    }
  }
  const auto rows = *file_.bytes("ngram_rows", {s.buckets, s.embed});
  const Vector scales = values("ngram_scales", s.buckets);
  for (const std::uint32_t b : buckets)
    for (std::size_t d = 0; d < s.embed; ++d)
      out[d] += rows[b * s.embed + d] * scales[b] / static_cast<double>(buckets.size());
  return out;
}

Matrix SlowNet::layer(const Matrix& x, std::size_t k) const {
  const std::size_t hidden = file_.sizes().hidden, in = x.front().size();
  const std::string name = "layer" + std::to_string(k);
  const Matrix weights = matrix(name + "_weight", in, (in == 2 * hidden ? 6 : 8) * hidden);
  const auto v = *file_.floats(name + "_v", {2, 2, hidden});
  const auto bias = *file_.floats(name + "_bias", {2, 2, hidden});
  Matrix u, out(x.size(), Vector(2 * hidden));
  for (const Vector& row : x) u.push_back(times(row, weights));
  for (std::size_t direction = 0; direction < 2; ++direction) {
    for (std::size_t h = 0; h < hidden; ++h) {
      const std::size_t c_at = direction * 3 * hidden + h, f_at = c_at + hidden, r_at = f_at + hidden;
      const std::size_t f_own = direction * 2 * hidden + h, r_own = f_own + hidden;
      double cell = 0;
      for (std::size_t step = 0; step < x.size(); ++step) {
        const std::size_t t = direction == 0 ? step : x.size() - 1 - step;
        const double f = sigmoid(u[t][f_at] + v[f_own] * cell + bias[f_own]);
        const double r = sigmoid(u[t][r_at] + v[r_own] * cell + bias[r_own]);
        const std::size_t own = direction * hidden + h;
        const double skip = in == 2 * hidden ? x[t][own] : u[t][6 * hidden + own];
        cell = f * cell + (1 - f) * u[t][c_at];
        out[t][own] = r * cell + (1 - r) * skip;
      }
    }
  }
  return out;
}

Matrix SlowNet::encode(Matrix x) const {
  for (std::size_t k = 0; k < file_.sizes().layers; ++k) x = layer(x, k);
  return x;
}

Matrix SlowNet::arcs(const Matrix& states) const {
  const std::size_t in = states.front().size(), arc = file_.sizes().arc;
  Matrix heads{values("arc_root", arc)}, out;
  for (const Vector& o : states)
    heads.push_back(relu(plus(times(o, matrix("arc_head_weight", in, arc)), values("arc_head_bias", arc))));
  for (const Vector& o : states) {
    const Vector d = relu(plus(times(o, matrix("arc_dep_weight", in, arc)), values("arc_dep_bias", arc)));
    const Vector query = times(d, matrix("arc_bilinear", arc, arc));
    out.emplace_back();
    for (const Vector& h : heads) out.back().push_back(dot(query, h) + dot(values("arc_bias", arc), h));
  }
  return out;
}

Matrix SlowNet::relations(const Matrix& states, const std::vector<std::uint32_t>& heads) const {
  const std::size_t in = states.front().size(), rel = file_.sizes().rel, labels = file_.labels().relations.size();
  Matrix out;
  for (std::size_t i = 0; i < states.size(); ++i) {
    Vector sum = plus(times(states[i], matrix("rel_dep_weight", in, rel)), values("rel_bias", rel));
    sum = plus(
        sum, heads[i] == 0 ? values("rel_root", rel) : times(states[heads[i] - 1], matrix("rel_head_weight", in, rel)));
    out.push_back(plus(times(relu(sum), matrix("rel_out", rel, labels)), values("rel_out_bias", labels)));
  }
  return out;
}

Matrix SlowNet::upos(const Matrix& states) const {
  const std::size_t in = states.front().size(), tag = file_.sizes().tag, labels = file_.labels().upos.size();
  Matrix out;
  for (const Vector& o : states) {
    const Vector t = relu(plus(times(o, matrix("tag_weight", in, tag)), values("tag_bias", tag)));
    out.push_back(plus(times(t, matrix("upos_out", tag, labels)), values("upos_out_bias", labels)));
  }
  return out;
}

Matrix SlowNet::names(const Matrix& states) const {
  const std::size_t in = states.front().size(), name = file_.sizes().name, labels = file_.labels().names.size();
  Matrix out;
  for (const Vector& o : states) {
    const Vector n = relu(plus(times(o, matrix("name_weight", in, name)), values("name_bias", name)));
    out.push_back(plus(times(n, matrix("name_out", name, labels)), values("name_out_bias", labels)));
  }
  return out;
}

}  // namespace vigie::test
