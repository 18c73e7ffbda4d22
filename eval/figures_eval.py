#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `vigie figures` on the sentences of answered claims.

    eval/figures_eval.py build/release/vigie SCORE_CLAIMS.py STORIES GOLD.jsonl ... [--errors]

GOLD holds stories as docs/formats.md has them, STORIES/<set>/ their texts. The sentences that hold the words of a claim
(its triggers and its figures) are given to the program, in their order; what it finds there is compared with the figures
of those claims, by `same_figure` of the answers' own scorer (what, low, best, high). A number that is told twice counts
once. Whether a number is approximate is told apart: of the pairs, the share in which both say so or neither does.
"""
import argparse
import importlib.util
import pathlib
import re
from collections import Counter

import vigie_mentions


def plain(text):
    return re.sub(r"\s+", " ", text or "").strip()


def quotes(claim):
    """The words by which a claim's sentences are known."""
    spans = [*(claim.get("triggers") or []), *(claim.get("evidence") or []), *(claim.get("figures") or [])]
    return [q for q in (plain(s if isinstance(s, str) else s.get("quote")) for s in spans) if q]


def sentences(text, claims):
    """The sentences of the text that hold words of the claims: paragraphs in order, each with its sentences in order."""
    words = [quote for claim in claims for quote in quotes(claim)]
    kept = []
    for paragraph in text.split("\n"):
        held = [one for one in re.split(r"(?<=[.!?])[\"”»]? +(?=[\"“«A-ZÀÉÈÊÎÔ])", plain(paragraph)) if any(w in one for w in words)]
        kept += [" ".join(held)] if held else []
    return "\n\n".join(kept)


def distinct(figures):
    """Each number of each kind once."""
    return list({(f["what"], f.get("low"), f.get("best"), f.get("high")): f for f in figures if f.get("what")}.values())


def pairs(gold, found, same):
    """Greatest one-to-one pairing of two lists of figures, as (gold index, found index)."""
    owner = {}

    def place(i, seen):
        for j, figure in enumerate(found):
            if j not in seen and same(gold[i], figure):
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False
    for i in range(len(gold)):
        place(i, set())
    return sorted((i, j) for j, i in owner.items())


def line(figure):
    return f"{figure['what']} {figure.get('low')}/{figure.get('best')}/{figure.get('high')} {figure.get('quote')!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("scorer")
    parser.add_argument("stories", type=pathlib.Path)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    spec = importlib.util.spec_from_file_location("scorer", options.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    for path in options.gold:
        texts, golds = [], {}
        for story in vigie_mentions.read_jsonl(path):
            name = f"{story['story']['file']}#{story['story'].get('part') or 1}"
            published = (story["story"].get("published") or {}).get("from") or ""
            golds[name] = distinct(f for claim in story["claims"] for f in claim.get("figures") or [])
            text = (options.stories / pathlib.Path(path).stem / story["story"]["file"]).read_text(encoding="utf-8")
            texts.append({"file": name, "text": sentences(text, story["claims"]), "language": story["story"]["language"],
                          "published": published if len(published) == 10 else ""})
        texts = [text for text in texts if text["text"]]
        stories = vigie_mentions.annotate(options.program, "figures", texts)
        n = Counter()
        for text in texts:
            gold, found = golds[text["file"]], distinct(stories[text["file"]]["figures"])
            both = pairs(gold, found, scorer.same_figure)
            n += Counter(gold=len(gold), found=len(found), right=len(both),
                         approximate=sum(bool(gold[i].get("approximate")) == bool(found[j].get("approximate")) for i, j in both))
            if options.errors:
                for i in sorted(set(range(len(gold))) - {i for i, _ in both}):
                    print(f"  {text['file']} missed {line(gold[i])}")
                for j in sorted(set(range(len(found))) - {j for _, j in both}):
                    print(f"  {text['file']} extra  {line(found[j])}")
        p, r, f = vigie_mentions.f1(n["right"], n["gold"], n["found"])
        print(f"{pathlib.Path(path).stem}: figures of {len(texts)} stories, {n['gold']} told, {n['found']} found\n"
              f"  figures  P {100 * p:.1f} R {100 * r:.1f} F1 {100 * f:.1f}; approximate as told "
              f"{100 * n['approximate'] / max(n['right'], 1):.1f} of {n['right']}")


if __name__ == "__main__":
    main()
