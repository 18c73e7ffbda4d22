// SPDX-License-Identifier: Apache-2.0
#include "knowledge/lines.h"
#include "knowledge/pack.h"
#include "support/knowledge_folder.h"

namespace vigie::test {
namespace {

TEST(Compile, GivesTheSameBytesForTheSameFolders) {
  KnowledgeFolder folder;
  folder.write("lexicon/en/people.tsv", "phrase\tkind\nrebel\tarmed-group\nvillager\tcivilians\n");
  folder.write("places/p.tsv", "id\tname\tlat\tlon\na\tB\t1\t2\nb\tB\t3\t4\n");
  folder.write("actors/a.yaml", "- id: a\n  kind: militia\n  names: {en: [Bees, Wasps]}\n");
  ASSERT_TRUE(folder.complaints().empty());
  const std::string first = read_file(folder.output(), 1U << 20U).value();
  ASSERT_TRUE(folder.complaints().empty());
  EXPECT_EQ(read_file(folder.output(), 1U << 20U).value(), first);
}

TEST(Compile, TheVersionTellsTheSourcesApart) {
  KnowledgeFolder folder;
  const std::string before(folder.open().version());
  folder.write("lexicon/en/people.tsv", "phrase\tkind\nrebel\tarmed-group\n");
  const std::string after(folder.open().version());
  EXPECT_EQ(before.size(), 16U);
  EXPECT_NE(before, after);
}

TEST(Compile, LaterFoldersAddRowsAndReplaceThoseOfTheSameKey) {
  KnowledgeFolder folder;
  folder.write("lexicon/en/standing.tsv", "id\tphrase\tstanding\tscope\na\tmaybe\tunconfirmed\tclause\n");
  folder.write("lexicon/en/people.tsv", "phrase\tkind\nrebel\tarmed-group\n");
  folder.write_in("own", "lexicon/en/standing.tsv", "id\tphrase\tstanding\na\tperhaps\texpected\nb\tnot so\tdenied\n");
  folder.write_in("own", "lexicon/en/people.tsv", "phrase\tkind\tnote\nrebel\tmilitia\tours\n");
  folder.write_in("own", "lexicon/en/own-table.tsv", "phrase\tx\nfoo bar\t1\n");
  const auto knowledge = folder.open({"knowledge", "own"});
  const auto& standing = knowledge.lexicon("en")->table("standing");
  ASSERT_EQ(standing.size(), 2U);
  EXPECT_EQ(standing.cell(0, standing.column("phrase")), "perhaps");
  EXPECT_EQ(standing.id(0), "lexicon.en.standing.a");
  const auto& people = knowledge.lexicon("en")->table("people");
  ASSERT_EQ(people.size(), 1U);
  EXPECT_EQ(people.cell(0, people.column("kind")), "militia");
  EXPECT_EQ(knowledge.lexicon("en")->table("own-table").id(0), "lexicon.en.own-table.foo_bar");
  EXPECT_EQ(knowledge.lexicon("en")->table("none").size(), 0U);
  EXPECT_EQ(knowledge.lexicon("de"), nullptr);
}

TEST(Compile, ChecksTheTablesThatItKnows) {
  KnowledgeFolder folder;
  folder.write("lexicon/fr/happenings.tsv",
               "id\tphrase\tform\ttype\tsubject\n"
               "a\ttuer\tverb\tbattle/armed-clash\tactor\n"
               "a\tbattre\tverbe\tbattle/clash\tdoer\n"
               "B b\ttuer/VREB\tverb\tbattle/armed-clash\tactor\n"
               "c\t\tverb\tbattle/armed-clash\tactor\textra\n");
  folder.write("lexicon/fr/demonyms.tsv", "phrase\nmalien\n");
  const auto complaints = folder.complaints();
  std::string all;
  for (const auto& complaint : complaints) all += complaint + "\n";
  for (const char* wanted :
       {"happenings.tsv:3: id \"a\" is also in line 2", "happenings.tsv:3: form: \"verbe\" should be one of: verb noun",
        "happenings.tsv:3: type: \"battle/clash\" should be a code of event-types.tsv",
        "happenings.tsv:3: subject: \"doer\" should be one of", "happenings.tsv:4: id: \"B b\" should be plain",
        "happenings.tsv:4: phrase: \"VREB\" is no tag", "happenings.tsv:5: has 6 cells",
        "demonyms.tsv: has no column \"country\""}) {
    EXPECT_NE(all.find(wanted), std::string::npos) << wanted << "\n" << all;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.output())) << "with errors nothing is written";
}

TEST(Compile, KnowsCountriesAndEventTypes) {
  KnowledgeFolder folder;
  folder.write("countries.tsv", "code\tslug\tname_en\tname_fr\nML\tmali\tMali\tMali\n");
  folder.write("lexicon/fr/demonyms.tsv", "phrase\tcountry\nmalien\tML\n");
  const auto knowledge = folder.open();
  EXPECT_EQ(knowledge.country("ML")->slug, "mali");
  EXPECT_FALSE(knowledge.country("XX").has_value());
  EXPECT_TRUE(knowledge.event_types().known("battle/armed-clash"));
  EXPECT_EQ(knowledge.event_types().cell("battle/armed-clash", "MUC-4"), "ATTACK");
  EXPECT_EQ(knowledge.event_types().all().size(), 1U);
  folder.write("lexicon/fr/demonyms.tsv", "phrase\tcountry\nperse\tIR\n");
  EXPECT_EQ(folder.complaints(), std::vector<std::string>{"lexicon/fr/demonyms.tsv:2: country: \"IR\" should be an ISO "
                                                          "code of countries.tsv"});
}

TEST(Open, SaysWhatIsWrongAndHowToMendIt) {
  KnowledgeFolder folder;
  EXPECT_EQ(knowledge::Knowledge::open(folder.path("none")).error().code, ErrorCode::not_found);
  folder.write("x", "not knowledge");
  const auto damaged = knowledge::Knowledge::open(folder.path("knowledge/x"));
  ASSERT_FALSE(damaged.has_value());
  EXPECT_EQ(damaged.error().code, ErrorCode::corrupt);
  EXPECT_NE(damaged.error().what.find("vigie knowledge build"), std::string::npos);
  knowledge::PackWriter other;
  other.add("format", std::string("0"));
  folder.write("y", other.finish());
  EXPECT_EQ(knowledge::Knowledge::open(folder.path("knowledge/y")).error().code, ErrorCode::incompatible);
}

TEST(Open, IsTotalOnCutAndGarbledFiles) {
  KnowledgeFolder folder;
  folder.write("lexicon/fr/forms.tsv", "form\tlemma\tupos\nfrappe\tfrappe\tNOUN\n");
  folder.write("lexicon/fr/people.tsv", "phrase\tkind\nrebelle\tarmed-group\n");
  folder.write("places/p.tsv", "id\tname\tlat\tlon\na\tKonna\t1\t2\n");
  ASSERT_TRUE(folder.complaints().empty());
  const std::string whole = read_file(folder.output(), 1U << 20U).value();
  for (std::size_t i = 0; i < whole.size(); i += 7) {
    std::string bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x5B);
    if (i % 2 == 0) bytes.resize(i);
    folder.write("z", bytes);
    const auto opened = knowledge::Knowledge::open(folder.path("knowledge/z"));
    if (!opened) continue;
    std::vector<std::uint32_t> rows;
    opened->gazetteer().find("Konna", rows);
    for (const std::uint32_t row : rows) (void)opened->gazetteer().row(row);
    (void)opened->gazetteer().by_id("a");
    if (const auto* lexicon = opened->lexicon("fr")) (void)lexicon->readings("frappe");
  }
}

