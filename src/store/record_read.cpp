// Stories, claims and events back from JSON. Unknown keys are left alone, missing ones keep their defaults, a value of
// the wrong kind is an error that names its path. SPDX-License-Identifier: Apache-2.0
#include <limits>
#include <map>

#include "core/limits.h"
#include "core/unicode.h"
#include "store/json_reader.h"
#include "store/record.h"

namespace vigie::store {
namespace {

// Reads words against the story that they stand in; null for the values of events, which have no story of their own.
class RecordReader : public JsonReader {
 public:
  explicit RecordReader(const Story* story) : story_(story) {}

  void words(const Json& value, Words& out) {
    text(value, "quote", out.quote);
    std::optional<std::uint32_t> p, from, to;
    whole(value, "p", p);
    whole(value, "from", from);
    whole(value, "to", to);
    if (!ok() || story_ == nullptr || !p || !from || !to) return;
    if (*p >= story_->paragraphs.size() || *from > *to) return fail("p", "no such place in the story");
    const Span whole_paragraph = story_->paragraphs[*p].span;
    const auto paragraph = words_of(story_->text, whole_paragraph);
    const auto begin = unicode::byte_offset(paragraph, *from);
    const auto size = unicode::byte_offset(paragraph.substr(begin), *to - *from);
    if (out.quote != paragraph.substr(begin, size)) return fail("quote", "does not stand at these positions");
    out.span.begin = whole_paragraph.begin + static_cast<std::uint32_t>(begin);
    out.span.end = out.span.begin + static_cast<std::uint32_t>(size);
  }

  void list_of_words(const Json& object, const char* key, std::vector<Words>& out) {
    objects(object, key, [&](const Json& item) { words(item, out.emplace_back()); });
  }

  void count(const Json& value, Count& out) {
    whole(value, "low", out.low);
    whole(value, "best", out.best);
    whole(value, "high", out.high);
    flag(value, "approximate", out.approximate);
  }

  void participants(const Json& object, const char* key, std::vector<Participant>& out) {
    objects(object, key, [&](const Json& item) {
      Participant& participant = out.emplace_back();
      words(item, participant.words);
      text(item, "name", participant.name);
      text(item, "id", participant.id);
      code(item, "kind", participant.kind);
      text(item, "country", participant.country);
      text(item, "role", participant.role);
      this->object(item, "count", [&](const Json& value) { count(value, participant.count); });
    });
  }

  void place(const Json& parent, std::optional<Place>& out) {
    object(parent, "place", [&](const Json& value) {
      out.emplace();
      words(value, out->words);
      text(value, "name", out->name);
      text(value, "id", out->id);
      real(value, "lat", out->lat);
      real(value, "lon", out->lon);
      text(value, "country", out->country);
      text(value, "admin1", out->admin1);
      text(value, "admin2", out->admin2);
      text(value, "relation", out->relation);
      code(value, "precision", out->precision);
      real(value, "within_km", out->within_km);
    });
  }

  void time(const Json& parent, std::optional<Time>& out) {
    object(parent, "time", [&](const Json& value) {
      out.emplace();
      words(value, out->words);
      text(value, "start", out->start);
      text(value, "end", out->end);
      code(value, "precision", out->precision);
      code(value, "basis", out->basis);
    });
  }

  void figure(const Json& value, Figure& out) {
    code(value, "what", out.what);
    text(value, "who", out.who);
    count(value, out.count);
    text(value, "since", out.since);
    words(value, out.words);
    whole(value, "by", out.by);
  }

  void source(const Json& value, Source& out) {
    words(value, out.words);
    text(value, "name", out.name);
    text(value, "id", out.id);
    code(value, "kind", out.kind);
    flag(value, "anonymous", out.anonymous);
    code(value, "stance", out.stance);
    text(value, "via", out.via);
  }

