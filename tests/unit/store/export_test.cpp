// What other programs get: lines, tables, GeoJSON.
// SPDX-License-Identifier: Apache-2.0
#include "store/export.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/store_samples.h"
#include "support/temp_folder.h"

namespace vigie {
namespace {

using Json = nlohmann::ordered_json;

std::string exported(store::ExportFormat format, const std::vector<Event>& events, const StoryRecord& story) {
  const test::TempFolder folder;
  auto opened = Store::open(folder.file("a.vigie"));
  EXPECT_TRUE(opened->add({story}));
  EXPECT_TRUE(opened->merge([&](const auto&) { return events; }));
  std::string out;
  const auto done = store::export_events(*opened, {.limit = 0}, format, [&](std::string_view bytes) -> Result<void> {
    out += bytes;
    return {};
  });
  EXPECT_TRUE(done);
  return out;
}

StoryRecord sample() { return test::sample_story("a.txt", "A", "Shells fell on \"Bakhmut\"."); }

TEST(Export, LinesCarryTheClaimsWrittenOut) {
  const auto story = sample();
  const auto out =
      exported(store::ExportFormat::jsonl, {test::sample_event(story), test::sample_event(story, {.id = "e2"})}, story);
  const Json line = Json::parse(out.substr(0, out.find('\n')));
  EXPECT_EQ(line["claims"][0]["evidence"][0]["quote"], "Shells fell on \"Bakhmut\".");
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2);
}

TEST(Export, ATableRowIsFlatAndQuoted) {
  const auto story = sample();
  auto event = test::sample_event(story, {.place = "Ain, \"Issa\"", .country = "SY", .lat = 36.38, .lon = 38.86});
  event.figures = {{FigureWhat::killed, "civilians", {14, std::nullopt, 30, false}, {}},
                   {FigureWhat::killed, "fighters", {3, 3, 3, false}, {}},
                   {FigureWhat::killed, "children", {11, 11, 11, false}, {}},
                   {FigureWhat::wounded, "", {20, 20, 20, false}, {}}};
  EXPECT_EQ(store::csv_row(event),
            "e1,remote/shelling,2024-03-12,2024-03-12,day,\"Ain, \"\"Issa\"\"\",36.38,38.86,SY,,5,russia-armed-forces,,"
            "17,,33,20,20,20,,,,,,,,,,2,1,corroborated,,,");
  const auto header = store::csv_header();
  EXPECT_EQ(std::count(header.begin(), header.end(), ','), 33);
  EXPECT_EQ(header.substr(0, 26), "id,type,start,end,precisio");
}

TEST(Export, ATableHasAHeaderAndOneRowAnEvent) {
  const auto story = sample();
  const auto out = exported(store::ExportFormat::csv, {test::sample_event(story)}, story);
  EXPECT_EQ(out, store::csv_header() + "\r\n" + store::csv_row(test::sample_event(story)) + "\r\n");
}

TEST(Export, GeoJsonIsOneCollection) {
  const auto story = sample();
  const auto none = Json::parse(exported(store::ExportFormat::geojson, {}, story));
  EXPECT_EQ(none["features"], Json::array());
  const auto two =
      Json::parse(exported(store::ExportFormat::geojson,
                           {test::sample_event(story), test::sample_event(story, {.id = "e2", .place = ""})}, story));
  EXPECT_EQ(two["type"], "FeatureCollection");
  EXPECT_EQ(two["features"][0]["geometry"]["coordinates"][0], 37.71);
  EXPECT_TRUE(two["features"][1]["geometry"].is_null());
}

}  // namespace
}  // namespace vigie
