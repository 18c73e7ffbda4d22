// A folder of knowledge written by a test, compiled and opened.
//   KnowledgeFolder folder;  folder.write("lexicon/fr/people.tsv", "phrase\tkind\n...");  folder.open().lexicon("fr")
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/file.h"
#include "knowledge/knowledge.h"
#include "support/temp_folder.h"

namespace vigie::test {

class KnowledgeFolder {
 public:
  // With an event type, so that the folder compiles as it is.
  KnowledgeFolder() { write("event-types.tsv", "code\tmeans\tMUC-4\nbattle/armed-clash\tfire exchanged\tATTACK\n"); }

  void write(const std::string& name, const std::string& text) { write_in("knowledge", name, text); }
  void write_in(const std::string& folder, const std::string& name, const std::string& text) {
    const std::filesystem::path path = temp_.file(folder + "/" + name);
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(write_file(path.string(), text).has_value());
  }
  [[nodiscard]] std::string path(const std::string& name) const { return temp_.file(name); }

  // What the compiler complains about, "people.tsv:3: ...", without the folder's own path.
  std::vector<std::string> complaints(const std::vector<std::string>& folders = {"knowledge"}) {
    std::vector<std::string> paths, found;
    for (const std::string& folder : folders) paths.push_back(temp_.file(folder));
    const auto report = knowledge::compile(paths, output());
    if (!report) return {report.error().message()};
    for (const Error& error : report->errors) {
      std::string message = error.message();
      for (const std::string& path : paths) {
        for (std::size_t at; (at = message.find(path + "/")) != std::string::npos;) message.erase(at, path.size() + 1);
      }
      found.push_back(message);
    }
    return found;
  }
  knowledge::Knowledge open(const std::vector<std::string>& folders = {"knowledge"}) {
    EXPECT_EQ(complaints(folders), std::vector<std::string>{});
    auto opened = knowledge::Knowledge::open(output());
    if (!opened) throw std::runtime_error(opened.error().message());
    return std::move(*opened);
  }
  [[nodiscard]] std::string output() const { return temp_.file("vigie.knowledge"); }

 private:
  TempFolder temp_;
};

}  // namespace vigie::test
