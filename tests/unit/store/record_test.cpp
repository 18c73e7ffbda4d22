// The laws of the record's JSON, on random records and on hand-made ones.
// SPDX-License-Identifier: Apache-2.0
#include "store/record.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/unicode.h"
#include "support/random_record.h"

namespace vigie {
namespace {

using Json = nlohmann::ordered_json;

// Code points [from, to) of well-formed text.
std::string slice(const std::string& text, std::size_t from, std::size_t to) {
  const auto begin = unicode::byte_offset(text, from);
  return text.substr(begin, unicode::byte_offset(text, to) - begin);
}

// Calls visit(object) for every object below `value` that has a position.
template <class Visit>
void each_position(const Json& value, Visit visit) {
  if (value.is_object() && value.contains("p") && !value["p"].is_null()) visit(value);
  if (value.is_structured())
    for (const auto& item : value) each_position(item, visit);
}

StoryRecord small_record() {
  StoryRecord record;
  record.story.id = "00000000000000aa";
  record.story.file = "a.txt";
  record.story.language = "fr";
  record.story.text = "Tibú\n\nÀ Tibú, 2 morts.";
  record.story.paragraphs = {{Role::headline, {0, 5}}, {Role::body, {7, 25}}};
  Claim claim;
  claim.id = "c1";
  claim.type = "remote/bombing";
  claim.triggers = {{{17, 24}, "2 morts"}};
  record.claims = {claim};
  return record;
}

TEST(Record, QuotesEqualTheParagraphAtTheirCodePoints) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto record = test::RandomRecord(seed).make("00000000000000aa");
    const Json line = Json::parse(store::to_json(record, {"0", "1", "2"}));
    each_position(line, [&](const Json& at) {
      const std::string text = line["story"]["paragraphs"].at(at["p"].get<std::size_t>())["text"];
      EXPECT_EQ(at["quote"], slice(text, at["from"], at["to"])) << "seed " << seed;
    });
  }
}

TEST(Record, ReadBackAndWrittenAgainIsTheSameBytes) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto record = test::RandomRecord(seed).make("00000000000000aa");
    const std::string line = store::to_json(record, {"0", "", ""});
    const auto again = store::from_json(line);
    ASSERT_TRUE(again) << again.error().message() << " seed " << seed;
    EXPECT_EQ(again->story.text, record.story.text);
    ASSERT_EQ(again->claims.size(), record.claims.size());
    for (std::size_t i = 0; i < record.claims.size(); ++i) {
      EXPECT_EQ(again->claims[i].triggers, record.claims[i].triggers) << "seed " << seed;
      EXPECT_EQ(again->claims[i].evidence, record.claims[i].evidence) << "seed " << seed;
    }
    EXPECT_EQ(store::to_json(*again, {"0", "", ""}), line) << "seed " << seed;
  }
}

TEST(Record, PositionsAreCodePointsOfTheParagraph) {
  const auto record = small_record();
  const Json claim = Json::parse(store::claim_to_json(record, record.claims[0]));
  EXPECT_EQ(claim["triggers"][0].dump(), R"({"p":1,"from":8,"to":15,"quote":"2 morts"})");
}

TEST(Record, ValuesNotGivenAreNullAndListsAreAlwaysThere) {
  const auto record = small_record();
  const Json line = Json::parse(store::to_json(record, {"0.1.0", "", ""}));
  for (const char* key : {"url", "headline", "standfirst", "published", "corrects"})
    EXPECT_TRUE(line["story"].at(key).is_null());
  for (const char* key : {"byline", "origin", "media", "comments"}) EXPECT_EQ(line["story"].at(key), Json::array());
  const Json& claim = line["claims"][0];
  EXPECT_TRUE(claim.at("place").is_null());
  EXPECT_TRUE(claim.at("time").is_null());
  for (const char* key : {"also", "actors", "targets", "figures", "sources", "evidence"})
    EXPECT_EQ(claim.at(key), Json::array());
  EXPECT_EQ(line["made_by"].dump(), R"({"program":"0.1.0","knowledge":null,"models":null})");
}

TEST(Record, KeysComeInTheOrderOfTheContract) {
  const auto keys = [](const Json& object) {
    std::string out;
    for (const auto& field : object.items()) out += field.key() + " ";
    return out;
  };
  const auto record = test::RandomRecord(3).make("00000000000000aa");
  const Json line = Json::parse(store::to_json(record, {}));
  EXPECT_EQ(keys(line), "story claims notes made_by ");
  EXPECT_EQ(
      keys(line["story"]),
      "id file url part parts language headline standfirst byline outlet origin published paragraphs media corrects "
      "comments left_out ");
  ASSERT_FALSE(line["claims"].empty());
  EXPECT_EQ(keys(line["claims"][0]),
            "id type also triggers actors targets place time figures sources standing focus aggregate evidence ");
  EXPECT_EQ(keys(line["claims"][0]["actors"][0]), "quote p from to name id kind country role count ");
  EXPECT_EQ(keys(line["claims"][0]["figures"][0]), "what who low best high approximate since quote p from to by ");
  EXPECT_EQ(keys(line["claims"][0]["sources"][0]), "quote p from to name id kind anonymous stance via ");
}

