// SPDX-License-Identifier: Apache-2.0
#include "page/plain.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/limits.h"
#include "core/unicode.h"
#include "page/comments.h"
#include "page/lines.h"
#include "page/origin.h"
#include "page/published.h"
#include "page/story.h"

namespace vigie::page {
namespace {

constexpr std::size_t kWrapMin = 40, kWrapMax = 100;  // code points of a line that was wrapped
constexpr std::size_t kHeadline = 260;                // code points
constexpr std::size_t kStandfirst = 200;
constexpr double kStandfirstRatio = 1.4;          // the paragraph after it is so much longer
constexpr std::size_t kTextsAfterStandfirst = 5;  // short items have none
constexpr std::size_t kSubhead = 70;
constexpr std::size_t kPictureTitle = 80;
constexpr std::size_t kLongParagraph = 200;  // text this long after a source line goes on with the story
constexpr std::size_t kOpening = 5;          // items that may hold byline and date
constexpr std::size_t kLongRule = 5;         // marks of a rule that parts stories

enum class Kind : std::uint8_t { text, rule, widget, notice, origin, caption, comments, byline };

struct Item {
  std::string text;
  Kind kind = Kind::text;
  std::size_t group = 0;  // items of one group have no blank line between them
  std::size_t letters = 0;
};

// Lines of a paragraph that were wrapped are of like length and but for the last do not stand for themselves.
bool is_wrapped(const std::vector<std::string_view>& lines) {
  if (lines.size() < 2) return false;
  std::size_t open = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t letters = unicode::count_code_points(lines[i]);
    if (letters < kWrapMin || letters > kWrapMax || is_rule(lines[i])) return false;
    open += static_cast<std::size_t>(!ends_sentence(lines[i]));
  }
  return unicode::count_code_points(lines.back()) <= kWrapMax && open * 2 >= lines.size() - 1;
}

Kind kind_of(std::string_view text) {
  if (is_rule(text)) return Kind::rule;
  if (is_comments_head(text)) return Kind::comments;
  if (is_widget(text) || is_teaser(text)) return Kind::widget;
  if (is_notice(text)) return Kind::notice;
  if (find_origin(text)) return Kind::origin;
  if (split_credit(text)) return Kind::caption;
  if (is_byline(text)) return Kind::byline;
  return Kind::text;
}

void add_group(std::vector<Item>& out, const std::vector<std::string_view>& lines, std::size_t group) {
  if (lines.empty()) return;
  std::vector<std::string> texts;
  if (is_wrapped(lines)) {
    std::string joined;
    for (const std::string_view line : lines) joined.append(joined.empty() ? 0 : 1, ' ').append(line);
    texts.push_back(std::move(joined));
  } else {
    texts.assign(lines.begin(), lines.end());
  }
  for (const std::string& text : texts) {
    Item item{collapse(text), Kind::text, group, 0};
    if (item.text.empty()) continue;
    item.kind = kind_of(item.text);
    item.letters = unicode::count_code_points(item.text);
    out.push_back(std::move(item));
  }
}

// Beside a caption stand the picture's other texts: its title, the caption once more, a button.
void leave_picture_texts(std::vector<Item>& items) {
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    std::string caption;
    bool found = false;
    for (; end < items.size() && items[end].group == items[begin].group; ++end) {
      if (items[end].kind != Kind::caption) continue;
      if (const auto credited = split_credit(items[end].text)) caption = letters_only(credited->caption);
      found = true;
    }
    for (std::size_t i = begin; found && i < end; ++i)
      if (items[i].kind == Kind::text && (letters_only(items[i].text) == caption ||
                                          (items[i].letters <= kPictureTitle && !ends_sentence(items[i].text))))
        items[i].kind = Kind::widget;
    begin = end;
  }
}

std::vector<Item> items_of(std::string_view text) {
  std::vector<Item> out;
  std::vector<std::string_view> lines;
  std::size_t group = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    if (line.empty()) {
      add_group(out, lines, group++);
      lines.clear();
    } else {
      lines.push_back(line);
    }
    at = end + 1;
  }
  add_group(out, lines, group);
  leave_picture_texts(out);
  return out;
}

