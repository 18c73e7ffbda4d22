// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "support/knowledge_folder.h"

namespace vigie::test {
namespace {

TEST(Forms, GiveTheReadingsOfAFormLikeliestFirst) {
  KnowledgeFolder folder;
  folder.write("lexicon/fr/forms.tsv",
               "form\tlemma\tupos\tfeatures\tcount\n"
               "frappe\tfrappe\tNOUN\tfeminine|singular\t3\n"
               "frappe\tfrapper\tVERB\tpresent|indicative|finite\t1\n"
               "ont\tavoir\tAUX\t\t5\n");
  folder.write("lexicon/fr/transitions.tsv", "previous\tnext\tlogprob\nDET\tNOUN\t-0.5\n_\tDET\t-1.5\n");
  const auto knowledge = folder.open();
  const auto* lexicon = knowledge.lexicon("fr-CA");
  ASSERT_NE(lexicon, nullptr);
  const auto readings = lexicon->readings("frappe");
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings[0].lemma, "frappe");
  EXPECT_EQ(readings[0].upos, Upos::noun);
  EXPECT_EQ(readings[0].features, feature::feminine | feature::singular);
  EXPECT_NEAR(readings[0].weight, std::log(0.75), 1e-6);
  EXPECT_EQ(readings[1].lemma, "frapper");
  EXPECT_TRUE(lexicon->readings("inconnu").empty());
  EXPECT_FLOAT_EQ(lexicon->transition(Upos::det, Upos::noun), -0.5F);
  EXPECT_FLOAT_EQ(lexicon->transition(Upos::unknown, Upos::det), -1.5F);
  EXPECT_FLOAT_EQ(lexicon->transition(Upos::verb, Upos::verb), 0.0F);
}

TEST(Forms, AreComplainedAboutByFileAndLine) {
  KnowledgeFolder folder;
  folder.write(
      "lexicon/fr/forms.tsv",
      "# comment\nform\tlemma\tupos\tfeatures\tcount\na\ta\tNOM\t\t1\nb\tb\tNOUN\tplurial\t1\nc\tc\tNOUN\t\t0\n");
  const auto complaints = folder.complaints();
  ASSERT_EQ(complaints.size(), 3U);
  EXPECT_EQ(complaints[0], "lexicon/fr/forms.tsv:3: \"NOM\" is no tag (NOUN, VERB, ...)");
  EXPECT_EQ(complaints[1].substr(0, 22), "lexicon/fr/forms.tsv:4");
  EXPECT_EQ(complaints[2].substr(0, 22), "lexicon/fr/forms.tsv:5");
}

}  // namespace
}  // namespace vigie::test
