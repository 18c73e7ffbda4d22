// SPDX-License-Identifier: Apache-2.0
#include "support/knowledge_folder.h"
#include "support/words.h"

namespace vigie::test {
namespace {

constexpr const char* kActors =
    "- id: islamic-state\n  kind: armed-group\n  country: [SY, IQ]\n  since: 2013\n"
    "  names: {en: [Islamic State, IS, ISIS], fr: [État islamique, EI, Daech]}\n"
    "- id: jnim\n  kind: armed-group\n  country: ML\n  parents: [al-qaeda]\n"
    "  names: {en: [Jamaat Nusrat al-Islam, JNIM], fr: [Front du Nord]}\n"
    "- id: al-qaeda\n  kind: armed-group\n  names: {en: [al-Qaeda], fr: [Al-Qaïda]}\n"
    "- id: mali-armed-forces\n  kind: state-force\n  country: [ML]\n  source_kind: military\n"
    "  names: {fr: [armée malienne, Forces armées maliennes]}\n";

class ActorsTest : public ::testing::Test {
 protected:
  ActorsTest() {
    folder_.write("actors/all.yaml", kActors);
    folder_.write("lexicon/fr/contractions.tsv", "phrase\tparts\ndu\tde le\n");
  }
  // Id of the longest name at a word, and how many words it has.
  std::pair<std::string, std::uint32_t> at(std::string_view text, std::uint32_t from = 0) {
    if (!knowledge_) knowledge_.emplace(folder_.open());
    const Line line(text);
    std::vector<knowledge::NameMatch> found;
    knowledge_->actors().match_at(line.words(), from, found);
    if (found.empty()) return {"", 0};
    return {std::string(knowledge_->actors().row(found[0].row).id), found[0].last - found[0].first};
  }
  using Found = std::pair<std::string, std::uint32_t>;
  KnowledgeFolder folder_;
  std::optional<knowledge::Knowledge> knowledge_;
};

TEST_F(ActorsTest, NamesAreFoundHoweverTheTextWasSplit) {
  const Found jnim3{"jnim", 3}, jnim4{"jnim", 4}, jnim5{"jnim", 5};
  EXPECT_EQ(at("Jamaat Nusrat al-Islam"), jnim3);
  EXPECT_EQ(at("Jamaat Nusrat al Islam"), jnim4);
  EXPECT_EQ(at("Jamaat Nusrat al - Islam"), jnim5);
  EXPECT_EQ(at("L' État islamique", 1), (Found{"islamic-state", 2}));
  EXPECT_EQ(at("Etat islamique"), (Found{"islamic-state", 2}));
}

TEST_F(ActorsTest, ContractionsInsideNamesAreMatchedAsTheTextStageSplitsThem) {
  EXPECT_EQ(at("Front de le Nord"), (Found{"jnim", 4}));
  EXPECT_EQ(at("Front du Nord"), (Found{"jnim", 3}));
}

TEST_F(ActorsTest, AcronymsMatchOnlyInCapitals) {
  EXPECT_EQ(at("IS"), (Found{"islamic-state", 1}));
  EXPECT_EQ(at("I.S."), (Found{"islamic-state", 1}));
  EXPECT_EQ(at("is"), (Found{"", 0}));
  EXPECT_EQ(at("Is"), (Found{"", 0}));
}

TEST_F(ActorsTest, NamesWithACapitalNeedOneInTheText) {
  EXPECT_EQ(at("islamic state"), (Found{"", 0}));
  EXPECT_EQ(at("Daech"), (Found{"islamic-state", 1}));
  EXPECT_EQ(at("armée malienne"), (Found{"mali-armed-forces", 2}));
  EXPECT_EQ(at("armée"), (Found{"", 0}));
}

TEST_F(ActorsTest, RowsHoldWhatTheFileSays) {
  const auto knowledge = folder_.open();
  const auto& actors = knowledge.actors();
  EXPECT_EQ(actors.size(), 4U);
  const auto row = actors.by_id("islamic-state");
  ASSERT_TRUE(row.has_value());
  EXPECT_EQ(actors.row(*row).name, "Islamic State");
  EXPECT_EQ(actors.row(*row).countries, "SY IQ");
  EXPECT_EQ(actors.row(*row).since, "2013");
  EXPECT_EQ(actors.row(actors.by_id("mali-armed-forces").value()).name, "armée malienne");
  EXPECT_FALSE(actors.by_id("nobody").has_value());
}

TEST_F(ActorsTest, ANameOfTwoActorsIsAnErrorUnlessBothRowsSayAmbiguous) {
  folder_.write("actors/b.yaml", "- id: other\n  kind: militia\n  names: {en: [Daech]}\n");
  const auto complaints = folder_.complaints();
  ASSERT_EQ(complaints.size(), 1U);
  EXPECT_NE(complaints[0].find("is also a name of"), std::string::npos) << complaints[0];
  folder_.write("actors/all.yaml", "- id: a\n  kind: militia\n  ambiguous: true\n  names: {en: [M23]}\n");
  folder_.write("actors/b.yaml", "- id: b\n  kind: militia\n  ambiguous: true\n  names: {en: [M23]}\n");
  const auto knowledge = folder_.open();
  const Line line("M23");
  std::vector<knowledge::NameMatch> found;
  knowledge.actors().match_at(line.words(), 0, found);
  EXPECT_EQ(found.size(), 2U);
}

TEST_F(ActorsTest, WrongFilesAreComplainedAboutByLine) {
  folder_.write("actors/b.yaml",
                "- id: b\n  kind: gang\n  names: {en: [Bees]}\n  parents: [nobody]\n  colour: red\n- kind: militia\n");
  EXPECT_EQ(folder_.complaints(),
            (std::vector<std::string>{
                "actors/b.yaml:5: \"colour\" is no field of an actor (knowledge/actors/README.md lists them)",
                "actors/b.yaml:6: an actor needs an id",
                "actors/b.yaml:1: b: kind \"gang\" should be a participant kind (state-force, armed-group, ...)",
                "actors/b.yaml:1: b: parent \"nobody\" is no actor"}));
  folder_.write("actors/b.yaml", "- id: [b\n");
  const auto complaints = folder_.complaints();
  ASSERT_EQ(complaints.size(), 1U);
  EXPECT_NE(complaints[0].find("is not well-formed YAML"), std::string::npos) << complaints[0];
}

TEST(Sources, AreFoundByNameAliasDomainAndInText) {
  KnowledgeFolder folder;
  folder.write("sources.tsv",
               "id\tname\tkind\tdomains\taliases\tcountry\tlanguage\n"
               "afp\tAgence France-Presse\tagency\twww.afp.com\tAFP|l'AFP\tFR\tfr\n"
               "sohr\tSyrian Observatory for Human Rights\tmonitor\tsyriahr.com\tSOHR\tGB\ten\n");
  const auto knowledge = folder.open();
  const auto& sources = knowledge.sources();
  EXPECT_EQ(sources.by_name("agence france presse"), std::optional<std::uint32_t>(0));
  EXPECT_EQ(sources.by_name("Sohr"), std::optional<std::uint32_t>(1));
  EXPECT_EQ(sources.by_domain("www.AFP.com"), std::optional<std::uint32_t>(0));
  EXPECT_EQ(sources.by_domain("en.syriahr.com"), std::optional<std::uint32_t>(1));
  EXPECT_FALSE(sources.by_domain("notafp.com").has_value());
  const Line line("the Syrian Observatory for Human Rights said");
  std::vector<knowledge::NameMatch> found;
  sources.match_at(line.words(), 1, found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].last, 6U);
  EXPECT_EQ(sources.row(found[0].row).kind, "monitor");
}

TEST(Sources, ADomainOfTwoSourcesIsAnError) {
  KnowledgeFolder folder;
  folder.write("sources.tsv", "id\tname\tkind\tdomains\na\tA One\toutlet\tx.org\nb\tB Two\toutlet\tx.org\n");
  EXPECT_EQ(folder.complaints(),
            std::vector<std::string>{"sources.tsv:3: b: the domain x.org is that of another source too"});
}

}  // namespace
}  // namespace vigie::test
