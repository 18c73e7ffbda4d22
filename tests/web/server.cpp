// The server of the browser tests: fills a new store with the sample world and serves it until its input ends.
//   vigie_web_test_server FILE [MORE]      prints the address on one line; MORE: that many further events
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include "serve/server.h"
#include "support/serve_samples.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string db = argv[1];
  const auto more = argc > 2 ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 0U;
  if (const auto filled = vigie::test::fill_store(db, vigie::test::large_world(more)); !filled) {
    std::cerr << filled.error().message() << '\n';
    return 2;
  }
  auto server = vigie::serve::Server::open({.db = db, .port = 0});
  if (!server) {
    std::cerr << server.error().message() << '\n';
    return 2;
  }
  std::cout << server->url() << std::endl;
  std::thread until_input_ends([&] {
    while (std::cin.get() != std::char_traits<char>::eof()) {
    }
    server->stop();
  });
  server->run();
  until_input_ends.join();
  return 0;
}