  void claim(const Json& value, Claim& out) {
    text(value, "id", out.id);
    text(value, "type", out.type);
    texts(value, "also", out.also);
    list_of_words(value, "triggers", out.triggers);
    participants(value, "actors", out.actors);
    participants(value, "targets", out.targets);
    place(value, out.place);
    time(value, out.time);
    objects(value, "figures", [&](const Json& item) { figure(item, out.figures.emplace_back()); });
    objects(value, "sources", [&](const Json& item) { source(item, out.sources.emplace_back()); });
    code(value, "standing", out.standing);
    code(value, "focus", out.focus);
    flag(value, "aggregate", out.aggregate);
    list_of_words(value, "evidence", out.evidence);
  }

  void note(const Json& value, Note& out) {
    text(value, "rule", out.rule);
    object(value, "span", [&](const Json& span) {
      Words at;
      words(span, at);
      out.span = at.span;
    });
    text(value, "why", out.why);
  }

  // `story` is the one that was given to the constructor, being filled.
  void story(const Json& value, Story& story) {
    text(value, "id", story.id);
    text(value, "file", story.file);
    text(value, "url", story.url);
    whole(value, "part", story.part);
    whole(value, "parts", story.parts);
    text(value, "language", story.language);
    text(value, "headline", story.headline);
    text(value, "standfirst", story.standfirst);
    texts(value, "byline", story.byline);
    object(value, "outlet", [&](const Json& outlet) {
      text(outlet, "name", story.outlet.name);
      text(outlet, "id", story.outlet.id);
    });
    objects(value, "origin", [&](const Json& item) {
      Origin& origin = story.origin.emplace_back();
      text(item, "name", origin.name);
      text(item, "id", origin.id);
      code(item, "relation", origin.relation);
      text(item, "quote", origin.quote);
    });
    published(value, story);
    objects(value, "paragraphs", [&](const Json& item) { paragraph(item, story); });
    extras(value, story);
  }

 private:
  void published(const Json& value, Story& story) {
    object(value, "published", [&](const Json& item) {
      Published& out = story.published.emplace();
      text(item, "from", out.from);
      text(item, "to", out.to);
      code(item, "basis", out.basis);
      text(item, "quote", out.quote);
    });
  }

  void paragraph(const Json& item, Story& story) {
    Paragraph paragraph;
    std::string words;
    code(item, "role", paragraph.role);
    text(item, "text", words);
    text(item, "language", paragraph.language);
    if (!story.paragraphs.empty()) story.text += "\n\n";
    if (story.text.size() + words.size() > std::numeric_limits<std::uint32_t>::max()) {
      return fail("text", "the story is larger than 4 GiB");
    }
    paragraph.span.begin = static_cast<std::uint32_t>(story.text.size());
    story.text += words;
    paragraph.span.end = static_cast<std::uint32_t>(story.text.size());
    story.paragraphs.push_back(paragraph);
  }

  void extras(const Json& value, Story& story) {
    objects(value, "media", [&](const Json& item) {
      Media& media = story.media.emplace_back();
      text(item, "url", media.url);
      text(item, "caption", media.caption);
      text(item, "credit", media.credit);
    });
    object(value, "corrects", [&](const Json& item) {
      Correction& corrects = story.corrects.emplace();
      text(item, "url", corrects.of);
      text(item, "story", corrects.of);
      text(item, "what", corrects.what);
      text(item, "quote", corrects.quote);
    });
    objects(value, "comments", [&](const Json& item) {
      Comment& comment = story.comments.emplace_back();
      text(item, "author", comment.author);
      text(item, "when", comment.when);
      text(item, "text", comment.text);
    });
    whole(value, "left_out", story.left_out);
  }

