// SPDX-License-Identifier: Apache-2.0
#include "page/article.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "page/lines.h"

namespace vigie::page {
namespace {

using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::uint32_t kTextLetters = 80;      // a block as long as this reads like text
constexpr std::uint32_t kSentenceLetters = 30;  // or as this, if it ends like a sentence
constexpr double kLinkDense = 0.5;              // more of it linked: a menu, a list of stories
constexpr double kNamedPlace = 1.7;             // weight of an element that names itself the article
constexpr double kBriefText = 600;              // letters: so short a place may have missed the article around it
constexpr double kWidest = 2.5;                 // times the text of the best place that a named one around it may hold
constexpr double kNamedShare = 0.4;             // of the best place's worth that itemprop=articleBody must have
constexpr double kHintShare = 0.55;             // of a place's worth: an element so large is not what its class says
constexpr double kHeadingShare = 0.7;           // of the text must stand before a heading of a widget to end there
constexpr std::size_t kOverlayTexts = 2;        // paragraphs of an overlay within the text that speaks of no consent
constexpr std::size_t kKeyPointWords = 5;       // of a list item above the text
constexpr double kLinkedItem = 0.15;            // more of a list item linked: it tells of another page
constexpr double kBeforeHeadline = 0.3;         // worth of text that stands before the headline
constexpr std::uint32_t kCaptionLetters = 300;  // of a paragraph that may be a caption
constexpr std::size_t kCreditBytes = 80;
constexpr std::uint32_t kStampLetters = 40;    // a loose line as short as this,
constexpr std::size_t kStampWords = 2;         // "Current price", that stands
constexpr std::size_t kStamps = 3;             // so often is no text
constexpr std::uint32_t kRepeatLetters = 120;  // a block as long as this and seen before is a copy

constexpr std::uint32_t kNotText =
    hint::hidden | hint::overlay | hint::boilerplate | hint::comments | hint::caption | hint::credit;

// Worth of each block, and sums over any element's blocks in constant time.
class Worth {
 public:
  Worth(const Blocks& blocks, html::NodeId headline)
      : blocks_(blocks), sums_(blocks.list.size() + 1), texts_(blocks.list.size() + 1) {
    for (std::size_t i = 0; i < blocks.list.size(); ++i) {
      double value = of(blocks.list[i]);
      if (blocks.list[i].at < headline) value = std::min(value, value * kBeforeHeadline);
      sums_[i + 1] = sums_[i] + value;
      texts_[i + 1] = texts_[i] + std::max(value, 0.0);
    }
  }
  [[nodiscard]] std::pair<std::size_t, std::size_t> range(const Tree& tree, NodeId n) const {
    const auto before = [](const Block& block, NodeId node) { return block.at < node; };
    const auto first = std::lower_bound(blocks_.list.begin(), blocks_.list.end(), n, before);
    const auto last = std::lower_bound(first, blocks_.list.end(), tree.end(n), before);
    return {static_cast<std::size_t>(first - blocks_.list.begin()),
            static_cast<std::size_t>(last - blocks_.list.begin())};
  }
  [[nodiscard]] double net(std::pair<std::size_t, std::size_t> r) const { return sums_[r.second] - sums_[r.first]; }
  [[nodiscard]] double text(std::pair<std::size_t, std::size_t> r) const { return texts_[r.second] - texts_[r.first]; }

  // "<h2>Armed men attacked the village at night, officials said.</h2>": a paragraph in the clothes of a heading.
  [[nodiscard]] static bool is_long_heading(const Block& block) {
    return block.heading > 1 && block.letters >= kTextLetters && ends_sentence(block.text) &&
           block.link_density() <= kLinkDense;
  }
  [[nodiscard]] static bool reads_like_text(const Block& block) {
    if (block.link_density() > kLinkDense || block.heading > 0) return false;
    return block.letters >= kTextLetters || (block.letters >= kSentenceLetters && ends_sentence(block.text));
  }

