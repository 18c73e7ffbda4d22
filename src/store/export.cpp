// SPDX-License-Identifier: Apache-2.0
#include "store/export.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "store/record.h"

namespace vigie::store {
namespace {

constexpr std::array<FigureWhat, 5> kCounted = {FigureWhat::killed, FigureWhat::wounded, FigureWhat::missing,
                                                FigureWhat::abducted, FigureWhat::displaced};

// RFC 4180: quoted where it holds a comma, a quote or a line end; quotes doubled.
std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string number(const std::optional<double>& value) {
  if (!value) return {};
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value).ptr;
  return {buffer.data(), end};
}

std::string number(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : std::string(); }

// Ids where the directory has them, else names, else the words.
std::string participants(const std::vector<Participant>& list) {
  std::string out;
  for (const auto& one : list) {
    if (!out.empty()) out += "; ";
    out += !one.id.empty() ? one.id : !one.name.empty() ? one.name : one.words.quote;
  }
  return out;
}

// Ages and sexes are told as parts of another class: "fourteen civilians, eleven of them children".
bool is_part(const EventFigure& figure) { return figure.who == "children" || figure.who == "women"; }

// The count of people of that kind: the figure without a class where there is one, since classes may be parts of it;
// else the sum over the classes, each end of it only where all of them give it.
Count total_of(const Event& event, FigureWhat what) {
  Count sum;
  bool first = true;
  const bool whole = std::any_of(event.figures.begin(), event.figures.end(),
                                 [&](const EventFigure& figure) { return figure.what == what && !is_part(figure); });
  for (const auto& figure : event.figures) {
    if (figure.what != what || (whole && is_part(figure))) continue;
    if (figure.who.empty()) return figure.count;
    const auto add = [&](std::optional<std::int64_t>& to, const std::optional<std::int64_t>& value) {
      to = first ? value : to && value ? std::optional(*to + *value) : std::nullopt;
    };
    add(sum.low, figure.count.low);
    add(sum.best, figure.count.best);
    add(sum.high, figure.count.high);
    first = false;
  }
  return sum;
}

class Row {
 public:
  void add(const std::string& cell) {
    if (!empty_) line_ += ',';
    line_ += quoted(cell);
    empty_ = false;
  }
  [[nodiscard]] std::string take() { return std::move(line_); }

 private:
  std::string line_;
  bool empty_ = true;
};

Result<void> export_lines(const Store& store, const Query& query, const Out& out) {
  return store.each_event(query, [&](const Event& event) -> Result<void> {
    std::vector<StoryRecord> records;
    for (const auto& id : event.stories) {
      auto record = store.story(id);
      if (record)
        records.push_back(std::move(*record));
      else if (record.error().code != ErrorCode::not_found)
        return tl::unexpected<Error>(record.error());
    }
    std::vector<const StoryRecord*> pointers;
    for (const auto& record : records) pointers.push_back(&record);
    return out(event_to_json(event, pointers) + "\n");
  });
}

Result<void> export_csv(const Store& store, const Query& query, const Out& out) {
  VIGIE_TRY_VOID(out(csv_header() + "\r\n"));
  return store.each_event(query, [&](const Event& event) { return out(csv_row(event) + "\r\n"); });
}

Result<void> export_geojson(const Store& store, const Query& query, const Out& out) {
  VIGIE_TRY_VOID(out("{\"type\":\"FeatureCollection\",\"features\":["));
  bool first = true;
  VIGIE_TRY_VOID(store.each_event(query, [&](const Event& event) {
    const std::string before = first ? "\n" : ",\n";
    first = false;
    return out(before + event_to_feature(event));
  }));
  return out("\n]}\n");
}

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  if (name == "jsonl") return ExportFormat::jsonl;
  if (name == "csv") return ExportFormat::csv;
  if (name == "geojson") return ExportFormat::geojson;
  return std::nullopt;
}

std::string csv_header() {
  Row row;
  for (const char* name : {"id", "type", "start", "end", "precision", "place", "lat", "lon", "country", "admin1",
                           "within_km", "actors", "targets"}) {
    row.add(name);
  }
  for (const FigureWhat what : kCounted) {
    for (const char* end : {"_low", "_best", "_high"}) row.add(std::string(name_of(what)) + end);
  }
  for (const char* name : {"origins", "stories", "standing", "trend", "first_seen", "updated"}) row.add(name);
  return row.take();
}

std::string csv_row(const Event& event) {
  const Time time = event.time.value_or(Time{});
  const Place place = event.place.value_or(Place{});
  Row row;
  row.add(event.id);
  row.add(event.type);
  row.add(time.start);
  row.add(time.end);
  row.add(event.time ? std::string(name_of(time.precision)) : std::string());
  row.add(place.name.empty() ? place.words.quote : place.name);
  row.add(number(place.lat));
  row.add(number(place.lon));
  row.add(place.country);
  row.add(place.admin1);
  row.add(number(place.within_km));
  row.add(participants(event.actors));
  row.add(participants(event.targets));
  for (const FigureWhat what : kCounted) {
    const Count count = total_of(event, what);
    for (const auto& value : {count.low, count.best, count.high}) row.add(number(value));
  }
  row.add(std::to_string(event.origins));
  row.add(std::to_string(event.stories.size()));
  row.add(std::string(name_of(event.standing)));
  row.add(event.trend);
  row.add(event.first_seen);
  row.add(event.updated);
  return row.take();
}

Result<void> export_events(const Store& store, const Query& query, ExportFormat format, const Out& out) {
  switch (format) {
    case ExportFormat::jsonl:
      return export_lines(store, query, out);
    case ExportFormat::csv:
      return export_csv(store, query, out);
    case ExportFormat::geojson:
      return export_geojson(store, query, out);
  }
  return {};
}

}  // namespace vigie::store
