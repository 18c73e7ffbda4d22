#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""MUC-4 with Vigie's rules: eval/muc4_eval.py FOLDER build/release/vigie [--set tst1 ...] [--update docs/measured.md]

FOLDER holds data/muc4 (texts, keys, taskdoc). Texts are read as they are, all in capitals, with the day of their header as the day of
publication; claims become templates (muc4_templates.py, muc4_trees.py), which are scored by the guidelines of 1992 (muc4_score.py). Nothing is
trained on the set. --update writes the table between <!-- eval-muc4 --> and <!-- /eval-muc4 -->.
"""
import argparse
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import document
import muc4_score
import muc4_trees
from muc4_templates import MONTHS, Mapper

SETS = {"tst1": ("tst1/tst1-muc3.gz", "tst1/key-tst1.v7.gz"), "tst2": ("tst2/tst2-muc4.gz", "tst2/key-tst2.v4.gz")}


def messages(path):
    """[(id, text)] of a file of messages."""
    found = []
    for line in gzip.decompress(path.read_bytes()).decode("latin-1").splitlines():
        head = re.match(r"((?:DEV|TST\d)-MUC\d-\d{4})", line)
        if head:
            found.append((head.group(1), []))
        elif found:
            found[-1][1].append(line)
    return [(name, "\n".join(lines).strip("\n") + "\n") for name, lines in found]


def header_day(text):
    day = re.search(r"(\d{1,2}) ([A-Z]{3}) (\d\d)\b", text[:300])
    return f"19{day.group(3)}-{MONTHS.index(day.group(2)) + 1:02}-{int(day.group(1)):02}" if day and day.group(2) in MONTHS else None


def read_messages(program, texts):
    """{id: story line of `vigie read`}."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        lines = []
        for name, text in texts:
            # "[TEXT]" is the collection's mark, no word of the report.
            (root / f"{name}.txt").write_text(text.replace("[TEXT] ", "", 1), encoding="utf-8")
            lines.append(json.dumps({"file": f"{name}.txt", "published": header_day(text), "language": "en"}))
        (root / "manifest.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        files = [str(root / f"{name}.txt") for name, _ in texts]
        out = subprocess.run([str(program), "read", *files, "--manifest", str(root / "manifest.jsonl"), "--quiet"],
                             stdout=subprocess.PIPE, check=True).stdout.decode()
    stories = {}
    for line in out.splitlines():
        story = json.loads(line)
        stories.setdefault(pathlib.Path(story["story"]["file"]).stem, story)
    return stories


def parse_stories(program, stories):
    """{id: sentences with their trees}, of the paragraphs that were read."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, story in sorted(stories.items()):
            files.append(pathlib.Path(folder) / f"{name}.txt")
            files[-1].write_text("\n\n".join(p["text"] for p in story["story"]["paragraphs"]) + "\n", encoding="utf-8")
        out = subprocess.run([str(program), "parse", *map(str, files), "--language", "en"], stdout=subprocess.PIPE, check=True).stdout.decode()
    parts = [part.partition("\n") for part in out.split("# newdoc id = ")[1:]]
    return {name: muc4_trees.sentences_of(rest) for name, _, rest in parts}


def evaluate(data, program, name, mapper):
    texts, keys = (data / part for part in SETS[name])
    stories = read_messages(program, messages(texts))
    trees = parse_stories(program, stories)
    responses = [t for message, story in sorted(stories.items()) for t in mapper.templates(message, story, trees.get(message, ()))]
    return muc4_score.read(keys), responses


def table(reports):
    lines = ["| set | recall | precision | **F** | matched/missing F | templates mapped, of keys, given | text filtering F |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for name, report in reports:
        rows = dict(report.rows())
        recall, precision = rows["ALL TEMPLATES"].rates()
        mapped = rows["TEMPLATES MAPPED"]
        f = {row: 100 * muc4_score.f_measure(*rows[row].rates()) for row in rows}
        lines.append(f"| {name} | {100 * recall:.1f} | {100 * precision:.1f} | **{f['ALL TEMPLATES']:.1f}** | {f['MATCHED/MISSING']:.1f} | "
                     f"{mapped.cor}, {mapped.cor + mapped.mis}, {mapped.cor + mapped.spu} | {f['TEXT FILTERING']:.1f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--set", action="append", choices=sorted(SETS), default=[])
    parser.add_argument("--slots", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the templates given")
    parser.add_argument("--update", type=pathlib.Path)
    options = parser.parse_args()
    data = options.folder / "data" / "muc4"
    if not data.is_dir():
        print(f"eval-muc4: skipped, no {data}")
        return
    mapper, reports, keys, responses = Mapper(data / "taskdoc"), [], [], []
    for name in options.set or sorted(SETS):
        k, r = evaluate(data, options.program.resolve(), name, mapper)
        keys, responses = keys + k, responses + r
        reports.append((name.upper(), muc4_score.score(k, r)))
    reports.append(("all", muc4_score.score(keys, responses)))
    if options.show:
        for t in responses:
            print(t.message, *(f"\n   {muc4_score.SLOTS[s]:16}" + " | ".join(f"{f.values[0]}: {f.tags}" if f.tags else f.values[0] for f in fills)
                               for s, fills in sorted(t.slots.items())))
    report = reports[-1][1]
    sys.stdout.write(muc4_score.printed((report.slot_rows() if options.slots else []) + report.rows()))
    text = table(reports)
    print(text)
    if options.update:
        document.write(options.update, "eval-muc4", document.measured("eval-muc4") + text + "\n")


if __name__ == "__main__":
    main()
