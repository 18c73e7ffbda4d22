#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores MUC-4 templates: eval/muc4_score.py KEY... --response FILE [--slots]

Written after the task's own documents (template-doc v7, scoring-guidelines v7). Every fill of slots 2 to 24 is correct, partial,
incorrect, spurious or missing; recall is (COR + PAR/2) / (COR + PAR + INC + MIS), precision (COR + PAR/2) / (COR + PAR + INC + SPU).
The row ALL TEMPLATES counts every fill of a template that nobody asked for as spurious and of one that was not given as missing: the
official row of 1992, in which the template numbers themselves are not counted. MATCHED/MISSING leaves the fills of
spurious templates out, MATCHED/SPURIOUS those of missing ones, MATCHED ONLY both. A response is mapped to a key where the types agree at least in part and a
perpetrator, a physical or a human target does too; of all such mappings of a message the one with the most points is taken.

Where in 1992 a person judged strings that differ, rules stand in here, after the guidelines' examples (match_strings): never in doubt
for the response. Tested by muc4_score_test.py.
"""
import argparse
import datetime
import gzip
import pathlib
import re
import sys
from dataclasses import dataclass, field

SLOTS = {2: "inc-date", 3: "inc-loc", 4: "inc-type", 5: "inc-stage", 6: "inc-instr-id", 7: "inc-instr-type", 8: "perp-category",
         9: "perp-ind-id", 10: "perp-org-id", 11: "perp-org-conf", 12: "phys-tgt-id", 13: "phys-tgt-type", 14: "phys-tgt-num",
         15: "phys-tgt-nation", 16: "phys-tgt-effect", 17: "phys-tgt-total", 18: "hum-tgt-name", 19: "hum-tgt-desc",
         20: "hum-tgt-type", 21: "hum-tgt-num", 22: "hum-tgt-nation", 23: "hum-tgt-effect", 24: "hum-tgt-total"}
STRINGS = {6, 9, 10, 12, 18, 19}
NUMBERS = {14, 17, 21, 24}
SETS = {4, 5, 7, 8, 11, 13, 15, 16, 20, 22, 23}
CORRECT, PARTIAL, INCORRECT = 2, 1, 0  # points, in halves

# A response that is a wider class than the key, from the set lists: (slot, response) -> keys it is half right for.
GUNS, BOMBS = {"MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"}, {"VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"}
HALF = {
    (7, "GUN"): GUNS, (7, "BOMB"): BOMBS, (7, "PROJECTILE"): {"MISSILE", "ROCKET"},
    (7, "EXPLOSIVE"): BOMBS | {"BOMB", "GRENADE", "MOLOTOV COCKTAIL"},
    (11, "SUSPECTED OR ACCUSED"): {"SUSPECTED OR ACCUSED BY AUTHORITIES"},
    (13, "POLITICAL FIGURE OFFICE OR RESIDENCE"): {"GOVERNMENT OFFICE OR RESIDENCE"},
    (16, "DESTROYED"): {"SOME DAMAGE"},
    (20, "GOVERNMENT OFFICIAL"): {"FORMER GOVERNMENT OFFICIAL", "FORMER ACTIVE MILITARY"},
    (20, "ACTIVE MILITARY"): {"FORMER GOVERNMENT OFFICIAL", "FORMER ACTIVE MILITARY"},
    (20, "POLITICAL FIGURE"): {"GOVERNMENT OFFICIAL"},
    (23, "NO INJURY"): {"NO INJURY OR DEATH"}, (23, "NO DEATH"): {"NO INJURY OR DEATH"},
}
MONTHS = {m: i + 1 for i, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split())}

# Words that neither make nor mar a string: articles, quantifiers, nationalities, titles of courtesy.
NONESSENTIAL = set("""A AN THE THIS THAT THESE THOSE HIS HER ITS THEIR SOME SEVERAL VARIOUS MANY NUMEROUS ALL BOTH ANOTHER OTHER ONE TWO THREE
FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE DOZEN DOZENS APPROXIMATELY ABOUT AT LEAST SALVADORAN GUATEMALAN HONDURAN ARGENTINE BOLIVIAN CHILEAN
COLOMBIAN ECUADORAN ECUADOREAN PERUVIAN MR MRS MS MISS""".split())
# Words after which a noun phrase is told more of, but its head stands before them.
AFTER_HEAD = set("""OF FROM WHO WHOM WHOSE THAT WHICH WHERE IN AT ON TO WITH BY FOR NEAR BELONGING WEARING LOCATED CARRYING DRESSED ARMED AGAINST
BETWEEN INSIDE OUTSIDE UNDER DURING IDENTIFIED CALLED NAMED OPERATING""".split())


@dataclass
class Fill:
    values: list                               # alternatives, as written without quotes
    tags: list = field(default_factory=list)   # what it is said of (cross reference), alternatives
    optional: bool = False


@dataclass
class Template:
    message: str
    number: str = ""
    optional: bool = False
    slots: dict = field(default_factory=dict)  # slot -> [Fill]


# ---- reading -------------------------------------------------------------------------------------------------------

PIECE = re.compile(r'"+((?:\\.|[^"\\])*)"+|([/:])|([^"/:]+)')


def place_alternatives(text):
    """"(PERU: LIMA (CITY)) / (PERU)" are two, "PERU: LIMA (CITY / DEPARTMENT)" is one."""
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == "/" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    parts = [part.strip() for part in parts if part.strip(" -*")]
    return [part[1:-1] if part.startswith("(") else part for part in parts]


def parse_fill(slot, text):
    """One line of a slot; None for null or not applicable."""
    text = text.strip()
    optional = text.startswith("?")
    text = text.lstrip("? ")
    if text in ("", "-", "*"):
        return None
    if slot == 3:
        return Fill([" ".join(v.split()) for v in place_alternatives(text)], [], optional)
    if slot == 2:
        return Fill([" ".join(v.split()) for v in text.split("/") if v.strip(" -*")], [], optional)
    values, tags, colon = [], [], False
    for quoted, mark, plain in PIECE.findall(text):
        plain = " ".join(plain.strip(" ()?").split())
        if mark == ":":
            if colon and tags:  # a second value with a tag of its own: the last tag was a value
                values.append(tags.pop())
            colon = True
        elif not mark and (quoted or plain):
            (tags if colon and (quoted or plain == "-") else values).append(quoted.replace("\\", "").strip() if quoted else plain)
    return Fill(values, tags, optional) if values else None


HEAD = re.compile(r"\s*(\d+)\.\s+(?:MESSAGE|INCIDENT|PERP|PHYS TGT|HUM TGT): ?(?:ID|TEMPLATE|DATE|LOCATION|TYPE|STAGE OF EXECUTION|"
                  r"INSTRUMENT ID|INSTRUMENT TYPE|INCIDENT CATEGORY|INDIVIDUAL ID|ORGANIZATION ID|ORGANIZATION CONFIDENCE|NUMBER|"
                  r"FOREIGN NATION|EFFECT OF INCIDENT|TOTAL NUMBER|NAME|DESCRIPTION)\b(.*)")


def parse(text):
    """Templates of a key or response file; messages that have none give one template without slots, so that they are known."""
    templates, slot = [], None
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith(";"):
            continue
        head, value = HEAD.match(line), line
        if head:
            slot, value = int(head.group(1)), head.group(2)
        if slot == 0:
            templates.append(Template(value.split("(")[0].strip()))
        elif slot == 1:
            templates[-1].number = value.strip().split()[0] if value.strip() else "*"
            templates[-1].optional = "OPTIONAL" in value
        elif slot in SLOTS and templates:
            fill = parse_fill(slot, value)
            if fill:
                templates[-1].slots.setdefault(slot, []).append(fill)
    return templates


def read(path):
    data = pathlib.Path(path).read_bytes()
    return parse((gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("latin-1"))


# ---- one fill against one fill ----------------------------------------------------------------------------------------

def words(text):
    text = re.sub(r"[\[(][^\])]*[\])]", " ", text.upper())
    found = re.findall(r"[A-Z0-9ÁÉÍÓÚÑ]+(?:['.-][A-Z0-9ÁÉÍÓÚÑ]+)*", text)
    kept = [w for w in found if w not in NONESSENTIAL and not w.isdigit()]
    return kept or found


def head_of(parts):
    for i, word in enumerate(parts):
        if i and word in AFTER_HEAD:
            return parts[i - 1]
    return parts[-1] if parts else ""


def match_string(slot, response, key):
    if response.strip().upper() == key.strip().upper():
        return CORRECT
    mine, theirs = words(response), words(key)
    if not mine or not theirs:
        return INCORRECT
    if mine == theirs:
        return CORRECT
    given, asked = set(mine), set(theirs)
    same_head = head_of(mine) == head_of(theirs)
    if asked <= given and (same_head or slot == 18):
        # Modifiers more are no fault; what is told beside the noun phrase is.
        return PARTIAL if "," in response or " AND " in response.upper() else CORRECT
    if given < asked and (same_head or slot in (6, 10, 12, 18, 19)):
        return PARTIAL  # part of a name, or too bare a word for it
    return PARTIAL if same_head and 2 * len(given & asked) >= len(asked) and len(asked) > 1 else INCORRECT


def match_strings(slot, response, keys):
    """The best of the alternatives. "THE 3 PEASANTS" is "PEASANTS"; "TORRES" is half of "ALBERTO TORRES"; "OIL" of "OIL PIPELINE"."""
    return max((match_string(slot, response, key) for key in keys), default=INCORRECT)


def dates(text):
    """(first, last) of "4 FEB 90", "1 FEB 90 - 4 FEB 90", "- 4 FEB 90" (first None); None where it is none of these."""
    days = []
    for day, month, year in re.findall(r"(\d{1,2}) ([A-Z]{3}) (\d{2})\b", text.upper()):
        try:
            days.append(datetime.date(1900 + int(year), MONTHS[month], int(day)))
        except (KeyError, ValueError):
            return None
    if len(days) == 2:
        return days[0], days[1]
    return ((None if text.strip().startswith("-") else days[0]), days[0]) if len(days) == 1 else None


def match_date(response, key):
    mine, theirs = dates(response), dates(key)
    if mine is None or theirs is None:
        return CORRECT if response.split() == key.split() else INCORRECT
    if mine == theirs:
        return CORRECT
    if mine[0] is None:
        return PARTIAL if mine[1] == theirs[1] else INCORRECT
    if mine[0] == mine[1]:  # one day: a part of the time that the key leaves open; a default goes back two months
        first = theirs[0] or theirs[1] - datetime.timedelta(days=62)
        return PARTIAL if first <= mine[0] <= theirs[1] and theirs[0] != theirs[1] else INCORRECT
    return PARTIAL if theirs[0] != theirs[1] and (mine[0] == theirs[0] or mine[1] == theirs[1]) else INCORRECT


def path_of(text):
    """[("PERU", {}), ("LIMA", {"CITY"})], most general first; a town is a city."""
    path = []
    for part in text.upper().replace("?", "").replace("TOWN", "CITY").split(":"):
        kinds = re.findall(r"\(([^()]*)\)", part)
        path.append((" ".join(re.sub(r"\([^()]*\)|[()]", " ", part).split()), {k.strip() for kind in kinds for k in kind.split("/")}))
    return path


def same_places(mine, theirs):
    return len(mine) == len(theirs) and all(a[0] == b[0] and (not a[1] or not b[1] or a[1] & b[1]) for a, b in zip(mine, theirs))


def match_place(response, key):
    mine, theirs = path_of(response), path_of(key)
    if same_places(mine, theirs):
        return CORRECT
    if mine[0][0] == theirs[0][0] or (len(theirs) > 1 and same_places(mine[1:], theirs[1:])):
        return PARTIAL
    return INCORRECT


def number_of(text):
    return text.replace(" ", "").upper()


def match_number(response, key):
    mine, theirs = number_of(response), number_of(key)
    if mine == theirs:
        return CORRECT
    return PARTIAL if mine.isdigit() and mine in re.split(r"[-~]", theirs) else INCORRECT


def match_value(slot, response, key):
    value = response.values[0]
    if slot in STRINGS:
        return match_strings(slot, value, key.values)
    if slot == 2:
        return max(match_date(value, k) for k in key.values)
    if slot == 3:
        return max(match_place(value, k) for k in key.values)
    if slot in NUMBERS:
        return max(match_number(value, k) for k in key.values)
    if value in key.values:
        return CORRECT
    if slot == 4:
        return PARTIAL if value == "ATTACK" else INCORRECT
    return PARTIAL if HALF.get((slot, value), set()) & set(key.values) else INCORRECT


def match(slot, response, key):
    """Points of a fill with its cross reference: a wrong reference halves what is right, and never saves what is wrong."""
    points = match_value(slot, response, key)
    if slot == 19 and points == INCORRECT and key.tags and any(words(t)[-1:] == words(response.values[0])[-1:] for t in key.tags):
        return PARTIAL if any(response.values[0].upper().startswith(v.upper()) for v in key.values) else INCORRECT
    if points < CORRECT or not key.tags or slot not in SETS | NUMBERS | {19}:
        return points
    slot_of_tag = 18 if slot >= 18 else 12
    right = match_strings(slot_of_tag, response.tags[0], key.tags) if response.tags else INCORRECT
    return min(points, right) if slot in NUMBERS else max(PARTIAL, right)


# ---- slots and templates ---------------------------------------------------------------------------------------------

@dataclass
class Tally:
    cor: int = 0
    par: int = 0
    inc: int = 0
    spu: int = 0
    mis: int = 0

    def add(self, other):
        for name in ("cor", "par", "inc", "spu", "mis"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rates(self):
        points = self.cor + self.par / 2
        possible, actual = self.cor + self.par + self.inc + self.mis, self.cor + self.par + self.inc + self.spu
        return (points / possible if possible else 0.0), (points / actual if actual else 0.0)


def f_measure(recall, precision, beta=1.0):
    return (beta * beta + 1) * precision * recall / (beta * beta * precision + recall) if precision + recall else 0.0


def assign(points):
    """Rows to columns, each once, with the most points in all; rows are few. Returns {row: column}, pairs without points left out."""
    best = {0: (0, ())}  # columns taken -> (points, pairs)
    for row, line in enumerate(points):
        following = dict(best)
        for taken, (total, pairs) in best.items():
            for column, value in enumerate(line):
                if value and not taken & 1 << column:
                    key, found = taken | 1 << column, (total + value, pairs + ((row, column),))
                    if key not in following or following[key][0] < found[0]:
                        following[key] = found
        best = dict(sorted(following.items(), key=lambda item: -item[1][0])[:400])
    return dict(max(best.values(), key=lambda found: found[0])[1])


def score_slot(slot, responses, keys):
    points = [[match(slot, r, k) for k in keys] for r in responses]
    pairs = assign(points)
    tally = Tally()
    for row, column in pairs.items():
        if points[row][column] == CORRECT:
            tally.cor += 1
        else:
            tally.par += 1
    left = len(responses) - len(pairs)
    asked = sum(1 for i, k in enumerate(keys) if i not in pairs.values() and not k.optional)
    tally.inc = min(left, asked)
    tally.spu, tally.mis = left - tally.inc, asked - tally.inc
    return tally


def mappable(response, key):
    def touches(*slots):
        return any(match_value(s, r, k) for s in slots for r in response.slots.get(s, ()) for k in key.slots.get(s, ()))
    ends = (9, 10, 12, 13, 18, 19, 20)
    return touches(4) and (touches(*ends) or not any(key.slots.get(s) for s in ends))  # a key that names nobody asks for none


def score_pair(response, key):
    return {s: score_slot(s, response.slots.get(s, []) if response else [], key.slots.get(s, []) if key else []) for s in SLOTS}


class Report:
    """Tallies by slot for matched, missing and spurious templates, and of messages that hold templates or not."""

    def __init__(self):
        self.matched, self.missing, self.spurious = ({s: Tally() for s in SLOTS} for _ in range(3))
        self.templates, self.filtering = Tally(), Tally()

    def add(self, keys, responses):
        """One message."""
        pairs_score = [[score_pair(r, k) if mappable(r, k) else None for k in keys] for r in responses]
        points = [[1 + sum(2 * t.cor + t.par for t in cell.values()) if cell else 0 for cell in row] for row in pairs_score]
        pairs = assign(points)
        for row, column in pairs.items():
            self.merge(self.matched, pairs_score[row][column])
        for row, response in enumerate(responses):
            if row not in pairs:
                self.merge(self.spurious, score_pair(response, None))
        for column, key in enumerate(keys):
            if column not in pairs.values() and not key.optional:
                self.merge(self.missing, score_pair(None, key))
                self.templates.mis += 1
        self.templates.cor += len(pairs)
        self.templates.spu += len(responses) - len(pairs)
        relevant = any(not k.optional for k in keys)
        self.filtering.cor += bool(responses and keys)
        self.filtering.mis += bool(relevant and not responses)
        self.filtering.spu += bool(responses and not keys)

    @staticmethod
    def merge(into, tallies):
        for slot, tally in tallies.items():
            into[slot].add(tally)

    def total(self, parts, slots=tuple(SLOTS)):
        tally = Tally()
        for part in parts:
            for slot in slots:
                tally.add(part[slot])
        return tally

    def rows(self):
        both = (self.matched, self.missing, self.spurious)
        return [("MATCHED/MISSING", self.total((self.matched, self.missing))), ("MATCHED/SPURIOUS", self.total((self.matched, self.spurious))),
                ("MATCHED ONLY", self.total((self.matched,))), ("ALL TEMPLATES", self.total(both)),
                ("SET FILLS ONLY", self.total(both, sorted(SETS))), ("STRING FILLS ONLY", self.total(both, sorted(STRINGS))),
                ("TEMPLATES MAPPED", self.templates), ("TEXT FILTERING", self.filtering)]

    def slot_rows(self):
        return [(name, self.total((self.matched, self.missing, self.spurious), (slot,))) for slot, name in SLOTS.items()]


def score(keys, responses):
    report = Report()
    for message in sorted({t.message for t in keys}):
        report.add([k for k in keys if k.message == message and k.slots], [r for r in responses if r.message == message and r.slots])
    return report


def printed(rows):
    lines = [f"{'':18}  POS  ACT   COR  PAR  INC  SPU  MIS    REC   PRE     F"]
    for name, t in rows:
        recall, precision = t.rates()
        lines.append(f"{name:18} {t.cor + t.par + t.inc + t.mis:4} {t.cor + t.par + t.inc + t.spu:4}  {t.cor:4} {t.par:4} {t.inc:4} {t.spu:4} {t.mis:4}  "
                     f"{100 * recall:5.1f} {100 * precision:5.1f} {100 * f_measure(recall, precision):5.1f}")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("keys", nargs="+")
    parser.add_argument("--response", required=True)
    parser.add_argument("--slots", action="store_true")
    options = parser.parse_args()
    report = score([t for path in options.keys for t in read(path)], read(options.response))
    sys.stdout.write(printed((report.slot_rows() if options.slots else []) + report.rows()))


if __name__ == "__main__":
    main()
