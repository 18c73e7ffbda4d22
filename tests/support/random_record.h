// Random but repeatable story records with multi-byte text, every field in use: for laws that hold of any record.
//   const StoryRecord record = vigie::test::random_record(seed);
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include "vigie/claim.h"

namespace vigie::test {

class RandomRecord {
 public:
  explicit RandomRecord(std::uint32_t seed) : random_(seed) {}

  StoryRecord make(const std::string& id) {
    StoryRecord out;
    Story& story = out.story;
    story.id = id;
    story.file = maybe("fiche \"é\".html");
    story.url = maybe("https://exemple.example/ا?b=1");
    story.part = 1 + number(3);
    story.parts = 3;
    story.language = "ar";
    for (std::uint32_t i = 0; i < 1 + number(5); ++i) paragraph(story);
    story.headline = maybe("Al-Mazrou‘a 🚩");
    story.byline = {"Ł. Kowalski"};
    story.outlet = {maybe("Outlet"), maybe("outlet")};
    story.origin = {{"Agence", maybe("agence"), OriginRelation::translated, "traduit de l’agence"}};
    if (number(2) == 0) story.published = Published{"2021-02-18", "2021-02-19", DateBasis::stated, "jeudi"};
    story.media = {{"u", maybe("légende"), ""}};
    if (number(2) == 0)
      story.corrects = Correction{number(2) == 0 ? "0123456789abcdef" : "https://x.example/", "w", "q"};
    story.comments = {{"Anne", "", "non ?"}};
    story.left_out = number(1000);
    for (std::uint32_t i = 0; i < number(4); ++i) out.claims.push_back(claim(story, "c" + std::to_string(i + 1)));
    out.notes = {{"read.limit", words(story).span, "trop\nlong"}, {"page.limit", {}, "x"}};
    return out;
  }

  Claim claim(const Story& story, const std::string& id) {
    Claim out;
    out.id = id;
    out.type = "remote/shelling";
    if (number(2) == 0) out.also = {"civilians/attack-on-site"};
    out.triggers = {words(story), words(story)};
    out.actors = {participant(story)};
    out.targets = {participant(story), participant(story)};
    if (number(3) != 0) {
      out.place = Place{words(story), "Tibú", maybe("gn:3666570"), 8.6396, -72.7359,
                        "CO",         "",     maybe("x"),          "near", static_cast<PlacePrecision>(number(5)),
                        std::nullopt};
      if (number(2) == 0) out.place->within_km = 12.5;
    }
    if (number(3) != 0) {
      out.time = Time{words(story), maybe("2022-06-15"), "2022-06-16", static_cast<TimePrecision>(number(8)),
                      static_cast<TimeBasis>(number(3))};
    }
    out.figures = {Figure{static_cast<FigureWhat>(number(20)), maybe("police"), count(), maybe("2022-01-01"),
                          words(story), std::nullopt}};
    if (number(2) == 0) out.figures[0].by = 0;
    out.sources = {Source{words(story), "", maybe("s"), static_cast<SourceKind>(number(14)), number(2) == 0,
                          static_cast<Stance>(number(2)), maybe("via")}};
    out.standing = static_cast<Standing>(number(5));
    out.focus = static_cast<Focus>(number(2));
    out.aggregate = number(2) == 0;
    out.evidence = {words(story)};
    return out;
  }

  std::uint32_t number(std::uint32_t below) { return static_cast<std::uint32_t>(random_()) % below; }

 private:
  std::string maybe(const std::string& text) { return number(2) == 0 ? text : std::string(); }

  void paragraph(Story& story) {
    static const std::vector<std::string> kCharacters = {"a", "é", "ß", "ﷺ", "ق", "🚩", " ", "z", "і", "e\u0301"};
    if (!story.paragraphs.empty()) story.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(story.text.size());
    for (std::uint32_t i = 0; i < 1 + number(40); ++i) story.text += kCharacters[number(10)];
    story.paragraphs.push_back({static_cast<Role>(number(9)), {begin, static_cast<std::uint32_t>(story.text.size())}});
  }

  // One to six whole characters of one paragraph; now and then none at all.
  Words words(const Story& story) {
    if (number(10) == 0) return {};
    const Span paragraph = story.paragraphs[number(static_cast<std::uint32_t>(story.paragraphs.size()))].span;
    std::vector<std::uint32_t> starts;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i)
      if ((static_cast<unsigned char>(story.text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
    starts.push_back(paragraph.end);
    const auto first = number(static_cast<std::uint32_t>(starts.size() - 1));
    const auto last = std::min<std::size_t>(first + 1 + number(6), starts.size() - 1);
    const Span span{starts[first], starts[last]};
    return {span, std::string(words_of(story.text, span))};
  }

  Count count() {
    Count out;
    if (number(2) == 0) out.low = number(50);
    if (number(2) == 0) out.best = 1'000'000'000'000 + number(50);
    if (number(2) == 0) out.high = number(50);
    out.approximate = out.known() && number(2) == 0;
    return out;
  }

  Participant participant(const Story& story) {
    return {words(story), maybe("Armée"),    maybe("army"), static_cast<ParticipantKind>(number(12)),
            maybe("ML"),  maybe("mediator"), count()};
  }

  std::mt19937 random_;
};

}  // namespace vigie::test
