// SPDX-License-Identifier: Apache-2.0
#include "cli/annotations.h"

#include <cstdio>

#include "core/unicode.h"
#include "read/mentions.h"
#include "read/view.h"
#include "store/record_parts.h"

namespace vigie::cli {
namespace {

using store::Json;

// Counts code points once from the start of the text to its end, however many mentions there are.
class Positions {
 public:
  explicit Positions(std::string_view text) : text_(text) {}
  std::size_t code_points(std::uint32_t byte) {
    if (byte < byte_) byte_ = 0, count_ = 0;
    count_ += unicode::count_code_points(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
  }

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0;
  std::size_t count_ = 0;
};

class Annotations {
 public:
  Annotations(const text::Document& document, const knowledge::Knowledge& knowledge)
      : document_(document), knowledge_(knowledge), positions_(document.text()) {}

  void places(const std::vector<Span>& marked);
  void times();
  void figures();
  void actors();
  std::vector<Annotation> take() { return std::move(out_); }

 private:
  Json placed(std::string_view quote, Span span) {
    Json out;
    out["quote"] = quote;
    out["begin"] = span.begin;
    out["end"] = span.end;
    out["from"] = positions_.code_points(span.begin);
    out["to"] = positions_.code_points(span.end);
    return out;
  }
  Span span_of(std::uint32_t first, std::uint32_t last) const {
    return {document_.words()[first].span.begin, document_.words()[last - 1].span.end};
  }
  // The fields of the record beside the words, which stand in `out` already.
  static void join(Json& out, const Json& fields) {
    for (const auto& [key, value] : fields.items())
      if (key != "quote" && key != "p" && !out.contains(key)) out[key] = value;
  }
  void add(std::string line, Json json) { out_.push_back({std::move(line), std::move(json), false}); }

