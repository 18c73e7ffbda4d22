// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// The claim of a family ("battle", "remote/shelling") that a body sentence makes, or nothing.
std::optional<Claim> claim(const std::string& language, const std::string& text, const std::string& type,
                           const std::string& published = "2024-05-17") {
  ReadFixture fixture;
  for (auto& found : fixture.read(language, "Nouvelles|" + text, published).claims)
    if (found.type.rfind(type, 0) == 0) return found;
  return std::nullopt;
}

struct Case {
  const char* language;
  const char* text;
  const char* type;
  Standing standing;
};

TEST(Standing, IsTheWeakestMarkThatHolds) {
  const std::vector<Case> cases = {
      {"fr", "Des rebelles ont tué dix civils mardi à Goma.", "civilians", Standing::asserted},
      {"fr", "Des rebelles ont tué dix civils mardi à Goma, a annoncé la police.", "civilians", Standing::reported},
      {"fr", "Des rebelles auraient tué dix civils mardi à Goma.", "civilians", Standing::unconfirmed},
      {"fr", "Des rebelles auraient tué dix civils mardi à Goma, selon la police.", "civilians", Standing::unconfirmed},
      {"fr", "L'armée a démenti avoir exécuté dix civils mardi à Goma.", "civilians", Standing::denied},
      {"en", "Rebels killed ten civilians in Goma on Tuesday.", "civilians", Standing::asserted},
      {"en", "Rebels killed ten civilians in Goma on Tuesday, police said.", "civilians", Standing::reported},
      {"en", "Rebels reportedly killed ten civilians in Goma on Tuesday.", "civilians", Standing::unconfirmed},
      {"en", "The army denied that its troops had killed ten civilians in Goma.", "civilians", Standing::denied},
      {"en", "Police arrested 23 suspects in Goma before dawn on Thursday.", "authority/arrest", Standing::asserted},
  };
  for (const auto& c : cases) {
    const auto found = claim(c.language, c.text, c.type);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(found->standing, c.standing) << c.text;
  }
}

TEST(Standing, OfADeniedHappeningNamesWhoDenies) {
  const auto found = claim("en", "The army denied that its troops had killed ten civilians in Goma.", "civilians");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->sources.size(), 1U);
  EXPECT_EQ(found->sources.front().stance, Stance::denies);
}

TEST(Standing, OfAClaimOfResponsibilityIsAssertedThoughSomeoneSpoke) {
  const auto found =
      claim("en", "Hamas claimed responsibility for a bomb attack in Gaza City on Friday.", "strategic/responsibility");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->standing, Standing::asserted);
  EXPECT_TRUE(found->sources.empty());
}

TEST(Focus, IsBackgroundForWhatWentBeforeAndNewsForTheStorysOwnDays) {
  struct When {
    const char* language;
    const char* text;
    const char* type;
    Focus focus;
  };
  const std::vector<When> cases = {
      {"fr", "Des rebelles ont tué dix civils mardi à Goma.", "civilians", Focus::news},
      {"fr", "Le 17 mars 2019, des rebelles ont tué dix civils à Goma.", "civilians", Focus::background},
      {"fr", "En 2014, des rebelles avaient tué dix civils à Goma.", "civilians", Focus::background},
      {"en", "Rebels killed ten civilians in Goma on Tuesday.", "civilians", Focus::news},
      {"en", "Rebels killed ten civilians in Goma in 2019.", "civilians", Focus::background},
      {"en", "Hezbollah said its fighters had killed ten soldiers near Yaroun on Sunday.", "battle", Focus::news},
      {"en", "The town has been besieged by rebels since May 2022.", "battle/siege", Focus::background},
  };
  for (const auto& c : cases) {
    const auto found = claim(c.language, c.text, c.type);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(found->focus, c.focus) << c.text;
  }
}

}  // namespace
}  // namespace vigie::test
