// SPDX-License-Identifier: Apache-2.0
#include "model/net.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <new>
#include <vector>

#include "core/limits.h"
#include "model/feats.h"
#include "model/forward.h"
#include "model/lemma_rule.h"
#include "model/name_path.h"
#include "model/word_vectors.h"

namespace vigie::model {
namespace {

// Words of a batch: what a layer reads and writes of so many stays in the second cache (measured: 96 to 256).
constexpr std::size_t kBatchWords = 128;
constexpr float kNotListed = -4.0F;  // log weight of a reading that the lexicon does not have

// A sentence, or a part of one that is too long for one tree.
struct Piece {
  std::span<Word> words;
  std::uint32_t offset = 0;  // of its first word in the sentence
  bool shouted = false;
};

std::string_view lemma_of(const Reading& reading, const Word& word) {
  return reading.lemma.empty() ? word.norm : reading.lemma;
}

bool is_grammar(Upos upos) {
  return upos != Upos::noun && upos != Upos::propn && upos != Upos::verb && upos != Upos::adj;
}

// The reading with the word's tag; null where the lexicon has none.
const Reading* likeliest(const Word& word) {
  const Reading* best = nullptr;
  for (const Reading& r : word.readings)
    if (r.upos == word.upos && (best == nullptr || r.weight > best->weight)) best = &r;
  return best;
}

unsigned shape_in(const Word& word, bool shouted) {
  const unsigned shape = shape_of(word.form);
  if (!shouted || (shape != 1 && shape != 2)) return shape;
  return word.readings.empty() || word.readings.front().upos == Upos::propn ? 1 : 0;
}

// Part of a long sentence: its root hangs on the root of the first part, which was done before.
void hang(const Piece& piece, Word& root) {
  const Word* first = piece.words.data() - piece.offset;
  const Word* at = std::find_if(first, first + piece.offset, [](const Word& w) { return w.head == Word::kRoot; });
  root.head = static_cast<std::int32_t>(at - first);
  root.relation = "parataxis";
}

// The reading chosen is one of the word's readings.
void add_reading(Word& word, std::pmr::memory_resource& arena) {
  for (const Reading& r : word.readings)
    if (r.upos == word.upos && r.features == word.features) return;
  const std::size_t size = word.readings.size() + 1;
  auto* readings = static_cast<Reading*>(arena.allocate(size * sizeof(Reading), alignof(Reading)));
  for (std::size_t i = 0; i + 1 < size; ++i) new (readings + i) Reading(word.readings[i]);
  new (readings + size - 1) Reading{word.lemma, word.upos, word.features, size == 1 ? 0 : kNotListed, word.lemma_key};
  word.readings = {readings, size};
}

}  // namespace

struct NetScratch::Buffers {
  Activations activations;
  TreeFinder trees;
  NameLabels::Scratch names;
  std::vector<Piece> batch;
  std::vector<std::uint32_t> lengths, heads, row_heads;
  std::pmr::memory_resource* arena = nullptr;
  const knowledge::Lexicon* lexicon = nullptr;
};

NetScratch::NetScratch() : buffers_(std::make_unique<Buffers>()) {}
NetScratch::NetScratch(NetScratch&&) noexcept = default;
NetScratch& NetScratch::operator=(NetScratch&&) noexcept = default;
NetScratch::~NetScratch() = default;

struct Net::State {
  using Buffers = NetScratch::Buffers;

  NetFile file;
  WordVectors vectors;
  Forward forward;
  NameLabels names;
  std::vector<Upos> upos;
  std::vector<std::uint32_t> features;
  std::vector<LemmaRule> lemmas;
  std::size_t root = std::numeric_limits<std::size_t>::max();  // index of "root" among the relations

  std::once_flag prepared;

  [[nodiscard]] Result<void> read_labels();
  // What only a language that is read needs: its weights packed, its words indexed (5 ms).
  void prepare() {
    std::call_once(prepared, [this] {
      forward.pack();
      vectors.index();
    });
  }
  void run(Buffers& b) const;
  void find_trees(Buffers& b) const;
  void set_relations(Buffers& b) const;
  void set_tags(Buffers& b) const;
  void set_features(Word& word, std::size_t label) const;
  void set_lemmas(Buffers& b) const;
};

Result<void> Net::State::read_labels() {
  const NetLabels& labels = file.labels();
  for (const auto& name : labels.upos) upos.push_back(upos_from(name));
  for (const auto& feats : labels.feats) features.push_back(features_from(feats));
  for (const auto& text : labels.lemmas) {
    auto rule = LemmaRule::read(text);
    if (!rule) return tl::unexpected(file.damaged("has a rule of lemmas that cannot be read: " + text));
    lemmas.push_back(*std::move(rule));
  }
  auto read = NameLabels::read(labels.names);
  if (!read) return tl::unexpected(file.damaged("has labels of names that are none of O, B-PER, I-PER, ..."));
  names = *std::move(read);
  const auto at = std::find(labels.relations.begin(), labels.relations.end(), "root");
  if (at == labels.relations.end()) return tl::unexpected(file.damaged("does not know the relation root"));
  root = static_cast<std::size_t>(at - labels.relations.begin());
  return {};
}

Net::Net(std::unique_ptr<State> state) : state_(std::move(state)) {}
Net::Net(Net&&) noexcept = default;
Net& Net::operator=(Net&&) noexcept = default;
Net::~Net() = default;

Result<Net> Net::open(const std::string& path) {
  auto state = std::make_unique<State>();
  VIGIE_TRY(state->file, NetFile::open(path));
  VIGIE_TRY(state->vectors, WordVectors::load_without_index(state->file));
  VIGIE_TRY(state->forward, Forward::load_unpacked(state->file));
  VIGIE_TRY_VOID(state->read_labels());
  return Net(std::move(state));
}

std::string_view Net::language() const { return state_->file.language(); }
std::string_view Net::made() const { return state_->file.made(); }

void Net::analyse(std::span<const NetSentence> sentences, NetScratch& scratch, std::pmr::memory_resource& arena,
                  const knowledge::Lexicon* lexicon) const {
  state_->prepare();
  NetScratch::Buffers& b = *scratch.buffers_;
  b.arena = &arena;
  b.lexicon = lexicon;
  b.batch.clear();
  std::size_t words = 0;
  for (const NetSentence& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.words.size(); at += limits::kSentenceWords) {
      const std::size_t size = std::min<std::size_t>(limits::kSentenceWords, sentence.words.size() - at);
      if (words > 0 && words + size > kBatchWords) {
        state_->run(b);
        b.batch.clear();
        words = 0;
      }
      b.batch.push_back({sentence.words.subspan(at, size), static_cast<std::uint32_t>(at), sentence.shouted});
      words += size;
    }
  }
  if (words > 0) state_->run(b);
}

