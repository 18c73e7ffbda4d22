// A server on a free port over the sample world, for one test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include "serve/server.h"
#include "support/http_client.h"
#include "support/serve_samples.h"
#include "support/temp_folder.h"

namespace vigie::test {

class ServerTest : public testing::Test {
 protected:
  ServerTest() { start({}); }
  ~ServerTest() override { stop(); }

  void start(serve::ServerOptions options) {
    options.db = folder_.file("a.db");
    options.port = 0;
    const auto filled = fill_store(options.db, world_);
    EXPECT_TRUE(filled) << filled.error().message();
    auto server = serve::Server::open(options);
    ASSERT_TRUE(server) << server.error().message();
    server_ = std::make_unique<serve::Server>(std::move(*server));
    thread_ = std::thread([this] { server_->run(); });
  }

  void stop() {
    if (server_) server_->stop();
    if (thread_.joinable()) thread_.join();
  }

  Reply get(const std::string& target, const std::string& headers = {}) {
    return fetch(server_->port(), "GET", target, headers);
  }

  World world_ = sample_world();
  TempFolder folder_;
  std::unique_ptr<serve::Server> server_;
  std::thread thread_;
};

}  // namespace vigie::test
