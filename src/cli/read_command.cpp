// vigie read: pages in, one story per line out (docs/formats.md). SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/batch.h"
#include "cli/models_path.h"
#include "cli/terminal.h"
#include "store/record.h"

namespace vigie::cli {
namespace {

// False where standard output is gone (a closed pipe).
bool print(const std::string& line, bool pretty) {
  const std::string text = pretty ? nlohmann::ordered_json::parse(line).dump(2) : line;
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fputc('\n', stdout) != EOF;
}

}  // namespace

int read_pages(const ReadOptions& options) {
  const auto engine = Engine::open(engine_options(options.knowledge));
  if (!engine) {
    complain(engine.error());
    return exit_status(engine.error().code);
  }
  const store::MadeBy made_by{std::string(version()), engine->knowledge_version(), ""};
  const auto report = read_batch(*engine, options, [&](std::vector<StoryRecord>&& records) {
    for (const auto& record : records) {
      if (options.only == "claims") {
        for (const auto& claim : record.claims)
          if (!print(store::claim_to_json(record, claim), options.pretty)) return false;
      } else if (!print(store::to_json(record, made_by), options.pretty)) {
        return false;
      }
    }
    return true;
  });
  if (!report) {
    complain(report.error());
    return exit_status(report.error().code);
  }
  return summarise(*report, options.quiet);
}

}  // namespace vigie::cli
