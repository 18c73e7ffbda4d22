// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/mentions.h"
#include "support/knowledge_folder.h"
#include "text/text.h"

namespace vigie::test {
namespace {

// Invented and well-known places, enough to be taken for each other.
constexpr const char* kPlaces =
    "id\tname\tlat\tlon\tfclass\tfcode\tcc\tadmin1\tadmin2\tpopulation\tradius_km\n"
    "cML\tMali\t18.7\t-2.0\tA\tPCLI\tML\t\t\t19658031\t632\n"
    "cNE\tNiger\t17.4\t9.5\tA\tPCLI\tNE\t\t\t23310715\t614\n"
    "cSY\tSyria\t35.0\t38.3\tA\tPCLI\tSY\t\t\t17070135\t243\n"
    "m1\tMopti\t14.63\t-3.55\tA\tADM1\tML\t\t\t0\t159\n"
    "m2\tMopti\t14.49\t-4.18\tP\tPPLA\tML\tMopti\t\t114296\t\n"
    "m3\tKonna\t14.94\t-3.89\tP\tPPL\tML\tMopti\t\t0\t\n"
    "b3\tKonna\t53.18\t25.47\tP\tPPL\tBY\tGrodno\t\t0\t\n"
    "m4\tBamako\t12.65\t-8.0\tP\tPPLC\tML\tBamako\t\t4227569\t9\n"
    "m5\tDioura\t14.83\t-5.25\tP\tPPL\tML\tMopti\t\t0\t\n"
    "m6\tTraore\t14.0\t-5.0\tP\tPPL\tML\tMopti\t\t0\t\n"
    "m7\tSévaré\t14.53\t-4.09\tP\tPPL\tML\tMopti\t\t0\t\n"
    "s1\tTadmur\t34.56\t38.28\tP\tPPLA2\tSY\tHoms\t\t51323\t\n"
    "u1\tPalmyra\t43.06\t-77.23\tP\tPPL\tUS\tNew York\t\t3536\t\n"
    "o1\tOntario\t50.0\t-86.0\tA\tADM1\tCA\t\t\t0\t800\n"
    "o2\tOntario\t34.06\t-117.65\tP\tPPL\tUS\tCalifornia\t\t171214\t\n"
    "o3\tToronto\t43.7\t-79.42\tP\tPPLA\tCA\tOntario\t\t2600000\t\n"
    "o4\tCalifornia\t37.2\t-119.7\tA\tADM1\tUS\t\t\t0\t370\n"
    "o5\tMarburg\t50.8\t8.77\tP\tPPLA3\tDE\tHesse\t\t78895\t\n"
    "cUS\tUnited States\t39.7\t-99\tA\tPCLI\tUS\t\t\t328239523\t1734\n"
    "u3\tХарків\t49.98\t36.23\tP\tPPLA\tUA\t\t\t1433886\t\n"
    "q1\tDoha\t25.29\t51.53\tP\tPPLC\tQA\t\t\t344939\t\n"
    "u2\tKiev\t50.47\t30.43\tP\tPPLC\tUA\t\t\t2797553\t\n";

class PlacesTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new KnowledgeFolder;
    folder_->write("places/places.tsv", kPlaces);
    folder_->write("places/altnames.tsv",
                   "id\tlang\tname\ns1\ten\tPalmyra\ncSY\tfr\tSyrie\ncUS\ten\tU.S.\ncUS\ten\tUS\n");
    folder_->write(
        "actors/a.yaml",
        "- id: mali-armed-forces\n  kind: state-force\n  country: ML\n  names: {fr: [Forces armées du Mali]}\n");
    for (const std::string language : {"en", "fr"}) {
      for (const std::string table : {"place-words", "function-words", "contractions", "abbreviations", "saying",
                                      "titles", "calendar", "demonyms", "forms", "transitions"}) {
        for (const std::string end : {".tsv", ".tsv.zst"}) {
          const std::string name = "lexicon/" + language + "/" + table + end;
          const auto text = read_file(std::string(VIGIE_SOURCE_DIR) + "/knowledge/" + name, 64U << 20U);
          if (text) folder_->write(name, *text);
        }
      }
    }
    knowledge_ = new knowledge::Knowledge(folder_->open());
  }
  static void TearDownTestSuite() {
    delete knowledge_;
    delete folder_;
  }

