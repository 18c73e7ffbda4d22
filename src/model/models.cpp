// SPDX-License-Identifier: Apache-2.0
#include "model/models.h"

#include <filesystem>
#include <set>

namespace vigie::model {

Result<Models> Models::open(const std::string& folder) {
  Models models;
  std::error_code error;
  std::set<std::string> paths;
  if (!folder.empty()) {
    std::filesystem::directory_iterator entries(folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
      if (entries->path().extension() == ".net") paths.insert(entries->path().string());
  }
  for (const std::string& path : paths) {
    VIGIE_TRY(auto net, Net::open(path));
    std::string language(net.language());
    const std::string named = std::filesystem::path(path).stem().string();
    if (named != language)
      return fail(ErrorCode::corrupt, path,
                  "is a network for the language \"" + language + "\"; name it " + language + ".net");
    models.nets_.emplace(std::move(language), std::move(net));
  }
  return models;
}

const Net* Models::find(std::string_view language) const {
  const auto at = nets_.find(language.substr(0, language.find('-')));
  return at == nets_.end() ? nullptr : &at->second;
}

}  // namespace vigie::model
