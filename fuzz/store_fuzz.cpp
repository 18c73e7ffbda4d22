// The store against bytes that nobody vouches for. The first byte chooses: 0 a line of a record, 1 a line of an event,
// 2 a store with some of its bytes changed (four bytes each: where, three; what, one).
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "core/file.h"
#include "store/export.h"
#include "store/record.h"
#include "support/serve_samples.h"
#include "support/temp_folder.h"
#include "target.h"
#include "vigie/store.h"

namespace vigie {
namespace {

void check_error(const Error& error) { fuzz::require(!error.what.empty(), "an error says what is wrong"); }

// A query or a write may fail on a store that was tampered with; it must say so, and come back.
void use(Store& store, const std::vector<StoryRecord>& records) {
  Query query;
  query.text = "a \"b* NEAR(";
  query.limit = 3;
  if (const auto found = store.stories(query); !found) check_error(found.error());
  if (const auto found = store.events({}); !found) check_error(found.error());
  if (const auto found = store.actors({}); !found) check_error(found.error());
  if (const auto found = store.places({}); !found) check_error(found.error());
  const auto added = store.add(records);
  if (!added) check_error(added.error());
  const auto out = [](std::string_view) { return Result<void>(); };
  if (const auto written = store::export_events(store, {}, store::ExportFormat::csv, out); !written)
    check_error(written.error());
}

void read_record(std::string_view line) {
  const auto record = store::from_json(line);
  if (!record) return check_error(record.error());
  const std::string once = store::to_json(*record, {});
  const auto again = store::from_json(once);
  fuzz::require(again.has_value(), "what was written can be read back");
  fuzz::require(store::to_json(*again, {}) == once, "a record read back writes the same bytes");
  const test::TempFolder folder;
  auto store = Store::open(folder.file("a.vigie"));
  fuzz::require(store.has_value(), "a new store opens");
  if (const auto added = store->add({*record}); !added) return check_error(added.error());
  const auto kept = store->story(record->story.id);
  fuzz::require(kept && store::to_json(*kept, {}) == once, "what was added is there");
  use(*store, {*record});
}

void read_event(std::string_view line) {
  const auto event = store::event_from_json(line);
  if (!event) return check_error(event.error());
  const std::string once = store::event_to_json(*event, {});
  const auto again = store::event_from_json(once);
  fuzz::require(again.has_value(), "what was written can be read back");
  fuzz::require(store::event_to_json(*again, {}) == once, "an event read back writes the same bytes");
  (void)store::event_to_feature(*event);
  (void)store::csv_row(*event);
}

const std::string& sample_bytes() {
  static const std::string kBytes = [] {
    const test::TempFolder folder;
    const std::string path = folder.file("a.vigie");
    fuzz::require(test::fill_store(path, test::sample_world()).has_value(), "the sample store is made");
    return read_file(path, 1ULL << 30U).value();
  }();
  return kBytes;
}

void open_changed(std::string_view changes) {
  std::string bytes = sample_bytes();
  for (; changes.size() >= 4; changes.remove_prefix(4)) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(changes[i]); };
    const std::size_t where = byte(0) | std::size_t{byte(1)} << 8U | std::size_t{byte(2)} << 16U;
    bytes[where % bytes.size()] = changes[3];
  }
  const test::TempFolder folder;
  const std::string path = folder.file("a.vigie");
  fuzz::require(write_file(path, bytes).has_value(), "the changed store is written");
  auto store = Store::open(path);
  if (!store) return check_error(store.error());
  use(*store, test::sample_world().stories);
}

}  // namespace
}  // namespace vigie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  fuzz::Input input(data, size);
  switch (input.choice(3)) {
    case 0:
      read_record(input.rest());
      break;
    case 1:
      read_event(input.rest());
      break;
    default:
      open_changed(input.rest());
  }
  return 0;
}
