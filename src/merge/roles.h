// Roles: what part each claim plays in its event. Tested in tests/unit/merge/origins_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/account.h"

namespace vigie::merge {

// denies    the story has someone say that it did not happen, and nobody say that it did
// retracts  its outlet takes the happening back        corrects  its outlet puts an earlier story right
// background  looks back while another story tells it as news; else tells
void assign_roles(Draft& draft);

}  // namespace vigie::merge
