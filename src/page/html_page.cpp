// SPDX-License-Identifier: Apache-2.0
#include "page/html_page.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/unicode.h"
#include "page/article.h"
#include "page/blocks.h"
#include "page/comments.h"
#include "page/headline.h"
#include "page/html.h"
#include "page/lines.h"
#include "page/metadata.h"
#include "page/origin.h"
#include "page/published.h"
#include "page/story.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::uint32_t kStandfirst = 500;  // code points; a longer block is text
constexpr std::size_t kOriginParts = 3;     // parts at the end that may tell the origin

std::string address_of(const PageHints& hints, const Metadata& metadata) {
  return !hints.url.empty() ? hints.url : metadata.canonical;
}

// The image that a caption stands by: within the nearest figure or named element, else none.
std::string image_near(const Tree& tree, const Blocks& blocks, NodeId caption) {
  NodeId box = caption;
  for (int up = 0; up < 4 && box != 0; ++up) {
    box = tree.parent(box);
    for (NodeId n = box; n < tree.end(box); ++n)
      if (tree.tag(n) == Tag::img && (blocks.hints[n] & hint::hidden) == 0)
        return std::string(tree.attribute(n, Attr::src));
    if (tree.tag(box) == Tag::figure) break;
  }
  return {};
}

class HtmlStory {
 public:
  HtmlStory(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes)
      : hints_(hints),
        notes_(notes),
        tree_(html::parse(utf8, notes)),
        blocks_(find_blocks(tree_)),
        metadata_(read_metadata(tree_)) {
    if (!hints.language.empty()) metadata_.language = hints.language.substr(0, hints.language.find('-'));
  }

  Story read() {
    const Headline headline = find_headline(tree_, blocks_, metadata_);
    const Article article = find_article(tree_, blocks_, headline);
    Story& story = builder_.story;
    if (!headline.text.empty()) builder_.add(Role::headline, headline.text);
    read_sources(headline, article);
    read_parts(article, headline);
    story.comments = comments_in_html(tree_, blocks_);
    const std::uint64_t left_out = count_left_out();
    Story out = builder_.finish(notes_);
    out.left_out = left_out;
    return out;
  }

 private:
  void read_sources(const Headline& headline, const Article& article) {
    Story& story = builder_.story;
    const std::string address = address_of(hints_, metadata_);
    story.url = address;
    story.language = metadata_.language;
    std::string site = metadata_.outlet;
    if (site.empty()) (void)cut_site_name(metadata_.title, site);
    story.outlet.name = site;
    std::set<std::string> seen;
    for (const std::string& author : metadata_.authors)
      if (author.find("://") == std::string::npos && author.size() < 120 && seen.insert(letters_only(author)).second)
        story.byline.push_back(author);
    story.published = find_published(tree_, blocks_, metadata_, hints_.url, headline.node, article.place);
    if (auto origin = canonical_origin(hints_.url, metadata_.canonical)) add_origin(story, std::move(*origin));
  }

  void read_parts(const Article& article, const Headline& headline) {
    read_lead(article, headline);
    for (std::size_t i = 0; i < article.parts.size(); ++i) {
      const ArticlePart& part = article.parts[i];
      const Block& block = blocks_.list[part.block];
      if (used_.count(part.block) > 0 || letters_only(block.text) == lead_) continue;
      if (part.role == Role::caption || part.role == Role::credit) {
        read_caption(article, i);
        continue;
      }
      if (i + kOriginParts >= article.parts.size() || block.letters < 200) {
        if (auto origin = find_origin(block.text)) {
          add_origin(builder_.story, std::move(*origin));
          used_.insert(part.block);
          continue;
        }
      }
      if (auto origin = dateline_origin(block.text)) add_origin(builder_.story, std::move(*origin));
      builder_.add(part.role, block.text);
      used_.insert(part.block);
    }
  }

  // A block that names itself the standfirst, or repeats the description, between the headline and the text.
  void read_lead(const Article& article, const Headline& headline) {
    std::size_t first = article.parts.empty() ? blocks_.list.size() : article.parts.front().block;
    for (const ArticlePart& part : article.parts) {
      if (part.role != Role::body) continue;
      first = part.block;
      break;
    }
    const std::string description = letters_only(decode_entities(metadata_.description));
    for (std::size_t i = 0; i < blocks_.list.size() && i <= first; ++i) {
      const Block& block = blocks_.list[i];
      if (block.at < headline.node || headline.node == 0 || block.letters > kStandfirst || block.letters < 20 ||
          block.node == headline.node)
        continue;
      if ((block.hints & (hint::hidden | hint::boilerplate | hint::comments | hint::byline | hint::caption |
                          hint::credit | hint::aside)) != 0 ||
          block.link_density() > 0.5)
        continue;
      const std::string letters = letters_only(block.text);
      const bool named = (block.hints & hint::standfirst) != 0;
      const bool described =
          !description.empty() && letters.size() >= 30 && description.find(letters) == 0 && i < first;
      if ((!named && !described) || letters == letters_only(headline.text) || is_widget(block.text)) continue;
      builder_.add(Role::standfirst, block.text);
      used_.insert(i);
      lead_ = letters;
      return;
    }
  }

  void read_caption(const Article& article, std::size_t i) {
    const ArticlePart& part = article.parts[i];
    const Block& block = blocks_.list[part.block];
    std::string caption, credit;
    if (const auto credited = split_credit(block.text)) {
      caption = credited->caption;
      credit = credited->credit;
    } else {
      (part.role == Role::credit ? credit : caption) = block.text;
    }
    used_.insert(part.block);
    if (i + 1 < article.parts.size() && credit.empty() && article.parts[i + 1].role == Role::credit) {
      credit = blocks_.list[article.parts[i + 1].block].text;
      used_.insert(article.parts[i + 1].block);
    }
    if (!captions_.insert(letters_only(caption + credit)).second) return;
    builder_.add_media(image_near(tree_, blocks_, block.at), caption, credit);
  }

  std::uint64_t count_left_out() const {
    std::uint64_t out = 0;
    std::uint64_t comments = 0;
    for (std::size_t i = 0; i < blocks_.list.size(); ++i)
      if (used_.count(i) == 0 && (blocks_.list[i].hints & hint::hidden) == 0 &&
          letters_only(blocks_.list[i].text) != letters_only(builder_.story.headline))
        out += blocks_.list[i].letters;
    for (const Comment& comment : builder_.story.comments)
      comments += unicode::count_code_points(comment.text) + unicode::count_code_points(comment.author);
    return out - std::min(out, comments);
  }

  const PageHints& hints_;
  std::vector<Note>& notes_;
  Tree tree_;
  Blocks blocks_;
  Metadata metadata_;
  StoryBuilder builder_;
  std::string lead_;  // letters of the standfirst: it may stand on the page twice
  std::set<std::size_t> used_;
  std::set<std::string> captions_;
};

}  // namespace

std::vector<Story> read_html(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes) {
  Story story = HtmlStory(utf8, hints, notes).read();
  std::vector<Story> out;
  if (!story.text.empty()) out.push_back(std::move(story));
  return out;
}

}  // namespace vigie::page
