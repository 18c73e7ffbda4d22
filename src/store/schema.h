// The tables of a store file and their versions. Every version ever released can be brought to the newest: a change of
// the tables is one more script at the end of the list in schema.cpp, and one more old file in tests/store/.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqlite.h"

namespace vigie::store {

// Checks that the file is a store, of a version that we know, without writing to it unless it is new or old and
// `access` is write. Errors: incompatible (other program, newer version, old version opened for reading), corrupt,
// busy.
[[nodiscard]] Result<void> prepare_schema(const Database& database, Access access);

}  // namespace vigie::store
