// Wraps cpp-httplib (MIT licence; Debian libcpp-httplib-dev): sockets, threads and the parsing of requests.
// SPDX-License-Identifier: Apache-2.0
#include "serve/http.h"

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <thread>

#include "core/limits.h"

namespace vigie::serve {
namespace {

constexpr std::size_t kThreads = 8;
constexpr time_t kTimeoutSeconds = 5;

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

Request from_library(const httplib::Request& in) {
  Request out{.method = in.method, .path = in.path, .parameters = {}, .headers = {}};
  out.parameters.assign(in.params.begin(), in.params.end());
  out.headers.assign(in.headers.begin(), in.headers.end());
  return out;
}

void to_library(Response&& in, httplib::Response& out) {
  out.status = in.status;
  for (const auto& [name, value] : in.headers) out.set_header(name, value);
  if (in.status != 304) out.set_content(std::move(in.body), in.content_type);
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (same_name(key, name)) return value;
  }
  return {};
}

struct Listener::State {
  httplib::Server server;
  int port = 0;
  std::atomic<bool> stopped{false};
};

Listener::Listener(std::unique_ptr<State> state) : state_(std::move(state)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

Result<Listener> Listener::bind(const std::string& host, int port) {
  auto state = std::make_unique<State>();
  httplib::Server& server = state->server;
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };  // the library deletes it
  server.set_keep_alive_max_count(1);
  server.set_read_timeout(kTimeoutSeconds);
  server.set_write_timeout(kTimeoutSeconds);
  server.set_payload_max_length(limits::kRequestBytes);
  server.set_tcp_nodelay(true);
  // The library's own choice, SO_REUSEPORT, would let two servers share a port without either noticing.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  if (port == 0) {
    state->port = server.bind_to_any_port(host);
    if (state->port < 0) state->port = 0;
  } else if (server.bind_to_port(host, port)) {
    state->port = port;
  }
  if (state->port == 0) {
    return fail(ErrorCode::busy, host + ":" + std::to_string(port),
                "cannot listen there: the port is taken or the address is not this machine's; try --port 0");
  }
  return Listener(std::move(state));
}

int Listener::port() const { return state_->port; }

void Listener::run(const Handler& handler) {
  httplib::Server& server = state_->server;
  server.set_pre_routing_handler([&handler](const httplib::Request& in, httplib::Response& out) {
    to_library(handler(from_library(in)), out);
    return httplib::Server::HandlerResponse::Handled;
  });
  if (!state_->stopped) server.listen_after_bind();
}

void Listener::stop() {
  // The library forgets a stop that comes while run() is between its first line and the first accept(): ask until
  // it has heard.
  state_->stopped = true;
  for (int tries = 0; tries < 100 && !state_->server.is_running(); ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  state_->server.stop();
}

}  // namespace vigie::serve
