// SPDX-License-Identifier: Apache-2.0
#include "serve/server.h"

#include <array>
#include <optional>

#include "core/hash.h"
#include "serve/answers.h"
#include "serve/assets.h"
#include "serve/guard.h"
#include "serve/http.h"
#include "serve/pool.h"

namespace vigie::serve {
namespace {

struct Route {
  std::string_view path;  // "{id}" stands for the rest
  Result<Response> (*answer)(const Asked&);
};

constexpr std::array kRoutes = {
    Route{"/api/v1/actors", answer_actors},   Route{"/api/v1/claims", answer_claims},
    Route{"/api/v1/events", answer_events},   Route{"/api/v1/events/{id}", answer_event},
    Route{"/api/v1/health", answer_health},   Route{"/api/v1/places", answer_places},
    Route{"/api/v1/stories", answer_stories}, Route{"/api/v1/stories/{id}", answer_story},
};
constexpr std::string_view kId = "{id}";
constexpr std::string_view kDescription = "/api/v1/openapi.json";

// The id in `path`, empty for a route without one; nothing where the route is another's.
std::optional<std::string> match(const Route& route, std::string_view path) {
  if (!route.path.ends_with(kId)) return route.path == path ? std::optional<std::string>("") : std::nullopt;
  const std::string_view stem = route.path.substr(0, route.path.size() - kId.size());
  if (!path.starts_with(stem) || path.size() == stem.size()) return std::nullopt;
  return std::string(path.substr(stem.size()));
}

// Of the store's version and all of the request that the answer depends on. The version is read before the answer, so
// that a write in between makes the tag too old, never the answer.
std::string entity_tag(const std::string& version, const Request& request) {
  std::uint64_t hash = hash64(VIGIE_VERSION, hash64(version, hash64(request.path)));
  for (const auto& [name, value] : request.parameters) hash = hash64(value, hash64(name, hash));
  hash = hash64(request.header("Accept"), hash);
  return "\"" + hex16(hash) + "\"";
}

bool holds(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

Result<Response> answer_route(const Route& route, const Request& request, std::string id, StorePool& pool) {
  VIGIE_TRY(const StorePool::Loan store, pool.borrow());
  VIGIE_TRY(const std::string version, store->version());
  const std::string tag = entity_tag(version, request);
  const Fields headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}, {"Vary", "Accept"}};
  Response response;
  response.status = 304;
  if (!holds(request.header("If-None-Match"), tag)) {
    VIGIE_TRY(response, route.answer({request, *store, std::move(id)}));
  }
  response.headers.insert(response.headers.end(), headers.begin(), headers.end());
  return response;
}

Response answer_interface(const Request& request, StorePool& pool) {
  for (const Route& route : kRoutes) {
    if (auto id = match(route, request.path)) {
      auto response = answer_route(route, request, std::move(*id), pool);
      return response ? std::move(*response) : error_response(response.error());
    }
  }
  return error_response(404, "not_found", "there is no such address; /api/v1/openapi.json lists them", request.path);
}

}  // namespace

struct Server::State {
  ServerOptions options;
  StorePool pool;
  Listener listener;

  State(ServerOptions given, Listener bound)
      : options(std::move(given)), pool(options.db), listener(std::move(bound)) {}

  Response answer(const Request& request) {
    if (auto refusal = refuse(request, options.names)) return std::move(*refusal);
    if (request.path.starts_with("/api/") && request.path != kDescription) return answer_interface(request, pool);
    auto file = answer_file(request, options.web_dir);
    if (!file) return error_response(404, "not_found", "there is no such page", request.path);
    for (const auto& [name, value] : file->headers) {
      if (name == "ETag" && holds(request.header("If-None-Match"), value)) file->status = 304;
    }
    return std::move(*file);
  }
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::open(ServerOptions options) {
  { VIGIE_TRY([[maybe_unused]] const Store probe, Store::open_read_only(options.db)); }
  VIGIE_TRY(Listener listener, Listener::bind(options.host, options.port));
  options.names.push_back(options.host);
  return Server(std::make_unique<State>(std::move(options), std::move(listener)));
}

int Server::port() const { return state_->listener.port(); }

std::string Server::url() const {
  const bool v6 = state_->options.host.find(':') != std::string::npos;
  const std::string host = v6 ? "[" + state_->options.host + "]" : state_->options.host;
  return "http://" + host + ":" + std::to_string(port()) + "/";
}

void Server::run() {
  state_->listener.run([this](const Request& request) {
    Response response = state_->answer(request);
    put_security_headers(response);
    return response;
  });
}

void Server::stop() { state_->listener.stop(); }

std::vector<std::string_view> route_paths() {
  std::vector<std::string_view> paths = {kDescription};
  for (const Route& route : kRoutes) paths.push_back(route.path);
  return paths;
}

}  // namespace vigie::serve
