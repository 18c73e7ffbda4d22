// Names joined with the knowledge: a small world, sentences whose words are tagged by hand, so that each rule is seen.
#include "text/names.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/knowledge_folder.h"
#include "text/text.h"

namespace vigie::text {
namespace {

constexpr std::string_view kActors =
    "- id: rsf\n  kind: armed-group\n  country: [SD]\n  names:\n    en: [Rapid Support Forces, RSF]\n"
    "    fr: [Forces de soutien rapide, FSR]\n"
    "- id: mali-armed-forces\n  kind: state-force\n  country: [ML]\n  names:\n    en: [Malian army]\n    fr: [armée "
    "malienne]\n"
    "- id: haftar\n  kind: person\n  country: [LY]\n  names:\n    en: [Khalifa Haftar]\n    fr: [Khalifa Haftar]\n";

constexpr std::string_view kPlaces =
    "id\tname\tlat\tlon\tfclass\tfcode\tcc\tadmin1\tadmin2\tpopulation\tradius_km\n"
    "cML\tMali\t18.7\t-2.0\tA\tPCLI\tML\t\t\t19658031\t632\n"
    "cJO\tJordan\t31.2\t36.5\tA\tPCLI\tJO\t\t\t10000000\t200\n"
    "m3\tKonna\t14.94\t-3.89\tP\tPPL\tML\tMopti\t\t0\t\n"
    "d1\tGoma\t-1.6\t29.2\tP\tPPLA\tCD\t\t\t700000\t\n";

// The names of a text as "PER Khalifa Haftar".
class Names : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<test::KnowledgeFolder>();
    folder_->write("actors/world.yaml", std::string(kActors));
    folder_->write("places/places.tsv", std::string(kPlaces));
    for (const std::string language : {"en", "fr"}) {
      for (const std::string table :
           {"titles.tsv", "calendar.tsv", "demonyms.tsv", "place-words.tsv", "name-words.tsv", "abbreviations.tsv",
            "contractions.tsv", "function-words.tsv", "forms.tsv.zst", "transitions.tsv"}) {
        const std::string path = "lexicon/" + language + "/" + table;
        const auto text = read_file(std::string(VIGIE_SOURCE_DIR) + "/knowledge/" + path, 1U << 28);
        ASSERT_TRUE(text.has_value()) << path;
        folder_->write(path, *text);
      }
    }
    world_ = std::make_unique<knowledge::Knowledge>(folder_->open());
  }
  static void TearDownTestSuite() {
    world_.reset();
    folder_.reset();
  }

  // `marks`: (written words, kind) that the network is taken to have found.
  using Marks = std::vector<std::pair<std::string_view, NameKind>>;
  std::vector<std::string> of(const std::string& language, const std::string& text, const Marks& marks,
                              NamesFrom from = NamesFrom::model) {
    Story story;
    story.text = text;
    story.language = language;
    story.paragraphs.push_back({Role::body, {0, static_cast<std::uint32_t>(text.size())}});
    Document document = analyse(story, *world_);
    for (Word& word : document.mutable_words()) {
      word.name = NameKind::none;
      word.name_begins = false;
      for (const auto& [form, kind] : marks) {
        const std::size_t at = text.find(form);
        if (word.span.begin < at || word.span.end > at + form.size()) continue;
        word.name = kind;
        word.name_begins = word.span.begin == at;
      }
    }
    join_names(document, *world_, from);
    return written(document);
  }

  static std::vector<std::string> written(const Document& document) {
    static constexpr std::string_view kKinds[] = {"", "PER", "ORG", "LOC", "MISC"};
    std::vector<std::string> names;
    const auto words = document.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].name_begins) continue;
      std::size_t last = i + 1;
      while (last < words.size() && words[last].name == words[i].name && !words[last].name_begins) ++last;
      const std::uint32_t begin = words[i].span.begin;
      names.push_back(std::string(kKinds[static_cast<std::size_t>(words[i].name)]) + " " +
                      std::string(document.text().substr(begin, words[last - 1].span.end - begin)));
    }
    return names;
  }

  static inline std::unique_ptr<test::KnowledgeFolder> folder_;
  static inline std::unique_ptr<knowledge::Knowledge> world_;
};

using Found = std::vector<std::string>;
constexpr NameKind kPer = NameKind::person, kLoc = NameKind::location, kOrg = NameKind::organisation;

