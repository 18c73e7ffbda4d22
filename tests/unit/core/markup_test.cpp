// SPDX-License-Identifier: Apache-2.0
#include "core/markup.h"

#include <gtest/gtest.h>

namespace vigie::test {
namespace {

TEST(Markup, WhatEndsElementsAndAttributesIsEscapedAndNothingElse) {
  EXPECT_EQ(markup::escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
  EXPECT_EQ(markup::escaped("L'été à Kiev — été"), "L'été à Kiev — été");
}

TEST(Markup, WhatIsEscapedAlreadyIsEscapedAgain) { EXPECT_EQ(markup::escaped("&amp;"), "&amp;amp;"); }

TEST(Markup, AppendingKeepsWhatStandsBefore) {
  std::string out = "<p>";
  markup::append_escaped(out, "1 < 2");
  EXPECT_EQ(out, "<p>1 &lt; 2");
}

}  // namespace
}  // namespace vigie::test