 private:
  static double of(const Block& block) {
    const double letters = std::min<std::uint32_t>(block.letters, 2000);
    if ((block.hints & (kNotText | hint::aside | hint::byline)) != 0) return -std::min(letters, 60.0) * 0.2;
    if (reads_like_text(block))
      return letters * (1 - block.link_density()) * ((block.hints & hint::list) != 0 ? 0.6 : 1.0);
    if (block.link_density() > kLinkDense) return -std::min(letters, 120.0) - 10;
    if (block.heading > 0 || (block.hints & (hint::list | hint::table)) != 0) return 0;
    return -10;
  }
  const Blocks& blocks_;
  std::vector<double> sums_, texts_;
};

bool can_hold_article(Tag tag) {
  switch (tag) {
    case Tag::article:
    case Tag::section:
    case Tag::main:
    case Tag::div:
    case Tag::td:
    case Tag::body:
    case Tag::blockquote:
    case Tag::center:
    case Tag::form:
    case Tag::dd:
    case Tag::li:
    case Tag::span:
    case Tag::font:
    case Tag::other:
    case Tag::tbody:
    case Tag::table:
    case Tag::pre:
    case Tag::ul:
    case Tag::ol:
      return true;
    default:
      return false;
  }
}

double weight_of(const Tree& tree, NodeId n, const Blocks& blocks) {
  double weight = 1;
  if ((blocks.own[n] & hint::content) != 0) weight = kNamedPlace;
  if (tree.tag(n) == Tag::article) weight = std::max(weight, 1.4);
  if ((blocks.own[n] & (hint::boilerplate | hint::comments | hint::aside)) != 0) weight *= 0.7;
  return weight;
}

// A place inside an element that names itself the article is widened to it: what it lacks is a list, a short paragraph.
NodeId widen(const Tree& tree, const Blocks& blocks, const Worth& worth, NodeId best, double best_text) {
  NodeId out = best;
  for (NodeId n = tree.parent(best); n != 0; n = tree.parent(n)) {
    const bool is_named =
        (blocks.own[n] & hint::content) != 0 || (tree.tag(n) == Tag::article && best_text < kBriefText);
    if (is_named && worth.text(worth.range(tree, n)) <= kWidest * best_text + kTextLetters) out = n;
  }
  return out;
}

NodeId best_place(const Tree& tree, const Blocks& blocks, const Worth& worth) {
  NodeId best = 0, named = 0;
  double best_value = 0, named_text = 0, best_text = 0;
  for (NodeId n = 0; n < tree.size(); ++n) {
    if (!can_hold_article(tree.tag(n)) || (blocks.own[n] & hint::hidden) != 0) continue;
    const auto range = worth.range(tree, n);
    if (range.first == range.second) continue;
    const double value = worth.net(range) * weight_of(tree, n, blocks);
    const double text = worth.text(range);
    // Of two places that are worth the same the inner one, which comes later, is the tighter.
    if (value > 0 && value >= best_value) {
      best = n;
      best_value = value;
      best_text = text;
    }
    if ((blocks.own[n] & hint::article_body) != 0 && text > named_text) {
      named = n;
      named_text = text;
    }
  }
  if (named != 0 && named_text >= kNamedShare * best_text) return named;
  return widen(tree, blocks, worth, best, best_text);
}

// Where the element that says "menu" or "comments" holds most of the place's text, it is not believed.
class Trust {
 public:
  Trust(const Tree& tree, const Blocks& blocks, NodeId place) : tree_(tree), blocks_(blocks), place_(place) {
    letters_.resize(blocks.list.size() + 1);
    for (std::size_t i = 0; i < blocks.list.size(); ++i)
      letters_[i + 1] =
          letters_[i] + ((blocks.list[i].hints & hint::hidden) == 0 && Worth::reads_like_text(blocks.list[i])
                             ? blocks.list[i].letters
                             : 0);
    all_ = letters_in(place);
  }

