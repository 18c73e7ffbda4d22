// SPDX-License-Identifier: Apache-2.0
#include "serve/answers.h"

#include <algorithm>
#include <map>
#include <set>

#include "serve/parameters.h"
#include "store/export.h"
#include "store/json.h"
#include "store/record.h"

namespace vigie::serve {
namespace {

// Stories of one answer, each read from the store once.
class Shelf {
 public:
  explicit Shelf(const Store& store) : store_(store) {}

  [[nodiscard]] Result<const StoryRecord*> get(const std::string& id) {
    auto at = records_.find(id);
    if (at == records_.end()) {
      VIGIE_TRY(StoryRecord record, store_.story(id));
      at = records_.emplace(id, std::move(record)).first;
    }
    return &at->second;
  }

  [[nodiscard]] Result<std::vector<const StoryRecord*>> of(const Event& event) {
    std::vector<const StoryRecord*> out;
    for (const std::string& id : event.stories) {
      VIGIE_TRY(const StoryRecord* record, get(id));
      out.push_back(record);
    }
    return out;
  }

 private:
  const Store& store_;
  std::map<std::string, StoryRecord> records_;
};

void put_links(const Request& request, const Query& query, std::uint64_t total, Response& response) {
  std::string links;
  const auto add = [&](std::uint64_t offset, std::string_view relation) {
    if (!links.empty()) links += ", ";
    links += "<" + target_at(request, offset) + ">; rel=\"" + std::string(relation) + "\"";
  };
  if (query.limit == 0) return;
  if (query.offset > 0) add(query.offset - std::min(query.offset, query.limit), "prev");
  if (std::uint64_t{query.offset} + query.limit < total) add(std::uint64_t{query.offset} + query.limit, "next");
  if (!links.empty()) response.headers.emplace_back("Link", links);
}

// `items` are JSON texts.
Response page_of(const Asked& asked, const Query& query, std::uint64_t total, const std::vector<std::string>& items) {
  Response response;
  response.body = "{\"total\":" + std::to_string(total) + ",\"limit\":" + std::to_string(query.limit) +
                  ",\"offset\":" + std::to_string(query.offset) + ",\"items\":[";
  for (std::size_t i = 0; i < items.size(); ++i) response.body += (i > 0 ? "," : "") + items[i];
  response.body += "]}";
  put_links(asked.request, query, total, response);
  return response;
}

Response features_of(const Asked& asked, const Query& query, const Answer<Event>& found) {
  Response response;
  response.content_type = "application/geo+json";
  response.body = "{\"type\":\"FeatureCollection\",\"total\":" + std::to_string(found.total) + ",\"features\":[";
  for (std::size_t i = 0; i < found.items.size(); ++i) {
    if (i > 0) response.body += ",";
    response.body += store::event_to_feature(found.items[i]);
  }
  response.body += "]}";
  put_links(asked.request, query, found.total, response);
  return response;
}

std::string claim_item(const ClaimRef& member, const std::string& event, const StoryRecord& record,
                       const Claim& claim) {
  store::Json reference;
  reference["story"] = member.story;
  reference["event"] = event;
  reference["role"] = std::string(name_of(member.role));
  reference["language"] = record.story.language;
  std::string item = store::dump(reference);
  item.pop_back();
  return item + ",\"claim\":" + store::claim_to_json(record, claim) + "}";
}

std::string story_item(const StoryRecord& record) {
  const Story& story = record.story;
  store::Json out;
  out["id"] = story.id;
  out["file"] = store::or_null(story.file);
  out["url"] = store::or_null(story.url);
  out["part"] = story.part;
  out["parts"] = story.parts;
  out["language"] = story.language;
  out["headline"] = store::or_null(story.headline);
  out["outlet"] = {{"name", store::or_null(story.outlet.name)}, {"id", store::or_null(story.outlet.id)}};
  out["published"] = nullptr;
  if (story.published) {
    out["published"] = {{"from", store::or_null(story.published->from)}, {"to", store::or_null(story.published->to)}};
  }
  out["claims"] = record.claims.size();
  return store::dump(out);
}

std::string tally_item(const Tally& tally) {
  store::Json out;
  out["id"] = store::or_null(tally.id);
  out["name"] = tally.name;
  out["country"] = store::or_null(tally.country);
  out["lat"] = store::or_null(tally.lat);
  out["lon"] = store::or_null(tally.lon);
  out["events"] = tally.events;
  return store::dump(out);
}

// The same filters, without paging: the store's limit 0.
Query all_of(Query query) {
  query.limit = 0;
  query.offset = 0;
  return query;
}

struct ExportForm {
  store::ExportFormat format;
  std::string_view content_type, file_name;
};

ExportForm export_form(Format format) {
  if (format == Format::csv) return {store::ExportFormat::csv, "text/csv; charset=utf-8", "events.csv"};
  if (format == Format::jsonl) return {store::ExportFormat::jsonl, "application/jsonl", "events.jsonl"};
  return {store::ExportFormat::geojson, "application/geo+json", "events.geojson"};
}

Result<Response> export_of(const Asked& asked, const Parameters& parameters) {
  const ExportForm form = export_form(parameters.format);
  Response response;
  response.content_type = form.content_type;
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(form.file_name) + "\"");
  const auto append = [&](std::string_view bytes) -> Result<void> {
    response.body += bytes;
    return {};
  };
  const Query query = parameters.all ? all_of(parameters.query) : parameters.query;
  VIGIE_TRY_VOID(store::export_events(asked.store, query, form.format, append));
  return response;
}

Response directory(const Asked& asked, const Query& query, const Answer<Tally>& found) {
  std::vector<std::string> items;
  for (const Tally& tally : found.items) items.push_back(tally_item(tally));
  return page_of(asked, query, found.total, items);
}

// Routes without other forms refuse them in words.
Result<Query> read_json_query(const Request& request) {
  VIGIE_TRY(Parameters parameters, read_parameters(request));
  if (parameters.format != Format::json && !request.header("Accept").starts_with("application/geo+json")) {
    return fail(ErrorCode::bad_input, "format", "only /api/v1/events has other forms than json");
  }
  return std::move(parameters.query);
}

}  // namespace

