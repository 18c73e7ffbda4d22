// SPDX-License-Identifier: Apache-2.0
#include "page/sections.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/limits.h"
#include "page/lines.h"
#include "page/origin.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::size_t kEntries = 3;            // fewer elements of one kind are no live blog
constexpr double kDatedShare = 0.7;            // of them that have a time
constexpr double kTextShare = 0.5;             // of the article's text that they hold
constexpr std::size_t kHeadBlocks = 4;         // of an entry, among which its time stands
constexpr std::uint32_t kTimeLetters = 60;     // of a line that tells the time
constexpr std::uint32_t kTextLetters = 80;     // of a part that is text
constexpr std::uint32_t kSourceLetters = 200;  // of a line that tells the source
constexpr std::size_t kAhead = 5;              // parts behind a headline, among which its text stands

class Finder {
 public:
  Finder(const Tree& tree, const Blocks& blocks, const Article& article, DayOrder order)
      : tree_(tree), blocks_(blocks), article_(article), order_(order), sums_(article.parts.size() + 1) {
    for (std::size_t i = 0; i < article.parts.size(); ++i) {
      const bool picture = article.parts[i].role == Role::caption || article.parts[i].role == Role::credit;
      sums_[i + 1] = sums_[i] + (picture ? 0 : block(i).letters);
    }
  }

  // Elements of one kind beside each other that all have a time and together most of the text.
  [[nodiscard]] std::vector<Section> find_entries() const { return entries(); }
  [[nodiscard]] std::vector<Section> find_headlines() const {
    std::vector<Section> out = linked_headlines();
    return out.size() < 2 ? pasted() : out;
  }

 private:
  const Block& block(std::size_t part) const { return blocks_.list[article_.parts[part].block]; }
  bool is_text(std::size_t part) const {
    const Role role = article_.parts[part].role;
    return (role == Role::body || role == Role::quote || role == Role::list) && block(part).letters >= kTextLetters;
  }
  bool is_heading(std::size_t part) const { return article_.parts[part].role == Role::subhead; }

  std::size_t first_part_at(NodeId n) const {
    const auto at =
        std::lower_bound(article_.parts.begin(), article_.parts.end(), n,
                         [&](const ArticlePart& p, NodeId node) { return blocks_.list[p.block].at < node; });
    return static_cast<std::size_t>(at - article_.parts.begin());
  }
  double text_of(std::size_t first, std::size_t last) const { return sums_[last] - sums_[first]; }

  // The time of an entry: its first <time>, or a short line among its first blocks that has a clock or a date.
  bool find_time(NodeId n, std::optional<Published>& out) const {
    bool found = false;
    for (NodeId at = n; at < tree_.end(n); ++at) {
      if (tree_.tag(at) != Tag::time) continue;
      found = true;
      const std::string value(tree_.attribute(at, Attr::datetime));
      out = published_in_value(value, order_, DateBasis::metadata, "time " + value);
      break;
    }
    if (found && out) return true;
    const auto before = [](const Block& b, NodeId node) { return b.at < node; };
    auto at = std::lower_bound(blocks_.list.begin(), blocks_.list.end(), n, before);
    for (std::size_t seen = 0; seen < kHeadBlocks && at != blocks_.list.end() && at->at < tree_.end(n); ++seen, ++at) {
      if (at->letters > kTimeLetters) continue;
      if (auto day = published_in_line(at->text, order_)) {
        out = std::move(day);
        return true;
      }
      found = found || has_clock(at->text);
    }
    return found;
  }

