#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `vigie times` on TimeML files and on MEANTIME's CAT files.

    eval/times_eval.py build/release/vigie LANGUAGE FILE.xml ... [--errors 30]

TIMEX3 of the text, the day of creation left out, as TempEval-3 counts them (UzZaman et al. 2013): relaxed (the spans
overlap), strict (the spans are the same), and value (the spans overlap and the value is the same) F1. Values are
compared after padding months and days and dropping a hyphen or blank before T ("2003-5-29 TEV" is 2003-05-29TEV). MEANTIME tags the title, the date and four sentences: the
rest of its texts is cut off. What is found in the words of the day of creation is left out.
"""
import argparse
import pathlib
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter

import vigie_mentions

LAST_TAGGED = 5  # sentence of a MEANTIME text


def normal(value):
    """A value as it should be written."""
    value = (value or "").strip().upper()
    value = re.sub(r"[ -]+T(?=[A-Z0-9])", "T", value)
    match = re.match(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d])(.*)$", value)
    if match:
        year, month, day, rest = match.groups()
        value = f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "") + rest
    return value


def of_timeml(content):
    """(text, day of creation, [(from, to, value)], [(from, to)] of the day of creation) of a TimeML file; its tags may nest."""
    content = re.sub(r"<\?xml[^>]*\?>", "", content)
    root = ElementTree.fromstring(content)
    published, spans, parts, length = "", [], [], 0

    def add(text):
        nonlocal length
        parts.append(text or "")
        length += len(text or "")

    def walk(node):
        nonlocal published
        creation = node.tag == "TIMEX3" and node.get("functionInDocument") == "CREATION_TIME"
        begin = length
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)
        if creation:
            published = normal(node.get("value"))[:10]
        elif node.tag == "TIMEX3" and length > begin:
            spans.append((begin, length, normal(node.get("value"))))

    for node in root.iter("DCT"):
        walk(node)
    parts.clear()
    spans.clear()
    length = 0
    walk(root.find("TEXT") if root.find("TEXT") is not None else root)
    return "".join(parts), published, sorted(spans), []


def of_cat(content):
    """The same of a CAT file: its tokens are joined by blanks where their sentence goes on."""
    root = ElementTree.fromstring(content)
    text, places, sentence = "", {}, None
    for token in root.iter("token"):
        if int(token.get("sentence")) > LAST_TAGGED:
            break
        if text:
            space = "" if re.fullmatch(r"[.,;:!?)\]%]|'s|n't", token.text or "") or text.endswith(("(", "[", "$")) else " "
            text += space if token.get("sentence") == sentence else "\n\n"
        sentence = token.get("sentence")
        places[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    published, spans, creation = "", [], []
    for tag in root.iter("TIMEX3"):
        tokens = [places[anchor.get("t_id")] for anchor in tag.iter("token_anchor") if anchor.get("t_id") in places]
        if tag.get("functionInDocument") == "CREATION_TIME":
            published = published or normal(tag.get("value"))[:10]
            creation += tokens
        elif tokens:
            spans.append((min(t[0] for t in tokens), max(t[1] for t in tokens), normal(tag.get("value"))))
    return text, published, sorted(spans), creation


def read(path):
    content = pathlib.Path(path).read_text(encoding="utf-8")
    return of_cat(content) if "<token " in content else of_timeml(content)


def score(gold, found):
    """Counts of one text; both lists of (from, to, value)."""
    spans, mine = [g[:2] for g in gold], [f[:2] for f in found]
    pairs = vigie_mentions.pair(spans, mine, False)
    return Counter(gold=len(gold), found=len(found), relaxed=len(pairs), strict=sum(spans[i] == mine[j] for i, j in pairs),
                   value=sum(gold[i][2] == found[j][2] for i, j in pairs)), pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("language")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    texts, golds, creation = [], {}, {}
    for path in sorted(options.files):
        text, published, golds[path], creation[path] = read(path)
        texts.append({"file": path, "text": text, "published": published, "language": options.language})
    stories = vigie_mentions.annotate(options.program, "times", texts)
    n, wrong = Counter(), {"missed": [], "extra": [], "value": [], "span": []}
    for text in texts:
        gold, words = golds[text["file"]], text["text"]
        found = [(tag["from"], tag["to"], normal(tag["value"])) for time in stories[text["file"]]["times"]
                 for tag in time["timex3"]
                 if not any(tag["from"] < to and at < tag["to"] for at, to in creation[text["file"]])]
        counts, pairs = score(gold, found)
        n += counts
        wrong["missed"] += [words[g[0]:g[1]] + "=" + g[2] for i, g in enumerate(gold) if i not in dict(pairs)]
        wrong["extra"] += [words[f[0]:f[1]] + "=" + f[2] for j, f in enumerate(found) if j not in dict(pairs).values()]
        wrong["value"] += [f"{words[gold[i][0]:gold[i][1]]}={gold[i][2]} not {found[j][2]} ({text['published']})"
                           for i, j in pairs if gold[i][2] != found[j][2]]
        wrong["span"] += [f"{words[gold[i][0]:gold[i][1]]} / {words[found[j][0]:found[j][1]]}"
                          for i, j in pairs if gold[i][:2] != found[j][:2]]
    print(f"{options.language}: {len(texts)} texts, {n['gold']} TIMEX3, {n['found']} found")
    for what in ("relaxed", "strict", "value"):
        p, r, f = vigie_mentions.f1(n[what], n["gold"], n["found"])
        print(f"  {what:8} P {100 * p:.1f} R {100 * r:.1f} F1 {100 * f:.1f}")
    for kind, items in wrong.items() if options.errors else ():
        print(f"  {kind} ({len(items)}):", "; ".join(items[:options.errors]))


if __name__ == "__main__":
    main()
