#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the analysis of text on treebanks: `vigie parse` from raw text and with the gold tokens, scored by conll18.py.

    eval/text_scores.py FOLDER build/release/vigie [--update docs/measured.md]      (make eval-text VIGIE_DEV_DATA=FOLDER)

FOLDER holds data/ud/<language>/<treebank>/dev.conllu.gz; treebanks that are absent are skipped. Raw text: what
`conll18.py --text` prints. Words a second: `vigie parse --time` over that text, one thread, processor time, the median
of five rounds of a second or more after a first one; opening the knowledge and the model, reading the file and printing
are left out. --update writes the table between the markers of that document.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import conll18
import document

TREEBANKS = [("fr", "sequoia", "fr Sequoia"), ("fr", "gsd", "fr GSD"), ("en", "gum-open", "en GUM"), ("en", "ewt", "en EWT")]
COLUMNS = ["UPOS", "UFeats", "Lemmas", "UAS", "LAS", "Sentences", "Words", "Tokens"]
HEAD = ["", "UPOS", "feats", "lemma", "UAS", "LAS", "sentences", "words", "tokens", "words/s"]


def run(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, timeout=600).stdout.decode()


def scored(gold, out):
    found = conll18.evaluate(gold, conll18.read(out.splitlines()))
    return [f"{100 * found[column].f1:.2f}" for column in COLUMNS], out.count("# tree = none") == 0


def rows_of(vigie, language, name, path, folder):
    with conll18.opened(path) as lines:
        given = list(lines)
    gold = conll18.read(given)
    raw, tokens = folder / "raw.txt", folder / "given.conllu"
    raw.write_text(conll18.raw_text(given), encoding="utf-8")
    tokens.write_text("".join(given), encoding="utf-8")
    from_raw, trees = scored(gold, run(vigie, "parse", raw, "--language", language))
    from_tokens, _ = scored(gold, run(vigie, "parse", tokens, "--from", "conllu", "--language", language))
    speed = re.search(r"(\d+) words/s", run(vigie, "parse", raw, "--language", language, "--time")).group(1)
    yield [name + ", raw text" + ("" if trees else " (no trees)"), *from_raw, f"{int(speed):,}"]
    yield [name + ", gold tokens", *from_tokens, ""]


def table(rows):
    lines = ["| " + " | ".join(row) + " |" for row in [HEAD, ["---"] * len(HEAD), *rows]]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("vigie")
    parser.add_argument("--update", metavar="DOCUMENT")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for language, treebank, name in TREEBANKS:
            path = options.folder / "data" / "ud" / language / treebank / "dev.conllu.gz"
            if path.exists():
                rows += rows_of(options.vigie, language, name, path, pathlib.Path(folder))
            else:
                print(f"eval-text: {name} skipped, {path.relative_to(options.folder)} is not there", file=sys.stderr)
    print(table(rows), end="")
    if options.update and rows:
        document.write(options.update, "eval-text", document.measured("eval-text", " (F1 of all words, %)") + table(rows))


if __name__ == "__main__":
    main()
