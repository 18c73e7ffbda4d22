#!/usr/bin/env python3
"""Scores what `page::extract` makes of web pages against four public sets, as their own definitions say.

    eval/page_eval.py DIRECTORY PROGRAM [--only scrapinghub,trafilatura,wcxb,htmldate] [--worst N]

DIRECTORY holds scrapinghub/ trafilatura/ wcxb/ htmldate/ (those that are absent are skipped with a message).
PROGRAM reads paths of HTML files from standard input, one a line ("path" or "path<TAB>url"), and prints one line of JSON
for each: {"file", "stories": [{"headline", "paragraphs": [{"role", "text"}], "published": {"from"}, "byline"}]};
`page_dump` of the test tools does. Python's standard library only.

scrapinghub  F1 of multisets of 4-token shingles (mean precision and recall over pages), captions and headline left out
trafilatura  F1 over snippets that must and must not be found
wcxb         mean F1 of bags of lower-cased words
htmldate     exact day: accuracy, F1
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

BODY = {"standfirst", "body", "subhead", "quote", "list", "table"}


def run(program, pages):
    """pages: list of (key, path of .html.gz, url) -> {key: page}"""
    out = {}
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for i, (key, path, url) in enumerate(pages):
            name = os.path.join(folder, f"{i}.html")
            with gzip.open(path, "rb") as source, open(name, "wb") as target:
                target.write(source.read())
            lines.append(name + ("\t" + url if url else ""))
        start = time.time()
        done = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
        seconds = time.time() - start
        for (key, _, _), line in zip(pages, done.stdout.splitlines()):
            out[key] = json.loads(line)
    return out, seconds


def text_of(page, roles, headline=False):
    parts = []
    for story in page["stories"]:
        for paragraph in story.get("paragraphs", []):
            if paragraph["role"] in roles or (headline and paragraph["role"] == "headline"):
                parts.append(paragraph["text"])
    return "\n".join(parts)


def shingles(text):
    tokens = re.findall(r"\w+", text)
    if not tokens:
        return collections.Counter()
    return collections.Counter(tuple(tokens[i:i + 4]) for i in range(max(1, len(tokens) - 3)))


def shingle_counts(found, wanted):
    """Shingles in common, found alone, wanted alone."""
    found, wanted = shingles(found), shingles(wanted)
    return sum((found & wanted).values()), sum((found - wanted).values()), sum((wanted - found).values())


def means(counts):
    """Mean precision of the pages that gave something, mean recall of those that should, and the F1 of both means."""
    precisions = [tp / (tp + fp) for tp, fp, fn in counts if tp + fp > 0]
    recalls = [tp / (tp + fn) for tp, fp, fn in counts if tp + fn > 0]
    p, r = (sum(values) / max(1, len(values)) for values in (precisions, recalls))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def snippets(text, with_, without):
    """(missing, wrong) of the snippets that must and must not be found."""
    return [s for s in with_ if squeeze(s) not in text], [s for s in without if squeeze(s) in text]


def bag_f1(found, wanted):
    predicted, gold = (collections.Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    tp = sum((predicted & gold).values())
    p = tp / sum(predicted.values()) if predicted else float(not gold)
    r = tp / sum(gold.values()) if gold else float(not predicted)
    return (2 * p * r / (p + r) if p + r else 0.0), p, r


def show_worst(rows, count):
    for row in sorted(rows)[:count]:
        print("   ", *row)


def scrapinghub(folder, program, worst):
    truth = json.load(open(os.path.join(folder, "ground-truth.json")))
    pages = [(k, os.path.join(folder, "html", k + ".html.gz"), None) for k in sorted(truth)]
    found, seconds = run(program, pages)
    counts, rows = [], []
    for key, gold in truth.items():
        tp, fp, fn = shingle_counts(text_of(found[key], BODY), gold["articleBody"])
        counts.append((tp, fp, fn))
        rows.append((round(2 * tp / max(1, 2 * tp + fp + fn), 3), fp, fn, key[:12], gold["url"][:90]))
    p, r, f = means(counts)
    print(f"scrapinghub  F1 {f:.4f}  P {p:.4f}  R {r:.4f}  {len(truth)} pages  {len(truth) / seconds:.0f} pages/s with reading and printing")
    show_worst(rows, worst)


def names(text):
    """The set of names of an author field, as the data's description says."""
    parts = re.split(r"[;,|]|\b(?:and|und|et|y)\b", unicodedata.normalize("NFKC", "; ".join(text) if isinstance(text, list) else text or ""))
    return {re.sub(r"^(?:by|von|par|por)\s+", "", squeeze(part).casefold()) for part in parts if part.strip()}


