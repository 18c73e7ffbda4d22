// SPDX-License-Identifier: Apache-2.0
#include "cli/models_path.h"

#include <cstdlib>
#include <filesystem>

#include "cli/commands.h"

namespace vigie::cli {

std::string models_path(const std::string& knowledge) {
  if (const char* set = std::getenv("VIGIE_MODELS"); set != nullptr && *set != '\0') return set;
  // A knowledge file of one's own lies anywhere; the networks came with the program's.
  std::error_code error;
  const auto beside = std::filesystem::path(knowledge).parent_path() / "models";
  if (std::filesystem::exists(beside, error)) return beside.string();
  return (std::filesystem::path(knowledge_path("")).parent_path() / "models").string();
}

EngineOptions engine_options(const std::string& given_knowledge) {
  const std::string knowledge = knowledge_path(given_knowledge);
  return {knowledge, models_path(knowledge)};
}

}  // namespace vigie::cli
