// Stories and claims to JSON. The order of the keys is that of docs/formats.md.
//   Words{{10, 15}, "Tibú"} in paragraph 1 that begins at byte 7 -> "quote": "Tibú", "p": 1, "from": 3, "to": 7
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/unicode.h"
#include "store/record.h"
#include "store/record_parts.h"

namespace vigie::store {
namespace {

// Puts the name of a code.
template <class Code>
Json name(Code code) {
  return Json(std::string(name_of(code)));
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

template <class Items, class Write>
Json list(const Items& items, Write write) {
  Json out = Json::array();
  for (const auto& item : items) out.push_back(write(item));
  return out;
}

Json span_json(const Story& story, const Words& words) {
  Json out;
  const auto at = position_of(story, words.span);
  out["p"] = at ? Json(at->p) : Json(nullptr);
  out["from"] = at ? Json(at->from) : Json(nullptr);
  out["to"] = at ? Json(at->to) : Json(nullptr);
  out["quote"] = at ? Json(std::string(at->quote)) : or_null(words.quote);
  return out;
}

Json figure_json(const Story& story, const Figure& figure) {
  Json out;
  out["what"] = name(figure.what);
  out["who"] = or_null(figure.who);
  out["low"] = or_null(figure.count.low);
  out["best"] = or_null(figure.count.best);
  out["high"] = or_null(figure.count.high);
  out["approximate"] = figure.count.approximate;
  out["since"] = or_null(figure.since);
  put_words(out, &story, figure.words);
  out["by"] = or_null(figure.by);
  return out;
}

Json source_json(const Story& story, const Source& source) {
  Json out;
  put_words(out, &story, source.words);
  out["name"] = or_null(source.name);
  out["id"] = or_null(source.id);
  out["kind"] = name(source.kind);
  out["anonymous"] = source.anonymous;
  out["stance"] = name(source.stance);
  out["via"] = or_null(source.via);
  return out;
}

Json origin_json(const Origin& origin) {
  Json out;
  out["name"] = or_null(origin.name);
  out["id"] = or_null(origin.id);
  out["relation"] = name(origin.relation);
  out["quote"] = or_null(origin.quote);
  return out;
}

Json published_json(const std::optional<Published>& published) {
  if (!published) return nullptr;
  Json out;
  out["from"] = or_null(published->from);
  out["to"] = or_null(published->to);
  out["basis"] = name(published->basis);
  out["quote"] = or_null(published->quote);
  return out;
}

// `of` is a story's id (16 hex digits) or an address; the record has a key for each.
Json corrects_json(const std::optional<Correction>& corrects) {
  if (!corrects) return nullptr;
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  const bool id = corrects->of.size() == 16 && std::all_of(corrects->of.begin(), corrects->of.end(), is_hex);
  Json out;
  out["story"] = id ? Json(corrects->of) : Json(nullptr);
  out["url"] = id ? Json(nullptr) : or_null(corrects->of);
  out["what"] = or_null(corrects->what);
  out["quote"] = or_null(corrects->quote);
  return out;
}

Json paragraph_json(const Story& story, const Paragraph& paragraph) {
  Json out;
  out["role"] = name(paragraph.role);
  out["text"] = std::string(words_of(story.text, paragraph.span));
  if (!paragraph.language.empty()) out["language"] = paragraph.language;
  return out;
}

Json media_json(const Media& media) {
  Json out;
  out["url"] = or_null(media.url);
  out["caption"] = or_null(media.caption);
  out["credit"] = or_null(media.credit);
  return out;
}

Json comment_json(const Comment& comment) {
  Json out;
  out["author"] = or_null(comment.author);
  out["when"] = or_null(comment.when);
  out["text"] = comment.text;
  return out;
}

Json story_json(const Story& story) {
  Json out;
  out["id"] = story.id;
  out["file"] = or_null(story.file);
  out["url"] = or_null(story.url);
  out["part"] = story.part;
  out["parts"] = story.parts;
  out["language"] = story.language;
  out["headline"] = or_null(story.headline);
  out["standfirst"] = or_null(story.standfirst);
  out["byline"] = story.byline;
  out["outlet"] = {{"name", or_null(story.outlet.name)}, {"id", or_null(story.outlet.id)}};
  out["origin"] = list(story.origin, origin_json);
  out["published"] = published_json(story.published);
  out["paragraphs"] = list(story.paragraphs, [&](const Paragraph& p) { return paragraph_json(story, p); });
  out["media"] = list(story.media, media_json);
  out["corrects"] = corrects_json(story.corrects);
  out["comments"] = list(story.comments, comment_json);
  out["left_out"] = story.left_out;
  return out;
}

Json note_json(const Story& story, const Note& note) {
  Json out;
  out["rule"] = note.rule;
  out["span"] = note.span.empty() ? Json(nullptr) : span_json(story, Words{note.span, {}});
  out["why"] = note.why;
  return out;
}

}  // namespace

std::optional<Position> position_of(const Story& story, Span span) {
  if (span.empty() || span.end > story.text.size()) return std::nullopt;
  const auto after = std::upper_bound(story.paragraphs.begin(), story.paragraphs.end(), span.begin,
                                      [](std::uint32_t at, const Paragraph& p) { return at < p.span.begin; });
  if (after == story.paragraphs.begin()) return std::nullopt;
  const auto paragraph = after - 1;
  const auto limits = paragraph->span;
  if (span.begin >= limits.end || limits.end > story.text.size()) return std::nullopt;
  std::size_t begin = span.begin;
  std::size_t end = std::min(span.end, limits.end);
  while (begin > limits.begin && is_continuation(story.text[begin])) --begin;
  while (end < limits.end && is_continuation(story.text[end])) ++end;
  const std::string_view text = story.text;
  Position out;
  out.p = static_cast<std::size_t>(paragraph - story.paragraphs.begin());
  out.quote = text.substr(begin, end - begin);
  out.from = unicode::count_code_points(text.substr(limits.begin, begin - limits.begin));
  out.to = out.from + unicode::count_code_points(out.quote);
  return out;
}

void put_words(Json& out, const Story* story, const Words& words) {
  const auto at = story != nullptr ? position_of(*story, words.span) : std::nullopt;
  out["quote"] = at ? Json(std::string(at->quote)) : or_null(words.quote);
  if (story == nullptr) return;
  out["p"] = at ? Json(at->p) : Json(nullptr);
  out["from"] = at ? Json(at->from) : Json(nullptr);
  out["to"] = at ? Json(at->to) : Json(nullptr);
}

Json count_json(const Count& count) {
  if (!count.known()) return nullptr;
  Json out;
  out["low"] = or_null(count.low);
  out["best"] = or_null(count.best);
  out["high"] = or_null(count.high);
  out["approximate"] = count.approximate;
  return out;
}

Json participant_json(const Story* story, const Participant& participant) {
  Json out;
  put_words(out, story, participant.words);
  out["name"] = or_null(participant.name);
  out["id"] = or_null(participant.id);
  out["kind"] = name(participant.kind);
  out["country"] = or_null(participant.country);
  out["role"] = or_null(participant.role);
  out["count"] = count_json(participant.count);
  return out;
}

Json place_json(const Story* story, const Place& place) {
  Json out;
  put_words(out, story, place.words);
  out["name"] = or_null(place.name);
  out["id"] = or_null(place.id);
  out["lat"] = or_null(place.lat);
  out["lon"] = or_null(place.lon);
  out["country"] = or_null(place.country);
  out["admin1"] = or_null(place.admin1);
  out["admin2"] = or_null(place.admin2);
  out["relation"] = or_null(place.relation);
  out["precision"] = name(place.precision);
  out["within_km"] = or_null(place.within_km);
  return out;
}

Json time_json(const Story* story, const Time& time) {
  Json out;
  put_words(out, story, time.words);
  out["start"] = or_null(time.start);
  out["end"] = or_null(time.end);
  out["precision"] = name(time.precision);
  out["basis"] = name(time.basis);
  return out;
}

Json claim_json(const Story& story, const Claim& claim) {
  const auto span = [&](const Words& words) { return span_json(story, words); };
  const auto participant = [&](const Participant& p) { return participant_json(&story, p); };
  Json out;
  out["id"] = claim.id;
  out["type"] = claim.type;
  out["also"] = claim.also;
  out["triggers"] = list(claim.triggers, span);
  out["actors"] = list(claim.actors, participant);
  out["targets"] = list(claim.targets, participant);
  out["place"] = claim.place ? place_json(&story, *claim.place) : Json(nullptr);
  out["time"] = claim.time ? time_json(&story, *claim.time) : Json(nullptr);
  out["figures"] = list(claim.figures, [&](const Figure& f) { return figure_json(story, f); });
  out["sources"] = list(claim.sources, [&](const Source& s) { return source_json(story, s); });
  out["standing"] = name(claim.standing);
  out["focus"] = name(claim.focus);
  out["aggregate"] = claim.aggregate;
  out["evidence"] = list(claim.evidence, span);
  return out;
}

std::string claim_to_json(const StoryRecord& record, const Claim& claim) {
  return dump(claim_json(record.story, claim));
}

std::string to_json(const StoryRecord& record, const MadeBy& made_by) {
  Json out;
  out["story"] = story_json(record.story);
  out["claims"] = list(record.claims, [&](const Claim& c) { return claim_json(record.story, c); });
  out["notes"] = list(record.notes, [&](const Note& n) { return note_json(record.story, n); });
  out["made_by"] = {{"program", or_null(made_by.program)},
                    {"knowledge", or_null(made_by.knowledge)},
                    {"models", or_null(made_by.models)}};
  return dump(out);
}

}  // namespace vigie::store