using Range = std::pair<std::size_t, std::size_t>;

bool is_headline_like(const std::vector<Item>& items, std::size_t i) {
  const Item& item = items[i];
  const bool alone =
      (i + 1 == items.size() || items[i + 1].group != item.group) && (i == 0 || items[i - 1].group != item.group);
  if (item.kind != Kind::text || item.letters > kHeadline) return false;
  return is_shouted(item.text) ||
         (alone && (!ends_sentence(item.text) || count_sentences(item.text) == 1) && item.letters <= kHeadline);
}

bool is_body_like(const Item& item) {
  return item.kind == Kind::text && item.letters >= 80 && ends_sentence(item.text);
}

// A headline with text below it begins a story.
bool begins_story(const std::vector<Item>& items, std::size_t i) {
  if (i >= items.size() || !is_headline_like(items, i)) return false;
  for (std::size_t k = i + 1; k < items.size() && k < i + 5; ++k) {
    if (items[k].kind == Kind::rule) return false;
    if (is_body_like(items[k])) return true;
  }
  return false;
}

std::size_t next_of_substance(const std::vector<Item>& items, std::size_t i) {
  while (i < items.size() &&
         (items[i].kind == Kind::widget || items[i].kind == Kind::notice || items[i].kind == Kind::rule))
    ++i;
  return i;
}

// Rules part stories only where a source line, capitals or a long rule say so: "* * *" also parts the chapters of one.
std::vector<Range> split_stories(const std::vector<Item>& items) {
  std::vector<Range> out;
  std::size_t begin = 0;
  bool after_origin = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool rule = items[i].kind == Kind::rule;
    const std::size_t next = rule ? next_of_substance(items, i) : i;
    const bool shouted = next < items.size() && is_shouted(items[next].text);
    const bool long_rule =
        rule && unicode::count_code_points(items[i].text) >= kLongRule && items[i].text.find(' ') == std::string::npos;
    const bool parted = rule ? (after_origin || shouted || long_rule) : (after_origin && shouted);
    if (i > begin && parted && begins_story(items, next) && out.size() + 1 < limits::kStoriesPerPage) {
      out.emplace_back(begin, i);
      begin = next;
      i = next;
      after_origin = false;
      continue;
    }
    if (items[i].kind == Kind::origin || items[i].kind == Kind::comments) after_origin = true;
    if (is_body_like(items[i]) && items[i].letters >= kLongParagraph && items[i].kind == Kind::text)
      after_origin = false;
  }
  if (begin < items.size()) out.emplace_back(begin, items.size());
  return out;
}

std::string why_left_out(Kind kind) {
  switch (kind) {
    case Kind::rule:
      return "a rule";
    case Kind::widget:
      return "a button or a widget's words";
    case Kind::notice:
      return "a notice of the site";
    case Kind::comments:
      return "heads the comments";
    case Kind::byline:
      return "author line";
    case Kind::caption:
      return "the same caption again";
    case Kind::origin:
    case Kind::text:
      break;
  }
  return "date line, or said before";
}

class PlainStory {
 public:
  PlainStory(const std::vector<Item>& items, Range range, const PageHints& hints, std::vector<Piece>& pieces,
             std::uint32_t part)
      : items_(items), range_(range), hints_(hints), pieces_(pieces), part_(part) {
    order_ = day_order(hints.language, host_of(hints.url));
  }

  Story read(std::vector<Note>& notes, std::uint64_t& left_out) {
    std::uint64_t all = 0;
    for (std::size_t i = range_.first; i < range_.second; ++i) all += items_[i].letters;
    builder_.story.published = published_given(hints_.published);
    std::size_t i = read_headline();
    i = read_standfirst(i);
    for (; i < range_.second && !ended_in_comments_; ++i) read_item(i);
    Story story = builder_.finish(notes);
    left_out += all - std::min(all, used_);
    return story;
  }