void Net::State::run(Buffers& b) const {
  b.lengths.clear();
  std::size_t rows = 0;
  for (const Piece& piece : b.batch) {
    b.lengths.push_back(static_cast<std::uint32_t>(piece.words.size()));
    rows += piece.words.size();
  }
  const Scores input = forward.input(rows, b.activations);
  std::size_t row = 0;
  b.activations.words.clear();
  for (const Piece& piece : b.batch)
    for (std::size_t i = 0; i < piece.words.size(); ++i)
      b.activations.words.push_back(vectors.write(piece.words[i].norm, shape_in(piece.words[i], piece.shouted),
                                                  i == 0 && piece.offset == 0, input.row(row++)));
  forward.encode(b.lengths, b.activations);
  find_trees(b);
  set_relations(b);
  set_tags(b);
  set_lemmas(b);
  const Scores scores = forward.scores(Forward::Output::name, rows, b.activations);
  row = 0;
  for (const Piece& piece : b.batch) {
    names.mark(scores.row(row), scores.stride, piece.words, b.names);
    row += piece.words.size();
  }
}

// heads of all pieces, one after another: 0 the root, else 1 + the index in the piece.
void Net::State::find_trees(Buffers& b) const {
  b.heads.clear();
  std::size_t row = 0;
  for (const Piece& piece : b.batch) {
    b.heads.resize(row + piece.words.size());
    b.trees.find(forward.arcs(row, piece.words.size(), b.activations), std::span(b.heads).subspan(row));
    row += piece.words.size();
  }
}

void Net::State::set_relations(Buffers& b) const {
  b.row_heads.clear();
  for (const Piece& piece : b.batch) {
    const auto first = static_cast<std::uint32_t>(b.row_heads.size());
    for (std::uint32_t i = 0; i < piece.words.size(); ++i)
      b.row_heads.push_back(b.heads[first + i] == 0 ? 0 : first + b.heads[first + i]);
  }
  const Scores scores = forward.relations(b.row_heads, b.activations);
  const std::vector<std::string>& labels = file.labels().relations;
  std::size_t row = 0;
  for (const Piece& piece : b.batch) {
    for (Word& word : piece.words) {
      float* own = scores.row(row);
      own[root] = kNoFloor;
      word.head = b.heads[row] == 0 ? Word::kRoot : static_cast<std::int32_t>(piece.offset + b.heads[row] - 1);
      word.relation = word.head == Word::kRoot ? labels[root] : labels[largest(own, labels.size())];
      if (word.head == Word::kRoot && piece.offset > 0) hang(piece, word);
      ++row;
    }
  }
}

void Net::State::set_features(Word& word, std::size_t label) const {
  word.features = features[label];
  word.feats = file.labels().feats[label];
}

void Net::State::set_tags(Buffers& b) const {
  for (const auto output : {Forward::Output::upos, Forward::Output::feats}) {
    const Scores scores = forward.scores(output, b.heads.size(), b.activations);
    std::size_t row = 0;
    for (const Piece& piece : b.batch) {
      for (Word& word : piece.words) {
        if (output == Forward::Output::upos)
          word.upos = upos[largest(scores.row(row), upos.size())];
        else
          set_features(word, largest(scores.row(row), features.size()));
        ++row;
      }
    }
  }
}

// Nouns, verbs, adjectives take the lexicon's lemma where it has one, the rule's where the two agree or it has none. Of
// words of grammar the network knows the lemma better, the lexicon the features ("a" is singular).
void Net::State::set_lemmas(Buffers& b) const {
  const Scores scores = forward.scores(Forward::Output::lemma, b.heads.size(), b.activations);
  std::size_t row = 0;
  for (const Piece& piece : b.batch) {
    for (Word& word : piece.words) {
      const LemmaRule& rule = lemmas[largest(scores.row(row++), lemmas.size())];
      const Reading* listed = likeliest(word);
      const bool grammar = is_grammar(word.upos);
      if (listed != nullptr && grammar) word.features |= listed->features;
      const bool ruled = listed == nullptr || grammar ||
                         std::any_of(word.readings.begin(), word.readings.end(), [&](const Reading& r) {
                           return r.upos == word.upos && rule.gives(word.norm, lemma_of(r, word));
                         });
      word.lemma =
          ruled ? rule.apply(piece.shouted ? word.norm : word.form, word.norm, *b.arena) : lemma_of(*listed, word);
      word.lemma_key = word.lemma == word.norm ? word.norm_key : b.lexicon != nullptr ? b.lexicon->key(word.lemma) : 0;
      add_reading(word, *b.arena);
    }
  }
}

}  // namespace vigie::model
