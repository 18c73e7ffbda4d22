// SPDX-License-Identifier: Apache-2.0
#include "knowledge/place_key.h"
#include "support/knowledge_folder.h"

namespace vigie::test {
namespace {

constexpr const char* kPlaces =
    "id\tname\tlat\tlon\tfclass\tfcode\tcc\tadmin1\tadmin2\tpopulation\tradius_km\n"
    "w1\tBab\t34.6096\t72.9311\tP\tPPL\tPK\tPunjab\t\t0\t\n"
    "w2\tAl Bab\t36.3699\t37.5179\tP\tPPLA2\tSY\tAleppo\t\t130745\t\n"
    "cML\tMali\t18.6927\t-2.0385\tA\tPCLI\tML\t\t\t19658031\t632.5\n"
    "g9\tMali\t34.6646\t104.698\tP\tPPL\tCN\tGansu\t\t42260\t\n"
    "w3\tSegou\t6.64\t2.22\tP\tPPL\tBJ\t\t\t0\t\n"
    "w4\tSégou\t13.4317\t-6.2157\tP\tPPLA\tML\tSégou\t\t205787\t\n"
    "w5\tSoujda\t1\t1\tP\tPPL\tSY\t\t\t0\t\n";

class GazetteerTest : public ::testing::Test {
 protected:
  GazetteerTest() {
    folder_.write("places/places.tsv", kPlaces);
    folder_.write("places/altnames.tsv", "id\tlang\tname\tpreferred\nw2\tar\tالباب\t1\nw4\tund\tSegu\t0\n");
  }
  std::vector<std::string> ids(std::string_view name, bool alike = false) {
    if (!knowledge_) knowledge_.emplace(folder_.open());
    std::vector<std::uint32_t> rows;
    const auto& gazetteer = knowledge_->gazetteer();
    alike ? gazetteer.find_spelled_alike(name, rows) : gazetteer.find(name, rows);
    EXPECT_TRUE(alike || gazetteer.has(name) == !rows.empty());
    std::vector<std::string> out;
    for (const std::uint32_t row : rows) out.emplace_back(gazetteer.row(row).id);
    return out;
  }
  using Ids = std::vector<std::string>;
  KnowledgeFolder folder_;
  std::optional<knowledge::Knowledge> knowledge_;
};

TEST_F(GazetteerTest, RanksCountriesFirstThenImportance) {
  EXPECT_EQ(ids("Mali"), (Ids{"cML", "g9"}));
  EXPECT_EQ(ids("SÉGOU"), (Ids{"w4", "w3"}));
  EXPECT_EQ(ids("Segu"), Ids{"w4"});
  EXPECT_EQ(ids("Nowhere"), Ids{});
}

TEST_F(GazetteerTest, ArticlesDoNotMatterButTheNameAsWrittenComesFirst) {
  EXPECT_EQ(ids("al-Bab"), (Ids{"w2", "w1"}));
  EXPECT_EQ(ids("el Bab"), (Ids{"w2", "w1"}));
  EXPECT_EQ(ids("Bab"), (Ids{"w1", "w2"}));
  EXPECT_EQ(ids("الباب"), Ids{"w2"});
}

TEST_F(GazetteerTest, OtherTransliterationsAreAGuessOfTheirOwn) {
  EXPECT_EQ(ids("Sudja"), Ids{});
  EXPECT_EQ(ids("Sujda", true), Ids{"w5"});
  EXPECT_EQ(ids("Soudjda", true), Ids{"w5"});
}

TEST_F(GazetteerTest, RowsHoldWhatTheFileSays) {
  const auto knowledge = folder_.open();
  const auto& gazetteer = knowledge.gazetteer();
  EXPECT_EQ(gazetteer.size(), 7U);
  const auto place = gazetteer.row(gazetteer.by_id("w2").value());
  EXPECT_EQ(place.name, "Al Bab");
  EXPECT_EQ(place.country, "SY");
  EXPECT_EQ(place.admin1, "Aleppo");
  EXPECT_EQ(place.admin2, "");
  EXPECT_EQ(place.feature, "P.PPLA2");
  EXPECT_DOUBLE_EQ(place.lat, 36.3699);
  EXPECT_DOUBLE_EQ(place.lon, 37.5179);
  EXPECT_EQ(place.population, 130745U);
  EXPECT_EQ(place.names, 2U);
  EXPECT_FLOAT_EQ(gazetteer.row(gazetteer.by_id("cML").value()).radius_km, 632.5F);
  EXPECT_FALSE(gazetteer.by_id("w99").has_value());
  EXPECT_EQ(gazetteer.row(99).id, "");
}

TEST_F(GazetteerTest, AFolderLaidOverAddsPlacesAndReplacesThoseOfItsIds) {
  folder_.write_in("own", "places/mine.tsv",
                   "id\tname\tlat\tlon\tcc\nw3\tNew Name\t5\t5\tBJ\nx1\tCamp Alpha\t12.5\t-1.5\tBF\n");
  const auto knowledge = folder_.open({"knowledge", "own"});
  const auto& gazetteer = knowledge.gazetteer();
  EXPECT_EQ(gazetteer.size(), 8U);
  EXPECT_EQ(gazetteer.row(gazetteer.by_id("w3").value()).name, "New Name");
  EXPECT_TRUE(gazetteer.has("camp alpha"));
  std::vector<std::uint32_t> rows;
  gazetteer.find("Segou", rows);
  EXPECT_EQ(rows.size(), 1U) << "the name of the row that was replaced is gone";
}

TEST_F(GazetteerTest, WrongRowsAreComplainedAboutByLine) {
  folder_.write("places/wrong.tsv",
                "id\tname\tlat\tlon\tcc\npopulation\nw1\tAgain\t1\t1\tPK\ny1\tFar\t91\t0\tPK\ny2\tX\tnorth\t0\tPK\n");
  folder_.write("places/names.tsv", "id\tlang\tname\nzz\ten\tNobody\n");
  const auto complaints = folder_.complaints();
  const std::string all = [&] {
    std::string text;
    for (const auto& complaint : complaints) text += complaint + "\n";
    return text;
  }();
  EXPECT_NE(all.find("places/wrong.tsv:2: a place needs an id and a name"), std::string::npos) << all;
  EXPECT_NE(all.find("places/wrong.tsv:3: the id w1 is also in places/places.tsv:2"), std::string::npos) << all;
  EXPECT_NE(all.find("places/wrong.tsv:4: needs lat"), std::string::npos) << all;
  EXPECT_NE(all.find("places/wrong.tsv:5: lat: \"north\" is no number"), std::string::npos) << all;
  EXPECT_NE(all.find("places/names.tsv:2: \"zz\" is the id of no place"), std::string::npos) << all;
}

TEST(PlaceKey, DropsArticlesButNotTheLastWord) {
  knowledge::PlaceKey key;
  key.set("Deir ez-Zor");
  EXPECT_EQ(key.full, "deir ez zor");
  EXPECT_EQ(key.bare, "deir zor");
  key.set("El");
  EXPECT_EQ(key.bare, "el");
  key.set("L'Arbaâ");
  EXPECT_EQ(key.bare, "arbaa");
}

TEST(PlaceKey, BringsTransliterationsTogether) {
  const auto light = [](std::string_view name) {
    knowledge::PlaceKey key;
    key.set(name);
    std::string out;
    knowledge::light_key(key.bare, out);
    return out;
  };
  EXPECT_EQ(light("Abou Kamal"), light("Abu Kamaal"));
  EXPECT_EQ(light("Tchad"), light("Chad"));
  EXPECT_EQ(light("Djenné"), light("Jenne"));
  EXPECT_EQ(light("Raqqah"), light("Raqa"));
  EXPECT_EQ(light("Khartoum"), light("Hartum"));
  EXPECT_EQ(light("Hodeida"), light("Hudayda"));
  EXPECT_EQ(light("Qamenas"), light("Qaminas"));
  EXPECT_NE(light("Homs"), light("Hama"));
  EXPECT_EQ(light("Дамаск"), "");
  EXPECT_EQ(light("Ur"), "") << "too short to guess";
}

}  // namespace
}  // namespace vigie::test
