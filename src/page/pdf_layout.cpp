// From the boxes of words that pdftotext prints to paragraphs. Heights of lines tell headline from text; what stands at
// the same place of several pages is the page's, not the story's.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <map>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/pdf.h"
#include "page/xml.h"

namespace vigie::page {
namespace {

using xml::NodeId;
using xml::Tree;

constexpr double kHeadlineRatio = 1.25;  // of the height of most lines
constexpr double kMargin = 0.09;         // of the page, above and below, where running heads stand
constexpr std::size_t kHeadlineLetters = 260;
constexpr double kIndent = 0.6;  // of a line's height, by which a paragraph's first line is set in

struct Line {
  std::string text;
  double left = 0, top = 0, bottom = 0;
  [[nodiscard]] double height() const { return bottom - top; }
};

struct Paragraph {
  std::string text;
  double height = 0;
  std::size_t page = 0;
  bool in_margin = false;
};

double number(std::string_view text) {
  double out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

// Digits made one: "Page 3 of 9" is the same head as "Page 4 of 9".
std::string pattern(const std::string& text) {
  std::string out;
  for (const char c : letters_only(text))
    if (!(c >= '0' && c <= '9')) out += c;
  return out;
}

class Layout {
 public:
  explicit Layout(const Tree& tree) : tree_(tree) { read(); }

  std::string text() {
    leave_running_heads();
    const double usual = usual_height();
    std::size_t headline = paragraphs_.size();
    for (std::size_t i = 0; i < paragraphs_.size() && paragraphs_[i].page == 1; ++i) {
      const Paragraph& p = paragraphs_[i];
      const bool large = p.height > kHeadlineRatio * usual && p.text.size() > 8 &&
                         unicode::count_code_points(p.text) <= kHeadlineLetters;
      if (large && (headline == paragraphs_.size() || p.height > paragraphs_[headline].height + 0.5)) headline = i;
    }
    std::string out;
    if (headline < paragraphs_.size()) out = paragraphs_[headline].text;
    bool open = false;  // the paragraph before goes on, over the end of a column or a page
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (i == headline || paragraphs_[i].text.empty()) continue;
      join(out, paragraphs_[i].text, open);
      open = paragraphs_[i].height < kHeadlineRatio * usual && paragraphs_[i].text.size() > 60 &&
             !ends_sentence(paragraphs_[i].text);
    }
    return out;
  }

 private:
  static bool begins_lower(const std::string& text) {
    std::size_t at = 0;
    const char32_t c = text.empty() ? U' ' : unicode::next(text, at);
    return unicode::is_letter(c) && !unicode::is_upper(c);
  }

  static void join(std::string& out, const std::string& text, bool open) {
    if (out.empty()) {
      out = text;
    } else if (open && begins_lower(text)) {
      append_line(out, text);
    } else {
      out.append("\n\n").append(text);
    }
  }

  // A hyphen at the end of a line before a small letter parts a word.
  static void append_line(std::string& out, const std::string& line) {
    if (out.size() > 1 && out.back() == '-' && begins_lower(line) && out[out.size() - 2] != ' ') {
      out.pop_back();
      out += line;
    } else if (out.size() > 2 && out.compare(out.size() - 2, 2, "\xC2\xAD") == 0) {  // soft hyphen
      out.resize(out.size() - 2);
      out += line;
    } else {
      out.append(out.empty() ? 0 : 1, ' ').append(line);
    }
  }

  void read() {
    double page_height = 0;
    for (NodeId n = 0; n < tree_.size(); ++n) {
      if (tree_.is_text(n)) continue;
      if (tree_.name(n) == "page") {
        ++pages_;
        page_height = number(tree_.attribute(n, "height"));
      } else if (tree_.name(n) == "block") {
        read_block(n, page_height);
        n = tree_.end(n) - 1;
      }
    }
  }

  Line read_line(NodeId n) const {
    Line out{"", number(tree_.attribute(n, "xmin")), number(tree_.attribute(n, "ymin")),
             number(tree_.attribute(n, "ymax"))};
    for (const NodeId word : tree_.children(n))
      out.text.append(out.text.empty() ? 0 : 1, ' ').append(tree_.all_text(word));
    out.text = tidy(out.text);
    return out;
  }

  void read_block(NodeId block, double page_height) {
    Paragraph now;
    const double left = number(tree_.attribute(block, "xmin"));
    const auto flush = [&] {
      if (!now.text.empty()) paragraphs_.push_back(std::move(now));
      now = Paragraph();
    };
    for (const NodeId n : tree_.children(block)) {
      const Line line = read_line(n);
      if (line.text.empty()) continue;
      heights_[static_cast<int>(line.height() * 10 + 0.5)] += line.text.size();
      const bool indented = line.left > left + kIndent * line.height() && ends_sentence(now.text);
      const bool other_size = now.height > 0 && (line.height() > 1.2 * now.height || line.height() < 0.8 * now.height);
      if (indented || other_size) flush();
      append_line(now.text, line.text);
      if (now.height <= 0) now.height = line.height();
      now.page = pages_;
      now.in_margin = line.bottom < kMargin * page_height || line.top > (1 - kMargin) * page_height;
    }
    flush();
  }

  void leave_running_heads() {
    std::map<std::string, std::size_t> seen;
    for (const Paragraph& p : paragraphs_)
      if (p.in_margin) ++seen[pattern(p.text)];
    for (Paragraph& p : paragraphs_) {
      const std::string key = pattern(p.text);
      if (p.in_margin && (key.empty() || seen[key] > 1)) p.text.clear();
    }
  }

  [[nodiscard]] double usual_height() const {
    const auto most = std::max_element(heights_.begin(), heights_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == heights_.end() ? 0 : most->first / 10.0;
  }

  const Tree& tree_;
  std::vector<Paragraph> paragraphs_;
  std::map<int, std::size_t> heights_;  // tenths of a point -> letters
  std::size_t pages_ = 0;
};

}  // namespace

std::string words_of_layout(std::string_view xhtml, std::vector<Note>& notes) {
  const Tree tree = xml::parse(xhtml, notes);
  return Layout(tree).text();
}

}  // namespace vigie::page
