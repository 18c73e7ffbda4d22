// The networks of a folder, models/: <language>.net each, all that are there. A language without one is analysed by the
// hidden Markov tagger. Tested in tests/unit/model/net_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/net.h"

namespace vigie::model {

class Models {
 public:
  Models() = default;
  // No folder and an empty one are no error: no networks. A file that cannot be used is.
  [[nodiscard]] static Result<Models> open(const std::string& folder);
  // Null where there is none for the language. "fr-CA" finds "fr".
  [[nodiscard]] const Net* find(std::string_view language) const;

 private:
  std::map<std::string, Net, std::less<>> nets_;
};

}  // namespace vigie::model