TEST_F(Names, ATitleIsNoPartOfTheNameOfAPerson) {
  EXPECT_EQ(of("fr", "Hier le président Macron a parlé.", {{"président Macron", kPer}}), Found{"PER Macron"});
  EXPECT_EQ(of("en", "Then Gen. Mark Milley spoke.", {{"Gen. Mark Milley", kPer}}), Found{"PER Mark Milley"});
}

TEST_F(Names, ABodyThatIsKnownIsFoundThoughTheNetworkMissesIt) {
  EXPECT_EQ(of("fr", "Les Forces de soutien rapide avancent.", {}), Found{"ORG Forces de soutien rapide"});
  EXPECT_EQ(of("en", "The Rapid Support Forces (RSF) advance.", {}), (Found{"ORG Rapid Support Forces", "ORG RSF"}));
}

TEST_F(Names, WhatIsWrittenSmallIsNoName) {
  EXPECT_EQ(of("fr", "Hier une armée malienne avançait.", {}), Found{});
  EXPECT_EQ(of("en", "The Malian army advanced.", {}), Found{});
  EXPECT_EQ(of("en", "The rapid support forces advanced.", {}), Found{});
}

TEST_F(Names, AnAcronymCountsOnlyInCapitals) { EXPECT_EQ(of("en", "The rsf advanced.", {}), Found{}); }

TEST_F(Names, TheLongerNameOfTheKnowledgeReplacesItsParts) {
  EXPECT_EQ(of("fr", "Hier les Forces de soutien rapide avançaient.", {{"Forces", kLoc}}),
            Found{"ORG Forces de soutien rapide"});
}

TEST_F(Names, ALongerNameOfTheNetworkIsNotCut) {
  EXPECT_EQ(of("en", "Then the Mali Tribune wrote.", {{"Mali Tribune", kOrg}}), Found{"ORG Mali Tribune"});
  EXPECT_EQ(of("en", "Then Jordan Smith wrote.", {{"Jordan Smith", kPer}}), Found{"PER Jordan Smith"});
}

TEST_F(Names, ACountryIsAPlaceWhateverItDoes) {
  EXPECT_EQ(of("en", "Then Mali denied it.", {{"Mali", kOrg}}), Found{"LOC Mali"});
  EXPECT_EQ(of("en", "Then Mali denied it.", {}), Found{"LOC Mali"});
}

TEST_F(Names, ASmallPlaceNeedsAWordThatSaysSo) {
  EXPECT_EQ(of("en", "They fought in Konna.", {}), Found{"LOC Konna"});
  EXPECT_EQ(of("en", "They saw Konna again.", {}), Found{});
  EXPECT_EQ(of("en", "Then General Konna spoke.", {}), Found{});
}

TEST_F(Names, ParticlesJoinTheirNames) {
  EXPECT_EQ(of("en", "Then Iyad ag Ghaly spoke.", {{"Iyad", kPer}, {"Ghaly", kPer}}), Found{"PER Iyad ag Ghaly"});
  EXPECT_EQ(of("en", "Then Abu Taqwa spoke.", {{"Taqwa", kPer}}), Found{"PER Abu Taqwa"});
  EXPECT_EQ(of("fr", "Hier Ahmad al-Burhane parlait.", {{"Ahmad", kPer}}), Found{"PER Ahmad al-Burhane"});
}

TEST_F(Names, SmallWordsThatOnlyLookLikeParticlesJoinNothing) {
  EXPECT_EQ(of("en", "Then Smith as Jones spoke.", {{"Smith", kPer}, {"Jones", kPer}}),
            (Found{"PER Smith", "PER Jones"}));
  EXPECT_EQ(of("en", "Then Smith and Jones spoke.", {{"Smith", kPer}, {"Jones", kPer}}),
            (Found{"PER Smith", "PER Jones"}));
}

TEST_F(Names, InitialsBelongToAPerson) {
  EXPECT_EQ(of("en", "Then K. Khan spoke.", {{"Khan", kPer}}), Found{"PER K. Khan"});
}

TEST_F(Names, AnOrdinalMakesAUnitAName) {
  EXPECT_EQ(of("en", "The 3rd Brigade left.", {}), Found{"ORG 3rd Brigade"});
  EXPECT_EQ(of("en", "On the 3rd Brigade spoke.", {}), Found{"ORG 3rd Brigade"});
  EXPECT_EQ(of("en", "On the 3rd night they left.", {}), Found{});
}

