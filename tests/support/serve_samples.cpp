// SPDX-License-Identifier: Apache-2.0
#include "support/serve_samples.h"

#include <array>

#include "core/dates.h"
#include "core/hash.h"

namespace vigie::test {
namespace {

constexpr const char* kFront = "northern-front";
constexpr const char* kGuard = "river-guard";

// One story; words are looked up in its text, the n-th time they occur.
class Draft {
 public:
  Draft(const std::string& file, const std::string& language, const std::string& outlet, const std::string& published,
        const std::vector<std::string>& paragraphs) {
    Story& story = record_.story;
    story.file = file;
    story.url = "https://news.example/" + file;
    story.language = language;
    story.outlet.name = outlet;
    story.headline = paragraphs.front();
    if (!published.empty()) story.published = Published{published, published, DateBasis::given, ""};
    for (const std::string& paragraph : paragraphs) {
      if (!story.text.empty()) story.text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(story.text.size());
      story.text += paragraph;
      story.paragraphs.push_back(
          {begin == 0 ? Role::headline : Role::body, {begin, static_cast<std::uint32_t>(story.text.size())}});
    }
    story.id = hex16(hash64(story.text, hash64(file)));
  }

  [[nodiscard]] Words words(const std::string& quote) const {
    const std::size_t at = record_.story.text.find(quote);
    if (at == std::string::npos) return {{}, quote};
    return {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())}, quote};
  }

  [[nodiscard]] Participant who(const std::string& quote, const std::string& name, const std::string& id,
                                ParticipantKind kind) const {
    return {words(quote), name, id, kind, "", "", {}};
  }

  Claim& claim(const std::string& type, const std::string& trigger, const std::string& sentence) {
    Claim claim;
    claim.id = "c" + std::to_string(record_.claims.size() + 1);
    claim.type = type;
    claim.triggers = {words(trigger)};
    claim.evidence = {words(sentence)};
    record_.claims.push_back(claim);
    return record_.claims.back();
  }

  StoryRecord& record() { return record_; }
  [[nodiscard]] ClaimRef ref(const std::string& claim, ClaimRole role = ClaimRole::tells) const {
    return {record_.story.id, record_.story.file, 1, claim, role};
  }
  [[nodiscard]] const std::string& id() const { return record_.story.id; }

 private:
  StoryRecord record_;
};

Place place_of(const Words& words, const std::string& name, double lat, double lon, double within_km) {
  Place place;
  place.words = words;
  place.name = name;
  place.id = "test:" + name;
  place.lat = lat;
  place.lon = lon;
  place.country = "NE";
  place.within_km = within_km;
  return place;
}

Time day_of(const Words& words, const std::string& day, TimeBasis basis = TimeBasis::stated) {
  return {words, day, day, TimePrecision::day, basis};
}

Event event_of(const std::string& id, const Claim& claim, const Draft& draft) {
  Event event;
  event.id = id;
  event.type = claim.type;
  event.time = claim.time;
  event.place = claim.place;
  event.actors = claim.actors;
  event.targets = claim.targets;
  event.claims = {draft.ref(claim.id)};
  event.stories = {draft.id()};
  event.origins = 1;
  event.first_seen = "2024-07-03";
  event.updated = "2024-07-05";
  return event;
}

Count exactly(std::int64_t n) { return {n, n, n, false}; }

