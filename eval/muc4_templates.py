#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Templates of MUC-4 from what Vigie reads: stories of `vigie read` in, Template objects of muc4_score out.

The claims give type, time, place, participants, figures, sources and standing, and the trees of their sentences further doers and targets
(muc4_trees.py); words of the set lists come from muc4_words.tsv, place paths from the task's own list of places. What is told as denied, summed up, long past or between two armed
sides alone makes no template, by the task's definition of a relevant incident. Tested by muc4_templates_test.py.
"""
import datetime
import pathlib
import re

import muc4_trees
from muc4_score import Fill, Template, head_of, words

HERE = pathlib.Path(__file__).resolve().parent
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
RECENT = datetime.timedelta(days=62)
COUNTRIES = {"AR": "ARGENTINA", "BO": "BOLIVIA", "CL": "CHILE", "CO": "COLOMBIA", "EC": "ECUADOR", "SV": "EL SALVADOR", "GT": "GUATEMALA",
             "HN": "HONDURAS", "PE": "PERU", "US": "UNITED STATES", "ES": "SPAIN", "NI": "NICARAGUA", "CR": "COSTA RICA", "PA": "PANAMA",
             "VE": "VENEZUELA", "BR": "BRAZIL", "MX": "MEXICO", "CU": "CUBA", "FR": "FRANCE", "DE": "WEST GERMANY", "GB": "UNITED KINGDOM",
             "IT": "ITALY", "SU": "USSR", "RU": "USSR", "IL": "ISRAEL", "CA": "CANADA", "JP": "JAPAN", "CH": "SWITZERLAND", "BE": "BELGIUM",
             "NL": "NETHERLANDS", "SE": "SWEDEN", "PY": "PARAGUAY", "UY": "URUGUAY", "DO": "DOMINICAN REPUBLIC", "BZ": "BELIZE"}
NINE = {"AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"}
STATE = {"state-force", "government", "coalition"}
ARMED = {"state-force", "armed-group", "militia", "coalition"}
PEOPLE = {"civilians", "person", "state-force", "government", "protesters", "rioters", "organisation", "unknown", "militia", "armed-group"}
TYPES = {"battle/armed-clash": "ATTACK", "battle/offensive": "ATTACK", "battle/territory-gained": "ATTACK", "remote/air-strike": "ATTACK",
         "remote/shelling": "ATTACK", "remote/bombing": "BOMBING", "remote/suicide-bombing": "BOMBING", "remote/grenade": "BOMBING",
         "civilians/attack": "ATTACK", "civilians/execution": "ATTACK", "civilians/assassination": "ATTACK", "civilians/abduction": "KIDNAPPING",
         "civilians/torture": "ATTACK", "civilians/attack-on-site": "ATTACK", "unrest/repression": "ATTACK", "strategic/destruction": "ATTACK",
         "civilians/sexual-violence": "ATTACK"}
BURNING = re.compile(r"\b(BURN\w*|SET\w* (ON )?FIRE|SET\w* \w+ ON FIRE|ARSON|TORCH\w*|FIRE)\b")
ROBBING = re.compile(r"\b(ROB\w*|STEAL\w*|STOLE\w*|LOOT\w*|HOLDUP)\b")
KILLING = re.compile(r"\b(KILL\w*|MURDER\w*|ASSASSINAT\w*|DEATHS?|DIED|DEAD|MASSACRE\w*|SLAY\w*|SLAIN|EXECUT\w*|SHOT DEAD)\b")
WOUNDING = re.compile(r"\b(WOUND\w*|INJUR\w*|HURT)\b")
EXPLODING = re.compile(r"\b(BOMB\w*|EXPLOSIONS?|EXPLOD\w*|BLASTS?|DYNAMIT\w*|BL(?:EW|OWN?|OWING) UP)\b")
TRYING = re.compile(r"\b(ATTEMPT\w*|TRIED|TRYING|FOILED|DEACTIVATED|DEFUSED|FAILED|UNSUCCESSFUL\w*|THWARTED)\b")
COMING = re.compile(r"\b(WILL|WOULD|COULD|MIGHT|MAY|THREAT\w*|PLAN\w*|INTEND\w*)\b")
SUSPECTING = re.compile(r"\b(ALLEGED\w*|SUSPECT\w*|PRESUM\w*|APPARENTLY|BLAMED?|ACCUS\w*|ATTRIBUT\w*|BELIEVED|RESPONSIBLE|ACCORDING TO)\b")
CLAIMING = re.compile(r"\b(CLAIM\w* (CREDIT|RESPONSIBILITY)|CLAIMED|ADMITT\w*|TOOK RESPONSIBILITY)\b")
DESTROYING = re.compile(r"\b(DESTROY\w*|BL(EW|OWN?|OWING) UP|DEMOLISH\w*|DESTRUCTION)\b")
DAMAGING = re.compile(r"\b(DAMAG\w*|BURN\w*|SHATTER\w*|FIRE)\b")
ARTICLE = re.compile(r"^(?:THE|A|AN|HIS|HER|ITS|THEIR|SOME|SEVERAL|AT LEAST|ABOUT|MORE THAN|APPROXIMATELY|ANOTHER|OTHER|\d+|ONE|TWO|THREE|FOUR|FIVE|"
                     r"SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|MANY|VARIOUS|DOZENS OF|OF)\s+")
PART = re.compile(r"\b(MEMBERS?|GROUPS?|COMMANDOS?|UNITS?|TROOPS|COLUMNS?|ELEMENTS|WIFE|SON|DAUGHTER|BROTHER|CELL|BAND|MEN)$")
STOPS = (r"\b(?:WHO|THAT|WHICH|WAS|WERE|IS|ARE|HAVE|HAS|HAD|IN|ON|AT|TO|BY|WITH|AND|YESTERDAY|TODAY|LAST|THIS|WHEN|AS|ATTACKED|KILLED|MURDERED|"
         r"KIDNAPPED|PLACED|BLEW|BURNED|FIRED|SAID|CLAIMED)\b")
NUMBERS = {w: i + 1 for i, w in enumerate("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE".split())}
ARMS = re.compile(r"\b(BASES?|CONVOYS?|POSITIONS?|BARRACKS|ARMORED|HELICOPTERS?|COMPANY|BRIGADE|BATTALION|WEAPONS|PATROLS?|TANKS?|GARRISONS?)$")
NUMBER_WORDS = {"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "THOSE", "MORE", "SOME"}
PLURAL_WORDS = {"PEOPLE", "CHILDREN", "MEN", "WOMEN", "POLICE", "TROOPS", "OTHERS", "DEAD", "WOUNDED", "POLICEMEN", "PASSERSBY"}


class Words:
    """muc4_words.tsv: the class of a noun phrase by the words at its head."""

    def __init__(self, path=HERE / "muc4_words.tsv"):
        self.of = {"instrument": {}, "thing": {}, "person": {}}
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "what\t")):
                what, name, words = line.split("\t")
                for word in words.split("|"):
                    self.of[what].setdefault(word.upper(), name)

    def look(self, what, phrase):
        """The class of the longest ending of the phrase's head, as it stands or in the singular."""
        tokens = re.split(r"\s+(?:OF|FROM|WHO|WHICH|THAT|IN|AT|ON|WITH|BY|FOR|NEAR|WHERE|BELONGING)\s+", phrase)[0].split()
        for begin in range(len(tokens)):
            tail = " ".join(tokens[begin:])
            for form in (tail, re.sub(r"S$", "", tail), re.sub(r"IES$", "Y", tail), re.sub(r"ES$", "", tail), re.sub(r"MEN$", "MAN", tail)):
                if form in self.of[what]:
                    return self.of[what][form]
        return None

    def instruments(self, text):
        """[(words, class)] in the order of the text, longest first where they overlap."""
        found, taken = [], []
        for word in sorted(self.of["instrument"], key=lambda w: (-len(w), w)):
            for match in re.finditer(rf"\b{re.escape(word)}S?\b", text):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    taken.append(match.span())
                    found.append((match.start(), match.group(), self.of["instrument"][word]))
        return [(words, name) for _, words, name in sorted(found)]


