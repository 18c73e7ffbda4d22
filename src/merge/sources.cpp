// SPDX-License-Identifier: Apache-2.0
#include "merge/sources.h"

#include <algorithm>
#include <numeric>

#include "core/unicode.h"
#include "merge/weights.h"

namespace vigie::merge {
namespace {

bool one_letter_apart_or_so(const std::string& a, const std::string& b) {
  // Levenshtein distance in two rows; words are short.
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()] * 4 <= std::max(a.size(), b.size());
}

// hôpital ~ hospital, sécurité ~ security: words of two languages that are one.
bool cognates(const std::string& a, const std::string& b) {
  constexpr std::size_t kStem = 5;
  if (a == b) return a.size() >= 4;
  if (a.size() < kStem || b.size() < kStem) return false;
  return a.compare(0, kStem, b, 0, kStem) == 0 || one_letter_apart_or_so(a, b);
}

double shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b, bool abroad) {
  const auto& fewer = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  if (fewer.empty()) return 0;
  const auto found = std::count_if(fewer.begin(), fewer.end(), [&](const std::string& word) {
    return std::any_of(more.begin(), more.end(),
                       [&](const std::string& other) { return abroad ? cognates(word, other) : word == other; });
  });
  return static_cast<double>(found) / static_cast<double>(fewer.size());
}

// The id of the only participant of the kind that speaks under such a source; empty where there is none or several.
std::string side_of(SourceKind kind, const std::vector<const Participant*>& sides) {
  std::string out;
  for (const auto* side : sides) {
    const bool speaks = kind == SourceKind::military ? side->kind == ParticipantKind::state_force
                        : kind == SourceKind::armed_group
                            ? side->kind == ParticipantKind::armed_group || side->kind == ParticipantKind::militia
                            : false;
    if (!speaks || side->id.empty() || side->id == out) continue;
    if (!out.empty()) return {};
    out = side->id;
  }
  return out;
}

}  // namespace

// Articles and prepositions are short in most languages; acronyms are too, but written in capitals.
std::vector<std::string> name_words(const std::string& name) {
  constexpr std::size_t kLongEnough = 4;
  std::vector<std::string> out;
  std::string word;
  std::size_t letters = 0;
  bool capitals = true;
  const auto flush = [&] {
    if (letters >= kLongEnough || (capitals && letters >= 2)) out.push_back(unicode::fold(word));
    word.clear();
    letters = 0;
    capitals = true;
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t character = unicode::next(name, at);
    if (!unicode::is_letter(character) && !unicode::is_digit(character)) {
      flush();
      continue;
    }
    word.append(name, begin, at - begin);
    ++letters;
    capitals = capitals && unicode::is_upper(character);
  }
  flush();
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool names_outlet(const NamedSource& source, const Story& story) {
  if (!source.source->id.empty() && source.source->id == story.outlet.id) return true;
  const auto outlet = name_words(story.outlet.name);
  return !outlet.empty() && shared_words(outlet, source.words, false) == 1.0 &&
         source.words.size() <= outlet.size() + 1;
}

std::vector<const Source*> nearest_sources(const Claim& claim, const Story& story) {
  std::vector<const Source*> out;
  for (const auto& source : claim.sources) {
    const std::string name = unicode::fold(source.words.quote);
    const bool cites_another =
        !name.empty() && std::any_of(claim.sources.begin(), claim.sources.end(), [&](const Source& x) {
          return &x != &source && !x.via.empty() &&
                 (unicode::fold(x.via) == name || x.via == source.name || x.via == source.id);
        });
    if (cites_another || names_outlet(named(source, story, {}), story)) continue;
    out.push_back(&source);
  }
  return out;
}

NamedSource named(const Source& source, const Story& story, const std::vector<const Participant*>& sides) {
  NamedSource out;
  out.source = &source;
  out.id = source.id.empty() ? side_of(source.kind, sides) : source.id;
  out.words = name_words(source.words.quote + " " + source.name);
  out.language = story.language;
  return out;
}

bool same_source(const NamedSource& a, const NamedSource& b, const Kin& kin) {
  if (!a.id.empty() && !b.id.empty()) return a.id == b.id || kin(a.id, b.id);
  const auto kind_a = a.source->kind, kind_b = b.source->kind;
  if (a.language == b.language) {
    const bool kinds = kind_a == kind_b || kind_a == SourceKind::other || kind_b == SourceKind::other;
    return kinds && shared_words(a.words, b.words, false) >= weight::kSourceWords;
  }
  return kind_a == kind_b && shared_words(a.words, b.words, true) >= weight::kSourceWordsAbroad;
}

}  // namespace vigie::merge