  // "14:32", "14h32", "2.05 pm"
  static bool has_clock(const std::string& text) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t i = 1; i + 2 < text.size(); ++i)
      if ((text[i] == ':' || text[i] == 'h' || text[i] == '.') && digit(i - 1) && digit(i + 1) && digit(i + 2) &&
          !digit(i + 3) && (text[i] != '.' || i + 3 < text.size()))
        return true;
    return false;
  }

  std::string kind_of(NodeId n) const {
    std::string_view names = tree_.attribute(n, Attr::class_);
    names = names.substr(0, names.find(' '));
    return std::to_string(static_cast<int>(tree_.tag(n))) + " " + std::string(names);
  }

  std::vector<Section> entries() const {
    std::map<std::pair<NodeId, std::string>, std::vector<NodeId>> groups;
    std::size_t last = article_.parts.size();
    for (NodeId n = article_.place + 1; n < tree_.end(article_.place); ++n) {
      const Tag tag = tree_.tag(n);
      if (tag != Tag::article && tag != Tag::section && tag != Tag::div && tag != Tag::li) continue;
      const std::size_t first = first_part_at(n);
      if (first < last && block(first).at < tree_.end(n)) groups[{tree_.parent(n), kind_of(n)}].push_back(n);
    }
    const double all = text_of(0, last);
    for (const auto& [key, members] : groups) {
      if (members.size() < kEntries || members.size() >= limits::kStoriesPerPage) continue;
      double text = 0;
      for (const NodeId n : members) text += text_of(first_part_at(n), first_part_at(tree_.end(n)));
      if (text < kTextShare * all) continue;
      const auto dated = std::count_if(members.begin(), members.end(), [&](NodeId n) {
        std::optional<Published> day;
        return find_time(n, day);
      });
      if (static_cast<double>(dated) >= kDatedShare * static_cast<double>(members.size())) return sections_of(members);
    }
    return {};
  }

  std::vector<Section> sections_of(const std::vector<NodeId>& members) const {
    std::vector<Section> out;
    Section lead;
    lead.is_lead = true;
    lead.last = first_part_at(members.front());
    out.push_back(lead);
    for (const NodeId n : members) {
      Section section;
      section.first = first_part_at(n);
      section.last = first_part_at(tree_.end(n));
      if (section.first == section.last) continue;
      find_time(n, section.published);
      if (is_heading(section.first)) section.headline = section.first;
      out.back().last = std::max(out.back().last, section.first);
      out.push_back(std::move(section));
    }
    out.back().last = article_.parts.size();
    return out;
  }

  bool has_text_behind(std::size_t part) const {
    for (std::size_t i = part + 1; i < article_.parts.size() && i < part + kAhead; ++i) {
      if (is_heading(i)) return false;
      if (is_text(i)) return true;
    }
    return false;
  }

  // Cuts before each of these parts; what stands before the first is the lead.
  std::vector<Section> cut_at(const std::vector<std::size_t>& heads) const {
    std::vector<Section> out;
    Section lead;
    lead.is_lead = true;
    lead.last = heads.front();
    if (lead.last > 0) out.push_back(lead);
    for (std::size_t i = 0; i < heads.size() && out.size() < limits::kStoriesPerPage; ++i) {
      Section section;
      section.first = heads[i];
      section.last = i + 1 < heads.size() ? heads[i + 1] : article_.parts.size();
      section.headline = heads[i];
      out.push_back(std::move(section));
    }
    return out;
  }

  // A newsletter: each headline leads to a page of its own.
  std::vector<Section> linked_headlines() const {
    std::vector<std::size_t> heads;
    std::vector<std::string> urls;
    std::size_t headings = 0;
    for (std::size_t i = 0; i < article_.parts.size(); ++i) {
      if (!is_heading(i) || !has_text_behind(i)) continue;
      ++headings;
      std::string url = block(i).link_density() > 0.8 ? link_in(block(i)) : "";
      if (url.empty() || std::find(urls.begin(), urls.end(), url) != urls.end()) continue;
      heads.push_back(i);
      urls.push_back(std::move(url));
    }
    if (heads.size() < 2 || heads.size() * 3 < headings * 2) return {};
    std::vector<Section> out = cut_at(heads);
    for (std::size_t i = 0; i < heads.size() && i < out.size(); ++i)
      out[out.size() - 1 - i].url = urls[heads.size() - 1 - i];
    return out;
  }

  std::string link_in(const Block& head) const {
    NodeId n = head.at;
    while (n != 0 && tree_.tag(n) != Tag::a) n = tree_.parent(n);
    const std::string_view href = n == 0 ? std::string_view() : tree_.attribute(n, Attr::href);
    return href.substr(0, 4) == "http" ? std::string(href) : std::string();
  }

  bool is_source_line(std::size_t part) const {
    return block(part).letters < kSourceLetters && !is_heading(part) && find_origin(block(part).text).has_value();
  }

  // Below the headline a line of source and day: "River Wire, 12 May 2024".
  std::optional<Published> day_below(std::size_t head) const {
    if (head + 1 >= article_.parts.size() || is_heading(head + 1) || block(head + 1).letters > kTimeLetters * 2 ||
        ends_sentence(block(head + 1).text))
      return std::nullopt;
    return published_in_line(block(head + 1).text, order_);
  }

  // Stories one after the other: a headline that comes behind a source line, or that all have source and day below.
  std::vector<Section> pasted() const {
    std::vector<std::size_t> heads;
    std::size_t dated = 0;
    bool after_source = false, any_text = false;
    for (std::size_t i = 0; i < article_.parts.size(); ++i) {
      const bool has_day = is_heading(i) && day_below(i).has_value();
      if (is_heading(i) && (has_day || after_source) && (any_text || has_day) && (has_day || has_text_behind(i))) {
        heads.push_back(i);
        dated += static_cast<std::size_t>(has_day);
        after_source = false;
        continue;
      }
      if (is_source_line(i))
        after_source = any_text;
      else if (is_text(i))
        after_source = false;
      any_text = any_text || is_text(i);
    }
    if (heads.empty() || (dated == 1 && heads.size() == 1)) return {};
    std::vector<Section> out = cut_at(heads);
    for (Section& section : out)
      if (section.headline) section.published = day_below(*section.headline);
    return out;
  }

  const Tree& tree_;
  const Blocks& blocks_;
  const Article& article_;
  DayOrder order_;
  std::vector<double> sums_;  // letters of the parts before
};

// The article with the headings, and short lines behind them, that stand before its first text.
Article with_first_headings(const Blocks& blocks, const Article& article) {
  Article out = article;
  if (article.parts.empty()) return out;
  const std::size_t text = article.parts.front().block;
  std::size_t first = text;
  while (first > 0 && text - first < kHeadBlocks && article.why_not[first - 1] == why::kEnds) --first;
  while (first < text && blocks.list[first].heading < 2) ++first;
  for (std::size_t i = text; i-- > first;) {
    const bool heading = blocks.list[i].heading >= 2;
    if (!heading && blocks.list[i].letters > 2 * kTimeLetters) continue;
    out.parts.insert(out.parts.begin(), {heading ? Role::subhead : Role::body, i});
    out.why_not[i] = {};
  }
  return out;
}

}  // namespace

std::vector<Section> find_sections(const Tree& tree, const Blocks& blocks, Article& article, DayOrder order) {
  std::vector<Section> out = Finder(tree, blocks, article, order).find_entries();
  if (out.size() > 1) return out;
  Article longer = with_first_headings(blocks, article);
  out = Finder(tree, blocks, longer, order).find_headlines();
  if (out.size() > 1) {
    article = std::move(longer);
    return out;
  }
  Section all;
  all.last = article.parts.size();
  all.is_lead = true;
  return {all};
}

}  // namespace vigie::page
