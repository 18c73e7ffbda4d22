// vigie serve: the record of one store on a map, on this machine only. SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <thread>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "serve/server.h"

namespace vigie::cli {

int serve_store(const ServeOptions& options) {
  // Signals are taken by a thread that waits for them, since a handler may not stop the server itself.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  auto server = serve::Server::open({options.db, options.host, options.port, {}, options.web_dir});
  if (!server) {
    complain(server.error());
    return exit_status(server.error().code);
  }
  std::printf("%s\n", server->url().c_str());
  std::fflush(stdout);
  std::fputs("open the address above in a browser; Ctrl-C stops the server\n", stderr);
  std::thread waiting([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    server->stop();
  });
  server->run();
  // run() also returns when the socket fails: wake the waiting thread either way.
  pthread_kill(waiting.native_handle(), SIGTERM);
  waiting.join();
  return 0;
}

}  // namespace vigie::cli