class Places:
    """containing-areas: (country, name) -> "PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)"."""
    ORDER = ("CITY", "TOWN", "DEPARTMENT", "PROVINCE", "MUNICIPALITY", "JURISDICTION", "NEIGHBORHOOD")

    def __init__(self, folder):
        self.paths = {}
        for name in ("containing-areas-part2", "containing-areas-part1.v5"):
            for line in (folder / name).read_text(encoding="latin-1").splitlines() if folder and (folder / name).exists() else ():
                path = re.match(r"([A-Z .'-]+: [A-Z0-9 .'-]+ \([A-Z ?]+\)(?:: [A-Z0-9 .'-]+ \([A-Z ?]+\))*)", line.replace("?)", ")"))
                if path:
                    parts = path.group(1).split(": ")
                    last, kind = re.match(r"(.*) \((.*)\)", parts[-1]).groups()
                    rank = (self.ORDER.index(kind) if kind in self.ORDER else 9, len(parts))
                    key = parts[0], last
                    if key not in self.paths or rank < self.paths[key][0]:
                        self.paths[key] = rank, path.group(1)

    def path(self, country, *names):
        for name in names:
            found = self.paths.get((country, name.upper()))
            if found:
                return found[1]
        return None


def plain(text):
    """Without diacritics: the sets are in ASCII."""
    import unicodedata
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).upper()


