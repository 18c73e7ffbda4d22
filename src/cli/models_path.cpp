// SPDX-License-Identifier: Apache-2.0
#include "cli/models_path.h"

#include <cstdlib>
#include <filesystem>

#include "cli/commands.h"

namespace vigie::cli {

std::string models_path(const std::string& knowledge) {
  if (const char* set = std::getenv("VIGIE_MODELS"); set != nullptr && *set != '\0') return set;
  return (std::filesystem::path(knowledge).parent_path() / "models").string();
}

EngineOptions engine_options(const std::string& given_knowledge) {
  const std::string knowledge = knowledge_path(given_knowledge);
  return {knowledge, models_path(knowledge)};
}

}  // namespace vigie::cli
