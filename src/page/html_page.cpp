// SPDX-License-Identifier: Apache-2.0
#include "page/html_page.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/unicode.h"
#include "page/article.h"
#include "page/blocks.h"
#include "page/byline.h"
#include "page/comments.h"
#include "page/headline.h"
#include "page/html.h"
#include "page/lines.h"
#include "page/metadata.h"
#include "page/origin.h"
#include "page/published.h"
#include "page/sections.h"
#include "page/story.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::uint32_t kStandfirst = 500;  // code points; a longer block is text
constexpr std::uint32_t kLeadLetters = 60;  // of a paragraph between the headline and the text
constexpr double kLeadLinks = 0.2;
constexpr std::uint32_t kSourceLetters = 160;  // of a line that tells the origin
constexpr std::size_t kDeclaredLetters = 400;  // of JSON-LD's articleBody that is used,
constexpr std::size_t kDeclaredTimes = 2;      // being so many times what the page shows
constexpr std::size_t kSourceWords = 6;        // of an outlet's name
constexpr std::size_t kOriginParts = 3;        // parts at the end that may tell the origin

std::string address_of(const PageHints& hints, const Metadata& metadata) {
  return !hints.url.empty() ? hints.url : metadata.canonical;
}

bool names_site(const std::string& author, const std::string& site, const std::string& host) {
  const std::string letters = letters_only(author);
  if (letters.size() < 4) return false;
  return letters_only(site).find(letters) != std::string::npos ||
         letters_only(host).find(letters) != std::string::npos ||
         (!site.empty() && letters.find(letters_only(site)) != std::string::npos);
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

class HtmlStories {
 public:
  HtmlStories(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes)
      : hints_(hints),
        notes_(notes),
        tree_(html::parse(utf8, notes)),
        blocks_(find_blocks(tree_)),
        metadata_(read_metadata(tree_)) {
    if (!hints.language.empty()) metadata_.language = hints.language.substr(0, hints.language.find('-'));
  }

  std::vector<Story> read() {
    const Headline headline = find_headline(tree_, blocks_, metadata_);
    claim_leads(tree_, headline.node, blocks_);
    Article article = find_article(tree_, blocks_, headline);
    pieces_.resize(blocks_.list.size());
    const DayOrder order = day_order(metadata_.language, host_of(address_of(hints_, metadata_)));
    std::vector<Story> out;
    const std::vector<Section> sections = find_sections(tree_, blocks_, article, order);
    const std::vector<std::string> declared =
        sections.size() == 1 ? declared_body(article) : std::vector<std::string>();
    for (const Section& section : sections) {
      builder_ = StoryBuilder();
      part_ = static_cast<std::uint32_t>(out.size() + 1);
      if (section.is_lead && !headline.text.empty()) builder_.add(Role::headline, headline.text);
      read_sources(headline, article);
      if (section.is_lead) read_lead(article, headline);
      if (declared.empty()) read_section(section, article);
      for (const std::string& paragraph : declared) builder_.add(Role::body, paragraph);
      if (&section == &sections.back()) read_lines_around(article, headline);
      Story story = builder_.finish(notes_);
      if (!story.text.empty()) out.push_back(std::move(story));
    }
    if (out.empty()) {
      finish_pieces(article, headline, {}, 0);
      return out;
    }
    out.front().comments = comments_in_html(tree_, blocks_);
    out.front().left_out = count_left_out(out.front().comments, headline.text);
    finish_pieces(article, headline, out.front().comments, out.size());
    return out;
  }
  std::vector<Piece> pieces() { return std::move(pieces_); }

 private:
  void use(std::size_t block, Role role, std::string why = {}) {
    used_.insert(block);
    pieces_[block] = {"", part_, role, std::move(why)};
  }

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
      if (author.size() < 120 && seen.insert(letters_only(author)).second && is_signature(author))
        story.byline.push_back(author);
    // Many sites give their own name as the author's: then, as where none is given, the visible signature counts.
    const bool site_alone = story.byline.size() == 1 && names_site(story.byline.front(), site, host_of(address));
    const bool brief = story.byline.size() == 1 && count_words(story.byline.front()) == 1;
    if (story.byline.empty() || site_alone || brief)
      if (auto names = find_byline(tree_, blocks_, headline.node, article.place); !names.empty())
        if (!brief || site_alone || names.front().rfind(story.byline.front() + " ", 0) == 0)  // "Nils": "Nils Nobody"
          story.byline = std::move(names);
    story.published = find_published(tree_, blocks_, metadata_, hints_.url, headline.node, article.place);
    if (auto origin = canonical_origin(hints_.url, metadata_.canonical)) add_origin(story, std::move(*origin));
  }

  // The paragraphs of JSON-LD's articleBody, where it tells far more than the page shows (a script would write it
  // there); else none.
  std::vector<std::string> declared_body(const Article& article) const {
    std::size_t shown = 0;
    for (const ArticlePart& part : article.parts)
      if (part.role != Role::caption && part.role != Role::credit) shown += blocks_.list[part.block].letters;
    const std::size_t told = unicode::count_code_points(metadata_.article_body);
    if (told < kDeclaredLetters || told < kDeclaredTimes * shown) return {};
    std::vector<std::string> out;
    std::string text = decode_entities(metadata_.article_body);
    if (text.find("</p>") != std::string::npos || text.find("<br") != std::string::npos) {
      std::vector<Note> none;
      const Tree tree = html::parse(text, none);
      for (const Block& block : find_blocks(tree).list) out.push_back(block.text);
      return out;
    }
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (std::string line = tidy(std::string_view(text).substr(at, end - at)); !line.empty())
        out.push_back(std::move(line));
      at = end + 1;
    }
    return out;
  }

  void read_section(const Section& section, const Article& article) {
    Story& story = builder_.story;
    if (!section.is_lead) {
      if (!section.url.empty()) story.url = section.url;
      if (section.published) story.published = section.published;
      if (section.headline) {
        const std::size_t block = article.parts[*section.headline].block;
        builder_.add(Role::headline, blocks_.list[block].text);
        use(block, Role::headline);
        read_source_below(section, article);
      }
    }
    for (std::size_t i = section.first; i < section.last; ++i) read_part(article, i, section.last);
  }

  // Source lines among what was left out around the text: "With agencies" behind it, "Le Quotidien avec AFP" above.
  void read_lines_around(const Article& article, const Headline& headline) {
    for (std::size_t i = 0; i < blocks_.list.size(); ++i) {
      const Block& block = blocks_.list[i];
      const bool near = block.at >= std::min(headline.node, article.place) && block.at < tree_.end(article.place);
      const bool line = article.why_not[i] == why::kEnds || article.why_not[i] == why::kByline;
      if (!near || !line || block.letters > kSourceLetters || used_.count(i) > 0) continue;
      if (auto origin = find_origin(block.text)) {
        add_origin(builder_.story, std::move(*origin));
        use(i, Role::body, "tells the origin");
      }
    }
  }

  // "River Wire, 12 May 2024" below the headline of one story among several.
  void read_source_below(const Section& section, const Article& article) {
    const std::size_t below = *section.headline + 1;
    if (!section.published || section.published->basis != DateBasis::stated || below >= section.last) return;
    const std::size_t block = article.parts[below].block;
    const std::string& text = blocks_.list[block].text;
    const std::size_t day = text.find(section.published->quote);
    if (day == std::string::npos) return;
    std::string name = std::string(trim(std::string_view(text).substr(0, day)));
    while (!name.empty() &&
           (name.back() == ',' || name.back() == '(' || name.back() == '-' || name.back() == '|' || name.back() == ' '))
      name.pop_back();
    if (!name.empty() && count_words(name) <= kSourceWords)
      add_origin(builder_.story, {name, "", OriginRelation::republished, text});
    use(block, Role::body, "source and day");
  }

  void read_part(const Article& article, std::size_t i, std::size_t last) {
    const ArticlePart& part = article.parts[i];
    const Block& block = blocks_.list[part.block];
    if (used_.count(part.block) > 0) return;
    if (letters_only(block.text) == lead_) {
      pieces_[part.block].why = "the standfirst again";
      return;
    }
    if (part.role == Role::caption || part.role == Role::credit) return read_caption(article, i);
    if (i + kOriginParts >= last || block.letters < 200) {
      if (auto origin = find_origin(block.text)) {
        add_origin(builder_.story, std::move(*origin));
        use(part.block, part.role, "tells the origin");
        return;
      }
    }
    if (auto origin = dateline_origin(block.text)) add_origin(builder_.story, std::move(*origin));
    builder_.add(part.role, block.text);
    use(part.block, part.role);
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
      const bool lead = article.place != 0 && block.at < article.place && block.letters >= kLeadLetters &&
                        ends_sentence(block.text) && block.link_density() < kLeadLinks && !is_notice(block.text) &&
                        !is_teaser(block.text) && !is_byline(block.text);
      if ((!named && !described && !lead) || letters == letters_only(headline.text) || is_widget(block.text)) continue;
      builder_.add(Role::standfirst, block.text);
      use(i, Role::standfirst);
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
    use(part.block, part.role);
    if (i + 1 < article.parts.size() && credit.empty() && article.parts[i + 1].role == Role::credit) {
      credit = blocks_.list[article.parts[i + 1].block].text;
      use(article.parts[i + 1].block, Role::credit);
    }
    if (!captions_.insert(letters_only(caption + credit)).second) {
      pieces_[part.block] = {"", 0, part.role, "the same caption again"};
      return;
    }
    builder_.add_media(image_near(tree_, blocks_, block.at), caption, credit);
  }

  std::uint64_t count_left_out(const std::vector<Comment>& told, const std::string& headline) const {
    std::uint64_t out = 0;
    std::uint64_t comments = 0;
    for (std::size_t i = 0; i < blocks_.list.size(); ++i)
      if (used_.count(i) == 0 && (blocks_.list[i].hints & hint::hidden) == 0 &&
          letters_only(blocks_.list[i].text) != letters_only(headline))
        out += blocks_.list[i].letters;
    for (const Comment& comment : told)
      comments += unicode::count_code_points(comment.text) + unicode::count_code_points(comment.author);
    return out - std::min(out, comments);
  }

  void finish_pieces(const Article& article, const Headline& headline, const std::vector<Comment>& comments,
                     std::size_t stories) {
    std::set<std::string_view> told;  // paragraphs of comments
    for (const Comment& comment : comments)
      for (std::size_t at = 0; at < comment.text.size();) {
        const std::size_t end = std::min(comment.text.find("\n\n", at), comment.text.size());
        told.insert(std::string_view(comment.text).substr(at, end - at));
        at = end + 2;
      }
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      piece.text = blocks_.list[i].text;
      if (piece.part > stories) piece = {std::move(piece.text), 0, piece.role, "nothing but this: no story"};
      if (piece.part > 0 || !piece.why.empty()) continue;
      if (stories > 0 && blocks_.list[i].node == headline.node && headline.node != 0)
        piece = {std::move(piece.text), 1, Role::headline, ""};
      else
        piece.why = article.why_not[i].empty() ? "outside of the article" : std::string(article.why_not[i]);
      if ((blocks_.list[i].hints & hint::comments) != 0 && told.count(piece.text) > 0) piece.why = "comment";
    }
  }

  const PageHints& hints_;
  std::vector<Note>& notes_;
  Tree tree_;
  Blocks blocks_;
  Metadata metadata_;
  StoryBuilder builder_;
  std::string lead_;  // letters of the standfirst: it may stand on the page twice
  std::set<std::size_t> used_;
  std::vector<Piece> pieces_;  // one a block
  std::uint32_t part_ = 1;     // of the story at hand
  std::set<std::string> captions_;
};

}  // namespace

std::vector<Story> read_html(std::string_view utf8, const PageHints& hints, std::vector<Note>& notes,
                             std::vector<Piece>* pieces) {
  HtmlStories page(utf8, hints, notes);
  std::vector<Story> out = page.read();
  if (pieces != nullptr) *pieces = page.pieces();
  return out;
}

}  // namespace vigie::page