  // Hints of a block that come from elements inside the place and are believed.
  [[nodiscard]] std::uint32_t hints(const Block& block) {
    std::uint32_t out = 0;
    for (NodeId n = block.holder; n > place_; n = tree_.parent(n)) {
      std::uint32_t own = blocks_.own[n];
      if ((own & (hint::boilerplate | hint::comments | hint::aside | hint::byline | hint::standfirst | hint::caption |
                  hint::credit | hint::headline)) != 0 &&
          is_large(n))
        own &= hint::heading | hint::list | hint::table | hint::quote | hint::preformatted | hint::hidden;
      if ((own & hint::overlay) != 0 && !asks_consent(n)) own &= ~hint::overlay;
      out |= own;
    }
    return out;
  }

 private:
  [[nodiscard]] double letters_in(NodeId n) const {
    const auto before = [](const Block& block, NodeId node) { return block.at < node; };
    const auto first = std::lower_bound(blocks_.list.begin(), blocks_.list.end(), n, before);
    const auto last = std::lower_bound(first, blocks_.list.end(), tree_.end(n), before);
    return letters_[static_cast<std::size_t>(last - blocks_.list.begin())] -
           letters_[static_cast<std::size_t>(first - blocks_.list.begin())];
  }
  // A video's consent box within an article that was never closed swallows the paragraphs behind it; what asks for
  // consent says so.
  [[nodiscard]] bool asks_consent(NodeId n) {
    const auto [known, is_new] = consent_.emplace(n, true);
    if (!is_new) return known->second;
    NodeId around = tree_.parent(n);
    while (around != 0 && tree_.tag(around) != Tag::article && (blocks_.own[around] & hint::content) == 0)
      around = tree_.parent(around);
    if (around == 0) return true;  // not within an article
    std::size_t texts = 0;
    bool asks = false;
    for (const Block& block : blocks_.list)
      if (block.at >= n && block.at < tree_.end(n) && Worth::reads_like_text(block)) {
        ++texts;
        asks = asks || is_notice(block.text) || is_consent(block.text);
      }
    return known->second = asks || texts < kOverlayTexts;
  }
  bool is_large(NodeId n) const { return letters_in(n) > kHintShare * all_; }

  const Tree& tree_;
  const Blocks& blocks_;
  NodeId place_;
  std::vector<double> letters_;
  std::map<NodeId, bool> consent_;
  double all_ = 0;
};

std::string_view why_hinted(std::uint32_t hints) {
  if ((hints & hint::hidden) != 0) return "not shown";
  if ((hints & hint::overlay) != 0) return "laid over the page";
  if ((hints & hint::comments) != 0) return "readers' comments";
  if ((hints & hint::boilerplate) != 0) return "a menu, advertisement or the like";
  if ((hints & hint::byline) != 0) return why::kByline;
  if ((hints & hint::aside) != 0) return "beside the text";
  return "outside of the article";
}

// Judges the blocks of the place, one by one and then by their neighbours.
class Judge {
 public:
  Judge(const Tree& tree, const Blocks& blocks, const Worth& worth, NodeId place, const Headline& headline)
      : blocks_(blocks),
        trust_(tree, blocks, place),
        range_(worth.range(tree, place)),
        headline_(letters_only(headline.text)) {}

  std::vector<ArticlePart> judge() {
    for (std::size_t i = range_.first; i < range_.second; ++i) kept_.push_back(first_look(blocks_.list[i]));
    drop_link_lists();
    drop_stamps();
    drop_after_widget_heading();
    drop_ends();
    drop_empty_headings();
    std::vector<ArticlePart> out;
    for (std::size_t i = 0; i < kept_.size(); ++i)
      if (kept_[i].keep) out.push_back({kept_[i].role, range_.first + i});
    return out;
  }

  // Why the blocks of the place were left out, one for each of its blocks.
  void tell(std::vector<std::string_view>& why_not) const {
    for (std::size_t i = 0; i < kept_.size(); ++i)
      why_not[range_.first + i] = kept_[i].keep ? std::string_view() : kept_[i].why;
  }

