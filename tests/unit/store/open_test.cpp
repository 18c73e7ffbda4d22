// Files that are no store, damaged, too new, busy or out of reach: each says what is wrong and what to do.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/file.h"
#include "store/record.h"
#include "store/sqlite.h"
#include "support/store_samples.h"
#include "support/temp_folder.h"
#include "vigie/store.h"

namespace vigie {
namespace {

using store::Access;
using store::Database;

ErrorCode code_of(const std::string& path) {
  const auto store = Store::open(path);
  return store ? ErrorCode::internal : store.error().code;
}

TEST(OpenStore, AFileThatIsNoDatabaseIsRefusedAndLeftAlone) {
  const test::TempFolder folder;
  const std::string path = folder.file("notes.txt");
  const std::string text(5000, 'x');
  ASSERT_TRUE(write_file(path, text));
  EXPECT_EQ(code_of(path), ErrorCode::corrupt);
  EXPECT_EQ(read_file(path, 1 << 20).value(), text);
}

TEST(OpenStore, ADatabaseOfAnotherProgramIsRefusedAndLeftAlone) {
  const test::TempFolder folder;
  const std::string path = folder.file("other.db");
  ASSERT_TRUE(Database::open(path, Access::write)->run("CREATE TABLE t (a)"));
  const auto before = read_file(path, 1 << 20).value();
  EXPECT_EQ(code_of(path), ErrorCode::incompatible);
  EXPECT_EQ(read_file(path, 1 << 20).value(), before);
}

TEST(OpenStore, AStoreOfANewerVersionIsRefused) {
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  ASSERT_TRUE(Store::open(path));
  ASSERT_TRUE(Database::open(path, Access::write)->run("PRAGMA user_version = 99"));
  const auto store = Store::open(path);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::incompatible);
  EXPECT_NE(store.error().message().find("newer"), std::string::npos) << store.error().message();
  EXPECT_EQ(Store::open_read_only(path).error().code, ErrorCode::incompatible);
}

TEST(OpenStore, ACutStoreIsCalledDamaged) {
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  {
    auto store = Store::open(path);
    std::vector<StoryRecord> stories;
    for (int i = 0; i < 200; ++i) {
      stories.push_back(
          test::sample_story(std::to_string(i) + ".txt", "Headline " + std::to_string(i), std::string(900, 'a')));
    }
    ASSERT_TRUE(store->add(stories));
  }
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  auto store = Store::open(path);
  const auto stories =
      store ? store->stories({.limit = 1000}) : Result<Answer<StoryRecord>>(tl::unexpected(store.error()));
  ASSERT_FALSE(stories);
  EXPECT_EQ(stories.error().code, ErrorCode::corrupt) << stories.error().message();
}

TEST(OpenStore, AMissingFolderAndAMissingStoreAreToldApart) {
  EXPECT_EQ(code_of("/nonexistent-folder/a.vigie"), ErrorCode::unreadable);
  EXPECT_EQ(Store::open_read_only("/nonexistent-folder/a.vigie").error().code, ErrorCode::not_found);
}

TEST(OpenStore, WritingToAStoreOpenedForReadingIsRefused) {
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  ASSERT_TRUE(Store::open(path));
  auto store = Store::open_read_only(path);
  ASSERT_TRUE(store) << store.error().message();
  EXPECT_EQ(store->add({test::sample_story("a.txt", "A", "B")}).error().code, ErrorCode::unwritable);
}

TEST(OpenStore, AStoreInAFolderWithoutWriteRightsCanBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "rights do not bind the superuser";
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  ASSERT_TRUE(Store::open(path)->add({test::sample_story("a.txt", "A", "B")}));
  const std::string parent = std::filesystem::path(path).parent_path();
  ASSERT_EQ(chmod(parent.c_str(), 0500), 0);
  const auto store = Store::open_read_only(path);
  const auto total = store ? store->stories({})->total : 0;
  chmod(parent.c_str(), 0700);
  EXPECT_EQ(total, 1U);
}

TEST(OpenStore, AWriterThatHoldsTheStoreMakesTheOtherOneBusy) {
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  auto store = Store::open(path);
  const auto other = Database::open(path, Access::write);
  ASSERT_TRUE(other->run("BEGIN IMMEDIATE"));
  EXPECT_EQ(store->add({test::sample_story("a.txt", "A", "B")}).error().code, ErrorCode::busy);
  ASSERT_TRUE(other->run("COMMIT"));
  EXPECT_TRUE(store->add({test::sample_story("a.txt", "A", "B")}));
}

TEST(OpenStore, StoresOfEveryPastVersionCanBeReadAndWritten) {
  for (const char* name : {"v1.vigie"}) {
    const test::TempFolder folder;
    const std::string path = folder.file(name);
    std::filesystem::copy_file(std::string(VIGIE_SOURCE_DIR "/tests/store/") + name, path);
    auto store = Store::open(path);
    ASSERT_TRUE(store) << store.error().message();
    EXPECT_EQ(store->stories({.text = "hostel"})->total, 1U);
    const auto event = store->events({.country = "UA"});
    ASSERT_EQ(event->total, 1U);
    EXPECT_EQ(event->items[0].place->name, "Kostiantynivka");
    EXPECT_TRUE(store->add({test::sample_story("new.txt", "A", "B")}));
  }
}

// Makes the file that the test above reads, for a new version of the tables:
//   store_tests --gtest_also_run_disabled_tests --gtest_filter='*MakesTheFile*'
TEST(OpenStore, DISABLED_MakesTheFileOfThisVersion) {
  const std::string path = "v1.vigie";
  auto store = Store::open(path);
  const auto story = test::sample_story("a.txt", "Missile hits hostel", "Three were killed.");
  ASSERT_TRUE(store->add({story}));
  ASSERT_TRUE(store->merge([&](const auto&) { return std::vector<Event>{test::sample_event(story)}; }));
}

}  // namespace
}  // namespace vigie
