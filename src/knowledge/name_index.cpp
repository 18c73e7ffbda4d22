// SPDX-License-Identifier: Apache-2.0
#include "knowledge/name_index.h"

#include <algorithm>

#include "core/unicode.h"

namespace vigie::knowledge {
namespace {

constexpr std::size_t kAcronymLetters = 6;
constexpr std::size_t kLongestName = 200;  // bytes of a key; longer runs of words are no names

void append_key(std::string_view folded, std::string& out) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = unicode::next(folded, at);
    if (unicode::is_letter(c) || unicode::is_digit(c)) out += folded.substr(begin, at - begin);
  }
}

// "ISIL", "I.S.I.L.", "AQIM", "M23": capitals, with digits or dots, at least two of them.
bool is_acronym(std::string_view name) {
  std::size_t letters = 0, capitals = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = unicode::next(name, at);
    if (unicode::is_upper(c)) {
      ++capitals;
    } else if (c != '.' && c != '-' && !unicode::is_digit(c)) {
      return false;
    }
    if (c != '.' && c != '-') ++letters;
  }
  return letters >= 2 && letters <= kAcronymLetters && capitals >= 1;
}

bool has_capital(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    if (unicode::is_upper(unicode::next(name, at))) return true;
  }
  return false;
}

// Written in capitals: "ISIL", "U.N.", "M23"; one-letter words count by their capital.
bool in_capitals(const Word& word) {
  if (word.all_capitals) return true;
  bool capital = false;
  for (std::size_t at = 0; at < word.form.size();) {
    const char32_t c = unicode::next(word.form, at);
    if (unicode::is_upper(c)) capital = true;
    if (unicode::is_letter(c) && !unicode::is_upper(c)) return false;
  }
  return capital || !has_capital(word.norm);
}

constexpr std::size_t kSlots = std::size_t{1} << 18U;
constexpr std::size_t kNoted = 8;  // bytes of a key that its slot hangs on

// A slot for keys that begin so.
std::size_t slot_of(std::string_view key) {
  std::uint64_t letters = 0;
  for (const char c : key.substr(0, kNoted)) letters = letters << 8U | static_cast<unsigned char>(c);
  return letters * 0x9E3779B97F4A7C15ULL >> 46U;  // Fibonacci hashing, to 18 bits
}

// The key of a word, appended: most norms are letters and digits that folding leaves as they are.
void append_word(std::string_view norm, std::string& out) {
  const bool plain =
      std::all_of(norm.begin(), norm.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  if (plain)
    out += norm;
  else
    append_key(unicode::fold(norm), out);
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  append_key(unicode::fold(name), key);
  return key;
}

NameIndex::NameIndex(const Pack& pack)
    : pool_(pack.bytes("name_text")), names_(pack.array<StoredName>("names")), begins_(kSlots) {
  for (const StoredName& name : names_) {
    const std::string_view letters = key(name);
    for (std::size_t size = 1; size <= std::min(kNoted, letters.size()); ++size)
      begins_[slot_of(letters.substr(0, size))] = true;
  }
}

// The names of a sorted run whose keys begin with these letters.
std::span<const StoredName> NameIndex::beginning(std::span<const StoredName> names, std::string_view start) const {
  const auto low =
      std::lower_bound(names.begin(), names.end(), start,
                       [&](const StoredName& name, std::string_view wanted) { return key(name) < wanted; });
  const auto high = std::upper_bound(low, names.end(), start, [&](std::string_view wanted, const StoredName& name) {
    return wanted < key(name).substr(0, wanted.size());
  });
  return {low, high};
}

void NameIndex::match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const {
  if (at >= words.size() || words[at].norm.empty()) return;
  thread_local std::string start;  // kept between calls: no allocation in the steady state
  start.clear();
  const std::size_t from = out.size();
  std::span<const StoredName> left = names_;
  bool capital = false, capitals = true;
  for (std::uint32_t last = at; last < words.size() && start.size() < kLongestName; ++last) {
    const std::size_t before = start.size();
    append_word(words[last].norm, start);
    if (start.empty()) return;
    if (before == start.size() && last > at) continue;  // a hyphen or a quotation mark inside a name
    if (last == at && !begins_[slot_of(start)]) return;
    left = beginning(left, start);
    if (left.empty()) break;
    capital = capital || words[last].capital || words[last].all_capitals;
    capitals = capitals && in_capitals(words[last]);
    for (const StoredName& name : left) {
      if (key(name).size() != start.size()) break;  // sorted: whole matches come first
      const auto shape = static_cast<NameShape>(name.shape);
      if ((shape == NameShape::capital && !capital) || (shape == NameShape::acronym && !capitals)) continue;
      out.push_back({at, last + 1, name.row});
    }
  }
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                   [](const NameMatch& a, const NameMatch& b) { return a.last > b.last; });
  out.erase(std::unique(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                        [](const NameMatch& a, const NameMatch& b) { return a.last == b.last && a.row == b.row; }),
            out.end());
}

std::optional<std::uint32_t> NameIndex::by_name(std::string_view name) const {
  const std::string wanted = name_key(name);
  if (wanted.empty()) return std::nullopt;
  const auto found = beginning(names_, wanted);
  if (found.empty() || key(found.front()).size() != wanted.size()) return std::nullopt;
  return found.front().row;
}

void NameIndexBuilder::add(std::string_view name, const Owner& owner,
                           const std::map<std::string, std::string>& contractions) {
  if (owners_.empty() || owners_.back().row != owner.row) owners_.push_back(owner);
  const auto number = static_cast<std::uint32_t>(owners_.size() - 1);
  const NameShape shape = is_acronym(name)    ? NameShape::acronym
                          : has_capital(name) ? NameShape::capital
                                              : NameShape::any;
  const Named named{std::string(name), shape, number};
  add_key(name_key(name), named);
  std::string apart;
  for (const std::string_view word : split(name, ' ')) {
    const auto parts = contractions.find(unicode::lower(word));
    apart += parts == contractions.end() ? name_key(word) : name_key(parts->second);
  }
  add_key(std::move(apart), named);
}

void NameIndexBuilder::add_key(std::string key, Named named) {
  if (key.empty()) return;
  const auto [first, last] = names_.equal_range(key);
  for (auto at = first; at != last; ++at) {
    if (at->second.owner != named.owner) continue;
    at->second.shape = std::min(at->second.shape, named.shape);  // the name that asks for least
    return;
  }
  names_.emplace(std::move(key), std::move(named));
}

void NameIndexBuilder::write(PackWriter& out, Complaints& complaints) {
  TextPool pool;
  std::vector<StoredName> stored;
  for (auto at = names_.begin(); at != names_.end();) {
    const auto end = names_.upper_bound(at->first);
    const Owner& first = owners_[at->second.owner];
    for (auto other = std::next(at); other != end; ++other) {
      const Owner& second = owners_[other->second.owner];
      if (first.may_share && second.may_share) continue;
      complaints.add(second.file, second.line,
                     in_quotes(other->second.name) + " (" + second.id + ") is also a name of " + first.id + " (" +
                         first.file + ":" + std::to_string(first.line) +
                         "): leave it out of one, or mark both rows `ambiguous: true`");
    }
    for (; at != end; ++at) {
      stored.push_back(
          {pool.add(at->first), owners_[at->second.owner].row, static_cast<std::uint32_t>(at->second.shape)});
    }
  }
  out.add("names", stored);
  out.add("name_text", pool.bytes());
}

}  // namespace vigie::knowledge
