// Read-only connections to one store, lent to the threads that answer requests: a connection is used by one thread at
// a time, and kept for the next one.
//   auto store = pool.borrow();  if (store) (*store)->events(query);
// Tested in tests/unit/serve/server_test.cpp (many threads at once).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "vigie/store.h"

namespace vigie::serve {

class StorePool {
 public:
  explicit StorePool(std::string path) : path_(std::move(path)) {}

  // Gives the connection back when it goes.
  class Loan {
   public:
    Loan(StorePool& pool, Store store) : pool_(&pool), store_(std::make_unique<Store>(std::move(store))) {}
    Loan(Loan&&) noexcept = default;
    Loan& operator=(Loan&&) noexcept = default;
    ~Loan() {
      if (store_) pool_->give_back(std::move(*store_));
    }
    const Store* operator->() const { return store_.get(); }
    const Store& operator*() const { return *store_; }

   private:
    StorePool* pool_;
    std::unique_ptr<Store> store_;
  };

  [[nodiscard]] Result<Loan> borrow() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        Loan loan(*this, std::move(idle_.back()));
        idle_.pop_back();
        return loan;
      }
    }
    VIGIE_TRY(Store store, Store::open_read_only(path_));
    return Loan(*this, std::move(store));
  }

 private:
  void give_back(Store store) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(store));
  }

  std::string path_;
  std::mutex mutex_;
  std::vector<Store> idle_;
};

}  // namespace vigie::serve
