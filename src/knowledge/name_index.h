// NameIndex: names of actors and sources found over the words of a text, however the text was split. A name is kept as
// its folded letters and digits without spaces ("Jamaat Nusrat al-Islam" -> "jamaatnusratalislam"), and words are
// joined in the same way until no name begins so; hence "al-Islam", "al - Islam" and "al Islam" are one.
// A name written with a capital matches only words of which one has a capital; an acronym (all capitals, at most six
// letters, dots allowed) only words written in capitals.
// Tested in tests/unit/knowledge/actors_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/word.h"
#include "knowledge/knowledge.h"
#include "knowledge/pack.h"
#include "knowledge/tsv.h"

namespace vigie::knowledge {

enum class NameShape : std::uint8_t { any, capital, acronym };

struct StoredName {  // sorted by key
  Text key;
  std::uint32_t row = 0;
  std::uint32_t shape = 0;
};

class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(const Pack& pack);
  void match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const;
  // The row of the name, whatever its letters' case; its first row where several share it.
  [[nodiscard]] std::optional<std::uint32_t> by_name(std::string_view name) const;

 private:
  [[nodiscard]] std::span<const StoredName> beginning(std::span<const StoredName> names, std::string_view key) const;
  [[nodiscard]] std::string_view key(const StoredName& name) const { return text_in(pool_, name.key); }

  std::string_view pool_;
  std::span<const StoredName> names_;
  std::vector<bool> begins_;  // by all beginnings of keys up to eight bytes (slot_of): the cheap first look
};

// Gathers names and writes the sections that NameIndex reads.
class NameIndexBuilder {
 public:
  // What a name stands on, for complaints; `may_share`: it may carry a name that another row has too.
  struct Owner {
    std::uint32_t row = 0;
    std::string file;
    std::uint32_t line = 0;
    std::string id;
    bool may_share = false;
  };
  // `contractions`: of the language of the name, "du" -> "de le"; the text stage splits such words.
  void add(std::string_view name, const Owner& owner, const std::map<std::string, std::string>& contractions);
  void write(PackWriter& out, Complaints& complaints);
  [[nodiscard]] std::uint64_t count() const { return names_.size(); }

 private:
  struct Named {
    std::string name;
    NameShape shape = NameShape::any;
    std::uint32_t owner = 0;
  };
  void add_key(std::string key, Named named);

  std::vector<Owner> owners_;
  std::multimap<std::string, Named> names_;  // by key
};

// The letters and digits of a folded name: "Abu Bakr al-Baghdadi" -> "abubakralbaghdadi".
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace vigie::knowledge
