// Grammatical relations read off a tree written by hand, so that no trained model takes part.
// SPDX-License-Identifier: Apache-2.0
#include "read/syntax.h"

#include <gtest/gtest.h>

#include <deque>
#include <sstream>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// A sentence with its tree: "word/head:relation ...", heads counted from 1, 0 the root.
class Tree {
 public:
  Tree(const std::string& language, const std::string& written) {
    std::istringstream words(written);
    for (std::string word; words >> word;) {
      const auto slash = word.rfind('/'), colon = word.find(':', slash);
      story_.text += (story_.text.empty() ? "" : " ") + word.substr(0, slash);
      heads_.push_back(std::stoi(word.substr(slash + 1, colon - slash - 1)));
      relations_.push_back(word.substr(colon + 1));
    }
    story_.language = language;
    story_.paragraphs.push_back({Role::body, {0, static_cast<std::uint32_t>(story_.text.size())}});
    document_ = std::make_unique<text::Document>(text::analyse(story_, ReadFixture::knowledge()));
    auto& all = document_->mutable_words();
    if (all.size() != heads_.size()) throw std::runtime_error("the words were cut otherwise: " + story_.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].head = heads_[i] == 0 ? Word::kRoot : heads_[i] - 1;
      all[i].relation = relations_[i];
    }
    view_ = std::make_unique<read::View>(*document_, ReadFixture::knowledge(),
                                         *ReadFixture::knowledge().lexicon(language), nullptr);
  }
  [[nodiscard]] const read::View& view() const { return *view_; }
  // The form of a word, "-" where there is none.
  [[nodiscard]] std::string form(std::uint32_t w) const {
    return w == read::kNone ? "-" : std::string(view_->word(w).form);
  }
  [[nodiscard]] std::uint32_t find(std::string_view form) const {
    for (std::uint32_t w = 0; w < view_->size(); ++w)
      if (view_->word(w).form == form) return w;
    throw std::runtime_error("no word " + std::string(form));
  }
  [[nodiscard]] std::string subject(std::string_view verb) const {
    return form(read::syntax::subject_of(*view_, find(verb)));
  }
  [[nodiscard]] std::string object(std::string_view verb) const {
    return form(read::syntax::object_of(*view_, find(verb)));
  }
  [[nodiscard]] std::string agent(std::string_view verb) const {
    return form(read::syntax::agent_of(*view_, find(verb)));
  }

 private:
  Story story_;
  std::vector<int> heads_;
  std::deque<std::string> relations_;
  std::unique_ptr<text::Document> document_;
  std::unique_ptr<read::View> view_;
};

TEST(Syntax, JoinedVerbsShareTheSubjectAndKeepTheirObjects) {
  const Tree tree("en", "Rebels/2:nsubj attacked/0:root the/4:det camp/2:obj and/6:cc killed/2:conj soldiers/6:obj");
  EXPECT_EQ(tree.subject("attacked"), "Rebels");
  EXPECT_EQ(tree.subject("killed"), "Rebels");
  EXPECT_EQ(tree.object("attacked"), "camp");
  EXPECT_EQ(tree.object("killed"), "soldiers");
}

TEST(Syntax, ARelativePronounStandsForTheNoun) {
  const Tree tree("fr",
                  "Des/2:det rebelles/7:nsubj qui/4:nsubj gardaient/2:acl:relcl le/6:det pont/4:obj fuient/0:root");
  EXPECT_EQ(tree.subject("gardaient"), "rebelles");
  EXPECT_EQ(tree.subject("fuient"), "rebelles");
}

TEST(Syntax, AParticipleBeforeANounIsSaidOfIt) {
  const Tree tree("en", "Workers/3:nsubj were/3:aux searching/0:root a/6:det damaged/6:amod shop/3:obj");
  EXPECT_EQ(tree.subject("damaged"), "shop");
}

TEST(Syntax, WhoIsToldToDoItDoesIt) {
  const Tree tree("en", "He/2:nsubj ordered/0:root troops/2:obj to/5:mark attack/2:xcomp the/7:det town/5:obj");
  EXPECT_EQ(tree.subject("attack"), "troops");
  EXPECT_EQ(tree.object("attack"), "town");
}

TEST(Syntax, ThePassiveNamesItsDoer) {
  const Tree tree("en", "Farmers/3:nsubj:pass were/3:aux:pass shot/0:root by/5:case rebels/3:obl:agent");
  EXPECT_EQ(tree.subject("shot"), "Farmers");
  EXPECT_EQ(tree.agent("shot"), "rebels");
  EXPECT_EQ(read::syntax::passive(tree.view(), tree.find("shot")), read::syntax::Told::yes);
}

TEST(Syntax, JoinedVerbsShareTheirVoiceUnlessTheirWordsSayOtherwise) {
  const Tree active("en",
                    "Fighters/3:nsubj had/3:aux repelled/0:root troops/3:obj and/6:cc fired/3:conj rockets/6:obj");
  EXPECT_EQ(read::syntax::passive(active.view(), active.find("fired")), read::syntax::Told::no);
  const Tree shared("en", "Farmers/3:nsubj:pass were/3:aux:pass shot/0:root and/5:cc wounded/3:conj");
  EXPECT_EQ(read::syntax::passive(shared.view(), shared.find("wounded")), read::syntax::Told::yes);
}

TEST(Syntax, TheTopOfAnExpressionHangsOnAWordOutside) {
  const Tree tree("en", "Militants/2:nsubj opened/0:root fire/2:obj on/5:case worshippers/2:obl");
  EXPECT_EQ(tree.form(read::syntax::top_of(tree.view(), 1, 3)), "opened");
}

}  // namespace
}  // namespace vigie::test
