// Hand-made stories and claims for the tests of merging: only what a test is about is said, the rest is plain.
//   auto a = story("a",
//   "2024-03-13").claim("remote/shelling").on("2024-03-12").in("Kostiantynivka", 48.53, 37.71).killed(3);
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "core/hash.h"
#include "vigie/claim.h"

namespace vigie::test {

// Adds to the last claim. Sentences given by `says` are the story's text and the claim's evidence.
class StoryMaker {
 public:
  StoryMaker(const std::string& file, const std::string& published) {
    Story& story = record_.story;
    story.file = file;
    story.id = hex16(hash64(file));
    story.language = "en";
    story.outlet.name = "Outlet of " + file;
    if (!published.empty()) story.published = Published{published, published, DateBasis::given, ""};
  }
  operator StoryRecord() const { return record_; }  // NOLINT(google-explicit-constructor): reads as the story it makes

  StoryMaker& language(const std::string& code) {
    return with([&] { record_.story.language = code; });
  }
  StoryMaker& outlet(const std::string& name) {
    return with([&] { record_.story.outlet.name = name; });
  }
  StoryMaker& taken_from(const std::string& name, OriginRelation relation = OriginRelation::republished) {
    return with([&] { record_.story.origin.push_back({name, "", relation, ""}); });
  }
  StoryMaker& corrects(const std::string& of = "") {
    return with([&] { record_.story.corrects = Correction{of, "", ""}; });
  }

  StoryMaker& claim(const std::string& type) {
    Claim claim;
    claim.id = "c" + std::to_string(record_.claims.size() + 1);
    claim.type = type;
    record_.claims.push_back(claim);
    return *this;
  }
  StoryMaker& also(const std::string& code) {
    return with([&] { last().also.push_back(code); });
  }
  StoryMaker& on(const std::string& start, const std::string& end = "") {
    return with([&] {
      last().time = Time{{}, start, end.empty() ? start : end, TimePrecision::day, TimeBasis::stated};
    });
  }
  StoryMaker& in(const std::string& name, double lat, double lon, const std::string& country = "ML") {
    return with([&] {
      last().place =
          Place{{}, name, name + "@" + std::to_string(lat), lat, lon, country, "", "", "in", PlacePrecision::town, {}};
    });
  }
  StoryMaker& precise_to(PlacePrecision precision) {
    return with([&] { last().place->precision = precision; });
  }
  StoryMaker& by(const std::string& id, ParticipantKind kind = ParticipantKind::armed_group) {
    return with([&] { last().actors.push_back({{}, id, id, kind, "", "", {}}); });
  }
  StoryMaker& against(const std::string& id, ParticipantKind kind) {
    return with([&] { last().targets.push_back({{}, id, id, kind, "", "", {}}); });
  }
  StoryMaker& against_civilians() {
    return with([&] { last().targets.push_back({{{}, "civilians"}, "", "", ParticipantKind::civilians, "", "", {}}); });
  }
  StoryMaker& count(FigureWhat what, const Count& count, const std::string& who = "") {
    return with([&] { last().figures.push_back({what, who, count, "", {}, {}}); });
  }
  StoryMaker& killed(std::int64_t n, const std::string& who = "") {
    return count(FigureWhat::killed, {n, n, n, false}, who);
  }
  StoryMaker& wounded(std::int64_t n) { return count(FigureWhat::wounded, {n, n, n, false}); }
  StoryMaker& source(const std::string& name, SourceKind kind = SourceKind::official) {
    return with([&] { last().sources.push_back({{{}, name}, "", "", kind, false, Stance::affirms, ""}); });
  }
  StoryMaker& unnamed_source(const std::string& words) {
    return with([&] {
      last().sources.push_back({{{}, words}, "", "", SourceKind::witness, true, Stance::affirms, ""});
    });
  }
  StoryMaker& denied_by(const std::string& name, SourceKind kind = SourceKind::military) {
    last().standing = Standing::denied;
    return with([&] { last().sources.push_back({{{}, name}, "", "", kind, false, Stance::denies, ""}); });
  }
  StoryMaker& standing(Standing standing) {
    return with([&] { last().standing = standing; });
  }
  StoryMaker& looking_back() {
    return with([&] { last().focus = Focus::background; });
  }
  StoryMaker& summing() {
    return with([&] { last().aggregate = true; });
  }

  StoryMaker& says(const std::string& sentence) {
    Story& story = record_.story;
    if (!story.text.empty()) story.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(story.text.size());
    story.text += sentence;
    const Span span{begin, static_cast<std::uint32_t>(story.text.size())};
    story.paragraphs.push_back({Role::body, span});
    if (!record_.claims.empty()) last().evidence.push_back({span, sentence});
    return *this;
  }
  Claim& last() { return record_.claims.back(); }

 private:
  template <class Change>
  StoryMaker& with(Change change) {
    change();
    return *this;
  }
  StoryRecord record_;
};

inline StoryMaker story(const std::string& file, const std::string& published = "") { return {file, published}; }

}  // namespace vigie::test
