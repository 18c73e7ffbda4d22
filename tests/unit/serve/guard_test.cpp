// SPDX-License-Identifier: Apache-2.0
#include "serve/guard.h"

#include <gtest/gtest.h>

namespace vigie::serve {
namespace {

int refused(const std::string& method, const std::string& host, const std::vector<std::string>& names = {}) {
  const auto refusal = refuse({method, "/", {}, {{"host", host}}}, names);
  return refusal ? refusal->status : 0;
}

TEST(Guard, HostNamesLoseTheirPort) {
  EXPECT_EQ(host_name("LocalHost:8080"), "localhost");
  EXPECT_EQ(host_name("[::1]:8080"), "::1");
  EXPECT_EQ(host_name("127.0.0.1"), "127.0.0.1");
  EXPECT_EQ(host_name("["), "");
  EXPECT_EQ(host_name(""), "");
}

TEST(Guard, OnlyNamesOfThisMachineAreAnswered) {
  EXPECT_EQ(refused("GET", "127.0.0.1:8080"), 0);
  EXPECT_EQ(refused("GET", "localhost"), 0);
  EXPECT_EQ(refused("GET", "[::1]:1"), 0);
  EXPECT_EQ(refused("GET", "attacker.example"), 421);
  EXPECT_EQ(refused("GET", "127.0.0.1.attacker.example"), 421);
  EXPECT_EQ(refused("GET", "localhost@attacker.example"), 421);
  EXPECT_EQ(refused("GET", ""), 421);
  EXPECT_EQ(refused("GET", "desk.example:80", {"desk.example"}), 0);
}

TEST(Guard, OnlyReadingIsAnswered) {
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"}) {
    EXPECT_EQ(refused(method, "localhost"), 405) << method;
  }
  EXPECT_EQ(refused("HEAD", "localhost"), 0);
}

TEST(Guard, ErrorsCarryCodeWordsAndPlaceWhateverTheirBytes) {
  const Response response = error_response(Error{ErrorCode::bad_input, "no \"such\" thing", "a\xff", 0});
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.body,
            "{\"error\":{\"code\":\"bad_input\",\"what\":\"no \\\"such\\\" thing\",\"where\":\"a\xEF\xBF\xBD\"}}");
}

}  // namespace
}  // namespace vigie::serve
