// Inputs: what `vigie read` and `vigie add` are given, turned into pages one by one: files, archives of many pages
// (page/documents.h), folders (every page and archive in them, sorted), "-" (standard input), http(s) addresses, and
// .urls files (one address a line). A manifest (.jsonl of {"file", "published", "outlet", "language", "url"}) says what
// the caller knows of a file, by its base name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "vigie/page.h"
#include "vigie/result.h"

namespace vigie::cli {

// A page to be read; its bytes are loaded by whoever reads it, so that workers share the waiting.
struct PageInput {
  std::string name;  // shown in messages: path, address, "file.jsonl:12"
  PageHints hints;
  std::optional<std::string>
      bytes;  // present where the input carried the page itself (archives, .jsonl, standard input)
};

class Manifest {
 public:
  [[nodiscard]] static Result<Manifest> open(const std::string& path);
  // Puts what the manifest knows of this file into the hints.
  void apply(PageHints& hints) const;

 private:
  std::map<std::string, PageHints, std::less<>> by_file_;
};

// The pages of the arguments, in order; `each` is called with a page or with the error of one that could not be had.
// Folders and lines are streamed: nothing is held but the page at hand. `each` returns false to stop.
void for_each_page(const std::vector<std::string>& arguments, const Manifest& manifest,
                   const std::function<bool(Result<PageInput>)>& each);

// The page's bytes, from the input itself, the file or the network; sets media type and charset hints of what was
// fetched.
[[nodiscard]] Result<std::string> load(PageInput& input);

}  // namespace vigie::cli
