// The one file that knows ICU. https://encoding.spec.whatwg.org (labels), prescan.h reads what a page declares.
// SPDX-License-Identifier: Apache-2.0
#include "page/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/unicode.h"
#include "page/prescan.h"

namespace vigie::page {
namespace {

constexpr std::size_t kXmlHead = 1024;      // bytes in which an XML declaration ends
constexpr std::size_t kTwiceEncoded = 3;    // characters that tell that a text was encoded twice
constexpr std::size_t kBinaryProbe = 4096;  // bytes looked at for control characters

// Labels that the standard reads as a wider encoding than their name says, and ICU's name for it where it differs.
struct Alias {
  std::string_view label, icu;
};
constexpr std::array kAliases = {
    Alias{"ascii", "windows-1252"},
    Alias{"us-ascii", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"iso_8859-1", "windows-1252"},
    Alias{"l1", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
    Alias{"x-cp1252", "windows-1252"},
    Alias{"ansi", "windows-1252"},
    Alias{"iso-8859-9", "windows-1254"},
    Alias{"latin5", "windows-1254"},
    Alias{"iso-8859-11", "windows-874"},
    Alias{"tis-620", "windows-874"},
    Alias{"gb2312", "gb18030"},
    Alias{"gbk", "gb18030"},
    Alias{"x-gbk", "gb18030"},
    Alias{"gb_2312-80", "gb18030"},
    Alias{"shift_jis", "ibm-943_P15A-2003"},
    Alias{"shift-jis", "ibm-943_P15A-2003"},
    Alias{"sjis", "ibm-943_P15A-2003"},
    Alias{"x-sjis", "ibm-943_P15A-2003"},
    Alias{"windows-31j", "ibm-943_P15A-2003"},
    Alias{"euc-kr", "windows-949"},
    Alias{"ks_c_5601-1987", "windows-949"},
    Alias{"korean", "windows-949"},
    Alias{"big5", "Big5-HKSCS"},
    Alias{"utf-16", "UTF-16LE"},
    Alias{"utf16", "UTF-16LE"},
    Alias{"unicode", "UTF-16LE"},
    Alias{"utf8", "UTF-8"},
    Alias{"utf-8", "UTF-8"},
    Alias{"unicode-1-1-utf-8", "UTF-8"},
    Alias{"x-mac-roman", "macintosh"},
    Alias{"koi8-ru", "koi8-u"},
};

// The label as a page writes it -> the name to open; empty for one that nobody knows.
std::string encoding_of(std::string_view label) {
  while (!label.empty() &&
         (static_cast<unsigned char>(label.front()) <= ' ' || label.front() == '"' || label.front() == '\''))
    label.remove_prefix(1);
  while (!label.empty() && (static_cast<unsigned char>(label.back()) <= ' ' || label.back() == '"' ||
                            label.back() == '\'' || label.back() == ';'))
    label.remove_suffix(1);
  if (label.empty() || label.size() > 40) return {};
  const std::string name = unicode::lower_ascii(label);
  for (const Alias& alias : kAliases)
    if (alias.label == name) return std::string(alias.icu);
  UErrorCode status = U_ZERO_ERROR;
  const char* canonical = ucnv_getCanonicalName(name.c_str(), "IANA", &status);
  if (canonical == nullptr || U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    canonical = ucnv_getCanonicalName(name.c_str(), "MIME", &status);
  }
  const std::string known = canonical != nullptr && U_SUCCESS(status) ? canonical : "";
  // The standard refuses the encodings in which ASCII bytes mean something else: they hide scripts.
  if (known == "UTF-7" || known.rfind("ISO-2022-CN", 0) == 0 || known.rfind("UTF-32", 0) == 0 ||
      known.rfind("IBM0", 0) == 0)
    return {};
  return known;
}

std::string marked_encoding(std::string_view bytes, std::size_t& mark) {
  mark = 0;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return mark = 3, "UTF-8";
  if (bytes.substr(0, 2) == "\xFF\xFE") return mark = 2, "UTF-16LE";
  if (bytes.substr(0, 2) == "\xFE\xFF") return mark = 2, "UTF-16BE";
  return {};
}

// The charset that an XML declaration or a <meta> names.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = unicode::lower_ascii(bytes.substr(0, std::min(bytes.find('>'), kXmlHead)));
  if (head.starts_with("<?xml")) {
    if (const std::size_t at = head.find("encoding="); at != std::string::npos) {
      std::string_view label = std::string_view(head).substr(at + 9);
      if (!label.empty()) label.remove_prefix(1);  // a quotation mark
      return encoding_of(label.substr(0, label.find_first_of("\"'?")));
    }
  }
  // A label with half a quotation mark in it is none, as in browsers.
  const auto is_known = [](std::string_view label) {
    return label.find_first_of("\"'") == std::string_view::npos && !encoding_of(label).empty();
  };
  const std::string found = encoding_of(declared_label(bytes, is_known));
  // A page that could be read as ASCII to find the label is not UTF-16.
  return found.rfind("UTF-16", 0) == 0 ? "UTF-8" : found;
}

struct Utf8Shape {
  std::size_t good = 0;  // sequences of two bytes and more that are well-formed
  std::size_t bad = 0;   // bytes above 127 that belong to none
  std::size_t lone = 0;  // of them, those between two bytes of ASCII: an accented letter of a one-byte encoding

