// Reads several pages and weighs their claims into events: copies of one text count as one origin.
//   02_merge vigie.knowledge examples/pages/nigeria-*.html
//   -> one line an event: type, place, day, standing, "2 stories, 1 origin"; below it each number and who gives it
// Before: 01_read_a_page.cpp. Next: 03_explain.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "vigie/vigie.h"

namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

void print(const vigie::Event& event) {
  std::cout << event.type << "  " << (event.place ? event.place->name : "place not told") << "  "
            << (event.time ? event.time->start : "time not told") << "  " << vigie::name_of(event.standing) << ": "
            << counted(event.stories.size(), "story", "stories") << ", " << counted(event.origins, "origin", "origins")
            << '\n';
  for (const vigie::EventFigure& figure : event.figures)
    for (const vigie::EventFigure::By& by : figure.by)
      std::cout << "  " << vigie::name_of(figure.what) << ' ' << by.count.best.value_or(by.count.low.value_or(0))
                << (by.superseded ? " (replaced later)" : "") << ", says story " << by.story << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: 02_merge KNOWLEDGE PAGE...\n";
    return 1;
  }
  const auto engine = vigie::Engine::open({.knowledge = argv[1]});
  if (!engine) {
    std::cerr << engine.error().message() << '\n';
    return 2;
  }
  std::vector<vigie::StoryRecord> stories;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    vigie::PageHints hints;
    hints.file = argv[i];
    for (vigie::StoryRecord& record : engine->read(bytes, hints).records) stories.push_back(std::move(record));
  }
  // The order of the stories does not matter: the events are the same, byte for byte.
  for (const vigie::Event& event : engine->merge(stories)) print(event);
  return 0;
}
