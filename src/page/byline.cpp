// SPDX-License-Identifier: Apache-2.0
#include "page/byline.h"

#include <algorithm>
#include <array>

#include "core/unicode.h"
#include "page/lines.h"

namespace vigie::page {
namespace {

using html::Attr;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::size_t kLineBytes = 160;
constexpr std::size_t kNameBytes = 60;
constexpr std::size_t kNameWords = 5;
constexpr std::size_t kNames = 6;

// Words, in lower case, that come before a name; longer ones first where one begins another.
constexpr std::array<std::string_view, 37> kStarts = {"post author ",
                                                      "posted on ",
                                                      "author ",
                                                      "geschrieben von ",
                                                      "ver\xC3\xB6"
                                                      "ffentlicht von ",
                                                      "verfasst von ",
                                                      "erstellt von ",
                                                      "written by ",
                                                      "posted by ",
                                                      "published by ",
                                                      "reported by ",
                                                      "submitted by ",
                                                      "publi\xC3\xA9 par ",
                                                      "\xC3\xA9"
                                                      "crit par ",
                                                      "propos recueillis par ",
                                                      "publicado por ",
                                                      "escrito por ",
                                                      "ein beitrag von ",
                                                      "ein artikel von ",
                                                      "a cura di ",
                                                      "text und fotos: ",
                                                      "text von ",
                                                      "text: ",
                                                      "autoren: ",
                                                      "autor: ",
                                                      "autorin: ",
                                                      "autor/in: ",
                                                      "author: ",
                                                      "authors: ",
                                                      "auteur : ",
                                                      "auteur: ",
                                                      "by: ",
                                                      "by ",
                                                      "von ",
                                                      "par ",
                                                      "por ",
                                                      "di "};
// What ends a name on its line.
constexpr std::array<std::string_view, 16> kEnds = {
    " | ",  " \xE2\x80\xA2 ", " \xC2\xB7 ", " \xE2\x80\x93 ", " - ",  " \xE2\x80\x94 ", " / ", " am ",
    " on ", " vom ",          " le ",       " el ",           " in ", " at ",           ", ",  " ("};

// Words that stand where a name would.
constexpr std::array<std::string_view, 33> kNoNames = {"autor",
                                                       "author",
                                                       "authors",
                                                       "autoren",
                                                       "no author",
                                                       "follow",
                                                       "admin",
                                                       "share",
                                                       "auteur",
                                                       "autore",
                                                       "unknown",
                                                       "about",
                                                       "posted",
                                                       "posted on",
                                                       "published",
                                                       "ver\xC3\xB6"
                                                       "ffentlicht",
                                                       "publi\xC3\xA9",
                                                       "publicado",
                                                       "updated",
                                                       "by",
                                                       "written",
                                                       "guest",
                                                       "monday",
                                                       "tuesday",
                                                       "wednesday",
                                                       "thursday",
                                                       "friday",
                                                       "donnerstag",
                                                       "freitag",
                                                       "samstag",
                                                       "sonntag",
                                                       "montag",
                                                       "mittwoch"};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_name(std::string_view text) {
  if (text.size() < 3 || text.size() > kNameBytes || has_digit(text) ||
      text.find_first_of("@<>{}:?!") != std::string_view::npos)
    return false;
  const std::size_t words = count_words(text);
  if (words < 1 || words > kNameWords || is_widget(text) || is_notice(text)) return false;
  const std::string lower = unicode::lower(text);
  if (std::find(kNoNames.begin(), kNoNames.end(), lower) != kNoNames.end()) return false;
  std::size_t at = 0;
  return unicode::is_upper(unicode::next(text, at));
}

// How plainly an element says that it names the author; 0: not at all.
int claim_of(const Tree& tree, NodeId n) {
  if (tree.attribute(n, Attr::rel) == "author" || tree.attribute(n, Attr::itemprop) == "author") return 4;
  std::string names = unicode::lower(tree.attribute(n, Attr::class_).substr(0, 200));
  names.append(1, ' ').append(unicode::lower(tree.attribute(n, Attr::id).substr(0, 60)));
  for (const std::string_view other : {"avatar", "image", "bio", "box", "comment", "related", "thumb", "social"})
    if (names.find(other) != std::string::npos) return 0;
  if (names.find("author-name") != std::string::npos || names.find("author__name") != std::string::npos ||
      names.find("authorname") != std::string::npos || names.find("byline-name") != std::string::npos)
    return 4;
  if (names.find("vcard") != std::string::npos || names.find("byline") != std::string::npos) return 3;
  for (const std::string_view word : {"author", "autor", "auteur", "autore", "verfasser", "writer"})
    if (names.find(word) != std::string::npos) return names.find("authoriz") == std::string::npos ? 2 : 0;
  return 0;
}

struct Candidate {
  std::string name;
  double worth = 0;
  NodeId node = 0;
};

class Finder {
 public:
  Finder(const Tree& tree, const Blocks& blocks, NodeId headline, NodeId place)
      : tree_(tree), blocks_(blocks), anchor_(headline != 0 ? headline : place), place_(place) {}

