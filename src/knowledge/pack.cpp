// The block: "VIGIEPAK", count of sections, size of the block, the entries sorted by name, then the sections.
// SPDX-License-Identifier: Apache-2.0
#include "knowledge/pack.h"

#include <algorithm>
#include <bit>

namespace vigie::knowledge {
namespace {

static_assert(std::endian::native == std::endian::little, "compiled knowledge is little-endian");

struct Head {
  char magic[8];
  std::uint64_t count, size;
  std::uint64_t unused;  // keeps the entries at a multiple of 16
};
constexpr char kMagic[8] = {'V', 'I', 'G', 'I', 'E', 'P', 'A', 'K'};

std::uint64_t align(std::uint64_t at) { return (at + 15U) & ~std::uint64_t{15}; }

std::string_view name_in(const Pack::Entry& entry) {
  return {entry.name, ::strnlen(entry.name, PackWriter::kNameBytes)};
}

}  // namespace

std::string PackWriter::finish() {
  std::sort(sections_.begin(), sections_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Head head{};
  std::copy(std::begin(kMagic), std::end(kMagic), head.magic);
  head.count = sections_.size();
  std::vector<Pack::Entry> entries(sections_.size());
  std::uint64_t at = align(sizeof(Head) + sizeof(Pack::Entry) * entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string& name = sections_[i].first;
    std::copy_n(name.data(), std::min(name.size(), kNameBytes - 1), entries[i].name);
    entries[i].begin = at;
    entries[i].size = sections_[i].second.size();
    at = align(at + entries[i].size);
  }
  head.size = at;
  std::string out;
  out.reserve(at);
  out.append(reinterpret_cast<const char*>(&head), sizeof head);
  out.append(reinterpret_cast<const char*>(entries.data()), sizeof(Pack::Entry) * entries.size());
  for (auto& [name, bytes] : sections_) {
    out.resize(align(out.size()));
    out += bytes;
    std::string().swap(bytes);  // the gazetteer's sections are large: not held twice
  }
  out.resize(at);
  sections_.clear();
  return out;
}

std::optional<Pack> Pack::read(std::string_view bytes) {
  Head head{};
  if (bytes.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof head);
  if (!std::equal(std::begin(kMagic), std::end(kMagic), head.magic) || head.size != bytes.size()) return std::nullopt;
  if (head.count > (bytes.size() - sizeof head) / sizeof(Entry)) return std::nullopt;
  Pack pack;
  pack.all_ = bytes;
  pack.entries_ = {reinterpret_cast<const Entry*>(bytes.data() + sizeof head), static_cast<std::size_t>(head.count)};
  for (const Entry& entry : pack.entries_) {
    if (entry.begin > bytes.size() || entry.size > bytes.size() - entry.begin || entry.begin % 16 != 0) {
      return std::nullopt;
    }
  }
  return pack;
}

std::string_view Pack::bytes(std::string_view name) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), name,
                                   [](const Entry& entry, std::string_view wanted) { return name_in(entry) < wanted; });
  if (at == entries_.end() || name_in(*at) != name) return {};
  return all_.substr(at->begin, at->size);
}

Text TextPool::add(std::string_view text) {
  const auto [at, fresh] = known_.try_emplace(std::string(text));
  if (fresh) {
    at->second = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
    bytes_ += text;
  }
  return at->second;
}

}  // namespace vigie::knowledge