  // Paragraphs parted by "|"; the first is the headline.
  const std::vector<read::PlaceMention>& find(const std::string& language, std::string_view text) {
    story_ = Story{};
    story_.language = language;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('|'), text.size());
      if (!story_.text.empty()) story_.text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(story_.text.size());
      story_.text += text.substr(0, end);
      story_.paragraphs.push_back({story_.paragraphs.empty() ? Role::headline : Role::body,
                                   {begin, static_cast<std::uint32_t>(story_.text.size())}});
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    const text::Document document = text::analyse(story_, *knowledge_);
    found_ = read::find_places(document, *knowledge_);
    return found_;
  }
  // "id relation precision flags" of each place.
  std::vector<std::string> summary(const std::string& language, std::string_view text) {
    std::vector<std::string> out;
    for (const auto& mention : find(language, text)) {
      const Place& place = mention.place;
      out.push_back((place.id.empty() ? "?" + place.name : place.id) + " " + place.relation + " " +
                    std::string(name_of(place.precision)) + (mention.locative ? " here" : "") +
                    (mention.of_speech ? " speech" : "") + (mention.stands_for_government ? " government" : ""));
    }
    return out;
  }
  using Found = std::vector<std::string>;

  static KnowledgeFolder* folder_;
  static knowledge::Knowledge* knowledge_;
  Story story_;
  std::vector<read::PlaceMention> found_;
};
KnowledgeFolder* PlacesTest::folder_ = nullptr;
knowledge::Knowledge* PlacesTest::knowledge_ = nullptr;

TEST_F(PlacesTest, TakesTheSenseThatTheStoryPointsTo) {
  EXPECT_EQ(summary("fr", "Mali : une attaque|Des combats ont eu lieu près de Konna."),
            (Found{"cML in country", "m3 near town here"}));
  EXPECT_EQ(summary("en", "War|Troops retook Palmyra, Syria, on Monday."), (Found{"s1 in town", "cSY in country"}));
}

TEST_F(PlacesTest, KeepsTheWordsThatPlaceTheHappening) {
  find("fr", "Mali|L'attaque s'est produite à 12 km au sud de Konna.");
  ASSERT_EQ(found_.size(), 2U);
  EXPECT_EQ(found_[1].place.words.quote, "à 12 km au sud de Konna");
  EXPECT_EQ(found_[1].place.relation, "south-of");
  EXPECT_GE(found_[1].place.within_km.value(), 12);
  find("en", "Mali|Gunmen struck in the town of Konna.");
  ASSERT_EQ(found_.size(), 2U);
  EXPECT_EQ(found_[1].place.words.quote, "in the town of Konna");
  EXPECT_TRUE(found_[1].locative);
}

TEST_F(PlacesTest, WordsBesideTheNameAskForATownOrARegion) {
  EXPECT_EQ(summary("fr", "Mali|Dans la région de Mopti et dans la ville de Mopti."),
            (Found{"cML in country", "m1 in region here", "m2 in town here"}));
  EXPECT_EQ(summary("fr", "Mali|Le camp militaire de Dioura a été pris."), (Found{"cML in country", "m5 in site"}));
}

TEST_F(PlacesTest, APartOfACountryIsARegion) {
  EXPECT_EQ(summary("en", "News|Clashes broke out in northern Mali."), (Found{"cML in region here"}));
  EXPECT_EQ(summary("fr", "News|Des combats dans le nord du Mali."), (Found{"cML in region here"}));
}

TEST_F(PlacesTest, ADatelineIsNoPlaceOfAHappening) {
  EXPECT_EQ(summary("fr", "Mali|Bamako (AFP) - Des combats ont eu lieu à Konna."),
            (Found{"cML in country", "m4 in town speech", "m3 in town here"}));
  EXPECT_EQ(summary("en", "Mali|BAMAKO, Feb 21 - Fighting broke out in Konna."),
            (Found{"cML in country", "m4 in town speech", "m3 in town here"}));
}

TEST_F(PlacesTest, ACapitalThatSpeaksStandsForItsGovernment) {
  EXPECT_EQ(summary("fr", "News|Kiev redoute une attaque."), (Found{"u2 in town government"}));
  EXPECT_EQ(summary("en", "News|Kiev said on Monday that talks failed."), (Found{"u2 in town government"}));
  EXPECT_EQ(summary("fr", "News|Des combats à Kiev."), (Found{"u2 in town here"}));
}

TEST_F(PlacesTest, TheSeatOfASpeakerIsNoPlaceOfAHappening) {
  EXPECT_EQ(summary("en", "Mali|A minister told reporters in Doha that talks failed."),
            (Found{"cML in country", "q1 in town speech"}));
}

TEST_F(PlacesTest, NamesOfPeopleAndActorsAreNoPlaces) {
  EXPECT_EQ(summary("fr", "Mali|Le général Traoré a parlé. Traoré a démenti."), Found{"cML in country"});
  EXPECT_EQ(summary("fr", "News|Les Forces armées du Mali ont avancé."), Found{});
  EXPECT_EQ(summary("en", "Mali|\"We left,\" said Traore."), Found{"cML in country"});
}

TEST_F(PlacesTest, CoordinatedNamesShareTheirSetting) {
  EXPECT_EQ(summary("fr", "Mali|Des combats près de Konna et Sévaré."),
            (Found{"cML in country", "m3 near town here", "m7 near town here"}));
}

