// SPDX-License-Identifier: Apache-2.0
#include "read/place_links.h"

#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// The name of the place that stands for each place of the text, in order.
std::vector<std::string> stands_for(const std::string& language, const std::string& text) {
  ReadFixture fixture;
  const read::View& view = fixture.view(language, "Nouvelles|" + text, "2024-05-17");
  std::vector<std::string> out;
  for (const std::size_t root : read::linked_places(view)) {
    const auto& name = view.places[root].name;
    out.push_back(view.quote(name.first, name.last).quote);
  }
  return out;
}

TEST(LinkedPlaces, WhatSaysWhereAPlaceIsStandsForIt) {
  const std::vector<std::string> gao = {"Gao", "Gao"};
  EXPECT_EQ(stands_for("fr", "Deux soldats ont été tués à Gao, dans le nord du Mali."), gao);
  EXPECT_EQ(stands_for("en", "Two soldiers were killed in Gao, a town in northern Mali."), gao);
  EXPECT_EQ(stands_for("en", "Two soldiers were killed in Ansongo, a market town about 90km (56 miles) south of Gao."),
            (std::vector<std::string>{"Ansongo", "Ansongo"}));
}

TEST(LinkedPlaces, AListStandsUnderItsFirst) {
  EXPECT_EQ(stands_for("en", "Shells fell in Homs, Hama and Aleppo on Monday."),
            (std::vector<std::string>{"Homs", "Homs", "Homs"}));
  EXPECT_EQ(stands_for("fr", "Des obus sont tombés à Homs, à Hama et à Alep lundi."),
            (std::vector<std::string>{"Homs", "Homs", "Homs"}));
}

TEST(LinkedPlaces, PlacesOfTwoHappeningsStayApart) {
  EXPECT_EQ(stands_for("en", "Gunmen attacked a bus in Homs and shells hit a school in Aleppo."),
            (std::vector<std::string>{"Homs", "Aleppo"}));
  EXPECT_EQ(stands_for("fr", "Des hommes armés ont attaqué un bus à Homs, et des obus ont visé une école à Alep."),
            (std::vector<std::string>{"Homs", "Alep"}));
}

}  // namespace
}  // namespace vigie::test