Draft market_in_english(const std::string& file, const std::string& outlet) {
  Draft draft(file, "en", outlet, "2024-07-03",
              {"Shells hit livestock market in Amzerou", "Early reports on Tuesday spoke of nine dead.",
               "\U0001F7E5 Shells fell on the livestock market of Amzerou on Tuesday morning, killing at least 12 "
               "civilians, a nurse at the town's hospital said. The Northern Front accused the River Guard of firing "
               "from the east bank.",
               "Rain is expected over the plateau until the end of the week.",
               "\"Our guns were silent,\" a spokesman of the River Guard said."});
  Claim& claim = draft.claim("remote/shelling", "Shells fell on the livestock market",
                             "Shells fell on the livestock "
                             "market of Amzerou on Tuesday morning, killing at least 12 civilians");
  claim.also = {"civilians/attack-on-site"};
  claim.actors = {draft.who("the River Guard of firing", "River Guard", kGuard, ParticipantKind::militia)};
  claim.targets = {draft.who("civilians", "", "", ParticipantKind::civilians)};
  claim.place = place_of(draft.words("the livestock market of Amzerou"), "Amzerou", 16.62, 4.31, 6);
  claim.time = day_of(draft.words("on Tuesday morning"), "2024-07-02", TimeBasis::relative);
  claim.figures = {{FigureWhat::killed, "civilians", {12, {}, {}, false}, "", draft.words("at least 12 civilians"), 0},
                   {FigureWhat::killed, "", exactly(9), "", draft.words("nine dead"), {}}};
  claim.sources = {
      {draft.words("a nurse at the town's hospital"), "", "", SourceKind::medical, true, Stance::affirms, ""},
      {draft.words("The Northern Front"), "Northern Front", kFront, SourceKind::armed_group, false, Stance::affirms,
       ""},
      {draft.words("a spokesman of the River Guard"), "River Guard", kGuard, SourceKind::armed_group, false,
       Stance::denies, ""}};
  claim.standing = Standing::reported;
  return draft;
}

Draft market_in_french() {
  Draft draft(
      "echo-0704.html", "fr", "L’Écho du Fleuve", "2024-07-04",
      {"Quinze morts au marché d’Amzerou",
       "Quinze civils, dont trois enfants, ont été tués mardi par des tirs d’obus du Front du Nord sur le marché "
       "d’Amzerou, selon le comité des éleveurs."});
  Claim& claim = draft.claim("remote/shelling", "des tirs d’obus",
                             "Quinze civils, dont trois enfants, ont été tués mardi "
                             "par des tirs d’obus du Front du Nord sur le marché d’Amzerou");
  claim.actors = {draft.who("Front du Nord", "Northern Front", kFront, ParticipantKind::armed_group)};
  claim.targets = {draft.who("Quinze civils", "", "", ParticipantKind::civilians)};
  claim.place = place_of(draft.words("le marché d’Amzerou"), "Amzerou", 16.62, 4.31, 6);
  claim.time = day_of(draft.words("mardi"), "2024-07-02", TimeBasis::relative);
  claim.figures = {{FigureWhat::killed, "civilians", exactly(15), "", draft.words("Quinze civils"), 0},
                   {FigureWhat::killed, "children", exactly(3), "", draft.words("trois enfants"), 0}};
  claim.sources = {{draft.words("le comité des éleveurs"), "", "", SourceKind::witness, false, Stance::affirms, ""}};
  claim.standing = Standing::reported;
  return draft;
}

// The market: two origins in three stories, who did it and the toll in dispute.
void add_market(World& world) {
  Draft courier = market_in_english("courier-0703.html", "Sahel Courier");
  Draft lantern = market_in_english("lantern-0703.html", "Daily Lantern");
  lantern.record().story.origin = {{"Sahel Courier", "", OriginRelation::republished, ""}};
  Draft echo = market_in_french();
  Event event = event_of("market", courier.record().claims[0], courier);
  event.also = {"civilians/attack-on-site"};
  event.actors.push_back(echo.record().claims[0].actors[0]);
  event.claims = {courier.ref("c1"), lantern.ref("c1"), echo.ref("c1")};
  event.stories = {courier.id(), lantern.id(), echo.id()};
  event.copies = {{courier.id(), lantern.id()}};
  event.origins = 2;
  event.standing = EventStanding::disputed;
  event.trend = "rising toll";
  event.credibility = 3;
  event.figures = {{FigureWhat::killed,
                    "civilians",
                    {12, {}, 15, false},
                    {{courier.id(), "c1", exactly(9), true},
                     {courier.id(), "c1", {12, {}, {}, false}, false},
                     {echo.id(), "c1", exactly(15), false}}},
                   {FigureWhat::killed, "children", exactly(3), {{echo.id(), "c1", exactly(3), false}}}};
  event.disputes = {{DisputeOn::doer,
                     {{"River Guard", {courier.ref("c1"), lantern.ref("c1")}}, {"Northern Front", {echo.ref("c1")}}}}};
  world.events.push_back(event);
  for (Draft* draft : {&courier, &lantern, &echo}) world.stories.push_back(draft->record());
}

