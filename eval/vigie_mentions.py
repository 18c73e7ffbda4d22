# SPDX-License-Identifier: Apache-2.0
"""What the evaluations of mentions share: running `vigie places|times|figures|actors` over texts, and scores.

    stories = annotate("build/release/vigie", "places", [{"file": "a", "text": "Clashes near Konna"}])
    stories["a"]["places"][0]["lat"]
"""
import gzip
import json
import pathlib
import subprocess
import tempfile


def annotate(program, kind, texts, *options):
    """The JSON of each text by its `file`; texts are dictionaries with file, text and perhaps language, published."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "texts.jsonl"
        path.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
        done = subprocess.run([program, kind, str(path), "--json", *options], stdout=subprocess.PIPE, check=True)
    return {story["file"]: story for story in map(json.loads, done.stdout.decode().splitlines())}


def read_jsonl(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines if line.strip()]


def f1(right, gold, found):
    """Precision, recall and F1 of counts; right may be a pair (of the found, of the gold)."""
    right_found, right_gold = right if isinstance(right, tuple) else (right, right)
    precision = right_found / found if found else 0.0
    recall = right_gold / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def pair(gold, found, exact):
    """Pairs (gold index, found index) of spans (from, to), each used once: the same, else overlapping, in order."""
    pairs, taken = {}, set()
    index = {}
    for j, span in enumerate(found):
        index.setdefault(tuple(span), []).append(j)
    for i, span in enumerate(gold):
        for j in index.get(tuple(span), []):
            if j not in taken:
                pairs[i] = j
                taken.add(j)
                break
    if not exact:
        for i, span in enumerate(gold):
            for j, other in enumerate(found):
                if i not in pairs and j not in taken and span[0] < other[1] and other[0] < span[1]:
                    pairs[i] = j
                    taken.add(j)
    return sorted(pairs.items())
