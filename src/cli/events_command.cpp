// vigie events and vigie export: the events of a store that match the filters. SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <utility>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "core/dates.h"
#include "store/export.h"

namespace vigie::cli {
namespace {

int give_up(const Error& error) {
  complain(error);
  return exit_status(error.code);
}

Result<Query::Box> parse_box(std::string_view text) {
  double values[4] = {};
  const char* at = text.data();
  const char* end = at + text.size();
  for (int i = 0; i < 4; ++i) {
    const auto [next, error] = std::from_chars(at, end, values[i]);
    const bool separated = i == 3 ? next == end : next != end && *next == ',';
    if (error != std::errc{} || !separated)
      return fail(ErrorCode::bad_input, "--box", "takes four numbers, west,south,east,north, as in --box 35,32,43,38");
    at = i == 3 ? next : next + 1;
  }
  const double west = values[0], south = values[1], east = values[2], north = values[3];
  // Negated, so that "nan" does not pass.
  if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180 && south >= -90 && south <= north && north <= 90))
    return fail(ErrorCode::bad_input, "--box", "is not on the globe: west,south,east,north in degrees");
  return Query::Box{west, south, east, north};
}

// A day or a standing that does not exist would be a filter that nothing passes.
Result<void> check(const Query& query) {
  for (const auto& [option, day] : {std::pair("--from", &query.from), std::pair("--to", &query.to)}) {
    const auto date = parse_iso(*day);
    if (!day->empty() && (day->size() != 10 || !date || !is_valid(*date)))
      return fail(ErrorCode::bad_input, option, "takes a day, as in " + std::string(option) + " 2024-05-01");
  }
  constexpr std::array kStandings = {EventStanding::denied, EventStanding::expected, EventStanding::disputed,
                                     EventStanding::corroborated, EventStanding::single_origin};
  for (const std::string& name : query.standings) {
    if (std::ranges::none_of(kStandings, [&](EventStanding standing) { return name_of(standing) == name; }))
      return fail(ErrorCode::bad_input, "--standing",
                  "\"" + name + "\" is none of corroborated, single-origin, disputed, expected, denied");
  }
  return {};
}

std::string range(const Count& count) {
  const auto text = [](const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) : std::string("?"); };
  if (count.best) return (count.approximate ? "~" : "") + text(count.best);
  if (count.low == count.high) return text(count.low);
  return text(count.low) + (count.high ? "-" + text(count.high) : "+");
}

std::string names(const std::vector<Participant>& all) {
  std::string line;
  for (const auto& p : all) line += (line.empty() ? "" : ", ") + (p.name.empty() ? p.words.quote : p.name);
  return line;
}

void print_row(const Event& event) {
  const std::string when = !event.time || event.time->start.empty() ? "undated"
                           : event.time->start == event.time->end   ? event.time->start
                                                                    : event.time->start + ".." + event.time->end;
  const std::string where =
      event.place ? event.place->name + (event.place->country.empty() ? "" : " (" + event.place->country + ")")
                  : "unplaced";
  std::string line = event.id + "  " + when + "  " + event.type + "  " + where;
  if (const auto who = names(event.actors); !who.empty()) line += "  by " + who;
  if (const auto whom = names(event.targets); !whom.empty()) line += "  against " + whom;
  for (const auto& figure : event.figures)
    line += "  " + std::string(name_of(figure.what)) + (figure.who.empty() ? "" : "(" + figure.who + ")") + " " +
            range(figure.count);
  line += "  " + std::string(name_of(event.standing)) + ", " + std::to_string(event.origins) +
          (event.origins == 1 ? " origin" : " origins") + ", " + std::to_string(event.stories.size()) +
          (event.stories.size() == 1 ? " story" : " stories");
  std::printf("%s\n", line.c_str());
}

int print_table(const Store& store, const Query& query) {
  Query all = query;
  all.limit = 0;
  const auto answer = store.events(all);  // their number alone
  if (!answer) return give_up(answer.error());
  std::uint64_t shown = 0;
  const auto listed = store.each_event(query, [&](const Event& event) -> Result<void> {
    print_row(event);
    ++shown;
    return {};
  });
  if (!listed) return give_up(listed.error());
  std::fprintf(stderr, "%llu of %llu events\n", static_cast<unsigned long long>(shown),
               static_cast<unsigned long long>(answer->total));
  return 0;
}

}  // namespace

int list_events(const EventsOptions& options) {
  Query query = options.query;
  if (!options.box.empty()) {
    const auto box = parse_box(options.box);
    if (!box) return give_up(box.error());
    query.box = *box;
  }
  if (const auto checked = check(query); !checked) return give_up(checked.error());
  const auto store = Store::open_read_only(options.db);
  if (!store) return give_up(store.error());
  if (options.format == "table") return print_table(*store, query);
  const auto format = store::export_format(options.format);
  if (!format) return give_up({ErrorCode::bad_input, "takes table, jsonl, csv or geojson", "--format", 0});
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      options.output.empty() ? nullptr : std::fopen(options.output.c_str(), "wb"),
      [](std::FILE* f) { return f != nullptr ? std::fclose(f) : 0; });
  if (!options.output.empty() && !file)
    return give_up({ErrorCode::unwritable, "could not be opened for writing", options.output, 0});
  std::FILE* out = file ? file.get() : stdout;
  const auto written = store::export_events(*store, query, *format, [&](std::string_view bytes) -> Result<void> {
    if (std::fwrite(bytes.data(), 1, bytes.size(), out) != bytes.size())
      return fail(ErrorCode::unwritable, options.output, "could not be written; is the disk full?");
    return {};
  });
  if (!written) return give_up(written.error());
  if (std::fflush(out) != 0)
    return give_up({ErrorCode::unwritable, "could not be written; is the disk full?", options.output, 0});
  return 0;
}

}  // namespace vigie::cli
