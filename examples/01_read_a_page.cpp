// Reads one page and prints the claims of its stories, each with its words.
//   01_read_a_page vigie.knowledge examples/pages/ukraine-kherson-first-dnipro-line.html
//   -> remote/shelling  Kherson  2023-12-06  asserted
//        killed: "killing three people"
// Next: 02_merge.cpp, several pages and the events they make.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "vigie/vigie.h"

namespace {

void print(const vigie::Claim& claim) {
  std::cout << claim.type << "  " << (claim.place ? claim.place->name : "place not told") << "  "
            << (claim.time ? claim.time->start : "time not told") << "  " << vigie::name_of(claim.standing) << '\n';
  for (const vigie::Words& trigger : claim.triggers) std::cout << "  read from: \"" << trigger.quote << "\"\n";
  for (const vigie::Participant& actor : claim.actors) std::cout << "  by: \"" << actor.words.quote << "\"\n";
  for (const vigie::Figure& figure : claim.figures)
    std::cout << "  " << vigie::name_of(figure.what) << ": \"" << figure.words.quote << "\"\n";
  for (const vigie::Source& source : claim.sources) std::cout << "  says: \"" << source.words.quote << "\"\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: 01_read_a_page KNOWLEDGE PAGE\n";
    return 1;
  }
  // The knowledge (actors, places, words) is one file, made by `vigie knowledge build`.
  const auto engine = vigie::Engine::open({.knowledge = argv[1]});
  if (!engine) {
    std::cerr << engine.error().message() << '\n';
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  // Text is never an error: whatever the bytes, there is an answer, with notes on what was dropped.
  vigie::PageHints hints;
  hints.file = argv[2];
  for (const vigie::StoryRecord& record : engine->read(bytes, hints).records) {
    std::cout << record.story.headline << " (" << record.story.outlet.name << ", "
              << (record.story.published ? record.story.published->from : "undated") << ")\n";
    for (const vigie::Claim& claim : record.claims) print(claim);
  }
  return 0;
}