  // "d\xe9truit \xe0 l\x92h\xf4pital": a few broken characters would be beside good ones, or in pairs.
  [[nodiscard]] bool looks_one_byte() const { return lone >= 3 && lone * 10 >= bad * 8 && lone > 2 * good; }
};

Utf8Shape utf8_shape(std::string_view bytes) {
  Utf8Shape out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    std::size_t more = 0;
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead < 0xE0) more = 1;
    if (lead >= 0xE0 && lead < 0xF0) more = 2;
    if (lead >= 0xF0 && lead < 0xF5) more = 3;
    std::size_t seen = 0;
    while (seen < more && at + 1 + seen < bytes.size() &&
           (static_cast<unsigned char>(bytes[at + 1 + seen]) & 0xC0U) == 0x80U)
      ++seen;
    const bool whole = more > 0 && seen == more;
    (whole ? out.good : out.bad) += 1;
    const bool ascii_before = at == 0 || static_cast<unsigned char>(bytes[at - 1]) < 0x80;
    const bool ascii_after = at + 1 == bytes.size() || static_cast<unsigned char>(bytes[at + 1]) < 0x80;
    if (!whole && ascii_before && ascii_after) ++out.lone;
    at += whole ? more + 1 : 1;
  }
  return out;
}

std::string convert(std::string_view bytes, const std::string& charset) {
  if (charset == "UTF-8" || bytes.empty()) return std::string(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &status), &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status)) return std::string(bytes);
  std::string out(bytes.size() * 3 + 16, '\0');
  std::array<UChar, 4096> pivot{};
  char* target = out.data();
  const char* source = bytes.data();
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(),
                 pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), 1, 1, &status);
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

// Control characters that no text has; UTF-16 is told before.
bool is_binary(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kBinaryProbe);
  std::size_t control = 0;
  std::size_t nul = 0;
  for (const char c : probe) {
    const auto u = static_cast<unsigned char>(c);
    nul += static_cast<std::size_t>(u == 0);
    control +=
        static_cast<std::size_t>(u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f' && u != 0x1B && u != 0);
  }
  return nul * 20 > probe.size() || control * 10 > probe.size() || bytes.substr(0, 4) == "%PDF" ||
         bytes.substr(0, 4) == "\x89PNG" || bytes.substr(0, 3) == "\xFF\xD8\xFF";
}

// UTF-16 without a mark: every second byte of ASCII text is 0.
std::string guessed_utf16(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, 512);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < probe.size(); ++i) zeros[i % 2] += static_cast<std::size_t>(probe[i] == '\0');
  const std::size_t pairs = probe.size() / 2;
  if (pairs < 4) return {};
  if (zeros[1] * 10 > pairs * 7 && zeros[0] * 10 < pairs) return "UTF-16LE";
  if (zeros[0] * 10 > pairs * 7 && zeros[1] * 10 < pairs) return "UTF-16BE";
  return {};
}