 private:
  void use(std::size_t i, Role role) {
    builder_.add(role, items_[i].text);
    tell(i, role);
  }
  void tell(std::size_t i, Role role, std::string why = {}) {
    used_ += items_[i].letters;
    pieces_[i] = {"", part_, role, std::move(why)};
  }
  bool is_new(std::size_t i) { return seen_.insert(letters_only(items_[i].text)).second; }

  std::size_t read_headline() {
    std::size_t i = range_.first;
    while (i < range_.second &&
           (items_[i].kind == Kind::widget || items_[i].kind == Kind::rule || items_[i].kind == Kind::notice))
      ++i;
    if (i >= range_.second || !is_headline_like(items_, i)) return i;
    is_new(i);
    use(i, Role::headline);
    return i + 1;
  }

  // Bylines and date lines of the opening; true where item i was one.
  bool read_opening(std::size_t i) {
    const Item& item = items_[i];
    if (i > range_.first + kOpening) return false;
    if (item.kind == Kind::byline) {
      builder_.story.byline.push_back(byline_name(item.text));
      return true;
    }
    if (item.kind != Kind::text || item.letters > 120 || builder_.has_body()) return false;
    const auto found = published_in_line(item.text, order_);
    if (!found) return false;
    if (!builder_.story.published) builder_.story.published = found;
    return true;
  }

  static std::string byline_name(const std::string& text) {
    for (const std::string_view start : {"By ", "Par ", "Von ", "Por ", "BY ", "PAR ", "by ", "par "})
      if (text.rfind(start, 0) == 0) return text.substr(start.size());
    return text;
  }

  std::size_t next_text(std::size_t i) const {
    while (i < range_.second && items_[i].kind != Kind::text) ++i;
    return i;
  }

  std::size_t texts_from(std::size_t i) const {
    return static_cast<std::size_t>(
        std::count_if(items_.begin() + static_cast<std::ptrdiff_t>(std::min(i, range_.second)),
                      items_.begin() + static_cast<std::ptrdiff_t>(range_.second),
                      [](const Item& item) { return item.kind == Kind::text; }));
  }

  std::size_t read_standfirst(std::size_t i) {
    if (builder_.story.headline.empty()) return i;
    while (i < range_.second && (read_opening(i) || items_[i].kind == Kind::widget || !is_fresh(i))) ++i;
    if (i >= range_.second || items_[i].kind != Kind::text) return i;
    const Item& item = items_[i];
    const std::size_t next = next_text(i + 1);
    const bool is_short =
        item.letters <= kStandfirst && item.letters >= 25 && count_sentences(item.text) <= 3 && item.text.back() != ':';
    const bool longer_follows =
        texts_from(next) >= kTextsAfterStandfirst &&
        static_cast<double>(items_[next].letters) >= kStandfirstRatio * static_cast<double>(item.letters);
    if (!is_short || !longer_follows || has_dateline(item.text)) return i;
    is_new(i);
    use(i, Role::standfirst);
    return i + 1;
  }

  bool is_fresh(std::size_t i) const { return seen_.count(letters_only(items_[i].text)) == 0; }

  void read_item(std::size_t i) {
    const Item& item = items_[i];
    switch (item.kind) {
      case Kind::rule:
      case Kind::widget:
      case Kind::notice:
        return;
      case Kind::caption:
        return read_caption(i);
      case Kind::origin:
        return read_origin(i);
      case Kind::comments:
        if (builder_.has_body()) read_comments(i);
        return;
      case Kind::byline:
        if (!read_opening(i) && !ended_ && is_new(i)) use(i, Role::body);
        return;
      case Kind::text:
        return read_text(i);
    }
  }

  void read_caption(std::size_t i) {
    const auto credited = split_credit(items_[i].text);
    if (!credited || !is_new(i)) return;
    if (!credited->caption.empty() && !seen_.insert(letters_only(credited->caption)).second && credited->credit.empty())
      return;
    builder_.add_media("", credited->caption, credited->credit);
    tell(i, credited->caption.empty() ? Role::credit : Role::caption);
  }

