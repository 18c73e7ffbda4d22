// SPDX-License-Identifier: Apache-2.0
#include "page/shown_dates.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/published_words.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::size_t kDateLineBytes = 300;  // a longer paragraph is text that tells of dates
constexpr std::size_t kDateLineWords = 8;    // a longer sentence tells of a day, it does not date the page
constexpr std::uint32_t kLineLetters = 140;  // of a line near the headline that nothing names a date
constexpr double kNear = 60;                 // nodes from the headline
constexpr double kFar = 450;                 // nodes from which distance no longer counts
constexpr std::size_t kDatesOfLine = 4;
constexpr std::size_t kLabelBytes = 60;      // before a date, where its label stands
constexpr std::size_t kLabelledBytes = 800;  // of a paragraph that tells when the page was made
constexpr double kNamedPublished = 200;      // more worth where the element's name says "published"
constexpr double kSaidPublished = 80;        // or words say so: they may tell of a book
constexpr double kByline = 150;              // worth of "by A. Nobody on 3 May 2024", wherever it stands

// What the words before a date, or the name of its element, call it; the last label wins.
DateLabel label_in(std::string_view words) {
  DateLabel out = DateLabel::none;
  std::size_t last = 0;
  const std::string folded = " " + unicode::fold(words) + " ";
  for (const words::DateLabelRow& row : words::kDateLabels) {
    const std::size_t at = folded.rfind(" " + std::string(row.word));
    if (at == std::string::npos || at + row.word.size() < last) continue;
    last = at + row.word.size();
    out = row.updated ? DateLabel::updated : DateLabel::published;
  }
  return out;
}

class Finder {
 public:
  Finder(const Tree& tree, const Blocks& blocks, DayOrder order, NodeId headline, NodeId place)
      : tree_(tree), blocks_(blocks), order_(order), headline_(headline), place_(place) {}