 private:
  struct Verdict {
    bool keep = false;
    bool is_text = false;
    Role role = Role::body;
    std::string_view why;  // it was not kept
  };

  Verdict first_look(const Block& block) {
    Verdict out;
    const std::uint32_t hints = trust_.hints(block);
    if ((hints & (hint::hidden | hint::overlay | hint::boilerplate | hint::comments | hint::aside | hint::byline)) !=
        0) {
      out.why = why_hinted(hints);
      return out;
    }
    out.role = role_of(block, hints);
    if (out.role == Role::body && is_caption(block)) out.role = Role::caption;
    if (out.role == Role::caption || out.role == Role::credit) {
      out.keep = block.letters <= 900 && !is_widget(block.text);
      out.why = "a button, or too long for a caption";
      return out;
    }
    out.why = why_not_text(block, hints, out.role);
    if (!out.why.empty()) return out;
    out.is_text = Worth::reads_like_text(block) || Worth::is_long_heading(block);
    out.keep = true;
    return out;
  }

  std::string_view why_not_text(const Block& block, std::uint32_t hints, Role role) {
    if (is_widget(block.text)) return "a button or a widget's words";
    if (is_teaser(block.text)) return "points to another story";
    if (is_notice(block.text) && block.letters < 400) return "a notice of the site";
    if (is_rule(block.text)) return "a rule";
    const std::string letters = letters_only(block.text);
    if (letters == headline_ || letters.empty()) return "the headline again, or no words";
    const bool item = role == Role::list || role == Role::table;  // lists may repeat themselves
    if (block.letters >= kRepeatLetters && !item && !seen_.insert(letters).second) return "said before on the page";
    const bool loose = block.heading == 0 && (hints & (hint::list | hint::table)) == 0;  // no item, no heading
    if (loose && block.link_density() > 0.8 && !(block.letters > kTextLetters && ends_sentence(block.text)))
      return "nearly all of it links";
    return {};
  }

  // "The town hall. Photo: A. Nobody", "Figure 2: ..." right below a picture.
  static bool is_caption(const Block& block) {
    if (!block.by_image || block.letters > kCaptionLetters) return false;
    if (is_caption_label(block.text)) return true;
    const auto credited = split_credit(block.text);
    return credited && credited->credit.size() <= kCreditBytes;
  }

  static Role role_of(const Block& block, std::uint32_t hints) {
    if ((hints & hint::credit) != 0) return Role::credit;
    if ((hints & hint::caption) != 0) return Role::caption;
    if (block.heading > 0) return Worth::is_long_heading(block) ? Role::body : Role::subhead;
    if ((hints & hint::table) != 0) return Role::table;
    if ((hints & hint::quote) != 0) return Role::quote;
    if ((hints & hint::list) != 0) return Role::list;
    if (block.strong && block.letters < 120 && !ends_sentence(block.text)) return Role::subhead;
    return Role::body;
  }

  void leave_out(std::size_t i, std::string_view why) {
    if (!kept_[i].keep) return;
    kept_[i].keep = false;
    kept_[i].why = why;
  }

  // Runs of linked list items are menus wherever they stand.
  void drop_link_lists() {
    for (std::size_t i = 0; i < kept_.size();) {
      std::size_t end = i;
      double letters = 0, linked = 0;
      while (end < kept_.size() && (blocks_.list[range_.first + end].hints & hint::list) != 0 &&
             kept_[end].role != Role::caption) {
        letters += blocks_.list[range_.first + end].letters;
        linked += blocks_.list[range_.first + end].linked;
        ++end;
      }
      if (end > i && linked > 0.6 * letters)
        for (std::size_t k = i; k < end; ++k) leave_out(k, "a list of links");
      i = std::max(end, i + 1);
    }
  }