  const text::Document& document_;
  const knowledge::Knowledge& knowledge_;
  Positions positions_;
  std::vector<Annotation> out_;
};

std::string degrees(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.4f", value);
  return digits;
}

std::string place_line(const Place& place, const read::PlaceMention& mention) {
  if (!place.lat) return place.name + "  not in the gazetteer";
  std::string line = place.name + " (" + place.country + (place.admin1.empty() ? "" : ", " + place.admin1) + ") " +
                     degrees(*place.lat) + "," + degrees(*place.lon) + " " + std::string(name_of(place.precision));
  if (place.relation != "in") line += ", " + place.relation;
  if (place.within_km) line += ", within " + Json(*place.within_km).dump() + " km";
  if (mention.refers) line += ", named before";
  if (mention.of_speech) line += ", where it was said or written";
  if (mention.stands_for_government) line += ", stands for the government";
  return line;
}

void Annotations::places(const std::vector<Span>& marked) {
  for (const auto& mention : read::find_places(document_, knowledge_, {true, marked})) {
    const Span name = span_of(mention.name.first, mention.name.last);
    Json out = placed(words_of(document_.text(), name), name);
    out["phrase"] = mention.place.words.quote;
    join(out, store::place_json(nullptr, mention.place));
    out["locative"] = mention.locative;
    out["of_speech"] = mention.of_speech;
    out["stands_for_government"] = mention.stands_for_government;
    out["candidates"] = Json::array();
    for (const auto& candidate : mention.candidates) {
      const auto row = knowledge_.gazetteer().row(candidate.row);
      out["candidates"].push_back({{"id", row.id},
                                   {"name", row.name},
                                   {"country", row.country},
                                   {"admin1", row.admin1},
                                   {"feature", row.feature},
                                   {"lat", row.lat},
                                   {"lon", row.lon},
                                   {"score", candidate.score}});
    }
    add(place_line(mention.place, mention), std::move(out));
    out_.back().reference = mention.refers;
  }
}

const char* marks(const read::TimeMention& mention) {
  if (mention.set) return "set";
  if (mention.undated) return "undated";
  if (mention.duration) return "duration";
  if (mention.since) return "since";
  return "time";
}

void Annotations::times() {
  for (const auto& mention : read::find_times(document_, knowledge_)) {
    Json out = placed(mention.time.words.quote, mention.time.words.span);
    out["kind"] = marks(mention);
    join(out, store::time_json(nullptr, mention.time));
    out["of_speech"] = mention.spoken || mention.dateline;
    out["timex3"] = Json::array();
    for (const auto& tag : mention.timexes) {
      Json one = placed(words_of(document_.text(), tag.span), tag.span);
      one["type"] = tag.type;
      one["value"] = tag.value;
      if (!tag.mod.empty()) one["mod"] = tag.mod;
      out["timex3"].push_back(std::move(one));
    }
    const Time& time = mention.time;
    std::string line = time.start.empty() && time.end.empty() ? "no dates" : time.start + ".." + time.end;
    if (time.start == time.end && !time.start.empty()) line = time.start;
    line += " " + std::string(name_of(time.precision)) + ", " + std::string(name_of(time.basis));
    if (out["kind"] != "time") line += std::string(", ") + marks(mention);
    if (out["of_speech"] == true) line += ", of speech";
    add(std::move(line), std::move(out));
  }
}

std::string count_line(const Count& count) {
  const auto number = [](const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) : std::string("?"); };
  if (count.best) return (count.approximate ? "about " : "") + std::to_string(*count.best);
  return number(count.low) + " to " + number(count.high) + (count.approximate ? ", vague" : "");
}

void Annotations::figures() {
  for (const auto& [mention, told] : read::find_figures_told(document_, knowledge_)) {
    const Span span = span_of(mention.words.first, mention.words.last);
    Json out = placed(words_of(document_.text(), span), span);
    join(out, store::count_json(mention.count));
    const bool known = told || mention.what_known;
    const std::string what(name_of(told ? told->what : mention.what));
    out["what"] = known ? Json(what) : Json(nullptr);
    out["who"] = store::or_null(told ? told->who : mention.who);
    out["since"] = store::or_null(told ? told->since : std::string());
    out["counts"] = mention.people ? "people" : "things";
    out["part"] = mention.part;
    out["more"] = mention.more;
    std::string line = count_line(mention.count) + (mention.people ? " people" : " things");
    if (!mention.who.empty()) line += " (" + mention.who + ")";
    if (known) line += ", " + what;
    if (mention.part) line += ", part of a whole";
    if (mention.more) line += ", more than told before";
    add(std::move(line), std::move(out));
  }
}

// How the identity was come by.
const char* basis(const read::ActorMention& mention) {
  if (mention.by_context) return "context";
  if (mention.named) return "name";
  if (!mention.participant.id.empty()) return "country";
  return mention.participant.kind == ParticipantKind::person ? "new" : "words";
}

void Annotations::actors() {
  const knowledge::Lexicon* lexicon = knowledge_.lexicon(document_.language());
  if (lexicon == nullptr) return;
  read::View view(document_, knowledge_, *lexicon, nullptr);
  read::find_mentions(view);
  for (const auto& mention : view.actors) {
    if (mention.thing) continue;
    const Participant& actor = mention.participant;
    const Span span = span_of(mention.words.first, mention.words.last);
    Json out = placed(words_of(document_.text(), span), span);
    join(out, store::participant_json(nullptr, actor));
    out["who"] = store::or_null(mention.who);
    out["basis"] = basis(mention);
    std::string line = actor.id.empty() ? "no identity" : actor.id;
    line += ", " + std::string(name_of(actor.kind));
    if (!actor.country.empty()) line += ", " + actor.country;
    line += std::string(", by ") + basis(mention);
    add(std::move(line), std::move(out));
  }
}

}  // namespace

std::vector<Annotation> annotations(std::string_view kind, const text::Document& document,
                                    const knowledge::Knowledge& knowledge, const std::vector<Span>& marked) {
  Annotations found(document, knowledge);
  if (kind == "places") found.places(marked);
  if (kind == "times") found.times();
  if (kind == "figures") found.figures();
  if (kind == "actors") found.actors();
  return found.take();
}

}  // namespace vigie::cli