// A clash told in Arabic and in English: corroborated, within a region.
void add_clash(World& world) {
  Draft arabic("sada-0620.html", "ar", "صدى الهضبة", "2024-06-20",
               {"اشتباكات قرب كل تدرة",
                "قُتل سبعة مقاتلين في اشتباكات بين الجبهة الشمالية وحرس النهر قرب كل تدرة يوم الأربعاء."});
  Claim& claim =
      arabic.claim("battle/armed-clash", "اشتباكات بين الجبهة الشمالية وحرس النهر", "قُتل سبعة مقاتلين في اشتباكات");
  claim.actors = {arabic.who("الجبهة الشمالية", "Northern Front", kFront, ParticipantKind::armed_group),
                  arabic.who("حرس النهر", "River Guard", kGuard, ParticipantKind::militia)};
  claim.place = place_of(arabic.words("كل تدرة"), "Kel Tadra", 18.9, 6.2, 60);
  claim.place->relation = "near";
  claim.place->precision = PlacePrecision::district;
  claim.time = day_of(arabic.words("يوم الأربعاء"), "2024-06-19", TimeBasis::relative);
  claim.figures = {{FigureWhat::killed, "fighters", exactly(7), "", arabic.words("سبعة مقاتلين"), {}}};
  Draft english("lantern-0621.html", "en", "Daily Lantern", "2024-06-21",
                {"Seven fighters die near Kel Tadra",
                 "Seven fighters died on 19 June near Kel Tadra when the Northern Front attacked a post."});
  Claim& second =
      english.claim("battle/armed-clash", "attacked a post", "Seven fighters died on 19 June near Kel Tadra");
  second.place = place_of(english.words("Kel Tadra"), "Kel Tadra", 18.9, 6.2, 60);
  second.time = day_of(english.words("on 19 June"), "2024-06-19");
  second.figures = {{FigureWhat::killed, "fighters", exactly(7), "", english.words("Seven fighters"), {}}};
  Event event = event_of("clash", claim, arabic);
  event.claims.push_back(english.ref("c1"));
  event.stories.push_back(english.id());
  event.origins = 2;
  event.standing = EventStanding::corroborated;
  event.credibility = 2;
  event.figures = {{FigureWhat::killed,
                    "fighters",
                    exactly(7),
                    {{arabic.id(), "c1", exactly(7), false}, {english.id(), "c1", exactly(7), false}}}};
  world.events.push_back(event);
  world.stories.push_back(arabic.record());
  world.stories.push_back(english.record());
}

// One story of several happenings: an arrest, people who fled, talks to come, an attack denied.
void add_week(World& world) {
  Draft draft("courier-0712.html", "en", "Sahel Courier", "2024-07-12",
              {"A week on the plateau", "Police arrested Ilyas Demmar, a teacher, in Banibane on 9 July.",
               "Some 4,000 people have fled the villages around Oued Sarif since the shelling.",
               "Envoys of the two sides are to meet in Port-Lucie on 20 July, the mediators said.",
               "The River Guard denied that its men had burned a school.",
               "Old residents still speak of the burning of the granaries."});
  const Words people = draft.words("Some 4,000 people");
  Claim& arrest =
      draft.claim("authority/arrest", "arrested", "Police arrested Ilyas Demmar, a teacher, in Banibane on 9 July.");
  arrest.actors = {draft.who("Police", "Police", "", ParticipantKind::state_force)};
  arrest.targets = {draft.who("Ilyas Demmar", "Ilyas Demmar", "", ParticipantKind::person)};
  arrest.place = place_of(draft.words("in Banibane"), "Banibane", 14.2, 2.6, 4);
  arrest.time = day_of(draft.words("on 9 July"), "2024-07-09");
  world.events.push_back(event_of("arrest", arrest, draft));
  Claim& fled =
      draft.claim("people/displacement", "have fled", "Some 4,000 people have fled the villages around Oued Sarif");
  fled.place = place_of(draft.words("the villages around Oued Sarif"), "Oued Sarif", 17.4, 4.9, 25);
  fled.time =
      Time{draft.words("since the shelling"), "2024-07-02", "2024-07-12", TimePrecision::day, TimeBasis::relative};
  fled.figures = {{FigureWhat::displaced, "", {{}, 4000, {}, true}, "", people, {}}};
  world.events.push_back(event_of("fled", fled, draft));
  world.events.back().figures = {
      {FigureWhat::displaced, "", {{}, 4000, {}, true}, {{draft.id(), "c2", {{}, 4000, {}, true}, false}}}};
  Claim& talks =
      draft.claim("strategic/talks", "are to meet", "Envoys of the two sides are to meet in Port-Lucie on 20 July");
  talks.place = Place{};  // not in the gazetteer: its words alone
  talks.place->words = draft.words("in Port-Lucie");
  talks.place->name = "Port-Lucie";
  talks.time = day_of(draft.words("on 20 July"), "2024-07-20");
  talks.standing = Standing::expected;
  world.events.push_back(event_of("talks", talks, draft));
  world.events.back().standing = EventStanding::expected;
  Claim& school = draft.claim("strategic/destruction", "had burned a school",
                              "The River Guard denied that its men had burned a school.");
  school.actors = {draft.who("The River Guard denied", "River Guard", kGuard, ParticipantKind::militia)};
  school.place = place_of({}, "Oued Sarif", 17.4, 4.9, 25);
  school.standing = Standing::denied;
  world.events.push_back(event_of("school", school, draft));
  world.events.back().standing = EventStanding::denied;
  world.events.back().origins = 0;
  world.events.back().claims[0].role = ClaimRole::denies;
  Claim& granaries = draft.claim("strategic/destruction", "the burning of the granaries",
                                 "Old residents still speak of the burning of the granaries.");
  granaries.focus = Focus::background;
  world.events.push_back(event_of("granaries", granaries, draft));
  world.events.back().claims[0].role = ClaimRole::background;
  world.stories.push_back(draft.record());
}

}  // namespace