TEST_F(PlacesTest, APlaceThatIsNotInTheGazetteerKeepsItsWords) {
  const Found expected{"cML in country", "?Zorkabougou in town here"};
  EXPECT_EQ(summary("fr", "Mali|Ils ont attaqué dans le village de Zorkabougou."), expected);
  EXPECT_FALSE(found_[1].place.lat.has_value());
  EXPECT_FALSE(found_[1].place.within_km.has_value());
}

TEST_F(PlacesTest, TheTownMeansTheTownNamedBefore) {
  EXPECT_EQ(summary("fr", "Mali|Ils sont entrés à Konna. Des tirs ont été entendus dans la ville."),
            (Found{"cML in country", "m3 in town here", "m3 in town here"}));
}

TEST_F(PlacesTest, ThereIsThePlaceToldJustBefore) {
  EXPECT_EQ(summary("fr", "Mali|Le camp de Dioura a été attaqué. Vingt soldats y ont été tués."),
            (Found{"cML in country", "m5 in site", "m5 in site here"}));
  EXPECT_EQ(summary("en", "Mali|Gunmen attacked Konna. Ten people were killed there."),
            (Found{"cML in country", "m3 in town here", "m3 in town here"}));
  EXPECT_EQ(summary("fr", "Mali|Des tirs à Konna. Il y a eu dix morts."), (Found{"cML in country", "m3 in town here"}));
  EXPECT_EQ(summary("en", "Mali|Shots were heard in Konna. There were ten dead."),
            (Found{"cML in country", "m3 in town here"}));
}

TEST_F(PlacesTest, TheTownMayBeWhatIsTakenOrBesieged) {
  EXPECT_EQ(summary("fr", "Mali|Ils sont entrés à Konna. Ils assiègent la ville."),
            (Found{"cML in country", "m3 in town here", "m3 in town"}));
  EXPECT_EQ(summary("en", "Mali|They entered Konna. The town council fled."),
            (Found{"cML in country", "m3 in town here"}));
}

TEST_F(PlacesTest, TheCountryIsThatOfTheStory) {
  EXPECT_EQ(summary("fr", "News|Des tirs à Konna et à Sévaré. Dans le nord du pays, l'armée avance."),
            (Found{"m3 in town here", "m7 in town here", "cML in region here"}));
}

TEST_F(PlacesTest, ARegionAfterACommaHoldsTheTownBeforeIt) {
  EXPECT_EQ(summary("en", "News|Two men were shot dead in Toronto, Ontario, on Monday."),
            (Found{"o3 in town here", "o1 in region here"}));
  EXPECT_EQ(summary("en", "News|Two men were shot dead in Ontario, California, on Monday."),
            (Found{"o2 in town here", "o4 in region here"}));
}

TEST_F(PlacesTest, AnAcronymOfACountryBeforeANounIsAnAdjective) {
  EXPECT_EQ(summary("en", "News|The U.S. has sent aid."), (Found{"cUS in country government"}));
  EXPECT_EQ(summary("en", "News|US troops arrived."), Found{});
}

TEST_F(PlacesTest, WhatIsNamedAfterAPlaceIsNone) {
  EXPECT_EQ(summary("en", "News|The Marburg virus has killed ten people."), Found{});
  EXPECT_EQ(summary("fr", "News|Le virus de Marburg a tué dix personnes."), Found{});
}

TEST_F(PlacesTest, PointsWrittenInTheTextArePlaces) {
  find("en", "News|The convoy was hit at 36.2021 N, 37.1343 E on Monday.");
  ASSERT_EQ(found_.size(), 1U);
  EXPECT_EQ(found_[0].place.words.quote, "36.2021 N, 37.1343 E");
  EXPECT_DOUBLE_EQ(found_[0].place.lat.value(), 36.2021);
  EXPECT_EQ(found_[0].place.precision, PlacePrecision::site);
  EXPECT_TRUE(found_[0].place.id.empty());
}

TEST_F(PlacesTest, InflectedNamesAreFoundInTheirScript) {
  EXPECT_EQ(summary("uk", "Новини|Вибух стався у Харкові в понеділок."), (Found{"u3 in town"}));
}

TEST_F(PlacesTest, IsTotalAndInTheOrderOfTheText) {
  for (const char* text : {"", "|", "Konna", "à", "KONNA KONNA KONNA - - -", "\"Konna\" ( Konna", "de de de de Mali"}) {
    const auto& found = find("fr", text);
    for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(found[i - 1].name.first, found[i].name.first);
    for (const auto& mention : found) {
      EXPECT_LE(mention.words.first, mention.name.first);
      EXPECT_GE(mention.words.last, mention.name.last);
      EXPECT_EQ(mention.place.words.quote, words_of(story_.text, mention.place.words.span));
    }
  }
  EXPECT_TRUE(find("zz", "Konna Mali").empty() || !found_.empty());
}

}  // namespace
}  // namespace vigie::test
