// Where the networks are: $VIGIE_MODELS, else the folder models/ beside the knowledge file, else beside the program's
// own. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vigie/engine.h"

namespace vigie::cli {

// `knowledge`: the path in use, as knowledge_path() gives it.
[[nodiscard]] std::string models_path(const std::string& knowledge);
// Of an engine, for the knowledge that was given on the command line, or none.
[[nodiscard]] EngineOptions engine_options(const std::string& given_knowledge);

}  // namespace vigie::cli
