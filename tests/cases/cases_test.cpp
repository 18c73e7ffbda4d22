// Runs every .case file of tests/cases: a page in, the claims that `vigie explain` prints out. A file holds several
// cases:
//
//   # name: at_least
//   # why:  "at least N" is a lower bound, not a count
//   --- page  date=2024-03-05 lang=en outlet="Somewhere Times"
//   At least 12 people were killed in shelling near Tall Rifat on Monday, officials said.
//   --- claims
//   remote/shelling  whom="12 people" where="Tall Rifat" ...
//
// `--- claims only="who whom where"` compares those slots alone, for cases that are about one thing ("type", without
// "also", "says" with "denies", "figures", all of them, "standing", "focus" and "aggregate" may be among them; "-" is a
// claim that fills none); `only="type"` alone is sorted. `# xfail: why` in the head of a case marks what does not hold
// yet: its claims say what should come out, and the test fails as soon as it does, so that the mark goes. How many hold
// is printed for each file.
//
// With VIGIE_UPDATE_GOLDEN set the claims are rewritten (make golden); the difference is reviewed as behaviour.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/case_text.h"
#include "vigie/engine.h"

namespace vigie {
namespace {

namespace fs = std::filesystem;

const Engine& engine() {
  static const auto opened = Engine::open({VIGIE_BINARY_DIR "/vigie.knowledge"});
  if (!opened) ADD_FAILURE() << opened.error().message() << "; build the target vigie_knowledge_file";
  return *opened;
}

// The value of key="..." or key=... in the head of a page section.
std::string value_of(const std::string& head, const std::string& key) {
  const auto at = head.find(" " + key + "=");
  if (at == std::string::npos) return {};
  const auto begin = at + key.size() + 2;
  if (head[begin] == '"') return head.substr(begin + 1, head.find('"', begin + 1) - begin - 1);
  return head.substr(begin, head.find(' ', begin) - begin);
}

// The words of a line, quoted ones whole: type, then slot=value.
std::vector<std::string> tokens_of(const std::string& line) {
  std::vector<std::string> tokens(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && (i == 0 || line[i - 1] != '\\')) quoted = !quoted;
    if (line[i] != ' ' || quoted)
      tokens.back() += line[i];
    else if (!tokens.back().empty())
      tokens.emplace_back();
  }
  return tokens;
}

// The line with the slots asked for alone; with all of them where none is named.
std::string shortened(const std::string& line, const std::string& only) {
  if (only.empty()) return line;
  const std::string wanted = " " + only + " ";
  const auto is_wanted = [&](const std::string& token) {
    const std::string slot = token.substr(0, token.find_first_of("=("));
    std::string kind = slot;
    if (slot == "denies") kind = "says";
    if (from_name<FigureWhat>(slot)) kind = "figures";
    if (from_name<Standing>(slot)) kind = "standing";
    if (from_name<Focus>(slot)) kind = "focus";
    return wanted.find(" " + kind + " ") != std::string::npos;
  };
  const auto tokens = tokens_of(line);
  std::string out =
      wanted.find(" type ") == std::string::npos ? "" : tokens.front().substr(0, tokens.front().find('+'));
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (is_wanted(tokens[i])) out += (out.empty() ? "" : " ") + tokens[i];
  return out.empty() ? "-" : out;
}

std::string claims_of(const std::string& head, const std::string& page, const std::string& only) {
  PageHints hints;
  hints.file = "case";
  hints.media_type = "text/plain";
  hints.published = value_of(head, "date");
  hints.language = value_of(head, "lang");
  hints.outlet = value_of(head, "outlet");
  std::vector<std::string> lines;
  for (const auto& record : engine().read(page, hints).records)
    for (const auto& claim : record.claims) lines.push_back(shortened(engine::case_line(claim), only));
  if (only == "type") std::sort(lines.begin(), lines.end());
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

struct Replay {
  std::string text;  // the file with the claims of every case written anew; those known to fail as they stand
  int cases = 0, known = 0;
  std::string now_hold;  // names of the cases that are marked and hold
};

Replay replayed(const std::string& file) {
  std::istringstream in(file);
  Replay out;
  std::string line, head, page, only, name, expected;
  bool xfail = false;
  enum class Part { comment, story, claims } part = Part::comment;
  const auto finish = [&] {
    if (part == Part::claims) {
      while (expected.ends_with("\n\n")) expected.pop_back();
      if (expected == "\n") expected.clear();
      const std::string now = claims_of(head, page, only);
      ++out.cases;
      out.known += xfail ? 1 : 0;
      if (xfail && now == expected) out.now_hold += " " + name;
      out.text += (xfail ? expected : now) + "\n";
    }
    page.clear();
    expected.clear();
    xfail = false;
  };
  while (std::getline(in, line)) {
    if (line.starts_with("# name:")) {
      if (part == Part::claims) finish();
      part = Part::comment;
      name = line.substr(8);
    }
    if (line.starts_with("# xfail:")) xfail = true;
    if (line.starts_with("--- page")) {
      part = Part::story;
      head = line.substr(8);
    } else if (line.starts_with("--- claims")) {
      part = Part::claims;
      only = value_of(line, "only");
      out.text += line + "\n";
      continue;
    } else if (part == Part::story) {
      page += line + "\n";
    } else if (part == Part::claims) {
      expected += line + "\n";
      continue;
    }
    out.text += line + "\n";
  }
  finish();
  while (out.text.ends_with("\n\n")) out.text.pop_back();
  return out;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, ReadAsTheySay) {
  const std::string path = GetParam();
  std::stringstream file;
  file << std::ifstream(path).rdbuf();
  const Replay now = replayed(file.str());
  if (std::getenv("VIGIE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << now.text;
    return;
  }
  std::cout << fs::path(path).filename().string() << ": " << now.cases - now.known << " of " << now.cases << " hold\n";
  EXPECT_EQ(file.str(), now.text) << path << ": if the new claims are right, run make golden and review the difference";
  EXPECT_EQ(now.now_hold, "") << path << ": these hold now, take their # xfail mark away";
}

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(VIGIE_SOURCE_DIR "/tests/cases"))
    if (entry.path().extension() == ".case") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

INSTANTIATE_TEST_SUITE_P(Files, Cases, testing::ValuesIn(case_files()), [](const auto& file) {
  std::string name = fs::path(file.param).stem().string();
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
});

}  // namespace
}  // namespace vigie