  std::vector<ShownDate> find() {
    for (NodeId n = 0; n < tree_.size(); ++n) {
      if ((blocks_.hints[n] & hint::comments) != 0) continue;
      if (tree_.tag(n) == Tag::time || (tree_.tag(n) == Tag::abbr && tree_.has(n, Attr::title)))
        read_time(n);
      else if ((blocks_.own[n] & hint::date) != 0)
        read_named(n);
    }
    for (const Block& block : blocks_.list)
      if ((block.hints & (hint::hidden | hint::comments)) == 0) read_block(block);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const ShownDate& a, const ShownDate& b) { return a.worth > b.worth; });
    return std::move(out_);
  }

 private:
  void read_time(NodeId n) {
    const std::string_view value = tree_.attribute(n, tree_.tag(n) == Tag::abbr ? Attr::title : Attr::datetime);
    const std::string shown = tree_.all_text(n);
    const auto read =
        published_in_value(value.empty() ? std::string_view(shown) : value, order_, DateBasis::metadata, "");
    if (!read) return;
    Date date = *parse_iso(read->from);
    std::string words = value.empty() ? shown : "time " + std::string(value);
    // The day that readers see is the page's own; the attribute may be in universal time.
    if (const auto seen = find_date(shown, order_);
        seen && value.find('T') != std::string_view::npos && std::abs(to_days(seen->date) - to_days(date)) == 1) {
      date = seen->date;
      words = std::string(seen->words);
    }
    add(n, date, std::move(words), DateBasis::metadata, label_of(n), 30);
  }

  void read_named(NodeId n) {
    if (tree_.end(n) - n > 40 || (blocks_.hints[n] & hint::hidden) != 0) return;
    const std::string text = tree_.all_text(n);
    if (text.size() <= kDateLineBytes) read_line(text, n, 30);
  }

  void read_block(const Block& block) {
    if ((block.hints & hint::aside) != 0) return;
    const bool named = (block.hints & (hint::date | hint::byline)) != 0;
    const bool line = block.text.size() <= kDateLineBytes;
    const bool tells = ends_sentence(block.text) && count_words(block.text) > kDateLineWords;
    if (line && (named || (!tells && distance(block.at) < kNear && block.letters <= kLineLetters)))
      return read_line(block.text, block.at, named ? 30 : 0);
    const bool foot = place_ != 0 && block.at >= tree_.end(place_);  // where footers tell of the text above
    if (((block.hints & hint::boilerplate) != 0 && !foot) || block.link_density() > 0.5) return;
    if (line && is_byline(block.text)) {
      if (const auto found = find_date(block.text, order_))
        out_.push_back({found->date, std::string(found->words), DateBasis::stated, DateLabel::none, kByline});
    } else if (block.text.size() <= kLabelledBytes) {
      read_labelled(block);
    }
  }

  // Every date of a line, each with the label before it.
  void read_line(std::string_view text, NodeId n, double bonus) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < kDatesOfLine; ++i) {
      const auto found = find_date(text.substr(from), order_);
      if (!found) return;
      const auto at = static_cast<std::size_t>(found->words.data() - text.data());
      const DateLabel said = label_in(text.substr(from, at - from));
      const DateLabel label = said == DateLabel::none && i == 0 ? label_of(n) : said;
      const double less = said == DateLabel::published ? kNamedPublished - kSaidPublished : 0.0;
      add(n, found->date, std::string(found->words), DateBasis::stated, label, bonus - less - static_cast<double>(i));
      from = at + found->words.size();
    }
  }

  // "Erschienen am: 01.11.2023" at the foot of a page: far from the headline, but it says what it is.
  void read_labelled(const Block& block) {
    const std::string_view text = block.text;
    std::size_t from = 0;
    for (std::size_t i = 0; i < kDatesOfLine; ++i) {
      const auto found = find_date(text.substr(from), order_);
      if (!found) return;
      const auto at = static_cast<std::size_t>(found->words.data() - text.data());
      std::size_t begin = std::max(from, at > kLabelBytes ? at - kLabelBytes : 0);
      while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
      const DateLabel label = label_in(text.substr(begin, at - begin));
      if (label != DateLabel::none)
        out_.push_back(
            {found->date, std::string(found->words), DateBasis::stated, label, -1.0 - static_cast<double>(i)});
      from = at + found->words.size();
    }
  }

  [[nodiscard]] std::string names_of(NodeId n) const {
    return unicode::lower(std::string(tree_.attribute(n, Attr::class_)) + " " +
                          std::string(tree_.attribute(n, Attr::itemprop)));
  }
  [[nodiscard]] DateLabel label_of(NodeId n) const {
    DateLabel out = DateLabel::none;
    for (int up = 0; up < 2 && n != 0; ++up, n = tree_.parent(n)) {
      const std::string names = names_of(n);
      if (names.find("publish") != std::string::npos || names.find("entry-date") != std::string::npos ||
          tree_.has(n, Attr::pubdate))
        return DateLabel::published;
      if (names.find("updat") != std::string::npos || names.find("modif") != std::string::npos)
        out = DateLabel::updated;
    }
    return out;
  }

  void add(NodeId n, Date date, std::string words, DateBasis basis, DateLabel label, double bonus) {
    double worth = kFar - std::min(distance(n), kFar) + bonus;
    if (tree_.has(n, Attr::pubdate)) worth += 300;
    if (label == DateLabel::published) worth += kNamedPublished;
    if (label == DateLabel::updated) worth -= 100;
    if ((blocks_.hints[n] & (hint::boilerplate | hint::aside)) != 0) worth -= 120;
    if (place_ != 0 && n >= place_ && n < tree_.end(place_)) worth += 40;
    out_.push_back({date, std::move(words), basis, label, worth});
  }

  [[nodiscard]] double distance(NodeId n) const {
    const NodeId anchor = headline_ != 0 ? headline_ : place_;
    if (anchor == 0) return kFar;
    const double far = n >= anchor ? static_cast<double>(n - anchor) : 2.0 * static_cast<double>(anchor - n);
    // The heading that was taken for the headline may be another's: the beginning of the text counts as well.
    if (place_ == 0 || n >= tree_.end(place_)) return far;
    return std::min(far, n >= place_ ? static_cast<double>(n - place_) : 2.0 * static_cast<double>(place_ - n));
  }

  const Tree& tree_;
  const Blocks& blocks_;
  DayOrder order_;
  NodeId headline_, place_;
  std::vector<ShownDate> out_;
};

}  // namespace

std::vector<ShownDate> shown_dates(const Tree& tree, const Blocks& blocks, DayOrder order, NodeId headline,
                                   NodeId place) {
  return Finder(tree, blocks, order, headline, place).find();
}

}  // namespace vigie::page
