// Pack: named sections of bytes in one block, the shape of the compiled knowledge file and of the tables inside it.
//   PackWriter out; out.add("rows", rows); out.add("text", pool.bytes()); std::string block = out.finish();
//   Pack pack = *Pack::read(block);  pack.array<Row>("rows")
// Sections start at multiples of 16 bytes and are read in place: little-endian, as the machines that Vigie runs on are.
// A damaged block gives no Pack, or sections that are too short: readers check every index they take from one.
// Tested in tests/unit/knowledge/pack_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vigie::knowledge {

// A string in a pool.
struct Text {
  std::uint32_t begin = 0, size = 0;
};

class PackWriter {
 public:
  static constexpr std::size_t kNameBytes = 48;  // longest name of a section, one less

  void add(std::string name, std::string bytes) { sections_.emplace_back(std::move(name), std::move(bytes)); }
  template <class T>
  void add(std::string name, const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    add(std::move(name), std::string(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T)));
  }
  // The block; sections sorted by name. The writer is empty afterwards.
  [[nodiscard]] std::string finish();

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

class Pack {
 public:
  struct Entry {
    char name[PackWriter::kNameBytes];
    std::uint64_t begin, size;
  };

  Pack() = default;
  // Nothing where the bytes are no whole, well-formed pack.
  [[nodiscard]] static std::optional<Pack> read(std::string_view bytes);
  [[nodiscard]] std::span<const Entry> entries() const { return entries_; }
  // The section, empty where there is none.
  [[nodiscard]] std::string_view bytes(std::string_view name) const;
  template <class T>
  [[nodiscard]] std::span<const T> array(std::string_view name) const {
    const std::string_view section = bytes(name);
    return {reinterpret_cast<const T*>(section.data()), section.size() / sizeof(T)};
  }

 private:
  std::string_view all_;
  std::span<const Entry> entries_;
};

// Gathers strings, each kept once, in the order of their first use.
class TextPool {
 public:
  [[nodiscard]] Text add(std::string_view text);
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, Text> known_;
};

// The string in its pool; empty where it does not lie in it.
[[nodiscard]] inline std::string_view text_in(std::string_view pool, Text text) {
  if (text.begin > pool.size() || text.size > pool.size() - text.begin) return {};
  return pool.substr(text.begin, text.size);
}

}  // namespace vigie::knowledge
