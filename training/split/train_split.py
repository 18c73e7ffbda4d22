#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the model that tells where sentences end (src/text/boundary.h) and writes its weights.

    training/split/train_split.py TEXT_DUMP fr knowledge/lexicon/fr/boundaries.tsv train.conllu[.gz] ... \
        [--dev dev.conllu[.gz] ...] [--epochs 12]

TEXT_DUMP is the program text_dump of a build: what the model sees at each place comes from the C++ that will use it, so
the two cannot differ. Each file is seen twice, the second time with the quotation marks of newspapers. Logistic regression over hashed features, AdaGrad, seed fixed, standard library only; takes a few
minutes. Treebanks are to be those whose licence allows commercial use; README.md says which ones the shipped weights
saw. Prints the F1 of sentence ends among the places of the dev files.
"""
import argparse
import math
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "eval"))
import conll18  # noqa: E402

BLOCKS, PER_BLOCK, FEATURES = 64, 1024, 31
UNIT, MIDDLE = 64, 2048  # of the numbers in the file
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def sentence_lines(path):
    """The lines that text_dump --places reads: one a sentence, a blank one before a paragraph, a tab where no space is."""
    glued = False
    if "extra-morph" in str(path):  # tags alone: no spaces, no paragraphs; three sentences make one
        with conll18.opened(path) as lines:
            for number, (_, rows, _) in enumerate(conll18.sentences_of(lines)):
                if number % 3 == 0:
                    yield ""
                yield written([row[1] for row in rows])
        yield ""
        return
    with conll18.opened(path) as lines:
        for number, (comments, rows, _) in enumerate(conll18.sentences_of(lines)):
            if number and any(c.startswith(("# newpar", "# newdoc")) and not c.startswith("# newpar_block") for c in comments):
                yield ""
                glued = False
            text = conll18.raw_text(["\t".join(row) for row in rows] + [""]).strip()
            yield ("\t" if glued else "") + text
            last = [row for row in rows if "." not in row[0]][-1]
            group = [row for row in rows if "-" in row[0] and row[0].endswith("-" + last[0])]
            glued = "SpaceAfter=No" in (group or [last])[0][9].split("|")
    yield ""


TOGETHER = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


def written(words):
    """Words without spaces told (treebanks of tags alone) as they would be written, near enough for sentence ends."""
    out = ""
    for at, word in enumerate(words):
        if at and (words[at - 1].lower(), word) in TOGETHER:
            begin = len(out) - len(words[at - 1])
            whole = TOGETHER[words[at - 1].lower(), word]
            out = out[:begin] + (whole.capitalize() if words[at - 1][0].isupper() else whole)
            continue
        glued = not out or out[-1] in "('’[" or word in (".", ",", ")", "]", "...") or word[0] == "-" and len(word) > 1
        out += word if glued else " " + word
    return out


def typeset(line, language):
    """The line with the quotation marks and apostrophes of newspapers, where its plain marks come in pairs."""
    if line.count('"') % 2:
        return None
    left, right = ("«\u00a0", "\u00a0»") if language == "fr" else ("“", "”")
    parts = line.replace("'", "’").split('"')
    out = parts[0]
    for number, part in enumerate(parts[1:]):
        out += (right if number % 2 else left) + part
    return out


def places(program, language, path, as_news=False):
    lines = list(sentence_lines(path))
    if as_news:
        lines = [changed for changed in (typeset(line, language) for line in lines) if changed is not None]
    text = "".join(line + "\n" for line in lines)
    out = subprocess.run([program, language, "--places"], input=text.encode(), stdout=subprocess.PIPE, check=True)
    found, missed = [], 0
    for line in out.stdout.decode("utf-8", "replace").splitlines():
        if line.startswith("missed "):
            missed += 1
        elif line[:1] in ("0", "1"):
            cells = line.split(" ")
            assert len(cells) == FEATURES + 1, "text_dump and this script differ in the number of features"
            found.append((cells[0] == "1", [int(cell) for cell in cells[1:]]))
    return found, missed


def train(found, epochs, decay):
    size = BLOCKS * PER_BLOCK
    weights, squares, total, rate = [0.0] * size, [1e-2] * size, [0.0] * size, 0.1
    order = list(range(len(found)))
    turn = random.Random(7)
    averaged = 0
    for epoch in range(epochs):
        turn.shuffle(order)
        for i in order:
            ends, slots = found[i]
            score = sum([weights[slot] for slot in slots])
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - ends
            if -0.003 < error < 0.003:
                continue
            for slot in slots:
                slope = error + decay * weights[slot]
                squares[slot] += slope * slope
                weights[slot] -= rate * slope / math.sqrt(squares[slot])
        if epoch >= epochs // 2:  # the mean of the later rounds is steadier than the last
            averaged += 1
            total = [a + b for a, b in zip(total, weights)]
    return [value / averaged for value in total]


def rounded(weights):
    return [max(-MIDDLE, min(MIDDLE - 1, round(value * UNIT))) for value in weights]


def write(weights, path, language, sources):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# Where sentences end: hashed weights of a linear model (src/text/boundary.h), two characters each. Made by training/split/train_split.py\n"
                  f"# for {language} from {', '.join(sources)}; see training/split/README.md for licences. Not to be edited by hand.\n"
                  "block\tweights\n")
        for block in range(BLOCKS):
            numbers = [value + MIDDLE for value in weights[block * PER_BLOCK:(block + 1) * PER_BLOCK]]
            out.write(f"{block}\t" + "".join(DIGITS[n // 64] + DIGITS[n % 64] for n in numbers) + "\n")


def report(name, found, missed, weights):
    right = told = gold = 0
    for ends, slots in found:
        guess = sum(weights[slot] for slot in slots) > 0
        right += guess and ends
        told += guess
        gold += ends
    print(f"{name}: {len(found)} places, ends F1 {200 * right / max(1, told + gold + missed):.2f}, precision "
          f"{100 * right / max(1, told):.2f}, recall {100 * right / max(1, gold + missed):.2f}, never seen {missed}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("language")
    parser.add_argument("output")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--decay", type=float, default=3e-3)
    options = parser.parse_args()
    found = []
    for path in options.files:
        more, missed = places(options.program, options.language, path)
        print(f"{path}: {len(more)} places, {sum(ends for ends, _ in more)} ends, never seen {missed}", flush=True)
        found += more
        found += places(options.program, options.language, path, as_news=True)[0]
    weights = rounded(train(found, options.epochs, options.decay))
    report("train", found, 0, weights)
    for path in options.dev:
        report(path, *places(options.program, options.language, path), weights)
    write(weights, options.output, options.language, [name_of(path) for path in options.files])


def name_of(path):
    """"fr/sequoia/train.conllu.gz" -> "sequoia train"."""
    path = pathlib.Path(path)
    return f"{path.parent.name} {path.name.partition('.')[0]}"


if __name__ == "__main__":
    main()
