// read_conllu(). SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/unicode.h"
#include "text/conllu.h"

namespace vigie::text {
namespace {

using Columns = std::array<std::string_view, 10>;

bool cut_columns(std::string_view line, Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto end = line.find('\t');
    if ((end == std::string_view::npos) != (i + 1 == columns.size())) return false;
    columns[i] = line.substr(0, end);
    if (columns[i].empty()) return false;
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return true;
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool says(std::string_view misc, std::string_view wanted) {
  while (!misc.empty()) {
    const auto end = std::min(misc.find('|'), misc.size());
    if (misc.substr(0, end) == wanted) return true;
    misc.remove_prefix(std::min(end + 1, misc.size()));
  }
  return false;
}

class Reader {
 public:
  explicit Reader(GivenText& out) : out_(out) {}

  // What is wrong with the line; empty where nothing is.
  std::string_view line(std::string_view line) {
    if (line.empty()) return close();
    if (line.front() == '#') {
      paragraph_ = paragraph_ || line == "# newpar" || line == "# newdoc" || line.starts_with("# newpar ") ||
                   line.starts_with("# newdoc ");
      return {};
    }
    Columns columns;
    if (!cut_columns(line, columns)) return "does not have ten columns, none of them empty";
    if (columns[0].find('.') != std::string_view::npos) return {};  // empty nodes are of the enhanced graph
    const auto dash = columns[0].find('-');
    const auto first = number(columns[0].substr(0, dash));
    if (!first || *first != words_ + 1) return "has an id that is out of order";
    if (dash == std::string_view::npos) return word(columns, *first);
    const auto last = number(columns[0].substr(dash + 1));
    if (!last || *last < *first || *first <= group_) return "has a range that is out of order";
    group_ = *last;
    token(columns);
    return {};
  }

  std::string_view close() {
    if (group_ > words_) return "ends the sentence inside a range of words";
    words_ = group_ = 0;
    open_ = false;
    return {};
  }

 private:
  std::string_view word(const Columns& columns, std::uint32_t id) {
    const bool inside = id <= group_;
    if (!inside) token(columns);
    ++words_;
    out_.sentences.back().push_back({token_, inside ? unicode::clean(columns[1]) : std::string()});
    return {};
  }

  // Writes the token into the text.
  void token(const Columns& columns) {
    auto& text = out_.story.text;
    if (!open_) {
      if (paragraph_ || out_.sentences.empty()) {
        if (!out_.sentences.empty()) text += "\n\n";
        const auto at = static_cast<std::uint32_t>(text.size());
        out_.story.paragraphs.push_back({Role::body, {at, at}});
        space_ = paragraph_ = false;
      }
      out_.sentences.emplace_back();
      out_.paragraphs.push_back(static_cast<std::uint32_t>(out_.story.paragraphs.size()) - 1);
      open_ = true;
    }
    if (space_) text += ' ';
    token_.begin = static_cast<std::uint32_t>(text.size());
    text += unicode::clean(columns[1]);
    token_.end = out_.story.paragraphs.back().span.end = static_cast<std::uint32_t>(text.size());
    space_ = !says(columns[9], "SpaceAfter=No");
  }

  GivenText& out_;
  Span token_;
  std::uint32_t words_ = 0, group_ = 0;  // words of the sentence so far; last word of the range at hand
  bool open_ = false, paragraph_ = false, space_ = false;
};

}  // namespace

Result<GivenText> read_conllu(std::string_view bytes, const std::string& file) {
  GivenText given;
  given.story.file = file;
  Reader reader(given);
  std::uint64_t count = 0;
  const auto wrong = [&](std::string_view what) {
    return fail(ErrorCode::bad_input, file + ":" + std::to_string(count), std::string(what) + "; is it CoNLL-U?");
  };
  while (!bytes.empty()) {
    ++count;
    const auto end = std::min(bytes.find('\n'), bytes.size());
    auto line = bytes.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (const auto what = reader.line(line); !what.empty()) return wrong(what);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  if (const auto what = reader.close(); !what.empty()) return wrong(what);
  return given;
}

}  // namespace vigie::text