  void read_origin(std::size_t i) {
    auto origin = find_origin(items_[i].text);
    if (!origin) return;
    add_origin(builder_.story, std::move(*origin));
    tell(i, Role::body, "tells the origin");
    ended_ = ended_ || builder_.has_body();
  }

  void read_text(std::size_t i) {
    const Item& item = items_[i];
    if (ended_ && !(item.letters >= kLongParagraph && is_body_like(item))) return;
    if (!ended_ && read_opening(i)) return;
    if (is_same_as_headline(item) || (item.letters >= 20 && !is_new(i))) return;
    ended_ = false;
    if (!builder_.has_body() || item.letters >= 80) read_dateline(item.text);
    const bool mark = item.text.rfind("- ", 0) == 0 || item.text.rfind("\xE2\x80\xA2", 0) == 0;
    const bool subhead = item.letters <= kSubhead && !ends_sentence(item.text) && item.text.back() != ':' &&
                         count_words(item.text) <= 9 && builder_.has_body() && is_alone(i) && i + 1 < range_.second;
    use(i, mark ? Role::list : (subhead ? Role::subhead : Role::body));
  }

  void read_dateline(const std::string& text) {
    if (auto origin = dateline_origin(text)) add_origin(builder_.story, std::move(*origin));
    if (!builder_.story.published && !builder_.has_body())
      builder_.story.published = published_in_dateline(text, order_);
  }

  bool is_alone(std::size_t i) const {
    return (i == 0 || items_[i - 1].group != items_[i].group) &&
           (i + 1 >= items_.size() || items_[i + 1].group != items_[i].group);
  }

  bool is_same_as_headline(const Item& item) const {
    return letters_only(item.text) == letters_only(builder_.story.headline);
  }

  void read_comments(std::size_t head) {
    std::vector<CommentLine> lines;
    for (std::size_t i = head + 1; i < range_.second; ++i) {
      if (items_[i].kind == Kind::rule) break;
      if (items_[i].kind != Kind::widget && items_[i].kind != Kind::notice && items_[i].kind != Kind::comments) {
        lines.push_back({items_[i].text, items_[i].group});
        pieces_[i].why = "comment";
      }
    }
    for (Comment& comment : comments_in_lines(lines)) {
      used_ += unicode::count_code_points(comment.text) + unicode::count_code_points(comment.author);
      builder_.story.comments.push_back(std::move(comment));
    }
    ended_in_comments_ = true;
  }

  const std::vector<Item>& items_;
  Range range_;
  const PageHints& hints_;
  std::vector<Piece>& pieces_;
  std::uint32_t part_;
  DayOrder order_ = DayOrder::day_first;
  StoryBuilder builder_;
  std::set<std::string> seen_;
  std::uint64_t used_ = 0;
  bool ended_ = false, ended_in_comments_ = false;
};

}  // namespace

std::vector<Story> read_plain(std::string_view text, const PageHints& hints, std::vector<Note>& notes,
                              std::vector<Piece>* pieces) {
  const std::vector<Item> items = items_of(unicode::clean(text));
  std::vector<Story> out;
  std::uint64_t left_out = 0;
  std::vector<Piece> told(items.size());
  for (const Range& range : split_stories(items)) {
    PlainStory reader(items, range, hints, told, static_cast<std::uint32_t>(out.size() + 1));
    Story story = reader.read(notes, left_out);
    if (!story.text.empty()) out.push_back(std::move(story));
  }
  if (!out.empty()) out.front().left_out = left_out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (told[i].part > out.size()) told[i] = {"", 0, told[i].role, "nothing but this: no story"};
    told[i].text = items[i].text;
    if (told[i].part == 0 && told[i].why.empty()) told[i].why = why_left_out(items[i].kind);
  }
  if (pieces != nullptr) *pieces = std::move(told);
  return out;
}

}  // namespace vigie::page
