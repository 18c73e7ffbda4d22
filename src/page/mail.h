// E-mail (RFC 5322, MIME) and web pages saved as MHTML (RFC 2557): headers and the part that a reader sees.
//
//   read_mail("From: River Wire <a@example.org>\nSubject: Ten die\nDate: Mon, 13 May 2024 08:00:00 +0000\n\nTen ...")
//   -> {subject "Ten die", sender "River Wire", text "Ten ..."}
//
// Tested in tests/unit/page/mail_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/pieces.h"
#include "vigie/page.h"

namespace vigie::page {

struct Mail {
  std::string subject, sender, list, date, language;  // decoded; date as written
  std::string html, text;                             // the first part of each kind that is no attachment
  std::string html_charset;                           // of the bytes in html; text is UTF-8
  std::string url;                                    // MHTML: the address that was saved
  bool is_saved_page = false;                         // MHTML: its Date is when it was saved, not when it was published
};

// True where the bytes begin with headers of a message.
[[nodiscard]] bool looks_like_mail(std::string_view bytes);
[[nodiscard]] Mail read_mail(std::string_view bytes);

[[nodiscard]] std::vector<Story> stories_of(const Mail& mail, const PageHints& hints, std::vector<Note>& notes,
                                            std::vector<Piece>* pieces = nullptr);

}  // namespace vigie::page
