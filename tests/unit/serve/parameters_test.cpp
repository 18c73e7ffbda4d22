// SPDX-License-Identifier: Apache-2.0
#include "serve/parameters.h"

#include <gtest/gtest.h>

namespace vigie::serve {
namespace {

Result<Parameters> read(Fields parameters, std::string accept = "*/*") {
  return read_parameters({"GET", "/api/v1/events", std::move(parameters), {{"Accept", std::move(accept)}}});
}

// The parameter that the error names, empty if there is no error.
std::string blamed(Fields parameters) {
  const auto result = read(std::move(parameters));
  return result ? "" : result.error().where;
}

TEST(Parameters, EveryFilterReachesTheQuery) {
  const auto p = read({{"type", "battle,remote/shelling"},
                       {"type", "unrest"},
                       {"place", "Deir ez-Zor"},
                       {"box", "-10.5,4,15,25"},
                       {"from", "2024-01-01"},
                       {"to", "2024-12-31"},
                       {"actor", "river-guard"},
                       {"country", "ml"},
                       {"standing", "disputed,single-origin"},
                       {"min_origins", "2"},
                       {"text", "market"},
                       {"limit", "20"},
                       {"offset", "40"}});
  ASSERT_TRUE(p) << p.error().message();
  EXPECT_EQ(p->query.types, (std::vector<std::string>{"battle", "remote/shelling", "unrest"}));
  EXPECT_EQ(p->query.place, "Deir ez-Zor");
  ASSERT_TRUE(p->query.box);
  EXPECT_EQ(p->query.box->west, -10.5);
  EXPECT_EQ(p->query.box->north, 25);
  EXPECT_EQ(p->query.from, "2024-01-01");
  EXPECT_EQ(p->query.to, "2024-12-31");
  EXPECT_EQ(p->query.actor, "river-guard");
  EXPECT_EQ(p->query.country, "ML");
  EXPECT_EQ(p->query.standings, (std::vector<std::string>{"disputed", "single-origin"}));
  EXPECT_EQ(p->query.min_origins, 2U);
  EXPECT_EQ(p->query.text, "market");
  EXPECT_EQ(p->query.limit, 20U);
  EXPECT_EQ(p->query.offset, 40U);
  EXPECT_EQ(p->format, Format::json);
}

TEST(Parameters, WhatIsNotWellFormedIsBlamedByName) {
  EXPECT_EQ(blamed({{"type", "Battle!"}}), "type");
  EXPECT_EQ(blamed({{"box", "1,2,3"}}), "box");
  EXPECT_EQ(blamed({{"box", "1,2,3,x"}}), "box");
  EXPECT_EQ(blamed({{"box", "nan,0,1,1"}}), "box");
  EXPECT_EQ(blamed({{"box", "0,50,1,10"}}), "box");
  EXPECT_EQ(blamed({{"from", "2024-02-30"}}), "from");
  EXPECT_EQ(blamed({{"to", "yesterday"}}), "to");
  EXPECT_EQ(blamed({{"from", "2024-03-01"}, {"to", "2024-02-01"}}), "from");
  EXPECT_EQ(blamed({{"country", "Mali"}}), "country");
  EXPECT_EQ(blamed({{"standing", "certain"}}), "standing");
  EXPECT_EQ(blamed({{"min_origins", "-1"}}), "min_origins");
  EXPECT_EQ(blamed({{"min_origins", "99999999999"}}), "min_origins");
  EXPECT_EQ(blamed({{"limit", "1001"}}), "limit");
  EXPECT_EQ(blamed({{"limit", "all"}}), "limit");
  EXPECT_EQ(blamed({{"offset", "1.5"}}), "offset");
  EXPECT_EQ(blamed({{"format", "xml"}}), "format");
  EXPECT_EQ(blamed({{"acter", "x"}}), "acter");
  EXPECT_EQ(blamed({{"place", "a"}, {"place", "b"}}), "place");
}

TEST(Parameters, ABoxMayCrossTheDateLine) { EXPECT_EQ(blamed({{"box", "170,-30,-170,0"}}), ""); }

TEST(Parameters, EmptyValuesAreNotGiven) {
  EXPECT_EQ(blamed({{"type", ""}, {"from", ""}, {"limit", ""}, {"place", ""}, {"place", "b"}}), "");
}

TEST(Parameters, TheAcceptHeaderChoosesGeoJsonAndTheParameterWinsOverIt) {
  EXPECT_EQ(read({}, "application/geo+json, application/json;q=0.5")->format, Format::geojson);
  EXPECT_EQ(read({{"format", "json"}}, "application/geo+json")->format, Format::json);
}

TEST(Parameters, ExportsTakeEverythingUnlessALimitIsGiven) {
  EXPECT_TRUE(read({{"format", "csv"}})->all);
  EXPECT_TRUE(read({{"format", "geojson"}, {"limit", "all"}})->all);
  EXPECT_FALSE(read({{"format", "jsonl"}, {"limit", "3"}})->all);
  EXPECT_FALSE(read({{"format", "geojson"}})->all);
}

TEST(Parameters, TheNextTargetKeepsEveryFilterAndEscapesIt) {
  const Request request{"GET", "/api/v1/events", {{"limit", "5"}, {"offset", "5"}, {"place", "Tibú & co"}}, {}};
  EXPECT_EQ(target_at(request, 10), "/api/v1/events?limit=5&place=Tib%C3%BA%20%26%20co&offset=10");
}

}  // namespace
}  // namespace vigie::serve
