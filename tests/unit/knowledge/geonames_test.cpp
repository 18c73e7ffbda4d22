// SPDX-License-Identifier: Apache-2.0
#include "knowledge/geonames.h"

#include <fstream>

#include "support/knowledge_folder.h"
#include "support/temp_folder.h"

namespace vigie::test {
namespace {

// A row of a dump; only the columns that are read differ.
std::string row(const std::string& id, const std::string& name, const std::string& others, const std::string& feature,
                const std::string& country, const std::string& population) {
  return id + "\t" + name + "\t" + name + "\t" + others + "\t14.5\t-4.2\t" + feature + "\t" + country +
         "\t\t04\t\t\t\t" + population + "\t\t276\tAfrica/Bamako\t2024-01-01\n";
}

// In a folder of its own: ctest runs these tests side by side.
struct Dump {
  TempFolder temp;
  std::string folder = temp.file("");
  std::string path = temp.file("ML.txt");
  explicit Dump(const std::string& content) { std::ofstream(path) << content; }
};

TEST(Geonames, ADumpLaidOverGivesItsPlacesByAllTheirNames) {
  const Dump dump(row("1", "Mopti", "Moti,موبتي,https://en.wikipedia.org/wiki/Mopti", "P\tPPLA", "ML", "120786") +
                  row("2", "Road", "", "R\tRD", "ML", "0") + "no row\n");
  const auto report = knowledge::import_geonames(dump.path, dump.folder);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->places, 1U);
  EXPECT_EQ(report->names, 2U);
  EXPECT_EQ(report->left_out, 1U);
  EXPECT_EQ(report->unread, 1U);
  KnowledgeFolder folder;
  for (const char* name : {"geonames.tsv", "geonames-names.tsv"})
    folder.write(std::string("places/") + name, read_file(dump.folder + "/places/" + name, 1U << 20U).value());
  const knowledge::Knowledge knowledge = folder.open();
  std::vector<std::uint32_t> rows;
  knowledge.gazetteer().find("موبتي", rows);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(knowledge.gazetteer().row(rows[0]).id, "g1");
  EXPECT_EQ(knowledge.gazetteer().row(rows[0]).feature, "P.PPLA");
  EXPECT_EQ(knowledge.gazetteer().row(rows[0]).population, 120786U);
}

TEST(Geonames, SmallSettlementsAreLeftOutWhereAsked) {
  const Dump dump(row("1", "Mopti", "", "P\tPPLA", "ML", "120786") + row("2", "Kona", "", "P\tPPL", "ML", "0"));
  EXPECT_EQ(knowledge::import_geonames(dump.path, dump.folder, {"PA", 1000})->places, 1U);
}

TEST(Geonames, WhatIsNoDumpIsAnError) {
  const Dump dump("id\tname\n");
  EXPECT_EQ(knowledge::import_geonames(dump.path, dump.folder).error().code, ErrorCode::bad_input);
  EXPECT_EQ(knowledge::import_geonames(dump.path + "x", dump.folder).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace vigie::test
