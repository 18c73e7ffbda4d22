// One HTTP request over a plain socket, byte for byte as written, so that tests can also send what no client would.
//   fetch(port, "GET", "/api/v1/health").status == 200
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <map>
#include <string>

namespace vigie::test {

struct Reply {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case; of repeated ones the last
  std::string body;
};

inline std::string send_raw(int port, const std::string& request) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string reply;
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::send(socket, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size())) {
    char buffer[65536];
    for (ssize_t n = 0; (n = ::recv(socket, buffer, sizeof buffer, 0)) > 0;)
      reply.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(socket);
  return reply;
}

inline Reply parse_reply(const std::string& text) {
  Reply reply;
  const std::size_t end = text.find("\r\n\r\n");
  if (end == std::string::npos || text.size() < 12) return reply;
  reply.status = std::atoi(text.substr(9, 3).c_str());
  reply.body = text.substr(end + 4);
  for (std::size_t at = text.find("\r\n") + 2; at < end;) {
    const std::size_t line_end = text.find("\r\n", at);
    const std::size_t colon = text.find(": ", at);
    std::string name = text.substr(at, colon - at);
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    reply.headers[name] = text.substr(colon + 2, line_end - colon - 2);
    at = line_end + 2;
  }
  return reply;
}

// `more` holds further header lines, each with its line end.
inline Reply fetch(int port, const std::string& method, const std::string& target, const std::string& more = {},
                   const std::string& host = "127.0.0.1") {
  return parse_reply(send_raw(port, method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n"));
}

}  // namespace vigie::test
