// What every answer is held to: read only, asked for under a name of this machine, nothing from other hosts.
// A page on the web can make a browser resolve its own name to 127.0.0.1 (DNS rebinding) and read what listens there;
// the Host header still carries that page's name, so that a request under any name but ours is refused.
// Tested in tests/unit/serve/guard_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http.h"

namespace vigie::serve {

// {"error": {"code": ..., "what": ..., "where": ...}}
[[nodiscard]] Response error_response(int status, std::string_view code, std::string_view what, std::string_view where);
[[nodiscard]] Response error_response(const Error& error);

// "localhost:8080" -> "localhost"; "[::1]:80" -> "::1"; lower case.
[[nodiscard]] std::string host_name(std::string_view host_header);

// The refusal, if the request is to be refused: 405 for anything but GET and HEAD, 421 for a host not in `names`.
[[nodiscard]] std::optional<Response> refuse(const Request& request, const std::vector<std::string>& names);

// Puts the headers that every answer carries.
void put_security_headers(Response& response);

}  // namespace vigie::serve
