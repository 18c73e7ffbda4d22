// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <filesystem>

#include "core/hash.h"
#include "core/unicode.h"
#include "support/temp_folder.h"

namespace vigie::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLanguages[] = {"en", "fr", "und", "ar", "fr-CA"};
constexpr std::string_view kDates[] = {"2024-03-13", "", "2023-12-31", "2024"};

knowledge::Knowledge compile_sample() {
  const fs::path from = VIGIE_SOURCE_DIR "/knowledge";
  const test::TempFolder temp;
  const fs::path to = temp.file("knowledge");
  fs::create_directories(to / "places");
  for (const char* name : {"actors", "lexicon"}) fs::copy(from / name, to / name, fs::copy_options::recursive);
  for (const char* name : {"countries.tsv", "event-types.tsv", "sources.tsv", "places/conflict-places.tsv"})
    fs::copy_file(from / name, to / name);
  const std::string folder = to.string(), output = temp.file("vigie.knowledge");
  const auto report = knowledge::compile({&folder, 1}, output);
  if (!report) std::fprintf(stderr, "%s\n", report.error().message().c_str());
  if (report)
    for (const Error& error : report->errors) std::fprintf(stderr, "%s\n", error.message().c_str());
  require(report && report->errors.empty(), "the repository's knowledge compiles");
  auto opened = knowledge::Knowledge::open(output);
  require(opened.has_value(), "what was compiled opens");
  return std::move(*opened);
}

void add_paragraph(Story& story, Role role, std::string_view text) {
  if (text.empty()) return;
  if (!story.text.empty()) story.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(story.text.size());
  story.text += text;
  story.paragraphs.push_back({role, {begin, static_cast<std::uint32_t>(story.text.size())}});
  if (role == Role::headline) story.headline = text;
}

}  // namespace

const knowledge::Knowledge& sample_knowledge() {
  static const knowledge::Knowledge kKnowledge = compile_sample();
  return kKnowledge;
}

Story story_of(Input& input) {
  Story story;
  story.file = "a.txt";
  story.language = kLanguages[input.choice(std::size(kLanguages))];
  const std::string date(kDates[input.choice(std::size(kDates))]);
  if (!date.empty()) story.published = Published{date, date, DateBasis::given, ""};
  const std::string text = unicode::clean(input.rest());
  Role next = Role::headline;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    std::string_view words = std::string_view(text).substr(at, end - at);
    Role role = next;
    if (words.size() > 1 && words[0] >= '0' && words[0] <= '8' && words[1] == '|') {
      role = static_cast<Role>(words[0] - '0');
      words.remove_prefix(2);
    }
    if (!words.empty()) next = Role::body;
    add_paragraph(story, role, words);
    at = end + 2;
  }
  story.id = hex16(hash64(story.text));
  return story;
}

}  // namespace vigie::fuzz

// libFuzzer asks for it before the first input, whose time it would otherwise be.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
  (void)vigie::fuzz::sample_knowledge();
  return 0;
}
