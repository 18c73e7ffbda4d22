// When a page was published, and which of its words or fields say so. The order of trust: the caller, metadata, <time>
// and microdata, the address, words near the headline, and last (basis `inferred`) the date of the last change.
//
//   find_date("Publié le 7 février 2019 à 10h", ...) -> {2019-02-07, "7 février 2019"}
//
// Month names and day orders are rows in published_words.h. Tested in tests/unit/page/published_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dates.h"
#include "page/blocks.h"
#include "page/html.h"
#include "page/metadata.h"
#include "vigie/page.h"

namespace vigie::page {

struct TextDate {
  Date date;  // year 0: the words give none
  std::string_view words;
};

enum class DayOrder : std::uint8_t { day_first, month_first };

// "en" without a country that writes the day first: month_first. `host` may be empty.
[[nodiscard]] DayOrder day_order(std::string_view language, std::string_view host);

// The first date in running text: numbers, names of months, CJK. Years outside 1970..2099 are no years.
[[nodiscard]] std::optional<TextDate> find_date(std::string_view text, DayOrder order);
// A day and a month with or without a year: "13 février", "May 3".
[[nodiscard]] std::optional<TextDate> find_day(std::string_view text, DayOrder order);
// "/2019/02/07/", "/2019-02-07-", "/20190207/" in an address.
[[nodiscard]] std::optional<TextDate> date_in_url(std::string_view url);

// `headline` and `place` may be 0 where unknown.
[[nodiscard]] std::optional<Published> find_published(const html::Tree& tree, const Blocks& blocks,
                                                      const Metadata& metadata, std::string_view url,
                                                      html::NodeId headline, html::NodeId place);

// Text alone: a date line near the headline, or the day in the dateline ("ADDIS ABEBA, May 17 - ").
[[nodiscard]] std::optional<Published> published_in_line(std::string_view line, DayOrder order);
[[nodiscard]] std::optional<Published> published_in_dateline(std::string_view paragraph, DayOrder order);

// A field that holds nothing but a date, in any form: ISO 8601, RFC 822, seconds since 1970. `field` is kept as quote.
[[nodiscard]] std::optional<Published> published_in_value(std::string_view value, DayOrder order, DateBasis basis,
                                                          std::string_view field);

[[nodiscard]] std::optional<Published> published_given(std::string_view iso);

}  // namespace vigie::page