World sample_world() {
  World world;
  add_market(world);
  add_clash(world);
  add_week(world);
  return world;
}

World large_world(std::uint32_t more) {
  constexpr std::array kTypes = {"battle/armed-clash",   "remote/shelling",     "remote/air-strike",
                                 "civilians/attack",     "unrest/protest",      "people/displacement",
                                 "authority/arrest",     "battle/offensive",    "strategic/talks",
                                 "strategic/withdrawal", "civilians/abduction", "state/control"};
  World world = sample_world();
  const std::int64_t first = to_days({2023, 1, 1});
  for (std::uint32_t i = 0; i < more; ++i) {
    const std::uint64_t dice = hash64(std::to_string(i));
    const std::string town = "Place " + std::to_string(dice % 97);
    const std::uint64_t spot = hash64(town);
    Draft draft("line-" + std::to_string(i) + ".html", "en", "Plateau Wire", "2024-07-20",
                {"Line " + std::to_string(i) + " from " + town});
    Claim& claim = draft.claim(kTypes[(dice >> 8U) % kTypes.size()], "Line", "Line");
    claim.place = place_of(draft.words(town), town, 10 + static_cast<double>(spot % 1200) / 100,
                           -8 + static_cast<double>((spot >> 16U) % 3000) / 100, 3 + static_cast<double>(spot % 20));
    claim.time = day_of({}, to_iso(from_days(first + static_cast<std::int64_t>((dice >> 20U) % 560))));
    claim.actors = {draft.who("", (dice & 1U) != 0 ? "Northern Front" : "River Guard",
                              (dice & 1U) != 0 ? kFront : kGuard, ParticipantKind::armed_group)};
    world.events.push_back(event_of("line-" + std::to_string(i), claim, draft));
    Event& event = world.events.back();
    event.origins = 1 + static_cast<std::uint32_t>((dice >> 40U) % 3);
    if (event.origins > 1) event.standing = EventStanding::corroborated;
    event.figures = {{FigureWhat::killed,
                      "",
                      exactly(static_cast<std::int64_t>((dice >> 44U) % 20)),
                      {{draft.id(), "c1", exactly(static_cast<std::int64_t>((dice >> 44U) % 20)), false}}}};
    world.stories.push_back(draft.record());
  }
  return world;
}

Result<void> fill_store(const std::string& path, const World& world) {
  VIGIE_TRY(Store store, Store::open(path));
  VIGIE_TRY_VOID(store.add(world.stories));
  VIGIE_TRY_VOID(store.merge([&](const std::vector<StoryRecord>&) { return world.events; }));
  return {};
}

}  // namespace vigie::test
