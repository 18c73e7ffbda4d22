// SPDX-License-Identifier: Apache-2.0
#include "serve/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>

#include "core/file.h"
#include "core/unicode.h"
#include "serve/assets.h"
#include "serve_fixture.h"
#include "store/json.h"

namespace vigie::serve {
namespace {

using store::Json;

class ServeTest : public test::ServerTest {
 protected:
  Json json(const std::string& target) { return Json::parse(get(target).body); }

  std::string ids(const std::string& target) {
    std::string out;
    const Json page = json(target);
    for (const auto& item : page["items"]) out += (out.empty() ? "" : " ") + item["id"].get<std::string>();
    return out;
  }
};

TEST_F(ServeTest, EventsAreFilteredAsTheStoreFiltersThem) {
  EXPECT_EQ(json("/api/v1/events")["total"], world_.events.size());
  EXPECT_EQ(ids("/api/v1/events?type=battle"), "clash");
  EXPECT_EQ(ids("/api/v1/events?standing=disputed,denied&type=remote"), "market");
  EXPECT_EQ(ids("/api/v1/events?from=2024-06-19&to=2024-06-19"), "clash");
  EXPECT_EQ(ids("/api/v1/events?min_origins=2&actor=river-guard"), "market clash");
  EXPECT_EQ(ids("/api/v1/events?box=4,16,5,17"), "market");
  EXPECT_EQ(ids("/api/v1/events?place=banibane"), "arrest");
  EXPECT_EQ(ids("/api/v1/events?text=%C3%A9leveurs"), "market");
  EXPECT_EQ(ids("/api/v1/events?place=Nowhere"), "");
}

TEST_F(ServeTest, GeoJsonHasPointsAndNullGeometryForWhatIsNotPlaced) {
  const auto reply = get("/api/v1/events", "Accept: application/geo+json\r\n");
  EXPECT_EQ(reply.headers.at("content-type"), "application/geo+json");
  const Json collection = Json::parse(reply.body);
  EXPECT_EQ(collection["type"], "FeatureCollection");
  EXPECT_EQ(collection["total"], world_.events.size());
  for (const auto& feature : collection["features"]) {
    if (feature["id"] == "market") {
      EXPECT_EQ(feature["geometry"]["coordinates"], Json::array({4.31, 16.62}));
    }
    if (feature["id"] == "talks") {
      EXPECT_TRUE(feature["geometry"].is_null());
    }
  }
}

TEST_F(ServeTest, NextLinksLeadThroughEveryEventOnce) {
  std::set<std::string> seen;
  std::string target = "/api/v1/events?limit=2&min_origins=0";
  for (int pages = 0; pages < 10 && !target.empty(); ++pages) {
    const auto reply = get(target);
    const Json page = Json::parse(reply.body);
    for (const auto& item : page["items"]) EXPECT_TRUE(seen.insert(item["id"]).second);
    const auto link = reply.headers.find("link");
    target.clear();
    if (link == reply.headers.end()) continue;
    const std::size_t next = link->second.find(">; rel=\"next\"");
    if (next != std::string::npos)
      target = link->second.substr(link->second.rfind('<', next) + 1, next - link->second.rfind('<', next) - 1);
  }
  EXPECT_EQ(seen.size(), world_.events.size());
}

TEST_F(ServeTest, AnEventPageHoldsTheWordsOfEachValueAtTheirPositions) {
  const Json page = json("/api/v1/events/market");
  EXPECT_EQ(page["event"]["origins"], 2);
  ASSERT_EQ(page["records"].size(), 3U);
  int checked = 0;
  const std::function<void(const Json&, const Json&)> check = [&](const Json& story, const Json& node) {
    if (node.is_object() && node.contains("quote") && node.contains("p") && node["p"].is_number()) {
      const std::string text = story["paragraphs"][node["p"].get<std::size_t>()]["text"];
      const std::size_t begin = unicode::byte_offset(text, node["from"].get<std::size_t>());
      const std::size_t end = unicode::byte_offset(text, node["to"].get<std::size_t>());
      EXPECT_EQ(text.substr(begin, end - begin), node["quote"]);
      ++checked;
    }
    for (const auto& child : node) {
      if (child.is_structured()) check(story, child);
    }
  };
  for (const auto& record : page["records"]) check(record["story"], record["claims"]);
  EXPECT_GT(checked, 20);
}

TEST_F(ServeTest, ClaimsAreThoseOfTheEventsThatPassAndArePaged) {
  const Json all = json("/api/v1/claims");
  EXPECT_EQ(all["total"], 10);
  const Json second = json("/api/v1/claims?limit=3&offset=3");
  ASSERT_EQ(second["items"].size(), 3U);
  EXPECT_EQ(second["items"][0], all["items"][3]);
  const Json denied = json("/api/v1/claims?standing=denied");
  ASSERT_EQ(denied["total"], 1);
  EXPECT_EQ(denied["items"][0]["role"], "denies");
  EXPECT_EQ(denied["items"][0]["claim"]["standing"], "denied");
}

TEST_F(ServeTest, StoriesAreListedWithoutTextAndFoundThroughTheirEvents) {
  EXPECT_EQ(json("/api/v1/stories")["total"], world_.stories.size());
  EXPECT_FALSE(json("/api/v1/stories")["items"][0].contains("paragraphs"));
  EXPECT_EQ(json("/api/v1/stories?type=battle")["total"], 2);
  EXPECT_EQ(json("/api/v1/stories?text=granaries")["total"], 1);
  const std::string id = world_.stories[0].story.id;
  EXPECT_EQ(json("/api/v1/stories/" + id)["story"]["id"], id);
}

TEST_F(ServeTest, DirectoriesCountEvents) {
  const Json actors = json("/api/v1/actors");
  ASSERT_GE(actors["items"].size(), 2U);
  EXPECT_EQ(actors["items"][0]["id"], "river-guard");
  EXPECT_EQ(actors["items"][0]["events"], 3);
  EXPECT_EQ(json("/api/v1/places?type=battle")["items"][0]["name"], "Kel Tadra");
}

TEST_F(ServeTest, ExportsHoldEveryEvent) {
  const auto csv = get("/api/v1/events?format=csv");
  EXPECT_EQ(csv.headers.at("content-type"), "text/csv; charset=utf-8");
  EXPECT_EQ(csv.headers.at("content-disposition"), "attachment; filename=\"events.csv\"");
  const auto lines = get("/api/v1/events?format=jsonl&type=battle");
  EXPECT_EQ(Json::parse(lines.body)["id"], "clash");
  EXPECT_EQ(Json::parse(get("/api/v1/events?format=geojson&limit=all").body)["features"].size(), world_.events.size());
}

TEST_F(ServeTest, ATagHoldsUntilTheStoreChanges) {
  const auto first = get("/api/v1/events");
  const std::string tag = first.headers.at("etag");
  const auto again = get("/api/v1/events", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(again.headers.at("etag"), tag);
  EXPECT_NE(get("/api/v1/events?type=battle").headers.at("etag"), tag);
  EXPECT_NE(get("/api/v1/events", "Accept: application/geo+json\r\n").headers.at("etag"), tag);
  auto store = Store::open(folder_.file("a.db"));
  ASSERT_TRUE(store->merge([&](const auto&) { return std::vector<Event>{world_.events[0]}; }));
  const auto later = get("/api/v1/events", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(later.status, 200);
  EXPECT_EQ(Json::parse(later.body)["total"], 1);
}

TEST_F(ServeTest, RefusalsNameWhatIsWrong) {
  EXPECT_EQ(get("/api/v1/events?limit=x").status, 400);
  EXPECT_EQ(json("/api/v1/events?limit=x")["error"]["where"], "limit");
  EXPECT_EQ(get("/api/v1/stories?format=csv").status, 400);
  EXPECT_EQ(get("/api/v1/events/none").status, 404);
  EXPECT_EQ(json("/api/v1/events/none")["error"]["code"], "not_found");
  EXPECT_EQ(get("/api/v1/nothing").status, 404);
  EXPECT_EQ(get("/nothing").status, 404);
  EXPECT_EQ(test::fetch(server_->port(), "POST", "/api/v1/events", "Content-Length: 2\r\n\r\n{}").status, 405);
  EXPECT_EQ(test::fetch(server_->port(), "GET", "/api/v1/events", "", "attacker.example").status, 421);
  EXPECT_EQ(test::fetch(server_->port(), "GET", "/", "", "attacker.example").status, 421);
}

TEST_F(ServeTest, MalformedRequestsLeaveTheServerStanding) {
  for (const std::string request : {"", "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\xff\xfe\r\n\r\n"}) {
    test::send_raw(server_->port(), request + "\r\n\r\n");
  }
  const std::string long_target = "/api/v1/events?text=" + std::string(100'000, 'a');
  EXPECT_NE(get(long_target).status, 200);
  EXPECT_EQ(get("/api/v1/events?text=%ff%00%22AND").status, 200);
  EXPECT_EQ(get("/api/v1/events/%2e%2e%2fx%00").status, 404);
  EXPECT_EQ(get("/api/v1/health").status, 200);
}

TEST_F(ServeTest, OneConnectionIsOneRequest) {
  const std::string two =
      "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n"
      "GET /api/v1/events HTTP/1.1\r\nHost: attacker.example\r\n\r\n";
  const std::string reply = test::send_raw(server_->port(), two);
  EXPECT_EQ(reply.find("HTTP/1.1 200"), 0U);
  EXPECT_EQ(reply.find("HTTP/1.1", 5), std::string::npos);
}

TEST_F(ServeTest, EveryAnswerCarriesTheSecurityHeaders) {
  for (const char* target : {"/", "/api/v1/events", "/nothing", "/api/v1/events?limit=x"}) {
    const auto reply = get(target);
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << target;
    EXPECT_EQ(reply.headers.at("content-security-policy").find("default-src 'self'"), 0U) << target;
    EXPECT_EQ(reply.headers.at("referrer-policy"), "no-referrer") << target;
  }
}

TEST_F(ServeTest, HeadGivesTheHeadersAlone) {
  const auto reply = test::fetch(server_->port(), "HEAD", "/api/v1/events");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "");
  EXPECT_TRUE(reply.headers.contains("etag"));
}

TEST_F(ServeTest, ThePageAndItsFilesAreBuiltIn) {
  EXPECT_NE(get("/").body.find("<!doctype html>"), std::string::npos);
  EXPECT_EQ(get("/app.js").headers.at("content-type"), "text/javascript; charset=utf-8");
  const std::string tag = get("/app.js").headers.at("etag");
  EXPECT_EQ(get("/app.js", "If-None-Match: " + tag + "\r\n").status, 304);
  const auto map = get("/basemap/countries_50m.geojson", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(map.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(map.body.substr(0, 2), "\x1f\x8b");
  EXPECT_EQ(get("/basemap/countries_50m.geojson").status, 406);
  for (std::size_t i = 1; i < assets().size(); ++i) EXPECT_LT(assets()[i - 1].path, assets()[i].path);
}

TEST_F(ServeTest, AFolderGivenWinsOverTheBuiltInPageAndIsNeverLeft) {
  stop();
  ASSERT_TRUE(write_file(folder_.file("secret.txt"), "secret"));
  ASSERT_EQ(mkdir(folder_.file("web").c_str(), 0700), 0);
  ASSERT_TRUE(write_file(folder_.file("web/index.html"), "<p>mine"));
  start({.web_dir = folder_.file("web")});
  EXPECT_EQ(get("/").body, "<p>mine");
  EXPECT_EQ(get("/app.js").status, 200);
  for (const char* target :
       {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/web/../../secret.txt", "//etc/passwd"}) {
    EXPECT_EQ(get(target).status, 404) << target;
  }
}

TEST_F(ServeTest, ManyClientsAtOnceGetWholeAnswersWhileTheStoreIsWritten) {
  std::atomic<int> whole{0};
  std::vector<std::thread> clients;
  for (int client = 0; client < 12; ++client) {
    clients.emplace_back([&] {
      for (int i = 0; i < 6; ++i)
        whole += get("/api/v1/events").body.ends_with("]}") && get("/api/v1/events/market").status == 200 ? 1 : 0;
    });
  }
  auto store = Store::open(folder_.file("a.db"));
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(store->merge([&](const auto&) { return world_.events; }));
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(whole, 72);
}

TEST(Serve, AStoreThatIsNotThereIsAnErrorThatNamesIt) {
  const auto server = Server::open({.db = "/nowhere/a.db", .port = 0});
  ASSERT_FALSE(server);
  EXPECT_NE(server.error().message().find("/nowhere/a.db"), std::string::npos);
}

TEST(Serve, APortThatIsTakenIsAnError) {
  test::TempFolder folder;
  ASSERT_TRUE(test::fill_store(folder.file("a.db"), {}));
  const auto first = Server::open({.db = folder.file("a.db"), .port = 0});
  ASSERT_TRUE(first);
  const auto second = Server::open({.db = folder.file("a.db"), .port = first->port()});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::busy);
}

}  // namespace
}  // namespace vigie::serve
