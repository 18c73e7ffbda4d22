# SPDX-License-Identifier: Apache-2.0
"""The card beside forms.tsv.zst: what it was made of, under which licence, by which command."""

SOURCES = {
    "fr/gsd/train": ("UD French-GSD", "CC BY-SA 4.0", "de Marneffe, Guillaume, McDonald, Suhr, Nivre, Grioni, Dickerson, Perrier"),
    "fr/gsd-fib/train": ("French Interrogative Bank, its sentences of UD French-GSD", "CC BY-SA 4.0", "Richard, and the contributors of French-GSD"),
    "fr/parisstories/train": ("UD French-ParisStories", "CC BY-SA 4.0", "Gerdes, Kahane, Mahamdi"),
    "extra-morph/fr/gsd-sig18": ("UD French-GSD as cut for the SIGMORPHON shared task of 2018", "CC BY-SA 4.0", "as French-GSD; UniMorph tags by the organisers of the task"),
    "extra-morph/fr/gsd-sig19": ("UD French-GSD as cut for the SIGMORPHON shared task of 2019", "CC BY-SA 4.0", "as French-GSD; UniMorph tags by the organisers of the task"),
    "en/ewt/train": ("UD English-EWT", "CC BY-SA 4.0", "Silveira, Dozat, Manning, Schuster, Chi, Bauer, Connor, de Marneffe, Schneider, Bowman, Zhu, Galbraith"),
    "en/gum-open/train": ("UD English-GUM, documents with freely reusable text", "annotation CC BY 4.0; texts CC BY, CC BY-SA 3.0 or public domain", "Peng, Zeldes"),
}
TEXT = """# Word forms ({language})

`forms.tsv.zst` and `transitions.tsv` are counts over Universal Dependencies treebanks (universaldependencies.org), train
files only, and forms made by rule from the lemmas of this folder's tables. They are derived from works under
CC BY-SA 4.0 and may be passed on under that licence (https://creativecommons.org/licenses/by-sa/4.0/), with the names below.

| treebank | licence | by | sentences | words |
|---|---|---|---|---|
{rows}

Sentences that occur in several of them were counted once.

- forms: {forms} ({seen} in the treebanks before numbers and names seen once were left out); readings made by rule: {made}; endings for unknown words: {endings}
- lemmas of closed classes are those of `function-words.tsv`; all lemmas are lower case
- rows that are no words (`~ending`, `^`, `%`, `>word`) are told in `src/model/guess.h`
- made by `python3 training/forms/make_forms.py {language} --treebanks <folder of the treebanks>`; to be run again when tables gain lemmas
- sha256 of the unpacked forms: `{digest}`
- measured by `eval/text_eval.py`
"""


def write_card(path, language, treebanks, facts, digest):
    rows = "\n".join("| {} | {} | {} | {} | {} |".format(*SOURCES[name], sentences, words)
                     for name, sentences, words in treebanks)
    path.write_text(TEXT.format(language=language, rows=rows, digest=digest, **facts), encoding="utf-8")
