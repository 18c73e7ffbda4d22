// SPDX-License-Identifier: Apache-2.0
#include "read/place_stems.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vigie::test {
namespace {

bool comes_from(std::string_view word, std::string_view name) {
  std::vector<std::string> stems;
  read::place_stems(word, stems);
  EXPECT_LE(stems.size(), 12U) << word;
  return std::find(stems.begin(), stems.end(), name) != stems.end();
}

TEST(PlaceStems, UkrainianAndRussianCases) {
  for (const auto& [word, name] : {std::pair{"Харкові", "Харків"},
                                   {"Києва", "Київ"},
                                   {"Бахмуті", "Бахмут"},
                                   {"Авдіївкою", "Авдіївка"},
                                   {"Маріуполі", "Маріуполь"},
                                   {"Дружківці", "Дружківка"},
                                   {"Запоріжжі", "Запоріжжя"},
                                   {"Сумах", "Суми"},
                                   {"Херсоне", "Херсон"},
                                   {"Москву", "Москва"},
                                   {"Мариуполем", "Мариуполь"}})
    EXPECT_TRUE(comes_from(word, name)) << word;
}

TEST(PlaceStems, ArabicPrepositions) {
  EXPECT_TRUE(comes_from("بدمشق", "دمشق"));
  EXPECT_TRUE(comes_from("والرقة", "الرقة"));
  EXPECT_TRUE(comes_from("للرقة", "الرقة"));
}

TEST(PlaceStems, NothingForOtherScriptsAndShortWords) {
  for (const char* word : {"Goma", "Rome", "Уфа", "Ом", ""}) {
    std::vector<std::string> stems;
    read::place_stems(word, stems);
    EXPECT_TRUE(stems.empty()) << word;
  }
}

}  // namespace
}  // namespace vigie::test
