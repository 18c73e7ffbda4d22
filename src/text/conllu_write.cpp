// write_conllu(). SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/unicode.h"
#include "text/chars.h"
#include "text/conllu.h"
#include "text/feats.h"

namespace vigie::text {
namespace {

// White space inside a form or a text is one plain space: "37\u00A0000" is written "37 000".
void append_spaced(std::string_view text, std::string& out) {
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (unicode::is_space(unicode::next(text, at))) {
      space = true;
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += text.substr(begin, at - begin);
  }
}

std::string_view name_of(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return "PER";
    case NameKind::organisation:
      return "ORG";
    case NameKind::location:
      return "LOC";
    default:
      return "MISC";
  }
}

class Writer {
 public:
  Writer(const Document& document, const LanguageRules& rules, std::string_view name, std::string& out)
      : document_(document), rules_(rules), name_(name), out_(out) {}

  void sentence(std::size_t number) {
    const Sentence& s = document_.sentences()[number];
    words_ = document_.words(s);
    const bool first = number == 0 || document_.sentences()[number - 1].paragraph != s.paragraph;
    if (number == 0) out_.append("# newdoc id = ").append(name_).append("\n");
    if (first) out_ += "# newpar\n";
    out_.append("# sent_id = ").append(name_).append("-").append(std::to_string(number + 1)).append("\n# text = ");
    append_spaced(words_of(document_.text(), s.span), out_);
    const auto capitals = std::count_if(words_.begin(), words_.end(), [](const Word& w) { return w.all_capitals; });
    shouted_ = static_cast<std::size_t>(capitals) * 2 > words_.size();
    const bool tree = is_tree();
    out_ += tree ? "\n" : "\n# tree = none\n";
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = past_token(i);
      const bool alone = end == i + 1;
      if (!alone) range(i, end, s);
      for (std::size_t w = i; w < end; ++w)
        word(w, alone ? words_of(document_.text(), words_[w].span) : words_[w].form, tree, alone && glued(w, s));
      i = end;
    }
    out_ += '\n';
  }

 private:
  // One past the words of the token that word `i` begins.
  [[nodiscard]] std::size_t past_token(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < words_.size() && joined(end)) ++end;
    return end;
  }

  // Whether a word is written in one token with the word before it.
  [[nodiscard]] bool joined(std::size_t i) const {
    const Word &word = words_[i], &before = words_[i - 1];
    if (word.span == before.span) return true;
    return word.span.begin == before.span.end && rules_.joins(before.norm, word.norm);
  }

  // Whether no white space follows the word.
  [[nodiscard]] bool glued(std::size_t i, const Sentence& s) const {
    const auto at = words_[i].span.end;
    if (i + 1 < words_.size()) return words_[i + 1].span.begin == at;
    return at == s.span.end && at < document_.text().size() && &s != &document_.sentences().back() &&
           (&s)[1].span.begin == at;
  }

  // Whether the heads that are known make one tree: one root, every way leads to it.
  [[nodiscard]] bool is_tree() const {
    const auto size = static_cast<std::int32_t>(words_.size());
    int roots = 0;
    for (const Word& word : words_) {
      if (word.head == Word::kRoot) ++roots;
      if (word.head != Word::kRoot && (word.head < 0 || word.head >= size || word.relation.empty())) return false;
    }
    for (const Word& word : words_) {
      std::int32_t at = word.head, steps = 0;
      while (at != Word::kRoot && steps <= size) at = words_[static_cast<std::size_t>(at)].head, ++steps;
      if (at != Word::kRoot) return false;
    }
    return roots == 1;
  }

  void range(std::size_t first, std::size_t end, const Sentence& s) {
    out_.append(std::to_string(first + 1)).append("-").append(std::to_string(end)).append("\t");
    append_spaced(words_of(document_.text(), {words_[first].span.begin, words_[end - 1].span.end}), out_);
    out_.append("\t_\t_\t_\t_\t_\t_\t_\t").append(glued(end - 1, s) ? "SpaceAfter=No" : "_").append("\n");
  }

  // Treebanks write lemmas of names and acronyms with their capitals; those of Word have none.
  void lemma(const Word& w) {
    if (w.lemma.empty() || (w.lemma == w.norm && (w.upos == Upos::propn || (w.all_capitals && !shouted_))))
      return append_spaced(w.form, out_);
    if (w.upos == Upos::pron && w.lemma == "i") return void(out_ += 'I');  // of English alone
    const auto first = read_char(w.lemma, 0).end;
    if (w.upos == Upos::propn && w.capital && w.norm.substr(0, first) == w.lemma.substr(0, first)) {
      out_ += w.form.substr(0, read_char(w.form, 0).end);
      return append_spaced(w.lemma.substr(first), out_);
    }
    append_spaced(w.lemma, out_);
  }

  // `form`: as written, but for a word inside a token: the form of "-t-il" is no "il".
  void word(std::size_t i, std::string_view form, bool tree, bool no_space) {
    const Word& w = words_[i];
    out_.append(std::to_string(i + 1)).append("\t");
    append_spaced(form, out_);
    out_ += '\t';
    lemma(w);
    out_.append("\t").append(w.upos == Upos::unknown ? "X" : vigie::name_of(w.upos)).append("\t_\t");
    append_feats(w, out_);
    if (tree)
      out_.append("\t").append(std::to_string(w.head == Word::kRoot ? 0 : w.head + 1)).append("\t").append(w.relation);
    else
      out_.append(i == 0 ? "\t0\troot" : "\t1\tdep");
    out_.append("\t_\t");
    if (w.name != NameKind::none) {
      out_.append(w.name_begins ? "NER=B-" : "NER=I-").append(name_of(w.name)).append(no_space ? "|" : "");
    }
    out_.append(no_space ? "SpaceAfter=No" : w.name == NameKind::none ? "_" : "").append("\n");
  }

  const Document& document_;
  const LanguageRules& rules_;
  std::string_view name_;
  std::string& out_;
  std::span<const Word> words_;  // of the sentence at hand
  bool shouted_ = false;         // most of them are all in capitals
};

}  // namespace

void write_conllu(const Document& document, const LanguageRules& rules, std::string_view name, std::string& out) {
  Writer writer(document, rules, name, out);
  for (std::size_t i = 0; i < document.sentences().size(); ++i) writer.sentence(i);
}

}  // namespace vigie::text