// The code point (128 to 255) of the two bytes at `at`; 0 for anything else.
unsigned latin_at(std::string_view utf8, std::size_t at) {
  if (at + 1 >= utf8.size()) return 0;
  const auto lead = static_cast<unsigned char>(utf8[at]);
  const auto next = static_cast<unsigned char>(utf8[at + 1]);
  if ((lead != 0xC2 && lead != 0xC3) || (next & 0xC0U) != 0x80U) return 0;
  return ((lead & 0x1FU) << 6U) | (next & 0x3FU);
}

// The character that was written byte by byte as Latin-1 at `at`, four to eight bytes of UTF-8 now; empty where there
// is none. `control` tells whether one of its bytes became a control character, which no text has.
std::string twice_encoded_at(std::string_view utf8, std::size_t at, bool& control) {
  const unsigned lead = latin_at(utf8, at);
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::size_t more = lead >= 0xF0 ? 3 : (lead >= 0xE0 ? 2 : 1);
  std::string out(1, static_cast<char>(lead));
  control = false;
  for (std::size_t i = 1; i <= more; ++i) {
    const unsigned next = latin_at(utf8, at + 2 * i);
    if (next < 0x80 || next > 0xBF) return {};
    control = control || next < 0xA0;
    out += static_cast<char>(next);
  }
  return unicode::is_valid(out) ? out : std::string();
}

// Some servers take UTF-8 for Latin-1 and encode it once more: "don\u2019t" comes as "don\u00E2\u0080\u0099t". Told by
// the control characters that this makes; then the whole text is mended.
bool mend_twice_encoded(std::string& utf8) {
  std::size_t sure = 0;
  bool control = false;
  for (std::size_t at = utf8.find('\xC3'); at != std::string::npos && sure < kTwiceEncoded;
       at = utf8.find('\xC3', at + 1))
    sure += static_cast<std::size_t>(!twice_encoded_at(utf8, at, control).empty() && control);
  if (sure < kTwiceEncoded) return false;
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string once = utf8[at] == '\xC3' ? twice_encoded_at(utf8, at, control) : std::string();
    if (once.empty()) {
      out += utf8[at++];
    } else {
      out += once;
      at += 2 * once.size();
    }
  }
  utf8 = std::move(out);
  return true;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view transport_charset) {
  Decoded out;
  const Span all{0, static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), UINT32_MAX))};
  std::size_t mark = 0;
  out.charset = marked_encoding(bytes, mark);
  if (out.charset.empty()) out.charset = guessed_utf16(bytes);
  if (out.charset.rfind("UTF-16", 0) != 0 && is_binary(bytes)) {
    out.binary = true;
    return out;
  }
  if (out.charset.empty()) {
    std::string label = encoding_of(transport_charset);
    if (label.empty()) label = declared_encoding(bytes);
    // Bytes that are UTF-8 by chance are rarer by far than pages with a wrong label, or with a few broken bytes.
    const Utf8Shape shape = utf8_shape(bytes);
    const bool is_utf8 = shape.bad == 0 || (shape.good > 20 && shape.good > 20 * shape.bad);
    if (is_utf8 && !label.empty() && label != "UTF-8" && label.rfind("ISO-2022", 0) != 0 && shape.good > 0) {
      out.notes.push_back({"page.charset.label", all, "the page says " + label + " but its bytes are UTF-8"});
      label = "UTF-8";
    } else if (label == "UTF-8" && shape.looks_one_byte()) {
      out.notes.push_back({"page.charset.label", all, "the page says UTF-8 but its bytes are windows-1252"});
      label = "windows-1252";
    } else if (shape.bad > 0 && (label == "UTF-8" || (is_utf8 && label.empty()))) {
      out.notes.push_back({"page.charset.invalid", all, "some bytes are not valid UTF-8 and were replaced"});
    }
    out.charset = !label.empty() ? label : (is_utf8 ? "UTF-8" : "windows-1252");
  }
  out.utf8 = convert(bytes.substr(mark), out.charset);
  if (!unicode::is_valid(out.utf8)) out.utf8 = unicode::clean(out.utf8);
  if (mend_twice_encoded(out.utf8))
    out.notes.push_back({"page.charset.twice", all, "the text was encoded twice; it was decoded once more"});
  return out;
}

}  // namespace vigie::page
