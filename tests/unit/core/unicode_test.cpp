// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vigie::unicode {
namespace {

TEST(Unicode, FoldsNamesToTheirBareLetters) {
  EXPECT_EQ(fold("Deir ez-Zor"), "deir ez zor");
  EXPECT_EQ(fold("L\u2019\u00C9tat  islamique"), "l etat islamique");
  EXPECT_EQ(fold("C\u0153ur"), "coeur");
  EXPECT_EQ(fold("\u0623\u064E\u0628\u064F\u0648"), "\u0627\u0628\u0648");  // hamza and vowel marks go
  EXPECT_EQ(fold(" N'Gourma "), "n gourma");
  EXPECT_EQ(fold(""), "");
}

TEST(Unicode, LowersButKeepsDiacritics) {
  EXPECT_EQ(lower("\u00C9TAT"), "\u00E9tat");
  EXPECT_EQ(lower("L\u2019ARM\u00C9E"), "l'arm\u00E9e");
  EXPECT_EQ(lower("\u041A\u0438\u0457\u0432"), "\u043A\u0438\u0457\u0432");
}

TEST(Unicode, LowersTheLettersOfAsciiAlone) { EXPECT_EQ(unicode::lower_ascii("UTF-8 ÉTÉ é"), "utf-8 ÉtÉ é"); }

TEST(Unicode, CleansAnyBytesIntoValidNormalText) {
  EXPECT_EQ(clean("e\u0301te\u0301"), "\u00E9t\u00E9");
  EXPECT_EQ(clean("a\xFF"
                  "b"),
            "a\uFFFD"
            "b");
  EXPECT_EQ(clean(std::string("a\0b\x01", 4)), "ab");
  EXPECT_EQ(clean("\xEF\xBB\xBFtext"), "text");
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const std::string once = clean(bytes);
    ASSERT_TRUE(is_valid(once));
    ASSERT_EQ(clean(once), once);
    ASSERT_TRUE(is_valid(fold(once)));
    ASSERT_TRUE(is_valid(lower(once)));
  }
}

TEST(Unicode, CountsAndFindsCodePoints) {
  const std::string text = "\u00E9t\u00E9 \u062F\u0627";
  EXPECT_EQ(count_code_points(text), 6U);
  EXPECT_EQ(byte_offset(text, 0), 0U);
  EXPECT_EQ(byte_offset(text, 2), 3U);
  EXPECT_EQ(byte_offset(text, 99), text.size());
}

TEST(Unicode, TellsKindsOfCharacters) {
  EXPECT_TRUE(is_letter(U'\u0643'));
  EXPECT_TRUE(is_upper(U'\u00C9'));
  EXPECT_TRUE(is_space(U'\u202F'));
  EXPECT_TRUE(is_punctuation(U'\u00AB'));
  EXPECT_TRUE(is_digit(U'\u0663'));
  EXPECT_FALSE(is_letter(U'3'));
}

// Latin letters take a short way; with a letter of another script beside them the whole name goes the long one.
TEST(Unicode, FoldsLatinLettersAsItFoldsAnyOther) {
  for (char32_t c = 0x20; c <= 0x250; ++c) {
    if (c >= 0x7F && c < 0xA0) continue;
    std::string name = "x";
    unicode::append(name, c);
    name += "Y";
    EXPECT_EQ(unicode::fold(name + " \u4E2D"), unicode::fold(name) + " \u4E2D") << name;
  }
  EXPECT_EQ(unicode::fold("L\u2019\u00C9v\u00EAch\u00E9 d\u2019\u0152t-Str\u00E6\u00DFe"), "l eveche d oet straesse");
}

}  // namespace
}  // namespace vigie::unicode