Result<Response> answer_events(const Asked& asked) {
  VIGIE_TRY(const Parameters parameters, read_parameters(asked.request));
  const bool paged = parameters.format == Format::json || parameters.format == Format::geojson;
  if (parameters.all || !paged) return export_of(asked, parameters);
  VIGIE_TRY(const Answer<Event> found, asked.store.events(parameters.query));
  if (parameters.format == Format::geojson) return features_of(asked, parameters.query, found);
  Shelf shelf(asked.store);
  std::vector<std::string> items;
  for (const Event& event : found.items) {
    VIGIE_TRY(const auto records, shelf.of(event));
    items.push_back(store::event_to_json(event, records));
  }
  return page_of(asked, parameters.query, found.total, items);
}

Result<Response> answer_event(const Asked& asked) {
  VIGIE_TRY(const Event event, asked.store.event(asked.id));
  Shelf shelf(asked.store);
  VIGIE_TRY(const auto records, shelf.of(event));
  Response response;
  response.body = "{\"event\":" + store::event_to_json(event, records) + ",\"records\":[";
  for (std::size_t i = 0; i < records.size(); ++i) {
    response.body += (i > 0 ? "," : "") + store::to_json(*records[i], {});
  }
  response.body += "]}";
  return response;
}

Result<Response> answer_claims(const Asked& asked) {
  VIGIE_TRY(const Query query, read_json_query(asked.request));
  Shelf shelf(asked.store);
  std::vector<std::string> items;
  std::uint64_t total = 0;
  VIGIE_TRY_VOID(asked.store.each_event(all_of(query), [&](const Event& event) -> Result<void> {
    for (const ClaimRef& member : event.claims) {
      const std::uint64_t at = total++;
      if (at < query.offset || at >= std::uint64_t{query.offset} + query.limit) continue;
      VIGIE_TRY(const StoryRecord* record, shelf.get(member.story));
      const auto claim = std::ranges::find(record->claims, member.claim, &Claim::id);
      if (claim == record->claims.end()) {
        return fail(ErrorCode::corrupt, member.story,
                    "an event refers to claim " + member.claim + ", which is not there");
      }
      items.push_back(claim_item(member, event.id, *record, *claim));
    }
    return {};
  }));
  return page_of(asked, query, total, items);
}

Result<Response> answer_stories(const Asked& asked) {
  VIGIE_TRY(const Query query, read_json_query(asked.request));
  std::vector<std::string> items;
  if (!filters_events(query)) {
    VIGIE_TRY(const Answer<StoryRecord> found, asked.store.stories(query));
    for (const StoryRecord& record : found.items) items.push_back(story_item(record));
    return page_of(asked, query, found.total, items);
  }
  std::set<std::string> seen;
  Shelf shelf(asked.store);
  VIGIE_TRY_VOID(asked.store.each_event(all_of(query), [&](const Event& event) -> Result<void> {
    for (const std::string& id : event.stories) {
      const std::uint64_t at = seen.size();
      if (!seen.insert(id).second || at < query.offset || at >= std::uint64_t{query.offset} + query.limit) continue;
      VIGIE_TRY(const StoryRecord* record, shelf.get(id));
      items.push_back(story_item(*record));
    }
    return {};
  }));
  return page_of(asked, query, seen.size(), items);
}

Result<Response> answer_story(const Asked& asked) {
  VIGIE_TRY(const StoryRecord record, asked.store.story(asked.id));
  Response response;
  response.body = store::to_json(record, {});
  return response;
}

Result<Response> answer_actors(const Asked& asked) {
  VIGIE_TRY(const Query query, read_json_query(asked.request));
  VIGIE_TRY(const Answer<Tally> found, asked.store.actors(query));
  return directory(asked, query, found);
}

Result<Response> answer_places(const Asked& asked) {
  VIGIE_TRY(const Query query, read_json_query(asked.request));
  VIGIE_TRY(const Answer<Tally> found, asked.store.places(query));
  return directory(asked, query, found);
}

Result<Response> answer_health(const Asked& asked) {
  Query nothing;
  nothing.limit = 0;
  VIGIE_TRY(const Answer<Event> events, asked.store.events(nothing));
  VIGIE_TRY(const Answer<StoryRecord> stories, asked.store.stories(nothing));
  store::Json out;
  out["status"] = "ok";
  out["version"] = VIGIE_VERSION;
  out["events"] = events.total;
  out["stories"] = stories.total;
  Response response;
  response.body = store::dump(out);
  return response;
}

}  // namespace vigie::serve
