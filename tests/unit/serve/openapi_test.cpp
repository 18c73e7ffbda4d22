// The description and the server agree: each route and parameter is described, each described path answers.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "serve/parameters.h"
#include "serve/server.h"
#include "serve_fixture.h"
#include "store/json.h"

namespace vigie::serve {
namespace {

using store::Json;

class OpenApiTest : public test::ServerTest {
 protected:
  Json description_ = Json::parse(get("/api/v1/openapi.json").body);

  // The object that a "#/..." reference points to, or the object itself.
  Json resolved(const Json& object) {
    if (!object.contains("$ref")) return object;
    return description_[Json::json_pointer(object["$ref"].get<std::string>().substr(1))];
  }
};

TEST_F(OpenApiTest, EveryRouteIsDescribedAndNothingElse) {
  std::set<std::string> described, answered;
  for (const auto& path : description_["paths"].items()) described.insert(path.key());
  for (const auto path : route_paths()) answered.emplace(path);
  EXPECT_EQ(described, answered);
}

TEST_F(OpenApiTest, EveryDescribedPathAnswersWithADescribedType) {
  for (const auto& path : description_["paths"].items()) {
    std::string target = path.key();
    const std::size_t id = target.find("{id}");
    if (id != std::string::npos)
      target.replace(id, 4, target.find("events") != std::string::npos ? "market" : world_.stories[0].story.id);
    const auto reply = get(target);
    EXPECT_EQ(reply.status, 200) << target << reply.body;
    const std::string type = reply.headers.at("content-type");
    EXPECT_TRUE(path.value()["get"]["responses"]["200"]["content"].contains(type.substr(0, type.find(';'))))
        << target << type;
  }
}

TEST_F(OpenApiTest, EveryParameterOfAListIsDescribedAndTaken) {
  std::set<std::string> known;
  for (const auto name : parameter_names()) known.emplace(name);
  for (const auto& path : description_["paths"].items()) {
    std::set<std::string> described;
    for (const auto& parameter : path.value()["get"].value("parameters", Json::array())) {
      const Json one = resolved(parameter);
      if (one["in"] == "query") described.insert(one["name"].get<std::string>());
    }
    if (described.empty()) continue;
    if (path.key() != "/api/v1/events") described.insert("format");  // refused elsewhere, in words
    EXPECT_EQ(described, known) << path.key();
  }
}

TEST_F(OpenApiTest, EveryReferenceLeadsSomewhere) {
  const std::function<void(const Json&)> follow = [&](const Json& node) {
    if (node.is_object() && node.contains("$ref")) {
      EXPECT_FALSE(resolved(node).is_null()) << node.dump();
    }
    for (const auto& child : node) {
      if (child.is_structured()) follow(child);
    }
  };
  follow(description_);
}

TEST_F(OpenApiTest, AnswersCarryWhatTheirSchemasRequire) {
  const auto require = [&](const char* schema, const Json& value) {
    for (const auto& key : description_["components"]["schemas"][schema]["required"]) {
      EXPECT_TRUE(value.contains(key.get<std::string>())) << schema << ": " << key;
    }
  };
  const auto body = [&](const std::string& target) { return Json::parse(get(target).body); };
  require("Event", body("/api/v1/events")["items"][0]);
  require("FeatureCollection", body("/api/v1/events?format=geojson"));
  require("ClaimOfEvent", body("/api/v1/claims")["items"][0]);
  require("Claim", body("/api/v1/claims")["items"][0]["claim"]);
  require("StoryLine", body("/api/v1/stories")["items"][0]);
  require("Record", body("/api/v1/stories/" + world_.stories[0].story.id));
  require("Tally", body("/api/v1/actors")["items"][0]);
  require("Error", body("/api/v1/events?limit=x"));
  require("Page", body("/api/v1/places"));
}

}  // namespace
}  // namespace vigie::serve
