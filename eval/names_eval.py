#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores names (NER= in MISC of CoNLL-U) by the definition of CoNLL-2003: a name is right when its kind, its first and its last
word are; precision, recall and F1 over all names.

    eval/names_eval.py gold.conllu system.conllu [--split dev] [--kinds PER,ORG,LOC]
    eval/names_eval.py --all <folder of data> --program build/release/vigie [--update docs/measured.md]

Names are compared by the characters of the text that they cover, white space left aside, so that a system may cut words as it likes.
Where the gold leaves a word open (NER=?) names of the system that touch it count neither way. `--all` makes the sets with
training/text/names_data.py, runs `vigie parse` on raw text (one paragraph a document or sentence) and on gold tokens (`--from conllu`),
and prints the table of docs/measured.md. Tested in eval/names_eval_test.py.
"""
import argparse
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

import document

KINDS = ("PER", "ORG", "LOC", "MISC")


class Refused(Exception):
    """Files that cannot be compared; the message says where."""


def sentences(lines):
    """(comments, rows of ten columns) of each sentence; empty nodes are left out."""
    comments, rows = [], []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            cells = line.split("\t")
            if len(cells) != 10:
                raise Refused(f"not ten columns: {line!r}")
            if "." not in cells[0]:
                rows.append(cells)
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def tag_of(misc):
    return next((part[4:] for part in misc.split("|") if part.startswith("NER=")), "O")


def read(lines, split=None):
    """(characters, names as {(begin, end, kind)}, characters left open as a set) of a file; `split`: only those sentences."""
    characters, names, left_open, at = [], set(), set(), 0
    for comments, rows in sentences(lines):
        if split and f"# split = {split}" not in comments:
            continue
        current, group, end_of_group, own = None, None, 0, None
        for i, cells in enumerate(rows):
            if "-" in cells[0]:
                first, end_of_group = map(int, cells[0].split("-"))
                form = "".join(cells[1].split())
                group = (at, at + len(form))
                # Words that the token spells out have places of their own ("Iran" + "'s"), others share its ("de" + "le").
                words = ["".join(r[1].split()) for r in rows[i + 1:i + 2 + end_of_group - first]]
                own = at if "".join(words) == form else None
                characters.append(form)
                at += len(form)
                continue
            if int(cells[0]) <= end_of_group:
                span = group
                if own is not None:
                    span = (own, own + len("".join(cells[1].split())))
                    own = span[1]
            else:
                form = "".join(cells[1].split())
                span = (at, at + len(form))
                characters.append(form)
                at += len(form)
            tag = tag_of(cells[9])
            if current and tag == "I-" + current[2]:
                current = (current[0], span[1], current[2])
                continue
            if current:
                names.add(current)
            # An I- without its beginning begins a name, as in the CoNLL-2003 scorer.
            current = (*span, tag[2:]) if tag[:2] in ("B-", "I-") else None
            if tag == "?":
                left_open.update(range(*span))
        if current:
            names.add(current)
    return "".join(characters), names, left_open


def evaluate(gold, system, kinds=KINDS):
    """{kind or "all": (right, gold, system)}"""
    if gold[0] != system[0]:
        at = next((i for i, (a, b) in enumerate(zip(gold[0], system[0])) if a != b), min(len(gold[0]), len(system[0])))
        raise Refused(f"the texts differ at character {at}: {gold[0][at:at + 20]!r} and {system[0][at:at + 20]!r}")
    counted = {n for n in system[1] if n[2] in kinds and gold[2].isdisjoint(range(n[0], n[1]))}
    wanted = {n for n in gold[1] if n[2] in kinds}
    out = {}
    for kind in (*kinds, "all"):
        own = lambda names: {n for n in names if kind in ("all", n[2])}  # noqa: E731
        out[kind] = (len(own(counted & wanted)), len(own(wanted)), len(own(counted)))
    return out


def prf(right, gold, system):
    precision, recall = right / system if system else 0.0, right / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")


def texts(lines):
    """(text, lines) of each sentence."""
    for comments, rows in sentences(lines):
        text = next(c[9:] for c in comments if c.startswith("# text = "))
        yield text, comments + ["\t".join(r) for r in rows] + [""]


def bare(lines):
    """A file's sentences with nothing but their words, each a paragraph: what a system gets with gold tokens."""
    out = []
    for comments, rows in sentences(lines):
        out += ["# newpar"] + [c for c in comments if c.startswith(("# text = ", "# sent_id = ", "# split = "))]
        for cells in rows:
            space = "SpaceAfter=No" if "SpaceAfter=No" in cells[9].split("|") else "_"
            out.append("\t".join(cells[:2] + ["_"] * 7 + [space]))
        out.append("")
    return "\n".join(out) + "\n"


