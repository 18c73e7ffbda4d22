// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

struct Told {
  const char* language;
  const char* text;  // one body sentence
  std::vector<std::string> sources;
};

std::vector<std::string> quotes(const read::View& view) {
  std::vector<std::string> out;
  for (const auto& mention : view.sources) out.push_back(mention.source.words.quote);
  return out;
}

std::vector<std::string> sources_of(const std::string& language, const std::string& text) {
  ReadFixture fixture;
  return quotes(fixture.view(language, "Nouvelles|" + text, "2024-05-17"));
}

TEST(Sources, AreTheSubjectsOfVerbsOfSayingAndWhatFollowsPrepositions) {
  const std::vector<Told> cases = {
      {"fr", "Selon l'ONG, dix civils ont été tués.", {"l'ONG"}},
      {"fr", "Dix civils ont été tués, selon la Croix-Rouge.", {"la Croix-Rouge"}},
      {"fr", "Dix civils ont été tués, d'après une source militaire.", {"une source militaire"}},
      {"fr", "Dix civils ont été tués, apprend-on de source militaire.", {"source militaire"}},
      {"fr", "Une bombe a explosé, a indiqué la police.", {"la police"}},
      {"fr", "Une bombe a explosé, a indiqué mardi à l'AFP un responsable local.", {"un responsable local"}},
      {"fr", "Une bombe a explosé, a confié, à la sortie du tribunal, un témoin.", {"un témoin"}},
      {"fr", "L'état-major, lui, a reconnu dix morts.", {"L'état-major"}},
      {"fr", "La milice, un groupe armé du Nord, affirme avoir tué dix soldats.", {"La milice"}},
      {"fr", "Les autorités ont par ailleurs nié qu'un drone ait frappé l'école.", {"Les autorités"}},
      {"fr", "« Ils ont tiré », a soutenu un témoin.", {"un témoin"}},
      {"fr", "« Ils ont tiré », s'est indigné le gouverneur.", {"le gouverneur"}},
      {"fr", "Une ONG locale parle, elle, de plus de 80 morts.", {"Une ONG locale"}},
      {"fr", "Moscou dit progresser vers la ville.", {"Moscou"}},
      {"en", "According to police, ten people were killed.", {"police"}},
      {"en", "Ten people were killed, a district head said.", {"a district head"}},
      {"en", "Residents said ten people were killed.", {"Residents"}},
      {"en", "The government denied on Friday that a drone had struck the village.", {"The government"}},
      {"en",
       "A doctor at the town's hospital said that it had received 12 bodies.",
       {"A doctor at the town's hospital"}},
      {"en", "The army, a rival of the militia, said ten people were killed.", {"The army"}},
      {"en", "A man whose sister was killed told the group that he had heard a plane.", {"A man"}},
      {"en", "\"They fired at us,\" said a witness.", {"a witness"}},
      {"en", "The attack was confirmed by the army.", {"the army"}},
      {"en", "The governor imposed a curfew and said that troops would storm the camps.", {"The governor"}},
  };
  for (const auto& c : cases) EXPECT_EQ(sources_of(c.language, c.text), c.sources) << c.text;
}

TEST(Sources, JoinedByAndAreTwo) {
  EXPECT_EQ(sources_of("fr", "Trente soldats ont péri, ont indiqué deux sources sécuritaires et un élu de la région."),
            (std::vector<std::string>{"deux sources sécuritaires", "un élu de la région"}));
  EXPECT_EQ(sources_of("en", "Dozens were killed, residents and rights activists said."),
            (std::vector<std::string>{"residents", "rights activists"}));
}

