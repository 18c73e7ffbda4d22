// SPDX-License-Identifier: Apache-2.0
#include "read/first_look.h"

#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

struct Looked {
  std::size_t suspect = 0;
  bool after_tags = false;
};

// How many sentences the first look suspects, and whether they still are with their tags.
Looked look(const std::string& language, const std::string& text) {
  Story story;
  story.language = language;
  story.text = text;
  story.paragraphs.push_back({Role::body, {0, static_cast<std::uint32_t>(text.size())}});
  text::Document document = text::read_words(story, ReadFixture::knowledge());
  const auto suspect = read::first_look(document, ReadFixture::knowledge());
  text::tag(document, suspect, ReadFixture::knowledge());
  return {suspect.size(), read::second_look(document, ReadFixture::knowledge(), suspect)};
}

TEST(FirstLook, LeavesStoriesThatTellOfNoConflict) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "Olive oil is dearer than a year ago. Growers in Jaen hope for rain before the spring."},
           {"en", "The museum opens on Sunday with sixty paintings. Tickets cost eight euros."},
           {"fr", "Le prix du beurre augmente encore. Les boulangers espèrent une meilleure saison."},
           {"fr", "Le musée ouvre dimanche avec soixante tableaux. L'entrée coûte huit euros."}}) {
    const Looked looked = look(language, text);
    EXPECT_FALSE(looked.after_tags) << text << " (" << looked.suspect << " sentences)";
  }
}

// Words that need company, "take", "free", "support", in the company of demonyms, pronouns and captains.
TEST(FirstLook, LeavesStoriesWhoseWordsOfWarAreThoseOfEveryDay) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "The group took over a bakery in Lanvale. It supports young French cooks, and they love it."},
           {"en", "The captain left the port of Orsel at dawn. She will return with her unit of divers in May."},
           {"en", "Entry is free for pupils. A British brass band arrives at noon, and it fills the square."},
           {"fr",
            "Le groupe a pris le contrôle d'une boulangerie de Lanvale. Il soutient de jeunes cuisiniers italiens."},
           {"fr",
            "La compagnie quitte le port d'Orsel dimanche. Elle reprendra ses liaisons en mai avec ses alliés."}}) {
    EXPECT_EQ(look(language, text).suspect, 0U) << text;
  }
}

// The same words do count where those beside them bear arms, or where the story tells of violence in plain words.
TEST(FirstLook, TakesWordsOfEveryDayWithThoseOfWar) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "The museum opens on Sunday. Rebels took Lanvale in the night."},
           {"en", "Entry is free. The soldiers left the port of Orsel at dawn."},
           {"fr", "Le musée ouvre dimanche. Les rebelles ont pris Lanvale dans la nuit."},
           {"fr", "L'entrée est libre. Les soldats ont quitté le port d'Orsel à l'aube."}}) {
    EXPECT_EQ(look(language, text).suspect, 1U) << text;
  }
}

TEST(FirstLook, SeesTheSentenceThatTellsOfOne) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "The museum opens on Sunday. Shells hit the market of Velm, killing twelve people."},
           {"en", "Growers hope for rain. Police arrested three reporters."},
           {"en", "The fair was full. Seven were wounded."},
           {"fr", "Le musée ouvre dimanche. Des obus sont tombés sur le marché de Velm."},
           {"fr", "Les boulangers espèrent. Des hommes armés ont enlevé deux médecins."},
           {"fr", "La foire était pleine. On compte sept blessés."}}) {
    const Looked looked = look(language, text);
    EXPECT_EQ(looked.suspect, 1U) << text;
    EXPECT_TRUE(looked.after_tags) << text;
  }
}

// The parts of the analysis, taken in any order, give what the whole gives at once.
TEST(FirstLook, TagsInPartsAreTheTagsOfTheWhole) {
  Story story;
  story.language = "fr";
  story.text = "Le musée ouvre dimanche. Des obus sont tombés sur Velm. Les boulangers espèrent. Sept blessés.";
  story.paragraphs.push_back({Role::body, {0, static_cast<std::uint32_t>(story.text.size())}});
  const auto& knowledge = ReadFixture::knowledge();
  const text::Document whole = text::analyse(story, knowledge);
  text::Document parts = text::read_words(story, knowledge);
  const std::vector<std::uint32_t> some{1, 3};
  text::tag(parts, some, knowledge);
  text::finish(parts, some, knowledge);
  ASSERT_EQ(parts.words().size(), whole.words().size());
  for (std::size_t w = 0; w < whole.words().size(); ++w) {
    EXPECT_EQ(parts.words()[w].upos, whole.words()[w].upos) << w;
    EXPECT_EQ(parts.words()[w].lemma, whole.words()[w].lemma) << w;
    EXPECT_EQ(parts.words()[w].features, whole.words()[w].features) << w;
    EXPECT_EQ(parts.words()[w].name, whole.words()[w].name) << w;
  }
}

}  // namespace
}  // namespace vigie::test