TEST(Lines, AreReadFromPlainAndCompressedFiles) {
  TempFolder folder;
  ASSERT_TRUE(write_file(folder.file("a.tsv"), "one\r\ntwo\n\nfour").has_value());
  auto lines = knowledge::Lines::open(folder.file("a.tsv")).value();
  std::vector<std::string> read;
  for (std::string_view line; lines.next(line);) read.emplace_back(line);
  EXPECT_EQ(read, (std::vector<std::string>{"one", "two", "", "four"}));
  EXPECT_EQ(lines.number(), 4U);
  // printf 'one\ntwo\n' | zstd
  const std::string frame("\x28\xb5\x2f\xfd\x04\x58\x41\x00\x00\x6f\x6e\x65\x0a\x74\x77\x6f\x0a\xe6\xa6\x0e\x40", 21);
  ASSERT_TRUE(write_file(folder.file("b.zst"), frame).has_value());
  auto packed = knowledge::Lines::open(folder.file("b.zst")).value();
  std::string_view line;
  EXPECT_TRUE(packed.next(line));
  EXPECT_EQ(line, "one");
  EXPECT_TRUE(packed.next(line));
  EXPECT_FALSE(packed.next(line));
  EXPECT_FALSE(packed.damaged());
  ASSERT_TRUE(write_file(folder.file("c.zst"), frame.substr(0, 14)).has_value());
  auto cut = knowledge::Lines::open(folder.file("c.zst")).value();
  while (cut.next(line)) {
  }
  EXPECT_TRUE(cut.damaged());
}

TEST(Pack, GivesBackItsSectionsAndNothingElse) {
  knowledge::PackWriter writer;
  writer.add("b", std::vector<std::uint32_t>{1, 2, 3});
  writer.add("a", std::string("text"));
  const std::string bytes = writer.finish();
  const auto pack = knowledge::Pack::read(bytes);
  ASSERT_TRUE(pack.has_value());
  EXPECT_EQ(pack->bytes("a"), "text");
  EXPECT_EQ(pack->array<std::uint32_t>("b").size(), 3U);
  EXPECT_EQ(pack->array<std::uint32_t>("b")[2], 3U);
  EXPECT_EQ(pack->bytes("c"), "");
  EXPECT_FALSE(knowledge::Pack::read(bytes.substr(0, bytes.size() - 1)).has_value());
  EXPECT_FALSE(knowledge::Pack::read("").has_value());
}

}  // namespace
}  // namespace vigie::test
