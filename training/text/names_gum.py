# SPDX-License-Identifier: Apache-2.0
"""Names of GUM: what is named among the mentions of its Entity= annotation.

    Entity=(8-organization-...-University_of_Portsmouth   University of Portsmouth   -> B-ORG I-ORG I-ORG

A mention is a whole noun phrase; the name in it is the proper head with the words that make up the name (compound,
flat, "of" phrases of organisations and places), without determiners and titles. Outermost names only.
"""
import re

from names_common import Words, treebank

KIND = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC",
        "animal": "MISC", "plant": "MISC", "substance": "MISC"}  # time: no names
MONTHS = set("""january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec""".split())
OPEN_CLOSE = re.compile(r"\((\d+)-([a-z]+)-([^()]*)|(\d+)(?:\[[^\]]*\])?\)|\)")
NUMBERED = {"figure", "table", "factor", "section", "chapter", "fig.", "fig", "goal", "q", "experiment", "question", "extract",
            "equation", "study", "group", "part", "step", "day", "episode", "season", "version", "match"}
NO_PERSON = {"God", "Chair", "President", "Fellow", "Minister", "Senator", "Court"}
LINKS = {"compound", "flat", "nmod:desc", "goeswith", "nummod", "amod", "compound:prt", "fixed"}
PARTS = {"of", "for", "de", "del", "du", "des", "la", "di", "da", "and", "on", "in", "against", "the", "to", "von", "van"}


def mentions(rows):
    """(first, last, type, link) of each mention that opens and closes in the sentence; words counted from 0."""
    out, open_ = [], []
    for i, row in enumerate(rows):
        misc = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        at = 0
        while at < len(misc):
            if misc[at] == "(":
                end = at + 1
                while end < len(misc) and misc[end] not in "()":
                    end += 1
                cells = misc[at + 1:end].split("-")
                link = "-".join(cells[6:]) if len(cells) > 6 else ""
                entity = (cells[0], i, cells[1] if len(cells) > 1 else "", link)
                at = end
                if at < len(misc) and misc[at] == ")":  # of one word
                    out.append((i, i + 1, entity[2], link))
                    at += 1
                else:
                    open_.append(entity)
            else:
                end = misc.index(")", at) if ")" in misc[at:] else len(misc)
                name = misc[at:end]
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == name:
                        out.append((open_[k][1], i + 1, open_[k][2], open_[k][3]))
                        del open_[k]
                        break
                at = end + 1
    return out


def capital(form):
    return form[:1].isupper() or (form[:1].isdigit() and any(c.isupper() for c in form))


def head_of(rows, first, last):
    for i in range(first, last):
        head = int(rows[i][6]) - 1
        if not first <= head < last:
            return i
    return first


def belongs(rows, i, head, kind):
    """Whether word `i` is part of the name whose head is `head`, by the relations on its way up."""
    while i != head:
        form, upos, up, relation = rows[i][1], rows[i][3], int(rows[i][6]) - 1, rows[i][7]
        if up < 0:
            return False
        base = relation.split(":")[0]
        if relation in LINKS or base in ("flat", "compound"):
            if not (capital(form) or form.isdigit() or form.lower() in PARTS or base in ("flat", "compound")):
                return False
            if upos == "NOUN" and not capital(form):
                return False
        elif base == "nmod" and kind != "PER":
            cases = [r[1].lower() for k, r in enumerate(rows) if int(r[6]) - 1 == i and r[7] == "case"]
            if relation == "nmod:poss" or not capital(form) or (cases and cases[0] not in PARTS):
                return False
            if not cases and relation != "nmod":
                return False
            if kind == "LOC" and cases and cases[0] in ("in", "on", "to", "against"):
                return False
        elif base == "conj" and kind in ("ORG", "MISC") and up != head:
            if not capital(form):
                return False
        elif base in ("case", "cc", "det", "punct") and up != head:
            if base == "punct" and form not in ("-", "'", ".", "&", "/"):
                return False
        elif base == "punct" and form in ("-", "."):
            pass
        else:
            return False
        i = up
    return True


def proper(row):
    form = row[1]
    return row[3] == "PROPN" and any(c.isalpha() for c in form) and "@" not in form and "://" not in form


def named_apposition(rows, first, last, head):
    """The proper word that names a mention headed by a common noun: "captain Andreas Granqvist"."""
    for i in range(head + 1, last):
        relation = rows[i][7].split(":")[0]
        if int(rows[i][6]) - 1 == head and relation in ("flat", "appos") and proper(rows[i]):
            return i if all(rows[k][1] != "," for k in range(head, i)) else None
    return None


def name_in(rows, first, last, kind, words):
    """(first, last) of the name within a mention, or None."""
    head = head_of(rows, first, last)
    if rows[head][3] == "NOUN" and kind != "LOC":
        head = named_apposition(rows, first, last, head)
        if head is None:
            return None
        first = head
    form = rows[head][1]
    if not proper(rows[head]) or form.lower() in MONTHS:
        return None
    if (form.lower(),) in words.demonyms and form not in ("US", "U.S.", "UK"):
        return None
    begin, end = head, head + 1
    while begin > first and belongs(rows, begin - 1, head, kind):
        begin -= 1
    while end < last and belongs(rows, end, head, kind):
        end += 1
    while begin < head and (rows[begin][3] in ("DET", "PUNCT", "ADP", "CCONJ") or not capital(rows[begin][1])):
        begin += 1
    while end > head + 1 and rows[end - 1][3] in ("DET", "PUNCT", "ADP", "CCONJ") and rows[end - 1][1] != ".":
        end -= 1
    forms = [r[1] for r in rows[begin:end]]
    if kind == "PER":
        titles = words.title(forms)
        begin += titles
        if titles == len(forms) or forms[-1] in NO_PERSON or "Number=Plur" in rows[head][5] and len(forms) == 1:
            return None
    if forms[0].lower() in NUMBERED or not any(f[:1].isupper() for f in forms) or forms == [form] and len(form) == 1:
        return None
    return begin, end


def tags_of(rows, words):
    """Tags by the outermost names; proper words that no name covers are left out (?), unless they are dates or titles."""
    names = []
    for first, last, type_, _ in mentions(rows):
        kind = KIND.get(type_)
        if kind and (span := name_in(rows, first, last, kind, words)):
            names.append((*span, words.settle(" ".join(r[1] for r in rows[span[0]:span[1]]), kind)))
    names.sort(key=lambda n: (n[0], -n[1]))
    tags, at = ["O"] * len(rows), 0
    for i, row in enumerate(rows):
        lower = row[1].lower()
        if proper(row) and lower not in MONTHS and (lower,) not in words.demonyms and (lower,) not in words.titles:
            tags[i] = "?"
    for first, last, kind in names:
        if first >= at:
            tags[first:last] = ["B-" + kind] + ["I-" + kind] * (last - first - 1)
            at = last
    return tags


def read(lines, source, genres=None):
    """Sentences of a GUM file; `genres`: only documents whose id has one of them."""
    words = Words("en")
    return treebank(lines, source, lambda rows: tags_of(rows, words),
                    lambda document: genres is None or document.split("_")[1] in genres)
