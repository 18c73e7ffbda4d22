// Tellings: the claims of all stories as merging sees them, each with what comparing needs worked out once.
// Sorted by story and claim, so that nothing that follows depends on the order in which the stories came.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/claim.h"

namespace vigie::merge {

struct Days {  // closed interval of days since 1970-01-01
  std::int64_t first = 0, last = 0;
  [[nodiscard]] bool overlaps(Days other) const { return first <= other.last && other.first <= last; }
  [[nodiscard]] std::int64_t width() const { return last - first + 1; }
  bool operator==(const Days&) const = default;
};

using Hashes = std::vector<std::uint64_t>;  // sorted, each once

struct Report {  // a story
  const StoryRecord* record = nullptr;
  std::string page;  // url, else file
  std::optional<Days> published;

  [[nodiscard]] const Story& story() const { return record->story; }
};

struct Telling {  // a claim
  std::uint32_t report = 0;
  const Claim* claim = nullptr;
  std::optional<Days> when;                 // nothing for vague times and those without a year
  std::string month_day;                    // "03-12" of a time without a year
  std::vector<std::string> doers, targets;  // ids, sorted
  std::uint32_t target_kinds = 0;           // bit 1 << kind
  Hashes words;                             // words of four letters and more of the evidence
  Hashes runs;                              // runs of three words of the evidence

  // Told to the day; a night counts as such.
  [[nodiscard]] bool to_the_day() const { return when && when->width() <= 2; }
};

struct Tellings {
  std::vector<Report> reports;
  std::vector<Telling> all;

  [[nodiscard]] const Report& report_of(const Telling& telling) const { return reports[telling.report]; }
};

// Whether two actors are one for our purpose: one is part of the other. Ids differ.
using Kin = std::function<bool(std::string_view, std::string_view)>;

// A story given twice (same id, page and part) counts once. The stories must outlive the result.
[[nodiscard]] Tellings make_tellings(std::span<const StoryRecord> stories);

// Folded words of letters and digits: "Al-Bab's 35 men" -> al bab s 35 men.
[[nodiscard]] std::vector<std::string> words_of_text(std::string_view text);
// Runs of three words, for finding words taken over.
[[nodiscard]] Hashes runs_of_three(const std::vector<std::string>& words);
// Shared / smaller; 0 where either is empty.
[[nodiscard]] double containment(const Hashes& a, const Hashes& b);
[[nodiscard]] double jaccard(const Hashes& a, const Hashes& b);

// "remote/shelling" -> "remote".
[[nodiscard]] std::string_view family(std::string_view code);
// The group of codes that one happening may be told under; the code itself where it stands alone.
[[nodiscard]] std::string_view group(std::string_view code);
// Whether one claim may be told under both codes, and how readily: 0 not at all, else a weight of weights.h.
[[nodiscard]] double kinship(const Claim& a, const Claim& b);

}  // namespace vigie::merge
