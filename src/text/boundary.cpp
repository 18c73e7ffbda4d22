// SPDX-License-Identifier: Apache-2.0
#include "text/boundary.h"

#include <algorithm>
#include <memory_resource>

#include "text/chars.h"
#include "text/norms.h"
#include "text/split.h"

namespace vigie::text {
namespace {

constexpr std::uint32_t kDateline = 14;  // tokens that a dateline has at most
constexpr int kMiddle = 2048;            // of the 4096 values that two characters can write

int digit_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : 63;
}

std::uint32_t hash_of(std::string_view bytes) {
  std::uint32_t h = 2166136261U;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h;
}

std::uint32_t mixed(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ (b + 0x9E3779B9U + (a << 6U) + (a >> 2U))) * 0x85EBCA6BU;
  h ^= h >> 15U;
  return h * 0xC2B2AE35U;
}

// A count in few steps: 0 1 2 3 4 5-6 7-9 10-14 15-24 25-.
std::uint32_t step(std::uint32_t n) {
  constexpr std::array<std::uint32_t, 5> kFrom = {5, 7, 10, 15, 25};
  if (n < kFrom[0]) return n;
  return 5 + static_cast<std::uint32_t>(std::upper_bound(kFrom.begin(), kFrom.end(), n) - kFrom.begin()) - 1;
}

bool is_full_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x3002 ||
         c == 0xFF01 || c == 0xFF1F;
}

// Tags of words that begin a sentence but hardly go on with a name: what tells "in the U.S. The" from "the U.S. Army".
constexpr std::uint32_t kOpeners = 1U << static_cast<unsigned>(Upos::det) | 1U << static_cast<unsigned>(Upos::pron) |
                                   1U << static_cast<unsigned>(Upos::adp) | 1U << static_cast<unsigned>(Upos::sconj) |
                                   1U << static_cast<unsigned>(Upos::cconj) | 1U << static_cast<unsigned>(Upos::adv) |
                                   1U << static_cast<unsigned>(Upos::aux);

// A mark that can only close: no sentence begins with it.
bool closes_for_sure(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::punctuation) return false;
  const char32_t c = read_char(text, token.span.begin).code;
  return c == 0xBB || c == 0x201D || c == 0x203A || c == ')' || c == ']';
}

// Something always follows.
bool abbreviates(const Token& token) {
  return token.abbreviation != AbbreviationKind::none && token.abbreviation != AbbreviationKind::either;
}

bool is_dash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014; }

bool is_closing(char32_t c) {
  return c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A || c == ')' || c == ']' || c == '"' || c == '\'';
}

// Kinds of a token that is no mark, from 1 up; marks are their own character, from 64 up.
enum Shape : std::uint16_t {
  kEdge,
  kLower,
  kCapital,
  kCapitals,
  kLetter,
  kShort,
  kYear,
  kNumber,
  kLink,
  kUncased,
  kMixed
};
constexpr std::uint16_t kDotted = 32;  // added where the token ends with its full stop
constexpr std::uint16_t kMarks = 64;

std::uint16_t shape_of(const Token& token, std::string_view form) {
  if (token.kind == TokenKind::link) return kLink;
  if (token.kind == TokenKind::number) return form.size() <= 2 ? kShort : form.size() == 4 ? kYear : kNumber;
  const std::uint16_t dotted = !form.empty() && form.back() == '.' ? kDotted : 0;
  const Char first = read_char(form, 0);
  if (first.digit()) return static_cast<std::uint16_t>(kMixed + dotted);
  if (!token.letters.capital) return static_cast<std::uint16_t>((token.letters.lower ? kLower : kUncased) + dotted);
  if (first.end >= form.size() - (dotted != 0 ? 1 : 0)) return static_cast<std::uint16_t>(kLetter + dotted);
  return static_cast<std::uint16_t>((token.letters.all_capitals ? kCapitals : kCapital) + dotted);
}

}  // namespace

BoundaryWeights::BoundaryWeights(const knowledge::Lexicon* lexicon) {
  if (lexicon == nullptr) return;
  const auto& table = lexicon->table("boundaries");
  if (table.size() != kBlocks) return;
  const auto column = table.column("weights");
  known_ = true;
  for (std::uint32_t i = 0; i < kBlocks; ++i) {
    blocks_[i] = table.cell(i, column);
    known_ = known_ && blocks_[i].size() == std::size_t{2} * kPerBlock;
  }
}

int BoundaryWeights::at(std::uint32_t slot) const {
  const char* two = &blocks_[slot / kPerBlock][std::size_t{2} * (slot % kPerBlock)];
  return 64 * digit_of(two[0]) + digit_of(two[1]) - kMiddle;
}

