// Events of a store in the forms that other programs read, written out one by one:
//   jsonl    one event of the record a line, its claims written out
//   csv      one row an event, flat (RFC 4180, UTF-8, with a header row; lists are parted by "; ")
//   geojson  a FeatureCollection (RFC 7946); an event without a place has a null geometry
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "vigie/store.h"

namespace vigie::store {

enum class ExportFormat : std::uint8_t { jsonl, csv, geojson };

// "jsonl", "csv", "geojson"; nothing for another name.
[[nodiscard]] std::optional<ExportFormat> export_format(std::string_view name);

// Every event that the query matches (limit 0: all of them). `out` is given the bytes in order; where it fails, the
// export ends with its error.
using Out = std::function<Result<void>(std::string_view)>;
[[nodiscard]] Result<void> export_events(const Store& store, const Query& query, ExportFormat format, const Out& out);

// The flat row of one event, without the line end, and the header that goes with it.
[[nodiscard]] std::string csv_header();
[[nodiscard]] std::string csv_row(const Event& event);

}  // namespace vigie::store