TEST_F(Names, InFrenchTheSmallWordsOfAUnitOrABodyBelongToIt) {
  EXPECT_EQ(of("fr", "Hier la 72e brigade motorisée avançait.", {}), Found{"ORG 72e brigade motorisée"});
  EXPECT_EQ(of("fr", "Hier le Conseil de sécurité de l'ONU votait.", {}), Found{"ORG Conseil de sécurité de l'ONU"});
}

TEST_F(Names, ABodyWithOfIsOneName) {
  EXPECT_EQ(of("en", "Then the University of Velden closed.", {{"Velden", kLoc}}), Found{"ORG University of Velden"});
}

TEST_F(Names, ASmallWordMayOpenTheNameOfALakeOrAPact) {
  EXPECT_EQ(of("fr", "Hier le lac Velden débordait.", {{"Velden", kPer}}), Found{"LOC lac Velden"});
  EXPECT_EQ(of("fr", "Hier l'accord de Konna tenait.", {{"Konna", kLoc}}), Found{"MISC accord de Konna"});
}

TEST_F(Names, WhatIsCalledAShipOrAnOperationIsNoPerson) {
  EXPECT_EQ(of("en", "Then the frigate Velden left.", {{"Velden", kPer}}), Found{"MISC Velden"});
  EXPECT_EQ(of("fr", "Hier la frégate malienne Velden partait.", {}), Found{"MISC Velden"});
  EXPECT_EQ(of("en", "Then Operation Velden began.", {{"Operation Velden", kOrg}}), Found{"MISC Operation Velden"});
}

TEST_F(Names, ASeatOfPowerIsABody) {
  EXPECT_EQ(of("en", "Then the Kremlin denied it.", {}), Found{"ORG Kremlin"});
  EXPECT_EQ(of("en", "Then the White House denied it.", {{"House", kLoc}}), Found{"ORG White House"});
}

TEST_F(Names, InhabitantsAreNoNames) { EXPECT_EQ(of("en", "Then Malian drivers left.", {{"Malian", kLoc}}), Found{}); }

TEST_F(Names, WordsOfPlaceOutweighTheNetwork) {
  EXPECT_EQ(of("en", "They fought in Konna.", {{"Konna", kPer}}), Found{"LOC Konna"});
}

TEST_F(Names, DaysAreNoNames) { EXPECT_EQ(of("en", "On Monday they left.", {{"Monday", kOrg}}), Found{}); }

TEST_F(Names, APossessiveIsNoPartOfAName) {
  EXPECT_EQ(of("en", "Then Mali's army left.", {{"Mali's", kLoc}}), Found{"LOC Mali"});
}

TEST_F(Names, APersonNamedInFullIsAPersonByTheSurnameAlone) {
  EXPECT_EQ(of("en", "Then Tom Veld spoke. Later Veld left.", {{"Tom Veld", NameKind::other}}, NamesFrom::tags).front(),
            "PER Tom Veld");
}

TEST_F(Names, TwoNeighboursOfOneKindStayTwoNames) {
  EXPECT_EQ(of("en", "Then Goma, Mali fell.", {{"Goma", kLoc}, {"Mali", kLoc}}), (Found{"LOC Goma", "LOC Mali"}));
}

TEST_F(Names, ALanguageThatTheKnowledgeLacksKeepsItsNames) {
  EXPECT_EQ(of("xx", "Then Tom Veld spoke.", {{"Tom Veld", kPer}}), Found{"PER Tom Veld"});
}

TEST_F(Names, EveryNameBeginsOnceAndJoiningTwiceChangesNothing) {
  const std::string text =
      "Les Forces de soutien rapide (FSR) de Khalifa Haftar ont pris Goma lundi, dit la 72e brigade.";
  Story story;
  story.text = text;
  story.language = "fr";
  story.paragraphs.push_back({Role::body, {0, static_cast<std::uint32_t>(text.size())}});
  Document document = analyse(story, *world_);
  join_names(document, *world_, NamesFrom::model);
  const Found once = written(document);
  bool inside = false;
  for (const Word& word : document.words()) {
    EXPECT_TRUE(word.name != NameKind::none || !word.name_begins) << word.form;
    EXPECT_TRUE(word.name == NameKind::none || word.name_begins || inside) << word.form;
    inside = word.name != NameKind::none;
  }
  join_names(document, *world_, NamesFrom::model);
  EXPECT_EQ(written(document), once);
}

}  // namespace
}  // namespace vigie::text
