// Files that are wrong in any way are errors that name the file and what to do; none brings the program down.
// SPDX-License-Identifier: Apache-2.0
#include "model/net_file.h"

#include <gtest/gtest.h>

#include <random>

#include "model/net.h"
#include "support/random_net.h"

namespace vigie::test {
namespace {

Error error_of(const std::string& bytes) {
  const auto net = model::Net::open(written("damaged.net", bytes));
  return net ? Error{ErrorCode::internal, "no error", {}} : net.error();
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const auto at = bytes.find(from);
  EXPECT_NE(at, std::string::npos);
  return bytes.replace(at, from.size(), to);
}

TEST(NetFile, AWholeFileOpens) {
  const auto net = model::Net::open(written("whole.net", random_net({})));
  ASSERT_TRUE(net.has_value()) << net.error().message();
  EXPECT_EQ(net->language(), "fr");
  EXPECT_EQ(net->made(), "random");
}

TEST(NetFile, AMissingFileIsNotFound) {
  const auto net = model::Net::open("/nowhere/fr.net");
  ASSERT_FALSE(net.has_value());
  EXPECT_EQ(net.error().code, ErrorCode::not_found);
  EXPECT_EQ(net.error().where, "/nowhere/fr.net");
}

TEST(NetFile, OneOfAnotherVersionIsIncompatible) {
  std::string bytes = random_net({});
  bytes[6] = '2';
  EXPECT_EQ(error_of(bytes).code, ErrorCode::incompatible);
}

TEST(NetFile, ErrorsNameTheFileTheFaultAndTheRemedy) {
  const Error error = error_of(random_net({}, "layer1_v"));
  EXPECT_EQ(error.code, ErrorCode::corrupt);
  EXPECT_NE(error.where.find("damaged.net"), std::string::npos);
  EXPECT_NE(error.what.find("layer1_v of f32 [3, 2, 32] where f32 [2, 2, 32] is due"), std::string::npos) << error.what;
  EXPECT_NE(error.what.find("models/"), std::string::npos);
}

TEST(NetFile, WrongDescriptionsAreRefused) {
  const std::string bytes = random_net({});
  EXPECT_EQ(error_of("").code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "\"hidden\":32", "\"hidden\":30")).code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "\"embed\":24", "\"embed\":-4")).code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "\"l-0+\"", "\"?-0+\"")).code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "\"root\"", "\"boot\"")).code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "B-PER", "B-CAR")).code, ErrorCode::corrupt);
  EXPECT_EQ(error_of(replaced(bytes, "{\"language\"", "[\"language\"")).code, ErrorCode::corrupt);
}

TEST(NetFile, CutFilesAndFlippedBytesDoNoHarm) {
  const std::string bytes = random_net({});
  std::mt19937 random(3);
  for (int turn = 0; turn < 300; ++turn) {
    std::string broken = bytes;
    if (turn % 3 == 0) {
      broken.resize(random() % bytes.size());
      EXPECT_EQ(error_of(broken).code, ErrorCode::corrupt);
      continue;
    }
    const std::size_t range = turn % 3 == 1 ? 4000 : bytes.size();  // the description, or anywhere
    for (int i = 0; i < 4; ++i) broken[random() % range] = static_cast<char>(random());
    (void)error_of(broken);
  }
}

}  // namespace
}  // namespace vigie::test
