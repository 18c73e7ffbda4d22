# SPDX-License-Identifier: Apache-2.0
"""Lemmas that the tables of a lexicon name, so that all their forms can be made: a verb of happenings.tsv must be
found in text whether or not a treebank holds that form of it."""
import re

INFINITIVE = re.compile(r"^[a-zà-ÿœ-]+(er|ir|re)$")
PLAIN = re.compile(r"^[^\W\d_]{3,}(-[^\W\d_]+)*$")
VERB_KINDS = {"verb", "light", "suffer", "result", "modal"}


def read_table(path):
    """Rows of a lexicon table as dictionaries; nothing where there is no such file."""
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t") + [""] * len(header))) for line in lines[1:]]


def _items(phrase):
    """The alternatives of each word of a phrase, without the marks of its notation."""
    out = []
    for item in phrase.split():
        if item.startswith(("*", "<")):
            continue
        words = [re.sub(r"/[A-Z]+$", "", word.strip("=?")) for word in item.rstrip("?").split("|")]
        out.append([word for word in words if PLAIN.match(word)])
    return out


def _of_row(row, language, found):
    items = _items(row.get("phrase", ""))
    kind = row.get("form") or row.get("kind")
    tag = re.search(r"/([A-Z]+)", row.get("phrase", ""))
    if not items or tag and tag.group(1) not in ("VERB", "NOUN"):
        return
    french = language == "fr"
    if kind in VERB_KINDS:
        verbs = {word for item in items for word in item if INFINITIVE.match(word)} if french else set(items[0])
        found["VERB"] |= verbs
    elif kind != "phrase" and kind != "preposition":
        found["NOUN"] |= set(items[0] if french else items[-1])
        if french:
            found["ADJ"] |= {word for item in items[1:] for word in item}


def of_tables(folder, language):
    """{"VERB": lemmas, "NOUN": ..., "ADJ": ...}, function words left out."""
    found = {"VERB": set(), "NOUN": set(), "ADJ": set()}
    for table in ("happenings", "saying", "people", "things", "harm", "source-heads", "titles"):
        for row in read_table(folder / f"{table}.tsv"):
            _of_row(row, language, found)
    for row in read_table(folder / "clause-words.tsv"):
        if row["kind"] in VERB_KINDS:
            _of_row(row, language, found)
    closed = {row["phrase"] for row in read_table(folder / "function-words.tsv")}
    return {upos: lemmas - closed for upos, lemmas in found.items()}
