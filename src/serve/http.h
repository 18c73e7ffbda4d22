// HTTP/1.1 for serve/: a request in, a response out, one function for all of them. The only file that knows which
// library speaks the protocol is http.cpp; everything else sees these three types.
//
//   auto listener = Listener::bind("127.0.0.1", 0);
//   listener->run([](const Request& request) { return Response{.status = 200, .body = request.path}; });
//
// Tested through the server in tests/unit/serve/.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vigie/result.h"

namespace vigie::serve {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;
  std::string path;   // percent-decoded, without the query
  Fields parameters;  // decoded, repeated ones in the order of the target
  Fields headers;

  // First value, names compared without case; empty where it is not there.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::string body;
  Fields headers;
};

using Handler = std::function<Response(const Request&)>;

// A socket that listens. Connections are closed after each answer: a browser's idle ones would hold the threads, and
// what a careless client sends after a request can never be taken for a second one.
class Listener {
 public:
  // Port 0: any that is free. Error: busy.
  [[nodiscard]] static Result<Listener> bind(const std::string& host, int port);
  Listener(Listener&&) noexcept;
  Listener& operator=(Listener&&) noexcept;
  ~Listener();

  [[nodiscard]] int port() const;
  // Answers until stop(); the handler is called from several threads at once.
  void run(const Handler& handler);
  void stop();  // from any thread, before, during or after run()

 private:
  struct State;
  explicit Listener(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace vigie::serve
