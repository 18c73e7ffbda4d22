// SPDX-License-Identifier: Apache-2.0
#include "page/prescan.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/unicode.h"

namespace vigie::page {
namespace {

constexpr std::size_t kPrescan = 16U << 10U;  // bytes
constexpr std::string_view kSpace = " \t\n\f\r";

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Attribute {
  std::string name, value;
};

class Prescan {
 public:
  Prescan(std::string_view bytes, bool (*is_known)(std::string_view))
      : lower_(unicode::lower_ascii(bytes.substr(0, kPrescan))), bytes_(lower_), is_known_(is_known) {}

  std::string run() {
    for (at_ = 0; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] != '<') continue;
      const std::string_view rest = bytes_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_to("-->", at_ + 2);  // "<!-->" is one already
        at_ += 2;
      } else if (rest.starts_with("<meta") && rest.size() > 5 && (is_space(rest[5]) || rest[5] == '/')) {
        at_ += 6;
        if (std::string label = meta(); !label.empty()) return label;
      } else if (is_tag(rest)) {
        while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
        while (attribute()) continue;
      } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
        skip_to(">", at_);
      }
    }
    return {};
  }

 private:
  static bool is_tag(std::string_view rest) {
    rest.remove_prefix(rest.starts_with("</") ? 2 : 1);
    return !rest.empty() && is_alpha(rest.front());
  }

  void skip_to(std::string_view mark, std::size_t from) { at_ = std::min(bytes_.find(mark, from), bytes_.size()); }

  // The label of a <meta>; empty where it declares none, or where the bytes end within it.
  std::string meta() {
    std::vector<std::string> seen;
    std::string label;
    bool pragma = false, from_content = false, from_charset = false;
    while (const auto found = attribute()) {
      if (std::find(seen.begin(), seen.end(), found->name) != seen.end()) continue;
      seen.push_back(found->name);
      if (found->name == "http-equiv") {
        pragma = pragma || found->value == "content-type";
      } else if (found->name == "content" && label.empty() && !from_charset) {
        label = charset_in(found->value);
        from_content = !label.empty();
      } else if (found->name == "charset") {
        label = found->value;
        from_charset = true;
        from_content = false;
      }
    }
    if (at_ >= bytes_.size() || (from_content && !pragma) || !is_known_(label)) return {};
    return label;
  }

  // "text/html; charset=koi8-r" -> "koi8-r"
  static std::string charset_in(std::string_view content) {
    for (std::size_t at = content.find("charset"); at != std::string_view::npos; at = content.find("charset", at)) {
      at = content.find_first_not_of(kSpace, at + 7);
      if (at == std::string_view::npos) return {};
      if (content[at] != '=') continue;
      at = content.find_first_not_of(kSpace, at + 1);
      if (at == std::string_view::npos) return {};
      const char quote = content[at];
      if (quote != '"' && quote != '\'')
        return std::string(content.substr(at, content.find_first_of(" \t\n\f\r;", at) - at));
      const std::size_t end = content.find(quote, at + 1);
      return end == std::string_view::npos ? "" : std::string(content.substr(at + 1, end - at - 1));
    }
    return {};
  }

  // The next attribute of a tag; none at its end, on which `at_` then stands.
  std::optional<Attribute> attribute() {
    while (at_ < bytes_.size() && (is_space(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] == '>') return std::nullopt;
    Attribute out;
    const std::size_t name = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '/' && bytes_[at_] != '>' &&
           (bytes_[at_] != '=' || at_ == name))
      ++at_;
    out.name = bytes_.substr(name, at_ - name);
    spaces();
    if (at_ >= bytes_.size() || bytes_[at_] != '=') return out;
    ++at_;
    spaces();
    if (at_ >= bytes_.size()) return out;
    const char quote = bytes_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = std::min(bytes_.find(quote, at_ + 1), bytes_.size());
      out.value = bytes_.substr(at_ + 1, end - at_ - 1);
      at_ = std::min(end + 1, bytes_.size());
      return out;
    }
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
    out.value = bytes_.substr(begin, at_ - begin);
    return out;
  }

  void spaces() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
  }

  std::string lower_;
  std::string_view bytes_;
  bool (*is_known_)(std::string_view);
  std::size_t at_ = 0;
};

}  // namespace

std::string declared_label(std::string_view bytes, bool (*is_known)(std::string_view label)) {
  return Prescan(bytes, is_known).run();
}

}  // namespace vigie::page
