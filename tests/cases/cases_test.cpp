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
// `show=says` in the head keeps to the type, who says so, standing, focus and aggregate.
// A case may ask for less: a section `--- types` holds the types of the claims alone, one a line, sorted. Such a case
// may be marked `# fails: why` where the program does not read it right yet; it must be told when it does.
//
// With VIGIE_UPDATE_GOLDEN set the claims are rewritten (make golden); the difference is reviewed as behaviour.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
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

// The claim without what says who, where, when and how many.
Claim as_said(const Claim& claim) {
  Claim said;
  said.type = claim.type;
  said.sources = claim.sources;
  said.standing = claim.standing;
  said.focus = claim.focus;
  said.aggregate = claim.aggregate;
  return said;
}

std::vector<Claim> read_claims(const std::string& head, const std::string& page) {
  PageHints hints;
  hints.file = "case";
  hints.media_type = "text/plain";
  hints.published = value_of(head, "date");
  hints.language = value_of(head, "lang");
  hints.outlet = value_of(head, "outlet");
  std::vector<Claim> claims;
  for (auto& record : engine().read(page, hints).records)
    for (auto& claim : record.claims) claims.push_back(std::move(claim));
  return claims;
}

std::string claims_of(const std::string& head, const std::string& page) {
  std::string lines;
  for (const auto& claim : read_claims(head, page))
    lines += engine::case_line(value_of(head, "show") == "says" ? as_said(claim) : claim) + "\n";
  return lines;
}

// The types that are read, one a line; the expected ones instead where a case that is known to fail does fail.
std::string types_of(const std::string& head, const std::string& page, const std::string& expected, bool fails) {
  std::vector<std::string> types;
  for (const auto& claim : read_claims(head, page)) types.push_back(claim.type);
  std::sort(types.begin(), types.end());
  std::string lines;
  for (const auto& type : types) lines += type + "\n";
  if (!fails) return lines;
  return lines == expected ? lines + "(no longer fails: take the mark away)\n" : expected;
}

// The file with what every case reads written anew.
class Replay {
 public:
  std::string run(const std::string& file) {
    std::istringstream in(file);
    for (std::string line; std::getline(in, line);) take(line);
    finish();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return out_;
  }

 private:
  enum class Part { comment, story, claims, types };

  void take(const std::string& line) {
    if (line.starts_with("# name:")) finish();
    if (line.starts_with("# fails:")) fails_ = true;
    if (line.starts_with("--- page")) {
      part_ = Part::story;
      head_ = line.substr(8);
    } else if (line.starts_with("--- claims") || line.starts_with("--- types")) {
      part_ = line.starts_with("--- claims") ? Part::claims : Part::types;
    } else if (part_ == Part::story) {
      page_ += line + "\n";
    } else if (part_ == Part::claims || part_ == Part::types) {
      if (!line.empty()) expected_ += line + "\n";
      return;
    }
    out_ += line + "\n";
  }

  void finish() {
    if (part_ == Part::claims) out_ += claims_of(head_, page_) + "\n";
    if (part_ == Part::types) out_ += types_of(head_, page_, expected_, fails_) + "\n";
    part_ = Part::comment;
    page_.clear();
    expected_.clear();
    fails_ = false;
  }

  Part part_ = Part::comment;
  bool fails_ = false;
  std::string out_, head_, page_, expected_;
};

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, ReadAsTheySay) {
  const std::string path = GetParam();
  std::stringstream file;
  file << std::ifstream(path).rdbuf();
  const std::string now = Replay().run(file.str());
  if (std::getenv("VIGIE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << now;
    return;
  }
  EXPECT_EQ(file.str(), now) << path << ": if the new claims are right, run make golden and review the difference";
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
