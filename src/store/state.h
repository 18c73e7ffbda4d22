// What a Store holds, shared by the files that implement it. One connection, used by one thread at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "store/sqlite.h"
#include "vigie/store.h"

namespace vigie {

struct Store::State {
  explicit State(store::Database given) : database(std::move(given)) {}

  store::Database database;
  std::recursive_mutex mutex;  // recursive: what each_event visits may ask the store for a story
};

}  // namespace vigie
