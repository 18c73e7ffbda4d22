// What a single line or paragraph is, told from its own words: widget, notice, credit, origin, dateline, rule.
// The words are rows in tables (lines_words.h, notice_words.h), one language beside the other; no rule knows a site.
//
//   split_credit("The town hall. Photograph: A. Nobody / Agency") -> {"The town hall.", "A. Nobody / Agency"}
//   is_widget("Pinterest"), is_rule("————————"), is_notice("This site uses Akismet to reduce spam.")
//
// Tested in tests/unit/page/lines_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::page {

[[nodiscard]] std::string_view trim(std::string_view text);  // white space of ASCII and the no-break spaces
[[nodiscard]] std::string collapse(std::string_view text);   // trimmed, runs of white space made one space
[[nodiscard]] std::string tidy(std::string_view text);       // NFC without control characters, then collapsed
[[nodiscard]] std::string decode_entities(
    std::string_view text);                                     // "&amp;", "&#8217;": of JSON-LD that was escaped twice
[[nodiscard]] std::string letters_only(std::string_view text);  // lower-cased letters and digits: to tell repetition

[[nodiscard]] bool is_rule(std::string_view line);        // "————", "* * *"
[[nodiscard]] bool is_shouted(std::string_view line);     // a headline in capitals
[[nodiscard]] bool ends_sentence(std::string_view line);  // . ! ? … and their kin, before closing quotes too
[[nodiscard]] std::size_t count_sentences(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);

[[nodiscard]] bool is_widget(std::string_view line);          // share, subscribe, navigate, enlarge
[[nodiscard]] bool is_notice(std::string_view line);          // moderation, cookies, spam filter, copyright
[[nodiscard]] bool is_consent(std::string_view line);         // speaks of cookies, privacy, subscription
[[nodiscard]] bool is_teaser(std::string_view line);          // "Read more: ...", "Lire aussi : ..."
[[nodiscard]] bool is_comments_head(std::string_view line);   // "1 Commentaire", "Comments (12)"
[[nodiscard]] bool is_byline(std::string_view line);          // "By A. Nobody", "De notre correspondant à ..."
[[nodiscard]] bool is_caption_label(std::string_view line);   // "Figure 2: ...", "Abbildung: ...", "En image : ..."
[[nodiscard]] bool has_dateline(std::string_view paragraph);  // "BAMAKO, May 3 (AFP) - ", "KYIV – "

struct Credited {
  std::string caption;  // may be empty: a credit alone
  std::string credit;
};
[[nodiscard]] std::optional<Credited> split_credit(std::string_view text);

}  // namespace vigie::page
