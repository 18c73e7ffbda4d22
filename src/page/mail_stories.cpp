// A message's stories: its HTML part read as a page, else its text as pasted text, with what the headers tell.
// Tested in tests/unit/page/mail_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "page/encoding.h"
#include "page/html_page.h"
#include "page/lines.h"
#include "page/mail.h"
#include "page/plain.h"
#include "page/published.h"
#include "page/story.h"

namespace vigie::page {
namespace {

// Without the signature and what is quoted of other messages.
std::string own_words(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line == "-- ") break;
    if (line.substr(0, 1) == ">") continue;
    out.append(line).append(1, '\n');
  }
  return out;
}

// "Fwd: Re: Ten die" -> "Ten die"
std::string bare_subject(std::string subject) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view start : {"Re:", "RE:", "Fwd:", "FWD:", "Fw:", "TR:", "Tr:", "WG:", "AW:", "I:"})
      if (subject.rfind(start, 0) == 0) {
        subject = std::string(trim(std::string_view(subject).substr(start.size())));
        cut = true;
      }
  }
  return subject;
}

std::vector<Story> read_html_part(const Mail& mail, const PageHints& hints, std::vector<Note>& notes,
                                  std::vector<Piece>* pieces) {
  Decoded decoded = decode(mail.html, mail.html_charset);
  notes.insert(notes.end(), decoded.notes.begin(), decoded.notes.end());
  if (decoded.binary) return {};
  return read_html(decoded.utf8, hints, notes, pieces);
}

}  // namespace

std::vector<Story> stories_of(const Mail& mail, const PageHints& hints, std::vector<Note>& notes,
                              std::vector<Piece>* pieces) {
  PageHints own = hints;
  if (own.url.empty()) own.url = mail.url;
  if (own.language.empty()) own.language = mail.language.substr(0, mail.language.find(','));
  std::vector<Story> out;
  if (!mail.html.empty()) out = read_html_part(mail, own, notes, pieces);
  if (mail.is_saved_page) return out;
  const std::string subject = bare_subject(mail.subject);
  if (out.empty() && !mail.text.empty()) out = read_plain(subject + "\n\n" + own_words(mail.text), own, notes, pieces);
  const std::string outlet = mail.list.empty() ? mail.sender : mail.list;
  const auto sent = published_in_value(mail.date, DayOrder::day_first, DateBasis::metadata, "mail Date");
  for (Story& story : out) {
    if (story.outlet.name.empty()) story.outlet.name = outlet;
    if (!story.published) story.published = sent;
  }
  if (out.size() == 1 && out.front().headline.empty()) set_headline(out.front(), subject);
  return out;
}

}  // namespace vigie::page