Places::Places(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon& lexicon)
    : text_(text), tokens_(tokens), lexicon_(lexicon), seen_(tokens.size() + 1) {
  for (std::size_t i = 0; i < tokens.size(); ++i) look(tokens[i], seen_[i]);
  count();
}

void Places::look(const Token& token, Seen& seen) const {
  const auto form = words_of(text_, token.span);
  std::array<std::byte, 64> bytes;
  std::pmr::monotonic_buffer_resource scratch(bytes.data(), bytes.size());
  const auto norm = normal_form(form, scratch);
  seen.word = hash_of(norm);
  seen.tail = hash_of(norm.substr(norm.size() > 3 ? norm.size() - 3 : 0));
  if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
    const char32_t c = read_char(form, 0).code;
    seen.shape = static_cast<std::uint16_t>(kMarks + c % 32768);
    seen.ends = is_full_stop(c);
    seen.closes = is_closing(c);
    seen.depth = c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;

    return;
  }
  seen.shape = shape_of(token, form);
  if (token.kind != TokenKind::word) return;
  // Of a token of several words the last tells: "l'armée", and of a contraction ("du") the whole.
  const auto joint = token.joints ? norm.rfind('\'') : std::string_view::npos;
  const bool elided = joint != std::string_view::npos && joint + 3 < norm.size();
  const Upos tag = likeliest(lexicon_.readings(elided ? norm.substr(joint + 1) : norm));
  seen.tag = static_cast<std::uint8_t>(tag);
  seen.opens = elided || ((kOpeners >> static_cast<unsigned>(tag)) & 1U) != 0;
}

// Counts over the tokens before each token; distances to the next full stop.
void Places::count() {
  std::uint32_t ahead = 1000;
  for (std::size_t i = tokens_.size(); i-- > 0;) {
    ahead = seen_[i].ends ? 0 : ahead + 1;
    seen_[i].ahead = ahead;
  }
  std::uint16_t verbs = 0, capitals = 0, words = 0;
  std::int16_t depth = 0;
  for (std::size_t i = 0; i <= tokens_.size(); ++i) {
    Seen& s = seen_[i];
    const auto change = s.depth;
    s.verbs = verbs, s.capitals = capitals, s.words = words, s.depth = depth;
    if (i == tokens_.size()) break;
    const auto tag = static_cast<Upos>(s.tag);
    verbs = static_cast<std::uint16_t>(verbs + (tag == Upos::verb || tag == Upos::aux ? 1 : 0));
    words = static_cast<std::uint16_t>(words + (tokens_[i].kind == TokenKind::word ? 1 : 0));
    capitals = static_cast<std::uint16_t>(capitals + (tokens_[i].letters.capital ? 1 : 0));
    depth = static_cast<std::int16_t>(std::clamp(depth + change, 0, 9));
  }
}

const Places::Seen& Places::seen(std::int64_t i) const {
  return i < 0 || i >= static_cast<std::int64_t>(tokens_.size()) ? seen_.back() : seen_[static_cast<std::size_t>(i)];
}

std::uint32_t Places::mark_before(std::uint32_t next) const {
  std::uint32_t closers = 0;
  std::int64_t at = std::int64_t{next} - 1;
  while (at > 0 && closers < 3 && seen(at).closes &&
         !(seen(at).shape == kMarks + '"' && tokens_[static_cast<std::size_t>(at)].space_before))
    --at, ++closers;
  const Seen& s = seen(at);
  const bool dotted = s.shape < kMarks && (s.shape & kDotted) != 0;
  const std::uint32_t mark = s.shape >= kMarks ? s.shape : dotted ? kDotted : 1U;
  return mark * 4 + closers;
}

std::optional<bool> Places::settled(std::uint32_t begin, std::uint32_t next) const {
  const Token &token = tokens_[next], &before = tokens_[next - 1];
  if (before.abbreviation == AbbreviationKind::either)
    return token.letters.capital && token.space_before && seen(next).opens;
  const std::uint32_t mark = mark_before(next) / 4;
  const char32_t last = mark >= kMarks ? mark - kMarks : 0;
  if (is_full_stop(last) && closes_for_sure(text_, before)) return !token.letters.lower && token.space_before;
  const bool ellipsis = last == 0x2026 || (last == '.' && before.span.size() > 1);
  if (ellipsis && token.letters.lower) return false;
  // "BAMAKO, 12 Jan. (AFP) - Armed men ...": a paragraph's first dash parts its dateline from its first sentence.
  if (begin == 0 && next < kDateline) {
    const bool after = is_dash(last) && before.space_before;
    const bool at = token.space_before && seen(next).shape >= kMarks && is_dash(seen(next).shape - char32_t{kMarks});
    if (after || at) return false;
  }
  return std::nullopt;
}