  // The same few words, again and again between the paragraphs: the site's kit, not the text. Who speaks in an
  // interview ends with a colon.
  void drop_stamps() {
    std::map<std::string, std::vector<std::size_t>> seen;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const Block& block = blocks_.list[range_.first + i];
      if (kept_[i].keep && kept_[i].role == Role::body && block.letters <= kStampLetters && !block.text.empty() &&
          !block.strong && !ends_sentence(block.text) && count_words(block.text) <= kStampWords &&
          block.text.find(':') == std::string::npos)
        seen[letters_only(block.text)].push_back(i);
    }
    for (const auto& [words, at] : seen)
      if (at.size() >= kStamps)
        for (const std::size_t i : at) leave_out(i, "the same words again and again");
  }

  bool is_linked_item(std::size_t i) const {
    return kept_[i].role == Role::list && blocks_.list[range_.first + i].link_density() > kLinkedItem;
  }
  bool is_anchor(std::size_t i) const { return kept_[i].keep && kept_[i].is_text && !is_linked_item(i); }

  // "Related stories", "Leave a comment": where little text follows such a heading, none of it belongs here.
  void drop_after_widget_heading() {
    double before = 0, all = 0;
    for (std::size_t i = 0; i < kept_.size(); ++i) all += text_letters(i);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      before += text_letters(i);
      const Block& block = blocks_.list[range_.first + i];
      const bool head = (block.heading > 0 || block.strong) && (is_widget(block.text) || is_comments_head(block.text));
      if (!head || before < kHeadingShare * all) continue;
      for (std::size_t k = i; k < kept_.size(); ++k) leave_out(k, "stands below a widget's heading");
      return;
    }
  }
  double text_letters(std::size_t i) const {
    return kept_[i].keep && kept_[i].is_text ? blocks_.list[range_.first + i].letters : 0;
  }

  // What stands before the first and after the last text is date lines, names, buttons.
  void drop_ends() {
    std::size_t first = 0;
    while (first < kept_.size() && !is_anchor(first)) ++first;
    if (first == kept_.size()) return;
    std::size_t last = kept_.size() - 1;
    while (!is_anchor(last)) --last;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (i >= first && i <= last) continue;
      const bool picture = kept_[i].role == Role::caption || kept_[i].role == Role::credit;
      const bool listed = kept_[i].role == Role::list || (i > last && kept_[i].role == Role::table);
      const std::string& text = blocks_.list[range_.first + i].text;
      const bool item = listed && !is_linked_item(i) && (i > last || count_words(text) >= kKeyPointWords);
      if (!picture && !item) leave_out(i, why::kEnds);
    }
  }

  void drop_empty_headings() {
    bool followed = false;
    std::uint8_t below = 7;
    for (std::size_t i = kept_.size(); i-- > 0;) {
      if (!kept_[i].keep || kept_[i].role == Role::caption || kept_[i].role == Role::credit) continue;
      const std::uint8_t level = kept_[i].role == Role::subhead ? blocks_.list[range_.first + i].heading : 0;
      if (level == 0) {
        followed = true;
        below = 7;
        continue;
      }
      if (!followed && (level >= below || below == 7)) leave_out(i, "a heading without text below it");
      if (kept_[i].keep) below = level;
      followed = false;
    }
  }

  const Blocks& blocks_;
  Trust trust_;
  std::pair<std::size_t, std::size_t> range_;
  std::string headline_;
  std::vector<Verdict> kept_;
  std::set<std::string> seen_;
};

}  // namespace

Article find_article(const Tree& tree, const Blocks& blocks, const Headline& headline) {
  Article out;
  if (blocks.list.empty()) return out;
  const Worth worth(blocks, headline.node);
  out.place = best_place(tree, blocks, worth);
  for (const Block& block : blocks.list) out.why_not.push_back(why_hinted(block.hints));
  Judge judge(tree, blocks, worth, out.place, headline);
  out.parts = judge.judge();
  judge.tell(out.why_not);
  return out;
}

}  // namespace vigie::page
