// Examples of RFC 3986, part 5.4. SPDX-License-Identifier: Apache-2.0
#include "page/url.h"

#include <gtest/gtest.h>

namespace vigie::page {
namespace {

TEST(Url, RelativeOnesAreMadeWholeAsTheStandardSays) {
  const std::pair<const char*, const char*> cases[] = {{"g:h", "g:h"},
                                                       {"g", "http://a/b/c/g"},
                                                       {"./g", "http://a/b/c/g"},
                                                       {"g/", "http://a/b/c/g/"},
                                                       {"/g", "http://a/g"},
                                                       {"//g", "http://g"},
                                                       {"?y", "http://a/b/c/d;p?y"},
                                                       {"g?y", "http://a/b/c/g?y"},
                                                       {"#s", "http://a/b/c/d;p?q#s"},
                                                       {"g?y#s", "http://a/b/c/g?y#s"},
                                                       {"", "http://a/b/c/d;p?q"},
                                                       {".", "http://a/b/c/"},
                                                       {"..", "http://a/b/"},
                                                       {"../g", "http://a/b/g"},
                                                       {"../..", "http://a/"},
                                                       {"../../g", "http://a/g"},
                                                       {"../../../g", "http://a/g"},
                                                       {"/./g", "http://a/g"},
                                                       {"/../g", "http://a/g"},
                                                       {"g..", "http://a/b/c/g.."}};
  for (const auto& [reference, whole] : cases)
    EXPECT_EQ(resolve_url("http://a/b/c/d;p?q", reference), whole) << reference;
}

TEST(Url, WithoutABaseStaysAsItIs) { EXPECT_EQ(resolve_url("", "a/b"), "a/b"); }
TEST(Url, OfABareHostTakesASlash) { EXPECT_EQ(resolve_url("http://a", "b"), "http://a/b"); }
TEST(Url, PercentSignsAreDecoded) { EXPECT_EQ(decode_percent("a%20b%2"), "a b%2"); }

}  // namespace
}  // namespace vigie::page
