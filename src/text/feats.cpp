// SPDX-License-Identifier: Apache-2.0
#include "text/feats.h"

#include <array>
#include <bit>

namespace vigie::text {
namespace {

struct Value {
  std::uint32_t bit;
  std::string_view feature, value;
};

// By feature in alphabetical order, as the format asks.
constexpr std::array<Value, 24> kValues = {{
    {feature::definite, "Definite", "Def"},    {feature::feminine, "Gender", "Fem"},
    {feature::masculine, "Gender", "Masc"},    {feature::conditional, "Mood", "Cnd"},
    {feature::imperative, "Mood", "Imp"},      {feature::indicative, "Mood", "Ind"},
    {feature::subjunctive, "Mood", "Sub"},     {feature::plural, "Number", "Plur"},
    {feature::singular, "Number", "Sing"},     {feature::first_person, "Person", "1"},
    {feature::second_person, "Person", "2"},   {feature::third_person, "Person", "3"},
    {feature::negative, "Polarity", "Neg"},    {feature::possessive, "Poss", "Yes"},
    {feature::reflexive, "Reflex", "Yes"},     {feature::future, "Tense", "Fut"},
    {feature::imperfect, "Tense", "Imp"},      {feature::past, "Tense", "Past"},
    {feature::present, "Tense", "Pres"},       {feature::finite, "VerbForm", "Fin"},
    {feature::gerund, "VerbForm", "Ger"},      {feature::infinitive, "VerbForm", "Inf"},
    {feature::participle, "VerbForm", "Part"}, {feature::passive, "Voice", "Pass"},
}};

}  // namespace

void append_feats(const Word& word, std::string& out) {
  if (!word.feats.empty()) return void(out += word.feats);
  const std::size_t before = out.size();
  for (std::size_t i = 0; i < kValues.size();) {
    std::uint32_t bits = 0;
    std::size_t end = i, told = i;
    for (; end < kValues.size() && kValues[end].feature == kValues[i].feature; ++end) {
      if ((word.features & kValues[end].bit) == 0) continue;
      bits |= kValues[end].bit;
      told = end;
    }
    if (std::has_single_bit(bits)) {
      if (out.size() > before) out += '|';
      out.append(kValues[told].feature).append("=").append(kValues[told].value);
    }
    i = end;
  }
  if (out.size() == before) out += '_';
}

}  // namespace vigie::text
