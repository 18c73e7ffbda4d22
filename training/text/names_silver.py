# SPDX-License-Identifier: Apache-2.0
"""Silver names of treebanks: proper nouns of the gold trees, typed by what the knowledge and the words around them say.

    Le maire d'Épinal, Michel Heinrich   ->  Épinal B-LOC   Michel B-PER Heinrich I-PER

What is not certain is left open (?), so that only words that are no names and names of a known kind teach anything.
"""
import gzip
import re
import subprocess
import unicodedata
from collections import Counter

from names_common import LEXICON, Words, treebank

PLACE_BEFORE = {"fr": {"à", "en", "vers", "près", "dans", "depuis", "entre", "de", "hors"},
                "en": {"in", "at", "near", "from", "to", "across", "around", "outside", "toward", "towards"}}
PLACE_AFTER_NOUN = re.compile("ville|village|commune|quartier|région|département|rue|avenue|place|boulevard|lac|mont|île|port|gare|vallée"
                              "|city|town|village|river|street|lake|province|county|island", re.I)
BODY = re.compile("Ministère|Commission|Conseil|Parlement|Union|Comité|Organisation|Fédération|Association|Parti|Université|Banque"
                  "|Ministry|Council|Parliament|Committee|University|Association|Party|Bank|Department|Court|Army|Inc|Corp|Ltd")
INHABITANTS = 20000


def fold(name):
    bare = unicodedata.normalize("NFD", name.lower().replace("’", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("-", " ")


class Known:
    """Places of the gazetteer that are well enough known, groups and bodies of the knowledge, first names."""

    def __init__(self, language, gazetteer, first_names):
        self.words, self.first_names = Words(language), first_names
        self.places, self.bodies = Counter(), set()
        large = {}
        for row in self.rows(gazetteer / "places.tsv.zst"):
            rank = 3 if row[6] == "A" and row[7] in ("PCLI", "PCLD", "TERR") or row[6] == "L" else \
                2 if row[6] == "A" and row[7] in ("ADM1", "ADM1R") or int(row[11] or 0) >= INHABITANTS or row[8] == "FR" else 0
            if rank:
                large[row[0]] = rank
                self.places[fold(row[2])] = max(rank, self.places[fold(row[2])])
        for row in self.rows(gazetteer / "altnames.tsv.zst"):
            if row[0] in large and row[1] in (language, "und") and (row[1] == language or large[row[0]] == 3):
                self.places[fold(row[2])] = max(large[row[0]], self.places[fold(row[2])])
        for name in self.words.countries:
            self.places[fold(name)] = 3
        for path in (LEXICON.parent / "actors").glob("*.yaml"):
            for name in re.findall(r'[“"\']?([A-ZÉ][\w’\' -]{2,60})[”"\']?(?=[,\]\n|])', path.read_text(encoding="utf-8")):
                if " " in name.strip() or name.strip().isupper():
                    self.bodies.add(fold(name.strip()))

    @staticmethod
    def rows(path):
        lines = subprocess.run(["zstd", "-dc", str(path)], check=True, capture_output=True).stdout.decode().splitlines()
        return (line.split("\t") for line in lines[1:])

    def kind(self, forms, before, language, first, relation):
        """Kind of the proper nouns `forms` after the words `before`, or None where it is not certain."""
        name, last = fold(" ".join(forms)), before[-1].lower() if before else ""
        title = self.words.title([w for w in before[-2:]]) and before and (before[-1].lower(),) in self.words.titles \
            and last not in ("le", "la", "us", "u.s.", "uk", "state", "air", "force", "st") and (last,) not in self.words.demonyms
        rank = self.places[name] or self.places[name.replace("saint ", "st ")]
        if rank == 3 and not title:
            return "LOC"
        if title and not rank:
            return "PER"
        if len(forms) >= 2 and fold(forms[0]) in self.first_names and not rank and not BODY.search(" ".join(forms)):
            return "PER"
        if BODY.search(forms[0]) or BODY.search(forms[-1]):
            return "ORG"
        if name in self.bodies and not rank:
            return "ORG"
        at_place = last in PLACE_BEFORE[language] or len(before) > 1 and PLACE_AFTER_NOUN.fullmatch(before[-2].lower() or "-") or \
            before and PLACE_AFTER_NOUN.fullmatch(last)
        if rank and at_place and not first:
            return "LOC"
        # "Abdelmalek Sayah": two words that the tree joins as a name are a person's where nothing else is known of them.
        plain = all(f.isalpha() and len(f) > 2 and not f.isupper() and f[1:].islower() for f in forms)
        if language == "fr" and len(forms) == 2 and plain and relation == "flat:name" and not rank \
                and not self.places[fold(forms[0])] and last not in ("le", "la", "les", "l'"):
            return "PER"
        return None


def read(path, source, language, known):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from treebank(lines, source, lambda rows: tags_of(rows, language, known))


def tags_of(rows, language, known):
    tags, i, words = ["O"] * len(rows), 0, known.words
    while i < len(rows):
        form, upos = rows[i][1], rows[i][3]
        lower = (form.lower(),)
        if upos != "PROPN" or lower in words.dates or lower in words.demonyms and form not in ("US", "U.S.", "UK"):
            # A capital in mid-sentence may begin a name that is no proper noun: "Conseil de sécurité".
            if i and form[:1].isupper() and upos in ("NOUN", "ADJ", "X") and lower not in words.demonyms and lower not in words.dates \
                    and lower not in words.titles:
                tags[i] = "?"
            i += 1
            continue
        end = i + 1
        while end < len(rows) and (rows[end][3] == "PROPN" or rows[end][1] == "-" and end + 1 < len(rows)
                                   and rows[end + 1][3] == "PROPN"):
            end += 1
        run = [r[1] for r in rows[i:end]]
        begin = i + (0 if " ".join(run).lower() in words.countries else words.title(run))
        i = end
        if begin >= end:
            continue
        forms = [r[1] for r in rows[begin:end]]
        before = [r[1] for r in rows[max(0, begin - 3):begin]]
        joined = end + 1 < len(rows) and rows[end][1].lower() in ("de", "of", "du", "d'", "&", "and", "et") and rows[end + 1][3] == "PROPN" \
            and rows[end][1].lower() not in ("et", "and")
        kind = None if joined else known.kind(forms, before, language, begin == 0, rows[end - 1][7])
        for k in range(begin, end):
            tags[k] = "?" if kind is None else ("B-" if k == begin else "I-") + kind
        if joined:
            tags[end] = "?"
    return tags
