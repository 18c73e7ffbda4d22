// SPDX-License-Identifier: Apache-2.0
#include "page/origin.h"

#include <algorithm>
#include <array>

#include "core/unicode.h"
#include "page/lines.h"
#include "page/origin_words.h"

namespace vigie::page {
namespace {

constexpr std::size_t kLineBytes = 400;
constexpr std::size_t kNameBytes = 100;

template <class Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_agency(std::string_view name) { return contains(words::kAgencies, unicode::fold(name)); }

// Byte offset in `line` where the folded text has used up `folded_size` bytes: names are quoted as written.
std::size_t unfolded_offset(std::string_view line, std::size_t folded_size) {
  std::size_t at = 0;
  while (at < line.size()) {
    std::size_t after = at;
    (void)unicode::next(line, after);
    if (unicode::fold(line.substr(0, after)).size() > folded_size) return at;
    at = after;
  }
  return line.size();
}

// The name at the front of what follows a phrase: up to a stop, without the article.
std::string name_in(std::string_view rest) {
  rest = trim(rest);
  while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
  for (const std::string_view article : {"l'", "l\xE2\x80\x99", "L'", "L\xE2\x80\x99", "la ", "le ", "les "})
    if (rest.substr(0, article.size()) == article && article.back() != ' ') rest.remove_prefix(article.size());
  std::size_t end = rest.size();
  for (const std::string_view mark :
       {" ;", ";", ",", " (", ". ", " et est ", " and is ", " \xE2\x80\x93 ", " - ", "\n"})
    end = std::min(end, rest.find(mark));
  rest = trim(rest.substr(0, std::min(end, rest.size())));
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ')' || rest.back() == '"')) rest.remove_suffix(1);
  return rest.size() > kNameBytes ? std::string() : std::string(trim(rest));
}

std::string with_scheme(std::string_view line) {
  std::string out;
  if (line.find("://") == std::string_view::npos) out.append("http://");
  return out.append(line);
}

bool is_host(std::string_view line) {
  const std::string host = host_of(with_scheme(line));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string::npos || dot == 0 || line.find(' ') != std::string_view::npos ||
      line.find('@') != std::string_view::npos)
    return false;
  const std::string_view top = std::string_view(host).substr(dot + 1);
  const bool letters = top.size() >= 2 && top.size() <= 12 &&
                       std::all_of(top.begin(), top.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && std::all_of(host.begin(), host.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
         });
}

std::optional<Origin> from_phrase(std::string_view line, const std::string& folded) {
  for (const words::OriginRow& row : words::kOriginPhrases) {
    const std::size_t at = folded.find(row.words);
    if (at == std::string::npos || (at > 0 && folded[at - 1] != ' ') || at > 80) continue;
    return Origin{name_in(line.substr(unfolded_offset(line, at + row.words.size()))), "", row.relation,
                  std::string(line)};
  }
  for (const std::string_view start : words::kTranslators)
    if (folded.rfind(start, 0) == 0 && count_words(line) <= 12)
      return Origin{"", "", OriginRelation::translated, std::string(line)};
  return std::nullopt;
}

// "Source : Reuters", "Sources: AFP, Reuters"
std::optional<Origin> from_label(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > 30 || count_words(line) > 14) return std::nullopt;
  if (!contains(words::kSourceLabels, unicode::fold(trim(line.substr(0, colon))))) return std::nullopt;
  std::string name = name_in(line.substr(colon + 1));
  if (name.empty()) return std::nullopt;
  const OriginRelation relation = is_agency(name) || contains(words::kAgenciesWord, unicode::fold(name))
                                      ? OriginRelation::agency
                                      : OriginRelation::republished;
  if (is_host(name)) name = name_from_host(host_of(with_scheme(name)));
  return Origin{std::move(name), "", relation, std::string(line)};
}

std::string_view strip_brackets(std::string_view line) {
  line = trim(line);
  if (line.size() > 2 && (line.front() == '(' || line.front() == '['))
    line = trim(line.substr(1, line.size() - 1 - static_cast<std::size_t>(line.back() == ')' || line.back() == ']')));
  if (!line.empty() && line.back() == '.') line.remove_suffix(1);
  return line;
}

