// SPDX-License-Identifier: Apache-2.0
#include "merge/tellings.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/dates.h"
#include "core/hash.h"
#include "core/unicode.h"
#include "merge/weights.h"

namespace vigie::merge {
namespace {

struct Row {
  std::string_view code, group;
};

// Codes under which different stories tell one happening. What follows an attack (claims of responsibility, arrests,
// flight) is a happening of its own and so stands alone.
constexpr std::array<Row, 22> kGroups = {{
    {"battle/armed-clash", "violence"},
    {"battle/offensive", "violence"},
    {"battle/territory-gained", "violence"},
    {"remote/air-strike", "violence"},
    {"remote/shelling", "violence"},
    {"remote/bombing", "violence"},
    {"remote/suicide-bombing", "violence"},
    {"remote/grenade", "violence"},
    {"remote/chemical", "violence"},
    {"civilians/attack", "violence"},
    {"civilians/execution", "violence"},
    {"civilians/assassination", "violence"},
    {"civilians/attack-on-site", "violence"},
    {"strategic/destruction", "violence"},
    {"civilians/abduction", "taking"},  // one side's arrest is the other's kidnapping
    {"authority/arrest", "taking"},
    {"unrest/protest", "unrest"},
    {"unrest/riot", "unrest"},
    {"unrest/repression", "unrest"},
    {"strategic/talks", "parley"},
    {"strategic/agreement", "parley"},
    {"strategic/release", "release"},
}};

void sort_unique(Hashes& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::optional<std::int64_t> day(const std::string& date) {
  const auto parsed = parse_iso(date);
  return parsed ? std::optional(to_days(*parsed)) : std::nullopt;
}

// An interval with one end is that day alone where it is told to the day, else it is left open for a year.
std::optional<Days> days_of(const std::string& start, const std::string& end, bool coarse) {
  constexpr std::int64_t kOpen = 366;
  const auto first = day(start), last = day(end);
  if (first && last) return Days{std::min(*first, *last), std::max(*first, *last)};
  if (first) return Days{*first, coarse ? *first + kOpen : *first};
  if (last) return Days{coarse ? *last - kOpen : *last, *last};
  return std::nullopt;
}

Report make_report(const StoryRecord& record) {
  Report out;
  out.record = &record;
  const Story& story = record.story;
  out.page = story.url.empty() ? story.file : story.url;
  if (story.published) out.published = days_of(story.published->from, story.published->to, false);
  return out;
}

std::vector<std::string> ids(const std::vector<Participant>& participants) {
  std::vector<std::string> out;
  for (const auto& one : participants)
    if (!one.id.empty() && one.role != "mediator") out.push_back(one.id);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Telling make_telling(std::uint32_t report, const Claim& claim) {
  Telling out;
  out.report = report;
  out.claim = &claim;
  if (claim.time) {
    out.when = days_of(claim.time->start, claim.time->end, claim.time->precision > TimePrecision::day);
    if (!out.when && claim.time->start.rfind("--", 0) == 0) out.month_day = claim.time->start.substr(2);
  }
  out.doers = ids(claim.actors);
  out.targets = ids(claim.targets);
  for (const auto& target : claim.targets) out.target_kinds |= 1U << static_cast<unsigned>(target.kind);
  std::vector<std::string> words;
  for (const auto& sentence : claim.evidence) {
    for (auto& word : words_of_text(sentence.quote)) words.push_back(std::move(word));
  }
  out.runs = runs_of_three(words);
  for (const auto& word : words)
    if (unicode::count_code_points(word) >= 4) out.words.push_back(hash64(word));
  sort_unique(out.words);
  return out;
}

std::size_t shared(const Hashes& a, const Hashes& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      ++count;
      ++i;
      ++j;
    }
  }
  return count;
}

}  // namespace

Tellings make_tellings(std::span<const StoryRecord> stories) {
  Tellings out;
  std::vector<const StoryRecord*> sorted;
  for (const auto& record : stories) sorted.push_back(&record);
  const auto key = [](const StoryRecord* record) {
    const Story& story = record->story;
    return std::tie(story.id, story.url, story.file, story.part);
  };
  std::sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return key(a) < key(b); });
  const auto last = std::unique(sorted.begin(), sorted.end(), [&](auto a, auto b) { return key(a) == key(b); });
  sorted.erase(last, sorted.end());
  for (const auto* record : sorted) {
    const auto report = static_cast<std::uint32_t>(out.reports.size());
    out.reports.push_back(make_report(*record));
    for (const auto& claim : record->claims) out.all.push_back(make_telling(report, claim));
  }
  return out;
}

std::vector<std::string> words_of_text(std::string_view text) {
  const std::string folded = unicode::fold(text);
  std::vector<std::string> out;
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t character = unicode::next(folded, at);
    if (unicode::is_letter(character) || unicode::is_digit(character)) {
      word.append(folded, begin, at - begin);
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

Hashes runs_of_three(const std::vector<std::string>& words) {
  Hashes out;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    out.push_back(hash64(words[i] + " " + words[i + 1] + " " + words[i + 2]));
  }
  sort_unique(out);
  return out;
}

double containment(const Hashes& a, const Hashes& b) {
  const auto smaller = std::min(a.size(), b.size());
  return smaller == 0 ? 0 : static_cast<double>(shared(a, b)) / static_cast<double>(smaller);
}

double jaccard(const Hashes& a, const Hashes& b) {
  const auto both = shared(a, b);
  const auto all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

std::string_view family(std::string_view code) { return code.substr(0, code.find('/')); }

std::string_view group(std::string_view code) {
  for (const auto& row : kGroups)
    if (row.code == code) return row.group;
  return code;
}

double kinship(const Claim& a, const Claim& b) {
  if (a.type == b.type) return weight::kSameType;
  const auto has = [](const Claim& claim, const std::string& code) {
    return std::find(claim.also.begin(), claim.also.end(), code) != claim.also.end();
  };
  if (has(a, b.type) || has(b, a.type)) return weight::kAlsoType;
  if (group(a.type) != group(b.type)) return 0;
  return family(a.type) == family(b.type) ? weight::kSameFamily : weight::kKindredFamily;
}

}  // namespace vigie::merge