bool Places::possible(std::uint32_t next) const {
  const Token& token = tokens_[next];
  const std::uint32_t mark = mark_before(next) / 4;
  if (closes_for_sure(text_, token) || abbreviates(tokens_[next - 1])) return false;
  const bool ended = mark == kDotted || (mark >= kMarks && is_full_stop(mark - kMarks));
  if (ended) return true;
  return token.space_before && !token.letters.lower && seen(next).shape != kMarks + ',' &&
         seen(next).shape != kMarks + '.';
}

void Places::features(std::uint32_t begin, std::uint32_t next, Features& out) const {
  const Seen &p1 = seen(std::int64_t{next} - 1),
             &p2 = seen(std::int64_t{next} - 2 >= begin ? std::int64_t{next} - 2 : -1), &n1 = seen(next),
             &n2 = seen(std::int64_t{next} + 1), &n3 = seen(std::int64_t{next} + 2), &b = seen(begin);
  const std::uint32_t mark = mark_before(next), space = tokens_[next].space_before ? 1 : 0;
  const std::uint32_t m = mark * 2 + space, shapes = mixed(m, n1.shape);
  const std::uint32_t tags = mixed(p1.tag, n1.tag), length = step(next - begin), ahead = step(n1.ahead);
  const std::uint32_t verbs = std::min<std::uint32_t>(2, static_cast<std::uint32_t>(n1.verbs - b.verbs));
  const std::uint32_t words = static_cast<std::uint32_t>(n1.words - b.words);
  const std::uint32_t capitals = static_cast<std::uint32_t>(n1.capitals - b.capitals);
  const std::uint32_t share = words == 0 ? 9 : capitals * 4 / words;
  const auto stop = std::min<std::size_t>(next + n1.ahead, tokens_.size());
  const std::uint32_t verbs_ahead =
      std::min<std::uint32_t>(2, static_cast<std::uint32_t>(seen_[stop].verbs - n1.verbs));
  const auto soon = std::min<std::size_t>(next + 5, tokens_.size());
  const std::uint32_t capitals_ahead = static_cast<std::uint32_t>(seen_[soon].capitals - n1.capitals);
  const std::uint32_t before = begin + 1 < next ? n1.depth - b.depth > 0 ? 2 : 1 : 0;
  const Features raw = {shapes,
                        mixed(p1.word, m),
                        mixed(n1.word, m),
                        mixed(p1.word, shapes),
                        mixed(mixed(p1.shape, n1.word), m),
                        mixed(p2.word, p1.word),
                        mixed(n1.word, n2.word),
                        mixed(mixed(p1.shape, n2.shape), shapes),
                        mixed(mixed(p2.shape, p1.shape), shapes),
                        mixed(tags, m),
                        mixed(mixed(p2.tag, p1.tag), shapes),
                        mixed(mixed(n1.tag, n2.tag), m),
                        mixed(length, m),
                        mixed(length, shapes),
                        mixed(mixed(ahead, verbs_ahead), shapes),
                        mixed(ahead, m),
                        mixed(b.word, m),
                        mixed(mixed(b.shape, length), shapes),
                        mixed(before, shapes),
                        mixed(p1.tail, shapes),
                        mixed(mixed(verbs, verbs_ahead), shapes),
                        mixed(mixed(verbs, length), m),
                        mixed(mixed(share, capitals_ahead), shapes),
                        mixed(mixed(share, verbs), shapes),
                        mixed(p2.word, shapes),
                        mixed(n2.word, m),
                        mixed(mixed(p1.word, n1.word), space),
                        mixed(mixed(n1.shape, n2.shape), mixed(n3.shape, m)),
                        mixed(mixed(tags, n2.tag), m),
                        mixed(mixed(p2.shape, p1.shape), mixed(n1.shape, n2.shape)),
                        mixed(tokens_[next].letters.capital ? 1 : 0, m)};
  for (std::size_t i = 0; i < raw.size(); ++i)
    out[i] = mixed(raw[i], static_cast<std::uint32_t>(i + 1)) % BoundaryWeights::kSlots;
}

void find_learned_ends(std::string_view text, std::span<const Token> tokens, const knowledge::Lexicon& lexicon,
                       const BoundaryWeights& weights, std::vector<std::uint32_t>& ends) {
  const Places places(text, tokens, lexicon);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t begin = 0;
  Places::Features slots;
  for (std::uint32_t next = 1; next < size; ++next) {
    if (!places.possible(next)) continue;
    if (const auto settled = places.settled(begin, next)) {
      if (!*settled) continue;
    } else {
      places.features(begin, next, slots);
      int score = 0;
      for (const std::uint32_t slot : slots) score += weights.at(slot);
      if (score <= 0) continue;
    }
    ends.push_back(next);
    begin = next;
  }
  if (begin < size) ends.push_back(size);
}

}  // namespace vigie::text