// "The Daily Nobody with agencies", "avec AFP", "(Reuters)", "AFP"
std::optional<Origin> from_agency(std::string_view line) {
  const std::string_view bare = strip_brackets(line);
  if (count_words(bare) > 9 || bare.empty()) return std::nullopt;
  const std::string folded = unicode::fold(bare);
  if (contains(words::kAgencies, folded) && unicode::lower(bare) != bare)
    return Origin{std::string(bare), "", OriginRelation::agency, std::string(trim(line))};
  for (const std::string_view with : words::kWith) {
    std::string mark(1, ' ');
    mark.append(with).append(1, ' ');
    std::string padded(1, ' ');
    padded.append(folded);
    const std::size_t at = padded.rfind(mark);
    if (at == std::string::npos) continue;
    const std::string rest = padded.substr(at + mark.size());
    if (!contains(words::kAgenciesWord, rest) && !contains(words::kAgencies, rest)) continue;
    const std::size_t name = unfolded_offset(bare, at + mark.size() - 1);
    return Origin{std::string(trim(bare.substr(name))), "", OriginRelation::agency, std::string(trim(line))};
  }
  return std::nullopt;
}

}  // namespace

std::string host_of(std::string_view url) {
  const std::size_t start = url.find("://");
  if (start == std::string_view::npos) return {};
  std::string host = unicode::lower(url.substr(start + 3, url.find_first_of("/?#:", start + 3) - start - 3));
  return host.rfind("www.", 0) == 0 ? host.substr(4) : host;
}

std::string name_from_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  std::string_view name = host.substr(0, dot);
  const std::size_t second = name.rfind('.');
  if (second != std::string_view::npos) {
    const std::string_view last = name.substr(second + 1);
    // "example.co.uk": the part before the country's own second level.
    name = last.size() <= 3 && host.size() - dot <= 3 ? name.substr(0, second) : last;
    if (const std::size_t third = name.rfind('.'); third != std::string_view::npos) name = name.substr(third + 1);
  }
  std::string out;
  if (name.size() > 6 && name.substr(0, 3) == "the" && name[3] != '-') {
    out = "The ";
    name.remove_prefix(3);
  }
  bool capital = true;
  for (const char c : name) {
    if (c == '-') {
      out += ' ';
      capital = true;
      continue;
    }
    out += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    capital = false;
  }
  return out;
}

std::optional<Origin> find_origin(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLineBytes || count_sentences(line) > 2) return std::nullopt;
  if (is_host(line)) {
    return Origin{name_from_host(host_of(with_scheme(line))), "", OriginRelation::republished, std::string(line)};
  }
  if (auto found = from_label(line)) return found;
  if (auto found = from_agency(line)) return found;
  return from_phrase(line, unicode::fold(line));
}

std::optional<Origin> dateline_origin(std::string_view paragraph) {
  const auto bracketed = [&](std::size_t open, std::size_t close) -> std::optional<Origin> {
    const std::string_view name = trim(paragraph.substr(open + 1, close - open - 1));
    std::optional<Origin> found =
        is_agency(name) ? Origin{std::string(name), "", OriginRelation::agency, ""} : std::optional<Origin>();
    if (!found && name.size() < 60) found = from_agency(name);
    if (found) found->quote = std::string(paragraph.substr(open, close - open + 1));
    return found;
  };
  const std::string_view head = paragraph.substr(0, 90);
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    const std::string_view after = trim(paragraph.substr(close + 1, 8));
    const bool dash = !after.empty() &&
                      (after[0] == '-' || after.substr(0, 3) == "\xE2\x80\x93" || after.substr(0, 3) == "\xE2\x80\x94");
    if (dash)
      if (auto found = bracketed(open, close)) return found;
  }
  std::string_view tail = trim(paragraph);
  if (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
  if (!tail.empty() && tail.back() == ')') {
    const std::size_t begin = tail.rfind('(');
    if (begin != std::string_view::npos && begin > 0) return bracketed(begin, tail.size() - 1);
  }
  return std::nullopt;
}

std::optional<Origin> canonical_origin(std::string_view url, std::string_view canonical) {
  const std::string own = host_of(url);
  const std::string other = host_of(canonical);
  if (own.empty() || other.empty() || own == other) return std::nullopt;
  const auto under = [](const std::string& a, const std::string& b) {
    return a.size() > b.size() && a.compare(a.size() - b.size(), b.size(), b) == 0 && a[a.size() - b.size() - 1] == '.';
  };
  if (under(own, other) || under(other, own)) return std::nullopt;
  return Origin{name_from_host(other), "", OriginRelation::republished, std::string(canonical)};
}

}  // namespace vigie::page