def bare(phrase):
    """Without what stands before a noun phrase and tells only how many or whose."""
    phrase = " ".join(phrase.upper().split()).strip(" ,.;")
    while True:
        shorter = ARTICLE.sub("", phrase)
        if shorter == phrase or not shorter:
            return phrase
        phrase = shorter


def dated(day):
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year % 100:02}"


def day_of(text):
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def numbered(figure):
    low, best, high = (figure or {}).get("low"), (figure or {}).get("best"), (figure or {}).get("high")
    if best is not None:
        return ("~" if figure.get("approximate") else "") + str(best)
    if low is not None and high is not None and low != high:
        return f"{low}-{high}"
    return f"{low}-" if low is not None else None


def plural(phrase):
    head = re.split(r"\s+(?:OF|FROM|WHO|IN|AT|ON|WITH)\s+", phrase)[0].split()[-1]
    return head in PLURAL_WORDS or (head.endswith("S") and not head.endswith(("SS", "US", "IS")))


class Mapper:
    def __init__(self, taskdoc=None):
        self.words, self.places = Words(), Places(taskdoc)

    def templates(self, message, story, trees=()):
        """Templates of one story; with its sentences' trees, what they tell of doers and targets beside the claims' own."""
        head, claims = story["story"], [dict(c) for c in story["claims"]]
        self.lend_doers(claims)
        published = day_of((head.get("published") or {}).get("to"))
        made = []
        for claim in claims:
            told = self.told_in(claim, trees)
            if self.relevant(claim, published, told):
                made.append(self.template(message, claim, claims, head, published))
                self.add_told(made[-1], claim, told)
        made = self.joined([t for t in made if self.civil(t)])
        for i, template in enumerate(made):
            template.number = str(i + 1)
        return made

    @staticmethod
    def lend_doers(claims):
        """An incident told without its doer has that of the one told nearest before it, else after it, in the same report: who said that it was
        theirs, or an armed group."""
        lenders = [(i, [a for a in c["actors"] if a["kind"] in ("armed-group", "militia")])
                   for i, c in enumerate(claims) if c["type"] in TYPES or c["type"] == "strategic/responsibility"]
        lenders = [(i, actors) for i, actors in lenders if actors]
        for i, claim in enumerate(claims):
            if claim["type"] in TYPES and not claim["actors"] and lenders:
                claim["actors"] = min(lenders, key=lambda lender: (lender[0] > i, abs(lender[0] - i)))[1]

    # ---- which claims are incidents ---------------------------------------------------------------------------------

    def relevant(self, claim, published, told=((), ())):
        if claim["type"] not in TYPES or claim["standing"] == "denied" or claim["aggregate"]:
            return False
        if claim["standing"] == "expected" and COMING.search(claim["evidence"][0]["quote"].upper()) and not TRYING.search(self.text_of(claim)):
            return False
        end = day_of((claim.get("time") or {}).get("end"))
        if published and end and (end < published - RECENT or end > published):
            return False
        place = claim.get("place") or {}
        if place.get("country") and place["country"] not in NINE and not any(p.get("country") in NINE for p in claim["targets"]):
            return False
        if claim["type"].startswith(("battle/", "remote/")) or claim["type"] in ("civilians/attack",):
            told_people = any(not self.words.look("thing", bare(e.text)) and self.words.look("person", bare(e.text)) not in
                              ("ACTIVE MILITARY", "LAW ENFORCEMENT", None) or e.name for e in told[1])
            return bool(self.people(claim) or self.things(claim) or told_people or claim["type"].startswith("remote/b"))
        return True

    @staticmethod
    def text_of(claim):
        return " ".join(e["quote"].upper() for e in claim["evidence"])

    def soldiers(self, participant):
        return participant["kind"] in ARMED or self.words.look("person", bare(participant["quote"])) in ("ACTIVE MILITARY", "LAW ENFORCEMENT")

    def things(self, claim):
        return [t for t in claim["targets"] if self.is_thing(t)]

    def is_thing(self, target):
        phrase = bare(target["quote"])
        person, thing = self.words.look("person", phrase), self.words.look("thing", phrase)
        return bool(thing and not person) or (target["kind"] == "infrastructure" and not person)

    def people(self, claim):
        """Those hit that are not of the armed sides; with one of them, all."""
        hit = [t for t in claim["targets"] if not self.is_thing(t) and t["kind"] in PEOPLE]
        hit += [{"quote": f["quote"], "kind": "civilians", "count": f, "name": None, "figure": f} for f in claim["figures"]
                if f["what"] in ("killed", "wounded", "abducted", "casualties") and f.get("best") != 0 and f.get("low") != 0
                and not any(self.same(f["quote"], t["quote"]) for t in hit)]
        return hit if any(not self.soldiers(t) for t in hit) else []

    @staticmethod
    def same(a, b):
        return a.upper() in b.upper() or b.upper() in a.upper()

    # ---- slots -------------------------------------------------------------------------------------------------------

    def template(self, message, claim, claims, head, published):
        text, slots = self.text_of(claim), {}
        triggers = " ".join(t["quote"].upper() for t in claim["triggers"])
        kind = TYPES[claim["type"]]
        if claim["type"] in ("strategic/destruction", "civilians/attack-on-site") and BURNING.search(triggers):
            kind = "ARSON"
        elif claim["type"] == "strategic/destruction" and ROBBING.search(triggers):
            kind = "ROBBERY"
        elif claim["type"].startswith("remote/") and EXPLODING.search(triggers) and not any(a["kind"] in STATE for a in claim["actors"]):
            kind = "BOMBING"
        slots[2] = self.date(claim, published)
        slots[3] = self.location(claim, claims, head)
        slots[4] = [Fill([kind])]
        slots[5] = [Fill(["ATTEMPTED" if TRYING.search(triggers) or (kind == "BOMBING" and re.search(r"DEACTIVATED|DEFUSED", text)) else "ACCOMPLISHED"])]
        if kind not in ("ARSON", "KIDNAPPING"):
            self.instruments(slots, kind, text, triggers)
        self.perpetrators(slots, claim, text)
        if kind != "KIDNAPPING":
            self.physical(slots, claim, text)
        self.human(slots, claim, kind, text, triggers)
        return Template(message, "1", False, {s: fills for s, fills in slots.items() if fills})

    def date(self, claim, published):
        time = claim.get("time") or {}
        start, end = day_of(time.get("start")), day_of(time.get("end"))
        if start and end and end - start <= RECENT:
            return [Fill([dated(start) if start == end else f"{dated(start)} - {dated(end)}"])]
        return [Fill([f"- {dated(published)}"])] if published else []

    def location(self, claim, claims, head):
        places = [claim.get("place")] + [c.get("place") for c in claims]
        place = next((p for p in places if p and p.get("country") in COUNTRIES and (p is places[0] or p["country"] in NINE)), None)
        if not place:
            return self.dateline(head)
        country = COUNTRIES[place["country"]]
        dateline = place.get("p") == 0 and place.get("from", 99) < 30  # where it was written
        if place.get("precision") == "country" or not place.get("name") or place is not places[0] or dateline:
            return [Fill([country])]
        written = re.sub(r"^(?:IN|AT|NEAR|TO|FROM|ON|OF|THE|OUTSIDE|INSIDE|CITY OF|TOWN OF|VILLAGE OF)\s+", "", place["quote"].upper())
        path = self.places.path(country, plain(place["name"]), written)
        return [Fill([path or f"{country}: {plain(place['name'])} (CITY)"])]

    def dateline(self, head):
        first = (head["paragraphs"] or [{"text": ""}])[0]["text"].upper()[:60]
        for (country, name), (_, _) in self.places.paths.items():
            if first.startswith(name + ",") and country in (COUNTRIES[c] for c in NINE):
                return [Fill([country])]
        return []

    def instruments(self, slots, kind, text, triggers):
        found = self.words.instruments(text)
        explosive = {"VEHICLE BOMB", "DYNAMITE", "BOMB", "MINE", "GRENADE", "MOLOTOV COCKTAIL", "EXPLOSIVE"}
        if kind == "BOMBING":
            found = [f for f in found if f[1] in explosive]
        strings, classes = [], []
        for words, name in found:
            if name not in classes:
                classes.append(name)
                strings.append(words)
        if not classes and kind == "BOMBING":
            slots[7] = [Fill(["BOMB"], ["-"])]
        elif not classes and re.search(r"\b(SHOT|SHOOT\w*|GUNNED|RIDDLED|FIRED)\b", text):
            slots[7] = [Fill(["GUN"], ["-"])]
        else:
            slots[6] = [Fill([s]) for s in strings]
            slots[7] = [Fill([c], [s]) for c, s in zip(classes, strings)]

    def perpetrators(self, slots, claim, text):
        persons, bodies, state = [], [], False
        for actor in claim["actors"]:
            quote = self.whole(" ".join(actor["quote"].upper().split()), text)
            state = state or actor["kind"] in STATE
            named = bool(actor.get("id")) or actor["kind"] in ("armed-group", "organisation") and not self.generic(quote)
            inner = re.search(r"\b(?:OF|FROM|BELONGING TO) (?:THE )?(.+)$", quote)
            if named and inner and self.generic(quote.split(" OF ")[0]):
                persons.append(quote)
                bodies.append(inner.group(1))
            elif named and not self.generic(quote):
                bodies.append(bare(quote))
            else:
                persons.append(re.sub(r"^(?:THE|A|AN) ", "", quote))
        if persons:
            slots[9] = [Fill([p]) for p in dict.fromkeys(persons)]
        if bodies:
            bodies = list(dict.fromkeys(re.sub(r"\s*[\[(].*", "", b) for b in bodies))
            slots[10] = [Fill([b]) for b in bodies]
            slots[11] = [Fill([self.confidence(claim, text)], [b]) for b in bodies]
        slots[8] = [Fill(["STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT"])]

    @staticmethod
    def whole(phrase, text):
        """"MEMBERS" with what they are members of, as the sentence goes on."""
        if not PART.search(phrase):
            return phrase
        more = re.search(re.escape(phrase) + r"( (?:OF|FROM|BELONGING TO) (?:(?!" + STOPS + r")[A-Z0-9'\"-]+ ?)+)", text)
        return (phrase + more.group(1)).strip() if more else phrase

    @staticmethod
    def generic(phrase):
        return bool(re.search(r"\b(GUERRILLAS?|TERRORISTS?|REBELS?|MEN|MAN|MEMBERS?|INDIVIDUALS?|PERSONS?|PEOPLE|GUNMEN|SUBVERSIVES?|EXTREMISTS?|COMMANDOS?|"
                              r"COMMANDOES|SOLDIERS?|TROOPS|GROUPS?|YOUTHS?|STUDENTS|TRAFFICKERS|ASSASSINS?|CRIMINALS|HOODED|UNITS?|COLUMNS?|INSURGENTS?|"
                              r"KIDNAPPERS|ATTACKERS?|SQUADS?|OFFICERS?|SUBJECTS?|MERCENARIES|ELEMENTS)\b", phrase))

    def confidence(self, claim, text):
        if CLAIMING.search(text):
            return "CLAIMED OR ADMITTED"
        if claim["standing"] == "unconfirmed" or SUSPECTING.search(text):
            official = any(s["kind"] in ("official", "military") for s in claim["sources"])
            return "SUSPECTED OR ACCUSED BY AUTHORITIES" if official else "SUSPECTED OR ACCUSED"
        return "REPORTED AS FACT"

    def physical(self, slots, claim, text):
        for target in self.things(claim):
            phrase = bare(target["quote"])
            kind = self.words.look("thing", phrase) or "OTHER"
            number = numbered(target.get("count")) or ("PLURAL" if plural(phrase) else "1")
            slots.setdefault(12, []).append(Fill([phrase]))
            slots.setdefault(13, []).append(Fill([kind], [phrase]))
            slots.setdefault(14, []).append(Fill([number], [phrase]))
            effect = "DESTROYED" if DESTROYING.search(text) else "SOME DAMAGE" if DAMAGING.search(text) else None
            if effect:
                slots.setdefault(16, []).append(Fill([effect], [phrase]))

    def human(self, slots, claim, kind, text, triggers):
        zero = {f["what"] for f in claim["figures"] if f.get("best") == 0}
        for target in self.people(claim):
            name, role = self.name_and_role(target)
            tag = name or role
            if not tag:
                continue
            if name:
                slots.setdefault(18, []).append(Fill([name]))
            if role:
                slots.setdefault(19, []).append(Fill([role], [name] if name else []))
            slots.setdefault(20, []).append(Fill([self.person_kind(target, role)], [tag]))
            number = numbered(target.get("count")) or ("PLURAL" if not name and plural(tag) else "1")
            slots.setdefault(21, []).append(Fill([number], [tag]))
            effect = self.effect(target, claim, kind, triggers)
            if effect:
                slots.setdefault(23, []).append(Fill([effect], [tag]))
        if zero and 23 not in slots:
            both = "killed" in zero and "wounded" in zero or "casualties" in zero
            slots[23] = [Fill(["NO INJURY OR DEATH" if both else "NO DEATH" if "killed" in zero else "NO INJURY"], ["-"])]

    def person_kind(self, target, role):
        found = self.words.look("person", role) if role else None
        if found:
            return found
        return {"state-force": "ACTIVE MILITARY", "government": "GOVERNMENT OFFICIAL"}.get(target["kind"], "CIVILIAN")

    def name_and_role(self, target):
        """("HECTOR PAZ", "MAYOR") of "MAYOR HECTOR PAZ"; (None, "PEASANTS") of "THREE PEASANTS"."""
        phrase = bare(target["quote"])
        if "figure" in target:
            what = target["figure"]["what"]
            phrase = re.sub(r"\s*\b(?:WERE|WAS|HAVE|HAD|ARE|DIED|KILLED|INJURED)\b.*", "", phrase)
            if not re.search(r"[A-Z]{3}", phrase) or phrase in NUMBER_WORDS:
                phrase = {"killed": "DEAD", "wounded": "WOUNDED"}.get(what, "")
            return None, phrase or None
        if target["kind"] != "person":
            return None, phrase
        tokens = phrase.split()
        for end in range(len(tokens), 0, -1):
            if self.words.look("person", " ".join(tokens[:end])):
                name = " ".join(tokens[end:])
                if not name or re.match(r"(OF|FROM|WHO|IN|AT)\b", name):
                    return None, phrase
                return name.strip(" ,"), " ".join(tokens[:end])
        return (None, phrase) if re.match(r"(?:THE|A|AN) ", target["quote"].upper()) else (phrase, None)

    def effect(self, target, claim, kind, triggers):
        figure = target.get("figure")
        what = {figure["what"]} if figure else {f["what"] for f in claim["figures"] if self.same(f["quote"], target["quote"])}
        near = triggers if not figure else ""
        if "killed" in what:
            return "DEATH"
        if "wounded" in what:
            return "INJURY"
        if KILLING.search(near) or claim["type"] in ("civilians/assassination", "civilians/execution"):
            return "DEATH"
        if WOUNDING.search(near):
            return "INJURY"
        return None

    # ---- what the trees tell beside ----------------------------------------------------------------------------------------

    @staticmethod
    def told_in(claim, trees):
        """(doers, targets) as entities, of the sentences that hold the claim's triggers."""
        found = [], []
        evidence = [re.sub(r"\W+", " ", e["quote"]).upper() for e in claim["evidence"]]
        for s in trees:
            text = re.sub(r"\W+", " ", s.text).upper().strip()
            if not any(text in e for e in evidence):
                continue
            for kept, heads in zip(found, muc4_trees.read(s)):
                kept += [muc4_trees.Entity(s, h) for h in heads]
        return found

    def add_told(self, template, claim, told):
        slots, kind = template.slots, template.slots[4][0].values[0]
        text = self.text_of(claim)
        for entity in told[0]:
            phrase = entity.text
            if self.words.look("thing", phrase) or self.known(slots, (9, 10), phrase) or not re.search(r"[A-Z]{3}", phrase):
                continue
            if entity.body and not self.generic(phrase):
                body = re.sub(r"\s*[\[(].*", "", bare(phrase))
                slots.setdefault(10, []).append(Fill([body]))
                slots.setdefault(11, []).append(Fill([self.confidence(claim, text)], [body]))
            elif entity.name or self.generic(phrase) or self.words.look("person", bare(phrase)):
                slots.setdefault(9, []).append(Fill([entity.name or phrase]))
        for entity in told[1]:
            phrase = bare(entity.text)
            person, thing = self.words.look("person", phrase), self.words.look("thing", phrase)
            if self.known(slots, (9, 10, 12, 18, 19), entity.name or phrase) or self.generic(phrase):
                continue
            if entity.name or (person and not thing):
                self.add_person(slots, entity, claim, kind)
            elif thing and kind != "KIDNAPPING":
                slots.setdefault(12, []).append(Fill([phrase]))
                slots.setdefault(13, []).append(Fill([thing], [phrase]))
                slots.setdefault(14, []).append(Fill([entity.number or ("PLURAL" if plural(phrase) else "1")], [phrase]))
                effect = "DESTROYED" if DESTROYING.search(text) else "SOME DAMAGE" if DAMAGING.search(text) else None
                if effect:
                    slots.setdefault(16, []).append(Fill([effect], [phrase]))

    def add_person(self, slots, entity, claim, kind):
        role = bare(entity.role) if entity.name else bare(entity.text)
        tag = entity.name or role
        if entity.name:
            slots.setdefault(18, []).append(Fill([entity.name]))
        if role:
            slots.setdefault(19, []).append(Fill([role], [entity.name] if entity.name else []))
        slots.setdefault(20, []).append(Fill([self.words.look("person", role) or "CIVILIAN"], [tag]))
        number = str(NUMBERS.get(entity.number, entity.number)) if entity.number else "PLURAL" if not entity.name and plural(tag) else "1"
        slots.setdefault(21, []).append(Fill([number], [tag]))
        triggers = " ".join(t["quote"].upper() for t in claim["triggers"])
        if kind != "KIDNAPPING" and (KILLING.search(triggers) or WOUNDING.search(triggers)):
            slots.setdefault(23, []).append(Fill(["DEATH" if KILLING.search(triggers) else "INJURY"], [tag]))

    def civil(self, template):
        """Whether somebody or something is hit that belongs to no armed side: the dead of a battle make no incident."""
        if values(template, 4) != ["ATTACK"]:
            return True
        people = [t for t in values(template, 18)] + [
            t for t in values(template, 19) if not self.generic(t) and self.words.look("person", t) not in ("ACTIVE MILITARY", "LAW ENFORCEMENT")
            and not re.fullmatch(r"(?:[\d,]+ )?(?:DEAD|WOUNDED|CASUALTIES|OTHERS|VICTIMS?|BODY|BODIES)", t)]
        things = [t for t, kind in zip(values(template, 12), values(template, 13)) if kind != "LAW ENFORCEMENT FACILITY" and not ARMS.search(t)]
        return bool(people or things)

    @staticmethod
    def known(slots, which, phrase):
        """Whether a fill of these slots has the same head, or holds the name."""
        mine = words(phrase)
        return any(set(mine) <= set(words(v)) or head_of(mine) == head_of(words(v)) for s in which for v in values_of(slots, s))

    # ---- templates that tell one incident ------------------------------------------------------------------------------

    @staticmethod
    def joined(templates):
        """Without those that name no target; accounts whose types, places and days can be one incident's are one template."""
        kept = []
        for template in templates:
            if not any(template.slots.get(slot) for slot in (12, 18, 19)):
                continue
            other = next((k for k in kept if alike(k, template)), None)
            if other is None:
                kept.append(template)
                continue
            if "BOMBING" in values(template, 4):
                other.slots[4] = template.slots[4]
            if more_precise(values(template, 3), values(other, 3)):
                other.slots[3] = template.slots[3]
            if values(other, 2) and values(other, 2)[0].startswith("-"):
                other.slots[2] = template.slots.get(2, other.slots[2])
            for slot, fills in template.slots.items():
                have = other.slots.setdefault(slot, [])
                if slot not in (2, 3, 4, 5, 8):
                    have += [f for f in fills if f not in have]
        return kept


def values_of(slots, slot):
    return [f.values[0] for f in slots.get(slot, [])]


def values(template, slot):
    return values_of(template.slots, slot)


def more_precise(path, other):
    return bool(path) and (not other or (len(path[0]) > len(other[0]) and path[0].startswith(other[0])))


def alike(one, other):
    types = {values(one, 4)[0], values(other, 4)[0]}
    days = [v[0] for v in (values(one, 2), values(other, 2)) if v and not v[0].startswith("-")]
    places = [v[0] for v in (values(one, 3), values(other, 3)) if v]
    return ((len(types) == 1 or types == {"ATTACK", "BOMBING"}) and len(set(days)) < 2
            and (len(places) < 2 or places[0].startswith(places[1]) or places[1].startswith(places[0])))