TEST(Sources, AreNotWhoWasToldNorCrowdsNorPassives) {
  const std::vector<Told> cases = {
      {"fr", "Des militants d'extrême droite bloquaient une avenue pour dénoncer une capitulation.", {}},
      {"fr", "Le gouvernement a suspendu l'accès aux réseaux, accusés de propager la haine.", {}},
      {"fr", "La reconquête, lancée en octobre par les forces irakiennes, dura neuf mois.", {}},
      {"fr", "Israël et le Hamas ont conclu un accord de cessez-le-feu.", {}},
      {"en", "Local fighters continue to join the militia.", {}},
      {"en", "Some 50 policemen are believed to have joined the militia.", {}},
      {"en", "Police arrested 23 suspects before dawn.", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(sources_of(c.language, c.text), c.sources) << c.text;
}

TEST(Sources, ArePronounsOfWhoSpokeLast) {
  const std::vector<Told> cases = {
      {"fr", "Selon l'ONG, dix civils sont morts. Un baril a tué neuf personnes, précise-t-elle.", {"l'ONG", "l'ONG"}},
      {"fr",
       "Un médecin dit avoir admis dix blessés. « Nous manquons de sang », a-t-il ajouté.",
       {"Un médecin", "Un médecin"}},
      {"en", "The army said ten fighters died. Two soldiers were killed, it added.", {"The army", "The army"}},
      {"en",
       "A volunteer said five people died. Three children were wounded, he said.",
       {"A volunteer", "A volunteer"}},
  };
  for (const auto& c : cases) EXPECT_EQ(sources_of(c.language, c.text), c.sources) << c.text;
}

TEST(Sources, CitedByAnAgencySayWhoHandsThemOn) {
  ReadFixture fixture;
  const auto& view =
      fixture.view("en", "News|The state news agency SUNA, citing an official, said ten people had died.");
  ASSERT_EQ(view.sources.size(), 2U);
  const auto cited = std::find_if(view.sources.begin(), view.sources.end(),
                                  [](const auto& m) { return m.source.words.quote == "an official"; });
  ASSERT_NE(cited, view.sources.end());
  EXPECT_EQ(cited->source.kind, SourceKind::official);
  EXPECT_TRUE(cited->source.anonymous);
}

TEST(Sources, HaveTheKindOfTheirHeadOrBody) {
  struct Kind {
    const char* language;
    const char* text;
    SourceKind kind;
    bool anonymous;
  };
  const std::vector<Kind> cases = {
      {"fr", "Dix morts, selon la police.", SourceKind::official, false},
      {"fr", "Dix personnes sont mortes, selon une source militaire.", SourceKind::military, true},
      {"fr", "Dix personnes sont mortes, selon des habitants.", SourceKind::witness, true},
      {"fr", "Dix personnes sont mortes, selon un rapport de l'ONU.", SourceKind::document, false},
      {"fr", "Dix personnes sont mortes, selon le gouverneur.", SourceKind::official, false},
      {"en", "Ten people died, according to two residents.", SourceKind::witness, true},
      {"en", "Ten people died, the mayor said.", SourceKind::official, false},
      {"en", "Ten people died, a women's rights group said.", SourceKind::un_ngo, true},
      {"en", "Ten people died, a Hamas official said.", SourceKind::armed_group, true},
      {"en", "Ten people died, Lt Gen Sergei Ivanov said.", SourceKind::military, false},
  };
  for (const auto& c : cases) {
    ReadFixture fixture;
    const auto& view = fixture.view(c.language, std::string("News|") + c.text);
    ASSERT_FALSE(view.sources.empty()) << c.text;
    EXPECT_EQ(view.sources.front().source.kind, c.kind) << c.text;
    EXPECT_EQ(view.sources.front().source.anonymous, c.anonymous) << c.text;
  }
}

TEST(Sources, CoverWhatIsSaidAndNoMore) {
  struct Scope {
    const char* language;
    const char* text;
    const char* covers;
  };
  const std::vector<Scope> cases = {
      {"en", "Police said a bomb exploded, while troops attacked the camp.", "Police said a bomb exploded,"},
      {"en", "A bomb exploded, a district head said, two days after rebels had attacked.",
       "A bomb exploded, a district head said"},
      {"en", "The bomb, police said, killed ten people.", "The bomb, police said, killed ten people."},
      {"fr", "« Ils ont tiré. Nos soldats ont riposté », a dit un officier.",
       "« Ils ont tiré. Nos soldats ont riposté », a dit un officier"},
      {"fr", "Selon des témoins, ils ont tiré. La ville est calme.", "Selon des témoins, ils ont tiré."},
  };
  for (const auto& c : cases) {
    ReadFixture fixture;
    const auto& view = fixture.view(c.language, std::string("News|") + c.text);
    ASSERT_FALSE(view.sources.empty()) << c.text;
    const std::string covers = view.quote(view.sources.front().from, view.sources.front().to).quote;
    EXPECT_EQ(covers.substr(0, std::string(c.covers).size()), c.covers) << c.text;
    EXPECT_LE(covers.size(), std::string(c.covers).size() + 1) << covers;
  }
}

TEST(Sources, OfAStatementAfterAColonCoverItToTheEnd) {
  ReadFixture fixture;
  const auto& view =
      fixture.view("en", "Statement|The Foreign Secretary said:|The regime has used chemical weapons.|We condemn it.");
  ASSERT_EQ(view.sources.size(), 1U);
  EXPECT_EQ(view.sources.front().to, view.size());
}

TEST(Sources, StandAtTheEndOfHeadlines) {
  ReadFixture fixture;
  EXPECT_EQ(quotes(fixture.view("en", "At least 12 killed in attack: police|Text.")),
            (std::vector<std::string>{"police"}));
}

}  // namespace
}  // namespace vigie::test
