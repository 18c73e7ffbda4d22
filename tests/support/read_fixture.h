// Stories read through text/ and read/ with the repository's own knowledge, for the tests of the read stage.
//   ReadFixture f;  auto claims = f.read("en", "Headline|First paragraph.|Second.", "2024-05-17").claims;
// The compiled knowledge of the build is used where it is there, else the lexicon, actors and sources are compiled
// (without places) once for the test program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/schema.h"
#include "read/read.h"
#include "read/view.h"
#include "support/temp_folder.h"
#include "text/text.h"
#include "vigie/claim.h"

namespace vigie::test {

class ReadFixture {
 public:
  // Paragraphs parted by "|": the first is the headline, the others body. `published`: an ISO date, or empty.
  read::Reading read(const std::string& language, std::string_view text, const std::string& published = "") {
    prepare(language, text, published);
    return read::claims(*document_, knowledge());
  }
  // The story with its mentions and sources, before happenings are looked for. Valid until the next call.
  read::View& view(const std::string& language, std::string_view text, const std::string& published = "") {
    prepare(language, text, published);
    view_ = std::make_unique<read::View>(*document_, knowledge(), *knowledge().lexicon(language), nullptr);
    read::find_mentions(*view_);
    read::find_sources(*view_);
    return *view_;
  }
  [[nodiscard]] const Story& story() const { return story_; }

  static const knowledge::Knowledge& knowledge() {
    static const knowledge::Knowledge opened = open();
    return opened;
  }

 private:
  void prepare(const std::string& language, std::string_view text, const std::string& published) {
    view_.reset();
    document_.reset();
    story_ = Story{};
    story_.language = language;
    if (!published.empty()) story_.published = Published{published, published, DateBasis::given, ""};
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('|'), text.size());
      if (!story_.text.empty()) story_.text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(story_.text.size());
      story_.text += text.substr(0, end);
      story_.paragraphs.push_back({story_.paragraphs.empty() ? Role::headline : Role::body,
                                   {begin, static_cast<std::uint32_t>(story_.text.size())}});
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    document_ = std::make_unique<text::Document>(text::analyse(story_, knowledge()));
  }

  static knowledge::Knowledge open() {
    const std::string built = std::string(VIGIE_BINARY_DIR) + "/vigie.knowledge";
    if (auto opened = knowledge::Knowledge::open(built)) return std::move(*opened);
    static const TempFolder folder;
    const std::filesystem::path from = std::string(VIGIE_SOURCE_DIR) + "/knowledge", to = folder.file("knowledge");
    std::filesystem::create_directories(to);
    for (const char* part : {"lexicon", "actors", "countries.tsv", "sources.tsv", "event-types.tsv"})
      std::filesystem::copy(from / part, to / part, std::filesystem::copy_options::recursive);
    const std::vector<std::string> folders{to.string()};
    const std::string compiled = folder.file("vigie.knowledge");
    const auto report = knowledge::compile(folders, compiled);
    if (!report) throw std::runtime_error(report.error().message());
    auto opened = knowledge::Knowledge::open(compiled);
    if (!opened) throw std::runtime_error(opened.error().message());
    return std::move(*opened);
  }

  Story story_;
  std::unique_ptr<text::Document> document_;
  std::unique_ptr<read::View> view_;
};

}  // namespace vigie::test
