// Events to JSON and to GeoJSON (RFC 7946). The order of the keys is that of docs/formats.md.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "store/record.h"
#include "store/record_parts.h"

namespace vigie::store {
namespace {

using Records = std::map<std::string_view, const StoryRecord*>;

template <class Items, class Write>
Json list(const Items& items, Write write) {
  Json out = Json::array();
  for (const auto& item : items) out.push_back(write(item));
  return out;
}

Json reference_json(const ClaimRef& claim) {
  Json out;
  out["story"] = claim.story;
  out["file"] = or_null(claim.file);
  out["part"] = claim.part;
  out["claim"] = claim.claim;
  out["role"] = std::string(name_of(claim.role));
  return out;
}

// The reference, followed by the fields of the claim where its story is at hand.
Json member_json(const ClaimRef& member, const Records& records) {
  Json out = reference_json(member);
  const auto at = records.find(member.story);
  if (at == records.end()) return out;
  const auto& claims = at->second->claims;
  const auto claim =
      std::find_if(claims.begin(), claims.end(), [&](const Claim& candidate) { return candidate.id == member.claim; });
  if (claim == claims.end()) return out;
  const Json fields = claim_json(at->second->story, *claim);
  for (const auto& field : fields.items()) out[field.key()] = field.value();
  return out;
}

// What a group of copies calls each story: its file where no other story of the event has it, else its id.
std::map<std::string, std::string> labels_of(const Event& event) {
  std::map<std::string, std::vector<std::string>> stories_of;
  std::map<std::string, std::string> file_of;
  for (const ClaimRef& claim : event.claims) {
    auto& stories = stories_of[claim.file];
    if (std::find(stories.begin(), stories.end(), claim.story) == stories.end()) stories.push_back(claim.story);
    file_of.emplace(claim.story, claim.file);
  }
  std::map<std::string, std::string> out;
  for (const auto& [story, file] : file_of) {
    out[story] = !file.empty() && stories_of[file].size() == 1 ? file : story;
  }
  return out;
}

Json figure_json(const EventFigure& figure, const std::map<std::string, std::string>& file_of) {
  Json out;
  out["what"] = std::string(name_of(figure.what));
  out["who"] = or_null(figure.who);
  out["low"] = or_null(figure.count.low);
  out["best"] = or_null(figure.count.best);
  out["high"] = or_null(figure.count.high);
  out["approximate"] = figure.count.approximate;
  out["by"] = list(figure.by, [&](const EventFigure::By& by) {
    const auto file = file_of.find(by.story);
    Json item;
    item["story"] = by.story;
    item["file"] = file == file_of.end() ? Json(nullptr) : or_null(file->second);
    item["claim"] = by.claim;
    item["low"] = or_null(by.count.low);
    item["best"] = or_null(by.count.best);
    item["high"] = or_null(by.count.high);
    item["approximate"] = by.count.approximate;
    item["superseded"] = by.superseded;
    return item;
  });
  return out;
}

Json dispute_json(const Dispute& dispute) {
  Json out;
  out["on"] = std::string(name_of(dispute.on));
  out["sides"] = list(dispute.sides, [](const Dispute::Side& side) {
    return Json{{"value", side.value}, {"claims", list(side.claims, reference_json)}};
  });
  return out;
}

Json copies_json(const Event& event) {
  const auto labels = labels_of(event);
  return list(event.copies, [&](const std::vector<std::string>& group) {
    return list(group, [&](const std::string& story) {
      const auto label = labels.find(story);
      return label == labels.end() ? story : label->second;
    });
  });
}

// The fields that both forms share, in order; `what it is` first, then the claims' side of it.
void put_core(Json& out, const Event& event) {
  const auto participant = [](const Participant& p) { return participant_json(nullptr, p); };
  std::map<std::string, std::string> file_of;
  for (const ClaimRef& claim : event.claims) file_of.emplace(claim.story, claim.file);
  out["id"] = event.id;
  out["type"] = event.type;
  out["also"] = event.also;
  out["time"] = event.time ? time_json(nullptr, *event.time) : Json(nullptr);
  out["place"] = event.place ? place_json(nullptr, *event.place) : Json(nullptr);
  out["actors"] = list(event.actors, participant);
  out["targets"] = list(event.targets, participant);
  out["figures"] = list(event.figures, [&](const EventFigure& f) { return figure_json(f, file_of); });
}

void put_weight(Json& out, const Event& event) {
  out["stories"] = event.stories;
  out["copies"] = copies_json(event);
  out["origins"] = event.origins;
  out["standing"] = std::string(name_of(event.standing));
  out["trend"] = or_null(event.trend);
  out["disputes"] = list(event.disputes, dispute_json);
  out["credibility"] = {{"sources", or_null(event.reliability)}, {"information", event.credibility}};
  out["first_seen"] = or_null(event.first_seen);
  out["updated"] = or_null(event.updated);
  out["reviewed"] = Json::array();
}

}  // namespace

std::string event_to_json(const Event& event, const std::vector<const StoryRecord*>& records) {
  Records by_story;
  for (const StoryRecord* record : records) by_story.emplace(record->story.id, record);
  Json out;
  put_core(out, event);
  out["claims"] = list(event.claims, [&](const ClaimRef& claim) { return member_json(claim, by_story); });
  put_weight(out, event);
  return dump(out);
}

std::string event_to_feature(const Event& event) {
  Json geometry = nullptr;
  if (event.place && event.place->lat && event.place->lon) {
    geometry = Json{{"type", "Point"}, {"coordinates", Json::array({*event.place->lon, *event.place->lat})}};
  }
  Json properties;
  put_core(properties, event);
  properties["within_km"] = event.place ? or_null(event.place->within_km) : Json(nullptr);
  properties["claims"] = list(event.claims, reference_json);
  put_weight(properties, event);
  Json out;
  out["type"] = "Feature";
  out["id"] = event.id;
  out["geometry"] = std::move(geometry);
  out["properties"] = std::move(properties);
  return dump(out);
}

}  // namespace vigie::store
