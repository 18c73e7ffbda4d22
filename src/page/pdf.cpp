// The one file that runs another program. SPDX-License-Identifier: Apache-2.0
#include "page/pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "core/limits.h"

namespace vigie::page {
namespace {

constexpr int kSeconds = 30;              // of the other program's time
constexpr rlim_t kMemory = 2ULL << 30U;   // of its address space
constexpr std::size_t kHeadBytes = 1024;  // of a file, within which "%PDF-" stands
constexpr const char* kProgram = "pdftotext";

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  [[nodiscard]] int get() const { return number_; }
  void reset(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

// A file of the memory alone, at its begin.
bool fill(Descriptor& file, std::string_view bytes) {
  file.reset(memfd_create("vigie-pdf", MFD_CLOEXEC));
  while (file.get() >= 0 && !bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file.get() >= 0 && lseek(file.get(), 0, SEEK_SET) == 0;
}

void limit(int what, rlim_t most) {
  const rlimit value{most, most};
  setrlimit(static_cast<__rlimit_resource>(what), &value);
}

// In the child: nothing but calls that are safe after a fork of a process with threads.
[[noreturn]] void become_program(int in, int out) {
  limit(RLIMIT_CPU, kSeconds);
  limit(RLIMIT_AS, kMemory);
  limit(RLIMIT_CORE, 0);
  dup2(in, 0);
  dup2(out, 1);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) dup2(nowhere, 2);
  execlp(kProgram, kProgram, "-q", "-bbox-layout", "-", "-", static_cast<char*>(nullptr));
  _exit(127);
}

// All that comes, until the end, the limit or the time.
bool read_all(int from, std::string& out) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(2 * kSeconds);
  std::array<char, 65536> buffer{};
  while (out.size() <= 4 * limits::kPageBytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    pollfd wait{from, POLLIN, 0};
    const int ready = left.count() > 0 ? poll(&wait, 1, static_cast<int>(left.count())) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = read(from, buffer.data(), buffer.size());
    if (got == 0) return true;
    if (got < 0 && errno != EINTR) return false;
    if (got > 0) out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return false;
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
  const std::size_t at = bytes.substr(0, kHeadBytes).find("%PDF-");
  // Text that only tells of the mark has words before it.
  return at == 0 || (at != std::string_view::npos &&
                     bytes.substr(0, at).find_first_not_of("\xEF\xBB\xBF \t\r\n\0") == std::string_view::npos);
}

Result<std::string> layout_of_pdf(std::string_view bytes) {
  Descriptor file;
  std::array<int, 2> ends{-1, -1};
  if (!fill(file, bytes) || pipe2(ends.data(), O_CLOEXEC) != 0)
    return fail(ErrorCode::internal, "", "no memory to hand the PDF to pdftotext");
  Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t child = fork();
  if (child < 0) return fail(ErrorCode::internal, "", "pdftotext could not be started");
  if (child == 0) become_program(file.get(), to.get());
  to.close();
  std::string out;
  const bool whole = read_all(from.get(), out);
  if (!whole) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
    return fail(ErrorCode::bad_input, "", "is a PDF, which takes the program pdftotext; install poppler-utils");
  if (!whole) return fail(ErrorCode::too_large, "", "the PDF takes too long to read or has too much text");
  if (!WIFEXITED(status) || WEXITSTATUS(status) == 3)
    return fail(ErrorCode::bad_input, "", "the PDF may not be copied from, or is broken");
  if (out.find("<word") == std::string::npos)
    return fail(ErrorCode::bad_input, "", "the PDF holds no text; it is broken, locked, or pictures of pages");
  return out;
}

}  // namespace vigie::page
