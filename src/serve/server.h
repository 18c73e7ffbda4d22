// The HTTP interface and the web page of one store, read only.
//
//   auto server = serve::Server::open({.db = "vigie.db", .port = 8080});
//   if (server) { std::cout << server->url() << '\n'; server->run(); }
//
// GET /                         the page
// GET /api/v1/openapi.json      every route, parameter and answer of the interface; src/serve/openapi.json
// Answers only to names of this machine (guard.h). ETags change with the store; If-None-Match gives 304.
// Tested in tests/unit/serve/server_test.cpp and, in a browser, in tests/web/.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vigie/result.h"

namespace vigie::serve {

struct ServerOptions {
  std::string db = {};
  std::string host = "127.0.0.1";
  int port = 8080;                      // 0: any that is free
  std::vector<std::string> names = {};  // further names that the Host header may carry, beside those of the loopback
  std::string web_dir = {};             // serves the page from this folder instead of the built-in one; empty: built in
};

class Server {
 public:
  // Opens the store once, so that its errors come here; then binds the port. Errors: those of the store, busy.
  [[nodiscard]] static Result<Server> open(ServerOptions options);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  [[nodiscard]] int port() const;
  [[nodiscard]] std::string url() const;  // "http://127.0.0.1:8080/"
  void run();                             // answers until stop()
  void stop();                            // from any thread; not from a signal handler

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// The paths of the interface as openapi.json writes them, "/api/v1/events/{id}"; for the test that both agree.
[[nodiscard]] std::vector<std::string_view> route_paths();

}  // namespace vigie::serve