  std::vector<std::string> find() {
    for (NodeId n = 1; n < tree_.size(); ++n) look_at(n);
    for (const Block& block : blocks_.list) look_at(block);
    std::vector<std::string> out;
    if (found_.empty()) return out;
    const auto best = std::max_element(found_.begin(), found_.end(),
                                       [](const Candidate& a, const Candidate& b) { return a.worth < b.worth; });
    out.push_back(best->name);
    // Others who sign in the same way, beside the first.
    for (const Candidate& c : found_) {
      const bool beside = c.node != best->node && tree_.parent(c.node) == tree_.parent(best->node);
      if (beside && c.worth > best->worth - 20 && out.size() < kNames &&
          std::find(out.begin(), out.end(), c.name) == out.end())
        out.push_back(c.name);
    }
    return out;
  }

 private:
  [[nodiscard]] double distance(NodeId n) const {
    const NodeId end = place_ == 0 ? anchor_ : tree_.end(place_);
    const NodeId far = n >= anchor_ ? n - anchor_ : 2 * (anchor_ - n);
    const NodeId behind = n >= end ? n - end : end - n;  // a name below the text is near as well
    return std::min(static_cast<double>(far), 100.0 + behind);
  }

  void look_at(NodeId n) {
    const Tag tag = tree_.tag(n);
    if (tag == Tag::text || tag == Tag::meta || tag == Tag::link || tag == Tag::html || tag == Tag::body) return;
    if ((blocks_.hints[n] & (hint::hidden | hint::comments | hint::overlay)) != 0) return;
    const int claim = claim_of(tree_, n);
    if (claim == 0 || tree_.end(n) - n > 40) return;
    const std::string text = tree_.all_text(n);
    if (text.size() > kLineBytes) return;
    std::string name = name_in_byline(text);
    if (name.empty()) return;
    const bool beside = (blocks_.hints[n] & (hint::boilerplate | hint::aside)) != 0;
    found_.push_back({std::move(name), 100.0 * claim - std::min(distance(n), 600.0) * 0.5 - (beside ? 150 : 0), n});
  }

  void look_at(const Block& block) {
    if (block.letters > 90 || block.heading > 0 ||
        (block.hints & (hint::hidden | hint::comments | hint::boilerplate)) != 0)
      return;
    const double far = distance(block.at);
    if (far > 160 || !is_byline(block.text)) return;
    std::string name = name_in_byline(block.text);
    if (!name.empty()) found_.push_back({std::move(name), 150 - far * 0.5, block.at});
  }

  const Tree& tree_;
  const Blocks& blocks_;
  NodeId anchor_, place_;
  std::vector<Candidate> found_;
};

}  // namespace

std::string name_in_byline(std::string_view line) {
  std::string text = tidy(line);
  if (text.size() > kLineBytes) return {};
  for (bool cut = true; cut;) {  // "Autor: Text von ..."
    cut = false;
    const std::string lower = unicode::lower(text);
    for (const std::string_view start : kStarts)
      if (lower.rfind(start, 0) == 0 && lower.size() == text.size()) {
        text = std::string(trim(std::string_view(text).substr(start.size())));
        cut = true;
        break;
      }
  }
  for (const std::string_view end : kEnds)
    if (const std::size_t at = text.find(end); at != std::string::npos && at > 0) text.resize(at);
  for (const std::string_view mark : {"|", "\xE2\x80\xA2"})
    if (const std::size_t at = text.find(mark); at != std::string::npos && at > 0) text.resize(at);
  text = std::string(trim(text));
  while (!text.empty() && (text.back() == ',' || text.back() == ':' || text.back() == '-' || text.back() == ' '))
    text.pop_back();
  return is_name(text) ? text : std::string();
}

bool is_signature(std::string_view name) {
  const std::string lower = unicode::lower(trim(name));
  return name.find("://") == std::string_view::npos && name.find(".com/") == std::string_view::npos &&
         std::find(kNoNames.begin(), kNoNames.end(), lower) == kNoNames.end();
}

std::vector<std::string> find_byline(const Tree& tree, const Blocks& blocks, NodeId headline, NodeId place) {
  return Finder(tree, blocks, headline, place).find();
}

}  // namespace vigie::page
