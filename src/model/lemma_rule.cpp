// SPDX-License-Identifier: Apache-2.0
#include "model/lemma_rule.h"

#include <algorithm>
#include <charconv>

#include "core/unicode.h"

namespace vigie::model {

std::optional<LemmaRule> LemmaRule::read(std::string_view text) {
  LemmaRule rule;
  if (!text.empty() && text.front() == '=') {
    rule.added_ = text.substr(1);
    rule.lower_ = unicode::lower(rule.added_);
    return rule;
  }
  const std::size_t plus = text.find('+');
  if (plus == std::string_view::npos || plus < 3 || text[1] != '-') return std::nullopt;
  if (text.front() != 'l' && text.front() != 'k') return std::nullopt;
  rule.start_ = text.front() == 'l' ? Start::lower : Start::written;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + plus, rule.taken_);
  if (error != std::errc() || end != text.data() + plus) return std::nullopt;
  rule.added_ = text.substr(plus + 1);
  rule.lower_ = unicode::lower(rule.added_);
  return rule;
}

// What is left of a form; nothing where it is shorter than what is taken off.
std::optional<std::string_view> LemmaRule::stem(std::string_view from) const {
  if (start_ == Start::text) return std::string_view();
  for (std::size_t taken = 0; taken < taken_; ++taken) {
    if (from.empty()) return std::nullopt;
    std::size_t end = from.size() - 1;
    while (end > 0 && (static_cast<unsigned char>(from[end]) & 0xC0U) == 0x80U) --end;
    from = from.substr(0, end);
  }
  return from;
}

std::string_view LemmaRule::apply(std::string_view form, std::string_view norm,
                                  std::pmr::memory_resource& arena) const {
  const auto left = stem(start_ == Start::lower ? norm : form);
  if (!left) return form;
  if (added_.empty()) return *left;
  if (left->empty()) return added_;
  auto* out = static_cast<char*>(arena.allocate(left->size() + added_.size(), 1));
  std::copy(left->begin(), left->end(), out);
  std::copy(added_.begin(), added_.end(), out + left->size());
  return {out, left->size() + added_.size()};
}

bool LemmaRule::gives(std::string_view norm, std::string_view lemma) const {
  const auto left = stem(norm);
  if (!left) return norm == lemma;
  return lemma.size() == left->size() + lower_.size() && lemma.substr(0, left->size()) == *left &&
         lemma.substr(left->size()) == lower_;
}

}  // namespace vigie::model
