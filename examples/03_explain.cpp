// Asks for a trace and prints, for each decision, the slot it fed, the words, the value, the rule and the reason.
//   03_explain vigie.knowledge examples/pages/ukraine-kherson-first-dnipro-line.html
//   -> place  "Kherson" -> Kherson  read.setting.place
// `vigie explain` prints the same. Before: 02_merge.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "vigie/vigie.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: 03_explain KNOWLEDGE PAGE\n";
    return 1;
  }
  const auto engine = vigie::Engine::open({.knowledge = argv[1]});
  if (!engine) {
    std::cerr << engine.error().message() << '\n';
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  vigie::PageHints hints;
  hints.file = argv[2];

  vigie::Trace trace;  // costs nothing where it is not asked for
  const vigie::PageReading reading = engine->read(bytes, hints, &trace);
  if (reading.records.size() != 1) {
    std::cerr << "this example wants a page of one story\n";
    return 1;
  }
  const std::string& text = reading.records.front().story.text;
  for (const vigie::Decision& decision : trace.decisions) {
    std::cout << (decision.refused ? "refused " : "") << (decision.slot.empty() ? "happening" : decision.slot) << "  \""
              << vigie::words_of(text, decision.span) << "\" -> " << decision.value << "  " << decision.rule << "  "
              << decision.why << '\n';
  }
  return 0;
}
