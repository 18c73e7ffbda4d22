// Any bytes as a file of many pages: page::for_each_document_in ends, hands on no more than the limits allow, and each
// error says where and why. The first byte chooses the name: "1WARC/1.0...".
// SPDX-License-Identifier: Apache-2.0
#include "core/limits.h"
#include "page/documents.h"
#include "target.h"

namespace {

constexpr std::string_view kNames[] = {"a", "a.jsonl", "a.warc.gz", "a.zip", "a.html.zst", "a.mbox"};
constexpr std::uint64_t kMost = 2 * vigie::limits::kExpansionFree;  // bytes of all pages out of one small input

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  fuzz::Input input(data, size);
  const std::string name(kNames[input.choice(std::size(kNames))]);
  const auto source = page::open_memory(input.rest());
  std::uint64_t bytes = 0;
  (void)page::for_each_document_in(*source, name, {}, [&](const Result<page::Document>& document) {
    if (document) {
      fuzz::require(document->bytes.size() <= limits::kPageBytes, "a page is within its limit");
      fuzz::require(document->name.rfind(name, 0) == 0 || !document->hints.file.empty(), "a page has a name");
      bytes += document->bytes.size();
    } else {
      fuzz::require(!document.error().what.empty() && !document.error().where.empty(), "an error says where and why");
    }
    return bytes < kMost;
  });
  return 0;
}
