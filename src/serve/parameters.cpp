// SPDX-License-Identifier: Apache-2.0
#include "serve/parameters.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <set>

#include "core/dates.h"
#include "core/limits.h"

namespace vigie::serve {
namespace {

constexpr std::array kStandings = {EventStanding::denied, EventStanding::expected, EventStanding::disputed,
                                   EventStanding::corroborated, EventStanding::single_origin};

using Outcome = Result<void>;

tl::unexpected<Error> bad(std::string_view name, std::string what) {
  return fail(ErrorCode::bad_input, std::string(name), std::move(what));
}

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (comma > 0) parts.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

template <class Number>
bool read_number(std::string_view text, Number& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

Outcome read_types(const std::string& value, Parameters& out) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '/'; };
  for (std::string& code : parts_of(value)) {
    if (!std::ranges::all_of(code, allowed)) {
      return bad("type", "\"" + code + "\" is not an event type; give a family (battle) or a code (remote/shelling)");
    }
    out.query.types.push_back(std::move(code));
  }
  return {};
}

Outcome read_standings(const std::string& value, Parameters& out) {
  for (std::string& name : parts_of(value)) {
    if (std::ranges::none_of(kStandings, [&](EventStanding s) { return name_of(s) == name; })) {
      return bad("standing", "\"" + name + "\" is none of denied, expected, disputed, corroborated, single-origin");
    }
    out.query.standings.push_back(std::move(name));
  }
  return {};
}

Outcome read_box(const std::string& value, Parameters& out) {
  const auto parts = parts_of(value);
  std::array<double, 4> sides{};
  bool ok = parts.size() == sides.size();
  for (std::size_t i = 0; ok && i < sides.size(); ++i) ok = read_number(parts[i], sides[i]);
  const auto [west, south, east, north] = sides;
  // Negated, so that "nan" does not pass.
  ok =
      ok && west >= -180 && west <= 180 && east >= -180 && east <= 180 && south >= -90 && north <= 90 && south <= north;
  if (!ok) return bad("box", "give west,south,east,north in degrees, such as 35.5,32,42.4,37.3");
  out.query.box = Query::Box{west, south, east, north};
  return {};
}

Outcome read_date(std::string_view name, const std::string& value, std::string& out) {
  const auto date = parse_iso(value);
  if (value.size() != 10 || !date || !is_valid(*date)) return bad(name, "give a date such as 2024-03-31");
  out = value;
  return {};
}

Outcome read_country(const std::string& value, Parameters& out) {
  const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  if (value.size() != 2 || !std::ranges::all_of(value, letter))
    return bad("country", "give an ISO 3166 code such as ML");
  out.query.country = value;
  for (char& c : out.query.country) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return {};
}

Outcome read_format(const std::string& value, Parameters& out) {
  if (value == "json")
    out.format = Format::json;
  else if (value == "geojson")
    out.format = Format::geojson;
  else if (value == "jsonl")
    out.format = Format::jsonl;
  else if (value == "csv")
    out.format = Format::csv;
  else
    return bad("format", "give json, geojson, jsonl or csv");
  return {};
}

Outcome read_count(std::string_view name, const std::string& value, std::uint32_t& out) {
  if (!read_number(value, out)) return bad(name, "give a whole number, 0 or more");
  return {};
}

Outcome read_limit(const std::string& value, Parameters& out) {
  out.all = value == "all";
  if (out.all) return {};
  VIGIE_TRY_VOID(read_count("limit", value, out.query.limit));
  if (out.query.limit > limits::kPageSize) {
    return bad("limit", "at most " + std::to_string(limits::kPageSize) + " at a time; use offset for more");
  }
  return {};
}

struct Reader {
  std::string_view name;
  bool repeatable;
  Outcome (*read)(const std::string&, Parameters&);
};

template <std::string Query::*Member>
Outcome read_words(const std::string& value, Parameters& out) {
  out.query.*Member = value;
  return {};
}

constexpr std::array kReaders = {
    Reader{"type", true, read_types},
    Reader{"place", false, read_words<&Query::place>},
    Reader{"box", false, read_box},
    Reader{"from", false, [](const std::string& v, Parameters& out) { return read_date("from", v, out.query.from); }},
    Reader{"to", false, [](const std::string& v, Parameters& out) { return read_date("to", v, out.query.to); }},
    Reader{"actor", false, read_words<&Query::actor>},
    Reader{"country", false, read_country},
    Reader{"standing", true, read_standings},
    Reader{"min_origins", false,
           [](const std::string& v, Parameters& out) { return read_count("min_origins", v, out.query.min_origins); }},
    Reader{"text", false, read_words<&Query::text>},
    Reader{"limit", false, read_limit},
    Reader{"offset", false,
           [](const std::string& v, Parameters& out) { return read_count("offset", v, out.query.offset); }},
    Reader{"format", false, read_format},
};

// As RFC 3986 has it: everything but the unreserved characters.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return out;
}

}  // namespace

Result<Parameters> read_parameters(const Request& request) {
  Parameters out;
  std::set<std::string> seen;
  if (request.header("Accept").find("application/geo+json") != std::string_view::npos) out.format = Format::geojson;
  for (const auto& [name, value] : request.parameters) {
    const auto* reader = std::ranges::find(kReaders, name, &Reader::name);
    if (reader == kReaders.end()) {
      return bad(name, "there is no such parameter; /api/v1/openapi.json lists them");
    }
    if (value.empty()) continue;
    if (!seen.insert(name).second && !reader->repeatable) return bad(name, "give it once");
    VIGIE_TRY_VOID(reader->read(value, out));
  }
  const bool export_form = out.format == Format::csv || out.format == Format::jsonl;
  if (export_form && !seen.contains("limit")) out.all = true;
  if (out.all && out.format == Format::json)
    return bad("limit", "all is for geojson, jsonl and csv; page through json");
  if (!out.query.from.empty() && !out.query.to.empty() && out.query.from > out.query.to) {
    return bad("from", "is later than to");
  }
  return out;
}

std::vector<std::string_view> parameter_names() {
  std::vector<std::string_view> names;
  for (const Reader& reader : kReaders) names.push_back(reader.name);
  return names;
}

std::string target_at(const Request& request, std::uint64_t offset) {
  std::string target = request.path + "?";
  for (const auto& [name, value] : request.parameters) {
    if (name != "offset") target += percent_encoded(name) + "=" + percent_encoded(value) + "&";
  }
  return target + "offset=" + std::to_string(offset);
}

bool filters_events(const Query& query) {
  return !query.types.empty() || !query.place.empty() || query.box || !query.actor.empty() || !query.country.empty() ||
         !query.standings.empty() || query.min_origins > 0;
}

}  // namespace vigie::serve
