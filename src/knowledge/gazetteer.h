// The gazetteer, compiled and read in place. Rows are stored best first (countries, then importance), so that a list of
// rows in ascending order is ranked. A name is found by 64 bits of hash, of which 32 and the slot are compared: of a
// million names that are not there, fewer than one is taken for one that is.
// Tested in tests/unit/knowledge/gazetteer_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/pack.h"
#include "knowledge/schema.h"

namespace vigie::knowledge {

struct StoredPlace {
  std::uint32_t id = 0, name = 0, admin1 = 0, admin2 = 0;  // in the text section: a byte of length, then the letters
  std::int32_t lat = 0, lon = 0;                           // 1/100,000 degree, about a metre
  std::uint32_t population = 0;
  float radius_km = 0;
  char country[2] = {};
  std::uint16_t names = 0;
  std::uint32_t feature = 0;  // in the text section
};
struct StoredPlaceName {  // sorted by slot, print and row; the slots' begins are a section of their own
  std::uint32_t print = 0;
  std::uint32_t row = 0;  // low 24 bits; the high 8 are PlaceKey::exact
};
inline constexpr std::uint32_t kRowBits = 24;
inline constexpr std::uint32_t kRowMask = (1U << kRowBits) - 1;

// Index of names: slot of a hash, then the run of its fingerprint.
class PlaceNames {
 public:
  PlaceNames() = default;
  PlaceNames(std::span<const std::uint32_t> begins, std::span<const StoredPlaceName> names)
      : begins_(begins), names_(names) {}
  [[nodiscard]] std::span<const StoredPlaceName> find(std::uint64_t hash) const;

 private:
  std::span<const std::uint32_t> begins_;  // one more than slots, a power of two
  std::span<const StoredPlaceName> names_;
};

class PackedGazetteer final : public Gazetteer {
 public:
  PackedGazetteer() = default;
  explicit PackedGazetteer(const Pack& pack);  // sections "places.*"
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(rows_.size()); }
  [[nodiscard]] GazetteerPlace row(std::uint32_t row) const override;
  [[nodiscard]] std::optional<std::uint32_t> by_id(std::string_view id) const override;
  void find(std::string_view name, std::vector<std::uint32_t>& out) const override;
  void find_spelled_alike(std::string_view name, std::vector<std::uint32_t>& out) const override;
  [[nodiscard]] bool has(std::string_view name) const override;

 private:
  [[nodiscard]] std::string_view text(std::uint32_t at) const;

  std::string_view text_;
  std::span<const StoredPlace> rows_;
  std::span<const std::uint32_t> by_id_;
  PlaceNames names_, light_;
};

// Files of one folder, in the order in which they are read.
struct PlaceFile {
  std::string path, shown;
  std::size_t folder = 0;
};

// Reads the files (those with a column "lat" list places, those with "lang" their other names) and adds the sections.
void compile_places(const std::vector<PlaceFile>& files, const Codes& codes, PackWriter& out, Complaints& complaints,
                    std::uint64_t& places, std::uint64_t& names);

}  // namespace vigie::knowledge