def parse(program, language, lines, from_conllu):
    """What `vigie parse` makes of a file's text."""
    lines = list(lines)
    suffix = ".conllu" if from_conllu else ".txt"
    with tempfile.NamedTemporaryFile("w", suffix=suffix, encoding="utf-8") as file:
        file.write(bare(lines) if from_conllu else "\n\n".join(text for text, _ in texts(lines)) + "\n")
        file.flush()
        command = [*program.split(), "parse", "--language", language, *(["--from", "conllu"] if from_conllu else []), file.name]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise Refused(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout.splitlines()


SETS = (  # name, file, language, kinds, split
    ("fr, our news, dev", "fr.news", "fr", KINDS, "dev"),
    ("fr, our news, held", "fr.news", "fr", KINDS, "held"),
    ("fr, HIPE-2022 NewsEye dev2 (old print)", "fr.newseye.dev", "fr", ("PER", "ORG", "LOC"), None),
    ("en, our news, dev", "en.news", "en", KINDS, "dev"),
    ("en, our news, held", "en.news", "en", KINDS, "held"),
    ("en, UNER EWT dev", "en.ewt.dev", "en", ("PER", "ORG", "LOC"), None),
    ("en, GUM dev", "en.gum.dev", "en", KINDS, None),
)


def of_split(lines, split):
    """The lines of the sentences of a split."""
    out = []
    for comments, rows in sentences(lines):
        if not split or f"# split = {split}" in comments:
            out += comments + ["\t".join(r) for r in rows] + [""]
    return out


def table(folder, program):
    here = Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, "-B", here.parent / "training/text/names_data.py", folder, made, "--only-dev"], check=True,
                       stdout=subprocess.DEVNULL)
        yield "| set | names | PER | ORG | LOC | MISC | P / R / **F1**, raw text | **F1**, gold words |"
        yield "|---|---|---|---|---|---|---|---|"
        for title, name, language, kinds, split in SETS:
            path = here / "names" / f"{name}.conllu" if name.endswith("news") else Path(made) / f"{name}.conllu"
            with opened(path) as file:
                lines = of_split(file, split)
            gold = read(lines)
            raw = evaluate(gold, read(parse(program, language, lines, False)), kinds)
            given = evaluate(gold, read(parse(program, language, lines, True)), kinds)
            p, r, f = (100 * x for x in prf(*raw["all"]))
            cells = [f"{100 * prf(*raw[k])[2]:.1f}" if k in kinds else "" for k in KINDS]
            yield f"| {title} | {raw['all'][1]} | {' | '.join(cells)} | {p:.1f} / {r:.1f} / **{f:.1f}** | {100 * prf(*given['all'])[2]:.1f} |"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", metavar="FILE")
    options.add_argument("--split", help="only the gold's sentences of this split (the system's file must hold those alone)")
    options.add_argument("--kinds", default=",".join(KINDS))
    options.add_argument("--all", type=Path, metavar="FOLDER")
    options.add_argument("--program", default="build/release/vigie")
    options.add_argument("--update", type=Path, metavar="FILE")
    args = options.parse_args()
    try:
        if args.all:
            lines = []
            for line in table(args.all, args.program):
                print(line, flush=True)
                lines.append(line)
            if args.update:
                document.write(args.update, "eval-names", "\n".join(lines) + "\n")
            return 0
        if len(args.files) != 2:
            options.error("two files are needed, gold and system (or --all)")
        with opened(args.files[0]) as gold, opened(args.files[1]) as system:
            found = evaluate(read(gold, args.split), read(system), tuple(args.kinds.split(",")))
    except (Refused, OSError) as error:
        print(f"names_eval: {error}", file=sys.stderr)
        return 1
    print(f"{'':6}{'P':>8}{'R':>8}{'F1':>8}{'right':>8}{'gold':>8}{'system':>8}")
    for kind, counts in found.items():
        print(f"{kind:6}" + "".join(f"{100 * x:8.1f}" for x in prf(*counts)) + "".join(f"{n:8}" for n in counts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