TEST(Record, ASpanPastItsParagraphIsCutAndASplitCharacterIsWidened) {
  auto record = small_record();
  record.claims[0].triggers = {{{2, 9}, "x"}, {{4, 5}, "x"}, {{5, 6}, "between"}, {{90, 95}, "outside"}};
  const Json claim = Json::parse(store::claim_to_json(record, record.claims[0]));
  EXPECT_EQ(claim["triggers"][0].dump(), R"({"p":0,"from":2,"to":4,"quote":"bú"})");
  EXPECT_EQ(claim["triggers"][1].dump(), R"({"p":0,"from":3,"to":4,"quote":"ú"})");
  EXPECT_EQ(claim["triggers"][2].dump(), R"({"p":null,"from":null,"to":null,"quote":"between"})");
  EXPECT_EQ(claim["triggers"][3].dump(), R"({"p":null,"from":null,"to":null,"quote":"outside"})");
}

TEST(Record, BytesThatAreNoTextAreReplacedNotThrown) {
  auto record = small_record();
  record.story.headline = "a\xff";
  EXPECT_NE(store::to_json(record, {}).find("a\xEF\xBF\xBD"), std::string::npos);
}

TEST(Record, ErrorsNameTheField) {
  const auto problem = [](const std::string& line) {
    const auto record = store::from_json(line);
    return record ? std::string("none") : record.error().message();
  };
  EXPECT_EQ(problem("{\"story\": "), "is not JSON from byte 11");
  EXPECT_EQ(problem("[]"), "is not a JSON object");
  EXPECT_EQ(problem("{}"), "story: is missing");
  EXPECT_EQ(problem(R"({"story": {"part": "x"}})"), "story.part: a whole number is expected");
  EXPECT_EQ(problem(R"({"story": {"part": -1}})"), "story.part: a whole number is expected");
  EXPECT_EQ(problem(R"({"story": {}, "claims": [{}, {"place": {"precision": "vague"}}]})"),
            "claims[1].place.precision: \"vague\" is not one of its codes");
  EXPECT_EQ(problem(R"({"story": {}, "claims": [3]})"), "claims[0]: an object is expected");
  EXPECT_EQ(problem(R"({"story": {"paragraphs": [{"text": "abc"}]},
                        "claims": [{"triggers": [{"p": 0, "from": 0, "to": 2, "quote": "bc"}]}]})"),
            "claims[0].triggers[0].quote: does not stand at these positions");
  EXPECT_EQ(problem(R"({"story": {}, "claims": [{"triggers": [{"p": 0, "from": 0, "to": 2, "quote": "bc"}]}]})"),
            "claims[0].triggers[0].p: no such place in the story");
}

Event event_of(const StoryRecord& record) {
  Event event;
  event.id = "e1";
  event.type = "remote/bombing";
  event.claims = {{record.story.id, "a.txt", 1, "c1", ClaimRole::tells},
                  {"bb", "b.txt", 1, "c7", ClaimRole::denies},
                  {"cc", "b.txt", 2, "c1", ClaimRole::background}};
  event.stories = {record.story.id, "bb", "cc"};
  event.copies = {{record.story.id, "bb"}};
  event.place = Place{{{1, 2}, "à Tibú"}, "Tibú", "", 8.64, -72.74, "CO", "", "", "in", PlacePrecision::town, 5.0};
  event.figures = {{FigureWhat::killed, "police", {2, 2, 2, false}, {{"bb", "c7", {3, 3, 3, false}, true}}}};
  event.disputes = {{DisputeOn::doer, {{"eln", {event.claims[0]}}, {"farc", {event.claims[1]}}}}};
  event.origins = 2;
  event.trend = "rising toll";
  event.first_seen = "2022-06-16";
  return event;
}

TEST(Record, AnEventWritesItsClaimsOutAndNamesCopiesByFile) {
  const auto record = small_record();
  const Json event = Json::parse(store::event_to_json(event_of(record), {&record}));
  EXPECT_EQ(event["claims"][0]["file"], "a.txt");
  EXPECT_EQ(event["claims"][0]["triggers"][0]["quote"], "2 morts");
  EXPECT_EQ(event["claims"][0]["id"], "c1");
  EXPECT_FALSE(event["claims"][1].contains("triggers"));
  // b.txt carries two stories of the event, so that their ids are needed to tell them apart.
  EXPECT_EQ(event["copies"].dump(), R"([["a.txt","bb"]])");
  EXPECT_EQ(event["figures"][0]["by"][0]["file"], "b.txt");
  EXPECT_EQ(event["credibility"].dump(), R"({"sources":"F","information":6})");
}

TEST(Record, AnEventReadBackAndWrittenAgainIsTheSameBytes) {
  const auto record = small_record();
  const std::string bare = store::event_to_json(event_of(record), {});
  const auto again = store::event_from_json(bare);
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(store::event_to_json(*again, {}), bare);
  const std::string full = store::event_to_json(event_of(record), {&record});
  const auto from_full = store::event_from_json(full);
  ASSERT_TRUE(from_full) << from_full.error().message();
  EXPECT_EQ(store::event_to_json(*from_full, {&record}), full);
  EXPECT_EQ(store::event_from_json(R"({"copies": [["nobody"]]})").error().message(),
            "copies[0]: no claim of the event is of that story");
}

TEST(Record, AFeatureHasAPointOrANullGeometry) {
  const auto record = small_record();
  auto event = event_of(record);
  Json feature = Json::parse(store::event_to_feature(event));
  EXPECT_EQ(feature["geometry"].dump(), R"({"type":"Point","coordinates":[-72.74,8.64]})");
  EXPECT_EQ(feature["properties"]["within_km"], 5.0);
  EXPECT_EQ(feature["id"], "e1");
  event.place.reset();
  feature = Json::parse(store::event_to_feature(event));
  EXPECT_TRUE(feature["geometry"].is_null());
}

}  // namespace
}  // namespace vigie
