// SPDX-License-Identifier: Apache-2.0
#include "knowledge/actors.h"

#include <algorithm>

#include "core/unicode.h"

namespace vigie::knowledge {

std::optional<std::uint32_t> look_up(std::span<const StoredKey> keys, std::string_view pool, std::string_view key) {
  const auto at = std::lower_bound(
      keys.begin(), keys.end(), key,
      [&](const StoredKey& stored, std::string_view wanted) { return text_in(pool, stored.key) < wanted; });
  if (at == keys.end() || text_in(pool, at->key) != key) return std::nullopt;
  return at->row;
}

PackedActors::PackedActors(const Pack& pack)
    : pool_(pack.bytes("text")),
      rows_(pack.array<StoredActor>("rows")),
      ids_(pack.array<StoredKey>("ids")),
      names_(pack) {}

Actor PackedActors::row(std::uint32_t row) const {
  if (row >= rows_.size()) return {};
  const StoredActor& stored = rows_[row];
  const auto text = [this](Text t) { return text_in(pool_, t); };
  return {text(stored.id),    text(stored.name),  text(stored.kind),    text(stored.countries),
          text(stored.since), text(stored.until), text(stored.parents), text(stored.source_kind)};
}

std::optional<std::uint32_t> PackedActors::by_id(std::string_view id) const { return look_up(ids_, pool_, id); }

void PackedActors::match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const {
  names_.match_at(words, at, out);
}

PackedSources::PackedSources(const Pack& pack)
    : pool_(pack.bytes("text")),
      rows_(pack.array<StoredSource>("rows")),
      domains_(pack.array<StoredKey>("domains")),
      names_(pack) {}

SourceEntry PackedSources::row(std::uint32_t row) const {
  if (row >= rows_.size()) return {};
  const StoredSource& stored = rows_[row];
  const auto text = [this](Text t) { return text_in(pool_, t); };
  return {text(stored.id), text(stored.name), text(stored.kind), text(stored.country), text(stored.language)};
}

std::optional<std::uint32_t> PackedSources::by_name(std::string_view name) const { return names_.by_name(name); }

std::optional<std::uint32_t> PackedSources::by_domain(std::string_view host) const {
  const std::string lower = unicode::lower(host);
  std::string_view wanted = lower;
  // "edition.cnn.com" is found by "cnn.com": the longest listed ending wins.
  while (!wanted.empty()) {
    if (const auto row = look_up(domains_, pool_, wanted)) return row;
    const std::size_t dot = wanted.find('.');
    if (dot == std::string_view::npos) break;
    wanted.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

void PackedSources::match_at(std::span<const Word> words, std::uint32_t at, std::vector<NameMatch>& out) const {
  names_.match_at(words, at, out);
}

}  // namespace vigie::knowledge
