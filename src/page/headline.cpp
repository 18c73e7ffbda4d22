// SPDX-License-Identifier: Apache-2.0
#include "page/headline.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/unicode.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::array<std::string_view, 9> kSeparators = {
    " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " // "};
constexpr std::size_t kSiteWords = 6;  // a site's name is not longer
constexpr std::size_t kHeadlineBytes = 400;

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> out;
  const std::string folded = unicode::fold(text);
  std::string word;
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t from = at;
    const char32_t c = at < folded.size() ? unicode::next(folded, at) : (++at, U' ');
    if (unicode::is_letter(c) || unicode::is_digit(c)) {
      word.append(folded, from, at - from);
    } else if (!word.empty()) {
      out.insert(word);
      word.clear();
    }
  }
  return out;
}

// Share of the heading's words that the title has too, lowered where the heading is a small part of the title.
double likeness(const std::set<std::string>& heading, const std::set<std::string>& title) {
  if (heading.empty() || title.empty()) return 0;
  const auto common = static_cast<double>(
      std::count_if(heading.begin(), heading.end(), [&](const std::string& w) { return title.count(w) > 0; }));
  return 2 * common / static_cast<double>(heading.size() + title.size());
}

std::size_t last_separator(std::string_view title, std::size_t& length) {
  std::size_t best = std::string_view::npos;
  for (const std::string_view mark : kSeparators) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && (best == std::string_view::npos || at > best)) {
      best = at;
      length = mark.size();
    }
  }
  return best;
}

bool is_site(std::string_view part, std::string_view site) {
  const std::string a = letters_only(part);
  const std::string b = letters_only(site);
  return !a.empty() && !b.empty() &&
         (a == b || (a.size() >= 4 && b.find(a) != std::string::npos) ||
          (b.size() >= 4 && a.find(b) != std::string::npos));
}

std::string best_title(const Metadata& metadata) {
  std::string site = metadata.outlet;
  if (!metadata.headline.empty()) return metadata.headline;
  const std::string& title = metadata.og_title.empty() ? metadata.title : metadata.og_title;
  return cut_site_name(decode_entities(title), site);
}

}  // namespace

std::string cut_site_name(std::string_view title, std::string& site) {
  std::string_view rest = trim(title);
  for (int cut = 0; cut < 3; ++cut) {
    std::size_t length = 0;
    const std::size_t at = last_separator(rest, length);
    if (at == std::string_view::npos) break;
    const std::string_view head = trim(rest.substr(0, at));
    const std::string_view tail = trim(rest.substr(at + length));
    if (is_site(head, site) && count_words(head) < count_words(tail)) {
      rest = tail;
      continue;
    }
    const bool known = is_site(tail, site);
    // Without a known name a short tail after a long head is taken for one.
    const bool likely = site.empty() && count_words(tail) <= kSiteWords && count_words(head) >= 3 &&
                        count_words(head) > count_words(tail);
    const bool after_bar =
        rest.substr(at, length) == " | " && count_words(tail) <= kSiteWords && count_words(head) >= 3;
    if (!known && !likely && !after_bar) break;
    if (site.empty()) site = std::string(tail);
    rest = head;
  }
  return std::string(rest);
}

Headline find_headline(const Tree& tree, const Blocks& blocks, const Metadata& metadata) {
  const std::string told = best_title(metadata);
  const std::set<std::string> titles = word_set(told.empty() ? metadata.title : told);
  Headline best;
  double best_value = 0;
  for (const Block& block : blocks.list) {
    const bool named = (block.hints & hint::headline) != 0 && block.heading == 0 && block.letters < 200;
    if ((block.heading == 0 && !named) || block.heading > 3 || (block.hints & hint::hidden) != 0 ||
        block.text.size() > kHeadlineBytes)
      continue;
    double value = likeness(word_set(block.text), titles);
    if (block.heading == 1) value += titles.empty() ? 0.5 : 0.15;
    if ((block.hints & (hint::boilerplate | hint::comments)) != 0) value -= 0.2;
    if (value > best_value && value >= 0.5) {
      best_value = value;
      best = {block.text, block.node};
    }
  }
  if (!best.text.empty()) {
    std::string site = metadata.outlet;
    best.text = tree.tag(best.node) == Tag::h1 && site.empty() ? best.text : cut_site_name(best.text, site);
    return best;
  }
  // No heading is like the title: the only h1, if there is one, else the title itself.
  const auto is_h1 = [](const Block& b) {
    return b.heading == 1 && (b.hints & (hint::hidden | hint::boilerplate)) == 0;
  };
  if (told.empty() && std::count_if(blocks.list.begin(), blocks.list.end(), is_h1) == 1) {
    const Block& block = *std::find_if(blocks.list.begin(), blocks.list.end(), is_h1);
    return {block.text, block.node};
  }
  return {collapse(told), 0};
}

}  // namespace vigie::page
