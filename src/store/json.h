// The one file that names nlohmann::json. Objects keep the order in which keys were put in, so that equal records are
// equal bytes; text is written as UTF-8, and bytes that are none as U+FFFD, never as an exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::store {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// "" -> null: a value that was not given is never an empty string in the record.
[[nodiscard]] inline Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class T>
[[nodiscard]] Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// One JSON value of `text`; on failure nothing, and `offset` is the byte at which reading stopped.
[[nodiscard]] inline std::optional<Json> parse(std::string_view text, std::size_t& offset) {
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::parse_error& e) {
    offset = e.byte;
    return std::nullopt;
  }
}

}  // namespace vigie::store
