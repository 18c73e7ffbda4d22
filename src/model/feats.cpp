// SPDX-License-Identifier: Apache-2.0
#include "model/feats.h"

#include <algorithm>
#include <array>

#include "core/word.h"

namespace vigie::model {
namespace {

struct Pair {
  std::string_view feat;
  std::uint32_t bit;
};

constexpr std::array<Pair, 24> kPairs = {{
    {"Number=Sing", feature::singular},  {"Number=Plur", feature::plural},      {"Gender=Masc", feature::masculine},
    {"Gender=Fem", feature::feminine},   {"Person=1", feature::first_person},   {"Person=2", feature::second_person},
    {"Person=3", feature::third_person}, {"Tense=Past", feature::past},         {"Tense=Pres", feature::present},
    {"Tense=Fut", feature::future},      {"Tense=Imp", feature::imperfect},     {"Mood=Ind", feature::indicative},
    {"Mood=Cnd", feature::conditional},  {"Mood=Sub", feature::subjunctive},    {"Mood=Imp", feature::imperative},
    {"VerbForm=Fin", feature::finite},   {"VerbForm=Inf", feature::infinitive}, {"VerbForm=Part", feature::participle},
    {"VerbForm=Ger", feature::gerund},   {"Voice=Pass", feature::passive},      {"Polarity=Neg", feature::negative},
    {"Reflex=Yes", feature::reflexive},  {"Poss=Yes", feature::possessive},     {"Definite=Def", feature::definite},
}};

}  // namespace

std::uint32_t features_from(std::string_view feats) {
  std::uint32_t bits = 0;
  while (!feats.empty()) {
    const std::size_t end = std::min(feats.find('|'), feats.size());
    const auto* pair =
        std::find_if(kPairs.begin(), kPairs.end(), [&](const Pair& p) { return p.feat == feats.substr(0, end); });
    if (pair != kPairs.end()) bits |= pair->bit;
    feats.remove_prefix(std::min(end + 1, feats.size()));
  }
  return bits;
}

}  // namespace vigie::model