def squeeze(text):
    return " ".join(text.split())


def trafilatura(folder, program, worst):
    truth = json.load(open(os.path.join(folder, "annotations.json")))
    pages = [(k, os.path.join(folder, "html", v["file"]), None) for k, v in truth.items()]
    found, _ = run(program, pages)
    tp = fp = fn = tn = 0
    rows, titles, dates, authors, made_up = [], [], [], [], []
    for key, gold in truth.items():
        text = squeeze(text_of(found[key], BODY, headline=True))
        missing, wrong = snippets(text, gold.get("with", []), gold.get("without", []))
        fn, tp = fn + len(missing), tp + len(gold.get("with", [])) - len(missing)
        fp, tn = fp + len(wrong), tn + len(gold.get("without", [])) - len(wrong)
        if missing or wrong:
            rows.append((-len(missing) - len(wrong), gold["file"], "missing", [s[:60] for s in missing], "wrong", [s[:60] for s in wrong]))
        story = (found[key]["stories"] or [{}])[0]
        fold = lambda s: squeeze(unicodedata.normalize("NFKC", s or "").casefold())
        if gold.get("title"):
            titles.append(fold(gold["title"]) == fold(story.get("headline")))
        found_authors = set().union(*map(names, story.get("byline") or [])) if story.get("byline") else set()
        if gold.get("author"):
            authors.append(names(gold["author"]) == found_authors)
        else:
            made_up.append(bool(found_authors))
        if gold.get("date"):
            dates.append(gold["date"] == story.get("published", {}).get("from"))
    p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
    print(f"trafilatura  F1 {2 * p * r / (p + r):.4f}  P {p:.4f}  R {r:.4f}  accuracy {(tp + tn) / (tp + tn + fp + fn):.4f}  {len(truth)} pages; "
          f"title {sum(titles) / len(titles):.3f}  authors {sum(authors) / len(authors):.3f} (given where none is told {sum(made_up) / max(1, len(made_up)):.3f})  date {sum(dates) / len(dates):.3f}")
    show_worst(rows, worst)


def wcxb(folder, program, worst):
    names = sorted(os.listdir(os.path.join(folder, "ground-truth")))
    gold = {n[:-5]: json.load(open(os.path.join(folder, "ground-truth", n)))["ground_truth"] for n in names}
    pages = [(k, os.path.join(folder, "html", k + ".html.gz"), None) for k in gold]
    found, _ = run(program, pages)
    rows, scores = [], []
    for key, truth in gold.items():
        f, p, r = bag_f1(text_of(found[key], BODY), truth.get("main_content") or "")
        scores.append((f, p, r))
        rows.append((round(f, 3), round(p, 3), round(r, 3), key))
    mean = [sum(s[i] for s in scores) / len(scores) for i in range(3)]
    print(f"wcxb         F1 {mean[0]:.4f}  P {mean[1]:.4f}  R {mean[2]:.4f}  {len(gold)} pages")
    show_worst(rows, worst)


def htmldate(folder, program, worst):
    truth = json.load(open(os.path.join(folder, "dates.json")))
    truth = {k: v for k, v in truth.items() if isinstance(v["date"], str)}
    pages = [(k, os.path.normpath(os.path.join(folder, v["file"])), k if k.startswith("http") else None) for k, v in truth.items()]
    found, _ = run(program, pages)
    right = wrong = none = 0
    rows = []
    for key, gold in truth.items():
        story = (found[key]["stories"] or [{}])[0]
        date = story.get("published", {}).get("from")
        right, wrong, none = right + (date == gold["date"]), wrong + (bool(date) and date != gold["date"]), none + (not date)
        if date != gold["date"]:
            rows.append((gold["file"], gold["date"], date or "-", story.get("published", {}).get("quote", "")[:60], key[:80]))
    print(f"htmldate     accuracy {right / len(truth):.4f}  F1 {2 * right / max(1, 2 * right + wrong + none):.4f}  right {right}  wrong {wrong}  none {none}  {len(truth)} pages")
    show_worst(rows, worst)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("directory")
    parser.add_argument("program")
    parser.add_argument("--only", default="scrapinghub,trafilatura,wcxb,htmldate")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="also print the N worst pages of each set")
    arguments = parser.parse_args()
    for name, score in (("scrapinghub", scrapinghub), ("trafilatura", trafilatura), ("wcxb", wcxb), ("htmldate", htmldate)):
        if name not in arguments.only.split(","):
            continue
        folder = os.path.join(arguments.directory, name)
        if os.path.isdir(folder):
            score(folder, arguments.program, arguments.worst)
        else:
            print(f"{name}: skipped, {folder} is not there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
