// Runs a fuzz target once over files and folders of them, in order of name: the seeds, and inputs that once broke
// something, as tests of every build and without libFuzzer.
//   fuzz_page_seeds fuzz/seeds/page
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/file.h"
#include "target.h"

namespace {

std::vector<std::string> files_of(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t run = 0;
  for (int i = 1; i < count; ++i) {
    for (const std::string& file : files_of(arguments[i])) {
      const auto bytes = vigie::read_file(file, 1ULL << 30U);
      if (!bytes) {
        std::fprintf(stderr, "%s\n", bytes.error().message().c_str());
        return 1;
      }
      std::fprintf(stderr, "%s\n", file.c_str());  // the last one shown is the one that broke
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
      ++run;
    }
  }
  std::printf("%zu inputs\n", run);
  return run > 0 ? 0 : 1;
}
