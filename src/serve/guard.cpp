// SPDX-License-Identifier: Apache-2.0
#include "serve/guard.h"

#include <algorithm>
#include <cctype>

#include "store/json.h"

namespace vigie::serve {
namespace {

// The names of the loopback interface (RFC 6761 keeps "localhost" for it).
constexpr std::string_view kLoopback[] = {"localhost", "127.0.0.1", "::1"};

// data: is for the few pixels that the map's style sheet carries within it.
constexpr std::string_view kContentPolicy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

std::string_view code_name(ErrorCode code) {
  switch (code) {
#define VIGIE_ERROR(name, exit_status, http_status, sentence) \
  case ErrorCode::name:                                       \
    return #name;
#include "vigie/errors.def"
#undef VIGIE_ERROR
  }
  return "internal";
}

}  // namespace

Response error_response(int status, std::string_view code, std::string_view what, std::string_view where) {
  store::Json error;
  error["code"] = code;
  error["what"] = what;
  error["where"] = where;
  store::Json body;
  body["error"] = std::move(error);
  Response response;
  response.status = status;
  response.body = store::dump(body);
  return response;
}

Response error_response(const Error& error) {
  return error_response(http_status(error.code), code_name(error.code), error.what, error.where);
}

std::string host_name(std::string_view host_header) {
  if (host_header.starts_with('[')) {
    host_header = host_header.substr(1, host_header.find(']') - 1);
  } else {
    host_header = host_header.substr(0, host_header.find(':'));
  }
  std::string name(host_header);
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

std::optional<Response> refuse(const Request& request, const std::vector<std::string>& names) {
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = error_response(405, "method_not_allowed", "this interface only reads: use GET", request.path);
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  const std::string name = host_name(request.header("Host"));
  const bool ours =
      std::ranges::find(kLoopback, name) != std::end(kLoopback) || std::ranges::find(names, name) != names.end();
  if (!ours) {
    return error_response(421, "misdirected", "this server answers only to names of its own machine, such as localhost",
                          name);
  }
  return std::nullopt;
}

void put_security_headers(Response& response) {
  response.headers.insert(response.headers.end(), {
                                                      {"Content-Security-Policy", std::string(kContentPolicy)},
                                                      {"X-Content-Type-Options", "nosniff"},
                                                      {"X-Frame-Options", "DENY"},
                                                      {"Referrer-Policy", "no-referrer"},
                                                      {"Cross-Origin-Resource-Policy", "same-origin"},
                                                      {"Cross-Origin-Opener-Policy", "same-origin"},
                                                  });
}

}  // namespace vigie::serve