  const Story* story_;
};

// A line as a JSON object, or the error that says where it stops being one.
Result<Json> parse_object(std::string_view line) {
  if (line.size() > limits::kJsonLineBytes) return fail(ErrorCode::too_large, "", "the line is longer than the limit");
  std::size_t offset = 0;
  auto value = parse(line, offset);
  if (!value) return fail(ErrorCode::bad_input, "", "is not JSON from byte " + std::to_string(offset), offset);
  if (!value->is_object()) return fail(ErrorCode::bad_input, "", "is not a JSON object");
  return std::move(*value);
}

void read_reference(JsonReader& in, const Json& value, ClaimRef& out) {
  in.text(value, "story", out.story);
  in.text(value, "file", out.file);
  in.whole(value, "part", out.part);
  in.text(value, "claim", out.claim);
  in.code(value, "role", out.role);
}

void read_figure(RecordReader& in, const Json& value, EventFigure& out) {
  in.code(value, "what", out.what);
  in.text(value, "who", out.who);
  in.count(value, out.count);
  in.objects(value, "by", [&](const Json& item) {
    EventFigure::By& by = out.by.emplace_back();
    in.text(item, "story", by.story);
    in.text(item, "claim", by.claim);
    in.count(item, by.count);
    in.flag(item, "superseded", by.superseded);
  });
}

void read_dispute(JsonReader& in, const Json& value, Dispute& out) {
  in.code(value, "on", out.on);
  in.objects(value, "sides", [&](const Json& item) {
    Dispute::Side& side = out.sides.emplace_back();
    in.text(item, "value", side.value);
    in.objects(item, "claims", [&](const Json& claim) { read_reference(in, claim, side.claims.emplace_back()); });
  });
}

// Copies are written by file where that is enough (see event_to_json): back to the stories' ids.
void read_copies(JsonReader& in, const Json& value, Event& event) {
  std::map<std::string, std::string, std::less<>> story_of;
  for (const ClaimRef& claim : event.claims) {
    story_of.emplace(claim.file, claim.story);
    story_of.insert_or_assign(claim.story, claim.story);
  }
  in.items(value, "copies", [&](const Json& group) {
    auto& out = event.copies.emplace_back();
    if (!group.is_array()) return in.fail("", "a list is expected");
    for (const Json& label : group) {
      if (!label.is_string()) return in.fail("", "text is expected");
      const auto at = story_of.find(label.get_ref<const std::string&>());
      if (at == story_of.end()) return in.fail("", "no claim of the event is of that story");
      out.push_back(at->second);
    }
  });
}

void read_event(RecordReader& in, const Json& value, Event& event) {
  in.text(value, "id", event.id);
  in.text(value, "type", event.type);
  in.texts(value, "also", event.also);
  in.time(value, event.time);
  in.place(value, event.place);
  in.participants(value, "actors", event.actors);
  in.participants(value, "targets", event.targets);
  in.objects(value, "figures", [&](const Json& item) { read_figure(in, item, event.figures.emplace_back()); });
  in.objects(value, "claims", [&](const Json& item) { read_reference(in, item, event.claims.emplace_back()); });
  in.texts(value, "stories", event.stories);
  read_copies(in, value, event);
  in.whole(value, "origins", event.origins);
  in.code(value, "standing", event.standing);
  in.text(value, "trend", event.trend);
  in.objects(value, "disputes", [&](const Json& item) { read_dispute(in, item, event.disputes.emplace_back()); });
  in.object(value, "credibility", [&](const Json& pair) {
    in.text(pair, "sources", event.reliability);
    in.whole(pair, "information", event.credibility);
  });
  in.text(value, "first_seen", event.first_seen);
  in.text(value, "updated", event.updated);
}

}  // namespace

Result<StoryRecord> from_json(std::string_view line) {
  VIGIE_TRY(const Json value, parse_object(line));
  StoryRecord record;
  RecordReader in(&record.story);
  if (!value.contains("story")) in.fail("story", "is missing");
  in.object(value, "story", [&](const Json& story) { in.story(story, record.story); });
  in.objects(value, "claims", [&](const Json& item) { in.claim(item, record.claims.emplace_back()); });
  in.objects(value, "notes", [&](const Json& item) { in.note(item, record.notes.emplace_back()); });
  if (!in.ok()) return fail(ErrorCode::bad_input, "", in.problem());
  return record;
}

Result<Event> event_from_json(std::string_view line) {
  VIGIE_TRY(const Json value, parse_object(line));
  Event event;
  RecordReader in(nullptr);
  read_event(in, value, event);
  if (!in.ok()) return fail(ErrorCode::bad_input, "", in.problem());
  return event;
}

}  // namespace vigie::store
