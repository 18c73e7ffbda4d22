# SPDX-License-Identifier: Apache-2.0
"""Reads CoNLL-U files for training: sentences of words with what is annotated of them."""
import dataclasses
import gzip
import unicodedata


@dataclasses.dataclass
class Sentence:
    forms: list
    lemmas: list
    upos: list  # None where it is not annotated, as in the other lists
    feats: list
    heads: list  # 0 is the root
    relations: list
    names: list
    treebank: str = ""
    tags: list = None  # UniMorph tags, where the file has them

    @property
    def has_tree(self):
        return bool(self.heads) and self.heads[0] is not None

    def __len__(self):
        return len(self.forms)


def norm(form):
    """As Word::norm: lower case, NFC, straight apostrophe."""
    return unicodedata.normalize("NFC", form.replace("’", "'").lower())


def shape(form):
    """The kind of a form's letters and digits, 0 to 6 (src/model has the same order of tests)."""
    letters = [c for c in form if c.isalpha()]
    digits = sum(c.isdigit() for c in form)
    if not letters and not digits:
        return 6
    if digits and not letters and all(c.isdigit() or c in ".,:-  \u00a0\u202f" for c in form):
        return 4
    if digits:
        return 5
    if len(letters) >= 2 and all(c.isupper() for c in letters):
        return 2
    if letters[0].isupper():
        return 1
    return 3 if any(c.isupper() for c in letters) else 0


def read(path, treebank=""):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    rows = []
    with opened as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                rows.append(cells)
            elif not line.strip() and rows:
                yield make(rows, treebank)
                rows = []
    if rows:
        yield make(rows, treebank)


def make(rows, treebank):
    def known(cell):
        return None if cell == "_" else cell

    def part(misc, key):
        return next((p[len(key):] for p in misc.split("|") if p.startswith(key)), None)

    heads = [int(r[6]) if r[6] != "_" else None for r in rows]
    tree = all(h is not None for h in heads)
    names = [part(r[9], "NER=") for r in rows]
    tags = [part(r[9], "UM=") for r in rows]
    return Sentence(
        forms=[r[1] for r in rows], lemmas=[r[2] if r[2] != "_" or r[1] == "_" else None for r in rows],
        upos=[known(r[3]) for r in rows], feats=[r[5] for r in rows],
        heads=heads if tree else [None] * len(rows), relations=[r[7] if tree else None for r in rows],
        names=["O" if n is None else n for n in names] if any(names) or "names" in treebank else [None] * len(rows),
        treebank=treebank, tags=tags if any(tags) else None)
