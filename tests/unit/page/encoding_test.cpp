// SPDX-License-Identifier: Apache-2.0
#include "page/encoding.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vigie::page {
namespace {

bool has_note(const Decoded& decoded, std::string_view rule) {
  return std::any_of(decoded.notes.begin(), decoded.notes.end(), [rule](const Note& n) { return n.rule == rule; });
}

TEST(Encoding, WithoutALabelValidUtf8IsUtf8AndTheRestIsWindows1252) {
  EXPECT_EQ(decode("caf\xC3\xA9", "").utf8, "café");
  EXPECT_EQ(decode("caf\xE9 \x93ok\x94", "").utf8, "café “ok”");
}

TEST(Encoding, TheByteOrderMarkWinsOverEveryLabel) {
  EXPECT_EQ(decode("\xEF\xBB\xBF"
                   "caf\xC3\xA9",
                   "iso-8859-1")
                .utf8,
            "café");
  EXPECT_EQ(decode(std::string_view("\xFF\xFE"
                                    "a\0b\0",
                                    6),
                   "utf-8")
                .utf8,
            "ab");
}

TEST(Encoding, LabelsOfTransportAndMetaAreFollowed) {
  EXPECT_EQ(decode("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251").utf8, "Привет");
  EXPECT_EQ(decode("<meta charset=koi8-r>\xF0\xD2\xC9\xD7\xC5\xD4", "").utf8, "<meta charset=koi8-r>Привет");
  EXPECT_NE(decode("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>\x93\xFA\x96\x7B", "")
                .utf8.find("日本"),
            std::string::npos);
  EXPECT_EQ(decode("<meta charset=gb2312>\xD6\xD0\xB9\xFA", "").utf8, "<meta charset=gb2312>中国");
  EXPECT_EQ(decode("<?xml version='1.0' encoding='iso-8859-2'?>\xB1", "").utf8,
            "<?xml version='1.0' encoding='iso-8859-2'?>ą");
}

TEST(Encoding, MetaIsReadAsBrowsersDo) {
  const auto charset = [](const std::string& head) { return decode(head + "<p>caf\xE9", "").charset; };
  const std::string koi = charset("<meta charset=koi8-r>");
  EXPECT_EQ(charset("<META\nCharset = 'KOI8-R' >"), koi);
  EXPECT_EQ(charset("<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>"), koi);
  EXPECT_EQ(charset("<meta charset=no-such><meta charset=koi8-r>"), koi) << "an unknown label is passed over";
  EXPECT_EQ(charset("<!--><meta charset=koi8-r>"), koi);
  EXPECT_EQ(charset("<!-- " + std::string(9000, 'x') + " --><meta charset=koi8-r>"), koi) << "declared late";
  for (const char* none : {"<!--<meta charset=koi8-r>-->", "<metacharset=koi8-r>", "<p title='<meta charset=koi8-r>'>",
                           "<meta content='text/html; charset=koi8-r'>", "<meta test='>' data=\" charset=koi8-r>\">",
                           "<meta http-equiv=refresh content='1; charset=koi8-r'>", "<? <meta charset=koi8-r"})
    EXPECT_EQ(charset(none), "windows-1252") << none;
}

TEST(Encoding, AnXmlDeclarationThatEndsInItsEncodingDeclaresNone) {
  for (const char* cut :
       {"<?xml encoding=", "<?xml encoding=>", "<?xml encoding=\">", "<?xml version='1.0' encoding='"})
    EXPECT_EQ(decode(std::string(cut) + "\xE9", "").charset, "windows-1252") << cut;
  EXPECT_EQ(decode("<?XML VERSION='1.0' ENCODING='ISO-8859-2'?>\xB1", "").utf8,
            "<?XML VERSION='1.0' ENCODING='ISO-8859-2'?>ą");
}

TEST(Encoding, Latin1MeansWindows1252) { EXPECT_EQ(decode("\x80", "iso-8859-1").utf8, "€"); }

TEST(Encoding, AWrongLabelOverUtf8BytesIsNotBelievedAndToldInANote) {
  const Decoded decoded = decode("<meta charset=iso-8859-1>d\xC3\xA9j\xC3\xA0", "");
  EXPECT_EQ(decoded.utf8, "<meta charset=iso-8859-1>déjà");
  EXPECT_TRUE(has_note(decoded, "page.charset.label"));
}

TEST(Encoding, IllFormedUtf8UnderItsOwnLabelIsReplacedAndToldInANote) {
  const Decoded decoded = decode("<meta charset=utf-8>caf\xC3\xA9 \xFF", "");
  EXPECT_EQ(decoded.utf8, "<meta charset=utf-8>café \xEF\xBF\xBD");
  EXPECT_TRUE(has_note(decoded, "page.charset.invalid"));
}

TEST(Encoding, AFewBrokenBytesDoNotMakeAPageWindows1252) {
  std::string bytes;
  for (int i = 0; i < 100; ++i) bytes += "d\xC3\xA9j\xC3\xA0 ";
  EXPECT_EQ(decode(bytes + "\x92", "").utf8.substr(0, 8), "déjà d");
  EXPECT_EQ(decode(bytes + "\x92", "").charset, "UTF-8");
}

TEST(Encoding, AccentedLettersOfOneByteUnderTheLabelUtf8AreKept) {
  const Decoded decoded = decode("<meta charset=utf-8>L\x92h\xF4pital a \xE9t\xE9 ferm\xE9", "");
  EXPECT_EQ(decoded.utf8, "<meta charset=utf-8>L’hôpital a été fermé");
  EXPECT_TRUE(has_note(decoded, "page.charset.label"));
}
TEST(Encoding, CutCharactersUnderTheLabelUtf8AreNoLettersOfOneByte) {
  EXPECT_EQ(decode("<meta charset=utf-8>\xC3 la \xE2\x80 \xC3 caf\xC3\xA9 d\xC3\xA9j\xC3\xA0", "").charset, "UTF-8");
}

TEST(Encoding, Utf16WithoutAMarkIsToldByItsZeros) {
  std::string bytes;
  for (const char c : std::string("Ten people died in the raid.")) bytes += std::string{c, '\0'};
  EXPECT_EQ(decode(bytes, "").utf8, "Ten people died in the raid.");
}

TEST(Encoding, BinaryIsNoText) {
  EXPECT_TRUE(decode(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "").binary);
  EXPECT_TRUE(decode(std::string(64, '\0'), "").binary);
  EXPECT_FALSE(decode("plain", "").binary);
}

TEST(Encoding, UnknownAndDangerousLabelsAreNoLabels) {
  EXPECT_EQ(decode("caf\xC3\xA9", "no-such-charset").utf8, "café");
  EXPECT_EQ(decode("+ADw-b+AD4-", "utf-7").utf8, "+ADw-b+AD4-");
}

TEST(Encoding, TextThatWasEncodedTwiceIsDecodedTwice) {
  const std::string twice = "don\u00E2\u0080\u0099t, it\u00E2\u0080\u0099s \u00E2\u0080\u0093 caf\u00C3\u00A9";
  const Decoded decoded = decode(twice, "utf-8");
  EXPECT_EQ(decoded.utf8, "don’t, it’s – café");
  EXPECT_TRUE(has_note(decoded, "page.charset.twice"));
  // Letters that happen to stand so are left alone: no control character shows that they are bytes.
  EXPECT_EQ(decode("\u00C3\u00A9 \u00C3\u00A9 \u00C3\u00A9 \u00C3\u00A9", "utf-8").utf8,
            "\u00C3\u00A9 \u00C3\u00A9 \u00C3\u00A9 \u00C3\u00A9");
}

}  // namespace
}  // namespace vigie::page
