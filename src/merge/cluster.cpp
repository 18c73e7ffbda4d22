// SPDX-License-Identifier: Apache-2.0
#include "merge/cluster.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "merge/weights.h"

namespace vigie::merge {
namespace {

struct Scored {
  Pair pair;
  double score = 0;
};

// Happenings that answer another one: which one they are for shows only in the company that they keep.
bool is_answer(const Claim& claim) {
  static constexpr std::array<std::string_view, 4> kAnswers = {"strategic/responsibility", "strategic/refusal",
                                                               "strategic/threat", "authority/trial"};
  return std::find(kAnswers.begin(), kAnswers.end(), claim.type) != kAnswers.end();
}

class Clusterer {
 public:
  Clusterer(const Tellings& tellings, const Scorer& scorer, Trace* trace)
      : tellings_(tellings),
        scorer_(scorer),
        trace_(trace),
        leader_(tellings.all.size()),
        members_(tellings.all.size()) {
    std::iota(leader_.begin(), leader_.end(), 0U);
    for (std::uint32_t i = 0; i < members_.size(); ++i) members_[i] = {i};
  }

  std::vector<std::vector<std::uint32_t>> run() {
    const auto pairs = candidate_pairs(tellings_);
    join_all(scored(pairs, false));
    join_all(scored(pairs, true));
    std::vector<std::vector<std::uint32_t>> out;
    for (auto& group : members_) {
      if (group.empty()) continue;
      std::sort(group.begin(), group.end());
      out.push_back(std::move(group));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  std::vector<Scored> scored(const std::vector<Pair>& pairs, bool answers) const {
    std::vector<Scored> out;
    for (const auto& pair : pairs) {
      if (is_answer(*tellings_.all[pair.first].claim) != answers) continue;
      const auto verdict = scorer_.verdict(pair.first, pair.second);
      if (!verdict.possible) continue;
      const double score = verdict.score + (answers ? company(pair) : 0);
      if (score >= weight::kThreshold) out.push_back({pair, score});
    }
    std::sort(out.begin(), out.end(), [](const Scored& a, const Scored& b) {
      return a.score != b.score ? a.score > b.score : a.pair < b.pair;
    });
    return out;
  }

  // Whether the stories of two answers tell one more event together.
  double company(const Pair& pair) const {
    const auto a = tellings_.all[pair.first].report, b = tellings_.all[pair.second].report;
    const auto events_of = [&](std::uint32_t report) {
      std::vector<std::uint32_t> out;
      const auto begin = std::lower_bound(tellings_.all.begin(), tellings_.all.end(), report,
                                          [](const Telling& telling, std::uint32_t at) { return telling.report < at; });
      for (auto at = begin; at != tellings_.all.end() && at->report == report; ++at) {
        if (!is_answer(*at->claim)) out.push_back(leader_[static_cast<std::size_t>(at - tellings_.all.begin())]);
      }
      std::sort(out.begin(), out.end());
      return out;
    };
    const auto x = events_of(a), y = events_of(b);
    if (x.empty() || y.empty()) return 0;
    std::vector<std::uint32_t> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both.empty() ? weight::kShareNoEvent : weight::kShareAnEvent;
  }

  void join_all(const std::vector<Scored>& pairs) {
    for (const auto& [pair, score] : pairs) {
      const auto a = leader_[pair.first], b = leader_[pair.second];
      if (a == b) continue;
      const std::string refusal = why_not(a, b);
      if (refusal.empty()) join(a, b);
      if (trace_ != nullptr) note(pair, score, refusal);
    }
  }

  std::string why_not(std::uint32_t a, std::uint32_t b) const {
    double sum = 0;
    for (const auto x : members_[a]) {
      for (const auto y : members_[b]) {
        const auto verdict = scorer_.verdict(x, y);
        if (!verdict.possible) return verdict.why;
        sum += verdict.score;
      }
    }
    const auto pairs = static_cast<double>(members_[a].size() * members_[b].size());
    return sum / pairs < weight::kMeanThreshold ? "the groups are too unlike on the whole" : "";
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const auto into = std::min(a, b), from = std::max(a, b);
    for (const auto member : members_[from]) {
      leader_[member] = into;
      members_[into].push_back(member);
    }
    members_[from].clear();
  }

  void note(const Pair& pair, double score, const std::string& refusal) const {
    const auto name = [&](std::uint32_t index) {
      const auto& telling = tellings_.all[index];
      return tellings_.report_of(telling).page + "#" + telling.claim->id;
    };
    Decision decision;
    decision.stage = "merge";
    decision.rule = refusal.empty() ? "merge.join" : "merge.keep-apart";
    decision.claim = name(pair.first);
    decision.value = name(pair.second);
    decision.why = refusal.empty() ? "type, time, place, parties, figures and words agree" : refusal;
    decision.refused = !refusal.empty();
    decision.score = score;
    trace_->decisions.push_back(std::move(decision));
  }

  const Tellings& tellings_;
  const Scorer& scorer_;
  Trace* trace_;
  std::vector<std::uint32_t> leader_;
  std::vector<std::vector<std::uint32_t>> members_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> clusters(const Tellings& tellings, const Scorer& scorer, Trace* trace) {
  return Clusterer(tellings, scorer, trace).run();
}

}  // namespace vigie::merge
