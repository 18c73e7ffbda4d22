// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "core/unicode.h"
#include "knowledge/forms.h"
#include "knowledge/phrase_table.h"

namespace vigie::knowledge {
namespace {

constexpr std::array<std::string_view, 24> kFeatures = {
    "singular",   "plural",     "masculine", "feminine",   "first_person", "second_person", "third_person", "past",
    "present",    "future",     "imperfect", "indicative", "conditional",  "subjunctive",   "imperative",   "finite",
    "infinitive", "participle", "gerund",    "passive",    "negative",     "reflexive",     "possessive",   "definite"};
static_assert(feature::definite == 1U << (kFeatures.size() - 1));

struct Counted {
  Text lemma;
  Upos upos = Upos::unknown;
  std::uint32_t features = 0;
  double count = 0;
};

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> features_in(std::string_view cell, std::string& unknown) {
  std::uint32_t bits = 0;
  for (const std::string_view name : split(cell, '|')) {
    const auto at = std::find(kFeatures.begin(), kFeatures.end(), name);
    if (at == kFeatures.end()) {
      unknown = name;
      return std::nullopt;
    }
    bits |= 1U << static_cast<unsigned>(at - kFeatures.begin());
  }
  return bits;
}

std::vector<float> compile_transitions(const Tsv& table, Complaints& complaints) {
  std::vector<float> out(kTags * kTags, 0.0F);
  const std::size_t previous = table.column("previous"), next = table.column("next"), logprob = table.column("logprob");
  for (const Row& row : table.rows) {
    const auto value = number_in<float>(table.cell(row, logprob));
    const auto tag = [&](std::size_t column) {  // "unknown" or "_" stand for the start of a sentence
      const std::string_view cell = table.cell(row, column);
      return cell == "_" || cell == "unknown"   ? std::optional(Upos::unknown)
             : upos_from(cell) == Upos::unknown ? std::nullopt
                                                : std::optional(upos_from(cell));
    };
    const auto from = tag(previous), to = tag(next);
    if (!value || !from || !to) {
      complaints.add(row.file, row.line, "needs a tag, a tag and a number in the columns previous, next and logprob");
      continue;
    }
    out[static_cast<std::size_t>(*from) * kTags + static_cast<std::size_t>(*to)] = *value;
  }
  return out;
}

// The readings of each form, forms in order of their bytes.
std::map<std::string, std::vector<Counted>> gather(const Tsv& table, TextPool& pool, Complaints& complaints) {
  std::map<std::string, std::vector<Counted>> forms;
  const std::size_t form = table.column("form"), lemma = table.column("lemma"), upos = table.column("upos"),
                    features = table.column("features"), count = table.column("count");
  if (!table.header.empty() && (form == Tsv::kNone || lemma == Tsv::kNone || upos == Tsv::kNone)) {
    if (!table.rows.empty()) complaints.add(table.rows[0].file, 0, "needs the columns form, lemma and upos");
    return forms;
  }
  for (const Row& row : table.rows) {
    std::string unknown;
    const auto bits = features_in(table.cell(row, features), unknown);
    const Upos tag = upos_from(table.cell(row, upos));
    const std::string_view written = table.cell(row, count);
    const auto times = written.empty() ? std::optional(1.0) : number_in<double>(written);
    if (table.cell(row, form).empty()) {
      complaints.add(row.file, row.line, "has no form");
    } else if (!bits) {
      complaints.add(row.file, row.line, in_quotes(unknown) + " is no feature (src/core/word.h lists them)");
    } else if (tag == Upos::unknown) {
      complaints.add(row.file, row.line, in_quotes(table.cell(row, upos)) + " is no tag (NOUN, VERB, ...)");
    } else if (!times || *times <= 0) {
      complaints.add(row.file, row.line, "the count must be a number above 0");
    } else {
      forms[unicode::lower(table.cell(row, form))].push_back({pool.add(table.cell(row, lemma)), tag, *bits, *times});
    }
  }
  return forms;
}

}  // namespace

std::string compile_forms(const Tsv& table, const Tsv& transitions, const VocabularyWriter& vocabulary,
                          Complaints& complaints, std::uint64_t& count) {
  TextPool pool;
  const auto forms = gather(table, pool, complaints);
  std::vector<StoredForm> slots(forms.empty() ? 0 : std::bit_ceil(forms.size() * 2));
  std::vector<StoredReading> readings;
  for (const auto& [form, found] : forms) {
    std::vector<Counted> sorted = found;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    double all = 0;
    for (const Counted& reading : sorted) all += reading.count;
    const std::uint32_t hash = word_hash(form);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].count != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {pool.add(form), static_cast<std::uint32_t>(readings.size()), static_cast<std::uint16_t>(sorted.size()),
                 static_cast<std::uint16_t>(hash >> kTagShift)};
    for (const Counted& reading : sorted) {
      readings.push_back({reading.lemma, static_cast<std::uint32_t>(reading.upos), reading.features,
                          static_cast<float>(std::log(reading.count / all)),
                          vocabulary.key(text_in(pool.bytes(), reading.lemma))});
    }
  }
  count = forms.size();
  PackWriter writer;
  writer.add("forms", slots);
  writer.add("readings", readings);
  writer.add("transitions",
             transitions.rows.empty() ? std::vector<float>{} : compile_transitions(transitions, complaints));
  writer.add("text", pool.bytes());
  return writer.finish();
}

}  // namespace vigie::knowledge
