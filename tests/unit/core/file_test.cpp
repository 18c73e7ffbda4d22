// SPDX-License-Identifier: Apache-2.0
#include "core/file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "core/geo.h"
#include "core/hash.h"

namespace vigie {
namespace {

struct Folder : testing::Test {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("vigie-file-test-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() override { std::filesystem::remove_all(path); }
};

TEST_F(Folder, WritesWholeFilesAndReadsThemBack) {
  const std::string file = path / "a";
  ASSERT_TRUE(write_file(file, "first"));
  ASSERT_TRUE(write_file(file, "second"));
  EXPECT_EQ(read_file(file, 100).value(), "second");
  const auto mapped = MappedFile::open(file);
  ASSERT_TRUE(mapped);
  EXPECT_EQ(mapped->bytes(), "second");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path), {}), 1) << "nothing half-written is left behind";
}

TEST_F(Folder, SaysWhatIsWrong) {
  EXPECT_EQ(read_file(path / "missing", 100).error().code, ErrorCode::not_found);
  EXPECT_EQ(read_file(path, 100).error().code, ErrorCode::bad_input);
  ASSERT_TRUE(write_file(path / "long", std::string(101, 'x')));
  EXPECT_EQ(read_file(path / "long", 100).error().code, ErrorCode::too_large);
  EXPECT_EQ(MappedFile::open(path / "missing").error().code, ErrorCode::not_found);
  EXPECT_FALSE(write_file(path / "no" / "folder", "x"));
}

TEST(Hash, IsStable) {
  EXPECT_EQ(hex16(hash64("Vigie")).size(), 16U);
  EXPECT_EQ(hex16(0xab), "00000000000000ab");
  EXPECT_NE(hash64("a"), hash64("b"));
}

TEST(Geo, MeasuresGreatCircles) {
  EXPECT_NEAR(distance_km(48.8566, 2.3522, 51.5074, -0.1278), 343.6, 2.0);  // Paris to London
  EXPECT_EQ(distance_km(1, 2, 1, 2), 0.0);
  EXPECT_NEAR(distance_km(0, 179.5, 0, -179.5), 111.2, 1.0);  // across the date line
}

}  // namespace
}  // namespace vigie
