// UD's features as Word holds them. "Gender=Masc|Number=Sing" -> feature::masculine | feature::singular; features that
// Word does not hold are left out. The same table made forms.tsv (training/forms/treebanks.py).
// Tested in tests/unit/model/labels_test.cpp. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace vigie::model {

[[nodiscard]] std::uint32_t features_from(std::string_view feats);

}  // namespace vigie::model
